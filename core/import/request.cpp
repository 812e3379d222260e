#include "core/import/request.h"

#include <algorithm>
#include <array>

namespace kindred::imports {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 15> RoleNames = {{{Role::Ignore, "ignore"},
                                                                          {Role::Customer, "customer"},
                                                                          {Role::Product, "product"},
                                                                          {Role::Value, "value"},
                                                                          {Role::Quantity, "quantity"},
                                                                          {Role::Price, "price"},
                                                                          {Role::Total, "total"},
                                                                          {Role::Order, "order"},
                                                                          {Role::Time, "time"},
                                                                          {Role::Status, "status"},
                                                                          {Role::EventKind, "event_kind"},
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

bool isOfOneColumn(Role role) { return role != Role::Ignore && role != Role::Attribute; }

void suggestRole(Layout& layout, const std::string& column, Role role) {
  const auto has = [&](const auto& given) { return given.second == role; };
  if (!isOfOneColumn(role) || std::ranges::none_of(layout.roles, has)) layout.roles.try_emplace(column, role);
}

const std::vector<std::string>& usualDatePatterns() {
  static const std::vector<std::string> all = {"yyyy-MM-dd",
                                               "dd.MM.yyyy",
                                               "dd/MM/yyyy",
                                               "MM/dd/yyyy",
                                               "yyyy/MM/dd",
                                               "yyyy.MM.dd",
                                               "dd-MM-yyyy",
                                               "MM-dd-yyyy",
                                               "dd.MM.yy",
                                               "dd/MM/yy",
                                               "MM/dd/yy",
                                               "dd-MMM-yyyy",
                                               "dd MMM yyyy",
                                               "dd. MMM yyyy",
                                               "MMM dd, yyyy",
                                               "dd-MMM-yy",
                                               "ddd, dd MMM yyyy",
                                               "MMM dd yyyy",
                                               "ddd MMM dd HH:mm:ss zzz yyyy",
                                               "yyyyMMdd",
                                               "unix",
                                               "unix_ms",
                                               "unix_us",
                                               "unix_ns",
                                               "serial"};
  return all;
}

}  // namespace kindred::imports
