// What was offered to whom, what came of it, and how likely that offer was to be drawn: from which it is told what another way of
// choosing would have brought (judge_policies.h).
#pragma once

#include <string>
#include <vector>

#include "core/matrix/dense.h"
#include "core/predict/table.h"

namespace kindred::predict::bandits {

/// A row an offer that was made.
struct Log {
  std::vector<std::string> offers;    ///< names, an arm each
  std::vector<int> shown;             ///< of each row: position in `offers`
  std::vector<double> answers;        ///< 0 or 1
  std::vector<double> propensities;   ///< how likely that offer was for that customer, in (0, 1]
  Matrix contexts;                    ///< rows × (1 + features): 1, then numbers with mean 0 and deviation 1
  std::vector<std::string> features;  ///< their names; "column: word" where a word was made a number
  std::vector<std::string> leftOut;   ///< columns that could not be made features
  [[nodiscard]] std::size_t rows() const { return shown.size(); }
  [[nodiscard]] int arms() const { return static_cast<int>(offers.size()); }
  /// Throws Error (BadParameters) naming those there are.
  [[nodiscard]] int armOf(const std::string& offer) const;
};

struct LogColumns {
  std::string offer, answer, propensity;
  std::string positive = {};               ///< the answer that says yes; empty: 1, and 0 is no
  std::vector<std::string> features = {};  ///< empty: every other column that can be one
};
/// Those of the Open Bandit data (Saito, Aihara, Matsutani, Narita: Open Bandit Dataset and Pipeline, NeurIPS 2021).
LogColumns openBanditColumns();
/// Whether the table has them.
bool isOpenBandit(const Table& table);

/// Throws Error (BadData) with what is wrong, where and what to do: no rows, a column that is not there, a propensity that is
/// missing, 0, negative or above 1, an answer that is neither yes nor no, an offer without a name, one offer only.
Log readLog(const Table& table, const LogColumns& columns);

}  // namespace kindred::predict::bandits
