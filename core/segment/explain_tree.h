// A grouping explained in at most three questions: a classification tree over figures that people know, in their own units,
// so that a segment can be told, and made again in another system, without the method that found it.
//
// Such a tree is no better than its figures: `crossValidated` beside `majority` says what it is worth.
//
// CART (Breiman, Friedman, Olshen and Stone 1984): of all questions the one that lowers Gini's impurity most; ties go to the
// earlier figure. A number is asked by "at least", halfway between two neighbouring values and rounded to as few digits as
// keep the same customers apart; a word by "is". A question is asked only where either answer has at least 1 % of the
// customers and 5 of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"

namespace kindred::segment {

/// What may be asked of customers, a value each by index.
struct AskedColumn {
  enum class Kind { Number, Word };
  enum class Of { Figure, ShareOfCategory, Attribute };
  std::string name;  ///< as conditions and SQL call it: "orders", "region"
  Of of = Of::Figure;
  std::string subject = {};  ///< for sentences: a figure's label in English, a category, the name of a column
  Kind kind = Kind::Number;
  std::vector<double> numbers = {};     ///< NaN: unknown, which answers no question with yes
  std::vector<std::string> words = {};  ///< empty: unknown
};

/// The figures of customers that the data set has, shares of their spend by category, and the columns of their table that
/// are numbers, categories or answers.
std::vector<AskedColumn> askedColumns(const Dataset& dataset);

/// One answer on the way to a leaf.
struct Answer {
  std::size_t column = 0;
  bool yes = true;  ///< number: at least `bound`, else below; word: is `word`, else is not
  double bound = 0;
  std::string word = {};
};

/// Customers who answer so are taken to be in a segment.
struct Rule {
  std::vector<Answer> answers;  ///< all hold; one a column and side at most
  int segment = 0;
  std::int64_t customers = 0;  ///< who answer so
  std::int64_t right = 0;      ///< of them those who are in the segment
};

struct ExplainedSegment {
  std::vector<Rule> rules = {};  ///< any holds; none where no leaf is taken to be the segment
  double precision = 0;          ///< of those whom the rules name, the share in the segment; NaN without rules
  double recall = 0;             ///< of the segment, the share whom the rules name
  std::string where = {};        ///< SQL: a condition for WHERE; empty without rules
};

/// "Orders: at least 3", "region: not North", for people.
Text described(const AskedColumn& column, const Answer& answer);

struct ExplainTree {
  std::vector<ExplainedSegment> segments;  ///< by label
  double accuracy = 0;                     ///< share of customers whose segment the tree tells
  double crossValidated = 0;               ///< the same of customers whom it has not seen: five folds
  double majority = 0;                     ///< what naming the largest segment for everyone would reach
};

constexpr int MostQuestions = 3;

/// `labels` by customer, Noise does not count; `columns` have a value for each. Equal for any number of threads.
ExplainTree explain(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, int segments,
                    std::uint64_t seed, Progress& progress);

/// "a name" in double quotes, doubled within (SQL:2016, 5.2); 'a text' in single ones. Zero bytes are left out.
std::string sqlIdentifier(const std::string& name);
std::string sqlString(const std::string& text);
/// Any of the rules; empty without any. Who is unknown answers no, as in the tree.
std::string sqlWhere(const std::vector<AskedColumn>& columns, const std::vector<Rule>& rules);

}  // namespace kindred::segment
