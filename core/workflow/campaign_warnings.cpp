// What is said of a list before it is sent.
#include "core/workflow/export_campaign.h"

namespace kindred::workflow {
namespace {

constexpr double ManyCustomers = 0.25;    // share of a list from which one product is for all rather than for each
constexpr double SensibleShare = 0.2;     // that one product may go to, where it is to be for some
constexpr std::int64_t SmallestList = 8;  // below which any product goes to a large share

}  // namespace

std::vector<CampaignWarning> warningsOf(const CampaignSpread& spread) {
  std::vector<CampaignWarning> warnings;
  const auto all = static_cast<double>(spread.customers);
  if (spread.most && spread.customers >= SmallestList &&
      static_cast<double>(spread.most->customers) >= ManyCustomers * all) {
    warnings.push_back({.key = "one_for_many",
                        .text = KI_TEXT("core", "“%1” goes to %2 of %3 customers (%4).")
                                    .with(spread.most->title)
                                    .with(spread.most->customers)
                                    .with(spread.customers)
                                    .with(Percent{static_cast<double>(spread.most->customers) / all}),
                        .productShare = SensibleShare});
  }
  if (spread.thin) {
    warnings.push_back({.key = "thin_evidence",
                        .text = KI_TEXT_N("core",
                                          "%n offer(s) (is|are) of a product that fewer than %1 customers "
                                          "have, the most of “%2”: had by %3, offered to "
                                          "%4.",
                                          spread.thinOffers)
                                    .with(spread.fewestBuyers)
                                    .with(spread.thin->title)
                                    .with(spread.thin->buyers)
                                    .with(spread.thin->customers),
                        .minimumBuyers = spread.fewestBuyers});
  }
  return warnings;
}

std::vector<CampaignWarning> warningsOf(const CampaignOutcome& outcome) {
  auto warnings = warningsOf(outcome.spread);
  if (outcome.counts.withoutConsent > 0) {
    warnings.push_back({"no_consent", KI_TEXT_N("core", "%n customer(s) on the list gave no consent.",
                                                outcome.counts.withoutConsent)});
  }
  if (outcome.receipt.replaced > 0) {
    warnings.push_back(
        {"letters_replaced",
         KI_TEXT_N("core", "%n letter(s) that the encoding has not are written as “?”.", outcome.receipt.replaced)});
  }
  return warnings;
}

}  // namespace kindred::workflow
