#include "core/segment/rfm/grid.h"

#include <algorithm>
#include <ranges>
#include <sstream>

#include "core/base/error.h"
#include "core/base/join.h"

namespace kindred::segment::rfm {
namespace {

std::vector<std::string> wordsOf(const std::string& row) {
  std::istringstream stream(row);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

std::vector<std::string> rowsOf(const std::string& written) {
  std::vector<std::string> rows;
  for (const auto row : std::views::split(written, '/')) rows.emplace_back(row.begin(), row.end());
  return rows;
}

[[noreturn]] void refuse(Text what) {
  std::vector<std::string> keys;
  for (const Kind& kind : kinds()) keys.push_back(kind.key);
  throw Error(ErrorCode::BadParameters, std::move(what),
              KI_TEXT("core",
                      "Write five rows between “/”, from the latest customers to the earliest, each of five of these "
                      "words: %1.")
                  .with(joined(keys, {}, ", ")));
}

std::size_t kindNamed(const std::string& key) {
  const auto found = std::ranges::find(kinds(), key, &Kind::key);
  if (found == kinds().end()) refuse(KI_TEXT("core", "The grid of segments has an unknown word: “%1”.").with(key));
  return static_cast<std::size_t>(found - kinds().begin());
}

}  // namespace

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"champions", KI_TEXT("core", "Champions")},
      {"loyal", KI_TEXT("core", "Loyal customers")},
      {"potential", KI_TEXT("core", "Potential loyalists")},
      {"new", KI_TEXT("core", "New customers")},
      {"promising", KI_TEXT("core", "Promising")},
      {"attention", KI_TEXT("core", "Need attention")},
      {"sleeping", KI_TEXT("core", "About to sleep")},
      {"at_risk", KI_TEXT("core", "At risk")},
      {"cannot_lose", KI_TEXT("core", "Cannot lose them")},
      {"hibernating", KI_TEXT("core", "Hibernating")},
      {"lost", KI_TEXT("core", "Lost")},
  };
  return all;
}

Grid::Grid(const std::string& written) {
  const auto rows = rowsOf(written);
  if (rows.size() != Scores) {
    refuse(KI_TEXT_N("core", "The grid of segments has %n row(s) in place of five.", rows.size()));
  }
  for (std::size_t row = 0; row < Scores; ++row) {
    const auto words = wordsOf(rows[row]);
    if (words.size() != Scores) {
      refuse(KI_TEXT_N("core", "Row %1 of the grid of segments has %n word(s) in place of five.", words.size())
                 .with(static_cast<std::int64_t>(row + 1)));
    }
    for (std::size_t column = 0; column < Scores; ++column) m_kinds[row][column] = kindNamed(words[column]);
  }
}

std::size_t Grid::at(int recency, int worth) const {
  return m_kinds[static_cast<std::size_t>(Scores - recency)][static_cast<std::size_t>(worth - 1)];
}

}  // namespace kindred::segment::rfm
