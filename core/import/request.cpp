#include "core/import/request.h"

#include <algorithm>
#include <array>

namespace kindred::import {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 12> RoleNames = {{{Role::Ignore, ""},
                                                                          {Role::Customer, "customer"},
                                                                          {Role::Product, "product"},
                                                                          {Role::Value, "value"},
                                                                          {Role::Quantity, "quantity"},
                                                                          {Role::Price, "price"},
                                                                          {Role::Order, "order"},
                                                                          {Role::Time, "time"},
                                                                          {Role::Title, "title"},
                                                                          {Role::Category, "category"},
                                                                          {Role::Text, "text"},
                                                                          {Role::Attribute, "attribute"}}};

}  // namespace

std::string_view name(Role role) { return RoleNames[static_cast<std::size_t>(role)].second; }

std::optional<Role> role(std::string_view name) {
  const auto found = std::ranges::find(RoleNames, name, &std::pair<Role, std::string_view>::second);
  if (found == RoleNames.end()) return std::nullopt;
  return found->first;
}

}  // namespace kindred::import
