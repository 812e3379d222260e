// A weighted sum of what other recommenders say (Burke: Hybrid recommender systems, survey and experiments, User
// Modeling and User-Adapted Interaction 12, 2002, section 3.1). Scores of different methods are of different sizes, so
// that each person's are first divided by their standard deviation over all products, where what a method cannot tell
// counts as 0. The weights are set by hand, or found by how well the lists tell what was hidden from the parts: one weight
// after the other is tried greater and smaller, and what tells it best stays.
#include <algorithm>
#include <cmath>

#include "core/recommend/held_out.h"
#include "core/recommend/parts.h"
#include "core/recommend/validation.h"

namespace kindred::recommend::hybrid_weighted {
namespace {

struct Part {
  ChosenAlgorithm algorithm{"item_knn"};
  double weight = 1;
};

struct Options {
  std::vector<Part> parts{{{"ease"}, 1}, {{"ials"}, 0.5}};
  bool scaled = true;
  bool learned = false;
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
        .advanced()
        .param(&Options::learned, "learn_weights", KI_TEXT("core", "Learn the weights"),
               KI_TEXT("core",
                       "Hides a fifth of everyone’s products, or the last basket where repeats are offered, and looks "
                       "for the weights that tell it best, beginning with those given. Takes twice as long."));
  }();
  return all;
}

std::vector<ChosenAlgorithm> chosen(const Options& options) {
  std::vector<ChosenAlgorithm> all;
  for (const Part& part : options.parts) all.push_back(part.algorithm);
  return all;
}

class WeightedModel : public ModelOfParts {
 public:
  WeightedModel(std::shared_ptr<const TrainingData> data, Options options, std::vector<ModelPtr> models)
      : ModelOfParts(std::move(data), std::move(models)), m_options(std::move(options)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    std::vector<Explanation> result(products.size());
    for (std::size_t i = 0; i < products.size(); ++i) result[i].score = scores[static_cast<std::size_t>(products[i])];
    for (std::size_t part = 0; part < m_models.size(); ++part) {
      const double weight = weightOf(part, scoresOfEach(*m_models[part]->scorer(), {&person, 1}).front());
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

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Text weight = KI_TEXT("core", "weight");
    InsideBars bars{namesShown({}), weight, {{weight, {}}}};
    for (const Part& part : m_options.parts) {
      bars.axis.names.push_back(algorithm(part.algorithm.key).info.title);
      bars.lines.front().values.push_back(part.weight);
    }
    InsideParts parts{{"weights_of_methods", KI_TEXT("core", "How much each method counts"),
                       KI_TEXT("core", "A score is the sum of what the methods say, each times its weight."),
                       KI_TEXT("core", "How would one find out whether the weights are good?"), std::move(bars)}};
    addInsideOfParts(parts, chosen(m_options), asked);
    return parts;
  }

  void save(BlockWriter& writer) const override {
    saveParts(chosen(m_options), m_models, writer);
    if (!m_options.learned) return;
    std::vector<double> weights;
    for (const Part& part : m_options.parts) weights.push_back(part.weight);
    writer.write("weights", weights);
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
        const auto scores = scoresOfEach(*m_scorers[part], people);
        for (std::size_t who = 0; who < people.size(); ++who)
          add(scores[who], m_model.weightOf(part, scores[who]), *m_model.m_models[part], sums[who]);
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
    static void add(std::span<const Scored> scores, double weight, const Model& part, std::vector<double>& sums) {
      for (const Scored& each : scores) {
        const double adds = weight * part.shown(each.score);
        double& sum = sums[static_cast<std::size_t>(each.index)];
        sum = std::isnan(sum) ? adds : sum + adds;
      }
    }

    const WeightedModel& m_model;
    std::vector<std::unique_ptr<Scorer>> m_scorers;
  };

  /// What a part counts for somebody with these scores.
  [[nodiscard]] double weightOf(std::size_t part, std::span<const Scored> scores) const {
    const double weight = m_options.parts[part].weight;
    if (!m_options.scaled) return weight;
    const double spread = deviation(scores, m_data->matrix.columns);
    return spread > 0 ? weight / spread : 0;
  }

  Options m_options;
};

/// Looks for the weights that tell best what was held out.
class WeightSearch {
 public:
  WeightSearch(HeldOut held, std::vector<ModelPtr> models, Options options)
      : m_held(std::move(held)), m_models(std::move(models)), m_options(std::move(options)) {}

