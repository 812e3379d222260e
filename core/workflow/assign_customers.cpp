#include "core/workflow/assign_customers.h"

#include <algorithm>

#include "core/base/csv.h"
#include "core/data/subset.h"
#include "core/workflow/import_data.h"

namespace kindred::workflow {
namespace {

/// Customers of the latest revision who were not in the one that was grouped.
std::vector<Index> newcomersOf(const Workspace& workspace, const Dataset& dataset,
                               const segment::Segmentation& segmentation) {
  const DatasetPtr then = workspace.dataset(dataset.id, segmentation.revision);
  std::vector<Index> newcomers;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer)
    if (!then->customers.indexOf(dataset.customers.key(customer))) newcomers.push_back(customer);
  return newcomers;
}

/// The table's rows at these places, with a row without any value where there is none.
AttributeTable rowsAt(const AttributeTable& table, const std::vector<std::optional<Index>>& places) {
  AttributeTable result = table;
  for (AttributeColumn& column : result.columns) {
    const auto moved = [&](auto& values) {
      if (values.empty()) return;
      auto own = std::remove_reference_t<decltype(values)>(places.size());
      for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i]) own[i] = values[static_cast<std::size_t>(*places[i])];
      values = std::move(own);
    };
    moved(column.present);
    moved(column.numbers);
    moved(column.dates);
    moved(column.texts);
    moved(column.codes);
  }
  return result;
}

/// What the project's data set says of products, for those of the file.
void describeProducts(Dataset& history, const Entities& known) {
  std::vector<std::optional<Index>> places;
  for (const std::string& id : history.products.ids()) places.push_back(known.find(id));
  history.products = Entities(history.products.ids(), history.products.keys(), rowsAt(known.attributes(), places));
}

DatasetPtr readHistory(const std::filesystem::path& file, const Dataset& dataset, Progress& progress) {
  kindred::imports::Request request;
  request.inputs = {file};
  request.kind = dataset.kind;
  auto read = std::make_shared<Dataset>(*readData(request, progress).dataset);
  if (read->products.attributes().columns.empty()) describeProducts(*read, dataset.products);
  return read;
}

}  // namespace

Assignment assignCustomers(const Workspace& workspace, const AssignRequest& request, Progress& progress) {
  Assignment result{.segmentation = workspace.findSegmentation(request.datasetId, request.segmentation)};
  const segment::Segmentation& segmentation = *result.segmentation;
  const SegmentRule rule(workspace, segmentation);
  result.by = rule.by();

  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  Progress reading = progress.part(0, 0.5, KI_TEXT("core", "Reading the histories"));
  const bool isFile = !request.history.empty();
  const DatasetPtr source = isFile ? readHistory(request.history, *dataset, reading) : dataset;
  Progress looking = progress.part(0.5, 1, KI_TEXT("core", "Looking at every customer"));
  std::vector<Index> customers;
  if (!isFile) customers = newcomersOf(workspace, *dataset, segmentation);
  else
    for (Index customer = 0; customer < source->customers.size(); ++customer) customers.push_back(customer);
  if (customers.empty()) return result;
  const std::vector<int> labels = rule.labels(*source, looking);
  for (const Index customer : customers) {
    result.customers.push_back(source->customers.id(customer));
    result.labels.push_back(labels[static_cast<std::size_t>(customer)]);
  }
  return result;
}

void writeAssignment(const Assignment& assignment, const std::filesystem::path& file, const Progress& progress) {
  CsvFile out(file, {"customer", "segment"});
  const std::string nobody;
  for (std::size_t i = 0; i < assignment.customers.size(); ++i) {
    progress.checkpoint();
    const segment::Segment* found = assignment.segmentation->find(assignment.labels[i]);
    out.row(assignment.customers[i], found != nullptr ? found->name : nobody);
  }
  out.commit();
}

}  // namespace kindred::workflow
