#include "core/import/formats/ods/content.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/error.h"
#include "core/import/sheet/cell_text.h"
#include "core/import/sheet/xml.h"

namespace kindred::imports::ods {
namespace {

constexpr std::int64_t MostBlanks = 1000;

std::int64_t countOf(std::string_view text, std::int64_t most) {
  std::int64_t value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp<std::int64_t>(value, 1, most);
}

/// The sheets; those are hidden whose style says so.
class Sheets : public XmlHandler {
 public:
  Sheets(std::vector<std::string>& names, std::vector<bool>& hidden) : m_names(names), m_hidden(hidden) {}
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style") m_style = attributes["name"];
    if (name == "table-properties" && attributes["display"] == "false") m_hiding.insert(m_style);
    if (name != "table" || m_depth++ > 0) return;
    m_names.emplace_back(attributes["name"]);
    m_hidden.push_back(m_hiding.contains(std::string(attributes["style-name"])));
  }
  void end(std::string_view name) override { m_depth -= name == "table"; }

 private:
  std::vector<std::string>& m_names;
  std::vector<bool>& m_hidden;
  std::string m_style;
  std::set<std::string> m_hiding;  ///< styles
  int m_depth = 0;
};

/// Whether `shown` is the number with zeros before it.
bool padsWithZeros(std::string_view shown, std::string_view number) {
  return shown.size() > number.size() && !number.empty() && shown.ends_with(number) &&
         number.find_first_not_of("0123456789") == std::string_view::npos &&
         shown.substr(0, shown.size() - number.size()).find_first_not_of('0') == std::string_view::npos;
}

/// "2010-12-01T08:26:00.000" as the other formats write it.
std::string dateOf(std::string_view text) {
  std::string date(text.substr(0, text.find('.')));
  std::ranges::replace(date, 'T', ' ');
  return date;
}

/// "PT08H26M00S".
std::string timeOf(std::string_view text) {
  double days = 0;
  for (std::size_t at = text.find('T'); at < text.size();) {
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data() + at + 1, text.data() + text.size(), value);
    if (failed != std::errc() || end == text.data() + text.size()) break;
    days += value / (*end == 'H' ? 24 : *end == 'M' ? 1440 : 86400);
    at = static_cast<std::size_t>(end - text.data());
  }
  const std::string clock = dateText(days, NumberKind::Elapsed, false);
  return clock.empty() ? std::string(text) : clock;
}

}  // namespace

Document::Document(std::shared_ptr<const FileBytes> file) : m_file(std::move(file)) {
  Sheets sheets(m_names, m_hidden);
  readXml(m_file, ContentPart, sheets);
  if (m_names.empty()) documentDamaged(*m_file, ContentPart);
}

std::unique_ptr<SheetRows> Document::rows(std::size_t sheet) const {
  auto part = ZipPart::find(m_file, ContentPart);
  if (!part) documentDamaged(*m_file, ContentPart);
  return std::make_unique<Rows>(std::move(part), sheet);
}

Rows::Rows(std::unique_ptr<ZipPart> part, std::size_t sheet)
    : m_file(part->file()), m_reader(std::move(part), ContentPart, *this), m_sheet(sheet) {}

bool Rows::next(SheetRow& row) {
  while (m_left == 0) {
    if (m_over || (!m_reader.advance() && m_left == 0)) return false;
  }
  --m_left;
  row = m_row;
  m_row.renumber(m_row.number() + 1);
  return true;
}

void Rows::begin(std::string_view name, const XmlAttributes& attributes) {
  ++m_depth;
  if (name == "table" && m_tableDepth++ == 0) m_active = m_tables++ == m_sheet;
  if (!m_active || m_tableDepth != 1) return;
  if (name == "table-row") beginRow(attributes);
  else if (name == "table-cell" || name == "covered-table-cell") beginCell(attributes);
  else if (m_cell.depth > 0) beginInText(name, attributes);
}

