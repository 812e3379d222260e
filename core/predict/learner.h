// Learning from a table and judging it on rows that were not learned from.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/predict/calibrator.h"
#include "core/predict/classifier.h"
#include "core/predict/encoder.h"

namespace kindred::predict {

/// Balanced: both answers weigh as much together, whatever their number (King and Zeng, Political Analysis 9, 2001). Probabilities
/// are then of such a world, too high for the rarer answer, unless they are calibrated.
enum class AnswerWeights { None, Balanced };

/// How to learn.
struct Recipe {
  std::string algorithm;
  Values values = {};
  Encoding encoding = {};
  Calibration calibration = Calibration::None;  ///< by a fifth of the rows, which the method does not see then
  std::uint64_t seed = 1;
  AnswerWeights answerWeights = AnswerWeights::None;
};

/// Columns of a table made probabilities. Thread rule: immutable.
struct Learned {
  Encoder encoder;
  Fitted fitted;
  Calibrator calibrator;
  std::string algorithm = {};
  bool isBalanced = false;  ///< and not calibrated: probabilities are of a world with as many yes as no

  /// Throws Error (BadData) where a column is not there.
  [[nodiscard]] std::vector<double> probabilities(const Table& table, const Rows& rows) const;

  void save(BlockWriter& writer) const;
  /// What tells probabilities; figures of the fit (coefficients, the tree) are not kept. Throws Error (ProjectDamaged; BadParameters
  /// where there is no such method).
  static Learned load(const BlockReader& reader);
};

/// What is to be told of it.
std::vector<Text> notes(const Learned& learned);

/// `labels`: of every row of the table; only those at `rows` are looked at. `moments`: when each row of the table was asked, where
/// there are several cuts; else empty. Throws Error as the method does.
Learned learn(const Table& table, const Rows& rows, Labels labels, const Recipe& recipe, Progress& progress,
              std::span<const std::int64_t> moments = {});

/// Rows parted so that the part held out has as many yes as the rest, as far as whole rows allow; both ascend.
struct Parted {
  Rows learned, tested;
};
/// Throws Error (BadData) where an answer has fewer than two rows.
Parted holdOut(const Rows& rows, Labels labels, double share, std::uint64_t seed);
/// Every row is tested once. Throws Error (BadData) where an answer has fewer rows than folds.
std::vector<Parted> folds(const Rows& rows, Labels labels, int count, std::uint64_t seed);

/// Rows with what was said of each.
struct Tested {
  Rows rows;
  std::vector<double> probabilities;
  std::vector<std::uint8_t> labels;
};

/// What a column is worth: by how much the area under the curve falls on tested rows where its values are dealt out anew (Breiman
/// 2001; Fisher, Rudin, Dominici, JMLR 20, 2019).
struct Driver {
  std::string column;
  double importance = 0;  ///< the mean fall
  double spread = 0;      ///< its standard deviation over deals
  int direction = 0;  ///< of a number: 1 the more the likelier, −1 the less the likelier, 0 neither; of a category 0
};
/// Descending. Of many rows a part is enough.
std::vector<Driver> drivers(const Learned& learned, const Table& table, const Rows& rows, Labels labels,
                            std::uint64_t seed, Progress& progress);

/// Columns of which one alone tells the answers apart almost without a mistake (area of .99 or more either way): they may know the
/// answer.
std::vector<std::string> suspicious(const Table& table, const Rows& rows, Labels labels);

}  // namespace kindred::predict
