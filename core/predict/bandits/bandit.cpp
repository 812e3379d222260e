#include "core/predict/bandits/bandit.h"

#include <algorithm>
#include <cmath>

#include "core/params/lookup.h"

namespace kindred::predict::bandits {
namespace {

/// Gamma(shape, 1), shape ≥ 1.
double drawGamma(double shape, Random& random) {
  const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  while (true) {
    const double x = random.normal(), root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root, u = 1 - random.real();
    if (std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

}  // namespace

const Bandit& bandit(std::string_view key) { return lookUp(all(), key, KI_TEXT("core", "There is no bandit “%1”.")); }

int greatest(const std::vector<double>& scores) {
  return static_cast<int>(std::ranges::max_element(scores) - scores.begin());
}

double drawBeta(double a, double b, Random& random) {
  const double x = drawGamma(a, random), y = drawGamma(b, random);
  return x / (x + y);
}

std::vector<double> CountingPolicy::expected(const Vector& /*context*/) const {
  std::vector<double> means;
  for (const Arm& arm : m_arms) means.push_back(arm.mean());
  return means;
}

LinearPolicy::LinearPolicy(int arms, int features) : CountingPolicy(arms) {
  const Line start{Eigen::MatrixXd::Identity(features, features), Vector::Zero(features), Vector::Zero(features)};
  m_lines.assign(static_cast<std::size_t>(arms), start);
}

void LinearPolicy::learn(int arm, double reward, const Vector& context) {
  CountingPolicy::learn(arm, reward, context);
  Line& line = m_lines[static_cast<std::size_t>(arm)];
  const Vector direction = line.inverse * context;
  line.inverse -= direction * direction.transpose() / (1 + context.dot(direction));
  line.sums += reward * context;
  line.theta = line.inverse * line.sums;
}

std::vector<double> LinearPolicy::expected(const Vector& context) const {
  std::vector<double> answers;
  for (const Line& line : m_lines) answers.push_back(line.theta.dot(context));
  return answers;
}

}  // namespace kindred::predict::bandits
