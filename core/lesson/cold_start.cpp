#include "core/lesson/cold_start.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/subset.h"
#include "core/lesson/likes.h"
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"

namespace kindred::lesson {
namespace {

using recommend::ModelPtr;
using recommend::Person;
using recommend::TrainingData;

constexpr Index MostLearners = 5000;  // people to learn from: a lesson does not take minutes

/// Somebody who is asked about: what is shown of the history, and what is to be found.
struct Asked {
  Index customer = 0;
  std::vector<Index> shown, hidden;
  std::vector<char> allowed;  // by product: 0 for what is neither shown nor to be found
};

Asked askedOf(const Csr& matrix, Index customer, const ColdStartSettings& settings) {
  Asked asked{.customer = customer, .shown = {}, .hidden = {}, .allowed = {}};
  const Csr::Row row = matrix.row(customer);
  std::vector<Index> products(row.indices.begin(), row.indices.end());
  Random::stream(settings.seed, static_cast<std::uint64_t>(customer)).shuffle(products);
  const auto shown = products.begin() + settings.shown, hidden = shown + settings.hidden;
  asked.shown.assign(products.begin(), shown);
  asked.hidden.assign(shown, hidden);
  asked.allowed.assign(static_cast<std::size_t>(matrix.columns), 1);
  for (auto other = hidden; other != products.end(); ++other) asked.allowed[static_cast<std::size_t>(*other)] = 0;
  return asked;
}

// What somebody has with the first so many of those shown.
recommend::OwnedHistory historyOf(const Asked& asked, int left) {
  recommend::OwnedHistory history;
  history.products.assign(asked.shown.begin(), asked.shown.begin() + left);
  history.events = history.products;
  std::ranges::sort(history.products);
  history.values.assign(history.products.size(), 1.0F);
  return history;
}

int foundIn(const recommend::RecommendationList& list, const Asked& asked) {
  return static_cast<int>(std::ranges::count_if(list.items, [&](const Scored& item) {
    return std::ranges::find(asked.hidden, item.index) != asked.hidden.end();
  }));
}

FoundMean meanOf(const std::vector<double>& values) {
  constexpr double Normal95 = 1.959964;
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double half = count > 1 ? Normal95 * std::sqrt(squares / (count - 1) / count) : 0;
  return {mean, mean - half, mean + half};
}

class Walker {
 public:
  Walker(const Dataset& dataset, const ColdStartSettings& settings)
      : m_settings(settings), m_likes(likesOf(dataset, LeastLikes)) {
    m_matrix = interactions(*m_likes, Liked);
  }

  void chooseAsked(std::optional<Key> wanted) {
    const auto needed = static_cast<std::size_t>(m_settings.shown + m_settings.hidden);
    std::vector<Index> rich;
    for (Index customer = 0; customer < m_matrix.rows; ++customer) {
      if (m_matrix.row(customer).size() >= needed) rich.push_back(customer);
    }
    if (rich.empty())
      throw Error(
          ErrorCode::BadData,
          KI_TEXT_N("core", "Nobody in these data likes %n product(s) or more that ten others like too.", needed),
          KI_TEXT("core", "Use data with longer histories: MovieLens has them."));
    Random(m_settings.seed).shuffle(rich);
    const auto own = wanted ? m_likes->customers.indexOf(*wanted) : std::nullopt;
    if (const auto found = own ? std::ranges::find(rich, *own) : rich.end(); found != rich.end())
      std::iter_swap(rich.begin(), found);
    // At most half of them are asked about: the others are learned from.
    const std::size_t most =
        std::max<std::size_t>(1, std::min<std::size_t>(static_cast<std::size_t>(m_settings.others), rich.size() / 2));
    rich.resize(std::min(rich.size(), most));
    for (const Index customer : rich) m_asked.push_back(askedOf(m_matrix, customer, m_settings));
  }

