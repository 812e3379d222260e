#include "core/recommend/later_revision.h"

#include <algorithm>

namespace kindred::recommend {
namespace {

constexpr Index Absent = -1;

/// Where each of `from` stands in `to`, by key; Absent where it does not.
std::vector<Index> places(const Entities& from, const Entities& to) {
  std::vector<Index> result;
  result.reserve(static_cast<std::size_t>(from.size()));
  for (Index i = 0; i < from.size(); ++i) result.push_back(to.indexOf(from.key(i)).value_or(Absent));
  return result;
}

/// The indices of two revisions, each in terms of the other.
struct Translation {
  std::vector<Index> customerThen, productThen;  ///< by index now
  std::vector<Index> customerNow, productNow;    ///< by index then

  Translation(const Dataset& then, const Dataset& now)
      : customerThen(places(now.customers, then.customers)),
        productThen(places(now.products, then.products)),
        customerNow(places(then.customers, now.customers)),
        productNow(places(then.products, now.products)) {}

  static Index at(const std::vector<Index>& places, Index i) { return places[static_cast<std::size_t>(i)]; }

  /// What somebody has now of the products that were there then. Ids keep their order from revision to revision, and so
  /// do their places.
  [[nodiscard]] OwnedHistory historyThen(const History& now) const {
    OwnedHistory then;
    for (std::size_t i = 0; i < now.values.size(); ++i) {
      const Index product = at(productThen, now.values.indices[i]);
      if (product == Absent) continue;
      then.products.push_back(product);
      then.values.push_back(now.values.values[i]);
    }
    for (std::size_t i = 0; i < now.events.size(); ++i) {
      const Index product = at(productThen, now.events[i]);
      if (product == Absent) continue;
      then.events.push_back(product);
      if (!now.times.empty()) then.times.push_back(now.times[i]);
      if (!now.orders.empty()) then.orders.push_back(now.orders[i]);
    }
    return then;
  }
};

/// People of now as the model knows them.
class PeopleThen {
 public:
  PeopleThen(const Translation& translation, std::span<const Person> now) {
    for (const Person& person : now) m_histories.push_back(translation.historyThen(person.history));
    for (std::size_t i = 0; i < now.size(); ++i) {
      Person person = m_histories[i].person();
      if (now[i].isTrained()) person.customer = Translation::at(translation.customerThen, now[i].customer);
      m_people.push_back(person);
    }
  }
  [[nodiscard]] std::span<const Person> all() const { return m_people; }
  [[nodiscard]] const Person& only() const { return m_people.front(); }

 private:
  std::vector<OwnedHistory> m_histories;
  std::vector<Person> m_people;
};
static_assert(Person::Unseen == Absent);

class ScoresNow : public ScoreSink {
 public:
  ScoresNow(const Translation& translation, ScoreSink& sink) : m_translation(translation), m_sink(sink) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    m_scores.clear();
    for (const auto& [product, score] : scores) {
      const Index now = Translation::at(m_translation.productNow, product);
      if (now != Absent) m_scores.push_back({now, score});
    }
    m_sink.take(place, m_scores);
  }
  [[nodiscard]] double least(std::size_t place) const override { return m_sink.least(place); }

 private:
  const Translation& m_translation;
  ScoreSink& m_sink;
  std::vector<Scored> m_scores;
};

class ScorerNow : public Scorer {
 public:
  ScorerNow(const Translation& translation, std::unique_ptr<Scorer> scorer)
      : m_translation(translation), m_scorer(std::move(scorer)) {}
  void score(std::span<const Person> people, ScoreSink& sink) override {
    const PeopleThen then(m_translation, people);
    ScoresNow now(m_translation, sink);
    m_scorer->score(then.all(), now);
  }

 private:
  const Translation& m_translation;
  std::unique_ptr<Scorer> m_scorer;
};

class LaterRevision : public Model {
 public:
  LaterRevision(ModelPtr model, const TrainingData& then, std::shared_ptr<const TrainingData> now)
      : m_model(std::move(model)), m_now(std::move(now)), m_translation(*then.dataset, *m_now->dataset) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    return std::make_unique<ScorerNow>(m_translation, m_model->scorer());
  }
  [[nodiscard]] double shown(double score) const override { return m_model->shown(score); }
  [[nodiscard]] bool ranksByPrediction() const override { return m_model->ranksByPrediction(); }
  [[nodiscard]] bool predictsValues() const override { return m_model->predictsValues(); }
  [[nodiscard]] bool offersRepeats() const override { return m_model->offersRepeats(); }
  [[nodiscard]] bool knows(const Person& person) const override { return m_model->knows(then(person).only()); }

  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const override {
    const Known known(m_translation, products);
    const auto predicted = m_model->predictions(then(person).only(), known.products);
    std::vector<double> result(products.size(), NoScore);
    for (std::size_t i = 0; i < predicted.size(); ++i) result[known.places[i]] = predicted[i];
    return result;
  }

  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    const Index there = Translation::at(m_translation.productThen, product);
    if (there != Absent) return m_model->fallback(then(person).only(), there);
    const std::span<const float> own = person.history.values.values;
    const std::span<const float> values = own.empty() ? std::span(m_now->matrix.values) : own;
    double sum = 0;
    for (const float value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    return explained(products,
                     [&](std::span<const Index> known) { return m_model->explainAll(then(person).only(), known); });
  }
  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const override {
    if (!predictsValues()) return {};
    return explained(products, [&](std::span<const Index> known) {
      return m_model->explainPredictions(then(person).only(), known);
    });
  }

  void save(BlockWriter& writer) const override { m_model->save(writer); }
  [[nodiscard]] std::size_t bytes() const override {
    const std::size_t indices = m_translation.customerThen.size() + m_translation.productThen.size() +
                                m_translation.customerNow.size() + m_translation.productNow.size();
    return m_model->bytes() + indices * sizeof(Index);
  }

 private:
  /// Those of some products that were there then.
  struct Known {
    std::vector<Index> products;
    std::vector<std::size_t> places;  ///< among all

    Known(const Translation& translation, std::span<const Index> all) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        const Index product = Translation::at(translation.productThen, all[i]);
        if (product == Absent) continue;
        products.push_back(product);
        places.push_back(i);
      }
    }
  };

  [[nodiscard]] PeopleThen then(const Person& person) const { return {m_translation, {&person, 1}}; }

  template <class Explain>
  [[nodiscard]] std::vector<Explanation> explained(std::span<const Index> products, const Explain& explain) const {
    const Known known(m_translation, products);
    std::vector<Explanation> result(products.size());
    for (Explanation& each : result) each.score = NoScore;
    auto found = explain(known.products);
    for (std::size_t i = 0; i < found.size(); ++i) {
      toNow(found[i]);
      result[known.places[i]] = std::move(found[i]);
    }
    return result;
  }

  void toNow(Explanation& explanation) const {
    for (Term& term : explanation.terms) {
      if (term.of == Term::Of::Customer) term.index = Translation::at(m_translation.customerNow, term.index);
      if (term.of == Term::Of::Product) term.index = Translation::at(m_translation.productNow, term.index);
    }
    for (Explanation& part : explanation.parts) toNow(part);
  }

  ModelPtr m_model;
  std::shared_ptr<const TrainingData> m_now;
  Translation m_translation;
};

}  // namespace

ModelPtr onLaterRevision(ModelPtr model, const std::shared_ptr<const TrainingData>& then,
                         std::shared_ptr<const TrainingData> now) {
  return std::make_shared<LaterRevision>(std::move(model), *then, std::move(now));
}

}  // namespace kindred::recommend
