#include "core/describe/quality.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/base/date.h"
#include "core/base/letters.h"
#include "core/describe/concentration.h"
#include "core/describe/event_findings.h"
#include "core/describe/lookalikes.h"
#include "core/describe/product_counts.h"

namespace kindred {
namespace {

constexpr Index FewProducts = 5;
constexpr int RareProduct = 10;

Percent shareOf(std::int64_t part, std::int64_t whole) {
  return {whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0};
}

/// Whether the id is what tills write where they know nobody.
bool namesAnyone(std::string_view id) {
  static const std::set<std::string, std::less<>> words = {"guest",
                                                           "guests",
                                                           "anonymous",
                                                           "anonym",
                                                           "unknown",
                                                           "walk-in",
                                                           "walkin",
                                                           "walk in",
                                                           "cash",
                                                           "cash customer",
                                                           "customer",
                                                           "client",
                                                           "no name",
                                                           "noname",
                                                           "retail customer",
                                                           "гость",
                                                           "аноним",
                                                           "клиент",
                                                           "покупатель",
                                                           "розница",
                                                           "физлицо",
                                                           "неизвестный",
                                                           "частное лицо",
                                                           "физическое лицо",
                                                           "розничный покупатель"};
  return words.contains(folded(id));
}

/// Fills the list; one function a subject.
class Checks {
 public:
  Checks(const Dataset& dataset, const std::vector<CustomerFacts>& facts)
      : m_dataset(dataset), m_facts(facts), m_counts(productCounts(dataset)) {}

  void addActivityOfEach() {
    auto silent = customersWhere([](const CustomerFacts& f) { return f.events == 0; });
    add({.key = "customers_without_events",
         .check = silent.empty() ? KI_TEXT("core", "No customers without events")
                                 : KI_TEXT("core", "Customers without events"),
         .count = count(silent),
         .note = KI_TEXT("core", "They are offered what is popular."),
         .severity = silent.empty() ? Severity::Good : Severity::Info,
         .customers = std::move(silent),
         .remedy = FilterOptions{}});
    auto unsold = productsWhere(m_counts.events, [](std::int64_t n) { return n == 0; });
    add({.key = "products_without_events",
         .check = unsold.empty() ? KI_TEXT("core", "No products without events")
                                 : KI_TEXT("core", "Products without events"),
         .count = count(unsold),
         .note = KI_TEXT("core", "No recommender can offer them."),
         .severity = unsold.empty() ? Severity::Good : Severity::Info,
         .products = std::move(unsold),
         .remedy = FilterOptions{}});
    auto single = customersWhere([](const CustomerFacts& f) { return f.events == 1; });
    add({.key = "customers_with_one_event",
         .check = single.empty() ? KI_TEXT("core", "No customers with one event")
                                 : KI_TEXT("core", "Customers with one event"),
         .count = count(single),
         .note = KI_TEXT("core", "Little is known of their taste."),
         .severity = single.empty() ? Severity::Good : Severity::Info,
         .customers = std::move(single),
         .remedy = FilterOptions{.minimumCustomer = 2}});
    addOneTimeBuyers();
    auto rare = productsWhere(m_counts.buyers, [](Index n) { return n > 0 && n < RareProduct; });
    add({.key = "rare_products",
         .check = rare.empty() ? KI_TEXT("core", "No rare products") : KI_TEXT("core", "Rare products"),
         .count = count(rare),
         .note = (m_dataset.events.value.empty() ? KI_TEXT("core", "Bought by fewer than %1 customers.")
                                                 : KI_TEXT("core", "Rated by fewer than %1 customers."))
                     .with(RareProduct),
         .severity = rare.empty() ? Severity::Good : Severity::Info,
         .products = std::move(rare),
         .remedy = FilterOptions{.minimumProduct = RareProduct}});
  }

  void addGreatest() {
    constexpr double Tenth = 0.1, Times = 5;
    std::vector<std::int64_t> counts;
    for (const CustomerFacts& facts : m_facts) {
      if (facts.events > 0) counts.push_back(facts.events);
    }
    const auto all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    const auto quartile = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() * 3 / 4);
    std::ranges::nth_element(counts, quartile);
    const auto usual = static_cast<double>(*quartile);
    std::vector<Index> found;
    for (Index customer = 0; customer < m_dataset.customers.size(); ++customer) {
      const std::int64_t events = m_facts[static_cast<std::size_t>(customer)].events;
      const bool isFar = static_cast<double>(events) >= Times * usual;
      if (shareOf(events, all).fraction >= Tenth && (isFar || namesAnyone(m_dataset.customers.id(customer))))
        found.push_back(customer);
    }
    add({.key = "one_customer",
         .check = found.empty() ? KI_TEXT("core", "No customers who may be many people")
                                : KI_TEXT("core", "Customers who may be many people"),
         .count = count(found),
         .note = noteOnGreatest(found, all),
         .severity = found.empty() ? Severity::Good : Severity::Warning,
         .customers = std::move(found)});
  }

