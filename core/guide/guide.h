// The guide: approaches, what is said against them and whether that is fair; studies and ready systems; uses in marketing;
// where data are found; a glossary; and the sources of it all. Data (resources/guide, in English and Russian).
// Texts cite sources by key in brackets (local_text.h). Values; thread rule: any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/guide/local_text.h"

namespace kindred::guide {

/// Whether a criticism holds. NotHere always has a run of ours beside it.
enum class Verdict { Fair, HalfFair, Often, NotHere, Open };
/// "fair", "half_fair", "often", "not_here", "open"
std::string_view code(Verdict verdict);
std::optional<Verdict> verdict(std::string_view code);
Text title(Verdict verdict);

enum class Group { Recommend, FindPatterns, PredictAndTry };
/// "recommend", "find_patterns", "predict_and_try"
std::string_view code(Group group);
std::optional<Group> group(std::string_view code);
Text title(Group group);

/// All in the language in which they were published.
struct Source {
  std::string key = {};
  std::string shortName = {};  ///< "Steck 2019"
  std::string authors = {}, title = {}, venue = {};
  std::string pages = {}, doi = {};  ///< may be empty
  int year = 0;
};
/// "Steck: Embarrassingly shallow autoencoders for sparse data, WWW, 2019"
std::string inFull(const Source& source);

/// What anybody gets who types the command.
struct RunOfOurs {
  std::string command = {};
  LocalText data = {};
  LocalText figures = {};
};

struct Criticism {
  LocalText what = {};
  std::string by = {};  ///< key of the source
  Verdict verdict = Verdict::Open;
  LocalText why = {};
  std::optional<RunOfOurs> run = {};
};

struct HowItWorks {
  LocalText words = {};
  LocalText formula = {};  ///< in real numbers
  std::optional<RunOfOurs> run = {};
};

struct UsedBy {
  LocalText who = {};
  LocalText text = {};
};

struct Approach {
  std::string key = {};
  Group group = Group::Recommend;
  std::string icon = {};
  LocalText title = {};
  LocalText also = {};  ///< what the literature calls it
  LocalText summary = {};
  LocalText learnsFrom = {};
  LocalText whatWasNew = {};
  HowItWorks how = {};
  LocalText training = {};
  std::vector<LocalText> example = {};  ///< lines of training data
  std::vector<UsedBy> used = {};
  std::vector<LocalText> strong = {}, weak = {};
  LocalText errors = {};  ///< bias and variance
  std::vector<Criticism> criticism = {};
  LocalText needs = {}, scales = {};
  std::string family = {};                   ///< "recommend" or "segment"; empty without algorithms
  std::vector<std::string> algorithms = {};  ///< ours, the one to try first at the front
  std::string lesson = {};                   ///< that steps through it; may be empty
};

/// A study or a ready system.
struct Study {
  std::string key = {};
  bool isSoftware = false;
  std::string icon = {};
  LocalText title = {};
  LocalText did = {}, whatWasNew = {}, how = {};
  LocalText strong = {}, weak = {};
  std::vector<Criticism> criticism = {};
};

struct Step {
  std::string page = {};  ///< key of the window's page
  LocalText text = {};
};

/// A use of machine learning in marketing, with what can be done today.
struct Use {
  std::string key = {};
  std::string icon = {};
  LocalText title = {};
  LocalText answers = {}, needs = {}, gives = {};
  std::vector<Step> steps = {};
  LocalText wrong = {};  ///< what goes wrong
  LocalText proof = {};  ///< how one would know that it works
  std::vector<std::string> sources = {};
};

/// A site to search, or a data set.
struct DataSource {
  std::string key = {};
  bool isSite = false;
  std::string name = {};
  LocalText holds = {};
  LocalText size = {};  ///< empty for a site
  LocalText terms = {};
  LocalText drop = {};  ///< which file to drop on the window
  std::string page = {};
};

struct Term {
  std::string key = {};
  LocalText word = {};
  LocalText means = {};
};

struct Guide {
  std::vector<Approach> approaches = {};  ///< by group, and within one in the order in which they are best read
  std::vector<Study> studies = {};
  std::vector<Use> uses = {};
  std::vector<DataSource> dataSources = {};
  std::vector<Term> terms = {};
  std::vector<Source> sources = {};
  /// Null where there is none.
  [[nodiscard]] const Source* source(std::string_view key) const;
  [[nodiscard]] const Approach* approach(std::string_view key) const;
};

/// Every text of it, as it is read from top to bottom.
std::vector<LocalText> textsOf(const Approach& approach);
std::vector<LocalText> textsOf(const Study& study);
std::vector<LocalText> textsOf(const Use& use);
/// Keys of the sources, in the order in which a reader meets them, each once: the numbers of its footnotes.
std::vector<std::string> sourcesOf(const Approach& approach);
std::vector<std::string> sourcesOf(const Study& study);
std::vector<std::string> sourcesOf(const Use& use);

}  // namespace kindred::guide
