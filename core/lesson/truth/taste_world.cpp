#include "core/lesson/truth/taste_world.h"

#include <cmath>
#include <numeric>

namespace kindred::lesson {
namespace {

constexpr double AnyTaste = 0.22, NoTaste = 0.02;       // of products beside one's tastes, at strength 0 and 1
constexpr double MainTaste = 0.45, SecondTaste = 0.33;  // more than that, at strength 1

// Ids that stand in their order.
Entities numbered(Index count) {
  std::vector<std::string> ids;
  std::vector<Key> keys;
  const std::size_t width = std::to_string(count).size();
  for (Index i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    ids.push_back(std::string(width - number.size(), '0') + number);
    keys.push_back(i + 1);
  }
  return {std::move(ids), std::move(keys)};
}

std::shared_ptr<Dataset> emptyDataset(DatasetKind kind, Index customers, Index products) {
  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = kind;
  made->preference = defaultPreference(kind);
  made->customers = numbered(customers);
  made->products = numbered(products);
  return made;
}

}  // namespace

TasteWorld tasteWorld(const TasteOptions& options, Random& random) {
  const auto count = static_cast<std::uint64_t>(options.tastes);
  TasteWorld world{.liking = Matrix(options.customers, options.products), .tasteOf = {}, .tastes = {}};
  for (Index product = 0; product < options.products; ++product)
    world.tasteOf.push_back(static_cast<int>(product) % options.tastes);
  const double other = AnyTaste * (1 - options.strength) + NoTaste * options.strength;
  for (Index customer = 0; customer < options.customers; ++customer) {
    const auto main = static_cast<int>(random.below(count));
    const auto second = static_cast<int>((static_cast<std::uint64_t>(main) + 1 + random.below(count - 1)) % count);
    world.tastes.push_back({main, second});
    for (Index product = 0; product < options.products; ++product) {
      const int taste = world.tasteOf[static_cast<std::size_t>(product)];
      const double more = taste == main ? MainTaste : taste == second ? SecondTaste : 0;
      world.liking(customer, product) = other + options.strength * more;
    }
  }
  return world;
}

std::vector<Index> Taken::of(Index customer) const {
  std::vector<Index> products;
  for (Index product = 0; product < m_products; ++product) {
    if (has(customer, product)) products.push_back(product);
  }
  return products;
}

TrainingPtr trainingOf(const Taken& taken) {
  const auto made = emptyDataset(DatasetKind::Implicit, taken.customers(), taken.products());
  for (Index customer = 0; customer < taken.customers(); ++customer) {
    for (const Index product : taken.of(customer)) made->events.product.push_back(product);
    made->events.offsets.push_back(made->events.size());
  }
  return recommend::trainingData(made, {.value = PreferenceValue::Bought});
}

TrainingPtr trainingOf(const Matrix& values, double low, double high) {
  const auto made =
      emptyDataset(DatasetKind::Explicit, static_cast<Index>(values.rows()), static_cast<Index>(values.cols()));
  made->scaleMinimum = low;
  made->scaleMaximum = high;
  for (Eigen::Index customer = 0; customer < values.rows(); ++customer) {
    for (Eigen::Index product = 0; product < values.cols(); ++product) {
      if (std::isnan(values(customer, product))) continue;
      made->events.product.push_back(static_cast<Index>(product));
      made->events.value.push_back(static_cast<float>(values(customer, product)));
    }
    made->events.offsets.push_back(made->events.size());
  }
  return recommend::trainingData(made, made->preference);
}

recommend::ModelPtr fitted(const std::string& key, const TrainingPtr& data, const Values& values, std::uint64_t seed) {
  const recommend::Algorithm& algorithm = recommend::algorithm(key);
  Progress quiet;
  return algorithm
      .fit({.data = data, .values = kindred::completed(algorithm.info.parameters, values), .seed = seed}, quiet)
      .model;
}

std::vector<std::vector<Index>> listsOf(const recommend::Model& model, const recommend::TrainingData& data,
                                        std::size_t top, Progress& progress) {
  const std::vector<int> alone(static_cast<std::size_t>(data.matrix.rows), -1);
  std::vector<std::vector<Index>> lists;
  for (const auto& list : recommend::recommendAll(model, data, {.top = top}, {}, alone, progress)) {
    lists.emplace_back();
    for (const Scored& item : list.items) lists.back().push_back(item.index);
  }
  return lists;
}

Matrix predictionsOf(const recommend::Model& model, const recommend::TrainingData& data) {
  Matrix result(data.matrix.rows, data.matrix.columns);
  std::vector<Index> products(static_cast<std::size_t>(data.matrix.columns));
  std::iota(products.begin(), products.end(), 0);
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const recommend::Person person = data.person(customer);
    const std::vector<double> predicted = model.predictions(person, products);
    for (const Index product : products) {
      const double value = predicted[static_cast<std::size_t>(product)];
      result(customer, product) = std::isnan(value) ? model.fallback(person, product) : value;
    }
  }
  return result;
}

}  // namespace kindred::lesson
