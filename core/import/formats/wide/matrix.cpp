#include "core/import/formats/wide/matrix.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "core/import/tables/id_lines.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/sniff.h"

namespace kindred::imports::wide {
namespace {

constexpr std::size_t LookBytes = 1 << 16, LongLookBytes = 2 << 20;  // lines may be long
constexpr std::size_t EnoughLines = 20;
constexpr std::size_t FewestProducts = 3;

bool isBlank(std::string_view cell) {
  static constexpr std::array<std::string_view, 9> Words = {"", ".", "-", "?", "na", "n/a", "nan", "null", "none"};
  constexpr std::size_t Longest = 4;
  return cell.size() <= Longest && std::ranges::find(Words, folded(cell)) != Words.end();
}

bool isWord(std::string_view cell, std::string_view word) { return cell.size() == word.size() && folded(cell) == word; }

/// The number in a cell; True and False are 1 and 0.
std::optional<double> entryOf(std::string_view cell, char decimal) {
  if (isWord(cell, "true")) return 1;
  if (isWord(cell, "false")) return 0;
  return readNumber(cell, decimal);
}

/// The length of most lines; 0 where they differ.
std::size_t widthOf(const Look& look) {
  std::map<std::size_t, std::size_t> lengths;
  for (const Line& line : look) ++lengths[line.cells.size()];
  const auto usual = std::ranges::max_element(lengths, {}, [](const auto& each) { return each.second; });
  const bool most =
      usual != lengths.end() && (usual->second * 10 >= look.size() * 9 || usual->second + 1 == look.size());
  return most ? usual->first : 0;
}

/// Splits under the delimiter of most columns; their number.
std::size_t splitBest(Look& look, const Layout& layout) {
  if (layout.delimiter) return widthOf(look);
  std::size_t best = 0;
  char winner = ',';
  for (const char delimiter : {',', ';', '\t', ' '}) {
    look.split(delimiter);
    const std::size_t width = widthOf(look);
    if (width <= best) continue;
    best = width;
    winner = delimiter;
  }
  look.split(winner);
  return best;
}

/// What the entries of the matrix hold.
class Entries {
 public:
  Entries(const Look& look, std::size_t width, bool header, std::size_t firstEntry) : m_first(firstEntry) {
    for (std::size_t i = header ? 1 : 0; i < look.size(); ++i) {
      if (look[i].cells.size() == width) m_lines.push_back(look[i]);
    }
  }

  [[nodiscard]] std::size_t lines() const { return m_lines.size(); }

  void read(Matrix& matrix) {
    std::size_t points = 0, commas = 0;
    each([&](std::string_view cell) {
      const DecimalEvidence evidence = decimalEvidence(cell);
      points += evidence == DecimalEvidence::Point || evidence == DecimalEvidence::AmbiguousPoint;
      commas += evidence == DecimalEvidence::Comma || evidence == DecimalEvidence::AmbiguousComma;
    });
    matrix.decimal = commas > points ? ',' : '.';
    std::size_t ninetyNines = 0;
    each([&](std::string_view cell) {
      ++m_cells;
      if (isBlank(cell)) {
        ++m_blank;
      } else if (const auto number = entryOf(cell, matrix.decimal); !number) {
        ++m_foreign;
      } else if (*number == 99) {
        ++ninetyNines;
      } else {
        take(*number, matrix);
      }
    });
    constexpr double GreatestBeside99 = 20;
    matrix.ninetyNineIsUnknown = ninetyNines > 0 && m_numbers > 0 && matrix.maximum <= GreatestBeside99;
    if (matrix.ninetyNineIsUnknown) m_blank += ninetyNines;
    else if (ninetyNines > 0) take(99, matrix);
    matrix.zeroIsUnknown = m_zeros * 10 >= m_cells * 3 && m_blank * 100 <= m_cells && matrix.whole && m_least >= 0;
    if (matrix.zeroIsUnknown) {
      m_numbers -= m_zeros;
    } else if (m_zeros > 0) {
      matrix.minimum = std::min(0.0, matrix.minimum);
      matrix.maximum = std::max(0.0, matrix.maximum);
    }
  }

