// Who may include whom (README.md, the map of the house), held against every source file.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/architecture/sources.h"

namespace {

using kindred::architecture::linesOf;
using kindred::architecture::sources;

using Names = std::set<std::string>;

// What each folder of core may include besides itself; workflow may include everything.
const Names Ground = {"base", "params", "matrix", "data"};
const Names Families = {"base", "params", "matrix", "data", "describe", "similarity"};
const Names Recommenders = {"base", "params", "matrix", "data", "describe", "similarity", "nets", "rules"};
const Names Services = {"base",   "params",    "matrix",  "data",  "describe", "similarity",
                        "import", "recommend", "segment", "embed", "predict",  "rules"};
const std::map<std::string, Names> Below = {{"base", {}},
                                            {"params", {"base"}},
                                            {"matrix", {"base"}},
                                            {"nets", {"base", "matrix"}},
                                            {"torch", {"base", "matrix", "nets"}},
                                            {"data", {"base", "params", "matrix"}},
                                            {"describe", Ground},
                                            {"similarity", Ground},
                                            {"generate", Ground},
                                            {"import", Families},
                                            {"recommend", Recommenders},
                                            {"segment", Families},
                                            {"embed", Families},
                                            {"predict", Families},
                                            {"rules", Families},
                                            {"evaluate", Services},
                                            {"campaign", Services},
                                            {"lesson", Services},
                                            {"guide", Services},
                                            {"store", Services}};

// What the window may include of core: these wholly, of the families only the plain headers.
const Names OpenToUi = {"base", "params", "data", "describe", "workflow"};
const Names PlainToUi = {"import",   "similarity", "recommend", "segment", "embed",   "evaluate",
                         "campaign", "generate",   "lesson",    "guide",   "predict", "rules"};

// Folders that hold one folder an algorithm, format or feature set.
const std::vector<std::string> Registries = {
    "core/segment/features/", "core/import/formats/", "core/recommend/",      "core/segment/", "core/embed/",
    "core/predict/bandits/",  "core/predict/value/",  "core/predict/uplift/", "core/predict/", "core/rules/"};

// What the folders of the import may include of each other; formats share all but what collects and assembles.
const Names OfTables = {"cells", "files", "text", "tables"};
const std::map<std::string, Names> InImport = {{"cells", {}},
                                               {"files", {"cells"}},
                                               {"text", {"cells", "files"}},
                                               {"tables", OfTables},
                                               {"json", OfTables},
                                               {"sheet", OfTables},
                                               {"collect", OfTables},
                                               {"assemble", {"cells", "tables", "collect"}},
                                               {"formats", {"cells", "files", "text", "tables", "json", "sheet"}}};

// The library that is loaded where it is there: nobody else knows it, or libtorch.
const std::string Torch = "core/torch/";

// The library that prints, which is loaded too: it knows Qt, and of ours what makes pages, which knows Qt alone.
const std::string Pdf = "app/pdf/";
const std::string Paper = "ui/print/paper.";

// Who may speak SQL.
const std::vector<std::string> Sql = {"core/store/", "core/import/formats/sqlite/"};

// "core/data/dataset.h" → {"core", "data", "dataset.h"}.
std::vector<std::string> steps(const std::string& path) {
  std::vector<std::string> result;
  for (const auto& step : std::filesystem::path(path)) result.push_back(step.string());
  return result;
}

// "core/recommend/item_knn/" for a file in an algorithm's own folder, empty for others.
std::string algorithmFolder(const std::string& path) {
  for (const auto& registry : Registries) {
    if (!path.starts_with(registry)) continue;
    const auto slash = path.find('/', registry.size());
    if (slash == std::string::npos) return "";
    return path.substr(0, slash + 1);
  }
  return "";
}

// Between the folders of the import; the files right in it may include all of them, and be included.
bool importMayInclude(const std::string& from, const std::string& include) {
  const auto source = steps(from), other = steps(include);
  if (source.size() < 4 || other.size() < 4 || source[1] != "import" || other[1] != "import") return true;
  const auto rule = InImport.find(source[2]);
  return other[2] == source[2] || (rule != InImport.end() && rule->second.contains(other[2]));
}

bool isQt(const std::string& include) { return std::regex_match(include, std::regex("Q[A-Z].*|Qt[A-Z]\\w*/.*")); }

bool isOfTorch(const std::string& include) {
  return include.starts_with(Torch) || std::regex_match(include, std::regex("(ATen|c10|torch|caffe2)/.*"));
}

bool isSql(const std::string& include) { return include.starts_with("SQLiteCpp") || include == "sqlite3.h"; }

bool coreMayInclude(const std::string& from, const std::string& include) {
  const std::string folder = steps(from)[1];
  if (isQt(include) || include.starts_with("ui/") || include.starts_with("app/")) return false;
  if (isSql(include))
    return std::ranges::any_of(Sql, [&](const std::string& place) { return from.starts_with(place); });
  if (!include.starts_with("core/")) return true;
  const std::string other = steps(include)[1];
  return other == folder || folder == "workflow" || (Below.contains(folder) && Below.at(folder).contains(other));
}

bool uiMayInclude(const std::string& include) {
  if (isSql(include) || include.starts_with("app/")) return false;
  if (!include.starts_with("core/")) return true;
  const auto path = steps(include);
  return OpenToUi.contains(path[1]) || (PlainToUi.contains(path[1]) && path.size() == 3) ||
         include == "core/segment/features/feature_set.h";
}

bool appMayInclude(const std::string& from, const std::string& include) {
  if (isSql(include)) return false;
  const bool isOurs = include.starts_with("core/") || include.starts_with("ui/") || include.starts_with("app/");
  if (from.starts_with(Pdf)) return !isOurs || include.starts_with(Paper);
  return from == "app/kindred.cpp" || !(isQt(include) || include.starts_with("ui/"));
}

bool mayInclude(const std::string& from, const std::string& include) {
  const std::string algorithm = algorithmFolder(include);
  if (!algorithm.empty() && !from.starts_with(algorithm)) return false;
  if (isOfTorch(include) && !from.starts_with(Torch)) return false;
  const bool isOurs = include.starts_with("core/") || include.starts_with("ui/") || include.starts_with("app/");
  if (from.starts_with(Paper)) return !isOurs || include.starts_with(Paper);
  if (from.starts_with("core/")) return coreMayInclude(from, include) && importMayInclude(from, include);
  return from.starts_with("ui/") ? uiMayInclude(include) : appMayInclude(from, include);
}

struct Include {
  std::string path;
  bool quoted;
};

std::vector<Include> includesOf(const std::string& source) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::vector<Include> includes;
  for (const auto& line : linesOf(source)) {
    if (std::smatch match; std::regex_match(line, match, pattern)) includes.push_back({match[2], match[1] == "\""});
  }
  return includes;
}

