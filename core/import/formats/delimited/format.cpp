// Text of one record a line, cells between delimiters: CSV and its kin.
#include "core/import/format.h"

namespace kindred::imports::delimited {
namespace {

// Any file may be text; whether it is, reading it will tell.
constexpr double Perhaps = 0.5;

}  // namespace

Format format() {
  return {.key = "delimited",
          .title = KI_TEXT("core", "CSV text"),
          .recognisedBy = KI_TEXT(
              "core",
              "A text file of lines with the same number of cells, between commas, semicolons, tabs, bars or blanks"),
          .extensions = {"csv", "tsv", "txt", "dat", "data"},
          .recognisesFile = [](const InputFile&, const Layout&) { return Perhaps; },
          .fileTables = [](const InputFile& file,
                           const Layout& layout) { return std::vector{TableSource{.file = file, .layout = layout}}; }};
}

}  // namespace kindred::imports::delimited
