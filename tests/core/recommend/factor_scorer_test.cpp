#include "core/recommend/factor_scorer.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

constexpr Eigen::Index Factors = 9;

FloatMatrix randomFactors(Index rows, std::uint64_t seed) {
  Random random(seed);
  FloatMatrix factors(rows, Factors);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const double size = random.below(20) == 0 ? 3 : 0.3;  // a few are long, so that most need not be looked at
    for (Eigen::Index f = 0; f < Factors; ++f) factors(i, f) = static_cast<float>(size * random.normal());
  }
  return factors;
}

/// Wants the best of each alone.
class Best : public ScoreSink {
 public:
  Best(std::size_t people, std::size_t k) : m_best(people, TopK(k)) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    told += scores.size();
    for (const Scored& each : scores) m_best[place].offer(each.index, each.score);
  }
  [[nodiscard]] double least(std::size_t place) const override { return m_best[place].least(); }
  std::vector<Scored> take(std::size_t place) { return m_best[place].take(); }

  std::size_t told = 0;

 private:
  std::vector<TopK> m_best;
};

/// Wants to know all.
class All : public ScoreSink {
 public:
  explicit All(std::size_t people) : told(people) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    told[place].insert(told[place].end(), scores.begin(), scores.end());
  }

  std::vector<std::vector<Scored>> told;
};

class FactorScorerTest : public ::testing::Test {
 protected:
  FactorScorerTest() {
    for (Index customer = 0; customer < 21; ++customer) people.push_back(data->person(customer));
  }
  [[nodiscard]] FactorScorer scorer() const {
    return {ranked, [this](const Person& person) -> std::optional<Vector> {
              if (person.customer == Unknown) return std::nullopt;
              return Vector(customers.row(person.customer).cast<double>().transpose());
            }};
  }

  static constexpr Index Unknown = 3;
  const std::shared_ptr<const TrainingData> data =
      trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(40, 1700, 6000, 4)),
                   {.value = PreferenceValue::Bought});
  const FloatMatrix products = randomFactors(data->matrix.columns, 1), customers = randomFactors(data->matrix.rows, 2);
  const LongestFirst ranked{*data, products};
  std::vector<Person> people;
};

TEST_F(FactorScorerTest, TellsEveryProductOnce) {
  All all(people.size());
  scorer().score(people, all);
  EXPECT_TRUE(all.told[Unknown].empty());
  for (std::size_t place = 0; place < people.size(); ++place) {
    if (place == Unknown) continue;
    ASSERT_EQ(all.told[place].size(), static_cast<std::size_t>(data->matrix.columns));
    for (const auto& [product, score] : all.told[place])
      EXPECT_NEAR(score, customers.row(people[place].customer).dot(products.row(product)), 1e-4);
  }
}

TEST_F(FactorScorerTest, NeedNotTellWhatCannotBeAmongTheBest) {
  constexpr std::size_t K = 12;
  All all(people.size());
  Best best(people.size(), K);
  scorer().score(people, all);
  scorer().score(people, best);
  std::size_t everything = 0;
  for (std::size_t place = 0; place < people.size(); ++place) {
    everything += all.told[place].size();
    TopK expected(K);
    for (const Scored& each : all.told[place]) expected.offer(each.index, each.score);
    EXPECT_EQ(best.take(place), expected.take());
  }
  EXPECT_LT(best.told, everything / 2);
}

}  // namespace
}  // namespace kindred::recommend
