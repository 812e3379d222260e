// From what products are called: the cosine of letters, so that what nobody has can be offered too.
#include <array>
#include <cmath>

#include "core/recommend/means.h"
#include "tests/contract/sketches/sketches.h"

namespace kindred::recommend::sketches {
namespace {

using Letters = std::array<double, 256>;

class ContentModel : public Model {
 public:
  explicit ContentModel(std::shared_ptr<const TrainingData> data) : m_data(std::move(data)), m_means(meansOf(*m_data)) {
    const Entities& products = m_data->dataset->products;
    for (Index product = 0; product < products.size(); ++product)
      m_letters.push_back(lettersOf(products.title(product)));
  }

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [this, profile = profileOf(person)](Index product) { return score(profile, product); };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Letters profile = profileOf(person);
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation{.score = score(profile, product)};
      const Letters& own = m_letters[static_cast<std::size_t>(product)];
      for (std::size_t letter = 0; letter < own.size(); ++letter) {
        if (own[letter] == 0 || profile[letter] == 0) continue;
        explanation.terms.push_back({.label = KI_TEXT("core", "Taste"),
                                     .key = std::string(1, static_cast<char>(letter)),
                                     .weight = profile[letter],
                                     .value = own[letter],
                                     .adds = profile[letter] * own[letter]});
      }
      explanation.reason = Reason{"shared_words", KI_TEXT("core", "Taste")};
      result.push_back(std::move(explanation));
    }
    return result;
  }

  void save(BlockWriter& writer) const override { writer.writeScalar("products", m_data->matrix.columns); }
  [[nodiscard]] std::size_t bytes() const override { return m_letters.size() * sizeof(Letters); }

 private:
  static Letters scaled(Letters letters) {
    double squares = 0;
    for (const double count : letters) squares += count * count;
    for (double& count : letters) count = squares > 0 ? count / std::sqrt(squares) : 0;
    return letters;
  }
  static Letters lettersOf(const std::string& title) {
    Letters letters{};
    for (const char letter : title) letters[static_cast<unsigned char>(letter)] += 1;
    return scaled(letters);
  }
  [[nodiscard]] Letters profileOf(const Person& person) const {
    Letters profile{};
    for (const Index product : person.history.values.indices) {
      for (std::size_t letter = 0; letter < profile.size(); ++letter)
        profile[letter] += m_letters[static_cast<std::size_t>(product)][letter];
    }
    return scaled(profile);
  }
  [[nodiscard]] double score(const Letters& profile, Index product) const {
    double sum = 0;
    for (std::size_t letter = 0; letter < profile.size(); ++letter)
      sum += profile[letter] * m_letters[static_cast<std::size_t>(product)][letter];
    return sum;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  std::vector<Letters> m_letters;  // by product
};

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  return {std::make_shared<ContentModel>(context.data)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  BlockReader::requireSize("products", static_cast<std::size_t>(reader.readScalar<Index>("products")),
                           static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<ContentModel>(std::move(data));
}

}  // namespace

Algorithm content() {
  return {.info = {.key = "letters",
                   .title = KI_TEXT("core", "Taste"),
                   .summary = KI_TEXT("core", "Taste"),
                   .source = "a sketch"},
          .gives = {.unboughtProducts = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            return Estimate{1e-7 * static_cast<double>(shape.customers + shape.products),
                            sizeof(Letters) * static_cast<double>(shape.products)};
          }};
}

}  // namespace kindred::recommend::sketches
