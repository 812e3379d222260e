// The family of uplift learners: whom a contact changes, learned from a trial in which some were contacted and others, chosen by
// chance, were not. Each method is one folder and one word in CMakeLists.txt.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/params/algorithm_info.h"
#include "core/predict/examples.h"
#include "core/predict/model.h"

namespace kindred::predict::uplift {

/// Rows of people, what each did, and who was contacted.
struct Trial {
  Matrix values;  ///< rows × features, all finite
  std::vector<Feature> features;
  std::vector<std::uint8_t> treated;  ///< of each row: 1 where contacted
  std::vector<std::uint8_t> labels;   ///< of each row: 1 for yes

  [[nodiscard]] Eigen::Index rows() const { return values.rows(); }
};

/// What a contact does to one person.
struct Effect {
  double untreated = 0;  ///< chance of yes without a contact, in [0, 1]
  double uplift = 0;     ///< what a contact adds to it, in [−1, 1]
};

/// What a learner has learned. Thread rule: immutable.
class Model {
 public:
  Model() = default;
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  virtual ~Model() = default;
  /// One a row. The same bits for any number of threads and whatever other rows there are. Throws Error (BadData).
  [[nodiscard]] virtual std::vector<Effect> effects(const Matrix& rows) const = 0;
  /// What the learner's `load` makes the same model from, whose answers are the same bits.
  virtual void save(BlockWriter& writer) const = 0;
};
using ModelPtr = std::shared_ptr<const Model>;

/// How chances are learned by methods that are made of classifiers.
using Base = std::function<predict::ModelPtr(const Examples&, std::uint64_t seed, Progress&)>;

/// How what they have learned is read again, with so many features.
using LoadBase = std::function<predict::ModelPtr(const BlockReader&, Eigen::Index features)>;

struct Learner {
  AlgorithmInfo info;
  bool usesBase = false;
  /// The same bits for any number of threads. Throws Error (BadData; BadParameters).
  std::function<ModelPtr(const Trial&, const Base&, const Values&, std::uint64_t seed, Progress&)> fit;
  /// Of what a model's `save` wrote, with so many features. Throws Error (ProjectDamaged).
  std::function<ModelPtr(const BlockReader&, const LoadBase&, Eigen::Index features)> load;
};

/// All learners, in the order of the list in CMakeLists.txt.
const std::vector<Learner>& all();
/// Throws Error (BadParameters) naming those there are.
const Learner& learner(std::string_view key);

/// Throws Error (BadData) where there are no features, cells that are no numbers, labels or marks that are not as many as rows, nobody
/// contacted or nobody not, or one answer only among either.
void requireTrial(const Trial& trial);
/// Those contacted (true), or those not, as examples.
Examples examplesOf(const Trial& trial, bool treated);
/// The share contacted.
double treatedShare(const Trial& trial);

/// A classifier's model, as a part of what a learner has learned.
void savePart(BlockWriter& writer, std::string_view name, const predict::Model& model);
predict::ModelPtr loadPart(const BlockReader& reader, std::string_view name, const LoadBase& base,
                           Eigen::Index features);

}  // namespace kindred::predict::uplift
