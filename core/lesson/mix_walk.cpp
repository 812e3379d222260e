#include "core/lesson/mix_walk.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/subset.h"
#include "core/lesson/cold_start.h"
#include "core/lesson/likes.h"
#include "core/recommend/held_out.h"
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"

namespace kindred::lesson {
namespace {

constexpr Index MostMixed = 300;        // customers: a lesson does not take minutes
constexpr Index MostMixedOf = 400;      // products
constexpr std::size_t LeastHidden = 2;  // of the one asked about

// Some customers, and of their products those that most have.
DatasetPtr sampleOf(const Dataset& dataset, std::uint64_t seed) {
  DatasetPtr likes = likesOf(dataset, 1);
  if (likes->customers.size() > MostMixed) {
    std::vector<Index> rows(static_cast<std::size_t>(likes->customers.size()));
    std::iota(rows.begin(), rows.end(), 0);
    Random(seed).shuffle(rows);
    rows.resize(MostMixed);
    std::ranges::sort(rows);
    likes = ofCustomers(*likes, rows);
  }
  const Csr byProduct = transposed(interactions(*likes, Liked));
  std::vector<std::size_t> holders;
  for (Index product = 0; product < byProduct.rows; ++product) holders.push_back(byProduct.row(product).size());
  std::size_t fewest = 1;
  if (std::ssize(holders) > MostMixedOf) {
    std::vector<std::size_t> sorted = holders;
    std::ranges::nth_element(sorted, sorted.begin() + MostMixedOf, std::greater());
    fewest = sorted[static_cast<std::size_t>(MostMixedOf)] + 1;
  }
  std::vector<bool> keep;
  for (const Index product : likes->events.product)
    keep.push_back(holders[static_cast<std::size_t>(product)] >= fewest);
  return compacted(*likes, keep);
}

class Mixer {
 public:
  Mixer(const Dataset& dataset, MixWalk& walk) : m_walk(walk) {
    walk.likes = sampleOf(dataset, walk.settings.seed);
    const auto data = recommend::trainingData(walk.likes, Liked);
    m_held = recommend::holdOutProducts(*data, walk.settings.seed);
    chooseAsked();
    for (std::size_t side = 0; side < 2; ++side)
      walk.titles[side] = recommend::algorithm(walk.settings.parts[side]).info.title;
  }

  void goThrough(Progress& progress) {
    // At even weights both parts speak: what they say of a product is the same at every weight.
    Progress first = progress.part(0, 1.0 / (MixWeights + 1));
    const recommend::ModelPtr even = modelAt(0.5, first);
    for (int place = 0; place < MixWeights; ++place) {
      Progress part = progress.part(static_cast<double>(place + 1) / (MixWeights + 1),
                                    static_cast<double>(place + 2) / (MixWeights + 1));
      m_walk.at.push_back(at(static_cast<double>(place) / (MixWeights - 1), *even, part));
    }
  }

 private:
  void chooseAsked() {
    std::vector<Index> able;
    std::int64_t all = 0;
    for (Index customer = 0; customer < m_held.test.rows; ++customer) {
      const auto hidden = m_held.test.row(customer).size();
      all += static_cast<std::int64_t>(hidden);
      if (hidden > 0) ++m_walk.people;
      if (hidden >= LeastHidden) able.push_back(customer);
    }
    if (able.empty())
      throw Error(ErrorCode::BadData, KI_TEXT("core", "These customers have too few products to hide some."),
                  KI_TEXT("core", "Use the small example."));
    m_asked = able[static_cast<std::size_t>(Random::stream(m_walk.settings.seed, 1).below(able.size()))];
    m_walk.customer = m_walk.likes->customers.title(m_asked);
    m_walk.hiddenOfAsked = static_cast<int>(m_held.test.row(m_asked).size());
    m_walk.hidden = static_cast<double>(all) / m_walk.people;
  }

  [[nodiscard]] recommend::ModelPtr modelAt(double weight, Progress& progress) const {
    const Values values{{"parts", std::int64_t{2}},
                        {"parts.0.algorithm", m_walk.settings.parts[0]},
                        {"parts.0.weight", weight},
                        {"parts.1.algorithm", m_walk.settings.parts[1]},
                        {"parts.1.weight", 1 - weight}};
    return recommend::algorithm("hybrid_weighted")
        .fit({.data = m_held.rest, .values = values, .seed = m_walk.settings.seed}, progress)
        .model;
  }

  [[nodiscard]] bool isHidden(Index customer, Index product) const {
    return std::ranges::binary_search(m_held.test.row(customer).indices, product);
  }

