// Tables that name the order, its customer and its day on an order's first line alone, or a customer on the first of its
// lines, as reports and some shops' exports do.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/import/request.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {

struct FillDown {
  std::vector<std::size_t> group;    ///< filled from the line that begins a group, which is where the first is filled
  std::optional<std::size_t> order;  ///< the column whose equal or empty cells hold lines together
  std::vector<std::size_t> columns;  ///< filled from the first line of an order: ascending
  bool hasHeadings = false;  ///< lines that hold nothing else are headings above others, and no lines themselves

  [[nodiscard]] bool fillsAny() const { return !group.empty() || !columns.empty(); }
  [[nodiscard]] bool fills(std::size_t column) const;
};

/// Told from the names of the columns, the roles that were given, and the cells after the first `skip` records. Nothing
/// where no cell is to be filled. A group is what comes below a customer that is named once, in other orders too: no
/// customer comes twice, and a log of visitors who are not all known would go on in time from one to the next.
std::optional<FillDown> recogniseFillDown(const Sample& sample, const std::vector<std::string>& names,
                                          const std::map<std::string, Role>& given, std::size_t skip);

/// The records of `source`, filled. Blocks are filled where they are split, but for the records at their beginning that
/// go on with what the block before holds: those wait for settle() (RecordBlock::waiting).
std::unique_ptr<RecordSource> filledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip);

/// Fills records in the order of the file. Thread rule: one thread an object.
class Filler {
 public:
  /// The first `skip` records name the columns.
  Filler(FillDown fill, std::size_t skip);
  /// The cells from record `from` on; those that were filled in are views into block.unquoted. Takes headings out.
  void fill(RecordBlock& block, std::size_t from = 0);

 private:
  using Cells = std::span<std::string_view>;
  /// What the first of some lines says.
  struct Level {
    std::vector<std::size_t> columns;
    std::vector<std::string> texts = {};       ///< empty before the first line
    std::vector<std::string_view> ready = {};  ///< the same, once they are in the block

    void take(Cells cells);
    void fill(Cells cells, RecordBlock& block);
  };
  void fill(Cells cells, RecordBlock& block);
  [[nodiscard]] bool goesOn(Cells cells) const;

  FillDown m_fill;
  std::size_t m_skip;
  Level m_group, m_ofOrder;
  std::string m_order;  ///< of the line before
};

}  // namespace kindred::imports
