// What is due to be bought again: each product's own rhythm, learned from all customers, and what those do whose products
// are due alike (TAIW: Romanov, Lashinin, Ananyeva, Kolesnikov, Time-aware item weighting for the next basket
// recommendations, RecSys 2023). The vector of a person holds the rates of repurchase.h at the moment asked about;
// vector_neighbours.h blends those of the nearest.
//
// TAIW learns the rates by a ranking loss together with a factorisation of customers and products as their base. Here they
// have the greatest likelihood, and the base is what a product is bought without a purchase before, by anybody: one
// number a product, the same for every customer. TAIW is told when the next basket is; here that is guessed from the
// person's own intervals, or it is the end of the data.
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"
#include "core/recommend/time_aware/repurchase.h"
#include "core/recommend/vector_neighbours.h"

namespace kindred::recommend::time_aware {
namespace {

enum class Moment { NextVisit, EndOfData };

struct Options : VectorNeighbourOptions {
  Moment moment = Moment::NextVisit;
  RepurchaseOptions repurchase;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      withVectorNeighbours(
          Schema<Options>().choice(&Options::moment, "moment", KI_TEXT("core", "Offers are for"),
                                   KI_TEXT("core", "When the customer is expected to buy."),
                                   {{Moment::NextVisit, "next_visit", KI_TEXT("core", "The next visit"),
                                     KI_TEXT("core", "The last one and the customer’s usual interval on.")},
                                    {Moment::EndOfData, "end_of_data", KI_TEXT("core", "The end of the data"),
                                     KI_TEXT("core", "All customers at one moment: that of the last event.")}}))
          .group(&Options::repurchase, "rhythm",
                 Schema<RepurchaseOptions>()
                     .param(&RepurchaseOptions::shrinkage, "shrinkage", KI_TEXT("core", "Shrinkage of rhythms"),
                            KI_TEXT("core",
                                    "Repeat purchases at which a product’s own rhythm counts as much as that of all "
                                    "products."),
                            Range{0, 10000})
                     .advanced()
                     .param(&RepurchaseOptions::iterations, "iterations", KI_TEXT("core", "Iterations"),
                            KI_TEXT("core", "Rounds at most."), Range{1, 1000})
                     .advanced());
  return all;
}

constexpr double Days = 30;  // rates are shown as purchases in 30 days

/// What everyone's vectors are made of.
struct Rhythms {
  std::vector<Repurchase> products;
  double interval = 30;  ///< days between the baskets of a customer, in the mean
  std::int64_t end = 0;  ///< of the data

  /// Days from each earlier purchase of a product to the moment asked about.
  [[nodiscard]] double daysUntil(const History& history, Moment moment) const;
};

/// Days from the first basket to the last, and how many come after the first.
std::pair<double, int> intervalsOf(const History& history) {
  const int baskets = basketsOf(history).count;
  if (baskets < 2) return {0, 0};
  return {static_cast<double>(history.times.back() - history.times.front()) / SecondsADay, baskets - 1};
}

double meanInterval(const TrainingData& data) {
  double days = 0;
  int intervals = 0;
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const auto [own, count] = intervalsOf(data.person(customer).history);
    days += own;
    intervals += count;
  }
  return intervals > 0 ? days / intervals : Days;
}

/// The moment asked about, in days after the person's last event.
double Rhythms::daysUntil(const History& history, Moment moment) const {
  if (history.times.empty()) return 0;
  if (moment == Moment::EndOfData) return std::max(0.0, static_cast<double>(end - history.times.back()) / SecondsADay);
  const auto [days, count] = intervalsOf(history);
  return (days + interval) / (count + 1);  // the interval of all counts as one of the person's own
}

/// What one product's earlier purchases lead to at the moment asked about, in 30 days.
struct Due {
  double soon = 0, usual = 0;
};

Due dueOf(const Repurchase& of, const History& history, Index product, double daysOn) {
  Due due;
  for (std::size_t event = 0; event < history.times.size(); ++event) {
    if (history.events[event] != product) continue;
    if (event > 0 && history.events[event - 1] == product && history.times[event - 1] == history.times[event]) continue;
    const double days = static_cast<double>(history.times.back() - history.times[event]) / SecondsADay + daysOn;
    due.soon += Days * of.again * (1 - of.usual) * of.soonAfter(days);
    due.usual += Days * of.again * of.usual * of.afterInterval(days);
  }
  return due;
}

/// Purchases a day so many days after the only one.
double rateOf(const Repurchase& of, double days) {
  return of.base + of.again * ((1 - of.usual) * of.soonAfter(days) + of.usual * of.afterInterval(days));
}

ProductVector vectorOf(const History& history, const Rhythms& rhythms, Moment moment) {
  const double daysOn = rhythms.daysUntil(history, moment);
  ProductVector vector;
  std::vector<Index> products(history.events.begin(), history.events.end());
  std::ranges::sort(products);
  const auto repeated = std::ranges::unique(products);
  products.erase(repeated.begin(), repeated.end());
  for (const Index product : products) {
    const Due due = dueOf(rhythms.products[static_cast<std::size_t>(product)], history, product, daysOn);
    const auto value = static_cast<float>(due.soon + due.usual);
    if (value == 0) continue;
    vector.products.push_back(product);
    vector.values.push_back(value);
  }
  return vector;
}

std::vector<double> basesOf(const Rhythms& rhythms) {
  std::vector<double> bases;
  for (const Repurchase& of : rhythms.products) bases.push_back(Days * of.base);
  return bases;
}

class TimeAwareModel : public VectorNeighbourModel {
 public:
  TimeAwareModel(const std::shared_ptr<const TrainingData>& data, Csr vectors, Rhythms rhythms, const Options& options)
      : VectorNeighbourModel(data, std::move(vectors), options, basesOf(rhythms)),
        m_dataset(data->dataset),
        m_rhythms(std::move(rhythms)),
        m_moment(options.moment) {}

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    constexpr std::size_t Shown = 4;
    constexpr int LastDay = 90, Step = 3;
    InsideCurve curve{.across = KI_TEXT("core", "days since the last purchase"),
                      .up = KI_TEXT("core", "purchases in 30 days"),
                      .at = {},
                      .lines = {}};
    for (int day = 0; day <= LastDay; day += Step) curve.at.push_back(day);
    for (const Index product : asked.products.first(std::min(Shown, asked.products.size()))) {
      const Repurchase& of = m_rhythms.products[static_cast<std::size_t>(product)];
      InsideLine line{KI_TEXT("core", "%1").with(m_dataset->products.title(product)), {}};
      for (const double day : curve.at) line.values.push_back(Days * rateOf(of, day));
      curve.lines.push_back(std::move(line));
    }
    InsideParts parts = VectorNeighbourModel::inside(asked);
    parts.insert(
        parts.begin(),
        {"rhythm", KI_TEXT("core", "When products are bought again"),
         KI_TEXT("core",
                 "How likely a product is bought so many days after it was bought: at once, or after its usual "
                 "interval, where the curve has its hump."),
         KI_TEXT("core", "On which day would you write to somebody?"), std::move(curve)});
    return parts;
  }
  void save(BlockWriter& writer) const override {
    VectorNeighbourModel::save(writer);
    std::vector<double> numbers;
    for (const Repurchase& of : m_rhythms.products)
      numbers.insert(numbers.end(), {of.base, of.again, of.usual, of.soon, of.interval, of.spread});
    writer.write("rhythms", numbers);
    writer.writeScalar("interval", m_rhythms.interval);
    writer.writeScalar("end", m_rhythms.end);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return VectorNeighbourModel::bytes() + m_rhythms.products.size() * sizeof(Repurchase);
  }

