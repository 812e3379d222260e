// A weighted sum of what other recommenders say (Burke: Hybrid recommender systems, survey and experiments, User
// Modeling and User-Adapted Interaction 12, 2002, section 3.1). Scores of different methods are of different sizes, so
// that each person's are first divided by their standard deviation over all products, where what a method cannot tell
// counts as 0.
#include <algorithm>
#include <cmath>

#include "core/recommend/parts.h"

namespace kindred::recommend::hybrid_weighted {
namespace {

struct Part {
  ChosenAlgorithm algorithm{"item_knn"};
  double weight = 1;
};

struct Options {
  std::vector<Part> parts{{{"ease"}, 1}, {{"ials"}, 0.5}};
  bool scaled = true;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = [] {
    const auto part = Schema<Part>()
                          .algorithm(&Part::algorithm, "algorithm", KI_TEXT("core", "Method"),
                                     KI_TEXT("core", "A recommender, with its own settings."), anyRecommender())
                          .param(&Part::weight, "weight", KI_TEXT("core", "Weight"),
                                 KI_TEXT("core", "How much it counts against the others."), Range{0, 1000});
    return Schema<Options>()
        .list(&Options::parts, "parts", KI_TEXT("core", "Methods"),
              KI_TEXT("core", "The recommenders whose scores are added up."), KI_TEXT("core", "Method %1"), part,
              Range{1, 8})
        .param(&Options::scaled, "scaled", KI_TEXT("core", "Bring to one size"),
               KI_TEXT("core", "Divides each method’s scores by how much they differ, so that weights compare."))
        .advanced();
  }();
  return all;
}

std::vector<ChosenAlgorithm> chosen(const Options& options) {
  std::vector<ChosenAlgorithm> all;
  for (const Part& part : options.parts) all.push_back(part.algorithm);
  return all;
}

/// Scores of a block of people: people × products, NoScore where there is none.
class Dense : public ScoreSink {
 public:
  Dense(std::size_t people, Index products)
      : m_products(static_cast<std::size_t>(products)), m_scores(people * m_products, NoScore) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    for (const auto& [product, score] : scores)
      m_scores[place * m_products + static_cast<std::size_t>(product)] = score;
  }
  [[nodiscard]] std::span<const double> of(std::size_t place) const {
    return std::span(m_scores).subspan(place * m_products, m_products);
  }

 private:
  std::size_t m_products;
  std::vector<double> m_scores;
};

double deviation(std::span<const double> scores) {
  double sum = 0, squares = 0;
  for (const double score : scores) {
    if (std::isnan(score)) continue;
    sum += score;
    squares += score * score;
  }
  const double count = static_cast<double>(std::max<std::size_t>(1, scores.size()));
  return std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
}

class WeightedModel : public Model {
 public:
  WeightedModel(std::shared_ptr<const TrainingData> data, Options options, std::vector<ModelPtr> models)
      : m_data(std::move(data)), m_options(std::move(options)), m_models(std::move(models)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    return m_models.front()->fallback(person, product);
  }
  [[nodiscard]] bool offersRepeats() const override {
    return std::ranges::any_of(m_models, [](const ModelPtr& model) { return model->offersRepeats(); });
  }
  [[nodiscard]] bool knows(const Person& person) const override {
    return std::ranges::any_of(m_models, [&](const ModelPtr& model) { return model->knows(person); });
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    std::vector<Explanation> result(products.size());
    for (std::size_t i = 0; i < products.size(); ++i) result[i].score = scores[static_cast<std::size_t>(products[i])];
    for (std::size_t part = 0; part < m_models.size(); ++part) {
      const double weight = weightOf(part, denseScores(*m_models[part], {&person, 1}, m_data->matrix.columns));
      auto own = m_models[part]->explainAll(person, products);
      for (std::size_t i = 0; i < products.size(); ++i) {
        if (std::isnan(own[i].score)) continue;
        own[i].title = algorithm(m_options.parts[part].algorithm.key).info.title;
        own[i].weight = weight;
        result[i].parts.push_back(std::move(own[i]));
      }
    }
    return result;
  }

  void save(BlockWriter& writer) const override { saveParts(chosen(m_options), m_models, writer); }
  [[nodiscard]] std::size_t bytes() const override {
    std::size_t bytes = 0;
    for (const ModelPtr& model : m_models) bytes += model->bytes();
    return bytes;
  }

 private:
  class Sums : public Scorer {
   public:
    explicit Sums(const WeightedModel& model) : m_model(model) {
      for (const ModelPtr& part : model.m_models) m_scorers.push_back(part->scorer());
    }

    void score(std::span<const Person> people, ScoreSink& sink) override {
      const Index products = m_model.m_data->matrix.columns;
      std::vector<std::vector<double>> sums(people.size(),
                                            std::vector<double>(static_cast<std::size_t>(products), NoScore));
      for (std::size_t part = 0; part < m_scorers.size(); ++part) {
        Dense scores(people.size(), products);
        m_scorers[part]->score(people, scores);
        for (std::size_t who = 0; who < people.size(); ++who)
          add(scores.of(who), m_model.weightOf(part, scores.of(who)), *m_model.m_models[part], sums[who]);
      }
      for (std::size_t who = 0; who < people.size(); ++who) {
        std::vector<Scored> scored;
        for (std::size_t product = 0; product < sums[who].size(); ++product) {
          if (!std::isnan(sums[who][product])) scored.push_back({static_cast<Index>(product), sums[who][product]});
        }
        sink.take(who, scored);
      }
    }

   private:
    // As the explanation adds them up: what the part shows.
    static void add(std::span<const double> scores, double weight, const Model& part, std::vector<double>& sums) {
      for (std::size_t product = 0; product < sums.size(); ++product) {
        if (std::isnan(scores[product])) continue;
        const double adds = weight * part.shown(scores[product]);
        sums[product] = std::isnan(sums[product]) ? adds : sums[product] + adds;
      }
    }

    const WeightedModel& m_model;
    std::vector<std::unique_ptr<Scorer>> m_scorers;
  };

  /// What a part counts for somebody with these scores.
  [[nodiscard]] double weightOf(std::size_t part, std::span<const double> scores) const {
    const double weight = m_options.parts[part].weight;
    if (!m_options.scaled) return weight;
    const double spread = deviation(scores);
    return spread > 0 ? weight / spread : 0;
  }

  std::shared_ptr<const TrainingData> m_data;
  Options m_options;
  std::vector<ModelPtr> m_models;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  auto models = fitParts(chosen(options), context, progress);
  return {std::make_shared<WeightedModel>(context.data, options, std::move(models))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  auto models = loadParts(chosen(options), data, reader);
  return std::make_shared<WeightedModel>(std::move(data), options, std::move(models));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hybrid_weighted",
                   .title = KI_TEXT("core", "Several methods, weighed"),
                   .summary = KI_TEXT("core",
                                      "Adds up what several recommenders say, each with a weight: what one misses "
                                      "another may see."),
                   .source = "Burke: Hybrid recommender systems, User Modeling and User-Adapted Interaction 12, 2002",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            return estimateParts(chosen(schema().options(values)), shape);
          }};
}

}  // namespace kindred::recommend::hybrid_weighted
