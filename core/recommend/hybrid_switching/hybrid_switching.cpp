// One method for whom little is known of, another for the rest (switching: Burke, Hybrid recommender systems: survey and
// experiments, User Modeling and User-Adapted Interaction 12, 2002, section 3.2): what is written of products tells from
// the first purchase on, what others buy tells more once there is enough to compare.
#include <algorithm>

#include "core/recommend/parts.h"

namespace kindred::recommend::hybrid_switching {
namespace {

struct Part {
  ChosenAlgorithm algorithm;
};

struct Options {
  int enough = 5;
  Part cold{{"content"}};
  Part warm{{"ease"}};
};

const Schema<Options>& schema() {
  static const Schema<Options> all = [] {
    const auto part = [](const char* method, Text label) {
      return Schema<Part>(Part{{method}})
          .algorithm(&Part::algorithm, "algorithm", std::move(label),
                     KI_TEXT("core", "A recommender, with its own settings."), anyRecommender());
    };
    return Schema<Options>()
        .param(&Options::enough, "enough", KI_TEXT("core", "Enough products"),
               KI_TEXT("core",
                       "From so many products in the history on the method for the well known is asked, below it that "
                       "for newcomers."),
               Range{1, 10000})
        .group(&Options::cold, "cold", part("content", KI_TEXT("core", "Method for newcomers")))
        .group(&Options::warm, "warm", part("ease", KI_TEXT("core", "Method for the rest")));
  }();
  return all;
}

/// Newcomers first.
std::vector<ChosenAlgorithm> chosen(const Options& options) { return {options.cold.algorithm, options.warm.algorithm}; }

class SwitchingModel : public ModelOfParts {
 public:
  SwitchingModel(std::shared_ptr<const TrainingData> data, Options options, std::vector<ModelPtr> models)
      : ModelOfParts(std::move(data), std::move(models)), m_options(std::move(options)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Switch>(*this); }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    Switch asked(*this);
    const auto scores = asked.scoresOf({&person, 1}).front();
    std::vector<Explanation> result(products.size(), Explanation{.score = NoScore});
    if (!scores.part) return result;
    auto own = m_models[*scores.part]->explainAll(person, products);
    for (std::size_t i = 0; i < products.size(); ++i) {
      const auto found = std::ranges::find(scores.scores, products[i], &Scored::index);
      if (found == scores.scores.end()) continue;
      own[i].title = algorithm(chosen(m_options)[*scores.part].key).info.title;
      result[i].score = found->score;
      result[i].parts.push_back(std::move(own[i]));
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    InsideCurve curve{.across = KI_TEXT("core", "products in the history"),
                      .up = KI_TEXT("core", "asked: 1, not asked: 0"),
                      .at = {},
                      .lines = {}};
    for (const ChosenAlgorithm& part : chosen(m_options)) curve.lines.push_back({algorithm(part.key).info.title, {}});
    for (int products = 0; products <= 2 * m_options.enough; ++products) {
      curve.at.push_back(products);
      curve.lines[0].values.push_back(products < m_options.enough ? 1 : 0);
      curve.lines[1].values.push_back(products < m_options.enough ? 0 : 1);
    }
    InsideParts parts{
        {"switch", KI_TEXT("core", "Who is asked"),
         KI_TEXT("core",
                 "With fewer than %1 products in the history the method for newcomers is asked, from there on the "
                 "other one.")
             .with(m_options.enough),
         KI_TEXT("core", "What happens to somebody’s list on the day of the switch?"), std::move(curve)}};
    addInsideOfParts(parts, chosen(m_options), asked);
    return parts;
  }

  void save(BlockWriter& writer) const override { saveParts(chosen(m_options), m_models, writer); }

 private:
  /// What one method tells of somebody.
  struct Told {
    std::optional<std::size_t> part = {};  ///< none where neither tells anything
    std::vector<Scored> scores = {};       ///< as its lists show them
  };

  class Switch : public Scorer {
   public:
    explicit Switch(const SwitchingModel& model) : m_model(model) {
      for (const ModelPtr& part : model.m_models) m_scorers.push_back(part->scorer());
    }

    void score(std::span<const Person> people, ScoreSink& sink) override {
      const std::vector<Told> told = scoresOf(people);
      for (std::size_t who = 0; who < told.size(); ++who) sink.take(who, told[who].scores);
    }

    /// By the method that is for each; where that tells nothing, by the other.
    std::vector<Told> scoresOf(std::span<const Person> people) {
      std::vector<Told> told(people.size());
      for (const bool first : {true, false}) {
        for (std::size_t part = 0; part < m_scorers.size(); ++part) ask(part, first, people, told);
      }
      return told;
    }

   private:
    void ask(std::size_t part, bool first, std::span<const Person> people, std::vector<Told>& told) {
      const Model& model = *m_model.m_models[part];
      std::vector<Person> asked;
      std::vector<std::size_t> places;
      for (std::size_t who = 0; who < people.size(); ++who) {
        const bool isFor = (m_model.partFor(people[who]) == part) == first;
        if (!isFor || told[who].part || !model.knows(people[who])) continue;
        asked.push_back(people[who]);
        places.push_back(who);
      }
      auto scores = scoresOfEach(*m_scorers[part], asked);
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (scores[i].empty()) continue;
        for (Scored& each : scores[i]) each.score = model.shown(each.score);
        told[places[i]] = {part, std::move(scores[i])};
      }
    }

    const SwitchingModel& m_model;
    std::vector<std::unique_ptr<Scorer>> m_scorers;
  };

  [[nodiscard]] std::size_t partFor(const Person& person) const {
    return person.history.values.size() < static_cast<std::size_t>(m_options.enough) ? 0 : 1;
  }

  Options m_options;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  auto models = fitParts(chosen(options), context, progress);
  return {std::make_shared<SwitchingModel>(context.data, options, std::move(models))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  auto models = loadParts(chosen(options), data, reader);
  return std::make_shared<SwitchingModel>(std::move(data), options, std::move(models));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hybrid_switching",
                   .title = KI_TEXT("core", "One method for newcomers, one for the rest"),
                   .summary = KI_TEXT("core",
                                      "Asks one recommender for customers with few purchases, by what products are "
                                      "described like, and another for those of whom more is known."),
                   .source = "Burke: Hybrid recommender systems, User Modeling and User-Adapted Interaction 12, 2002, "
                             "section 3.2",
                   .parameters = schema().parameters()},
          .gives = {.unboughtProducts = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            return estimateParts(chosen(schema().options(values)), shape);
          }};
}

}  // namespace kindred::recommend::hybrid_switching
