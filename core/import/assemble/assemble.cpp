#include "core/import/assemble/assemble.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <span>

#include "core/base/parallel.h"
#include "core/import/assemble/modes.h"
#include "core/import/assemble/ordered_events.h"
#include "core/import/cells/words.h"
#include "core/import/notes.h"

namespace kindred::imports {
namespace {

/// Ids of one side (customers or products) and where each code of the pool lies among them.
struct Sorted {
  std::vector<std::string> ids;
  std::vector<Index> indexOfCode;  ///< -1 for codes without a kept row
  Index withEvents = 0;
  std::string sheetExample;  ///< an id that lost its ".0"; empty where none did
};

/// One flag a code of the pool, in bytes: bits would have to be read before they are set.
std::vector<std::uint8_t> usedCodes(const std::vector<std::int32_t>& codes, std::size_t pool) {
  std::vector<std::uint8_t> used(pool, 0);
  for (const auto code : codes) used[static_cast<std::size_t>(code)] = 1;
  return used;
}

Sorted sorted(const StringPool& pool, const std::vector<std::int32_t>& codes, const std::vector<SideTable>& sides,
              TableUse use) {
  Sorted result;
  const std::vector<std::uint8_t> used = usedCodes(codes, pool.size());
  const bool wereNumbers = areNumbersOfSheets(pool.texts());
  if (wereNumbers) result.sheetExample = pool.texts().front();
  const auto idOf = [&](std::size_t code) {
    const std::string_view text = pool.texts()[code];
    return text.substr(0, text.size() - (wereNumbers ? SheetEnding.size() : 0));
  };
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code] != 0) result.ids.emplace_back(idOf(code));
  }
  result.withEvents = static_cast<Index>(result.ids.size());
  for (const SideTable& side : sides) {
    if (side.use == use) result.ids.insert(result.ids.end(), side.ids.begin(), side.ids.end());
  }
  std::ranges::sort(result.ids);
  result.ids.erase(std::unique(result.ids.begin(), result.ids.end()), result.ids.end());
  result.indexOfCode.assign(used.size(), -1);
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code] == 0) continue;
    result.indexOfCode[code] =
        static_cast<Index>(std::ranges::lower_bound(result.ids, idOf(code)) - result.ids.begin());
  }
  return result;
}

/// Codes become positions.
void renumber(std::vector<std::int32_t>& codes, const std::vector<Index>& indexOfCode, Progress& progress) {
  constexpr std::size_t RowsAtOnce = 1 << 16;
  forEachChunk(codes.size(), RowsAtOnce, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) codes[i] = indexOfCode[static_cast<std::size_t>(codes[i])];
  });
}

struct SortedOrders {
  std::vector<std::string> ids;
  std::string sheetExample;  ///< an id that lost its ".0"; empty where none did
};

/// Order codes become positions in the ids returned.
SortedOrders sortOrders(CollectedEvents& events, Progress& progress) {
  SortedOrders result;
  const std::vector<std::uint8_t> used = usedCodes(events.order, events.orders.size());
  const bool wereNumbers = areNumbersOfSheets(events.orders.texts());
  std::vector<std::int32_t> codes;
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code] != 0) codes.push_back(static_cast<std::int32_t>(code));
  }
  // ".0" sorts as its absence does, since '.' comes before every digit.
  std::ranges::sort(codes, {}, [&](std::int32_t code) { return events.orders.text(code); });
  std::vector<Index> indexOfCode(used.size(), -1);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    indexOfCode[static_cast<std::size_t>(codes[i])] = static_cast<Index>(i);
    const std::string_view text = events.orders.text(codes[i]);
    result.ids.emplace_back(text.substr(0, text.size() - (wereNumbers ? SheetEnding.size() : 0)));
  }
  renumber(events.order, indexOfCode, progress);
  if (wereNumbers) result.sheetExample = events.orders.text(0);
  return result;
}

/// Attributes of one side, from its tables and from columns of events.
class Attributes {
 public:
  explicit Attributes(const std::vector<std::string>& ids) : m_ids(ids) {}

  void addSide(const SideTable& side) {
    std::vector<std::size_t> places;
    for (const auto& id : side.ids)
      places.push_back(static_cast<std::size_t>(std::ranges::lower_bound(m_ids, id) - m_ids.begin()));
    for (const SideColumn& column : side.columns) {
      std::vector<std::string> texts(m_ids.size());
      for (std::size_t i = 0; i < places.size(); ++i) texts[places[i]] = column.texts[i];
      add(column.name, column.role, std::move(texts));
    }
  }

  /// A column of the same role or name fills the gaps of the one that is there.
  void add(const std::string& name, AttributeRole role, std::vector<std::string> texts) {
    const auto same = std::ranges::find_if(m_columns, [&](const SideColumn& column) {
      return column.name == name || (role != AttributeRole::None && column.role == role);
    });
    if (same == m_columns.end()) {
      m_columns.push_back({name, role, std::move(texts)});
      return;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (same->texts[i].empty()) same->texts[i] = std::move(texts[i]);
    }
  }

  [[nodiscard]] AttributeTable typed() const {
    AttributeTable table;
    for (const SideColumn& column : m_columns)
      table.columns.push_back(attributeColumn(column.name, column.role, column.texts));
    return table;
  }

 private:
  const std::vector<std::string>& m_ids;
  std::vector<SideColumn> m_columns;
};

std::vector<std::string> textsOf(const EntityColumn& column, const Modes& modes) {
  const auto dates =
      column.facts.dates && column.facts.dates->isSure() ? DateFormat::from(*column.datePattern) : std::nullopt;
  std::vector<std::string> texts(modes.mode.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (modes.mode[i] < 0) continue;
    const std::string_view text = column.texts.text(modes.mode[i]);
    texts[i] =
        column.role == Role::Attribute ? plainCell(text, column.facts, column.decimal, dates) : std::string(text);
  }
  return texts;
}

