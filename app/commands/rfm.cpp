#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/describe/summary.h"
#include "core/workflow/commands/tables.h"

namespace kindred::cli {
namespace {

void writeRows(const std::string& path, const Dataset& dataset, const Rfm& table, const Progress& progress) {
  CsvFile file(path, {"customer", "recency_days", "orders", "spend", "r", "f", "m"});
  for (const auto& row : table.rows) {
    progress.checkpoint();
    file.row(dataset.customers.id(row.customer), row.recencyDays, row.orders, row.spend, row.r, row.f, row.m);
  }
  file.commit();
}

void scoreRfm(CommandLine& line, const workflow::RfmArguments& options) {
  std::optional<std::int64_t> reference;
  if (!options.referenceDate.empty()) reference = parsedDate(options.referenceDate);
  const auto opened = openDataset(options);
  const Rfm table = [&] {
    const EndsAtOnce reading;
    return rfm(*opened.dataset, reference);
  }();
  if (!options.out.empty()) writeRows(options.out, *opened.dataset, table, line.progress());
  std::map<std::array<int, 3>, std::int64_t> cells;
  for (const auto& row : table.rows) ++cells[{row.r, row.f, row.m}];
  Json json = Json::array();
  Table text({">r", ">f", ">m", ">customers"});
  for (const auto& [scores, customers] : cells) {
    json.push_back({{"r", scores[0]}, {"f", scores[1]}, {"m", scores[2]}, {"customers", customers}});
    text.add({std::to_string(scores[0]), std::to_string(scores[1]), std::to_string(scores[2]),
              number(static_cast<double>(customers), 0)});
  }
  if (!line.json()) return line.print("Counted to " + formatDate(table.referenceDate) + ".\n" + text.text());
  line.print(Json{{"reference_date", formatDate(table.referenceDate)},
                  {"cells", std::move(json)},
                  {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace

void addRfm(CommandLine& line) { line.add(workflow::rfmCommand(), scoreRfm); }

}  // namespace kindred::cli
