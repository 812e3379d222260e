// Thompson's sampling (Biometrika 25, 1933): a draw from the belief about each arm, Beta(1 + yes, 1 + no), and the arm with the
// greatest draw is taken (Chapelle and Li, NIPS 2011).
#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits::thompson {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> all;
  return all;
}

class Thompson : public CountingPolicy {
 public:
  using CountingPolicy::CountingPolicy;

  [[nodiscard]] Choice choose(const Vector&, Random& random) override {
    Choice choice;
    for (const Arm& arm : arms()) choice.scores.push_back(drawBeta(arm.a(), arm.b(), random));
    choice.arm = greatest(choice.scores);
    return choice;
  }
};

}  // namespace

Bandit bandit() {
  return {.info = {.key = "thompson",
                   .title = KI_TEXT("core", "Thompson sampling"),
                   .summary = KI_TEXT("core", "Makes each offer as often as it is likely to be the best."),
                   .source = "Thompson 1933; Chapelle and Li 2011",
                   .parameters = schema().parameters()},
          .start = [](int arms, int, const Values& values) -> std::unique_ptr<Policy> {
            static_cast<void>(schema().options(values));
            return std::make_unique<Thompson>(arms);
          }};
}

}  // namespace kindred::predict::bandits::thompson
