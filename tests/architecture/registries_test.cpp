// What README promises of additions: a method is one folder and one word, a page one folder and one line, a verb of the
// command line one file.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "tests/architecture/sources.h"

namespace {

using kindred::architecture::linesOf;
using kindred::architecture::sources;

using Names = std::multiset<std::string>;

struct Registry {
  std::string folder, list;  ///< the list of words stands in the CMakeLists.txt of the family
  std::string family;
  bool isOfMethods;  ///< whose keys nobody else names
};
const std::vector<Registry> Registries = {{"core/recommend", "RECOMMENDERS", "core/recommend", true},
                                          {"core/segment", "CLUSTERERS", "core/segment", true},
                                          {"core/segment/features", "FEATURE_SETS", "core/segment", true},
                                          {"core/embed", "EMBEDDERS", "core/embed", true},
                                          {"core/rules", "MINERS", "core/rules", true},
                                          {"core/predict", "CLASSIFIERS", "core/predict", true},
                                          {"core/predict/bandits", "BANDITS", "core/predict", true},
                                          {"core/predict/uplift", "UPLIFT_LEARNERS", "core/predict", true},
                                          {"core/predict/value", "VALUE_MODELS", "core/predict", true},
                                          {"core/import/formats", "FORMATS", "core/import", false}};

// What a form or a command begins with where nobody chose.
const std::map<std::string, std::string> UsualMethods = {
    {"content",
     "core/lesson/cold_start.cpp core/lesson/content_walk.cpp core/recommend/hybrid_switching/hybrid_switching.cpp"},
    {"ease",
     "core/workflow/usual_comparison.cpp core/lesson/cold_start.cpp core/lesson/truth/popularity_bias.cpp "
     "core/recommend/hybrid_stacked/hybrid_stacked.cpp core/recommend/hybrid_switching/hybrid_switching.cpp "
     "core/recommend/hybrid_weighted/hybrid_weighted.cpp"},
    {"als", "core/lesson/truth/overfitting.cpp core/lesson/truth/bias_variance.cpp"},
    {"bias", "core/lesson/maker_walk.cpp core/lesson/truth/overfitting.cpp core/lesson/truth/bias_variance.cpp"},
    {"ials", "core/workflow/usual_comparison.cpp core/recommend/hybrid_weighted/hybrid_weighted.cpp"},
    {"logistic", "core/workflow/judge_predictions.h"},
    {"item_knn",
     "core/workflow/usual_comparison.cpp core/workflow/train_recommender.cpp core/workflow/queries/similarity.cpp "
     "core/lesson/vote_walk.cpp "
     "core/lesson/cold_start.cpp core/lesson/truth/popularity_bias.cpp core/lesson/truth/filter_bubble.cpp "
     "core/lesson/truth/leakage.cpp core/lesson/truth/bias_variance.cpp core/lesson/maker_walk.cpp "
     "core/recommend/hybrid_stacked/hybrid_stacked.cpp core/recommend/hybrid_weighted/hybrid_weighted.cpp"},
    {"hierarchical", "core/lesson/tree_walk.cpp"},
    {"hybrid_weighted", "core/lesson/mix_walk.cpp"},
    {"popular",
     "core/workflow/usual_comparison.cpp core/lesson/truth/popularity_bias.cpp core/lesson/truth/leakage.cpp "
     "core/recommend/hybrid_stacked/hybrid_stacked.cpp"},
    {"rp3beta", "core/lesson/path_walk.cpp"},
    {"naive_bayes", "core/lesson/bayes_walk.cpp"},
    {"tree", "core/lesson/question_walk.cpp"},
    {"thompson", "ui/pages/classroom/trial_deck.cpp"},
    {"slim", "core/workflow/usual_comparison.cpp core/workflow/train_recommender.cpp"},
    {"svd", "core/workflow/usual_comparison.cpp core/lesson/factor_walk.cpp core/lesson/maker_walk.cpp"},
    {"user_knn", "core/workflow/usual_comparison.cpp core/lesson/vote_walk.cpp core/lesson/truth/bias_variance.cpp"},
    {"kmeans",
     "core/workflow/segment_customers.h core/lesson/centre_walk.cpp core/segment/gmm/gmm.cpp "
     "core/segment/bicluster/bicluster.cpp core/segment/spectral/spectral.cpp "
     "core/segment/hierarchical/first_groups.cpp"},
    {"association_rules", "core/workflow/usual_comparison.cpp"},
    {"pure_svd", "core/workflow/usual_comparison.cpp"},
    {"random", "core/workflow/usual_comparison.cpp"},
    {"rfm", "core/workflow/segment_customers.h"}};
// The same word for something else: a key of a reason, a verb.
const std::map<std::string, std::string> Namesakes = {
    {"apriori", "ui/pages/classroom/apriori_deck.h core/lesson/file/show_toys.cpp"},
    {"popular",
     "core/recommend/explanation.h core/recommend/explanation.cpp "
     "core/recommend/markov/markov.cpp core/recommend/q_learning/q_learning.cpp "
     "core/recommend/personal_top/personal_top.cpp "
     "core/recommend/vector_neighbours.cpp"},
    {"random", "core/lesson/file/show_centres.cpp"},
    {"rfm", "core/workflow/commands/tables.cpp"},
    {"rules",
     "core/workflow/segment_customers.h app/commands/segment.cpp core/workflow/families.h "
     "core/workflow/commands/rules.cpp core/workflow/find_rules.cpp app/commands/rules.cpp ui/page_table.cpp "
     "ui/pages/rules/rules_page.cpp"},
    {"tree",
     "core/segment/clusterer.cpp ui/pages/segments/tree_panel.cpp app/commands/predict_json.cpp "
     "core/lesson/file/show_tree.cpp"},
    {"nearest", "core/recommend/neighbour_model.cpp"},
    {"logistic", "core/recommend/hybrid_features/hybrid_features.cpp"},
    {"spending", "core/import/tables/role_names.cpp"},
    {"taste", "core/campaign/segment_figures.cpp"}};

Names words(const std::string& text) {
  static const std::regex word("[A-Za-z_][A-Za-z_0-9]*");
  Names found;
  for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at) found.insert(at->str());
  return found;
}

