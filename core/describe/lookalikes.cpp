#include "core/describe/lookalikes.h"

#include <algorithm>
#include <string_view>

namespace kindred {
namespace {

std::string_view core(std::string_view id) {
  constexpr std::string_view Blank = " \t\r\n";
  const auto first = id.find_first_not_of(Blank);
  if (first == std::string_view::npos) return {};
  id = id.substr(first, id.find_last_not_of(Blank) - first + 1);
  const auto digit = id.find_first_not_of('0');
  return digit == std::string_view::npos ? id.substr(id.size() - 1) : id.substr(digit);
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// FNV-1a: only brings candidates together, which are then compared.
std::uint64_t hashOf(std::string_view id) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : core(id)) hash = (hash ^ static_cast<unsigned char>(lowered(c))) * 1099511628211U;
  return hash;
}

bool looksLike(std::string_view a, std::string_view b) {
  return std::ranges::equal(core(a), core(b), {}, lowered, lowered);
}

}  // namespace

Lookalikes lookalikesOf(const Entities& entities) {
  std::vector<std::pair<std::uint64_t, Index>> hashes;
  hashes.reserve(entities.ids().size());
  for (Index i = 0; i < entities.size(); ++i) hashes.emplace_back(hashOf(entities.id(i)), i);
  std::ranges::sort(hashes);
  Lookalikes found;
  for (std::size_t begin = 0, end = 0; begin < hashes.size(); begin = end) {
    const Index first = hashes[begin].second;
    const std::size_t before = found.members.size();
    for (end = begin + 1; end < hashes.size() && hashes[end].first == hashes[begin].first; ++end) {
      if (looksLike(entities.id(first), entities.id(hashes[end].second))) found.members.push_back(hashes[end].second);
    }
    if (found.members.size() == before) continue;
    ++found.groups;
    const std::pair pair{first, found.members[before]};
    found.members.push_back(first);
    if (!found.example || pair < *found.example) found.example = pair;
  }
  std::ranges::sort(found.members);
  return found;
}

}  // namespace kindred
