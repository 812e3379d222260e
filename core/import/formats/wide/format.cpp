// Matrices: a line a customer, a column a product, numbers in the cells and gaps where nothing is known (Jester too).
#include "core/import/format.h"
#include "core/import/formats/wide/matrix.h"

namespace kindred::imports::wide {
namespace {

double recognises(const InputFile& file, const Layout& layout) {
  const auto matrix = recogniseMatrix(file, layout);
  return matrix ? matrix->confidence : 0;
}

std::vector<Note> notesOn(const Matrix& matrix) {
  std::vector<Note> notes;
  if (matrix.first != FirstColumn::Customer) {
    notes.push_back({"row_numbers", KI_TEXT("core", "Lines name no customer: their number stands for it.")});
  }
  if (matrix.zeroIsUnknown) {
    notes.push_back({"zeros_unknown", KI_TEXT("core",
                                              "Zeros were read as nothing known, since most cells are zero "
                                              "and none is empty.")});
  }
  if (matrix.ninetyNineIsUnknown) {
    notes.push_back({"ninety_nines_unknown",
                     KI_TEXT("core", "Cells of 99 were read as nothing known, since no other number is near it.")});
  }
  return notes;
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  const auto matrix = recogniseMatrix(file, layout);
  if (!matrix) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no matrix of numbers.").with(file.name),
                KI_TEXT("core", "A matrix has a line a customer and a column a product, three at least."));
  }
  const bool counts = matrix->zeroIsUnknown && matrix->whole && matrix->maximum > 10;
  TableSource source{.file = file, .layout = layout, .notes = notesOn(*matrix)};
  source.namesCustomers = matrix->first == FirstColumn::Customer;
  source.columnNames = {"customer", "product"};
  if (!matrix->isBinary()) source.columnNames.push_back(counts ? "quantity" : "value");
  if (!layout.decimal) source.layout.decimal = matrix->decimal;
  source.records = entriesOf(file, *matrix);
  return {std::move(source)};
}

}  // namespace

Format format() {
  return {.key = "wide",
          .title = KI_TEXT("core", "Matrix"),
          .recognisedBy = KI_TEXT("core",
                                  "A text file with a line for each customer and a column for each product, which hold "
                                  "small numbers, with gaps"),
          .recognisesFile = recognises,
          .fileTables = tables};
}

}  // namespace kindred::imports::wide