  void addEvents(EventFindings found) {
    const Events& events = m_dataset.events;
    if (!events.time.empty()) {
      add({.key = "repeated_events",
           .check = found.repeated == 0 ? KI_TEXT("core", "No repeated events") : KI_TEXT("core", "Repeated events"),
           .count = found.repeated,
           .note = KI_TEXT("core", "The same customer, product and moment more than once."),
           .severity = found.repeated == 0 ? Severity::Good : Severity::Info,
           .customers = std::move(found.repeating)});
    }
    if (!events.quantity.empty() || !events.unitPrice.empty()) {
      add({.key = "not_positive",
           .check = found.notPositive == 0 ? KI_TEXT("core", "No quantities or prices of 0 or less")
                                           : KI_TEXT("core", "Quantities or prices of 0 or less"),
           .count = found.notPositive,
           .note = KI_TEXT("core", "Returns and gifts lower what a customer seems to spend."),
           .severity = found.notPositive == 0 ? Severity::Good : Severity::Warning,
           .customers = std::move(found.losing)});
    }
    if (!events.quantity.empty()) addHuge(found);
    if (!events.value.empty()) {
      add({.key = "one_rating",
           .check = found.ofOneRating.empty() ? KI_TEXT("core", "No customers who always give the same rating")
                                              : KI_TEXT("core", "Customers who always give the same rating"),
           .count = count(found.ofOneRating),
           .note = KI_TEXT("core", "With %1 ratings or more; they say nothing of likes and dislikes.")
                       .with(EventFindings::FewRatings),
           .severity = found.ofOneRating.empty() ? Severity::Good : Severity::Info,
           .customers = std::move(found.ofOneRating)});
    }
    if (!events.time.empty()) addDates(found);
  }

  void addTime(const std::optional<Activity>& activity) {
    if (!activity) return;
    const auto longest = std::ranges::max_element(activity->gaps, {}, &ActivityGap::days);
    add({.key = "gaps_in_time",
         .check = activity->gaps.empty() ? KI_TEXT("core", "No gaps in time") : KI_TEXT("core", "Gaps in time"),
         .count = static_cast<std::int64_t>(activity->gaps.size()),
         .note = activity->gaps.empty() ? KI_TEXT("core", "No long run of days without events.")
                                        : KI_TEXT_N("core", "The longest is %n day(s), from %1.", longest->days)
                                              .with(DateValue{longest->begin}),
         .severity = activity->gaps.empty() ? Severity::Good : Severity::Info,
         .seenIn = activity->gaps.empty() ? SeenIn::Nowhere : SeenIn::Activity});
    addLastStep(*activity);
  }

  void addShape() {
    const auto amounts = positiveSales();
    const Concentration tail = concentrationOf(amounts);
    const std::int64_t few = tail.needed(0.8);
    constexpr double Narrow = 0.05;
    add({.key = "popularity_concentration",
         .check = KI_TEXT("core", "Products that make 80 % of the events"),
         .count = few,
         .note = KI_TEXT("core", "%1 of the products; Gini %2.").with(shareOf(few, tail.count())).with(tail.gini),
         .severity = shareOf(few, tail.count()).fraction < Narrow && few > 0 ? Severity::Warning : Severity::Info,
         .seenIn = SeenIn::Tail});
    auto sparse = customersWhere([](const CustomerFacts& f) { return f.events > 0 && f.products < FewProducts; });
    const auto active = std::ranges::count_if(m_facts, [](const CustomerFacts& f) { return f.events > 0; });
    const Percent share = shareOf(count(sparse), active);
    add({.key = "sparse_matrix",
         .check = (sparse.empty() ? KI_TEXT("core", "No customers with fewer than %1 different products")
                                  : KI_TEXT("core", "Customers with fewer than %1 different products"))
                      .with(FewProducts),
         .count = count(sparse),
         .note = KI_TEXT("core", "%1 of the customers; neighbours of them rest on little.").with(share),
         .severity = share.fraction > 0.5 ? Severity::Warning
                     : sparse.empty()     ? Severity::Good
                                          : Severity::Info,
         .customers = std::move(sparse),
         .remedy = FilterOptions{.core = FewProducts}});
  }

