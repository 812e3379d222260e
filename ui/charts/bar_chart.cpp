#include "ui/charts/bar_chart.h"

#include <QGraphicsLayout>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

namespace kindred::ui {
namespace {

/// A number in binary digits of no width: categories must differ, so each label carries its own.
QString unseen(qsizetype number) {
  QString digits;
  for (; number > 0; number /= 2) digits += QChar(number % 2 == 0 ? 0x200B : 0x200C);
  return digits;
}

}  // namespace

BarChart::BarChart(QWidget* parent) : QChartView(new QChart, parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // there is nothing to do in it
  setRenderHint(QPainter::Antialiasing);
  chart()->legend()->hide();
  chart()->setAnimationOptions(QChart::NoAnimation);
  chart()->setContentsMargins(0, 0, 0, 0);
  chart()->setMargins(QMargins());
  if (chart()->layout() != nullptr) chart()->layout()->setContentsMargins(0, 0, 0, 0);
  whenThemed(this, [this] {
    setMinimumHeight(theme().px(72));
    rebuild();
  });
}

void BarChart::setBars(std::vector<Bar> bars) {
  m_bars = std::move(bars);
  rebuild();
}

void BarChart::rebuild() {
  const Theme& t = theme();
  QChart* plot = chart();
  plot->removeAllSeries();
  for (QAbstractAxis* axis : plot->axes()) plot->removeAxis(axis);
  plot->setBackgroundVisible(false);
  setBackgroundBrush(Qt::NoBrush);
  viewport()->setAutoFillBackground(false);
  if (m_bars.empty()) return;
  auto* set = new QBarSet(accessibleName());
  set->setColor(t.color(Role::Neutral));
  set->setBorderColor(t.color(Role::Neutral));
  QStringList labels;
  QList<qreal> values;
  double largest = 0;
  for (const Bar& bar : m_bars) {
    labels << bar.label + unseen(labels.size());
    values << bar.value;
    largest = std::max(largest, bar.value);
  }
  set->append(values);
  auto* series = new QBarSeries;
  series->setBarWidth(0.7);
  series->append(set);
  plot->addSeries(series);
  connect(set, &QBarSet::hovered, this, [this](bool on, int index) {
    if (on) QToolTip::showText(QCursor::pos(), m_bars[static_cast<std::size_t>(index)].toolTip, this);
    else QToolTip::hideText();
  });
  auto* across = new QBarCategoryAxis;
  across->append(labels);
  across->setGridLineVisible(false);
  across->setTruncateLabels(false);
  across->setLabelsFont(t.font(FontRole::Tiny));
  across->setLabelsColor(t.color(Role::Text2));
  across->setLinePenColor(t.color(Role::BorderStrong));
  plot->addAxis(across, Qt::AlignBottom);
  series->attachAxis(across);
  auto* up = new QValueAxis;
  up->setRange(0, largest > 0 ? largest : 1);
  up->setVisible(false);
  plot->addAxis(up, Qt::AlignLeft);
  series->attachAxis(up);
}

}  // namespace kindred::ui
