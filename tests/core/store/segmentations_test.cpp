#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

struct Segmentations : testing::Test {
  Folder folder;
  std::filesystem::path path = folder / "a.kindred";
  std::unique_ptr<ProjectFile> project = ProjectFile::create(path, Quick);
  Dataset dataset = sampleDataset("Shop", 1);
  DatasetRecord record = project->addDataset(dataset, "", progress);
  std::vector<int> labels = sampleLabels(dataset);

  SegmentationRecord add(const std::string& name) {
    return project->addSegmentation(
        sampleSegmentation(name), sampleRun(record, "segment"), [](BlockWriter& w) { saveSampleModel(w, 20); },
        dataset.customers.keys(), labels, progress);
  }
  void reopen() {
    project.reset();
    project = ProjectFile::open(path, Quick);
  }
};

TEST_F(Segmentations, KeepTheirSegments) {
  add("Taste");
  const auto added = add("RFM");
  reopen();
  const auto all = project->segmentations();
  ASSERT_EQ(all.size(), 2u);
  const SegmentationRecord& read = all.back();
  EXPECT_EQ(read.id, added.id);
  EXPECT_EQ(read.run, added.run);
  EXPECT_EQ(read.name, "RFM");
  EXPECT_EQ(read.datasetId, record.id);
  EXPECT_EQ(read.revision, 1);
  EXPECT_EQ(read.created, 1700000000);
  EXPECT_EQ(read.quality, R"({"silhouette":0.4})");
  ASSERT_EQ(read.segments.size(), 3u);
  EXPECT_EQ(read.segments[1].letter, "B");
  EXPECT_EQ(read.segments[1].name, "Segment 1");
  EXPECT_EQ(read.segments[1].colour, 1);
  EXPECT_EQ(read.segments[1].customers, 7);
  EXPECT_EQ(read.segments[1].share, 0.25);
  EXPECT_EQ(read.segments[0].revenueShare, std::nullopt);
  EXPECT_EQ(read.segments[1].revenueShare, 0.3);
  EXPECT_EQ(project->runs().back().id, added.run);
  EXPECT_EQ(project->model(added.run)->readScalar<double>("mean"), 3.5);
}

TEST_F(Segmentations, KeepWhoIsWhere) {
  const auto added = add("RFM");
  reopen();
  EXPECT_EQ(project->memberships(added.id), expectedMembers(dataset, labels));
  project.reset();
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM memberships WHERE segment = 0"), std::ranges::count(labels, 0));
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM segment_members"),
            std::ranges::count_if(labels, [](int l) { return l >= 0; }));
}

TEST_F(Segmentations, WriteTheCopyForOtherToolsAnewWhereItWasChanged) {
  const auto added = add("RFM");
  project.reset();
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE memberships SET segment = 77 WHERE customer < 5");
  project = ProjectFile::open(path, Quick);
  EXPECT_EQ(project->memberships(added.id), expectedMembers(dataset, labels));
  project.reset();
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM memberships WHERE segment = 77"), 0);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM memberships"), 30);
}

TEST_F(Segmentations, HaveNamesOfTheirOwn) {
  add("RFM");
  EXPECT_EQ(codeOf([&] { add("RFM"); }), ErrorCode::NameInUse);
  EXPECT_EQ(project->segmentations().size(), 1u);
  EXPECT_EQ(project->runs().size(), 1u);
}

TEST_F(Segmentations, LetSegmentsBeRenamedAndRecoloured) {
  const auto added = add("RFM");
  project->updateSegment(added.id, 1, "\xD0\x9B\xD1\x83\xD1\x87\xD1\x88\xD0\xB8\xD0\xB5", 5);
  EXPECT_EQ(codeOf([&] { project->updateSegment(added.id, 1, "Segment 0", 5); }), ErrorCode::NameInUse);
  EXPECT_EQ(codeOf([&] { project->updateSegment(added.id, 9, "Nobody", 5); }), ErrorCode::NotFound);
  reopen();
  const auto segment = project->segmentations().front().segments[1];
  EXPECT_EQ(segment.name, "\xD0\x9B\xD1\x83\xD1\x87\xD1\x88\xD0\xB8\xD0\xB5");
  EXPECT_EQ(segment.colour, 5);
}

TEST_F(Segmentations, AreRemovedWithTheirRun) {
  const auto added = add("RFM");
  project->removeSegmentation(added.id);
  EXPECT_TRUE(project->segmentations().empty());
  EXPECT_TRUE(project->runs().empty());
  EXPECT_EQ(codeOf([&] { return project->memberships(added.id); }), ErrorCode::NotFound);
  EXPECT_EQ(codeOf([&] { project->removeSegmentation(added.id); }), ErrorCode::NotFound);
  project.reset();
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM memberships"), 0);
}

TEST_F(Segmentations, RefuseACustomerTwice) {
  EXPECT_THROW(project->addSegmentation(sampleSegmentation("A"), sampleRun(record), {}, {1, 1}, {0, 1}, progress),
               Error);
  EXPECT_THROW(project->addSegmentation(sampleSegmentation("A"), sampleRun(record), {}, {1, 2}, {0}, progress), Error);
}

TEST(Audiences, KeepTheirCustomers) {
  const Folder folder;
  const auto path = folder / "a.kindred";
  std::int64_t id = 0;
  {
    const auto project = ProjectFile::create(path, Quick);
    project->addDataset(sampleDataset("Shop", 1), "", progress);
    const AudienceRecord audience{.name = "Best", .recipe = R"({"source":"lasso"})", .datasetId = 1, .revision = 1};
    const auto added = project->addAudience(audience, {7, 3, 3, 5});
    id = added.id;
    EXPECT_EQ(added.customers, 3);
    EXPECT_EQ(codeOf([&] { project->addAudience(audience, {1}); }), ErrorCode::NameInUse);
  }
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("DELETE FROM audience_customers WHERE customer = 5");
  {
    const auto project = ProjectFile::open(path, Quick);
    ASSERT_EQ(project->audiences().size(), 1u);
    EXPECT_EQ(project->audiences().front().name, "Best");
    EXPECT_EQ(project->audiences().front().recipe, R"({"source":"lasso"})");
    EXPECT_EQ(project->audiences().front().customers, 3);
    EXPECT_EQ(project->audienceCustomers(id), (std::vector<Key>{3, 5, 7}));
  }
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM audience_customers"), 3);
  const auto project = ProjectFile::open(path, Quick);
  project->removeAudience(id);
  EXPECT_TRUE(project->audiences().empty());
  EXPECT_EQ(codeOf([&] { return project->audienceCustomers(id); }), ErrorCode::NotFound);
}

TEST(Campaigns, KeepTheirReceipts) {
  const Folder folder;
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    EXPECT_EQ(project->addCampaign({.name = "Spring", .receipt = R"({"rows":5})", .datasetId = 1}).id, 1);
    EXPECT_EQ(project->addCampaign({.name = "Spring", .receipt = R"({"rows":6})", .datasetId = 1}).id, 2);
  }
  const auto campaigns = ProjectFile::open(folder / "a.kindred", Quick)->campaigns();
  ASSERT_EQ(campaigns.size(), 2u);
  EXPECT_EQ(campaigns[1].name, "Spring");
  EXPECT_EQ(campaigns[1].receipt, R"({"rows":6})");
  EXPECT_GT(campaigns[1].created, 0);
}

}  // namespace
}  // namespace kindred::store
