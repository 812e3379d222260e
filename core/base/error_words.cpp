#include "core/base/error_words.h"

#include <cxxabi.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <typeinfo>

namespace kindred {
namespace {

std::string typeName(const std::exception& error) {
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> plain(
      abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &status), &std::free);
  return plain ? plain.get() : typeid(error).name();
}

std::string ownWords(const std::exception& error) {
  const auto* const ours = dynamic_cast<const Error*>(&error);
  if (ours == nullptr) return typeName(error) + ": " + error.what();
  std::string words;
  for (const Text& problem : ours->problems()) words += (words.empty() ? "" : " ") + problem.source();
  return std::string(name(ours->code())) + ": " + words;
}

}  // namespace

std::string_view name(ErrorCode code) {
  constexpr std::array<std::string_view, 14> Names = {
      "file_missing",    "file_unreadable", "file_unwritable", "disk_full",       "bad_data",
      "bad_parameters",  "not_found",       "name_in_use",     "project_damaged", "project_newer",
      "project_foreign", "project_in_use",  "out_of_memory",   "internal"};
  static_assert(Names.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);
  return Names[static_cast<std::size_t>(code)];
}

std::string withoutData(const std::exception& error) {
  std::string words = ownWords(error);
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& cause) {
    words += "; because of " + withoutData(cause);
  } catch (...) {
    words += "; because of something unknown";
  }
  return words;
}

}  // namespace kindred
