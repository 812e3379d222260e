#include "core/segment/features/feature_set.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/join.h"
#include "core/base/shortest.h"
#include "core/params/lookup.h"

namespace kindred::segment {
namespace {

constexpr std::string_view WeightKey = "weight";

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<double> weightOf(std::string_view text) {
  double weight = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(weight) || weight <= 0) return {};
  return weight;
}

// Sets one "name=value" of a set, or says what is wrong with it.
void readOption(const std::string& option, const FeatureSet& set, ChosenFeatures& chosen, std::vector<Text>& problems) {
  const std::size_t equals = option.find('=');
  const std::string name = option.substr(0, equals);
  if (equals == std::string::npos) {
    problems.push_back(KI_TEXT("core", "“%1” after %2 is not of the form name=value.").with(option).with(chosen.key));
    return;
  }
  const std::string value = option.substr(equals + 1);
  if (name == WeightKey) {
    if (const auto weight = weightOf(value)) chosen.weight = *weight;
    else
      problems.push_back(
          KI_TEXT("core", "The weight of %1 must be a number above 0, not “%2”.").with(chosen.key).with(value));
    return;
  }
  try {
    const Parameter* parameter = find(set.info.parameters, name);
    // Validation names the nearest key that there is.
    chosen.values[name] = parameter == nullptr ? Value(value) : parsed(*parameter, value);
  } catch (const Error& error) {
    std::ranges::copy(error.problems(), std::back_inserter(problems));
  }
}

ChosenFeatures readSet(const std::string& text, std::vector<Text>& wrong) {
  const auto parts = split(text, ':');
  ChosenFeatures chosen{.key = parts.front()};
  const FeatureSet* set = nullptr;
  try {
    set = &featureSet(chosen.key);
  } catch (const Error& error) {
    wrong.push_back(error.message());
    return chosen;
  }
  const std::size_t before = wrong.size();
  for (std::size_t i = 1; i < parts.size(); ++i) readOption(parts[i], *set, chosen, wrong);
  if (wrong.size() > before) return chosen;
  for (const Problem& problem : problems(set->info.parameters, chosen.values)) wrong.push_back(problem.text);
  return chosen;
}

Text knownSets() {
  const std::string known =
      joined(featureSets(), [](const FeatureSet& set) -> const std::string& { return set.info.key; });
  return KI_TEXT("core",
                 "Choose from: %1. Several stand between commas, each with an optional weight: rfm,taste:weight=2.")
      .with(known);
}

void requireNothingMissing(const FeatureSet& set, const Dataset& dataset) {
  if (Text missing = set.missing(dataset); !missing.source().empty())
    throw Error(ErrorCode::BadData, std::move(missing), KI_TEXT("core", "Choose other features."));
}

// A set among others: centred, and multiplied so that the variances of its columns add up to its weight.
struct WeighedSet {
  const FeatureSet* set = nullptr;
  FittedFeaturesPtr fitted;
  Eigen::RowVectorXd means;
  double factor = 1;

  WeighedSet() = default;
  WeighedSet(const FeatureSet& of, const Features& made, double weight)
      : set(&of), fitted(made.fitted), means(Eigen::RowVectorXd::Zero(made.values.cols())), factor(0) {
    if (made.values.rows() < 2) return;
    means = made.values.colwise().mean();
    const double squares = (made.values.rowwise() - means).squaredNorm();
    const double variance = squares / static_cast<double>(made.values.rows() - 1);
    factor = variance > 0 ? std::sqrt(weight / variance) : 1;
  }

  [[nodiscard]] Matrix weighed(const Matrix& rows) const { return (rows.rowwise() - means) * factor; }

  void save(BlockWriter& whole) const {
    SubWriter writer(whole, set->info.key);
    fitted->save(writer);
    writer.write("weighed/means", std::span(means.data(), static_cast<std::size_t>(means.size())));
    writer.writeScalar("weighed/factor", factor);
  }

  static WeighedSet load(const BlockReader& whole, const std::string& key) {
    const SubReader reader(whole, key);
    WeighedSet loaded;
    loaded.set = &featureSet(key);
    loaded.fitted = loaded.set->load(reader);
    const auto stored = reader.read<double>("weighed/means");
    loaded.means = Eigen::Map<const Eigen::RowVectorXd>(stored.data(), static_cast<Eigen::Index>(stored.size()));
    loaded.factor = reader.readScalar<double>("weighed/factor");
    return loaded;
  }
};

class SetsSideBySide : public FittedFeatures {
 public:
  explicit SetsSideBySide(std::vector<WeighedSet> sets) : m_sets(std::move(sets)) {}

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    Eigen::Index width = 0;
    for (const WeighedSet& each : m_sets) width += each.means.size();
    Matrix all(dataset.customers.size(), width);
    Eigen::Index at = 0;
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
      const WeighedSet& each = m_sets[i];
      Progress part = progress.part(static_cast<double>(i) / static_cast<double>(m_sets.size()),
                                    static_cast<double>(i + 1) / static_cast<double>(m_sets.size()));
      requireNothingMissing(*each.set, dataset);
      const Matrix own = each.fitted->rows(dataset, part);
      BlockReader::requireSize(each.set->info.key, static_cast<std::size_t>(own.cols()),
                               static_cast<std::size_t>(each.means.size()));
      all.middleCols(at, own.cols()) = each.weighed(own);
      at += own.cols();
    }
    return all;
  }

  void save(BlockWriter& writer) const override {
    for (const WeighedSet& each : m_sets) each.save(writer);
  }

 private:
  std::vector<WeighedSet> m_sets;
};

}  // namespace

