#include "ui/pages/classroom/entry_row.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kAcross = 14;  ///< between the row's edge and what stands in it
constexpr int kAbove = 10;
constexpr int kIcon = 28;
constexpr int kWrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

QFont fontOf(FontRole role, double factor) {
  QFont font = theme().font(role);
  font.setPointSizeF(font.pointSizeF() * factor);
  return font;
}

int heightOf(const QString& text, const QFont& font, int width) {
  if (text.isEmpty() || width <= 0) return 0;
  return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), kWrapped, text).height();
}

/// Draws wrapped words; the y beneath them.
int drawWords(QPainter& painter, const QString& text, const QFont& font, Role colour, int left, int top, int width) {
  if (text.isEmpty() || width <= 0) return top;
  painter.setFont(font);
  painter.setPen(theme().color(colour));
  const int height = heightOf(text, font, width);
  painter.drawText(QRect(left, top, width, height), kWrapped, text);
  return top + height;
}

/// Of the widest verdict.
int verdictWidth() {
  const QFontMetrics metrics(theme().font(FontRole::TinyBold));
  int width = 0;
  for (const auto each : {guide::Verdict::Fair, guide::Verdict::HalfFair, guide::Verdict::Often,
                          guide::Verdict::NotHere, guide::Verdict::Open})
    width = std::max(width, metrics.horizontalAdvance(translated(guide::title(each))));
  return width + theme().px(13);
}

int textLeft(const EntryLayout::Column& title) { return title.left + theme().px(kIcon + 10); }
int textWidth(const EntryLayout::Column& title) { return title.width - theme().px(kIcon + 10); }

}  // namespace

EntryLayout layoutFor(int width, EntryColumns columns) {
  const auto px = [](double pixels) { return theme().px(pixels); };
  EntryLayout layout;
  const int gap = px(12);
  int right = width - px(kAcross);
  const auto take = [&](EntryLayout::Column& column, int wanted) {
    column = {.left = right - wanted, .width = wanted};
    right -= wanted + gap;
  };
  if (columns == EntryColumns::All) {
    const bool all = width >= px(590), some = width >= px(400);
    if (all) take(layout.figure, px(104));
    take(layout.verdict, verdictWidth());
    if (some) take(layout.criticism, px(all ? 132 : 120));
    if (all) take(layout.learnsFrom, px(78));
  }
  layout.title = {.left = px(kAcross), .width = right - px(kAcross)};
  return layout;
}

void drawFigureAxis(QPainter& painter, const QRect& place, double greatest, bool labels) {
  const std::vector<double> ticks = niceTicks(greatest, 2, false);
  painter.setFont(theme().font(FontRole::Tiny));
  for (const double tick : ticks) {
    if (tick > greatest * 1.0001) continue;
    const double x = place.left() + tick / greatest * place.width();
    if (!labels) {
      painter.setPen(theme().color(Role::Grid));
      painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
      continue;
    }
    painter.setPen(theme().color(Role::Text3));
    const QString text = formatNumber(tick, 2);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const double left = std::clamp(x - width / 2.0, double(place.left()), double(place.right() - width));
    painter.drawText(QPointF(left, place.bottom() - painter.fontMetrics().descent()), text);
  }
}

EntryRow::EntryRow(GuideEntry entry, EntryColumns columns, QWidget* parent)
    : QAbstractButton(parent), m_entry(std::move(entry)), m_columns(columns) {
  setObjectName(m_entry.key);
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(m_entry.title);
  setFigure({}, 0);
}

QString EntryRow::figureText() const {
  if (m_entry.approach == nullptr || m_entry.approach->family != "recommend") return QStringLiteral("–");
  return m_figure ? formatNumber(m_figure->figure.mean.value_or(0), 3) : tr("not run yet");
}

