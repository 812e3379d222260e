#include "core/recommend/validation.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/lists.h"

namespace kindred::recommend {
namespace {

constexpr std::size_t MostCustomers = 1000, Length = 10;

std::vector<Index> sampled(const Csr& validation) {
  std::vector<Index> customers;
  for (Index customer = 0; customer < validation.rows; ++customer) {
    if (!validation.row(customer).empty()) customers.push_back(customer);
  }
  if (customers.size() <= MostCustomers) return customers;
  std::vector<Index> spread;
  for (std::size_t i = 0; i < MostCustomers; ++i) spread.push_back(customers[i * customers.size() / MostCustomers]);
  return spread;
}

double ndcg(const RecommendationList& list, std::span<const Index> relevant) {
  const auto gain = [](std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 2); };
  double found = 0, ideal = 0;
  for (std::size_t rank = 0; rank < list.items.size(); ++rank) {
    if (std::ranges::binary_search(relevant, list.items[rank].index)) found += gain(rank);
  }
  for (std::size_t rank = 0; rank < std::min(Length, relevant.size()); ++rank) ideal += gain(rank);
  return found / ideal;
}

}  // namespace

double validationNdcg(const Model& model, const TrainingData& data, const Csr& validation, Progress& progress) {
  const std::vector<Index> customers = sampled(validation);
  std::vector<double> figures(customers.size());
  const Popularity none;
  forEachChunk(customers.size(), PeopleABlock, progress, [&](const Chunk& chunk) {
    ListMaker maker(model, {.top = Length});
    std::vector<Person> people;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) people.push_back(data.person(customers[i]));
    const std::vector<const Popularity*> popular(people.size(), &none);
    const auto lists = maker.of(people, popular);
    for (std::size_t i = 0; i < lists.size(); ++i)
      figures[chunk.begin + i] = ndcg(lists[i], validation.row(customers[chunk.begin + i]).indices);
  });
  double sum = 0;
  for (const double figure : figures) sum += figure;
  return figures.empty() ? 0 : sum / static_cast<double>(figures.size());
}

}  // namespace kindred::recommend
