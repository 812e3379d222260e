// The difference of two models: one of those who were contacted, one of those who were not (Hansotia and Rukstales, Journal of
// Interactive Marketing 16, 2002; the T-learner of Künzel, Sekhon, Bickel, Yu, PNAS 116, 2019).
#include "core/predict/uplift/uplift.h"

namespace kindred::predict::uplift::t_learner {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> none;
  return none;
}

class TwoModels : public Model {
 public:
  TwoModels(predict::ModelPtr untreated, predict::ModelPtr treated)
      : m_untreated(std::move(untreated)), m_treated(std::move(treated)) {}
  [[nodiscard]] std::vector<Effect> effects(const Matrix& rows) const override {
    const std::vector<double> without = m_untreated->probabilities(rows), with = m_treated->probabilities(rows);
    std::vector<Effect> all;
    all.reserve(without.size());
    for (std::size_t i = 0; i < without.size(); ++i) all.push_back({without[i], with[i] - without[i]});
    return all;
  }
  void save(BlockWriter& writer) const override {
    savePart(writer, "untreated", *m_untreated);
    savePart(writer, "treated", *m_treated);
  }

 private:
  predict::ModelPtr m_untreated, m_treated;
};

ModelPtr fit(const Trial& trial, const Base& base, const Values& values, std::uint64_t seed, Progress& progress) {
  static_cast<void>(schema().options(values));
  requireTrial(trial);
  Progress first = progress.part(0, 0.5), second = progress.part(0.5, 1);
  auto untreated = base(examplesOf(trial, false), seed, first);
  return std::make_shared<TwoModels>(std::move(untreated), base(examplesOf(trial, true), seed, second));
}

ModelPtr load(const BlockReader& reader, const LoadBase& base, Eigen::Index features) {
  auto untreated = loadPart(reader, "untreated", base, features);
  return std::make_shared<TwoModels>(std::move(untreated), loadPart(reader, "treated", base, features));
}

}  // namespace

Learner learner() {
  return {.info = {.key = "t_learner",
                   .title = KI_TEXT("core", "Two models"),
                   .summary = KI_TEXT(
                       "core", "One model of those who were contacted, one of those who were not; the difference."),
                   .source = "Hansotia and Rukstales 2002; Künzel, Sekhon, Bickel, Yu 2019",
                   .parameters = schema().parameters()},
          .usesBase = true,
          .fit = fit,
          .load = load};
}

}  // namespace kindred::predict::uplift::t_learner