void EntryRow::setFigure(const std::optional<AlgorithmFigure>& figure, double greatest) {
  m_figure = figure;
  m_greatest = greatest;
  QStringList parts{m_entry.summary};
  if (!m_entry.learnsFrom.isEmpty()) parts << tr("Learns from: %1").arg(m_entry.learnsFrom);
  if (m_entry.verdict)
    parts << tr("Criticised for: %1 (%2): %3")
                 .arg(m_entry.criticism, m_entry.critic, translated(guide::title(*m_entry.verdict)));
  if (m_columns == EntryColumns::All) parts << tr("NDCG@10: %1").arg(figureText());
  QString whose;
  if (figure && figure->figure.low && figure->figure.high)
    whose = tr("%1: NDCG@10 %2 (%3 to %4)")
                .arg(methodTitle(m_entry.approach->family, figure->algorithm), figureText(),
                     formatNumber(*figure->figure.low, 3), formatNumber(*figure->figure.high, 3));
  setToolTip(whose);
  setAccessibleDescription(parts.join(QStringLiteral(". ")));
  update();
}

int EntryRow::heightForWidth(int width) const {
  const EntryLayout layout = layoutFor(width, m_columns);
  const int title = heightOf(m_entry.title, fontOf(FontRole::ControlBold, m_factor), textWidth(layout.title)) +
                    theme().px(2) +
                    heightOf(m_entry.summary, fontOf(FontRole::Small, m_factor), textWidth(layout.title));
  const int criticism = heightOf(m_entry.criticism, fontOf(FontRole::Small, m_factor), layout.criticism.width) +
                        heightOf(m_entry.critic, fontOf(FontRole::Tiny, m_factor), layout.criticism.width);
  const int learns = heightOf(m_entry.learnsFrom, fontOf(FontRole::Small, m_factor), layout.learnsFrom.width);
  return std::max({title, criticism, learns, theme().px(kIcon)}) + 2 * theme().px(kAbove);
}

QSize EntryRow::sizeHint() const { return {theme().px(260), heightForWidth(std::max(width(), theme().px(260)))}; }
QSize EntryRow::minimumSizeHint() const { return {theme().px(200), theme().px(kIcon + 2 * kAbove)}; }

void EntryRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto px = [](double pixels) { return theme().px(pixels); };
  if (isChecked()) painter.fillRect(rect(), theme().color(Role::AccentWeak));
  else if (underMouse()) painter.fillRect(rect(), theme().color(Role::Hover));
  if (isChecked()) painter.fillRect(QRect(0, 0, px(3), height()), theme().color(Role::Accent));
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Role::Border));
  const EntryLayout layout = layoutFor(width(), m_columns);
  paintTitle(painter, layout.title);
  const int top = px(kAbove);
  drawWords(painter, m_entry.learnsFrom, fontOf(FontRole::Small, m_factor), Role::Text, layout.learnsFrom.left, top,
            layout.learnsFrom.width);
  const int beneath = drawWords(painter, m_entry.criticism, fontOf(FontRole::Small, m_factor), Role::Text,
                                layout.criticism.left, top, layout.criticism.width);
  drawWords(painter, m_entry.critic, fontOf(FontRole::Tiny, m_factor), Role::Text3, layout.criticism.left, beneath,
            layout.criticism.width);
  if (m_entry.verdict && layout.verdict.width > 0) {
    Tag::draw(painter, QRect(layout.verdict.left, top, layout.verdict.width, px(18)),
              translated(guide::title(*m_entry.verdict)), toneOf(*m_entry.verdict));
  }
  if (layout.figure.width > 0)
    paintFigure(painter, QRect(layout.figure.left, top, layout.figure.width, height() - 2 * top));
  if (paint::hasKeyboardFocus(*this)) paint::focusRing(painter, rect().adjusted(1, 1, -1, -1), theme());
}

