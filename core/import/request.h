// What is to be read, and what the person has decided about it. Whatever is left empty is recognised from the content;
// whatever is set is never overridden.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/import/choices.h"

namespace kindred::imports {

/// Total is what a line costs altogether: the price is that, parted by the quantity. Status is what became of the order,
/// EventKind what the customer did: viewed, bought …
enum class Role {
  Ignore,
  Customer,
  Product,
  Value,
  Quantity,
  Price,
  Total,
  Order,
  Time,
  Status,
  EventKind,
  Title,
  Category,
  Text,
  Attribute
};
constexpr std::size_t RoleCount = static_cast<std::size_t>(Role::Attribute) + 1;
std::string_view name(Role role);  ///< as the command line spells it
std::optional<Role> role(std::string_view name);

/// Whether one column alone can have the role.
bool isOfOneColumn(Role role);

class Contents;

/// How one table is laid out.
struct Layout {
  std::optional<std::string> encoding;    ///< by its name; see encoding.h
  std::optional<char> delimiter;          ///< , ; tab | or space
  std::optional<char> decimal;            ///< . or ,
  std::optional<std::string> dateFormat;  ///< "yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy", "unix" …; see dates.h
  std::optional<bool> header;
  std::optional<char> itemSign;       ///< parts the products in a cell: ; | , or a line end; else a cell holds one
  std::optional<std::string> sheet;   ///< of a workbook or a database: its name; or its number from 1
  std::map<std::string, Role> roles;  ///< by column name (or "#3" where there is no header); others are guessed
};

/// What a format knows of a column: its role, unless the person set another or gave that role to another column.
void suggestRole(Layout& layout, const std::string& column, Role role);

/// The least and the greatest rating that can be given.
struct Scale {
  float minimum = 0, maximum = 0;
};

/// A data set to which the rows come.
struct Extended {
  std::shared_ptr<const Dataset> dataset;
  std::vector<std::int64_t> taken;  ///< its marks; see append.h
};

struct Request {
  std::vector<std::filesystem::path> inputs = {};  ///< files, folders, archives
  /// The inputs looked through, where that was done already: archives are then not unpacked again.
  std::shared_ptr<const Contents> contents = {};
  std::optional<std::string> format = {};  ///< key
  std::optional<DatasetKind> kind = {};
  Layout layout = {};
  std::optional<std::filesystem::path> customers = {};  ///< side tables that join by id
  Layout customersLayout = {};
  std::optional<std::filesystem::path> products = {};
  Layout productsLayout = {};
  std::vector<std::string> leftOut = {};  ///< names of files, or of sheets and tables in them, that are not to be read
  std::shared_ptr<const Extended> extends = {};  ///< nothing: a new data set
  std::string currency = {};
  std::map<Check, Choice> checks = {};  ///< what is to be done with the rows they find; defaults for the others
  std::optional<Scale> scale = {};      ///< of ratings; without it the format's, where it has one
  std::optional<std::vector<std::string>> feeWords = {};  ///< instead of those the program brings
  std::string datasetName = {};                           ///< empty: from the file's name
};

/// Patterns of dates to choose from for Layout::dateFormat, most usual first.
const std::vector<std::string>& usualDatePatterns();

}  // namespace kindred::imports
