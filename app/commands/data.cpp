#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

/// One column of events: what it is called and how a cell is written; only those that the file had.
struct EventColumn {
  std::string name;
  std::function<void(CsvLine&, std::size_t)> add;
};

std::vector<EventColumn> eventColumns(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<EventColumn> columns;
  const auto column = [&](bool has, const char* name, std::function<void(CsvLine&, std::size_t)> write) {
    if (has) columns.push_back({name, std::move(write)});
  };
  column(!events.order.empty(), "order", [&](CsvLine& line, std::size_t e) {
    line.add(events.order[e] < 0 ? std::string() : events.orderIds[static_cast<std::size_t>(events.order[e])]);
  });
  column(true, "product", [&](CsvLine& line, std::size_t e) { line.add(dataset.products.id(events.product[e])); });
  column(!events.value.empty(), "value", [&](CsvLine& line, std::size_t e) { line.add(events.value[e]); });
  column(!events.quantity.empty(), "quantity", [&](CsvLine& line, std::size_t e) { line.add(events.quantity[e]); });
  column(!events.unitPrice.empty(), "price", [&](CsvLine& line, std::size_t e) { line.add(events.unitPrice[e]); });
  column(!events.time.empty(), "time", [&](CsvLine& line, std::size_t e) { line.add(formatDateTime(events.time[e])); });
  return columns;
}

void writeData(CommandLine& line, const workflow::DataArguments& options) {
  const auto opened = openDataset(options);
  const Dataset& dataset = *opened.dataset;
  const auto columns = eventColumns(dataset);
  std::vector<std::string> header = {"customer"};
  for (const auto& column : columns) header.push_back(column.name);
  CsvFile file(options.out, header);
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    if (c % 256 == 0) line.progress().report(static_cast<double>(c) / static_cast<double>(dataset.customers.size()));
    for (std::int64_t e = dataset.events.begin(c); e < dataset.events.end(c); ++e) {
      file.line().add(dataset.customers.id(c));
      for (const auto& column : columns) column.add(file.line(), static_cast<std::size_t>(e));
      file.endRow();
    }
  }
  file.commit();
  const auto rows = dataset.events.size();
  if (line.json()) return line.print(Json{{"file", options.out}, {"dataset", dataset.name}, {"rows", rows}});
  line.print("Wrote " + number(static_cast<double>(rows), 0) + " events to " + options.out + ".\n");
}

}  // namespace

void addData(CommandLine& line) { line.add(workflow::dataCommand(), writeData); }

}  // namespace kindred::cli
