// A model that names customers who are about to leave. How many of those it names do leave hangs on how many leave at all.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"

namespace kindred::lesson::base_rate {
namespace {

constexpr int People = 1000;
constexpr std::array<double, 9> Rates{0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5};
constexpr std::array<double, 4> Told{0.01, 0.05, 0.2, 0.5};  // in the table
constexpr int Leaving = 1, Named = 0;                        // colours

/// Whole people, so that everyone can count them.
struct Counts {
  int leave = 0, stay = 0, named = 0, namedStay = 0;

  [[nodiscard]] int allNamed() const { return named + namedStay; }
  [[nodiscard]] double precision() const {
    return allNamed() > 0 ? static_cast<double>(named) / static_cast<double>(allNamed()) : 0;
  }
  [[nodiscard]] double rate() const { return static_cast<double>(leave) / People; }
  [[nodiscard]] double lift() const { return precision() / rate(); }
};

Counts countsOf(const DialValues& values) {
  Counts counts;
  counts.leave = static_cast<int>(std::lround(People * values.at("rate")));
  counts.stay = People - counts.leave;
  counts.named = static_cast<int>(std::lround(counts.leave * values.at("caught")));
  counts.namedStay = static_cast<int>(std::lround(counts.stay * values.at("wrong")));
  return counts;
}

// Bayes' rule, without rounding to people.
double precisionAt(double rate, const DialValues& values) {
  const double caught = rate * values.at("caught"), wrong = (1 - rate) * values.at("wrong");
  return caught + wrong > 0 ? caught / (caught + wrong) : 0;
}

FigureTable tableOf(const Counts& counts) {
  return {.columns = {KI_TEXT("core", "named"), KI_TEXT("core", "not named"), KI_TEXT("core", "all")},
          .rows = {{KI_TEXT("core", "leave"),
                    {countCell(counts.named), countCell(counts.leave - counts.named), countCell(counts.leave)}},
                   {KI_TEXT("core", "stay"),
                    {countCell(counts.namedStay), countCell(counts.stay - counts.namedStay), countCell(counts.stay)}},
                   {KI_TEXT("core", "all"),
                    {countCell(counts.allNamed()), countCell(People - counts.allNamed()), countCell(People)}}}};
}

Picture everyone(const Counts& counts) {
  return DotsPicture{
      .kinds = {{KI_TEXT("core", "leave"), counts.leave, Leaving}, {KI_TEXT("core", "stay"), counts.stay}}};
}

Picture named(const Counts& counts) {
  return DotsPicture{.kinds = {{KI_TEXT("core", "leave, named"), counts.named, Leaving, true},
                               {KI_TEXT("core", "leave, not named"), counts.leave - counts.named, Leaving},
                               {KI_TEXT("core", "stay, named all the same"), counts.namedStay, -1, true},
                               {KI_TEXT("core", "stay, not named"), counts.stay - counts.namedStay}}};
}

Picture onlyNamed(const Counts& counts) {
  return DotsPicture{.kinds = {{KI_TEXT("core", "leave, named"), counts.named, Leaving, true},
                               {KI_TEXT("core", "stay, named all the same"), counts.namedStay, -1, true}}};
}

TruthStep overRates(const DialValues& values) {
  LinesPicture picture{.across = KI_TEXT("core", "Share of customers who leave"),
                       .up = KI_TEXT("core", "Of the named"),
                       .places = {},
                       .lines = {{.name = KI_TEXT("core", "leave"), .points = {}},
                                 {.name = KI_TEXT("core", "drawn at random"), .points = {}, .isTruth = true}},
                       .isShare = true};
  FigureTable table{.columns = {KI_TEXT("core", "of the named"), KI_TEXT("core", "lift")}, .rows = {}};
  for (const double rate : Rates) {
    const double precision = precisionAt(rate, values);
    picture.places.push_back(std::to_string(std::lround(rate * 100)));
    picture.lines[Named].points.push_back(Measured::exactly(precision));
    picture.lines[1].points.push_back(Measured::exactly(rate));
    if (std::abs(rate - values.at("rate")) < std::abs(Rates[picture.current] - values.at("rate")))
      picture.current = picture.places.size() - 1;
    table.rows.push_back(
        {KI_TEXT("core", "%1 leave").with(Percent{rate}), {shareCell(precision), numberCell(precision / rate)}});
  }
  return {.words = {KI_TEXT("core", "The same model, other shops"),
                    KI_TEXT("core",
                            "The model stays as good as it is. Only how many customers leave at all is another "
                            "with each place of the axis."),
                    KI_TEXT("core", "Where is the lift greatest, and where is the list worth most?")},
          .changed = KI_TEXT("core", "With 1 % who leave, %1 of the named do; with 50 %, %2.")
                         .with(Percent{precisionAt(Rates.front(), values)})
                         .with(Percent{precisionAt(Rates.back(), values)}),
          .picture = std::move(picture),
          .table = std::move(table)};
}

TruthRun run(const DialValues& values, std::uint64_t /*seed*/, Progress& /*progress*/) {
  const Counts counts = countsOf(values);
  TruthRun made{.made = KI_TEXT("core", "1,000 made-up customers, of whom it is known who leaves"), .steps = {}};
  made.steps.push_back(
      {.words = {KI_TEXT("core", "Who leaves"),
                 KI_TEXT("core",
                         "Each dot is a customer. The coloured ones will leave in the next month; nobody "
                         "knows yet which."),
                 KI_TEXT("core",
                         "A model finds most of those who leave. How many of the customers it names will leave?")},
       .changed = KI_TEXT("core", "%1 of 1,000 leave: %2.").with(counts.leave).with(Percent{counts.rate()}),
       .picture = everyone(counts)});
  made.steps.push_back(
      {.words = {KI_TEXT("core", "Whom the model names"),
                 KI_TEXT("core",
                         "Of those who leave it names a large part, of those who stay a small part. But those "
                         "who stay are many."),
                 KI_TEXT("core", "Count the rings: more around coloured dots, or around grey ones?")},
       .changed = KI_TEXT("core", "%1 of %2 who leave are named, and %3 of %4 who stay.")
                      .with(counts.named)
                      .with(counts.leave)
                      .with(counts.namedStay)
                      .with(counts.stay),
       .picture = named(counts),
       .table = tableOf(counts)});
  made.steps.push_back(
      {.words = {KI_TEXT("core", "Only the named"),
                 KI_TEXT("core",
                         "What a list is worth is the share of its customers who do leave, not the share of "
                         "the leaving that are on it."),
                 KI_TEXT("core",
                         "A voucher costs 5. From which value of a customer on does it pay to write to them all?")},
       .changed = KI_TEXT("core", "%1 ÷ (%1 + %2) = %3 of the named leave. Lift: %3 ÷ %4 = %5.")
                      .with(counts.named)
                      .with(counts.namedStay)
                      .with(Percent{counts.precision()})
                      .with(Percent{counts.rate()})
                      .with(counts.leave > 0 ? counts.lift() : 0.0),
       .picture = onlyNamed(counts),
       .table = tableOf(counts)});
  made.steps.push_back(overRates(values));
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {.key = "base-rate",
          .title = KI_TEXT("core", "Base rate and lift"),
          .dials = {{.key = "rate",
                     .title = KI_TEXT("core", "Customers who leave"),
                     .low = 0.01,
                     .high = 0.5,
                     .step = 0.01,
                     .usual = 0.03,
                     .isShare = true},
                    {.key = "caught",
                     .title = KI_TEXT("core", "Of these named"),
                     .low = 0.1,
                     .high = 1,
                     .step = 0.05,
                     .usual = 0.9,
                     .isShare = true},
                    {.key = "wrong",
                     .title = KI_TEXT("core", "Of the others named"),
                     .low = 0,
                     .high = 0.5,
                     .step = 0.01,
                     .usual = 0.1,
                     .isShare = true}},
          .run = run};
}

}  // namespace kindred::lesson::base_rate
