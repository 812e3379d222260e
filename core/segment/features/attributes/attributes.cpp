// What is known of customers beside their purchases: numbers, dates, answers and categories from their table.
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/matrix/scaling.h"
#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::attributes {
namespace {

struct Options {
  std::vector<std::string> columns;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::columns, "columns", KI_TEXT("core", "Columns"),
      KI_TEXT("core", "Which columns of the table of customers to look at; all that can be compared unless given."));
  return all;
}

// Free text cannot be compared; names, addresses and consent say who someone is, not what they are like.
bool isComparable(const AttributeColumn& column) {
  return column.kind != AttributeKind::Text && column.role != AttributeRole::Name &&
         column.role != AttributeRole::Email && column.role != AttributeRole::Consent;
}

Text missing(const Dataset& dataset) {
  if (std::ranges::any_of(dataset.customers.attributes().columns, isComparable)) return {};
  return KI_TEXT("core", "The data set has no attributes of customers that can be compared.");
}

std::vector<const AttributeColumn*> chosenColumns(const AttributeTable& table, const Options& options) {
  std::vector<const AttributeColumn*> chosen;
  if (options.columns.empty()) {
    for (const auto& column : table.columns) {
      if (isComparable(column)) chosen.push_back(&column);
    }
    return chosen;
  }
  std::vector<Text> problems;
  for (const std::string& name : options.columns) {
    const AttributeColumn* column = table.find(name);
    if (column == nullptr) problems.push_back(KI_TEXT("core", "The table of customers has no column “%1”.").with(name));
    else if (column->kind == AttributeKind::Text) {
      problems.push_back(KI_TEXT("core", "The column “%1” holds free text, which cannot be compared.").with(name));
    } else {
      chosen.push_back(column);
    }
  }
  if (!problems.empty()) throw Error(ErrorCode::BadParameters, std::move(problems));
  return chosen;
}

// A number, date or answer in one column; who has none stands at the mean.
Matrix ofNumbers(const AttributeColumn& column, Index customers) {
  const auto valueOf = [&column](Index i) {
    const auto place = static_cast<std::size_t>(i);
    return column.kind == AttributeKind::Date ? static_cast<double>(column.dates[place]) / SecondsPerDay
                                              : column.numbers[place];
  };
  double sum = 0;
  double count = 0;
  for (Index i = 0; i < customers; ++i) {
    if (!column.has(i)) continue;
    sum += valueOf(i);
    ++count;
  }
  Matrix values = Matrix::Constant(customers, 1, count > 0 ? sum / count : 0);
  for (Index i = 0; i < customers; ++i) {
    if (column.has(i)) values(i, 0) = valueOf(i);
  }
  return standardised(values);
}

// One column a category, together of variance 1, so that a category weighs as much as a number.
Matrix ofCategories(const AttributeColumn& column, Index customers) {
  Matrix values = Matrix::Zero(customers, static_cast<Eigen::Index>(column.categories.size()));
  for (Index i = 0; i < customers; ++i) {
    if (column.has(i)) values(i, column.codes[static_cast<std::size_t>(i)]) = 1;
  }
  if (customers < 2) return Matrix::Zero(values.rows(), values.cols());
  const Matrix centred = values.rowwise() - values.colwise().mean();
  const double deviation = std::sqrt(centred.squaredNorm() / (customers - 1));
  return deviation > 0 ? Matrix(centred / deviation) : centred;
}

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  const AttributeTable& table = dataset.customers.attributes();
  const auto columns = chosenColumns(table, schema().options(values));
  const Index customers = dataset.customers.size();
  std::vector<Matrix> blocks;
  Features features;
  Eigen::Index width = 0;
  for (const AttributeColumn* column : columns) {
    if (column->kind == AttributeKind::Category) {
      blocks.push_back(ofCategories(*column, customers));
      for (const auto& category : column->categories) {
        features.columns.push_back(KI_TEXT("core", "%1: %2").with(column->name).with(category));
      }
    } else {
      blocks.push_back(ofNumbers(*column, customers));
      features.columns.push_back(Text("%1").with(column->name));
    }
    width += blocks.back().cols();
    progress.report(static_cast<double>(blocks.size()) / static_cast<double>(columns.size()));
  }
  features.values.resize(customers, width);
  Eigen::Index at = 0;
  for (const Matrix& block : blocks) {
    features.values.middleCols(at, block.cols()) = block;
    at += block.cols();
  }
  return features;
}

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "attributes",
                   .title = KI_TEXT("core", "Attributes"),
                   .summary = KI_TEXT("core",
                                      "What the table of customers says of them: region, age, and what else it holds. "
                                      "Every column weighs the same."),
                   .source = "one-hot coding and standard scores",
                   .capabilities = {},
                   .parameters = schema().parameters()},
          .brief = KI_TEXT("core", "Attributes"),
          .tells = Tells::Attributes,
          .make = make,
          .missing = missing};
}

}  // namespace kindred::segment::features::attributes
