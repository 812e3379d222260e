#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

/// Cancels once the work has come to a fraction.
class CancelAt : public ProgressSink {
 public:
  explicit CancelAt(double fraction) : m_fraction(fraction) {}
  void progress(double fraction, const Text&) override {
    if (fraction >= m_fraction) m_token.cancel();
  }
  Progress make() { return {this, m_token}; }

 private:
  double m_fraction;
  CancelToken m_token;
};

struct Datasets : testing::Test {
  Folder folder;
  std::filesystem::path path = folder / "a.kindred";
  std::unique_ptr<ProjectFile> project = ProjectFile::create(path, Quick);

  void reopen() {
    project.reset();
    project = ProjectFile::open(path, Quick);
  }
};

TEST_F(Datasets, ReadBackAsTheyWere) {
  Dataset dataset = sampleDataset("Shop", 1);
  dataset.kind = DatasetKind::Implicit;
  const auto record = project->addDataset(dataset, R"({"rows":3})", progress);
  reopen();
  const auto read = project->readDataset(record.id, 1);
  EXPECT_TRUE(hasSameData(*read, dataset));
  EXPECT_EQ(read->name, "Shop");
  EXPECT_EQ(read->id, record.id);
  EXPECT_EQ(read->revision, 1);
}

TEST_F(Datasets, OfRatingsKeepTheirScaleAndWhatTheFileHadNotStaysAbsent) {
  Dataset dataset = sampleDataset("Films", 2);
  dataset.kind = DatasetKind::Explicit;
  dataset.events.value.assign(dataset.events.product.size(), 3.5F);
  dataset.events.quantity = {};
  dataset.events.unitPrice = {};
  dataset.events.time = {};
  dataset.events.order = {};
  dataset.events.orderIds = {};
  dataset.scaleMinimum = 0.5;
  dataset.scaleMaximum = 5;
  const auto record = project->addDataset(dataset, "{}", progress);
  EXPECT_EQ(record.first, std::nullopt);
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), dataset));
}

TEST_F(Datasets, WithoutEventsOrAttributesReadBack) {
  Dataset dataset;
  dataset.name = "Empty";
  dataset.kind = DatasetKind::Customers;
  const auto record = project->addDataset(dataset, "", progress);
  reopen();
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), dataset));
}

TEST_F(Datasets, LargerThanAPartReadBack) {
  project.reset();
  project = ProjectFile::create(path, {.partBytes = 1000, .durable = false});
  const Dataset dataset = sampleDataset("Shop", 3, {.customers = 200, .products = 50, .eventsEach = 20});
  const auto record = project->addDataset(dataset, "", progress);
  reopen();
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), dataset));
  EXPECT_GT(numberIn(path, "SELECT max(part) FROM blocks"), 10);
}

TEST_F(Datasets, AreListedWithTheirFacts) {
  const Dataset dataset = sampleDataset("Shop", 1);
  const auto added = project->addDataset(dataset, R"({"rows":3})", progress);
  reopen();
  const auto records = project->datasets();
  ASSERT_EQ(records.size(), 1u);
  const DatasetRecord& record = records.front();
  EXPECT_EQ(record.id, added.id);
  EXPECT_EQ(record.name, "Shop");
  EXPECT_EQ(record.kind, DatasetKind::Transactions);
  EXPECT_EQ(record.revision, 1);
  EXPECT_EQ(record.customers, 30);
  EXPECT_EQ(record.products, 12);
  EXPECT_EQ(record.interactions, 240);
  EXPECT_EQ(record.first, firstTime(dataset.events));
  EXPECT_EQ(record.last, lastTime(dataset.events));
  EXPECT_EQ(record.report, R"({"rows":3})");
  EXPECT_EQ(record.created, added.created);
}

