// A fitted model beside its data, asked by customers of the training.
#pragma once

#include <string_view>

#include "core/recommend/recommender.h"

namespace kindred::test {

class Asked {
 public:
  using Data = std::shared_ptr<const recommend::TrainingData>;

  Asked(std::string_view algorithm, Data data, const Values& values = {}) : m_data(std::move(data)) {
    Progress progress;
    m_model = recommend::algorithm(algorithm).fit({.data = m_data, .values = values}, progress).model;
  }

  const recommend::Model& operator*() const { return *m_model; }
  const Asked* operator->() const { return this; }

  [[nodiscard]] double score(Index customer, Index product) const {
    const recommend::Person person = m_data->person(customer);
    return denseScores(*m_model, {&person, 1}, m_data->matrix.columns)[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] double shown(double score) const { return m_model->shown(score); }
  [[nodiscard]] bool predictsValues() const { return m_model->predictsValues(); }
  [[nodiscard]] bool ranksByPrediction() const { return m_model->ranksByPrediction(); }
  [[nodiscard]] double prediction(Index customer, Index product) const {
    return m_model->predictions(m_data->person(customer), {&product, 1}).front();
  }
  [[nodiscard]] double fallback(Index customer, Index product) const {
    return m_model->fallback(m_data->person(customer), product);
  }
  [[nodiscard]] recommend::Explanation explain(Index customer, Index product) const {
    return m_model->explain(m_data->person(customer), product);
  }
  [[nodiscard]] std::vector<recommend::Explanation> explainAll(Index customer, std::span<const Index> products) const {
    return m_model->explainAll(m_data->person(customer), products);
  }
  [[nodiscard]] recommend::Explanation explainPrediction(Index customer, Index product) const {
    return m_model->explainPredictions(m_data->person(customer), {&product, 1}).front();
  }

 private:
  Data m_data;
  recommend::ModelPtr m_model;
};

}  // namespace kindred::test
