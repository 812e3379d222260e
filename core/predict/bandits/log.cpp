#include "core/predict/bandits/log.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/base/shortest.h"

namespace kindred::predict::bandits {
namespace {

constexpr std::size_t MostWords = 50;       // of a column, each of which becomes a feature
constexpr Eigen::Index MostFeatures = 300;  // each offer has a matrix of their square

const std::string& nameOf(const Column& column) { return column.name; }

const Column& columnOf(const Table& table, const std::string& name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  if (found != table.columns.end()) return *found;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The log has no column “%1”.").with(name),
              KI_TEXT("core", "It has the columns: %1. Name the offer, the answer and the propensity among them.")
                  .with(joined(table.columns, nameOf)));
}

/// As the file has it, but for how a number is written; empty where missing.
std::string cellOf(const Column& column, std::size_t row) {
  if (column.isNumber) return std::isnan(column.numbers[row]) ? std::string() : shortest(column.numbers[row]);
  return column.codes[row] < 0 ? std::string() : column.values[static_cast<std::size_t>(column.codes[row])];
}

/// `what`: %1 is the row, %2 the column and %3 its cell.
Error wrongRow(const Text& what, std::size_t row, const Column& column, Text advice) {
  return {ErrorCode::BadData, what.with(static_cast<std::int64_t>(row + 1)).with(column.name).with(cellOf(column, row)),
          std::move(advice)};
}

void readOffers(const Column& column, std::size_t rows, Log& log) {
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < rows; ++row) {
    cells.push_back(cellOf(column, row));
    if (cells.back().empty())
      throw wrongRow(KI_TEXT("core", "Row %1 of the log has no offer in “%2”."), row, column,
                     KI_TEXT("core", "Each row is an offer that was made. Take out those in which none was."));
  }
  // Numbers in the order of numbers: "10" after "9".
  log.offers = cells;
  std::ranges::sort(log.offers, [&](const std::string& a, const std::string& b) {
    return column.isNumber ? std::stod(a) < std::stod(b) : a < b;
  });
  const auto repeated = std::ranges::unique(log.offers);
  log.offers.erase(repeated.begin(), repeated.end());
  if (log.arms() < 2)
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The log has one offer only: %1.").with(log.offers.front()),
                KI_TEXT("core", "Another way of choosing can be judged only where there was a choice."));
  std::map<std::string, int> places;
  for (const std::string& offer : log.offers) places.emplace(offer, static_cast<int>(places.size()));
  for (const std::string& cell : cells) log.shown.push_back(places.at(cell));
}

void readAnswers(const Column& column, const std::string& positive, std::size_t rows, Log& log) {
  std::string wanted = positive.empty() ? "1" : positive;
  char* end = nullptr;
  const double number = std::strtod(wanted.c_str(), &end);
  if (column.isNumber && *end == '\0') wanted = shortest(number);  // "1.0" is 1
  std::size_t yes = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string cell = cellOf(column, row);
    if (cell.empty())
      throw wrongRow(KI_TEXT("core", "Row %1 of the log has no answer in “%2”."), row, column,
                     KI_TEXT("core", "An offer that was not taken up is a no. Take out rows that nobody knows about."));
    if (positive.empty() && cell != "0" && cell != "1")
      throw wrongRow(KI_TEXT("core", "Row %1 of the log has in “%2” neither 1 nor 0 but “%3”."), row, column,
                     KI_TEXT("core", "Say which value is a yes; every other one is a no."));
    yes += cell == wanted ? 1 : 0;
    log.answers.push_back(cell == wanted ? 1 : 0);
  }
  if (!positive.empty() && yes == 0)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "No row has “%1” in the column “%2”.").with(positive).with(column.name),
                KI_TEXT("core", "Say which value is a yes; every other one is a no."));
}

void readPropensities(const Column& column, std::size_t rows, Log& log) {
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string cell = cellOf(column, row);
    if (cell.empty())
      throw wrongRow(KI_TEXT("core", "Row %1 of the log has no propensity in “%2”."), row, column,
                     KI_TEXT("core",
                             "It is how likely this offer was to be drawn for this customer, and has to be kept "
                             "when the offer is made. Take out rows without it."));
    const double value = column.isNumber ? column.numbers[row] : std::nan("");
    if (!(value > 0 && value <= 1))
      throw wrongRow(
          KI_TEXT("core", "Row %1 of the log has in “%2” the propensity %3, which must be above 0 and at most 1."), row,
          column,
          KI_TEXT("core",
                  "It is how likely this offer was to be drawn for this customer: 0.25 where one of "
                  "four was drawn by lot. An offer that was made cannot have had the chance 0."));
    log.propensities.push_back(value);
  }
}

