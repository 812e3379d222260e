#include "app/commands/points.h"

#include "core/matrix/scaling.h"
#include "core/workflow/queries/numeric_table.h"

namespace kindred::cli {

Matrix pointsOf(const workflow::TableArguments& arguments, Progress progress) {
  auto table = workflow::readNumericTable(arguments.table, arguments.columns, progress);
  return arguments.standardize ? standardised(table.values) : std::move(table.values);
}

}  // namespace kindred::cli
