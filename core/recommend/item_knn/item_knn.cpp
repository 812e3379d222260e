// Products that are alike: of each product the `model_size` most similar are kept; those of them that a customer has
// vote, the k most similar at most (Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation
// algorithms, WWW 2001, section 3; Deshpande and Karypis, ACM TOIS 22, 2004).
#include <algorithm>
#include <limits>

#include "core/recommend/inside.h"
#include "core/recommend/neighbour_model.h"
#include "core/similarity/neighbours.h"

namespace kindred::recommend::item_knn {
namespace {

const Schema<NeighbourOptions>& schema() {
  static const Schema<NeighbourOptions> all = neighbourSchema(false);
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

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<ItemKnnScorer>(*this); }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Index products = data().matrix.columns;
    std::vector<float> magnitudes;
    for (const Similar& each : m_ranked) magnitudes.push_back(std::abs(each.similarity));
    const double cells = static_cast<double>(products) * products;
    InsideGrid grid{productsShown(asked, products), productsShown(asked, products),
                    cellsOf(m_similarTo, asked.products, asked.products), densityOf(m_similarTo)};
    return {{"likeness", KI_TEXT("core", "How alike products are"),
             KI_TEXT("core",
                     "A cell is how alike two products are by who has both, where it is kept. A row is a product that "
                     "somebody has: it votes with these weights for the products of the columns."),
             KI_TEXT("core", "Which products go together? Does the picture fall into blocks?"), std::move(grid)},
            concentrationPart(std::move(magnitudes), cells)};
  }
  void save(BlockWriter& writer) const override { writeCsr(writer, "similar", transposed(m_similarTo)); }
  [[nodiscard]] std::size_t bytes() const override {
    return bytesOfStatistics() + 2 * (m_ranked.size() * sizeof(Similar) + m_offsets.size() * sizeof(std::int64_t));
  }

 private:
  static constexpr double Absent = std::numeric_limits<double>::infinity();

  // From the customer's few products to all that count them among their similar ones. A product that gets more votes
  // than may count is scored again from its own side.
  class ItemKnnScorer : public ScorerOneByOne {
   public:
    explicit ItemKnnScorer(const ItemKnnModel& model)
        : m_model(model),
          m_votes(static_cast<std::size_t>(model.data().matrix.columns)),
          m_counted(m_votes.size(), Absent) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      const Asked asked = m_model.asked(person);
      const Csr::Row& history = person.history.values;
      m_scores.clear();
      for (std::size_t entry = 0; entry < history.size(); ++entry) {
        const Index had = history.indices[entry];
        vote(had, m_model.counted(asked, had, had, history.values[entry]));
      }
      for (const Index product : m_touched) {
        Vote& vote = m_votes[static_cast<std::size_t>(product)];
        const bool tooMany = vote.voters > m_model.options().neighbours;
        const double score = m_model.scoreOf(asked, product, tooMany ? m_model.mostSimilar(product, m_counted) : vote);
        if (!std::isnan(score)) m_scores.push_back({product, score});
        vote = {};
      }
      m_touched.clear();
      for (const Index had : history.indices) m_counted[static_cast<std::size_t>(had)] = Absent;
      return m_scores;
    }

    void vote(Index had, double counted) {
      m_counted[static_cast<std::size_t>(had)] = counted;
      const Csr::Row products = m_model.m_similarTo.row(had);
      for (std::size_t i = 0; i < products.size(); ++i) {
        Vote& vote = m_votes[static_cast<std::size_t>(products.indices[i])];
        if (vote.voters == 0) m_touched.push_back(products.indices[i]);
        vote.add(products.values[i], counted);
      }
    }

