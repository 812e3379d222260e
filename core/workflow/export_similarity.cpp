#include "core/workflow/export_similarity.h"

#include "core/base/atomic_file.h"
#include "core/campaign/cells.h"

namespace kindred::workflow {

void exportSimilarity(const similarity::Heatmap& heatmap, const Dataset& dataset, const std::filesystem::path& file,
                      Progress& progress) {
  const bool customers = heatmap.axis == similarity::Axis::Customers;
  const Entities& entities = customers ? dataset.customers : dataset.products;
  const campaign::ListFormat format{.byteOrderMark = false};
  AtomicFile out(file);
  std::string line = customers ? "customer" : "product";
  for (const Index row : heatmap.rows) line += "," + campaign::safeCell(entities.id(row), format);
  out.write(line + "\r\n");
  for (std::size_t i = 0; i < heatmap.size(); ++i) {
    line = campaign::safeCell(entities.id(heatmap.rows[i]), format);
    for (std::size_t j = 0; j < heatmap.size(); ++j) {
      line += "," + campaign::numberCell(static_cast<double>(heatmap.at(i, j)), format);
    }
    out.write(line + "\r\n");
    progress.report(static_cast<double>(i + 1) / static_cast<double>(heatmap.size()));
  }
  out.commit();
}

}  // namespace kindred::workflow
