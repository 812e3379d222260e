#include "core/lesson/centre_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"

namespace kindred::lesson {
namespace {

const segment::Algorithm& method() { return segment::algorithm("kmeans"); }

// Until nobody changes.
Values valuesFor(Eigen::Index k) { return {{"k", std::int64_t{k}}, {"tolerance", 0.0}}; }

Matrix rowsOf(const Matrix& points, const std::vector<Eigen::Index>& places) {
  Matrix rows(std::ssize(places), points.cols());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) rows.row(i) = points.row(places[static_cast<std::size_t>(i)]);
  return rows;
}

// Different points in the order given, the first k.
Matrix firstDifferent(const Matrix& points, const std::vector<Eigen::Index>& order, int k) {
  std::vector<Eigen::Index> chosen;
  for (const Eigen::Index row : order) {
    const bool isNew =
        std::ranges::none_of(chosen, [&](Eigen::Index other) { return points.row(other) == points.row(row); });
    if (isNew) chosen.push_back(row);
    if (std::ssize(chosen) == k) return rowsOf(points, chosen);
  }
  segment::refuseTooFew(std::ssize(chosen), k);
}

std::vector<Eigen::Index> allRows(const Matrix& points) {
  std::vector<Eigen::Index> rows(static_cast<std::size_t>(points.rows()));
  std::iota(rows.begin(), rows.end(), Eigen::Index{0});
  return rows;
}

std::vector<Eigen::Index> fromCorner(const Matrix& standard) {
  const Eigen::RowVectorXd corner = standard.colwise().minCoeff();
  std::vector<Eigen::Index> rows = allRows(standard);
  std::ranges::stable_sort(rows, {}, [&](Eigen::Index row) { return (standard.row(row) - corner).squaredNorm(); });
  return rows;
}

std::vector<int> sizesOf(const std::vector<int>& labels, Eigen::Index centres) {
  std::vector<int> sizes(static_cast<std::size_t>(centres), 0);
  for (const int label : labels) ++sizes[static_cast<std::size_t>(label)];
  return sizes;
}

int movedOf(const CentreState& state) { return static_cast<int>(std::ranges::count(state.changed, 1)); }

int withoutAnyone(const CentreState& state) { return static_cast<int>(std::ranges::count(state.sizes, 0)); }

StepWords startWords(const CentreWalk& walk) {
  return {
      KI_TEXT_N("core", "%n centre(s) to begin with", walk.states.front().centres.rows()),
      KI_TEXT_N("core", "Each of %n customer(s) is a point. Nobody belongs to a group yet.", walk.table.points.rows()),
      KI_TEXT("core", "Where will the centres end?")};
}

StepWords assignWords(const CentreWalk& walk, const CentreState& state) {
  const Text title =
      KI_TEXT("core", "Round %1 of %2: everyone to the nearest centre").with(state.round).with(walk.rounds);
  if (state.round == walk.rounds)
    return {title,
            walk.rounds == 1
                ? KI_TEXT("core", "The centres are in the middle of their own customers already: it stops.")
                : KI_TEXT("core", "Nobody changes group any more: it stops. Another start can end somewhere else."),
            KI_TEXT("core", "Is this the best there is? Try another start.")};
  if (state.round == 1)
    return {title, KI_TEXT("core", "Each customer joins the centre that is nearest, days and money counted alike."),
            KI_TEXT("core", "Which centre will move furthest?")};
  return {
      title,
      KI_TEXT_N("core", "%n customer(s), ringed, are nearer to another centre now, and change group.", movedOf(state)),
      KI_TEXT("core", "Who is next to change?")};
}

StepWords moveWords(const CentreWalk& walk, const CentreState& state) {
  const Text title = KI_TEXT("core", "Round %1 of %2: move the centres").with(state.round).with(walk.rounds);
  if (const int lost = withoutAnyone(state); lost > 0)
    return {title,
            KI_TEXT_N("core",
                      "%n centre(s) had no customer: each starts again at the customer whose own centre fits worst. "
                      "The others go to the middle of their own.",
                      lost),
            KI_TEXT("core", "Why did nobody choose it?")};
  return {title, KI_TEXT("core", "Each centre goes to the middle of its own customers: the mean of both figures."),
          KI_TEXT("core", "Drag a centre elsewhere. Will it find its way back?")};
}

}  // namespace

std::vector<double> CentreWalk::totals() const {
  std::vector<double> result;
  for (const CentreState& state : states) {
    if (state.kind == CentreState::Kind::Assign) result.push_back(state.total);
  }
  return result;
}

std::optional<double> foundOfPlanted(const CentreWalk& walk, int step) {
  const CentreState& state = walk.states[static_cast<std::size_t>(step)];
  if (walk.table.planted.empty() || state.kind == CentreState::Kind::Start) return std::nullopt;
  return segment::adjustedRand(state.labels, walk.table.planted);
}

Matrix startingCentres(const PlaneTable& table, int k, CentreStart start, std::uint64_t seed) {
  const Matrix standard = table.standardised();
  if (start == CentreStart::Spread) return table.toPlane(method().watched->start(standard, valuesFor(k), seed));
  std::vector<Eigen::Index> order = start == CentreStart::Corner ? fromCorner(standard) : allRows(standard);
  if (start == CentreStart::Random) Random(seed).shuffle(order);
  return firstDifferent(table.points, order, k);
}

CentreWalk walkCentres(const PlaneTable& table, const Matrix& centres) {
  if (!centres.allFinite())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "A centre has no place."), KI_TEXT("core", "Start anew."));
  Progress progress;
  const std::vector<segment::Round> rounds =
      method().watched->rounds(table.standardised(), table.toStandard(centres), valuesFor(centres.rows()), progress);
  CentreWalk walk{.table = table, .states = {}, .rounds = static_cast<int>(rounds.size())};
  const std::vector<int> nobody(static_cast<std::size_t>(table.points.rows()), -1);
  walk.states.push_back(
      {.centres = centres, .labels = nobody, .changed = {}, .total = std::numeric_limits<double>::quiet_NaN()});
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    CentreState assign{.kind = CentreState::Kind::Assign,
                       .round = static_cast<int>(i) + 1,
                       .centres = i == 0 ? centres : table.toPlane(rounds[i].centres),
                       .labels = rounds[i].labels,
                       .changed = std::vector<char>(rounds[i].labels.size(), 0),
                       .sizes = sizesOf(rounds[i].labels, centres.rows()),
                       .total = rounds[i].inertia};
    for (std::size_t row = 0; i > 0 && row < assign.labels.size(); ++row)
      assign.changed[row] = assign.labels[row] != rounds[i - 1].labels[row] ? 1 : 0;
    walk.states.push_back(assign);
    if (i + 1 == rounds.size()) break;
    CentreState move = assign;
    move.kind = CentreState::Kind::Move;
    move.before = assign.centres;
    move.centres = table.toPlane(rounds[i + 1].centres);
    walk.states.push_back(std::move(move));
  }
  return walk;
}

StepWords words(const CentreWalk& walk, int step) {
  const CentreState& state = walk.states[static_cast<std::size_t>(step)];
  switch (state.kind) {
    case CentreState::Kind::Start: return startWords(walk);
    case CentreState::Kind::Assign: return assignWords(walk, state);
    default: return moveWords(walk, state);
  }
}

}  // namespace kindred::lesson
