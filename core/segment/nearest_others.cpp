#include "core/segment/nearest_others.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/segment/sample.h"

namespace kindred::segment {
namespace {

constexpr std::size_t Neighbours = 5;
constexpr std::size_t RowsPerChunk = 64;
constexpr double Infinity = std::numeric_limits<double>::infinity();

double medianOf(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

// Mean distance of a row to the members nearest to it, without one of them (or −1).
double distanceTo(const Eigen::MatrixXd& members, const Eigen::RowVectorXd& row, Eigen::Index without) {
  const Eigen::ArrayXd squares = (members.rowwise() - row).rowwise().squaredNorm();
  std::array<double, Neighbours> nearest;
  nearest.fill(Infinity);
  for (Eigen::Index i = 0; i < squares.size(); ++i) {
    if (i == without || squares[i] >= nearest.back()) continue;
    nearest.back() = squares[i];
    for (std::size_t place = Neighbours - 1; place > 0 && nearest[place] < nearest[place - 1]; --place)
      std::swap(nearest[place], nearest[place - 1]);
  }
  double sum = 0, count = 0;
  for (const double square : nearest) {
    if (square == Infinity) break;
    sum += std::sqrt(square);
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

std::vector<double> distances(const Matrix& points, const std::vector<Eigen::Index>& rows,
                              const Eigen::MatrixXd& members, bool areMembers, Progress& progress) {
  std::vector<double> result(rows.size());
  forEachChunk(rows.size(), RowsPerChunk, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i)
      result[i] = distanceTo(members, points.row(rows[i]), areMembers ? static_cast<Eigen::Index>(i) : -1);
  });
  return result;
}

double similarityOf(double distance, double usual) {
  if (usual > 0) return std::exp2(-distance / usual);
  return distance > 0 ? 0 : 1;
}

}  // namespace

NearestOthers nearestOthers(const Matrix& points, const std::vector<Index>& group, std::uint64_t seed,
                            Progress& progress) {
  assert(!group.empty());
  Random random(seed);
  std::vector<Eigen::Index> compared;
  for (const Eigen::Index place : sampledRows(std::ssize(group), MostMembersCompared, random))
    compared.push_back(group[static_cast<std::size_t>(place)]);
  std::vector<Eigen::Index> others;
  for (Index customer = 0; customer < points.rows(); ++customer)
    if (!std::ranges::binary_search(group, customer)) others.push_back(customer);
  const Eigen::MatrixXd members = rowsOf(points, compared);

  NearestOthers result{.others = {}, .compared = std::ssize(compared)};
  Progress looking = progress.part(0, 0.8);
  const auto away = distances(points, others, members, false, looking);
  Progress within = progress.part(0.8, 1);
  result.usual = medianOf(compared.size() > 1 ? distances(points, compared, members, true, within) : away);
  for (std::size_t i = 0; i < others.size(); ++i)
    result.others.push_back({static_cast<Index>(others[i]), similarityOf(away[i], result.usual)});
  std::ranges::stable_sort(result.others, std::ranges::greater(), &Alike::similarity);
  return result;
}

std::vector<Reach> reachOf(const NearestOthers& nearest, std::size_t points) {
  std::vector<Reach> curve;
  const std::size_t all = nearest.others.size();
  const std::size_t steps = std::min(points, all);
  for (std::size_t step = 0; step < steps; ++step) {
    const std::size_t place = steps < 2 ? 0 : step * (all - 1) / (steps - 1);
    curve.push_back({static_cast<std::int64_t>(place) + 1, nearest.others[place].similarity});
  }
  return curve;
}

}  // namespace kindred::segment
