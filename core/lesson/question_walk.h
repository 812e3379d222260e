// A decision tree step by step on a table of responses: how mixed a group is, which questions could be asked and what each gains, the
// group parted by the best, until nothing is gained; then the way of the one asked about. Nodes and questions are those of the
// classifier itself.
#pragma once

#include "core/lesson/response_table.h"
#include "core/lesson/step.h"
#include "core/predict/decision_tree.h"

namespace kindred::lesson {

struct QuestionWalk {
  ResponseTable table;
  predict::DecisionTree tree;
  std::vector<int> asked;  ///< nodes with a question, in the order in which they were parted

  /// The table, two a question (which one, parted), the way down.
  [[nodiscard]] int steps() const { return 2 + 2 * static_cast<int>(asked.size()); }
  /// The node whose questions a step looks at; −1: none.
  [[nodiscard]] int nodeOf(int step) const;
  /// How many nodes are there at a step.
  [[nodiscard]] std::size_t nodesAt(int step) const;
  /// The leaf that a person stands in at a step; the person after the last is the one asked about.
  [[nodiscard]] int leafOf(Eigen::Index person, int step) const;
  /// People of a node.
  [[nodiscard]] std::vector<Eigen::Index> peopleOf(int node) const;
};

/// Throws Error (BadData) where nobody came, or everybody did.
QuestionWalk walkQuestions(const ResponseTable& table);

StepWords words(const QuestionWalk& walk, int step);

}  // namespace kindred::lesson
