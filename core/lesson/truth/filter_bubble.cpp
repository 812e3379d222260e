// A shop that shows what its recommender offers, and learns again from what is taken of it.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"
#include "core/lesson/truth/taste_world.h"

namespace kindred::lesson::filter_bubble {
namespace {

constexpr Index Customers = 150, Products = 320;
constexpr int Places = 5;       // that each customer is shown a round
constexpr int FirstShown = 15;  // at random, before anything was learned
const std::string Method = "item_knn";

/// What one round showed to everyone.
struct Round {
  double main = 0, second = 0, other = 0;  // shares of the places, by the customer's tastes
  double variety = 0;                      // share of the products that stand in any list
  double taken = 0;                        // share of the places whose product was taken
};

class Shop {
 public:
  Shop(const TasteWorld& world, double byLot, std::uint64_t seed)
      : m_world(world), m_byLot(byLot), m_random(seed), m_seed(seed), m_taken(Customers, Products) {
    for (Index customer = 0; customer < Customers; ++customer) {
      for (int i = 0; i < FirstShown; ++i) show(customer, anyProduct());
    }
  }

  Round round(Progress& progress) {
    const TrainingPtr data = trainingOf(m_taken);
    const auto model = fitted(Method, data, {}, m_seed);
    const auto lists = listsOf(*model, *data, Places, progress);
    Round round;
    std::vector<char> seen(Products, 0);
    double places = 0;
    for (Index customer = 0; customer < Customers; ++customer) {
      for (const Index offered : lists[static_cast<std::size_t>(customer)]) {
        const Index product = m_random.real() < m_byLot ? anyProduct() : offered;
        seen[static_cast<std::size_t>(product)] = 1;
        count(round, customer, product);
        ++places;
      }
    }
    for (double* share : {&round.main, &round.second, &round.other, &round.taken}) *share /= std::max(1.0, places);
    round.variety = static_cast<double>(std::accumulate(seen.begin(), seen.end(), 0)) / Products;
    return round;
  }

 private:
  Index anyProduct() { return static_cast<Index>(m_random.below(Products)); }

  bool show(Index customer, Index product) {
    const bool taken = m_random.real() < m_world.liking(customer, product);
    if (taken) m_taken.set(customer, product, true);
    return taken;
  }

  void count(Round& round, Index customer, Index product) {
    const auto& tastes = m_world.tastes[static_cast<std::size_t>(customer)];
    const int taste = m_world.tasteOf[static_cast<std::size_t>(product)];
    (taste == tastes[0] ? round.main : taste == tastes[1] ? round.second : round.other) += 1;
    round.taken += show(customer, product) ? 1 : 0;
  }

