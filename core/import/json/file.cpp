#include "core/import/json/file.h"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "core/import/cells/words.h"
#include "core/import/json/fields.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports::json {
namespace {

std::size_t sizeOf(const Field& field) { return field.list.size() + field.outer.size() + field.key.size(); }

void appendName(const Field& field, std::string& name) {
  for (const std::string_view part : {field.list, field.outer}) {
    if (!part.empty()) name.append(part).append(".");
  }
  name.append(field.key);
}

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
    for (const std::string_view part : {field.list, field.outer}) {
      if (part.empty()) continue;
      if (name.size() <= part.size() || !name.starts_with(part) || name[part.size()] != '.') return false;
      name.remove_prefix(part.size() + 1);
    }
    return name == field.key;
  }

  std::size_t search(const Field& field) {
    if (sizeOf(field) > MaximumName) return m_columns.size();
    m_name.clear();
    appendName(field, m_name);
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
      : m_pieces(std::move(file), look.encoding, look.arrangement, std::numeric_limits<std::int64_t>::max(),
                 look.begin),
        m_columns(std::move(columns)),
        m_items(look.items),
        m_finder(m_columns),
        m_reader(!look.items.empty()) {}
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    Piece piece;
    while (writer.bytes() < RecordBlockBytes && m_pieces.next(piece)) {
      if (piece.tooLong || !m_reader.read(piece.text)) writer.unreadable(piece.text, piece.line);
      else if (m_items.empty()) write(writer, piece.line, {});
      else writeItems(writer, piece.line);
    }
    return writer.finish();
  }
  [[nodiscard]] double fraction() const override { return m_pieces.fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_pieces.replaced() + m_reader.replaced(); }

 private:
  void write(BlockWriter& writer, std::int64_t line, std::span<const Field> itemFields) {
    m_cells.assign(m_columns.size(), {});
    m_finder.restart();
    fill(itemFields);
    fill(m_reader.fields());
    for (const std::string_view cell : m_cells) writer.cell(cell);
    writer.endRecord(line);
  }

  void fill(std::span<const Field> fields) {
    for (const Field& field : fields) {
      const std::size_t column = m_finder.find(field);
      if (column < m_cells.size()) m_cells[column] = field.text;
    }
  }

  void writeItems(BlockWriter& writer, std::int64_t line) {
    const std::span<const Field> all = m_reader.itemFields();
    for (const Item& item : m_reader.items()) {
      if (item.list == m_items) write(writer, line, all.subspan(item.begin, item.end - item.begin));
    }
  }

  Pieces m_pieces;
  const std::vector<std::string> m_columns;
  const std::string m_items;
  ColumnFinder m_finder;
  FieldReader m_reader;
  std::vector<std::string_view> m_cells;
};

/// Gathers the names of columns.
class Names {
 public:
  Names(std::vector<std::string>& columns, bool& leftOut) : m_columns(columns), m_leftOut(leftOut) {}

  void add(const Field& field) {
    if (sizeOf(field) > MaximumName || m_columns.size() == MaximumColumns) {
      m_leftOut = m_leftOut || !isKnown(field);
      return;
    }
    if (m_known.insert(nameOf(field)).second) m_columns.push_back(nameOf(field));
  }

 private:
  static std::string nameOf(const Field& field) {
    std::string name;
    appendName(field, name);
    return name;
  }
  [[nodiscard]] bool isKnown(const Field& field) const {
    return sizeOf(field) <= MaximumName && m_known.contains(nameOf(field));
  }

  std::vector<std::string>& m_columns;
  bool& m_leftOut;
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

bool namesOneOf(const std::vector<std::string>& columns, Role role) {
  return std::ranges::any_of(columns, [&](const std::string& column) {
    const Role named = roleOfName(column).role;
    return named == role || (role == Role::Product && named == Role::Title);
  });
}

/// Reads objects until so many bytes of them were seen.
Look lookInto(Look look, const InputFile& file, std::int64_t bytes, std::int64_t limit) {
  const auto opened = file.open();
  Pieces pieces(opened, look.encoding, look.arrangement, limit, look.begin);
  FieldReader reader;
  Names names(look.columns, look.keysLeftOut);
  std::int64_t objects = 0, others = 0, seen = 0;
  for (Piece piece; seen < bytes && pieces.next(piece);) {
    seen += static_cast<std::int64_t>(piece.text.size());
    const bool isObject = !piece.tooLong && reader.read(piece.text);
    objects += isObject;
    others += !isObject && !piece.tooLong;
    if (!isObject) continue;
    for (const Field& field : reader.fields()) names.add(field);
  }
  // Of an object over many lines some look like objects themselves.
  look.anyObject = objects > 0 && (look.arrangement == Arrangement::List || objects >= others);
  look.valuesLeftOut = reader.leftOut();
  look.nothingSeen = objects + others == 0;
  return look;
}

}  // namespace

