#include "core/workflow/judge_predictions.h"

#include <algorithm>

#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

struct JudgedRound {
  const AnsweredRows* learned;
  predict::Rows learnedRows;
  const AnsweredRows* tested;
  predict::Rows testedRows;
};

std::vector<JudgedRound> roundsOf(const PredictionTask& task, const JudgePlan& plan) {
  const AnsweredRows& learned = task.learned;
  if (task.later) return {{&learned, learned.known, &*task.later, task.later->known}};
  std::vector<JudgedRound> rounds;
  const auto parts = plan.folds
                         ? predict::folds(learned.known, learned.labels, *plan.folds, plan.seed)
                         : std::vector{predict::holdOut(learned.known, learned.labels, plan.testShare, plan.seed)};
  for (const predict::Parted& part : parts) rounds.push_back({&learned, part.learned, &learned, part.tested});
  return rounds;
}

class Judge {
 public:
  Judge(const PredictionTask& task, const JudgePlan& plan)
      : m_task(task), m_plan(plan), m_rounds(roundsOf(task, plan)) {}

  [[nodiscard]] Judgement of(const predict::Recipe& recipe, Progress& progress) const {
    Judgement judgement{.algorithm = recipe.algorithm,
                        .parameters = completed(predict::algorithm(recipe.algorithm).info.parameters, recipe.values)};
    const Stopwatch stopwatch;
    std::vector<double> probabilities;
    std::vector<std::uint8_t> labels;
    for (std::size_t i = 0; i < m_rounds.size(); ++i) {
      const JudgedRound& round = m_rounds[i];
      const double count = static_cast<double>(m_rounds.size());
      Progress learning = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count * 0.8);
      const auto learned = predict::learn(round.learned->table, round.learnedRows, round.learned->labels, recipe,
                                          learning, round.learned->moments);
      const auto found = learned.probabilities(round.tested->table, round.testedRows);
      probabilities.insert(probabilities.end(), found.begin(), found.end());
      for (const std::size_t row : round.testedRows) labels.push_back(round.tested->labels[row]);
      if (i > 0) continue;
      judgement.notes = predict::notes(learned);
      if (m_plan.onlyFigures) continue;
      Progress asking = progress.part(0.8, 1);
      judgement.drivers =
          predict::drivers(learned, round.tested->table, round.testedRows, round.tested->labels, m_plan.seed, asking);
    }
    judgement.seconds = stopwatch.seconds();
    fill(judgement, probabilities, labels);
    return judgement;
  }

  [[nodiscard]] Judgement everyoneAlike() const {
    std::vector<double> probabilities;
    std::vector<std::uint8_t> labels;
    for (const JudgedRound& round : m_rounds) {
      double yes = 0;
      for (const std::size_t row : round.learnedRows) yes += round.learned->labels[row] != 0 ? 1 : 0;
      probabilities.insert(probabilities.end(), round.testedRows.size(),
                           yes / std::max(1.0, static_cast<double>(round.learnedRows.size())));
      for (const std::size_t row : round.testedRows) labels.push_back(round.tested->labels[row]);
    }
    Judgement judgement{.algorithm = "everyone_alike", .isBaseline = true};
    fill(judgement, probabilities, labels);
    return judgement;
  }

 private:
  void fill(Judgement& judgement, const std::vector<double>& probabilities,
            const std::vector<std::uint8_t>& labels) const {
    judgement.probabilities = probabilities;
    judgement.labels = labels;
    judgement.rows = std::ssize(labels);
    judgement.positives = std::ranges::count(labels, 1);
    judgement.auc = predict::auc(probabilities, labels);
    judgement.averagePrecision = predict::averagePrecision(probabilities, labels);
    judgement.logLoss = predict::logLoss(probabilities, labels);
    judgement.brier = predict::brier(probabilities, labels);
    judgement.calibration = predict::calibration(probabilities, labels);
    judgement.line = predict::calibrationLine(probabilities, labels);
    judgement.gain = predict::gains(probabilities, labels);
    if (m_plan.stakes) judgement.profit = predict::profitCurve(probabilities, labels, *m_plan.stakes, m_plan.seed);
  }

  const PredictionTask& m_task;
  const JudgePlan& m_plan;
  std::vector<JudgedRound> m_rounds;
};

AnsweredRows withColumn(const AnsweredRows& rows, const std::string& name) {
  AnsweredRows alone = rows;
  std::erase_if(alone.table.columns, [&](const predict::Column& column) { return column.name != name; });
  return alone;
}

}  // namespace

std::vector<Judgement> judgePredictions(const PredictionTask& task, const JudgePlan& plan, Progress& progress) {
  const Judge judge(task, plan);
  std::vector<Judgement> all;
  const double count = static_cast<double>(plan.recipes.size()) + 1;
  for (const predict::Recipe& recipe : plan.recipes) {
    const auto done = static_cast<double>(all.size());
    Progress part = progress.part(done / count, (done + 1) / count, predict::algorithm(recipe.algorithm).info.title);
    all.push_back(judge.of(recipe, part));
  }
  if (plan.onlyFigures) return all;
  if (!task.lastOrder.empty()) {
    PredictionTask alone{.learned = withColumn(task.learned, task.lastOrder)};
    if (task.later) alone.later = withColumn(*task.later, task.lastOrder);
    Progress part = progress.part(1 - 1 / count, 1);
    const predict::Recipe rule{.algorithm = UsualClassifier, .seed = plan.seed};
    Judgement last = Judge(alone, plan).of(rule, part);
    last.algorithm = "last_order";
    last.isBaseline = true;
    last.parameters = {};
    last.drivers = {};
    all.push_back(std::move(last));
  }
  all.push_back(judge.everyoneAlike());
  return all;
}

}  // namespace kindred::workflow
