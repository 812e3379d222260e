#include "core/lesson/path_walk.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/lesson/named.h"
#include "core/recommend/recommender.h"

namespace kindred::lesson {
namespace {

constexpr Index BasketProducts = 40, BasketPeople = 400;  // that are looked at of a data set

const Preference Bought{.value = PreferenceValue::Bought};

// What is walked on, all kept as it is.
recommend::WalkOptions walkOptions(const PathWalk& walk) {
  return {.alpha = walk.settings.alpha, .beta = walk.settings.beta, .normalised = false};
}

Values valuesOf(const recommend::WalkOptions& options) {
  return {{"alpha", options.alpha}, {"beta", options.beta}, {"normalised", options.normalised}};
}

void addReached(const std::shared_ptr<const recommend::TrainingData>& data, PathWalk& walk) {
  Progress progress;
  const recommend::WalkOptions options = walkOptions(walk);
  const auto model = recommend::algorithm("rp3beta").fit({.data = data, .values = valuesOf(options)}, progress).model;
  const recommend::Person person = data->person(static_cast<Index>(walk.asked));
  std::vector<Index> lacking;
  for (std::size_t product = 0; product < walk.table.products.size(); ++product) {
    if (walk.table.has[walk.asked][product] == 0) lacking.push_back(static_cast<Index>(product));
  }
  const auto why = model->explainAll(person, lacking);
  for (std::size_t i = 0; i < lacking.size(); ++i) {
    Reached reached{.product = lacking[i]};
    for (std::size_t had = 0; had < walk.history.size(); ++had) {
      for (const recommend::WalkPath& path : walk.paths[had][static_cast<std::size_t>(lacking[i])])
        reached.reach += path.back * path.on;
      const auto term = std::ranges::find(why[i].terms, walk.history[had], &recommend::Term::index);
      reached.from.push_back(term != why[i].terms.end() ? term->adds : 0);
    }
    reached.divisor = std::pow(walk.table.holders(static_cast<std::size_t>(lacking[i])), walk.settings.beta);
    reached.score = std::isnan(why[i].score) ? 0 : why[i].score;
    walk.reached.push_back(std::move(reached));
  }
  std::ranges::stable_sort(walk.reached, std::greater(), &Reached::score);
}

const std::string& nameOf(const PathWalk& walk, Index product) {
  return walk.table.products[static_cast<std::size_t>(product)];
}

std::vector<Index> orderOf(const PathWalk& walk) {
  std::vector<Index> order;
  for (const Reached& reached : walk.reached) order.push_back(reached.product);
  return order;
}

}  // namespace

int BasketTable::holders(std::size_t product) const {
  return static_cast<int>(std::ranges::count_if(has, [&](const auto& row) { return row[product] != 0; }));
}

int BasketTable::held(std::size_t person) const { return static_cast<int>(std::ranges::count(has[person], 1)); }

BasketTable giftBaskets(TextLanguage language) {
  return {.people = inLanguage({KI_TEXT("core", "Ana"), KI_TEXT("core", "Ben"), KI_TEXT("core", "Chloe"),
                                KI_TEXT("core", "Eli"), KI_TEXT("core", "Dana")},
                               language),
          .products = inLanguage({KI_TEXT("core", "Cakestand"), KI_TEXT("core", "Teacup"), KI_TEXT("core", "Lunch bag"),
                                  KI_TEXT("core", "Clock"), KI_TEXT("core", "Bunting"), KI_TEXT("core", "Gift wrap")},
                                 language),
          .has = {{1, 1, 0, 1, 0, 1}, {0, 1, 1, 0, 1, 1}, {1, 0, 0, 1, 0, 1}, {0, 0, 1, 0, 1, 1}, {1, 1, 0, 0, 0, 0}}};
}

DatasetPtr datasetOf(const BasketTable& table) {
  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = DatasetKind::Implicit;
  made->preference = Bought;
  made->customers = named(table.people, AttributeRole::Name);
  made->products = named(table.products, AttributeRole::Title);
  for (std::size_t person = 0; person < table.people.size(); ++person) {
    if (table.held(person) == 0)
      throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 has nothing.").with(table.people[person]),
                  KI_TEXT("core", "Leave everyone at least one product."));
    for (std::size_t product = 0; product < table.products.size(); ++product) {
      if (table.has[person][product] != 0) made->events.product.push_back(static_cast<Index>(product));
    }
    made->events.offsets.push_back(made->events.size());
  }
  return made;
}

