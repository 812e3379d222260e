#include "core/lesson/content_walk.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/lesson/named.h"
#include "core/recommend/described.h"
#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"
#include "core/recommend/words.h"

namespace kindred::lesson {
namespace {

constexpr Index TitlesLookedAt = 500;
constexpr Index MostHad = 3;  // products of somebody that are shown

const Preference Had{.value = PreferenceValue::Bought};

[[noreturn]] void refuseTitles(Text what, Text hint) {
  throw Error(ErrorCode::BadData, std::move(what), std::move(hint));
}

// One customer, and products of these titles.
DatasetPtr datasetOf(const TitleTable& table) {
  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = DatasetKind::Implicit;
  made->preference = Had;
  made->customers = named({table.person}, AttributeRole::Name);
  made->products = named(table.titles, AttributeRole::Title);
  for (std::size_t product = 0; product < table.titles.size(); ++product) {
    if (table.has[product] != 0) made->events.product.push_back(static_cast<Index>(product));
  }
  made->events.offsets.push_back(made->events.size());
  return made;
}

// What the recommender says; each product's parts are its words.
class TitleReader {
 public:
  explicit TitleReader(ContentWalk& walk) : m_walk(walk), m_dataset(datasetOf(walk.table)) {}

  void read() {
    readVectors();
    readScores();
  }

 private:
  // Words by how many titles have them.
  void readVectors() {
    Progress progress;
    const recommend::Described described = recommend::describedBy(m_dataset->products, {}, progress);
    if (described.all.empty())
      refuseTitles(KI_TEXT("core", "No title has a word."), KI_TEXT("core", "Give the products titles."));
    const Matrix times = timesOf(described.all);
    const auto holdersOf = [&](Index word) { return static_cast<int>((times.col(word).array() > 0).count()); };
    std::vector<Index> order(described.all.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), holdersOf);
    m_walk.times = m_walk.vectors = m_walk.weighed = Matrix::Zero(times.rows(), times.cols());
    for (Eigen::Index place = 0; place < times.cols(); ++place) {
      const Index word = order[static_cast<std::size_t>(place)];
      m_walk.words.push_back(described.all[static_cast<std::size_t>(word)].name);
      m_walk.holders.push_back(holdersOf(word));
      m_walk.times.col(place) = times.col(word);
      for (Eigen::Index product = 0; product < times.rows(); ++product) {
        m_walk.vectors(product, place) = at(described.vectors, static_cast<Index>(product), word);
        if (times(product, word) > 0 && holdersOf(word) > 1)
          m_walk.weighed(product, place) =
              (1 + std::log(times(product, word))) * m_walk.inverseFrequency(static_cast<std::size_t>(place));
      }
    }
  }

  // Products × words: how often a title has each.
  [[nodiscard]] Matrix timesOf(const std::vector<recommend::Feature>& words) const {
    const recommend::Stemmer stemmer;
    std::map<std::string, Eigen::Index> places;  // by stem
    for (std::size_t word = 0; word < words.size(); ++word) {
      for (const recommend::Word& each : stemmer.words(words[word].name))
        places.emplace(each.stem, static_cast<Eigen::Index>(word));
    }
    Matrix times = Matrix::Zero(m_dataset->products.size(), std::ssize(words));
    for (std::size_t product = 0; product < m_walk.table.titles.size(); ++product) {
      for (const recommend::Word& word : stemmer.words(m_walk.table.titles[product])) {
        if (const auto found = places.find(word.stem); found != places.end())
          ++times(static_cast<Eigen::Index>(product), found->second);
      }
    }
    return times;
  }

  void readScores() {
    Progress progress;
    const auto data = recommend::trainingData(m_dataset, Had);
    const auto model = recommend::algorithm("content").fit({.data = data}, progress).model;
    const recommend::Person person = data->person(0);
    std::vector<Index> all(m_walk.table.titles.size());
    std::iota(all.begin(), all.end(), 0);
    const auto why = model->explainAll(person, all);
    m_walk.profile.assign(m_walk.words.size(), 0);
    for (std::size_t product = 0; product < all.size(); ++product) {
      Matched matched{.product = all[product], .score = std::isnan(why[product].score) ? 0 : why[product].score};
      matched.adds.assign(m_walk.words.size(), 0);
      for (const recommend::Explanation& part : why[product].parts) {
        const std::size_t word = wordOf(part.title);
        matched.adds[word] = part.score;
        double weight = 0;
        for (const recommend::Term& term : part.terms) weight += term.weight.value_or(0);
        m_walk.profile[word] = weight;
      }
      if (m_walk.table.has[product] == 0) m_walk.matched.push_back(std::move(matched));
    }
    std::ranges::stable_sort(m_walk.matched, std::greater(), &Matched::score);
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(m_walk.vectors.cols());
    for (std::size_t product = 0; product < all.size(); ++product) {
      if (m_walk.table.has[product] != 0) sum += m_walk.vectors.row(static_cast<Eigen::Index>(product));
    }
    m_walk.profileLength = sum.norm();
  }

