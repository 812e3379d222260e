// What an offer is worth together with what it leads to: a Markov decision process of purchases (Shani, Heckerman, Brafman: An
// MDP-based recommender system, JMLR 6, 2005), solved by fitted Q iteration (Ernst, Geurts, Wehenkel: Tree-based batch mode
// reinforcement learning, JMLR 6, 2005), here with one ridge regression a product on what was bought lately, seen along the
// greatest singular vectors of who has what:
//
//   Q(s, a) = E[ 1{a is bought next} · (reward + discount · max over b of Q(s', b)) ],   Q(s, a) = s · w_a
//
// s: the decayed mean of the factors of what was bought, and a constant. With a discount of 0 it is the chance of the next
// purchase × what that brings.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/matrix/truncated_svd.h"
#include "core/recommend/factor_scorer.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/q_learning/iteration.h"
#include "core/recommend/recommender.h"
#include "core/recommend/validation.h"

namespace kindred::recommend::q_learning {

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .choice(&Options::reward, "reward", KI_TEXT("core", "What counts as success"),
                  KI_TEXT("core", "What a purchase is worth, beside the mean of all purchases."),
                  {{Reward::Purchases, "purchases", KI_TEXT("core", "A purchase"),
                    KI_TEXT("core", "Each purchase of a product counts 1.")},
                   {Reward::Spend, "spend", KI_TEXT("core", "What was spent"),
                    KI_TEXT("core", "Quantity × price; with a margin that is alike for all products, the margin too.")},
                   {Reward::Rating, "rating", KI_TEXT("core", "The rating"),
                    KI_TEXT("core", "What the customer thought of it afterwards.")}})
          .param(&Options::discount, "discount", KI_TEXT("core", "Weight of what follows"),
                 KI_TEXT("core",
                         "What the next purchase counts beside this one: 0 looks at this purchase alone, 0.9 some ten "
                         "purchases ahead."),
                 Range{0, 0.99})
          .param(&Options::decay, "decay", KI_TEXT("core", "Decay of baskets"),
                 KI_TEXT("core", "What a basket counts beside the one after it; 1 counts all alike, 0 the last alone."),
                 Range{0, 1})
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes describe what was bought lately."), Range{1, 2000})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Rounds"),
                 KI_TEXT("core", "How many purchases ahead it looks, at most; it ends where nothing changes any more."),
                 Range{1, 200})
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Pulls what a product is worth towards what it is worth for everybody."),
                 Range{.minimum = 1e-9, .maximum = 100, .logarithmic = true})
          .param(
              &Options::candidates, "candidates", KI_TEXT("core", "Products looked ahead to"),
              KI_TEXT("core", "The best next offer is sought among so many products, those that most customers have."),
              Range{1, 1000000})
          .advanced()
          .param(&Options::steps, "steps", KI_TEXT("core", "Baskets a customer"),
                 KI_TEXT("core", "Of each customer the latest so many are learned from."), Range{1, 100000})
          .advanced();
  return all;
}

