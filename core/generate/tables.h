// The files of a generated data set. Nothing in them needs quoting; a test sees to it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/csv.h"
#include "core/generate/generate.h"
#include "core/generate/goods.h"

namespace kindred::generate {

/// Files that appear together at the end: none before all are written.
class Tables {
 public:
  /// Makes the folder where it is missing. Throws Error (FileUnwritable).
  explicit Tables(std::filesystem::path folder);
  /// Unless commit() was reached, the folders that were made go with the files.
  ~Tables();
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  CsvFile& open(const std::string& name, const std::vector<std::string>& header);
  /// Their paths, in the order of opening.
  std::vector<std::filesystem::path> commit();

 private:
  std::filesystem::path m_folder;
  std::vector<std::filesystem::path> m_made;  ///< folders, from the top
  std::vector<std::filesystem::path> m_paths;
  std::vector<std::unique_ptr<CsvFile>> m_files;
};

/// customers.csv and truth_segments.csv.
void writePeople(Tables& tables, const Options& options, Progress& progress);
/// products.csv and truth_bundles.csv.
void writeGoods(Tables& tables, const Options& options, const Goods& goods);

// One writer a kind, each filling `tables`; interactions written.
std::int64_t writeRetail(Tables& tables, const Options& options, Progress& progress);
std::int64_t writeRatings(Tables& tables, const Options& options, Progress& progress);
std::int64_t writeBandit(Tables& tables, const Options& options, Progress& progress);
Generated writeFilms(Tables& tables, TextLanguage language);
Generated writeBaskets(Tables& tables, TextLanguage language);

}  // namespace kindred::generate
