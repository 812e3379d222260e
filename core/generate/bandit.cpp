// A trial of offers: customers of whom it is known how likely they take up each one, and a log of offers that were drawn for them
// with chances that hang on the customer and are written down. The log has the columns of Open Bandit.
#include <array>

#include "core/generate/people.h"
#include "core/generate/tables.h"

namespace kindred::generate {
namespace {

constexpr std::array<std::string_view, 4> Regions = {"east", "north", "south", "west"};
constexpr std::int64_t Whole = 10000;  // chances are counted in ten-thousandths
constexpr int Middle = 50;

struct Offer {
  std::string id;
  int base = 0, byVisits = 0, byThrift = 0;  ///< of its chance; the latter two for each point above the middle
  std::size_t region = 0;                    ///< where it is liked more
  int weight = 0;                            ///< in the draw of offers
};

struct Invited {
  int visits = 0, thrift = 0;  ///< 0…100
  std::size_t region = 0;
};

std::vector<Offer> offersOf(const Options& options) {
  std::vector<Offer> offers;
  for (std::int64_t i = 0; i < options.products; ++i) {
    Random random = streamOf(options.seed, Stream::Goods, i);
    Offer offer{.id = paddedId('O', i + 1, options.products)};
    offer.base = 300 + static_cast<int>(random.below(1200));
    offer.byVisits = static_cast<int>(random.below(21)) - 10;
    offer.byThrift = static_cast<int>(random.below(21)) - 10;
    offer.region = random.below(Regions.size());
    offer.weight = 2 + static_cast<int>(random.below(3));
    offers.push_back(std::move(offer));
  }
  return offers;
}

Invited invited(const Options& options, std::int64_t number) {
  Random random = streamOf(options.seed, Stream::Person, number);
  return {.visits = static_cast<int>(random.below(51) + random.below(51)),
          .thrift = static_cast<int>(random.below(101)),
          .region = random.below(Regions.size())};
}

/// In ten-thousandths.
int chanceOf(const Invited& customer, const Offer& offer) {
  constexpr int AtHome = 400, Least = 50, Most = 6000;
  const int sum = offer.base + offer.byVisits * (customer.visits - Middle) +
                  offer.byThrift * (customer.thrift - Middle) + (customer.region == offer.region ? AtHome : 0);
  return std::clamp(sum, Least, Most);
}

/// Every second offer goes to frequent visitors more.
int weightOf(const Invited& customer, const Offer& offer, std::size_t number) {
  constexpr int More = 4;
  return offer.weight + (customer.visits > Middle && number % 2 == 0 ? More : 0);
}

double share(std::int64_t part, std::int64_t of) { return static_cast<double>(part) / static_cast<double>(of); }

void writeTruth(Tables& tables, const Options& options, const std::vector<Offer>& offers, Progress& progress) {
  CsvFile& truth = tables.open("truth_responses.csv", {"customer", "offer", "probability"});
  std::vector<std::int64_t> sums(offers.size());
  std::int64_t best = 0;
  double logging = 0;
  for (std::int64_t c = 0; c < options.customers; ++c) {
    if (c % 1024 == 0) progress.report(share(c, options.customers));
    const Invited customer = invited(options, c);
    std::int64_t most = 0, weights = 0, weighed = 0;
    for (std::size_t i = 0; i < offers.size(); ++i) {
      const std::int64_t chance = chanceOf(customer, offers[i]), weight = weightOf(customer, offers[i], i);
      truth.row(paddedId('C', c + 1, options.customers), offers[i].id, share(chance, Whole));
      sums[i] += chance;
      most = std::max(most, chance);
      weights += weight;
      weighed += weight * chance;
    }
    best += most;
    logging += share(weighed, weights);
  }
  CsvFile& policies = tables.open("truth_policies.csv", {"policy", "offer", "value"});
  const std::int64_t all = options.customers * Whole;
  std::int64_t uniform = 0;
  for (const std::int64_t sum : sums) uniform += sum;
  policies.row("logged", "", logging / static_cast<double>(all));
  policies.row("uniform", "", share(uniform, all * std::ssize(offers)));
  policies.row("best_for_each", "", share(best, all));
  for (std::size_t i = 0; i < offers.size(); ++i) policies.row("always", offers[i].id, share(sums[i], all));
}

}  // namespace

std::int64_t writeBandit(Tables& tables, const Options& options, Progress& progress) {
  CsvFile& log = tables.open(
      "log.csv", {"timestamp", "item_id", "position", "click", "propensity_score", "visits", "thrift", "region"});
  const std::vector<Offer> offers = offersOf(options);
  const std::vector<Day> days = calendar();
  Random random = streamOf(options.seed, Stream::History);
  for (std::int64_t i = 0; i < options.interactions; ++i) {
    if (i % 1024 == 0) progress.report(0.7 * share(i, options.interactions));
    const Invited customer =
        invited(options, static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(options.customers))));
    Weighted draw;
    std::int64_t weights = 0;
    for (std::size_t k = 0; k < offers.size(); ++k) {
      const int weight = weightOf(customer, offers[k], k);
      draw.add(static_cast<int>(k), static_cast<std::uint64_t>(weight));
      weights += weight;
    }
    const auto made = static_cast<std::size_t>(draw.draw(random));
    const bool isTaken = static_cast<int>(random.below(Whole)) < chanceOf(customer, offers[made]);
    const auto day = static_cast<std::size_t>(share(i, options.interactions) * static_cast<double>(days.size()));
    log.row(days[day].date, offers[made].id, 1, isTaken ? 1 : 0, share(weightOf(customer, offers[made], made), weights),
            customer.visits, customer.thrift, Regions[customer.region]);
  }
  Progress rest = progress.part(0.7, 1);
  writeTruth(tables, options, offers, rest);
  return options.interactions;
}

}  // namespace kindred::generate
