#include "core/import/formats/excel/rows.h"

#include <charconv>

#include "core/base/error.h"

namespace kindred::imports::excel {
namespace {

/// The column of a reference such as "C5", from 0; -1 where it is none.
int columnOf(std::string_view reference) {
  int column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && letters < 4; ++letters) {
    const char letter = static_cast<char>(reference[letters] & ~0x20);  // in capitals
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + (letter - 'A' + 1);
  }
  return letters == 0 || letters == reference.size() ? -1 : column - 1;
}

template <class Number>
bool read(std::string_view text, Number& value) {
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size();
}

}  // namespace

Rows::Rows(std::unique_ptr<ZipPart> part, std::string_view name, std::shared_ptr<const FileBytes> file,
           const Parts& parts)
    : m_file(std::move(file)),
      m_name(name),
      m_parts(parts),
      m_texts(m_file, parts.texts),
      m_reader(std::move(part), name, *this) {}

bool Rows::next(SheetRow& row) {
  m_ready = false;
  while (!m_ready && m_reader.advance()) {
  }
  if (m_ready) std::swap(row, m_row);
  return m_ready;
}

void Rows::begin(std::string_view name, const XmlAttributes& attributes) {
  if (!m_inRow) {
    if (name == "row") beginRow(attributes);
  } else if (name == "c") {
    beginCell(attributes);
  } else if (m_inCell) {
    if (name == "rPh") ++m_phonetic;
    if (name == "is") m_inInline = true;
    m_isFormula = m_isFormula || name == "f";
    m_collects = name == "v" || (name == "t" && m_inInline && m_phonetic == 0);
  }
}

void Rows::end(std::string_view name) {
  if (!m_inRow) return;
  m_collects = false;
  if (name == "rPh") {
    --m_phonetic;
  } else if (name == "is") {
    m_inInline = false;
  } else if (name == "c") {
    endCell();
  } else if (name == "row") {
    m_inRow = false;
    if (m_row.isBlank()) return;
    m_ready = true;
    m_reader.pause();
  }
}

void Rows::text(std::string_view piece) {
  if (m_collects && m_value.size() <= MaximumRecord) m_value += piece;
}

void Rows::beginRow(const XmlAttributes& attributes) {
  std::int64_t number = m_rowNumber + 1;
  if (const auto given = attributes["r"]; !given.empty() && (!read(given, number) || number <= m_rowNumber)) damaged();
  if (number > MaximumSheetRows) damaged();
  m_rowNumber = number;
  m_row.clear(number);
  m_inRow = true;
  m_column = -1;
}

void Rows::beginCell(const XmlAttributes& attributes) {
  const auto reference = attributes["r"];
  const int column = reference.empty() ? m_column + 1 : columnOf(reference);
  if (column <= m_column || column >= MaximumSheetColumns) damaged();
  m_column = column;
  const auto type = attributes["t"];
  if (type.empty() || type == "n") m_type = Type::Number;
  else if (type == "s") m_type = Type::Shared;
  else if (type == "inlineStr") m_type = Type::Inline;
  else if (type == "b") m_type = Type::Boolean;
  else if (type == "e") m_type = Type::Error;
  else if (type == "d") m_type = Type::Date;
  else m_type = Type::Formula;
  m_style = 0;
  if (const auto style = attributes["s"]; !style.empty()) read(style, m_style);
  m_inCell = true;
  m_isFormula = false;
  m_value.clear();
}

void Rows::endCell() {
  m_inCell = false;
  if (m_value.empty()) {
    if (m_isFormula && m_type == Type::Number) m_row.addUncalculated();
    return;
  }
  std::string_view text = m_value;
  switch (m_type) {
    case Type::Number: text = number(); break;
    case Type::Shared: {
      std::size_t place = 0;
      if (!read(text, place)) damaged();
      text = m_texts.at(place);
      break;
    }
    case Type::Boolean: text = text == "0" || text == "false" ? "false" : "true"; break;
    case Type::Error: return;
    case Type::Formula:
    case Type::Inline:
      unescape(m_value);
      text = m_value;
      break;
    case Type::Date: break;
  }
  m_row.add(m_column, text);
}

std::string_view Rows::number() {
  const NumberFormat format = m_style < m_parts.formats.size() ? m_parts.formats[m_style] : NumberFormat();
  const NumberKind kind = format.kind;
  if (double days = 0; kind != NumberKind::Number && read(std::string_view(m_value), days)) {
    m_scratch = dateText(days, kind, m_parts.since1904);
    if (!m_scratch.empty()) return m_scratch;
  }
  const std::string_view text = numberText(m_value, m_scratch);
  const bool isShorter = text.size() < static_cast<std::size_t>(format.digits);
  if (!isShorter || text.find_first_not_of("0123456789") != std::string_view::npos) return text;
  m_padded.assign(static_cast<std::size_t>(format.digits) - text.size(), '0').append(text);
  return m_padded;
}

}  // namespace kindred::imports::excel
