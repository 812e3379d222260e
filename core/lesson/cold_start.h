// Two approaches on one customer whose history is taken away product by product, and how many hidden products each still
// finds, for this customer and on average over others. Recommenders are trained on people none of whom is asked about.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/lesson/step.h"

namespace kindred::lesson {

struct ColdStartSettings {
  std::array<std::string, 2> approaches;  ///< recommenders by key, with their usual parameters
  int shown = 12;                         ///< products of the history that are taken away one by one
  int hidden = 10;                        ///< others that are to be found
  int listed = 20;                        ///< a product counts as found within so many
  int others = 100;                       ///< over how many people the average is taken, at most
  std::uint64_t seed = 42;
};

/// A product of a list.
struct Offered {
  Index product = 0;
  double score = 0;
  bool isHidden = false;  ///< one of those that are to be found
  Text why;               ///< "1.42 = 0.55 The Return of the King + 0.87 from 3 others"
};

/// What is known with so many products left.
struct ColdStartStep {
  int left = 0;
  struct Side {
    std::vector<Offered> list;  ///< the first `listed`
    int found = 0;              ///< of the hidden in it
    bool isPopular = false;     ///< nothing personal is known: the most popular
  };
  std::array<Side, 2> sides;
};

/// Found of the hidden on average with so many left; 95 % interval over the people (normal).
struct FoundMean {
  double mean = 0, low = 0, high = 0;
};

struct ColdStartWalk {
  ColdStartSettings settings;
  std::array<Text, 2> titles;            ///< of the approaches
  std::shared_ptr<const Dataset> likes;  ///< what it was learned from, and the names of products
  Index learnedFrom = 0;                 ///< people
  std::string customer;                  ///< name of the one who is asked about
  std::vector<Index> shown;              ///< in the order in which they stay longest
  std::vector<Index> hidden;
  std::vector<ColdStartStep> steps;             ///< `shown` left, one less each, none left
  int people = 0;                               ///< of the averages
  std::array<std::vector<FoundMean>, 2> found;  ///< by products left, from 0
  std::vector<FoundMean> popular;               ///< the same of the most popular products beside those left
  std::vector<FoundMean> difference;            ///< first less second, paired; by products left

  [[nodiscard]] std::string nameOf(Index product) const { return likes->products.title(product); }
};

/// Recommenders that can be compared so on these data: they answer who the training never saw. Key and title.
struct Approach {
  std::string key;
  Text title;
};
std::vector<Approach> coldStartApproaches(const Dataset& dataset);
/// The pair a lesson begins with: neighbours of products, and content where products have words, else a linear model.
std::array<std::string, 2> usualApproaches(const Dataset& dataset);

/// What counts as liked: ratings in the upper quarter of the scale or above, else every product somebody has; products
/// that fewer than ten like are left out. `customer` by key: the one asked about, or nobody in particular where it has too
/// few. Throws Error (BadData) where nobody has enough, (BadParameters) for an unknown approach; Cancelled.
ColdStartWalk walkColdStart(const Dataset& dataset, std::optional<Key> customer, const ColdStartSettings& settings,
                            Progress& progress);

StepWords words(const ColdStartWalk& walk, int step);
/// Which products left and entered the first five lines of each list since the step before; empty at the first.
std::vector<Text> changed(const ColdStartWalk& walk, int step);

}  // namespace kindred::lesson
