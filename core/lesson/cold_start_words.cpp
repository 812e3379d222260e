// What is said of the steps of two approaches on one customer.
#include <algorithm>

#include "core/lesson/cold_start.h"

namespace kindred::lesson {
namespace {

// −1: the second is ahead, 1: the first, 0: it cannot be told.
int ahead(const FoundMean& difference) { return difference.low > 0 ? 1 : difference.high < 0 ? -1 : 0; }

}  // namespace

StepWords words(const ColdStartWalk& walk, int step) {
  const ColdStartStep& state = walk.steps[static_cast<std::size_t>(step)];
  const auto left = static_cast<std::size_t>(state.left);
  const int leads = ahead(walk.difference[left]);
  const Text title =
      leads == 0
          ? KI_TEXT_N("core", "%n left: no telling who is ahead", state.left)
          : KI_TEXT_N("core", "%n left: ahead is %1", state.left).with(Phrase{walk.titles[leads > 0 ? 0 : 1].source()});
  const Text what =
      KI_TEXT_N("core",
                "Of %n hidden product(s), on average over %1 people, %2 finds %3 in its first %4, %5 finds %6, "
                "the list of the most popular %7.",
                walk.settings.hidden)
          .with(walk.people)
          .with(Phrase{walk.titles[0].source()})
          .with(walk.found[0][left].mean)
          .with(walk.settings.listed)
          .with(Phrase{walk.titles[1].source()})
          .with(walk.found[1][left].mean)
          .with(walk.popular[left].mean);
  return {title, what,
          state.left == 0 ? KI_TEXT("core", "A product came out today and nobody has it. Which side can offer it?")
                          : KI_TEXT("core", "Which side loses more when the next one goes?")};
}

std::vector<Text> changed(const ColdStartWalk& walk, int step) {
  if (step == 0) return {};
  constexpr std::size_t Looked = 5;
  const ColdStartStep &then = walk.steps[static_cast<std::size_t>(step) - 1],
                      &now = walk.steps[static_cast<std::size_t>(step)];
  std::vector<Text> said{
      KI_TEXT("core", "“%1” was taken away.").with(walk.nameOf(walk.shown[static_cast<std::size_t>(now.left)]))};
  for (std::size_t side = 0; side < 2; ++side) {
    const auto first = [&](const ColdStartStep& of) {
      std::vector<Index> products;
      for (const Offered& offered : of.sides[side].list) {
        if (products.size() < Looked) products.push_back(offered.product);
      }
      return products;
    };
    const std::vector<Index> before = first(then), after = first(now);
    const auto isNew = [&](Index product) { return std::ranges::find(before, product) == before.end(); };
    const auto entered = std::ranges::find_if(after, isNew);
    const auto count = std::ranges::count_if(after, isNew);
    if (count == 0) continue;
    said.push_back(KI_TEXT_N("core", "%1: %n new of the first five, “%2” among them.", count)
                       .with(Phrase{walk.titles[side].source()})
                       .with(walk.nameOf(*entered)));
  }
  return said;
}

}  // namespace kindred::lesson
