// What is asked of the customers of a data set, made tables: what was known at a day, and what came after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/predict/history.h"
#include "core/workflow/judge_predictions.h"

namespace kindred::workflow {

/// buys_again, leaves, buys:PRODUCT, or column:NAME, a yes/no attribute of customers.
struct CustomerQuestion {
  std::optional<predict::HistoryQuestion> history = {};
  std::string column = {}, positive = {};
};
/// Throws Error (BadParameters).
CustomerQuestion customerQuestion(const std::string& text, int days, const std::string& positive);

/// Everyone there is, to be given a probability.
struct CustomersNow {
  predict::Table table;
  std::vector<Index> customers;
};

/// What the history tells. Of an answer that lies in time, `learned` is what was known so many days before the cut, with what came
/// until then, and `later` what was known at the cut, with what came after it: whoever learns never sees what is judged on.
struct CustomerTask {
  PredictionTask task;
  std::int64_t learnedCut = 0, cut = 0,
               end = 0;  ///< days; the last until which answers look; 0 where the answer is an attribute
  std::vector<std::int64_t> learnedCuts = {};  ///< all, ascending; learnedCut is the last
  std::vector<std::string> categories = {};    ///< of products that have a column
  std::vector<std::string> leftOut = {};       ///< columns that seem to know the answer
};
/// `cut`: nothing for so many days before the day after the last event. `columns`: those to take, which are taken even if they seem
/// to know the answer; empty: all that do not. `learnAt`: cuts to learn from in place of the one, whose rows are put below each
/// other; the days of each are over before what is judged on begins. Throws Error.
CustomerTask customerTask(const Dataset& dataset, const CustomerQuestion& question, std::optional<std::int64_t> cut,
                          const std::vector<std::string>& columns, const std::vector<std::int64_t>& learnAt = {});

/// To score: learned at the latest cut whose answers are known wholly, asked at the end of the data.
struct ScoringTask {
  AnsweredRows learned;
  CustomersNow now;
  std::vector<std::string> leftOut = {};
  std::vector<std::string> categories = {};  ///< of products that have a column
};
ScoringTask scoringTask(const Dataset& dataset, const CustomerQuestion& question,
                        const std::vector<std::string>& columns, const std::vector<std::int64_t>& learnAt = {});
/// What is known at the end of the data. `categories`: those that have a column.
CustomersNow customersNow(const Dataset& dataset, const std::vector<std::string>& categories);

/// Takes columns away that seem to know the answer; their names.
std::vector<std::string> dropKnowing(AnsweredRows& rows);

}  // namespace kindred::workflow
