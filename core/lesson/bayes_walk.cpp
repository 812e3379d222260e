#include "core/lesson/bayes_walk.h"

#include "core/predict/classifier.h"

namespace kindred::lesson {

int BayesWalk::factOf(int step) const {
  const int fact = step - 2;
  return fact >= 0 && fact < static_cast<int>(table.facts.size()) ? fact : -1;
}

std::array<double, 2> BayesWalk::likelihood(std::size_t fact) const {
  for (const auto& term : evidence.terms) {
    if (term.feature == fact) return term.likelihood;
  }
  return {1, 1};
}

BayesWalk walkBayes(const ResponseTable& table) {
  Progress progress;
  const predict::Fitted fitted = predict::algorithm("naive_bayes").fit(table.examples(), {}, 1, progress);
  BayesWalk walk{.table = table, .evidence = *fitted.model->evidence(table.askedValues), .same = {}};
  walk.same.resize(table.facts.size());
  for (Eigen::Index i = 0; i < table.values.rows(); ++i) {
    const std::size_t came = table.labels[static_cast<std::size_t>(i)] != 0 ? 1 : 0;
    ++walk.people[came];
    for (Eigen::Index j = 0; j < table.values.cols(); ++j) {
      if (table.values(i, j) == table.askedValues[j]) ++walk.same[static_cast<std::size_t>(j)][came];
    }
  }
  return walk;
}

StepWords words(const BayesWalk& walk, int step) {
  const int facts = static_cast<int>(walk.table.facts.size());
  const auto all = walk.people[0] + walk.people[1];
  if (step == 0)
    return {KI_TEXT("core", "Who came, and what is known of them"),
            KI_TEXT_N("core", "%n people got a letter. Of %1 we know the facts, but not whether %1 will come.", all)
                .with(walk.table.asked),
            KI_TEXT("core", "Would you expect %1?").with(walk.table.asked)};
  if (step == 1)
    return {KI_TEXT("core", "Before any fact: the prior"),
            KI_TEXT("core", "%1 of %2 came. Who knows nothing of a person starts with this share.")
                .with(walk.people[1])
                .with(all),
            KI_TEXT("core", "What would a spam filter start with?")};
  if (const int fact = walk.factOf(step); fact >= 0) {
    const auto at = static_cast<std::size_t>(fact);
    const auto likelihood = walk.likelihood(at);
    if (likelihood[0] == 1 && likelihood[1] == 1)
      return {KI_TEXT("core", "Fact %1 of %2").with(fact + 1).with(facts),
              KI_TEXT("core", "Everyone is alike in this, so it says nothing: both are multiplied by 1.")};
    return {
        KI_TEXT("core", "Fact %1 of %2").with(fact + 1).with(facts),
        KI_TEXT(
            "core",
            "Of those who came, %1 are as %2 here, of the others %3. One more is added to each, and two to each group, "
            "so that nothing is impossible only because it was not seen yet.")
            .with(walk.same[at][1])
            .with(walk.table.asked)
            .with(walk.same[at][0]),
        likelihood[1] > likelihood[0] ? KI_TEXT("core", "Does this speak for a yes? By how much?")
                                      : KI_TEXT("core", "Does this speak against a yes? By how much?")};
  }
  if (step == facts + 2)
    return {KI_TEXT("core", "The product"),
            KI_TEXT("core",
                    "Prior and likelihoods are multiplied, once for yes and once for no, as if the facts had nothing "
                    "to do with "
                    "each other. That is what is naive."),
            KI_TEXT("core", "Which two of these facts go together in truth?")};
  return {KI_TEXT("core", "The probability"),
          KI_TEXT("core", "Divided by the sum of both, the product becomes a share: %1 comes with a probability of %2.")
              .with(walk.table.asked)
              .with(Percent{walk.evidence.probability}),
          KI_TEXT("core", "Click a cell of the table: what changes the answer most?")};
}

}  // namespace kindred::lesson
