#include "ui/pages/compare/leaderboard.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::compare_page {
namespace {

enum WhiskerRole { LowRole = IconRole + 20, MeanRole, HighRole, ColourRole };

constexpr std::size_t kMostTicked = 3;
constexpr int kPlaceColumn = 0, kNameColumn = 1, kMetricColumn = 2, kWhiskerColumn = 3;
constexpr float kBandAlpha = 0.5F;
constexpr int kLeastName = 160;
constexpr int kWhiskerWidth = 170, kLeastWhiskerWidth = 90, kMargin = 12;

/// 1, 2 or 5 times a power of ten, at least `value`.
double roundEnd(double value) {
  if (value <= 0) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {1.0, 1.5, 2.0, 3.0, 5.0, 7.5}) {
    if (value <= step * power) return step * power;
  }
  return 10 * power;
}

QString signedText(const QString& number, double value) { return value > 0 ? QStringLiteral("+") + number : number; }

}  // namespace

QColor tickedColour(std::size_t place) {
  if (place < 2) return theme().segment(static_cast<int>(place)).line;
  return theme().color(Role::Text2);
}

void WhiskerDelegate::setScale(double end, double bandLow, double bandHigh) {
  m_end = end;
  m_low = bandLow;
  m_high = bandHigh;
}

QSize WhiskerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {theme().px(kWhiskerWidth), CellDelegate::sizeHint(option, index).height()};
}

void WhiskerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  CellDelegate::paint(painter, option, index);
  const Theme& t = theme();
  const QRectF room = QRectF(option.rect).adjusted(t.px(kMargin), 0, -t.px(kMargin), -1);
  const auto x = [&](double value) { return room.left() + room.width() * std::clamp(value / m_end, 0.0, 1.0); };
  painter->save();
  painter->setClipRect(option.rect);
  QColor band = t.color(Role::AccentMid);
  band.setAlphaF(kBandAlpha);
  if (m_high > m_low)
    painter->fillRect(QRectF(QPointF(x(m_low), room.top()), QPointF(x(m_high), room.bottom() + 1)), band);
  painter->setPen(t.color(Role::Grid));
  for (const double share : {0.0, 0.5, 1.0})
    painter->drawLine(QPointF(x(share * m_end), room.top()), QPointF(x(share * m_end), room.bottom()));
  if (const QVariant mean = index.data(MeanRole); mean.isValid()) {
    painter->setRenderHint(QPainter::Antialiasing);
    const auto colour = index.data(ColourRole).value<QColor>();
    const double middle = room.center().y(), low = x(index.data(LowRole).toDouble()),
                 high = x(index.data(HighRole).toDouble()), tall = t.px(4);
    painter->setPen(QPen(colour, t.px(1.5)));
    painter->drawLine(QPointF(low, middle), QPointF(high, middle));
    for (const double end : {low, high}) painter->drawLine(QPointF(end, middle - tall), QPointF(end, middle + tall));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QPointF(x(mean.toDouble()), middle), t.px(4.5), t.px(4.5));
  }
  painter->restore();
}

Leaderboard::Leaderboard(QWidget* parent) : TableView(parent), m_whiskers(new WhiskerDelegate(this)) {
  setObjectName(QStringLiteral("leaderboard"));
  setRowHeight(31);
  setStretchColumn(1);
  setModel(&m_rows);
  setItemDelegateForColumn(kWhiskerColumn, m_whiskers);
  setSortingEnabled(true);
  connect(this, &TableView::currentRowChanged, this, [this](int row) {
    if (row < 0 || m_comparison == nullptr || row >= m_rows.rowCount()) return;
    const std::string& key = at(m_rows.at(row)).key;
    if (key == m_chosen || !m_comparison->value(key)) return;
    m_chosen = key;
    m_rows.retitle();
    viewport()->update();
    emit chosenChanged();
  });
}

const Contender& Leaderboard::at(int place) const { return m_comparison->contenders[static_cast<std::size_t>(place)]; }

