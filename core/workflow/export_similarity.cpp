#include "core/workflow/export_similarity.h"

#include "core/base/csv.h"

namespace kindred::workflow {

void exportSimilarity(const similarity::Heatmap& heatmap, const Dataset& dataset, const std::filesystem::path& file,
                      Progress& progress) {
  const bool customers = heatmap.axis == similarity::Axis::Customers;
  const Entities& entities = customers ? dataset.customers : dataset.products;
  std::vector<std::string> header = {customers ? "customer" : "product"};
  for (const Index row : heatmap.rows) header.push_back(entities.id(row));
  CsvFile out(file, header, {.byteOrderMark = false});
  for (std::size_t i = 0; i < heatmap.size(); ++i) {
    out.line().add(entities.id(heatmap.rows[i]));
    for (std::size_t j = 0; j < heatmap.size(); ++j) out.line().addRounded(static_cast<double>(heatmap.at(i, j)));
    out.endRow();
    progress.report(static_cast<double>(i + 1) / static_cast<double>(heatmap.size()));
  }
  out.commit();
}

}  // namespace kindred::workflow
