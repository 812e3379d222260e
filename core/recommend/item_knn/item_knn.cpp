// Products that are alike: of each product the `model_size` most similar are kept; those of them that a customer has
// vote, the k most similar at most (Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation
// algorithms, WWW 2001, section 3; Deshpande and Karypis, ACM TOIS 22, 2004).
#include <algorithm>
#include <limits>

#include "core/recommend/neighbour_model.h"
#include "core/similarity/neighbours.h"

namespace kindred::recommend::item_knn {
namespace {

const Schema<NeighbourOptions>& schema() {
  static const Schema<NeighbourOptions> all = neighbourSchema(true);
  return all;
}

/// A product and how alike it is; rows of them stand most similar first.
struct Similar {
  Index product = 0;
  float similarity = 0;
};

class ItemKnnModel : public NeighbourModel {
 public:
  /// `similar`: row i holds the products most similar to i.
  ItemKnnModel(std::shared_ptr<const TrainingData> training, const NeighbourOptions& options, const Csr& similar)
      : NeighbourModel(std::move(training), options, Side::Products),
        m_offsets(similar.offsets),
        m_ranked(ranked(similar)),
        m_similarTo(transposed(similar)) {}

  // From the customer's few products to all that count them among their similar ones. A product that gets more votes
  // than may count is scored again from its own side.
  void scoreAll(Index customer, std::span<double> scores) const override {
    const Csr::Row history = data().matrix.row(customer);
    std::vector<Vote> votes(scores.size());
    std::vector<double> deviations(scores.size(), Absent);
    for (std::size_t entry = 0; entry < history.size(); ++entry) {
      const Index had = history.indices[entry];
      const double deviation = history.values[entry] - usual(had);
      deviations[static_cast<std::size_t>(had)] = deviation;
      const Csr::Row products = m_similarTo.row(had);
      for (std::size_t i = 0; i < products.size(); ++i) {
        votes[static_cast<std::size_t>(products.indices[i])].add(products.values[i], deviation);
      }
    }
    for (std::size_t product = 0; product < scores.size(); ++product) {
      const auto index = static_cast<Index>(product);
      const bool tooMany = votes[product].voters > options().neighbours;
      scores[product] = scoreOf(tooMany ? mostSimilar(index, deviations) : votes[product], usual(index));
    }
  }

  void save(BlockWriter& writer) const override { writeCsr(writer, "similar", transposed(m_similarTo)); }
  [[nodiscard]] std::size_t bytes() const override {
    return bytesOfMeans() + 2 * (m_ranked.size() * sizeof(Similar) + m_offsets.size() * sizeof(std::int64_t));
  }

 private:
  static constexpr double Absent = std::numeric_limits<double>::infinity();

  static std::vector<Similar> ranked(const Csr& similar) {
    std::vector<Similar> all;
    all.reserve(similar.indices.size());
    for (Index product = 0; product < similar.rows; ++product) {
      const Csr::Row row = similar.row(product);
      const auto begin = static_cast<std::ptrdiff_t>(all.size());
      for (std::size_t i = 0; i < row.size(); ++i) all.push_back({row.indices[i], row.values[i]});
      std::sort(all.begin() + begin, all.end(), [](const Similar& a, const Similar& b) {
        return ranksBefore({a.product, a.similarity}, {b.product, b.similarity});
      });
    }
    return all;
  }

  [[nodiscard]] std::span<const Similar> similarOf(Index product) const {
    const auto begin = static_cast<std::size_t>(m_offsets[static_cast<std::size_t>(product)]);
    const auto end = static_cast<std::size_t>(m_offsets[static_cast<std::size_t>(product) + 1]);
    return std::span(m_ranked).subspan(begin, end - begin);
  }

  /// The votes of the first k that the customer has; `deviations` by product, Absent where it does not have it.
  [[nodiscard]] Vote mostSimilar(Index product, const std::vector<double>& deviations) const {
    Vote vote;
    for (const Similar& other : similarOf(product)) {
      const double deviation = deviations[static_cast<std::size_t>(other.product)];
      if (deviation == Absent) continue;
      vote.add(other.similarity, deviation);
      if (vote.voters == options().neighbours) break;
    }
    return vote;
  }

  // As scoreAll adds them up: in the order of products, or, where not all may vote, most similar first.
  [[nodiscard]] std::vector<Voter> voters(Index customer, Index product) const override {
    std::vector<Voter> result;
    const Csr::Row history = data().matrix.row(customer);
    for (const Similar& other : similarOf(product)) {
      const auto had = std::ranges::lower_bound(history.indices, other.product);
      if (had == history.indices.end() || *had != other.product) continue;
      const auto place = static_cast<std::size_t>(had - history.indices.begin());
      result.push_back({other.product, other.similarity, history.values[place]});
    }
    if (result.size() > static_cast<std::size_t>(options().neighbours)) {
      result.resize(static_cast<std::size_t>(options().neighbours));
    } else {
      std::ranges::sort(result, {}, &Voter::neighbour);
    }
    return result;
  }

  std::vector<std::int64_t> m_offsets;
  std::vector<Similar> m_ranked;
  Csr m_similarTo;  // row j holds the products that have j among their similar ones
};

ModelPtr fit(std::shared_ptr<const TrainingData> data, const Values& values, std::uint64_t, Progress& progress) {
  const NeighbourOptions options = schema().options(values);
  const Csr similar = similarity::neighbourGraph(data->byProduct, static_cast<std::size_t>(options.modelSize),
                                                 options.measureOptions(), options.positiveOnly, progress);
  return std::make_shared<ItemKnnModel>(std::move(data), options, similar);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Csr similar = readCsr(reader, "similar");
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.rows),
                           static_cast<std::size_t>(data->matrix.columns));
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.columns),
                           static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<ItemKnnModel>(std::move(data), schema().options(values), similar);
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPair = 2e-9;
  const double kept =
      std::min(static_cast<double>(schema().options(values).modelSize), static_cast<double>(shape.products));
  const double events = static_cast<double>(shape.interactions);
  const double perCustomer = events / std::max(1.0, static_cast<double>(shape.customers));
  return {SecondsPerPair * events * (3 * perCustomer + kept), 16.0 * kept * static_cast<double>(shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "item_knn",
                   .title = KI_TEXT("core", "Products that are alike"),
                   .summary = KI_TEXT(
                       "core", "Offers products that are like those the customer has, judged by who else has both."),
                   .source = "Sarwar et al., WWW 2001; Deshpande and Karypis, ACM TOIS 22, 2004",
                   .capabilities = {"explicit", "implicit", "explains", "predicts", "neighbours"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::item_knn
