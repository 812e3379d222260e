#include "core/lesson/maker_walk.h"

#include <Eigen/SVD>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/recommend/held_out.h"
#include "core/recommend/rating_factors.h"
#include "core/recommend/recommender.h"
#include "core/similarity/neighbours.h"

namespace kindred::lesson {
namespace {

constexpr std::array SharesTried = {0.03, 0.06, 0.1, 0.2, 0.35, 0.5};
constexpr double HiddenShare = 0.2;

struct Compared {
  const char* key;
  Values values;
  Text title = {};  ///< empty: the method's own
};

// Factors, neighbours of products twice, and averages alone. Plain cosine finds all ratings alike, since none is below zero.
std::vector<Compared> comparedOf(int tastes) {
  return {{"svd",
           {{"factors", std::int64_t{tastes}},
            {"iterations", std::int64_t{50}},
            {"learning_rate", 0.04},
            {"regularisation", 0.05}}},
          {"item_knn",
           {{"measure", std::string("adjusted_cosine")}, {"centring", std::string("baseline")}},
           KI_TEXT("core", "Products that are alike, beyond averages")},
          {"item_knn", {}, KI_TEXT("core", "Products that are alike, by plain cosine")},
          {"bias", {}}};
}

std::vector<std::size_t> byTaste(const std::vector<int>& tastes) {
  std::vector<std::size_t> order(tastes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return tastes[place]; });
  return order;
}

void fillRatings(const Csr& matrix, MakerWalk& walk) {
  const auto customers = byTaste(walk.shop.tasteOfCustomer), products = byTaste(walk.shop.tasteOfProduct);
  walk.ratings = Matrix(std::ssize(customers), std::ssize(products));
  for (Eigen::Index i = 0; i < walk.ratings.rows(); ++i) {
    for (Eigen::Index j = 0; j < walk.ratings.cols(); ++j)
      walk.ratings(i, j) = at(matrix, static_cast<Index>(customers[static_cast<std::size_t>(i)]),
                              static_cast<Index>(products[static_cast<std::size_t>(j)]), std::nanf(""));
  }
  for (const std::size_t place : customers) walk.customers.push_back(walk.shop.tasteOfCustomer[place]);
  for (const std::size_t place : products) walk.products.push_back(walk.shop.tasteOfProduct[place]);
}

Matrix centred(Matrix columns) {
  columns.rowwise() -= columns.colwise().mean().eval();
  return columns;
}

// As the method's own run leaves them; watched, it stays on one thread, which is faster for so few ratings.
recommend::RatingFactors factorsOf(const std::shared_ptr<const recommend::TrainingData>& data, int tastes,
                                   Progress& progress) {
  const Compared method = comparedOf(tastes).front();
  recommend::RatingFactors factors;
  recommend::algorithm(method.key)
      .watched({.data = data, .values = method.values},
               {.began = {}, .moved = {}, .passed = [&](int, const auto& after) { factors = after; }}, progress);
  return factors;
}

void fillFactors(const std::shared_ptr<const recommend::TrainingData>& data, MakerWalk& walk, Progress& progress) {
  const int tastes = walk.options.tastes;
  const Matrix factors = centred(factorsOf(data, tastes, progress).products);
  Matrix planted = Matrix::Zero(factors.rows(), tastes);
  for (Eigen::Index product = 0; product < planted.rows(); ++product)
    planted(product, walk.shop.tasteOfProduct[static_cast<std::size_t>(product)]) = 1;
  planted = centred(planted);
  const Matrix crossed = factors.transpose() * planted;
  const Eigen::JacobiSVD<Eigen::MatrixXd> parts(crossed, Eigen::ComputeFullU | Eigen::ComputeFullV);
  const Matrix turned = factors * (parts.matrixU() * parts.matrixV().transpose());
  walk.found = Matrix::Zero(tastes, tastes);
  for (Eigen::Index taste = 0; taste < tastes; ++taste) {
    for (Eigen::Index factor = 0; factor < tastes; ++factor) {
      const double lengths = planted.col(taste).norm() * turned.col(factor).norm();
      walk.found(taste, factor) = lengths > 0 ? planted.col(taste).dot(turned.col(factor)) / lengths : 0;
    }
  }
}

SameTaste sameTaste(const Csr& rows, const std::vector<int>& tastes, Progress& progress) {
  const Csr graph = similarity::neighbourGraph(rows, Nearest, {}, true, progress);
  SameTaste same;
  double pairs = 0, alike = 0;
  for (Index row = 0; row < graph.rows; ++row) {
    for (const Index other : graph.row(row).indices) {
      ++pairs;
      alike += tastes[static_cast<std::size_t>(row)] == tastes[static_cast<std::size_t>(other)] ? 1 : 0;
    }
  }
  same.share = pairs > 0 ? alike / pairs : 0;
  for (const int taste : tastes)
    same.chance += static_cast<double>(std::ranges::count(tastes, taste) - 1) / static_cast<double>(tastes.size() - 1);
  same.chance /= static_cast<double>(tastes.size());
  return same;
}

double errorOf(const recommend::Model& model, const recommend::HeldOut& held) {
  double squares = 0;
  for (Index customer = 0; customer < held.test.rows; ++customer) {
    const Csr::Row row = held.test.row(customer);
    const recommend::Person person = held.rest->person(customer);
    const std::vector<double> told = model.predictions(person, row.indices);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double value = std::isnan(told[i]) ? model.fallback(person, row.indices[i]) : told[i];
      squares += (row.values[i] - value) * (row.values[i] - value);
    }
  }
  const auto count = held.test.entries();
  return count > 0 ? std::sqrt(squares / static_cast<double>(count)) : std::nan("");
}

