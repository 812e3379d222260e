// What goes with what somebody has, by association rules (Agrawal, Imieliński and Swami, SIGMOD 1993; as recommendations:
// Sarwar, Karypis, Konstan and Riedl, EC 2000, section 3.1): the score of a product is the confidence of the surest rule whose
// left side the history holds and whose right side it is.
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"
#include "core/rules/miner.h"
#include "core/rules/rules.h"

namespace kindred::recommend::association_rules {
namespace {

enum class Held { Customer, Order };

struct Options {
  Held baskets = Held::Customer;
  double minSupport = 0.01;
  double minConfidence = 0.05;
  int longest = 3;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .choice(&Options::baskets, "baskets", KI_TEXT("core", "Basket"),
                  KI_TEXT("core", "What counts as bought together."),
                  {{Held::Customer, "customer", KI_TEXT("core", "Everything of one customer")},
                   {Held::Order, "order", KI_TEXT("core", "One order")}})
          .param(&Options::minSupport, "min_support", KI_TEXT("core", "Seen in"),
                 KI_TEXT("core", "The share of all baskets that hold both sides of a rule, at least."),
                 Range{0.000001, 1, true})
          .param(
              &Options::minConfidence, "min_confidence", KI_TEXT("core", "Sure to"),
              KI_TEXT("core", "Of the baskets with the left side, the share that hold the right side too, at least."),
              Range{0, 1})
          .param(&Options::longest, "longest", KI_TEXT("core", "Longest"),
                 KI_TEXT("core", "How many items both sides have together."), Range{2, 6});
  return all;
}

rules::BasketTable basketsOfAll(const TrainingData& data, Held held, Progress& progress) {
  rules::BasketTable table{.itemCount = data.matrix.columns};
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    if (customer % 256 == 0) progress.checkpoint();
    const History history = data.person(customer).history;
    if (held == Held::Customer) {
      table.items.insert(table.items.end(), history.values.indices.begin(), history.values.indices.end());
      table.close();
      continue;
    }
    const Baskets baskets = basketsOf(history);
    std::vector<std::vector<Index>> own(static_cast<std::size_t>(baskets.count));
    for (const InBaskets& each : productsIn(history, baskets)) {
      for (const int basket : each.baskets) own[static_cast<std::size_t>(basket)].push_back(each.product);
    }
    for (const auto& basket : own) {
      table.items.insert(table.items.end(), basket.begin(), basket.end());
      table.close();
    }
  }
  return table;
}

/// Rules with one product on the right, as flat lists; a rule's left side ascends.
struct RuleList {
  std::vector<std::int64_t> offsets = {0};  ///< into `left`
  std::vector<Index> left = {}, right = {};
  std::vector<std::int64_t> both = {}, baskets = {};  ///< with both sides, with the left one

