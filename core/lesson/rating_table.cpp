#include "core/lesson/rating_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/lesson/named.h"

namespace kindred::lesson {
namespace {

constexpr float Unknown = std::numeric_limits<float>::quiet_NaN();
constexpr double MostScale = 10;          // steps of it
constexpr Index ProductsLookedAt = 40;    // of those that most have
constexpr Index CustomersLookedAt = 400;  // of those who have most of them

[[noreturn]] void refuse(Text what, Text hint) { throw Error(ErrorCode::BadData, std::move(what), std::move(hint)); }

void check(const RatingTable& table) {
  if (table.values.rows() < 2 || table.values.cols() < 2)
    refuse(KI_TEXT("core", "A table of ratings needs at least two people and two products."),
           KI_TEXT("core", "Add rows or columns."));
  for (Eigen::Index person = 0; person < table.values.rows(); ++person) {
    bool any = false;
    for (Eigen::Index product = 0; product < table.values.cols(); ++product) {
      if (!table.isKnown(person, product)) continue;
      any = true;
      const double value = table.values(person, product);
      if (value < table.low || value > table.high)
        refuse(KI_TEXT("core", "%1 gave %2 to %3: the scale goes from %4 to %5.")
                   .with(table.people[static_cast<std::size_t>(person)])
                   .with(value)
                   .with(table.products[static_cast<std::size_t>(product)])
                   .with(table.low)
                   .with(table.high),
               KI_TEXT("core", "Change the cell, or leave it empty."));
    }
    if (!any)
      refuse(KI_TEXT("core", "%1 has rated nothing.").with(table.people[static_cast<std::size_t>(person)]),
             KI_TEXT("core", "Give at least one rating in each row."));
  }
}

// The first `count` of all places, by descending figure, ties by place.
std::vector<Index> greatest(const std::vector<double>& figures, Index count) {
  std::vector<Index> places(figures.size());
  std::iota(places.begin(), places.end(), 0);
  std::ranges::stable_sort(places, [&](Index a, Index b) {
    return figures[static_cast<std::size_t>(a)] > figures[static_cast<std::size_t>(b)];
  });
  places.resize(std::min(places.size(), static_cast<std::size_t>(count)));
  return places;
}

std::vector<double> holdersOf(const Csr& matrix) {
  std::vector<double> holders(static_cast<std::size_t>(matrix.columns), 0);
  for (const Index product : matrix.indices) ++holders[static_cast<std::size_t>(product)];
  return holders;
}

// Customers × the products that most have.
Matrix core(const Csr& matrix, const std::vector<Index>& customers, const std::vector<Index>& products) {
  Matrix values(std::ssize(customers), std::ssize(products));
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    for (Eigen::Index j = 0; j < values.cols(); ++j)
      values(i, j) = at(matrix, customers[static_cast<std::size_t>(i)], products[static_cast<std::size_t>(j)], Unknown);
  }
  return values;
}

// How much there is to learn from a row about products: known cells, and different values among them.
double tellsOf(const Matrix& values, Eigen::Index row, const std::vector<Index>& products) {
  std::vector<double> known;
  for (const Index product : products) {
    if (!std::isnan(values(row, product))) known.push_back(values(row, product));
  }
  const double count = static_cast<double>(known.size());
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return count + 0.5 * static_cast<double>(known.size());
}

// How many of the products each customer has.
std::vector<double> heldBy(const Csr& matrix, const std::vector<Index>& products) {
  std::vector<double> held(static_cast<std::size_t>(matrix.rows), 0);
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    for (const Index product : products)
      held[static_cast<std::size_t>(customer)] += std::isnan(at(matrix, customer, product, Unknown)) ? 0 : 1;
  }
  return held;
}

std::vector<double> knownOf(const Matrix& values) {
  std::vector<double> known;
  for (Eigen::Index column = 0; column < values.cols(); ++column)
    known.push_back(static_cast<double>((values.col(column).array() == values.col(column).array()).count()));
  return known;
}

// Rows of a table that tell most about some of its columns; the last is one who lacks about a third of them.
std::vector<Index> rowsFor(const Matrix& values, const std::vector<Index>& columns, Index people) {
  constexpr double Least = 2;  // a row that tells less has nothing to compare
  std::vector<double> tells(static_cast<std::size_t>(values.rows()));
  for (std::size_t row = 0; row < tells.size(); ++row)
    tells[row] = tellsOf(values, static_cast<Eigen::Index>(row), columns);
  std::vector<Index> rows = greatest(tells, people);
  if (std::ssize(rows) < 2 || std::ssize(columns) < 2 || tells[static_cast<std::size_t>(rows[1])] < Least)
    refuse(KI_TEXT("core", "No two customers of these data share enough products for a lesson."),
           KI_TEXT("core", "Use the small example."));
  const auto offTheMark = [&](Index row) {
    const auto lacking = std::ranges::count_if(columns, [&](Index column) { return std::isnan(values(row, column)); });
    return std::abs(lacking - std::max<std::ptrdiff_t>(2, std::ssize(columns) / 3));
  };
  std::vector<Index> others(tells.size());
  std::iota(others.begin(), others.end(), 0);
  std::erase_if(others, [&](Index row) {
    return std::ranges::find(rows, row) != rows.end() || tells[static_cast<std::size_t>(row)] < Least;
  });
  const auto asked = std::ranges::min_element(others, {}, offTheMark);
  if (asked != others.end() && offTheMark(*asked) < offTheMark(rows.back())) rows.back() = *asked;
  return rows;
}

