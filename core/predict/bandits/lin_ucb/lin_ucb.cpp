// LinUCB with disjoint arms (Li, Chu, Langford, Schapire: A contextual-bandit approach to personalized news article
// recommendation, WWW 2010, algorithm 1): θ · x + α √(xᵀ A⁻¹ x).
#include <cmath>

#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits::lin_ucb {
namespace {

struct Options {
  double alpha = 0.5;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::alpha, "alpha", KI_TEXT("core", "Width"),
      KI_TEXT("core", "How much it counts that little is known of an offer to such a customer."),
      Range{0.01, 10, true});
  return all;
}

class LinUcb : public LinearPolicy {
 public:
  LinUcb(int arms, int features, const Options& options) : LinearPolicy(arms, features), m_options(options) {}

  [[nodiscard]] Choice choose(const Vector& context, Random&) override {
    Choice choice;
    for (std::size_t i = 0; i < arms().size(); ++i)
      choice.scores.push_back(line(i).theta.dot(context) +
                              m_options.alpha * std::sqrt(std::max(0.0, context.dot(line(i).inverse * context))));
    choice.arm = greatest(choice.scores);
    return choice;
  }

 private:
  Options m_options;
};

}  // namespace

Bandit bandit() {
  return {.info = {.key = "lin_ucb",
                   .title = KI_TEXT("core", "Confidence bound by customer"),
                   .summary = KI_TEXT("core", "Makes the offer that might be the best for this customer."),
                   .source = "Li, Chu, Langford, Schapire 2010",
                   .capabilities = {"context"},
                   .parameters = schema().parameters()},
          .usesContext = true,
          .start = [](int arms, int features, const Values& values) -> std::unique_ptr<Policy> {
            return std::make_unique<LinUcb>(arms, features, schema().options(values));
          }};
}

}  // namespace kindred::predict::bandits::lin_ucb
