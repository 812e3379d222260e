// One project: an SQLite database `name.kindred`. The only place that knows the project's SQL.
//
// Bulk data goes in under a revision or run marked *building*, in short transactions; one last transaction makes it
// *ready*. Killed at any moment, the file opens as it was before or after. Opening sweeps what is still building.
// Every block carries an xxh3 checksum; lists of contents are sealed by one; relational copies, which other tools read,
// carry a digest and are rebuilt from blocks where it differs. So a changed byte gives an Error, never other contents.
//
// Several programs may have the file open: each reads while one writes, in turns. What one of them is building is
// left alone by the others.
//
// Thread rule: one object is one connection; calls are serialised by a mutex inside, so any thread may read, and one
// writes at a time. Readers that model() makes live no longer than it.
//
// Errors: Error with ProjectDamaged (its hint says which data sets can still be read), ProjectNewer, ProjectForeign,
// ProjectInUse (after 5 s), FileMissing, FileUnreadable, FileUnwritable, DiskFull, NotFound, NameInUse. Cancelled and
// every Error leave the file as it was, and so does reading it, to the byte and the time of its last change.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/block_io.h"
#include "core/store/records.h"

namespace kindred::store {

class Connection;

class ProjectFile {
 public:
  /// A new file. Throws Error where one is there already. Until something is stored, destruction removes it again.
  static std::unique_ptr<ProjectFile> create(const std::filesystem::path& path, const FileOptions& options = {});
  /// Migrates older schemas (a copy beside the file first), sweeps what was building.
  static std::unique_ptr<ProjectFile> open(const std::filesystem::path& path, const FileOptions& options = {});
  ~ProjectFile();

  [[nodiscard]] const std::filesystem::path& path() const;
  /// The file or its folder may not be written: everything can be read, changes throw Error (FileUnwritable).
  [[nodiscard]] bool isReadOnly() const;

  // Data sets
  [[nodiscard]] std::vector<DatasetRecord> datasets() const;
  /// Stores revision 1 of a new data set; sets nothing in `dataset`. Returns the record with its new id.
  /// `taken` are marks of lines that an append must know again (import/append.h).
  DatasetRecord addDataset(const Dataset& dataset, const std::string& report, Progress& progress,
                           const std::vector<std::int64_t>& taken = {});
  /// Stores `dataset` as the revision after `dataset.revision − 1`, which must still be the latest one of the data set of
  /// `dataset.id` (else Error, ProjectInUse). The revision before stays until the file is closed, and longer where a
  /// run, a segmentation or an audience names it.
  DatasetRecord addRevision(const Dataset& dataset, const std::string& report, Progress& progress,
                            const std::vector<std::int64_t>& taken = {});
  /// Takes back addRevision: the revision before counts again. Throws Error (NotFound) where that is gone or `revision` is
  /// not the latest one, and (BadParameters) where something was computed from it.
  void removeRevision(std::int64_t id, std::int64_t revision);
  /// The marks stored with a revision, ascending.
  [[nodiscard]] std::vector<std::int64_t> takenMarks(std::int64_t id, std::int64_t revision) const;
  [[nodiscard]] std::shared_ptr<Dataset> readDataset(std::int64_t id, std::int64_t revision) const;
  void renameDataset(std::int64_t id, const std::string& name);
  void setPreference(std::int64_t id, const Preference& preference);
  /// Of all revisions, in place of the one that they were stored with.
  void setCurrency(std::int64_t id, const std::string& code);
  /// With its runs, segmentations and audiences; the receipts of campaigns stay.
  void removeDataset(std::int64_t id);

  // Runs and their models
  [[nodiscard]] std::vector<RunRecord> runs() const;
  using ModelSaver = std::function<void(BlockWriter&)>;
  /// Stores a run with its model and lists; id, created and modelBytes are set in what it returns.
  RunRecord addRun(RunRecord run, const ModelSaver& saveModel, const std::vector<StoredList>& lists,
                   Progress& progress);
  [[nodiscard]] std::unique_ptr<BlockReader> model(std::int64_t run) const;
  /// Ascending by customer.
  [[nodiscard]] std::vector<StoredList> lists(std::int64_t run) const;
  void renameRun(std::int64_t id, const std::string& name);
  /// With the segmentation that it made, if any.
  void removeRun(std::int64_t id);

  // Segmentations: a run plus its segments and memberships
  [[nodiscard]] std::vector<SegmentationRecord> segmentations() const;
  /// labels[i] belongs to the customer of key customers[i]; −1: in no segment. Stores the run too.
  SegmentationRecord addSegmentation(SegmentationRecord segmentation, RunRecord run, const ModelSaver& saveModel,
                                     const std::vector<Key>& customers, const std::vector<int>& labels,
                                     Progress& progress);
  /// Segment of each customer: pairs (customer key, segment id), ascending by key.
  [[nodiscard]] std::vector<std::pair<Key, int>> memberships(std::int64_t segmentation) const;
  void renameSegmentation(std::int64_t id, const std::string& name);
  /// A segment that has the colour takes the one that this segment had.
  void updateSegment(std::int64_t segmentation, int segment, const std::string& name, int colour);
  void removeSegmentation(std::int64_t id);

  // Audiences and campaigns
  [[nodiscard]] std::vector<AudienceRecord> audiences() const;
  /// With a new id where it is 0, else with the one that it had before it was removed.
  AudienceRecord addAudience(AudienceRecord audience, const std::vector<Key>& customers);
  [[nodiscard]] std::vector<Key> audienceCustomers(std::int64_t id) const;
  void renameAudience(std::int64_t id, const std::string& name);
  void removeAudience(std::int64_t id);
  [[nodiscard]] std::vector<CampaignRecord> campaigns() const;
  CampaignRecord addCampaign(CampaignRecord campaign);

  // The project itself
  [[nodiscard]] std::optional<std::string> setting(const std::string& key) const;
  void setSetting(const std::string& key, const std::string& value);
  /// Those whose key begins so.
  void removeSettings(const std::string& prefix);
  /// Changes whenever another program or connection wrote to the file (PRAGMA data_version).
  [[nodiscard]] std::int64_t foreignVersion() const;
  /// A compact copy (VACUUM INTO). Throws Error where `target` exists.
  void copyTo(const std::filesystem::path& target) const;

 private:
  ProjectFile(std::unique_ptr<Connection> connection, bool isNew);
  std::unique_ptr<Connection> m_connection;
  bool m_isNew;
  bool m_hasOldRevisions = false;  ///< made so by addRevision
};

}  // namespace kindred::store
