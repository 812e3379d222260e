#include "core/import/tables/sniff.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/import/cells/codes.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/ratings.h"
#include "core/import/cells/words.h"
#include "core/import/tables/header_rows.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

constexpr std::size_t DelimiterBytes = 1 << 16;
constexpr double Sure = 0.99;

struct Consistency {
  std::size_t columns = 0;
  double share = 0;
};

/// How many records have as many cells as the first one.
Consistency consistencyOf(const Sample& sample, Dialect dialect, char delimiter, bool mergeBlanks) {
  dialect.delimiter = std::string(1, delimiter);
  dialect.columns = 0;
  dialect.mergeBlanks = mergeBlanks;
  const auto counts = sample.cellCounts(dialect, DelimiterBytes);
  if (counts.empty()) return {};
  const auto fitting = std::ranges::count(counts, counts.front());
  return {counts.front(), static_cast<double>(fitting) / static_cast<double>(counts.size())};
}

/// Where a table begins, and how much it looks like one.
struct TableStart {
  std::int64_t linesAbove = 0;
  double score = 0;
};

TableStart tableStart(const RecordBlock& block) {
  constexpr std::size_t LeastRecords = 4, TitleCells = 2, TitleRecords = 20;
  const auto& records = block.records;
  if (records.size() < LeastRecords) return {};
  const auto cellsOf = [&](const Record& record) {
    return std::span(block.cells).subspan(record.firstCell, record.cells);
  };
  const auto filled = [&](const Record& record) {
    const auto cells = cellsOf(record);
    return static_cast<std::size_t>(std::ranges::count_if(cells, [](auto cell) { return !cell.empty(); }));
  };
  std::vector<std::size_t> counts;
  for (const Record& record : records) counts.push_back(filled(record));
  std::ranges::nth_element(counts, counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2));
  const std::size_t usual = counts[counts.size() / 2];
  if (usual < 2) return {};
  const std::size_t enough = std::clamp<std::size_t>((usual + 1) / 2, 2, TitleCells + 1);
  const auto first = std::ranges::find_if(records, [&](const Record& record) { return filled(record) >= enough; });
  if (first == records.end() || first - records.begin() > static_cast<std::ptrdiff_t>(TitleRecords)) return {};
  const auto alike =
      std::count_if(first, records.end(), [&](const Record& each) { return each.cells == first->cells; });
  const double share = static_cast<double>(alike) / static_cast<double>(records.end() - first);
  const double score = share + 0.01 * static_cast<double>(std::min<std::size_t>(first->cells, 20));
  if (share < 0.9) return {};
  const bool grouped = first != records.begin() && std::prev(first)->line + 1 == first->line &&
                       mayNameGroups(cellsOf(*std::prev(first)), cellsOf(*first));
  const auto begin = grouped ? std::prev(first) : first;
  return {begin == records.begin() ? 0 : begin->line - 1, score};
}

bool isNumber(std::string_view cell) { return readNumber(cell, '.').has_value() || readNumber(cell, ',').has_value(); }

/// +1 where the first cell differs in kind from a column of numbers or dates below it, -1 where it is like them.
int headerVote(std::string_view first, const std::vector<std::string_view>& below) {
  std::vector<std::string_view> filled;
  constexpr std::size_t Enough = 500;
  for (const auto cell : below) {
    if (!cell.empty() && filled.size() < Enough) filled.push_back(cell);
  }
  if (filled.empty() || first.empty()) return 0;
  const auto numbers = std::ranges::count_if(filled, isNumber);
  if (static_cast<std::size_t>(numbers) * 10 >= filled.size() * 9) return isNumber(first) ? -1 : 1;
  const auto dates = recogniseDates(filled, NumericDates::None);
  if (!dates || dates->readable < 0.9) return 0;
  return DateFormat::from(dates->pattern)->read(first) ? -1 : 1;
}

/// What the numbers of a column say about its decimal sign; nothing where it is none of numbers (versions, codes …).
struct SignCounts {
  std::int64_t point = 0, comma = 0, maybe = 0;
  std::string_view example = {};  ///< of those that may be read in two ways
  bool allMaybe = false;          ///< all may
};

