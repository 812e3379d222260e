#include "core/workflow/queries/customers_for.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/topk.h"
#include "core/recommend/lists.h"

namespace kindred::workflow {
namespace {

/// Hears the score of one product for each person of a block.
class OneProduct : public recommend::ScoreSink {
 public:
  OneProduct(Index product, std::size_t people) : m_product(product), m_scores(people, recommend::NoScore) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    const auto found = std::ranges::find(scores, m_product, &Scored::index);
    if (found != scores.end()) m_scores[place] = found->score;
  }
  void takeRange(std::size_t place, Index first, std::span<const float> scores) override {
    const Index at = m_product - first;
    if (at >= 0 && static_cast<std::size_t>(at) < scores.size()) m_scores[place] = scores[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] double score(std::size_t place) const { return m_scores[place]; }

 private:
  Index m_product;
  std::vector<double> m_scores;
};

}  // namespace

std::vector<ProductCustomer> customersFor(const TrainedModel& trained, Index product, std::size_t top,
                                          bool includeBuyers, Progress& progress) {
  const recommend::TrainingData& data = *trained.data;
  const recommend::Model& model = *trained.model;
  const bool everyone = includeBuyers || model.offersRepeats();
  std::vector<Index> asked;
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const auto had = data.matrix.row(customer).indices;
    if (model.knows(data.person(customer)) && (everyone || !std::ranges::binary_search(had, product)))
      asked.push_back(customer);
  }
  std::vector<double> scores(asked.size(), recommend::NoScore);
  forEachChunk(asked.size(), recommend::PeopleABlock, progress, [&](const Chunk& chunk) {
    std::vector<recommend::Person> people;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) people.push_back(data.person(asked[i]));
    OneProduct sink(product, people.size());
    model.scorer()->score(people, sink);
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) scores[i] = sink.score(i - chunk.begin);
  });
  TopK best(top);
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (!std::isnan(scores[i])) best.offer(asked[i], scores[i]);
  std::vector<ProductCustomer> result;
  for (const auto& [customer, score] : best.take()) result.push_back({customer, model.shown(score)});
  return result;
}

}  // namespace kindred::workflow
