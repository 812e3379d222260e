// The words that widgets paint by hand, and where: what labels and buttons cannot tell.
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>
#include <string>
#include <vector>

namespace kindred::ui {

struct PaintedText {
  QString words;
  QRectF place;  ///< of its letters, in pixels of the widget
};

/// Paints the widget without its children and takes down its words.
std::vector<PaintedText> paintedTexts(QWidget& widget);

/// Words that a visible widget below `root` paints beyond its edges; one line each, empty where there are none. Labels, buttons and
/// what scrolls are not looked at.
std::vector<std::string> paintedBeyond(QWidget& root);

}  // namespace kindred::ui