  [[nodiscard]] recommend::RecommendationList listOf(const recommend::Model& model, Index customer) const {
    return recommend::recommend(model, *m_held.rest, m_held.rest->person(customer),
                                {.top = static_cast<std::size_t>(m_walk.settings.listed)});
  }

  [[nodiscard]] MixAt at(double weight, const recommend::Model& even, Progress& progress) const {
    const recommend::ModelPtr model = modelAt(weight, progress);
    MixAt result{.weight = weight, .list = {}};
    std::int64_t found = 0;
    for (Index customer = 0; customer < m_held.test.rows; ++customer) {
      if (m_held.test.row(customer).empty()) continue;
      for (const Scored& item : listOf(*model, customer).items) found += isHidden(customer, item.index) ? 1 : 0;
    }
    result.found = static_cast<double>(found) / m_walk.people;
    std::vector<Index> products;
    for (const Scored& item : listOf(*model, m_asked).items) {
      products.push_back(item.index);
      result.list.push_back({.product = item.index, .score = item.score, .isHidden = isHidden(m_asked, item.index)});
      result.foundOfAsked += result.list.back().isHidden ? 1 : 0;
    }
    const auto why = even.explainAll(m_held.rest->person(m_asked), products);
    for (std::size_t i = 0; i < products.size(); ++i) {
      result.list[i].parts.fill(std::nan(""));
      for (const recommend::Explanation& part : why[i].parts) {
        for (std::size_t side = 0; side < 2; ++side) {
          if (part.title == m_walk.titles[side]) result.list[i].parts[side] = part.weight * part.score / 0.5;
        }
      }
    }
    return result;
  }

  MixWalk& m_walk;
  recommend::HeldOut m_held;
  Index m_asked = 0;
};

Phrase phrase(const Text& title) { return {title.source()}; }

}  // namespace

std::size_t MixWalk::best() const {
  std::size_t best = at.size() / 2;
  for (std::size_t place = 0; place < at.size(); ++place) {
    if (at[place].found > at[best].found) best = place;
  }
  return best;
}

MixWalk walkMix(const Dataset& dataset, const MixSettings& settings, Progress& progress) {
  MixWalk walk{.settings = settings, .titles = {}, .likes = {}, .customer = {}, .at = {}};
  if (settings.parts[0].empty()) walk.settings.parts = usualApproaches(dataset);
  Mixer(dataset, walk).goThrough(progress);
  return walk;
}

StepWords words(const MixWalk& walk, int step, std::size_t place) {
  const MixAt& now = walk.at[place];
  switch (step) {
    case 0:
      return {KI_TEXT("core", "Step 1 of 4: two lists"),
              KI_TEXT_N("core", "For %1 %n product(s) were hidden. %2 has %3 of them in its first %4, %5 has %6.",
                        walk.hiddenOfAsked)
                  .with(walk.customer)
                  .with(phrase(walk.titles[0]))
                  .with(walk.at.back().foundOfAsked)
                  .with(walk.settings.listed)
                  .with(phrase(walk.titles[1]))
                  .with(walk.at.front().foundOfAsked),
              KI_TEXT("core", "What does each side see that the other does not?")};
    case 1:
      return {KI_TEXT("core", "Step 2 of 4: one size"),
              KI_TEXT("core",
                      "Scores of two methods are of different sizes. Each is divided by how much it differs between "
                      "products (its standard deviation), so that a weight means the same for both."),
              KI_TEXT("core", "What would happen without it?")};
    case 2:
      return {
          KI_TEXT("core", "Step 3 of 4: mixed"),
          KI_TEXT(
              "core",
              "Score = %1 × first + %2 × second. The mixed list has %3 of the hidden in its first %4. Move the slider.")
              .with(now.weight)
              .with(1 - now.weight)
              .with(now.foundOfAsked)
              .with(walk.settings.listed),
          KI_TEXT("core", "Which product rises because both sides like it a little?")};
    default:
      return {
          KI_TEXT("core", "Step 4 of 4: every weight"),
          KI_TEXT(
              "core",
              "Over %1 people, of %2 hidden on average, weight %3 finds most: %4. The first alone finds %5, the second "
              "alone %6.")
              .with(walk.people)
              .with(walk.hidden)
              .with(walk.at[walk.best()].weight)
              .with(walk.at[walk.best()].found)
              .with(walk.at.back().found)
              .with(walk.at.front().found),
          KI_TEXT("core", "Is the best weight for these people the best for others?")};
  }
}

}  // namespace kindred::lesson
