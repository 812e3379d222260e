#include "core/import/json/file.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/import/cells/words.h"
#include "core/import/json/fields.h"

namespace kindred::import::json {
namespace {

/// Finds the column of a field; objects mostly have their keys in the order of the columns.
class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<std::string>& columns) : m_columns(columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) m_places.emplace(columns[i], i);
  }

  void restart() { m_next = 0; }
  /// columns.size() where it has none.
  std::size_t find(const Field& field) {
    if (m_next >= m_columns.size() || !isCalled(field, m_columns[m_next])) m_next = search(field);
    return m_next < m_columns.size() ? m_next++ : m_next;
  }

 private:
  static bool isCalled(const Field& field, std::string_view name) {
    if (field.outer.empty()) return field.key == name;
    const std::size_t outer = field.outer.size();
    return name.size() == outer + 1 + field.key.size() && name[outer] == '.' && name.starts_with(field.outer) &&
           name.ends_with(field.key);
  }

  std::size_t search(const Field& field) {
    if (field.outer.size() + field.key.size() > MaximumName) return m_columns.size();
    m_name = field.outer;
    if (!m_name.empty()) m_name += '.';
    m_name += field.key;
    const auto found = m_places.find(m_name);
    return found == m_places.end() ? m_columns.size() : found->second;
  }

  const std::vector<std::string>& m_columns;
  std::unordered_map<std::string, std::size_t> m_places;
  std::string m_name;
  std::size_t m_next = 0;
};

class Source : public RecordSource {
 public:
  Source(std::shared_ptr<const FileBytes> file, const Look& look, std::vector<std::string> columns)
      : m_pieces(std::move(file), look.encoding, look.arrangement),
        m_columns(std::move(columns)),
        m_finder(m_columns) {}
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    Piece piece;
    while (writer.bytes() < RecordBlockBytes && m_pieces.next(piece)) {
      if (piece.tooLong || !m_reader.read(piece.text)) writer.unreadable(piece.text, piece.line);
      else write(writer, piece.line);
    }
    return writer.finish();
  }
  [[nodiscard]] double fraction() const override { return m_pieces.fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_pieces.replaced() + m_reader.replaced(); }

 private:
  void write(BlockWriter& writer, std::int64_t line) {
    m_cells.assign(m_columns.size(), {});
    m_finder.restart();
    for (const Field& field : m_reader.fields()) {
      const std::size_t column = m_finder.find(field);
      if (column < m_cells.size()) m_cells[column] = field.text;
    }
    for (const std::string_view cell : m_cells) writer.cell(cell);
    writer.endRecord(line);
  }

  Pieces m_pieces;
  const std::vector<std::string> m_columns;
  ColumnFinder m_finder;
  FieldReader m_reader;
  std::vector<std::string_view> m_cells;
};

/// Gathers the names of the columns.
class Names {
 public:
  explicit Names(Look& look) : m_look(look) {}

  void add(const Field& field) {
    if (field.outer.size() + field.key.size() > MaximumName || m_look.columns.size() == MaximumColumns) {
      m_look.keysLeftOut = m_look.keysLeftOut || !isKnown(field);
      return;
    }
    if (m_known.insert(nameOf(field)).second) m_look.columns.push_back(nameOf(field));
  }

 private:
  static std::string nameOf(const Field& field) {
    std::string name(field.outer);
    if (!name.empty()) name += '.';
    return name.append(field.key);
  }
  [[nodiscard]] bool isKnown(const Field& field) const {
    return field.outer.size() + field.key.size() <= MaximumName && m_known.contains(nameOf(field));
  }

  Look& m_look;
  std::unordered_set<std::string> m_known;
};

constexpr std::size_t FirstBytes = 1000;

