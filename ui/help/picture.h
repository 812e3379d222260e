// Draws "how it works in one picture" from its description (core/guide/picture.h): sharp at any size, in the colours of the
// theme or of paper, in the window's language.
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

#include "core/guide/guide.h"

namespace kindred::ui::help {

struct PictureColours {
  QColor text, faint, line, box, strong, strongText, mark;
};
PictureColours themeColours();
/// For paper, whatever the theme is.
PictureColours paperColours();

/// Fills the width of `place`; texts shrink with it.
void drawPicture(QPainter& painter, const QRectF& place, const guide::Picture& picture, const PictureColours& colours);
/// `width` in pixels of which each has `ratio` × `ratio` dots.
QImage imageOf(const guide::Picture& picture, int width, double ratio, const PictureColours& colours);

class PictureCanvas : public QWidget {
  Q_OBJECT

 public:
  /// The picture outlives it. `factor`: how much larger than at 100 %, of big type.
  explicit PictureCanvas(const guide::Picture& picture, double factor = 1, QWidget* parent = nullptr);
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] double drawnWidth(double available) const;

  const guide::Picture& m_picture;
  double m_factor;
};

}  // namespace kindred::ui::help
