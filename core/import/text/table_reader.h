// Delimited text as a source of records.
#pragma once

#include "core/import/text/record_source.h"

namespace kindred::imports {

/// A file of delimited text, block by block: memory is that of a block, or of the longest record. A block holds whole
/// lines. It is split as if a record began with it, which is wrong only where the block before ends within quotes: then
/// settle() splits the two together, so that what comes out is as if the file were one text.
class TableReader : public RecordSource {
 public:
  /// `file` outlives the reader.
  TableReader(const FileBytes& file, Dialect dialect);
  bool next(RecordBlock& block) override;
  bool fetch(RecordBlock& block) override;
  void split(RecordBlock& block) const override;
  bool settle(RecordBlock& block) override;
  [[nodiscard]] double fraction() const override;
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_replacedBytes + m_wide.replaced(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_strayQuotes; }

 private:
  bool fetchText(RecordBlock& block);
  void readMore(std::string& text);
  void fetchLongLine(RecordBlock& block);
  void decode(RecordBlock& block) const;
  void splitText(RecordBlock& block, bool last) const;
  void splitWithRest(RecordBlock& block);

  const FileBytes& m_file;
  const Dialect m_dialect;
  const bool m_isWide;  ///< UTF-16: line ends are found in the decoded text alone
  Decoder m_wide;
  std::string m_buffer;
  std::string m_unread;  ///< what was read after the last line end fetched
  std::int64_t m_offset = 0;
  bool m_begun = false, m_finished = false, m_gaveLast = false;
  std::string m_rest;  ///< of the last block settled: the record that ends in a later one
  std::int64_t m_lines = 0, m_strayQuotes = 0, m_replacedBytes = 0;
};

}  // namespace kindred::imports
