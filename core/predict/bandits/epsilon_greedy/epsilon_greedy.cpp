// The best so far, but every so often one by chance (Sutton and Barto, Reinforcement Learning, 2018, 2.4), the less often the longer
// it goes on where `decay` says so: epsilon ÷ (1 + decay · rounds) (Auer, Cesa-Bianchi, Fischer, Machine Learning 47, 2002).
#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits::epsilon_greedy {
namespace {

struct Options {
  double epsilon = 0.1;
  double decay = 0;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::epsilon, "epsilon", KI_TEXT("core", "Share by chance"),
                 KI_TEXT("core", "How often an offer is drawn by lot in place of the best so far."), Range{0, 1})
          .param(&Options::decay, "decay", KI_TEXT("core", "Falls by"),
                 KI_TEXT("core", "How fast that share falls as rounds go by; 0 keeps it."), Range{0, 10})
          .advanced();
  return all;
}

class EpsilonGreedy : public CountingPolicy {
 public:
  EpsilonGreedy(int arms, const Options& options) : CountingPolicy(arms), m_options(options) {}

  [[nodiscard]] Choice choose(const Vector&, Random& random) override {
    const double share = m_options.epsilon / (1 + m_options.decay * static_cast<double>(m_rounds++));
    if (random.real() < share) return {.arm = static_cast<int>(random.below(arms().size()))};
    Choice choice;
    for (const Arm& arm : arms()) choice.scores.push_back(arm.pulls > 0 ? arm.mean() : 1);  // each is tried once
    choice.arm = greatest(choice.scores);
    return choice;
  }

 private:
  Options m_options;
  std::int64_t m_rounds = 0;
};

}  // namespace

Bandit bandit() {
  return {.info = {.key = "epsilon_greedy",
                   .title = KI_TEXT("core", "Epsilon-greedy"),
                   .summary =
                       KI_TEXT("core", "Makes the offer that did best so far, and every so often another one by lot."),
                   .source = "Sutton and Barto 2018, 2.4; Auer, Cesa-Bianchi, Fischer 2002",
                   .parameters = schema().parameters()},
          .start = [](int arms, int, const Values& values) -> std::unique_ptr<Policy> {
            return std::make_unique<EpsilonGreedy>(arms, schema().options(values));
          }};
}

}  // namespace kindred::predict::bandits::epsilon_greedy