TEST_F(Datasets, CanBeReadWithOtherTools) {
  const Dataset dataset = sampleDataset("Shop", 1);
  project->addDataset(dataset, "", progress);
  project.reset();
  SQLite::Database database(path.string());
  SQLite::Statement rows(database,
                         "SELECT customer, id, name, attributes ->> '$.Age', attributes ->> '$.Region', "
                         "attributes ->> '$.Consent' FROM customers ORDER BY id");
  for (Index i = 0; i < dataset.customers.size(); ++i) {
    const auto& columns = dataset.customers.attributes().columns;
    ASSERT_TRUE(rows.executeStep());
    EXPECT_EQ(rows.getColumn(0).getInt64(), dataset.customers.key(i));
    EXPECT_EQ(rows.getColumn(1).getString(), dataset.customers.id(i));
    EXPECT_EQ(rows.getColumn(2).getString(), columns[0].text(i));
    EXPECT_EQ(rows.getColumn(3).isNull(), !columns[1].has(i));
    EXPECT_EQ(rows.getColumn(3).getDouble(), columns[1].has(i) ? columns[1].numbers[static_cast<std::size_t>(i)] : 0);
    EXPECT_EQ(rows.getColumn(4).getString(), columns[4].text(i));
    EXPECT_EQ(rows.getColumn(5).getInt(), static_cast<int>(columns[3].numbers[static_cast<std::size_t>(i)]));
  }
  EXPECT_FALSE(rows.executeStep());
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM products"), dataset.products.size());
}

TEST_F(Datasets, HaveNamesOfTheirOwn) {
  const auto first = project->addDataset(sampleDataset("Shop", 1), "", progress);
  const auto second = project->addDataset(sampleDataset("Films", 2), "", progress);
  EXPECT_EQ(codeOf([&] { project->addDataset(sampleDataset("Shop", 3), "", progress); }), ErrorCode::NameInUse);
  EXPECT_EQ(codeOf([&] { project->renameDataset(second.id, "Shop"); }), ErrorCode::NameInUse);
  project->renameDataset(first.id, "Shop");
  project->renameDataset(first.id, "Store");
  reopen();
  EXPECT_EQ(project->datasets().front().name, "Store");
  EXPECT_EQ(project->readDataset(first.id, 1)->name, "Store");
  EXPECT_EQ(project->datasets().size(), 2u);
}

TEST_F(Datasets, TakeAnotherPreference) {
  const auto record = project->addDataset(sampleDataset("Shop", 1), "", progress);
  project->setPreference(record.id, {.value = PreferenceValue::Spend});
  reopen();
  EXPECT_EQ(project->readDataset(record.id, 1)->preference, Preference{.value = PreferenceValue::Spend});
}

TEST_F(Datasets, AreRemovedWithWhatStandsOnThem) {
  const Dataset dataset = sampleDataset("Shop", 1);
  const auto kept = project->addDataset(dataset, "", progress);
  const auto small = std::filesystem::file_size(path);
  const auto record = project->addDataset(sampleDataset("Films", 2, {.customers = 500}), "", progress);
  project->addRun(
      sampleRun(record), [](BlockWriter& w) { saveSampleModel(w, 50000); }, sampleLists(dataset), progress);
  project->addSegmentation(sampleSegmentation("A"), sampleRun(record, "segment"), {}, dataset.customers.keys(),
                           sampleLabels(dataset), progress);
  project->addAudience({.name = "Best", .recipe = "{}", .datasetId = record.id, .revision = 1}, {1, 2});
  project->removeDataset(record.id);
  EXPECT_EQ(project->datasets().size(), 1u);
  EXPECT_TRUE(project->runs().empty());
  EXPECT_TRUE(project->segmentations().empty());
  EXPECT_TRUE(project->audiences().empty());
  EXPECT_EQ(codeOf([&] { project->removeDataset(record.id); }), ErrorCode::NotFound);
  EXPECT_EQ(codeOf([&] { return project->readDataset(record.id, 1); }), ErrorCode::NotFound);
  reopen();
  EXPECT_TRUE(hasSameData(*project->readDataset(kept.id, 1), dataset));
  project.reset();
  for (const char* table : {"blocks", "customers", "products", "recommendations", "cold_starts", "memberships",
                            "segments", "audience_customers"}) {
    const bool isKept =
        std::string(table) == "blocks" || std::string(table) == "customers" || std::string(table) == "products";
    EXPECT_EQ(numberIn(path, std::string("SELECT count(*) > 0 FROM ") + table), isKept) << table;
  }
  EXPECT_EQ(numberIn(path, "PRAGMA freelist_count"), 0);
  EXPECT_LT(std::filesystem::file_size(path), small + 400000);
}

