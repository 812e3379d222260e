// Several methods, weighed as a regression learns it from products that were hidden from them (stacking: Wolpert,
// Stacked generalization, Neural Networks 5, 1992; of recommenders: Sill, Takács, Mackey, Lin, Feature-weighted linear
// stacking, 2009):
//
//   score(j) = Σ over parts: a_p · score_p(j) ⁄ spread_p + b_p · 1 ⁄ log2(1 + rank_p(j))
//
// spread_p: the standard deviation of the person's scores over all products, rank_p among what could be offered. The
// parts are fitted without what is hidden, the weights learned, and the parts fitted again on everything.
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/held_out.h"
#include "core/recommend/hybrid_stacked/stacker.h"
#include "core/recommend/parts.h"

namespace kindred::recommend::hybrid_stacked {
namespace {

struct Part {
  ChosenAlgorithm algorithm{"item_knn"};
};

struct Options {
  std::vector<Part> parts{{{"ease"}}, {{"item_knn"}}, {{"popular"}}};
  double regularisation = 1;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = [] {
    const auto part =
        Schema<Part>().algorithm(&Part::algorithm, "algorithm", KI_TEXT("core", "Method"),
                                 KI_TEXT("core", "A recommender, with its own settings."), anyRecommender());
    return Schema<Options>()
        .list(&Options::parts, "parts", KI_TEXT("core", "Methods"),
              KI_TEXT("core", "The recommenders whose scores and ranks are weighed."), KI_TEXT("core", "Method %1"),
              part, Range{1, 8})
        .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
               KI_TEXT("core", "Greater keeps the weights nearer to 0, where little was hidden to learn from."),
               Range{.minimum = 1e-6, .maximum = 1e6, .logarithmic = true})
        .advanced();
  }();
  return all;
}

std::vector<ChosenAlgorithm> chosen(const Options& options) {
  std::vector<ChosenAlgorithm> all;
  for (const Part& part : options.parts) all.push_back(part.algorithm);
  return all;
}

/// The parts, and what they say of blocks of people.
class Panel {
 public:
  Panel(const std::vector<ModelPtr>& models, Index products) : m_models(models), m_products(products) {
    for (const ModelPtr& model : models) m_scorers.push_back(model->scorer());
  }

  /// By person and part.
  std::vector<std::vector<Said>> about(std::span<const Person> people, bool repeats) {
    std::vector<std::vector<Said>> said(people.size());
    for (std::size_t part = 0; part < m_scorers.size(); ++part) {
      auto scores = scoresOfEach(*m_scorers[part], people);
      for (std::size_t who = 0; who < people.size(); ++who) {
        for (Scored& each : scores[who]) each.score = m_models[part]->shown(each.score);
        const auto had = repeats ? std::span<const Index>() : people[who].history.values.indices;
        said[who].push_back(saidOf(std::move(scores[who]), m_products, had));
      }
    }
    return said;
  }