  const TasteWorld& m_world;
  double m_byLot;
  Random m_random;
  std::uint64_t m_seed;
  Taken m_taken;
};

using Rounds = std::vector<Round>;

Rounds roundsOf(const TasteWorld& world, double byLot, int count, std::uint64_t seed, Progress& progress) {
  Shop shop(world, byLot, seed);
  Rounds rounds;
  for (int i = 0; i < count; ++i) {
    Progress part = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    rounds.push_back(shop.round(part));
  }
  return rounds;
}

Series lineOf(Text name, const Rounds& rounds, double Round::*figure) {
  Series line{.name = std::move(name), .points = {}};
  for (const Round& round : rounds) line.points.push_back(Measured::exactly(round.*figure));
  return line;
}

/// Both shops: one that shows only what it offers, and one that leaves some places to chance.
struct Both {
  Rounds closed, open;
  double byLot = 0;
};

FigureTable tableOf(const Both& both, std::size_t round) {
  const auto row = [&](Text name, double Round::*figure) {
    return FigureTable::Row{std::move(name),
                            {shareCell(both.closed[round].*figure), shareCell(both.open[round].*figure)}};
  };
  return {.columns = {KI_TEXT("core", "only the list"), KI_TEXT("core", "some at random")},
          .rows = {row(KI_TEXT("core", "of the main taste"), &Round::main),
                   row(KI_TEXT("core", "of the second taste"), &Round::second),
                   row(KI_TEXT("core", "of other tastes"), &Round::other),
                   row(KI_TEXT("core", "products in any list"), &Round::variety),
                   row(KI_TEXT("core", "taken of what is shown"), &Round::taken)}};
}

Picture pictureOf(const Both& both, std::size_t round) {
  LinesPicture picture{.across = KI_TEXT("core", "Round"),
                       .up = KI_TEXT("core", "Share"),
                       .places = {},
                       .lines = {lineOf(KI_TEXT("core", "variety, only the list"), both.closed, &Round::variety),
                                 lineOf(KI_TEXT("core", "variety, some at random"), both.open, &Round::variety),
                                 lineOf(KI_TEXT("core", "taken, only the list"), both.closed, &Round::taken),
                                 lineOf(KI_TEXT("core", "taken, some at random"), both.open, &Round::taken)},
                       .current = round,
                       .isShare = true};
  for (std::size_t i = 0; i < both.closed.size(); ++i) picture.places.push_back(std::to_string(i + 1));
  return picture;
}

StepWords wordsOf(std::size_t round, std::size_t rounds) {
  const Text title = KI_TEXT("core", "Round %1 of %2").with(round + 1).with(rounds);
  if (round == 0)
    return {title,
            KI_TEXT("core",
                    "Everyone was shown a few products at random. The shop learned from what was taken, and shows "
                    "its first lists."),
            KI_TEXT("core", "The shop learns from its own lists now. Will they become more alike or less?")};
  if (round + 1 == rounds)
    return {title,
            KI_TEXT("core",
                    "What was never shown was never taken, and what was never taken is never offered. Chance breaks "
                    "the circle: it costs a few places, and finds what the list cannot know."),
            KI_TEXT("core", "How many places of your shop's letter would you leave to chance?")};
  return {title,
          KI_TEXT("core",
                  "Each customer is shown five products and takes some of them by chance, as much as they like "
                  "them. The shop learns anew from all that was taken."),
          KI_TEXT("core", "Which products have not been seen by anybody yet?")};
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& progress) {
  Random random(seed);
  const TasteWorld world =
      tasteWorld({.customers = Customers, .products = Products, .strength = values.at("tastes")}, random);
  const auto count = static_cast<int>(std::lround(values.at("rounds")));
  Both both{.closed = {}, .open = {}, .byLot = values.at("lot")};
  Progress first = progress.part(0, 0.5), second = progress.part(0.5, 1);
  both.closed = roundsOf(world, 0, count, seed, first);
  both.open = roundsOf(world, both.byLot, count, seed, second);
  TruthRun made{
      .made = KI_TEXT("core", "%1 made-up customers, %2 products, two tastes each").with(Customers).with(Products),
      .steps = {}};
  for (std::size_t round = 0; round < both.closed.size(); ++round) {
    made.steps.push_back(
        {.words = wordsOf(round, both.closed.size()),
         .changed = KI_TEXT("core",
                            "Of the products %1 stand in any list, with %2 of the places at random %3. Taken of what "
                            "is shown: %4 and %5.")
                        .with(Percent{both.closed[round].variety})
                        .with(Percent{both.byLot})
                        .with(Percent{both.open[round].variety})
                        .with(Percent{both.closed[round].taken})
                        .with(Percent{both.open[round].taken}),
         .picture = pictureOf(both, round),
         .table = tableOf(both, round)});
  }
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {
      .key = "filter-bubble",
      .title = KI_TEXT("core", "Filter bubble"),
      .dials = {{.key = "lot",
                 .title = KI_TEXT("core", "Places left to chance"),
                 .low = 0,
                 .high = 0.6,
                 .step = 0.05,
                 .usual = 0.2,
                 .isShare = true},
                {.key = "tastes",
                 .title = KI_TEXT("core", "How much tastes differ"),
                 .low = 0,
                 .high = 1,
                 .step = 0.1,
                 .usual = 0.8,
                 .isShare = true},
                {.key = "rounds", .title = KI_TEXT("core", "Rounds"), .low = 4, .high = 20, .step = 1, .usual = 12}},
      .run = run};
}

}  // namespace kindred::lesson::filter_bubble
