// Small drawings of the Segments page: a segment's colour, a figure against that of everyone, and a bar.
#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace kindred::ui::segments {

/// A segment's colour with its marker, 16 square.
QPixmap swatch(int colour, double ratio);

/// Shows a segment's colour and marker, and offers others when clicked.
class ColourButton : public QAbstractButton {
  Q_OBJECT

 public:
  explicit ColourButton(QWidget* parent = nullptr);
  /// A colour number; negative: none.
  void setColour(int colour);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_colour = -1;
};

/// A track whose line in the middle is everyone; the dot stands a quarter of the track further for twice as much.
class AgainstAll : public QWidget {
  Q_OBJECT

 public:
  /// `colour` is a segment's colour number.
  AgainstAll(double value, double overall, int colour, QWidget* parent = nullptr);
  /// Where the dot stands, in [0, 1].
  [[nodiscard]] static double place(double value, double overall);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_place;
  int m_colour;
};

/// A bar of a share in a segment's colour, or in the accent (`colour` < 0) on a track.
class ShareBar : public QWidget {
  Q_OBJECT

 public:
  explicit ShareBar(double share = 0, int colour = -1, QWidget* parent = nullptr);
  void setShare(double share);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_share;
  int m_colour;
};

}  // namespace kindred::ui::segments