    const ItemKnnModel& m_model;
    std::vector<Vote> m_votes;
    std::vector<double> m_counted;  // by product, Absent where the customer does not have it
    std::vector<Index> m_touched;
    std::vector<Scored> m_scores;
  };

  static std::vector<Similar> ranked(const Csr& similar) {
    std::vector<Similar> all;
    all.reserve(similar.indices.size());
    for (Index product = 0; product < similar.rows; ++product) {
      const Csr::Row row = similar.row(product);
      const auto begin = static_cast<std::ptrdiff_t>(all.size());
      for (std::size_t i = 0; i < row.size(); ++i) all.push_back({row.indices[i], row.values[i]});
      std::sort(all.begin() + begin, all.end(), [](const Similar& a, const Similar& b) {
        return similarity::moreAlike({a.product, a.similarity}, {b.product, b.similarity});
      });
    }
    return all;
  }

  [[nodiscard]] std::span<const Similar> similarOf(Index product) const {
    const auto begin = static_cast<std::size_t>(m_offsets[static_cast<std::size_t>(product)]);
    const auto end = static_cast<std::size_t>(m_offsets[static_cast<std::size_t>(product) + 1]);
    return std::span(m_ranked).subspan(begin, end - begin);
  }

  /// The votes of the first k that the customer has; `counted` by product, Absent where it does not have it.
  [[nodiscard]] Vote mostSimilar(Index product, const std::vector<double>& counted) const {
    Vote vote;
    for (const Similar& other : similarOf(product)) {
      const double value = counted[static_cast<std::size_t>(other.product)];
      if (value == Absent) continue;
      vote.add(other.similarity, value);
      if (vote.voters == options().neighbours) break;
    }
    return vote;
  }

  [[nodiscard]] std::vector<std::vector<Voter>> voters(Voters, const Person& person,
                                                       std::span<const Index> products) const override {
    std::vector<std::vector<Voter>> result;
    for (const Index product : products) result.push_back(votersOn(person.history.values, product));
    return result;
  }

  // As the scorer adds them up: in the order of products, or, where not all may vote, most similar first.
  [[nodiscard]] std::vector<Voter> votersOn(const Csr::Row& history, Index product) const {
    std::vector<Voter> result;
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

/// What each product (a column) says for others, made to add up to 1 in size.
void normalise(Csr& similar) {
  std::vector<double> sums(static_cast<std::size_t>(similar.columns), 0);
  for (std::size_t i = 0; i < similar.indices.size(); ++i)
    sums[static_cast<std::size_t>(similar.indices[i])] += std::abs(similar.values[i]);
  for (std::size_t i = 0; i < similar.indices.size(); ++i)
    similar.values[i] = static_cast<float>(similar.values[i] / sums[static_cast<std::size_t>(similar.indices[i])]);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const NeighbourOptions options = schema().options(context.values);
  const Csr& products = context.data->byProduct;
  const similarity::ColumnWeights weights(products, options.weighting);
  Csr similar = similarity::neighbourGraph(
      weights.changeNothing() ? products : weights.weighed(products), static_cast<std::size_t>(options.modelSize),
      options.measureOptions(NeighbourSide::Products), options.positiveOnly, progress);
  if (options.normalised) normalise(similar);
  return {std::make_shared<ItemKnnModel>(context.data, options, similar)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Csr similar = readCsr(reader, "similar");
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.rows),
                           static_cast<std::size_t>(data->matrix.columns));
  BlockReader::requireSize("similar", static_cast<std::size_t>(similar.columns),
                           static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<ItemKnnModel>(std::move(data), schema().options(values), similar);
}

// Every two products of a customer are compared, and in everyone's list each votes for the products that keep it: some
// ten times as many as it keeps itself, since what many have is kept by most.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPair = 6e-9, Skew = 10;
  // What is counted of each product, once it does not lie near the processor any more, takes as long again.
  constexpr double BytesPerProduct = 32, NearBytes = 1 << 20;
  const bool isNear = static_cast<double>(shape.products) * BytesPerProduct < NearBytes;
  const double secondsPerVote = isNear ? 2e-9 : 4e-9;
  const double kept =
      std::min(static_cast<double>(schema().options(values).modelSize), static_cast<double>(shape.products));
  const double events = static_cast<double>(shape.interactions);
  const double perCustomer = events / std::max(1.0, static_cast<double>(shape.customers));
  const double votes = events * std::min(Skew * kept, static_cast<double>(shape.products));
  return {SecondsPerPair * events * perCustomer + secondsPerVote * votes,
          16.0 * kept * static_cast<double>(shape.products)};
}

}  // namespace

Algorithm algorithm() {
  return neighbourAlgorithm(
      {.info = {.key = "item_knn",
                .title = KI_TEXT("core", "Products that are alike"),
                .summary = KI_TEXT(
                    "core", "Offers products that are like those the customer has, judged by who else has both."),
                .source = "Sarwar et al., WWW 2001; Deshpande and Karypis, ACM TOIS 22, 2004"},
       .fit = fit,
       .load = load,
       .estimate = estimate},
      false);
}

}  // namespace kindred::recommend::item_knn
