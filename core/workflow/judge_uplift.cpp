#include "core/workflow/judge_uplift.h"

#include <algorithm>
#include <cmath>

#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

namespace up = predict::uplift;

/// Every row is told once; each part has as many of each group and answer as the others, as far as whole rows allow.
std::vector<predict::Parted> partsOf(const UpliftTask& task, const UpliftPlan& plan) {
  std::vector<predict::Parted> parts(static_cast<std::size_t>(plan.folds));
  for (const std::uint8_t treated : {std::uint8_t{0}, std::uint8_t{1}}) {
    predict::Rows group;
    for (const std::size_t row : task.known) {
      if (task.treated[row] == treated) group.push_back(row);
    }
    const auto own = predict::folds(group, task.labels, plan.folds, plan.seed + treated);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      parts[i].learned.insert(parts[i].learned.end(), own[i].learned.begin(), own[i].learned.end());
      parts[i].tested.insert(parts[i].tested.end(), own[i].tested.begin(), own[i].tested.end());
    }
  }
  for (predict::Parted& part : parts) {
    std::ranges::sort(part.learned);
    std::ranges::sort(part.tested);
  }
  return parts;
}

std::vector<std::uint8_t> marksAt(const std::vector<std::uint8_t>& all, const predict::Rows& rows) {
  std::vector<std::uint8_t> marks;
  marks.reserve(rows.size());
  for (const std::size_t row : rows) marks.push_back(all[row]);
  return marks;
}

up::Base baseOf(const predict::Recipe& recipe) {
  return [recipe](const predict::Examples& examples, std::uint64_t seed, Progress& progress) {
    return predict::algorithm(recipe.algorithm).fit(examples, recipe.values, seed, progress).model;
  };
}

class UpliftJudge {
 public:
  UpliftJudge(const UpliftTask& task, const UpliftPlan& plan)
      : m_task(task),
        m_plan(plan),
        m_parts(partsOf(task, plan)),
        m_treated(marksAt(task.treated, task.known)),
        m_labels(marksAt(task.labels, task.known)) {}

  [[nodiscard]] JudgedUplift of(const ChosenAlgorithm& chosen, const up::UpliftPart& average,
                                Progress& progress) const {
    JudgedUplift judged{.learner = chosen.key,
                        .parameters = completed(up::learner(chosen.key).info.parameters, chosen.values)};
    const Stopwatch stopwatch;
    std::vector<up::Effect> effects(m_task.known.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      const double count = static_cast<double>(m_parts.size());
      Progress learning = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
      const LearnedUplift learned = learnUplift(m_task, m_parts[i].learned, chosen, m_plan, learning);
      const auto found = learned.model->effects(learned.encoder.encoded(m_task.table, m_parts[i].tested));
      for (std::size_t k = 0; k < found.size(); ++k) effects[placeOf(m_parts[i].tested[k])] = found[k];
    }
    std::vector<double> uplifts;
    for (const up::Effect& effect : effects) {
      uplifts.push_back(effect.uplift);
      judged.told.push_back(
          {effect.untreated, effect.uplift, upliftSegmentOf(effect, average.untreatedShare, m_plan.leastUplift)});
    }
    judged.qini = up::qiniOf(uplifts, m_treated, m_labels, m_plan.seed);
    judged.deciles = up::upliftByParts(uplifts, m_treated, m_labels);
    for (const auto segment :
         {UpliftSegment::Persuadable, UpliftSegment::SureThing, UpliftSegment::LostCause, UpliftSegment::LeaveAlone}) {
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < judged.told.size(); ++i) {
        if (judged.told[i].segment == segment) places.push_back(i);
      }
      judged.segments.push_back({segment, up::partOf(uplifts, m_treated, m_labels, places)});
    }
    judged.seconds = stopwatch.seconds();
    return judged;
  }

  [[nodiscard]] up::UpliftPart average() const {
    return up::upliftByParts(std::vector<double>(m_labels.size()), m_treated, m_labels, 1).front();
  }

 private:
  [[nodiscard]] std::size_t placeOf(std::size_t row) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(m_task.known, row) - m_task.known.begin());
  }

  const UpliftTask& m_task;
  const UpliftPlan& m_plan;
  std::vector<predict::Parted> m_parts;
  std::vector<std::uint8_t> m_treated, m_labels;  // of the known rows
};

}  // namespace

LearnedUplift learnUplift(const UpliftTask& task, const predict::Rows& rows, const ChosenAlgorithm& chosen,
                          const UpliftPlan& plan, Progress& progress) {
  predict::Encoder encoder(task.table, rows, task.labels, plan.base.encoding);
  const up::Trial trial{.values = encoder.learned(task.table, rows, task.labels, plan.seed),
                        .features = encoder.features(),
                        .treated = marksAt(task.treated, rows),
                        .labels = marksAt(task.labels, rows)};
  auto model = up::learner(chosen.key).fit(trial, baseOf(plan.base), chosen.values, plan.seed, progress);
  return {std::move(encoder), std::move(model)};
}

UpliftSegment upliftSegmentOf(const up::Effect& effect, double mean, double least) {
  if (effect.uplift >= least) return UpliftSegment::Persuadable;
  if (effect.uplift <= -least) return UpliftSegment::LeaveAlone;
  return effect.untreated >= mean ? UpliftSegment::SureThing : UpliftSegment::LostCause;
}

std::string upliftSegmentKey(UpliftSegment segment) {
  switch (segment) {
    case UpliftSegment::Persuadable: return "persuadable";
    case UpliftSegment::SureThing: return "sure_thing";
    case UpliftSegment::LostCause: return "lost_cause";
    case UpliftSegment::LeaveAlone: break;
  }
  return "leave_alone";
}

UpliftJudgement judgeUplift(const UpliftTask& task, const UpliftPlan& plan, Progress& progress) {
  UpliftJudgement judged;
  const UpliftJudge judge(task, plan);
  judged.balance = up::balanceOf(task.table, task.known, task.treated);
  judged.isBalanced = std::ranges::all_of(judged.balance, &up::Balance::isBalanced);
  judged.average = judge.average();
  if (!judged.isBalanced && !plan.isForced) return judged;
  for (std::size_t i = 0; i < plan.learners.size(); ++i) {
    const double count = static_cast<double>(plan.learners.size());
    Progress part = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count,
                                  up::learner(plan.learners[i].key).info.title);
    judged.learners.push_back(judge.of(plan.learners[i], judged.average, part));
  }
  return judged;
}

Text upliftWarning(const UpliftJudgement& judged) {
  if (judged.isBalanced) return {};
  constexpr double Hundred = 100;
  const auto& worst = judged.balance.front();
  return KI_TEXT(
             "core",
             "Those who were contacted and those who were not differ beforehand: most of all in “%1”, by %2 standard "
             "deviations (at most 0.1). What a contact did cannot be told from what they were.")
      .with(worst.feature)
      .with(std::round(std::abs(worst.difference) * Hundred) / Hundred);
}

}  // namespace kindred::workflow