/// Of "0,250", which may be read in two ways, only one makes sense.
DecimalEvidence evidenceOf(std::string_view cell) {
  const DecimalEvidence evidence = decimalEvidence(cell);
  const bool fraction = cell.starts_with("0") || cell.starts_with("-0");
  if (fraction && evidence == DecimalEvidence::AmbiguousPoint) return DecimalEvidence::Point;
  if (fraction && evidence == DecimalEvidence::AmbiguousComma) return DecimalEvidence::Comma;
  return evidence;
}

/// `pointsMayGroup`: whether "1.234" may be more than a thousand.
SignCounts signsIn(const std::vector<std::string_view>& cells, bool pointsMayGroup) {
  SignCounts counts;
  std::int64_t filled = 0, numbers = 0;
  for (const auto cell : cells) {
    if (cell.empty()) continue;
    ++filled;
    const DecimalEvidence evidence = evidenceOf(cell);
    counts.point += evidence == DecimalEvidence::Point;
    counts.comma += evidence == DecimalEvidence::Comma;
    const bool maybe =
        evidence == DecimalEvidence::AmbiguousComma || (evidence == DecimalEvidence::AmbiguousPoint && pointsMayGroup);
    if (maybe && counts.maybe++ == 0) counts.example = cell;
    numbers += evidence != DecimalEvidence::None || readNumber(cell, '.').has_value();
  }
  counts.allMaybe = counts.maybe > 0 && counts.maybe == numbers;
  return numbers * 10 < filled * 8 ? SignCounts{} : counts;
}

bool isPaddedCode(std::string_view cell) {
  return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9';
}

/// What a cell that is no number may be else.
void addUnread(ColumnFacts& facts, std::string_view cell, char decimal) {
  constexpr std::size_t MostUnits = 5, Longest = 40;
  if (cell.size() > Longest) return;
  if (isMissing(cell) || isNotFinite(cell)) {
    ++facts.missing;
  } else if (const auto rating = readRating(cell, decimal)) {
    if (facts.rated++ == 0) facts.ratedExample = cell;
    facts.outOf = std::max(facts.outOf, rating->outOf);
  } else if (readQuantity(cell, decimal)) {
    ++facts.measured;
    std::string unit(unitOf(cell));
    if (unit.ends_with('.')) unit.pop_back();
    if (facts.units.size() < MostUnits && std::ranges::find(facts.units, unit) == facts.units.end())
      facts.units.push_back(unit);
  }
}

Recognised yesOrNo(bool yes, double confidence) { return {yes ? "yes" : "no", confidence}; }

}  // namespace

DelimiterGuess recogniseDelimiter(const Sample& sample, const Dialect& dialect) {
  constexpr std::array<char, 5> Candidates = {',', ';', '\t', '|', ' '};
  DelimiterGuess best;
  double bestScore = 0;
  for (const char candidate : Candidates) {
    const bool merge = candidate == ' ' && recogniseBlankRuns(sample, dialect);
    const Consistency found = consistencyOf(sample, dialect, candidate, merge);
    if (found.columns < 2) continue;
    const double share = found.share * (candidate == ' ' ? BlankHesitation : 1);
    const double score = share + 0.01 * static_cast<double>(std::min<std::size_t>(found.columns, 20));
    if (score <= bestScore) continue;
    bestScore = score;
    best = {candidate, std::min(Sure, share), found.columns};
  }
  return best;
}

std::int64_t recogniseLinesAbove(const Sample& sample, Dialect dialect, std::optional<char> delimiter) {
  TableStart best;
  dialect.columns = 0;
  for (const char candidate : delimiter ? std::vector{*delimiter} : std::vector{',', ';', '\t', '|'}) {
    dialect.delimiter = std::string(1, candidate);
    if (const TableStart found = tableStart(sample.records(dialect, DelimiterBytes)); found.score > best.score)
      best = found;
  }
  return best.linesAbove;
}

bool recogniseBlankRuns(const Sample& sample, const Dialect& dialect) {
  const Consistency apart = consistencyOf(sample, dialect, ' ', false),
                    merged = consistencyOf(sample, dialect, ' ', true);
  if (merged.columns < 2) return false;
  return apart.share < merged.share || (apart.share == merged.share && apart.columns > merged.columns);
}

