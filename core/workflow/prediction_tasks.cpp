#include "core/workflow/prediction_tasks.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/join.h"

namespace kindred::workflow {
namespace {

/// The start of the day after the last event.
std::int64_t endOfData(const Dataset& dataset) {
  const auto last = lastTime(dataset.events);
  if (!last)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "These events have no times, so nothing is known of what came after what."),
                KI_TEXT("core", "Import a file with a column of dates."));
  return startOfDay(*last) + SecondsPerDay;
}

void keepColumns(predict::Table& table, const std::vector<std::string>& columns) {
  if (columns.empty()) return;
  for (const std::string& name : columns) {
    if (std::ranges::find(table.columns, name, &predict::Column::name) != table.columns.end()) continue;
    throw Error(
        ErrorCode::BadParameters, KI_TEXT("core", "There is no feature “%1”.").with(name),
        KI_TEXT("core", "There are: %1.").with(joined(table.columns, [](const auto& column) -> const std::string& {
          return column.name;
        })));
  }
  std::erase_if(table.columns, [&](const predict::Column& column) {
    return std::ranges::find(columns, column.name) == columns.end();
  });
}

void dropColumns(predict::Table& table, const std::vector<std::string>& names) {
  std::erase_if(table.columns,
                [&](const predict::Column& column) { return std::ranges::find(names, column.name) != names.end(); });
}

struct AnsweredAt {
  AnsweredRows rows;
  predict::KnownCustomers known;
};

/// What was known at a cut, with what came after it.
AnsweredAt answeredAt(const Dataset& dataset, std::int64_t cut, const predict::HistoryQuestion& question,
                      const predict::KnownCustomers* like = nullptr) {
  AnsweredAt at{.rows = {}, .known = predict::featuresAt(*predict::knownBefore(dataset, cut), cut, like)};
  at.rows = {.table = at.known.table,
             .labels = predict::answersAfter(dataset, at.known.customers, cut, question),
             .known = predict::allRows(at.known.customers.size())};
  return at;
}

/// Several cuts below each other, with the columns of the last.
AnsweredAt answeredAtAll(const Dataset& dataset, std::vector<std::int64_t> cuts,
                         const predict::HistoryQuestion& question) {
  std::ranges::sort(cuts);
  AnsweredAt all = answeredAt(dataset, cuts.back(), question);
  if (cuts.size() == 1) return all;
  all.rows.moments.assign(all.rows.labels.size(), cuts.back());
  for (std::size_t i = cuts.size() - 1; i-- > 0;) {
    const AnsweredAt more = answeredAt(dataset, cuts[i], question, &all.known);
    predict::append(all.rows.table, more.rows.table);
    all.rows.labels.insert(all.rows.labels.end(), more.rows.labels.begin(), more.rows.labels.end());
    all.rows.moments.insert(all.rows.moments.end(), more.rows.labels.size(), cuts[i]);
  }
  all.rows.known = predict::allRows(all.rows.labels.size());
  return all;
}

/// The cuts to learn at, whose days are over before `end`.
std::vector<std::int64_t> learnedCuts(const std::vector<std::int64_t>& asked, std::int64_t usual, int days,
                                      std::int64_t end) {
  std::vector<std::int64_t> cuts;
  for (const std::int64_t each : asked) cuts.push_back(startOfDay(each));
  if (cuts.empty()) cuts.push_back(usual);
  std::ranges::sort(cuts);
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  if (cuts.back() + days * SecondsPerDay > end)
    throw Error(
        ErrorCode::BadParameters,
        KI_TEXT_N("core",
                  "The %n day(s) after the cut of %1 are not over on %2: what is learned would know the answer.", days)
            .with(DateValue{cuts.back()})
            .with(DateValue{end}),
        KI_TEXT("core", "Learn at an earlier cut, or ask for fewer days."));
  return cuts;
}

/// An attribute as the answer: everything that is known but it.
AnsweredAt answeredByColumn(const Dataset& dataset, const CustomerQuestion& question) {
  const AttributeColumn* const column = dataset.customers.attributes().find(question.column);
  if (column == nullptr)
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Customers have no attribute “%1”.").with(question.column),
                KI_TEXT("core", "Import a list of customers with this column."));
  const std::int64_t end = endOfData(dataset);
  AnsweredAt at{.rows = {}, .known = predict::featuresAt(*predict::knownBefore(dataset, end), end)};
  at.rows.table = at.known.table;
  dropColumns(at.rows.table, {question.column});
  for (std::size_t i = 0; i < at.known.customers.size(); ++i) {
    const Index customer = at.known.customers[i];
    const bool isFlag = column->kind == AttributeKind::Flag && question.positive.empty();
    const bool isYes = column->has(customer) && (isFlag ? column->numbers[static_cast<std::size_t>(customer)] == 1
                                                        : column->text(customer) == question.positive);
    at.rows.labels.push_back(isYes ? 1 : 0);
    if (column->has(customer)) at.rows.known.push_back(i);
  }
  return at;
}

}  // namespace

