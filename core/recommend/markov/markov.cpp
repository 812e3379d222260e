// What follows on what: a first-order Markov chain over baskets (Rendle, Freudenthaler, Schmidt-Thieme, Factorizing
// personalized Markov chains for next-basket recommendation, WWW 2010, section 4.1), whose transitions back off to how
// often a product is bought at all (Dirichlet smoothing: MacKay, Peto, A hierarchical Dirichlet language model, Natural
// Language Engineering 1(3), 1995), and beside them what the person buys again and again:
//
//   score(j) = (1 − w) · 1 ⁄ |B| · Σ over i in the last basket B: (n_ij + s · p_j) ⁄ (n_i + s)  +  w · own share of j
//
// n_ij: baskets with i after which the customer's next one has j; n_i: baskets with i that have a next one; p_j: share of
// all baskets that have j; own share: of the person's baskets. Where no basket is known to be later than another there
// are no transitions, and what is left is p_j.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::markov {
namespace {

struct Options {
  double smoothing = 50;
  double ownWeight = 0.7;
  int kept = 500;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::smoothing, "smoothing", KI_TEXT("core", "Smoothing"),
                 KI_TEXT("core",
                         "Followed so often, what came after a product counts as much as what is bought by everybody."),
                 Range{.minimum = 0.01, .maximum = 1e5, .logarithmic = true})
          .param(&Options::ownWeight, "own_weight", KI_TEXT("core", "Weight of one’s own purchases"),
                 KI_TEXT("core", "What counts how often the customer buys a product; only where repeats are offered."),
                 Range{0, 1})
          .param(&Options::kept, "followers_kept", KI_TEXT("core", "Followers kept"),
                 KI_TEXT("core", "Of each product those that follow on it most often."), Range{1, 100000})
          .advanced();
  return all;
}

/// All baskets of all customers, each one's in order.
struct AllBaskets {
  Csr products;                    ///< baskets × products
  std::vector<bool> hasNext = {};  ///< by basket: whether the one after it in `products` follows on it
};

AllBaskets allBaskets(const TrainingData& data, Progress& progress) {
  AllBaskets all{.products = {.columns = data.matrix.columns}};
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    if (customer % 256 == 0) progress.checkpoint();
    const History history = data.person(customer).history;
    const Baskets baskets = basketsOf(history);
    std::vector<std::vector<Index>> own(static_cast<std::size_t>(baskets.count));
    for (const InBaskets& each : productsIn(history, baskets)) {
      for (const int basket : each.baskets) own[static_cast<std::size_t>(basket)].push_back(each.product);
    }
    for (std::size_t basket = 0; basket < own.size(); ++basket) {
      all.products.indices.insert(all.products.indices.end(), own[basket].begin(), own[basket].end());
      all.products.offsets.push_back(all.products.entries());
      all.hasNext.push_back(baskets.ordered && basket + 1 < own.size());
    }
  }
  all.products.rows = static_cast<Index>(all.hasNext.size());
  all.products.values.assign(all.products.indices.size(), 1);
  return all;
}

/// What is known of all products.
struct Chain {
  Csr followers = {};               ///< n_ij, products × products
  std::vector<double> from = {};    ///< n_i
  std::vector<double> shares = {};  ///< p_j
};

/// n_ij of one product, ascending.
class Following {
 public:
  Following(const AllBaskets& all, const Csr& byProduct) : m_all(all), m_byProduct(byProduct) {
    m_counts.assign(static_cast<std::size_t>(byProduct.rows), 0);
  }

  std::vector<Scored> of(Index product, std::size_t most) {
    std::vector<Index> met;
    for (const Index basket : m_byProduct.row(product).indices) {
      if (!m_all.hasNext[static_cast<std::size_t>(basket)]) continue;
      for (const Index next : m_all.products.row(basket + 1).indices) {
        if (m_counts[static_cast<std::size_t>(next)]++ == 0) met.push_back(next);
      }
    }
    TopK best(most);
    for (const Index next : met) {
      best.offer(next, m_counts[static_cast<std::size_t>(next)]);
      m_counts[static_cast<std::size_t>(next)] = 0;
    }
    std::vector<Scored> followers = best.take();
    std::ranges::sort(followers, {}, &Scored::index);
    return followers;
  }

 private:
  const AllBaskets& m_all;
  const Csr& m_byProduct;
  std::vector<int> m_counts;  // by product; 0 between two products
};

