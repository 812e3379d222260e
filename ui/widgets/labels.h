// Small things that show words and figures. Page titles, sections, tags, letter chips, key figures, step numbers.
// Texts are plain: nothing is read as HTML, except by RichLabel, which escapes what it is given.
#pragma once

#include <QLabel>
#include <QWidget>

#include "ui/theme/theme.h"

namespace kindred::ui {

/// Plain text in a font and a colour by role. `setWordWrap(true)` for sentences.
class Label : public QLabel {
  Q_OBJECT

 public:
  explicit Label(FontRole font = FontRole::Body, Role colour = Role::Text, QWidget* parent = nullptr);
  explicit Label(const QString& text, FontRole font = FontRole::Body, Role colour = Role::Text,
                 QWidget* parent = nullptr);
  void setColour(Role colour) { setTextRole(this, colour); }
};

/// One line that is cut with "…" where there is no room, and then shows all of it as its tooltip.
class ElidedLabel : public Label {
  Q_OBJECT

 public:
  using Label::Label;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// A sentence with bold parts: setParts(tr("<b>%1</b> by <b>%2</b>"), {a, b}). The template is ours and may hold <b>;
/// the arguments are escaped.
class RichLabel : public Label {
  Q_OBJECT

 public:
  explicit RichLabel(FontRole font = FontRole::Body, Role colour = Role::Text, QWidget* parent = nullptr);
  void setParts(const QString& markup, const QStringList& arguments = {});
};

enum class Tone { Neutral, Accent, Ok, Warn, Error, Outline };

/// A rounded badge: "steady 95", "Cold start".
class Tag : public QWidget {
  Q_OBJECT

 public:
  explicit Tag(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
  void setText(const QString& text);
  void setTone(Tone tone);
  void setIcon(const QString& name);
  [[nodiscard]] QString text() const { return m_text; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  /// The same badge inside a table cell or a chart; returns its width.
  static int draw(QPainter& painter, const QRect& place, const QString& text, Tone tone);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  QString m_icon;
  Tone m_tone;
};

/// The letter of a segment on its colour, 16 square; an empty mark shows nothing.
class SegmentChip : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentChip(SegmentMark mark = {}, QWidget* parent = nullptr);
  void setMark(const SegmentMark& mark);
  [[nodiscard]] QSize sizeHint() const override;

  static void draw(QPainter& painter, const QRect& square, const SegmentMark& mark);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  SegmentMark m_mark;
};

/// A bold number over the word for it.
class KeyFigure : public QWidget {
  Q_OBJECT

 public:
  explicit KeyFigure(QWidget* parent = nullptr);
  void set(const QString& figure, const QString& caption, const QString& toolTip = {});

 private:
  Label* m_figure;
  Label* m_caption;
};

/// A number in a circle before the title of a step.
class StepNumber : public QWidget {
  Q_OBJECT

 public:
  explicit StepNumber(int number, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_number;
};

/// An icon in a role's colour, `pixels` square at 100 %.
class IconLabel : public QWidget {
  Q_OBJECT

 public:
  IconLabel(QString name, Role role, int pixels, QWidget* parent = nullptr);
  void set(const QString& name, Role role);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
  Role m_role;
  int m_pixels;
};

/// A one-pixel line.
class Line : public QWidget {
  Q_OBJECT

 public:
  explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace kindred::ui
