#include "core/workflow/workspace.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/join.h"
#include "core/recommend/later_revision.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/segmentation_record.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t CacheBudget = std::size_t{1} << 30;

template <class T>
std::size_t bytesOf(const std::vector<T>& column) {
  return column.capacity() * sizeof(T);
}

std::size_t bytesOf(const std::vector<std::string>& texts) {
  std::size_t bytes = texts.capacity() * sizeof(std::string);
  for (const auto& text : texts) bytes += text.capacity() > 15 ? text.capacity() + 1 : 0;
  return bytes;
}

std::size_t bytesOf(const Csr& matrix) {
  return bytesOf(matrix.offsets) + bytesOf(matrix.indices) + bytesOf(matrix.values);
}

std::size_t bytesOf(const Entities& entities) {
  std::size_t bytes = bytesOf(entities.ids()) + 3 * bytesOf(entities.keys());
  for (const auto& column : entities.attributes().columns) {
    bytes += bytesOf(column.numbers) + bytesOf(column.dates) + bytesOf(column.texts) + bytesOf(column.codes);
  }
  return bytes;
}

std::size_t bytesOfDataset(const Dataset& dataset) {
  const Events& events = dataset.events;
  return bytesOf(dataset.customers) + bytesOf(dataset.products) + bytesOf(events.offsets) + bytesOf(events.product) +
         bytesOf(events.value) + bytesOf(events.quantity) + bytesOf(events.unitPrice) + bytesOf(events.time) +
         bytesOf(events.order) + bytesOf(events.orderIds);
}

template <class Record>
std::vector<Record> ofDataset(std::vector<Record> records, std::int64_t datasetId) {
  std::erase_if(records, [&](const Record& record) { return record.datasetId != datasetId; });
  std::ranges::sort(records, std::greater{}, &Record::id);
  return records;
}

template <class Record>
const Record& byId(const std::vector<Record>& records, std::int64_t id, const Text& missing) {
  const auto found = std::ranges::find(records, id, &Record::id);
  if (found == records.end()) throw Error(ErrorCode::NotFound, missing.with(id));
  return *found;
}

}  // namespace

Workspace::Workspace(std::unique_ptr<store::ProjectFile> file)
    : m_file(std::move(file)),
      m_cache(std::make_unique<Cache>(CacheBudget)),
      m_foreignVersion(m_file->foreignVersion()) {}

Workspace::~Workspace() = default;

std::string Workspace::snapshotName(const char* what, std::int64_t id, std::int64_t revision) {
  return std::string(what) + "/" + std::to_string(id) + "/" + std::to_string(revision);
}

WorkspacePtr Workspace::create(const std::filesystem::path& path) {
  return WorkspacePtr(new Workspace(store::ProjectFile::create(path)));
}

WorkspacePtr Workspace::open(const std::filesystem::path& path) {
  return WorkspacePtr(new Workspace(store::ProjectFile::open(path)));
}

const std::filesystem::path& Workspace::path() const { return m_file->path(); }

bool Workspace::isReadOnly() const { return m_file->isReadOnly(); }

std::string Workspace::name() const { return path().stem().string(); }

std::vector<DatasetInfo> Workspace::datasets() const { return m_file->datasets(); }

DatasetInfo Workspace::findDataset(const std::string& name) const {
  const auto all = datasets();
  if (all.empty()) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "The project has no data yet."),
                KI_TEXT("core", "Import a file first."));
  }
  if (name.empty() && all.size() == 1) return all.front();
  const Text choice =
      KI_TEXT("core", "Choose one of: %1.").with(joined(all, [](const auto& record) -> const std::string& {
        return record.name;
      }));
  if (name.empty()) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "The project has several data sets, and none is chosen."), choice);
  }
  const auto found = std::ranges::find(all, name, &DatasetInfo::name);
  if (found == all.end())
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no data set “%1”.").with(name), choice);
  return *found;
}

DatasetInfo Workspace::datasetInfo(std::int64_t id) const {
  return byId(datasets(), id, KI_TEXT("core", "There is no data set of number %1."));
}