Chain chainOf(const TrainingData& data, const Options& options, Progress& progress) {
  const AllBaskets all = allBaskets(data, progress);
  const Csr byProduct = transposed(all.products);
  std::vector<std::vector<Scored>> rows(static_cast<std::size_t>(byProduct.rows));
  forEachChunk(rows.size(), 16, progress, [&](const Chunk& chunk) {
    Following following(all, byProduct);
    for (std::size_t product = chunk.begin; product < chunk.end; ++product)
      rows[product] = following.of(static_cast<Index>(product), static_cast<std::size_t>(options.kept));
  });
  Chain chain{.followers = {.rows = byProduct.rows, .columns = byProduct.rows}};
  for (Index product = 0; product < byProduct.rows; ++product) {
    for (const Scored& each : rows[static_cast<std::size_t>(product)]) {
      chain.followers.indices.push_back(each.index);
      chain.followers.values.push_back(static_cast<float>(each.score));
    }
    chain.followers.offsets.push_back(chain.followers.entries());
    const auto baskets = byProduct.row(product).indices;
    const auto followed = [&](Index basket) { return all.hasNext[static_cast<std::size_t>(basket)]; };
    chain.from.push_back(static_cast<double>(std::ranges::count_if(baskets, followed)));
    chain.shares.push_back(static_cast<double>(baskets.size()) / std::max<Index>(1, all.products.rows));
  }
  return chain;
}

/// What counts of a person's history.
struct Past {
  std::vector<Index> last = {};  ///< the last basket, ascending
  std::vector<InBaskets> own = {};
  int baskets = 0;

  [[nodiscard]] double share(Index product) const {
    const auto found = std::ranges::lower_bound(own, product, {}, &InBaskets::product);
    if (found == own.end() || found->product != product) return 0;
    return static_cast<double>(found->baskets.size()) / baskets;
  }
};

Past pastOf(const History& history) {
  const Baskets baskets = basketsOf(history);
  Past past{.own = productsIn(history, baskets), .baskets = baskets.count};
  for (const InBaskets& each : past.own) {
    if (baskets.ordered && each.baskets.back() == baskets.count - 1) past.last.push_back(each.product);
  }
  return past;
}

class MarkovModel : public Model {
 public:
  MarkovModel(std::shared_ptr<const TrainingData> data, Chain chain, const Options& options)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_chain(std::move(chain)), m_options(options) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    const Past past = pastOf(person.history);
    std::vector<Explanation> result;
    for (const Index product : products) {
      result.push_back(explanationOf(past, product));
      result.back().score = scores[static_cast<std::size_t>(product)];
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Index products = m_data->matrix.columns;
    Matrix shares = cellsOf(m_chain.followers, asked.products, asked.products);
    for (std::size_t i = 0; i < asked.products.size(); ++i) {
      const double from = m_chain.from[static_cast<std::size_t>(asked.products[i])];
      shares.row(static_cast<Eigen::Index>(i)) /= std::max(1.0, from);
    }
    return {
        {"followers", KI_TEXT("core", "What follows on what"),
         KI_TEXT("core",
                 "A row is a product of one basket; a cell is the share of such baskets after which the next one has "
                 "the product of the column."),
         KI_TEXT("core", "Is the picture the same above and below the diagonal? What does that say of order?"),
         InsideGrid{productsShown(asked, products), productsShown(asked, products), std::move(shares),
                    densityOf(m_chain.followers)}},
        productBars(
            "shares", KI_TEXT("core", "What it backs off to"),
            KI_TEXT("core",
                    "The share of all baskets with each product: it counts where a product has "
                    "seldom been followed by anything."),
            KI_TEXT("core", "Why would one not trust a row that rests on two baskets?"),
            KI_TEXT("core", "share of all baskets"),
            [this](Index product) { return m_chain.shares[static_cast<std::size_t>(product)]; }, asked, products)};
  }
  void save(BlockWriter& writer) const override {
    writeCsr(writer, "followers", m_chain.followers);
    writer.write("from", m_chain.from);
    writer.write("shares", m_chain.shares);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return m_chain.followers.indices.size() * (sizeof(Index) + sizeof(float)) +
           m_chain.followers.offsets.size() * sizeof(std::int64_t) +
           (m_chain.from.size() + m_chain.shares.size() + m_means.customer.size() + m_means.product.size()) *
               sizeof(double);
  }

 private:
  class Sums : public ScorerOneByOne {
   public:
    explicit Sums(const MarkovModel& model) : m_model(model) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      const Past past = pastOf(person.history);
      const double popular = m_model.popularityWeight(past);
      m_sums.clear();
      for (const double share : m_model.m_chain.shares) m_sums.push_back(popular * share);
      for (const Index had : past.last) {
        const Csr::Row followers = m_model.m_chain.followers.row(had);
        const double weight = m_model.weight(past, had);
        for (std::size_t i = 0; i < followers.size(); ++i)
          m_sums[static_cast<std::size_t>(followers.indices[i])] += weight * followers.values[i];
      }
      for (const InBaskets& own : past.own)
        m_sums[static_cast<std::size_t>(own.product)] += m_model.m_options.ownWeight * past.share(own.product);
      m_scores.clear();
      for (std::size_t product = 0; product < m_sums.size(); ++product) {
        if (m_sums[product] > 0) m_scores.push_back({static_cast<Index>(product), m_sums[product]});
      }
      return m_scores;
    }

