// Customers and products sorted into groups at once: a rating is what the customer's group gives the product's, plus how
// far the customer is from his group and the product from its (George, Merugu: A scalable collaborative filtering
// framework based on co-clustering, ICDM 2005, equation 3):
//
//   r̂ = A_gh + (r̄_u − A_g) + (r̄_i − A_h),  g the group of the customer, h that of the product; A averages over the groups
//
// As factors: μ = 0, b_u = r̄_u − A_g, b_i = r̄_i − A_h, p_u the row g of A_gh, q_i the unit vector of h.
#include <algorithm>
#include <numeric>

#include "core/recommend/inside.h"
#include "core/recommend/rating_factors.h"

namespace kindred::recommend::co_clustering {
namespace {

struct Options {
  int customerGroups = 3;
  int productGroups = 3;
  int iterations = 20;
  int restarts = 5;
  double damping = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::customerGroups, "customer_groups", KI_TEXT("core", "Groups of customers"),
                 KI_TEXT("core", "Into how many groups customers are sorted."), Range{1, 200})
          .param(&Options::productGroups, "product_groups", KI_TEXT("core", "Groups of products"),
                 KI_TEXT("core", "Into how many groups products are sorted."), Range{1, 200})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Rounds"),
                 KI_TEXT("core", "How often everyone is sorted anew, at most."), Range{1, 1000})
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Starts"),
                 KI_TEXT("core", "Begins as often from other groups drawn by chance; the closest fit is kept."),
                 Range{1, 100})
          .param(
              &Options::damping, "damping", KI_TEXT("core", "Damping"),
              KI_TEXT("core", "In lists a prediction counts half for a product that as many customers rated as this."),
              Range{0, 10000})
          .advanced();
  return all;
}

/// Averages of ratings: of a group of customers with one of products, and of each group with all.
struct Averages {
  Matrix both;
  Vector ofCustomers, ofProducts;
};

struct Groups {
  std::vector<Index> customers, products;
};

double averageOr(double otherwise, double sum, double count) { return count > 0 ? sum / count : otherwise; }

/// A pair of groups without a rating has the average of all.
Averages averagesOf(const Csr& ratings, const Groups& groups, double mean, const Options& options) {
  Matrix sums = Matrix::Zero(options.customerGroups, options.productGroups), counts = sums;
  for (Index customer = 0; customer < ratings.rows; ++customer) {
    const Csr::Row row = ratings.row(customer);
    const Index g = groups.customers[static_cast<std::size_t>(customer)];
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Index h = groups.products[static_cast<std::size_t>(row.indices[i])];
      sums(g, h) += row.values[i];
      ++counts(g, h);
    }
  }
  Averages all{sums, Vector(sums.rows()), Vector(sums.cols())};
  for (Eigen::Index g = 0; g < sums.rows(); ++g) {
    for (Eigen::Index h = 0; h < sums.cols(); ++h) all.both(g, h) = averageOr(mean, sums(g, h), counts(g, h));
    all.ofCustomers[g] = averageOr(mean, sums.row(g).sum(), counts.row(g).sum());
  }
  for (Eigen::Index h = 0; h < sums.cols(); ++h)
    all.ofProducts[h] = averageOr(mean, sums.col(h).sum(), counts.col(h).sum());
  return all;
}

/// The group whose averages leave least of a row's values, ties by the smaller number. both: groups × groups of the
/// other side.
Index nearestGroup(const Csr::Row& row, double ownMean, const Vector& own, const Matrix& both,
                   const std::vector<Index>& otherGroups, const std::vector<double>& otherRest) {
  Vector squares = Vector::Zero(both.rows());
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto other = static_cast<std::size_t>(row.indices[i]);
    const double rest = row.values[i] - ownMean - otherRest[other];
    squares.array() += (rest + own.array() - both.col(otherGroups[other]).array()).square();
  }
  Eigen::Index best = 0;
  squares.minCoeff(&best);
  return static_cast<Index>(best);
}

/// How far each row's mean is from its group's average.
std::vector<double> restOf(const std::vector<double>& means, const std::vector<Index>& groups, const Vector& averages) {
  std::vector<double> rest(means);
  for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= averages[groups[i]];
  return rest;
}