DatasetPtr Workspace::dataset(std::int64_t id, std::int64_t revision) const {
  if (revision == 0) revision = datasetInfo(id).revision;
  return m_cache->get<Dataset>(
      snapshotName("dataset", id, revision), [&]() -> DatasetPtr { return m_file->readDataset(id, revision); },
      bytesOfDataset);
}

kindred::imports::Report Workspace::report(std::int64_t datasetId) const {
  const auto json = nlohmann::json::parse(datasetInfo(datasetId).report, nullptr, false);
  return json.is_object() ? imports::reportFromJson(json) : imports::Report{};
}

std::vector<RunInfo> Workspace::runs(std::int64_t datasetId, const std::string& family) const {
  auto all = ofDataset(m_file->runs(), datasetId);
  for (RunInfo& run : all) run = upgraded(std::move(run));
  if (!family.empty()) std::erase_if(all, [&](const RunInfo& run) { return run.family != family; });
  return all;
}

RunInfo Workspace::findRun(std::int64_t id) const {
  return upgraded(byId(m_file->runs(), id, KI_TEXT("core", "There is no run %1.")));
}

std::vector<RunInfo> Workspace::usableRuns(std::int64_t datasetId, std::string_view familyKey) const {
  const Family* family = findFamily(familyKey);
  auto all = runs(datasetId, std::string(familyKey));
  const auto algorithms = family != nullptr ? family->algorithms() : std::vector<AlgorithmInfo>();
  std::erase_if(all, [&](const RunInfo& run) {
    return std::ranges::none_of(algorithms, [&](const AlgorithmInfo& known) {
      return known.key == run.algorithm && known.version == run.version;
    });
  });
  return all;
}

TrainedModelPtr Workspace::model(std::int64_t datasetId, std::int64_t run) const {
  if (run == 0) {
    const auto all = usableRuns(datasetId, family::Recommend);
    if (all.empty()) {
      throw Error(ErrorCode::NotFound, KI_TEXT("core", "No recommender has been trained on this data set."),
                  KI_TEXT("core", "Train one first."));
    }
    run = all.front().id;
  }
  auto trained = m_cache->get<TrainedModel>(
      snapshotName("model", run, datasetInfo(datasetId).revision), [&] { return loadModel(findRun(run)); },
      [](const TrainedModel& made) { return made.model->bytes(); });
  if (trained->run.datasetId != datasetId) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "Run %1 belongs to another data set.").with(run),
                KI_TEXT("core", "Choose that data set, or another run."));
  }
  return trained;
}

TrainedModelPtr Workspace::loadModel(const RunInfo& run) const {
  if (run.family != family::Recommend) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "Run %1 is not a recommender.").with(run.id),
                KI_TEXT("core", "“kindred-cli runs” lists all runs."));
  }
  const auto& algorithm = recommend::algorithm(run.algorithm);
  if (algorithm.info.version != run.version) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Run %1 was made by another version of its algorithm.").with(run.id),
                KI_TEXT("core", "Train it again."));
  }
  const Preference preference = preferenceOf(run.parameters);
  auto then = training(run.datasetId, preference, run.revision);
  auto model = algorithm.load(then, ownParameters(run.parameters), *m_file->model(run.id));
  auto now = training(run.datasetId, preference);
  if (now->dataset->revision != run.revision) model = recommend::onLaterRevision(std::move(model), then, now);
  return std::make_shared<const TrainedModel>(TrainedModel{run, std::move(now), std::move(model)});
}

void Workspace::keep(TrainedModelPtr trained) {
  const std::size_t bytes = trained->model->bytes();
  const std::string name = snapshotName("model", trained->run.id, trained->run.revision);
  m_cache->put(name, std::move(trained), bytes);
}

std::vector<SegmentationInfo> Workspace::segmentations(std::int64_t datasetId) const {
  return ofDataset(m_file->segmentations(), datasetId);
}

