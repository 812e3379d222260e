#include "core/import/tables/sample.h"

#include <algorithm>

#include "core/import/cells/codes.h"
#include "core/import/cells/words.h"
#include "core/import/tables/fill_down.h"

namespace kindred::imports {
namespace {

constexpr std::int64_t BeginningBytes = 1 << 20;
constexpr std::int64_t StretchBytes = 1 << 16;
constexpr std::int64_t Stretches = 16;

std::string decoded(const FileBytes& file, Encoding encoding, std::int64_t offset, std::int64_t length) {
  std::string buffer, text;
  Decoder decoder(encoding);
  decoder.decode(file.read(offset, static_cast<std::size_t>(length), buffer), text);
  if (offset + length >= file.size()) decoder.finish(text);
  return text;
}

}  // namespace

Sample::Sample(const FileBytes& file, Encoding encoding) {
  m_whole = file.size() <= BeginningBytes;
  m_beginning = decoded(file, encoding, 0, BeginningBytes);
  const std::int64_t rest = file.size() - BeginningBytes;
  if (rest < Stretches * StretchBytes) return;
  for (std::int64_t i = 0; i < Stretches; ++i) {
    const std::int64_t offset = BeginningBytes + (rest - StretchBytes) * i / (Stretches - 1);
    m_stretches.push_back(decoded(file, encoding, offset - offset % 4, StretchBytes));  // whole UTF-16 units
  }
}

Sample::Sample(RecordSource& records, Progress& progress) {
  std::size_t bytes = 0;
  while (bytes < 2 * RecordBlockBytes) {
    progress.checkpoint();
    RecordBlock& block = m_blocks.emplace_back();
    m_whole = !records.next(block);
    if (m_whole) break;
    trimCells(block);
    bytes += block.text.size();
  }
}

std::size_t Sample::widest() const {
  std::size_t most = 0;
  for (const Record& record : head().records) most = std::max(most, record.cells);
  return most;
}

char Sample::lineEnd() const {
  const bool old = m_beginning.find('\n') == std::string::npos && m_beginning.find('\r') != std::string::npos;
  return old ? '\r' : '\n';
}

RecordBlock Sample::records(const Dialect& dialect, std::size_t bytes) const {
  RecordBlock block;
  block.text = m_beginning.substr(0, bytes);
  RecordSplitter(dialect).split(block, 0, m_whole && block.text.size() == m_beginning.size());
  trimCells(block);
  return block;
}

void Sample::unquoteLines(const Dialect& dialect) {
  imports::unquoteLines(m_beginning, dialect.quote, dialect.lineEnd);
  for (std::string& stretch : m_stretches) imports::unquoteLines(stretch, dialect.quote, dialect.lineEnd);
}

std::vector<std::size_t> Sample::cellCounts(const Dialect& dialect, std::size_t bytes) const {
  std::vector<std::size_t> counts;
  for (const Record& record : records(dialect, bytes).records) counts.push_back(record.cells);
  return counts;
}

void Sample::split(const Dialect& dialect) {
  m_blocks.clear();
  RecordBlock& first = m_blocks.emplace_back();
  first.text = m_beginning;
  RecordSplitter splitter(dialect);
  const std::size_t end = splitter.split(first, 0, m_whole);
  if (first.records.empty()) splitter.split(first, end, true);  // one record, longer than the beginning
  trimCells(first);
  for (const std::string& stretch : m_stretches) {
    const std::size_t begin = stretch.find(dialect.lineEnd);
    if (begin == std::string::npos) continue;
    RecordBlock& block = m_blocks.emplace_back();
    block.text = stretch;
    RecordSplitter(dialect).split(block, begin + 1, false);
    std::erase_if(block.records, [&](const Record& record) { return record.cells != dialect.columns; });
    trimCells(block);
  }
}

void Sample::fillDown(const FillDown& fill, std::size_t skip) {
  Filler filler(fill, skip);
  for (RecordBlock& block : m_blocks) {
    const bool isApart = !m_stretches.empty() && &block != &m_blocks.front();
    isApart ? Filler(fill, 0).fill(block) : filler.fill(block);
  }
}

std::vector<std::string_view> Sample::column(std::size_t number, std::size_t skip) const {
  std::vector<std::string_view> cells;
  for (const RecordBlock& block : m_blocks) {
    for (const Record& record : block.records) {
      if (skip > 0) --skip;
      else cells.push_back(number < record.cells ? block.cells[record.firstCell + number] : std::string_view());
    }
  }
  return cells;
}

void trimCells(RecordBlock& block, std::vector<ChangedCell>* changed) {
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    std::string_view& cell = block.cells[i];
    if (!mayNeedTrimming(cell)) continue;
    const std::size_t before = cell.size();
    const std::string_view plain = trimmed(cell);
    const auto inside = unwrapped(plain);
    cell = inside.value_or(plain);
    if (changed != nullptr && cell.size() != before) changed->push_back({i, inside ? plain : std::string_view()});
  }
}

}  // namespace kindred::imports