/// Returns the columns that say nothing lasting.
std::vector<std::string> addEventColumns(const CollectedEvents& events, Attributes& customers,
                                         std::size_t customerCount, Attributes& products, std::size_t productCount,
                                         std::vector<Note>& notes) {
  constexpr double Agreed = 0.9;
  std::vector<std::string> ignored, varying;
  for (const EntityColumn& column : events.columns) {
    const Modes ofProduct = modesOf(events.product, column.codes, productCount, column.texts);
    if (column.role != Role::Attribute) {
      products.add(column.name, productRole(column.role), textsOf(column, ofProduct));
      if (column.role == Role::Title && ofProduct.varying > 0) {
        notes.push_back({"several_titles",
                         KI_TEXT_N("core", "%n product(s) (has|have) several titles; the most frequent one is used.",
                                   ofProduct.varying)});
      }
      continue;
    }
    const Modes ofCustomer = modesOf(events.customer, column.codes, customerCount, column.texts);
    const bool toCustomer =
        ofCustomer.agreement >= Agreed || (column.setByUser && ofCustomer.agreement >= ofProduct.agreement);
    const bool toProduct = !toCustomer && (ofProduct.agreement >= Agreed || column.setByUser);
    if (toCustomer) customers.add(column.name, AttributeRole::None, textsOf(column, ofCustomer));
    else if (toProduct) products.add(column.name, AttributeRole::None, textsOf(column, ofProduct));
    else ignored.push_back(column.name);
    if ((toCustomer && ofCustomer.varying > 0) || (toProduct && ofProduct.varying > 0)) varying.push_back(column.name);
  }
  if (!varying.empty()) {
    notes.push_back(
        {"attributes_vary",
         KI_TEXT("core", "Where rows of one customer or product differ in %1, the most frequent value is used.")
             .with(shortList(varying))});
  }
  if (!ignored.empty()) {
    notes.push_back({"columns_differ_by_row",
                     KI_TEXT("core", "Left out, because they say nothing lasting about a customer or product: %1.")
                         .with(shortList(ignored))});
  }
  return ignored;
}

/// From the least value to the greatest.
void setScale(Dataset& dataset, Progress& progress) {
  constexpr std::size_t RowsAtOnce = 1 << 20;
  const std::vector<float>& values = dataset.events.value;
  std::vector<std::pair<float, float>> found(chunkCount(values.size(), RowsAtOnce));
  Progress part = progress.part(1, 1);
  forEachChunk(values.size(), RowsAtOnce, part, [&](const Chunk& chunk) {
    const auto [least, greatest] = std::ranges::minmax(std::span(values).subspan(chunk.begin, chunk.end - chunk.begin));
    found[chunk.number] = {least, greatest};
  });
  dataset.scaleMinimum = static_cast<double>(std::ranges::min(found | std::views::keys));
  dataset.scaleMaximum = static_cast<double>(std::ranges::max(found | std::views::values));
}

Entities entitiesOf(std::vector<std::string> ids, AttributeTable attributes) {
  std::vector<Key> keys(ids.size());
  std::iota(keys.begin(), keys.end(), 1);
  return {std::move(ids), std::move(keys), std::move(attributes)};
}

}  // namespace

Assembled assemble(CollectedEvents& events, const std::vector<SideTable>& sides, Progress& progress) {
  Assembled result;
  result.dataset = std::make_shared<Dataset>();
  Sorted customers, products;
  Progress naming = progress.part(0, 0.2);
  forEach(2, naming, [&](std::size_t side) {
    if (side == 0) customers = sorted(events.customers, events.customer, sides, TableUse::Customers);
    else products = sorted(events.products, events.product, sides, TableUse::Products);
  });
  result.customersWithEvents = customers.withEvents;
  result.productsWithEvents = products.withEvents;
  Progress numbering = progress.part(0.2, 0.2);
  renumber(events.customer, customers.indexOfCode, numbering);
  renumber(events.product, products.indexOfCode, numbering);

  Attributes aboutCustomers(customers.ids), aboutProducts(products.ids);
  for (const SideTable& side : sides) {
    const bool ofCustomers = side.use == TableUse::Customers;
    (ofCustomers ? aboutCustomers : aboutProducts).addSide(side);
    if (!side.sheetExample.empty()) (ofCustomers ? customers : products).sheetExample = side.sheetExample;
  }
  result.columnsLeftOut =
      addEventColumns(events, aboutCustomers, customers.ids.size(), aboutProducts, products.ids.size(), result.notes);
  progress.report(0.6);

  Dataset& dataset = *result.dataset;
  Progress ordering = progress.part(0.6, 0.6), sorting = progress.part(0.6, 1);
  SortedOrders orders = sortOrders(events, ordering);
  dataset.events = orderedEvents(events, customers.ids.size(), sorting);
  dataset.events.orderIds = std::move(orders.ids);
  AttributeTable customerTable = aboutCustomers.typed(), productTable = aboutProducts.typed();
  dataset.customers = entitiesOf(std::move(customers.ids), std::move(customerTable));
  dataset.products = entitiesOf(std::move(products.ids), std::move(productTable));
  noteSheetIds(Role::Customer, customers.sheetExample, result.notes);
  noteSheetIds(Role::Product, products.sheetExample, result.notes);
  noteSheetIds(Role::Order, orders.sheetExample, result.notes);
  if (!dataset.events.value.empty()) setScale(dataset, progress);
  return result;
}

}  // namespace kindred::imports