void EntryRow::paintTitle(QPainter& painter, const EntryLayout::Column& column) const {
  const auto px = [](double pixels) { return theme().px(pixels); };
  const QRect box(column.left, px(kAbove), px(kIcon), px(kIcon));
  paint::box(painter, box, px(5), theme().color(isChecked() ? Role::Accent : Role::NeutralWeak), {});
  const QPixmap pixmap = iconPixmap(m_entry.icon, isChecked() ? Role::OnAccent : Role::Text2, 16, this);
  painter.drawPixmap(box.left() + (box.width() - px(16)) / 2, box.top() + (box.height() - px(16)) / 2, pixmap);
  const int left = textLeft(column), width = textWidth(column);
  const int beneath =
      drawWords(painter, m_entry.title, fontOf(FontRole::ControlBold, m_factor), Role::Text, left, px(kAbove), width);
  drawWords(painter, m_entry.summary, fontOf(FontRole::Small, m_factor), Role::Text2, left, beneath + px(2), width);
}

void EntryRow::paintFigure(QPainter& painter, const QRect& place) const {
  const auto px = [](double pixels) { return theme().px(pixels); };
  if (m_entry.approach == nullptr) return;
  const QFontMetrics metrics(theme().font(FontRole::Small));
  if (!m_figure || m_greatest <= 0) {
    QFont font = fontOf(FontRole::Small, m_factor);
    font.setUnderline(m_measurable && m_entry.approach->family == "recommend");
    drawWords(painter, figureText(), font, font.underline() ? Role::AccentText : Role::Text3, place.left(), place.top(),
              place.width());
    return;
  }
  drawFigureAxis(painter, place, m_greatest, false);
  const auto x = [&](double value) { return place.left() + std::min(1.0, value / m_greatest) * place.width(); };
  const double mean = x(m_figure->figure.mean.value_or(0)), y = place.top() + px(9);
  const QColor colour = theme().color(isChecked() ? Role::Accent : Role::Text2);
  painter.setPen(QPen(colour, px(1.5)));
  if (m_figure->figure.low && m_figure->figure.high) {
    const double low = x(*m_figure->figure.low), high = x(*m_figure->figure.high);
    painter.drawLine(QPointF(low, y), QPointF(high, y));
    for (const double end : {low, high}) painter.drawLine(QPointF(end, y - px(3)), QPointF(end, y + px(3)));
  }
  painter.setBrush(colour);
  painter.drawEllipse(QPointF(mean, y), px(3.5), px(3.5));
  painter.setFont(theme().font(isChecked() ? FontRole::SmallBold : FontRole::Small));
  painter.setPen(theme().color(Role::Text));
  const int width = painter.fontMetrics().horizontalAdvance(figureText());
  const double left = std::clamp(mean - width / 2.0, double(place.left()), double(place.right() - width));
  painter.drawText(QPointF(left, y + px(8) + metrics.ascent()), figureText());
}

void EntryRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Up) emit moved(-1);
  else if (event->key() == Qt::Key_Down) emit moved(1);
  else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) emit activated();
  else QAbstractButton::keyPressEvent(event);
}

void EntryRow::setMeasurable(bool measurable) {
  m_measurable = measurable;
  update();
}

void EntryRow::setFactor(double factor) {
  m_factor = factor;
  updateGeometry();
  update();
}

void EntryRow::mouseReleaseEvent(QMouseEvent* event) {
  QAbstractButton::mouseReleaseEvent(event);
  const EntryLayout::Column figure = layoutFor(width(), m_columns).figure;
  const bool there = figure.width > 0 && event->position().x() >= figure.left;
  const bool recommends = m_entry.approach != nullptr && m_entry.approach->family == "recommend";
  if (event->button() == Qt::LeftButton && there && recommends && m_measurable && !m_figure) emit measureRequested();
}

void EntryRow::mouseDoubleClickEvent(QMouseEvent* event) {
  QAbstractButton::mouseDoubleClickEvent(event);
  if (event->button() == Qt::LeftButton) emit activated();
}

void EntryRow::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void EntryRow::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

}  // namespace kindred::ui::classroom
