#include "core/import/choices.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

constexpr std::array<std::string_view, CheckCount> CheckKeys = {
    "unreadable",   "no_customer",      "no_product", "lost_digits",  "exact_duplicate", "status",
    "cancellation", "unmatched_return", "viewed",     "put_aside",    "taken_back",      "price_zero",
    "fee",          "out_of_scale",     "returned",   "order_in_use", "changed",         "total_row"};
constexpr std::array<std::string_view, 4> ChoiceKeys = {"keep", "drop", "subtract", "repair"};

template <class Enum, std::size_t Count>
std::optional<Enum> called(std::string_view key, const std::array<std::string_view, Count>& keys) {
  const auto place = std::ranges::find(keys, key);
  if (place == keys.end()) return std::nullopt;
  return static_cast<Enum>(place - keys.begin());
}

}  // namespace

std::string_view key(Check check) { return CheckKeys[static_cast<std::size_t>(check)]; }
std::optional<Check> check(std::string_view key) { return called<Check>(key, CheckKeys); }
std::string_view key(Choice choice) { return ChoiceKeys[static_cast<std::size_t>(choice)]; }
std::optional<Choice> choice(std::string_view key) { return called<Choice>(key, ChoiceKeys); }

Text reason(Check check) {
  switch (check) {
    case Check::TotalRow: return KI_TEXT("core", "Sum of other lines");
    case Check::Unreadable: return KI_TEXT("core", "Unreadable");
    case Check::NoCustomer: return KI_TEXT("core", "No customer");
    case Check::NoProduct: return KI_TEXT("core", "No product");
    case Check::LostDigits: return KI_TEXT("core", "Ids that lost digits");
    case Check::ExactDuplicate: return KI_TEXT("core", "Exact duplicate");
    case Check::Status: return KI_TEXT("core", "Cancelled, refunded or unpaid by its status");
    case Check::Cancellation: return KI_TEXT("core", "Cancellation");
    case Check::UnmatchedReturn: return KI_TEXT("core", "Return without a purchase");
    case Check::Viewed: return KI_TEXT("core", "Only looked at");
    case Check::PutAside: return KI_TEXT("core", "Put into a cart or on a list");
    case Check::TakenBack: return KI_TEXT("core", "Taken out again or disliked");
    case Check::PriceZero: return KI_TEXT("core", "Price is zero or below");
    case Check::Fee: return KI_TEXT("core", "Postage and fees");
    case Check::OutOfScale: return KI_TEXT("core", "Rating outside of the scale");
    case Check::Returned: return KI_TEXT("core", "Returned in full");
    case Check::OrderInUse: return KI_TEXT("core", "Order number in use");
    case Check::Changed: return KI_TEXT("core", "There with another value");
  }
  return {};
}

Text title(Choice choice, Check check) {
  if (check == Check::NoProduct && choice == Choice::Repair) return KI_TEXT("core", "Use the product's name");
  switch (choice) {
    case Choice::Keep: return KI_TEXT("core", "Keep");
    case Choice::Drop: return KI_TEXT("core", "Skip");
    case Choice::Subtract: return KI_TEXT("core", "Subtract");
    case Choice::Repair: return KI_TEXT("core", "Repair");
  }
  return {};
}

const std::vector<Choice>& allowedChoices(Check check) {
  static const std::vector<Choice> drop = {Choice::Drop}, dropOrKeep = {Choice::Drop, Choice::Keep},
                                   keepOrDrop = {Choice::Keep, Choice::Drop},
                                   repairOrDrop = {Choice::Repair, Choice::Drop},
                                   cancellation = {Choice::Subtract, Choice::Drop, Choice::Keep},
                                   scale = {Choice::Drop, Choice::Keep, Choice::Repair};
  switch (check) {
    case Check::Unreadable:
    case Check::NoCustomer: return drop;
    case Check::NoProduct: return repairOrDrop;
    case Check::LostDigits:
    case Check::Viewed:
    case Check::PutAside:
    case Check::OrderInUse:
    case Check::Changed: return keepOrDrop;
    case Check::Cancellation: return cancellation;
    case Check::OutOfScale: return scale;
    default: return dropOrKeep;
  }
}

Choices::Choices(const std::map<Check, Choice>& given) {
  for (std::size_t i = 0; i < m_choices.size(); ++i) m_choices[i] = allowedChoices(static_cast<Check>(i)).front();
  for (const auto& [check, choice] : given) {
    const auto& allowed = allowedChoices(check);
    if (std::ranges::find(allowed, choice) == allowed.end()) {
      std::vector<std::string> names;
      for (const Choice each : allowed) names.emplace_back(key(each));
      throw Error(
          ErrorCode::BadParameters,
          KI_TEXT("core", "The rows of the check %1 cannot be treated as: %2.").with(key(check)).with(key(choice)),
          KI_TEXT("core", "Allowed for %1: %2.").with(key(check)).with(shortList(names)));
    }
    m_choices[static_cast<std::size_t>(check)] = choice;
    m_given[static_cast<std::size_t>(check)] = true;
  }
}

void Choices::preset(Check check, Choice choice) {
  if (!m_given[static_cast<std::size_t>(check)]) m_choices[static_cast<std::size_t>(check)] = choice;
}

}  // namespace kindred::imports
