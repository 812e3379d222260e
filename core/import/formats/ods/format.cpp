// OpenDocument spreadsheets (.ods) of LibreOffice and others.
#include "core/import/format.h"
#include "core/import/formats/ods/content.h"

namespace kindred::imports::ods {
namespace {

constexpr double Sure = 0.99;
constexpr std::string_view Mime = "application/vnd.oasis.opendocument.spreadsheet";

double recognises(const InputFile& file, const Layout& /*layout*/) {
  if (!file.beginning(2).starts_with("PK")) return 0;
  const auto part = ZipPart::find(file.open(), "mimetype");
  std::string type(Mime.size(), '\0');
  return part && part->read(type.data(), type.size()) == type.size() && type == Mime ? Sure : 0;
}

}  // namespace

Format format() {
  return {.key = "ods",
          .title = KI_TEXT("core", "OpenDocument spreadsheet"),
          .recognisedBy = KI_TEXT("core", "A .ods file: its sheets, as if each were a file"),
          .extensions = {"ods"},
          .recognisesFile = recognises,
          .fileTables = [](const InputFile& file, const Layout& layout) {
            return sheetTables(file, layout, std::make_shared<Document>(file.open()));
          }};
}

}  // namespace kindred::imports::ods