/// Sorts the rows of one side anew; how many changed their group.
Index sortAnew(const Csr& rows, const std::vector<double>& means, const Vector& own, const Matrix& both,
               const std::vector<Index>& otherGroups, const std::vector<double>& otherRest,
               std::vector<Index>& groups) {
  Index changed = 0;
  for (Index i = 0; i < rows.rows; ++i) {
    const Csr::Row row = rows.row(i);
    if (row.empty()) continue;
    const auto at = static_cast<std::size_t>(i);
    const Index best = nearestGroup(row, means[at], own, both, otherGroups, otherRest);
    if (std::exchange(groups[at], best) != best) ++changed;
  }
  return changed;
}

RatingFactors factorsOf(const Means& means, const Groups& groups, const Averages& averages) {
  const auto bias = [](const std::vector<double>& rest) {
    return Vector(Eigen::Map<const Vector>(rest.data(), static_cast<Eigen::Index>(rest.size())));
  };
  RatingFactors factors{
      .mean = 0,
      .customerBias = bias(restOf(means.customer, groups.customers, averages.ofCustomers)),
      .productBias = bias(restOf(means.product, groups.products, averages.ofProducts)),
      .customers = Matrix(static_cast<Eigen::Index>(groups.customers.size()), averages.both.cols()),
      .products = Matrix::Zero(static_cast<Eigen::Index>(groups.products.size()), averages.both.cols())};
  for (std::size_t i = 0; i < groups.customers.size(); ++i)
    factors.customers.row(static_cast<Eigen::Index>(i)) = averages.both.row(groups.customers[i]);
  for (std::size_t i = 0; i < groups.products.size(); ++i)
    factors.products(static_cast<Eigen::Index>(i), groups.products[i]) = 1;
  return factors;
}

class CoClusteringModel : public RatingFactorModel {
 public:
  CoClusteringModel(std::shared_ptr<const TrainingData> data, RatingFactors factors, const Averages& averages,
                    double damping)
      : RatingFactorModel(std::move(data), std::move(factors), {.biased = false}, damping),
        m_both(averages.both),
        m_ofCustomers(averages.ofCustomers) {
    for (Eigen::Index i = 0; i < this->factors().products.rows(); ++i) {
      Eigen::Index group = 0;
      this->factors().products.row(i).maxCoeff(&group);
      m_groups.push_back(static_cast<Index>(group));
      m_rest.push_back(this->factors().productBias[i]);
    }
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const auto named = [](const Text& name, Eigen::Index count) {
      std::vector<Text> names;
      for (std::int64_t group = 1; group <= count; ++group) names.push_back(name.with(group));
      return namesShown(std::move(names));
    };
    InsideGrid groups{named(KI_TEXT("core", "Customers %1"), m_both.rows()),
                      named(KI_TEXT("core", "Products %1"), m_both.cols()), m_both};
    const auto own = [this](Index product) { return factors().productBias[product]; };
    return {
        {"groups", KI_TEXT("core", "What groups give groups"),
         KI_TEXT("core",
                 "A row is a group of customers, a column a group of products, a cell the average rating of the one "
                 "for the other. That is all the model has of tastes."),
         KI_TEXT("core", "Which group of customers is hard to please?"), std::move(groups)},
        productBars("product_bias", KI_TEXT("core", "Products within their group"),
                    KI_TEXT("core", "How much better or worse each product is rated than its group."),
                    KI_TEXT("core", "What would be lost without these bars?"),
                    KI_TEXT("core", "above or below the group"), own, asked,
                    static_cast<Index>(factors().products.rows()))};
  }

  void save(BlockWriter& writer) const override {
    RatingFactorModel::save(writer);
    writer.write("both", std::span<const double>(m_both.data(), static_cast<std::size_t>(m_both.size())));
    writer.write("of_customers",
                 std::span<const double>(m_ofCustomers.data(), static_cast<std::size_t>(m_ofCustomers.size())));
  }

 private:
  /// Sorted among the customers as the training sorts.
  [[nodiscard]] RatingSide foldedIn(const Csr::Row& history) const override {
    double mean = 0;
    for (const float value : history.values) mean += value / static_cast<double>(history.size());
    const Index group = nearestGroup(history, mean, m_ofCustomers, m_both, m_groups, m_rest);
    return {mean - m_ofCustomers[group], m_both.row(group)};
  }

  [[nodiscard]] Explanation tasteOf(const RatingSide& side, Index product) const override {
    const Index group = m_groups[static_cast<std::size_t>(product)];
    Explanation taste{.title = KI_TEXT("core", "Groups"), .score = side.factors[group]};
    taste.terms = {{.label = KI_TEXT("core", "What customers of this group give products of group %1")
                                 .with(static_cast<std::int64_t>(group + 1)),
                    .key = "groups",
                    .adds = side.factors[group]}};
    return taste;
  }

