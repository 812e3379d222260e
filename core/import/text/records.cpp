#include "core/import/text/records.h"

#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/text/marks.h"

namespace kindred::imports {
namespace {

/// The content of a quoted cell without what marks its quotes as letters.
std::string plainContent(std::string_view content, const Dialect& dialect) {
  std::string result;
  result.reserve(content.size());
  const auto isQuote = [&](std::size_t i) { return i < content.size() && content[i] == dialect.quote; };
  for (std::size_t i = 0; i < content.size(); ++i) {
    const bool escape =
        dialect.escapes && content[i] == '\\' && i + 1 < content.size() && (isQuote(i + 1) || content[i + 1] == '\\');
    if (escape || (isQuote(i) && isQuote(i + 1))) ++i;
    result += content[i];
  }
  return result;
}

std::size_t skipBlanks(std::string_view text, std::size_t from, std::size_t end) {
  while (from < end && text[from] == ' ') ++from;
  return from;
}

}  // namespace

void unquoteLines(std::string& text, char quote, char lineEnd) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(lineEnd, begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool whole = line.size() >= 2 && line.front() == quote && line.back() == quote;
    if (whole) line = line.substr(1, line.size() - 2);
    for (std::size_t i = 0; i < line.size(); ++i) {
      result += line[i];
      if (whole && line[i] == quote && i + 1 < line.size() && line[i + 1] == quote) ++i;
    }
    if (end < text.size()) result += lineEnd;
    begin = end + 1;
  }
  text = std::move(result);
}

std::int64_t dropLines(std::string& text, std::int64_t count, char lineEnd) {
  std::size_t begin = 0;
  std::int64_t dropped = 0;
  for (; dropped < count && begin < text.size(); ++dropped)
    begin = std::min(text.find(lineEnd, begin), text.size() - 1) + 1;
  text.erase(0, begin);
  return dropped;
}

void RecordBlock::clear() {
  text.clear();
  unquoted.clear();
  cells.clear();
  records.clear();
  waiting = 0;
  piece = {};
}

// Blanks before the end of a line part nothing; `at` stays where a cell follows.
std::size_t RecordSplitter::endOfBlanks(std::string_view text, std::size_t at) const {
  const std::size_t next = text.find_first_not_of(m_dialect.lineEnd == '\r' ? " " : " \r", at);
  if (next == std::string_view::npos) return text.size();
  return text[next] == m_dialect.lineEnd ? next : at;
}

std::size_t RecordSplitter::endOfBare(std::string_view text, std::size_t from) const {
  const char delimiter = m_dialect.delimiter[0], lineEnd = m_dialect.lineEnd;
  for (;; ++from) {
    while (from < text.size() && text[from] != delimiter && text[from] != lineEnd) ++from;
    if (from == text.size() || text[from] == lineEnd || m_dialect.delimiter.size() == 1) return from;
    if (text.substr(from).starts_with(m_dialect.delimiter)) return from;
  }
}

// A cell without quotes; returns its end. Delimiters after an odd number of \ are letters.
std::size_t RecordSplitter::scanBare(RecordBlock& block, std::size_t from, std::size_t end) const {
  const auto text = std::string_view(block.text).substr(0, end);
  std::size_t cellEnd = endOfBare(text, from);
  std::string plain;
  std::size_t begin = from;
  const auto isEscaped = [&] {
    if (!m_dialect.escapes || cellEnd == end || text[cellEnd] == m_dialect.lineEnd) return false;
    const std::size_t before = text.substr(begin, cellEnd - begin).find_last_not_of('\\');
    const std::size_t slashes = cellEnd - begin - (before == std::string_view::npos ? 0 : before + 1);
    return slashes % 2 == 1;
  };
  while (isEscaped()) {
    plain.append(text.substr(begin, cellEnd - 1 - begin)).append(m_dialect.delimiter);
    begin = cellEnd + m_dialect.delimiter.size();
    cellEnd = endOfBare(text, begin);
  }
  if (begin == from) block.cells.push_back(text.substr(from, cellEnd - from));
  else block.cells.push_back(block.unquoted.emplace_back(plain.append(text.substr(begin, cellEnd - begin))));
  return cellEnd;
}

// From `from` inside a quoted cell; npos where it does not close. Sets `escaped` where quotes are letters before that.
std::size_t RecordSplitter::closingQuote(std::string_view text, std::size_t from, bool& escaped) const {
  const char stops[] = {m_dialect.quote, '\\'};
  const auto next = [&](std::size_t after) {
    return m_dialect.escapes ? text.find_first_of(std::string_view(stops, 2), after) : text.find(stops[0], after);
  };
  std::size_t at = next(from);
  for (; at != std::string_view::npos; at = next(at + 2)) {
    const bool quote = text[at] == m_dialect.quote;
    if (quote && (at + 1 >= text.size() || text[at + 1] != m_dialect.quote)) return at;
    escaped = true;
  }
  return at;
}

// A quoted cell, `quote` at its opening quote; returns the end of the cell. Sets `openQuote` where it does not close.
std::size_t RecordSplitter::scanQuoted(RecordBlock& block, std::size_t quote, std::size_t end, bool last,
                                       Scan& result) const {
  const auto text = std::string_view(block.text).substr(0, end);
  bool escaped = false;
  const std::size_t close = closingQuote(text, quote + 1, escaped);
  if (close == std::string_view::npos || (close + 1 == text.size() && !last)) {
    result.openQuote = true;
    return text.size();
  }
  const std::string_view content = text.substr(quote + 1, close - quote - 1);
  result.spansLines = result.spansLines || content.find(m_dialect.lineEnd) != std::string_view::npos;
  const std::size_t cellEnd = endOfBare(text, close + 1);
  const std::string_view after = text.substr(close + 1, cellEnd - close - 1);
  if (trimmed(after).empty()) {
    block.cells.push_back(escaped ? std::string_view(block.unquoted.emplace_back(plainContent(content, m_dialect)))
                                  : content);
  } else {
    ++result.stray;
    block.cells.push_back(block.unquoted.emplace_back(plainContent(content, m_dialect).append(after)));
  }
  return cellEnd;
}

