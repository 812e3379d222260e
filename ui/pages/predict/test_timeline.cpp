#include "ui/pages/predict/test_timeline.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/theme/theme.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kBar = 12, kStep = 19, kAxis = 18, kGapAfterName = 8;

}  // namespace

TestTimeline::TestTimeline(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  whenThemed(this, [this] {
    updateGeometry();
    update();
  });
  hide();
}

void TestTimeline::show(const workflow::PredictedCustomers& predicted, std::int64_t first) {
  m_learnedCut = predicted.learnedCut;
  m_cut = predicted.cut;
  m_end = predicted.end;
  m_first = std::min(first, m_learnedCut);
  m_last = std::max(m_end + (m_end - m_cut), m_first + 1);
  setVisible(m_cut != 0);
  update();
}

std::vector<TestTimeline::Bar> TestTimeline::bars() const {
  return {{tr("Learn"), m_learnedCut, m_cut}, {tr("Test"), m_cut, m_end}, {tr("Today"), m_end, m_last, true}};
}

QSize TestTimeline::sizeHint() const { return {theme().px(180), theme().px(3 * kStep + kAxis)}; }

QSize TestTimeline::minimumSizeHint() const { return {theme().px(120), sizeHint().height()}; }

double TestTimeline::across(std::int64_t time, const QRectF& area) const {
  const double share = static_cast<double>(time - m_first) / static_cast<double>(m_last - m_first);
  return area.left() + std::clamp(share, 0.0, 1.0) * area.width();
}

void TestTimeline::paintEvent(QPaintEvent* /*event*/) {
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Small));
  double names = 0;
  for (const Bar& bar : bars()) names = std::max(names, QFontMetricsF(painter.font()).horizontalAdvance(bar.name));
  const QRectF area(names + t.px(kGapAfterName), 0, width() - names - t.px(kGapAfterName + 1), height());
  double top = t.px((kStep - kBar) / 2.0);
  for (const Bar& bar : bars()) {
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, top - t.px(4), names + 1, t.px(kBar + 8)), Qt::AlignLeft | Qt::AlignVCenter, bar.name);
    const double from = across(m_first, area), cut = across(bar.until, area), to = across(bar.closes, area);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(Role::BorderCtl));
    painter.drawRect(QRectF(from, top, cut - from, t.px(kBar)));
    const QRectF asked(cut, top, to - cut, t.px(kBar));
    if (bar.isToCome) {
      painter.setPen(QPen(t.color(Role::Accent), t.px(1), Qt::DashLine));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(asked.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
      painter.setBrush(t.color(Role::Accent));
      painter.drawRect(asked);
    }
    top += t.px(kStep);
  }
  drawMonths(painter, area);
}

void TestTimeline::drawMonths(QPainter& painter, const QRectF& area) const {
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QDate first = QDateTime::fromSecsSinceEpoch(m_first, Qt::UTC).date(),
              last = QDateTime::fromSecsSinceEpoch(m_last, Qt::UTC).date();
  const int months = 12 * (last.year() - first.year()) + last.month() - first.month();
  constexpr int Labels = 4;
  const int step = std::max(1, (months + Labels - 1) / Labels);
  std::vector<AxisLabel> labels;
  const bool isYears = months > 36;
  for (QDate day(first.year(), first.month(), 1); day <= last; day = day.addMonths(step)) {
    const auto seconds = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
    if (seconds < m_first) continue;
    labels.push_back({across(seconds, area), isYears
                                                 ? QString::number(day.year())
                                                 : QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat)});
  }
  drawAxisLabels(painter, labels, area.left(), width(), t.px(3 * kStep + 1));
}

}  // namespace kindred::ui::predict_page