  Matrix m_both;
  Vector m_ofCustomers;
  std::vector<Index> m_groups;  // of products
  std::vector<double> m_rest;   // of products
};

std::vector<Index> anyGroups(Index rows, int groups, Random& random) {
  std::vector<Index> result(static_cast<std::size_t>(rows));
  for (Index& each : result) each = static_cast<Index>(random.below(static_cast<std::uint64_t>(groups)));
  return result;
}

/// One sorting of everyone anew, customers and then products; how many changed their group.
Index round(const TrainingData& data, const Means& means, const Options& options, Groups& groups) {
  const Averages a = averagesOf(data.matrix, groups, means.all, options);
  const Index changed = sortAnew(data.matrix, means.customer, a.ofCustomers, a.both, groups.products,
                                 restOf(means.product, groups.products, a.ofProducts), groups.customers);
  return changed + sortAnew(data.byProduct, means.product, a.ofProducts, a.both.transpose(), groups.customers,
                            restOf(means.customer, groups.customers, a.ofCustomers), groups.products);
}

struct Start {
  Averages averages;
  RatingFactors factors;
  double error = 0;
};

/// `trace`: of the starts before; this one's rounds come to it.
Start fitted(const FitContext& context, const Means& means, const Options& options, Random& random, Trace& trace,
             Progress& progress) {
  const TrainingData& data = *context.data;
  Groups groups{.customers = anyGroups(data.matrix.rows, options.customerGroups, random),
                .products = anyGroups(data.matrix.columns, options.productGroups, random)};
  Stopping stopping({.most = options.iterations, .leastChange = 0});
  Epoch epoch{.number = static_cast<int>(trace.size())};
  do {
    epoch = {.number = epoch.number + 1, .change = round(data, means, options, groups)};
    trace.push_back(epoch);
    if (context.onEpoch) context.onEpoch(epoch);
    progress.report(static_cast<double>(stopping.trace().size() + 1) / options.iterations);
  } while (!stopping.after(epoch));
  Averages averages = averagesOf(data.matrix, groups, means.all, options);
  RatingFactors factors = factorsOf(means, groups, averages);
  const double error = rootMeanSquaredError(factors, data.matrix);
  return {std::move(averages), std::move(factors), error};
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Means means = meansOf(*context.data);
  Random random(context.seed);
  std::optional<Start> best;
  Trace trace;
  for (int start = 0; start < options.restarts; ++start) {
    Progress part =
        progress.part(static_cast<double>(start) / options.restarts, static_cast<double>(start + 1) / options.restarts);
    Start found = fitted(context, means, options, random, trace, part);
    if (!best || found.error < best->error) best = std::move(found);
  }
  progress.report(1);
  return {std::make_shared<CoClusteringModel>(context.data, std::move(best->factors), best->averages, options.damping),
          trace};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  RatingFactors factors = readRatingFactors(reader, *data);
  const auto both = reader.read<double>("both"), ofCustomers = reader.read<double>("of_customers");
  BlockReader::requireSize("both", both.size(),
                           static_cast<std::size_t>(options.customerGroups * options.productGroups));
  BlockReader::requireSize("of_customers", ofCustomers.size(), static_cast<std::size_t>(options.customerGroups));
  const Averages averages{Eigen::Map<const Matrix>(both.data(), options.customerGroups, options.productGroups),
                          Eigen::Map<const Vector>(ofCustomers.data(), options.customerGroups),
                          {}};
  return std::make_shared<CoClusteringModel>(std::move(data), std::move(factors), averages, options.damping);
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerValue = 3e-9, SecondsPerScore = 3e-9;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double groups = options.customerGroups + options.productGroups;
  return {SecondsPerValue * options.iterations * groups * static_cast<double>(shape.interactions) +
              SecondsPerScore * customers * products,
          16.0 * options.productGroups * (customers + products)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "co_clustering",
               .title = KI_TEXT("core", "Groups of customers and of products"),
               .summary = KI_TEXT("core",
                                  "Sorts customers and products into a few groups at once and predicts what the one "
                                  "group gives the other. For ratings."),
               .source = "George, Merugu, ICDM 2005",
               .parameters = schema().parameters()},
      .needs = {.scale = true},
      .gives = {.predictions = true},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::co_clustering
