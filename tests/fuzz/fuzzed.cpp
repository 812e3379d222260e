#include "tests/fuzz/fuzzed.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/import/importer.h"
#include "tests/support/temporary_folder.h"

namespace kindred::fuzz {
namespace {

constexpr std::string_view Marker = "=== ";
constexpr std::size_t MostFiles = 8;

/// Removed when the program ends.
const test::TemporaryFolder& folder() {
  static const test::TemporaryFolder all;
  return all;
}

bool isPlainName(std::string_view name) {
  constexpr std::size_t Longest = 60;
  return !name.empty() && name.size() <= Longest && name[0] != '.' && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
  });
}

/// Writes the files that the bytes are, into an empty folder; the path to import.
std::filesystem::path written(std::string_view bytes) {
  const std::filesystem::path inputs = folder() / "inputs";
  std::filesystem::remove_all(inputs);
  std::filesystem::create_directory(inputs);
  if (!bytes.starts_with(Marker)) {
    std::ofstream(inputs / "data", std::ios::binary) << bytes;
    return inputs / "data";
  }
  for (std::size_t files = 0; files < MostFiles && bytes.starts_with(Marker); ++files) {
    bytes.remove_prefix(Marker.size());
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    const std::string_view name = bytes.substr(0, line);
    bytes.remove_prefix(std::min(line + 1, bytes.size()));
    const std::size_t end = std::min(bytes.find("\n=== "), bytes.size() - 1) + 1;
    if (isPlainName(name)) std::ofstream(inputs / std::string(name), std::ios::binary) << bytes.substr(0, end);
    bytes.remove_prefix(std::min(end, bytes.size()));
  }
  return inputs;
}

template <class Body>
void errorsAreFine(const Body& body) {
  try {
    body();
  } catch (const Error& error) {
    require(!error.hint().empty(), "an error without a hint");
  }
}

}  // namespace

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "finding: %s\n", what);
  std::abort();
}

std::shared_ptr<const imports::FileBytes> fileOf(std::string_view bytes) {
  const int file = memfd_create("fuzzed", MFD_CLOEXEC);
  require(file >= 0, "no file in memory");
  const auto descriptor = std::make_shared<imports::Descriptor>(file);
  for (std::size_t done = 0; done < bytes.size();) {
    const auto count = ::write(file, bytes.data() + done, bytes.size() - done);
    require(count > 0, "the file in memory cannot be written");
    done += static_cast<std::size_t>(count);
  }
  return std::make_shared<imports::FileBytes>(descriptor, 0, static_cast<std::int64_t>(bytes.size()), "fuzzed");
}

std::string writtenFile(std::string_view bytes) { return folder().write("file", bytes).string(); }

void importFiles(std::string_view bytes, std::string_view format) {
  imports::Request request;
  request.inputs = {written(bytes)};
  if (!format.empty()) request.format = format;
  errorsAreFine([&] {
    Progress progress;
    (void)imports::preview(request, progress);
  });
  errorsAreFine([&] {
    Progress progress;
    const imports::Report report = imports::read(request, {}, progress).report;
    std::int64_t rows = report.rowsKept;
    for (const imports::Skipped& skipped : report.skipped) rows += skipped.count;
    require(rows == report.rowsRead, "rows that are neither kept nor skipped");
    require(report.rowsKept > 0, "an import without a row");
    (void)imports::reportFromJson(imports::toJson(report));
  });
}

}  // namespace kindred::fuzz