  [[nodiscard]] bool areNumbers() const { return m_numbers > 0 && m_foreign * 100 <= m_cells; }
  /// Of cells without a number; zeros that mean the same do not count.
  [[nodiscard]] double gapShare() const { return static_cast<double>(m_blank) / static_cast<double>(m_cells); }
  [[nodiscard]] std::size_t levels() const { return m_levels.size(); }

  /// Whether the cell before the entries counts those known.
  [[nodiscard]] bool countedBefore(const Matrix& matrix) const {
    return std::ranges::all_of(m_lines, [&](const Line& line) {
      const auto known =
          std::ranges::count_if(line.cells.subspan(1), [&](auto cell) { return !matrix.isUnknown(cell); });
      return line.cells.front() == std::to_string(known);
    });
  }

  /// Whether the first column names the lines: each differently, in words or in whole numbers other than the entries.
  [[nodiscard]] bool namedBefore(const Matrix& matrix) const {
    std::set<std::string_view> names;
    bool words = false, beyond = false;
    for (const Line& line : m_lines) {
      const std::string_view name = line.cells.front();
      names.insert(name);
      const auto number = entryOf(name, matrix.decimal);
      words = words || !number;
      beyond = beyond || (number && (*number > matrix.maximum || *number < matrix.minimum));
      if (number && !isDigits(name)) return false;
    }
    return names.size() == m_lines.size() && (words || beyond || names.size() > 2 || m_lines.size() <= 2);
  }

 private:
  template <class Visit>
  void each(const Visit& visit) const {
    for (const Line& line : m_lines) {
      for (const auto cell : line.cells.subspan(std::min(m_first, line.cells.size()))) visit(cell);
    }
  }

  void take(double number, Matrix& matrix) {
    constexpr std::size_t Many = 100;
    ++m_numbers;
    if (m_levels.size() < Many) m_levels.insert(number);
    m_least = std::min(m_least, number);
    matrix.whole = matrix.whole && number == std::floor(number);
    if (number == 0) {
      ++m_zeros;
      return;
    }
    const bool first = m_numbers - m_zeros == 1;
    matrix.minimum = first ? number : std::min(matrix.minimum, number);
    matrix.maximum = first ? number : std::max(matrix.maximum, number);
  }

  std::size_t m_first;
  std::vector<Line> m_lines;
  std::size_t m_cells = 0, m_blank = 0, m_foreign = 0, m_numbers = 0, m_zeros = 0;
  double m_least = 0;
  std::set<double> m_levels;
};

bool hasHeader(const Look& look, std::size_t width, const Layout& layout) {
  if (layout.header) return *layout.header;
  const auto first = look[0].cells;
  if (roleOfName(first.front()).role == Role::Customer) return true;
  if (first.size() + 1 == width || first.front().empty()) return true;
  return std::ranges::any_of(first.subspan(1),
                             [](auto cell) { return !isBlank(cell) && !entryOf(cell, '.') && !entryOf(cell, ','); }) ||
         (!entryOf(first.front(), '.') && look.size() > 1 && entryOf(look[1].cells.front(), '.'));
}

/// Whether the header says that columns mean different things.
bool namesRoles(std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [](std::string_view name) {
    const NamedRole named = roleOfName(name);
    return named.strength >= 0.9 && named.role != Role::Category && named.role != Role::Title &&
           named.role != Role::Text;
  });
}

/// Lines of 0 and 1 under names that are no facts of people, alone or after the number of the basket.
bool isOneHot(const Matrix& matrix, std::span<const std::string_view> names) {
  const bool basket = matrix.first == FirstColumn::Product || roleOfName(names.front()).role == Role::Order;
  return matrix.header && matrix.isBinary() && basket && std::ranges::none_of(names, isFactOfPerson);
}

/// Numbers of few levels with gaps between them, or very many columns alike, are no attributes.
double confidenceOf(const Matrix& matrix, const Entries& entries, std::span<const std::string_view> names) {
  constexpr std::size_t ManyProducts = 10, FewLevels = 21;
  const bool small = matrix.maximum - matrix.minimum <= 20;
  const bool many = matrix.products.size() >= ManyProducts;
  const bool gaps = entries.gapShare() >= 0.1;
  if (entries.lines() < 2 || !(small || (many && matrix.zeroIsUnknown && matrix.whole))) return 0;
  if (many || isOneHot(matrix, names)) return 0.85;
  return gaps && entries.levels() <= FewLevels ? 0.8 : 0;
}

std::vector<std::string> productNames(const Look& look, const Matrix& matrix, std::size_t width) {
  constexpr std::size_t LongestName = 200;
  const std::size_t skip = matrix.first == FirstColumn::Product ? 0 : 1;
  std::vector<std::string> names;
  if (matrix.header) {
    const auto cells = look[0].cells;
    for (const auto cell : cells.subspan(std::min(cells.size() < width ? 0 : skip, cells.size())))
      names.push_back(cut(cell, LongestName));
    names.resize(width - skip);
    return columnNames(std::move(names));
  }
  for (std::size_t i = skip; i < width; ++i) names.push_back(std::to_string(i + 1 - skip));
  return names;
}

}  // namespace

