// What a classifier has learned. Thread rule: immutable.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"

namespace kindred::predict {

/// Why a row has its probability: parts that add up. On the scale of log-odds a sum of 0 is one in two.
struct Contributions {
  enum class Scale { LogOdds, Probability };
  Scale scale = Scale::LogOdds;
  double base = 0;            ///< of a row of which nothing is known
  std::vector<double> parts;  ///< one a feature
  [[nodiscard]] double sum() const;
  [[nodiscard]] double probability() const;
};

/// Bayes' rule for one row: how likely what is seen is among those who say no (0) and yes (1).
struct Evidence {
  struct Term {
    std::size_t feature = 0;
    std::array<double, 2> likelihood = {};  ///< a probability, or a density where the feature is a number
  };
  std::array<double, 2> prior = {};
  std::vector<Term> terms;
  std::array<double, 2> product = {};  ///< the prior times all likelihoods; 0 where that is too small for a number
  double probability = 0;              ///< of yes: the product of yes divided by the sum of both
};

class Model {
 public:
  Model() = default;
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  virtual ~Model() = default;

  /// Of yes, in [0, 1], one a row. `rows` has the features that were learned from. The same bits for any number of threads
  /// and whatever other rows there are. Throws Error (BadData).
  [[nodiscard]] virtual std::vector<double> probabilities(const Matrix& rows) const = 0;
  /// Nothing where the method cannot tell.
  [[nodiscard]] virtual std::optional<Contributions> contributions(const Eigen::RowVectorXd& /*row*/) const {
    return std::nullopt;
  }
  [[nodiscard]] virtual std::optional<Evidence> evidence(const Eigen::RowVectorXd& /*row*/) const {
    return std::nullopt;
  }
  /// What the method's `load` makes the same model from, whose answers are the same bits.
  virtual void save(BlockWriter& writer) const = 0;
};
using ModelPtr = std::shared_ptr<const Model>;

/// 1 ÷ (1 + e^−x), without overflow.
double sigmoid(double x);
/// ln(p ÷ (1 − p)), of p held within [1e-15, 1 − 1e-15].
double logOdds(double p);

/// Throws Error (ProjectDamaged) unless what was stored holds together.
void requireSound(bool isSound);

}  // namespace kindred::predict
