// A shop whose products come and go. Hidden purchases drawn from all months let a model see what was bought after them.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"
#include "core/lesson/truth/taste_world.h"

namespace kindred::lesson::leakage {
namespace {

constexpr Index Customers = 200, Products = 180;
constexpr int Months = 12;  // of the past; the next one is the truth
constexpr std::size_t Top = 10;
constexpr int ShownAMonth = 6;
constexpr double HiddenShare = 0.2;
const std::array<std::string, 2> Methods{"popular", "item_knn"};

struct Bought {
  Index customer = 0, product = 0;
  int month = 0;
};

/// Months 0 … 12 of a shop, the last one still to come.
struct Past {
  std::vector<int> begins;  // by product
  int life = 3;             // months that each is sold
  std::vector<Bought> bought;

  [[nodiscard]] bool isSold(Index product, int month) const {
    const int begin = begins[static_cast<std::size_t>(product)];
    return begin <= month && month < begin + life;
  }
};

Past pastOf(const DialValues& values, std::uint64_t seed) {
  Random random(seed);
  const TasteWorld world = tasteWorld({.customers = Customers, .products = Products}, random);
  Past past;
  past.life = static_cast<int>(std::lround(values.at("life")));
  for (Index product = 0; product < Products; ++product)  // one after the other, so that every month has as many
    past.begins.push_back(product * (Months + past.life) / Products - past.life + 1);
  Taken taken(Customers, Products);
  for (int month = 0; month <= Months; ++month) {
    std::vector<Index> sold;
    for (Index product = 0; product < Products; ++product) {
      if (past.isSold(product, month)) sold.push_back(product);
    }
    for (Index customer = 0; customer < Customers && !sold.empty(); ++customer) {
      for (int i = 0; i < ShownAMonth; ++i) {
        const Index product = sold[random.below(sold.size())];
        if (taken.has(customer, product) || random.real() >= world.liking(customer, product)) continue;
        taken.set(customer, product, true);
        past.bought.push_back({customer, product, month});
      }
    }
  }
  return past;
}

/// What is learned from and what is to be found.
struct Split {
  Taken known{Customers, Products}, hidden{Customers, Products};
};

template <class Hidden>
Split splitOf(const Past& past, int months, Hidden isHidden) {
  Split split;
  for (const Bought& one : past.bought) {
    if (one.month >= months) continue;
    (isHidden(one) ? split.hidden : split.known).set(one.customer, one.product, true);
  }
  return split;
}

Measured foundOf(const std::string& method, const Split& split, std::uint64_t seed, Progress& progress) {
  const TrainingPtr data = trainingOf(split.known);
  const auto model = fitted(method, data, {}, seed);
  const auto lists = listsOf(*model, *data, Top, progress);
  std::vector<double> found;
  for (Index customer = 0; customer < Customers; ++customer) {
    const std::vector<Index> hidden = split.hidden.of(customer);
    if (hidden.empty()) continue;
    const auto& list = lists[static_cast<std::size_t>(customer)];
    const auto hits = std::ranges::count_if(list, [&](Index product) { return split.hidden.has(customer, product); });
    found.push_back(static_cast<double>(hits) / static_cast<double>(hidden.size()));
  }
  return meanShareOf(found);
}

/// Found by each method: at random from all months, the last month held out, and the month that came.
using Found = std::array<std::array<Measured, 2>, 3>;

Found allFound(const Past& past, std::uint64_t seed, Progress& progress) {
  Random lots(seed + 1);
  const Split byLot = splitOf(past, Months, [&](const Bought&) { return lots.real() < HiddenShare; });
  const Split lastMonth = splitOf(past, Months, [](const Bought& one) { return one.month == Months - 1; });
  const Split next = splitOf(past, Months + 1, [](const Bought& one) { return one.month == Months; });
  const std::array<const Split*, 3> splits{&byLot, &lastMonth, &next};
  Found found;
  for (std::size_t split = 0; split < splits.size(); ++split) {
    for (std::size_t method = 0; method < Methods.size(); ++method) {
      progress.report(static_cast<double>(split * Methods.size() + method) / 6);
      Progress part = progress.part(1, 1);
      found[split][method] = foundOf(Methods[method], *splits[split], seed, part);
    }
  }
  return found;
}

Text titleOf(std::size_t method) { return recommend::algorithm(Methods[method]).info.title; }

Picture salesOf(const Past& past) {
  LinesPicture picture{
      .across = KI_TEXT("core", "Month"), .up = KI_TEXT("core", "Purchases"), .places = {}, .lines = {}};
  const std::array<Text, 4> names{KI_TEXT("core", "begun in months 1–3"), KI_TEXT("core", "4–6"),
                                  KI_TEXT("core", "7–9"), KI_TEXT("core", "10–12")};
  for (const Text& name : names) picture.lines.push_back({name, std::vector<Measured>(Months)});
  for (int month = 0; month < Months; ++month) picture.places.push_back(std::to_string(month + 1));
  for (const Bought& one : past.bought) {
    if (one.month >= Months) continue;
    const int begin = past.begins[static_cast<std::size_t>(one.product)];
    const auto group = static_cast<std::size_t>(std::clamp(begin / 3, 0, 3));
    Measured& point = picture.lines[group].points[static_cast<std::size_t>(one.month)];
    point = Measured::exactly(point.value + 1);
  }
  picture.current = Months - 1;
  return picture;
}

Picture barsOf(const Found& found, std::size_t splits) {
  const std::array<Text, 3> names{KI_TEXT("core", "hidden at random"), KI_TEXT("core", "last month hidden"),
                                  KI_TEXT("core", "the month that came")};
  BarsPicture picture{.up = KI_TEXT("core", "Found, in the first 10"), .groups = {}, .sides = {}, .isShare = true};
  for (std::size_t method = 0; method < Methods.size(); ++method) {
    Series side{.name = titleOf(method), .points = {}};
    for (std::size_t split = 0; split < splits; ++split) side.points.push_back(found[split][method]);
    picture.sides.push_back(std::move(side));
  }
  picture.groups.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(splits));
  return picture;
}

FigureTable tableOf(const Found& found) {
  FigureTable table{.columns = {titleOf(0), titleOf(1)}, .rows = {}};
  const auto row = [&](Text name, std::size_t split) {
    table.rows.push_back({std::move(name), {shareCell(found[split][0].value), shareCell(found[split][1].value)}});
  };
  row(KI_TEXT("core", "hidden at random"), 0);
  row(KI_TEXT("core", "last month hidden"), 1);
  row(KI_TEXT("core", "the month that came"), 2);
  return table;
}

Text saidOf(const Found& found, std::size_t split) {
  return KI_TEXT("core", "%1 finds %2 (%3 to %4), %5 finds %6 (%7 to %8).")
      .with(Phrase{titleOf(0).source()})
      .with(Percent{found[split][0].value})
      .with(Percent{found[split][0].low})
      .with(Percent{found[split][0].high})
      .with(Phrase{titleOf(1).source()})
      .with(Percent{found[split][1].value})
      .with(Percent{found[split][1].low})
      .with(Percent{found[split][1].high});
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& progress) {
  const Past past = pastOf(values, seed);
  const Found found = allFound(past, seed, progress);
  TruthRun made{
      .made = KI_TEXT("core", "%1 made-up customers, %2 products, a year of purchases, and the month after it")
                  .with(Customers)
                  .with(Products),
      .steps = {}};
  made.steps.push_back(
      {.words = {KI_TEXT("core", "Products come and go"),
                 KI_TEXT("core",
                         "Each product is sold for %1 months. A line shows the purchases of those "
                         "that began in the same quarter.")
                     .with(past.life),
                 KI_TEXT("core", "How would you find out whether a method will do well next month?")},
       .changed = KI_TEXT("core", "%1 purchases in twelve months.")
                      .with(std::ranges::count_if(past.bought, [](const Bought& one) { return one.month < Months; })),
       .picture = salesOf(past)});
  made.steps.push_back({.words = {KI_TEXT("core", "Hide a fifth at random"),
                                  KI_TEXT("core",
                                          "Purchases of all months are hidden, and the methods learn from the "
                                          "rest: from purchases that came later than what they are to find."),
                                  KI_TEXT("core", "What do the methods know here that nobody will know next month?")},
                        .changed = saidOf(found, 0),
                        .picture = barsOf(found, 1),
                        .table = tableOf(found)});
  made.steps.push_back({.words = {KI_TEXT("core", "Hide the last month"),
                                  KI_TEXT("core",
                                          "The methods learn from eleven months and are asked about the twelfth. "
                                          "Nothing they see comes after what they are to find."),
                                  KI_TEXT("core", "Which of the two figures would you promise your shop?")},
                        .changed = saidOf(found, 1),
                        .picture = barsOf(found, 2),
                        .table = tableOf(found)});
  made.steps.push_back({.words = {KI_TEXT("core", "The month that came"),
                                  KI_TEXT("core",
                                          "The methods learn from all twelve months; then the thirteenth comes. "
                                          "Which figure foretold it?"),
                                  KI_TEXT("core", "Let products be sold for all twelve months. Does it matter then?")},
                        .changed = saidOf(found, 2),
                        .picture = barsOf(found, 3),
                        .table = tableOf(found)});
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {.key = "leakage",
          .title = KI_TEXT("core", "Leakage from the future"),
          .dials = {{.key = "life",
                     .title = KI_TEXT("core", "Months a product is sold"),
                     .low = 1,
                     .high = 12,
                     .step = 1,
                     .usual = 6}},
          .run = run};
}

}  // namespace kindred::lesson::leakage