struct Feature {
  std::string name;
  Vector values;
};

/// Mean 0 and deviation 1, and 0 where missing; false where all are the same.
bool standardise(Vector& values) {
  double sum = 0, squares = 0, known = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++known;
  }
  const double mean = known > 0 ? sum / known : 0;
  for (double& value : values) {
    value = std::isnan(value) ? 0 : value - mean;
    squares += value * value;
  }
  if (!(squares > 0) || !std::isfinite(squares)) return false;
  values /= std::sqrt(squares / known);
  return true;
}

void addFeatures(const Column& column, std::size_t rows, std::vector<Feature>& features, Log& log) {
  std::vector<Feature> made;
  const auto count = static_cast<Eigen::Index>(rows);
  if (column.isNumber) {
    made.push_back({column.name, Eigen::Map<const Vector>(column.numbers.data(), count)});
  } else if (column.values.size() <= MostWords) {
    for (std::size_t value = 0; value < column.values.size(); ++value) {
      if (value == 0 && column.values.size() == 2) continue;  // the other one says it already
      Feature each{column.name + ": " + column.values[value], Vector::Zero(count)};
      for (Eigen::Index row = 0; row < count; ++row)
        each.values[row] = column.codes[static_cast<std::size_t>(row)] == static_cast<std::int32_t>(value) ? 1 : 0;
      made.push_back(std::move(each));
    }
  }
  bool tells = false;
  for (Feature& each : made) {
    if (!standardise(each.values)) continue;
    tells = true;
    features.push_back(std::move(each));
  }
  if (!tells) log.leftOut.push_back(column.name);
}

void readContexts(const Table& table, const LogColumns& columns, Log& log) {
  std::vector<Feature> features;
  const auto isSpecial = [&](const std::string& name) {
    return name == columns.offer || name == columns.answer || name == columns.propensity;
  };
  if (columns.features.empty()) {
    for (const Column& column : table.columns) {
      if (column.name == "timestamp") log.leftOut.push_back(column.name);
      else if (!isSpecial(column.name)) addFeatures(column, table.rows, features, log);
    }
  }
  for (const std::string& name : columns.features) {
    if (isSpecial(name))
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core",
                          "“%1” is the offer, the answer or the propensity, so it is nothing that was known of the "
                          "customer.")
                      .with(name),
                  KI_TEXT("core", "Take it out of the columns."));
    addFeatures(columnOf(table, name), table.rows, features, log);
  }
  const auto count = static_cast<Eigen::Index>(features.size());
  if (count > MostFeatures)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The columns of the log make %1 features; at most %2 can be learned from.")
                    .with(static_cast<std::int64_t>(count))
                    .with(static_cast<std::int64_t>(MostFeatures)),
                KI_TEXT("core", "Name the columns that matter."));
  log.contexts.resize(static_cast<Eigen::Index>(table.rows), count + 1);
  log.contexts.col(0).setOnes();
  for (Eigen::Index i = 0; i < count; ++i) {
    log.contexts.col(i + 1) = features[static_cast<std::size_t>(i)].values;
    log.features.push_back(std::move(features[static_cast<std::size_t>(i)].name));
  }
}

}  // namespace

int Log::armOf(const std::string& offer) const {
  const auto found = std::ranges::find(offers, offer);
  if (found != offers.end()) return static_cast<int>(found - offers.begin());
  constexpr std::size_t Most = 20;
  const std::vector<std::string> few(offers.begin(),
                                     offers.begin() + static_cast<std::ptrdiff_t>(std::min(Most, offers.size())));
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The log has no offer “%1”.").with(offer),
              (offers.size() > Most ? KI_TEXT("core", "It has, among others: %1.") : KI_TEXT("core", "It has: %1."))
                  .with(joined(few)));
}

LogColumns openBanditColumns() { return {.offer = "item_id", .answer = "click", .propensity = "propensity_score"}; }

bool isOpenBandit(const Table& table) {
  const auto has = [&](const char* name) {
    return std::ranges::find(table.columns, name, &Column::name) != table.columns.end();
  };
  return has("item_id") && has("position") && has("click") && has("propensity_score");
}

Log readLog(const Table& table, const LogColumns& columns) {
  const Column &offers = columnOf(table, columns.offer), &answers = columnOf(table, columns.answer),
               &propensities = columnOf(table, columns.propensity);
  if (table.rows == 0)
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The log has no rows."),
                KI_TEXT("core", "Each row is an offer that was made, with its answer and its propensity."));
  Log log;
  readOffers(offers, table.rows, log);
  readAnswers(answers, columns.positive, table.rows, log);
  readPropensities(propensities, table.rows, log);
  readContexts(table, columns, log);
  return log;
}

}  // namespace kindred::predict::bandits
