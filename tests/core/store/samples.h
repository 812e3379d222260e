// Projects to test with: a folder that goes away, data sets made from a seed, and the whole content of a file.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/base/random.h"
#include "core/store/project_file.h"
#include "tests/support/temporary_folder.h"

namespace kindred::store {

using test::contents;

/// What tests do need not outlive a power cut.
const FileOptions Quick{.durable = false};

/// A folder that an ordinary user may look into too.
class Folder : public test::TemporaryFolder {
 public:
  Folder() { std::filesystem::permissions(path(), std::filesystem::perms(0755)); }

  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path()))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }
};

inline std::vector<std::string> sampleIds(const std::string& prefix, Index count) {
  std::vector<std::string> ids;
  for (Index i = 0; i < count; ++i) ids.push_back(prefix + std::to_string(1000000 + i));
  return ids;
}

/// Keys that do not follow the order of ids, as after an append.
inline std::vector<Key> sampleKeys(Index count, Random& random) {
  std::vector<Key> keys;
  for (Index i = 0; i < count; ++i) keys.push_back(i + 1);
  random.shuffle(keys);
  return keys;
}

/// A column of every kind, with missing values in each.
inline AttributeTable sampleAttributes(Index rows, AttributeRole nameRole, Random& random) {
  const auto size = static_cast<std::size_t>(rows);
  AttributeColumn name{
      .name = "Name \xD0\x98\xD0\xBC\xD1\x8F", .kind = AttributeKind::Text, .role = nameRole, .present = {}};
  AttributeColumn age{.name = "Age", .kind = AttributeKind::Number, .present = {}};
  AttributeColumn since{.name = "Since", .kind = AttributeKind::Date, .present = {}};
  AttributeColumn consent{
      .name = "Consent", .kind = AttributeKind::Flag, .role = AttributeRole::Consent, .present = {}};
  AttributeColumn region{
      .name = "Region", .kind = AttributeKind::Category, .present = {}, .categories = {"East", "West"}};
  for (AttributeColumn* column : {&name, &age, &since, &consent, &region}) {
    for (std::size_t i = 0; i < size; ++i) column->present.push_back(random.below(5) != 0);
  }
  for (std::size_t i = 0; i < size; ++i) {
    name.texts.push_back(name.present[i] ? "\"Quoted\", \xC3\xA9t\xC3\xA9 " + std::to_string(i) : "");
    age.numbers.push_back(age.present[i] ? 18 + random.real() * 60 : 0);
    since.dates.push_back(since.present[i] ? static_cast<std::int64_t>(random.below(1500000000)) : 0);
    consent.numbers.push_back(consent.present[i] ? static_cast<double>(random.below(2)) : 0);
    region.codes.push_back(region.present[i] ? static_cast<std::int32_t>(random.below(2)) : 0);
  }
  return {{name, age, since, consent, region}};
}

struct Size {
  Index customers = 30;
  Index products = 12;
  std::int64_t eventsEach = 8;
};

inline Dataset sampleDataset(const std::string& name, std::uint64_t seed, Size size = {}) {
  Random random(seed);
  Dataset dataset;
  dataset.name = name;
  dataset.currency = "EUR";
  dataset.preference = {.value = PreferenceValue::Quantity, .halfLifeDays = 30};
  dataset.customers = {sampleIds("c", size.customers), sampleKeys(size.customers, random),
                       sampleAttributes(size.customers, AttributeRole::Name, random)};
  dataset.products = {sampleIds("p", size.products), sampleKeys(size.products, random),
                      sampleAttributes(size.products, AttributeRole::Title, random)};
  Events& events = dataset.events;
  for (Index customer = 0; customer < size.customers; ++customer) {
    std::int64_t time = 1300000000;
    for (std::int64_t e = 0; e < size.eventsEach; ++e) {
      time += static_cast<std::int64_t>(random.below(100000));
      events.product.push_back(static_cast<Index>(random.below(static_cast<std::uint64_t>(size.products))));
      events.quantity.push_back(static_cast<float>(1 + random.below(5)));
      events.unitPrice.push_back(random.real() * 20);
      events.time.push_back(time);
      events.order.push_back(customer);
    }
    events.offsets.push_back(events.size());
  }
  events.orderIds = sampleIds("o", size.customers);
  return dataset;
}

