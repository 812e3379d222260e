#include "core/import/text/record_source.h"

namespace kindred::imports {

void BlockWriter::cell(std::string_view text) {
  std::string& all = m_block.text;
  if (m_cells.size() > m_firstCell) all += ',';
  m_cells.push_back({all.size(), all.size() + text.size()});
  all += text;
}

void BlockWriter::endRecord(std::int64_t line) {
  m_block.records.push_back({line, m_firstCell, m_cells.size() - m_firstCell, m_textBegin, m_block.text.size()});
  m_firstCell = m_cells.size();
  m_block.text += '\n';
  m_textBegin = m_block.text.size();
}

void BlockWriter::unreadable(std::string_view text, std::int64_t line) {
  m_block.text += text;
  endRecord(line);
}

void BlockWriter::dropRecord() {
  m_cells.resize(m_firstCell);
  m_block.text.resize(m_textBegin);
}

bool BlockWriter::finish() {
  const std::string_view text = m_block.text;
  m_block.cells.reserve(m_cells.size());
  for (const auto [begin, end] : m_cells) m_block.cells.push_back(text.substr(begin, end - begin));
  return !m_block.records.empty();
}

}  // namespace kindred::imports
