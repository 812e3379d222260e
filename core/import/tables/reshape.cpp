#include "core/import/tables/reshape.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/tables/sample.h"
#include "core/import/text/table_reader.h"

namespace kindred::imports {
namespace {

constexpr std::int64_t EncodingBytes = 1 << 20;

class ReshapedRecords : public RecordSource {
 public:
  ReshapedRecords(std::shared_ptr<const FileBytes> file, const Dialect& dialect, std::size_t skip, Reshape reshape)
      : m_file(std::move(file)), m_reader(*m_file, dialect), m_skip(skip), m_reshape(std::move(reshape)) {}

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    while (writer.bytes() < RecordBlockBytes && fetch()) {
      const Record& record = m_lines.records[m_record];
      if (record.cells == 0) {
        writer.unreadable(m_lines.textOf(record), record.line);
      } else {
        const auto cells = std::span<const std::string_view>(m_lines.cells).subspan(record.firstCell, record.cells);
        if (m_reshape({record.line, cells, m_lines.textOf(record)}, m_place, writer)) {
          ++m_place;
          continue;
        }
      }
      ++m_record;
      m_place = 0;
    }
    return writer.finish();
  }

  [[nodiscard]] double fraction() const override { return m_reader.fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_reader.replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_reader.strayQuotes(); }

 private:
  /// Whether there is a record to go on with.
  bool fetch() {
    while (m_record >= m_lines.records.size() || m_skip > 0) {
      if (m_record < m_lines.records.size()) {
        --m_skip;
        ++m_record;
        continue;
      }
      if (!m_reader.next(m_lines)) return false;
      trimCells(m_lines);
      m_record = 0;
    }
    return true;
  }

  std::shared_ptr<const FileBytes> m_file;
  TableReader m_reader;
  std::size_t m_skip;
  Reshape m_reshape;
  RecordBlock m_lines;
  std::size_t m_record = 0, m_place = 0;
};

Encoding encodingOf(const FileBytes& file, const Layout& layout) {
  if (layout.encoding) {
    if (const auto given = encoding(*layout.encoding)) return *given;
  }
  Progress silent;
  return recogniseEncoding(file, std::min(EncodingBytes, file.size()), silent).encoding;
}

}  // namespace

OpenRecords reshaped(std::shared_ptr<const FileBytes> file, const Dialect& dialect, std::size_t skip, Reshape reshape) {
  return [=] { return std::make_unique<ReshapedRecords>(file, dialect, skip, reshape); };
}

Look::Look(const InputFile& file, const Layout& layout, Dialect dialect, std::size_t size)
    : m_dialect(std::move(dialect)) {
  try {
    const auto bytes = file.open();
    m_dialect.encoding = encodingOf(*bytes, layout);
    std::string buffer;
    Decoder decoder(m_dialect.encoding);
    decoder.decode(bytes->read(0, size, buffer), m_text);
    m_whole = bytes->size() <= static_cast<std::int64_t>(size);
    if (m_whole) decoder.finish(m_text);
  } catch (const Error&) {
    m_text.clear();
  }
  const bool old = m_text.find('\n') == std::string::npos && m_text.find('\r') != std::string::npos;
  m_dialect.lineEnd = old ? '\r' : '\n';
  split(layout.delimiter.value_or(m_dialect.delimiter[0]));
}

void Look::split(char delimiter) {
  m_dialect.delimiter = std::string(1, delimiter);
  m_dialect.mergeBlanks = delimiter == ' ';
  m_block.clear();
  m_lines.clear();
  m_block.text = m_text;
  RecordSplitter(m_dialect).split(m_block, 0, m_whole);
  trimCells(m_block);
  for (const Record& record : m_block.records) {
    if (record.cells == 0) continue;
    const auto cells = std::span<const std::string_view>(m_block.cells).subspan(record.firstCell, record.cells);
    m_lines.push_back({record.line, cells, m_block.textOf(record)});
  }
}

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace kindred::imports
