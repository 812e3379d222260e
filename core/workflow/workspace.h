// One open project: the only door through which the window and the command line make something happen or ask
// something. It owns the store, hands out snapshots, and keeps matrices and models in a cache with a byte budget.
//
// Verbs (core/workflow/*.h, one file each) change the project and run as jobs on a worker thread. Queries
// (core/workflow/queries/*.h) are functions on snapshots. Thread rule: every member may be called from any thread;
// verbs are called one at a time (the job queue sees to it).
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/customer_set.h"
#include "core/describe/summary.h"
#include "core/import/report.h"
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"
#include "core/segment/segmentation.h"
#include "core/store/records.h"
#include "core/workflow/cache.h"

namespace kindred::store {
class ProjectFile;
}

namespace kindred::workflow {

/// Of which records pages and commands read the facts.
using DatasetInfo = store::DatasetRecord;
using RunInfo = store::RunRecord;
using SegmentationInfo = store::SegmentationRecord;
using AudienceInfo = store::AudienceRecord;
using CampaignInfo = store::CampaignRecord;

/// A stored recommender run, ready to be asked.
struct TrainedModel {
  RunInfo run;
  std::shared_ptr<const recommend::TrainingData> data;  ///< of the data set's latest revision
  recommend::ModelPtr model;                            ///< speaks by index of `data`

  /// Whether rows were appended after the training: who came since is known by the history alone.
  [[nodiscard]] bool isEarlier() const { return run.revision < data->dataset->revision; }
};
using TrainedModelPtr = std::shared_ptr<const TrainedModel>;
using SegmentationPtr = std::shared_ptr<const segment::Segmentation>;

class Workspace {
 public:
  /// A new project. Throws Error (NameInUse) where the file exists. The file stays only once something is stored.
  static std::shared_ptr<Workspace> create(const std::filesystem::path& path);
  static std::shared_ptr<Workspace> open(const std::filesystem::path& path);
  ~Workspace();

  [[nodiscard]] const std::filesystem::path& path() const;
  /// The file or its folder may not be written: everything can be read, verbs throw Error (FileUnwritable).
  [[nodiscard]] bool isReadOnly() const;
  /// The file's name without ".kindred".
  [[nodiscard]] std::string name() const;
  [[nodiscard]] store::ProjectFile& file() { return *m_file; }
  [[nodiscard]] const store::ProjectFile& file() const { return *m_file; }

  [[nodiscard]] std::vector<DatasetInfo> datasets() const;
  /// By name; without a name, the only one. Throws Error (NotFound) that lists them.
  [[nodiscard]] DatasetInfo findDataset(const std::string& name) const;
  [[nodiscard]] DatasetInfo datasetInfo(std::int64_t id) const;
  /// A revision, 0 being the latest, from cache or file.
  [[nodiscard]] DatasetPtr dataset(std::int64_t id, std::int64_t revision = 0) const;
  [[nodiscard]] imports::Report report(std::int64_t datasetId) const;

  /// Runs of a data set, latest first; of a family ("recommend", "segment", …) where given.
  [[nodiscard]] std::vector<RunInfo> runs(std::int64_t datasetId, const std::string& family = {}) const;
  /// Of these the runs that can be asked: this program knows their algorithm, in the version that made them. They serve
  /// later revisions too.
  [[nodiscard]] std::vector<RunInfo> usableRuns(std::int64_t datasetId, std::string_view family) const;
  [[nodiscard]] RunInfo findRun(std::int64_t id) const;
  /// A recommender run with its model; 0: the latest usable one of the data set. Throws Error (NotFound) where there is none.
  [[nodiscard]] TrainedModelPtr model(std::int64_t datasetId, std::int64_t run = 0) const;

  [[nodiscard]] std::vector<SegmentationInfo> segmentations(std::int64_t datasetId) const;
  /// By name; empty: the latest. Throws Error (NotFound).
  [[nodiscard]] SegmentationPtr findSegmentation(std::int64_t datasetId, const std::string& name = {}) const;
  /// Its labels stand by index of the data set's latest revision; whoever has come since is in no segment.
  [[nodiscard]] SegmentationPtr segmentation(std::int64_t id) const;

  [[nodiscard]] std::vector<AudienceInfo> audiences(std::int64_t datasetId) const;
  [[nodiscard]] CustomerSet audience(std::int64_t id) const;
  [[nodiscard]] std::vector<CampaignInfo> campaigns(std::int64_t datasetId) const;

  /// customers × products under a preference, cached.
  [[nodiscard]] std::shared_ptr<const recommend::TrainingData> training(std::int64_t datasetId,
                                                                        const Preference& preference,
                                                                        std::int64_t revision = 0) const;
  /// Facts of all customers, cached with the data set.
  [[nodiscard]] std::shared_ptr<const std::vector<CustomerFacts>> facts(std::int64_t datasetId) const;

  /// What a query makes of a revision, cached with it under `what`; `make` is called where it is not there.
  template <class T>
  [[nodiscard]] std::shared_ptr<const T> derived(const char* what, const Dataset& dataset,
                                                 const std::function<std::shared_ptr<const T>()>& make,
                                                 const std::function<std::size_t(const T&)>& bytes) const {
    return m_cache->get<T>(snapshotName(what, dataset.id, dataset.revision), make, bytes);
  }

  /// Whether another program changed the file since the last look; then caches are dropped.
  bool refresh();
  void saveCopy(const std::filesystem::path& target) const;

  // For verbs: what was just made goes into the cache, what was changed or removed leaves it.
  void keep(TrainedModelPtr trained);
  void keep(SegmentationPtr segmentation);
  void forgetModel(std::int64_t run);
  void forgetSegmentation(std::int64_t id);
  void forgetAll();

  /// "base 2" where "base" is taken among `used`.
  static std::string freeName(const std::string& base, const std::vector<std::string>& used);

 private:
  explicit Workspace(std::unique_ptr<store::ProjectFile> file);
  static std::string snapshotName(const char* what, std::int64_t id, std::int64_t revision = 0);
  [[nodiscard]] TrainedModelPtr loadModel(const RunInfo& run) const;

  std::unique_ptr<store::ProjectFile> m_file;
  std::unique_ptr<Cache> m_cache;
  std::atomic<std::int64_t> m_foreignVersion;
};

using WorkspacePtr = std::shared_ptr<Workspace>;

/// The `kindred-cli` command that makes a run again, quoted for a POSIX shell; empty where none does.
std::string commandOf(const Workspace& workspace, const RunInfo& run);

/// "0.1.0": stored with runs and receipts.
std::string programVersion();

/// Seconds of the local wall clock now; SOURCE_DATE_EPOCH where that is set.
std::int64_t currentTime();

}  // namespace kindred::workflow