CustomerQuestion customerQuestion(const std::string& text, int days, const std::string& positive) {
  using Kind = predict::HistoryQuestion::Kind;
  constexpr std::string_view Buys = "buys:", Attribute = "column:";
  if (text == "buys_again") return {.history = predict::HistoryQuestion{.kind = Kind::BuysAgain, .days = days}};
  if (text == "leaves") return {.history = predict::HistoryQuestion{.kind = Kind::Leaves, .days = days}};
  if (text.starts_with(Buys) && text.size() > Buys.size())
    return {.history = predict::HistoryQuestion{.kind = Kind::Buys, .days = days, .product = text.substr(Buys.size())}};
  if (text.starts_with(Attribute) && text.size() > Attribute.size())
    return {.column = text.substr(Attribute.size()), .positive = positive};
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no question “%1”.").with(text),
              KI_TEXT("core", "Choose from: %1.").with("buys_again, leaves, buys:PRODUCT, column:NAME"));
}

std::vector<std::string> dropKnowing(AnsweredRows& rows) {
  const auto names = predict::suspicious(rows.table, rows.known, rows.labels);
  dropColumns(rows.table, names);
  return names;
}

CustomerTask customerTask(const Dataset& dataset, const CustomerQuestion& question, std::optional<std::int64_t> cut,
                          const std::vector<std::string>& columns, const std::vector<std::int64_t>& learnAt) {
  CustomerTask made;
  if (!question.history) {
    AnsweredAt at = answeredByColumn(dataset, question);
    made.task.learned = std::move(at.rows);
    made.categories = std::move(at.known.categories);
    keepColumns(made.task.learned.table, columns);
    if (columns.empty()) made.leftOut = dropKnowing(made.task.learned);
    return made;
  }
  const std::int64_t window = question.history->days * SecondsPerDay, last = endOfData(dataset);
  made.cut = startOfDay(cut.value_or(last - window));
  made.end = made.cut + window;
  if (made.end > last)
    throw Error(
        ErrorCode::BadData,
        KI_TEXT_N("core", "The data end on %1, before the %n day(s) after the cut are over.", question.history->days)
            .with(DateValue{last - SecondsPerDay}),
        KI_TEXT("core", "Choose an earlier cut, or fewer days."));
  made.learnedCuts = learnedCuts(learnAt, made.cut - window, question.history->days, made.cut);
  made.learnedCut = made.learnedCuts.back();
  AnsweredAt learned = answeredAtAll(dataset, made.learnedCuts, *question.history);
  AnsweredAt later = answeredAt(dataset, made.cut, *question.history, &learned.known);
  made.task.learned = std::move(learned.rows);
  made.task.later = std::move(later.rows);
  made.categories = std::move(learned.known.categories);
  keepColumns(made.task.learned.table, columns);
  keepColumns(made.task.later->table, columns);
  if (columns.empty()) {
    made.leftOut = dropKnowing(made.task.learned);
    dropColumns(made.task.later->table, made.leftOut);
  }
  const bool hasLast = std::ranges::find(made.task.learned.table.columns, predict::LastOrderColumn,
                                         &predict::Column::name) != made.task.learned.table.columns.end();
  if (hasLast) made.task.lastOrder = predict::LastOrderColumn;
  return made;
}

ScoringTask scoringTask(const Dataset& dataset, const CustomerQuestion& question,
                        const std::vector<std::string>& columns, const std::vector<std::int64_t>& learnAt) {
  ScoringTask made;
  const std::int64_t end = endOfData(dataset);
  const auto atCuts = [&](const predict::HistoryQuestion& asked) {
    return answeredAtAll(dataset, learnedCuts(learnAt, end - asked.days * SecondsPerDay, asked.days, end), asked);
  };
  AnsweredAt learned = question.history ? atCuts(*question.history) : answeredByColumn(dataset, question);
  predict::KnownCustomers now = predict::featuresAt(*predict::knownBefore(dataset, end), end, &learned.known);
  made.learned = std::move(learned.rows);
  made.now = {.table = std::move(now.table), .customers = std::move(now.customers)};
  made.categories = std::move(learned.known.categories);
  keepColumns(made.learned.table, columns);
  if (columns.empty()) made.leftOut = dropKnowing(made.learned);
  return made;
}

CustomersNow customersNow(const Dataset& dataset, const std::vector<std::string>& categories) {
  const std::int64_t end = endOfData(dataset);
  const predict::KnownCustomers like{.table = {}, .customers = {}, .categories = categories};
  predict::KnownCustomers now = predict::featuresAt(*predict::knownBefore(dataset, end), end, &like);
  return {.table = std::move(now.table), .customers = std::move(now.customers)};
}

}  // namespace kindred::workflow
