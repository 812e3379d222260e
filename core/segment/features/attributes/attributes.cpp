// What is known of customers beside their purchases: numbers, dates, answers and categories from their table.
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/matrix/text_blocks.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/features/figures.h"

namespace kindred::segment::features::attributes {
namespace {

enum class Scale { Standard, Robust };
enum class Unknown { Neutral, Imputed };

struct Options {
  std::vector<std::string> columns;
  Scale scale = Scale::Standard;
  Unknown unknown = Unknown::Neutral;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::columns, "columns", KI_TEXT("core", "Columns"),
                 KI_TEXT("core",
                         "Which columns of the table of customers to look at; all that can be compared unless given."))
          .choice(&Options::scale, "scale", KI_TEXT("core", "Scale of numbers"),
                  KI_TEXT("core", "What a step of a number is measured by."),
                  {{Scale::Standard, "standard", KI_TEXT("core", "Mean and standard deviation")},
                   {Scale::Robust, "robust", KI_TEXT("core", "Median and quartiles"),
                    KI_TEXT("core", "A few extremes do not squeeze all others together.")}})
          .advanced()
          .choice(&Options::unknown, "unknown", KI_TEXT("core", "What is not known"),
                  KI_TEXT("core", "Where those stand who have no value in a column."),
                  {{Unknown::Neutral, "neutral", KI_TEXT("core", "At the mean")},
                   {Unknown::Imputed, "imputed", KI_TEXT("core", "At the usual value, and flagged"),
                    KI_TEXT("core",
                            "At the median or the most frequent category, with a column of its own that tells them "
                            "from those who have it.")}})
          .advanced();
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

// A column as the customers of the fit had it: numbers, dates and answers to middle 0 and deviation 1; categories a column
// each, together of variance 1, so that a category weighs as much as a number. Who has none stands at the mean, or at the usual
// value beside a flag: 1 less the share of those without, so that a few do not weigh much.
class FittedColumn {
 public:
  FittedColumn(const AttributeColumn& column, Index customers, const Options& options)
      : m_name(column.name), m_kind(column.kind) {
    if (m_kind == AttributeKind::Category) m_categories = column.categories;
    if (options.unknown == Unknown::Imputed && column.missing() > 0 && column.missing() < customers)
      m_unknown = static_cast<double>(column.missing()) / customers;
    const Matrix raw = isOfCategories() ? ofCategories(column, customers) : ofNumbers(column, customers);
    if (isOfCategories()) learnCategories(raw);
    else learnNumbers(raw, options.scale);
  }
  explicit FittedColumn(const BlockReader& reader)
      : m_name(reader.readText("name")),
        m_kind(static_cast<AttributeKind>(reader.readScalar<std::int32_t>("kind"))),
        m_categories(readTexts(reader, "categories")),
        m_usual(readRow(reader, "usual", valueColumns())),
        m_middles(readRow(reader, "middles", valueColumns())),
        m_divisor(reader.readScalar<double>("divisor")),
        m_unknown(reader.readScalar<double>("unknown")) {}

  [[nodiscard]] Eigen::Index width() const { return valueColumns() + (isFlagged() ? 1 : 0); }
  /// Without the flag.
  [[nodiscard]] Eigen::Index valueColumns() const {
    return isOfCategories() ? static_cast<Eigen::Index>(m_categories.size()) : 1;
  }

  [[nodiscard]] std::vector<Text> columns() const {
    std::vector<Text> names;
    if (!isOfCategories()) names.push_back(Text("%1").with(m_name));
    for (const auto& category : m_categories) names.push_back(KI_TEXT("core", "%1: %2").with(m_name).with(category));
    if (isFlagged()) names.push_back(KI_TEXT("core", "%1: not known").with(m_name));
    return names;
  }

  /// A column of another kind, or none, tells nothing.
  [[nodiscard]] Matrix rows(const AttributeTable& table, Index customers) const {
    const AttributeColumn* column = table.find(m_name);
    if (column != nullptr && column->kind != m_kind) column = nullptr;
    Matrix values = column == nullptr  ? Matrix(Matrix::Constant(customers, valueColumns(), NoNumber))
                    : isOfCategories() ? ofCategories(*column, customers)
                                       : ofNumbers(*column, customers);
    Matrix result = Matrix::Zero(customers, width());
    for (Index i = 0; i < customers; ++i) {
      const bool isUnknown = column == nullptr || !column->has(i);
      if (isUnknown) values.row(i) = m_usual;
      if (isFlagged()) result(i, width() - 1) = (isUnknown ? 1 : 0) - m_unknown;
    }
    if (m_divisor > 0) result.leftCols(valueColumns()) = (values.rowwise() - m_middles) / m_divisor;
    return result;
  }

  void save(BlockWriter& writer) const {
    const auto count = static_cast<std::size_t>(valueColumns());
    writer.writeText("name", m_name);
    writer.writeScalar("kind", static_cast<std::int32_t>(m_kind));
    writeTexts(writer, "categories", m_categories);
    writer.write("usual", std::span(m_usual.data(), count));
    writer.write("middles", std::span(m_middles.data(), count));
    writer.writeScalar("divisor", m_divisor);
    writer.writeScalar("unknown", m_unknown);
  }