  void addIds() {
    addLookalikes("similar_customer_ids", m_dataset.customers, true);
    addLookalikes("similar_product_ids", m_dataset.products, false);
  }

  void addMissing(const Entities& entities, const Text& check, const std::string& prefix, bool ofCustomers) {
    for (const auto& column : entities.attributes().columns) {
      const std::int64_t missing = column.missing();
      if (missing == 0) continue;
      std::vector<Index> who;
      for (Index i = 0; i < entities.size(); ++i) {
        if (!column.has(i)) who.push_back(i);
      }
      add({.key = prefix + column.name,
           .check = check.with(column.name),
           .count = missing,
           .note = KI_TEXT("core", "%1 of the rows have no value.").with(shareOf(missing, entities.size())),
           .severity = Severity::Info,
           .customers = ofCustomers ? std::move(who) : std::vector<Index>{},
           .products = ofCustomers ? std::vector<Index>{} : std::move(who)});
    }
  }

  std::vector<QualityCheck> take() { return std::move(m_checks); }

 private:
  static std::int64_t count(const std::vector<Index>& list) { return static_cast<std::int64_t>(list.size()); }
  void add(QualityCheck check) { m_checks.push_back(std::move(check)); }

  template <class Condition>
  [[nodiscard]] std::vector<Index> customersWhere(Condition holds) const {
    std::vector<Index> result;
    for (std::size_t c = 0; c < m_facts.size(); ++c) {
      if (holds(m_facts[c])) result.push_back(static_cast<Index>(c));
    }
    return result;
  }

  template <class Figure, class Condition>
  static std::vector<Index> productsWhere(const std::vector<Figure>& figures, Condition holds) {
    std::vector<Index> result;
    for (std::size_t p = 0; p < figures.size(); ++p) {
      if (holds(figures[p])) result.push_back(static_cast<Index>(p));
    }
    return result;
  }

  [[nodiscard]] Text noteOnGreatest(const std::vector<Index>& found, std::int64_t all) const {
    if (found.empty()) return KI_TEXT("core", "None has a tenth of all events and far more than the others.");
    const auto events = [&](Index customer) { return m_facts[static_cast<std::size_t>(customer)].events; };
    const Index greatest = *std::ranges::max_element(found, {}, events);
    std::int64_t sum = 0;
    for (const Index customer : found) sum += events(customer);
    const Text note = found.size() == 1
                          ? KI_TEXT("core", "“%1” has %2 of all events: perhaps many people under one id.")
                          : KI_TEXT("core", "“%1” and others have %2 of all events: perhaps many people under one id.");
    return note.with(m_dataset.customers.id(greatest)).with(shareOf(sum, all));
  }

  [[nodiscard]] std::vector<double> positiveSales() const {
    std::vector<double> amounts;
    for (const std::int64_t n : m_counts.events) {
      if (n > 0) amounts.push_back(static_cast<double>(n));
    }
    return amounts;
  }

  void addOneTimeBuyers() {
    const Events& events = m_dataset.events;
    if (!events.value.empty() || (events.time.empty() && events.order.empty())) return;
    auto once = customersWhere([](const CustomerFacts& f) { return f.orders == 1; });
    const auto active = std::ranges::count_if(m_facts, [](const CustomerFacts& f) { return f.events > 0; });
    add({.key = "customers_with_one_order",
         .check = once.empty() ? KI_TEXT("core", "No customers who ordered only once")
                               : KI_TEXT("core", "Customers who ordered only once"),
         .count = count(once),
         .note = KI_TEXT("core", "%1 of the customers.").with(shareOf(count(once), active)),
         .severity = once.empty() ? Severity::Good : Severity::Info,
         .customers = std::move(once)});
  }

  void addHuge(EventFindings& found) {
    const double revenue = std::accumulate(m_facts.begin(), m_facts.end(), 0.0,
                                           [](double sum, const CustomerFacts& f) { return sum + f.spend; });
    Text note = KI_TEXT("core", "None is far beyond the usual.");
    if (found.huge > 0 && revenue > 0) {
      note = KI_TEXT("core", "Up to %1 pieces, %2 of revenue.")
                 .with(found.greatestQuantity)
                 .with(Percent{found.hugeSpend / revenue});
    } else if (found.huge > 0) {
      note = KI_TEXT("core", "Up to %1 pieces.").with(found.greatestQuantity);
    }
    add({.key = "huge_quantities",
         .check =
             found.huge == 0 ? KI_TEXT("core", "No very large quantities") : KI_TEXT("core", "Very large quantities"),
         .count = found.huge,
         .note = std::move(note),
         .severity = found.huge == 0 ? Severity::Good : Severity::Warning,
         .customers = std::move(found.buyingHuge)});
  }