void Leaderboard::show(const Comparison& comparison) {
  m_rows.setRows({});  // those that are shown speak of what was
  m_comparison = &comparison;
  std::erase_if(m_ticked, [&](const std::string& key) { return comparison.find(key) == nullptr; });
  const auto order = comparison.ranked();
  if (std::ranges::find(order, m_chosen) == order.end()) m_chosen = order.empty() ? std::string() : order.front();
  double end = 0;
  for (const std::string& key : order)
    end = std::max(end, comparison.figure(key, comparison.metrics.front())->high.value_or(0));
  const auto best = order.empty() ? std::nullopt : comparison.figure(order.front(), comparison.metrics.front());
  m_whiskers->setScale(roundEnd(end), best ? best->low.value_or(0) : 0, best ? best->high.value_or(0) : 0);
  if (m_metrics != comparison.metrics || m_rows.columnCount() == 0) {
    m_metrics = comparison.metrics;
    buildColumns();
    horizontalHeader()->setSortIndicator(kMetricColumn, Qt::DescendingOrder);
  }
  std::vector<int> places(comparison.contenders.size());
  std::iota(places.begin(), places.end(), 0);
  m_rows.setRows(std::move(places));
  retell();
  choose(m_chosen);
}

void Leaderboard::choose(const std::string& key) {
  m_chosen = key;
  for (int row = 0; row < m_rows.rowCount(); ++row) {
    if (at(m_rows.at(row)).key == key) setCurrentRow(row);
  }
}

void Leaderboard::setTicked(std::vector<std::string> keys) {
  if (keys.size() > kMostTicked) keys.resize(kMostTicked);
  if (keys == m_ticked) return;
  m_ticked = std::move(keys);
  viewport()->update();
  emit tickedChanged();
}

void Leaderboard::tick(const std::string& key, bool on) {
  std::vector<std::string> keys = m_ticked;
  std::erase(keys, key);
  if (on) keys.push_back(key);
  if (keys.size() > kMostTicked) keys.erase(keys.begin());  // the one ticked longest ago
  setTicked(std::move(keys));
}

void Leaderboard::buildColumns() {
  std::vector<RowsColumn<int>> columns;
  const auto place = [this](const int& row) {
    const auto order = m_comparison->ranked();
    return static_cast<int>(std::ranges::find(order, at(row).key) - order.begin());
  };
  const auto muted = [this](const int& row, int role) -> QVariant {
    if (role == Qt::ToolTipRole && at(row).state == Stage::Failed) return translated(at(row).reason);
    return role == MutedRole ? QVariant(at(row).state != Stage::Done) : QVariant();
  };
  columns.push_back(
      {.title = [] { return tr("Place"); },
       .text = [this](const int& row) { return m_comparison->rank(at(row).key); },
       .sortBy = [place](const int& row) { return QVariant(place(row)); },
       .checked = [this](const int& row) { return std::ranges::find(m_ticked, at(row).key) != m_ticked.end(); },
       .setChecked = [this](int row, bool on) { tick(at(row).key, on); }});
  columns.push_back({.title = [] { return tr("Algorithm"); },
                     .text =
                         [this](const int& row) {
                           const Contender& each = at(row);
                           const QString title = algorithmName(each.key);
                           return each.state == Stage::Failed ? tr("%1: %2").arg(title, translated(each.reason))
                                                              : title;
                         },
                     .extra = [this, muted](const int& row, int role) -> QVariant {
                       if (role == BoldRole) return at(row).key == m_chosen;
                       return muted(row, role);
                     }});
  for (std::size_t i = 0; i < m_metrics.size(); ++i) {
    columns.push_back(metricColumn(m_metrics[i]));
    if (i > 0) continue;
    columns.push_back(
        {.title = [] { return tr("95 % interval"); },
         .text = [](const int&) { return QString(); },
         .sortBy = [this](const int& row) { return QVariant(m_comparison->value(at(row).key).value_or(-1)); },
         .extra = [this](const int& row, int role) -> QVariant {
           const auto figure = m_comparison->figure(at(row).key, m_metrics.front());
           if (!figure) return {};
           const auto ticked = std::ranges::find(m_ticked, at(row).key);
           switch (role) {
             case LowRole: return figure->low.value_or(*figure->mean);
             case MeanRole: return *figure->mean;
             case HighRole: return figure->high.value_or(*figure->mean);
             case ColourRole:
               return ticked == m_ticked.end() ? theme().color(Role::Text2)
                                               : tickedColour(static_cast<std::size_t>(ticked - m_ticked.begin()));
             case Qt::AccessibleTextRole:
               return tr("%1 to %2")
                   .arg(metricText(m_metrics.front(), figure->low.value_or(*figure->mean)),
                        metricText(m_metrics.front(), figure->high.value_or(*figure->mean)));
             default: return {};
           }
         }});
  }
  columns.push_back({.title = [] { return tr("Time"); },
                     .text =
                         [this](const int& row) {
                           return at(row).seconds > 0 ? tr("%1 s").arg(formatNumber(at(row).seconds, 1)) : QString();
                         },
                     .sortBy = [this](const int& row) { return QVariant(at(row).seconds); },
                     .number = true});
  columns.push_back(againstColumn());
  m_rows.setColumns(std::move(columns));
}

