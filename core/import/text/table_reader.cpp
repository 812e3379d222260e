#include "core/import/text/table_reader.h"

#include <algorithm>
#include <utility>

namespace kindred::imports {
namespace {

constexpr std::size_t ReadBytes = 1 << 19;  // text, cells and rows of a block fit into a core's cache
constexpr std::string_view Utf8Mark = "\xEF\xBB\xBF";

bool isWide(Encoding encoding) { return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be; }

}  // namespace

TableReader::TableReader(const FileBytes& file, Dialect dialect)
    : m_file(file), m_dialect(std::move(dialect)), m_isWide(isWide(m_dialect.encoding)), m_wide(m_dialect.encoding) {}

double TableReader::fraction() const { return static_cast<double>(m_offset) / static_cast<double>(m_file.size()); }

void TableReader::readMore(std::string& text) {
  std::string_view bytes = m_file.read(m_offset, ReadBytes, m_buffer);
  m_finished = bytes.size() < ReadBytes;
  const bool mark = m_offset == 0 && m_dialect.encoding == Encoding::Utf8 && bytes.starts_with(Utf8Mark);
  m_offset += static_cast<std::int64_t>(bytes.size());
  if (mark) bytes.remove_prefix(Utf8Mark.size());
  if (m_isWide) m_wide.decode(bytes, text);
  else text += bytes;
  if (m_isWide && m_finished) m_wide.finish(text);
}

bool TableReader::fetch(RecordBlock& block) {
  if (!fetchText(block)) return false;
  if (!std::exchange(m_begun, true)) m_lines = dropLines(block.text, m_dialect.linesAbove, m_dialect.lineEnd);
  return true;
}

bool TableReader::fetchText(RecordBlock& block) {
  block.clear();
  if (m_gaveLast) return false;
  std::string& text = block.text;
  text.swap(m_unread);
  while (!m_finished) {
    readMore(text);
    const std::size_t end = m_finished ? std::string::npos : text.rfind(m_dialect.lineEnd);
    if (end != std::string::npos) {
      m_unread.assign(text, end + 1);
      text.resize(end + 1);
      return true;
    }
    if (!m_finished && text.size() > MaximumRecord) {
      fetchLongLine(block);
      return true;
    }
  }
  m_unread.clear();
  block.piece.isLast = m_gaveLast = true;
  return true;
}

// block.text holds more than the longest record and no line end.
void TableReader::fetchLongLine(RecordBlock& block) {
  block.piece.isLongLine = true;
  Decoder decoder(m_dialect.encoding, true);
  std::string beginning, more = std::move(block.text), decoded;
  for (std::size_t end = std::string::npos; end == std::string::npos;) {
    if (const std::size_t found = more.find(m_dialect.lineEnd); found != std::string::npos || m_finished) {
      end = std::min(found, more.size());
      m_unread = more.substr(std::min(end + 1, more.size()));
      more.resize(end);
    }
    decoded.clear();
    m_isWide ? decoded.swap(more) : decoder.decode(more, decoded);
    if (beginning.empty()) beginning = decoded.substr(0, KeptOfLongLine);
    more.clear();
    if (end == std::string::npos) readMore(more);
  }
  decoder.finish(decoded);
  block.piece.replacedBytes = decoder.replaced();
  block.text = std::move(beginning);
}

void TableReader::decode(RecordBlock& block) const {
  if (m_isWide || isPlain(block.text)) return;
  Decoder decoder(m_dialect.encoding, true);
  std::string utf8;
  utf8.reserve(block.text.size());
  decoder.decode(block.text, utf8);
  decoder.finish(utf8);
  block.text = std::move(utf8);
  block.piece.replacedBytes = decoder.replaced();
}

void TableReader::splitText(RecordBlock& block, bool last) const {
  RecordSplitter splitter(m_dialect);
  block.piece.end = splitter.split(block, 0, last);
  block.piece.lines = splitter.lines();
  block.piece.strayQuotes = splitter.strayQuotes();
}

void TableReader::split(RecordBlock& block) const {
  if (block.piece.isLongLine) {
    block.records.push_back({1, 0, 0, 0, block.text.size()});
    block.piece.end = block.text.size();
    block.piece.lines = 1;
  } else {
    decode(block);
    if (m_dialect.wholeLines) unquoteLines(block.text, m_dialect.quote, m_dialect.lineEnd);
    splitText(block, block.piece.isLast);
  }
}

// The record left unfinished goes on in this block, or its quote never closes and was a letter: before a long line.
void TableReader::splitWithRest(RecordBlock& block) {
  const RecordBlock::Piece piece = block.piece;
  std::string text = std::move(block.text);
  block.clear();
  block.piece = piece;
  block.text.reserve(m_rest.size() + text.size());  // the views into it stay good
  block.text = m_rest;
  if (!piece.isLongLine) block.text += text;
  splitText(block, piece.isLast || piece.isLongLine);
  if (!piece.isLongLine) return;
  block.text += text;
  block.piece.end = block.text.size();
  block.records.push_back({++block.piece.lines, block.cells.size(), 0, m_rest.size(), block.text.size()});
}

bool TableReader::settle(RecordBlock& block) {
  const bool isOther = !m_rest.empty();
  if (isOther) splitWithRest(block);
  m_rest.assign(block.text, block.piece.end);
  for (Record& record : block.records) record.line += m_lines;
  m_lines += block.piece.lines;
  m_strayQuotes += block.piece.strayQuotes;
  m_replacedBytes += block.piece.replacedBytes;
  return isOther;
}

bool TableReader::next(RecordBlock& block) {
  while (fetch(block)) {
    split(block);
    settle(block);
    if (!block.records.empty()) return true;
  }
  return false;
}

}  // namespace kindred::imports