ErrorAt errorsAt(double known, const PlantedOptions& options, Progress& progress) {
  PlantedOptions sparse = options;
  sparse.known = known;
  const DatasetPtr dataset = plantShop(sparse).dataset;
  const auto data = recommend::trainingData(dataset, dataset->preference);
  const recommend::HeldOut held = recommend::holdOutShare(*data, HiddenShare, options.seed);
  ErrorAt result{.known = known, .errors = {}};
  result.errors.push_back(held.test.entries() > 0 ? recommend::rootMeanSquaredError(
                                                        factorsOf(held.rest, options.tastes, progress), held.test)
                                                  : std::nan(""));
  const std::vector<Compared> methods = comparedOf(options.tastes);
  for (std::size_t i = 1; i < methods.size(); ++i) {
    const auto model =
        recommend::algorithm(methods[i].key).fit({.data = held.rest, .values = methods[i].values}, progress).model;
    result.errors.push_back(errorOf(*model, held));
  }
  return result;
}

}  // namespace

double MakerWalk::recovered() const { return found.rowwise().maxCoeff().mean(); }

MakerWalk walkMaker(const PlantedOptions& options, Progress& progress) {
  MakerWalk walk{.options = options,
                 .shop = plantShop(options),
                 .ratings = {},
                 .customers = {},
                 .products = {},
                 .found = {},
                 .people = {},
                 .goods = {}};
  const auto data = recommend::trainingData(walk.shop.dataset, walk.shop.dataset->preference);
  fillRatings(data->matrix, walk);
  fillFactors(data, walk, progress);
  walk.people = sameTaste(data->matrix, walk.shop.tasteOfCustomer, progress);
  walk.goods = sameTaste(data->byProduct, walk.shop.tasteOfProduct, progress);
  return walk;
}

Errors errorsByKnown(const PlantedOptions& options, Progress& progress) {
  Errors errors;
  for (const Compared& method : comparedOf(options.tastes))
    errors.methods.push_back(method.title.empty() ? recommend::algorithm(method.key).info.title : method.title);
  for (std::size_t i = 0; i < SharesTried.size(); ++i) {
    errors.at.push_back(errorsAt(SharesTried[i], options, progress));
    if (std::abs(SharesTried[i] - options.known) < std::abs(SharesTried[errors.now] - options.known)) errors.now = i;
  }
  return errors;
}

StepWords words(const MakerWalk& walk, int step) {
  switch (step) {
    case 0:
      return {
          KI_TEXT("core", "Step 1 of 4: what is planted"),
          KI_TEXT(
              "core",
              "%1 customers, %2 products, %3 tastes: each customer rates products of the own taste higher. Rows and "
              "columns stand by taste; what is learned from does not say which.")
              .with(walk.ratings.rows())
              .with(walk.ratings.cols())
              .with(walk.options.tastes),
          KI_TEXT("core", "How empty may the picture be before nobody can see the blocks?")};
    case 1:
      return {
          KI_TEXT("core", "Step 2 of 4: factors beside tastes"),
          KI_TEXT(
              "core",
              "Factors were learned from the ratings alone, and turned to lie along the tastes as well as they can. A "
              "1 in a row: this taste was found. On average it is %1.")
              .with(walk.recovered()),
          KI_TEXT("core", "What makes a taste disappear first: noise, or empty cells?")};
    case 2:
      return {
          KI_TEXT("core", "Step 3 of 4: neighbours beside groups"),
          KI_TEXT(
              "core",
              "Of the ten customers most alike %1 are of the same taste, of the ten products %2; drawn by lot it would "
              "be %3.")
              .with(Percent{walk.people.share})
              .with(Percent{walk.goods.share})
              .with(Percent{walk.people.chance}),
          KI_TEXT("core", "Why do neighbours fail when little is known?")};
    default:
      return {
          KI_TEXT("core", "Step 4 of 4: error by what is known"),
          KI_TEXT(
              "core",
              "A fifth of the ratings was hidden from each method. Left little is known, right much. Where the curves "
              "meet, a method is worth no more than averages. Neighbours are there twice: by plain cosine all products "
              "look alike, since no rating is below zero; compared beyond averages, they learn."),
          KI_TEXT("core", "From how much on is a method better than averages?")};
  }
}

}  // namespace kindred::lesson
