// What is like the things somebody has, by what is written of them: the cosine of a product's vector (described.h) and the
// sum of those of the history (Rocchio's rule without counterexamples; Pazzani, Billsus, Content-based recommendation
// systems, in The Adaptive Web, 2007, section 10.4.2):
//
//   score(j) = p · v_j ⁄ |p|,  p = Σ over the history: x_i · 2^(−age_i ⁄ half-life) · v_i
//
// A product that nobody has bought has a vector like any other.
#include <algorithm>
#include <cmath>

#include "core/recommend/described.h"
#include "core/recommend/inside.h"
#include "core/recommend/linear_items.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::content {
namespace {

struct Options : DescribedOptions {
  Counts counts = Counts::Once;
  std::optional<double> halfLifeDays = {};
};

const Schema<Options>& schema() {
  using Texts = double Options::*;
  static const Schema<Options> all =
      Schema<Options>()
          .choice(static_cast<Weighting Options::*>(&Options::weighting), "weighting", KI_TEXT("core", "Weighting"),
                  KI_TEXT("core", "What a word of a text counts."),
                  {{Weighting::TfIdf, "tf_idf", KI_TEXT("core", "TF-IDF"),
                    KI_TEXT("core", "The rarer among products the more, and the more often in the text.")},
                   {Weighting::Bm25, "bm25", KI_TEXT("core", "BM25"),
                    KI_TEXT("core", "The same, but a word repeated counts less and less, and less in a long text.")}})
          .param(static_cast<Texts>(&Options::texts), "texts", KI_TEXT("core", "Weight of texts"),
                 KI_TEXT("core", "What the words of titles and descriptions count against the rest."), Range{0, 10})
          .param(static_cast<Texts>(&Options::categories), "categories", KI_TEXT("core", "Weight of categories"),
                 KI_TEXT("core", "What categories, tags and yes-or-no columns count."), Range{0, 10})
          .param(static_cast<Texts>(&Options::numbers), "numbers", KI_TEXT("core", "Weight of numbers"),
                 KI_TEXT("core", "What prices, years and other numbers count."), Range{0, 10})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .advanced()
          .param(&Options::halfLifeDays, "half_life", KI_TEXT("core", "Half-life"),
                 KI_TEXT("core", "A product bought so many days before the last one counts half; empty: all alike."),
                 Range{0.1, 100000})
          .unit(KI_TEXT("core", "days"))
          .advanced();
  return all;
}

/// A product of the history with what it counts.
struct Liked {
  Index product = 0;
  double weight = 0;
};

std::vector<Liked> likedBy(const History& history, const Options& options) {
  std::vector<Liked> liked;
  for (std::size_t i = 0; i < history.values.size(); ++i)
    liked.push_back({history.values.indices[i], counted(options.counts, history.values.values[i])});
  if (!options.halfLifeDays || history.times.empty()) return liked;
  constexpr double SecondsADay = 86400;
  for (Liked& each : liked) {
    const auto last = std::ranges::find(history.events.rbegin(), history.events.rend(), each.product);
    if (last == history.events.rend()) continue;
    const auto event = static_cast<std::size_t>(history.events.rend() - last - 1);
    const double days = static_cast<double>(history.times.back() - history.times[event]) / SecondsADay;
    each.weight *= std::exp2(-days / *options.halfLifeDays);
  }
  return liked;
}

class ContentModel : public Model {
 public:
  ContentModel(std::shared_ptr<const TrainingData> data, Described features, const Options& options)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_features(std::move(features)),
        m_byFeature(transposed(m_features.vectors)),
        m_options(options) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const auto size = static_cast<Eigen::Index>(asked.products.size());
    const auto features = static_cast<Index>(m_features.all.size());
    Matrix dense = Matrix::Zero(size, features);
    for (Eigen::Index i = 0; i < size; ++i) {
      const Csr::Row row = vector(asked.products[static_cast<std::size_t>(i)]);
      for (std::size_t j = 0; j < row.size(); ++j) dense(i, row.indices[j]) = row.values[j];
    }
    InsideGrid alike{productsShown(asked, m_features.vectors.rows), productsShown(asked, m_features.vectors.rows),
                     dense * dense.transpose()};
    return {{"likeness", KI_TEXT("core", "Described alike"),
             KI_TEXT("core",
                     "A cell is how alike the descriptions of two products are: 1 for the same words, 0 for none in "
                     "common. Nobody’s purchases are in it."),
             KI_TEXT("core", "Which pair is described alike and yet bought by different people?"), std::move(alike)},
            wordsPart(dense, asked)};
  }
  void save(BlockWriter& writer) const override { saveDescribed(writer, m_features); }
  [[nodiscard]] std::size_t bytes() const override;

