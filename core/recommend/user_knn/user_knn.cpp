// Customers who are alike. A list ranks by the votes of the k most similar customers (Sarwar, Karypis, Konstan, Riedl:
// Analysis of recommendation algorithms for e-commerce, EC 2000, section 3); a prediction asks, for each product, the k
// most similar of all who have it (Herlocker, Konstan, Borchers, Riedl: An algorithmic framework for performing
// collaborative filtering, SIGIR 1999, sections 4–6). Exact: no neighbour is dropped beforehand, and none is stored; a
// customer's similarities to all others are made when asked for.
#include <algorithm>

#include "core/recommend/inside.h"
#include "core/recommend/neighbour_model.h"
#include "core/similarity/neighbours.h"

namespace kindred::recommend::user_knn {
namespace {

const Schema<NeighbourOptions>& schema() {
  static const Schema<NeighbourOptions> all = neighbourSchema(true);
  return all;
}

/// The votes for the products of neighbours, at most k each, the first to come.
class Tally {
 public:
  Tally(std::size_t products, Index k) : m_k(k), m_votes(products), m_open(products, k), m_counted(products) {}

  // Whether a product still takes votes would be guessed wrong half of the time, so the entries that count are picked
  // without a branch first (measured: twice as fast).
  template <class Counted>
  void add(const Csr::Row& row, double similarity, const Counted& countedOf) {
    std::size_t counted = 0;
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      m_counted[counted] = static_cast<Index>(entry);
      counted += m_open[static_cast<std::size_t>(row.indices[entry])] != 0 ? 1 : 0;
    }
    for (std::size_t i = 0; i < counted; ++i) {
      const auto entry = static_cast<std::size_t>(m_counted[i]);
      const auto product = static_cast<std::size_t>(row.indices[entry]);
      if (m_open[product]-- == m_k) m_touched.push_back(row.indices[entry]);
      m_votes[product].add(similarity, countedOf(row.indices[entry], row.values[entry]));
    }
  }

  /// Calls `body(product, vote)` for each product with votes, and forgets them.
  template <class Body>
  void take(const Body& body) {
    for (const Index product : m_touched) {
      const auto at = static_cast<std::size_t>(product);
      body(product, m_votes[at]);
      m_votes[at] = {};
      m_open[at] = m_k;
    }
    m_touched.clear();
  }

