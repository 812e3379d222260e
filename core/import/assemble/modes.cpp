#include "core/import/assemble/modes.h"

#include <algorithm>

namespace kindred::imports {
namespace {

/// Codes of the filled rows, grouped by owner: those of owner i lie in [offsets[i], offsets[i + 1]).
struct Grouped {
  std::vector<std::size_t> offsets;
  std::vector<std::int32_t> codes;
};

Grouped grouped(const std::vector<std::int32_t>& owners, const std::vector<std::int32_t>& codes,
                std::size_t ownerCount) {
  Grouped result;
  result.offsets.assign(ownerCount + 1, 0);
  for (std::size_t row = 0; row < owners.size(); ++row) {
    if (codes[row] >= 0) ++result.offsets[static_cast<std::size_t>(owners[row]) + 1];
  }
  for (std::size_t i = 0; i < ownerCount; ++i) result.offsets[i + 1] += result.offsets[i];
  result.codes.resize(result.offsets.back());
  std::vector<std::size_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::size_t row = 0; row < owners.size(); ++row) {
    if (codes[row] >= 0) result.codes[next[static_cast<std::size_t>(owners[row])]++] = codes[row];
  }
  return result;
}

double lambdaOf(std::size_t agreeing, const std::vector<std::int32_t>& codes, std::size_t values) {
  std::vector<std::size_t> counts(values, 0);
  for (const auto code : codes) ++counts[static_cast<std::size_t>(code)];
  const std::size_t most = counts.empty() ? 0 : std::ranges::max(counts);
  if (most == codes.size()) return 1;
  return static_cast<double>(agreeing - most) / static_cast<double>(codes.size() - most);
}

}  // namespace

Modes modesOf(const std::vector<std::int32_t>& owners, const std::vector<std::int32_t>& codes, std::size_t ownerCount,
              const StringPool& texts) {
  Modes result;
  result.mode.assign(ownerCount, -1);
  Grouped groups = grouped(owners, codes, ownerCount);
  std::size_t agreeing = 0;
  for (std::size_t owner = 0; owner < ownerCount; ++owner) {
    const auto begin = groups.codes.begin() + static_cast<std::ptrdiff_t>(groups.offsets[owner]);
    const auto end = groups.codes.begin() + static_cast<std::ptrdiff_t>(groups.offsets[owner + 1]);
    std::sort(begin, end);
    std::size_t best = 0;
    for (auto run = begin; run != end;) {
      const auto next = std::upper_bound(run, end, *run);
      const auto length = static_cast<std::size_t>(next - run);
      if (length > best || (length == best && texts.text(*run) < texts.text(result.mode[owner]))) {
        best = length;
        result.mode[owner] = *run;
      }
      run = next;
    }
    agreeing += best;
    result.varying += begin != end && *begin != *(end - 1);
  }
  result.agreement = lambdaOf(agreeing, groups.codes, texts.size());
  return result;
}

}  // namespace kindred::imports
