// Delimited text as a source of records.
#pragma once

#include "core/import/record_source.h"

namespace kindred::import {

/// A file of delimited text, block by block: memory is that of a block, or of the longest record.
class TableReader : public RecordSource {
 public:
  /// `file` outlives the reader.
  TableReader(const FileBytes& file, Dialect dialect);
  bool next(RecordBlock& block) override;
  [[nodiscard]] double fraction() const override;
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_decoder.replaced(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_splitter.strayQuotes(); }

 private:
  void readMore(std::string& text);
  bool skipLongLine(RecordBlock& block);

  const FileBytes& m_file;
  Decoder m_decoder;
  RecordSplitter m_splitter;
  std::string m_buffer;
  std::string m_rest;
  std::int64_t m_offset = 0;
  bool m_finished = false;
};

}  // namespace kindred::import
