// A table of ratings small enough to be shown whole, in which some cells are not known.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/translation.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"

namespace kindred::lesson {

struct RatingTable {
  std::vector<std::string> people;    ///< names, one a row
  std::vector<std::string> products;  ///< names, one a column
  Matrix values;                      ///< people × products; NaN: not known
  double low = 1, high = 5;           ///< the ends of the scale

  [[nodiscard]] bool isKnown(Eigen::Index person, Eigen::Index product) const;
};

/// The largest table that a lesson shows.
constexpr Index MostPeople = 8, MostProducts = 8;

/// The built-in table: four customers of a gift shop and five products, two of which the last one has not rated.
RatingTable giftShop(TextLanguage language = TextLanguage::English);

/// The table as a data set of ratings, its rows and columns in the same order. Throws Error (BadData) where there are
/// no two rows and columns, a cell is off the scale, or somebody has rated nothing.
DatasetPtr datasetOf(const RatingTable& table);

/// A small table out of a data set under its own preference: products that many have, and of the customers those who
/// have most of them and lack some, most alike to each other first. The last row is the one who is asked for: it lacks two
/// products or more where anyone does. Equal for equal data. Throws Error (BadData) where no two customers share
/// products, or the preference has no scale of at most ten steps: then lessons use stars by orders, or ratings.
RatingTable tableFrom(const Dataset& dataset, Index people, Index products);

/// The first cell in which two tables of one size differ, as a sentence: "Chloe now gives “Bunting” 4 in place of 3." Empty
/// where they are equal.
Text changedCell(const RatingTable& before, const RatingTable& after);

}  // namespace kindred::lesson
