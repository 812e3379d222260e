#include "core/campaign/strategy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/campaign/sentences.h"
#include "core/describe/interval.h"

namespace kindred::campaign {
namespace {

bool holds(const Condition& condition, const SegmentFigures& figures) {
  const SegmentFigure* figure = figures.find(condition.figure);
  if (figure == nullptr || std::isnan(figure->value)) return false;
  const auto least = [&](const std::optional<double>& bound, double times) {
    return !bound || figure->value >= *bound * times;
  };
  const auto most = [&](const std::optional<double>& bound, double times) {
    return !bound || figure->value <= *bound * times;
  };
  return least(condition.atLeast, 1) && most(condition.atMost, 1) &&
         least(condition.atLeastTimesAll, figure->overall) && most(condition.atMostTimesAll, figure->overall);
}

/// Empty where there is enough.
Text lacking(const Needs& needs, const SegmentFigures& figures, double days) {
  if (figures.customers < needs.customers) {
    return KI_TEXT_N("core", "%n customer(s) with orders; a strategy needs %1, so that chance does not speak for them.",
                     figures.customers)
        .with(needs.customers);
  }
  if (figures.orders < needs.orders) {
    return KI_TEXT_N("core", "%n order(s) in all; a strategy needs %1.", figures.orders).with(needs.orders);
  }
  if (days < needs.days) {
    return KI_TEXT_N("core", "The data cover %n day(s); a strategy needs %1.", static_cast<std::int64_t>(days))
        .with(static_cast<std::int64_t>(needs.days));
  }
  return {};
}

const std::array<Text, 7>& weekdays() {
  static const std::array<Text, 7> all = {KI_TEXT("core", "on Mondays"),    KI_TEXT("core", "on Tuesdays"),
                                          KI_TEXT("core", "on Wednesdays"), KI_TEXT("core", "on Thursdays"),
                                          KI_TEXT("core", "on Fridays"),    KI_TEXT("core", "on Saturdays"),
                                          KI_TEXT("core", "on Sundays")};
  return all;
}

/// Where one day has more orders than an even week would give, by more than chance explains.
Text weekdayOf(const ShoppingTimes& times) {
  const auto most = std::ranges::max_element(times.byWeekday);
  const auto sure = wilsonInterval(static_cast<double>(*most), static_cast<double>(times.orders));
  if (times.orders == 0 || sure.low <= 1.0 / 7) return {};
  return KI_TEXT("core", "They order most %1: %2 of their orders.")
      .with(Phrase{weekdays()[static_cast<std::size_t>(most - times.byWeekday.begin())].source()})
      .with(Percent{static_cast<double>(*most) / static_cast<double>(times.orders)});
}

/// The three hours in a row with most orders; empty where times have no hours.
Text hoursOf(const ShoppingTimes& times) {
  constexpr std::size_t Span = 3;
  const auto all = std::accumulate(times.byHour.begin(), times.byHour.end(), std::int64_t{0});
  if (all == 0) return {};
  std::size_t best = 0;
  std::int64_t most = -1;
  for (std::size_t hour = 0; hour + Span <= times.byHour.size(); ++hour) {
    const auto begin = times.byHour.begin() + static_cast<std::ptrdiff_t>(hour);
    const auto count = std::accumulate(begin, begin + Span, std::int64_t{0});
    if (count > most) {
      most = count;
      best = hour;
    }
  }
  return KI_TEXT("core", "Their busiest hours are %1:00 to %2:00, with %3 of their orders.")
      .with(best)
      .with(best + Span)
      .with(Percent{static_cast<double>(most) / static_cast<double>(all)});
}

void addTimes(const ShoppingTimes& times, Strategy& strategy) {
  for (Text& when : std::array{weekdayOf(times), hoursOf(times)}) {
    if (!when.empty()) strategy.timing.push_back(std::move(when));
  }
}

/// Of the customers of a segment.
Text consentOf(const Dataset& dataset, const std::vector<Index>& customers) {
  const AttributeColumn* column = dataset.customers.attributes().find(AttributeRole::Consent);
  if (column == nullptr || column->kind != AttributeKind::Flag) {
    return KI_TEXT("core", "The data do not say who agreed to be written to: leave out who did not.");
  }
  const auto agreed = std::ranges::count_if(customers, [&](Index customer) {
    return column->has(customer) && column->numbers[static_cast<std::size_t>(customer)] != 0;
  });
  return KI_TEXT("core", "%1 of them agreed to be written to; leave out the others.")
      .with(Percent{static_cast<double>(agreed) / static_cast<double>(std::max<std::size_t>(1, customers.size()))});
}

void addBudget(Strategy& strategy, const AdviceOptions& options, const std::string& currency) {
  const SegmentFigure* basket = strategy.figures.find("basket");
  if (!options.margin || std::isnan(basket->value)) return;
  strategy.budgetPerHead = *options.margin * basket->value;
  strategy.budget = KI_TEXT("core",
                            "At a margin of %1 one more order of theirs (%2) earns %3: spend less than that for each "
                            "customer who orders because of the offer.")
                        .with(Percent{*options.margin})
                        .with(Money{basket->value, currency})
                        .with(Money{*strategy.budgetPerHead, currency});
}

Strategy played(const Play& play, int rule, SegmentFigures figures, TextLanguage language,
                const std::string& currency) {
  const PlayWords& words = play.in(language);
  const auto sentence = [&](const std::string& text) { return filled(text, figures, currency); };
  Strategy strategy{.key = play.key, .segment = figures.segment, .rule = rule};
  strategy.title = sentence(words.title);
  strategy.reason = sentence(words.reason);
  strategy.aim = sentence(words.aim);
  strategy.offer = sentence(words.offer);
  strategy.channel = sentence(words.channel);
  strategy.timing = {sentence(words.timing)};
  strategy.measure = sentence(words.measure);
  strategy.disproof = sentence(words.disproof);
  strategy.offerType = play.offerType;
  strategy.sources = play.sources;
  strategy.figures = std::move(figures);
  return strategy;
}

Strategy nothing(Text why, SegmentFigures figures) {
  const int segment = figures.segment;
  return {.key = "too_little",
          .segment = segment,
          .title = KI_TEXT("core", "Too little to advise on"),
          .reason = std::move(why),
          .figures = std::move(figures)};
}

}  // namespace

std::vector<Strategy> adviseSegments(const Playbook& playbook, const Dataset& dataset, const HabitTable& habits,
                                     const segment::Segmentation& segmentation, const AdviceOptions& options) {
  const int groups = static_cast<int>(segmentation.segments.size());
  std::vector<int> places(segmentation.labels.size(), -1);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (const auto* segment = segmentation.segmentOf(static_cast<Index>(i)))
      places[i] = static_cast<int>(segment - segmentation.segments.data());
  }
  const auto times = shoppingTimes(dataset, places, groups);
  std::vector<Strategy> all;
  for (SegmentFigures& figures : segmentFigures(habits, segmentation)) {
    const std::size_t place = all.size();
    if (Text why = lacking(playbook.needs, figures, habits.days); !why.empty()) {
      all.push_back(nothing(std::move(why), std::move(figures)));
      continue;
    }
    const auto play = std::ranges::find_if(playbook.plays, [&](const Play& each) {
      return std::ranges::all_of(each.when, [&](const Condition& condition) { return holds(condition, figures); });
    });
    if (play == playbook.plays.end()) {
      all.push_back(nothing(KI_TEXT("core", "No play of the playbook fits their figures."), std::move(figures)));
      continue;
    }
    const int segment = figures.segment;
    Strategy strategy = played(*play, static_cast<int>(play - playbook.plays.begin()) + 1, std::move(figures),
                               options.language, dataset.currency);
    if (!times.empty()) addTimes(times[place], strategy);
    strategy.consent = consentOf(dataset, segmentation.customersOf(segment));
    addBudget(strategy, options, dataset.currency);
    all.push_back(std::move(strategy));
  }
  return all;
}

}  // namespace kindred::campaign
