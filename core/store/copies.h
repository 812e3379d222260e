// Tables that repeat, for other tools, what blocks hold: memberships, recommendations, members of audiences. Kindred
// itself reads the blocks. Each copy has a checksum over its rows, compared the first time its content is used after
// opening; where it differs the copy is written anew from the blocks. Internal to store.
#pragma once

#include <functional>
#include <string>

#include "core/store/checksum.h"
#include "core/store/connection.h"

namespace kindred::store {

/// The first column of every copy is its owner; rows are in the order of the primary key, which leads the columns.
struct Copy {
  const char* table;
  const char* owner;  ///< column
  int columns;
};
constexpr Copy Memberships{"memberships", "segmentation", 3};
constexpr Copy Recommendations{"recommendations", "run", 5};
constexpr Copy ColdStarts{"cold_starts", "run", 3};
constexpr Copy AudienceCustomers{"audience_customers", "audience", 2};

/// Inserts rows within one transaction and adds them to `digest`. Rows come in the order of the primary key.
class CopyWriter {
 public:
  CopyWriter(const SQLite::Database& database, const Copy& copy, Digest& digest);

  template <class... Values>
  void row(const Values&... values) {
    bindAll(m_insert, asStored(values)...);
    m_insert.exec();
    m_insert.reset();
    (addTo(m_digest, values), ...);
  }

 private:
  static std::int64_t asStored(std::integral auto value) { return value; }
  static double asStored(double value) { return value; }
  static const std::string& asStored(const std::string& value) { return value; }
  static void addTo(Digest& digest, std::integral auto value) { digest.add(static_cast<std::int64_t>(value)); }
  static void addTo(Digest& digest, const std::string& value) { digest.add(std::string_view(value)); }
  static void addTo(Digest& digest, double value) {
    if (value == value) digest.add(value);
    else digest.addNull();  // SQLite keeps NaN as NULL.
  }

  SQLite::Statement m_insert;
  Digest& m_digest;
};

/// Compares a copy with its checksum, once; writes it anew where they differ. Does nothing where the file cannot be
/// written now: what Kindred returns does not come from the copy.
void ensureCopy(const Connection& connection, const Copy& copy, std::int64_t owner, std::int64_t digest,
                const std::function<void(CopyWriter&)>& writeRows);

}  // namespace kindred::store
