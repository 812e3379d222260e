#include "core/workflow/regroup_segments.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/logged_work.h"
#include "core/segment/clusterer.h"
#include "core/segment/kinds.h"
#include "core/segment/separation.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/segment_customers.h"
#include "core/workflow/segmentation_model.h"
#include "core/workflow/segmentation_record.h"
#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

constexpr const char* FromKey = "regrouped_from";

/// A segmentation that is about to be changed, with what it was made from.
struct Source {
  SegmentationPtr segmentation;
  DatasetPtr dataset;
  RunInfo run;
  std::vector<segment::ChosenFeatures> features;
};

Source sourceOf(const Workspace& workspace, std::int64_t id) {
  const auto segmentation = workspace.segmentation(id);
  return {segmentation, workspace.dataset(segmentation->datasetId), workspace.findRun(segmentation->run),
          featuresOf(workspace, *segmentation)};
}

const segment::Segment& segmentIn(const Source& source, int id) {
  if (const segment::Segment* found = source.segmentation->find(id)) return *found;
  throw Error(ErrorCode::NotFound,
              KI_TEXT("core", "There is no such segment in “%1”.").with(source.segmentation->name));
}

/// Customers in both a new segment (row) and one before (column).
std::vector<std::vector<std::int64_t>> shared(const std::vector<segment::Segment>& made, const std::vector<int>& labels,
                                              const segment::Segmentation& before) {
  std::vector counts(made.size(), std::vector<std::int64_t>(before.segments.size(), 0));
  std::map<int, std::size_t> place;
  for (std::size_t i = 0; i < before.segments.size(); ++i) place[before.segments[i].id] = i;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != segment::Noise) ++counts[static_cast<std::size_t>(labels[i])][place.at(before.labels[i])];
  }
  return counts;
}

/// Each segment before hands its letter and colour to the new one that has most of it, and its name where that is the
/// same customers; the others take what is free.
void handDownLooks(std::vector<segment::Segment>& made, const std::vector<int>& labels,
                   const segment::Segmentation& before) {
  const auto counts = shared(made, labels, before);
  std::set<std::size_t> settled;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const auto old = static_cast<std::size_t>(std::ranges::max_element(counts[i]) - counts[i].begin());
    const bool most = std::ranges::none_of(
        settled, [&](std::size_t other) { return made[other].letter == before.segments[old].letter; });
    if (!most) continue;
    settled.insert(i);
    made[i].letter = before.segments[old].letter;
    made[i].colour = before.segments[old].colour;
    if (made[i].customers != before.segments[old].customers || counts[i][old] != made[i].customers) continue;
    made[i].name = before.segments[old].name;
    made[i].title = before.segments[old].title;
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (settled.contains(i)) continue;
    const auto taken = [&](const auto& wanted, auto figure) {
      return std::ranges::any_of(settled, [&](std::size_t other) { return made[other].*figure == wanted; });
    };
    int letter = 0, colour = 0;
    while (taken(segment::segmentLetter(letter), &segment::Segment::letter)) ++letter;
    while (taken(colour, &segment::Segment::colour)) ++colour;
    made[i].letter = segment::segmentLetter(letter);
    made[i].colour = colour;
    settled.insert(i);
  }
  makeNamesDiffer(made);
}

/// What tells newcomers, with what was done now; nothing where the segmentation before kept none.
std::optional<SegmentationModel> regroupedModel(const Workspace& workspace, const Source& source,
                                                const segment::Clustering& clustering, const Matrix& points) {
  const segment::Segmentation& before = *source.segmentation;
  const auto kept = workspace.file().model(source.run.id);
  if (!hasSegmentationModel(*kept)) return std::nullopt;
  SegmentationModel model = readSegmentationModel(*kept, source.run, source.features, before.name);
  Regrouping regrouping{{}, segment::meansOf(points, clustering.labels, clustering.clusters)};
  for (const segment::Segment& old : before.segments) {
    std::set<int> parts;
    for (const Index customer : before.customersOf(old.id))
      parts.insert(clustering.labels[static_cast<std::size_t>(customer)]);
    const auto place = static_cast<std::size_t>(old.id);
    if (regrouping.parts.size() <= place) regrouping.parts.resize(place + 1);
    regrouping.parts[place].assign(parts.begin(), parts.end());
  }
  model.regroupings.push_back(std::move(regrouping));
  return model;
}

