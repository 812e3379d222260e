#include "core/predict/uplift/uplift.h"

#include <algorithm>

#include "core/params/lookup.h"

namespace kindred::predict::uplift {

const Learner& learner(std::string_view key) {
  return lookUp(all(), key, KI_TEXT("core", "There is no uplift method “%1”."));
}

Examples examplesOf(const Trial& trial, bool treated) {
  const Examples everyone{.values = trial.values, .features = trial.features, .labels = trial.labels};
  std::vector<Eigen::Index> places;
  for (Eigen::Index i = 0; i < trial.rows(); ++i) {
    if ((trial.treated[static_cast<std::size_t>(i)] != 0) == treated) places.push_back(i);
  }
  return rowsOf(everyone, places);
}

void savePart(BlockWriter& writer, std::string_view name, const predict::Model& model) {
  SubWriter own(writer, name);
  model.save(own);
}

predict::ModelPtr loadPart(const BlockReader& reader, std::string_view name, const LoadBase& base,
                           Eigen::Index features) {
  return base(SubReader(reader, name), features);
}

double treatedShare(const Trial& trial) {
  const auto treated = std::ranges::count_if(trial.treated, [](std::uint8_t mark) { return mark != 0; });
  return static_cast<double>(treated) / static_cast<double>(trial.treated.size());
}

void requireTrial(const Trial& trial) {
  const auto rows = static_cast<std::size_t>(trial.rows());
  if (trial.treated.size() != rows || trial.labels.size() != rows)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Not every row says whether it was contacted and what it answered."));
  for (const bool treated : {true, false}) {
    std::size_t yes = 0, all = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      if ((trial.treated[i] != 0) != treated) continue;
      ++all;
      yes += trial.labels[i] != 0 ? 1 : 0;
    }
    if (yes > 0 && yes < all) continue;
    const Text whom = treated
                          ? KI_TEXT("core", "Of the %1 who were contacted %2 said yes: both answers are needed.")
                          : KI_TEXT("core", "Of the %1 who were not contacted %2 said yes: both answers are needed.");
    throw Error(
        ErrorCode::BadData, whom.with(all).with(yes),
        KI_TEXT("core", "Check which value of the column says that someone was contacted, and which says yes."));
  }
  requireLearnable({.values = trial.values, .features = trial.features, .labels = trial.labels});
}

}  // namespace kindred::predict::uplift
