// TIFU-KNN: how often somebody buys each product, the latest most, and how often those do who buy alike (Hu, He, Gao,
// Zhang, Modeling personalized item frequency information for next-basket recommendation, SIGIR 2020, section 4). The n
// baskets of a history are cut into m groups of n ⁄ m each, the first of them one smaller where that leaves a rest;
// groups and the baskets in them fade:
//
//   own = 1 ⁄ m · Σ over groups: r_g^(groups since) · 1 ⁄ |group| · Σ over its baskets with the product: r_b^(baskets since, in it)
//
// With fewer baskets than groups each basket is a group. Where no basket is known to be later than another nothing fades.
#include <algorithm>
#include <cmath>

#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"
#include "core/recommend/recommender.h"
#include "core/recommend/vector_neighbours.h"

namespace kindred::recommend::tifu_knn {
namespace {

struct Options : VectorNeighbourOptions {
  double basketDecay = 0.9;
  double groupDecay = 0.7;
  int groups = 7;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = withVectorNeighbours(
      Schema<Options>()
          .param(&Options::basketDecay, "basket_decay", KI_TEXT("core", "Decay of baskets"),
                 KI_TEXT("core", "What a basket counts beside the one after it; 1 counts all alike."), Range{0.01, 1})
          .param(&Options::groupDecay, "group_decay", KI_TEXT("core", "Decay of periods"),
                 KI_TEXT("core", "What a period counts beside the one after it, on top of the decay of baskets."),
                 Range{0.01, 1})
          .param(&Options::groups, "groups", KI_TEXT("core", "Periods"),
                 KI_TEXT("core", "Into how many periods of as many baskets each a history is cut."), Range{1, 100}));
  return all;
}

/// What a basket counts in the vector.
std::vector<double> countsOfBaskets(const Baskets& baskets, const Options& options) {
  const int groups = std::min(options.groups, baskets.count);
  std::vector<double> counts;
  for (int group = 0; group < groups; ++group) {
    const int size = baskets.count / groups + (groups - group <= baskets.count % groups ? 1 : 0);
    const double fades = baskets.ordered ? std::pow(options.groupDecay, groups - 1 - group) : 1;
    for (int in = 0; in < size; ++in) {
      const double inGroup = baskets.ordered ? std::pow(options.basketDecay, size - 1 - in) : 1;
      counts.push_back(fades * inGroup / size / groups);
    }
  }
  return counts;
}

ProductVector vectorOf(const History& history, const Options& options) {
  const Baskets baskets = basketsOf(history);
  const std::vector<double> counts = countsOfBaskets(baskets, options);
  ProductVector vector;
  for (const InBaskets& each : productsIn(history, baskets)) {
    double sum = 0;
    for (const int basket : each.baskets) sum += counts[static_cast<std::size_t>(basket)];
    vector.products.push_back(each.product);
    vector.values.push_back(static_cast<float>(sum));
  }
  return vector;
}

class TifuModel : public VectorNeighbourModel {
 public:
  TifuModel(const std::shared_ptr<const TrainingData>& data, Csr vectors, const Options& options)
      : VectorNeighbourModel(data, std::move(vectors), options), m_options(options) {}

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    constexpr int Shown = 28;
    const std::vector<double> counts = countsOfBaskets({.count = Shown, .ordered = true}, m_options);
    InsideCurve curve{.across = KI_TEXT("core", "baskets since"),
                      .up = KI_TEXT("core", "what a basket counts"),
                      .at = {},
                      .lines = {{KI_TEXT("core", "of a history of %1 baskets").with(std::int64_t{Shown}), {}}}};
    for (int since = 0; since < Shown; ++since) {
      curve.at.push_back(since);
      curve.lines.front().values.push_back(counts[static_cast<std::size_t>(Shown - 1 - since)]);
    }
    InsideParts parts = VectorNeighbourModel::inside(asked);
    parts.push_back({"decay", KI_TEXT("core", "How the past fades, twice"),
                     KI_TEXT("core",
                             "Within a period each basket counts less than the one after it, and each period less than "
                             "the next: hence the steps of the curve."),
                     KI_TEXT("core", "What do periods remember that single baskets forget?"), std::move(curve)});
    return parts;
  }

 private:
  [[nodiscard]] ProductVector vectorOf(const History& history) const override {
    return tifu_knn::vectorOf(history, m_options);
  }
  [[nodiscard]] std::vector<Term> ownTerms(const History&, Index, double value) const override {
    return {{.label = KI_TEXT("core", "Share of own baskets, the latest counted most"), .key = "times", .adds = value}};
  }

  Options m_options;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  progress.report(0);
  Csr vectors = vectorsOfAll(
      *context.data, [&](const History& history) { return vectorOf(history, options); }, progress);
  return {std::make_shared<TifuModel>(context.data, std::move(vectors), options),
          {},
          notesOnBaskets(*context.data->dataset)};
}

ModelPtr load(const std::shared_ptr<const TrainingData>& data, const Values& values, const BlockReader& reader) {
  Csr vectors = readVectors(reader, *data);
  return std::make_shared<TifuModel>(data, std::move(vectors), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "tifu_knn",
                   .title = KI_TEXT("core", "Bought again, by oneself and by those alike"),
                   .summary = KI_TEXT("core",
                                      "Offers what the customer keeps buying, the latest purchases first, and what "
                                      "those keep buying whose baskets are most alike."),
                   .source = "Hu, He, Gao, Zhang: Modeling personalized item frequency information for next-basket "
                             "recommendation, SIGIR 2020 (TIFU-KNN)",
                   .parameters = schema().parameters()},
          .gives = {.repeats = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            return estimateVectorNeighbours(shape, schema().options(values));
          }};
}

}  // namespace kindred::recommend::tifu_knn
