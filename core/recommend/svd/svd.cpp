// Biased matrix factorisation by stochastic gradient descent (Koren, Bell, Volinsky: Matrix factorization techniques for
// recommender systems, IEEE Computer 42(8), 2009, equation 5): for each rating in turn, with e what is left of it,
//
//   b ← b + η (e − λ b),  p ← p + η (e q − λ p),  q ← q + η (e p − λ q)
//
// Ratings go in blocks that share neither a customer nor a product, several at once (Gemulla, Haas, Nijkamp, Sismanis:
// Large-scale matrix factorization with distributed stochastic gradient descent, KDD 2011, section 4).
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/kernels.h"
#include "core/recommend/rating_steps.h"

namespace kindred::recommend::svd {
namespace {

const Schema<StepOptions>& schema() {
  static const Schema<StepOptions> all = stepSchema({});
  return all;
}

/// Customers and products are dealt into so many heaps, whatever the number of threads: ratings of different heaps on both
/// sides move nothing in common.
constexpr std::size_t Heaps = 32;
/// Blocks whose ratings are moved by turns: next to each other stand those that share nothing, and the processor begins one
/// while the one before is under way.
constexpr std::size_t Woven = 4;

struct Rating {
  Index customer, product;
  float value;
};
using Ratings = std::vector<Rating>;
/// Of every step the ratings that go at once: those of one list share nothing with those of another.
using Steps = std::array<std::array<Ratings, Heaps / Woven>, Heaps>;

/// Lists by turns, until all are through.
Ratings woven(const std::array<Ratings, Woven>& lists) {
  Ratings all;
  const auto longest = std::ranges::max(lists, {}, &Ratings::size).size();
  for (std::size_t i = 0; i < longest; ++i) {
    for (const Ratings& list : lists)
      if (i < list.size()) all.push_back(list[i]);
  }
  return all;
}

/// By heaps of customers and products, each in the order of customers and products.
Steps stepsOf(const Csr& ratings) {
  std::vector<std::array<Ratings, Heaps>> blocks(Heaps);  // by heap of the customers, then of the step
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    const Csr::Row row = ratings.row(customer);
    const std::size_t heap = static_cast<std::size_t>(customer) % Heaps;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t step = (static_cast<std::size_t>(row.indices[i]) + Heaps - heap) % Heaps;
      blocks[heap][step].push_back({customer, row.indices[i], row.values[i]});
    }
  }
  Steps steps;
  for (std::size_t step = 0; step < Heaps; ++step) {
    for (std::size_t list = 0; list < Heaps / Woven; ++list) {
      std::array<Ratings, Woven> own;
      for (std::size_t i = 0; i < Woven; ++i) own[i] = std::move(blocks[list * Woven + i][step]);
      steps[step][list] = woven(own);
    }
  }
  return steps;
}

/// What is moved, in single precision.
struct Moved {
  double mean;
  std::vector<float> customerBias, productBias;
  FloatMatrix customers, products;
};

/// Nobody watches.
constexpr auto Unheard = [](const Rating&, float) {};

/// All ratings of a list in turn; the sum of the squared errors on the way. `heard` is told of each and its error.
template <class Heard>
double passList(std::span<const Rating> ratings, const StepOptions& options, Moved& moved, const Heard& heard) {
  const auto rate = static_cast<float>(options.learningRate),
             keep = static_cast<float>(1 - options.learningRate * options.regularisation);
  const auto mean = static_cast<float>(moved.mean);
  double squares = 0;
  for (const Rating& rating : ratings) {
    const auto& [customer, product, value] = rating;
    float& own = moved.customerBias[static_cast<std::size_t>(customer)];
    float& other = moved.productBias[static_cast<std::size_t>(product)];
    float* const p = moved.customers.row(customer).data();
    float* const q = moved.products.row(product).data();
    const float error = value - mean - own - other - kernels().dot(p, q, options.factors);
    squares += static_cast<double>(error) * error;
    own = keep * own + rate * error;
    other = keep * other + rate * error;
    kernels().exchange(keep, rate * error, p, q, options.factors);
    heard(rating, error);
  }
  return squares;
}

