// Two letters sent to new and to loyal customers. Letter A is the better one with both; it goes mostly to new customers, who
// answer less: in all, B looks better.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"

namespace kindred::lesson::simpson {
namespace {

constexpr double NewAnswers = 0.06, LoyalAnswers = 0.24;  // of letter B
constexpr std::size_t New = 0, Loyal = 1, A = 0, B = 1;

struct Letters {
  std::array<std::array<double, 2>, 2> sent{}, answered{};  // [letter][group]
  std::array<std::array<double, 2>, 2> truth{};             // the chance that each was drawn with

  [[nodiscard]] double all(const std::array<std::array<double, 2>, 2>& of, std::size_t letter) const {
    return of[letter][New] + of[letter][Loyal];
  }
  [[nodiscard]] Measured rate(std::size_t letter) const { return shareOf(all(answered, letter), all(sent, letter)); }
  [[nodiscard]] Measured rate(std::size_t letter, std::size_t group) const {
    return shareOf(answered[letter][group], sent[letter][group]);
  }
  [[nodiscard]] double shareOfGroup(std::size_t group) const {
    return (sent[A][group] + sent[B][group]) / (all(sent, A) + all(sent, B));
  }
};

Letters lettersOf(const DialValues& values, std::uint64_t seed) {
  const double better = values.at("better"), toNew = values.at("mix");
  const double each = std::round(values.at("customers") / 2);
  Letters made;
  made.truth[B] = {NewAnswers, LoyalAnswers};
  for (std::size_t group = 0; group < 2; ++group)
    made.truth[A][group] = std::min(1.0, made.truth[B][group] * (1 + better));
  made.sent[A] = {std::round(each * toNew), each - std::round(each * toNew)};
  made.sent[B] = {made.sent[A][Loyal], made.sent[A][New]};
  Random random(seed);
  for (std::size_t letter = 0; letter < 2; ++letter) {
    for (std::size_t group = 0; group < 2; ++group) {
      for (double i = 0; i < made.sent[letter][group]; ++i)
        made.answered[letter][group] += random.real() < made.truth[letter][group] ? 1 : 0;
    }
  }
  return made;
}

std::vector<Text> groupNames() { return {KI_TEXT("core", "new"), KI_TEXT("core", "loyal")}; }
Text letterName(std::size_t letter) { return letter == A ? KI_TEXT("core", "Letter A") : KI_TEXT("core", "Letter B"); }

FigureTable tableOf(const Letters& letters, bool byGroup) {
  FigureTable table{.columns = {KI_TEXT("core", "sent"), KI_TEXT("core", "answered"), KI_TEXT("core", "rate")},
                    .rows = {}};
  for (std::size_t letter = 0; letter < 2; ++letter) {
    const auto add = [&](Text name, double sent, double answered) {
      table.rows.push_back({std::move(name),
                            {countCell(std::llround(sent)), countCell(std::llround(answered)),
                             shareCell(sent > 0 ? answered / sent : 0)}});
    };
    if (!byGroup) add(letterName(letter), letters.all(letters.sent, letter), letters.all(letters.answered, letter));
    for (std::size_t group = 0; byGroup && group < 2; ++group) {
      const Text name = letter == A ? (group == New ? KI_TEXT("core", "A, new") : KI_TEXT("core", "A, loyal"))
                                    : (group == New ? KI_TEXT("core", "B, new") : KI_TEXT("core", "B, loyal"));
      add(name, letters.sent[letter][group], letters.answered[letter][group]);
    }
  }
  return table;
}

Series ratesOf(const Letters& letters, std::size_t letter, bool byGroup) {
  Series series{.name = letterName(letter), .points = {}};
  if (!byGroup) series.points = {letters.rate(letter)};
  else series.points = {letters.rate(letter, New), letters.rate(letter, Loyal)};
  return series;
}

Picture barsOf(const Letters& letters, bool byGroup) {
  return BarsPicture{.up = KI_TEXT("core", "Answered"),
                     .groups = byGroup ? groupNames() : std::vector{KI_TEXT("core", "all customers")},
                     .sides = {ratesOf(letters, A, byGroup), ratesOf(letters, B, byGroup)},
                     .isShare = true};
}

TruthStep inAll(const Letters& letters) {
  const Measured a = letters.rate(A), b = letters.rate(B);
  const Measured gap = differenceOf(a, b);
  return {.words = {KI_TEXT("core", "In all"),
                    KI_TEXT("core",
                            "Two letters were sent to as many customers each. Who answered, divided by who got "
                            "it: one rate a letter."),
                    KI_TEXT("core", "Which letter would you send next time?")},
          .changed = KI_TEXT("core", "A: %1. B: %2. A less B: %3, 95 % interval %4 to %5.")
                         .with(Percent{a.value})
                         .with(Percent{b.value})
                         .with(Percent{gap.value})
                         .with(Percent{gap.low})
                         .with(Percent{gap.high}),
          .picture = barsOf(letters, false),
          .table = tableOf(letters, false)};
}

TruthStep inGroups(const Letters& letters) {
  const auto wins = [&](std::size_t group) { return letters.rate(A, group).value > letters.rate(B, group).value; };
  const Text said = wins(New) && wins(Loyal)   ? KI_TEXT("core", "A is ahead with new and with loyal customers.")
                    : wins(New) != wins(Loyal) ? KI_TEXT("core", "The groups disagree in this draw.")
                                               : KI_TEXT("core", "B is ahead in both groups in this draw.");
  return {.words = {KI_TEXT("core", "The same letters by group"),
                    KI_TEXT("core", "Nothing was counted anew: the same customers, new and loyal ones apart."),
                    KI_TEXT("core", "How can the letter that is ahead in each group be behind in all?")},
          .changed = said,
          .picture = barsOf(letters, true),
          .table = tableOf(letters, true)};
}

TruthStep mixes(const Letters& letters) {
  Series toNew{.name = KI_TEXT("core", "new"), .points = {}}, toLoyal{.name = KI_TEXT("core", "loyal"), .points = {}};
  for (std::size_t letter = 0; letter < 2; ++letter) {
    const double all = letters.all(letters.sent, letter);
    toNew.points.push_back(Measured::exactly(letters.sent[letter][New] / all));
    toLoyal.points.push_back(Measured::exactly(letters.sent[letter][Loyal] / all));
  }
  return {.words = {KI_TEXT("core", "Who got which letter"),
                    KI_TEXT("core",
                            "Loyal customers answer more, whatever they get. The letter that went to more of them "
                            "has the higher rate in all."),
                    KI_TEXT("core", "Who decided who gets which letter, and how should it be decided?")},
          .changed = KI_TEXT("core", "To new customers went %1 of letter A and %2 of letter B.")
                         .with(Percent{toNew.points[A].value})
                         .with(Percent{toNew.points[B].value}),
          .picture = BarsPicture{.up = KI_TEXT("core", "Share of the letters"),
                                 .groups = {letterName(A), letterName(B)},
                                 .sides = {toNew, toLoyal},
                                 .isShare = true},
          .table = tableOf(letters, true)};
}

// Both letters as if they had gone to the same mix of customers: direct standardisation.
TruthStep sameMix(const Letters& letters) {
  const double isNew = letters.shareOfGroup(New), isLoyal = letters.shareOfGroup(Loyal);
  std::array<double, 2> made{}, truth{};
  FigureTable table{.columns = {KI_TEXT("core", "same mix"), KI_TEXT("core", "truth")}, .rows = {}};
  for (std::size_t letter = 0; letter < 2; ++letter) {
    made[letter] = isNew * letters.rate(letter, New).value + isLoyal * letters.rate(letter, Loyal).value;
    truth[letter] = isNew * letters.truth[letter][New] + isLoyal * letters.truth[letter][Loyal];
    table.rows.push_back({letterName(letter), {shareCell(made[letter]), shareCell(truth[letter])}});
  }
  Series measured{.name = KI_TEXT("core", "with the same mix"), .points = {}},
      planted{.name = KI_TEXT("core", "truth"), .points = {}, .isTruth = true};
  for (std::size_t letter = 0; letter < 2; ++letter) {
    measured.points.push_back(Measured::exactly(made[letter]));
    planted.points.push_back(Measured::exactly(truth[letter]));
  }
  return {.words = {KI_TEXT("core", "The same mix for both"),
                    KI_TEXT("core",
                            "Each group's rate counts by how many such customers there are, not by how many got "
                            "the letter. Drawing lots for the letters would have done the same."),
                    KI_TEXT("core", "Move the share of new customers to a half. What happens to the first picture?")},
          .changed = KI_TEXT("core", "A: %1 × %2 + %3 × %4 = %5; B in the same way: %6.")
                         .with(Percent{isNew})
                         .with(Percent{letters.rate(A, New).value})
                         .with(Percent{isLoyal})
                         .with(Percent{letters.rate(A, Loyal).value})
                         .with(Percent{made[A]})
                         .with(Percent{made[B]}),
          .picture = BarsPicture{.up = KI_TEXT("core", "Answered"),
                                 .groups = {letterName(A), letterName(B)},
                                 .sides = {measured, planted},
                                 .isShare = true},
          .table = table};
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& /*progress*/) {
  const Letters letters = lettersOf(values, seed);
  return {.made = KI_TEXT("core", "%1 letters to made-up customers, whose true rates are known")
                      .with(std::llround(letters.all(letters.sent, A) + letters.all(letters.sent, B))),
          .steps = {inAll(letters), inGroups(letters), mixes(letters), sameMix(letters)}};
}

}  // namespace

TruthLesson lesson() {
  return {.key = "simpson",
          .title = KI_TEXT("core", "Simpson's paradox"),
          .dials = {{.key = "mix",
                     .title = KI_TEXT("core", "Of letter A to new customers"),
                     .low = 0.2,
                     .high = 0.9,
                     .step = 0.05,
                     .usual = 0.8,
                     .isShare = true},
                    {.key = "better",
                     .title = KI_TEXT("core", "A is better by"),
                     .low = 0,
                     .high = 1,
                     .step = 0.05,
                     .usual = 0.25,
                     .isShare = true},
                    {.key = "customers",
                     .title = KI_TEXT("core", "Letters"),
                     .low = 400,
                     .high = 20000,
                     .step = 400,
                     .usual = 8000}},
          .run = run};
}

}  // namespace kindred::lesson::simpson