TEST(Includes, RulesTellRightFromWrong) {
  EXPECT_TRUE(mayInclude("core/params/schema.cpp", "core/base/error.h"));
  EXPECT_TRUE(mayInclude("core/recommend/item_knn/fit.cpp", "core/recommend/item_knn/fit.h"));
  EXPECT_TRUE(mayInclude("core/recommend/item_knn/fit.cpp", "core/similarity/neighbours.h"));
  EXPECT_TRUE(mayInclude("core/recommend/sasrec/sasrec.cpp", "core/nets/sas_rec.h"));
  EXPECT_TRUE(mayInclude("core/torch/sas_rec.cpp", "ATen/ATen.h"));
  EXPECT_TRUE(mayInclude("core/workflow/import_data.cpp", "core/store/project_file.h"));
  EXPECT_TRUE(mayInclude("core/store/project_file.cpp", "SQLiteCpp/Database.h"));
  EXPECT_TRUE(mayInclude("core/import/formats/sqlite/database.cpp", "sqlite3.h"));
  EXPECT_TRUE(mayInclude("core/import/formats/ods/content.cpp", "core/import/sheet/xml.h"));
  EXPECT_TRUE(mayInclude("core/import/read.cpp", "core/import/collect/collector.h"));
  EXPECT_TRUE(mayInclude("core/segment/features/rfm/rfm.cpp", "core/segment/features/feature_set.h"));
  EXPECT_TRUE(mayInclude("ui/pages/recommend/page.cpp", "core/recommend/explanation.h"));
  EXPECT_TRUE(mayInclude("ui/main_window.cpp", "core/workflow/queries/tile.h"));
  EXPECT_TRUE(mayInclude("app/kindred.cpp", "ui/main_window.h"));
  EXPECT_TRUE(mayInclude("app/pdf/pdf.cpp", "QPdfWriter"));
  EXPECT_TRUE(mayInclude("app/pdf/pdf.cpp", "ui/print/paper.h"));

  EXPECT_FALSE(mayInclude("core/base/text.cpp", "core/data/dataset.h"));
  EXPECT_FALSE(mayInclude("core/base/text.cpp", "QString"));
  EXPECT_FALSE(mayInclude("core/base/text.cpp", "QtCore/QString"));
  EXPECT_FALSE(mayInclude("core/workflow/import_data.cpp", "ui/session.h"));
  EXPECT_FALSE(mayInclude("core/recommend/item_knn/fit.cpp", "core/recommend/user_knn/fit.h"));
  EXPECT_FALSE(mayInclude("core/recommend/item_knn/fit.cpp", "core/segment/segmentation.h"));
  EXPECT_FALSE(mayInclude("core/nets/trainer.cpp", "ATen/ATen.h"));
  EXPECT_FALSE(mayInclude("core/workflow/train_recommender.cpp", "core/torch/losses.h"));
  EXPECT_FALSE(mayInclude("core/segment/kmeans/kmeans.cpp", "core/nets/trainer.h"));
  EXPECT_FALSE(mayInclude("core/segment/features/taste/taste.cpp", "core/segment/features/rfm/rfm.h"));
  EXPECT_FALSE(mayInclude("core/workflow/train_recommender.cpp", "core/recommend/item_knn/fit.h"));
  EXPECT_FALSE(mayInclude("core/workflow/workspace.cpp", "sqlite3.h"));
  EXPECT_FALSE(mayInclude("core/import/formats/delimited/format.cpp", "sqlite3.h"));
  EXPECT_FALSE(mayInclude("core/import/text/records.cpp", "core/import/tables/table.h"));
  EXPECT_FALSE(mayInclude("core/import/formats/delimited/format.cpp", "core/import/collect/rows.h"));
  EXPECT_FALSE(mayInclude("ui/pages/data/page.cpp", "core/import/cells/dates.h"));
  EXPECT_FALSE(mayInclude("ui/pages/data/page.cpp", "core/store/project_file.h"));
  EXPECT_FALSE(mayInclude("ui/pages/data/page.cpp", "core/matrix/csr.h"));
  EXPECT_FALSE(mayInclude("ui/pages/data/page.cpp", "core/segment/kmeans/lloyd.h"));
  EXPECT_FALSE(mayInclude("app/commands/import.cpp", "ui/session.h"));
  EXPECT_FALSE(mayInclude("app/kindred_cli.cpp", "QApplication"));
  EXPECT_FALSE(mayInclude("app/pdf/pdf.cpp", "core/workflow/workspace.h"));
  EXPECT_FALSE(mayInclude("ui/print/paper.cpp", "core/base/atomic_file.h"));
  EXPECT_FALSE(mayInclude("ui/print/paper.cpp", "ui/session.h"));
}

