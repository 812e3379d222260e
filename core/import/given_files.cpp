#include "core/import/given_files.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/base/letters.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

// How names of lists begin that are called so whatever the trade. A file of books, say, may list the products or tell what
// happened to them: that is told from its content.
constexpr std::array<std::string_view, 5> OfCustomers = {"customer", "client", "user", "покупател", "клиент"};
constexpr std::array<std::string_view, 5> OfProducts = {"product", "item", "article", "товар", "номенклатур"};

/// Customer or Product where the name says that the file lists those; else Ignore, as for "customer_orders".
Role listedIn(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return Role::Ignore;
  const auto stem = path.stem().u8string();
  const std::string name = folded(std::string(stem.begin(), stem.end()));
  const auto begins = [&](std::string_view word) { return name.starts_with(word); };
  const Role role = roleOfTable(name);
  if (role == Role::Customer && std::ranges::any_of(OfCustomers, begins)) return role;
  return role == Role::Product && std::ranges::any_of(OfProducts, begins) ? role : Role::Ignore;
}

}  // namespace

Request requestOf(const std::vector<std::filesystem::path>& paths) {
  Request request;
  std::vector<Role> roles;
  std::ranges::transform(paths, std::back_inserter(roles), listedIn);
  const bool hasEvents = std::ranges::find(roles, Role::Ignore) != roles.end();
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (hasEvents && roles[i] == Role::Customer && !request.customers) request.customers = paths[i];
    else if (hasEvents && roles[i] == Role::Product && !request.products) request.products = paths[i];
    else request.inputs.push_back(paths[i]);
  }
  return request;
}

}  // namespace kindred::imports
