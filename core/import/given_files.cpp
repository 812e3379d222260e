#include "core/import/given_files.h"

#include <algorithm>
#include <system_error>

#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

/// Customer or Product where the name says that the file lists those; else Ignore.
Role listedIn(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return Role::Ignore;
  const auto stem = path.stem().u8string();
  const Role role = roleOfTable(std::string(stem.begin(), stem.end()));
  return role == Role::Customer || role == Role::Product ? role : Role::Ignore;
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
