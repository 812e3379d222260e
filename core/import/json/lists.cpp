#include "core/import/json/lists.h"

#include <algorithm>

namespace kindred::imports::json {
namespace {

constexpr std::size_t MaximumName = 200;
constexpr std::size_t MaximumDepth = 1000;

class Finder {
 public:
  explicit Finder(std::vector<ListPlace>& found) : m_found(found) {}

  void read(std::string_view text) {
    for (const char c : text) {
      ++m_place;
      if (m_inString) readInString(c);
      else if (static_cast<unsigned char>(c) > ' ') readOutside(c);
    }
  }
  /// Whether there is nothing more to be found.
  [[nodiscard]] bool isDone() const { return m_found.size() == MostLists || m_open.size() > MaximumDepth; }

 private:
  void readInString(char c) {
    if (c == '"' && !m_escaped) m_inString = false;
    else if (m_string.size() < MaximumName) m_string += c;
    m_escaped = c == '\\' && !m_escaped;
  }

  void readOutside(char c) {
    if (m_listOpens && c == '{') m_found.push_back({m_key, m_place - 1});
    m_listOpens = false;
    if (c == '"') {
      m_inString = true;
      m_escaped = false;
      m_string.clear();
    } else if (c == ':') {
      m_key = m_string;
    } else if (c == '{' || c == '[') {
      m_open += c;
      m_lists += c == '[';
      m_listOpens = c == '[' && m_lists == 1;
    } else if ((c == '}' || c == ']') && !m_open.empty()) {
      m_lists -= m_open.back() == '[';
      m_open.pop_back();
    }
  }

  std::vector<ListPlace>& m_found;
  std::int64_t m_place = 0;
  std::string m_open;  ///< what is open: { and [
  int m_lists = 0;     ///< of those, lists
  bool m_listOpens = false, m_inString = false, m_escaped = false;
  std::string m_string, m_key;
};

}  // namespace

std::vector<ListPlace> listsOf(const InputFile& file, Encoding encoding) {
  constexpr std::size_t AtOnce = 1 << 20;
  std::vector<ListPlace> found;
  Finder finder(found);
  Decoder decoder(encoding);
  const auto bytes = file.open();
  std::string buffer, text;
  for (std::int64_t offset = 0; offset < bytes->size() && !finder.isDone();) {
    text.clear();
    const std::string_view read = bytes->read(offset, AtOnce, buffer);
    if (read.empty()) break;
    offset += static_cast<std::int64_t>(read.size());
    decoder.decode(read, text);
    finder.read(text);
  }
  return found;
}

}  // namespace kindred::imports::json
