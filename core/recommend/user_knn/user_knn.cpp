// Customers who are alike: for each product, the k most similar customers among all who have it vote (Herlocker,
// Konstan, Borchers, Riedl: An algorithmic framework for performing collaborative filtering, SIGIR 1999, sections 4–6).
// Exact: no neighbour is dropped beforehand, and none is stored; a customer's similarities to all others are made when
// asked for, which costs less than scoring with them.
#include "core/recommend/neighbour_model.h"
#include "core/similarity/neighbours.h"

namespace kindred::recommend::user_knn {
namespace {

const Schema<NeighbourOptions>& schema() {
  static const Schema<NeighbourOptions> all = neighbourSchema(false);
  return all;
}

/// The votes for all products, at most k each, the first to come.
class Tally {
 public:
  Tally(std::size_t products, Index k) : m_votes(products), m_open(products, k), m_counted(products) {}

  // Whether a product still takes votes would be guessed wrong half of the time, so the entries that count are picked
  // without a branch first (measured: twice as fast).
  void add(const Csr::Row& row, double similarity, double usual) {
    std::size_t counted = 0;
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      m_counted[counted] = static_cast<Index>(entry);
      counted += m_open[static_cast<std::size_t>(row.indices[entry])] != 0 ? 1 : 0;
    }
    for (std::size_t i = 0; i < counted; ++i) {
      const auto entry = static_cast<std::size_t>(m_counted[i]);
      const auto product = static_cast<std::size_t>(row.indices[entry]);
      --m_open[product];
      m_votes[product].add(similarity, row.values[entry] - usual);
    }
  }

  [[nodiscard]] const Vote& vote(std::size_t product) const { return m_votes[product]; }

 private:
  std::vector<Vote> m_votes;
  std::vector<Index> m_open;     // votes that each product still takes
  std::vector<Index> m_counted;  // scratch: a row has at most as many entries as there are products
};

class UserKnnModel : public NeighbourModel {
 public:
  UserKnnModel(std::shared_ptr<const TrainingData> training, const NeighbourOptions& options)
      : NeighbourModel(std::move(training), options, Side::Customers),
        m_statistics(similarity::rowStatistics(data().matrix)) {}

  // Neighbours come most similar first, so the first k who have a product are its k nearest.
  void scoreAll(Index customer, std::span<double> scores) const override {
    Tally tally(scores.size(), options().neighbours);
    for (const similarity::Neighbour& neighbour : similarity::neighboursOf(
             data().matrix, data().byProduct, m_statistics, customer, 0, options().measureOptions())) {
      if (admits(neighbour.similarity)) {
        tally.add(data().matrix.row(neighbour.row), neighbour.similarity, usual(neighbour.row));
      }
    }
    for (std::size_t product = 0; product < scores.size(); ++product) {
      scores[product] = scoreOf(tally.vote(product), usual(customer));
    }
  }

  // Similarities to all are made once for the whole list.
  [[nodiscard]] std::vector<Explanation> explainAll(Index customer, std::span<const Index> products) const override {
    const std::vector<double> alike =
        similarity::similaritiesOf(data().matrix, data().byProduct, m_statistics, customer, options().measureOptions());
    std::vector<Explanation> result;
    for (const Index product : products) {
      const auto voters =
          votersBy(customer, product, [&](Index other) { return alike[static_cast<std::size_t>(other)]; });
      result.push_back(explanationOf(customer, product, voters));
    }
    return result;
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("customers", data().matrix.rows);
    writer.writeScalar("products", data().matrix.columns);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return bytesOfMeans() + (2 * m_statistics.mean.size() + m_statistics.columnMean.size()) * sizeof(double);
  }

 private:
  [[nodiscard]] std::vector<Voter> voters(Index customer, Index product) const override {
    return votersBy(customer, product, [&](Index other) {
      return similarity::similarity(data().matrix, m_statistics, customer, other, options().measureOptions()).value;
    });
  }

  template <class AlikeTo>
  [[nodiscard]] std::vector<Voter> votersBy(Index customer, Index product, const AlikeTo& alikeTo) const {
    std::vector<Voter> result;
    const Csr::Row holders = data().byProduct.row(product);
    for (std::size_t entry = 0; entry < holders.size(); ++entry) {
      const Index other = holders.indices[entry];
      if (other == customer) continue;
      const double alike = alikeTo(other);
      if (admits(alike)) result.push_back({other, alike, holders.values[entry]});
    }
    keepMostSimilar(result);
    return result;
  }

  similarity::RowStatistics m_statistics;
};

ModelPtr fit(std::shared_ptr<const TrainingData> data, const Values& values, std::uint64_t, Progress& progress) {
  const NeighbourOptions options = schema().options(values);
  progress.report(0);
  return std::make_shared<UserKnnModel>(std::move(data), options);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const auto extent = [&](std::string_view name) { return static_cast<std::size_t>(reader.readScalar<Index>(name)); };
  BlockReader::requireSize("customers", extent("customers"), static_cast<std::size_t>(data->matrix.rows));
  BlockReader::requireSize("products", extent("products"), static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<UserKnnModel>(std::move(data), schema().options(values));
}

Estimate estimate(const DataShape& shape, const Values&) {
  constexpr double SecondsPerVote = 1.5e-9;  // lists of everybody: each goes through nearly everybody's history
  return {SecondsPerVote * static_cast<double>(shape.customers) * static_cast<double>(shape.interactions),
          32.0 * static_cast<double>(shape.customers + shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "user_knn",
                   .title = KI_TEXT("core", "Customers who are alike"),
                   .summary =
                       KI_TEXT("core", "Finds the customers most like this one and offers what they rate well or buy."),
                   .source = "Resnick et al.: GroupLens, CSCW 1994; Herlocker et al., SIGIR 1999",
                   .capabilities = {"explicit", "implicit", "explains", "predicts", "neighbours"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::user_knn
