// The columns of the list: what each says of an offer.
#include "ui/models/table_view.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

QString shareText(double share) {
  if (share > 0 && share < 0.001) return QStringLiteral("< ") + formatPercent(0.001, 1);
  return formatPercent(share, share < 0.01 ? 1 : 0);
}

}  // namespace

// One column after another: a list of all of them is more than GCC 12 bears.
void OffersPanel::setColumns() {
  std::vector<RowsColumn<OfferRow>> columns;
  columns.push_back(
      {.title = [] { return QString(); },
       .text = [](const OfferRow& row) { return formatCount(row.rank); },
       .sortBy = [](const OfferRow& row) { return QVariant(row.rank); },
       .number = true,
       .extra = [](const OfferRow&, int role) { return role == MutedRole ? QVariant(true) : QVariant(); }});
  columns.push_back({.title = [] { return tr("Product"); },
                     .text = [](const OfferRow& row) { return row.title; },
                     .extra =
                         [this](const OfferRow& row, int role) {
                           if (role == BoldRole) return QVariant(row.item.product == m_currentProduct);
                           return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant();
                         }});
  columns.push_back({.title = [this] { return scoreTitle(); },
                     .text = [this](const OfferRow& row) { return scoreText(row); },
                     .sortBy = [](const OfferRow& row) { return QVariant(row.item.score); },
                     .extra = [this](const OfferRow& row, int role) { return scoreExtra(row, role); }});
  columns.push_back(
      {.title = [this] { return predictionTitle(); },
       .text = [](const OfferRow& row) { return row.item.prediction ? formatNumber(*row.item.prediction) : QString(); },
       .sortBy = [](const OfferRow& row) { return QVariant(row.item.prediction.value_or(-1)); },
       .number = true,
       .extra =
           [](const OfferRow& row, int role) {
             return role == Qt::ToolTipRole && row.item.prediction
                        ? QVariant(QLocale().toString(*row.item.prediction, 'g', 12))
                        : QVariant();
           }});
  columns.push_back({.title = [this] { return m_base && m_base->isRated() ? tr("Rated by") : tr("Bought by"); },
                     .text = [](const OfferRow& row) { return shareText(row.item.popularity); },
                     .sortBy = [](const OfferRow& row) { return QVariant(row.item.popularity); },
                     .extra = [this](const OfferRow& row, int role) { return popularityExtra(row, role); }});
  columns.push_back({.title = [] { return tr("Neighbours"); },
                     .text = [this](const OfferRow& row) { return neighboursText(row); },
                     .sortBy = [](const OfferRow& row) { return QVariant(row.item.neighbours); },
                     .number = true});
  columns.push_back({.title = [] { return tr("Price"); },
                     .text = [this](const OfferRow& row) { return priceText(row); },
                     .sortBy = [](const OfferRow& row) { return QVariant(row.item.price.value_or(-1)); },
                     .number = true});
  columns.push_back({.title = [] { return tr("Offer"); },
                     .text = [](const OfferRow&) { return QString(); },
                     .sortBy = [](const OfferRow& row) { return QVariant(row.ticked ? 1 : 0); },
                     .checked = [](const OfferRow& row) { return row.ticked; },
                     .setChecked = [this](int source, bool on) { tick(source, on); }});
  m_model.setColumns(std::move(columns));
}

QString OffersPanel::priceText(const OfferRow& row) const {
  return row.item.price ? formatMoney(*row.item.price, m_base->dataset->currency, 2) : QString();
}

double OffersPanel::barShare(double score) const {
  if (m_scale.isScale && !isCold()) return (score - m_scale.low) / (m_scale.high - m_scale.low);
  const double best = m_view && m_view->list && !m_view->list->items.empty() ? m_view->list->items.front().score : 0;
  return best > 0 ? score / best : 0;
}

QVariant OffersPanel::scoreExtra(const OfferRow& row, int role) const {
  if (role == BarRole) return barShare(row.item.score);
  if (role == TickRole && m_scale.isScale && !isCold()) return barShare(m_view->usual);
  if (role == BoldRole) return true;
  if (role == Qt::ToolTipRole) {
    const QString score = QLocale().toString(row.item.score, 'g', 12);
    return m_scale.isScale || isCold() ? score : tr("Score %1, against the best of this list").arg(score);
  }
  return {};
}

// What is not on a scale says more as a share: of the best of the list.
QString OffersPanel::scoreText(const OfferRow& row) const {
  if (isCold()) return formatNumber(row.item.score, 0);
  return m_scale.isScale ? formatNumber(row.item.score) : formatPercent(barShare(row.item.score));
}

QVariant OffersPanel::popularityExtra(const OfferRow& row, int role) const {
  if (row.item.evidence.thin) {
    if (role == TagRole) return tr("Thin evidence");
    if (role == ToneRole) return static_cast<int>(Tone::Warn);
    if (role == Qt::ToolTipRole) return translated(row.item.evidence.thin->text);
  }
  using enum recommend::Familiarity;
  const auto known = recommend::familiarity(row.item.popularity);
  if (role == TagRole) return known == Fresh ? tr("Fresh") : known == Popular ? tr("Popular") : tr("Known");
  if (role == ToneRole) return static_cast<int>(known == Fresh ? Tone::Accent : Tone::Neutral);
  if (role == MutedRole) return true;
  return {};
}

QString OffersPanel::scoreTitle() const {
  if (isCold()) return tr("Customers with it");
  return m_scale.isScale ? predictionTitle() : tr("Score");
}

QString OffersPanel::predictionTitle() const {
  const ScoreScale scale = m_recommenders.trained ? predictionScaleOf(*m_recommenders.trained) : ScoreScale();
  if (!scale.isScale) return tr("Predicted");
  const auto end = [](double value) { return formatNumber(value, value == std::floor(value) ? 0 : 1); };
  return tr("Predicted %1–%2").arg(end(scale.low), end(scale.high));
}

QString OffersPanel::neighboursText(const OfferRow& row) const {
  const auto& parameters = m_recommenders.trained->run.parameters;
  const auto found = parameters.find("neighbours");
  const auto* most = found == parameters.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
  return most == nullptr ? formatCount(row.item.neighbours)
                         : tr("%1 of %2").arg(formatCount(row.item.neighbours), formatCount(*most));
}

}  // namespace kindred::ui
