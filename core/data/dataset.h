// A revision of a data set in memory: never changed, shared by threads, jobs and pages as shared_ptr<const Dataset>.
//
// Index is a position in bytewise order of ids, so the order of rows in a file cannot matter; it is valid within one
// revision. Key is stable over revisions and never reused; the project file, selections and audiences store keys.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/attributes.h"
#include "core/data/preference.h"
#include "core/matrix/csr.h"

namespace kindred {

using Key = std::int64_t;

/// Customers or products: ids as text, verbatim, ascending bytewise; keys and attributes beside them.
class Entities {
 public:
  Entities() = default;
  /// `ids` ascend bytewise without repeats; `keys` are as many, all different (not necessarily ascending).
  Entities(std::vector<std::string> ids, std::vector<Key> keys, AttributeTable attributes = {});

  [[nodiscard]] Index size() const { return static_cast<Index>(m_ids.size()); }
  [[nodiscard]] const std::string& id(Index i) const { return m_ids[static_cast<std::size_t>(i)]; }
  [[nodiscard]] Key key(Index i) const { return m_keys[static_cast<std::size_t>(i)]; }
  [[nodiscard]] std::optional<Index> find(std::string_view id) const;
  [[nodiscard]] std::optional<Index> indexOf(Key key) const;
  [[nodiscard]] const std::vector<std::string>& ids() const { return m_ids; }
  [[nodiscard]] const std::vector<Key>& keys() const { return m_keys; }
  [[nodiscard]] const AttributeTable& attributes() const { return m_attributes; }
  /// The title (products) or name (customers), or the id where there is none.
  [[nodiscard]] std::string title(Index i) const;

 private:
  std::vector<std::string> m_ids;
  std::vector<Key> m_keys;
  AttributeTable m_attributes;
  std::vector<std::pair<Key, Index>> m_byKey;
};

/// Columns of events, sorted by (customer, time, order, then content: product, value, quantity, price). Customer i has
/// the events [offsets[i], offsets[i + 1]). A column that the file had not is empty, not filled with zeros.
struct Events {
  std::vector<std::int64_t> offsets = {0};  ///< customers + 1 entries
  std::vector<Index> product;
  std::vector<float> value;  ///< rating
  std::vector<float> quantity;
  std::vector<double> unitPrice;
  std::vector<std::int64_t> time;     ///< seconds of the local wall clock
  std::vector<std::int32_t> order;    ///< position in orderIds
  std::vector<std::string> orderIds;  ///< ascending bytewise

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(product.size()); }
  [[nodiscard]] std::int64_t begin(Index customer) const { return offsets[static_cast<std::size_t>(customer)]; }
  [[nodiscard]] std::int64_t end(Index customer) const { return offsets[static_cast<std::size_t>(customer) + 1]; }
  /// quantity × unitPrice of event e; a missing quantity counts as 1, a missing price as 0.
  [[nodiscard]] double spend(std::int64_t e) const;
  /// Distinguishes purchases: the order where there is one, else the time, else the event itself.
  [[nodiscard]] std::int64_t orderMark(std::int64_t e) const;
};

enum class DatasetKind { Explicit, Implicit, Transactions, Customers, Products };
std::string_view name(DatasetKind kind);
std::optional<DatasetKind> datasetKind(std::string_view name);

/// Where a data set came from that was made from another one: kept for life, also where the other is gone.
struct Derivation {
  std::int64_t parent = 0;  ///< lineage and revision it was made from
  std::int64_t revision = 0;
  std::int64_t root = 0;   ///< the first lineage of the chain; keys mean the same in all data sets of one root
  std::string parentName;  ///< as it was called then
  Values filter;           ///< of filterSchema()

  bool operator==(const Derivation&) const = default;
};

struct Dataset {
  std::int64_t id = 0;  ///< of the lineage, in its project
  std::string name;
  std::int64_t revision = 1;
  DatasetKind kind = DatasetKind::Transactions;
  std::string currency;   ///< ISO 4217, may be empty
  Preference preference;  ///< the data set's default
  Entities customers;
  Entities products;
  Events events;
  double scaleMinimum = 0;  ///< least and greatest rating kept; both 0 where there are none
  double scaleMaximum = 0;
  std::optional<Derivation> derivation = {};

  /// The lineage whose keys this one shares.
  [[nodiscard]] std::int64_t root() const { return derivation ? derivation->root : id; }
  [[nodiscard]] DataShape shape() const { return {customers.size(), products.size(), events.size()}; }
};

using DatasetPtr = std::shared_ptr<const Dataset>;

/// The default preference of a kind: rating, orders_1_to_5 (transactions) or bought (implicit).
Preference defaultPreference(DatasetKind kind);

/// The least and the greatest that a preference can be.
struct Scale {
  double low = 0, high = 0;
};
/// Of the ratings that the data set has, or of stars; nothing for what is counted or summed.
std::optional<Scale> scaleOf(const Dataset& dataset, PreferenceValue preference);

/// Customers × products as numbers under a preference. One entry for each (customer, product) with an event. Throws
/// Error (BadParameters) where the events lack the column that the preference needs.
///   rating         by `repeats`; of several last ratings at one time the best (without times: that of the last line)
///   bought         1, or the weight of the latest event     orders    Σ weight of different orders
///   orders_1_to_5  1 + min(4, orders)                       quantity, spend  Σ weight × quantity, × spend
/// The weight of an event is 2^(−age ÷ half-life), 1 without a half-life.
Csr interactions(const Dataset& dataset, const Preference& preference);

/// The last time of any event, or nothing where the events have no time.
std::optional<std::int64_t> lastTime(const Events& events);
std::optional<std::int64_t> firstTime(const Events& events);

}  // namespace kindred
