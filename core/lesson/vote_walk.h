// How neighbours vote, step by step: who is alike, each similarity times what the neighbour gave, the sum divided by the
// sum of similarities. Every number is that of the recommender itself, fitted to the table and asked to explain its
// predictions; nothing is computed a second time.
#pragma once

#include <optional>
#include <vector>

#include "core/lesson/rating_table.h"
#include "core/lesson/step.h"
#include "core/recommend/explanation.h"
#include "core/similarity/measures.h"

namespace kindred::lesson {

/// Who votes: customers who are alike, or the products that the customer has rated.
enum class Voters { Customers, Products };
/// The recommender that votes so, by key.
std::string_view recommenderOf(Voters voters);

struct VoteSettings {
  Voters voters = Voters::Customers;
  similarity::Measure measure = similarity::Measure::Cosine;
  bool centre = false;  ///< each voter's average is taken away before the vote, and the own one added after it
};

/// A product that the one asked for has not rated.
struct Predicted {
  Eigen::Index product = 0;
  std::optional<recommend::Explanation> why = {};  ///< nothing where no voter is alike
};

/// How alike one pair is: of customers the voter and the one asked for; of products the voter and the one predicted.
struct Pair {
  Eigen::Index voter = 0;
  Eigen::Index other = 0;
  similarity::PairArithmetic sum;  ///< columns of its lines are products, or customers where products vote
};

struct VoteWalk {
  RatingTable table;
  VoteSettings settings;
  Eigen::Index asked = 0;            ///< the row whose ratings are predicted
  std::vector<Eigen::Index> voters;  ///< rows, or the columns that the one asked for has rated; ascending
  std::vector<Predicted> predicted;  ///< by product
  std::vector<Pair> pairs;           ///< of each voter; where products vote, of each voter with each product predicted

  [[nodiscard]] const Pair* pair(Eigen::Index voter, Eigen::Index other) const;
  /// Of a voter in a prediction; null where it has no vote.
  [[nodiscard]] static const recommend::Term* vote(const Predicted& predicted, Eigen::Index voter);
};

/// The steps: the ratings, how alike, alike × rating, divided.
constexpr int VoteSteps = 4;

/// Throws Error (BadData) as datasetOf().
VoteWalk walkVotes(const RatingTable& table, Eigen::Index asked, const VoteSettings& settings);

/// Of a step from 0.
StepWords words(const VoteWalk& walk, int step);

/// What one changed cell changed, a sentence each: the cell, and the prediction that moved most. None where the tables are
/// equal.
std::vector<Text> changed(const VoteWalk& before, const VoteWalk& after);

}  // namespace kindred::lesson