  [[nodiscard]] std::size_t wordOf(const Text& title) const {
    const std::string text = english(title);
    const auto found = std::ranges::find_if(m_walk.words, [&](const std::string& word) {
      return english(recommend::Feature{recommend::Feature::Of::Word, word, {}}.text()) == text;
    });
    return static_cast<std::size_t>(found - m_walk.words.begin());
  }

  ContentWalk& m_walk;
  DatasetPtr m_dataset;
};

void check(const TitleTable& table) {
  const auto had = std::ranges::count_if(table.has, [](char each) { return each != 0; });
  if (had == 0)
    refuseTitles(KI_TEXT("core", "%1 has nothing.").with(table.person),
                 KI_TEXT("core", "Leave everyone at least one product."));
  if (had == std::ssize(table.titles))
    refuseTitles(KI_TEXT("core", "%1 has everything: nothing is left to offer.").with(table.person),
                 KI_TEXT("core", "Take a product away."));
}

std::string bestOf(const ContentWalk& walk) {
  return walk.table.titles[static_cast<std::size_t>(walk.matched.front().product)];
}

}  // namespace

TitleTable giftTitles(TextLanguage language) {
  return {.person = kindred::inLanguage(KI_TEXT("core", "Dana"), language),
          .titles = inLanguage({KI_TEXT("core", "Retro teacup"), KI_TEXT("core", "Spotty lunch bag"),
                                KI_TEXT("core", "Spotty teacup"), KI_TEXT("core", "Retro wall clock"),
                                KI_TEXT("core", "Paper bunting"), KI_TEXT("core", "Spotty paper bunting")},
                               language),
          .has = {1, 1, 0, 0, 0, 0}};
}

TitleTable titlesFrom(const Dataset& dataset, Index products) {
  if (dataset.products.attributes().find(AttributeRole::Title) == nullptr)
    refuseTitles(KI_TEXT("core", "The products of these data have no titles."),
                 KI_TEXT("core", "Use the small example."));
  const Csr matrix = interactions(dataset, Had);
  Progress progress;
  std::vector<Index> looked;  // of a customer with some, but not too many: what they have, then others
  Index who = -1;
  for (Index customer = 0; customer < matrix.rows && who < 0; ++customer) {
    const auto held = std::ssize(matrix.row(customer).indices);
    if (held >= MostHad && held <= TitlesLookedAt / 2) who = customer;
  }
  if (who < 0)
    refuseTitles(KI_TEXT("core", "Nobody in these data has three products."),
                 KI_TEXT("core", "Use the small example."));
  const auto had = matrix.row(who).indices;
  for (const std::size_t place : {std::size_t{0}, had.size() / 2, had.size() - 1}) looked.push_back(had[place]);
  for (Index product = 0; product < matrix.columns && std::ssize(looked) < TitlesLookedAt; ++product) {
    if (!std::ranges::binary_search(matrix.row(who).indices, product)) looked.push_back(product);
  }
  TitleTable all{.person = dataset.customers.title(who), .titles = {}, .has = {}};
  for (const Index product : looked) all.titles.push_back(dataset.products.title(product));
  all.has.assign(all.titles.size(), 0);
  std::fill_n(all.has.begin(), MostHad, 1);
  // The best by the method itself, and one that shares little.
  constexpr std::size_t Unlike = 1;
  const ContentWalk walk = walkContent(all);
  const auto alike = std::ranges::count_if(walk.matched, [](const Matched& each) { return each.score > 0; });
  if (alike == 0)
    refuseTitles(KI_TEXT("core", "The titles of these products share no words."),
                 KI_TEXT("core", "Use the small example."));
  TitleTable table{.person = all.person, .titles = {}, .has = {}};
  const auto add = [&](Index product) {
    table.titles.push_back(all.titles[static_cast<std::size_t>(product)]);
    table.has.push_back(all.has[static_cast<std::size_t>(product)]);
  };
  for (Index product = 0; product < MostHad; ++product) add(product);
  const std::size_t best = static_cast<std::size_t>(products - MostHad) - Unlike;
  for (std::size_t i = 0; i < std::min(best, walk.matched.size()); ++i) add(walk.matched[i].product);
  const std::size_t last = std::max(best, static_cast<std::size_t>(alike) - 1);  // that shares anything
  if (last < walk.matched.size()) add(walk.matched[last].product);
  return table;
}