SegmentationPtr Workspace::findSegmentation(std::int64_t datasetId, const std::string& name) const {
  const auto all = segmentations(datasetId);
  if (all.empty()) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "The customers of this data set have not been segmented."),
                KI_TEXT("core", "Segment them first."));
  }
  if (name.empty()) return segmentation(all.front().id);
  const auto found = std::ranges::find(all, name, &SegmentationInfo::name);
  if (found == all.end()) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no segmentation “%1”.").with(name),
                KI_TEXT("core", "Choose one of: %1.").with(joined(all, [](const auto& record) -> const std::string& {
                  return record.name;
                })));
  }
  return segmentation(found->id);
}

SegmentationPtr Workspace::segmentation(std::int64_t id) const {
  return m_cache->get<segment::Segmentation>(
      snapshotName("segmentation", id),
      [&] {
        const auto record =
            byId(m_file->segmentations(), id, KI_TEXT("core", "There is no segmentation of number %1."));
        const auto data = dataset(record.datasetId);
        return std::make_shared<const segment::Segmentation>(fromRecord(record, m_file->memberships(id), *data));
      },
      [](const segment::Segmentation& segmentation) { return bytesOf(segmentation.labels); });
}

void Workspace::keep(SegmentationPtr segmentation) {
  const std::size_t bytes = bytesOf(segmentation->labels);
  const std::string name = snapshotName("segmentation", segmentation->id);
  m_cache->put(name, std::move(segmentation), bytes);
}

void Workspace::forgetModel(std::int64_t run) {
  m_cache->drop(snapshotName("model", run, datasetInfo(findRun(run).datasetId).revision));
}

void Workspace::forgetSegmentation(std::int64_t id) { m_cache->drop(snapshotName("segmentation", id)); }

std::vector<AudienceInfo> Workspace::audiences(std::int64_t datasetId) const {
  return ofDataset(m_file->audiences(), datasetId);
}

CustomerSet Workspace::audience(std::int64_t id) const {
  const auto record = byId(m_file->audiences(), id, KI_TEXT("core", "There is no audience of number %1."));
  const auto recipe = nlohmann::json::parse(record.recipe, nullptr, false);
  return {m_file->audienceCustomers(id), recipe.is_object() ? textFromJson(recipe) : Text{}};
}

std::vector<CampaignInfo> Workspace::campaigns(std::int64_t datasetId) const {
  return ofDataset(m_file->campaigns(), datasetId);
}

std::shared_ptr<const recommend::TrainingData> Workspace::training(std::int64_t datasetId, const Preference& preference,
                                                                   std::int64_t revision) const {
  const auto data = dataset(datasetId, revision);
  const std::string name =
      snapshotName("training", datasetId, data->revision) + toJson(preferenceSchema().values(preference)).dump();
  return m_cache->get<recommend::TrainingData>(
      name, [&] { return recommend::trainingData(data, preference); },
      [](const recommend::TrainingData& training) { return bytesOf(training.matrix) + bytesOf(training.byProduct); });
}

std::shared_ptr<const std::vector<CustomerFacts>> Workspace::facts(std::int64_t datasetId) const {
  const auto data = dataset(datasetId);
  using Facts = std::vector<CustomerFacts>;
  return m_cache->get<Facts>(
      snapshotName("facts", datasetId, data->revision),
      [&] { return std::make_shared<const Facts>(customerFacts(*data)); },
      [](const Facts& facts) { return facts.capacity() * sizeof(CustomerFacts); });
}

bool Workspace::refresh() {
  const std::int64_t now = m_file->foreignVersion();
  if (m_foreignVersion.exchange(now) == now) return false;
  m_cache->clear();
  return true;
}

void Workspace::forgetAll() { m_cache->clear(); }

void Workspace::saveCopy(const std::filesystem::path& target) const { m_file->copyTo(target); }

std::string Workspace::freeName(const std::string& base, const std::vector<std::string>& used) {
  const auto taken = [&](const std::string& name) { return std::ranges::find(used, name) != used.end(); };
  if (!taken(base)) return base;
  for (int number = 2;; ++number) {
    const std::string name = base + " " + std::to_string(number);
    if (!taken(name)) return name;
  }
}

}  // namespace kindred::workflow
