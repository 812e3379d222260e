#include "core/lesson/plane_table.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/describe/summary.h"

namespace kindred::lesson {
namespace {

struct Moments {
  Eigen::RowVectorXd mean, deviation;
};

Moments momentsOf(const Matrix& points) {
  const Eigen::RowVectorXd mean = points.colwise().mean();
  const Matrix centred = points.rowwise() - mean;
  Eigen::RowVectorXd deviation = (centred.colwise().squaredNorm() / static_cast<double>(points.rows())).cwiseSqrt();
  for (double& value : deviation) value = value > 0 ? value : 1;
  return {mean, deviation};
}

// Two figures of those who have them.
struct Plane {
  PlaneAxis x, y;
  std::vector<Index> customers = {};
  std::vector<Eigen::RowVector2d> figures = {};

  void add(Index customer, double across, double up) {
    customers.push_back(customer);
    figures.emplace_back(across, up);
  }
};

Plane ordersPlane(const Dataset& dataset) {
  Plane plane{{KI_TEXT("core", "Days since last order"), PlaneAxis::Unit::Days},
              {KI_TEXT("core", "Spend per order"), PlaneAxis::Unit::Money, dataset.currency}};
  for (const RfmRow& row : rfm(dataset).rows) plane.add(row.customer, row.recencyDays, row.spend / row.orders);
  return plane;
}

Plane preferencePlane(const Dataset& dataset) {
  const bool rated = dataset.kind == DatasetKind::Explicit;
  Plane plane{
      {KI_TEXT("core", "Products"), PlaneAxis::Unit::Number},
      {rated ? KI_TEXT("core", "Average rating") : KI_TEXT("core", "Average per product"), PlaneAxis::Unit::Number}};
  const Csr matrix = interactions(dataset, dataset.preference);
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    const Csr::Row row = matrix.row(customer);
    if (row.size() == 0) continue;
    const double count = static_cast<double>(row.size());
    plane.add(customer, count, std::accumulate(row.values.begin(), row.values.end(), 0.0) / count);
  }
  return plane;
}

Plane planeOf(const Dataset& dataset) {
  const bool hasOrders = !dataset.events.time.empty() && !dataset.events.unitPrice.empty();
  return hasOrders ? ordersPlane(dataset) : preferencePlane(dataset);
}

}  // namespace

Matrix PlaneTable::standardised() const { return toStandard(points); }

Matrix PlaneTable::toStandard(const Matrix& places) const {
  const Moments moments = momentsOf(points);
  return (places.rowwise() - moments.mean).array().rowwise() / moments.deviation.array();
}

Matrix PlaneTable::toPlane(const Matrix& standard) const {
  const Moments moments = momentsOf(points);
  const Matrix scaled = standard.array().rowwise() * moments.deviation.array();
  return scaled.rowwise() + moments.mean;
}

PlaneTable blobs(const BlobOptions& options) {
  constexpr double MiddleDays = 180, MiddleSpend = 230, Days = 110, Spend = 140;  // the circle on which groups lie
  constexpr double OwnDays = 28, OwnSpend = 35;                                   // of each
  Random random(options.seed);
  PlaneTable table{.names = {},
                   .points = Matrix(options.customers, 2),
                   .x = {KI_TEXT("core", "Days since last order"), PlaneAxis::Unit::Days},
                   .y = {KI_TEXT("core", "Spend per order"), PlaneAxis::Unit::Money}};
  const double turn = random.real();
  for (int i = 0; i < options.customers; ++i) {
    const int group = i % options.groups;
    const double angle = 2 * std::numbers::pi * (turn + static_cast<double>(group) / options.groups);
    const double days = MiddleDays + Days * std::cos(angle) + options.spread * OwnDays * random.normal();
    const double spend = MiddleSpend + Spend * std::sin(angle) + options.spread * OwnSpend * random.normal();
    table.points.row(i) << std::max(0.0, std::round(days)), std::max(1.0, std::round(spend));
    table.names.push_back(std::to_string(i + 1));
    table.planted.push_back(group);
  }
  return table;
}

PlaneTable planeFrom(const Dataset& dataset, Index customers, std::uint64_t seed) {
  const Plane plane = planeOf(dataset);
  if (std::ssize(plane.customers) < FewestPoints)
    throw Error(ErrorCode::BadData, KI_TEXT("core", "These data have too few customers for a lesson."),
                KI_TEXT("core", "Use the small example."));
  std::vector<std::size_t> drawn(plane.customers.size());
  std::iota(drawn.begin(), drawn.end(), 0);
  Random(seed).shuffle(drawn);
  drawn.resize(std::min(drawn.size(), static_cast<std::size_t>(customers)));
  std::ranges::sort(drawn);
  PlaneTable table{.names = {}, .points = Matrix(std::ssize(drawn), 2), .x = plane.x, .y = plane.y};
  for (const std::size_t place : drawn) {
    table.points.row(std::ssize(table.names)) = plane.figures[place];
    table.names.push_back(dataset.customers.title(plane.customers[place]));
  }
  return table;
}

}  // namespace kindred::lesson
