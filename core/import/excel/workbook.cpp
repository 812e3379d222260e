#include "core/import/excel/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/import/excel/rows.h"

namespace kindred::import::excel {
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
  Sheets(const Relations& relations, Parts& parts, std::vector<std::string>& names, std::vector<std::string>& files)
      : m_relations(relations), m_parts(parts), m_names(names), m_files(files) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") m_parts.since1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    if (name != "sheet") return;
    const Relation* relation = m_relations.byId(attributes["id"]);
    if (relation != nullptr && relation->type != "worksheet") return;  // a chart
    m_names.emplace_back(attributes["name"]);
    m_files.push_back(relation == nullptr ? "" : relation->part);
  }
  void end(std::string_view) override {}

 private:
  const Relations& m_relations;
  Parts& m_parts;
  std::vector<std::string>& m_names;
  std::vector<std::string>& m_files;
};

class Styles : public XmlHandler {
 public:
  explicit Styles(std::vector<NumberKind>& kinds) : m_kinds(kinds) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") m_formats[numberOf(attributes["numFmtId"])] = kindOfFormat(attributes["formatCode"]);
    if (name == "cellXfs") m_inCells = true;
    if (name != "xf" || !m_inCells) return;
    const int id = numberOf(attributes["numFmtId"]);
    const auto own = m_formats.find(id);
    m_kinds.push_back(own == m_formats.end() ? kindOfBuiltIn(id) : own->second);
  }
  void end(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }

 private:
  std::vector<NumberKind>& m_kinds;
  std::map<int, NumberKind> m_formats;
  bool m_inCells = false;
};

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

Book::Book(std::shared_ptr<const FileBytes> file) : m_file(std::move(file)) {
  Relations relations;
  readXml(m_file, "xl/_rels/workbook.xml.rels", relations);
  Sheets sheets(relations, m_parts, m_names, m_sheetParts);
  readXml(m_file, WorkbookPart, sheets);
  if (m_names.empty()) documentDamaged(*m_file, WorkbookPart);
  m_parts.texts = relations.ofType("sharedStrings");
  Styles styles(m_parts.kinds);
  if (const std::string part = relations.ofType("styles"); !part.empty()) readXml(m_file, part, styles);
}

std::unique_ptr<SheetRows> Book::rows(std::size_t sheet) const {
  auto part = ZipPart::find(m_file, m_sheetParts[sheet]);
  if (!part) documentDamaged(*m_file, m_sheetParts[sheet].empty() ? m_names[sheet] : m_sheetParts[sheet]);
  return std::make_unique<Rows>(std::move(part), m_sheetParts[sheet], m_file, m_parts);
}

}  // namespace kindred::import::excel
