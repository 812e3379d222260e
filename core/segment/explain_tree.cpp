#include "core/segment/explain_tree.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <set>

#include "core/base/random.h"
#include "core/segment/clustering.h"
#include "core/segment/sample.h"

namespace kindred::segment {
namespace {

using Rows = std::vector<std::size_t>;
using Counts = std::vector<double>;

constexpr std::size_t LeastRows = 5;
constexpr double LeastShare = 0.01;
constexpr std::size_t Folds = 5;
constexpr Eigen::Index MostRows = 20000;  // that a tree is grown from; its figures are of all

bool answersYes(const AskedColumn& column, const Answer& answer, std::size_t row) {
  if (column.kind == AskedColumn::Kind::Number) return column.numbers[row] >= answer.bound;
  return column.words[row] == answer.word;
}

double sizeOf(const Counts& counts) { return std::accumulate(counts.begin(), counts.end(), 0.0); }

// Gini's impurity times the number of rows.
double impurity(const Counts& counts) {
  const double all = sizeOf(counts);
  double squares = 0;
  for (const double count : counts) squares += count * count;
  return all > 0 ? all - squares / all : 0;
}

// In (low, high], with as few digits as may be, near the middle.
double roundBetween(double low, double high) {
  const double middle = low + (high - low) / 2;
  for (int power = 9; power >= -9; --power) {
    const double scale = std::pow(10.0, power);
    const double rounded = std::round(middle / scale) * scale;
    if (rounded > low && rounded <= high) return rounded;
  }
  return high;
}

struct Node {
  Answer question;  ///< its `yes` does not matter
  std::unique_ptr<Node> no, yes;
  int segment = 0;
};

class Grower {
 public:
  Grower(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, int segments)
      : m_columns(columns), m_labels(labels), m_segments(static_cast<std::size_t>(segments)) {}

  [[nodiscard]] std::unique_ptr<Node> grown(const Rows& rows, int questions, std::size_t least) const {
    auto node = std::make_unique<Node>();
    const Counts counts = countsOf(rows);
    node->segment = static_cast<int>(std::ranges::max_element(counts) - counts.begin());
    const double before = impurity(counts);
    if (questions == 0 || before <= 0) return node;
    Best best{.impurity = before * (1 - 1e-9)};
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
      if (m_columns[c].kind == AskedColumn::Kind::Number) tryNumber(c, rows, counts, least, best);
      else tryWords(c, rows, counts, least, best);
    }
    if (!best.found) return node;
    Rows no, yes;
    for (const std::size_t row : rows)
      (answersYes(m_columns[best.question.column], best.question, row) ? yes : no).push_back(row);
    node->question = best.question;
    node->no = grown(no, questions - 1, least);
    node->yes = grown(yes, questions - 1, least);
    return node;
  }

 private:
  struct Best {
    double impurity = 0;
    bool found = false;
    Answer question = {};
  };

  [[nodiscard]] Counts countsOf(const Rows& rows) const {
    Counts counts(m_segments, 0);
    for (const std::size_t row : rows) ++counts[static_cast<std::size_t>(m_labels[row])];
    return counts;
  }

  static void take(const Counts& yes, const Counts& all, std::size_t least, const Answer& question, Best& best) {
    Counts no = all;
    for (std::size_t i = 0; i < no.size(); ++i) no[i] -= yes[i];
    const auto enough = static_cast<double>(least);
    if (sizeOf(yes) < enough || sizeOf(no) < enough) return;
    const double after = impurity(yes) + impurity(no);
    if (after < best.impurity) best = {after, true, question};
  }

  // From the greatest value down: those passed are the ones that answer yes.
  void tryNumber(std::size_t c, const Rows& rows, const Counts& counts, std::size_t least, Best& best) const {
    const std::vector<double>& numbers = m_columns[c].numbers;
    Rows order;
    std::ranges::copy_if(rows, std::back_inserter(order), [&](std::size_t row) { return !std::isnan(numbers[row]); });
    std::ranges::sort(
        order, [&](std::size_t a, std::size_t b) { return std::pair(-numbers[a], a) < std::pair(-numbers[b], b); });
    Counts yes(m_segments, 0);
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      ++yes[static_cast<std::size_t>(m_labels[order[i]])];
      const double high = numbers[order[i]], low = numbers[order[i + 1]];
      if (high > low) take(yes, counts, least, {.column = c, .bound = roundBetween(low, high)}, best);
    }
  }

  void tryWords(std::size_t c, const Rows& rows, const Counts& counts, std::size_t least, Best& best) const {
    std::map<std::string_view, Counts> byWord;
    for (const std::size_t row : rows) {
      const std::string& word = m_columns[c].words[row];
      if (word.empty()) continue;
      ++byWord.try_emplace(word, m_segments, 0).first->second[static_cast<std::size_t>(m_labels[row])];
    }
    for (const auto& [word, yes] : byWord) take(yes, counts, least, {.column = c, .word = std::string(word)}, best);
  }

