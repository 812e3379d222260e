// What the formats of data sets in JSON share: the files by what their objects hold, and columns chosen by name.
#pragma once

#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "core/import/format.h"
#include "core/import/json/file.h"

namespace kindred::imports::json {

using RolesByName = std::vector<std::pair<std::string_view, Role>>;

/// Makes the tables of a data set and remembers what it leaves out.
class DataSet {
 public:
  explicit DataSet(const Request& request) : m_request(request) {}

  /// Events with ratings: all columns, those that `roles` does not name left unused.
  void addEvents(const Seen& seen, const RolesByName& roles, Scale scale);
  /// A list of products of the columns in `roles` alone.
  void addProducts(const Seen& seen, const RolesByName& roles);
  /// Any other table; its layout is that of the request.
  void add(TableSource table) { m_set.tables.push_back(std::move(table)); }
  void leaveOut(const InputFile& file) { m_filesLeftOut.push_back(file.baseName()); }

  /// The tables, and notes on what was left out.
  TableSet finished();

 private:
  void leaveOutColumn(std::string_view column);

  const Request& m_request;
  TableSet m_set;
  std::vector<std::string> m_filesLeftOut, m_columnsLeftOut;
};

}  // namespace kindred::imports::json
