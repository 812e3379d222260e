// Text whose columns begin at the same place in every line and are filled up with blanks, as reports and old systems write
// it: cells may hold blanks and may be empty. Where runs of blanks alone part the columns, it is delimited text.
#include <algorithm>
#include <optional>

#include "core/import/format.h"
#include "core/import/tables/reshape.h"

namespace kindred::imports::fixed_width {
namespace {

/// A line by its letters (of UTF-8).
class Letters {
 public:
  explicit Letters(std::string_view text) : m_text(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
      if (begins) m_places.push_back(i);
    }
    m_places.push_back(text.size());
  }
  [[nodiscard]] std::size_t size() const { return m_places.size() - 1; }
  [[nodiscard]] bool isBlank(std::size_t i) const { return i >= size() || m_text[m_places[i]] == ' '; }
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    const std::size_t from = m_places[std::min(begin, size())], to = m_places[std::min(end, size())];
    return m_text.substr(from, to - from);
  }

 private:
  std::string_view m_text;
  std::vector<std::size_t> m_places;
};

/// The letters from `begin` to before `end` that some line fills.
struct Field {
  std::size_t begin, end;
};
using Fields = std::vector<Field>;

/// A line of dashes under the names of the columns.
bool isRule(std::string_view line) { return line.find_first_not_of("-=+ ") == std::string_view::npos; }

/// The first lines of a file, whole: no sign parts them.
Look lookAt(const InputFile& file, Layout layout) {
  layout.delimiter.reset();
  return Look(file, layout, {.delimiter = "\x1f", .quotes = false});
}

std::vector<Letters> lettersOf(const Look& look) {
  std::vector<Letters> lines;
  for (const Line& line : look) {
    if (!isRule(line.text)) lines.emplace_back(line.text);
  }
  return lines;
}

Fields fieldsOf(const std::vector<Letters>& lines) {
  std::size_t width = 0;
  for (const Letters& line : lines) width = std::max(width, line.size());
  Fields fields;
  bool inside = false;
  for (std::size_t i = 0; i < width; ++i) {
    const bool blank = std::ranges::all_of(lines, [&](const Letters& line) { return line.isBlank(i); });
    if (!blank && !inside) fields.push_back({i, i});
    if (!blank) fields.back().end = i + 1;
    inside = !blank;
  }
  return fields;
}

/// Whether what is in the field stands at its left end in all lines, or at its right end; the header may differ.
bool isAligned(const std::vector<Letters>& lines, const Field& field) {
  const auto stands = [&](std::size_t place) {
    return std::all_of(lines.begin() + 1, lines.end(), [&](const Letters& line) {
      const bool isEmpty = line.between(field.begin, field.end).find_first_not_of(' ') == std::string_view::npos;
      return isEmpty || !line.isBlank(place);
    });
  };
  return stands(field.begin) || stands(field.end - 1);
}

std::size_t words(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) count += line[i] != ' ' && (i == 0 || line[i - 1] == ' ') ? 1 : 0;
  return count;
}

/// Whether a sign outside of quotes parts the first line, and nearly all others into as many cells.
bool isDelimited(const InputFile& file, const Layout& layout) {
  for (const char sign : std::string_view(",;\t|")) {
    for (const bool escapes : {false, true}) {
      const Look look(file, layout, {.delimiter = std::string(1, sign), .escapes = escapes});
      const std::size_t cells = look.size() > 0 ? look[0].cells.size() : 0;
      const auto alike = std::ranges::count_if(look, [&](const Line& line) { return line.cells.size() == cells; });
      if (cells > 1 && static_cast<std::size_t>(alike) * 10 >= look.size() * 9) return true;
    }
  }
  return false;
}

/// What only the header or few lines fill proves nothing.
std::size_t fieldsInUse(const Fields& fields, const std::vector<Letters>& lines) {
  return static_cast<std::size_t>(std::ranges::count_if(fields, [&](const Field& field) {
    const auto filled = std::count_if(lines.begin() + 1, lines.end(), [&](const Letters& line) {
      return line.between(field.begin, field.end).find_first_not_of(' ') != std::string_view::npos;
    });
    return static_cast<std::size_t>(filled) * 2 >= lines.size() - 1;
  }));
}

double recognises(const InputFile& file, const Layout& layout) {
  constexpr std::size_t FewestLines = 5, FewestFields = 3;
  if (layout.delimiter) return 0;
  const Look look = lookAt(file, layout);
  const std::vector<Letters> lines = lettersOf(look);
  if (lines.size() < FewestLines || isDelimited(file, layout)) return 0;
  const Fields fields = fieldsOf(lines);
  const auto hasAllWords = [&](const Line& line) { return isRule(line.text) || words(line.text) == fields.size(); };
  const bool blanksTell = std::ranges::all_of(look, hasAllWords);
  const bool aligned = std::ranges::all_of(fields, [&](const Field& field) { return isAligned(lines, field); });
  return fieldsInUse(fields, lines) >= FewestFields && !blanksTell && aligned ? 0.7 : 0;
}

/// Where the field after a gap begins in this line: an entry wider than those seen reaches into the gap. Nothing where
/// the gap is full, so that two entries touch.
std::optional<std::size_t> cutIn(const Letters& line, std::size_t gapBegin, std::size_t gapEnd) {
  if (line.isBlank(gapEnd)) return gapEnd;
  std::size_t cut = gapEnd;
  while (cut > gapBegin && !line.isBlank(cut - 1)) --cut;
  return cut > gapBegin || line.isBlank(gapBegin - 1) ? std::optional(cut) : std::nullopt;
}

/// A record of a line's fields.
Reshape cutter(Fields fields) {
  return [fields = std::move(fields)](const Line& line, std::size_t, BlockWriter& writer) {
    if (isRule(line.text)) return false;
    const Letters letters(line.text);
    std::vector<std::size_t> cuts = {0};
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto cut = cutIn(letters, fields[i - 1].end, fields[i].begin);
      if (!cut) {
        writer.unreadable(line.text, line.number);
        return false;
      }
      cuts.push_back(*cut);
    }
    cuts.push_back(letters.size());
    for (std::size_t i = 1; i < cuts.size(); ++i) writer.cell(letters.between(cuts[i - 1], cuts[i]));
    writer.endRecord(line.number);
    return false;
  };
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  const Look look = lookAt(file, layout);
  const Fields fields = fieldsOf(lettersOf(look));
  TableSource source{.file = file, .layout = layout};
  source.records = reshaped(file.open(), look.dialect(), 0, cutter(fields));
  return {std::move(source)};
}

}  // namespace

Format format() {
  return {.key = "fixed_width",
          .title = KI_TEXT("core", "Columns of fixed width"),
          .recognisedBy = KI_TEXT("core", "A text file whose columns are filled up with blanks to the same width"),
          .recognisesFile = recognises,
          .fileTables = tables};
}

}  // namespace kindred::imports::fixed_width