 private:
  class Sums;

  /// The words that most of the products asked for are made of.
  [[nodiscard]] InsidePart wordsPart(const Matrix& dense, const InsideAsked& asked) const {
    std::vector<Scored> strongest;
    for (Eigen::Index feature = 0; feature < dense.cols(); ++feature)
      strongest.push_back({static_cast<Index>(feature), dense.col(feature).squaredNorm()});
    std::ranges::sort(strongest, ranksBefore);
    strongest.resize(std::min(strongest.size(), static_cast<std::size_t>(asked.mostFactors)));
    InsideGrid grid{productsShown(asked, m_features.vectors.rows), namesShown({}),
                    Matrix(dense.rows(), static_cast<Eigen::Index>(strongest.size())), densityOf(m_features.vectors)};
    grid.columns.all = static_cast<Index>(dense.cols());
    for (std::size_t j = 0; j < strongest.size(); ++j) {
      grid.columns.names.push_back(m_features.all[static_cast<std::size_t>(strongest[j].index)].text());
      grid.values.col(static_cast<Eigen::Index>(j)) = dense.col(strongest[j].index);
    }
    return {
        "words", KI_TEXT("core", "Products as words"),
        KI_TEXT("core",
                "A row is a product, a column a word or category, a cell what it counts in the product’s vector: rare "
                "words count more."),
        KI_TEXT("core", "Which word says most, and which nothing at all?"), std::move(grid)};
  }

  [[nodiscard]] Csr::Row vector(Index product) const { return m_features.vectors.row(product); }
  /// Which of what is liked makes a product like it, by feature.
  [[nodiscard]] Explanation explanationOf(const std::vector<Liked>& liked, double length, Index product) const;
  [[nodiscard]] Explanation partOf(const std::vector<Liked>& liked, double length, Index feature, double value) const;
  [[nodiscard]] Reason reasonFor(const Explanation& explanation) const;

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Described m_features;
  Csr m_byFeature;  // features × products
  Options m_options;
};

class ContentModel::Sums : public ScorerOneByOne {
 public:
  explicit Sums(const ContentModel& model)
      : m_model(model),
        m_profile(model.m_features.all.size(), 0),
        m_sums(static_cast<std::size_t>(model.m_features.vectors.rows), NoScore) {}

  /// The length of the profile of the last person asked about.
  [[nodiscard]] double length() const { return m_length; }

  std::span<const Scored> scores(const Person& person) override {
    const std::vector<Index> features = profile(likedBy(person.history, m_model.m_options));
    for (const Index feature : features) {
      const Csr::Row products = m_model.m_byFeature.row(feature);
      double& weight = m_profile[static_cast<std::size_t>(feature)];
      for (std::size_t i = 0; i < products.size(); ++i) {
        double& sum = m_sums[static_cast<std::size_t>(products.indices[i])];
        sum = (std::isnan(sum) ? 0 : sum) + weight / m_length * products.values[i];
      }
      weight = 0;
    }
    m_scores.clear();
    for (std::size_t product = 0; product < m_sums.size(); ++product) {
      if (std::isnan(m_sums[product])) continue;
      m_scores.push_back({static_cast<Index>(product), m_sums[product]});
      m_sums[product] = NoScore;
    }
    return m_scores;
  }

 private:
  /// Fills the profile and its length; the features that are in it.
  std::vector<Index> profile(const std::vector<Liked>& liked) {
    std::vector<Index> features;
    for (const Liked& each : liked) {
      const Csr::Row row = m_model.vector(each.product);
      for (std::size_t i = 0; i < row.size(); ++i) {
        m_profile[static_cast<std::size_t>(row.indices[i])] += each.weight * row.values[i];
        features.push_back(row.indices[i]);
      }
    }
    std::ranges::sort(features);
    const auto repeated = std::ranges::unique(features);
    features.erase(repeated.begin(), repeated.end());
    double squares = 0;
    for (const Index feature : features) squares += std::pow(m_profile[static_cast<std::size_t>(feature)], 2);
    m_length = std::sqrt(squares);
    if (m_length > 0) return features;
    for (const Index feature : features) m_profile[static_cast<std::size_t>(feature)] = 0;
    return {};
  }

  const ContentModel& m_model;
  std::vector<double> m_profile;  // by feature; 0 between two people
  std::vector<double> m_sums;     // by product; NoScore between two people
  double m_length = 0;
  std::vector<Scored> m_scores;
};