SegmentationPtr store(Workspace& workspace, const Source& source, std::vector<int> labels, const Matrix& points,
                      const Text& note, Progress& progress) {
  const Stopwatch stopwatch;
  const segment::Clustering clustering = segment::groupKinds(labels);
  std::vector<std::string> used;
  for (const auto& each : workspace.file().segmentations()) used.push_back(each.name);
  const segment::Segmentation& before = *source.segmentation;
  const Text title = before.title.empty() ? Text() : freeTitle(before.title, used);
  segment::Segmentation made{.name = title.empty() ? Workspace::freeName(before.name, used) : english(title),
                             .title = title,
                             .datasetId = source.dataset->id,
                             .revision = before.revision,
                             .labels = clustering.labels};
  Progress judging = progress.part(0, 0.8, KI_TEXT("core", "Judging the groups"));
  made.quality = segment::quality(points, clustering.labels, clustering.clusters, source.run.seed, judging);
  made.segments = segment::describeSegments(*source.dataset, clustering, source.features);
  handDownLooks(made.segments, made.labels, before);

  RunInfo run = source.run;
  run.id = 0;
  run.name = made.name;
  run.revision = made.revision;
  run.programVersion = programVersion();
  run.seconds = stopwatch.seconds();
  nlohmann::json result = {{FromKey, source.run.id}};
  writeTitle(result, title);
  auto notes = notesOf(source.run);
  notes.push_back(note);
  writeNotes(result, notes);
  run.result = result.dump();
  Progress storing = progress.part(0.8, 1, KI_TEXT("core", "Storing"));
  const auto model = regroupedModel(workspace, source, clustering, points);
  store::ProjectFile::ModelSaver saveModel;
  if (model) saveModel = [&model](BlockWriter& writer) { model->save(writer); };
  const auto record = workspace.file().addSegmentation(toRecord(made), run, saveModel, source.dataset->customers.keys(),
                                                       made.labels, storing);
  made.id = record.id;
  made.run = record.run;
  auto kept = std::make_shared<const segment::Segmentation>(std::move(made));
  workspace.keep(kept);
  return kept;
}

Matrix pointsOf(const Source& source, Progress progress) {
  return segment::makeFeatures(*source.dataset, source.features, progress).values;
}

}  // namespace

SegmentationPtr mergeSegments(Workspace& workspace, std::int64_t segmentation, const std::vector<int>& segments,
                              Progress& progress) {
  const std::set<int> merged(segments.begin(), segments.end());
  if (merged.size() < 2) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "To merge takes two segments or more."));
  const Source source = sourceOf(workspace, segmentation);
  std::string letters;
  for (const int id : merged) letters += (letters.empty() ? "" : " + ") + segmentIn(source, id).letter;
  log::LoggedWork logged("segment", "merging segments");
  std::vector<int> labels = source.segmentation->labels;
  for (int& label : labels) {
    if (merged.contains(label)) label = *merged.begin();
  }
  const Matrix points = pointsOf(source, progress.part(0, 0.4, KI_TEXT("core", "Looking at every customer")));
  Progress storing = progress.part(0.4, 1);
  return store(workspace, source, std::move(labels), points, KI_TEXT("core", "Merged by hand: %1").with(letters),
               storing);
}

SegmentationPtr splitSegment(Workspace& workspace, std::int64_t segmentation, int segment, int parts,
                             Progress& progress) {
  if (parts < 2) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "To split takes two parts or more."));
  const Source source = sourceOf(workspace, segmentation);
  const std::string letter = segmentIn(source, segment).letter;
  log::LoggedWork logged("segment", "splitting a segment");
  const Matrix points = pointsOf(source, progress.part(0, 0.3, KI_TEXT("core", "Looking at every customer")));
  const std::vector<Index> members = source.segmentation->customersOf(segment);
  Matrix own(static_cast<Eigen::Index>(members.size()), points.cols());
  for (std::size_t i = 0; i < members.size(); ++i) own.row(static_cast<Eigen::Index>(i)) = points.row(members[i]);
  const segment::Algorithm& method = segment::algorithm(SegmentRequest().algorithm);
  Progress grouping = progress.part(0.3, 0.5, KI_TEXT("core", "Grouping"));
  const auto found =
      method.fit(own, completed(method.info.parameters, {{"k", std::int64_t{parts}}}), source.run.seed, grouping);
  std::vector<int> labels = source.segmentation->labels;
  const int free = 1 + *std::ranges::max_element(labels);
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (found.labels[i] > 0) labels[static_cast<std::size_t>(members[i])] = free + found.labels[i];
  }
  Progress storing = progress.part(0.5, 1);
  return store(workspace, source, std::move(labels), points,
               KI_TEXT("core", "Split by hand: %1 into %2").with(letter).with(std::int64_t{parts}), storing);
}

bool isRegrouped(const RunInfo& run) {
  const auto result = nlohmann::json::parse(run.result, nullptr, false);
  return result.is_object() && result.contains(FromKey);
}

}  // namespace kindred::workflow
