#include "core/campaign/json_lines.h"

#include <algorithm>

namespace kindred::campaign {
namespace {

/// One past the end of the text in quotes that begins at `begin`.
std::size_t endOfText(const std::string& json, std::size_t begin) {
  for (std::size_t i = begin + 1; i < json.size(); ++i) {
    if (json[i] == '\\') ++i;
    else if (json[i] == '"') return i + 1;
  }
  return json.size();
}

/// Visits the brackets and the texts of `json` from `from` on, until `visit` (its place, the depth it opens or stands in)
/// says no more.
template <class Visit>
void walkThrough(const std::string& json, std::size_t from, Visit visit) {
  int depth = 0;
  for (std::size_t i = from; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      if (!visit(i, depth)) return;
      i = endOfText(json, i) - 1;
    } else if (c == '{' || c == '[') {
      if (!visit(i, ++depth)) return;
    } else if (c == '}' || c == ']') {
      if (--depth <= 0) return;
    }
  }
}

bool isText(const std::string& json, std::size_t at, const std::string& text) {
  return json[at] == '"' && json.compare(at + 1, endOfText(json, at) - at - 2, text) == 0;
}

}  // namespace

int lineAt(const std::string& json, std::size_t byte) {
  const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(byte, json.size()));
  return 1 + static_cast<int>(std::count(json.begin(), end, '\n'));
}

int lineInList(const std::string& json, const std::string& list, std::size_t place, const std::string& word) {
  constexpr std::size_t Nowhere = std::string::npos;
  std::size_t begin = Nowhere;
  walkThrough(json, 0, [&](std::size_t at, int depth) {
    if (depth == 1 && isText(json, at, list)) begin = json.find('[', at);
    return begin == Nowhere;
  });
  if (begin == Nowhere) return 1;
  std::size_t object = Nowhere, count = 0;
  walkThrough(json, begin, [&](std::size_t at, int depth) {
    if (depth == 2 && json[at] != '"' && count++ == place) object = at;
    return object == Nowhere;
  });
  if (object == Nowhere) return lineAt(json, begin);
  std::size_t quoted = Nowhere, anywhere = Nowhere;
  walkThrough(json, object, [&](std::size_t at, int /*depth*/) {
    if (json[at] != '"') return true;
    if (isText(json, at, word)) quoted = at;
    else if (anywhere == Nowhere && json.substr(at, endOfText(json, at) - at).find(word) != Nowhere) anywhere = at;
    return quoted == Nowhere;
  });
  return lineAt(json, quoted != Nowhere ? quoted : anywhere != Nowhere ? anywhere : object);
}

}  // namespace kindred::campaign
