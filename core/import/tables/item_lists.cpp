#include "core/import/tables/item_lists.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/base/shortest.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

constexpr std::string_view Cross = "×";

/// The whole number at the front of `text`, taken off; 0 where there is none.
double takePieces(std::string_view& text) {
  int pieces = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pieces);
  if (error != std::errc() || pieces <= 0) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return pieces;
}

bool takeTimesSign(std::string_view& text) {
  text = trimmed(text);
  for (const std::string_view sign : {std::string_view("x"), std::string_view("X"), std::string_view("*"), Cross}) {
    if (!text.starts_with(sign)) continue;
    text = trimmed(text.substr(sign.size()));
    return true;
  }
  return false;
}

/// "2 x Mug".
std::optional<Item> countedBefore(std::string_view text) {
  const double pieces = takePieces(text);
  if (pieces == 0 || !takeTimesSign(text) || text.empty()) return std::nullopt;
  return Item{text, pieces};
}

/// "Mug x 2", "Mug x2", "Mug (2)".
std::optional<Item> countedAfter(std::string_view text) {
  const bool bracket = text.ends_with(')');
  if (bracket) text.remove_suffix(1);
  const std::size_t digits = text.find_last_not_of("0123456789") + 1;  // of npos: 0
  std::string_view number = text.substr(digits);
  const double pieces = takePieces(number);
  std::string_view name = trimmed(text.substr(0, digits));
  if (pieces == 0 || name.empty()) return std::nullopt;
  if (bracket && name.ends_with('(')) return Item{trimmed(name.substr(0, name.size() - 1)), pieces};
  for (const std::string_view sign : {std::string_view(" x"), std::string_view(" X"), std::string_view("*"), Cross}) {
    if (!bracket && name.ends_with(sign)) return Item{trimmed(name.substr(0, name.size() - sign.size())), pieces};
  }
  return std::nullopt;
}

Item itemOf(std::string_view text) {
  if (const auto item = countedAfter(text); item && !item->name.empty()) return *item;
  return countedBefore(text).value_or(Item{text, 1});
}

class PartedRecords : public RecordSource {
 public:
  PartedRecords(std::unique_ptr<RecordSource> source, const ItemLists& lists)
      : m_source(std::move(source)), m_lists(lists) {}

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    while (writer.bytes() < RecordBlockBytes && m_source->next(m_block)) {
      trimCells(m_block);
      for (const Record& record : m_block.records) write(record, writer);
    }
    return writer.finish();
  }
  [[nodiscard]] double fraction() const override { return m_source->fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_source->replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_source->strayQuotes(); }

 private:
  void write(const Record& record, BlockWriter& writer) {
    const auto cells = std::span<const std::string_view>(m_block.cells).subspan(record.firstCell, record.cells);
    if (cells.empty()) return writer.unreadable(m_block.textOf(record), record.line);
    const bool header = m_read < m_lists.headerRows;
    ++m_read;
    if (header || m_lists.column >= cells.size()) {
      writeCells(cells, {}, 0, header ? PiecesName : std::string_view(), writer);
      return writer.endRecord(record.line);
    }
    const std::vector<Item> items = itemsOf(cells[m_lists.column], m_lists.sign);
    double all = 0;
    for (const Item& item : items) all += item.pieces;
    for (const Item& item : items) {
      writeCells(cells, item, all, shortest(item.pieces, m_lists.decimal), writer);
      writer.endRecord(record.line);
    }
  }

  /// The cells of the record, those that `item` changes changed; `all`: pieces of the record, 0 to change none.
  void writeCells(std::span<const std::string_view> cells, const Item& item, double all, std::string_view pieces,
                  BlockWriter& writer) const {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto total = all > 0 && i == m_lists.total ? readNumber(cells[i], m_lists.decimal) : std::nullopt;
      if (all > 0 && i == m_lists.column) writer.cell(item.name);
      else if (total) writer.cell(shortest(*total * item.pieces / all, m_lists.decimal));
      else writer.cell(cells[i]);
    }
    if (m_lists.addsPieces) writer.cell(pieces);
  }

  std::unique_ptr<RecordSource> m_source;
  ItemLists m_lists;
  RecordBlock m_block;
  std::size_t m_read = 0;
};

}  // namespace

std::vector<Item> itemsOf(std::string_view cell, char sign) {
  std::vector<Item> items;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(sign, begin), cell.size());
    const std::string_view text = trimmed(cell.substr(begin, end - begin));
    begin = end + 1;
    if (text.empty()) continue;
    const Item item = itemOf(text);
    const auto same = std::ranges::find(items, item.name, &Item::name);
    if (same == items.end()) items.push_back(item);
    else same->pieces += item.pieces;
  }
  if (items.empty()) items.push_back({cell, 1});
  return items;
}

std::optional<char> recogniseItemSign(const std::vector<std::string_view>& cells) {
  constexpr std::size_t Fewest = 2, Longest = 100;
  for (const char sign : {';', '|', '\n', ','}) {
    std::map<std::string_view, std::size_t> uses;  // of items, by the cells they stand in
    std::set<std::string_view> alone;
    std::size_t filled = 0, lists = 0;
    bool isShort = true;
    for (const std::string_view cell : cells) {
      if (cell.empty()) continue;
      const auto items = itemsOf(cell, sign);
      ++filled;
      lists += items.size() > 1 ? 1 : 0;
      for (const Item& item : items) {
        ++uses[item.name];
        isShort = isShort && item.name.size() <= Longest;
      }
      if (items.size() == 1) alone.insert(items.front().name);
    }
    std::size_t placed = 0, recurring = 0, standing = 0;
    for (const auto& [name, count] : uses) {
      placed += count;
      recurring += count > 1 ? count : 0;
      standing += alone.contains(name) ? count : 0;
    }
    // Titles hold commas too: then items must also stand alone.
    const bool enough = lists >= Fewest && lists * 5 >= filled && recurring * 2 >= placed;
    if (isShort && enough && (sign != ',' || standing * 2 >= placed)) return sign;
  }
  return std::nullopt;
}

std::unique_ptr<RecordSource> parted(std::unique_ptr<RecordSource> source, const ItemLists& lists) {
  return std::make_unique<PartedRecords>(std::move(source), lists);
}

}  // namespace kindred::imports
