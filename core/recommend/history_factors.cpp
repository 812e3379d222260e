#include "core/recommend/history_factors.h"

#include <algorithm>
#include <cmath>

#include "core/recommend/inside.h"

namespace kindred::recommend {

HistoryFactorModel::HistoryFactorModel(std::shared_ptr<const TrainingData> data,
                                       std::shared_ptr<const FloatMatrix> products,
                                       std::unique_ptr<const FoldIn> foldIn)
    : m_data(std::move(data)),
      m_means(meansOf(*m_data)),
      m_products(std::move(products)),
      m_ranked(*m_data, *m_products),
      m_foldIn(std::move(foldIn)) {}

std::unique_ptr<Scorer> HistoryFactorModel::scorer() const {
  const auto factorsOf = [this](const Person& person) {
    return person.history.empty() ? std::nullopt : std::optional(m_foldIn->factors(person.history));
  };
  return std::make_unique<FactorScorer>(m_ranked, factorsOf);
}

std::vector<Explanation> HistoryFactorModel::explainAll(const Person& person, std::span<const Index> products) const {
  const Csr::Row& history = person.history.values;
  const Matrix contributions = history.empty() ? Matrix() : m_foldIn->contributions(person.history, products);
  const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
  std::vector<Explanation> result(products.size());
  for (std::size_t j = 0; j < products.size(); ++j) {
    Explanation& explanation = result[j];
    explanation.score = scores[static_cast<std::size_t>(products[j])];
    if (std::isnan(explanation.score)) continue;
    for (std::size_t i = 0; i < history.size(); ++i) {
      const double adds = contributions(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
      explanation.terms.push_back(
          {.of = Term::Of::Product, .index = history.indices[i], .weight = adds, .value = 1, .adds = adds});
    }
    std::ranges::stable_sort(explanation.terms, std::ranges::greater(),
                             [](const Term& term) { return std::abs(*term.weight); });
  }
  return result;
}

InsideParts HistoryFactorModel::inside(const InsideAsked& asked) const {
  const Eigen::Index factors = m_products->cols();
  FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), factors),
                      Matrix::Zero(static_cast<Eigen::Index>(asked.customers.size()), factors), true};
  for (std::size_t i = 0; i < asked.products.size(); ++i)
    tables.products.row(static_cast<Eigen::Index>(i)) = m_products->row(asked.products[i]).cast<double>();
  for (std::size_t i = 0; i < asked.customers.size(); ++i) {
    const History history = m_data->person(asked.customers[i]).history;
    if (!history.empty()) tables.customers.row(static_cast<Eigen::Index>(i)) = m_foldIn->factors(history).transpose();
  }
  InsideParts parts;
  addFactors(parts, tables, asked, m_data->matrix.columns, m_data->matrix.rows);
  return parts;
}

void HistoryFactorModel::save(BlockWriter& writer) const {
  writer.writeScalar("factors", static_cast<std::int32_t>(m_products->cols()));
  writer.write("products", std::span<const float>(m_products->data(), static_cast<std::size_t>(m_products->size())));
}

std::size_t HistoryFactorModel::bytes() const {
  return static_cast<std::size_t>(m_products->size()) * sizeof(float) + m_ranked.bytes() +
         (m_means.customer.size() + m_means.product.size()) * sizeof(double);
}

std::shared_ptr<const FloatMatrix> readProductFactors(const BlockReader& reader, Index products) {
  const auto values = reader.read<float>("products");
  const Eigen::Index factors = reader.readScalar<std::int32_t>("factors");
  BlockReader::requireSize("products", values.size(), static_cast<std::size_t>(factors * products));
  return std::make_shared<const FloatMatrix>(Eigen::Map<const FloatMatrix>(values.data(), products, factors));
}

}  // namespace kindred::recommend