 private:
  Index m_k;
  std::vector<Vote> m_votes;
  std::vector<Index> m_open;     // votes that each product still takes
  std::vector<Index> m_counted;  // scratch: a row has at most as many entries as there are products
  std::vector<Index> m_touched;
};

class UserKnnModel : public NeighbourModel {
 public:
  UserKnnModel(std::shared_ptr<const TrainingData> training, const NeighbourOptions& options)
      : NeighbourModel(std::move(training), options, Side::Customers) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<UserKnnScorer>(*this); }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const auto size = static_cast<Eigen::Index>(asked.customers.size());
    Matrix alike(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
      const ComparedPerson who = compared(data().person(asked.customers[static_cast<std::size_t>(i)]));
      const std::vector<double> all =
          similarity::similaritiesOf(compared(), comparedColumns(), statistics(), who.probe, measure());
      for (Eigen::Index j = 0; j < size; ++j) {
        const double value = all[static_cast<std::size_t>(asked.customers[static_cast<std::size_t>(j)])];
        alike(i, j) = i == j ? NoScore : value;
      }
    }
    const Index customers = data().matrix.rows;
    InsideParts parts{
        {"likeness", KI_TEXT("core", "How alike customers are"),
         KI_TEXT("core",
                 "A cell is how alike two customers are by what they have. The greatest of a row vote on what the "
                 "customer of the row may get."),
         KI_TEXT("core", "Do you see groups? Would everybody’s neighbours be in the same one?"),
         InsideGrid{customersShown(asked, customers), customersShown(asked, customers), std::move(alike)}}};
    if (!asked.person.history.empty()) parts.push_back(nearestOf(asked.person));
    return parts;
  }
  void save(BlockWriter& writer) const override {
    writer.writeScalar("customers", data().matrix.rows);
    writer.writeScalar("products", data().matrix.columns);
  }
  [[nodiscard]] std::size_t bytes() const override { return bytesOfStatistics(); }

 private:
  // Neighbours come most similar first: all of them, where the first k who have a product are its voters, else the k
  // first.
  class UserKnnScorer : public ScorerOneByOne {
   public:
    explicit UserKnnScorer(const UserKnnModel& model)
        : m_model(model),
          m_search(model.compared(), model.comparedColumns(), model.statistics(), model.measure()),
          m_tally(static_cast<std::size_t>(model.data().matrix.columns), model.options().neighbours) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      const Asked asked = m_model.asked(person);
      const ComparedPerson who = m_model.compared(person);
      for (const similarity::Neighbour& neighbour : m_search.of(who.probe, m_model.sought())) {
        if (!m_model.admits(neighbour.similarity)) continue;
        m_tally.add(m_model.data().matrix.row(neighbour.row), neighbour.similarity,
                    [&](Index product, double value) { return m_model.counted(asked, neighbour.row, product, value); });
      }
      m_scores.clear();
      m_tally.take([&](Index product, const Vote& vote) {
        const double score = m_model.scoreOf(asked, product, vote);
        if (!std::isnan(score)) m_scores.push_back({product, score});
      });
      return m_scores;
    }

    const UserKnnModel& m_model;
    similarity::NeighbourSearch m_search;
    Tally m_tally;
    std::vector<Scored> m_scores;
  };

  /// The neighbours of one person, most similar first.
  [[nodiscard]] InsidePart nearestOf(const Person& person) const {
    constexpr std::size_t Shown = 12;
    const ComparedPerson who = compared(person);
    similarity::NeighbourSearch search(compared(), comparedColumns(), statistics(), measure());
    const Text alike = KI_TEXT("core", "how alike");
    InsideBars bars{{.of = InsideAxis::Of::Customers, .all = data().matrix.rows}, alike, {{alike, {}}}};
    for (const similarity::Neighbour& neighbour : search.of(who.probe, Shown)) {
      bars.axis.shown.push_back(neighbour.row);
      bars.lines.front().values.push_back(neighbour.similarity);
    }
    return {"neighbours", KI_TEXT("core", "One customer’s neighbours"),
            KI_TEXT("core", "Those most alike to the customer asked about. What they have is what gets offered."),
            KI_TEXT("core", "How fast do the bars fall? Would five neighbours be enough?"), std::move(bars)};
  }

  /// How many neighbours are looked for; 0: all.
  [[nodiscard]] std::size_t sought() const {
    return ranking() == Voters::Nearest ? static_cast<std::size_t>(options().neighbours) : 0;
  }

  [[nodiscard]] std::vector<std::vector<Voter>> voters(Voters who, const Person& person,
                                                       std::span<const Index> products) const override {
    return who == Voters::Nearest ? nearest(person, products) : holders(person, products);
  }

  [[nodiscard]] std::vector<std::vector<Voter>> nearest(const Person& person, std::span<const Index> products) const {
    std::vector<std::vector<Voter>> result(products.size());
    similarity::NeighbourSearch search(compared(), comparedColumns(), statistics(), measure());
    const ComparedPerson who = compared(person);
    for (const similarity::Neighbour& neighbour : search.of(who.probe, sought())) {
      if (!admits(neighbour.similarity)) continue;
      const Csr::Row row = data().matrix.row(neighbour.row);
      for (std::size_t i = 0; i < products.size(); ++i) {
        const auto has = std::ranges::lower_bound(row.indices, products[i]);
        if (has == row.indices.end() || *has != products[i]) continue;
        const auto place = static_cast<std::size_t>(has - row.indices.begin());
        result[i].push_back({neighbour.row, neighbour.similarity, row.values[place]});
      }
    }
    return result;
  }

  // Similarities to all are made once for the whole list, where it is long enough to pay.
  [[nodiscard]] std::vector<std::vector<Voter>> holders(const Person& person, std::span<const Index> products) const {
    const ComparedPerson who = compared(person);
    std::vector<std::vector<Voter>> result;
    if (products.size() == 1) {
      result.push_back(votersBy(who.probe, products.front(), [&](Index other) {
        return similarity::similarity(compared(), statistics(), who.probe, other, measure()).value;
      }));
      return result;
    }
    const std::vector<double> alike =
        similarity::similaritiesOf(compared(), comparedColumns(), statistics(), who.probe, measure());
    for (const Index product : products) {
      result.push_back(
          votersBy(who.probe, product, [&](Index other) { return alike[static_cast<std::size_t>(other)]; }));
    }
    return result;
  }

  template <class AlikeTo>
  [[nodiscard]] std::vector<Voter> votersBy(const similarity::Probe& probe, Index product,
                                            const AlikeTo& alikeTo) const {
    std::vector<Voter> result;
    const Csr::Row holders = data().byProduct.row(product);
    for (std::size_t entry = 0; entry < holders.size(); ++entry) {
      const Index other = holders.indices[entry];
      if (other == probe.self) continue;
      const double alike = alikeTo(other);
      if (admits(alike)) result.push_back({other, alike, holders.values[entry]});
    }
    keepMostSimilar(result);
    return result;
  }
};

Fitted fit(const FitContext& context, Progress& progress) {
  const NeighbourOptions options = schema().options(context.values);
  progress.report(0);
  return {std::make_shared<UserKnnModel>(context.data, options)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const auto extent = [&](std::string_view name) { return static_cast<std::size_t>(reader.readScalar<Index>(name)); };
  BlockReader::requireSize("customers", extent("customers"), static_cast<std::size_t>(data->matrix.rows));
  BlockReader::requireSize("products", extent("products"), static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<UserKnnModel>(std::move(data), schema().options(values));
}

// Of everybody's list: a customer's sums go down the columns of its products, and the k first of all that they reach
// are picked; with holders, all of these are sorted and gone through.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerSum = 2e-9, SecondsPerReached = 3e-9, SecondsPerVote = 1.5e-9;
  constexpr double Skew = 20;  // a purchase is of a product with so many times more customers than the average one
  const auto customers = static_cast<double>(shape.customers), events = static_cast<double>(shape.interactions);
  const double holders = std::min(customers, Skew * events / std::max(1.0, static_cast<double>(shape.products)));
  const double reached = std::min(customers, holders * events / std::max(1.0, customers));
  const bool all = schema().options(values).voters == Voters::Holders;
  const double perCustomer = all ? SecondsPerVote * events : SecondsPerReached * reached;
  return {SecondsPerSum * events * holders + customers * perCustomer,
          32.0 * static_cast<double>(shape.customers + shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return neighbourAlgorithm(
      {.info = {.key = "user_knn",
                .title = KI_TEXT("core", "Customers who are alike"),
                .summary =
                    KI_TEXT("core", "Finds the customers most like this one and offers what they rate well or buy."),
                .source = "Resnick et al.: GroupLens, CSCW 1994; Herlocker et al., SIGIR 1999; Sarwar et al., EC 2000"},
       .fit = fit,
       .load = load,
       .estimate = estimate},
      true);
}

}  // namespace kindred::recommend::user_knn
