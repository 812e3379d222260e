#include "core/recommend/means.h"

#include <numeric>

namespace kindred::recommend {

Means meansOf(const TrainingData& data) {
  Means means;
  const std::vector<float>& values = data.matrix.values;
  if (!values.empty()) {
    means.all = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  }
  means.customer = rowMeans(data.matrix, means.all);
  means.product = rowMeans(data.byProduct, means.all);
  return means;
}

}  // namespace kindred::recommend
