// What is known of customers beside their purchases: numbers, dates, answers and categories from their table.
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/matrix/scaling.h"
#include "core/matrix/text_blocks.h"
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

// A column as the customers of the fit had it: numbers, dates and answers to mean 0 and deviation 1, and who has none
// stands at the mean; categories a column each, together of variance 1, so that a category weighs as much as a number.
struct FittedColumn {
  std::string name;
  AttributeKind kind = AttributeKind::Number;
  std::vector<std::string> categories = {};
  Eigen::RowVectorXd means = {};
  double divisor = 0;  ///< 0: all had the same

  FittedColumn(const AttributeColumn& column, Index customers)
      : name(column.name), kind(column.kind), categories(column.categories) {
    if (kind != AttributeKind::Category) categories.clear();
    const Matrix raw = kind == AttributeKind::Category ? ofCategories(column, customers) : ofNumbers(column, customers);
    if (kind == AttributeKind::Category) {
      means = customers > 0 ? Eigen::RowVectorXd(raw.colwise().mean()) : Eigen::RowVectorXd::Zero(raw.cols());
      if (customers > 1) divisor = std::sqrt((raw.rowwise() - means).squaredNorm() / (customers - 1));
    } else {
      const Scaling scaling = Scaling::of(raw);
      means = scaling.means;
      divisor = scaling.deviations[0];
    }
  }
  explicit FittedColumn(const BlockReader& reader)
      : name(reader.readText("name")),
        kind(static_cast<AttributeKind>(reader.readScalar<std::int32_t>("kind"))),
        categories(readTexts(reader, "categories")),
        divisor(reader.readScalar<double>("divisor")) {
    const auto stored = reader.read<double>("means");
    BlockReader::requireSize("means", stored.size(), static_cast<std::size_t>(width()));
    means = Eigen::Map<const Eigen::RowVectorXd>(stored.data(), width());
  }

  [[nodiscard]] Eigen::Index width() const {
    return kind == AttributeKind::Category ? static_cast<Eigen::Index>(categories.size()) : 1;
  }

  /// A column of another kind, or none, tells nothing.
  [[nodiscard]] Matrix rows(const AttributeTable& table, Index customers) const {
    const AttributeColumn* column = table.find(name);
    if (column != nullptr && column->kind != kind) column = nullptr;
    if (divisor <= 0) return Matrix::Zero(customers, width());
    if (kind == AttributeKind::Category) {
      const Matrix raw =
          column == nullptr ? Matrix(Matrix::Zero(customers, width())) : ofCategories(*column, customers);
      return (raw.rowwise() - means) / divisor;
    }
    if (column == nullptr) return Matrix::Zero(customers, 1);
    return ((ofNumbers(*column, customers, means[0])).array() - means[0]) / divisor;
  }

  void save(BlockWriter& writer) const {
    writer.writeText("name", name);
    writer.writeScalar("kind", static_cast<std::int32_t>(kind));
    writeTexts(writer, "categories", categories);
    writer.write("means", std::span(means.data(), static_cast<std::size_t>(means.size())));
    writer.writeScalar("divisor", divisor);
  }

 private:
  // Without a value for who has none, the mean of the others.
  static Matrix ofNumbers(const AttributeColumn& column, Index customers, std::optional<double> unknown = {}) {
    const auto valueOf = [&column](Index i) {
      const auto place = static_cast<std::size_t>(i);
      return column.kind == AttributeKind::Date ? static_cast<double>(column.dates[place]) / SecondsPerDay
                                                : column.numbers[place];
    };
    double sum = 0, count = 0;
    for (Index i = 0; i < customers && !unknown; ++i) {
      if (!column.has(i)) continue;
      sum += valueOf(i);
      ++count;
    }
    Matrix values = Matrix::Constant(customers, 1, unknown.value_or(count > 0 ? sum / count : 0));
    for (Index i = 0; i < customers; ++i)
      if (column.has(i)) values(i, 0) = valueOf(i);
    return values;
  }

  // A category that there was not counts as none.
  [[nodiscard]] Matrix ofCategories(const AttributeColumn& column, Index customers) const {
    std::vector<Eigen::Index> places;
    for (const std::string& category : column.categories) {
      const auto found = std::ranges::find(categories, category);
      places.push_back(found == categories.end() ? -1 : found - categories.begin());
    }
    Matrix values = Matrix::Zero(customers, width());
    for (Index i = 0; i < customers; ++i) {
      if (!column.has(i)) continue;
      const Eigen::Index place = places[static_cast<std::size_t>(column.codes[static_cast<std::size_t>(i)])];
      if (place >= 0) values(i, place) = 1;
    }
    return values;
  }
};

class Fitted : public FittedFeatures {
 public:
  explicit Fitted(std::vector<FittedColumn> columns) : m_columns(std::move(columns)) {}
  explicit Fitted(const BlockReader& whole) {
    const auto count = whole.readScalar<std::int32_t>("columns");
    for (std::int32_t i = 0; i < count; ++i) m_columns.emplace_back(SubReader(whole, std::to_string(i)));
  }

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    Eigen::Index width = 0, at = 0;
    for (const FittedColumn& column : m_columns) width += column.width();
    const Index customers = dataset.customers.size();
    Matrix values(customers, width);
    for (const FittedColumn& column : m_columns) {
      values.middleCols(at, column.width()) = column.rows(dataset.customers.attributes(), customers);
      at += column.width();
      progress.report(static_cast<double>(at) / static_cast<double>(std::max<Eigen::Index>(width, 1)));
    }
    return values;
  }

  void save(BlockWriter& whole) const override {
    whole.writeScalar("columns", static_cast<std::int32_t>(m_columns.size()));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      SubWriter writer(whole, std::to_string(i));
      m_columns[i].save(writer);
    }
  }

 private:
  std::vector<FittedColumn> m_columns;
};

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  std::vector<FittedColumn> fitted;
  std::vector<Text> columns;
  std::vector<CategoryBlock> categories;
  for (const AttributeColumn* column : chosenColumns(dataset.customers.attributes(), schema().options(values))) {
    fitted.emplace_back(*column, dataset.customers.size());
    if (column->kind != AttributeKind::Category) columns.push_back(Text("%1").with(column->name));
    else categories.push_back({static_cast<Eigen::Index>(columns.size()), fitted.back().width()});
    for (const auto& category : fitted.back().categories)
      columns.push_back(KI_TEXT("core", "%1: %2").with(column->name).with(category));
  }
  Features features = madeBy(std::make_shared<Fitted>(std::move(fitted)), std::move(columns), dataset, progress);
  features.categories = std::move(categories);
  return features;
}

FittedFeaturesPtr load(const BlockReader& reader) { return std::make_shared<Fitted>(reader); }

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
          .load = load,
          .missing = missing};
}

}  // namespace kindred::segment::features::attributes