Encoding encodingOf(const InputFile& file, const Layout& layout) {
  if (layout.encoding) {
    if (const auto given = encoding(*layout.encoding)) return *given;
  }
  const std::string beginning = file.beginning(2);
  if (beginning == "\xFF\xFE") return Encoding::Utf16Le;
  return beginning == "\xFE\xFF" ? Encoding::Utf16Be : Encoding::Utf8;
}

/// Where the first object of `text` ends; npos where it does not.
std::size_t endOfObject(std::string_view text) {
  int depth = 0;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString && c == '\\') ++i;
    else if (c == '"') inString = !inString;
    if (inString) continue;
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    if (depth == 0 && c == '}') return i + 1;
  }
  return std::string_view::npos;
}

/// One list, or one object with a list of objects in it, rather than an object a line.
bool isOneList(const InputFile& file, Encoding encoding, Wrapped wrapped) {
  constexpr std::size_t LookedAt = 1 << 20;
  std::string decoded;
  Decoder(encoding).decode(file.beginning(LookedAt), decoded);
  const std::string_view text = trimmed(decoded);
  if (text.starts_with('[')) return true;
  if (wrapped == Wrapped::No || !text.starts_with('{')) return false;
  const std::size_t end = endOfObject(text);
  return listIn(text.substr(0, end)) != std::string_view::npos &&
         trimmed(text.substr(std::min(end, text.size()))).empty();
}

/// The first letters, without the blanks before them.
std::string firstLetters(const InputFile& file, const Layout& layout) {
  std::string text;
  Decoder(encodingOf(file, layout)).decode(file.beginning(FirstBytes), text);
  return std::string(trimmed(text));
}

}  // namespace

bool Look::has(std::string_view column) const { return std::ranges::find(columns, column) != columns.end(); }

bool beginsAsJson(const InputFile& file) {
  const std::string text = firstLetters(file, {});
  if (isPython(text)) return true;
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
  if (second == std::string::npos) return false;
  return text[0] == '{' ? text[second] == '"' || text[second] == '}' : text[second] == '{' || text[second] == ']';
}

Look lookAt(const InputFile& file, const Layout& layout, std::int64_t bytes, Wrapped wrapped) {
  constexpr std::int64_t Enough = 1 << 26;
  Look look{.encoding = encodingOf(file, layout)};
  if (isOneList(file, look.encoding, wrapped)) look.arrangement = Arrangement::List;
  const auto opened = file.open();
  Pieces pieces(opened, look.encoding, look.arrangement, bytes);
  FieldReader reader;
  Names names(look);
  std::int64_t objects = 0, others = 0;
  for (Piece piece; pieces.next(piece);) {
    const bool isObject = !piece.tooLong && reader.read(piece.text);
    objects += isObject;
    others += !isObject && !piece.tooLong;
    if (!isObject) continue;
    for (const Field& field : reader.fields()) names.add(field);
  }
  // Of an object over many lines some look like objects themselves.
  look.anyObject = objects > 0 && (look.arrangement == Arrangement::List || objects >= others);
  look.valuesLeftOut = reader.leftOut();
  const bool longLine = objects + others == 0 && bytes < std::min(Enough, opened->size());
  return longLine ? lookAt(file, layout, bytes * 16, wrapped) : look;
}

TableSource tableOf(const InputFile& file, const Layout& layout, const Look& look, std::vector<std::string> columns) {
  TableSource table{.file = file, .layout = layout};
  table.columnNames = columns;
  table.records = [bytes = file.open(), look, columns = std::move(columns)] {
    return std::make_unique<Source>(bytes, look, columns);
  };
  return table;
}

std::vector<Seen> jsonFiles(const Contents& contents) {
  constexpr std::size_t MostFiles = 100;
  constexpr std::int64_t LookedAt = 1 << 18;
  std::vector<Seen> seen;
  for (const InputFile& file : contents.files()) {
    if (seen.size() == MostFiles) break;
    if (beginsAsJson(file)) seen.push_back({file, lookAt(file, {}, LookedAt)});
  }
  return seen;
}

}  // namespace kindred::import::json