/// One pass over all ratings, in steps of lists that have nothing in common; the root of the mean squared error on the way.
double pass(const Steps& steps, std::int64_t ratings, const StepOptions& options, Moved& moved, Progress& progress) {
  std::array<std::array<double, Heaps / Woven>, Heaps> squares{};
  for (std::size_t step = 0; step < Heaps; ++step) {
    Progress part = progress.part(static_cast<double>(step) / Heaps, static_cast<double>(step + 1) / Heaps);
    forEach(Heaps / Woven, part,
            [&](std::size_t list) { squares[step][list] = passList(steps[step][list], options, moved, Unheard); });
  }
  double sum = 0;
  for (const auto& lists : squares) sum = std::accumulate(lists.begin(), lists.end(), sum);
  return ratings > 0 ? std::sqrt(sum / static_cast<double>(ratings)) : 0;
}

void tell(const Moved& moved, RatingFactors& factors) {
  const auto told = [](const std::vector<float>& biases) {
    return Eigen::Map<const Eigen::VectorXf>(biases.data(), static_cast<Eigen::Index>(biases.size())).cast<double>();
  };
  factors.customerBias = told(moved.customerBias);
  factors.productBias = told(moved.productBias);
  factors.customers = moved.customers.cast<double>();
  factors.products = moved.products.cast<double>();
}

/// Where a fit begins: factors drawn by the seed, no biases.
RatingFactors begun(const FitContext& context, const StepOptions& options) {
  const Csr& ratings = context.data->matrix;
  Random random(context.seed);
  RatingFactors factors = firstFactors(*context.data, options.factors);
  factors.customers = normalFactors(ratings.rows, options.factors, FirstSpread, random);
  factors.products = normalFactors(ratings.columns, options.factors, FirstSpread, random);
  return factors;
}

Moved movedFrom(const RatingFactors& factors) {
  return {.mean = factors.mean,
          .customerBias = std::vector<float>(static_cast<std::size_t>(factors.customers.rows()), 0),
          .productBias = std::vector<float>(static_cast<std::size_t>(factors.products.rows()), 0),
          .customers = factors.customers.cast<float>(),
          .products = factors.products.cast<float>()};
}

Fitted fit(const FitContext& context, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  const Csr& ratings = context.data->matrix;
  RatingFactors factors = begun(context, options);
  const Steps steps = stepsOf(ratings);
  Moved moved = movedFrom(factors);
  const auto once = [&](RatingFactors& found, Progress& round) {
    const double error = pass(steps, ratings.entries(), options, moved, round);
    tell(moved, found);
    return error;
  };
  return fitByPasses(context, options, std::move(factors), once, progress);
}

/// The lists of a step share nothing: one after another they come to what they come to at once.
void watch(const FitContext& context, const RatingWatcher& watcher, Progress& progress) {
  const StepOptions options = schema().options(context.values);
  RatingFactors factors = begun(context, options);
  const Steps steps = stepsOf(context.data->matrix);
  Moved moved = movedFrom(factors);
  if (watcher.began) watcher.began(factors);
  const auto heard = [&](const Rating& rating, float error) {
    if (!watcher.moved) return;
    tell(moved, factors);
    watcher.moved({rating.customer, rating.product, error}, factors);
  };
  for (int round = 1; round <= options.iterations; ++round) {
    for (const auto& lists : steps) {
      for (const Ratings& list : lists) passList(list, options, moved, heard);
    }
    tell(moved, factors);
    watcher.passed(round, factors);
    progress.report(static_cast<double>(round) / options.iterations);
  }
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  RatingFactors factors = readRatingFactors(reader, *data);
  return steppedModel(std::move(data), std::move(factors), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "svd",
               .title = KI_TEXT("core", "Tastes from ratings"),
               .summary = KI_TEXT("core",
                                  "Predicts ratings from how a customer rates, how a product is rated, and the "
                                  "tastes that both have in common. For ratings."),
               .source = "Koren, Bell, Volinsky, IEEE Computer 42(8), 2009; Gemulla, Haas, Nijkamp, Sismanis, KDD 2011",
               .parameters = schema().parameters()},
      .needs = {.scale = true},
      .gives = {.predictions = true},
      .rounds = Rounds{.figure = "rmse"},
      .fit = fit,
      .watched = watch,
      .load = load,
      .estimate = [](const DataShape& shape, const Values& values) {
        constexpr double SecondsAStep = 2e-10;
        return estimateSteps(shape, schema().options(values), SecondsAStep);
      }};
}

}  // namespace kindred::recommend::svd