    const MarkovModel& m_model;
    std::vector<double> m_sums;
    std::vector<Scored> m_scores;
  };

  /// Of one n_ij.
  [[nodiscard]] double weight(const Past& past, Index had) const {
    return (1 - m_options.ownWeight) / (static_cast<double>(past.last.size()) *
                                        (m_chain.from[static_cast<std::size_t>(had)] + m_options.smoothing));
  }

  /// Of p_j.
  [[nodiscard]] double popularityWeight(const Past& past) const {
    if (past.last.empty()) return 1 - m_options.ownWeight;
    double weights = 0;
    for (const Index had : past.last) weights += weight(past, had) * m_options.smoothing;
    return weights;
  }

  [[nodiscard]] Explanation explanationOf(const Past& past, Index product) const {
    Explanation explanation;
    const double share = m_chain.shares[static_cast<std::size_t>(product)];
    if (share > 0) {
      explanation.terms.push_back({.label = KI_TEXT("core", "Share of all baskets that have it"),
                                   .key = "popularity",
                                   .adds = popularityWeight(past) * share});
    }
    if (past.share(product) > 0 && m_options.ownWeight > 0) {
      explanation.terms.push_back({.label = KI_TEXT("core", "Share of own baskets that have it"),
                                   .key = "times",
                                   .adds = m_options.ownWeight * past.share(product)});
    }
    Explanation followed = following(past, product);
    explanation.reason = reasonFor(followed, product);
    if (!followed.terms.empty()) explanation.parts.push_back(std::move(followed));
    return explanation;
  }

  /// What the products of the last basket add.
  [[nodiscard]] Explanation following(const Past& past, Index product) const {
    Explanation part{.title = KI_TEXT("core", "Followed on the last basket")};
    for (const Index had : past.last) {
      const double count = at(m_chain.followers, had, product);
      if (count == 0) continue;
      part.terms.push_back({.of = Term::Of::Product,
                            .index = had,
                            .weight = weight(past, had),
                            .value = count,
                            .adds = weight(past, had) * count});
    }
    std::ranges::stable_sort(part.terms, std::greater(), [](const Term& term) { return *term.weight; });
    part.score = part.sum();
    return part;
  }

  [[nodiscard]] Reason reasonFor(const Explanation& followed, Index product) const {
    if (followed.terms.empty()) {
      const auto customers = static_cast<std::int64_t>(m_data->byProduct.row(product).size());
      return {"popular", KI_TEXT_N("core", "%n customer(s) have it", customers)};
    }
    const auto strongest = std::ranges::max_element(followed.terms, {}, &Term::adds);
    return {"follows", KI_TEXT("core", "Often follows %1").with(m_data->dataset->products.title(strongest->index))};
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Chain m_chain;
  Options m_options;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  progress.report(0);
  Chain chain = chainOf(*context.data, options, progress);
  std::vector<Text> notes;
  if (context.data->dataset->events.time.empty())
    notes = {KI_TEXT("core", "The data have no dates, so nothing is known to follow on anything.")};
  return {std::make_shared<MarkovModel>(context.data, std::move(chain), options), {}, std::move(notes)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const auto products = static_cast<std::size_t>(data->matrix.columns);
  Chain chain{readCsr(reader, "followers"), reader.read<double>("from"), reader.read<double>("shares")};
  for (const Index size : {chain.followers.rows, chain.followers.columns})
    BlockReader::requireSize("followers", static_cast<std::size_t>(size), products);
  BlockReader::requireSize("from", chain.from.size(), products);
  BlockReader::requireSize("shares", chain.shares.size(), products);
  return std::make_shared<MarkovModel>(std::move(data), std::move(chain), schema().options(values));
}

// Baskets hold some ten products, each of which leads to those of the next.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double PerBasket = 20, SecondsPerStep = 3e-9;
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double kept = std::min(
      {products, static_cast<double>(schema().options(values).kept), PerBasket * events / std::max(1.0, products)});
  return {SecondsPerStep * (PerBasket * events + static_cast<double>(shape.customers) * (products + PerBasket * kept)),
          8 * products * kept + 40 * products + 24 * events};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "markov",
               .title = KI_TEXT("core", "What follows"),
               .summary = KI_TEXT("core",
                                  "Offers what customers bought right after what this one has in the last basket; "
                                  "for data in which the order of purchases says something."),
               .source = "Rendle, Freudenthaler, Schmidt-Thieme: Factorizing personalized Markov chains for "
                         "next-basket recommendation, WWW 2010, section 4.1; MacKay, Peto: A hierarchical Dirichlet "
                         "language model, Natural Language Engineering 1(3), 1995",
               .parameters = schema().parameters()},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::markov