RowsColumn<int> Leaderboard::metricColumn(const std::string& metric) const {
  return {.title = [metric] { return metricTitle(metric); },
          .text =
              [this, metric](const int& row) {
                const auto figure = m_comparison->figure(at(row).key, metric);
                if (!figure) {
                  const Stage state = at(row).state;
                  return state == Stage::Waiting && metric == m_metrics.front() ? tr("waits") : QString();
                }
                const QString mean = metricText(metric, *figure->mean);
                if (!figure->low || !figure->high || metric != m_metrics.front()) return mean;
                return tr("%1 ± %2").arg(mean, metricText(metric, (*figure->high - *figure->low) / 2));
              },
          .sortBy =
              [this, metric](const int& row) {
                const auto figure = m_comparison->figure(at(row).key, metric);
                return QVariant(figure ? *figure->mean : -1.0);
              },
          .number = true,
          .extra = [this, metric](const int& row, int role) -> QVariant {
            const auto figure = m_comparison->figure(at(row).key, metric);
            if (role == BoldRole) return metric == m_metrics.front();
            if (role != Qt::ToolTipRole) return {};
            if (figure && figure->low && figure->high)
              return tr("%1 to %2 with 95 %, over %3 customers")
                  .arg(metricText(metric, *figure->low), metricText(metric, *figure->high),
                       formatCount(figure->customers));
            const auto kept = at(row).figures.find(metric);
            return kept != at(row).figures.end() && !kept->second.mean ? QVariant(translated(kept->second.reason))
                                                                       : QVariant();
          }};
}

RowsColumn<int> Leaderboard::againstColumn() const {
  return {.title =
              [this] {
                return m_chosen.empty() ? tr("Against")
                                        : tr("vs %1").arg(algorithmName(m_chosen).section(QLatin1Char(' '), 0, 0));
              },
          .text = [this](const int& row) -> QString {
            const std::string& key = at(row).key;
            const auto pairing = m_comparison->pairing(key, m_chosen);
            if (key == m_chosen || !pairing) return key == m_chosen ? QStringLiteral("–") : QString();
            if (!pairing->isReal) return {};
            return signedText(metricText(m_metrics.front(), pairing->difference), pairing->difference);
          },
          .sortBy =
              [this](const int& row) {
                const auto pairing = m_comparison->pairing(at(row).key, m_chosen);
                return QVariant(pairing ? pairing->difference : 0.0);
              },
          .number = true,
          .extra = [this](const int& row, int role) -> QVariant {
            const auto pairing = m_comparison->pairing(at(row).key, m_chosen);
            if (at(row).key == m_chosen || !pairing || pairing->isReal) return {};
            if (role == TagRole) return tr("tied");
            return role == ToneRole ? QVariant(static_cast<int>(Tone::Outline)) : QVariant();
          }};
}

void Leaderboard::retell() {
  setAccessibleName(tr("Algorithms by place"));
  m_rows.retitle();
  setStretchColumn(kNameColumn);
  if (m_rows.columnCount() <= kWhiskerColumn) return;
  // Names come before the picture.
  const int lack = theme().px(kLeastName) - columnWidth(kNameColumn);
  if (lack > 0)
    setColumnWidth(kWhiskerColumn, std::max(theme().px(kLeastWhiskerWidth), theme().px(kWhiskerWidth) - lack));
  if (columnWidth(kNameColumn) >= theme().px(kLeastName)) return;
  setStretchColumn(-1);  // a narrow window scrolls sideways
  setColumnWidth(kNameColumn, theme().px(kLeastName));
  setColumnWidth(kWhiskerColumn, theme().px(kLeastWhiskerWidth));
}

void Leaderboard::keyPressEvent(QKeyEvent* event) {
  const int row = currentRow();
  if (row >= 0 && event->key() == Qt::Key_Space) {
    const QModelIndex box = m_rows.index(row, kPlaceColumn);
    m_rows.setData(box, box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                   Qt::CheckStateRole);
    return;
  }
  if (row >= 0 && event->key() == Qt::Key_Delete) {
    const std::string key = at(m_rows.at(row)).key;
    emit removeAsked(key);
    return;
  }
  TableView::keyPressEvent(event);
}

}  // namespace kindred::ui::compare_page
