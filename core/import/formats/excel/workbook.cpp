#include "core/import/formats/excel/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "core/import/formats/excel/rows.h"

namespace kindred::imports::excel {
namespace {

int numberOf(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Of the formats that need not be written down (18.8.30).
NumberKind kindOfBuiltIn(int id) {
  if (id == 46) return NumberKind::Elapsed;
  if ((id >= 18 && id <= 22) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
    return NumberKind::DateTime;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return NumberKind::Date;
  return NumberKind::Number;
}

struct Relation {
  std::string part, type;
};

/// Which part each id means; targets lie beside the workbook unless they begin with a slash.
class Relations : public XmlHandler {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    std::string_view target = attributes["Target"];
    const bool fromRoot = target.starts_with('/');
    if (fromRoot) target.remove_prefix(1);
    if (target.starts_with("./")) target.remove_prefix(2);
    const std::string_view type = attributes["Type"];
    m_byId[std::string(attributes["Id"])] = {(fromRoot ? "" : "xl/") + std::string(target),
                                             std::string(type.substr(type.rfind('/') + 1))};
  }
  void end(std::string_view) override {}

  [[nodiscard]] const Relation* byId(std::string_view id) const {
    const auto found = m_byId.find(std::string(id));
    return found == m_byId.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::string ofType(std::string_view type) const {
    for (const auto& [id, relation] : m_byId) {
      if (relation.type == type) return relation.part;
    }
    return {};
  }

 private:
  std::map<std::string, Relation> m_byId;
};

class Sheets : public XmlHandler {
 public:
  Sheets(const Relations& relations, Parts& parts, std::vector<std::string>& names, std::vector<std::string>& files,
         std::vector<bool>& hidden)
      : m_relations(relations), m_parts(parts), m_names(names), m_files(files), m_hidden(hidden) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") m_parts.since1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    if (name != "sheet") return;
    const Relation* relation = m_relations.byId(attributes["id"]);
    if (relation != nullptr && relation->type != "worksheet") return;  // a chart
    m_names.emplace_back(attributes["name"]);
    m_files.push_back(relation == nullptr ? "" : relation->part);
    m_hidden.push_back(attributes["state"] == "hidden" || attributes["state"] == "veryHidden");
  }
  void end(std::string_view) override {}

 private:
  const Relations& m_relations;
  Parts& m_parts;
  std::vector<std::string>& m_names;
  std::vector<std::string>& m_files;
  std::vector<bool>& m_hidden;
};

class Styles : public XmlHandler {
 public:
  explicit Styles(std::vector<NumberFormat>& formats) : m_formats(formats) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      const std::string_view code = attributes["formatCode"];
      m_own[numberOf(attributes["numFmtId"])] = {kindOfFormat(code), digitsOfFormat(code)};
    }
    if (name == "cellXfs") m_inCells = true;
    if (name != "xf" || !m_inCells) return;
    const int id = numberOf(attributes["numFmtId"]);
    const auto own = m_own.find(id);
    m_formats.push_back(own == m_own.end() ? NumberFormat{kindOfBuiltIn(id)} : own->second);
  }
  void end(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }

 private:
  std::vector<NumberFormat>& m_formats;
  std::map<int, NumberFormat> m_own;
  bool m_inCells = false;
};

/// "B12", from 0 and from 1; nothing where it is no cell.
std::optional<std::pair<int, std::int64_t>> cellOf(std::string_view reference) {
  int column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
    column = column * 26 + (reference[at] - 'A' + 1);
  std::int64_t row = 0;
  const auto [end, failed] = std::from_chars(reference.data() + at, reference.data() + reference.size(), row);
  if (column == 0 || failed != std::errc() || end != reference.data() + reference.size()) return std::nullopt;
  return std::pair(column - 1, row);
}

/// "A2:A4".
std::optional<MergedRange> rangeOf(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = cellOf(reference.substr(0, colon)), last = cellOf(reference.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return MergedRange{first->second, last->second, first->first, last->first};
}

/// Takes the elements "<mergeCell ref="A2:A4"/>" out of the text that is whole; what follows stays.
void takeRanges(std::string& text, std::vector<MergedRange>& ranges) {
  constexpr std::string_view Tag = "mergeCell ", Reference = "ref=\"";
  std::size_t done = 0;
  for (std::size_t at = text.find(Tag); at != std::string::npos; at = text.find(Tag, done)) {
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) break;
    const std::string_view tag = std::string_view(text).substr(at, end - at);
    const std::size_t begin = tag.find(Reference);
    if (begin != std::string_view::npos) {
      const std::string_view rest = tag.substr(begin + Reference.size());
      if (const auto range = rangeOf(rest.substr(0, rest.find('"')))) ranges.push_back(*range);
    }
    done = end;
  }
  const std::size_t open = text.find(Tag, done);
  text.erase(0, open != std::string::npos ? open : std::max(done, text.size() - std::min(text.size(), Tag.size())));
}

}  // namespace

// The first section counts; what stands in quotes, in [brackets] or after \ _ * is no sign, but [h] is elapsed time.
NumberKind kindOfFormat(std::string_view code) {
  bool date = false, time = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char sign = code[i];
    if (sign == '\\' || sign == '_' || sign == '*') {
      ++i;
    } else if (sign == '"' || sign == '[') {
      const std::size_t end = std::min(code.find(sign == '"' ? '"' : ']', i + 1), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      if (sign == '[' && !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
        return NumberKind::Elapsed;
      i = end;
    } else {
      date = date || std::string_view("yYdDmM").find(sign) != std::string_view::npos;
      time = time || std::string_view("hHsS").find(sign) != std::string_view::npos;
    }
  }
  if (code == "General" || code == "Standard") return NumberKind::Number;
  return time ? NumberKind::DateTime : date ? NumberKind::Date : NumberKind::Number;
}

int digitsOfFormat(std::string_view code) {
  constexpr std::size_t Least = 2, Most = 30;
  code = code.substr(0, code.find(';'));
  const bool isZeros = code.find_first_not_of('0') == std::string_view::npos;
  return isZeros && code.size() >= Least && code.size() <= Most ? static_cast<int>(code.size()) : 0;
}

Book::Book(std::shared_ptr<const FileBytes> file) : m_file(std::move(file)) {
  Relations relations;
  readXml(m_file, "xl/_rels/workbook.xml.rels", relations);
  Sheets sheets(relations, m_parts, m_names, m_sheetParts, m_hidden);
  readXml(m_file, WorkbookPart, sheets);
  if (m_names.empty()) documentDamaged(*m_file, WorkbookPart);
  m_parts.texts = relations.ofType("sharedStrings");
  Styles styles(m_parts.formats);
  if (const std::string part = relations.ofType("styles"); !part.empty()) readXml(m_file, part, styles);
}

std::unique_ptr<SheetRows> Book::rows(std::size_t sheet) const {
  auto part = ZipPart::find(m_file, m_sheetParts[sheet]);
  if (!part) documentDamaged(*m_file, m_sheetParts[sheet].empty() ? m_names[sheet] : m_sheetParts[sheet]);
  return std::make_unique<Rows>(std::move(part), m_sheetParts[sheet], m_file, m_parts);
}

std::vector<MergedRange> Book::merged(std::size_t sheet) const {
  constexpr std::size_t MostRanges = 1'000'000, MostText = 1 << 20;
  std::vector<MergedRange> ranges;
  const auto part = ZipPart::find(m_file, m_sheetParts[sheet]);
  std::string text, chunk(1 << 16, '\0');
  while (part && ranges.size() < MostRanges && text.size() < MostText) {
    const std::size_t count = part->read(chunk.data(), chunk.size());
    if (count == 0) break;
    text.append(chunk, 0, count);
    takeRanges(text, ranges);
  }
  return ranges;
}

}  // namespace kindred::imports::excel
