#include "core/import/table_reader.h"

namespace kindred::import {
namespace {

constexpr std::size_t ReadBytes = 1 << 20;

}  // namespace

TableReader::TableReader(const FileBytes& file, Dialect dialect)
    : m_file(file), m_decoder(dialect.encoding), m_splitter(std::move(dialect)) {}

double TableReader::fraction() const { return static_cast<double>(m_offset) / static_cast<double>(m_file.size()); }

void TableReader::readMore(std::string& text) {
  const std::string_view bytes = m_file.read(m_offset, ReadBytes, m_buffer);
  m_offset += static_cast<std::int64_t>(bytes.size());
  m_decoder.decode(bytes, text);
  if (bytes.size() < ReadBytes) {
    m_decoder.finish(text);
    m_finished = true;
  }
}

// block.text holds more than the longest record and no line end.
bool TableReader::skipLongLine(RecordBlock& block) {
  const char lineEnd = m_splitter.dialect().lineEnd;
  std::string text = std::move(block.text);
  block.clear();
  block.text = text.substr(0, KeptOfLongLine);
  block.records.push_back({m_splitter.passLine(), 0, 0, 0, KeptOfLongLine});
  for (;;) {
    if (const std::size_t end = text.find(lineEnd); end != std::string::npos) {
      m_rest = text.substr(end + 1);
      return true;
    }
    text.clear();
    if (m_finished) return true;
    readMore(text);
  }
}

bool TableReader::next(RecordBlock& block) {
  block.clear();
  block.text = std::move(m_rest);
  m_rest.clear();
  while (!(m_finished && block.text.empty())) {
    if (!m_finished) readMore(block.text);
    const std::size_t end = m_splitter.split(block, 0, m_finished);
    if (!block.records.empty()) {
      m_rest = block.text.substr(end);
      return true;
    }
    block.text.erase(0, end);  // blank lines alone
    if (block.text.size() > MaximumRecord) return skipLongLine(block);
    if (m_finished) break;
  }
  return false;
}

}  // namespace kindred::import