BasketTable basketsFrom(const Dataset& dataset, Index people, Index products) {
  const Csr matrix = interactions(dataset, Bought);
  const Csr byProduct = transposed(matrix);
  std::vector<Index> common(static_cast<std::size_t>(matrix.columns));
  std::iota(common.begin(), common.end(), 0);
  std::ranges::stable_sort(common, std::greater(), [&](Index product) { return byProduct.row(product).size(); });
  common.resize(std::min(common.size(), static_cast<std::size_t>(products)));
  std::ranges::sort(common);
  // Who has about half of them; the first of these is asked for, and stands last.
  std::vector<std::pair<std::size_t, Index>> rows;
  for (Index person = 0; person < matrix.rows; ++person) {
    const auto held = static_cast<std::size_t>(std::ranges::count_if(
        common, [&](Index product) { return std::ranges::binary_search(matrix.row(person).indices, product); }));
    if (held >= 2 && held < common.size()) rows.emplace_back(held, person);
    if (std::ssize(rows) >= BasketPeople) break;
  }
  if (std::ssize(rows) < 2 || common.size() < 3)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "No two customers of these data share enough products for a lesson."),
                KI_TEXT("core", "Use the small example."));
  std::ranges::stable_sort(rows, {}, [&](const auto& row) {
    const auto middle = static_cast<std::ptrdiff_t>(common.size() / 2);
    return std::abs(static_cast<std::ptrdiff_t>(row.first) - middle);
  });
  // After the one asked for, those who share most with that one and have something else.
  const auto holds = [&](Index person, Index product) {
    return std::ranges::binary_search(matrix.row(person).indices, product);
  };
  const Index asked = rows.front().second;
  const auto useOf = [&](const auto& row) {
    std::ptrdiff_t shared = 0, more = 0;
    for (const Index product : common) {
      shared += holds(row.second, product) && holds(asked, product) ? 1 : 0;
      more += holds(row.second, product) && !holds(asked, product) ? 1 : 0;
    }
    return std::min(shared, more);
  };
  std::stable_sort(rows.begin() + 1, rows.end(), [&](const auto& a, const auto& b) { return useOf(a) > useOf(b); });
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(people)));
  std::ranges::rotate(rows, rows.begin() + 1);
  BasketTable table;
  for (const Index product : common) table.products.push_back(dataset.products.title(product));
  for (const auto& row : rows) {
    table.people.push_back(dataset.customers.title(row.second));
    std::vector<char> has;
    for (const Index product : common)
      has.push_back(std::ranges::binary_search(matrix.row(row.second).indices, product) ? 1 : 0);
    table.has.push_back(std::move(has));
  }
  return table;
}

std::vector<double> PathWalk::stepToPeople() const {
  std::vector<double> reach(table.people.size(), 0);
  for (std::size_t had = 0; had < history.size(); ++had) {
    // A customer who has a product is at the end of a walk from it to itself.
    for (const recommend::WalkPath& path : paths[had][static_cast<std::size_t>(history[had])])
      reach[static_cast<std::size_t>(path.customer)] += path.back;
  }
  return reach;
}

PathWalk walkPathsOf(const BasketTable& table, std::size_t asked, const PathSettings& settings) {
  PathWalk walk{.table = table, .settings = settings, .asked = asked, .history = {}, .reached = {}, .paths = {}};
  const DatasetPtr dataset = datasetOf(table);
  const auto data = recommend::trainingData(dataset, Bought);
  for (std::size_t product = 0; product < table.products.size(); ++product) {
    if (table.has[asked][product] != 0) walk.history.push_back(static_cast<Index>(product));
  }
  for (const Index from : walk.history) {
    auto& of = walk.paths.emplace_back();
    for (std::size_t to = 0; to < table.products.size(); ++to)
      of.push_back(recommend::walkPaths(*data, walkOptions(walk), from, static_cast<Index>(to)));
  }
  addReached(data, walk);
  return walk;
}

StepWords words(const PathWalk& walk, int step) {
  const std::string& person = walk.table.people[walk.asked];
  switch (step) {
    case 0:
      return {KI_TEXT("core", "Step 1 of 5: what is had"),
              KI_TEXT_N("core", "A line joins a customer and a product that they have. %1 has %n product(s).",
                        walk.history.size())
                  .with(person),
              KI_TEXT("core", "Who could tell %1 what to buy next?").with(person)};
    case 1:
      return {KI_TEXT("core", "Step 2 of 5: back to who has it"),
              KI_TEXT("core",
                      "From each product a walker goes to one of its customers, to each with the same probability: 1 "
                      "divided by how many have it."),
              KI_TEXT("core", "Why does a product that few have lead to fewer, surer neighbours?")};
    case 2:
      return {
          KI_TEXT("core", "Step 3 of 5: on to what they have"),
          KI_TEXT("core",
                  "From the customer the walker goes on to one of the products there. Probabilities along a walk are "
                  "multiplied, walks that end at the same product added up."),
          KI_TEXT("core", "Which product is reached most, and is that a surprise?")};
    case 3:
      return {KI_TEXT("core", "Step 4 of 5: past what everybody has"),
              KI_TEXT("core",
                      "What everybody has is reached by everyone. So each sum is divided by how many have the product, "
                      "to the power of %1.")
                  .with(walk.settings.beta),
              KI_TEXT("core", "What happens at 0, and what at 1?")};
    default:
      return {KI_TEXT("core", "Step 5 of 5: the list"),
              walk.reached.empty() || walk.reached.front().score <= 0
                  ? KI_TEXT("core", "No walk leads to anything new.")
                  : KI_TEXT("core", "First comes “%1” with %2: the sum of what each product of %3 adds.")
                        .with(nameOf(walk, walk.reached.front().product))
                        .with(walk.reached.front().score)
                        .with(person),
              KI_TEXT("core", "Which one purchase would turn the list?")};
  }
}

std::vector<Text> changed(const PathWalk& before, const PathWalk& after) {
  std::vector<Text> said;
  for (std::size_t person = 0; person < after.table.people.size(); ++person) {
    for (std::size_t product = 0; product < after.table.products.size(); ++product) {
      if (before.table.has[person][product] == after.table.has[person][product]) continue;
      said.push_back((after.table.has[person][product] != 0 ? KI_TEXT("core", "%1 now has “%2”.")
                                                            : KI_TEXT("core", "%1 has “%2” no more."))
                         .with(after.table.people[person])
                         .with(after.table.products[product]));
    }
  }
  if (before.settings.beta != after.settings.beta)
    said.push_back(KI_TEXT("core", "The weight against popularity is %1 in place of %2.")
                       .with(after.settings.beta)
                       .with(before.settings.beta));
  if (said.empty()) return said;
  if (after.reached.empty() || orderOf(before) == orderOf(after)) {
    said.push_back(KI_TEXT("core", "The order of the list stays as it was."));
    return said;
  }
  said.push_back(KI_TEXT("core", "First in the list is now “%1”.").with(nameOf(after, after.reached.front().product)));
  return said;
}

}  // namespace kindred::lesson
