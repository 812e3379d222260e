#include "core/recommend/training_data.h"

namespace kindred::recommend {

std::shared_ptr<const TrainingData> trainingData(DatasetPtr dataset, const Preference& preference) {
  Csr matrix = interactions(*dataset, preference);
  Csr byProduct = transposed(matrix);
  return std::make_shared<const TrainingData>(
      TrainingData{std::move(dataset), preference, std::move(matrix), std::move(byProduct)});
}

Person TrainingData::person(Index customer) const {
  const Events& events = dataset->events;
  const auto begin = static_cast<std::size_t>(events.begin(customer));
  const std::size_t count = static_cast<std::size_t>(events.end(customer)) - begin;
  History history{.values = matrix.row(customer), .events = std::span(events.product).subspan(begin, count)};
  if (!events.time.empty()) history.times = std::span(events.time).subspan(begin, count);
  if (!events.order.empty()) history.orders = std::span(events.order).subspan(begin, count);
  return {customer, history};
}

}  // namespace kindred::recommend
