// SLIM: each product as a sparse sum of the others (Ning, Karypis: SLIM, sparse linear methods for top-N recommender systems,
// ICDM 2011, equation 3). For each product j, with its own weight 0:
//
//   ½ ‖x_j − X w‖² + l1 |w|₁ + ½ l2 ‖w‖²,  w ≥ 0 by choice
//
// by coordinate descent over XᵀX (Friedman, Hastie, Tibshirani: Regularization paths for generalized linear models via
// coordinate descent, Journal of Statistical Software 33, 2010, section 2.2), on a set of active weights that grows until
// no other wants to leave 0.
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/recommender.h"
#include "core/recommend/slim/elastic_net.h"

namespace kindred::recommend::slim {
namespace {

struct Options {
  double l1 = ElasticNet{}.l1;
  double l2 = ElasticNet{}.l2;
  bool positiveOnly = true;
  Counts counts = Counts::Once;
  int kept = 400;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::l1, "l1", KI_TEXT("core", "Sparseness"),
                 KI_TEXT("core", "More leaves fewer products that speak for a product."), Range{0, 1e6})
          .param(&Options::l2, "l2", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Added to the diagonal: greater weights down what few customers have."), Range{0, 1e6})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .param(&Options::positiveOnly, "positive_only", KI_TEXT("core", "Only weights above zero"),
                 KI_TEXT("core", "No product speaks against another: easier to read, and faster."))
          .advanced()
          .param(&Options::kept, "weights_kept", KI_TEXT("core", "Weights kept"),
                 KI_TEXT("core", "The strongest weights of each product; 0 keeps all, in a file as much larger."),
                 Range{0, 1000000})
          .advanced();
  return all;
}

/// The weights of a product, the strongest of them, ascending.
std::vector<Scored> kept(std::vector<Scored> weights, int most) {
  if (most > 0 && weights.size() > static_cast<std::size_t>(most)) {
    std::ranges::stable_sort(weights, std::ranges::greater(), [](const Scored& each) { return std::abs(each.score); });
    weights.resize(static_cast<std::size_t>(most));
  }
  std::ranges::sort(weights, {}, &Scored::index);
  return weights;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  Progress counting = progress.part(0, 0.1), solving = progress.part(0.1, 1);
  const Gram gram = gramOf(*context.data, options.counts, counting);
  std::vector<std::vector<Scored>> columns(static_cast<std::size_t>(gram.size()));
  forEachChunk(columns.size(), 16, solving, [&](const Chunk& chunk) {
    ElasticNetSolver solver(gram, {options.l1, options.l2, options.positiveOnly});
    for (std::size_t product = chunk.begin; product < chunk.end; ++product)
      columns[product] = kept(solver.weightsOf(static_cast<Index>(product), solving), options.kept);
  });
  ItemWeights weights{.sparse = transposed(rowsOf(columns, gram.size()))};
  return {std::make_shared<LinearItemModel>(context.data, std::move(weights), options.counts)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  ItemWeights weights = readItemWeights(reader, data->matrix.columns);
  return std::make_shared<LinearItemModel>(std::move(data), std::move(weights), schema().options(values).counts);
}

// Every two products of a customer are a pair; each product's active weights go over a row of pairs a few times.
Estimate estimate(const DataShape& shape, const Values&) {
  constexpr double SecondsPerPair = 3e-9, ActiveTimesRounds = 300, SecondsPerStep = 1e-9, SecondsPerWeight = 2e-9;
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double pairs = events * events / std::max(1.0, static_cast<double>(shape.customers));
  const double together = std::min(products * products, pairs);
  const double kept = std::min(products, 100.0);
  return {SecondsPerPair * pairs + ActiveTimesRounds * SecondsPerStep * together + SecondsPerWeight * events * kept,
          16 * together + (together >= Gram::Full * products * products ? 4 * products * products : 0) +
              24 * products * kept};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "slim",
                   .title = KI_TEXT("core", "Few products that speak for each"),
                   .summary = KI_TEXT("core",
                                      "Finds for each product the few others that tell best who has it: as “Products "
                                      "weighed together”, but sparse and easy to read."),
                   .source = "Ning, Karypis: SLIM, ICDM 2011",
                   .parameters = schema().parameters()},
          .gives = {.neighbours = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::slim