void Rows::end(std::string_view name) {
  if (m_active && m_tableDepth == 1) {
    if (name == "table-row") endRow();
    else if (m_cell.depth == m_depth) endCell();
    else if (m_depth == m_cell.depth + 1) m_inParagraph = false;
  }
  if (name == "table" && --m_tableDepth == 0 && m_active) {
    m_active = false;
    m_over = true;
  }
  --m_depth;
}

void Rows::beginRow(const XmlAttributes& attributes) {
  m_repeat = countOf(attributes["number-rows-repeated"], MaximumSheetRows);
  m_row.clear(m_nextRow);
  m_column = 0;
}

void Rows::beginCell(const XmlAttributes& attributes) {
  m_cell = {};
  m_cell.depth = m_depth;
  m_cell.repeated = static_cast<int>(countOf(attributes["number-columns-repeated"], MaximumSheetColumns));
  beginMerged(attributes);
  const auto type = attributes.exact("calcext:value-type") == "error" ? "error" : attributes["value-type"];
  if (type == "float" || type == "percentage" || type == "currency") {
    std::string scratch;
    m_cell.value = numberText(attributes["value"], scratch);
    m_cell.isNumber = true;
  } else if (type == "date") {
    m_cell.value = dateOf(attributes["date-value"]);
  } else if (type == "time") {
    m_cell.value = timeOf(attributes["time-value"]);
  } else if (type == "boolean") {
    m_cell.value = attributes["boolean-value"];
  } else if (type != "error") {
    m_cell.value = attributes["string-value"];
    m_cell.isText = m_cell.value.empty();
  }
  if (type.empty() && !attributes["formula"].empty()) m_row.addUncalculated();
}

void Rows::beginMerged(const XmlAttributes& attributes) {
  const std::int64_t rows = countOf(attributes["number-rows-spanned"], MaximumSheetRows),
                     columns = countOf(attributes["number-columns-spanned"], MaximumSheetColumns);
  if (rows == 1 && columns == 1) return;
  m_row.merge({m_row.number(), m_row.number() + rows - 1, m_column, m_column + static_cast<int>(columns) - 1});
}

// Paragraphs are the cell's own children: remarks and drawings on it have theirs deeper.
void Rows::beginInText(std::string_view name, const XmlAttributes& attributes) {
  if (!m_cell.isText && !m_cell.isNumber) return;
  if (m_depth == m_cell.depth + 1) {
    m_inParagraph = name == "p";
    if (m_inParagraph && m_cell.hasParagraph && m_cell.isText) m_cell.value += '\n';
    m_cell.hasParagraph = m_cell.hasParagraph || m_inParagraph;
  } else if (m_inParagraph && m_cell.isText) {
    if (name == "s") m_cell.value.append(static_cast<std::size_t>(countOf(attributes["c"], MostBlanks)), ' ');
    if (name == "tab") m_cell.value += '\t';
    if (name == "line-break") m_cell.value += '\n';
  }
}

void Rows::text(std::string_view piece) {
  std::string& text = m_cell.isText ? m_cell.value : m_cell.shown;
  if (m_inParagraph && text.size() <= MaximumRecord) text += piece;
}

void Rows::endCell() {
  if (m_cell.isNumber && padsWithZeros(m_cell.shown, m_cell.value)) m_cell.value = m_cell.shown;
  for (int i = 0; i < m_cell.repeated && !m_cell.value.empty(); ++i) {
    if (m_column + i >= MaximumSheetColumns) documentDamaged(m_file, ContentPart);
    m_row.add(m_column + i, m_cell.value);
  }
  m_column = std::min(m_column + m_cell.repeated, MaximumSheetColumns);
  m_cell = {};
  m_inParagraph = false;
}

void Rows::endRow() {
  m_nextRow += m_repeat;
  if (m_row.isBlank() || m_row.number() > MaximumSheetRows) return;
  m_left = std::min(m_repeat, MaximumSheetRows - m_row.number() + 1);
  m_reader.pause();
}

}  // namespace kindred::imports::ods
