// The ways in which files are laid out: one folder each, a word in CMakeLists.txt.
#pragma once

#include <functional>
#include <vector>

#include "core/import/collect/side_table.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// What a format makes of a request.
struct TableSet {
  std::vector<TableSource> tables = {};
  std::vector<Note> notes = {};
  bool plain = false;  ///< of files whose columns are told from names and content
  /// Changes a list of customers or products after it was read; may be empty.
  std::function<void(SideTable&)> mend = {};
};

/// A format is one of a whole data set (recognises, tables), which knows the names and the columns of its files, or one of
/// single files (recognisesFile, fileTables), whose columns are told from names and content.
struct Format {
  std::string key;
  Text title;
  Text recognisedBy;
  std::vector<std::string> extensions = {};  ///< of files that are usually its own: "csv"; for dialogs alone
  /// How sure it is, in [0, 1], that the files are its own, from their names and first bytes.
  std::function<double(const Contents&)> recognises = {};
  /// Throws Error where the files are not of the format after all.
  std::function<TableSet(const Contents&, const Request&, Progress&)> tables = {};
  /// How sure it is, in [0, 1], that the file is its own, from its first bytes and what the person has set.
  std::function<double(const InputFile&, const Layout&)> recognisesFile = {};
  /// The tables of one file, most often one.
  std::function<std::vector<TableSource>(const InputFile&, const Layout&)> fileTables = {};
};

/// In the order in which they are asked; of equally sure ones the first counts.
const std::vector<Format>& formats();

/// The format of single files that is most sure of `file`. Throws Error where none knows it.
struct FileFormat {
  const Format* format = nullptr;
  double confidence = 0;
};
FileFormat formatOf(const InputFile& file, const Layout& layout);

/// The tables of a file in whatever format.
std::vector<TableSource> tablesOf(const InputFile& file, const Layout& layout);

}  // namespace kindred::imports
