#include "core/generate/people.h"

#include <array>

#include "core/base/date.h"
#include "core/base/letters.h"
#include "core/generate/words.h"

namespace kindred::generate {
namespace {

constexpr std::array<std::uint64_t, 12> MonthWeights = {70, 65, 75, 80, 85, 80, 65, 60, 85, 95, 140, 160};
constexpr std::uint64_t GreatestMonthWeight = 160;
constexpr int MonthAtLeast = 30;  ///< days between joining and leaving

/// The first segment is nearly twice as large as the last.
int drawSegment(int segments, Random& random) {
  Weighted sizes;
  for (int s = 0; s < segments; ++s) sizes.add(s, static_cast<std::uint64_t>(2 * segments - s));
  return sizes.draw(random);
}

}  // namespace

Person makePerson(const Options& options, std::int64_t number) {
  Random random = streamOf(options.seed, Stream::Person, number);
  Person person;
  person.segment = drawSegment(options.segments, random);
  const std::string first(oneOf(random, words::FirstNames));
  // One draw a statement: the order in which operands are evaluated is the compiler's.
  std::string last(oneOf(random, words::SurnameStarts));
  last += oneOf(random, words::SurnameEnds);
  person.name = first + " " + last;
  person.email = folded(first + "." + last) + std::to_string(number + 1) + "@example.org";

  const auto home = static_cast<std::size_t>(person.segment) % words::Regions.size();
  person.region = chance(random, 40) ? words::Regions[home] : oneOf(random, words::Regions);
  std::uint64_t age = 20 + static_cast<std::uint64_t>(person.segment % 4) * 10;
  age += random.below(18);
  age += random.below(12);
  if (!chance(random, 3)) person.age = std::to_string(age);
  person.consent = chance(random, 75) ? "yes" : "no";

  person.joined = chance(random, 50) ? 0 : static_cast<int>(random.below(Days * 2 / 3));
  const std::uint64_t churn = 20 + static_cast<std::uint64_t>(person.segment % 3) * 10;
  if (chance(random, churn)) {
    const auto room = static_cast<std::uint64_t>(Days - person.joined - MonthAtLeast + 1);
    person.left = person.joined + MonthAtLeast + static_cast<int>(random.below(room));
  }
  return person;
}

std::vector<std::int64_t> activity(const Options& options, std::int64_t most) {
  const auto customers = static_cast<std::size_t>(options.customers);
  std::vector<std::uint64_t> weights(customers);
  std::uint64_t total = 0;
  for (std::size_t c = 0; c < customers; ++c) {
    Random random = streamOf(options.seed, Stream::Activity, static_cast<std::int64_t>(c));
    weights[c] = 40 + random.below(60);
    if (chance(random, 10)) weights[c] += 60 + random.below(60);
    total += weights[c];
  }
  const std::int64_t each = options.interactions >= options.customers ? 1 : 0;
  const auto shared = static_cast<std::uint64_t>(options.interactions - each * options.customers);
  std::vector<std::int64_t> counts(customers);
  std::int64_t left = 0;
  __extension__ using Wide = unsigned __int128;
  std::uint64_t before = 0;
  for (std::size_t c = 0; c < customers; ++c) {
    // Differences of rounded running sums add up exactly.
    const auto from = static_cast<std::int64_t>(static_cast<Wide>(shared) * before / total);
    before += weights[c];
    const auto to = static_cast<std::int64_t>(static_cast<Wide>(shared) * before / total);
    counts[c] = std::min(most, each + to - from + left);
    left = each + to - from + left - counts[c];
  }
  for (std::size_t c = 0; left > 0; ++c) {
    const std::int64_t room = std::min(left, most - counts[c]);
    counts[c] += room;
    left -= room;
  }
  return counts;
}

std::vector<Day> calendar() {
  std::vector<Day> days;
  days.reserve(Days);
  for (int day = 0; day < Days; ++day) {
    const std::int64_t seconds = FirstDay + day * SecondsPerDay;
    days.push_back({formatDate(seconds), toCivil(seconds).month - 1});
  }
  return days;
}

int shoppingDay(const std::vector<Day>& days, int from, int to, Random& random) {
  for (;;) {
    const int day = from + static_cast<int>(random.below(static_cast<std::uint64_t>(to - from)));
    const int month = days[static_cast<std::size_t>(day)].month;
    if (random.below(GreatestMonthWeight) < MonthWeights[static_cast<std::size_t>(month)]) return day;
  }
}

std::string timeOfDay(Random& random) {
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t hour = 8 + random.below(13);
  const std::uint64_t minute = random.below(60);
  return " " + two(hour) + ":" + two(minute) + ":00";
}

}  // namespace kindred::generate