  void train(Progress& progress) {
    std::vector<Index> learners;
    for (Index customer = 0; customer < m_matrix.rows; ++customer) {
      if (std::ranges::find(m_asked, customer, &Asked::customer) == m_asked.end()) learners.push_back(customer);
    }
    Random(m_settings.seed + 1).shuffle(learners);
    learners.resize(std::min(learners.size(), static_cast<std::size_t>(MostLearners)));
    std::ranges::sort(learners);
    if (learners.size() < LeastLikes)
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "These data have too few customers to learn from and to ask about."),
                  KI_TEXT("core", "Use data with more customers."));
    m_data = recommend::trainingData(ofCustomers(*m_likes, learners), Liked);
    m_popular = recommend::popularity(*m_data);
    for (std::size_t side = 0; side < 2; ++side) {
      const recommend::Algorithm& algorithm = recommend::algorithm(m_settings.approaches[side]);
      Progress part = progress.part(0.5 * static_cast<double>(side), 0.5 * static_cast<double>(side + 1),
                                    KI_TEXT("core", "Training: %1").with(Phrase{algorithm.info.title.source()}));
      m_models[side] = algorithm.fit({.data = m_data, .seed = m_settings.seed}, part).model;
    }
  }

  // found[side][left] of everyone, and of the popular list.
  ColdStartWalk measure(Progress& progress) {
    const auto kept = static_cast<std::size_t>(m_settings.shown) + 1;
    std::vector<std::array<std::vector<int>, 2>> found(m_asked.size());
    std::vector<std::vector<int>> popular(m_asked.size());
    forEach(m_asked.size(), progress, [&](std::size_t i) {
      for (std::size_t side = 0; side < 2; ++side) {
        for (int left = 0; left <= m_settings.shown; ++left)
          found[i][side].push_back(foundIn(listOf(side, m_asked[i], left), m_asked[i]));
      }
      for (int left = 0; left <= m_settings.shown; ++left)
        popular[i].push_back(foundIn(popularOf(m_asked[i], left), m_asked[i]));
    });
    ColdStartWalk walk;
    walk.settings = m_settings;
    walk.likes = m_likes;
    walk.learnedFrom = m_data->matrix.rows;
    walk.people = static_cast<int>(m_asked.size());
    for (std::size_t left = 0; left < kept; ++left) {
      std::vector<double> less;
      for (const auto& of : found) less.push_back(of[0][left] - of[1][left]);
      walk.difference.push_back(meanOf(less));
      std::vector<double> usual;
      for (const auto& of : popular) usual.push_back(of[left]);
      walk.popular.push_back(meanOf(usual));
      for (std::size_t side = 0; side < 2; ++side) {
        std::vector<double> values;
        for (const auto& of : found) values.push_back(of[side][left]);
        walk.found[side].push_back(meanOf(values));
      }
    }
    return walk;
  }

  void addSteps(ColdStartWalk& walk) const {
    const Asked& asked = m_asked.front();
    walk.customer = m_likes->customers.title(asked.customer);
    walk.shown = asked.shown;
    walk.hidden = asked.hidden;
    for (std::size_t side = 0; side < 2; ++side)
      walk.titles[side] = recommend::algorithm(m_settings.approaches[side]).info.title;
    for (int left = m_settings.shown; left >= 0; --left) {
      ColdStartStep step{.left = left, .sides = {}};
      for (std::size_t side = 0; side < 2; ++side) step.sides[side] = sideOf(side, asked, left);
      walk.steps.push_back(std::move(step));
    }
  }

 private:
  [[nodiscard]] recommend::RecommendationList listOf(std::size_t side, const Asked& asked, int left) const {
    const recommend::OwnedHistory history = historyOf(asked, left);
    return recommend::recommend(*m_models[side], *m_data, history.person(), options(asked));
  }

  [[nodiscard]] recommend::ListOptions options(const Asked& asked) const {
    return {.top = static_cast<std::size_t>(m_settings.listed), .allowed = asked.allowed};
  }

  [[nodiscard]] recommend::RecommendationList popularOf(const Asked& asked, int left) const {
    const auto shown = std::span(asked.shown).first(static_cast<std::size_t>(left));
    recommend::RecommendationList list;
    for (const Scored& item : m_popular.ranking) {
      const bool had = std::ranges::find(shown, item.index) != shown.end();
      if (had || asked.allowed[static_cast<std::size_t>(item.index)] == 0) continue;
      list.items.push_back(item);
      if (std::ssize(list.items) == m_settings.listed) break;
    }
    return list;
  }

