// What is walked through on an example of its own, so that no data need stand before it. Keys that all have: step, from 1.
//
//   apriori      count (in how many baskets a set is frequent). Figures: baskets, level, candidates, frequent
//   naive-bayes  Figures: asked, people, came, probability
//   questions    Figures: people, questions, nodes
//   bandit       method, offers (0.1, 0.2), rounds, seed; step: the round. Figures: lost, chosen, and of an offer made.a, taken.a
//   walks        alpha, beta, asked. Figures: customer, best, and of a product that the customer lacks score.PRODUCT
//
// and step, steps.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

constexpr int MostToySteps = 200;

/// The state that `step` names, from 0; the last one where it says nothing.
int toyStateOf(const Step& step, int steps) {
  const auto said = numberOf(step.value("step", std::to_string(steps)));
  return std::clamp(static_cast<int>(said.value_or(steps)), 1, steps) - 1;
}

Figures withSteps(Figures figures, int at, int steps) {
  figures["step"] = std::int64_t{at} + 1;
  figures["steps"] = std::int64_t{steps};
  return figures;
}

std::function<FigureNames(const Step&, const DataBlock&)> toyNames(std::vector<std::string> names, bool open = false) {
  names.insert(names.end(), {"step", "steps"});
  return [names = std::move(names), open](const Step&, const DataBlock&) { return FigureNames{names, open}; };
}

Show aprioriShow() {
  return {.key = "apriori",
          .needs = Show::Needs::Nothing,
          .keys = {wholeNumber("step", 1, MostToySteps), wholeNumber("count", 1, 8)},
          .figures = toyNames({"baskets", "level", "candidates", "frequent"}),
          .run = [](const Step& step, const Ground&, Progress&) {
            const auto count = static_cast<std::int64_t>(numberOf(step.value("count", "2")).value_or(2));
            const auto walk = std::make_shared<const AprioriWalk>(walkApriori(fruitBaskets(step.language), count));
            const int at = toyStateOf(step, walk->steps()), level = walk->levelAt(at);
            std::int64_t candidates = 0, frequent = 0;
            if (level > 0) {
              for (const auto& each : walk->levels[static_cast<std::size_t>(level) - 1]) {
                ++candidates;
                frequent += walk->stateOf(each.items, at) == SetState::Frequent ? 1 : 0;
              }
            }
            Figures figures{{"baskets", std::ssize(walk->example.baskets)},
                            {"level", std::int64_t{level}},
                            {"candidates", candidates},
                            {"frequent", frequent}};
            return Shown{LatticePicture{walk, at}, withSteps(std::move(figures), at, walk->steps()), words(*walk, at)};
          }};
}

Show naiveBayes() {
  return {.key = "naive-bayes",
          .needs = Show::Needs::Nothing,
          .keys = {wholeNumber("step", 1, MostToySteps)},
          .figures = toyNames({"asked", "people", "came", "probability"}),
          .run = [](const Step& step, const Ground&, Progress&) {
            const auto walk = std::make_shared<const BayesWalk>(walkBayes(letterTable(step.language)));
            const int at = toyStateOf(step, walk->steps());
            Figures figures{{"asked", walk->table.asked},
                            {"people", std::ssize(walk->table.people)},
                            {"came", std::int64_t{walk->people[1]}},
                            {"probability", walk->evidence.probability}};
            return Shown{EvidencePicture{walk, at}, withSteps(std::move(figures), at, walk->steps()), words(*walk, at)};
          }};
}

Show questionsShow() {
  return {
      .key = "questions",
      .needs = Show::Needs::Nothing,
      .keys = {wholeNumber("step", 1, MostToySteps)},
      .figures = toyNames({"people", "questions", "nodes"}),
      .run = [](const Step& step, const Ground&, Progress&) {
        const auto walk = std::make_shared<const QuestionWalk>(walkQuestions(letterTable(step.language)));
        const int at = toyStateOf(step, walk->steps());
        Figures figures{{"people", std::ssize(walk->table.people)},
                        {"questions", std::ssize(walk->asked)},
                        {"nodes", static_cast<std::int64_t>(walk->nodesAt(at))}};
        return Shown{QuestionsPicture{walk, at}, withSteps(std::move(figures), at, walk->steps()), words(*walk, at)};
      }};
}

std::vector<double> truthsOf(const std::string& value) {
  std::vector<double> truths;
  for (const std::string& part : parts(value, ',')) truths.push_back(numberOf(part).value_or(-1));
  return truths;
}

