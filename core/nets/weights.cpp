#include "core/nets/weights.h"

#include <cmath>

namespace kindred::nets {

FloatMatrix glorot(Eigen::Index rows, Eigen::Index columns, Random& random) {
  const double bound = std::sqrt(6.0 / static_cast<double>(rows + columns));
  FloatMatrix result(rows, columns);
  for (Eigen::Index i = 0; i < result.size(); ++i)
    result.data()[i] = static_cast<float>(bound * (2 * random.real() - 1));
  return result;
}

FloatMatrix normal(Eigen::Index rows, Eigen::Index columns, double spread, Random& random) {
  FloatMatrix result(rows, columns);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = static_cast<float>(spread * random.normal());
  return result;
}

void save(BlockWriter& writer, const Weights& weights) {
  for (std::size_t i = 0; i < weights.size(); ++i)
    writer.write("weights_" + std::to_string(i),
                 std::span<const float>(weights[i].data(), static_cast<std::size_t>(weights[i].size())));
}

Weights read(const BlockReader& reader, Weights like) {
  for (std::size_t i = 0; i < like.size(); ++i) {
    const std::string name = "weights_" + std::to_string(i);
    const std::span<float> all(like[i].data(), static_cast<std::size_t>(like[i].size()));
    BlockReader::requireSize(name, reader.count(name, ElementType::F32), all.size());
    reader.readBytes(name, std::as_writable_bytes(all));
  }
  return like;
}

std::size_t bytes(const Weights& weights) {
  std::size_t sum = 0;
  for (const FloatMatrix& each : weights) sum += static_cast<std::size_t>(each.size()) * sizeof(float);
  return sum;
}

}  // namespace kindred::nets
