// Recency, frequency, monetary value: how lately, how often and for how much a customer bought.
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/describe/rfm_rows.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/features/figures.h"

namespace kindred::segment::features::rfm {
namespace {

struct Options {
  std::optional<std::int64_t> referenceDate;
  bool logarithms = true;
  double winsorise = 0;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::referenceDate, "reference_date", KI_TEXT("core", "Reference date"),
                 KI_TEXT("core", "Recency counts back from this day; the day after the last event unless given."))
          .date()
          .param(
              &Options::logarithms, "logarithms", KI_TEXT("core", "Logarithms"),
              KI_TEXT(
                  "core",
                  "Whether twice as much is the same step at any size; else a day, an order and a unit of money are."))
          .advanced()
          .param(&Options::winsorise, "winsorise", KI_TEXT("core", "Draw in extremes"),
                 KI_TEXT("core",
                         "What share of customers at either end of a figure counts as no more extreme than the next; "
                         "0: none."),
                 Range{0, 0.25})
          .advanced();
  return all;
}

Text missing(const Dataset& dataset) {
  if (lastTime(dataset.events)) return {};
  return KI_TEXT("core", "Recency, frequency and spend need dates of purchases, and the data set has none.");
}

// Days, orders and sums span magnitudes.
double damped(double amount) { return std::log1p(std::max(0.0, amount)); }

// Recency counts back from the day that was asked for; else from the day after the last event, of then or of now,
// whichever is later: a newcomer after an append bought lately as seen from today.
class Fitted : public FittedFeatures {
 public:
  Fitted(const Dataset& dataset, const Options& options)
      : m_isGiven(options.referenceDate.has_value()),
        m_logarithms(options.logarithms),
        m_reference(options.referenceDate.value_or(*lastTime(dataset.events) + SecondsPerDay)) {
    for (const RfmRow& row : kindred::rfm(dataset, m_reference).rows) m_longest = std::max(m_longest, row.recencyDays);
    const Matrix figures = figuresOf(dataset);
    m_winsoriser = Winsoriser::of(figures, options.winsorise);
    m_scaling = Scaling::of(m_winsoriser.drawnIn(figures));
  }
  explicit Fitted(const BlockReader& reader)
      : m_isGiven(reader.readScalar<std::uint8_t>("reference_given") != 0),
        m_logarithms(reader.readScalar<std::uint8_t>("logarithms") != 0),
        m_reference(reader.readScalar<std::int64_t>("reference")),
        m_longest(reader.readScalar<double>("longest")),
        m_winsoriser(Winsoriser::load(reader, Figures)),
        m_scaling(Scaling::load(reader, Figures)) {}

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    progress.report(0.5);
    return m_scaling.scaled(m_winsoriser.drawnIn(figuresOf(dataset)));
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("reference_given", static_cast<std::uint8_t>(m_isGiven));
    writer.writeScalar("logarithms", static_cast<std::uint8_t>(m_logarithms));
    writer.writeScalar("reference", m_reference);
    writer.writeScalar("longest", m_longest);
    m_winsoriser.save(writer);
    m_scaling.save(writer);
  }

 private:
  static constexpr Eigen::Index Figures = 3;

  // Who never bought is as far away as the one who bought longest ago.
  [[nodiscard]] Matrix figuresOf(const Dataset& dataset) const {
    Matrix figures(dataset.customers.size(), Figures);
    const auto scaled = [this](double amount) { return m_logarithms ? damped(amount) : amount; };
    figures.rowwise() = Eigen::RowVector3d(scaled(m_longest), 0, 0);
    const std::int64_t today =
        m_isGiven ? m_reference : std::max(m_reference, *lastTime(dataset.events) + SecondsPerDay);
    for (const RfmRow& row : rfmRows(dataset, today))
      figures.row(row.customer) = Eigen::RowVector3d(scaled(row.recencyDays), scaled(row.orders), scaled(row.spend));
    return figures;
  }

  bool m_isGiven, m_logarithms;
  std::int64_t m_reference;
  double m_longest = 0;
  Winsoriser m_winsoriser;
  Scaling m_scaling;
};

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  return madeBy(std::make_shared<Fitted>(dataset, schema().options(values)),
                {KI_TEXT("core", "Days since the last order"), KI_TEXT("core", "Orders"), KI_TEXT("core", "Spend")},
                dataset, progress);
}

FittedFeaturesPtr load(const BlockReader& reader) { return std::make_shared<Fitted>(reader); }

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "rfm",
                   .title = KI_TEXT("core", "Recency, frequency, spend"),
                   .summary = KI_TEXT(
                       "core", "How lately, how often and for how much someone bought, each on a logarithmic scale."),
                   .source = "Hughes, Strategic Database Marketing, 1994",
                   .capabilities = {},
                   .parameters = schema().parameters()},
          .brief = KI_TEXT("core", "RFM"),
          .tells = Tells::Standing,
          .make = make,
          .load = load,
          .missing = missing};
}

}  // namespace kindred::segment::features::rfm
