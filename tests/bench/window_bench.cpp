// ./dev bench, the window's part: how soon the window is there, how soon it shows a project, and how long its event
// loop is held by the jobs of its pages.
//
//   ./dev bench [FILE.csv]     a file of purchases for the project that is opened, as in kindred_bench
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

#include "tests/bench/chain.h"
#include "tests/bench/measure.h"
#include "tests/bench/window_frames.h"
#include "tests/bench/window_heatmap.h"
#include "tests/bench/window_jobs.h"
#include "tests/support/temporary_folder.h"
#include "ui/page.h"
#include "ui/settings.h"
#include "ui/theme/style.h"

namespace kindred::bench {
namespace {

constexpr double FrameGoal = 0.5, OpenGoal = 1;
constexpr int Starts = 5;

std::string verdict(double value, double goal) {
  return "goal " + englishNumber(goal, 1) + " s: " + (value < goal ? "met" : "MISSED");
}

std::filesystem::path makeProject(const std::filesystem::path& csv, const std::filesystem::path& folder) {
  auto project = folder / "bench.kindred";
  for (auto words : chainSteps(csv, project, folder / "list.csv")) {
    words.insert(words.begin(), KINDRED_CLI);
    if (runProcess(words).exit != 0) throw std::runtime_error("kindred-cli " + words[1] + " failed");
  }
  return project;
}

/// Seconds from the start of the process: of its first frame, of the order to open the project, of its data shown; and
/// of all its threads by the end.
struct Start {
  double frame = 0, open = 0, shown = 0, cpu = 0;
};

Start startWindow(std::vector<std::string> words, const std::filesystem::path& times) {
  words.insert(words.begin(), KINDRED_WINDOW);
  words.insert(words.end(), {"--times", times.string()});
  const auto before = std::chrono::steady_clock::now().time_since_epoch();
  const ProcessFigures figures = runProcess(words);
  if (figures.exit != 0) throw std::runtime_error("kindred could not start");
  std::map<std::string, double> moments;
  std::ifstream in(times);
  std::string what;
  for (std::int64_t nanoseconds = 0; in >> what >> nanoseconds;)
    moments[what] = std::chrono::duration<double>(std::chrono::nanoseconds(nanoseconds) - before).count();
  return {moments.at("frame"), moments.at("open"), moments.at("shown"), figures.cpuSeconds};
}

/// The least of some starts, the greatest beside it, and the least CPU of a start until all is shown.
template <class Figure>
void report(const std::string& what, const std::vector<Start>& starts, Figure figure, double goal) {
  std::vector<double> values;
  std::ranges::transform(starts, std::back_inserter(values), figure);
  const auto [least, most] = std::ranges::minmax(values);
  const double cpu = std::ranges::min(starts, {}, &Start::cpu).cpu;
  line(what, least, "s",
       verdict(least, goal) + " (at most " + englishNumber(most, 2) + " s in " + std::to_string(starts.size()) +
           " starts; " + englishNumber(cpu, 2) + " s of CPU until all is shown)");
}

void benchStart(const std::filesystem::path& project, const std::filesystem::path& folder) {
  const auto starts = [&](const std::vector<std::string>& words) {
    std::vector<Start> all;
    for (int i = 0; i < Starts; ++i) all.push_back(startWindow(words, folder / "times"));
    return all;
  };
  report(
      "first frame, no project", starts({}), [](const Start& start) { return start.frame; }, FrameGoal);
  for (const ui::PageEntry& entry : ui::pageTable()) {
    const auto all = starts({project.string(), "--page", entry.key});
    const std::string page = entry.key;
    report(
        "first frame, " + page, all, [](const Start& start) { return start.frame; }, FrameGoal);
    report(
        "project opened, " + page, all, [](const Start& start) { return start.shown - start.open; }, OpenGoal);
  }
}

int run(int argc, char** argv) {
  CLI::App app("Times the window.");
  std::string csv;
  app.add_option("csv", csv, "A file of purchases; without one, one is generated")->check(CLI::ExistingFile);
  bool frames = false;
  app.add_flag("--frames", frames, "Only how fast charts of the greatest sizes are drawn");
  CLI11_PARSE(app, argc, argv);
  const test::TemporaryFolder folder;
  // Nothing of the person's own settings is read or written, and only Qt's own dispatcher says when it waits.
  qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((folder / "config").string()));
  if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
    qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(folder.path().string()));
  qputenv("QT_NO_GLIB", "1");
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (!frames) {
    const auto shop = csv.empty() ? generatedShop(OnlineRetailSize, folder / "shop") : std::filesystem::path(csv);
    benchStart(makeProject(shop, folder.path()), folder.path());
  }

  WatchedApplication application(argc, argv);
  ui::settings::setPersistent(false);
  ui::installStyle();
  benchScatter();
  benchHeatmap(application, generatedShop(MapSize, folder / "map"), folder.path());
  if (frames) return 0;
  benchWindowJobs(application, generatedShop(LargeSize, folder / "large"), folder.path());
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
