#include "core/workflow/export_similarity.h"

#include "core/base/csv.h"

namespace kindred::workflow {
namespace {

constexpr Index RowsAtOnce = 64;

std::string nameOf(const SimilarityMap& map, const Dataset& dataset, const MapSide& side, Index place) {
  const Index member = side.members[static_cast<std::size_t>(place)];
  switch (side.member) {
    case Member::Customer: return dataset.customers.id(member);
    case Member::Product: return dataset.products.id(member);
    case Member::Segment: break;
  }
  const segment::Segment* segment = map.segmentation ? map.segmentation->find(member) : nullptr;
  return segment != nullptr ? segment->name : std::string();
}

const char* wordFor(Member member) {
  switch (member) {
    case Member::Customer: return "customer";
    case Member::Product: return "product";
    case Member::Segment: break;
  }
  return "segment";
}

}  // namespace

void exportSimilarity(const SimilarityMap& map, const Dataset& dataset, const std::filesystem::path& file,
                      Progress& progress) {
  const Index rows = map.rows->size(), columns = map.columns->size();
  const std::int64_t cells = std::int64_t{rows} * columns;
  if (cells > MostExportedCells) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "A map of %1 cells is too large for a file; at most %2 are written.")
                    .with(cells)
                    .with(MostExportedCells),
                KI_TEXT("core", "Look closer at a part of the map, and export that."));
  }
  std::vector<std::string> header = {wordFor(map.rows->member)};
  for (Index column = 0; column < columns; ++column) header.push_back(nameOf(map, dataset, *map.columns, column));
  CsvFile out(file, header, {.byteOrderMark = false});
  for (Index from = 0; from < rows; from += RowsAtOnce) {
    Progress step = progress.part(static_cast<double>(from) / rows,
                                  static_cast<double>(std::min(rows, from + RowsAtOnce)) / rows, {});
    const similarity::CellTile tile =
        map.cells->cells({.rowBegin = from, .rowEnd = from + RowsAtOnce, .columnBegin = 0, .columnEnd = columns}, step);
    for (Index row = 0; row < tile.rows; ++row) {
      out.line().add(nameOf(map, dataset, *map.rows, from + row));
      for (Index column = 0; column < tile.columns; ++column)
        out.line().addRounded(static_cast<double>(tile.at(row, column)));
      out.endRow();
    }
    progress.report(static_cast<double>(std::min(rows, from + RowsAtOnce)) / rows);
  }
  out.commit();
}

}  // namespace kindred::workflow
