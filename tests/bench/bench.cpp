// ./dev bench: the chain from a file of purchases to a campaign list on the command line, and the kernels below it, each
// beside what this machine could do at most.
//
//   ./dev bench [FILE.csv]     a file of purchases; without one, a shop of the shape of UCI's Online Retail is generated
#include <CLI/CLI.hpp>
#include <cstdio>

#include "core/base/parallel.h"
#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/similarity/neighbours.h"
#include "core/workflow/workspace.h"
#include "tests/bench/chain.h"
#include "tests/bench/measure.h"
#include "tests/support/temporary_folder.h"

namespace kindred::bench {
namespace {

constexpr double MiB = 1024.0 * 1024.0;
constexpr double ChainGoalSeconds = 4, ChainGoalMiB = 500;

std::string shareOf(double part, double whole) { return englishNumber(100 * part / whole, 1) + " % of the ceiling"; }

/// The chain as a person types it; each step is a process of its own.
void benchChain(const std::filesystem::path& csv, const std::filesystem::path& folder) {
  const LineCount ceiling = countLines(csv);
  double total = 0, cpu = 0, peak = 0;
  for (const auto& step : chainSteps(csv, folder / "bench.kindred", folder / "list.csv")) {
    std::vector<std::string> words = {KINDRED_CLI};
    words.insert(words.end(), step.begin(), step.end());
    const auto figures = runProcess(words);
    if (figures.exit != 0) throw std::runtime_error(step.front() + " ended with " + std::to_string(figures.exit));
    total += figures.seconds;
    peak = std::max(peak, static_cast<double>(figures.peakBytes) / MiB);
    cpu += figures.cpuSeconds;
    std::string note = englishNumber(figures.cpuSeconds) + " s of CPU, " +
                       englishNumber(static_cast<double>(figures.peakBytes) / MiB, 0) + " MiB";
    if (step.front() == "import") {
      const double rate = static_cast<double>(ceiling.lines) / figures.seconds;
      note += ", " + englishNumber(rate / 1e6) + " M rows/s, " +
              shareOf(rate, static_cast<double>(ceiling.lines) / ceiling.seconds) + " (counting line ends)";
    }
    line("chain: " + step.front(), figures.seconds, "s", note);
  }
  line("chain: all", total, "s",
       englishNumber(cpu) + " s of CPU, goal 4 s: " + (total < ChainGoalSeconds ? "met" : "MISSED"));
  line("chain: peak memory", peak, "MiB", peak < ChainGoalMiB ? "goal 500 MiB: met" : "goal 500 MiB: MISSED");
}

/// Additions that finding the neighbours of every row takes: over its entries, the lengths of their columns.
double additionsOf(const Csr& rows, const Csr& columns) {
  double additions = 0;
  for (const Index column : rows.indices) additions += static_cast<double>(columns.row(column).size());
  return additions;
}

void benchKernels(const workflow::Workspace& workspace, std::int64_t dataset) {
  const auto data = workspace.training(dataset, workspace.dataset(dataset)->preference);
  const double dense = denseRate();
  line("ceiling: dense product", dense / 1e9, "G madd/s");
  const double scatter = scatterRate(static_cast<std::size_t>(data->matrix.columns));
  line("ceiling: scattered additions", scatter / 1e9, "G add/s");

  const auto benchNeighbours = [&](const char* what, const Csr& rows, const Csr& columns) {
    Progress progress;
    const double time = seconds([&] { similarity::neighbourGraph(rows, 100, {}, true, progress); }, 2);
    const double rate = additionsOf(rows, columns) / time;
    line(what, rate / 1e9, "G add/s", englishNumber(time, 2) + " s, " + shareOf(rate, scatter));
  };
  benchNeighbours("neighbours of products", data->byProduct, data->matrix);
  benchNeighbours("neighbours of customers", data->matrix, data->byProduct);

  Progress progress;
  segment::Features features;
  const double making = seconds(
      [&] { features = segment::makeFeatures(*data->dataset, segment::chosenFeatures("rfm,taste"), progress); });
  line("features: rfm,taste", making, "s");
  constexpr std::int64_t K = 8, Restarts = 10;
  segment::Clustering clustering;
  const double time = seconds([&] {
    clustering = segment::algorithm("kmeans").fit(features.values, {{"k", K}, {"restarts", Restarts}}, 1, progress);
  });
  const double work = static_cast<double>(features.values.size()) * K * Restarts * clustering.iterations;
  line("k-means, k = 8, 10 restarts", work / time / 1e9, "G madd/s",
       englishNumber(time, 2) + " s, about " + shareOf(work / time, dense));
}

int run(int argc, char** argv) {
  CLI::App app("Times the chain and its kernels.");
  std::string csv;
  app.add_option("csv", csv, "A file of purchases; without one, one is generated")->check(CLI::ExistingFile);
  CLI11_PARSE(app, argc, argv);
  const test::TemporaryFolder folder;
  line("threads", threadLimit(), "");
  const auto file = csv.empty() ? generatedShop(OnlineRetailSize, folder.path()) : std::filesystem::path(csv);
  benchChain(file, folder.path());
  const auto workspace = workflow::Workspace::open(folder / "bench.kindred");
  benchKernels(*workspace, workspace->findDataset("").id);
  line("peak memory of the kernels", static_cast<double>(peakMemory()) / MiB, "MiB");
  return 0;
}

}  // namespace
}  // namespace kindred::bench

int main(int argc, char** argv) {
  try {
    return kindred::bench::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
}