TEST(Includes, EveryFileKeepsTheRules) {
  std::size_t seen = 0;
  for (const auto& source : sources({"core", "ui", "app"})) {
    for (const auto& include : includesOf(source)) {
      ++seen;
      EXPECT_TRUE(mayInclude(source, include.path)) << source << " must not include " << include.path;
    }
  }
  EXPECT_GT(seen, 500u);
}

TEST(Includes, AreWrittenFromTheRoot) {
  for (const auto& source : sources({"core", "ui", "app", "tests"})) {
    for (const auto& include : includesOf(source)) {
      if (!include.quoted || include.path.ends_with(".moc")) continue;
      EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(KINDRED_ROOT) / include.path))
          << source << " includes " << include.path;
    }
  }
}

TEST(Folders, OfCoreAllHaveAPlaceInTheRules) {
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KINDRED_ROOT) / "core")) {
    if (!entry.is_directory()) continue;
    const std::string folder = entry.path().filename().string();
    EXPECT_TRUE(folder == "workflow" || Below.contains(folder)) << folder;
  }
}

TEST(Sources, AreShortEnoughToRead) {
  for (const auto& source : sources({"core", "ui", "app", "tests"})) EXPECT_LE(linesOf(source).size(), 450u) << source;
}

TEST(Headers, AreIncludedOnceAndOpenNoNamespaceForOthers) {
  for (const auto& source : sources({"core", "ui", "app", "tests"})) {
    if (!source.ends_with(".h")) continue;
    const auto lines = linesOf(source);
    EXPECT_NE(std::ranges::find(lines, "#pragma once"), lines.end()) << source;
    for (const auto& line : lines) EXPECT_FALSE(line.starts_with("using namespace")) << source;
  }
}

}  // namespace