 private:
  static constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();

  static Eigen::RowVectorXd readRow(const BlockReader& reader, const std::string& name, Eigen::Index columns) {
    const auto stored = reader.read<double>(name);
    BlockReader::requireSize(name, stored.size(), static_cast<std::size_t>(columns));
    return Eigen::Map<const Eigen::RowVectorXd>(stored.data(), columns);
  }

  [[nodiscard]] bool isOfCategories() const { return m_kind == AttributeKind::Category; }
  [[nodiscard]] bool isFlagged() const { return m_unknown > 0; }

  // Neutral is no category at all; usual the most frequent one, the first of several.
  void learnCategories(const Matrix& raw) {
    const auto customers = raw.rows();
    m_usual = Eigen::RowVectorXd::Zero(raw.cols());
    if (isFlagged()) {
      Eigen::Index most = 0;
      raw.colwise().sum().maxCoeff(&most);
      m_usual[most] = 1;
    }
    m_middles = customers > 0 ? Eigen::RowVectorXd(raw.colwise().mean() + m_unknown * m_usual) : m_usual;
    double squares = (raw.rowwise() - m_middles).squaredNorm();
    for (Eigen::Index i = 0; isFlagged() && i < customers; ++i) {
      if (raw.row(i).any()) continue;
      squares += (m_usual - m_middles).squaredNorm() - m_middles.squaredNorm();
    }
    if (customers > 1) m_divisor = std::sqrt(squares / static_cast<double>(customers - 1));
  }

  void learnNumbers(const Matrix& raw, Scale scale) {
    std::vector<double> known;
    for (const double value : raw.col(0)) {
      if (!std::isnan(value)) known.push_back(value);
    }
    std::ranges::sort(known);
    const auto quantile = [&](double share) {
      const double place = share * static_cast<double>(known.size() - 1);
      const auto below = static_cast<std::size_t>(place);
      const double above = known[std::min(below + 1, known.size() - 1)];
      return known[below] + (place - static_cast<double>(below)) * (above - known[below]);
    };
    const double median = known.empty() ? 0 : quantile(0.5);
    const Eigen::RowVectorXd mean = knownMeans(raw);
    const bool isRobust = scale == Scale::Robust && !known.empty();
    const Eigen::RowVectorXd middle = Eigen::RowVectorXd::Constant(1, median);
    m_usual = isFlagged() || isRobust ? middle : mean;
    const Scaling scaling = Scaling::of(filled(raw, m_usual));
    const double spread = isRobust ? (quantile(0.75) - quantile(0.25)) / NormalQuartiles : 0;
    m_middles = isRobust ? middle : scaling.means;
    m_divisor = spread > 0 ? spread : scaling.deviations[0];
  }

  static Matrix ofNumbers(const AttributeColumn& column, Index customers) {
    Matrix values = Matrix::Constant(customers, 1, NoNumber);
    for (Index i = 0; i < customers; ++i) {
      const auto place = static_cast<std::size_t>(i);
      if (!column.has(i)) continue;
      values(i, 0) = column.kind == AttributeKind::Date ? static_cast<double>(column.dates[place]) / SecondsPerDay
                                                        : column.numbers[place];
    }
    return values;
  }

  // A category that there was not counts as none.
  [[nodiscard]] Matrix ofCategories(const AttributeColumn& column, Index customers) const {
    std::vector<Eigen::Index> places;
    for (const std::string& category : column.categories) {
      const auto found = std::ranges::find(m_categories, category);
      places.push_back(found == m_categories.end() ? -1 : found - m_categories.begin());
    }
    Matrix values = Matrix::Zero(customers, valueColumns());
    for (Index i = 0; i < customers; ++i) {
      if (!column.has(i)) continue;
      const Eigen::Index place = places[static_cast<std::size_t>(column.codes[static_cast<std::size_t>(i)])];
      if (place >= 0) values(i, place) = 1;
    }
    return values;
  }

  /// Between the quartiles of a normal distribution, in standard deviations.
  static constexpr double NormalQuartiles = 1.3489795;

  std::string m_name;
  AttributeKind m_kind = AttributeKind::Number;
  std::vector<std::string> m_categories;
  Eigen::RowVectorXd m_usual;    ///< of who has none
  Eigen::RowVectorXd m_middles;  ///< what becomes 0
  double m_divisor = 0;          ///< 0: all had the same
  double m_unknown = 0;          ///< share of those who have none; above 0 there is a flag
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
  const Options options = schema().options(values);
  for (const AttributeColumn* column : chosenColumns(dataset.customers.attributes(), options)) {
    fitted.emplace_back(*column, dataset.customers.size(), options);
    if (column->kind == AttributeKind::Category)
      categories.push_back({static_cast<Eigen::Index>(columns.size()), fitted.back().valueColumns()});
    std::ranges::move(fitted.back().columns(), std::back_inserter(columns));
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