 private:
  [[nodiscard]] ProductVector vectorOf(const History& history) const override {
    return time_aware::vectorOf(history, m_rhythms, m_moment);
  }

  [[nodiscard]] std::vector<Term> ownTerms(const History& history, Index product, double value) const override {
    const Repurchase& of = m_rhythms.products[static_cast<std::size_t>(product)];
    const Due due = dueOf(of, history, product, m_rhythms.daysUntil(history, m_moment));
    // The vector holds single precision: what it is off by goes with the greater.
    return {{.label = KI_TEXT("core", "Bought again soon after"), .key = "soon", .adds = value - due.usual},
            {.label = KI_TEXT("core", "Bought again after its usual %1 days").with(std::round(of.interval)),
             .key = "usual",
             .adds = due.usual}};
  }

  DatasetPtr m_dataset;
  Rhythms m_rhythms;
  Moment m_moment;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  progress.report(0);
  const TrainingData& data = *context.data;
  if (data.dataset->events.time.empty() && data.dataset->events.size() > 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The data set %1 has no dates.").with(data.dataset->name),
                KI_TEXT("core", "Choose a method that needs none, such as personal_top."));
  }
  Progress learning = progress.part(0, 0.8), making = progress.part(0.8, 1);
  FittedRepurchases found = fitRepurchases(context, options.repurchase, learning);
  Rhythms rhythms{std::move(found.products), meanInterval(data), lastTime(data.dataset->events).value_or(0)};
  Csr vectors = vectorsOfAll(
      data, [&](const History& history) { return vectorOf(history, rhythms, options.moment); }, making);
  return {std::make_shared<TimeAwareModel>(context.data, std::move(vectors), std::move(rhythms), options),
          std::move(found.trace)};
}

ModelPtr load(const std::shared_ptr<const TrainingData>& data, const Values& values, const BlockReader& reader) {
  Csr vectors = readVectors(reader, *data);
  const auto numbers = reader.read<double>("rhythms");
  constexpr std::size_t Numbers = 6;
  BlockReader::requireSize("rhythms", numbers.size(), Numbers * static_cast<std::size_t>(data->matrix.columns));
  Rhythms rhythms{{}, reader.readScalar<double>("interval"), reader.readScalar<std::int64_t>("end")};
  for (std::size_t i = 0; i < numbers.size(); i += Numbers) {
    const double* of = &numbers[i];
    rhythms.products.push_back({of[0], of[1], of[2], of[3], of[4], of[5]});
  }
  return std::make_shared<TimeAwareModel>(data, std::move(vectors), std::move(rhythms), schema().options(values));
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerEvent = 3e-8;
  const Options options = schema().options(values);
  Estimate all = estimateVectorNeighbours(shape, options);
  all.seconds += SecondsPerEvent * static_cast<double>(shape.interactions) * options.repurchase.iterations;
  all.bytes += sizeof(Repurchase) * static_cast<double>(shape.products);
  return all;
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "time_aware",
                   .title = KI_TEXT("core", "Due to be bought again"),
                   .summary = KI_TEXT("core",
                                      "Learns after how many days each product is bought again, and offers what is "
                                      "due, for the customer and for those who buy alike."),
                   .source = "Romanov, Lashinin, Ananyeva, Kolesnikov: Time-aware item weighting for the next basket "
                             "recommendations, RecSys 2023; Wang, Zhang, Ma, Liu, Ma: Modeling item-specific temporal "
                             "dynamics of repeat consumption for recommender systems, WWW 2019",
                   .parameters = schema().parameters()},
          .needs = {.times = true},
          .gives = {.repeats = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::time_aware
