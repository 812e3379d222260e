// The X-learner (Künzel, Sekhon, Bickel, Yu, PNAS 116, 2019): each group's answers less what the other group's model expects are
// effects of single people; a model of these is learned in each group, and both are put together, the larger group's counting less, by
// the share that was contacted. Effects lie within −1 … 1, so that they are learned by a classifier: a row with the effect d is a yes of
// weight (1 + d) ÷ 2 and a no of weight (1 − d) ÷ 2, whose most likely chance is (1 + the mean effect) ÷ 2.
#include <algorithm>

#include "core/predict/uplift/uplift.h"

namespace kindred::predict::uplift::x_learner {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> none;
  return none;
}

class CrossedModels : public Model {
 public:
  CrossedModels(predict::ModelPtr untreated, predict::ModelPtr ofUntreated, predict::ModelPtr ofTreated, double share)
      : m_untreated(std::move(untreated)),
        m_ofUntreated(std::move(ofUntreated)),
        m_ofTreated(std::move(ofTreated)),
        m_share(share) {}
  [[nodiscard]] std::vector<Effect> effects(const Matrix& rows) const override {
    const std::vector<double> without = m_untreated->probabilities(rows), first = m_ofUntreated->probabilities(rows),
                              second = m_ofTreated->probabilities(rows);
    std::vector<Effect> all;
    all.reserve(without.size());
    for (std::size_t i = 0; i < without.size(); ++i)
      all.push_back({without[i], m_share * (2 * first[i] - 1) + (1 - m_share) * (2 * second[i] - 1)});
    return all;
  }
  void save(BlockWriter& writer) const override {
    savePart(writer, "untreated", *m_untreated);
    savePart(writer, "of_untreated", *m_ofUntreated);
    savePart(writer, "of_treated", *m_ofTreated);
    writer.writeScalar("share", m_share);
  }

 private:
  predict::ModelPtr m_untreated;
  predict::ModelPtr m_ofUntreated, m_ofTreated;  // of effects
  double m_share;
};

/// A group's effects as examples: its answers beside what the other group's model expects.
Examples effectsOf(const Examples& group, const predict::Model& others, bool treated) {
  const std::vector<double> expected = others.probabilities(group.values);
  std::vector<Eigen::Index> places;
  std::vector<std::uint8_t> labels;
  std::vector<double> weights;
  for (Eigen::Index i = 0; i < group.rows(); ++i) {
    const double answer = group.isYes(i) ? 1 : 0, other = expected[static_cast<std::size_t>(i)];
    const double effect = std::clamp(treated ? answer - other : other - answer, -1.0, 1.0);
    for (const std::uint8_t label : {std::uint8_t{0}, std::uint8_t{1}}) {
      const double weight = (1 + (label != 0 ? effect : -effect)) / 2;
      if (weight <= 0) continue;
      places.push_back(i);
      labels.push_back(label);
      weights.push_back(weight);
    }
  }
  Examples made = rowsOf(group, places);
  made.labels = std::move(labels);
  made.weights = std::move(weights);
  return made;
}

ModelPtr fit(const Trial& trial, const Base& base, const Values& values, std::uint64_t seed, Progress& progress) {
  static_cast<void>(schema().options(values));
  requireTrial(trial);
  const Examples without = examplesOf(trial, false), with = examplesOf(trial, true);
  Progress first = progress.part(0, 0.2), second = progress.part(0.2, 0.4), third = progress.part(0.4, 0.7),
           fourth = progress.part(0.7, 1);
  const auto untreated = base(without, seed, first), treated = base(with, seed, second);
  auto ofUntreated = base(effectsOf(without, *treated, false), seed, third);
  auto ofTreated = base(effectsOf(with, *untreated, true), seed, fourth);
  return std::make_shared<CrossedModels>(untreated, std::move(ofUntreated), std::move(ofTreated), treatedShare(trial));
}

ModelPtr load(const BlockReader& reader, const LoadBase& base, Eigen::Index features) {
  const double share = reader.readScalar<double>("share");
  requireSound(share > 0 && share < 1);
  auto untreated = loadPart(reader, "untreated", base, features);
  auto ofUntreated = loadPart(reader, "of_untreated", base, features);
  return std::make_shared<CrossedModels>(std::move(untreated), std::move(ofUntreated),
                                         loadPart(reader, "of_treated", base, features), share);
}

}  // namespace

Learner learner() {
  return {.info = {.key = "x_learner",
                   .title = KI_TEXT("core", "X-learner"),
                   .summary = KI_TEXT(
                       "core",
                       "Reckons what a contact did to each person by the other group's model, and learns that; good "
                       "where one group is small."),
                   .source = "Künzel, Sekhon, Bickel, Yu 2019",
                   .parameters = schema().parameters()},
          .usesBase = true,
          .fit = fit,
          .load = load};
}

}  // namespace kindred::predict::uplift::x_learner
