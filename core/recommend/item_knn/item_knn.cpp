// Products that are alike: of each product the `model_size` most similar are kept; those of them that a customer has
// vote, the k most similar at most (Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation
// algorithms, WWW 2001, section 3; Deshpande and Karypis, ACM TOIS 22, 2004). Votes add up in the order of products.
#include <algorithm>

#include "core/base/error.h"
#include "core/recommend/neighbour_model.h"
#include "core/similarity/neighbours.h"

namespace kindred::recommend::item_knn {
namespace {

const Schema<NeighbourOptions>& schema() {
  static const Schema<NeighbourOptions> all = neighbourSchema(true);
  return all;
}

class ItemKnnModel : public NeighbourModel {
 public:
  /// `similar`: row i holds the products most similar to i.
  ItemKnnModel(std::shared_ptr<const TrainingData> training, const NeighbourOptions& options, Csr similar)
      : NeighbourModel(std::move(training), options, Side::Products),
        m_similar(std::move(similar)),
        m_similarTo(transposed(m_similar)) {}

  // From the customer's few products to all that count them among their similar ones. A product with more votes than
  // may count is scored again by itself.
  void scoreAll(Index customer, std::span<double> scores) const override {
    const Csr::Row history = data().matrix.row(customer);
    std::vector<Vote> votes(scores.size());
    for (std::size_t entry = 0; entry < history.size(); ++entry) {
      const double deviation = history.values[entry] - usual(history.indices[entry]);
      const Csr::Row products = m_similarTo.row(history.indices[entry]);
      for (std::size_t i = 0; i < products.size(); ++i) {
        add(votes[static_cast<std::size_t>(products.indices[i])], products.values[i], deviation);
      }
    }
    for (std::size_t product = 0; product < scores.size(); ++product) {
      const auto index = static_cast<Index>(product);
      scores[product] = votes[product].voters > options().neighbours ? score(customer, index)
                                                                     : scoreOf(votes[product], usual(index));
    }
  }

  void save(BlockWriter& writer) const override { writeCsr(writer, "similar", m_similar); }
  [[nodiscard]] std::size_t bytes() const override {
    const auto entries = static_cast<std::size_t>(m_similar.entries());
    return bytesOfMeans() + 2 * (entries * (sizeof(Index) + sizeof(float)) + m_similar.offsets.size() * sizeof(std::int64_t));
  }

 private:
  [[nodiscard]] std::vector<Voter> voters(Index customer, Index product) const override {
    std::vector<Voter> result;
    const Csr::Row history = data().matrix.row(customer);
    const Csr::Row similar = m_similar.row(product);
    for (std::size_t i = 0, j = 0; i < history.size() && j < similar.size();) {
      const Index had = history.indices[i];
      const Index other = similar.indices[j];
      if (had == other) result.push_back({had, similar.values[j], history.values[i]});
      if (had <= other) ++i;
      if (other <= had) ++j;
    }
    if (result.size() > static_cast<std::size_t>(options().neighbours)) keepMostSimilar(result);
    std::ranges::sort(result, {}, &Voter::neighbour);
    return result;
  }

  Csr m_similar;
  Csr m_similarTo;  // transposed
};

ModelPtr fit(std::shared_ptr<const TrainingData> data, const Values& values, std::uint64_t, Progress& progress) {
  const NeighbourOptions options = schema().options(values);
  Csr similar = similarity::neighbourGraph(data->byProduct, static_cast<std::size_t>(options.modelSize),
                                           options.measureOptions(), options.positiveOnly, progress);
  return std::make_shared<ItemKnnModel>(std::move(data), options, std::move(similar));
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Csr similar = readCsr(reader, "similar");
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.rows), static_cast<std::size_t>(data->matrix.columns));
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.columns), static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<ItemKnnModel>(std::move(data), schema().options(values), std::move(similar));
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPair = 2e-9;
  const double kept = std::min(static_cast<double>(schema().options(values).modelSize), static_cast<double>(shape.products));
  const double events = static_cast<double>(shape.interactions);
  const double perCustomer = events / std::max(1.0, static_cast<double>(shape.customers));
  return {SecondsPerPair * events * (3 * perCustomer + kept), 16.0 * kept * static_cast<double>(shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "item_knn",
                   .title = KI_TEXT("core", "Products that are alike"),
                   .summary = KI_TEXT("core", "Offers products that are like those the customer has, judged by who else has both."),
                   .source = "Sarwar et al., WWW 2001; Deshpande and Karypis, ACM TOIS 22, 2004",
                   .capabilities = {"explicit", "implicit", "explains", "predicts", "neighbours"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::item_knn