std::vector<std::string> Look::allColumns() const {
  std::vector<std::string> all = itemColumns;
  all.insert(all.end(), columns.begin(), columns.end());
  if (all.size() > MaximumColumns) all.resize(MaximumColumns);
  return all;
}

bool Look::has(std::string_view column) const { return std::ranges::find(columns, column) != columns.end(); }

bool beginsAsJson(const InputFile& file) {
  const std::string text = firstLetters(file, {});
  if (isPython(text)) return true;
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
  if (second == std::string::npos) return false;
  return text[0] == '{' ? text[second] == '"' || text[second] == '}' : text[second] == '{' || text[second] == ']';
}

bool beginsWithObject(const InputFile& file, const Layout& layout) {
  return firstLetters(file, layout).starts_with('{');
}

Look lookAt(const InputFile& file, const Layout& layout, std::int64_t bytes, Wrapped wrapped) {
  constexpr std::int64_t Enough = 1 << 26;
  Look start{.encoding = encodingOf(file, layout)};
  if (isOneList(file, start.encoding, wrapped)) start.arrangement = Arrangement::List;
  Look look = lookInto(start, file, bytes, bytes);
  const bool longLine = look.nothingSeen && bytes < std::min(Enough, file.open()->size());
  return longLine ? lookAt(file, layout, bytes * 16, wrapped) : look;
}

Look lookAtList(const InputFile& file, const Layout& layout, std::int64_t bytes, std::int64_t begin) {
  const Look start{.encoding = encodingOf(file, layout), .arrangement = Arrangement::List, .begin = begin};
  return lookInto(start, file, bytes, std::numeric_limits<std::int64_t>::max());
}

void findItems(Look& look, const InputFile& file, std::int64_t bytes) {
  const bool hasProduct = namesOneOf(look.columns, Role::Product),
             hasCustomer = namesOneOf(look.columns, Role::Customer);
  if (!look.valuesLeftOut || (hasProduct && hasCustomer)) return;
  struct List {
    std::vector<std::string> columns;
    std::int64_t items = 0;
  };
  std::map<std::string, List, std::less<>> lists;
  std::map<std::string, Names, std::less<>> names;
  FieldReader reader(true);
  Pieces pieces(file.open(), look.encoding, look.arrangement, std::numeric_limits<std::int64_t>::max(), look.begin);
  std::int64_t seen = 0;
  for (Piece piece; seen < bytes && pieces.next(piece);) {
    seen += static_cast<std::int64_t>(piece.text.size());
    if (piece.tooLong || !reader.read(piece.text)) continue;
    for (const Item& item : reader.items()) {
      if (item.list.empty() || item.list.size() > MaximumName) continue;
      List& list = lists[std::string(item.list)];
      ++list.items;
      Names& known = names.try_emplace(std::string(item.list), list.columns, look.keysLeftOut).first->second;
      for (std::size_t i = item.begin; i < item.end; ++i) known.add(reader.itemFields()[i]);
    }
  }
  std::int64_t most = 0;
  for (auto& [key, list] : lists) {
    const bool adds = (!hasProduct && namesOneOf(list.columns, Role::Product)) ||
                      (!hasCustomer && namesOneOf(list.columns, Role::Customer));
    if (!adds || list.items <= most) continue;
    most = list.items;
    look.items = key;
    look.itemColumns = list.columns;
    std::erase(look.columns, key);
  }
}

TableSource tableOf(const InputFile& file, const Layout& layout, const Look& look, std::vector<std::string> columns) {
  TableSource table{.file = file, .layout = layout};
  table.items = look.items;
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

}  // namespace kindred::imports::json