 private:
  const std::vector<ModelPtr>& m_models;
  Index m_products;
  std::vector<std::unique_ptr<Scorer>> m_scorers;
};

class StackedModel : public ModelOfParts {
 public:
  StackedModel(std::shared_ptr<const TrainingData> data, Options options, std::vector<ModelPtr> models,
               std::vector<Trust> trusts)
      : ModelOfParts(std::move(data), std::move(models)), m_options(std::move(options)), m_trusts(std::move(trusts)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Index all = m_data->matrix.columns;
    const std::vector<double> scores = denseScores(*this, {&person, 1}, all);
    std::vector<Explanation> result(products.size());
    for (std::size_t i = 0; i < products.size(); ++i) result[i].score = scores[static_cast<std::size_t>(products[i])];
    const auto said = Panel(m_models, all).about({&person, 1}, offersRepeats()).front();
    for (std::size_t part = 0; part < m_models.size(); ++part) {
      auto own = m_models[part]->explainAll(person, products);
      for (std::size_t i = 0; i < products.size(); ++i)
        addPart(part, said[part], products[i], std::move(own[i]), result[i]);
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    InsideBars bars{namesShown({}),
                    KI_TEXT("core", "how much it counts"),
                    {{KI_TEXT("core", "its scores"), {}}, {KI_TEXT("core", "its places in the list"), {}}}};
    for (std::size_t part = 0; part < m_trusts.size(); ++part) {
      bars.axis.names.push_back(algorithm(m_options.parts[part].algorithm.key).info.title);
      bars.lines[0].values.push_back(m_trusts[part].score);
      bars.lines[1].values.push_back(m_trusts[part].rank);
    }
    InsideParts parts{
        {"trust", KI_TEXT("core", "How far each method is trusted"),
         KI_TEXT("core",
                 "What was learned from what was hidden: how much a method’s score counts, and how much its "
                 "first places do on top. Below 0 it speaks against a product."),
         KI_TEXT("core", "Why may a good method get a low bar beside others?"), std::move(bars)}};
    addInsideOfParts(parts, chosen(m_options), asked);
    return parts;
  }

  void save(BlockWriter& writer) const override {
    saveParts(chosen(m_options), m_models, writer);
    std::vector<double> numbers;
    for (const Trust& trust : m_trusts) numbers.insert(numbers.end(), {trust.score, trust.rank});
    writer.write("trusts", numbers);
  }
  [[nodiscard]] std::size_t bytes() const override { return ModelOfParts::bytes() + m_trusts.size() * sizeof(Trust); }

 private:
  class Sums : public Scorer {
   public:
    explicit Sums(const StackedModel& model)
        : m_model(model),
          m_panel(model.m_models, model.m_data->matrix.columns),
          m_sums(static_cast<std::size_t>(model.m_data->matrix.columns), NoScore) {}

    void score(std::span<const Person> people, ScoreSink& sink) override {
      const auto said = m_panel.about(people, m_model.offersRepeats());
      for (std::size_t who = 0; who < people.size(); ++who) {
        for (std::size_t part = 0; part < said[who].size(); ++part) add(said[who][part], m_model.m_trusts[part]);
        std::vector<Scored> scores;
        for (std::size_t product = 0; product < m_sums.size(); ++product) {
          if (!std::isnan(m_sums[product])) scores.push_back({static_cast<Index>(product), m_sums[product]});
          m_sums[product] = NoScore;
        }
        sink.take(who, scores);
      }
    }

   private:
    void add(const Said& said, const Trust& trust) {
      const double weight = said.spread > 0 ? trust.score / said.spread : 0;
      for (const Scored& each : said.scores) {
        double& sum = m_sums[static_cast<std::size_t>(each.index)];
        sum = (std::isnan(sum) ? 0 : sum) + weight * each.score;
      }
      for (const Scored& each : said.gains) m_sums[static_cast<std::size_t>(each.index)] += trust.rank * each.score;
    }

    const StackedModel& m_model;
    Panel m_panel;
    std::vector<double> m_sums;  // by product; NoScore between two people
  };

  void addPart(std::size_t part, const Said& said, Index product, Explanation own, Explanation& whole) const {
    if (std::isnan(own.score)) return;
    const Text& title = algorithm(m_options.parts[part].algorithm.key).info.title;
    const auto gain = std::ranges::lower_bound(said.gains, product, {}, &Scored::index);
    if (gain != said.gains.end() && gain->index == product) {
      whole.terms.push_back({.label = KI_TEXT("core", "Place in the list of: %1").with(Phrase{title.source()}),
                             .key = "rank",
                             .adds = m_trusts[part].rank * gain->score});
    }
    own.title = title;
    own.weight = said.spread > 0 ? m_trusts[part].score / said.spread : 0;
    whole.parts.push_back(std::move(own));
  }

  Options m_options;
  std::vector<Trust> m_trusts;  // by part
};

/// Of customers with something hidden, spread over all, what any part would have offered. What none would have is left out:
/// it would teach that to be offered speaks against a product.
class Samples {
 public:
  Samples(const std::vector<ModelPtr>& models, const HeldOut& held) : m_models(models), m_held(held) {
    constexpr std::size_t MostCustomers = 2000;
    std::vector<Index> all;
    for (Index customer = 0; customer < held.test.rows; ++customer) {
      if (!held.test.row(customer).empty()) all.push_back(customer);
    }
    const std::size_t count = std::min(MostCustomers, all.size());
    for (std::size_t i = 0; i < count; ++i) m_customers.push_back(all[i * all.size() / count]);
  }

