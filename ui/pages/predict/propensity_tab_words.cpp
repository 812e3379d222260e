// The figures, messages and columns of the tab.
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <cmath>
#include <functional>

#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/contact_pane.h"
#include "ui/pages/predict/feature_words.h"
#include "ui/pages/predict/prediction_plots.h"
#include "ui/pages/predict/propensity_tab.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kPlaceColumn = 0, kProbabilityColumn = 3;
constexpr int kNarrowest = 62;  // of a column: its head with the arrow of the order

QString between(const Interval& interval, double scale, int decimals) {
  return QStringLiteral("%1–%2").arg(formatNumber(interval.low * scale, decimals),
                                     formatNumber(interval.high * scale, decimals));
}

/// Of a list that is cut: a line beneath the last row above the cut.
class CutDelegate : public CellDelegate {
 public:
  CutDelegate(QObject* parent, std::function<bool(int row)> isLast)
      : CellDelegate(parent), m_isLast(std::move(isLast)) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    CellDelegate::paint(painter, option, index);
    if (!m_isLast(index.row())) return;
    const QRect& cell = option.rect;
    const int thick = theme().px(2);
    painter->fillRect(QRect(cell.left(), cell.bottom() - thick + 1, cell.width(), thick), theme().color(Role::Accent));
  }

 private:
  std::function<bool(int row)> m_isLast;
};

}  // namespace

