#include "core/predict/uplift/qini.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/random.h"

namespace kindred::predict::uplift {
namespace {

constexpr std::size_t MostPoints = 101;

std::vector<std::size_t> greatestFirst(Scores uplifts) {
  std::vector<std::size_t> order(uplifts.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return uplifts[a] > uplifts[b]; });
  return order;
}

/// Rows in their order, and where uplifts change: ends[k] is one past the k-th stretch of equal ones.
struct Ordered {
  std::vector<std::size_t> order, ends;
};

Ordered ordered(Scores uplifts) {
  Ordered made{.order = greatestFirst(uplifts), .ends = {}};
  for (std::size_t i = 1; i <= made.order.size(); ++i) {
    if (i == made.order.size() || uplifts[made.order[i]] != uplifts[made.order[i - 1]]) made.ends.push_back(i);
  }
  return made;
}

struct Sums {
  double rows = 0, treated = 0, treatedYes = 0, untreated = 0, untreatedYes = 0;
  [[nodiscard]] double gained() const { return treatedYes - (untreated > 0 ? untreatedYes * treated / untreated : 0); }
};

/// The curve at the ends of stretches of equal uplift; `times`: how often each row counts.
std::vector<QiniPoint> curve(const Ordered& rows, Labels treated, Labels labels,
                             const std::vector<std::uint32_t>& times) {
  std::vector<QiniPoint> points{{0, 0}};
  Sums sums;
  std::size_t i = 0;
  for (const std::size_t end : rows.ends) {
    for (; i < end; ++i) {
      const std::size_t row = rows.order[i];
      const double count = times[row], yes = labels[row] != 0 ? count : 0;
      sums.rows += count;
      (treated[row] != 0 ? sums.treated : sums.untreated) += count;
      (treated[row] != 0 ? sums.treatedYes : sums.untreatedYes) += yes;
    }
    points.push_back({sums.rows, sums.gained()});
  }
  for (QiniPoint& point : points) {
    point.share /= std::max(1.0, sums.rows);
    point.gained /= std::max(1.0, sums.treated);
  }
  return points;
}

double areaOf(const std::vector<QiniPoint>& points) {
  double area = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    area += (points[i].share - points[i - 1].share) * (points[i].gained + points[i - 1].gained) / 2;
  return area - points.back().gained / 2;
}

std::vector<QiniPoint> thinned(const std::vector<QiniPoint>& points) {
  std::vector<QiniPoint> few;
  std::size_t at = 0;
  const std::size_t count = std::min(points.size() > 2 ? MostPoints : points.size(), MostPoints);
  for (std::size_t k = 0; k < count; ++k) {
    const double share = static_cast<double>(k) / static_cast<double>(std::max<std::size_t>(1, count - 1));
    while (at + 2 < points.size() && points[at + 1].share < share) ++at;
    const QiniPoint &from = points[at], &to = points[std::min(at + 1, points.size() - 1)];
    const double part =
        to.share > from.share ? std::clamp((share - from.share) / (to.share - from.share), 0.0, 1.0) : 0;
    few.push_back({share, from.gained + part * (to.gained - from.gained)});
  }
  return few;
}

/// Both groups drawn anew, each as large as it is.
std::vector<std::uint32_t> drawn(const std::array<std::vector<std::size_t>, 2>& groups, std::size_t rows,
                                 Random& random) {
  std::vector<std::uint32_t> times(rows);
  for (const auto& group : groups) {
    for (std::size_t i = 0; i < group.size(); ++i) ++times[group[random.below(group.size())]];
  }
  return times;
}

}  // namespace

Qini qiniOf(Scores uplifts, Labels treated, Labels labels, std::uint64_t seed, int resamples) {
  const Ordered rows = ordered(uplifts);
  const auto points = curve(rows, treated, labels, std::vector<std::uint32_t>(labels.size(), 1));
  Qini made{.points = thinned(points), .coefficient = areaOf(points)};
  std::array<std::vector<std::size_t>, 2> groups;
  for (std::size_t i = 0; i < treated.size(); ++i) groups[treated[i] != 0 ? 1 : 0].push_back(i);
  Random random(seed);
  std::vector<double> found;
  for (int k = 0; k < resamples; ++k)
    found.push_back(areaOf(curve(rows, treated, labels, drawn(groups, labels.size(), random))));
  if (found.empty()) return made;
  std::ranges::sort(found);
  const auto at = [&](double share) {
    return found[static_cast<std::size_t>(std::lround(share * static_cast<double>(found.size() - 1)))];
  };
  made.interval = {at(0.025), at(0.975)};
  return made;
}

UpliftPart partOf(Scores uplifts, Labels treated, Labels labels, const std::vector<std::size_t>& places) {
  Sums sums;
  UpliftPart part;
  for (const std::size_t row : places) {
    (treated[row] != 0 ? sums.treated : sums.untreated) += 1;
    if (labels[row] != 0) (treated[row] != 0 ? sums.treatedYes : sums.untreatedYes) += 1;
    part.predicted += uplifts[row] / static_cast<double>(places.size());
  }
  part.treated = std::llround(sums.treated);
  part.untreated = std::llround(sums.untreated);
  part.interval = {-1, 1};
  if (sums.treated == 0 || sums.untreated == 0) return part;
  const double p = sums.treatedYes / sums.treated, q = sums.untreatedYes / sums.untreated;
  const Interval ofP = wilsonInterval(sums.treatedYes, sums.treated),
                 ofQ = wilsonInterval(sums.untreatedYes, sums.untreated);
  part.treatedShare = p;
  part.untreatedShare = q;
  part.observed = p - q;
  part.interval = {p - q - std::hypot(p - ofP.low, ofQ.high - q), p - q + std::hypot(ofP.high - p, q - ofQ.low)};
  return part;
}

std::vector<UpliftPart> upliftByParts(Scores uplifts, Labels treated, Labels labels, int parts) {
  const auto order = greatestFirst(uplifts);
  std::vector<UpliftPart> all;
  std::size_t from = 0;
  for (int part = 1; part <= parts; ++part) {
    const std::size_t to = order.size() * static_cast<std::size_t>(part) / static_cast<std::size_t>(parts);
    if (to == from) continue;
    all.push_back(
        partOf(uplifts, treated, labels,
               {order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to)}));
    from = to;
  }
  return all;
}

}  // namespace kindred::predict::uplift
