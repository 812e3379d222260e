#include "core/predict/encoder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/matrix/text_blocks.h"
#include "core/predict/model.h"

namespace kindred::predict {
namespace {

constexpr double PriorRows = 10;
constexpr std::size_t Parts = 5;

const Column& columnOf(const Table& table, const std::string& name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  if (found == table.columns.end())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "There is no column “%1”, which was learned from.").with(name),
                KI_TEXT("core", "Use a table with the same columns."));
  return *found;
}

struct Counts {
  std::vector<double> rows, yes;  // of each value
  double allRows = 0, allYes = 0;
  [[nodiscard]] double share() const { return allRows > 0 ? allYes / allRows : 0; }
  [[nodiscard]] double share(std::size_t value) const {
    return (yes[value] + PriorRows * share()) / (rows[value] + PriorRows);
  }
};

template <class IsCounted>
Counts countsOf(const Column& column, const Rows& rows, std::span<const std::uint8_t> labels, IsCounted isCounted) {
  Counts counts{std::vector<double>(column.values.size()), std::vector<double>(column.values.size())};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!isCounted(i)) continue;
    const double yes = labels[rows[i]] != 0 ? 1 : 0;
    counts.allRows += 1;
    counts.allYes += yes;
    if (column.codes[rows[i]] < 0) continue;
    const auto value = static_cast<std::size_t>(column.codes[rows[i]]);
    counts.rows[value] += 1;
    counts.yes[value] += yes;
  }
  return counts;
}

}  // namespace

Encoder::Encoder(const Table& table, const Rows& rows, std::span<const std::uint8_t> labels, const Encoding& encoding) {
  for (const Column& column : table.columns) {
    if (column.isNumber) {
      addNumber(column, rows);
      continue;
    }
    const bool isMany = column.values.size() > encoding.mostValues;
    const bool isTarget =
        encoding.categories == Categories::Target || (encoding.categories == Categories::Auto && isMany);
    if (isTarget) addShares(column, rows, labels);
    else addValues(column, rows, encoding);
  }
  if (m_features.empty())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "There are no columns to learn from."),
                KI_TEXT("core", "Name at least one column."));
}

void Encoder::addFeature(std::string name, const std::string& source, bool isIndicator) {
  m_features.push_back({std::move(name), source, isIndicator});
}

void Encoder::addNumber(const Column& column, const Rows& rows) {
  Part part{.name = column.name, .first = static_cast<Eigen::Index>(m_features.size())};
  double sum = 0, count = 0;
  for (const std::size_t row : rows) {
    if (std::isnan(column.numbers[row])) continue;
    sum += column.numbers[row];
    count += 1;
  }
  part.mean = count > 0 ? sum / count : 0;
  part.tellsMissing = count > 0 && count < static_cast<double>(rows.size());
  addFeature(column.name, column.name, false);
  if (part.tellsMissing) addFeature(column.name + " is missing", column.name, false);
  m_parts.push_back(std::move(part));
}

void Encoder::addValues(const Column& column, const Rows& rows, const Encoding& encoding) {
  Part part{.name = column.name, .isNumber = false, .first = static_cast<Eigen::Index>(m_features.size())};
  std::vector<std::size_t> counts(column.values.size()), order(column.values.size());
  std::iota(order.begin(), order.end(), 0);
  for (const std::size_t row : rows) {
    if (column.codes[row] < 0) part.tellsMissing = true;
    else ++counts[static_cast<std::size_t>(column.codes[row])];
  }
  std::erase_if(order, [&](std::size_t value) { return counts[value] == 0; });
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  part.hasOther = order.size() > encoding.mostValues;
  order.resize(std::min(order.size(), encoding.mostValues));
  for (const std::size_t value : order) {
    part.values.push_back(column.values[value]);
    addFeature(column.name + " = " + column.values[value], column.name, true);
  }
  if (part.hasOther) addFeature(column.name + " = (other)", column.name, true);
  if (part.tellsMissing) addFeature(column.name + " is missing", column.name, true);
  m_parts.push_back(std::move(part));
}

void Encoder::addShares(const Column& column, const Rows& rows, std::span<const std::uint8_t> labels) {
  const Counts counts = countsOf(column, rows, labels, [](std::size_t) { return true; });
  Part part{.name = column.name, .isNumber = false, .isTarget = true, .share = counts.share()};
  part.first = static_cast<Eigen::Index>(m_features.size());
  for (std::size_t value = 0; value < column.values.size(); ++value) {
    if (counts.rows[value] == 0) continue;
    part.seen.push_back(column.values[value]);
    part.shares.push_back(counts.share(value));
  }
  addFeature(column.name + " (share of yes)", column.name, false);
  m_parts.push_back(std::move(part));
}

