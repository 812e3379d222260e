// What somebody buys again and again: how often it stood in his baskets, the latest counted most, filled up with what
// most customers have. Plain frequency is the baseline that neural next-basket methods seldom beat: Hu, He, Gao, Zhang,
// Modeling personalized item frequency information for next-basket recommendation, SIGIR 2020; Li, Jullien, Ariannezhad,
// de Rijke, A next basket recommendation reality check, ACM TOIS 41(4), 2023 (P-Pop, GP-TopFreq).
//
//   score = Σ over baskets with the product: decay^(baskets since) + weight · customers who have it ⁄ (all + 1)
//
#include <algorithm>
#include <cmath>

#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::personal_top {
namespace {

struct Options {
  double decay = 0.9;
  double popularityWeight = 0.1;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::decay, "decay", KI_TEXT("core", "Decay"),
                 KI_TEXT("core", "What a basket counts beside the one after it; 1 counts all alike."), Range{0.01, 1})
          .param(&Options::popularityWeight, "popularity_weight", KI_TEXT("core", "Weight of what is popular"),
                 KI_TEXT("core",
                         "What the share of all customers who have a product counts beside one purchase of one’s own."),
                 Range{0, 1});
  return all;
}

/// Own baskets of a product: how many, and what they count.
struct Own {
  Index product = 0;
  Index baskets = 0;
  double counts = 0;
};

/// Ascending by product.
std::vector<Own> ownOf(const History& history, double decay) {
  const Baskets baskets = basketsOf(history);
  std::vector<Own> own;
  for (const InBaskets& each : productsIn(history, baskets)) {
    own.push_back({each.product, static_cast<Index>(each.baskets.size())});
    for (const int basket : each.baskets) own.back().counts += std::pow(decay, baskets.since(basket));
  }
  return own;
}

class PersonalTopModel : public Model {
 public:
  PersonalTopModel(std::shared_ptr<const TrainingData> data, const Options& options)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_options(options) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }
  [[nodiscard]] bool offersRepeats() const override { return true; }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<Own> own = ownOf(person.history, m_options.decay);
    std::vector<Explanation> result;
    for (const Index product : products) result.push_back(explanationOf(own, product));
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    constexpr int Baskets = 13;
    InsideCurve curve{.across = KI_TEXT("core", "baskets since"),
                      .up = KI_TEXT("core", "what a basket counts"),
                      .at = {},
                      .lines = {{KI_TEXT("core", "a basket with the product"), {}}}};
    for (int since = 0; since < Baskets; ++since) {
      curve.at.push_back(since);
      curve.lines.front().values.push_back(std::pow(m_options.decay, since));
    }
    return {
        {"decay", KI_TEXT("core", "How fast the past fades"),
         KI_TEXT("core",
                 "A purchase in the last basket counts most, one of long ago little; a product’s score is the sum "
                 "over the baskets that hold it."),
         KI_TEXT("core", "For which shop should the curve fall faster?"), std::move(curve)},
        productBars(
            "popular", KI_TEXT("core", "What fills the list up"),
            KI_TEXT("core",
                    "What a product gets for being had by many: it decides where somebody has "
                    "bought nothing of it."),
            KI_TEXT("core", "How many own purchases outweigh the highest bar?"), KI_TEXT("core", "added for everybody"),
            [this](Index product) { return popular(product); }, asked, m_data->matrix.columns)};
  }
  void save(BlockWriter& writer) const override { writer.writeScalar("products", m_data->matrix.columns); }
  [[nodiscard]] std::size_t bytes() const override {
    return (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  class Sums : public ScorerOneByOne {
   public:
    explicit Sums(const PersonalTopModel& model) : m_model(model) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      m_scores.clear();
      for (Index product = 0; product < m_model.m_data->matrix.columns; ++product) {
        const double score = m_model.popular(product);
        if (score > 0) m_scores.push_back({product, score});
      }
      for (const Own& own : ownOf(person.history, m_model.m_options.decay)) {
        const auto found = std::ranges::lower_bound(m_scores, own.product, {}, &Scored::index);
        if (found != m_scores.end() && found->index == own.product) found->score += own.counts;
        else m_scores.insert(found, {own.product, own.counts});
      }
      return m_scores;
    }

    const PersonalTopModel& m_model;
    std::vector<Scored> m_scores;
  };

  [[nodiscard]] double popular(Index product) const {
    return m_options.popularityWeight * static_cast<double>(m_data->byProduct.row(product).size()) /
           (static_cast<double>(m_data->matrix.rows) + 1);
  }

  [[nodiscard]] Explanation explanationOf(const std::vector<Own>& own, Index product) const {
    Explanation explanation;
    const auto found = std::ranges::lower_bound(own, product, {}, &Own::product);
    const bool had = found != own.end() && found->product == product;
    if (had) {
      explanation.terms.push_back(
          {.label = KI_TEXT("core", "Own purchases, the latest counted most"), .key = "times", .adds = found->counts});
      explanation.reason =
          Reason{"again", KI_TEXT_N("core", "Bought %n time(s) before", static_cast<std::int64_t>(found->baskets))};
    }
    if (popular(product) > 0) {
      const auto customers = static_cast<std::int64_t>(m_data->byProduct.row(product).size());
      explanation.terms.push_back(
          {.label = KI_TEXT("core", "Share of customers who have it"), .key = "popularity", .adds = popular(product)});
      if (!had) explanation.reason = Reason{"popular", KI_TEXT_N("core", "%n customer(s) have it", customers)};
    }
    explanation.score = explanation.terms.empty() ? NoScore : explanation.sum();
    return explanation;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Options m_options;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  progress.report(0);
  return {std::make_shared<PersonalTopModel>(context.data, options), {}, notesOnBaskets(*context.data->dataset)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  BlockReader::requireSize("products", static_cast<std::size_t>(reader.readScalar<Index>("products")),
                           static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<PersonalTopModel>(std::move(data), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "personal_top",
                   .title = KI_TEXT("core", "Bought again and again"),
                   .summary = KI_TEXT("core",
                                      "Offers what the customer keeps buying, the latest purchases first, filled up "
                                      "with what most customers have."),
                   .source = "Hu, He, Gao, Zhang, SIGIR 2020; Li, Jullien, Ariannezhad, de Rijke: A next basket "
                             "recommendation reality check, ACM TOIS 41(4), 2023",
                   .parameters = schema().parameters()},
          .gives = {.repeats = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            constexpr double SecondsPerScore = 2e-9, SecondsPerEvent = 3e-8;
            return Estimate{
                SecondsPerScore * static_cast<double>(shape.customers) * static_cast<double>(shape.products) +
                    SecondsPerEvent * static_cast<double>(shape.interactions),
                16.0 * static_cast<double>(shape.customers + shape.products)};
          }};
}

}  // namespace kindred::recommend::personal_top
