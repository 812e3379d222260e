#include "tests/bench/chain.h"

#include "tests/bench/measure.h"

namespace kindred::bench {

std::filesystem::path generatedShop(const generate::Options& options, const std::filesystem::path& folder) {
  Progress progress;
  const double time = seconds([&] { generate::generate(options, folder, progress); });
  line("generate", static_cast<double>(options.interactions) / time / 1e6, "M rows/s");
  return folder / "orders.csv";
}

std::vector<std::vector<std::string>> chainSteps(const std::filesystem::path& csv, const std::filesystem::path& project,
                                                 const std::filesystem::path& list) {
  return {
      {"import", csv.string(), "--project", project.string()},
      {"segment", "--project", project.string(), "--algorithm", "kmeans", "--features", "rfm,taste", "--set", "k=5"},
      {"train", "--project", project.string(), "--algorithm", "item_knn"},
      {"export", "--project", project.string(), "--all", "--out", list.string()}};
}

}  // namespace kindred::bench