bool Matrix::isUnknown(std::string_view cell) const {
  if (isBlank(cell)) return true;
  if (zeroIsUnknown && (cell.find_first_not_of("0.,") == std::string_view::npos || isWord(cell, "false"))) return true;
  return ninetyNineIsUnknown && cell.starts_with("99") && readNumber(cell, decimal) == 99.0;
}

std::optional<Matrix> recogniseMatrix(const InputFile& file, const Layout& layout) {
  std::optional<Look> beginning;
  beginning.emplace(file, layout, Dialect{}, LookBytes);
  if (!beginning->whole() && beginning->size() < EnoughLines) beginning.emplace(file, layout, Dialect{}, LongLookBytes);
  Look& look = *beginning;
  const std::size_t width = splitBest(look, layout);
  if (width < FewestProducts || look.size() < 2) return std::nullopt;
  Matrix matrix;
  matrix.dialect = look.dialect();
  matrix.dialect.columns = width;
  matrix.header = hasHeader(look, width, layout);
  Entries entries(look, width, matrix.header, 1);
  if (entries.lines() == 0) return std::nullopt;
  entries.read(matrix);
  if (layout.decimal) matrix.decimal = *layout.decimal;
  if (!entries.areNumbers()) return std::nullopt;
  if (!matrix.header && entries.countedBefore(matrix)) matrix.first = FirstColumn::Count;
  else if (!entries.namedBefore(matrix)) matrix.first = FirstColumn::Product;
  if (width < FewestProducts + (matrix.first == FirstColumn::Product ? 0 : 1)) return std::nullopt;
  matrix.products = productNames(look, matrix, width);
  matrix.confidence = confidenceOf(matrix, entries, look[0].cells);
  if (matrix.header && namesRoles(look[0].cells.subspan(look[0].cells.size() < width ? 0 : 1))) matrix.confidence = 0;
  return matrix;
}

OpenRecords entriesOf(const InputFile& file, const Matrix& matrix) {
  const auto shared = std::make_shared<const Matrix>(matrix);
  const std::size_t skip = matrix.header ? 1 : 0;
  const auto write = [shared, skip](const Line& line, std::size_t place, BlockWriter& writer) {
    const std::size_t firstEntry = shared->first == FirstColumn::Product ? 0 : 1;
    const std::size_t width = shared->products.size() + firstEntry;
    const bool named = shared->first == FirstColumn::Customer;
    if (line.cells.size() != width || (named && line.cells.front().size() > LongestId)) {
      writer.unreadable(line.text, line.number);
      return false;
    }
    const std::string_view cell = line.cells[firstEntry + place];
    if (!shared->isUnknown(cell)) {
      writer.cell(named ? line.cells.front()
                        : std::string_view(std::to_string(line.number - static_cast<std::int64_t>(skip))));
      writer.cell(shared->products[place]);
      if (!shared->isBinary()) writer.cell(cell);
      writer.endRecord(line.number);
    }
    return place + 1 < shared->products.size();
  };
  return reshaped(file.open(), matrix.dialect, skip, write);
}

}  // namespace kindred::imports::wide
