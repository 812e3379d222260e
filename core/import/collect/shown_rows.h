// The rows of a reading that are shown: the first ones, and of those that a check takes how many, the first lines and the
// first rows. Thread rule: one thread an object.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "core/import/preview.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// A row where it stands; its cells are trimmed.
struct RowAt {
  const Table& table;
  const RecordBlock& block;
  const Record& record;
};

/// Which cells of a row made a check take it, one flag a column, and in words (SkippedLine::cause).
struct Finding {
  std::vector<bool> bad;
  Text cause;
};
using Explain = std::function<Finding(const RowAt&, Check)>;

class ShownRows {
 public:
  /// `sink` is handed every row that is taken, where there is one.
  explicit ShownRows(SkippedRowSink sink);

  /// The next row that was read; `check` takes it, if any.
  void add(const RowAt& row, std::optional<Check> check, const Explain& explain) {
    if (check || m_first.size() < FirstRows) show(row, check, explain);
  }
  /// A row that the check found and let pass, whatever else becomes of it.
  void addPassed(const RowAt& row, Check check, const Explain& explain);
  /// Whether a further one would be shown.
  [[nodiscard]] bool wantsPassed(Check check) const;
  /// The row added at `place`, from 0, is taken after all. True where it is to be given to showTaken().
  bool take(std::int64_t place, Check check);
  void showTaken(const RowAt& row, std::int64_t place, Check check, const Explain& explain);

  /// Only checks that took a row, in order.
  [[nodiscard]] std::vector<Skipped> skipped() const;
  /// The first lines that the check found, skipped or not.
  [[nodiscard]] std::vector<SkippedLine> examples(Check check) const;
  [[nodiscard]] const std::vector<PreviewRow>& firstRows() const { return m_first; }
  /// The first rows of each check, in the order of their lines.
  [[nodiscard]] std::vector<PreviewRow> problemRows() const;

 private:
  static constexpr std::size_t FirstRows = 200;

  void show(const RowAt& row, std::optional<Check> check, const Explain& explain);
  void showSkipped(const RowAt& row, Check check, const Finding& finding);

  SkippedRowSink m_sink;
  std::vector<PreviewRow> m_first;
  std::array<Skipped, CheckCount> m_skipped;
  std::array<std::vector<SkippedLine>, CheckCount> m_passed;
  std::array<std::vector<PreviewRow>, CheckCount> m_problems;
};

}  // namespace kindred::imports