char recogniseQuote(const Sample& sample) {
  const std::string_view text = sample.beginning().substr(0, DelimiterBytes);
  std::size_t opening = 0, closing = 0, lines = 1;
  char before = '\n';
  for (std::size_t i = 0; i < text.size(); before = text[i++]) {
    constexpr std::string_view Borders = ",;\t|\r\n";
    lines += text[i] == '\n';
    if (text[i] == '"' && Borders.find(before) != std::string_view::npos) return '"';
    if (text[i] != '\'') continue;
    opening += Borders.find(before) != std::string_view::npos;
    closing += i + 1 == text.size() || Borders.find(text[i + 1]) != std::string_view::npos;
  }
  return opening > 0 && opening * 2 >= lines && closing * 10 >= opening * 9 ? '\'' : '"';
}

namespace {

/// Whether quotes stand at both ends, and within only in pairs.
bool isQuotedCell(std::string_view text, char quote) {
  if (text.size() < 2 || text.front() != quote || text.back() != quote) return false;
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != quote) continue;
    if (i + 1 == text.size() || text[i + 1] != quote) return false;
    ++i;
  }
  return true;
}

}  // namespace

bool recogniseWholeLines(const Sample& sample, const Dialect& dialect) {
  constexpr std::string_view Signs = ",;\t|";
  Dialect whole = dialect;
  whole.columns = 0;
  whole.delimiter = "\x1f";
  const RecordBlock block = sample.records(whole, DelimiterBytes);
  const auto isWhole = [&](const Record& record) {
    const std::string_view text = trimmed(block.textOf(record));
    return isQuotedCell(text, dialect.quote) && text.find_first_of(Signs) != std::string_view::npos;
  };
  return block.records.size() > 1 && std::ranges::all_of(block.records, isWhole);
}

bool recogniseEscapes(const Sample& sample, Dialect dialect) {
  constexpr double Enough = 0.9;
  if (sample.beginning().substr(0, DelimiterBytes).find('\\') == std::string_view::npos) return false;
  return std::ranges::any_of(std::array{',', ';', '\t', '|'}, [&](char sign) {
    dialect.escapes = false;
    const Consistency plain = consistencyOf(sample, dialect, sign, false);
    dialect.escapes = true;
    const Consistency escaped = consistencyOf(sample, dialect, sign, false);
    return escaped.columns > 1 && escaped.share >= Enough && escaped.share > plain.share;
  });
}

Recognised recogniseHeader(const Sample& sample, std::size_t columns) {
  int votes = 0;
  bool namesRole = false, anyNumber = false, anyEmpty = false, recurs = false;
  std::unordered_set<std::string_view> different;
  for (std::size_t i = 0; i < columns; ++i) {
    const auto cells = sample.column(i, 0);
    if (cells.empty()) return yesOrNo(false, 0);
    const std::string_view first = cells.front();
    const std::vector<std::string_view> below(cells.begin() + 1, cells.end());
    votes += headerVote(first, below);
    namesRole = namesRole || roleOfName(first).strength >= 0.9;
    anyNumber = anyNumber || isNumber(first);
    anyEmpty = anyEmpty || first.empty();
    recurs = recurs || std::ranges::find(below, first) != below.end();
    different.insert(first);
  }
  if (namesRole && !anyNumber) return yesOrNo(true, Sure);
  if (votes != 0) return yesOrNo(votes > 0, 0.95);
  return yesOrNo(!anyNumber && !anyEmpty && !recurs && different.size() == columns, 0.6);
}