  [[nodiscard]] ColdStartStep::Side sideOf(std::size_t side, const Asked& asked, int left) const {
    const recommend::RecommendationList list = listOf(side, asked, left);
    ColdStartStep::Side result{.list = {}, .found = foundIn(list, asked), .isPopular = list.coldStart.has_value()};
    const recommend::OwnedHistory history = historyOf(asked, left);
    const Person person = history.person();
    std::vector<Index> products;
    for (const Scored& item : list.items) products.push_back(item.index);
    std::vector<recommend::Explanation> why;
    if (!result.isPopular) why = m_models[side]->explainAll(person, products);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      Offered offered{.product = list.items[i].index, .score = list.items[i].score, .isHidden = false, .why = {}};
      offered.isHidden = std::ranges::find(asked.hidden, offered.product) != asked.hidden.end();
      offered.why =
          result.isPopular ? KI_TEXT_N("core", "popular: %n other(s) have it", offered.score) : shortWhy(why[i]);
      result.list.push_back(std::move(offered));
    }
    return result;
  }

  // The greatest term, and the rest as one.
  [[nodiscard]] Text shortWhy(const recommend::Explanation& why) const {
    const auto& terms = why.terms;
    if (terms.empty() || why.combine != recommend::Explanation::Combine::Sum || !why.parts.empty())
      return recommend::shortReason(why, *m_data->dataset).text;
    const auto most =
        std::ranges::max_element(terms, {}, [](const recommend::Term& term) { return std::abs(term.adds); });
    const auto others = std::ssize(terms) - 1;
    const bool isProduct = most->of == recommend::Term::Of::Product;
    const TextArgument name =
        isProduct ? TextArgument(m_likes->products.title(most->index)) : TextArgument(Phrase{most->label.source()});
    if (most->of == recommend::Term::Of::Customer) return recommend::shortReason(why, *m_data->dataset).text;
    if (others == 0) return KI_TEXT("core", "%1 for %2").with(why.score).with(name);
    return KI_TEXT_N("core", "%1 = %2 for %3 + %4 from %n other(s)", others)
        .with(why.score)
        .with(most->adds)
        .with(name)
        .with(why.score - most->adds);
  }

  const ColdStartSettings& m_settings;
  DatasetPtr m_likes;
  Csr m_matrix;
  std::vector<Asked> m_asked;  // the one whose lists are shown first
  std::shared_ptr<const TrainingData> m_data;
  recommend::Popularity m_popular;
  std::array<ModelPtr, 2> m_models;
};

bool fits(const recommend::Algorithm& algorithm, const Dataset& dataset) {
  return algorithm.gives.foldsIn && !algorithm.gives.repeats &&
         recommend::missing(algorithm, {}, dataset, Liked).empty();
}

}  // namespace

std::vector<Approach> coldStartApproaches(const Dataset& dataset) {
  std::vector<Approach> result;
  for (const recommend::Algorithm& algorithm : recommend::algorithms()) {
    if (fits(algorithm, dataset)) result.push_back({algorithm.info.key, algorithm.info.title});
  }
  return result;
}

std::array<std::string, 2> usualApproaches(const Dataset& dataset) {
  const bool described = fits(recommend::algorithm("content"), dataset);
  return {"item_knn", described ? "content" : "ease"};
}

ColdStartWalk walkColdStart(const Dataset& dataset, std::optional<Key> customer, const ColdStartSettings& settings,
                            Progress& progress) {
  constexpr double BytesAnEvent = 120;  // of two copies of the events, and who has what
  requireMemory(static_cast<double>(dataset.events.size()) * BytesAnEvent,
                KI_TEXT("core", "Make a smaller data set of it first: by a filter on the Explore page."));
  Walker walker(dataset, settings);
  walker.chooseAsked(customer);
  Progress training = progress.part(0, 0.6);
  walker.train(training);
  Progress measuring = progress.part(0.6, 1, KI_TEXT("core", "Looking what is found"));
  ColdStartWalk walk = walker.measure(measuring);
  walker.addSteps(walk);
  return walk;
}

}  // namespace kindred::lesson
