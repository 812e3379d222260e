#include "core/import/json/pieces.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/json/fields.h"
#include "core/import/text/records.h"

namespace kindred::imports::json {
namespace {

constexpr std::int64_t ReadBytes = 1 << 20;
constexpr std::size_t KeptCharacters = KeptOfLongLine / 4;  // of up to four bytes

}  // namespace

std::size_t listIn(std::string_view text) {
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString && c == '\\') ++i;
    else if (c == '"') inString = !inString;
    if (inString || c != '[') continue;
    const std::size_t first = text.find_first_not_of(" \t\r\n", i + 1);
    const bool isOutermost = text.find_first_not_of(" \t\r\n") == i;
    if (isOutermost || (first != std::string_view::npos && text[first] == '{')) return i + 1;
  }
  return std::string_view::npos;
}

Pieces::Pieces(std::shared_ptr<const FileBytes> file, Encoding encoding, Arrangement arrangement, std::int64_t limit,
               std::optional<std::int64_t> begin)
    : m_file(std::move(file)),
      m_decoder(encoding),
      m_arrangement(arrangement),
      m_limit(std::min(limit, m_file->size())),
      m_listBegin(begin) {}

double Pieces::fraction() const { return static_cast<double>(m_offset) / static_cast<double>(m_limit); }

void Pieces::readMore() {
  m_text.erase(0, m_begin);
  m_scanned -= m_begin;
  m_begin = 0;
  const auto wanted = static_cast<std::size_t>(std::min(ReadBytes, m_limit - m_offset));
  const std::string_view bytes = m_file->read(m_offset, wanted, m_buffer);
  m_offset += static_cast<std::int64_t>(bytes.size());
  m_decoder.decode(bytes, m_text);
  if (bytes.size() < wanted || m_offset >= m_limit) {
    m_decoder.finish(m_text);
    m_finished = true;
  }
  m_text.reserve(m_text.size() + Padding);
}

void Pieces::openList() {
  m_opened = true;
  if (m_arrangement == Arrangement::Lines) return;
  if (m_listBegin) return passTo(*m_listBegin);
  std::size_t elements = std::string::npos;
  while ((elements = listIn(m_text)) == std::string::npos && !m_finished) readMore();
  m_begin = m_scanned = std::min(elements, m_text.size());
  m_line += std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_begin), '\n');
}

void Pieces::passTo(std::int64_t begin) {
  for (bool there = false; !there;) {
    if (m_text.size() == m_begin) readMore();
    const auto left = std::min(begin, static_cast<std::int64_t>(m_text.size() - m_begin));
    const auto from = m_text.begin() + static_cast<std::ptrdiff_t>(m_begin);
    m_line += std::count(from, from + static_cast<std::ptrdiff_t>(left), '\n');
    m_begin += static_cast<std::size_t>(left);
    m_scanned = m_begin;
    begin -= left;
    there = begin == 0 || m_finished;
  }
}

bool Pieces::scanLine() {
  m_firstLine = m_line;
  m_scanned = std::min(m_text.find('\n', m_scanned), m_text.size());
  return m_scanned < m_text.size();
}

bool Pieces::scanElement() {
  for (; m_scanned < m_text.size(); ++m_scanned) {
    const char c = m_text[m_scanned];
    if (c == '\n') {
      ++m_line;
      m_inString = m_escaped = false;  // no string goes on in the next line
    } else if (m_inString) {
      m_inString = c != '"' || m_escaped;
      m_escaped = c == '\\' && !m_escaped;
    } else if (c == '"') {
      m_inString = true;
    } else if (m_depth == 0 && (c == ',' || c == ']' || c == '}')) {
      m_closed = c != ',';
      return true;
    } else {
      m_depth += c == '{' || c == '[';
      m_depth -= c == '}' || c == ']';
    }
    if (!m_begun && static_cast<unsigned char>(c) > ' ') {
      m_begun = true;
      m_firstLine = m_line;
    }
  }
  return false;
}

void Pieces::dropLong() {
  if (m_scanned - m_begin <= MaximumRecord) return;
  if (!m_tooLong) m_kept = cut(trimmed(std::string_view(m_text).substr(m_begin)), KeptCharacters);
  m_tooLong = true;
  m_begin = m_scanned;
}

// The piece ends at m_scanned.
Piece Pieces::taken() {
  dropLong();
  Piece piece{trimmed(std::string_view(m_text).substr(m_begin, m_scanned - m_begin)), m_firstLine, m_tooLong};
  if (m_tooLong) piece.text = m_kept;
  m_scanned = std::min(m_scanned + 1, m_text.size());
  m_begin = m_scanned;
  m_tooLong = m_begun = m_inString = m_escaped = false;
  m_depth = 0;
  if (m_arrangement == Arrangement::Lines) ++m_line;
  return piece;
}

bool Pieces::next(Piece& piece) {
  if (!m_opened) openList();
  while (!m_closed) {
    const bool ended = m_arrangement == Arrangement::Lines ? scanLine() : scanElement();
    if (!ended && !m_finished) {
      dropLong();
      readMore();
      continue;
    }
    if (!ended) {
      m_closed = true;
      if (m_limit < m_file->size()) return false;
      if (m_tooLong && m_arrangement == Arrangement::List) {
        throw Error(ErrorCode::BadData,
                    KI_TEXT("core", "The list in %1 cannot be read from line %2 on: what begins there never ends.")
                        .with(m_file->path().filename().string())
                        .with(m_firstLine),
                    KI_TEXT("core", "Export the data again, best as JSON lines: one object a line."));
      }
    }
    piece = taken();
    if (!piece.text.empty()) return true;
  }
  return false;
}

}  // namespace kindred::imports::json
