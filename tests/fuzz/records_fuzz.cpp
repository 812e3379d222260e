// Delimited text: the first byte is the dialect, the second where the text is cut in two.
#include <array>

#include "core/import/text/records.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;
using namespace imports;

namespace {

/// Every record as "line: cell|cell", told apart from any other.
std::string written(const RecordBlock& block) {
  std::string all;
  for (const Record& record : block.records) {
    fuzz::require(record.textBegin <= record.textEnd && record.textEnd <= block.text.size(),
                  "a record outside of the text");
    fuzz::require(record.firstCell + record.cells <= block.cells.size(), "cells that are not there");
    all += std::to_string(record.line) + ": ";
    for (std::size_t i = 0; i < record.cells; ++i) {
      const std::string_view cell = block.cells[record.firstCell + i];
      all.append(std::to_string(cell.size())).append(" ").append(cell).append("|");
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr std::array<const char*, 6> Delimiters = {",", ";", "\t", "|", " ", "::"};
  Dialect dialect{.delimiter = Delimiters[data[0] % Delimiters.size()]};
  dialect.quotes = (data[0] / 8) % 4 != 0;
  dialect.lineEnd = data[0] / 32 % 4 == 3 ? '\r' : '\n';
  dialect.columns = data[0] / 128 * 3;
  dialect.escapes = data[0] / 16 % 2 == 1;
  dialect.quote = data[0] % 7 == 3 ? '\'' : '"';
  dialect.mergeBlanks = dialect.delimiter == " " && data[0] / 64 % 2 == 1;
  const std::string_view text = fuzz::bytesOf(data + 2, size - 2);

  RecordBlock whole;
  whole.text = text;
  RecordSplitter once(dialect);
  once.split(whole, 0, true);

  RecordSplitter twice(dialect);
  RecordBlock block;
  block.text = text.substr(0, data[1] % (text.size() + 1));
  const std::size_t rest = twice.split(block, 0, false);
  fuzz::require(rest <= block.text.size(), "a rest beyond the end");
  std::string pieces = written(block);
  std::string left(text.substr(rest));
  block.clear();
  block.text = std::move(left);
  twice.split(block, 0, true);
  pieces += written(block);
  fuzz::require(pieces == written(whole), "pieces are read as something else");
  fuzz::require(once.strayQuotes() == twice.strayQuotes(), "quotes are counted otherwise in pieces");
  return 0;
}
