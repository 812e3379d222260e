// What the shop showed is what was bought, and what was bought is what lists are judged by.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"
#include "core/lesson/truth/taste_world.h"

namespace kindred::lesson::popularity_bias {
namespace {

constexpr Index Customers = 200, Products = 100;
constexpr std::size_t Fifths = 5, Top = 10;
constexpr int Shown = 30;             // products that each customer sees
constexpr double HiddenShare = 0.25;  // of what each took
const std::vector<std::string> Methods{"popular", "item_knn", "ease"};

/// The shop's past: products in the order in which they are shown most.
struct Past {
  TasteWorld world;
  std::vector<double> shown;  // by product: how often
  Taken known{Customers, Products}, hidden{Customers, Products};
};

// Products drawn without repeats by weight (Efraimidis, Spirakis, Information Processing Letters 97, 2006).
std::vector<Index> drawnBy(const std::vector<double>& weights, int count, Random& random) {
  std::vector<std::pair<double, Index>> keys;
  for (std::size_t i = 0; i < weights.size(); ++i)
    keys.emplace_back(-std::log(1 - random.real()) / weights[i], static_cast<Index>(i));
  std::ranges::sort(keys);
  std::vector<Index> drawn;
  for (int i = 0; i < count; ++i) drawn.push_back(keys[static_cast<std::size_t>(i)].second);
  return drawn;
}

Past pastOf(const DialValues& values, std::uint64_t seed) {
  Random random(seed);
  Past past;
  past.world = tasteWorld({.customers = Customers, .products = Products, .strength = values.at("tastes")}, random);
  past.shown.assign(Products, 0);
  std::vector<double> weights(Products);
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights[i] = std::pow(static_cast<double>(i + 1), -values.at("skew"));
  for (Index customer = 0; customer < Customers; ++customer) {
    for (const Index product : drawnBy(weights, Shown, random)) {
      ++past.shown[static_cast<std::size_t>(product)];
      if (random.real() >= past.world.liking(customer, product)) continue;
      (random.real() < HiddenShare ? past.hidden : past.known).set(customer, product, true);
    }
  }
  return past;
}

std::size_t fifthOf(Index product) { return static_cast<std::size_t>(product) * Fifths / Products; }

// Shares of the five fifths of products in figures by product.
std::vector<Measured> sharesOf(const std::vector<double>& byProduct) {
  std::vector<double> sums(Fifths, 0);
  for (std::size_t i = 0; i < byProduct.size(); ++i) sums[fifthOf(static_cast<Index>(i))] += byProduct[i];
  const double all = std::accumulate(sums.begin(), sums.end(), 0.0);
  std::vector<Measured> shares;
  for (const double sum : sums) shares.push_back(Measured::exactly(all > 0 ? sum / all : 0));
  return shares;
}

std::vector<double> boughtOf(const Past& past) {
  std::vector<double> bought(Products, 0);
  for (Index customer = 0; customer < Customers; ++customer) {
    for (const Index product : past.known.of(customer)) ++bought[static_cast<std::size_t>(product)];
  }
  return bought;
}

std::vector<double> likedOf(const Past& past) {
  std::vector<double> liked(Products, 0);
  for (std::size_t i = 0; i < liked.size(); ++i) liked[i] = past.world.liking.col(static_cast<Eigen::Index>(i)).mean();
  return liked;
}

/// The lists of a method, and both judgements of them.
struct Judged {
  Text name;
  std::vector<double> offered;  // by product: in how many lists
  Measured found;               // of the hidden, in the list
  Measured liked;               // the chance to take what is offered
};

Judged judged(const Past& past, Text name, const std::vector<std::vector<Index>>& lists) {
  Judged result{.name = std::move(name), .offered = std::vector<double>(Products, 0), .found = {}, .liked = {}};
  std::vector<double> found, liked;
  for (Index customer = 0; customer < Customers; ++customer) {
    const auto& list = lists[static_cast<std::size_t>(customer)];
    double hits = 0, chance = 0;
    for (const Index product : list) {
      ++result.offered[static_cast<std::size_t>(product)];
      hits += past.hidden.has(customer, product) ? 1 : 0;
      chance += past.world.liking(customer, product);
    }
    const auto hidden = past.hidden.of(customer).size();
    if (hidden > 0) found.push_back(hits / static_cast<double>(hidden));
    if (!list.empty()) liked.push_back(chance / static_cast<double>(list.size()));
  }
  result.found = meanShareOf(found);
  result.liked = meanShareOf(liked);
  return result;
}

// Lists of products that a customer has not, best first by `worth`.
template <class Worth>
std::vector<std::vector<Index>> listsBy(const Past& past, Worth worth) {
  std::vector<std::vector<Index>> lists;
  for (Index customer = 0; customer < Customers; ++customer) {
    std::vector<std::pair<double, Index>> order;
    for (Index product = 0; product < Products; ++product) {
      if (!past.known.has(customer, product)) order.emplace_back(-worth(customer, product), product);
    }
    std::ranges::sort(order);
    lists.emplace_back();
    for (std::size_t i = 0; i < std::min(Top, order.size()); ++i) lists.back().push_back(order[i].second);
  }
  return lists;
}

std::vector<Judged> allJudged(const Past& past, std::uint64_t seed, Progress& progress) {
  const TrainingPtr data = trainingOf(past.known);
  std::vector<Judged> all;
  for (std::size_t i = 0; i < Methods.size(); ++i) {
    progress.report(static_cast<double>(i) / static_cast<double>(Methods.size() + 1));
    const auto model = fitted(Methods[i], data, {}, seed);
    Progress quiet = progress.part(1, 1);
    all.push_back(judged(past, recommend::algorithm(Methods[i]).info.title, listsOf(*model, *data, Top, quiet)));
  }
  Random lots(seed + 1);
  all.push_back(judged(past, KI_TEXT("core", "at random"), listsBy(past, [&](Index, Index) { return lots.real(); })));
  all.push_back(judged(past, KI_TEXT("core", "what they like most"),
                       listsBy(past, [&](Index c, Index p) { return past.world.liking(c, p); })));
  return all;
}

std::vector<Text> fifthNames() {
  return {KI_TEXT("core", "shown most"), KI_TEXT("core", "2nd fifth"), KI_TEXT("core", "3rd fifth"),
          KI_TEXT("core", "4th fifth"), KI_TEXT("core", "shown least")};
}

FigureTable tableOf(const std::vector<Series>& sides) {
  FigureTable table{.columns = {KI_TEXT("core", "shown most"), KI_TEXT("core", "shown least")}, .rows = {}};
  for (const Series& side : sides)
    table.rows.push_back({side.name, {shareCell(side.points.front().value), shareCell(side.points.back().value)}});
  return table;
}

TruthStep byFifths(StepWords words, Text changed, std::vector<Series> sides) {
  FigureTable table = tableOf(sides);
  return {.words = std::move(words),
          .changed = std::move(changed),
          .picture =
              BarsPicture{
                  .up = KI_TEXT("core", "Share"), .groups = fifthNames(), .sides = std::move(sides), .isShare = true},
          .table = std::move(table)};
}

TruthStep judgement(StepWords words, Text changed, const std::vector<Judged>& all, Measured Judged::*figure, Text up) {
  BarsPicture picture{.up = up, .groups = {}, .sides = {{.name = up, .points = {}}}, .isShare = true};
  FigureTable table{.columns = {KI_TEXT("core", "found of the hidden"), KI_TEXT("core", "liked in truth")}, .rows = {}};
  for (const Judged& one : all) {
    picture.groups.push_back(one.name);
    picture.sides.front().points.push_back(one.*figure);
    table.rows.push_back({one.name, {shareCell(one.found.value), shareCell(one.liked.value)}});
  }
  return {.words = std::move(words),
          .changed = std::move(changed),
          .picture = std::move(picture),
          .table = std::move(table)};
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& progress) {
  const Past past = pastOf(values, seed);
  const std::vector<Judged> all = allJudged(past, seed, progress);
  const Series liked{KI_TEXT("core", "liked in truth"), sharesOf(likedOf(past)), true};
  const Series shown{KI_TEXT("core", "shown"), sharesOf(past.shown)};
  const Series bought{KI_TEXT("core", "bought"), sharesOf(boughtOf(past))};
  const auto offered = [&](std::size_t i) { return Series{all[i].name, sharesOf(all[i].offered)}; };
  const double top = bought.points.front().value;
  TruthRun made{.made = KI_TEXT("core", "%1 made-up customers, %2 products, 4 tastes").with(Customers).with(Products),
                .steps = {}};
  made.steps.push_back(
      byFifths({KI_TEXT("core", "What is liked, and what is shown"),
                KI_TEXT("core",
                        "The products of each fifth are liked as much as those of any other: it was made so. The shop "
                        "shows some far more than others: on its front page, in its letters."),
                KI_TEXT("core", "What will its list of best sellers look like?")},
               KI_TEXT("core", "The fifth that is shown most has %1 of all that is shown, and %2 of all liking.")
                   .with(Percent{shown.points.front().value})
                   .with(Percent{liked.points.front().value}),
               {liked, shown}));
  made.steps.push_back(byFifths(
      {KI_TEXT("core", "What is bought"),
       KI_TEXT("core", "Nobody buys what they never see. Purchases follow what is shown, not only what is liked."),
       KI_TEXT("core", "What does a recommender learn from these purchases?")},
      KI_TEXT("core", "Of all purchases %1 fall on the fifth that is shown most.").with(Percent{top}),
      {liked, shown, bought}));
  made.steps.push_back(byFifths(
      {KI_TEXT("core", "What the lists offer"),
       KI_TEXT("core", "Ten products for each customer, from three methods that learned from the same purchases."),
       KI_TEXT("core", "Which method adds to what is shown already?")},
      KI_TEXT("core", "To the fifth that is shown most the first gives %1 of its places, the second %2, the third %3.")
          .with(Percent{offered(0).points.front().value})
          .with(Percent{offered(1).points.front().value})
          .with(Percent{offered(2).points.front().value}),
      {bought, offered(0), offered(1), offered(2)}));
  made.steps.push_back(
      judgement({KI_TEXT("core", "Judged by hidden purchases"),
                 KI_TEXT("core",
                         "A quarter of the purchases was hidden. How many of them does each list find? This is how "
                         "methods are compared where nobody knows the truth."),
                 KI_TEXT("core", "The last list is perfect. Why is it not far ahead?")},
                KI_TEXT("core", "The most popular finds %1, a random list %2, the perfect list %3.")
                    .with(Percent{all[0].found.value})
                    .with(Percent{all[3].found.value})
                    .with(Percent{all[4].found.value}),
                all, &Judged::found, KI_TEXT("core", "Found of the hidden, in the first 10")));
  made.steps.push_back(judgement(
      {KI_TEXT("core", "Judged by the truth"),
       KI_TEXT("core",
               "Here it is known how much everyone likes each product. The hidden purchases were seen only where "
               "the shop had shown something: they praise the lists that show the same again."),
       KI_TEXT("core", "How could a shop learn what is liked among what it never shows?")},
      KI_TEXT("core",
              "Of what it offers the most popular list would be taken in %1, a random one in %2, the perfect "
              "one in %3.")
          .with(Percent{all[0].liked.value})
          .with(Percent{all[3].liked.value})
          .with(Percent{all[4].liked.value}),
      all, &Judged::liked, KI_TEXT("core", "Liked in truth, of the first 10")));
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {.key = "popularity-bias",
          .title = KI_TEXT("core", "Popularity bias"),
          .dials = {{.key = "skew",
                     .title = KI_TEXT("core", "How unevenly it is shown"),
                     .low = 0,
                     .high = 2,
                     .step = 0.1,
                     .usual = 1.4},
                    {.key = "tastes",
                     .title = KI_TEXT("core", "How much tastes differ"),
                     .low = 0,
                     .high = 1,
                     .step = 0.1,
                     .usual = 0.8,
                     .isShare = true}},
          .run = run};
}

}  // namespace kindred::lesson::popularity_bias
