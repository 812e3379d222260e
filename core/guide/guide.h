// The guide: approaches, what is said against them and whether that is fair; studies and ready systems; uses in marketing;
// where data are found; a glossary; and the sources of it all. Data (resources/guide, in English and Russian).
// Texts cite sources by key in brackets (local_text.h). Values; thread rule: any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/guide/local_text.h"
#include "core/guide/picture.h"

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
  Picture picture = {};  ///< how it works in one picture
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
  std::string page = {};    ///< key of the window's page, or of a part that opens as one does
  std::string method = {};  ///< to be chosen there, by its algorithm's key; may be empty
  LocalText text = {};
};

enum class Ending { List, Figure };

/// A use of machine learning in marketing, with what can be done today.
struct Use {
  std::string key = {};
  std::string icon = {};
  LocalText title = {};
  LocalText answers = {}, needs = {}, gives = {};
  std::vector<Step> steps = {};
  Ending ending = Ending::List;
  LocalText missing = {};  ///< what cannot be done yet, and what stands in for it; may be empty
  LocalText wrong = {};    ///< what goes wrong
  LocalText proof = {};    ///< how one would know that it works
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
  /// What it is called in the tables of the program: keys of metrics ("ndcg") and of parameters ("reg"); may be empty.
  std::vector<std::string> names = {};
  bool everyday = false;  ///< also a word of everyday language, which a sentence may use without meaning this
};

/// A place of the help: what a part of a page is for, and what keys do there. F1 on a control opens the place of the
/// nearest part around it.
struct HelpPlace {
  std::string key = {};   ///< "segments", or of a part of that page "segments/method"
  std::string page = {};  ///< the window's page; "window": what stands around all pages
  LocalText title = {};
  std::vector<LocalText> text = {};  ///< paragraphs
  std::vector<std::string> controls =
      {};                               ///< classes or object names of the widgets it tells of: "segments::MethodPane"
  std::vector<std::string> words = {};  ///< keys of the glossary to read on
  std::string article = {};             ///< of the help, that tells it at length; may be empty
  [[nodiscard]] bool isPage() const { return key == page; }
};

/// What recommenders come to on the sample shop: shown while there are no other data.
struct SampleFigures {
  struct Figure {
    double mean = 0, low = 0, high = 0;
  };
  std::string command = {};   ///< that gives them
  std::string protocol = {};  ///< by which the latest is hidden
  int customers = 0;
  std::map<std::string, Figure> byAlgorithm = {};  ///< NDCG@10
};

struct Guide {
  std::vector<Approach> approaches = {};  ///< by group, and within one in the order in which they are best read
  std::vector<Study> studies = {};
  std::vector<Use> uses = {};
  std::vector<DataSource> dataSources = {};
  std::vector<Term> terms = {};
  std::vector<HelpPlace> help = {};  ///< by page, each page's own place before those of its parts
  std::vector<Source> sources = {};
  SampleFigures sample = {};
  /// Null where there is none.
  [[nodiscard]] const Source* source(std::string_view key) const;
  [[nodiscard]] const Approach* approach(std::string_view key) const;
  [[nodiscard]] const Term* term(std::string_view key) const;
  /// The word for what a table of the program calls so: a metric's or a parameter's key.
  [[nodiscard]] const Term* termNamed(std::string_view name) const;
  [[nodiscard]] const HelpPlace* place(std::string_view key) const;
  /// The place of the part whose class or object name this is.
  [[nodiscard]] const HelpPlace* placeOf(std::string_view control) const;
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