namespace {

/// What a fit found, in single precision as it is stored.
struct Learned {
  FloatMatrix tastes;    ///< products × factors
  FloatMatrix all, now;  ///< products × (factors + 1), see Worths
};

class QModel : public Model {
 public:
  QModel(std::shared_ptr<const TrainingData> data, Learned learned, double decay)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_learned(std::move(learned)),
        m_ranked(*m_data, m_learned.all),
        m_decay(decay) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    return std::make_unique<FactorScorer>(m_ranked, [this](const Person& person) {
      return person.history.empty() ? std::nullopt : std::optional(state(person.history));
    });
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    const auto counts = recent(person.history, m_decay);
    std::vector<Explanation> result;
    for (const Index product : products) {
      const double score = scores[static_cast<std::size_t>(product)];
      result.push_back(std::isnan(score) ? Explanation{} : explanationOf(counts, product));
      result.back().score = score;
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override;

  void save(BlockWriter& writer) const override {
    writer.writeScalar("factors", static_cast<std::int32_t>(m_learned.tastes.cols()));
    const auto write = [&](std::string_view name, const FloatMatrix& matrix) {
      writer.write(name, std::span<const float>(matrix.data(), static_cast<std::size_t>(matrix.size())));
    };
    write("tastes", m_learned.tastes);
    write("worths", m_learned.all);
    write("worths_now", m_learned.now);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_learned.tastes.size() + m_learned.all.size() + m_learned.now.size()) *
               sizeof(float) +
           m_ranked.bytes() + (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  using Counts = std::vector<std::pair<Index, double>>;

  [[nodiscard]] Vector state(const History& history) const { return stateOf(history, m_learned.tastes, m_decay); }
  [[nodiscard]] Eigen::Index constant() const { return m_learned.tastes.cols(); }

  [[nodiscard]] Explanation explanationOf(const Counts& counts, Index product) const {
    const Vector all = m_learned.all.row(product).cast<double>(), now = m_learned.now.row(product).cast<double>();
    Explanation explanation;
    explanation.terms.push_back({.label = KI_TEXT("core", "What it is worth whatever was bought before"),
                                 .key = "everybody",
                                 .adds = all[constant()]});
    Explanation atOnce = part(KI_TEXT("core", "Brings at once"), counts, now);
    Explanation later = part(KI_TEXT("core", "Leads to"), counts, all - now);
    explanation.reason = reasonFor(atOnce, later, product);
    for (Explanation* each : {&atOnce, &later})
      if (!each->terms.empty()) explanation.parts.push_back(std::move(*each));
    return explanation;
  }

  /// What the products bought lately add.
  [[nodiscard]] Explanation part(Text title, const Counts& counts, const Vector& worths) const {
    Explanation part{.title = std::move(title)};
    for (const auto& [had, count] : counts) {
      const double value = m_learned.tastes.row(had).cast<double>().dot(worths.head(constant()));
      if (count == 0 || value == 0) continue;
      part.terms.push_back(
          {.of = Term::Of::Product, .index = had, .weight = count, .value = value, .adds = count * value});
    }
    std::ranges::stable_sort(part.terms, std::greater(), [](const Term& term) { return *term.weight; });
    part.score = part.sum();
    return part;
  }

  [[nodiscard]] Reason reasonFor(const Explanation& atOnce, const Explanation& later, Index product) const {
    std::vector<std::pair<double, Index>> adds;
    for (const Explanation* part : {&atOnce, &later}) {
      for (const Term& term : part->terms) {
        const auto same = std::ranges::find(adds, term.index, &std::pair<double, Index>::second);
        if (same == adds.end()) adds.emplace_back(term.adds, term.index);
        else same->first += term.adds;
      }
    }
    const auto strongest = std::ranges::max_element(adds, {}, &std::pair<double, Index>::first);
    if (strongest == adds.end() || strongest->first <= 0) {
      const auto customers = static_cast<std::int64_t>(m_data->byProduct.row(product).size());
      return {"popular", KI_TEXT_N("core", "%n customer(s) have it", customers)};
    }
    return {"leads_on",
            KI_TEXT("core", "Worth offering after %1").with(m_data->dataset->products.title(strongest->second))};
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Learned m_learned;
  LongestFirst m_ranked;
  double m_decay;
};

/// What this purchase brings and what follows, of everybody.
InsidePart nowAndLater(const Learned& learned, const InsideAsked& asked, Index all) {
  const Eigen::Index constant = learned.tastes.cols();
  InsideBars bars{productsShown(asked, all),
                  KI_TEXT("core", "worth of an offer"),
                  {{KI_TEXT("core", "at once"), {}}, {KI_TEXT("core", "in what it leads to"), {}}}};
  for (const Index product : asked.products) {
    bars.lines[0].values.push_back(learned.now(product, constant));
    bars.lines[1].values.push_back(learned.all(product, constant) - learned.now(product, constant));
  }
  return {"now_and_later", KI_TEXT("core", "Now and later"),
          KI_TEXT("core",
                  "What a product is worth whatever was bought before: the purchase itself, and, discounted, the best "
                  "offer after it."),
          KI_TEXT("core", "Which product is worth more for what follows than another that sells as well?"),
          std::move(bars)};
}

InsidePart fading(double decay) {
  constexpr int Shown = 20;
  InsideCurve curve{.across = KI_TEXT("core", "baskets since"),
                    .up = KI_TEXT("core", "what a basket counts"),
                    .at = {},
                    .lines = {{KI_TEXT("core", "beside the last one"), {}}}};
  for (int since = 0; since < Shown; ++since) {
    curve.at.push_back(since);
    curve.lines.front().values.push_back(std::pow(decay, since));
  }
  return {"decay", KI_TEXT("core", "How the past fades"),
          KI_TEXT("core", "Where somebody stands is the mean of what was bought, the latest baskets counted most."),
          KI_TEXT("core", "What would a decay of 0 forget, and what would a decay of 1 never let go?"),
          std::move(curve)};
}

InsideParts QModel::inside(const InsideAsked& asked) const {
  const Index all = m_data->matrix.columns;
  const Eigen::Index width = constant();
  FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), width),
                      Matrix::Zero(static_cast<Eigen::Index>(asked.customers.size()), width), true};
  for (std::size_t i = 0; i < asked.products.size(); ++i)
    tables.products.row(static_cast<Eigen::Index>(i)) = m_learned.all.row(asked.products[i]).head(width).cast<double>();
  for (std::size_t i = 0; i < asked.customers.size(); ++i)
    tables.customers.row(static_cast<Eigen::Index>(i)) =
        state(m_data->person(asked.customers[i]).history).head(width).transpose();
  InsideParts parts{nowAndLater(m_learned, asked, all)};
  addFactors(parts, tables, asked, all, m_data->matrix.rows);
  parts.push_back(productBiasPart([this](Index product) { return m_learned.all(product, constant()); }, asked, all));
  parts.push_back(fading(m_decay));
  return parts;
}

/// The products that most customers have, ties by index; none that nobody has.
std::vector<Index> candidatesOf(const Csr& byProduct, int most) {
  std::vector<Index> all;
  for (Index product = 0; product < byProduct.rows; ++product)
    if (!byProduct.row(product).empty()) all.push_back(product);
  std::ranges::stable_sort(all, std::greater(), [&](Index product) { return byProduct.row(product).size(); });
  all.resize(std::min(all.size(), static_cast<std::size_t>(most)));
  return all;
}

std::vector<Text> notesOn(const Dataset& dataset, const Options& options) {
  std::vector<Text> notes;
  if (dataset.events.time.empty())
    notes.push_back(KI_TEXT("core", "The data have no dates, so nothing is known to follow on anything."));
  if (options.reward == Reward::Spend && dataset.events.unitPrice.empty())
    notes.push_back(KI_TEXT("core", "The data have no prices: each purchase counts 1."));
  if (options.reward == Reward::Rating && dataset.events.value.empty())
    notes.push_back(KI_TEXT("core", "The data have no ratings: each purchase counts 1."));
  return notes;
}

Fitted fit(const FitContext& context, Progress& progress) {
  constexpr double LeastChange = 1e-4;  // of the mean reward
  const Options options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Csr once = data.byProduct;
  once.values.assign(once.values.size(), 1);
  Progress seeing = progress.part(0, 0.3), walking = progress.part(0.3, 0.4), learning = progress.part(0.4, 1);
  const FloatMatrix tastes = truncatedSvd(once, options.factors, context.seed, seeing).left.cast<float>();
  const Steps steps = stepsOf(data, tastes, options, walking);
  const auto modelOf = [&](const Worths& worths) {
    return std::make_shared<QModel>(context.data, Learned{tastes, worths.all.cast<float>(), worths.now.cast<float>()},
                                    options.decay);
  };
  // Where nothing follows, one round tells all.
  Stopping stopping({.most = options.discount > 0 ? options.iterations : 1,
                     .leastChange = LeastChange,
                     .patience = context.validation ? 3 : 0});
  std::shared_ptr<const QModel> best;
  const auto after = [&](int round, double change, const Worths& worths) {
    Epoch epoch{.number = round, .change = change};
    Progress unheard(nullptr, {});
    if (context.validation) epoch.validation = validationNdcg(*modelOf(worths), data, *context.validation, unheard);
    if (context.onEpoch) context.onEpoch(epoch);
    const bool last = stopping.after(epoch);
    if (context.validation && stopping.best() == round) best = modelOf(worths);
    return last;
  };
  const Worths worths = fittedQ(steps, candidatesOf(data.byProduct, options.candidates), options, after, learning);
  progress.report(1);
  return {best ? best : modelOf(worths), stopping.trace(), notesOn(*data.dataset, options)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Eigen::Index factors = reader.readScalar<std::int32_t>("factors"), products = data->matrix.columns;
  const auto read = [&](std::string_view name, Eigen::Index width) {
    const auto numbers = reader.read<float>(name);
    BlockReader::requireSize(name, numbers.size(), static_cast<std::size_t>(width * products));
    return FloatMatrix(Eigen::Map<const FloatMatrix>(numbers.data(), products, width));
  };
  Learned learned{read("tastes", factors), read("worths", factors + 1), read("worths_now", factors + 1)};
  return std::make_shared<QModel>(std::move(data), std::move(learned), schema().options(values).decay);
}

// Singular vectors as in a decomposition alone, then in each round what every step leads to.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPass = 1e-8, SecondsPerFlop = 3e-11;
  const Options options = schema().options(values);
  const double events = static_cast<double>(shape.interactions), customers = static_cast<double>(shape.customers);
  const double products = static_cast<double>(shape.products);
  const double factors = std::min({static_cast<double>(options.factors), products, customers});
  const double steps = std::min(events, customers * options.steps);
  const double rounds = options.discount > 0 ? options.iterations : 1;
  const double aRound = steps * std::min<double>(products, options.candidates) * factors + events * factors +
                        products * factors * factors;
  return {SecondsPerPass * factors * events + SecondsPerFlop * (rounds * aRound + customers * products * factors),
          8 * factors * (steps + 4 * products) + 24 * events + 8 * factors * (customers + products)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "q_learning",
               .title = KI_TEXT("core", "Offers that lead on"),
               .summary = KI_TEXT("core",
                                  "Offers what brings most together with what is bought after it: learned from the "
                                  "order of purchases, by looking several purchases ahead."),
               .source = "Ernst, Geurts, Wehenkel: Tree-based batch mode reinforcement learning, JMLR 6, 2005; Shani, "
                         "Heckerman, Brafman: An MDP-based recommender system, JMLR 6, 2005",
               .parameters = schema().parameters()},
      .rounds = Rounds{},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::q_learning
