// Delimited text as other programs and spreadsheets read it (RFC 4180, UTF-8, lines end in LF): the one place that knows
// how a cell is written. Thread rule: one thread an object.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"

namespace kindred {

struct CsvFormat {
  char delimiter = ',';
  char decimal = '.';
  bool byteOrderMark = true;
  /// Text that a spreadsheet may run as a formula (Common Weakness 1236: it begins with = + - @, a tab or a line break)
  /// gets an apostrophe in front. Plain numbers with a sign, such as +49 30 1234 and -5, stay as they are.
  bool harmless = true;

  bool operator==(const CsvFormat&) const = default;
};

/// For files that are read by programs, this one among them: every text as it is.
inline constexpr CsvFormat ForPrograms{.byteOrderMark = false, .harmless = false};

inline constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// Throws Error (BadParameters) unless the delimiter is one of , ; tab | and the decimal sign is . or ,.
void requireValid(const CsvFormat& format);

/// One line, cell after cell. Cells that hold the delimiter, a quote or a line break are quoted.
class CsvLine {
 public:
  explicit CsvLine(const CsvFormat& format) : m_format(format) {}

  void add(std::string_view text);
  void add(const char* text) { add(std::string_view(text)); }
  void add(const std::string& text) { add(std::string_view(text)); }
  /// The shortest text that reads back as the same number, without an exponent; empty for NaN and infinity.
  void add(double number);
  void add(float number);
  template <std::integral Number>
  void add(Number number) {
    addWhole(static_cast<std::int64_t>(number));
  }
  /// With at most six decimals; empty for NaN and infinity.
  void addRounded(double number) { addFixed(number, MostDecimals); }
  /// With so many significant digits, but no fewer than those before the point, and at most six decimals.
  void addSignificant(double number, int digits);

  /// Without a line end.
  [[nodiscard]] const std::string& text() const { return m_text; }
  void clear();

 private:
  static constexpr int MostDecimals = 6;

  void begin();
  void addFixed(double number, int decimals);
  void addNumber(std::string_view digits);
  void addWhole(std::int64_t number);

  CsvFormat m_format;
  std::string m_text;
  bool m_begun = false;
};

/// What CsvLine wrote, cell by cell.
std::vector<std::string> csvCells(std::string_view line, char delimiter);

/// A CSV file that is there whole or not at all (core/base/atomic_file.h).
class CsvFile {
 public:
  /// Writes the header. Throws Error (FileUnwritable).
  CsvFile(const std::filesystem::path& path, const std::vector<std::string>& header,
          const CsvFormat& format = ForPrograms);

  template <class... Cells>
  void row(const Cells&... cells) {
    (m_line.add(cells), ...);
    endRow();
  }
  /// For rows of as many cells as the data have: add to it, then endRow().
  [[nodiscard]] CsvLine& line() { return m_line; }
  void endRow();

  // As those of AtomicFile.
  void flushToDisk() { m_file.flushToDisk(); }
  void commit() { m_file.commit(); }
  [[nodiscard]] std::string sha256() const { return m_file.sha256(); }
  [[nodiscard]] bool isOrdinary() const { return m_file.isOrdinary(); }

 private:
  AtomicFile m_file;
  CsvLine m_line;
};

}  // namespace kindred