struct Cell {
  Eigen::Index person = 0, product = 0;
};

std::optional<Cell> differing(const RatingTable& a, const RatingTable& b) {
  if (a.values.rows() != b.values.rows() || a.values.cols() != b.values.cols()) return std::nullopt;
  for (Eigen::Index i = 0; i < a.values.rows(); ++i) {
    for (Eigen::Index j = 0; j < a.values.cols(); ++j) {
      if (a.isKnown(i, j) != b.isKnown(i, j) || (a.isKnown(i, j) && a.values(i, j) != b.values(i, j)))
        return Cell{i, j};
    }
  }
  return std::nullopt;
}

Text cellWords(const RatingTable& before, const RatingTable& after, const Cell& cell) {
  const std::string& person = after.people[static_cast<std::size_t>(cell.person)];
  const std::string& product = after.products[static_cast<std::size_t>(cell.product)];
  if (!after.isKnown(cell.person, cell.product))
    return KI_TEXT("core", "%1: the rating of “%2” was taken away.").with(person).with(product);
  if (!before.isKnown(cell.person, cell.product))
    return KI_TEXT("core", "%1 now gives “%2” %3.")
        .with(person)
        .with(product)
        .with(after.values(cell.person, cell.product));
  return KI_TEXT("core", "%1 now gives “%2” %3 in place of %4.")
      .with(person)
      .with(product)
      .with(after.values(cell.person, cell.product))
      .with(before.values(cell.person, cell.product));
}

}  // namespace

bool RatingTable::isKnown(Eigen::Index person, Eigen::Index product) const {
  return !std::isnan(values(person, product));
}

RatingTable giftShop(TextLanguage language) {
  RatingTable table{
      .people = inLanguage(
          {KI_TEXT("core", "Ana"), KI_TEXT("core", "Ben"), KI_TEXT("core", "Chloe"), KI_TEXT("core", "Dana")},
          language),
      .products = inLanguage({KI_TEXT("core", "Cakestand"), KI_TEXT("core", "Teacup"), KI_TEXT("core", "Lunch bag"),
                              KI_TEXT("core", "Clock"), KI_TEXT("core", "Bunting")},
                             language),
      .values = Matrix(4, 5)};
  table.values << 5, 5, 1, 2, 2,  //
      1, 2, 5, 4, 3,              //
      4, 5, 2, 1, 3,              //
      5, 4, Unknown, 2, Unknown;
  return table;
}

DatasetPtr datasetOf(const RatingTable& table) {
  check(table);
  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = DatasetKind::Explicit;
  made->preference = defaultPreference(DatasetKind::Explicit);
  made->customers = named(table.people, AttributeRole::Name);
  made->products = named(table.products, AttributeRole::Title);
  made->scaleMinimum = table.low;
  made->scaleMaximum = table.high;
  for (Eigen::Index person = 0; person < table.values.rows(); ++person) {
    for (Eigen::Index product = 0; product < table.values.cols(); ++product) {
      if (!table.isKnown(person, product)) continue;
      made->events.product.push_back(static_cast<Index>(product));
      made->events.value.push_back(static_cast<float>(table.values(person, product)));
    }
    made->events.offsets.push_back(made->events.size());
  }
  return made;
}

RatingTable tableFrom(const Dataset& dataset, Index people, Index products) {
  const Preference preference =
      isRatingLike(dataset.preference.value) ? dataset.preference : defaultPreference(dataset.kind);
  const auto scale = scaleOf(dataset, preference.value);
  if (!scale || scale->high - scale->low > MostScale)
    refuse(KI_TEXT("core", "These data have neither ratings nor orders to make stars of."),
           KI_TEXT("core", "Use the small example."));
  const Csr matrix = interactions(dataset, preference);
  const std::vector<Index> common = greatest(holdersOf(matrix), ProductsLookedAt);
  const std::vector<Index> active = greatest(heldBy(matrix, common), CustomersLookedAt);
  const Matrix values = core(matrix, active, common);
  std::vector<Index> columns = greatest(knownOf(values), products);
  std::ranges::sort(columns);
  const std::vector<Index> rows = rowsFor(values, columns, people);

  RatingTable table{
      .people = {}, .products = {}, .values = values(rows, columns), .low = scale->low, .high = scale->high};
  for (const Index row : rows) table.people.push_back(dataset.customers.title(active[static_cast<std::size_t>(row)]));
  for (const Index column : columns)
    table.products.push_back(dataset.products.title(common[static_cast<std::size_t>(column)]));
  return table;
}

Text changedCell(const RatingTable& before, const RatingTable& after) {
  const auto cell = differing(before, after);
  return cell ? cellWords(before, after, *cell) : Text();
}

}  // namespace kindred::lesson
