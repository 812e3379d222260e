// A fitted recommender: what it can be asked.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "core/matrix/block_io.h"
#include "core/matrix/topk.h"
#include "core/recommend/explanation.h"
#include "core/recommend/training_data.h"

namespace kindred::recommend {

struct InsideAsked;  // inside.h
struct InsidePart;

/// A product that the model cannot score for somebody.
constexpr double NoScore = std::numeric_limits<double>::quiet_NaN();

/// Takes the scores of a block of people, piece by piece. Each product comes once a person at most, in no order that
/// matters. `place` is the person's in the block.
class ScoreSink {
 public:
  virtual ~ScoreSink() = default;
  /// Some products; none of them with NoScore.
  virtual void take(std::size_t place, std::span<const Scored> scores) = 0;
  /// The products first, first + 1, …; NoScore where the model cannot tell.
  virtual void takeRange(std::size_t place, Index first, std::span<const float> scores);
  /// What scores less is of no use for this person any more, and need not be told.
  [[nodiscard]] virtual double least(std::size_t) const { return -std::numeric_limits<double>::infinity(); }
};

/// Scores blocks of people. Made from a model, which must outlive it; holds scratch memory, so that one thread uses an
/// object for many blocks.
class Scorer {
 public:
  virtual ~Scorer() = default;
  /// The scores that the model can tell. Equal bits for any division of people into blocks: what is computed in tiles
  /// is computed in tiles of one size, padded.
  virtual void score(std::span<const Person> people, ScoreSink& sink) = 0;
};

/// A fitted model: immutable, may be asked by many threads at once.
///
/// Lists rank by the score; errors are measured on the prediction. The two are not the same where a prediction that one
/// neighbour makes would stand above all: what many speak for makes better lists (Cremonesi, Koren, Turrin: Performance
/// of recommender algorithms on top-N recommendation tasks, RecSys 2010, section 5).
class Model {
 public:
  virtual ~Model() = default;

  [[nodiscard]] virtual std::unique_ptr<Scorer> scorer() const = 0;
  /// A score as lists show it: where a prediction is what ranks, it is kept within the scale of the preference. Lists
  /// rank by the score itself, so that what lies beyond the end of the scale still comes in its order.
  [[nodiscard]] virtual double shown(double score) const { return score; }

  /// Whether the score is the prediction.
  [[nodiscard]] virtual bool ranksByPrediction() const { return false; }
  /// Whether the model predicts what a customer would give, on the scale of the preference.
  [[nodiscard]] virtual bool predictsValues() const = 0;
  /// What the person would give each of these products, within the scale; NoScore where the model cannot tell. Where it
  /// cannot, errors are measured on fallback().
  [[nodiscard]] virtual std::vector<double> predictions(const Person& person, std::span<const Index> products) const;
  /// A value on the scale of the preference without the model's help: usually the person's mean.
  [[nodiscard]] virtual double fallback(const Person& person, Index product) const = 0;

  /// The arithmetic of shown(score) of each product of a list. What it adds up to equals that to 1e-6, of its size where
  /// that is above 1: scores may be of single precision.
  [[nodiscard]] virtual std::vector<Explanation> explainAll(const Person& person,
                                                            std::span<const Index> products) const = 0;
  [[nodiscard]] Explanation explain(const Person& person, Index product) const;
  /// The arithmetic of predictions(); empty where the model predicts nothing.
  [[nodiscard]] virtual std::vector<Explanation> explainPredictions(const Person& person,
                                                                    std::span<const Index> products) const;

  /// Whether what somebody has had may stand in the list: repeats are the model's matter.
  [[nodiscard]] virtual bool offersRepeats() const { return false; }
  /// Whether the model can tell anything of this person; else lists fall back on what is popular.
  [[nodiscard]] virtual bool knows(const Person& person) const { return !person.history.empty(); }

  /// Its own pictures, for those who want to know what it has learned (inside.h). A model without any has none.
  [[nodiscard]] virtual std::vector<InsidePart> inside(const InsideAsked& asked) const;

  virtual void save(BlockWriter& writer) const = 0;
  [[nodiscard]] virtual std::size_t bytes() const = 0;
};
using ModelPtr = std::shared_ptr<const Model>;

/// For models that gain nothing from asking about several people at once.
class ScorerOneByOne : public Scorer {
 public:
  void score(std::span<const Person> people, ScoreSink& sink) final {
    for (std::size_t place = 0; place < people.size(); ++place) sink.take(place, scores(people[place]));
  }

 private:
  /// The products that the model can score for one person. Valid until the next call.
  virtual std::span<const Scored> scores(const Person& person) = 0;
};

/// For models that score one pair as fast as any: asks for every product, NoScore where the model cannot tell.
class ScorerOfEach : public ScorerOneByOne {
 public:
  /// `scoresOf` gives what scores the products for one person.
  ScorerOfEach(std::function<std::function<double(Index)>(const Person&)> scoresOf, Index products)
      : m_scoresOf(std::move(scoresOf)), m_products(products) {}

 private:
  std::span<const Scored> scores(const Person& person) override;

  std::function<std::function<double(Index)>(const Person&)> m_scoresOf;
  Index m_products;
  std::vector<Scored> m_scores;
};

/// The scores of all products for each person of a block, row-major; NoScore where the model cannot tell.
std::vector<double> denseScores(const Model& model, std::span<const Person> people, Index products);

}  // namespace kindred::recommend
