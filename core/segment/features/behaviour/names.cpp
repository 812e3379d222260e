#include "core/segment/features/behaviour/names.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/rank_test.h"
#include "core/segment/significance.h"

namespace kindred::segment::features::behaviour {
namespace {

/// What those are called who have more of a figure, and who have less; empty where that is no name.
struct NamesOfFigure {
  Text more, less = {};
};

/// Beside Habits::columns(), and one more for the weekend.
std::vector<NamesOfFigure> namesOfFigures(const Habits& habits) {
  std::vector<NamesOfFigure> names = {{KI_TEXT("core", "Monday shoppers")},    {KI_TEXT("core", "Tuesday shoppers")},
                                      {KI_TEXT("core", "Wednesday shoppers")}, {KI_TEXT("core", "Thursday shoppers")},
                                      {KI_TEXT("core", "Friday shoppers")},    {KI_TEXT("core", "Saturday shoppers")},
                                      {KI_TEXT("core", "Sunday shoppers")}};
  if (habits.hasHours) {
    names.insert(names.end(), {{KI_TEXT("core", "Night shoppers")},
                               {KI_TEXT("core", "Morning shoppers")},
                               {KI_TEXT("core", "Afternoon shoppers")},
                               {KI_TEXT("core", "Evening shoppers")}});
  }
  names.push_back({KI_TEXT("core", "Big baskets"), KI_TEXT("core", "Small baskets")});
  names.push_back({KI_TEXT("core", "Variety seekers"), KI_TEXT("core", "Loyal to favourites")});
  names.push_back({KI_TEXT("core", "Long gaps between orders"), KI_TEXT("core", "Short gaps between orders")});
  if (habits.prices.areKnown())
    names.push_back({KI_TEXT("core", "Premium buyers"), KI_TEXT("core", "Low-price buyers")});
  if (habits.prices.vary()) names.push_back({KI_TEXT("core", "Bargain buyers"), KI_TEXT("core", "Full-price buyers")});
  names.push_back({KI_TEXT("core", "Weekend shoppers"), KI_TEXT("core", "Weekday shoppers")});
  return names;
}

Matrix withWeekend(const Matrix& figures) {
  constexpr Eigen::Index Saturday = 5, Sunday = 6;
  Matrix all(figures.rows(), figures.cols() + 1);
  all << figures, figures.col(Saturday) + figures.col(Sunday);
  return all;
}

struct Found {
  std::size_t figure = 0, group = 0;
  double effect = 0;  // Cliff's delta
  double chance = 1;
};

std::vector<Found> differencesOf(const Matrix& figures, const std::vector<int>& labels, int groups) {
  std::vector<Found> all;
  std::vector<double> chances;
  for (Eigen::Index figure = 0; figure < figures.cols(); ++figure) {
    const Vector values = figures.col(figure);
    const auto differences = rankDifferences({values.data(), static_cast<std::size_t>(values.size())}, labels, groups);
    for (std::size_t group = 0; group < differences.size(); ++group) {
      const double superiority = differences[group].superiority;
      if (std::isnan(superiority)) continue;
      all.push_back({static_cast<std::size_t>(figure), group, 2 * superiority - 1});
      chances.push_back(differences[group].chance);
    }
  }
  const auto corrected = adjusted(chances, chances.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].chance = corrected[i];
  return all;
}

}  // namespace

std::vector<std::vector<Text>> namesOf(const Habits& habits, const Dataset& dataset, const std::vector<int>& labels,
                                       int groups) {
  constexpr double FalseDiscoveries = 0.05, Medium = 0.33;
  const auto figures = namesOfFigures(habits);
  auto found = differencesOf(withWeekend(habits.of(dataset)), labels, groups);
  std::ranges::stable_sort(found, std::ranges::greater(), [](const Found& each) { return std::abs(each.effect); });
  std::vector<std::vector<Text>> names(static_cast<std::size_t>(groups));
  for (const Found& each : found) {
    if (each.chance > FalseDiscoveries || std::abs(each.effect) < Medium) continue;
    const Text& name = each.effect > 0 ? figures[each.figure].more : figures[each.figure].less;
    if (!name.empty()) names[each.group].push_back(name);
  }
  return names;
}

}  // namespace kindred::segment::features::behaviour
