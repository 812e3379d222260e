// What an offer is worth together with what it leads to: held to the exact solution of small decision processes, and to the
// closed form of a ridge regression.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/random.h"
#include "core/matrix/blas.h"
#include "core/matrix/truncated_svd.h"
#include "core/recommend/inside.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::q_learning_test {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

Data bought(const std::vector<test::EventRow>& rows) {
  return trainingData(test::datasetOf(DatasetKind::Transactions, rows), {.value = PreferenceValue::Bought});
}

/// Customers who walk from product to product, an order each.
std::vector<std::vector<Index>> walks(int customers, Index products) {
  Random random(5);
  std::vector<std::vector<Index>> all;
  for (int customer = 0; customer < customers; ++customer) {
    const auto length = static_cast<int>(3 + random.below(6));
    Index at = static_cast<Index>(random.below(static_cast<std::uint64_t>(products)));
    std::vector<Index> walk;
    for (int step = 0; step < length; ++step) {
      walk.push_back(at);
      at = random.below(10) < 6 ? (at * 2 + 1) % products
                                : static_cast<Index>(random.below(static_cast<std::uint64_t>(products)));
    }
    all.push_back(walk);
  }
  return all;
}

std::string named(char letter, std::size_t number) { return std::string(1, letter) + std::to_string(100 + number); }

std::vector<test::EventRow> rowsOf(const std::vector<std::vector<Index>>& walks) {
  std::vector<test::EventRow> rows;
  for (std::size_t customer = 0; customer < walks.size(); ++customer) {
    for (std::size_t step = 0; step < walks[customer].size(); ++step) {
      rows.push_back({.customer = named('c', customer),
                      .product = named('p', static_cast<std::size_t>(walks[customer][step])),
                      .time = static_cast<std::int64_t>(86400 * step),
                      .order = named('o', 100 * customer + step)});
    }
  }
  return rows;
}

/// Q of what was seen, by value iteration on a table: by the product that was last (−1: none yet) and the one that is offered.
std::map<Index, std::vector<double>> valueIteration(const std::vector<std::vector<Index>>& walks, Index products,
                                                    double discount) {
  const auto width = static_cast<std::size_t>(products);
  std::map<Index, std::vector<double>> worths;
  std::map<Index, int> times;
  for (int round = 0; round < 500; ++round) {
    std::map<Index, std::vector<double>> next;
    times.clear();
    for (const auto& walk : walks) {
      Index at = -1;
      for (std::size_t step = 0; step < walk.size(); ++step) {
        auto& row = next.try_emplace(at, width, 0.0).first->second;
        const auto known = worths.find(walk[step]);
        const bool leadsOn = step + 1 < walk.size() && known != worths.end();
        row[static_cast<std::size_t>(walk[step])] +=
            1 + (leadsOn ? discount * *std::ranges::max_element(known->second) : 0);
        ++times[at];
        at = walk[step];
      }
    }
    for (auto& [at, row] : next)
      for (double& worth : row) worth /= times[at];
    worths = std::move(next);
  }
  return worths;
}

TEST(QLearning, FindsTheExactWorthsOfASmallDecisionProcess) {
  constexpr Index Products = 7;
  const auto all = walks(60, Products);
  const Data data = bought(rowsOf(all));
  for (const double discount : {0.0, 0.5, 0.9}) {
    const Asked model("q_learning", data,
                      {{"factors", std::int64_t{Products}},
                       {"decay", 0.0},
                       {"discount", discount},
                       {"iterations", std::int64_t{200}},
                       {"regularisation", 1e-9}});
    const auto exact = valueIteration(all, Products, discount);
    for (std::size_t customer = 0; customer < all.size(); ++customer) {
      const auto row = exact.find(all[customer].back());
      ASSERT_NE(row, exact.end());
      for (Index product = 0; product < Products; ++product)
        EXPECT_NEAR(model->score(static_cast<Index>(customer), product), row->second[static_cast<std::size_t>(product)],
                    2e-3)
            << discount << ' ' << customer << ' ' << product;
    }
  }
}

// Without a look ahead each product is a regression of its own, on the decayed mean of what was bought before.
TEST(QLearning, IsARidgeRegressionWhereNothingAheadCounts) {
  constexpr Index Products = 9;
  constexpr double Decay = 0.6, Penalty = 0.05;
  constexpr int Factors = 4;
  const auto all = walks(80, Products);
  const Data data = bought(rowsOf(all));
  Progress progress;
  Csr once = data->byProduct;
  once.values.assign(once.values.size(), 1);
  const Matrix tastes = truncatedSvd(once, Factors, 1, progress).left;
  std::vector<Vector> states, last;
  std::vector<Index> next;
  for (const auto& walk : all) {
    Vector sum = Vector::Zero(Factors + 1);
    double counts = 0;
    for (const Index product : walk) {
      Vector state = counts > 0 ? Vector(sum / counts) : sum;
      state[Factors] = 1;
      states.push_back(state);
      next.push_back(product);
      sum.head(Factors) = Decay * sum.head(Factors) + tastes.row(product).transpose();
      counts = Decay * counts + 1;
    }
    last.emplace_back(sum / counts);
    last.back()[Factors] = 1;
  }
  Matrix left = Matrix::Zero(Factors + 1, Factors + 1), right = Matrix::Zero(Factors + 1, Products);
  for (std::size_t step = 0; step < states.size(); ++step) {
    left += states[step] * states[step].transpose();
    right.col(next[step]) += states[step];
  }
  left.diagonal().head(Factors).array() += Penalty * left.diagonal().head(Factors).mean();
  const Matrix weights = solveSymmetric(left, right);
  const Asked model(
      "q_learning", data,
      {{"factors", std::int64_t{Factors}}, {"decay", Decay}, {"discount", 0.0}, {"regularisation", Penalty}});
  for (std::size_t customer = 0; customer < all.size(); ++customer)
    for (Index product = 0; product < Products; ++product)
      EXPECT_NEAR(model->score(static_cast<Index>(customer), product), last[customer].dot(weights.col(product)), 1e-5);
}