void Encoder::fill(const Part& part, const Column& column, const Rows& rows, Matrix& matrix) {
  if (part.isNumber != column.isNumber)
    throw Error(ErrorCode::BadData, KI_TEXT("core", "“%1” was learned as another kind of column.").with(part.name),
                KI_TEXT("core", "Use a table with the same columns."));
  std::vector<std::size_t> places(column.values.size());  // of each value of this table among those of the part
  const auto& known = part.isTarget ? part.seen : part.values;
  for (std::size_t value = 0; value < places.size(); ++value)
    places[value] = static_cast<std::size_t>(std::ranges::find(known, column.values[value]) - known.begin());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    if (part.isNumber) {
      const double number = column.numbers[rows[i]];
      matrix(row, part.first) = std::isnan(number) ? part.mean : number;
      if (part.tellsMissing) matrix(row, part.first + 1) = std::isnan(number) ? 1 : 0;
      continue;
    }
    const std::int32_t code = column.codes[rows[i]];
    const std::size_t place = code < 0 ? known.size() : places[static_cast<std::size_t>(code)];
    if (part.isTarget) {
      matrix(row, part.first) = place < known.size() ? part.shares[place] : part.share;
      continue;
    }
    const auto values = static_cast<Eigen::Index>(known.size());
    if (place < known.size()) matrix(row, part.first + static_cast<Eigen::Index>(place)) = 1;
    else if (code >= 0 && part.hasOther) matrix(row, part.first + values) = 1;
    else if (code < 0 && part.tellsMissing) matrix(row, part.first + values + (part.hasOther ? 1 : 0)) = 1;
  }
}

std::vector<std::string> Encoder::columns() const {
  std::vector<std::string> names;
  for (const Part& part : m_parts) names.push_back(part.name);
  return names;
}

Matrix Encoder::encoded(const Table& table, const Rows& rows) const {
  Matrix matrix = Matrix::Zero(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(m_features.size()));
  for (const Part& part : m_parts) fill(part, columnOf(table, part.name), rows, matrix);
  return matrix;
}

Matrix Encoder::learned(const Table& table, const Rows& rows, std::span<const std::uint8_t> labels,
                        std::uint64_t seed) const {
  Matrix matrix = encoded(table, rows);
  std::vector<std::size_t> parts(rows.size());
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = i % Parts;
  Random random(seed);
  random.shuffle(parts);
  for (const Part& part : m_parts) {
    if (!part.isTarget) continue;
    const Column& column = columnOf(table, part.name);
    for (std::size_t left = 0; left < Parts; ++left) {
      const Counts counts = countsOf(column, rows, labels, [&](std::size_t i) { return parts[i] != left; });
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (parts[i] != left) continue;
        const std::int32_t code = column.codes[rows[i]];
        matrix(static_cast<Eigen::Index>(i), part.first) =
            code < 0 ? counts.share() : counts.share(static_cast<std::size_t>(code));
      }
    }
  }
  return matrix;
}

void Encoder::save(BlockWriter& writer) const {
  std::vector<std::string> names, sources;
  std::vector<std::uint8_t> indicators;
  for (const Feature& feature : m_features) {
    names.push_back(feature.name);
    sources.push_back(feature.source);
    indicators.push_back(feature.isIndicator ? 1 : 0);
  }
  writeTexts(writer, "features", names);
  writeTexts(writer, "sources", sources);
  writer.write("indicators", indicators);
  std::vector<std::string> columns;
  std::vector<std::int32_t> flags;
  std::vector<std::int64_t> firsts;
  std::vector<double> figures;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const Part& part = m_parts[i];
    columns.push_back(part.name);
    flags.push_back((part.isNumber ? 1 : 0) + (part.tellsMissing ? 2 : 0) + (part.isTarget ? 4 : 0) +
                    (part.hasOther ? 8 : 0));
    firsts.push_back(part.first);
    figures.push_back(part.mean);
    figures.push_back(part.share);
    SubWriter own(writer, std::to_string(i));
    writeTexts(own, "values", part.values);
    writeTexts(own, "seen", part.seen);
    own.write("shares", part.shares);
  }
  writeTexts(writer, "columns", columns);
  writer.write("flags", flags);
  writer.write("firsts", firsts);
  writer.write("figures", figures);
}

Encoder Encoder::load(const BlockReader& reader) {
  Encoder made;
  const auto names = readTexts(reader, "features"), sources = readTexts(reader, "sources"),
             columns = readTexts(reader, "columns");
  const auto indicators = reader.read<std::uint8_t>("indicators");
  const auto flags = reader.read<std::int32_t>("flags");
  const auto firsts = reader.read<std::int64_t>("firsts");
  const auto figures = reader.read<double>("figures");
  requireSound(!names.empty() && sources.size() == names.size() && indicators.size() == names.size());
  requireSound(flags.size() == columns.size() && firsts.size() == columns.size() &&
               figures.size() == 2 * columns.size());
  for (std::size_t j = 0; j < names.size(); ++j) made.m_features.push_back({names[j], sources[j], indicators[j] != 0});
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const SubReader own(reader, std::to_string(i));
    Part part{.name = columns[i],
              .isNumber = (flags[i] & 1) != 0,
              .mean = figures[2 * i],
              .tellsMissing = (flags[i] & 2) != 0,
              .isTarget = (flags[i] & 4) != 0,
              .values = readTexts(own, "values"),
              .hasOther = (flags[i] & 8) != 0,
              .seen = readTexts(own, "seen"),
              .shares = own.read<double>("shares"),
              .share = figures[2 * i + 1],
              .first = firsts[i]};
    const std::size_t columnsOfValues =
        part.isNumber || part.isTarget ? 1 : part.values.size() + (part.hasOther ? 1 : 0);
    const std::size_t width = columnsOfValues + (part.tellsMissing ? 1 : 0);
    requireSound(part.seen.size() == part.shares.size() && part.first >= 0 && width <= names.size() &&
                 static_cast<std::size_t>(part.first) <= names.size() - width);
    made.m_parts.push_back(std::move(part));
  }
  return made;
}

}  // namespace kindred::predict