  /// How often lists are made.
  static double tries(const Options& options) {
    return 1 + Rounds * static_cast<double>(options.parts.size() * std::size(Factors));
  }

  /// The weights given, then each in turn, twice.
  Options found(const FitContext& context, Progress& progress) {
    const double steps = tries(m_options);
    double best = judged(m_options, steps, context, progress);
    for (int round = 0; round < Rounds && m_options.parts.size() > 1; ++round) {
      for (std::size_t part = 0; part < m_options.parts.size(); ++part) {
        const Options before = m_options;
        for (const double factor : Factors) {
          Options tried = before;
          tried.parts[part].weight *= factor;
          const double figure = judged(tried, steps, context, progress);
          if (figure <= best) continue;
          best = figure;
          m_options = std::move(tried);
        }
      }
    }
    return m_options;
  }

  [[nodiscard]] const Trace& trace() const { return m_trace; }

 private:
  static constexpr double Factors[] = {0, 0.25, 0.5, 2, 4};
  static constexpr int Rounds = 2;

  double judged(const Options& options, double steps, const FitContext& context, Progress& progress) {
    const double done = static_cast<double>(m_trace.size());
    Progress judging = progress.part(done / steps, (done + 1) / steps);
    const WeightedModel model(m_held.rest, options, m_models);
    const double ndcg = validationNdcg(model, *m_held.rest, m_held.test, judging);
    m_trace.push_back({.number = static_cast<int>(m_trace.size()) + 1, .loss = 1 - ndcg, .validation = ndcg});
    if (context.onEpoch) context.onEpoch(m_trace.back());
    return ndcg;
  }

  HeldOut m_held;
  std::vector<ModelPtr> m_models;
  Options m_options;
  Trace m_trace;
};

/// What is hidden is the last basket where a part offers repeats, else a fifth of everyone's products.
HeldOut hidden(const FitContext& context, const Options& options) {
  const auto repeats = [](const Part& part) { return algorithm(part.algorithm.key).gives.repeats; };
  if (std::ranges::any_of(options.parts, repeats)) return holdOutBaskets(*context.data);
  return holdOutProducts(*context.data, context.seed);
}

Fitted fit(const FitContext& context, Progress& progress) {
  Options options = schema().options(context.values);
  Fitted fitted;
  Progress learning = progress.part(0, options.learned ? 0.6 : 0),
           fitting = progress.part(options.learned ? 0.6 : 0, 1);
  if (options.learned) {
    FitContext inner = context;
    HeldOut held = hidden(context, options);
    inner.data = held.rest;
    inner.validation = nullptr;
    Progress parts = learning.part(0, 0.6), looking = learning.part(0.6, 1);
    auto models = fitParts(chosen(options), inner, parts);
    WeightSearch search(std::move(held), std::move(models), options);
    options = search.found(context, looking);
    fitted.trace = search.trace();
    for (const Part& part : options.parts) {
      fitted.notes.push_back(KI_TEXT("core", "%1: weight %2.")
                                 .with(Phrase{algorithm(part.algorithm.key).info.title.source()})
                                 .with(part.weight));
    }
  }
  auto models = fitParts(chosen(options), context, fitting);
  fitted.model = std::make_shared<WeightedModel>(context.data, options, std::move(models));
  return fitted;
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Options options = schema().options(values);
  auto models = loadParts(chosen(options), data, reader);
  if (options.learned) {
    const auto weights = reader.read<double>("weights");
    BlockReader::requireSize("weights", weights.size(), options.parts.size());
    for (std::size_t part = 0; part < weights.size(); ++part) options.parts[part].weight = weights[part];
  }
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
            const Options options = schema().options(values);
            const Estimate once = estimateParts(chosen(options), shape);
            if (!options.learned) return once;
            // Each try makes the lists of a thousand customers at most.
            const double share = std::min(1.0, 1000 / std::max(1.0, static_cast<double>(shape.customers)));
            return Estimate{once.seconds * (2 + share * WeightSearch::tries(options)), 2 * once.bytes};
          }};
}

}  // namespace kindred::recommend::hybrid_weighted
