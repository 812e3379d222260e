#include "ui/pages/explore/key_figures.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::explore {
namespace {

constexpr int kCellWidth = 136;

QString days(const workflow::KeyFigures& figures) {
  if (!figures.lastEventDays) return QStringLiteral("–");
  return KeyFigures::tr("%n day(s)", nullptr, static_cast<int>(std::lround(*figures.lastEventDays)));
}

}  // namespace

KeyFigures::KeyFigures(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  setMargins(m_grid, 0, 0, 0, 0, 0);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  whenThemed(this, [this] {
    m_columns = 0;
    arrange();
  });
}

std::vector<KeyFigures::Figure> KeyFigures::figuresOf(const Shown& shown) {
  const auto& all = shown.everyone->figures;
  const auto* some = shown.selected ? &shown.selected->figures : nullptr;
  const auto& summary = shown.everyone->summary;
  const auto& currency = shown.dataset().currency;
  const auto ofSelected = [&](const QString& words) { return some != nullptr ? words : QString(); };
  std::vector<Figure> figures;
  figures.push_back({tr("Customers"), formatCount(all.customers),
                     some != nullptr ? formatCount(some->customers) : QString(),
                     tr("With events; %1 are listed").arg(formatCount(summary.customersListed))});
  figures.push_back({tr("Products"),
                     formatCount(summary.products),
                     {},
                     tr("With events; %1 are listed").arg(formatCount(summary.productsListed))});
  if (shown.isRated()) {
    figures.push_back({tr("Ratings"), formatCount(all.interactions),
                       ofSelected(some ? formatCount(some->interactions) : QString()),
                       tr("%1 customer-product pairs").arg(formatCount(summary.pairs))});
    if (summary.value)
      figures.push_back(
          {tr("Mean rating"), formatNumber(summary.value->mean), {}, formatNumber(summary.value->mean, 6)});
  } else {
    figures.push_back({tr("Orders"), formatCount(all.orders), ofSelected(some ? formatCount(some->orders) : QString()),
                       tr("%1 events").arg(formatCount(all.interactions))});
  }
  if (shown.hasPrices()) {
    figures.push_back({tr("Revenue"), formatMoneyShort(all.revenue, currency),
                       ofSelected(some ? formatMoneyShort(some->revenue, currency) : QString()),
                       formatMoney(all.revenue, currency, 2)});
  }
  if (!shown.isRated()) {
    figures.push_back({tr("Ordered again"), formatPercent(all.reordered),
                       ofSelected(some ? formatPercent(some->reordered) : QString()),
                       tr("Customers with two orders or more: %1").arg(formatPercent(all.reordered, 3))});
  }
  if (all.lastEventDays) {
    figures.push_back({tr("Last active, median"), days(all), ofSelected(some ? days(*some) : QString()),
                       tr("Days from a customer's last event to the day after the last one of the data")});
  }
  figures.push_back({shown.isRated() ? tr("Products rated by each") : tr("Products bought by each"),
                     formatPercent(summary.density, summary.density < 0.01 ? 3 : 1),
                     {},
                     tr("Density: %1 of all pairs of a customer and a product, %2")
                         .arg(formatCount(summary.pairs), formatPercent(summary.density, 6))});
  return figures;
}

void KeyFigures::show(const Shown& shown) { setCells(shown ? figuresOf(shown) : std::vector<Figure>{}); }

void KeyFigures::setCells(const std::vector<Figure>& figures) {
  while (m_cells.size() > figures.size()) {
    delete m_cells.back().widget;
    m_cells.pop_back();
    m_columns = 0;
  }
  while (m_cells.size() < figures.size()) {
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    setMargins(column, 16, 8, 10, 8, 1);
    auto* row = new QHBoxLayout;
    setMargins(row, 0, 0, 0, 0, 7);
    m_cells.push_back({cell, new Label(FontRole::Tiny, Role::Text2), new Label(FontRole::KeyFigure),
                       new Label(FontRole::SmallBold, Role::AccentText)});
    column->addWidget(m_cells.back().caption);
    row->addWidget(m_cells.back().figure);
    row->addWidget(m_cells.back().selected, 1, Qt::AlignBottom);
    column->addLayout(row);
    m_columns = 0;
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Cell& cell = m_cells[i];
    cell.caption->setText(figures[i].caption);
    cell.figure->setText(figures[i].figure);
    cell.selected->setText(figures[i].selected);
    cell.widget->setToolTip(figures[i].toolTip);
    cell.selected->setToolTip(figures[i].selected.isEmpty() ? QString() : tr("Of the selected customers"));
    cell.widget->setAccessibleName(figures[i].caption + QStringLiteral(": ") + figures[i].figure);
  }
  arrange();
  setVisible(!figures.empty());
}

std::vector<QStringList> KeyFigures::figures() const {
  std::vector<QStringList> result;
  for (const Cell& cell : m_cells) result.push_back({cell.caption->text(), cell.figure->text(), cell.selected->text()});
  return result;
}

/// As wide as the widest figure needs: none is ever cut.
int KeyFigures::cellWidth() const {
  int widest = theme().px(kCellWidth);
  for (const Cell& cell : m_cells) widest = std::max(widest, cell.widget->sizeHint().width());
  return widest;
}

QSize KeyFigures::minimumSizeHint() const { return {cellWidth(), m_grid->totalMinimumSize().height()}; }

void KeyFigures::arrange() {
  if (m_cells.empty()) return;
  const auto count = static_cast<int>(m_cells.size());
  const int fit = std::max(1, width() / cellWidth());
  const int rows = (count + fit - 1) / fit;
  const int columns = (count + rows - 1) / rows;
  if (columns == m_columns) return;
  m_columns = columns;
  for (const Cell& cell : m_cells) m_grid->removeWidget(cell.widget);
  for (int i = 0; i < m_grid->columnCount(); ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
  for (int i = 0; i < count; ++i) {
    m_grid->setColumnStretch(i % columns, 1);
    m_grid->addWidget(m_cells[static_cast<std::size_t>(i)].widget, i / columns, i % columns);
  }
  update();
}

void KeyFigures::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void KeyFigures::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor line = theme().color(Role::Border);
  for (const Cell& cell : m_cells) {
    const QRect place = cell.widget->geometry();
    if (place.left() > 0) painter.fillRect(place.left(), place.top(), 1, place.height(), line);
    painter.fillRect(place.left(), place.bottom(), place.width(), 1, line);
  }
  painter.fillRect(0, height() - 1, width(), 1, line);
}

}  // namespace kindred::ui::explore