TEST_F(Datasets, CancelledOnTheWayLeaveTheFileAsItWas) {
  const Dataset dataset = sampleDataset("Shop", 1);
  project->addDataset(dataset, "", progress);
  reopen();
  project.reset();
  const auto size = std::filesystem::file_size(path);
  project = ProjectFile::open(path, {.partBytes = 4096, .durable = false});
  for (const double fraction : {0.01, 0.3, 0.6, 0.8, 0.9, 1.0}) {
    CancelAt cancel(fraction);
    Progress cancelled = cancel.make();
    const Dataset large = sampleDataset("Large", 2, {.customers = 500, .eventsEach = 40});
    EXPECT_THROW(project->addDataset(large, "", cancelled), Cancelled) << fraction;
    EXPECT_EQ(project->datasets().size(), 1u);
  }
  project.reset();
  EXPECT_EQ(std::filesystem::file_size(path), size);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM bundles"), 1);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM datasets"), 1);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM customers"), 30);
  project = ProjectFile::open(path, Quick);
  EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), dataset));
}

/// `dataset` as the revision after `before`.
Dataset after(const DatasetRecord& before, Dataset dataset) {
  dataset.id = before.id;
  dataset.revision = before.revision + 1;
  return dataset;
}

TEST_F(Datasets, GrowByRevisionsThatCanBeTakenBack) {
  const Dataset first = sampleDataset("Shop", 1), more = sampleDataset("Shop", 2);
  const auto record = project->addDataset(first, R"({"n":1})", progress, {5, 7});
  const auto grown = project->addRevision(after(record, more), R"({"n":2})", progress, {5, 7, 9});
  EXPECT_EQ(grown.id, record.id);
  EXPECT_EQ(grown.revision, 2);
  ASSERT_EQ(project->datasets().size(), 1u);
  EXPECT_EQ(project->datasets()[0].revision, 2);
  EXPECT_EQ(project->datasets()[0].report, R"({"n":2})");
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 2), more));
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), first)) << "until the file is closed";
  EXPECT_EQ(project->takenMarks(record.id, 2), (std::vector<std::int64_t>{5, 7, 9}));
  project->removeRevision(record.id, 2);
  EXPECT_EQ(project->datasets()[0].revision, 1);
  EXPECT_EQ(project->takenMarks(record.id, 1), (std::vector<std::int64_t>{5, 7}));
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), first));
  EXPECT_THROW(project->removeRevision(record.id, 1), Error) << "there is none before it";
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), first));
}

TEST_F(Datasets, OldRevisionsGoWhenTheFileIsClosedUnlessARunNamesThem) {
  const auto record = project->addDataset(sampleDataset("Shop", 1), "", progress);
  const auto second = project->addRevision(after(record, sampleDataset("Shop", 2)), "", progress);
  reopen();
  EXPECT_THROW(static_cast<void>(project->readDataset(record.id, 1)), Error);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM customers WHERE revision = 1"), 0);
  EXPECT_THROW(project->removeRevision(record.id, 2), Error);
  EXPECT_EQ(project->datasets()[0].revision, 2);

  project->addRun(sampleRun(second), {}, {}, progress);
  EXPECT_THROW(project->removeRevision(record.id, 2), Error) << "a run was made from it";
  project->addRevision(after(second, sampleDataset("Shop", 3)), "", progress);
  reopen();
  EXPECT_NO_THROW(static_cast<void>(project->readDataset(record.id, 2)));
  project->removeDataset(record.id);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM bundles"), 0);
}

TEST_F(Datasets, ARevisionOfAnOlderStateIsRefused) {
  const auto record = project->addDataset(sampleDataset("Shop", 1), "", progress);
  project->addRevision(after(record, sampleDataset("Shop", 2)), "", progress);
  EXPECT_THROW(project->addRevision(after(record, sampleDataset("Shop", 3)), "", progress), Error);
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 2), sampleDataset("Shop", 2)));
}

TEST_F(Datasets, ACancelledRevisionLeavesTheOneBefore) {
  const auto record = project->addDataset(sampleDataset("Shop", 1), "", progress);
  CancelAt cancel(0.5);
  Progress cancelled = cancel.make();
  EXPECT_THROW(project->addRevision(after(record, sampleDataset("Shop", 2)), "", cancelled), Cancelled);
  EXPECT_EQ(project->datasets()[0].revision, 1);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM bundles"), 1);
}

}  // namespace
}  // namespace kindred::store
