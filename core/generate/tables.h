// The files of a generated data set. Nothing written here needs quoting; a test sees to it.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/generate/generate.h"
#include "core/generate/goods.h"

namespace kindred::generate {

/// Files that appear together at the end: none before all are written.
class Tables {
 public:
  /// Makes the folder where it is missing. Throws Error (FileUnwritable).
  explicit Tables(std::filesystem::path folder);

  AtomicFile& open(const std::string& name, std::string_view header);
  /// Their paths, in the order of opening.
  std::vector<std::filesystem::path> commit();

 private:
  std::filesystem::path m_folder;
  std::vector<std::filesystem::path> m_paths;
  std::vector<std::unique_ptr<AtomicFile>> m_files;
};

void writeRow(AtomicFile& file, std::initializer_list<std::string_view> cells);

/// customers.csv and truth_segments.csv.
void writePeople(Tables& tables, const Options& options, Progress& progress);
/// products.csv and truth_bundles.csv.
void writeGoods(Tables& tables, const Options& options, const Goods& goods);

// One writer a kind, each filling `tables`; interactions written.
std::int64_t writeRetail(Tables& tables, const Options& options, Progress& progress);
std::int64_t writeRatings(Tables& tables, const Options& options, Progress& progress);
Generated writeFilms(Tables& tables);
Generated writeBaskets(Tables& tables);

}  // namespace kindred::generate
