// A document as pages, by Qt's own text layout: PDF, or what a printer takes. Knows Qt and nothing of ours, so that the library
// which prints for the command line (app/pdf) is made of the same.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <utility>
#include <vector>

class QPagedPaintDevice;

namespace kindred::ui {

/// Of A4 where it becomes a PDF, black on white. `font` is a font of its own: one that two threads share is not safe.
struct Paper {
  QString title = {};
  QString body = {};                                      ///< HTML in which all that is of files was escaped
  QString style = {};                                     ///< the rules of its tags
  std::vector<std::pair<QString, QImage>> pictures = {};  ///< by the names that the body gives them
  QString font = {};                                      ///< a family; empty: the application's
  double points = 10;
  /// Across, on the page as it is laid out, 12 mm from its edges and without numbers; else upright, with margins and numbers.
  bool across = false;
};

/// The bytes of a PDF. Any thread; the application is there.
QByteArray pdfOf(const Paper& paper);

/// Onto a device that a person has chosen, by its pages and margins. Any thread.
void printOn(QPagedPaintDevice& device, const Paper& paper);

}  // namespace kindred::ui
