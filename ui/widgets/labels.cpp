#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/style_paint.h"

namespace kindred::ui {
namespace {

struct ToneRoles {
  Role fill;
  Role text;
};

ToneRoles roles(Tone tone) {
  switch (tone) {
    case Tone::Neutral: return {Role::NeutralWeak, Role::Text2};
    case Tone::Accent: return {Role::AccentWeak, Role::AccentText};
    case Tone::Ok: return {Role::OkBg, Role::OkText};
    case Tone::Warn: return {Role::WarnBg, Role::WarnText};
    case Tone::Error: return {Role::ErrBg, Role::ErrText};
    case Tone::Outline: return {Role::Surface, Role::Text2};
  }
  return {Role::NeutralWeak, Role::Text2};
}

constexpr int kTagHeight = 18;
constexpr int kTagPadding = 6;

}  // namespace

Label::Label(FontRole font, Role colour, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setFontRole(this, font);
  setTextRole(this, colour);
}

Label::Label(const QString& text, FontRole font, Role colour, QWidget* parent) : Label(font, colour, parent) {
  setText(text);
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect place = contentsRect();
  const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
  if (shown != text()) setToolTip(text());
  else if (toolTip() == text()) setToolTip({});
  painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
  painter.drawText(place, static_cast<int>(alignment() | Qt::AlignVCenter), shown);
}

RichLabel::RichLabel(FontRole font, Role colour, QWidget* parent) : Label(font, colour, parent) {
  setTextFormat(Qt::RichText);
  setWordWrap(true);
}

void RichLabel::setParts(const QString& markup, const QStringList& arguments) {
  QString result;
  for (qsizetype i = 0; i < markup.size(); ++i) {
    const int place = i + 1 < markup.size() ? markup[i + 1].unicode() - u'1' : -1;
    if (markup[i] == QLatin1Char('%') && place >= 0 && place < arguments.size()) {
      result += arguments[place].toHtmlEscaped();
      ++i;
    } else {
      result += markup[i];
    }
  }
  setText(result);
}

Tag::Tag(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_text(text), m_tone(tone) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFontRole(this, FontRole::TinyBold);
  setAccessibleName(text);
}

void Tag::setText(const QString& text) {
  m_text = text;
  setAccessibleName(text);
  updateGeometry();
  update();
}

void Tag::setTone(Tone tone) {
  m_tone = tone;
  update();
}

void Tag::setIcon(const QString& name) {
  m_icon = name;
  updateGeometry();
  update();
}

QSize Tag::sizeHint() const {
  const Theme& t = theme();
  const int icon = m_icon.isEmpty() ? 0 : t.px(m_text.isEmpty() ? 12 : 12 + 4);
  return {QFontMetrics(t.font(FontRole::TinyBold)).horizontalAdvance(m_text) + 2 * t.px(kTagPadding) + icon,
          t.px(kTagHeight)};
}

void Tag::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int icon = m_icon.isEmpty() ? 0 : theme().px(12 + 4);
  if (icon == 0) {
    draw(painter, rect(), m_text, m_tone);
    return;
  }
  const ToneRoles tone = roles(m_tone);
  paint::box(painter, rect(), height() / 2.0, theme().color(tone.fill),
             m_tone == Tone::Outline ? theme().color(Role::BorderCtl) : QColor());
  const QPixmap pixmap = iconPixmap(m_icon, tone.text, 12, this);
  painter.drawPixmap(theme().px(kTagPadding), (height() - theme().px(12)) / 2, pixmap);
  painter.setFont(font());
  painter.setPen(theme().color(tone.text));
  painter.drawText(rect().adjusted(theme().px(kTagPadding) + icon, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

int Tag::draw(QPainter& painter, const QRect& place, const QString& text, Tone tone) {
  const Theme& t = theme();
  const QFont font = t.font(FontRole::TinyBold);
  const int width = std::min(place.width(), QFontMetrics(font).horizontalAdvance(text) + 2 * t.px(kTagPadding));
  const int height = std::min(place.height(), t.px(kTagHeight));
  const QRect box(place.left(), place.top() + (place.height() - height) / 2, width, height);
  paint::box(painter, box, height / 2.0, tone == Tone::Outline ? QColor() : t.color(roles(tone).fill),
             tone == Tone::Outline ? t.color(Role::BorderCtl) : QColor());
  painter.save();
  painter.setFont(font);
  painter.setPen(t.color(roles(tone).text));
  painter.drawText(box, Qt::AlignCenter, text);
  painter.restore();
  return width;
}

SegmentChip::SegmentChip(SegmentMark mark, QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setMark(mark);
}

void SegmentChip::setMark(const SegmentMark& mark) {
  m_mark = mark;
  setAccessibleName(mark.colour < 0 ? QString() : tr("Segment %1").arg(mark.letter));
  update();
}

QSize SegmentChip::sizeHint() const { return {theme().px(16), theme().px(16)}; }

void SegmentChip::draw(QPainter& painter, const QRect& square, const SegmentMark& mark) {
  if (mark.colour < 0) return;
  const SegmentColour colour = theme().segment(mark.colour);
  paint::box(painter, square, theme().px(3), colour.fill, {});
  QFont font = theme().font(FontRole::Group);
  font.setLetterSpacing(QFont::PercentageSpacing, 100);
  painter.save();
  painter.setFont(font);
  painter.setPen(colour.onFill);
  painter.drawText(square, Qt::AlignCenter, mark.letter);
  painter.restore();
}

void SegmentChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int side = std::min(width(), height());
  draw(painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), m_mark);
}

KeyFigure::KeyFigure(QWidget* parent)
    : QWidget(parent), m_figure(new Label(FontRole::KeyFigure)), m_caption(new Label(FontRole::Tiny, Role::Text3)) {
  auto* layout = new QVBoxLayout(this);
  setMargins(layout, 0, 0, 0, 0, 0);
  layout->addWidget(m_figure);
  layout->addWidget(m_caption);
  m_caption->setWordWrap(true);
}

void KeyFigure::set(const QString& figure, const QString& caption, const QString& toolTip) {
  m_figure->setText(figure);
  m_caption->setText(caption);
  setToolTip(toolTip);
}

StepNumber::StepNumber(int number, QWidget* parent) : QWidget(parent), m_number(number) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepNumber::sizeHint() const { return {theme().px(20), theme().px(20)}; }

void StepNumber::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::box(painter, rect(), height() / 2.0, theme().color(Role::NeutralWeak), {});
  painter.setFont(theme().font(FontRole::SmallBold));
  painter.setPen(theme().color(Role::Text2));
  painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

IconLabel::IconLabel(QString name, Role role, int pixels, QWidget* parent)
    : QWidget(parent), m_name(std::move(name)), m_role(role), m_pixels(pixels) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::set(const QString& name, Role role) {
  m_name = name;
  m_role = role;
  update();
}

QSize IconLabel::sizeHint() const { return {theme().px(m_pixels), theme().px(m_pixels)}; }

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int side = theme().px(m_pixels);
  painter.drawPixmap((width() - side) / 2, (height() - side) / 2, iconPixmap(m_name, m_role, m_pixels, this));
}

Line::Line(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
  if (orientation == Qt::Horizontal) setFixedHeight(1);
  else setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Border));
}

}  // namespace kindred::ui