std::unique_ptr<Scorer> ContentModel::scorer() const { return std::make_unique<Sums>(*this); }

std::vector<Explanation> ContentModel::explainAll(const Person& person, std::span<const Index> products) const {
  Sums sums(*this);
  const auto scored = sums.scores(person);
  const std::vector<Liked> liked = likedBy(person.history, m_options);
  std::vector<Explanation> result;
  for (const Index product : products) {
    const auto found = std::ranges::lower_bound(scored, product, {}, &Scored::index);
    const bool has = found != scored.end() && found->index == product;
    result.push_back(has ? explanationOf(liked, sums.length(), product) : Explanation{});
    result.back().score = has ? found->score : NoScore;
  }
  return result;
}

Explanation ContentModel::explanationOf(const std::vector<Liked>& liked, double length, Index product) const {
  Explanation explanation;
  const Csr::Row row = vector(product);
  for (std::size_t i = 0; i < row.size(); ++i) {
    Explanation part = partOf(liked, length, row.indices[i], row.values[i]);
    if (!part.terms.empty()) explanation.parts.push_back(std::move(part));
  }
  std::ranges::stable_sort(explanation.parts, std::greater(), &Explanation::score);
  explanation.reason = reasonFor(explanation);
  return explanation;
}

Explanation ContentModel::partOf(const std::vector<Liked>& liked, double length, Index feature, double value) const {
  Explanation part{.title = m_features.all[static_cast<std::size_t>(feature)].text()};
  for (const Liked& each : liked) {
    const double weight = each.weight * at(m_features.vectors, each.product, feature) / length;
    if (weight == 0) continue;
    part.terms.push_back(
        {.of = Term::Of::Product, .index = each.product, .weight = weight, .value = value, .adds = weight * value});
  }
  std::ranges::stable_sort(part.terms, std::greater(), [](const Term& term) { return std::abs(*term.weight); });
  part.score = part.sum();
  return part;
}

/// The product of the history that is most like it, over all features.
Reason ContentModel::reasonFor(const Explanation& explanation) const {
  std::vector<Scored> products;
  for (const Explanation& part : explanation.parts) {
    for (const Term& term : part.terms) {
      const auto found = std::ranges::find(products, term.index, &Scored::index);
      if (found != products.end()) found->score += term.adds;
      else products.push_back({term.index, term.adds});
    }
  }
  std::ranges::sort(products, ranksBefore);
  if (products.empty()) return {"alike", KI_TEXT("core", "Like what is there already")};
  return {"alike", KI_TEXT("core", "Described like %1").with(m_data->dataset->products.title(products.front().index))};
}

std::size_t ContentModel::bytes() const {
  return bytesOf(m_features) + m_byFeature.indices.size() * (sizeof(Index) + sizeof(float)) +
         m_byFeature.offsets.size() * sizeof(std::int64_t) +
         (m_means.customer.size() + m_means.product.size()) * sizeof(double);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  progress.report(0);
  Described features = describedBy(context.data->dataset->products, options, progress);
  return {std::make_shared<ContentModel>(context.data, std::move(features), options)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Described features = readDescribed(reader, data->matrix.columns);
  return std::make_shared<ContentModel>(std::move(data), std::move(features), schema().options(values));
}

// Titles have some ten words; the shape does not tell how long texts are.
Estimate estimate(const DataShape& shape, const Values&) {
  constexpr double Words = 12, SecondsPerWord = 1e-6, SecondsPerStep = 2e-9, ShareOfProducts = 0.5;
  const double products = static_cast<double>(shape.products), customers = static_cast<double>(shape.customers);
  return {SecondsPerWord * Words * products + SecondsPerStep * (customers * products * ShareOfProducts * Words +
                                                                Words * static_cast<double>(shape.interactions)),
          products * Words * (2 * (sizeof(Index) + sizeof(float)) + 40)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "content",
                   .title = KI_TEXT("core", "Described alike"),
                   .summary = KI_TEXT("core",
                                      "Offers what is described like the things a customer has: the same words, "
                                      "categories and numbers. Works for products that nobody has bought."),
                   .source = "Pazzani, Billsus: Content-based recommendation systems, in The Adaptive Web, 2007; "
                             "Robertson, Zaragoza: The probabilistic relevance framework: BM25 and beyond, 2009",
                   .parameters = schema().parameters()},
          .needs = {.productTexts = true},
          .gives = {.unboughtProducts = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::content
