// Delimited text whose lines are no rows: each line becomes several records, or none.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/files/contents.h"
#include "core/import/request.h"
#include "core/import/text/record_source.h"

namespace kindred::imports {

/// A line of text, its cells trimmed.
struct Line {
  std::int64_t number = 0;  ///< from 1
  std::span<const std::string_view> cells;
  std::string_view text;
};

/// Writes the record that `place`, from 0, of the line makes, or nothing; returns whether there are further places.
using Reshape = std::function<bool(const Line& line, std::size_t place, BlockWriter& writer)>;

/// The records of the lines of `file` after the first `skip`, in order. A line over MaximumRecord is a record without
/// cells. Memory is that of a block and of the longest line.
OpenRecords reshaped(std::shared_ptr<const FileBytes> file, const Dialect& dialect, std::size_t skip, Reshape reshape);

/// The first lines of a file, to recognise its layout by.
class Look {
 public:
  /// The encoding and the line end of `dialect` are those of the file; `layout` sets what the person has set. Nothing is
  /// seen where the file is empty or no text.
  Look(const InputFile& file, const Layout& layout, Dialect dialect = {}, std::size_t bytes = 1 << 16);
  Look(const Look&) = delete;
  Look& operator=(const Look&) = delete;

  [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
  /// Under another delimiter (one sign; a blank merges with its neighbours).
  void split(char delimiter);
  [[nodiscard]] std::size_t size() const { return m_lines.size(); }
  [[nodiscard]] const Line& operator[](std::size_t i) const { return m_lines[i]; }
  [[nodiscard]] auto begin() const { return m_lines.begin(); }
  [[nodiscard]] auto end() const { return m_lines.end(); }
  /// Whether the file has no other lines.
  [[nodiscard]] bool whole() const { return m_whole; }

 private:
  Dialect m_dialect;
  std::string m_text;
  RecordBlock m_block;
  std::vector<Line> m_lines;
  bool m_whole = false;
};

/// Whether all of `text` is digits, and there are some.
bool isDigits(std::string_view text);

}  // namespace kindred::imports