const FeatureSet& featureSet(std::string_view key) {
  return lookUp(featureSets(), key, KI_TEXT("core", "There is no set of features “%1”."));
}

std::vector<ChosenFeatures> chosenFeatures(const std::string& list) {
  std::vector<ChosenFeatures> result;
  std::vector<Text> wrong;
  for (const std::string& part : split(list, ',')) {
    if (part.empty()) {
      if (!list.empty()) wrong.push_back(KI_TEXT("core", "A set of features is missing in “%1”.").with(list));
      continue;
    }
    ChosenFeatures chosen = readSet(part, wrong);
    if (std::ranges::find(result, chosen.key, &ChosenFeatures::key) != result.end()) {
      wrong.push_back(KI_TEXT("core", "The set of features %1 is named twice.").with(chosen.key));
    }
    result.push_back(std::move(chosen));
  }
  if (result.empty()) wrong.push_back(KI_TEXT("core", "No features are chosen to group customers by."));
  if (!wrong.empty()) throw Error(ErrorCode::BadParameters, std::move(wrong), knownSets());
  return result;
}

std::string written(const std::vector<ChosenFeatures>& chosen) {
  std::string result;
  for (const ChosenFeatures& each : chosen) {
    result += (result.empty() ? "" : ",") + each.key;
    if (each.weight != 1) result += ":weight=" + shortest(each.weight);
    for (const auto& parameter : featureSet(each.key).info.parameters) {
      const auto value = each.values.find(parameter.key);
      if (value == each.values.end() || value->second == parameter.defaultValue) continue;
      result += ":" + parameter.key + "=" + kindred::written(parameter, value->second);
    }
  }
  return result;
}

Features makeFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen, Progress& progress) {
  if (chosen.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "No features are chosen to group customers by."),
                knownSets());
  }
  Features all{.values = Matrix(dataset.customers.size(), 0), .columns = {}};
  std::vector<WeighedSet> sets;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const FeatureSet& set = featureSet(chosen[i].key);
    requireNothingMissing(set, dataset);
    Progress part = progress.part(static_cast<double>(i) / static_cast<double>(chosen.size()),
                                  static_cast<double>(i + 1) / static_cast<double>(chosen.size()), set.info.title);
    Features made = set.make(dataset, chosen[i].values, part);
    sets.emplace_back(set, made, chosen[i].weight);
    const Matrix before = std::move(all.values);
    all.values.resize(before.rows(), before.cols() + made.values.cols());
    all.values << before, sets.back().weighed(made.values);
    std::ranges::move(made.columns, std::back_inserter(all.columns));
    for (const CategoryBlock& block : made.categories)
      all.categories.push_back({before.cols() + block.first, block.count});
    part.report(1);
  }
  all.fitted = std::make_shared<SetsSideBySide>(std::move(sets));
  return all;
}

FittedFeaturesPtr loadFeatures(const BlockReader& reader, const std::vector<ChosenFeatures>& chosen) {
  std::vector<WeighedSet> sets;
  for (const ChosenFeatures& each : chosen) sets.push_back(WeighedSet::load(reader, each.key));
  return std::make_shared<SetsSideBySide>(std::move(sets));
}

Features madeBy(FittedFeaturesPtr fitted, std::vector<Text> columns, const Dataset& dataset, Progress& progress) {
  Matrix values = fitted->rows(dataset, progress);
  return {std::move(values), std::move(columns), std::move(fitted)};
}

Estimate estimateFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen) {
  // Of taste, the set that takes longest: two passes of the matrix for each of five rounds, some thirty columns wide.
  constexpr double SecondsPerEvent = 4e-7;
  constexpr double SecondsPerCustomer = 2e-5;
  const auto sets = static_cast<double>(chosen.size());
  const auto customers = static_cast<double>(dataset.customers.size());
  return {sets * (static_cast<double>(dataset.events.size()) * SecondsPerEvent + customers * SecondsPerCustomer),
          customers * sets * UsualColumns * 3 * sizeof(double)};
}

}  // namespace kindred::segment
