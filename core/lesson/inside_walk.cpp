#include "core/lesson/inside_walk.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "core/base/error.h"
#include "core/lesson/inside_data.h"
#include "core/lesson/inside_hidden.h"
#include "core/recommend/held_out.h"

namespace kindred::lesson {
namespace {

using recommend::Algorithm;
using recommend::InsideParts;
using recommend::TrainingData;

/// The rows of a matrix with most entries, the first of them first.
std::vector<Index> fullest(const Csr& matrix, int most) {
  std::vector<Index> rows(static_cast<std::size_t>(matrix.rows));
  std::iota(rows.begin(), rows.end(), 0);
  std::ranges::stable_sort(rows, std::greater(), [&](Index row) { return matrix.row(row).size(); });
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(most)));
  return rows;
}

double cosineOf(const Csr::Row& a, const Csr::Row& b) {
  std::vector<Index> both;
  std::ranges::set_intersection(a.indices, b.indices, std::back_inserter(both));
  const double sizes = static_cast<double>(a.size()) * static_cast<double>(b.size());
  return sizes > 0 ? static_cast<double>(both.size()) / std::sqrt(sizes) : 0;
}

/// Each followed by the one most like it of those that are left, so that groups can be seen.
std::vector<Index> alikeTogether(const Csr& matrix, std::vector<Index> rows) {
  for (std::size_t place = 1; place < rows.size(); ++place) {
    const auto rest = rows.begin() + static_cast<std::ptrdiff_t>(place);
    const Csr::Row before = matrix.row(*(rest - 1));
    std::iter_swap(rest, std::ranges::max_element(rest, rows.end(), {},
                                                  [&](Index row) { return cosineOf(before, matrix.row(row)); }));
  }
  return rows;
}

/// `count` rounds of `all`, evenly, the first and the last among them.
std::vector<std::size_t> spreadRounds(std::size_t all, int count) {
  const auto most = std::min(all, static_cast<std::size_t>(std::max(count, 2)));
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < most; ++i) places.push_back(most == 1 ? 0 : i * (all - 1) / (most - 1));
  return places;
}

class Looker {
 public:
  Looker(InsideWalk& walk, const InsideData& data)
      : m_walk(walk), m_algorithm(recommend::algorithm(walk.settings.algorithm)) {
    m_data = recommend::trainingData(data.dataset, data.preference);
    m_held = recommend::holdOutProducts(*m_data, walk.settings.seed);
    m_products = alikeTogether(m_held.rest->byProduct, fullest(m_held.rest->byProduct, walk.settings.products));
    m_customers = alikeTogether(m_held.rest->matrix, fullest(m_held.rest->matrix, walk.settings.customers));
    if (m_held.test.entries() == 0)
      throw Error(ErrorCode::BadData, KI_TEXT("core", "These customers have too few products to hide some."),
                  KI_TEXT("core", "Use the small example."));
    m_walk.dataset = m_held.rest->dataset;
    m_walk.person = m_walk.dataset->customers.title(m_customers.front());
  }

  void look(Progress& progress) {
    Progress fitting = progress.part(0, 0.4), judging = progress.part(0.4, 0.5), stepping = progress.part(0.5, 1);
    recommend::FitContext context{.data = m_held.rest, .values = m_walk.settings.values, .seed = m_walk.settings.seed};
    if (m_algorithm.rounds) context.validation = std::make_shared<const Csr>(m_held.test);
    const recommend::Fitted fitted = m_algorithm.fit(context, fitting);
    m_walk.parts = picturesOf(*fitted.model);
    addHidden(m_walk.parts, *fitted.model, *m_held.rest, m_held.test, m_walk.settings.seed, judging);
    m_walk.trace = fitted.trace;
    if (m_algorithm.rounds) m_walk.figure = m_algorithm.rounds->figure;
    for (const std::size_t place : spreadRounds(m_walk.trace.size(), m_walk.settings.rounds))
      m_walk.rounds.push_back({.place = place});
    if (m_algorithm.rounds) addStates(stepping);
    progress.report(1);
  }

 private:
  [[nodiscard]] InsideParts picturesOf(const recommend::Model& model) const {
    return model.inside(
        {.products = m_products, .customers = m_customers, .person = m_held.rest->person(m_customers.front())});
  }

  // A run that is stopped after so many rounds has done what the whole one had done by then, or its state is none of that run.
  void addStates(Progress& progress) {
    for (std::size_t i = 0; i < m_walk.rounds.size(); ++i) {
      InsideRound& round = m_walk.rounds[i];
      Progress part = progress.part(static_cast<double>(i) / static_cast<double>(m_walk.rounds.size()),
                                    static_cast<double>(i + 1) / static_cast<double>(m_walk.rounds.size()));
      Values values = m_walk.settings.values;
      values[m_algorithm.rounds->most] = static_cast<std::int64_t>(round.place) + 1;
      const recommend::Fitted fitted =
          m_algorithm.fit({.data = m_held.rest, .values = values, .seed = m_walk.settings.seed}, part);
      const bool isSame =
          fitted.trace.size() == round.place + 1 && fitted.trace.back().loss == m_walk.trace[round.place].loss;
      if (!isSame) return;
      round.parts = picturesOf(*fitted.model);
    }
  }

  InsideWalk& m_walk;
  const Algorithm& m_algorithm;
  std::shared_ptr<const TrainingData> m_data;
  recommend::HeldOut m_held;
  std::vector<Index> m_products, m_customers;
};

}  // namespace

const InsideRound* InsideWalk::roundAt(int step) const {
  const auto first = static_cast<int>(parts.size());
  return step < first ? nullptr : &rounds[static_cast<std::size_t>(step - first)];
}

