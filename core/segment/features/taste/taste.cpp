// Taste: where a customer stands among the themes by which products are bought together.
//
// Regularised spectral embedding of the graph of customers and products (Dhillon, KDD 2001; Qin and Rohe, NIPS 2013):
// entries log1p of the number of orders, divided by the roots of their customer's and their product's damped totals,
// so that neither heavy buyers nor best sellers rule; then the left singular vectors, as the rows projected onto the
// right ones, so that a newcomer's history is projected in the same way. Singular values within what
// chance alone gives are taken away from all (the shrinkage of Gavish and Donoho, 2017, with the noise's level measured
// at the first value left out), so that asking for more themes than there are does no harm. Each customer's row is
// brought to length 1: what counts is the direction, not the amount bought.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/text_blocks.h"
#include "core/matrix/truncated_svd.h"
#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::taste {
namespace {

constexpr std::uint64_t Seed = 20110217;  // fixed: the same data have the same themes

struct Options {
  int factors = 16;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::factors, "factors", KI_TEXT("core", "Themes"),
      KI_TEXT("core",
              "The most themes of products to tell apart. Those that chance alone would show fade by themselves."),
      Range{2, 100});
  return all;
}

Text missing(const Dataset& dataset) {
  if (dataset.events.size() > 0) return {};
  return KI_TEXT("core", "Taste needs purchases or ratings, and the data set has none.");
}

// What an entry is before it is damped: a rating above the least one, or orders. Every entry is above 0.
struct Amounts {
  bool rated = false;
  double least = 0;

  static Amounts of(const Dataset& dataset) {
    const bool rated = dataset.kind == DatasetKind::Explicit && !dataset.events.value.empty();
    return {rated, rated ? dataset.scaleMinimum - 1 : 0};
  }

  [[nodiscard]] Csr damped(const Dataset& dataset) const {
    Csr matrix = interactions(dataset, {.value = rated ? PreferenceValue::Rating : PreferenceValue::Orders});
    for (float& value : matrix.values)
      value = static_cast<float>(std::log1p(std::max(0.0, static_cast<double>(value) - least)));
    return matrix;
  }
};

// Divides each entry by √(row total + mean row total) · √(column total + mean column total); gives the latter roots.
std::vector<double> normalise(Csr& matrix) {
  std::vector<double> ofRow(static_cast<std::size_t>(matrix.rows), 0);
  std::vector<double> ofColumn(static_cast<std::size_t>(matrix.columns), 0);
  const auto forEachEntry = [&matrix](const auto& body) {
    for (Index i = 0; i < matrix.rows; ++i) {
      const auto begin = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(i)]);
      const auto end = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(i) + 1]);
      for (std::size_t entry = begin; entry < end; ++entry) {
        body(static_cast<std::size_t>(i), static_cast<std::size_t>(matrix.indices[entry]), matrix.values[entry]);
      }
    }
  };
  forEachEntry([&](std::size_t i, std::size_t j, float value) {
    ofRow[i] += value;
    ofColumn[j] += value;
  });
  const double all = std::accumulate(ofRow.begin(), ofRow.end(), 0.0);
  const double usualRow = all / matrix.rows;
  const double usualColumn = all / matrix.columns;
  forEachEntry([&](std::size_t i, std::size_t j, float& value) {
    const double divisor = std::sqrt((ofRow[i] + usualRow) * (ofColumn[j] + usualColumn));
    if (divisor > 0) value = static_cast<float>(value / divisor);
  });
  for (double& column : ofColumn) column = std::sqrt(column + usualColumn);
  return ofColumn;
}

// How much of each theme is more than noise: the value after those kept is what noise alone reaches, and its square is
// the noise in each theme's square.
Vector shrinkage(const Vector& values, Eigen::Index kept) {
  const double noise = values.size() > kept ? values[kept] : 0;
  const Vector lengths = (values.head(kept).array().square() - noise * noise).max(0).sqrt();
  return (values.head(kept).array() > 0).select(lengths.cwiseQuotient(values.head(kept)), 0);
}