  void addDates(EventFindings& found) {
    const auto bad = [](std::int64_t n) { return n == 0 ? Severity::Good : Severity::Warning; };
    add({.key = "future_dates",
         .check =
             found.future == 0 ? KI_TEXT("core", "No dates in the future") : KI_TEXT("core", "Dates in the future"),
         .count = found.future,
         .note = KI_TEXT("core", "Recency counts from the last event."),
         .severity = bad(found.future),
         .customers = std::move(found.ofFuture)});
    add({.key = "ancient_dates",
         .check = found.ancient == 0 ? KI_TEXT("core", "No dates before 1950") : KI_TEXT("core", "Dates before 1950"),
         .count = found.ancient,
         .note = KI_TEXT("core", "Often a date that was not known."),
         .severity = bad(found.ancient),
         .customers = std::move(found.ofAncient),
         .remedy = FilterOptions{.from = toSeconds({.year = 1950})}});
  }

  void addLastStep(const Activity& activity) {
    const bool isWeek = activity.period == Period::Week, isMonth = activity.period == Period::Month;
    const std::int64_t begin = activity.steps.back().begin;
    const std::int64_t end = begin + activity.lastDays * SecondsPerDay;
    FilterOptions whole;
    whole.to = begin - SecondsPerDay;
    const bool cut = activity.lastIsIncomplete();
    add({.key = isWeek    ? "incomplete_last_week"
                : isMonth ? "incomplete_last_month"
                          : "incomplete_last_year",
         .check = lastStepCheck(activity.period, cut),
         .count = activity.lastLength - activity.lastDays,
         .note = KI_TEXT("core", "The data end on %1.").with(DateValue{end - SecondsPerDay}),
         .severity = cut ? Severity::Warning : Severity::Good,
         .remedy = cut && activity.steps.size() > 1 ? std::optional(whole) : std::nullopt});
  }

  static Text lastStepCheck(Period period, bool isCut) {
    switch (period) {
      case Period::Week:
        return isCut ? KI_TEXT("core", "Days missing in the last week") : KI_TEXT("core", "The last week is whole");
      case Period::Month:
        return isCut ? KI_TEXT("core", "Days missing in the last month") : KI_TEXT("core", "The last month is whole");
      case Period::Year: break;
    }
    return isCut ? KI_TEXT("core", "Days missing in the last year") : KI_TEXT("core", "The last year is whole");
  }

  static Text lookalikeCheck(bool ofCustomers, bool none) {
    if (ofCustomers)
      return none ? KI_TEXT("core", "No customer ids that look alike")
                  : KI_TEXT("core", "Customer ids that look alike");
    return none ? KI_TEXT("core", "No product ids that look alike") : KI_TEXT("core", "Product ids that look alike");
  }

  void addLookalikes(std::string key, const Entities& entities, bool ofCustomers) {
    Lookalikes found = lookalikesOf(entities);
    Text note = KI_TEXT("core", "None differs from another only in case, blanks or zeros before it.");
    if (found.example) {
      note = KI_TEXT("core", "“%1” and “%2”, for example.")
                 .with(entities.id(found.example->first))
                 .with(entities.id(found.example->second));
    }
    add({.key = std::move(key),
         .check = lookalikeCheck(ofCustomers, found.groups == 0),
         .count = count(found.members),
         .note = std::move(note),
         .severity = found.groups == 0 ? Severity::Good : Severity::Info,
         .customers = ofCustomers ? std::move(found.members) : std::vector<Index>{},
         .products = ofCustomers ? std::vector<Index>{} : std::move(found.members)});
  }

  const Dataset& m_dataset;
  const std::vector<CustomerFacts>& m_facts;
  const ProductCounts m_counts;
  std::vector<QualityCheck> m_checks;
};

}  // namespace

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::Good: return "good";
    case Severity::Info: return "info";
    case Severity::Warning: break;
  }
  return "warning";
}

std::vector<QualityCheck> qualityChecks(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                        const std::optional<Activity>& activity, std::int64_t now, Progress& progress) {
  Checks checks(dataset, facts);
  checks.addActivityOfEach();
  if (dataset.events.size() > 0) {
    checks.addGreatest();
    checks.addEvents(eventFindings(dataset, now, progress));
    checks.addTime(activity);
    checks.addShape();
  }
  checks.addIds();
  checks.addMissing(dataset.customers, KI_TEXT("core", "Customers without %1"), "missing:customers.", true);
  checks.addMissing(dataset.products, KI_TEXT("core", "Products without %1"), "missing:products.", false);
  return checks.take();
}

}  // namespace kindred
