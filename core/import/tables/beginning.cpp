#include "core/import/tables/beginning.h"

#include <algorithm>

#include "core/import/tables/sniff.h"

namespace kindred::imports {
namespace {

constexpr std::int64_t BeginningScope = 64 << 20;  // bytes looked at for the encoding before anything is imported

void findEncoding(Table& table, Scope scope, Progress& progress) {
  const FileBytes& file = *table.file;
  const std::int64_t limit = scope == Scope::Whole ? file.size() : std::min(BeginningScope, file.size());
  EncodingGuess guess = recogniseEncoding(file, limit, progress);
  const bool eightBit =
      guess.encoding != Encoding::Utf8 && guess.encoding != Encoding::Utf16Le && guess.encoding != Encoding::Utf16Be;
  if (eightBit && table.source.eightBit) {
    guess.encoding = *table.source.eightBit;
    guess.confidence = 0.99;
  }
  table.dialect.encoding = guess.encoding;
  table.encoding = {std::string(name(guess.encoding)), guess.confidence};
  if (const auto& wanted = table.source.layout.encoding) {
    const auto given = encoding(*wanted);
    if (!given) {
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no encoding %1.").with(*wanted),
                  KI_TEXT("core", "Choose from: %1.").with(encodingNames()));
    }
    requireFits(file, *given, guess, limit, progress);
    table.dialect.encoding = *given;
    table.encoding = {std::string(name(*given)), 1, true};
  } else if (guess.confidence < Likely) {
    table.warnings.push_back(
        {"encoding_guessed",
         KI_TEXT_N(
             "core",
             "The encoding is a good guess: %n line(s) (holds|hold) letters outside plain English, read best as %1.",
             guess.foreignLines)
             .with(table.encoding.value)});
  }
}

/// Of files in no layout that is known.
void findTitle(Table& table, Sample& sample) {
  if (!table.source.delimiter.empty() || !table.source.columnNames.empty()) return;
  table.dialect.linesAbove = recogniseLinesAbove(sample, table.dialect, table.source.layout.delimiter);
  if (table.dialect.linesAbove == 0) return;
  sample.dropLinesAbove(table.dialect);
  table.warnings.push_back(titleNote(table.dialect.linesAbove));
}

void findWholeLines(Table& table, Sample& sample) {
  if (!table.source.quotes || !recogniseWholeLines(sample, table.dialect)) return;
  table.dialect.wholeLines = true;
  sample.unquoteLines(table.dialect);
  table.warnings.push_back(
      {"whole_lines_quoted", KI_TEXT("core", "Every line stands in quotation marks as a whole: they were taken off.")});
}

void findDelimiter(Table& table, const Sample& sample) {
  if (!table.source.delimiter.empty() && !table.source.layout.delimiter) {
    table.dialect.delimiter = table.source.delimiter;
    table.delimiter = {table.source.delimiter, 1};
  } else if (table.source.layout.delimiter) {
    table.dialect.delimiter = std::string(1, *table.source.layout.delimiter);
    table.delimiter = {table.dialect.delimiter, 1, true};
  } else {
    const DelimiterGuess guess = recogniseDelimiter(sample, table.dialect);
    table.dialect.delimiter = std::string(1, guess.delimiter);
    table.delimiter = {table.dialect.delimiter, guess.confidence};
  }
  table.dialect.mergeBlanks = table.dialect.delimiter == " " && recogniseBlankRuns(sample, table.dialect);
  const auto counts = sample.cellCounts(table.dialect, std::string::npos);
  table.dialect.columns = counts.empty() ? 0 : counts.front();
}

}  // namespace

Sample textSample(Table& table, Scope scope, Progress& progress) {
  findEncoding(table, scope, progress);
  Sample sample(*table.file, table.dialect.encoding);
  table.dialect.lineEnd = sample.lineEnd();
  table.dialect.escapes = table.source.escapes;
  if (table.source.quotes) table.dialect.quote = recogniseQuote(sample);
  findWholeLines(table, sample);
  if (table.source.quotes && table.source.delimiter.empty())
    table.dialect.escapes = table.dialect.escapes || recogniseEscapes(sample, table.dialect);
  findTitle(table, sample);
  findDelimiter(table, sample);
  table.tableStarts = tableStarts(sample, table.dialect);
  if (table.dialect.columns > 0) sample.split(table.dialect);
  return sample;
}

Sample recordSample(Table& table, Progress& progress) {
  Sample sample(*table.source.records(), progress);
  table.encoding = {"UTF-8", 1};
  table.delimiter = {"", 1};
  table.dialect.delimiter.clear();
  table.dialect.columns = std::max(sample.widest(), table.source.columnNames.size());
  return sample;
}

}  // namespace kindred::imports
