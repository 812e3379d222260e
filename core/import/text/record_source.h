// Where the records of a table come from, whatever file they lie in: text, a sheet, JSON, another program's database.
//
// Those who read much take a block in three steps, so that most of the work is done on all processors:
//   fetch(block)   in order, one at a time; false where nothing is left
//   split(block)   on any thread; what is in the block is good unless
//   settle(block)  in the order of fetch, one at a time, returns true: then the records are others than split() left;
//                  else only block.waiting records at the beginning are not yet as they will be before it
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/import/text/records.h"

namespace kindred::imports {

/// Records in the order of the file, block by block; memory is that of a block. Thread rule: one thread an object.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  /// The next records, at least one unless it returns false (the end); blocks hold about a megabyte. Throws Error.
  virtual bool next(RecordBlock& block) = 0;
  virtual bool fetch(RecordBlock& block) { return next(block); }
  virtual void split(RecordBlock& /*block*/) const {}
  virtual bool settle(RecordBlock& /*block*/) { return false; }
  /// Of the file read so far, in [0, 1].
  [[nodiscard]] virtual double fraction() const = 0;
  /// Places that did not fit the encoding and became U+FFFD.
  [[nodiscard]] virtual std::int64_t replacedBytes() const { return 0; }
  /// Quotation marks taken as letters.
  [[nodiscard]] virtual std::int64_t strayQuotes() const { return 0; }
};

/// Makes the source anew, from the beginning.
using OpenRecords = std::function<std::unique_ptr<RecordSource>()>;

/// Fills a block cell by cell; the text of a record is its cells between commas. The cells are there after finish().
class BlockWriter {
 public:
  explicit BlockWriter(RecordBlock& block) : m_block(block) { m_block.clear(); }
  void cell(std::string_view text);
  /// Ends the record; `line` is its number in the file, from 1.
  void endRecord(std::int64_t line);
  /// A record that could not be read: it has its text and no cells.
  void unreadable(std::string_view text, std::int64_t line);
  /// What was written of a record that is not to be.
  void dropRecord();
  [[nodiscard]] std::size_t bytes() const { return m_block.text.size(); }
  /// False where no record was written.
  bool finish();

 private:
  struct Stretch {
    std::size_t begin, end;
  };
  RecordBlock& m_block;
  std::vector<Stretch> m_cells;
  std::size_t m_firstCell = 0, m_textBegin = 0;
};

/// How many bytes of text a block holds, about.
constexpr std::size_t RecordBlockBytes = 1 << 20;

}  // namespace kindred::imports