/// As many begin with the starter as with the dead end; only the starter is followed by anything.
Data starters(double priceOfDeadEnd) {
  std::vector<test::EventRow> rows;
  const auto buys = [&](int customer, const std::string& product, int day, double price) {
    rows.push_back({.customer = named('c', static_cast<std::size_t>(customer)),
                    .product = product,
                    .quantity = 1,
                    .price = price,
                    .time = 86400 * day,
                    .order = named('o', static_cast<std::size_t>(100 * customer + day))});
  };
  for (int customer = 0; customer < 40; ++customer) {
    buys(customer, "an opener", 0, 1);
    if (customer % 2 == 0) {
      buys(customer, "dead end", 1, priceOfDeadEnd);
    } else {
      buys(customer, "starter", 1, 1);
      buys(customer, "sequel", 2, 1);
    }
  }
  rows.push_back({.customer = "new", .product = "an opener", .quantity = 1, .price = 1.0, .time = 0, .order = "new"});
  return bought(rows);
}

TEST(QLearning, PrefersWhatLeadsOnToWhatSellsAsWell) {
  const Data data = starters(1);
  const Index newcomer = *data->dataset->customers.find("new");
  const Index starter = *data->dataset->products.find("starter"), deadEnd = *data->dataset->products.find("dead end");
  const Asked blind("q_learning", data, {{"discount", 0.0}, {"decay", 0.0}});
  EXPECT_NEAR(blind->score(newcomer, starter), blind->score(newcomer, deadEnd), 0.01);
  const Asked ahead("q_learning", data, {{"discount", 0.9}, {"decay", 0.0}});
  EXPECT_NEAR(ahead->score(newcomer, starter), (1 + 0.9) * ahead->score(newcomer, deadEnd), 0.05);
}

TEST(QLearning, WeighsByWhatWasSpent) {
  const Data data = starters(5);
  const Index newcomer = *data->dataset->customers.find("new");
  const Index starter = *data->dataset->products.find("starter"), deadEnd = *data->dataset->products.find("dead end");
  const Asked model("q_learning", data, {{"discount", 0.0}, {"decay", 0.0}, {"reward", std::string("spend")}});
  EXPECT_NEAR(model->score(newcomer, deadEnd), 5 * model->score(newcomer, starter), 0.05);
}

TEST(QLearning, TellsWhatComesAtOnceFromWhatItLeadsTo) {
  const Data data = starters(1);
  const Asked model("q_learning", data, {{"discount", 0.9}, {"decay", 0.0}});
  const Index newcomer = *data->dataset->customers.find("new");
  const Index starter = *data->dataset->products.find("starter"), opener = *data->dataset->products.find("an opener");
  const Explanation why = model->explain(newcomer, starter);
  ASSERT_EQ(why.parts.size(), 2U);
  for (const Explanation& part : why.parts) {
    ASSERT_EQ(part.terms.size(), 1U);
    EXPECT_EQ(part.terms[0].index, opener);
    EXPECT_EQ(part.terms[0].weight, 1.0);
  }
  EXPECT_EQ(shortReason(why, *data->dataset).key, "leads_on");
}

TEST(QLearning, OffersWhatEverybodyBuysWhereNothingHasATime) {
  const Data data = bought({{.customer = "a", .product = "p"},
                            {.customer = "a", .product = "q"},
                            {.customer = "b", .product = "p"},
                            {.customer = "c", .product = "r"}});
  Progress progress;
  const Fitted fitted = algorithm("q_learning").fit({.data = data}, progress);
  EXPECT_EQ(fitted.notes.size(), 1U);
  const Asked model("q_learning", data);
  EXPECT_NEAR(model->score(2, 0), 2.0 / 3, 1e-6);
  EXPECT_NEAR(model->score(2, 1), 1.0 / 3, 1e-6);
}

TEST(QLearning, EndsWhenNothingChangesAnyMore) {
  Progress progress;
  const Values ahead{{"discount", 0.5}, {"iterations", std::int64_t{200}}};
  const Fitted fitted = algorithm("q_learning").fit({.data = bought(rowsOf(walks(60, 7))), .values = ahead}, progress);
  EXPECT_GT(fitted.trace.size(), 2U);
  EXPECT_LT(fitted.trace.size(), 40U);
  EXPECT_LE(*fitted.trace.back().change, 1e-4);
}

}  // namespace
}  // namespace kindred::recommend::q_learning_test