double ContentWalk::inverseFrequency(std::size_t word) const {
  return 1 + std::log((1.0 + static_cast<double>(table.titles.size())) / (1.0 + holders[word]));
}

ContentWalk walkContent(const TitleTable& table) {
  check(table);
  ContentWalk walk{.table = table,
                   .words = {},
                   .holders = {},
                   .times = {},
                   .weighed = {},
                   .vectors = {},
                   .profile = {},
                   .matched = {}};
  TitleReader(walk).read();
  return walk;
}

StepWords words(const ContentWalk& walk, int step) {
  const std::string& person = walk.table.person;
  switch (step) {
    case 0:
      return {
          KI_TEXT("core", "Step 1 of 5: words"),
          KI_TEXT(
              "core",
              "Each title becomes its words, brought to their stems. Nobody’s purchases are looked at but those of %1.")
              .with(person),
          KI_TEXT("core", "What does a title not say about a product?")};
    case 1:
      return {KI_TEXT("core", "Step 2 of 5: what a word is worth"),
              KI_TEXT("core",
                      "A word that stands in few titles tells more than one that stands in many: its weight is its "
                      "rarity (TF-IDF)."),
              KI_TEXT("core", "Which word tells most here, and which least?")};
    case 2:
      return {KI_TEXT("core", "Step 3 of 5: length 1"),
              KI_TEXT("core",
                      "Each row is divided by its length, so that a long title counts no more than a short one. Now a "
                      "product is an arrow, and arrows can be compared."),
              KI_TEXT("core", "Why would long titles win otherwise?")};
    case 3:
      return {KI_TEXT("core", "Step 4 of 5: the profile"),
              KI_TEXT_N("core", "The vectors of the %n product(s) that %1 has are added up, and brought to length 1.",
                        std::ranges::count(walk.table.has, 1))
                  .with(person),
              KI_TEXT("core", "What would a profile of very different products look like?")};
    default:
      return {
          KI_TEXT("core", "Step 5 of 5: the score"),
          walk.matched.front().score > 0
              ? KI_TEXT("core",
                        "Word by word the profile times the product, added up: the cosine. First comes “%1” with %2.")
                    .with(bestOf(walk))
                    .with(walk.matched.front().score)
              : KI_TEXT("core", "No other product shares a word with the profile: there is nothing to offer."),
          KI_TEXT("core", "Will %1 ever be offered something entirely different?").with(person)};
  }
}

std::vector<Text> changed(const ContentWalk& before, const ContentWalk& after) {
  std::vector<Text> said;
  for (std::size_t product = 0; product < after.table.titles.size(); ++product) {
    if (before.table.titles[product] != after.table.titles[product])
      said.push_back(KI_TEXT("core", "“%1” is now called “%2”.")
                         .with(before.table.titles[product])
                         .with(after.table.titles[product]));
    if (before.table.has[product] == after.table.has[product]) continue;
    said.push_back(
        (after.table.has[product] != 0 ? KI_TEXT("core", "%1 now has “%2”.") : KI_TEXT("core", "%1 has “%2” no more."))
            .with(after.table.person)
            .with(after.table.titles[product]));
  }
  if (said.empty()) return said;
  said.push_back(after.matched.front().product == before.matched.front().product
                     ? KI_TEXT("core", "First in the list is still “%1”, with %2 in place of %3.")
                           .with(bestOf(after))
                           .with(after.matched.front().score)
                           .with(before.matched.front().score)
                     : KI_TEXT("core", "First in the list is now “%1”.").with(bestOf(after)));
  return said;
}

}  // namespace kindred::lesson
