// The family of bandits: which offer to make next, learned while offering. An arm is an offer; a reward is 1 where it was taken up
// and 0 where not. Each method is one folder and one word in core/predict/CMakeLists.txt.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::predict::bandits {

/// What is known of an arm.
struct Arm {
  std::int64_t pulls = 0;
  double rewards = 0;
  [[nodiscard]] double mean() const { return pulls > 0 ? rewards / static_cast<double>(pulls) : 0; }
  /// The belief about its probability that begins with all being equally likely: Beta(a, b).
  [[nodiscard]] double a() const { return 1 + rewards; }
  [[nodiscard]] double b() const { return 1 + static_cast<double>(pulls) - rewards; }
};

/// One choice and why.
struct Choice {
  int arm = 0;
  std::vector<double> scores = {};  ///< of each arm, the greatest is taken; empty: chosen by chance
};

/// A learner at work. Thread rule: one thread an object.
class Policy {
 public:
  Policy() = default;
  Policy(const Policy&) = delete;
  Policy& operator=(const Policy&) = delete;
  virtual ~Policy() = default;
  /// `context`: what is known of whom the offer is made to; empty where the method looks at nobody.
  [[nodiscard]] virtual Choice choose(const Vector& context, Random& random) = 0;
  /// What came of it. `reward`: 0 or 1.
  virtual void learn(int arm, double reward, const Vector& context) = 0;
  [[nodiscard]] virtual const std::vector<Arm>& arms() const = 0;
  /// What it expects of each arm for that customer, without what it would add for the sake of learning.
  [[nodiscard]] virtual std::vector<double> expected(const Vector& context) const = 0;
};

struct Bandit {
  AlgorithmInfo info;
  bool usesContext = false;
  /// Knowing nothing yet. `features`: of a context. Throws Error (BadParameters).
  std::function<std::unique_ptr<Policy>(int arms, int features, const Values&)> start;
};

/// All bandits, in the order of the list in CMakeLists.txt.
const std::vector<Bandit>& all();
/// Throws Error (BadParameters) naming those there are.
const Bandit& bandit(std::string_view key);

/// The first of the greatest.
int greatest(const std::vector<double>& scores);

/// Counts, for policies that look at nobody.
class CountingPolicy : public Policy {
 public:
  explicit CountingPolicy(int arms) : m_arms(static_cast<std::size_t>(arms)) {}
  void learn(int arm, double reward, const Vector& /*context*/) override {
    Arm& met = m_arms[static_cast<std::size_t>(arm)];
    ++met.pulls;
    met.rewards += reward;
  }
  [[nodiscard]] const std::vector<Arm>& arms() const override { return m_arms; }
  /// The means; 0 of an arm that was never pulled.
  [[nodiscard]] std::vector<double> expected(const Vector& context) const override;

 private:
  std::vector<Arm> m_arms;
};

/// Of each arm a ridge regression of rewards on contexts: θ = A⁻¹ b with A = I + Σ x xᵀ, b = Σ reward · x.
class LinearPolicy : public CountingPolicy {
 public:
  LinearPolicy(int arms, int features);
  void learn(int arm, double reward, const Vector& context) override;
  /// θ · context.
  [[nodiscard]] std::vector<double> expected(const Vector& context) const override;

 protected:
  struct Line {
    Eigen::MatrixXd inverse;  ///< A⁻¹, kept by the formula of Sherman and Morrison
    Vector sums;              ///< b
    Vector theta;
  };
  [[nodiscard]] const Line& line(std::size_t arm) const { return m_lines[arm]; }

 private:
  std::vector<Line> m_lines;
};

/// A draw from Beta(a, b), by two gamma variates (Marsaglia and Tsang, ACM TOMS 26, 2000); a, b ≥ 1.
double drawBeta(double a, double b, Random& random);

}  // namespace kindred::predict::bandits