DecimalGuess recogniseDecimal(const Sample& sample, std::size_t columns, std::size_t skip, const Dialect& dialect) {
  DecimalGuess guess{.decimal = '.', .confidence = Sure, .ofColumn = std::vector<char>(columns, '\0')};
  const bool pointsMayGroup = !dialect.delimiter.empty() && dialect.delimiter != ",";
  std::int64_t points = 0, commas = 0;
  bool maybe = false, doubtful = false;
  for (std::size_t i = 0; i < columns; ++i) {
    const SignCounts seen = signsIn(sample.column(i, skip), pointsMayGroup);
    points += seen.point;
    commas += seen.comma;
    if (seen.point + seen.comma == 0) {
      if (seen.maybe > 0 && !std::exchange(maybe, true)) guess.example = seen.example;
      doubtful = doubtful || seen.allMaybe;
      continue;
    }
    guess.ofColumn[i] = seen.comma > seen.point ? ',' : '.';
    const auto most = static_cast<double>(std::max(seen.point, seen.comma));
    guess.confidence = std::min(guess.confidence, Sure * most / static_cast<double>(seen.point + seen.comma));
  }
  const bool pointed = std::ranges::find(guess.ofColumn, '.') != guess.ofColumn.end();
  guess.differs = pointed && std::ranges::find(guess.ofColumn, ',') != guess.ofColumn.end();
  if (points + commas > 0) guess.decimal = commas > points ? ',' : '.';
  else if (maybe) guess.decimal = dialect.delimiter == ";" ? ',' : '.';  // "1,234" or "1.234" alone
  constexpr double Unsure = 0.6;
  if (maybe && (points + commas == 0 || guess.differs || doubtful))
    guess.confidence = std::min(guess.confidence, Unsure);
  std::ranges::replace(guess.ofColumn, '\0', guess.decimal);
  return guess;
}

ColumnFacts factsOf(const std::vector<std::string_view>& cells, char decimal, NumericDates numbers) {
  ColumnFacts facts;
  std::unordered_set<std::string_view> different;
  std::vector<std::string_view> someFilled;
  constexpr std::size_t EnoughForDates = 5000;
  const std::size_t step = std::max<std::size_t>(1, cells.size() / EnoughForDates);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view cell = cells[i];
    ++facts.cells;
    if (cell.empty()) {
      ++facts.empty;
      continue;
    }
    different.insert(cell);
    if (i % step == 0) someFilled.push_back(cell);
    facts.isCode = facts.isCode || isPaddedCode(cell);
    const auto number = readNumber(cell, decimal);
    if (!number) {
      addUnread(facts, cell, decimal);
      continue;
    }
    if (const auto currency = currencyOf(cell)) {
      if (facts.inCurrency++ == 0) facts.currency = *currency;
      else if (facts.currency != *currency) facts.currency.clear();
    }
    if (facts.numbers == 0) facts.minimum = facts.maximum = *number;
    ++facts.numbers;
    facts.negative += *number < 0;
    facts.zero += *number == 0;
    facts.whole = facts.whole && *number == std::floor(*number);
    facts.minimum = std::min(facts.minimum, *number);
    facts.maximum = std::max(facts.maximum, *number);
  }
  facts.different = static_cast<std::int64_t>(different.size());
  facts.clocks = !someFilled.empty() && std::ranges::all_of(someFilled, isClock);
  facts.whole = facts.whole && facts.numbers == facts.filled();
  if (numbers != NumericDates::None || !facts.isNumeric()) facts.dates = recogniseDates(someFilled, numbers);
  return facts;
}

namespace {

std::vector<std::int64_t> startsIn(const RecordBlock& block, const Dialect& dialect) {
  constexpr std::size_t Fewest = 3;
  std::vector<std::int64_t> starts;
  std::set<std::size_t> widths;
  std::int64_t next = 0;  // the line after the record before
  for (const Record& record : block.records) {
    if (record.line != next) {
      if (record.cells < 2) return {};  // a remark
      starts.push_back(record.line + dialect.linesAbove);
      widths.insert(record.cells);
    }
    next = record.line + 1 + std::ranges::count(block.textOf(record), dialect.lineEnd);
  }
  return starts.size() >= Fewest && widths.size() > 1 ? starts : std::vector<std::int64_t>();
}

}  // namespace

std::vector<std::int64_t> tableStarts(const Sample& sample, Dialect dialect) {
  dialect.columns = 0;
  for (const char sign : {',', ';', '\t', '|'}) {
    dialect.delimiter = std::string(1, sign);
    auto starts = startsIn(sample.records(dialect, DelimiterBytes), dialect);
    if (!starts.empty()) return starts;
  }
  return {};
}

std::vector<std::string> columnNames(std::vector<std::string> header) {
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> copies;  // of names that came more than once
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::string& name = header[i];
    if (name.empty()) name.append("#").append(std::to_string(i + 1));
    const std::string base = name;
    while (!taken.insert(name).second)
      name = base + " (" + std::to_string(++copies.try_emplace(base, 1).first->second) + ")";
  }
  return header;
}

}  // namespace kindred::imports
