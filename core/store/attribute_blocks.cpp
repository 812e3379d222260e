#include <nlohmann/json.hpp>

#include <array>

#include "core/base/date.h"
#include "core/matrix/text_blocks.h"
#include "core/store/blocks.h"
#include "core/store/dataset_blocks.h"
#include "core/store/json.h"

namespace kindred::store {
namespace {

constexpr std::array<std::string_view, 5> Kinds = {"number", "category", "text", "date", "flag"};
constexpr std::array<std::string_view, 8> Roles = {"none",        "title", "category", "price",
                                                   "description", "name",  "email",    "consent"};

void require(bool holds, std::string_view name) { BlockReader::requireSize(name, holds ? 0 : 1, 0); }

template <class Enum>
Enum named(const auto& names, const std::string& word, std::string_view block) {
  const auto found = std::ranges::find(names, word);
  require(found != names.end(), block);
  return static_cast<Enum>(found - names.begin());
}

void writeColumn(BlockWriter& writer, const std::string& name, const AttributeColumn& column) {
  writer.write(name + ".present", std::vector<std::uint8_t>(column.present.begin(), column.present.end()));
  switch (column.kind) {
    case AttributeKind::Number:
    case AttributeKind::Flag: writer.write(name + ".numbers", column.numbers); break;
    case AttributeKind::Date: writer.write(name + ".dates", column.dates); break;
    case AttributeKind::Text: writeTexts(writer, name + ".texts", column.texts); break;
    case AttributeKind::Category:
      writer.write(name + ".codes", column.codes);
      writeTexts(writer, name + ".categories", column.categories);
  }
}

void readCategories(const BlockReader& reader, const std::string& name, AttributeColumn& column) {
  column.codes = reader.read<std::int32_t>(name + ".codes");
  column.categories = readTexts(reader, name + ".categories");
  for (std::size_t i = 0; i < std::min(column.codes.size(), column.present.size()); ++i) {
    const auto code = column.codes[i];
    require(!column.present[i] || (code >= 0 && static_cast<std::size_t>(code) < column.categories.size()), name);
  }
}

void readColumn(const BlockReader& reader, const std::string& name, std::size_t rows, AttributeColumn& column) {
  const auto present = reader.read<std::uint8_t>(name + ".present");
  column.present.assign(present.begin(), present.end());
  std::size_t values = 0;
  switch (column.kind) {
    case AttributeKind::Number:
    case AttributeKind::Flag: values = (column.numbers = reader.read<double>(name + ".numbers")).size(); break;
    case AttributeKind::Date: values = (column.dates = reader.read<std::int64_t>(name + ".dates")).size(); break;
    case AttributeKind::Text: values = (column.texts = readTexts(reader, name + ".texts")).size(); break;
    case AttributeKind::Category: readCategories(reader, name, column); values = column.codes.size();
  }
  BlockReader::requireSize(name, column.present.size(), rows);
  BlockReader::requireSize(name, values, rows);
}

nlohmann::json valueOf(const AttributeColumn& column, Index i) {
  const auto row = static_cast<std::size_t>(i);
  switch (column.kind) {
    case AttributeKind::Number: return column.numbers[row];
    case AttributeKind::Flag: return column.numbers[row] != 0;
    case AttributeKind::Date: return formatDateTime(column.dates[row]);
    case AttributeKind::Text: return column.texts[row];
    case AttributeKind::Category: return column.categories[static_cast<std::size_t>(column.codes[row])];
  }
  return nullptr;
}

}  // namespace

void writeAttributes(BlockWriter& writer, const std::string& name, const AttributeTable& table) {
  nlohmann::json columns = nlohmann::json::array();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const AttributeColumn& column = table.columns[i];
    columns.push_back({{"kind", Kinds[static_cast<std::size_t>(column.kind)]},
                       {"role", Roles[static_cast<std::size_t>(column.role)]}});
    names.push_back(column.name);
    writeColumn(writer, name + "." + std::to_string(i), column);
  }
  writer.writeText(name + ".columns", written(columns));
  writeTexts(writer, name + ".names", names);
}

AttributeTable readAttributes(const BlockReader& reader, const std::string& name, std::size_t rows) {
  const nlohmann::json columns = parsedJson(reader.readText(name + ".columns"));
  const auto names = readTexts(reader, name + ".names");
  require(columns.is_array(), name);
  BlockReader::requireSize(name, names.size(), columns.size());
  AttributeTable table;
  for (std::size_t i = 0; i < names.size(); ++i) {
    AttributeColumn& column = table.columns.emplace_back();
    column.name = names[i];
    column.kind = named<AttributeKind>(Kinds, textAt(columns[i], "kind"), name);
    column.role = named<AttributeRole>(Roles, textAt(columns[i], "role"), name);
    readColumn(reader, name + "." + std::to_string(i), rows, column);
  }
  return table;
}

std::string attributesAsJson(const AttributeTable& table, Index i) {
  nlohmann::json object = nlohmann::json::object();
  for (const AttributeColumn& column : table.columns) {
    if (column.has(i)) object[column.name] = valueOf(column, i);
  }
  return written(object);
}

}  // namespace kindred::store
