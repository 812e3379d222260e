// A small table of people with facts that are yes or no, and whether each came: small enough to be shown whole and reckoned by hand.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/translation.h"
#include "core/predict/examples.h"

namespace kindred::lesson {

struct ResponseTable {
  std::vector<std::string> people;
  std::vector<Text> facts;           ///< a column each
  Text answer;                       ///< what they did or did not
  Matrix values;                     ///< people × facts: 1 for yes, 0 for no
  std::vector<std::uint8_t> labels;  ///< of each person
  std::string asked;                 ///< who is asked about
  Eigen::RowVectorXd askedValues;    ///< what is known of them

  [[nodiscard]] predict::Examples examples() const;
};

/// Twelve people who got a letter.
ResponseTable letterTable(TextLanguage language = TextLanguage::English);

/// Changes one cell to its opposite. `person` after the last: who is asked about; `fact` after the last: the answer, which the one
/// asked about has not.
ResponseTable flipped(ResponseTable table, Eigen::Index person, Eigen::Index fact);

}  // namespace kindred::lesson
