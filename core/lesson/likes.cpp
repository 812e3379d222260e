#include "core/lesson/likes.h"

#include <vector>

#include "core/data/subset.h"

namespace kindred::lesson {
namespace {

constexpr double UpperPart = 0.75;  // of the scale, from where a rating is a like

}  // namespace

DatasetPtr likesOf(const Dataset& dataset, std::size_t fewest) {
  const auto scale = scaleOf(dataset, PreferenceValue::Rating);
  const bool rated = dataset.kind == DatasetKind::Explicit && scale.has_value();
  const double least = rated ? scale->low + UpperPart * (scale->high - scale->low) : 0;
  std::vector<bool> keep(static_cast<std::size_t>(dataset.events.size()), true);
  for (std::size_t e = 0; rated && e < keep.size(); ++e)
    keep[e] = static_cast<double>(dataset.events.value[e]) >= least;
  const DatasetPtr liked = withEvents(dataset, keep);
  const Csr byProduct = transposed(interactions(*liked, Liked));
  std::vector<bool> enough(static_cast<std::size_t>(liked->events.size()));
  for (std::size_t e = 0; e < enough.size(); ++e) enough[e] = byProduct.row(liked->events.product[e]).size() >= fewest;
  return compacted(*liked, enough);
}

}  // namespace kindred::lesson
