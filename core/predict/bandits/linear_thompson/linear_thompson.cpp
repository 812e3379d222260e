// Thompson's sampling with a line an arm (Agrawal and Goyal: Thompson sampling for contextual bandits with linear payoffs, ICML 2013):
// a draw of θ from N(A⁻¹ b, v² A⁻¹) for each arm.
#include <Eigen/Cholesky>

#include "core/predict/bandits/bandit.h"

namespace kindred::predict::bandits::linear_thompson {
namespace {

struct Options {
  double spread = 0.3;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>().param(&Options::spread, "spread", KI_TEXT("core", "Spread"),
                              KI_TEXT("core", "How wide the beliefs are from which it draws."), Range{0.01, 10, true});
  return all;
}

class LinearThompson : public LinearPolicy {
 public:
  LinearThompson(int arms, int features, const Options& options) : LinearPolicy(arms, features), m_options(options) {}

  [[nodiscard]] Choice choose(const Vector& context, Random& random) override {
    Choice choice;
    for (std::size_t i = 0; i < arms().size(); ++i) {
      Vector noise(context.size());
      for (Eigen::Index j = 0; j < noise.size(); ++j) noise[j] = random.normal();
      const Eigen::MatrixXd root = line(i).inverse.llt().matrixL();
      choice.scores.push_back((line(i).theta + m_options.spread * (root * noise)).dot(context));
    }
    choice.arm = greatest(choice.scores);
    return choice;
  }

 private:
  Options m_options;
};

}  // namespace

Bandit bandit() {
  return {.info = {.key = "linear_thompson",
                   .title = KI_TEXT("core", "Thompson sampling by customer"),
                   .summary =
                       KI_TEXT("core", "Makes each offer as often as it is likely to be the best for this customer."),
                   .source = "Agrawal and Goyal 2013",
                   .capabilities = {"context"},
                   .parameters = schema().parameters()},
          .usesContext = true,
          .start = [](int arms, int features, const Values& values) -> std::unique_ptr<Policy> {
            return std::make_unique<LinearThompson>(arms, features, schema().options(values));
          }};
}

}  // namespace kindred::predict::bandits::linear_thompson
