#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

bool isSame(const RunRecord& a, const RunRecord& b) {
  return a.id == b.id && a.family == b.family && a.algorithm == b.algorithm && a.version == b.version &&
         a.name == b.name && a.parameters == b.parameters && a.seed == b.seed && a.datasetId == b.datasetId &&
         a.revision == b.revision && a.programVersion == b.programVersion && a.created == b.created &&
         a.seconds == b.seconds && a.result == b.result && a.modelBytes == b.modelBytes;
}

bool isSame(const StoredList& a, const StoredList& b) {
  return a.customer == b.customer && a.items == b.items && a.coldStart == b.coldStart;
}

struct Runs : testing::Test {
  Folder folder;
  std::filesystem::path path = folder / "a.kindred";
  std::unique_ptr<ProjectFile> project = ProjectFile::create(path, Quick);
  Dataset dataset = sampleDataset("Shop", 1);
  DatasetRecord record = project->addDataset(dataset, "", progress);
  std::vector<StoredList> lists = sampleLists(dataset);

  RunRecord addRun() {
    return project->addRun(
        sampleRun(record), [](BlockWriter& w) { saveSampleModel(w); }, lists, progress);
  }
  void reopen() {
    project.reset();
    project = ProjectFile::open(path, Quick);
  }
};

TEST_F(Runs, KeepTheirRecord) {
  const RunRecord run = addRun();
  EXPECT_EQ(run.modelBytes, 500 * 12 + 8);
  reopen();
  ASSERT_EQ(project->runs().size(), 1u);
  EXPECT_TRUE(isSame(project->runs().front(), run));
}

TEST_F(Runs, KeepTheirModel) {
  const auto run = addRun();
  reopen();
  const auto model = project->model(run.id);
  EXPECT_EQ(model->read<double>("factors").size(), 500u);
  EXPECT_EQ(model->read<std::int32_t>("neighbours").size(), 500u);
  EXPECT_EQ(model->readScalar<double>("mean"), 3.5);
  EXPECT_TRUE(model->read<float>("nothing").empty());
  EXPECT_TRUE(model->has("nothing"));
  EXPECT_FALSE(model->has("customers"));
  EXPECT_EQ(codeOf([&] { return model->read<float>("factors"); }), ErrorCode::ProjectDamaged);
  EXPECT_EQ(codeOf([&] { return model->read<float>("else"); }), ErrorCode::ProjectDamaged);
}

TEST_F(Runs, KeepTheirLists) {
  const auto run = addRun();
  reopen();
  std::ranges::sort(lists, {}, &StoredList::customer);
  const auto read = project->lists(run.id);
  ASSERT_EQ(read.size(), lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) EXPECT_TRUE(isSame(read[i], lists[i]));
}

TEST_F(Runs, WithoutModelOrListsAreRunsToo) {
  const auto run = project->addRun(sampleRun(record, "evaluate"), {}, {}, progress);
  reopen();
  EXPECT_TRUE(project->lists(run.id).empty());
  EXPECT_FALSE(project->model(run.id)->has("factors"));
}

TEST_F(Runs, ShowTheirListsToOtherTools) {
  const auto run = addRun();
  project.reset();
  for (const StoredList& list : lists) {
    const std::string of = " FROM recommendations WHERE customer = " + std::to_string(list.customer);
    EXPECT_EQ(numberIn(path, "SELECT count(*)" + of), 3);
    EXPECT_EQ(numberIn(path, "SELECT product" + of + " AND rank = 1"), list.items.front().first);
  }
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM cold_starts"),
            std::ranges::count_if(lists, [](const StoredList& l) { return !l.coldStart.empty(); }));
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM recommended_products WHERE run = " + std::to_string(run.id)), 90);
}

TEST_F(Runs, WriteTheCopyForOtherToolsAnewWhereItWasChanged) {
  const auto run = addRun();
  project.reset();
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE recommendations SET product = 999 WHERE rank = 2");
    database.exec("DELETE FROM cold_starts");
  }
  project = ProjectFile::open(path, Quick);
  const auto read = project->lists(run.id);
  EXPECT_EQ(std::ranges::find(read, lists[0].customer, &StoredList::customer)->items, lists[0].items);
  project.reset();
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM recommendations WHERE product = 999"), 0);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM recommendations"), 90);
  EXPECT_GT(numberIn(path, "SELECT count(*) FROM cold_starts"), 0);
}

TEST_F(Runs, LeaveAnUnchangedCopyAlone) {
  const auto run = addRun();
  reopen();
  EXPECT_EQ(project->lists(run.id).size(), lists.size());
  project.reset();
  const std::string before = contents(path);
  project = ProjectFile::open(path, Quick);
  EXPECT_EQ(project->lists(run.id).size(), lists.size());
  // What a second connection would notice: nothing was written.
  const auto other = ProjectFile::open(path, Quick);
  const auto version = other->foreignVersion();
  EXPECT_EQ(project->lists(run.id).size(), lists.size());
  EXPECT_EQ(other->foreignVersion(), version);
}

TEST_F(Runs, AreRemoved) {
  const auto first = addRun();
  const auto second = addRun();
  EXPECT_LT(first.id, second.id);
  EXPECT_EQ(project->lists(second.id).size(), lists.size());
  project->removeRun(second.id);
  EXPECT_EQ(project->runs().size(), 1u);
  EXPECT_EQ(codeOf([&] { return project->lists(second.id); }), ErrorCode::NotFound);
  EXPECT_EQ(codeOf([&] { return project->model(second.id); }), ErrorCode::NotFound);
  EXPECT_EQ(codeOf([&] { project->removeRun(second.id); }), ErrorCode::NotFound);
  EXPECT_LT(second.id, addRun().id);
}

TEST_F(Runs, NeedTheirDataSet) {
  project->removeDataset(record.id);
  EXPECT_EQ(codeOf([&] { addRun(); }), ErrorCode::NotFound);
  EXPECT_TRUE(project->runs().empty());
}

TEST_F(Runs, WhoseModelCannotBeSavedLeaveNothing) {
  const auto failing = [](BlockWriter& writer) {
    saveSampleModel(writer, 100);
    throw Error(ErrorCode::OutOfMemory, Text("no memory"), Text("buy some"));
  };
  EXPECT_EQ(codeOf([&] { project->addRun(sampleRun(record), failing, lists, progress); }), ErrorCode::OutOfMemory);
  EXPECT_TRUE(project->runs().empty());
  project.reset();
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM bundles"), 1);
}

TEST_F(Runs, RefuseABlockWrittenTwice) {
  const auto twice = [](BlockWriter& writer) {
    writer.writeScalar("mean", 1.0);
    writer.writeScalar("mean", 2.0);
  };
  EXPECT_THROW(project->addRun(sampleRun(record), twice, {}, progress), Error);
}

}  // namespace
}  // namespace kindred::store