RecordSplitter::Scan RecordSplitter::scan(RecordBlock& block, std::size_t begin, std::size_t end, bool quotes,
                                          bool last) const {
  const auto text = std::string_view(block.text).substr(0, end);
  const bool blanksBeforeQuote = m_dialect.delimiter != " ";
  Scan result;
  for (std::size_t at = begin;; at += m_dialect.delimiter.size()) {
    if (m_dialect.mergeBlanks) at = skipBlanks(text, at, end);
    std::size_t first = at;
    if (quotes && blanksBeforeQuote) first = skipBlanks(text, at, end);
    if (quotes && first < end && text[first] == m_dialect.quote) {
      at = scanQuoted(block, first, end, last, result);
      if (result.openQuote) return result;
    } else {
      at = scanBare(block, at, end);
    }
    if (m_dialect.mergeBlanks) at = endOfBlanks(text, at);
    if (at >= end || text[at] == m_dialect.lineEnd) {
      result.finished = at < end || last;
      result.next = std::min(at + 1, end);
      return result;
    }
  }
}

// A quote that opens and does not close, or closes lines later with other columns than expected, was a letter: the
// line is then read without quotes.
RecordSplitter::Scan RecordSplitter::scanTolerantly(RecordBlock& block, std::size_t begin, bool last) {
  const std::size_t firstCell = block.cells.size();
  const std::size_t size = block.text.size();
  Scan found = scan(block, begin, size, m_dialect.quotes, last);
  const std::size_t cells = block.cells.size() - firstCell;
  const bool tooLong = size - begin > MaximumRecord;
  const bool fits = m_dialect.columns == 0 || (cells == m_dialect.columns && found.stray == 0);
  const bool suspicious = found.openQuote ? last || tooLong : found.finished && found.spansLines && !fits;
  if (!suspicious) return found;

  const std::size_t lineEnd = block.text.find(m_dialect.lineEnd, begin);
  const std::size_t end = lineEnd == std::string::npos ? size : lineEnd + 1;
  const std::vector<std::string_view> quoted(block.cells.begin() + static_cast<std::ptrdiff_t>(firstCell),
                                             block.cells.end());
  block.cells.resize(firstCell);
  const Scan bare = scan(block, begin, end, false, last || lineEnd != std::string::npos);
  if (found.openQuote || block.cells.size() - firstCell == m_dialect.columns) {
    if (bare.finished) ++m_strayQuotes;
    return bare;
  }
  block.cells.resize(firstCell);
  block.cells.insert(block.cells.end(), quoted.begin(), quoted.end());
  return found;
}

void RecordSplitter::push(RecordBlock& block, std::size_t begin, std::size_t firstCell, const Scan& found) {
  std::size_t end = found.next;
  if (end > begin && block.text[end - 1] == m_dialect.lineEnd) --end;
  if (end > begin && block.text[end - 1] == '\r') --end;
  Record record{m_line, firstCell, block.cells.size() - firstCell, begin, end};
  const auto text = std::string_view(block.text).substr(begin, found.next - begin);
  m_line += found.spansLines ? std::ranges::count(text, m_dialect.lineEnd) : 1;
  m_strayQuotes += static_cast<std::int64_t>(found.stray);
  const auto holdsNothing = [](std::string_view cell) { return trimmed(cell).empty(); };
  if (std::all_of(block.cells.begin() + static_cast<std::ptrdiff_t>(firstCell), block.cells.end(), holdsNothing)) {
    block.cells.resize(firstCell);
    return;
  }
  if (end - begin > MaximumRecord) {
    block.cells.resize(firstCell);
    record.cells = 0;
    record.textEnd = begin + KeptOfLongLine;
  }
  block.records.push_back(record);
}

// The lines from `begin` on up to the first with a quote, which may be anything; returns where that begins.
std::size_t RecordSplitter::splitBare(RecordBlock& block, std::size_t begin) {
  if (m_dialect.delimiter.size() != 1 || m_dialect.mergeBlanks || m_dialect.escapes) return begin;
  const char delimiter = m_dialect.delimiter[0];
  const std::string_view text = block.text;
  Marks marks(text, begin, {delimiter, m_dialect.lineEnd, m_dialect.quotes ? m_dialect.quote : delimiter});
  std::size_t firstCell = block.cells.size();
  std::size_t cell = begin;
  for (std::size_t at = marks.next(); at < text.size(); at = marks.next()) {
    if (text[at] != delimiter && text[at] != m_dialect.lineEnd) break;
    block.cells.push_back(text.substr(cell, at - cell));
    cell = at + 1;
    if (text[at] == delimiter) continue;
    push(block, begin, firstCell, {.finished = true, .next = cell});
    begin = cell;
    firstCell = block.cells.size();
  }
  block.cells.resize(firstCell);
  return begin;
}

std::size_t RecordSplitter::split(RecordBlock& block, std::size_t begin, bool last) {
  for (;;) {
    begin = splitBare(block, begin);
    if (begin == block.text.size()) break;
    const std::size_t firstCell = block.cells.size();
    const Scan found = scanTolerantly(block, begin, last);
    if (!found.finished) {
      block.cells.resize(firstCell);
      break;
    }
    push(block, begin, firstCell, found);
    begin = found.next;
  }
  return begin;
}

}  // namespace kindred::imports
