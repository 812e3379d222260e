#include "core/store/dataset_blocks.h"

#include <nlohmann/json.hpp>

#include "core/matrix/text_blocks.h"
#include "core/store/blocks.h"
#include "core/store/json.h"

namespace kindred::store {
namespace {

void require(bool holds, std::string_view name) { BlockReader::requireSize(name, holds ? 0 : 1, 0); }

void writeEntities(BlockWriter& writer, const std::string& name, const Entities& entities) {
  writeTexts(writer, name + ".ids", entities.ids());
  writer.write(name + ".keys", entities.keys());
  writeAttributes(writer, name + ".attributes", entities.attributes());
}

Entities readEntities(const BlockReader& reader, const std::string& name) {
  auto ids = readTexts(reader, name + ".ids");
  auto keys = reader.read<Key>(name + ".keys");
  require(ids.size() <= static_cast<std::size_t>(std::numeric_limits<Index>::max()), name);
  require(std::ranges::adjacent_find(ids, std::greater_equal<>()) == ids.end(), name);
  BlockReader::requireSize(name, keys.size(), ids.size());
  auto sorted = keys;
  std::ranges::sort(sorted);
  require(std::ranges::adjacent_find(sorted) == sorted.end(), name);
  auto attributes = readAttributes(reader, name + ".attributes", ids.size());
  return {std::move(ids), std::move(keys), std::move(attributes)};
}

/// Calls visit(name, column) for each column of events but the offsets and the ids of orders.
void forEachColumn(auto& events, auto visit) {
  visit("events.product", events.product);
  visit("events.value", events.value);
  visit("events.quantity", events.quantity);
  visit("events.unit_price", events.unitPrice);
  visit("events.time", events.time);
  visit("events.order", events.order);
}

template <class T>
bool allWithin(const std::vector<T>& indices, std::size_t size) {
  return std::ranges::all_of(indices, [&](T i) { return i >= 0 && static_cast<std::size_t>(i) < size; });
}

Events readEvents(const BlockReader& reader, Index customers, Index products) {
  Events events;
  events.offsets = reader.read<std::int64_t>("events.offsets");
  forEachColumn(events, [&]<class T>(const char* name, std::vector<T>& column) { column = reader.read<T>(name); });
  events.orderIds = readTexts(reader, "events.order_ids");

  BlockReader::requireSize("events.offsets", events.offsets.size(), static_cast<std::size_t>(customers) + 1);
  require(events.offsets.front() == 0 && events.offsets.back() == events.size(), "events.offsets");
  require(std::ranges::is_sorted(events.offsets), "events.offsets");
  require(allWithin(events.product, static_cast<std::size_t>(products)), "events.product");
  require(allWithin(events.order, events.orderIds.size()), "events.order");
  require(std::ranges::adjacent_find(events.orderIds, std::greater_equal<>()) == events.orderIds.end(),
          "events.order_ids");
  forEachColumn(events, [&](const char* name, const auto& column) {
    require(column.empty() || column.size() == events.product.size(), name);
  });
  return events;
}

nlohmann::json derivationJson(const std::optional<Derivation>& derivation) {
  if (!derivation) return nullptr;
  return {{"parent", derivation->parent},
          {"revision", derivation->revision},
          {"root", derivation->root},
          {"parent_name", derivation->parentName},
          {"filter", toJson(derivation->filter)}};
}

/// Nothing in data sets that were imported, and in those of programs that could not filter.
std::optional<Derivation> derivationFrom(const nlohmann::json& facts) {
  const auto found = facts.find("derivation");
  if (found == facts.end() || found->is_null()) return std::nullopt;
  try {
    return Derivation{.parent = found->at("parent"),
                      .revision = found->at("revision"),
                      .root = found->at("root"),
                      .parentName = found->at("parent_name"),
                      .filter = valuesFromJson(found->at("filter"))};
  } catch (const nlohmann::json::exception&) {
    require(false, "facts");
  } catch (const Error&) {
    require(false, "facts");
  }
  return std::nullopt;
}

}  // namespace

std::size_t eventBytes(const Events& events) {
  std::size_t bytes = events.offsets.size() * sizeof(std::int64_t);
  forEachColumn(events, [&](const char*, const auto& column) { bytes += std::span(column).size_bytes(); });
  return bytes;
}

void writeDataset(BlockWriter& writer, const Dataset& dataset) {
  const nlohmann::json facts = {
      {"kind", name(dataset.kind)}, {"currency", dataset.currency}, {"derivation", derivationJson(dataset.derivation)}};
  writer.writeText("facts", written(facts));
  writer.write("scale", std::vector<double>{dataset.scaleMinimum, dataset.scaleMaximum});
  writeEntities(writer, "customers", dataset.customers);
  writeEntities(writer, "products", dataset.products);
  writer.write("events.offsets", dataset.events.offsets);
  forEachColumn(dataset.events, [&](const char* name, const auto& column) { writer.write(name, column); });
  writeTexts(writer, "events.order_ids", dataset.events.orderIds);
}

std::shared_ptr<Dataset> readDataset(const BlockReader& reader) {
  auto dataset = std::make_shared<Dataset>();
  const nlohmann::json facts = parsedJson(reader.readText("facts"));
  const auto kind = datasetKind(textAt(facts, "kind"));
  require(kind.has_value(), "facts");
  dataset->kind = *kind;
  dataset->currency = textAt(facts, "currency");
  dataset->derivation = derivationFrom(facts);
  const auto scale = reader.read<double>("scale");
  BlockReader::requireSize("scale", scale.size(), 2);
  dataset->scaleMinimum = scale[0];
  dataset->scaleMaximum = scale[1];
  dataset->customers = readEntities(reader, "customers");
  dataset->products = readEntities(reader, "products");
  dataset->events = readEvents(reader, dataset->customers.size(), dataset->products.size());
  return dataset;
}

}  // namespace kindred::store
