#include "core/store/migrations.h"

#include <cstdlib>

#include "core/store/project_file.h"
#include "core/store/schema.h"
#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

const std::filesystem::path Fixture = std::filesystem::path(KINDRED_FIXTURES) / "projects" / "schema_1.kindred";

/// Today's steps and one more.
std::vector<Migration> stepsWith(const std::string& sql) {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({currentVersion() + 1, sql});
  return steps;
}

void migrateWith(const std::filesystem::path& path, const std::vector<Migration>& steps) {
  Connection connection(path, Quick);
  migrate(connection, steps);
}

TEST(Migrations, PutACopyBesideTheFileFirst) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->addDataset(sampleDataset("Shop", 1), "", progress);
  migrateWith(folder / "a.kindred", stepsWith("ALTER TABLE runs ADD COLUMN note TEXT"));
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA user_version"), currentVersion() + 1);
  EXPECT_EQ(numberIn(folder / "a.kindred", "SELECT count(note) FROM runs"), 0);
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "a.kindred", Quick); }), ErrorCode::ProjectNewer);

  const std::string copy = "a.version-" + std::to_string(currentVersion()) + ".kindred";
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"a.kindred", copy}));
  EXPECT_TRUE(hasSameData(*ProjectFile::open(folder / copy, Quick)->readDataset(1, 1), sampleDataset("Shop", 1)));
}

TEST(Migrations, ThatFailLeaveTheVersionBefore) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->addDataset(sampleDataset("Shop", 1), "", progress);
  const auto steps = stepsWith("ALTER TABLE runs ADD COLUMN note TEXT; ALTER TABLE nothing ADD COLUMN note TEXT");
  EXPECT_THROW(migrateWith(folder / "a.kindred", steps), Error);
  EXPECT_EQ(folder.files(), std::vector<std::string>{"a.kindred"});
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA user_version"), currentVersion());
  EXPECT_EQ(numberIn(folder / "a.kindred", "SELECT count(*) FROM pragma_table_info('runs') WHERE name = 'note'"), 0);
  EXPECT_EQ(ProjectFile::open(folder / "a.kindred", Quick)->datasets().size(), 1u);
}

TEST(Migrations, OfADamagedProjectAreRefused) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->addDataset(sampleDataset("Shop", 1), "", progress);
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE revisions SET interactions = 1");
  EXPECT_EQ(codeOf([&] { migrateWith(folder / "a.kindred", stepsWith("ALTER TABLE runs ADD COLUMN note TEXT")); }),
            ErrorCode::ProjectDamaged);
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA user_version"), currentVersion());
}

TEST(Migrations, LeaveTodaysVersionAlone) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "b");
  migrateWith(folder / "a.kindred", {migrations().begin(), migrations().end()});
  EXPECT_EQ(folder.files(), std::vector<std::string>{"a.kindred"});
}

/// What lies in the fixture of schema 1.
void fill(ProjectFile& project) {
  const Dataset dataset = sampleDataset("Shop", 1);
  const auto record = project.addDataset(dataset, "{}", progress);
  project.addRun(
      sampleRun(record), [](BlockWriter& w) { saveSampleModel(w); }, sampleLists(dataset), progress);
  project.addSegmentation(sampleSegmentation("RFM"), sampleRun(record, "segment"), {}, dataset.customers.keys(),
                          sampleLabels(dataset), progress);
  project.addAudience({.name = "Best", .recipe = "{}", .datasetId = 1, .revision = 1}, {2, 4, 6});
  project.addCampaign({.name = "Spring", .receipt = "{}", .datasetId = 1});
  project.setSetting("fees", "postage");
}

// Every released schema is kept as a file; this opens the first. To write it again while version 1 is unreleased:
// KINDRED_WRITE_FIXTURES=1 test_store --gtest_filter=Migrations.OpenAProjectOfSchema1
TEST(Migrations, OpenAProjectOfSchema1) {
  if (std::getenv("KINDRED_WRITE_FIXTURES") != nullptr) {
    ASSERT_EQ(currentVersion(), 1);
    std::filesystem::create_directories(Fixture.parent_path());
    std::filesystem::remove(Fixture);
    fill(*ProjectFile::create(Fixture, Quick));
  }
  const Folder folder;
  std::filesystem::copy_file(Fixture, folder / "a.kindred");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  const Dataset dataset = sampleDataset("Shop", 1);
  EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), dataset));
  EXPECT_EQ(project->model(1)->read<double>("factors").size(), 500u);
  EXPECT_EQ(project->lists(1).size(), 30u);
  EXPECT_EQ(project->memberships(1), expectedMembers(dataset, sampleLabels(dataset)));
  EXPECT_EQ(project->audienceCustomers(1), (std::vector<Key>{2, 4, 6}));
  EXPECT_EQ(project->campaigns().size(), 1u);
  EXPECT_EQ(project->setting("fees"), "postage");
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA user_version"), currentVersion());
}

}  // namespace
}  // namespace kindred::store
