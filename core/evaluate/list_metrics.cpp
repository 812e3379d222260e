#include "core/evaluate/list_metrics.h"

#include <algorithm>
#include <cmath>

namespace kindred::evaluate {
namespace {

using recommend::TrainingData;

std::span<const Index> firstOf(std::span<const Index> list, std::size_t n) {
  return list.first(std::min(n, list.size()));
}

bool isIn(std::span<const Index> ascending, Index product) { return std::ranges::binary_search(ascending, product); }

std::size_t hits(const JudgedList& judged, std::size_t n) {
  return static_cast<std::size_t>(
      std::ranges::count_if(firstOf(judged.list, n), [&](Index product) { return isIn(judged.relevant, product); }));
}

/// Hits ÷ `of`.
Contribution hitsOf(const JudgedList& judged, std::size_t n, std::size_t of) {
  return {static_cast<double>(hits(judged, n)) / static_cast<double>(of), 1};
}

double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

Index customersOf(const TrainingData& train, Index product) {
  return static_cast<Index>(train.byProduct.row(product).size());
}

double meanCustomersOf(const TrainingData& train, std::span<const Index> products) {
  double sum = 0;
  for (const Index product : products) sum += customersOf(train, product);
  return sum / static_cast<double>(products.size());
}

/// In how many lists each training product stands.
std::vector<std::int64_t> showings(const AllLists& all, std::size_t n) {
  std::vector<std::int64_t> shown(static_cast<std::size_t>(all.train.byProduct.rows));
  for (const auto& list : all.lists) {
    for (const Index product : firstOf(list, n)) ++shown[static_cast<std::size_t>(product)];
  }
  std::vector<std::int64_t> ofTrained;
  for (std::size_t product = 0; product < shown.size(); ++product) {
    if (customersOf(all.train, static_cast<Index>(product)) > 0) ofTrained.push_back(shown[product]);
  }
  return ofTrained;
}

}  // namespace

Contribution precision(const JudgedList& judged, std::size_t n) { return hitsOf(judged, n, n); }

Contribution recall(const JudgedList& judged, std::size_t n) { return hitsOf(judged, n, judged.relevant.size()); }

Contribution truncatedRecall(const JudgedList& judged, std::size_t n) {
  return hitsOf(judged, n, std::min(n, judged.relevant.size()));
}

Contribution hitRate(const JudgedList& judged, std::size_t n) { return {hits(judged, n) > 0 ? 1.0 : 0.0, 1}; }

Contribution ndcg(const JudgedList& judged, std::size_t n) {
  double gain = 0, ideal = 0;
  for (std::size_t i = 0; i < std::min(n, judged.list.size()); ++i) {
    if (isIn(judged.relevant, judged.list[i])) gain += discount(i + 1);
  }
  for (std::size_t rank = 1; rank <= std::min(n, judged.relevant.size()); ++rank) ideal += discount(rank);
  return {gain / ideal, 1};
}

Contribution averagePrecision(const JudgedList& judged, std::size_t n) {
  double sum = 0, found = 0;
  for (std::size_t i = 0; i < std::min(n, judged.list.size()); ++i) {
    if (!isIn(judged.relevant, judged.list[i])) continue;
    found += 1;
    sum += found / static_cast<double>(i + 1);
  }
  return {sum / static_cast<double>(std::min(n, judged.relevant.size())), 1};
}

Contribution reciprocalRank(const JudgedList& judged, std::size_t n) {
  const auto list = firstOf(judged.list, n);
  const auto first = std::ranges::find_if(list, [&](Index product) { return isIn(judged.relevant, product); });
  return {first == list.end() ? 0 : 1 / static_cast<double>(first - list.begin() + 1), 1};
}

Contribution novelty(const JudgedList& judged, std::size_t n) {
  const auto list = firstOf(judged.list, n);
  if (list.empty()) return {};
  double sum = 0;
  for (const Index product : list) {
    const double customers = std::max(customersOf(judged.train, product), Index{1});
    sum -= std::log2(customers / static_cast<double>(judged.trainedCustomers));
  }
  return {sum / static_cast<double>(list.size()), 1};
}

Contribution diversity(const JudgedList& judged, std::size_t n) {
  const auto list = firstOf(judged.list, n);
  if (list.size() < 2) return {};
  std::vector<double> sum(static_cast<std::size_t>(judged.train.matrix.rows), 0);
  double own = 0;  // of each product with itself
  for (const Index product : list) {
    const auto customers = judged.train.byProduct.row(product).indices;
    if (customers.empty()) continue;
    const double each = 1 / std::sqrt(static_cast<double>(customers.size()));
    for (const Index customer : customers) sum[static_cast<std::size_t>(customer)] += each;
    own += 1;
  }
  double square = 0;
  for (const double each : sum) square += each * each;
  const auto length = static_cast<double>(list.size());
  const double pairs = length * (length - 1) / 2;
  return {1 - (square - own) / 2 / pairs, 1};
}

Contribution popularityLift(const JudgedList& judged, std::size_t n) {
  const auto list = firstOf(judged.list, n);
  if (list.empty() || judged.history.empty()) return {};
  return {meanCustomersOf(judged.train, list), meanCustomersOf(judged.train, judged.history)};
}

Contribution repeats(const JudgedList& judged, std::size_t n) {
  const auto list = firstOf(judged.list, n);
  if (list.empty()) return {};
  const auto had = std::ranges::count_if(list, [&](Index product) { return isIn(judged.history, product); });
  return {static_cast<double>(had) / static_cast<double>(list.size()), 1};
}

Contribution auc(const JudgedScores& judged) {
  if (judged.relevant.empty() || judged.others.empty()) return {};
  std::vector<double> relevant = judged.relevant;
  std::ranges::sort(relevant);
  double right = 0;
  for (const double other : judged.others) {
    const auto [equal, above] = std::ranges::equal_range(relevant, other);
    right += static_cast<double>(relevant.end() - above) + 0.5 * static_cast<double>(above - equal);
  }
  return {right / static_cast<double>(relevant.size()) / static_cast<double>(judged.others.size()), 1};
}

std::optional<double> coverage(const AllLists& all, std::size_t n) {
  const auto shown = showings(all, n);
  return static_cast<double>(std::ranges::count_if(shown, [](auto times) { return times > 0; })) /
         static_cast<double>(shown.size());
}

std::optional<double> gini(const AllLists& all, std::size_t n) {
  auto shown = showings(all, n);
  std::ranges::sort(shown);
  const auto products = static_cast<double>(shown.size());
  double weighted = 0, total = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto times = static_cast<double>(shown[i]);
    weighted += (2 * static_cast<double>(i + 1) - products - 1) * times;
    total += times;
  }
  if (total == 0) return std::nullopt;
  return weighted / (products * total);
}

}  // namespace kindred::evaluate
