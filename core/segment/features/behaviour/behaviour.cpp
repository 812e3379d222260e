// Behaviour: when and how a customer buys.
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/segment/features/behaviour/names.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/features/figures.h"

namespace kindred::segment::features::behaviour {
namespace {

struct Options {
  double winsorise = 0.01;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::winsorise, "winsorise", KI_TEXT("core", "Draw in extremes"),
      KI_TEXT("core",
              "What share of customers at either end of a figure counts as no more extreme than the next; 0: none."),
      Range{0, 0.25});
  return all;
}

Text missing(const Dataset& dataset) {
  if (!dataset.events.time.empty()) return {};
  return KI_TEXT("core", "Behaviour needs dates of purchases, and the data set has none.");
}

bool hasHours(const Events& events) {
  return std::ranges::any_of(events.time, [](std::int64_t time) { return time % SecondsPerDay != 0; });
}

// Who has no figure stands at the mean of those who have one.
class Fitted : public FittedFeatures {
 public:
  Fitted(const Dataset& dataset, const Options& options) : m_habits{hasHours(dataset.events), UsualPrices(dataset)} {
    const Matrix figures = m_habits.of(dataset);
    m_winsoriser = Winsoriser::of(figures, options.winsorise);
    const Matrix drawnIn = m_winsoriser.drawnIn(figures);
    m_scaling = scalingOfGroups(filled(drawnIn, knownMeans(drawnIn)), m_habits.groups());
  }
  explicit Fitted(const BlockReader& reader)
      : m_habits{reader.readScalar<std::uint8_t>("hours") != 0, UsualPrices(SubReader(reader, "prices"))},
        m_winsoriser(Winsoriser::load(reader, width())),
        m_scaling(Scaling::load(reader, width())) {}

  [[nodiscard]] const Habits& habits() const { return m_habits; }

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    progress.report(0.3);
    const Matrix figures = m_winsoriser.drawnIn(m_habits.of(dataset));
    return m_scaling.scaled(filled(figures, m_scaling.means));
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("hours", static_cast<std::uint8_t>(m_habits.hasHours));
    SubWriter prices(writer, "prices");
    m_habits.prices.save(prices);
    m_winsoriser.save(writer);
    m_scaling.save(writer);
  }

 private:
  [[nodiscard]] Eigen::Index width() const { return static_cast<Eigen::Index>(m_habits.groups().size()); }

  Habits m_habits;
  Winsoriser m_winsoriser;
  Scaling m_scaling;
};

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  const auto fitted = std::make_shared<Fitted>(dataset, schema().options(values));
  return madeBy(fitted, fitted->habits().columns(), dataset, progress);
}

FittedFeaturesPtr load(const BlockReader& reader) { return std::make_shared<Fitted>(reader); }

std::vector<std::vector<Text>> names(const Dataset& dataset, const std::vector<int>& labels, int groups) {
  if (!missing(dataset).empty()) return std::vector<std::vector<Text>>(static_cast<std::size_t>(groups));
  return namesOf({hasHours(dataset.events), UsualPrices(dataset)}, dataset, labels, groups);
}

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "behaviour",
                   .title = KI_TEXT("core", "Behaviour"),
                   .summary = KI_TEXT("core",
                                      "When and how someone buys: weekday and time of day, products an order, variety, "
                                      "days between orders, price level, and how much is bought reduced."),
                   .source = "shares and logarithms of a customer's own orders; usual prices are medians",
                   .capabilities = {},
                   .parameters = schema().parameters()},
          .brief = KI_TEXT("core", "Behaviour"),
          .tells = Tells::Habits,
          .make = make,
          .load = load,
          .missing = missing,
          .names = names};
}

}  // namespace kindred::segment::features::behaviour