  [[nodiscard]] std::size_t size() const { return right.size(); }
  [[nodiscard]] std::span<const Index> leftOf(std::size_t rule) const {
    return {left.data() + offsets[rule], static_cast<std::size_t>(offsets[rule + 1] - offsets[rule])};
  }
  [[nodiscard]] double confidence(std::size_t rule) const {
    return static_cast<double>(both[rule]) / static_cast<double>(baskets[rule]);
  }
};

/// The surest first, so that the first that holds is the one that counts; ties by items. What a shorter rule says as
/// surely is left out.
RuleList listed(std::vector<rules::Rule> found) {
  std::erase_if(found, [](const rules::Rule& rule) { return rule.isRedundant; });
  std::ranges::sort(found, [](const rules::Rule& a, const rules::Rule& b) {
    const double one = rules::confidence(a.counts), other = rules::confidence(b.counts);
    if (one != other) return one > other;
    return std::tie(a.left, a.right) < std::tie(b.left, b.right);
  });
  RuleList list;
  for (const rules::Rule& rule : found) {
    list.left.insert(list.left.end(), rule.left.begin(), rule.left.end());
    list.offsets.push_back(static_cast<std::int64_t>(list.left.size()));
    list.right.push_back(rule.right.front());
    list.both.push_back(rule.counts.both);
    list.baskets.push_back(rule.counts.left);
  }
  return list;
}

class RuleModel : public Model {
 public:
  RuleModel(std::shared_ptr<const TrainingData> data, RuleList list)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_rules(std::move(list)) {
    m_byFirst.resize(static_cast<std::size_t>(m_data->matrix.columns));
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
      m_byFirst[static_cast<std::size_t>(m_rules.leftOf(rule).front())].push_back(rule);
  }

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Surest>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    std::vector<std::size_t> best;
    surest(person, best);
    std::vector<Explanation> result;
    for (const Index product : products) result.push_back(explanationOf(best[static_cast<std::size_t>(product)]));
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Index products = m_data->matrix.columns;
    const auto size = static_cast<Eigen::Index>(asked.products.size());
    Matrix sure = Matrix::Zero(size, size);
    for (Eigen::Index row = 0; row < size; ++row) {
      for (const std::size_t rule :
           m_byFirst[static_cast<std::size_t>(asked.products[static_cast<std::size_t>(row)])]) {
        const auto column = std::ranges::find(asked.products, m_rules.right[rule]) - asked.products.begin();
        if (m_rules.leftOf(rule).size() == 1 && column < size) sure(row, column) = m_rules.confidence(rule);
      }
    }
    std::vector<double> byLength;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
      byLength.resize(std::max(byLength.size(), m_rules.leftOf(rule).size()));
      ++byLength[m_rules.leftOf(rule).size() - 1];
    }
    std::vector<Text> lengths;
    for (std::size_t i = 0; i < byLength.size(); ++i)
      lengths.push_back(KI_TEXT_N("core", "%n product(s)", static_cast<std::int64_t>(i) + 1));
    const Text count = KI_TEXT("core", "number of rules");
    return {
        {"pair_rules", KI_TEXT("core", "Rules of one product for another"),
         KI_TEXT("core",
                 "A cell is how sure a rule is: of the baskets with the product of the row, the share that have that "
                 "of the column. Where no rule is sure enough it is empty."),
         KI_TEXT("core", "Is a rule as sure in the other direction?"),
         InsideGrid{productsShown(asked, products), productsShown(asked, products), std::move(sure)}},
        {"lengths", KI_TEXT("core", "How long the rules are"),
         KI_TEXT("core", "How many rules there are by the number of products on their left side."),
         KI_TEXT("core", "Which of them would you show to a shop assistant?"),
         InsideBars{namesShown(std::move(lengths)), count, {{count, std::move(byLength)}}}}};
  }
  void save(BlockWriter& writer) const override {
    writer.write("offsets", m_rules.offsets);
    writer.write("left", m_rules.left);
    writer.write("right", m_rules.right);
    writer.write("both", m_rules.both);
    writer.write("baskets", m_rules.baskets);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return m_rules.left.size() * sizeof(Index) +
           m_rules.size() * (sizeof(Index) + sizeof(std::size_t) + 3 * sizeof(std::int64_t)) +
           (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  static constexpr std::size_t None = static_cast<std::size_t>(-1);

  class Surest : public ScorerOneByOne {
   public:
    explicit Surest(const RuleModel& model) : m_model(model) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      m_model.surest(person, m_best);
      m_scores.clear();
      for (std::size_t product = 0; product < m_best.size(); ++product) {
        if (m_best[product] != None)
          m_scores.push_back({static_cast<Index>(product), m_model.m_rules.confidence(m_best[product])});
      }
      return m_scores;
    }

    const RuleModel& m_model;
    std::vector<std::size_t> m_best;
    std::vector<Scored> m_scores;
  };

  /// Of each product the surest rule, which is the first of those that hold.
  void surest(const Person& person, std::vector<std::size_t>& best) const {
    best.assign(m_byFirst.size(), None);
    const auto had = person.history.values.indices;
    for (const Index product : had) {
      for (const std::size_t rule : m_byFirst[static_cast<std::size_t>(product)]) {
        std::size_t& known = best[static_cast<std::size_t>(m_rules.right[rule])];
        if (rule < known && std::ranges::includes(had, m_rules.leftOf(rule))) known = rule;
      }
    }
  }

  [[nodiscard]] Explanation explanationOf(std::size_t rule) const {
    Explanation explanation;
    explanation.score = NoScore;
    if (rule == None) return explanation;
    std::string titles;
    for (const Index product : m_rules.leftOf(rule))
      titles += (titles.empty() ? "" : " + ") + m_data->dataset->products.title(product);
    explanation.score = m_rules.confidence(rule);
    explanation.terms.push_back({.label = KI_TEXT("core", "Of %1 baskets with %2, %3 hold it")
                                              .with(m_rules.baskets[rule])
                                              .with(titles)
                                              .with(m_rules.both[rule]),
                                 .key = "rule",
                                 .adds = explanation.score});
    explanation.reason = Reason{
        "rule", KI_TEXT("core", "Goes with %1: so in %2 of the baskets").with(titles).with(Percent{explanation.score})};
    return explanation;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  RuleList m_rules;
  std::vector<std::vector<std::size_t>> m_byFirst;  // by the first product of the left side: rules, the surest first
};

Fitted fit(const FitContext& context, Progress& progress) {
  constexpr std::int64_t MostSets = 400'000, FewestBaskets = 2;
  const Options options = schema().options(context.values);
  progress.report(0);
  const rules::BasketTable baskets = basketsOfAll(*context.data, options.baskets, progress);
  rules::MineLimits limits{.minCount = std::max(FewestBaskets, rules::countOf(options.minSupport, baskets.size())),
                           .longest = options.longest,
                           .mostSets = MostSets};
  std::vector<Text> notes;
  rules::ItemSets sets;
  const std::int64_t asked = limits.minCount;
  Progress mining = progress.part(0.1, 0.7);
  for (bool isDone = false; !isDone;) {
    try {
      Progress trying = mining;
      sets = rules::algorithms().front().mine(baskets, limits, trying);
      isDone = true;
    } catch (const rules::TooManySets&) {
      limits.minCount *= 2;
    }
  }
  if (limits.minCount > asked) {
    notes.push_back(KI_TEXT("core", "Too many products stand together so often: rules are of %1 baskets or more.")
                        .with(limits.minCount));
  }
  Progress ruling = progress.part(0.7, 1);
  auto found = rules::rulesOf(sets, baskets.size(), {.minConfidence = options.minConfidence}, ruling);
  progress.report(1);
  return {std::make_shared<RuleModel>(context.data, listed(std::move(found.rules))), {}, std::move(notes)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  RuleList list{reader.read<std::int64_t>("offsets"), reader.read<Index>("left"), reader.read<Index>("right"),
                reader.read<std::int64_t>("both"), reader.read<std::int64_t>("baskets")};
  const std::size_t count = list.right.size();
  BlockReader::requireSize("offsets", list.offsets.size(), count + 1);
  BlockReader::requireSize("both", list.both.size(), count);
  BlockReader::requireSize("baskets", list.baskets.size(), count);
  bool isSound = list.offsets.front() == 0 && list.offsets.back() == std::ssize(list.left);
  for (std::size_t i = 0; i < count; ++i)
    isSound = isSound && list.offsets[i] < list.offsets[i + 1] && list.baskets[i] > 0;
  for (const auto* side : {&list.left, &list.right}) {
    for (const Index product : *side) isSound = isSound && product >= 0 && product < data->matrix.columns;
  }
  if (!isSound) BlockReader::requireSize("left", 1, 0);
  return std::make_shared<RuleModel>(std::move(data), std::move(list));
}

// Every pair of a basket is counted, and sets grow from them up to a bound.
Estimate estimate(const DataShape& shape, const Values&) {
  constexpr double SecondsPerPair = 4e-9, MostSets = 4e5, BytesPerSet = 100;
  const double events = static_cast<double>(shape.interactions);
  const double each = events / std::max<double>(1, static_cast<double>(shape.customers));
  return {SecondsPerPair * events * (each + 20) + 1e-6 * std::min(MostSets, events),
          BytesPerSet * std::min(MostSets, events) + 24 * events + 40.0 * static_cast<double>(shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "association_rules",
                   .title = KI_TEXT("core", "Association rules"),
                   .summary = KI_TEXT("core",
                                      "What most of those have who also have what this customer has. The reason is one "
                                      "rule that anybody can check."),
                   .source = "Agrawal et al. 1993; Sarwar et al. 2000",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::association_rules