const recommend::InsidePart* InsideWalk::partAt(int step) const {
  const InsideRound* round = roundAt(step);
  if (round == nullptr) return &parts[static_cast<std::size_t>(step)];
  if (round->parts.empty()) return nullptr;
  const auto* plane = recommend::partOf(round->parts, "plane");
  return plane != nullptr ? plane : &round->parts.front();
}

recommend::InsideCurve InsideWalk::curve() const {
  recommend::InsideCurve curve{.across = KI_TEXT("core", "round"), .up = {}, .at = {}, .lines = {}};
  const auto add = [&](const Text& name, const auto& valueOf) {
    recommend::InsideLine line{name, {}};
    for (const Epoch& epoch : trace) line.values.push_back(valueOf(epoch).value_or(std::nan("")));
    if (std::ranges::any_of(line.values, [](double value) { return !std::isnan(value); }))
      curve.lines.push_back(std::move(line));
  };
  for (const Epoch& epoch : trace) curve.at.push_back(epoch.number);
  add(KI_TEXT("core", "loss, of what it learns from"), [](const Epoch& epoch) { return epoch.loss; });
  if (curve.lines.empty())  // not every method has one
    add(KI_TEXT("core", "what changed in the round"), [](const Epoch& epoch) { return epoch.change; });
  // Where greater is better it is below zero, as an error is.
  const bool isError = figure == "rmse";
  add(isError ? KI_TEXT("core", "error of what was hidden")
              : KI_TEXT("core", "lists against what was hidden (NDCG@10)"),
      [isError](const Epoch& epoch) {
        return epoch.validation && isError ? std::optional(-*epoch.validation) : epoch.validation;
      });
  return curve;
}

Text InsideWalk::nameOf(const recommend::InsideAxis& axis, std::size_t place) const {
  using Of = recommend::InsideAxis::Of;
  switch (axis.of) {
    case Of::Names: return axis.names[place];
    case Of::Products: return KI_TEXT("core", "%1").with(dataset->products.title(axis.shown[place]));
    case Of::Customers: return KI_TEXT("core", "%1").with(dataset->customers.title(axis.shown[place]));
    case Of::Factors: break;
  }
  return KI_TEXT("core", "factor %1").with(static_cast<std::int64_t>(axis.shown[place]) + 1);
}

std::vector<InsideMethod> insideMethods(const Dataset* dataset) {
  std::vector<InsideMethod> methods;
  for (const Algorithm& each : recommend::algorithms()) {
    InsideMethod method{each.info.key, each.info.title, recommend::unavailable(each)};
    if (method.lack.empty() && dataset != nullptr)
      method.lack = recommend::missing(each, {}, *dataset, each.needs.scale ? dataset->preference : Preference{});
    methods.push_back(std::move(method));
  }
  return methods;
}

InsideWalk walkInside(const Dataset* dataset, const InsideSettings& settings, Progress& progress) {
  const Algorithm& algorithm = recommend::algorithm(settings.algorithm);
  recommend::requireAvailable(algorithm);
  const InsideData data = dataset != nullptr ? sampleForInside(*dataset, algorithm, settings.seed)
                                             : madeForInside(algorithm, settings.seed, settings.language);
  requireValid(algorithm.info.parameters, settings.values, data.dataset->shape());
  if (const Text lack = recommend::missing(algorithm, settings.values, *data.dataset, data.preference); !lack.empty())
    throw Error(ErrorCode::BadData, lack, KI_TEXT("core", "Use the small example."));
  InsideWalk walk{.settings = settings,
                  .title = algorithm.info.title,
                  .summary = algorithm.info.summary,
                  .dataset = {},
                  .isOwn = dataset != nullptr,
                  .person = {},
                  .parts = {},
                  .trace = {},
                  .figure = {},
                  .rounds = {}};
  Looker(walk, data).look(progress);
  return walk;
}

StepWords words(const InsideWalk& walk, int step) {
  if (const InsideRound* round = walk.roundAt(step)) {
    const bool hasState = !round->parts.empty();
    return {KI_TEXT("core", "Round %1 of %2")
                .with(walk.trace[round->place].number)
                .with(static_cast<std::int64_t>(walk.trace.size())),
            hasState ? KI_TEXT("core",
                               "The run paused after this round: above how far it is, below what is inside it now. "
                               "Step on and back.")
                     : KI_TEXT("core", "How far the run is after this round."),
            KI_TEXT("core", "When would you stop? What happens to what was hidden while the loss still falls?")};
  }
  const recommend::InsidePart& part = walk.parts[static_cast<std::size_t>(step)];
  if (part.method.empty()) return {part.title, part.says, part.question};
  return {KI_TEXT("core", "%1: %2").with(Phrase{part.method.source()}).with(Phrase{part.title.source()}), part.says,
          part.question};
}

std::vector<Text> changed(const InsideWalk& walk, int step) {
  const InsideRound* round = walk.roundAt(step);
  if (round == nullptr || round == &walk.rounds.front()) return {};
  const Epoch &before = walk.trace[(round - 1)->place], &now = walk.trace[round->place];
  std::vector<Text> lines;
  if (before.loss && now.loss)
    lines.push_back(KI_TEXT("core", "The loss was %1 and is %2.").with(*before.loss).with(*now.loss));
  if (before.validation && now.validation)
    lines.push_back((walk.figure == "rmse" ? KI_TEXT("core", "The error of what was hidden was %1 and is %2.")
                                           : KI_TEXT("core", "NDCG@10 of what was hidden was %1 and is %2."))
                        .with(std::abs(*before.validation))
                        .with(std::abs(*now.validation)));
  return lines;
}

}  // namespace kindred::lesson