// Where products stand among the themes: right singular vectors, shrunk, over the roots of the products' totals. A
// customer stands where the products do that they have, summed and brought to length 1; so their own total, which
// divides all alike, need not be known.
class Fitted : public FittedFeatures {
 public:
  Fitted(const Dataset& dataset, int factors, Progress& progress)
      : m_amounts(Amounts::of(dataset)), m_products(dataset.products.ids()) {
    Csr matrix = m_amounts.damped(dataset);
    const std::vector<double> roots = normalise(matrix);
    const TruncatedSvd svd = truncatedSvd(matrix, factors + 1, Seed, progress);
    const Eigen::Index kept = std::min<Eigen::Index>(factors, svd.values.size());
    m_themes = svd.right.leftCols(kept) * shrinkage(svd.values, kept).asDiagonal();
    for (Eigen::Index product = 0; product < m_themes.rows(); ++product) {
      const double root = roots[static_cast<std::size_t>(product)];
      m_themes.row(product) *= root > 0 ? 1 / root : 0;
    }
  }
  explicit Fitted(const BlockReader& reader)
      : m_amounts{reader.readScalar<std::uint8_t>("rated") != 0, reader.readScalar<double>("least")},
        m_products(readTexts(reader, "products")) {
    const auto themes = reader.readScalar<std::int32_t>("themes");
    const auto stored = reader.read<double>("standing");
    BlockReader::requireSize("standing", stored.size(), m_products.size() * static_cast<std::size_t>(themes));
    m_themes = Eigen::Map<const Matrix>(stored.data(), static_cast<Eigen::Index>(m_products.size()), themes);
    if (!std::ranges::is_sorted(m_products)) BlockReader::requireSize("products", 0, m_products.size());
  }

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    const Csr amounts = m_amounts.damped(dataset);
    const std::vector<Eigen::Index> places = placesOf(dataset.products);
    Matrix rows = Matrix::Zero(amounts.rows, m_themes.cols());
    constexpr std::size_t RowsPerTile = 512;
    forEachChunk(static_cast<std::size_t>(amounts.rows), RowsPerTile, progress, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        auto row = rows.row(static_cast<Eigen::Index>(i));
        const Csr::Row entries = amounts.row(static_cast<Index>(i));
        for (std::size_t e = 0; e < entries.size(); ++e) {
          const Eigen::Index place = places[static_cast<std::size_t>(entries.indices[e])];
          if (place >= 0) row += static_cast<double>(entries.values[e]) * m_themes.row(place);
        }
        if (const double length = row.norm(); length > 0) row /= length;
      }
    });
    return rows;
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("rated", static_cast<std::uint8_t>(m_amounts.rated));
    writer.writeScalar("least", m_amounts.least);
    writer.writeScalar("themes", static_cast<std::int32_t>(m_themes.cols()));
    writeTexts(writer, "products", m_products);
    writer.write("standing", std::span(m_themes.data(), static_cast<std::size_t>(m_themes.size())));
  }

  [[nodiscard]] Eigen::Index themes() const { return m_themes.cols(); }

 private:
  // Of each product its row among those of the fit; −1 for a new one. Ids ascend.
  [[nodiscard]] std::vector<Eigen::Index> placesOf(const Entities& products) const {
    std::vector<Eigen::Index> places;
    places.reserve(products.ids().size());
    for (const std::string& id : products.ids()) {
      const auto found = std::ranges::lower_bound(m_products, id);
      const bool known = found != m_products.end() && *found == id;
      places.push_back(known ? found - m_products.begin() : -1);
    }
    return places;
  }

  Amounts m_amounts;
  std::vector<std::string> m_products;
  Matrix m_themes;  ///< products × themes
};

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  const Options options = schema().options(values);
  Progress fitting = progress.part(0, 0.9);
  auto fitted = std::make_shared<const Fitted>(dataset, options.factors, fitting);
  std::vector<Text> columns;
  for (std::int64_t theme = 1; theme <= fitted->themes(); ++theme)
    columns.push_back(KI_TEXT("core", "Theme %1").with(theme));
  Progress placing = progress.part(0.9, 1);
  return madeBy(std::move(fitted), std::move(columns), dataset, placing);
}

FittedFeaturesPtr load(const BlockReader& reader) { return std::make_shared<Fitted>(reader); }

}  // namespace

FeatureSet featureSet() {
  return {
      .info = {.key = "taste",
               .title = KI_TEXT("core", "Taste"),
               .summary = KI_TEXT("core",
                                  "Which themes of products someone buys, whatever the amount: found by a "
                                  "factorisation of who bought what."),
               .source = "Dhillon, KDD 2001; Qin and Rohe, NIPS 2013; Halko, Martinsson and Tropp, SIAM Review 2011",
               .version = 2,  // rows are projected
               .capabilities = {},
               .parameters = schema().parameters()},
      .brief = KI_TEXT("core", "Taste"),
      .tells = Tells::Taste,
      .make = make,
      .load = load,
      .missing = missing};
}

}  // namespace kindred::segment::features::taste
