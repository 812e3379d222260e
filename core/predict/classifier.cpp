#include "core/predict/classifier.h"

#include "core/params/lookup.h"

namespace kindred::predict {

const Algorithm& algorithm(std::string_view key) {
  return lookUp(algorithms(), key, KI_TEXT("core", "There is no classifier “%1”."));
}

std::vector<LeftOut> constantColumns(const Examples& examples) {
  std::vector<LeftOut> all;
  const Eigen::RowVectorXd least = examples.values.colwise().minCoeff(), most = examples.values.colwise().maxCoeff();
  for (Eigen::Index j = 0; j < examples.values.cols(); ++j) {
    if (least[j] == most[j]) all.push_back({static_cast<int>(j), LeftOut::Why::Constant});
  }
  return all;
}

std::vector<Text> notes(const Fitted& fitted, const std::vector<Feature>& features) {
  std::vector<Text> all;
  for (const LeftOut& each : fitted.leftOut) {
    const Text source = each.why == LeftOut::Why::Constant
                            ? KI_TEXT("core", "“%1” is left out: it is the same in every row.")
                            : KI_TEXT("core", "“%1” is left out: it follows from the columns before it.");
    all.push_back(source.with(features[static_cast<std::size_t>(each.feature)].name));
  }
  if (fitted.isSeparable)
    all.push_back(KI_TEXT(
        "core",
        "The columns tell yes from no without a single mistake. Coefficients would grow without end, so a small "
        "penalty holds them, and they have no intervals. Does a column know the answer?"));
  return all;
}

}  // namespace kindred::predict