std::string textOf(const std::string& source) {
  std::string text;
  for (const auto& line : linesOf(source)) text += line.substr(0, line.find("//")) + "\n";
  return text;
}

/// The words between `set(LIST` and the parenthesis that ends it.
Names registered(const Registry& registry) {
  const std::string text = textOf(registry.family + "/CMakeLists.txt"), begin = "set(" + registry.list;
  const auto at = text.find(begin);
  if (at == std::string::npos) return {};
  const auto from = at + begin.size();
  return words(text.substr(from, text.find(')', from) - from));
}

Names foldersIn(const std::string& folder) {
  Names found;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KINDRED_ROOT) / folder)) {
    if (entry.is_directory()) found.insert(entry.path().filename().string());
  }
  return found;
}

Names methodsIn(const Registry& registry) {
  Names found = foldersIn(registry.folder);
  for (const auto& other : Registries) {  // a registry within another's folder is no method of it
    if (other.folder.starts_with(registry.folder + "/")) found.erase(other.folder.substr(registry.folder.size() + 1));
  }
  return found;
}

bool isAllowed(const std::map<std::string, std::string>& places, const std::string& key, const std::string& source) {
  const auto found = places.find(key);
  return found != places.end() && found->second.find(source) != std::string::npos;
}

TEST(Registries, HaveOneFolderAndOneWordAMethod) {
  for (const auto& registry : Registries) {
    const Names folders = methodsIn(registry);
    EXPECT_FALSE(folders.empty()) << registry.folder;
    EXPECT_EQ(registered(registry), folders) << registry.folder;
  }
}

TEST(Registries, AreAllThatNamesAMethod) {
  std::map<std::string, std::vector<std::string>> keys;  // with the folders that may name them
  for (const auto& registry : Registries) {
    if (!registry.isOfMethods) continue;
    for (const auto& key : methodsIn(registry)) keys[key].push_back(registry.folder + "/" + key + "/");
  }
  for (const auto& source : sources({"core", "ui", "app"})) {
    const std::string text = textOf(source);
    for (const auto& [key, folders] : keys) {
      const bool isItsOwn =
          std::ranges::any_of(folders, [&](const auto& folder) { return source.starts_with(folder); });
      if (isItsOwn || isAllowed(UsualMethods, key, source) || isAllowed(Namesakes, key, source)) continue;
      EXPECT_EQ(text.find('"' + key + '"'), std::string::npos) << source << " names " << key;
    }
  }
}

TEST(Pages, AreOneFolderAndOneLine) {
  const std::string text = textOf("ui/page_table.cpp");
  const std::regex line(R"re(\{"([a-z_]+)", PageGroup::)re");
  Names keys;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) keys.insert((*at)[1]);
  EXPECT_EQ(keys, foldersIn("ui/pages"));
}

// "addChooseK" → "choose_k".
std::string verbOf(const std::string& function) {
  std::string verb;
  for (const char c : function.substr(std::string_view("add").size())) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isupper(letter) && !verb.empty()) verb += '_';
    verb += static_cast<char>(std::tolower(letter));
  }
  return verb;
}

TEST(Verbs, HaveOneFileEach) {
  const std::regex function(R"(void (add[A-Z][A-Za-z]+)\(CommandLine& line\))");
  const auto functionsIn = [&](const std::string& source) {
    const std::string text = textOf(source);
    Names found;
    for (std::sregex_iterator at(text.begin(), text.end(), function), end; at != end; ++at) found.insert((*at)[1]);
    return found;
  };
  const Names declared = functionsIn("app/commands/commands.h");
  EXPECT_GT(declared.size(), 20u);
  Names defined;
  for (const auto& source : sources({"app/commands"})) {
    if (!source.ends_with(".cpp")) continue;
    for (const auto& name : functionsIn(source)) {
      EXPECT_EQ(source, "app/commands/" + verbOf(name) + ".cpp");
      defined.insert(name);
    }
  }
  EXPECT_EQ(defined, declared);
  const Names added = words(textOf("app/kindred_cli.cpp"));
  for (const auto& name : declared) EXPECT_EQ(added.count(name), 1u) << name;
}

}  // namespace