inline bool operator==(const Entities& a, const Entities& b) {
  return a.ids() == b.ids() && a.keys() == b.keys() && a.attributes() == b.attributes();
}

/// Equal in all but id, name and revision.
inline bool hasSameData(const Dataset& a, const Dataset& b) {
  const Events& e = a.events;
  const Events& f = b.events;
  return a.kind == b.kind && a.currency == b.currency &&
         a.preference == b.preference && operator==(a.customers, b.customers) && operator==(a.products, b.products) &&
         e.offsets == f.offsets && e.product == f.product && e.value == f.value && e.quantity == f.quantity &&
         e.unitPrice == f.unitPrice && e.time == f.time && e.order == f.order && e.orderIds == f.orderIds &&
         a.scaleMinimum == b.scaleMinimum && a.scaleMaximum == b.scaleMaximum;
}

inline RunRecord sampleRun(const DatasetRecord& dataset, const std::string& family = "recommend") {
  return {.family = family,
          .algorithm = "item_knn",
          .version = 2,
          .name = "Neighbours",
          .parameters = {{"neighbours", std::int64_t{40}},
                         {"shrinkage", 10.5},
                         {"measure", std::string("cosine")},
                         {"limit", std::monostate{}},
                         {"preference.columns", std::vector<std::string>{"a", "b"}}},
          .seed = 0xFEDCBA9876543210u,
          .datasetId = dataset.id,
          .revision = dataset.revision,
          .programVersion = "0.1.0",
          .created = 1700000000,
          .seconds = 1.25,
          .result = R"({"rmse":0.9})"};
}

inline std::vector<StoredList> sampleLists(const Dataset& dataset, std::size_t top = 3) {
  Random random(11);
  std::vector<StoredList> lists;
  for (const Key customer : dataset.customers.keys()) {
    StoredList list{.customer = customer, .items = {}, .coldStart = random.below(4) == 0 ? "no_history" : ""};
    for (std::size_t i = 0; i < top; ++i) {
      list.items.emplace_back(dataset.products.key(static_cast<Index>(i)), 5 - static_cast<double>(i) - random.real());
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

inline void saveSampleModel(BlockWriter& writer, std::size_t size = 500) {
  std::vector<double> factors(size);
  std::vector<std::int32_t> neighbours(size);
  Random random(5);
  for (double& value : factors) value = random.real();
  for (std::int32_t& value : neighbours) value = static_cast<std::int32_t>(random.below(50));
  writer.write("factors", factors);
  writer.write("neighbours", neighbours);
  writer.writeScalar("mean", 3.5);
  writer.write("nothing", std::vector<float>());
}

inline std::vector<int> sampleLabels(const Dataset& dataset) {
  std::vector<int> labels;
  for (Index i = 0; i < dataset.customers.size(); ++i) labels.push_back(i % 4 - 1);
  return labels;
}

inline SegmentationRecord sampleSegmentation(const std::string& name) {
  SegmentationRecord segmentation{.name = name, .segments = {}, .quality = R"({"silhouette":0.4})"};
  for (int i = 0; i < 3; ++i) {
    segmentation.segments.push_back({.id = i,
                                     .letter = std::string(1, static_cast<char>('A' + i)),
                                     .name = "Segment " + std::to_string(i),
                                     .colour = i,
                                     .customers = 7,
                                     .share = 0.25,
                                     .revenueShare = i == 0 ? std::nullopt : std::optional(0.3),
                                     .details = "{}"});
  }
  return segmentation;
}

inline std::vector<std::pair<Key, int>> expectedMembers(const Dataset& dataset, const std::vector<int>& labels) {
  std::vector<std::pair<Key, int>> members;
  for (std::size_t i = 0; i < labels.size(); ++i) members.emplace_back(dataset.customers.keys()[i], labels[i]);
  std::ranges::sort(members);
  return members;
}

/// The number that a query of the file gives, read as another program would.
inline std::int64_t numberIn(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  return database.execAndGet(sql).getInt64();
}

/// The code of the Error that `body` throws; nothing where it throws none.
template <class Body>
std::optional<ErrorCode> codeOf(Body body) {
  try {
    static_cast<void>(body());
  } catch (const Error& error) {
    EXPECT_FALSE(error.message().empty());
    EXPECT_FALSE(error.hint().empty()) << english(error.message());
    return error.code();
  }
  return std::nullopt;
}

}  // namespace kindred::store
