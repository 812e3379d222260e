#include "core/rules/rules.h"

#include <algorithm>
#include <iterator>

#include "core/base/parallel.h"
#include "core/describe/chance.h"

namespace kindred::rules {
namespace {

constexpr std::int64_t MostTested = 20'000'000, MostRules = 1'000'000;
constexpr std::size_t LongestSplit = 20;  // of a set into any two sides

struct Part {
  std::vector<Rule> sure = {};
  std::vector<std::size_t> place = {};  ///< of each: its test among those of this part
  std::vector<double> chances = {};
};

void requireOptions(const RuleOptions& options) {
  const auto isShare = [](double value) { return value >= 0 && value <= 1; };
  if (!isShare(options.minConfidence) || !isShare(options.falseDiscoveries)) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "Confidence and the share of false discoveries must lie between 0 and 1."));
  }
}

[[noreturn]] void refuseRules() {
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There are more possible rules than can be gone through."),
              KI_TEXT("core",
                      "Raise the support or the confidence, make the longest set shorter, or allow only one product on "
                      "the right."));
}

class Tester {
 public:
  Tester(const ItemSets& sets, std::int64_t baskets, const RuleOptions& options)
      : m_sets(sets), m_index(sets), m_baskets(baskets), m_options(options) {
    if (options.right.empty()) return;
    for (const Index item : options.right) {
      const auto at = static_cast<std::size_t>(item);
      if (at >= m_isRight.size()) m_isRight.resize(at + 1, 0);
      m_isRight[at] = 1;
    }
  }

  void test(std::size_t number, Part& part) const {
    const Items set = m_sets.set(number);
    if (set.size() < 2) return;
    if (m_options.oneOnRight) {
      for (std::size_t i = 0; i < set.size(); ++i) split(number, std::uint64_t{1} << i, part);
      return;
    }
    if (set.size() > LongestSplit) refuseRules();
    const std::uint64_t all = (std::uint64_t{1} << set.size()) - 1;
    for (std::uint64_t right = 1; right < all; ++right) split(number, right, part);
  }

  /// The shorter rules: `part` of the left side, down to one item.
  void compare(Rule& rule, double& worstGain) const {
    worstGain = 0;
    const std::size_t size = rule.left.size();
    if (size < 2 || size > LongestSplit) return;
    const std::uint64_t all = (std::uint64_t{1} << size) - 1;
    std::vector<Index> left, both;
    for (std::uint64_t kept = 1; kept < all; ++kept) {
      left.clear();
      for (std::size_t i = 0; i < size; ++i) {
        if ((kept >> i & 1U) != 0) left.push_back(rule.left[i]);
      }
      both.clear();
      std::ranges::merge(left, rule.right, std::back_inserter(both));
      const std::int64_t leftCount = m_index.count(left), bothCount = m_index.count(both);
      if (bothCount * rule.counts.left >= rule.counts.both * leftCount) rule.isRedundant = true;
      if (left.size() + 1 == size)
        worstGain = std::max(worstGain, fisherAtLeast(rule.counts.both, rule.counts.left, bothCount, leftCount));
    }
  }

 private:
  void split(std::size_t number, std::uint64_t right, Part& part) const {
    const Items set = m_sets.set(number);
    Rule rule;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const bool isRight = (right >> i & 1U) != 0;
      const auto item = static_cast<std::size_t>(set[i]);
      if (isRight && !m_options.right.empty() && (item >= m_isRight.size() || m_isRight[item] == 0)) return;
      (isRight ? rule.right : rule.left).push_back(set[i]);
    }
    rule.counts = {m_sets.counts[number], m_index.count(rule.left), m_index.count(rule.right), m_baskets};
    rule.chance = chance(rule.counts);
    part.chances.push_back(rule.chance);
    // A confidence such as .5 is met by 1 of 2.
    const double needed = m_options.minConfidence * static_cast<double>(rule.counts.left);
    if (static_cast<double>(rule.counts.both) < needed - 1e-9 * needed) return;
    part.place.push_back(part.chances.size() - 1);
    part.sure.push_back(std::move(rule));
  }

  const ItemSets& m_sets;
  SetIndex m_index;
  std::int64_t m_baskets;
  const RuleOptions& m_options;
  std::vector<char> m_isRight;
};

/// How many rules there are to test, at most.
std::int64_t possible(const ItemSets& sets, bool oneOnRight) {
  double all = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const auto size = sets.set(i).size();
    if (size < 2) continue;
    all += oneOnRight ? static_cast<double>(size)
                      : static_cast<double>((std::uint64_t{1} << std::min<std::size_t>(size, 60)) - 2);
    if (all > static_cast<double>(MostTested)) refuseRules();
  }
  return static_cast<std::int64_t>(all);
}

void markGains(std::vector<Rule>& rules, const Tester& tester, Progress& progress) {
  std::vector<double> worst(rules.size(), 0);
  forEachChunk(rules.size(), 256, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) tester.compare(rules[i], worst[i]);
  });
  const auto tests = std::ranges::count_if(rules, [](const Rule& rule) { return rule.left.size() > 1; });
  constexpr double Level = 0.05;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].addsNothing = rules[i].left.size() > 1 && worst[i] * static_cast<double>(tests) > Level;
  }
}

bool isStronger(const Rule& a, const Rule& b) {
  const double one = leverage(a.counts), other = leverage(b.counts);
  if (one != other) return one > other;
  if (confidence(a.counts) != confidence(b.counts)) return confidence(a.counts) > confidence(b.counts);
  return std::tie(a.left, a.right) < std::tie(b.left, b.right);
}

}  // namespace

bool isKept(const Rule& rule, double falseDiscoveries) {
  return rule.adjusted <= falseDiscoveries && !rule.isRedundant && !rule.addsNothing;
}

Found rulesOf(const ItemSets& sets, std::int64_t baskets, const RuleOptions& options, Progress& progress) {
  requireOptions(options);
  possible(sets, options.oneOnRight);
  const Tester tester(sets, baskets, options);
  constexpr std::size_t SetsAtOnce = 512;
  std::vector<Part> parts(chunkCount(sets.size(), SetsAtOnce));
  Progress testing = progress.part(0, 0.7);
  forEachChunk(sets.size(), SetsAtOnce, testing, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) tester.test(i, parts[chunk.number]);
  });
  std::vector<double> chances;
  Found found;
  std::vector<std::size_t> places;
  for (Part& part : parts) {
    for (const std::size_t place : part.place) places.push_back(chances.size() + place);
    chances.insert(chances.end(), part.chances.begin(), part.chances.end());
    std::ranges::move(part.sure, std::back_inserter(found.rules));
    if (found.rules.size() > static_cast<std::size_t>(MostRules)) refuseRules();
    part = {};
  }
  found.tested = static_cast<std::int64_t>(chances.size());
  const std::vector<double> all = adjusted(chances, chances.size());
  for (std::size_t i = 0; i < found.rules.size(); ++i) found.rules[i].adjusted = all[places[i]];
  Progress comparing = progress.part(0.7, 1);
  markGains(found.rules, tester, comparing);
  std::ranges::sort(found.rules, isStronger);
  found.sure = static_cast<std::int64_t>(found.rules.size());
  for (const Rule& rule : found.rules) {
    if (rule.adjusted <= options.falseDiscoveries) ++found.beyondChance;
    if (isKept(rule, options.falseDiscoveries)) ++found.kept;
  }
  return found;
}

}  // namespace kindred::rules