  const std::vector<AskedColumn>& m_columns;
  const std::vector<int>& m_labels;
  std::size_t m_segments;
};

std::size_t leastOf(std::size_t rows) {
  return std::max(LeastRows, static_cast<std::size_t>(std::ceil(LeastShare * static_cast<double>(rows))));
}

int told(const std::vector<AskedColumn>& columns, const Node& tree, std::size_t row) {
  const Node* node = &tree;
  while (node->yes)
    node = answersYes(columns[node->question.column], node->question, row) ? node->yes.get() : node->no.get();
  return node->segment;
}

double shareTold(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, const Node& tree,
                 const Rows& rows) {
  const auto right =
      std::ranges::count_if(rows, [&](std::size_t row) { return told(columns, tree, row) == labels[row]; });
  return rows.empty() ? 0 : static_cast<double>(right) / static_cast<double>(rows.size());
}

double crossValidated(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, const Grower& grower,
                      Rows rows, std::uint64_t seed, Progress& progress) {
  Random random(seed);
  random.shuffle(rows);
  double sum = 0;
  for (std::size_t fold = 0; fold < Folds; ++fold) {
    progress.report(static_cast<double>(fold) / Folds);
    Rows seen, unseen;
    for (std::size_t i = 0; i < rows.size(); ++i) (i % Folds == fold ? unseen : seen).push_back(rows[i]);
    if (seen.empty() || unseen.empty()) continue;
    std::ranges::sort(seen);
    const auto tree = grower.grown(seen, MostQuestions, leastOf(seen.size()));
    sum += shareTold(columns, labels, *tree, unseen) * static_cast<double>(unseen.size());
  }
  return rows.empty() ? 0 : sum / static_cast<double>(rows.size());
}

// A deeper question of the same side is the tighter one.
void add(const AskedColumn& column, Answer answer, std::vector<Answer>& answers) {
  if (column.kind == AskedColumn::Kind::Number) {
    std::erase_if(answers,
                  [&](const Answer& other) { return other.column == answer.column && other.yes == answer.yes; });
  } else if (answer.yes) {
    std::erase_if(answers, [&](const Answer& other) { return other.column == answer.column; });
  }
  answers.push_back(std::move(answer));
}

void collect(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, const Node& node,
             const Rows& rows, const std::vector<Answer>& answers, ExplainTree& result) {
  if (!node.yes) {
    Rule rule{.answers = answers, .segment = node.segment, .customers = std::ssize(rows)};
    rule.right = std::ranges::count_if(rows, [&](std::size_t row) { return labels[row] == node.segment; });
    result.segments[static_cast<std::size_t>(node.segment)].rules.push_back(std::move(rule));
    return;
  }
  for (const bool yes : {true, false}) {
    Rows own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](std::size_t row) {
      return answersYes(columns[node.question.column], node.question, row) == yes;
    });
    Answer answer = node.question;
    answer.yes = yes;
    std::vector<Answer> path = answers;
    add(columns[answer.column], answer, path);
    collect(columns, labels, yes ? *node.yes : *node.no, own, path, result);
  }
}

}  // namespace

ExplainTree explain(const std::vector<AskedColumn>& columns, const std::vector<int>& labels, int segments,
                    std::uint64_t seed, Progress& progress) {
  ExplainTree result;
  result.segments.resize(static_cast<std::size_t>(segments));
  Rows rows;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != Noise) rows.push_back(i);
  if (rows.empty()) return result;
  Random random(seed);
  Rows grownFrom;
  for (const Eigen::Index place : sampledRows(std::ssize(rows), MostRows, random))
    grownFrom.push_back(rows[static_cast<std::size_t>(place)]);

  const Grower grower(columns, labels, segments);
  progress.report(0);
  const auto tree = grower.grown(grownFrom, MostQuestions, leastOf(grownFrom.size()));
  Progress judging = progress.part(0.2, 1);
  result.crossValidated = crossValidated(columns, labels, grower, grownFrom, seed, judging);
  result.accuracy = shareTold(columns, labels, *tree, rows);
  collect(columns, labels, *tree, rows, {}, result);
  for (int id = 0; id < segments; ++id) {
    ExplainedSegment& segment = result.segments[static_cast<std::size_t>(id)];
    const auto members = static_cast<double>(std::ranges::count(labels, id));
    result.majority = std::max(result.majority, members / static_cast<double>(rows.size()));
    double named = 0, right = 0;
    for (const Rule& rule : segment.rules) {
      named += static_cast<double>(rule.customers);
      right += static_cast<double>(rule.right);
    }
    segment.precision = named > 0 ? right / named : std::numeric_limits<double>::quiet_NaN();
    segment.recall = members > 0 ? right / members : 0;
    segment.where = sqlWhere(columns, segment.rules);
  }
  return result;
}

}  // namespace kindred::segment