void PropensityTab::buildTable() {
  const auto place = [](const int& row) { return static_cast<std::size_t>(row); };
  const auto muted = [this](const int& row, int role) -> QVariant {
    return role == MutedRole ? QVariant(row >= m_contact->count()) : QVariant();
  };
  const auto customer = [this, place](const int& row) { return m_predicted->customers[place(row)]; };
  std::vector<RowsColumn<int>> columns;
  columns.push_back({.title = [] { return tr("No."); },
                     .text = [](const int& row) { return formatCount(row + 1); },
                     .sortBy = [](const int& row) { return QVariant(row); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Customer"); },
                     .text =
                         [=, this](const int& row) {
                           return customer(row) < 0
                                      ? tr("gone")
                                      : QString::fromStdString(session().dataset()->customers.id(customer(row)));
                         },
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Segment"); },
                     .text = [](const int&) { return QString(); },
                     .extra = [=, this](const int& row, int role) -> QVariant {
                       const segment::Segment* segment = customer(row) < 0 ? nullptr : session().segment(customer(row));
                       if (segment == nullptr) return muted(row, role);
                       if (role == MarkRole) return QVariant::fromValue(Session::markOf(*segment));
                       return role == Qt::ToolTipRole ? QVariant(QString::fromStdString(segment->name))
                                                      : muted(row, role);
                     }});
  columns.push_back(
      {.title = [] { return tr("Probability"); },
       .text = [=, this](const int& row) { return formatPercent(m_predicted->probabilities[place(row)], 1); },
       .sortBy = [=, this](const int& row) { return QVariant(m_predicted->probabilities[place(row)]); },
       .number = true,
       .extra = [=, this](const int& row, int role) -> QVariant {
         if (role == BarRole) return m_predicted->probabilities[place(row)];
         if (role == BoldRole) return row < m_contact->count();
         return muted(row, role);
       }});
  columns.push_back({.title = [] { return tr("Last order"); },
                     .text =
                         [=, this](const int& row) {
                           const double days = m_predicted->lastOrder[place(row)];
                           return std::isnan(days) ? QStringLiteral("–") : tr("%1 d").arg(formatNumber(days, 0));
                         },
                     .sortBy = [=, this](const int& row) { return QVariant(m_predicted->lastOrder[place(row)]); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Spend"); },
                     .text =
                         [=, this](const int& row) {
                           return formatMoney(m_predicted->spend[place(row)], session().dataset()->currency, 0);
                         },
                     .sortBy = [=, this](const int& row) { return QVariant(m_predicted->spend[place(row)]); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Because of"); },
                     .text = [this](const int& row) { return reasonsOf(row); },
                     .extra = [=, this](const int& row, int role) -> QVariant {
                       return role == Qt::ToolTipRole ? QVariant(reasonsOf(row)) : muted(row, role);
                     }});
  m_rows.setColumns(std::move(columns));
  m_table->setItemDelegate(
      new CutDelegate(m_table, [this](int row) { return m_rows.at(row) == m_lastAbove && isInOrder(); }));
  m_table->setStretchColumn(6);
  m_table->setModel(&m_rows);
  m_table->setStateKey(QStringLiteral("predict/table"));
  whenThemed(m_table, [this] { m_table->horizontalHeader()->setMinimumSectionSize(theme().px(kNarrowest)); });
  m_table->horizontalHeader()->setSortIndicator(kPlaceColumn, Qt::AscendingOrder);  // in the order of the line
}

// Only then there are those to contact above the line, and the others below.
bool PropensityTab::isInOrder() const {
  const QHeaderView* header = m_table->horizontalHeader();
  const bool ascends = header->sortIndicatorOrder() == Qt::AscendingOrder;
  return header->sortIndicatorSection() == kPlaceColumn         ? ascends
         : header->sortIndicatorSection() == kProbabilityColumn ? !ascends
                                                                : false;
}

QString PropensityTab::reasonsOf(int row) const {
  if (m_predicted->reasons.empty()) return {};
  QStringList words;
  for (const workflow::Reason& reason : m_predicted->reasons[static_cast<std::size_t>(row)]) {
    if (reason.feature < 0) continue;
    const predict::Feature& feature = m_predicted->features[static_cast<std::size_t>(reason.feature)];
    words << (reason.part > 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ")) + featureWords(feature, reason.value);
  }
  return words.join(QStringLiteral("   "));
}

void PropensityTab::retell() {
  m_places->setChoiceText(0, tr("From the top"));
  m_places->setChoiceText(1, tr("At the line"));
  m_toLine->setText(tr("Go to the line"));
  m_toTop->setText(tr("Go to the likeliest"));
  m_select->setText(tr("Select those to contact"));
  m_gain->setAccessibleName(tr("Share of yes found, by share of customers contacted"));
  m_calibration->setAccessibleName(tr("What was predicted and what came, by tenths"));
  m_drivers->setAccessibleName(tr("What drives it"));
  m_table->setAccessibleName(tr("Customers by probability"));
  m_rows.retitle();
  emit changed();
  if (!m_predicted) return;
  retellFigures();
  const auto all = static_cast<double>(m_predicted->customers.size());
  const std::int64_t count = m_contact->count();
  const double share = static_cast<double>(count) / std::max(1.0, all);
  m_gain->setMarked(share);
  m_pictures[0].message->setText(
      tr("The best %1 hold %2 of yes").arg(formatPercent(share), formatPercent(m_gain->caught(share))));
  m_pictures[0].remark->setText(tr("found on the test, 95 %"));
  m_pictures[1].message->setText(
      tr("Said %1, came %2")
          .arg(formatPercent(m_predicted->expectedShare()), formatPercent(m_predicted->testedShare())));
  m_pictures[1].remark->setText(tr("yes by predicted tenth"));
  m_pictures[2].message->setText(tr("What drives it"));
  m_pictures[2].remark->setText(tr("hollow: no clear effect"));
  m_search->setPlaceholderText(tr("Customer"));
  m_search->setAccessibleName(tr("Search customers"));
  m_segment->setAccessibleName(tr("Segment"));
  if (count > 0 && count <= static_cast<std::int64_t>(m_predicted->customers.size()))
    m_line->setText(tr("Line: the %1 to contact, %2 or more")
                        .arg(formatCount(count),
                             formatPercent(m_predicted->probabilities[static_cast<std::size_t>(count - 1)], 1)));
  using predict::AnswerWeights, predict::Calibration;
  const workflow::PredictionSettings& settings = m_predicted->settings;
  if (m_figures.isMoved && settings.weights == AnswerWeights::Balanced && settings.calibration == Calibration::None)
    m_warning->show(NoteKind::Warning, tr("Trust the order, not the level."),
                    tr("On the test %1 were expected to say yes, and %2 did: both answers counted the same, and the "
                       "probabilities were not calibrated.")
                        .arg(formatPercent(m_predicted->expectedShare()), formatPercent(m_predicted->testedShare())));
  else if (m_figures.isMoved)
    m_warning->show(NoteKind::Warning, tr("Trust the order more than the level."),
                    tr("On the test %1 were expected to say yes, and %2 did: the days that taught (%3) were not like "
                       "the days that judged.")
                        .arg(formatPercent(m_predicted->expectedShare()), formatPercent(m_predicted->testedShare()),
                             formatPercent(m_predicted->learnedShare())));
  else m_warning->clear();
}

void PropensityTab::retellFigures() {
  const auto set = [this](std::size_t place, const QString& name, const QString& value, const QString& around,
                          const QString& remark) {
    m_figureLabels[place].name->setText(name);
    m_figureLabels[place].value->setParts(QStringLiteral("<b>%1</b> %2"), {value, around});
    m_figureLabels[place].remark->setText(remark);
  };
  const TestFigures& f = m_figures;
  set(0, tr("Ranks a yes first"), f.auc ? formatPercent(f.auc->value) : QStringLiteral("–"),
      f.auc ? between(f.auc->interval, 100, 0) : QString(), tr("AUC; 50 % by chance"));
  QString rules;
  if (f.spendAuc && f.lastOrderAuc)
    rules = tr("In the order of spend alone %1, of the last order alone %2")
                .arg(formatPercent(*f.spendAuc), formatPercent(*f.lastOrderAuc));
  for (Label* label : {m_figureLabels[0].name, static_cast<Label*>(m_figureLabels[0].value)}) label->setToolTip(rules);
  set(1, tr("The best tenth"), tr("%1×").arg(formatNumber(f.lift, 1)), between(f.liftInterval, 1, 1),
      tr("as many yes as in all"));
  set(2, tr("Average precision"), f.averagePrecision ? formatNumber(*f.averagePrecision, 2) : QStringLiteral("–"),
      f.intervals ? between(f.intervals->averagePrecision, 1, 2) : QString(),
      tr("%1 by chance").arg(formatNumber(f.base, 2)));
  set(3, tr("Brier score"), formatNumber(f.brier, 3), f.intervals ? between(f.intervals->brier, 1, 3) : QString(),
      tr("%1 without a model").arg(formatNumber(f.brierAlike, 3)));
}

}  // namespace kindred::ui::predict_page
