// What a step of a lesson can show: a table of walks, one entry each. An entry says its keys, which figures it gives by name,
// and runs the walk itself. A further walk is a file here and a line in shows().
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <variant>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/lesson/apriori_walk.h"
#include "core/lesson/bayes_walk.h"
#include "core/lesson/centre_walk.h"
#include "core/lesson/content_walk.h"
#include "core/lesson/factor_walk.h"
#include "core/lesson/inside_walk.h"
#include "core/lesson/lesson_file.h"
#include "core/lesson/mix_walk.h"
#include "core/lesson/path_walk.h"
#include "core/lesson/question_walk.h"
#include "core/lesson/tree_walk.h"
#include "core/lesson/trial_walk.h"
#include "core/lesson/truth_lesson.h"
#include "core/lesson/vote_walk.h"

namespace kindred::lesson {

/// Figures by name. Names of people and products in them are slugs: {alike.ann}, {score.glass-jar}.
using Figures = std::map<std::string, TextArgument, std::less<>>;

struct PointsPicture {
  std::shared_ptr<const PlaneTable> table;
};
struct CentresPicture {
  std::shared_ptr<const CentreWalk> walk;
  int step = 0;
};
struct TreePicture {
  std::shared_ptr<const TreeWalk> walk;
  int step = 0;
};
struct VotesPicture {
  std::shared_ptr<const VoteWalk> walk;
  std::shared_ptr<const VoteWalk> before;  ///< before `change`; null: nothing was changed
  int stage = 0;                           ///< of VoteSteps
};
struct SidesPicture {
  std::shared_ptr<const ColdStartWalk> walk;
  int step = 0;
};
struct LatticePicture {
  std::shared_ptr<const AprioriWalk> walk;
  int step = 0;
};
struct EvidencePicture {
  std::shared_ptr<const BayesWalk> walk;
  int step = 0;
};
struct QuestionsPicture {
  std::shared_ptr<const QuestionWalk> walk;
  int step = 0;
};
struct TrialPicture {
  std::shared_ptr<const TrialWalk> walk;
  int step = 0;
};
struct WalksPicture {
  std::shared_ptr<const PathWalk> walk;
  int step = 0;
};
struct InsidePicture {
  std::shared_ptr<const InsideWalk> walk;
  int step = 0;
};
/// Lines, bars, dots or targets.
struct DrawnPicture {
  std::shared_ptr<const Picture> picture;
};
using StepPicture =
    std::variant<std::monostate, PointsPicture, CentresPicture, TreePicture, VotesPicture, SidesPicture, LatticePicture,
                 EvidencePicture, QuestionsPicture, TrialPicture, WalksPicture, InsidePicture, DrawnPicture>;

struct Shown {
  StepPicture picture;
  Figures figures;
  StepWords words = {};  ///< of the walk itself
};

/// Where `file:` finds data sets by name; null where there is none. Called on the thread that runs.
using DataSets = std::function<DatasetPtr(const std::string& name)>;

/// Keeps what was walked, so that steps of one run, and a text that is being typed, walk once. Thread rule: any thread.
class Walks {
 public:
  template <class Walk>
  std::shared_ptr<const Walk> get(const std::string& key, const std::function<Walk()>& make) {
    {
      const std::lock_guard lock(m_mutex);
      if (const auto found = m_kept.find(key); found != m_kept.end())
        return std::static_pointer_cast<const Walk>(found->second);
    }
    auto made = std::make_shared<const Walk>(make());
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= Most) m_kept.clear();
    m_kept[key] = made;
    return made;
  }

 private:
  static constexpr std::size_t Most = 60;
  std::mutex m_mutex;
  std::map<std::string, std::shared_ptr<const void>> m_kept;
};

/// The data of a step as the walks take them, made once.
class Ground {
 public:
  Ground(const DataBlock& block, const DataSets& sets, Walks& walks) : m_block(block), m_sets(sets), m_walks(walks) {}
  [[nodiscard]] const DataBlock& block() const { return m_block; }
  [[nodiscard]] Walks& walks() const { return m_walks; }
  // Each throws Error (BadData, NotFound) where these data do not give it.
  [[nodiscard]] std::shared_ptr<const RatingTable> ratings() const;
  [[nodiscard]] std::shared_ptr<const PlaneTable> points() const;
  [[nodiscard]] DatasetPtr likes() const;
  /// The data set that the block names; null where it is of another kind.
  [[nodiscard]] DatasetPtr fileOrNull() const;

 private:
  const DataBlock& m_block;
  const DataSets& m_sets;
  Walks& m_walks;
};

/// What is wrong with a value, and what it should perhaps be.
struct Fault {
  Text message;
  std::optional<std::string> instead = {};
};

struct KeyRule {
  std::string name;
  std::function<std::optional<Fault>(const std::string& value, const DataBlock& data)> check;
};

/// Names a step's figures may have. `open`: more may come that only the run knows (names of a data set).
struct FigureNames {
  std::vector<std::string> names;
  bool open = false;
};

struct Show {
  /// Nothing: it has an example of its own, and no data need stand before it.
  enum class Needs { Ratings, Points, Likes, Any, Nothing };
  std::string key;
  Needs needs = Needs::Any;
  std::vector<KeyRule> keys;
  std::function<FigureNames(const Step&, const DataBlock&)> figures;
  /// Throws Error; Cancelled.
  std::function<Shown(const Step&, const Ground&, Progress&)> run;
};

const std::vector<Show>& shows();
const Show* findShow(std::string_view key);
/// Whether a block of data can be shown so.
bool gives(const DataBlock& data, Show::Needs needs);
/// The data of a step as `show` takes them: an empty block where it needs none and none stand before it; null where it can take
/// none of what does.
const DataBlock* dataOf(const Lesson& lesson, const Step& step, const Show& show);

// The entries.
Show tableShow();
Show centresShow();
Show treeShow();
Show votesShow(Voters voters);
Show sidesShow();
std::vector<Show> toyShows();
std::vector<Show> truthShows();
std::vector<Show> methodShows();

// Rules for values.
KeyRule wholeNumber(const std::string& name, int low, int high);
/// The same, or a word ("last").
KeyRule wholeNumberOr(const std::string& name, int low, int high, const std::string& word);
KeyRule realNumber(const std::string& name, double low, double high);
KeyRule oneOf(const std::string& name, const std::vector<std::string>& choices);
Fault notOneOf(const std::string& value, const std::vector<std::string>& choices);

/// A step as it is shown. `failed`: what stopped its run; then there are no picture and no figures.
struct RunStep {
  Shown shown = {};
  std::optional<Error> failed = {};
};

/// Runs one step. Throws Cancelled alone.
RunStep runStep(const Lesson& lesson, std::size_t step, const DataSets& sets, Walks& walks, Progress& progress);

/// Whether an answer is right. Numbers are read with a decimal point or comma.
bool isRight(const Question& question, const std::vector<int>& chosen, const std::string& typed,
             const Figures& figures);
/// The number that is right; nothing where its figure is not there.
std::optional<double> rightNumber(const Question& question, const Figures& figures);

/// A shipped lesson.
struct ShippedLesson {
  std::string key;  ///< name of its file without ".md": the same in both languages
  std::string language;
  std::string text;
};
/// In the order of the course.
const std::vector<ShippedLesson>& shippedLessons();

}  // namespace kindred::lesson
