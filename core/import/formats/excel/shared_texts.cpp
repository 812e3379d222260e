#include "core/import/formats/excel/shared_texts.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/text/records.h"

namespace kindred::imports::excel {
namespace {

constexpr std::size_t MostBytes = std::size_t{1} << 31;

int hexDigit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  return -1;
}

/// Of "_x000D_" at the beginning; -1 where there is none.
int codeAt(std::string_view text) {
  if (text.size() < 7 || text[6] != '_') return -1;
  int code = 0;
  for (const char letter : text.substr(2, 4)) {
    const int digit = hexDigit(letter);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

}  // namespace

// Only ASCII is ever written so: control characters, and the "_" of a text that looks like a code.
void unescape(std::string& text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    const int code = codeAt(std::string_view(text).substr(at));
    if (code > 0 && code < 128) text.replace(at, 7, 1, static_cast<char>(code));
  }
}

SharedTexts::SharedTexts(std::shared_ptr<const FileBytes> file, std::string_view name) : m_file(std::move(file)) {
  if (name.empty()) return;
  if (auto part = ZipPart::find(m_file, name))
    m_reader = std::make_unique<XmlReader>(std::move(part), name, static_cast<XmlHandler&>(*this));
}

std::string_view SharedTexts::at(std::size_t number) {
  while (number >= m_ends.size()) {
    if (!m_reader || !m_reader->advance()) {
      if (number < m_ends.size()) break;
      documentDamaged(*m_file, "xl/sharedStrings.xml");
    }
  }
  const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
  return std::string_view(m_texts).substr(begin, m_ends[number] - begin);
}

void SharedTexts::begin(std::string_view name, const XmlAttributes&) {
  if (name == "rPh") ++m_phonetic;
  if (name == "t") m_collects = m_phonetic == 0;
}

void SharedTexts::end(std::string_view name) {
  if (name == "t") m_collects = false;
  if (name == "rPh") --m_phonetic;
  if (name != "si") return;
  unescape(m_current);
  m_texts += m_current;
  m_ends.push_back(m_texts.size());
  m_current.clear();
  if (m_texts.size() + m_ends.size() * sizeof(std::size_t) > MostBytes) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The texts of %1 take more than 2 GB.").with(m_file->path().string()),
                KI_TEXT("core", "Save it as CSV, and import that file."));
  }
}

void SharedTexts::text(std::string_view piece) {
  if (m_collects && m_current.size() + piece.size() <= MaximumRecord) m_current += piece;
}

}  // namespace kindred::imports::excel
