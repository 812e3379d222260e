// Takes the arm that may be best: mean + √(2 ln t ÷ pulls) after each was tried once (Auer, Cesa-Bianchi, Fischer: Finite-time
// analysis of the multiarmed bandit problem, Machine Learning 47, 2002). `width` multiplies the second part.
#include <cmath>

#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits::ucb1 {
namespace {

struct Options {
  double width = 1;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::width, "width", KI_TEXT("core", "Width"),
      KI_TEXT("core", "How much it counts that little is known of an offer."), Range{0.01, 10, true});
  return all;
}

class Ucb1 : public CountingPolicy {
 public:
  Ucb1(int arms, const Options& options) : CountingPolicy(arms), m_options(options) {}

  [[nodiscard]] Choice choose(const Vector&, Random&) override {
    ++m_round;
    Choice choice;
    for (const Arm& arm : arms()) {
      if (arm.pulls == 0) return {.arm = static_cast<int>(choice.scores.size())};
      choice.scores.push_back(arm.mean() + m_options.width * std::sqrt(2 * std::log(static_cast<double>(m_round)) /
                                                                       static_cast<double>(arm.pulls)));
    }
    choice.arm = greatest(choice.scores);
    return choice;
  }

 private:
  Options m_options;
  std::int64_t m_round = 0;
};

}  // namespace

Bandit bandit() {
  return {
      .info = {.key = "ucb1",
               .title = KI_TEXT("core", "Upper confidence bound"),
               .summary = KI_TEXT("core", "Makes the offer that might be the best, given how little is known of it."),
               .source = "Auer, Cesa-Bianchi, Fischer 2002",
               .parameters = schema().parameters()},
      .start = [](int arms, int, const Values& values) -> std::unique_ptr<Policy> {
        return std::make_unique<Ucb1>(arms, schema().options(values));
      }};
}

}  // namespace kindred::predict::bandits::ucb1