Show banditShow() {
  constexpr int MostRounds = 200;
  const std::string usual = "0.1, 0.2, 0.3";
  std::vector<std::string> methods;
  for (const Choice& choice : trialMethods()) methods.push_back(choice.key);
  const KeyRule offers{
      "offers", [usual](const std::string& value, const DataBlock&) -> std::optional<Fault> {
        const std::vector<double> truths = truthsOf(value);
        const bool isFit = truths.size() >= 2 && truths.size() <= 5 &&
                           std::ranges::all_of(truths, [](double each) { return each >= 0 && each <= 1; });
        if (isFit) return std::nullopt;
        return Fault{KI_TEXT("core", "“offers” are two to five shares from 0 to 1: %1.").with(usual), usual};
      }};
  return {
      .key = "bandit",
      .needs = Show::Needs::Nothing,
      .keys = {wholeNumber("step", 1, MostRounds + 1), wholeNumber("rounds", 1, MostRounds),
               wholeNumber("seed", 0, 1'000'000), oneOf("method", methods), offers},
      .figures =
          [usual](const Step& step, const DataBlock&) {
            FigureNames names{{"lost", "chosen", "step", "steps"}};
            for (std::size_t i = 0; i < truthsOf(step.value("offers", usual)).size(); ++i) {
              names.names.push_back(std::string("made.") + static_cast<char>('a' + i));
              names.names.push_back(std::string("taken.") + static_cast<char>('a' + i));
            }
            return names;
          },
      .run =
          [usual, first = methods.front()](const Step& step, const Ground&, Progress&) {
            const auto numberAt = [&](const char* name, double usually) {
              return numberOf(step.value(name)).value_or(usually);
            };
            const auto walk = std::make_shared<const TrialWalk>(
                walkTrial(step.value("method", first), truthsOf(step.value("offers", usual)),
                          static_cast<int>(numberAt("rounds", 60)), static_cast<std::uint64_t>(numberAt("seed", 1))));
            const int at = toyStateOf(step, walk->steps());
            const TrialRound& round = walk->rounds[static_cast<std::size_t>(at)];
            Figures figures{{"lost", round.lostSoFar},
                            {"chosen", round.chosen < 0 ? std::string("–") : offerName(round.chosen)}};
            for (std::size_t i = 0; i < round.offers.size(); ++i) {
              const std::string letter(1, static_cast<char>('a' + i));
              figures["made." + letter] = std::int64_t{round.offers[i].made};
              figures["taken." + letter] = std::int64_t{round.offers[i].taken};
            }
            return Shown{TrialPicture{walk, at}, withSteps(std::move(figures), at, walk->steps()), words(*walk, at)};
          }};
}

constexpr std::array BothLanguages = {TextLanguage::English, TextLanguage::Russian};

/// The place of a person whom `asked` names, in whichever language; the last one where it names nobody.
std::size_t askedPlace(const std::string& asked) {
  const std::size_t last = giftBaskets().people.size() - 1;
  for (const TextLanguage language : BothLanguages) {
    const std::vector<std::string> people = giftBaskets(language).people;
    const auto found = std::ranges::find(people, asked, [](const std::string& name) { return slug(name); });
    if (found != people.end()) return static_cast<std::size_t>(found - people.begin());
  }
  return last;
}

FigureNames walkNames(const Step& step, const DataBlock&) {
  FigureNames names{{"customer", "best", "step", "steps"}};
  const BasketTable example = giftBaskets(step.language);
  for (const std::string& product : example.products) names.names.push_back("score." + slug(product));
  return names;
}

Shown runWalks(const Step& step, const Ground&, Progress&) {
  PathSettings settings;
  settings.alpha = numberOf(step.value("alpha")).value_or(settings.alpha);
  settings.beta = numberOf(step.value("beta")).value_or(settings.beta);
  const auto walk = std::make_shared<const PathWalk>(
      walkPathsOf(giftBaskets(step.language), askedPlace(step.value("asked")), settings));
  const int at = toyStateOf(step, PathSteps);
  Figures figures{{"customer", walk->table.people[walk->asked]}};
  const auto titleOf = [&](Index product) { return walk->table.products[static_cast<std::size_t>(product)]; };
  for (const std::string& product : walk->table.products) figures["score." + slug(product)] = 0.0;
  for (const Reached& each : walk->reached) figures["score." + slug(titleOf(each.product))] = each.score;
  figures["best"] = walk->reached.empty() ? std::string("–") : titleOf(walk->reached.front().product);
  return Shown{WalksPicture{walk, at}, withSteps(std::move(figures), at, PathSteps), words(*walk, at)};
}

Show walksOfGraph() {
  std::vector<std::string> people;
  for (const TextLanguage language : BothLanguages) {
    const BasketTable example = giftBaskets(language);
    for (const std::string& person : example.people) people.push_back(slug(person));
  }
  return {.key = "walks",
          .needs = Show::Needs::Nothing,
          .keys = {wholeNumber("step", 1, PathSteps), oneOf("asked", people), realNumber("alpha", 0, 3),
                   realNumber("beta", 0, 3)},
          .figures = walkNames,
          .run = runWalks};
}

}  // namespace

std::vector<Show> toyShows() { return {aprioriShow(), naiveBayes(), questionsShow(), banditShow(), walksOfGraph()}; }

}  // namespace kindred::lesson
