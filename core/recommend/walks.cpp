#include "core/recommend/walks.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace kindred::recommend {
namespace {

double power(double base, double exponent) { return exponent == 1 ? base : std::pow(base, exponent); }

/// (x_uj ⁄ Σ_k x_uk)^α beside the entries of `matrix`.
std::vector<float> stepsOfCustomers(const Csr& matrix, const WalkOptions& options) {
  std::vector<float> steps(matrix.values.size());
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    const Csr::Row row = matrix.row(customer);
    double sum = 0;
    for (const float value : row.values) sum += std::max(0.0, counted(options.counts, value));
    const auto begin = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(customer)]);
    for (std::size_t i = 0; i < row.size() && sum > 0; ++i) {
      const double share = std::max(0.0, counted(options.counts, row.values[i])) / sum;
      steps[begin + i] = static_cast<float>(power(share, options.alpha));
    }
  }
  return steps;
}

double stepBack(const Csr::Row& customers, const WalkOptions& options) {
  return power(1.0 / static_cast<double>(std::max<std::size_t>(1, customers.size())), options.alpha);
}

/// The walks that begin at one product; `sums` is zero before and after.
std::vector<Scored> walksFrom(Index product, const TrainingData& data, const std::vector<float>& steps,
                              const WalkOptions& options, std::vector<double>& sums) {
  const Csr::Row customers = data.byProduct.row(product);
  std::vector<Index> reached;
  for (const Index customer : customers.indices) {
    const Csr::Row others = data.matrix.row(customer);
    const auto begin = static_cast<std::size_t>(data.matrix.offsets[static_cast<std::size_t>(customer)]);
    for (std::size_t i = 0; i < others.size(); ++i) {
      double& sum = sums[static_cast<std::size_t>(others.indices[i])];
      if (sum == 0) reached.push_back(others.indices[i]);
      sum += steps[begin + i];
    }
  }
  const double first = stepBack(customers, options);
  TopK best(static_cast<std::size_t>(options.neighbours));
  for (const Index other : reached) {
    double& sum = sums[static_cast<std::size_t>(other)];
    const double popularity = static_cast<double>(data.byProduct.row(other).size());
    const double weight = first * std::exchange(sum, 0) / power(popularity, options.beta);
    if (other != product && weight > 0) best.offer(other, weight);
  }
  std::vector<Scored> kept = best.take();
  double all = 0;
  for (const Scored& each : kept) all += each.score;
  for (Scored& each : kept) each.score /= options.normalised && all > 0 ? all : 1;
  std::ranges::sort(kept, {}, &Scored::index);
  return kept;
}

}  // namespace

std::vector<WalkPath> walkPaths(const TrainingData& data, const WalkOptions& options, Index from, Index to) {
  const std::vector<float> steps = stepsOfCustomers(data.matrix, options);
  const Csr::Row customers = data.byProduct.row(from);
  std::vector<WalkPath> paths;
  for (const Index customer : customers.indices) {
    const Csr::Row others = data.matrix.row(customer);
    const auto found = std::ranges::lower_bound(others.indices, to);
    if (found == others.indices.end() || *found != to) continue;
    const auto place = static_cast<std::size_t>(found - others.indices.begin());
    const auto begin = static_cast<std::size_t>(data.matrix.offsets[static_cast<std::size_t>(customer)]);
    paths.push_back({customer, stepBack(customers, options), steps[begin + place]});
  }
  return paths;
}

Schema<WalkOptions> walkSchema(const WalkOptions& defaults, bool withBeta) {
  Schema<WalkOptions> schema(defaults);
  schema.param(&WalkOptions::alpha, "alpha", KI_TEXT("core", "Steps’ exponent"),
               KI_TEXT("core", "Below 1 a walk goes more evenly, above 1 it keeps to what is likely."), Range{0, 3});
  if (withBeta) {
    schema.param(&WalkOptions::beta, "beta", KI_TEXT("core", "Weight against popularity"),
                 KI_TEXT("core", "0 leaves what many have at the top; more brings up what few have."), Range{0, 2});
  }
  schema
      .param(&WalkOptions::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
             KI_TEXT("core", "How many products are kept of each, those that walks reach most."), Range{1, 100000})
      .choice(&WalkOptions::counts, "counts", KI_TEXT("core", "What counts"),
              KI_TEXT("core", "What a product of the history counts."), countsChoices())
      .param(&WalkOptions::normalised, "normalised", KI_TEXT("core", "Add up to 1"),
             KI_TEXT("core", "What is kept of each product is divided by its sum."))
      .advanced();
  return schema;
}

Fitted fitWalks(const FitContext& context, const WalkOptions& options, Progress& progress) {
  const TrainingData& data = *context.data;
  const std::vector<float> steps = stepsOfCustomers(data.matrix, options);
  std::vector<std::vector<Scored>> rows(static_cast<std::size_t>(data.matrix.columns));
  forEachChunk(rows.size(), 64, progress, [&](const Chunk& chunk) {
    std::vector<double> sums(rows.size(), 0);
    for (std::size_t product = chunk.begin; product < chunk.end; ++product)
      rows[product] = walksFrom(static_cast<Index>(product), data, steps, options, sums);
  });
  Csr weights = rowsOf(rows, data.matrix.columns);
  return {std::make_shared<LinearItemModel>(context.data, ItemWeights{.sparse = std::move(weights)}, options.counts)};
}

ModelPtr loadWalks(std::shared_ptr<const TrainingData> data, const WalkOptions& options, const BlockReader& reader) {
  ItemWeights weights = readItemWeights(reader, data->matrix.columns);
  return std::make_shared<LinearItemModel>(std::move(data), std::move(weights), options.counts);
}

// Every two products of a customer are one step; the lists add up what is kept of each product had.
Estimate estimateWalks(const DataShape& shape, const WalkOptions& options) {
  constexpr double SecondsPerPair = 2e-9, SecondsPerWeight = 2e-9, BytesPerWeight = 24;
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double pairs = events * events / std::max(1.0, static_cast<double>(shape.customers));
  const double kept = std::min(products, static_cast<double>(options.neighbours));
  return {SecondsPerPair * pairs + SecondsPerWeight * events * kept, BytesPerWeight * products * kept};
}

}  // namespace kindred::recommend