  /// By customer.
  std::vector<std::vector<Sample>> drawn(Progress& progress) const {
    const bool repeats = anyRepeats(m_models);
    std::vector<std::vector<Sample>> byCustomer(m_customers.size());
    forEachChunk(m_customers.size(), 16, progress, [&](const Chunk& chunk) {
      Panel panel(m_models, m_held.rest->matrix.columns);
      std::vector<Person> people;
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) people.push_back(m_held.rest->person(m_customers[i]));
      const auto said = panel.about(people, repeats);
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        byCustomer[i] = ofCustomer(m_customers[i], said[i - chunk.begin]);
    });
    return byCustomer;
  }

 private:
  [[nodiscard]] std::vector<Sample> ofCustomer(Index customer, const std::vector<Said>& said) const {
    const auto hidden = m_held.test.row(customer).indices;
    std::vector<Index> products;
    for (const Said& part : said) {
      for (const Scored& each : part.gains) products.push_back(each.index);
    }
    std::ranges::sort(products);
    const auto repeated = std::ranges::unique(products);
    products.erase(repeated.begin(), repeated.end());
    std::vector<Sample> samples;
    for (const Index product : products)
      samples.push_back({says(said, product), std::ranges::binary_search(hidden, product)});
    return samples;
  }

  const std::vector<ModelPtr>& m_models;
  const HeldOut& m_held;
  std::vector<Index> m_customers;
};

/// Whether repeats are the matter of any part is known once it is fitted: asked of what each says of itself.
bool offerRepeats(const std::vector<ChosenAlgorithm>& parts) {
  return std::ranges::any_of(parts, [](const auto& part) { return algorithm(part.key).gives.repeats; });
}

Learned learnedTrusts(const FitContext& context, const Options& options, Progress& progress) {
  const auto parts = chosen(options);
  const HeldOut held =
      offerRepeats(parts) ? holdOutBaskets(*context.data) : holdOutProducts(*context.data, context.seed);
  FitContext inner = context;
  inner.data = held.rest;
  inner.validation = nullptr;
  Progress fitting = progress.part(0, 0.8), sampling = progress.part(0.8, 0.95);
  const auto models = fitParts(parts, inner, fitting);
  const auto samples = Samples(models, held).drawn(sampling);
  return learn(samples, parts.size(), options.regularisation, progress);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  Progress learning = progress.part(0, 0.5), fitting = progress.part(0.5, 1);
  Learned learned = learnedTrusts(context, options, learning);
  auto models = fitParts(chosen(options), context, fitting);
  Fitted fitted{std::make_shared<StackedModel>(context.data, options, std::move(models), learned.parts),
                std::move(learned.trace)};
  for (std::size_t part = 0; part < learned.parts.size(); ++part) {
    const Text& title = algorithm(options.parts[part].algorithm.key).info.title;
    fitted.notes.push_back(KI_TEXT("core", "%1: its scores count %2, its places in the list %3.")
                               .with(Phrase{title.source()})
                               .with(learned.parts[part].score)
                               .with(learned.parts[part].rank));
  }
  if (context.onEpoch) {
    for (const Epoch& epoch : fitted.trace) context.onEpoch(epoch);
  }
  return fitted;
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  auto models = loadParts(chosen(options), data, reader);
  const auto numbers = reader.read<double>("trusts");
  BlockReader::requireSize("trusts", numbers.size(), 2 * models.size());
  std::vector<Trust> trusts;
  for (std::size_t part = 0; part < models.size(); ++part) trusts.push_back({numbers[2 * part], numbers[2 * part + 1]});
  return std::make_shared<StackedModel>(std::move(data), options, std::move(models), std::move(trusts));
}

// The parts are fitted twice.
Estimate estimate(const DataShape& shape, const Values& values) {
  Estimate once = estimateParts(chosen(schema().options(values)), shape);
  return {2 * once.seconds + 1, 2 * once.bytes};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hybrid_stacked",
                   .title = KI_TEXT("core", "Several methods, weighed by what they would have got right"),
                   .summary = KI_TEXT("core",
                                      "Hides a part of the purchases, sees which recommenders would have offered it, "
                                      "and trusts each accordingly."),
                   .source = "Wolpert: Stacked generalization, Neural Networks 5, 1992; Sill, Takács, Mackey, Lin: "
                             "Feature-weighted linear stacking, 2009",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::hybrid_stacked
