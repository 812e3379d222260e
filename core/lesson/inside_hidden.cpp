#include "core/lesson/inside_hidden.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"

namespace kindred::lesson {
namespace {

using recommend::InsideBars;
using recommend::InsideParts;
using recommend::Model;
using recommend::Person;
using recommend::TrainingData;

constexpr int Tenths = 10;

/// How many of the hidden stand in each tenth of the lists; those that the model cannot tell come last, in an order by lot.
std::vector<double> placesOfHidden(const Model& model, const TrainingData& data, const Csr& hidden, std::uint64_t seed,
                                   Progress& progress) {
  struct Candidate {
    double score, lot;
    bool isHidden;
  };
  std::vector<double> tenths(Tenths, 0);
  double all = 0;
  for (Index customer = 0; customer < hidden.rows; ++customer) {
    if (customer % 16 == 0) progress.report(static_cast<double>(customer) / hidden.rows);
    const auto wanted = hidden.row(customer).indices;
    if (wanted.empty()) continue;
    const Person person = data.person(customer);
    const std::vector<double> scores = recommend::denseScores(model, {&person, 1}, data.matrix.columns);
    Random random = Random::stream(seed, static_cast<std::uint64_t>(customer));
    std::vector<Candidate> candidates;
    for (Index product = 0; product < data.matrix.columns; ++product) {
      const double lot = random.real(), score = scores[static_cast<std::size_t>(product)];
      if (std::ranges::binary_search(person.history.values.indices, product)) continue;
      candidates.push_back({std::isnan(score) ? -std::numeric_limits<double>::infinity() : score, lot,
                            std::ranges::binary_search(wanted, product)});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.lot < b.lot;
    });
    for (std::size_t place = 0; place < candidates.size(); ++place) {
      if (!candidates[place].isHidden) continue;
      ++tenths[place * Tenths / candidates.size()];
      ++all;
    }
  }
  for (double& tenth : tenths) tenth /= std::max(1.0, all);
  return tenths;
}

struct HiddenErrors {
  std::vector<double> all;
  [[nodiscard]] double rootMeanSquare() const {
    double squares = 0;
    for (const double error : all) squares += error * error;
    return all.empty() ? 0 : std::sqrt(squares / static_cast<double>(all.size()));
  }
};

/// Predicted less hidden; by the fallback where the model cannot tell.
HiddenErrors hiddenErrorsOf(const Model& model, const TrainingData& data, const Csr& hidden) {
  HiddenErrors errors;
  for (Index customer = 0; customer < hidden.rows; ++customer) {
    const Csr::Row row = hidden.row(customer);
    if (row.empty()) continue;
    const Person person = data.person(customer);
    const std::vector<double> predicted = model.predictions(person, row.indices);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double value = std::isnan(predicted[i]) ? model.fallback(person, row.indices[i]) : predicted[i];
      errors.all.push_back(value - row.values[i]);
    }
  }
  return errors;
}

recommend::InsidePart hiddenErrorsPart(const HiddenErrors& errors) {
  constexpr double Width = 0.5;
  constexpr int Side = 6;  // bars on either side of the middle; what is farther off is in the last
  InsideBars bars{recommend::namesShown({}),
                  KI_TEXT("core", "share of hidden ratings"),
                  {{KI_TEXT("core", "share of hidden ratings"), std::vector<double>(2 * Side + 1, 0)}}};
  for (int bar = -Side; bar <= Side; ++bar) bars.axis.names.push_back(KI_TEXT("core", "%1").with(bar * Width));
  for (const double error : errors.all) {
    const int bar = std::clamp(static_cast<int>(std::lround(error / Width)), -Side, Side);
    bars.lines.front().values[static_cast<std::size_t>(bar + Side)] += 1.0 / static_cast<double>(errors.all.size());
  }
  return {
      "errors", KI_TEXT("core", "How far off it is"),
      KI_TEXT("core",
              "Predicted less given, of ratings that were hidden: left of the middle it was too low, right of it too "
              "high. The root of the mean square is %1.")
          .with(errors.rootMeanSquare()),
      KI_TEXT("core", "Is it as often too high as too low? Who would be hurt by the long tail?"), std::move(bars)};
}

}  // namespace

void addHidden(InsideParts& parts, const Model& model, const TrainingData& data, const Csr& hidden, std::uint64_t seed,
               Progress& progress) {
  if (model.predictsValues()) parts.push_back(hiddenErrorsPart(hiddenErrorsOf(model, data, hidden)));
  std::vector<double> tenths = placesOfHidden(model, data, hidden, seed, progress);
  const double first = tenths.front();
  InsideBars bars{recommend::namesShown({}),
                  KI_TEXT("core", "share of what was hidden"),
                  {{KI_TEXT("core", "this method"), std::move(tenths)},
                   {KI_TEXT("core", "by lot"), std::vector<double>(Tenths, 1.0 / Tenths)}}};
  for (std::int64_t tenth = 1; tenth <= Tenths; ++tenth) bars.axis.names.push_back(KI_TEXT("core", "%1").with(tenth));
  parts.push_back({"places", KI_TEXT("core", "Where what was hidden stands"),
                   KI_TEXT("core",
                           "A fifth of everybody’s products was hidden. Of these %1 stand in the first tenth of the "
                           "lists; by lot it would be 10 %.")
                       .with(Percent{first}),
                   KI_TEXT("core", "What would the bars of a perfect method look like?"), std::move(bars)});
}

}  // namespace kindred::lesson
