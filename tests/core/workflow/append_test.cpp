// Rows that come to a data set: the next revision, and back.
#include "core/workflow/append_data.h"
#include "core/workflow/export_campaign.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class AppendTest : public ShopTest {
 protected:
  void SetUp() override {
    ShopTest::SetUp();
    const std::string january =
        "order,customer,product,quantity,price,date\n1,a,x,2,3,2011-01-01\n2,b,x,1,3,2011-01-02\n3,b,y,1,3,2011-01-"
        "03\n";
    const auto file = m_folder.write("january.csv", january);
    m_id = importData(*m_workspace, {.inputs = {file}, .datasetName = "Orders"}, m_progress).dataset.id;
    m_more.inputs = {m_folder.write("february.csv", january + "4,c,x,1,3,2011-02-01\nC5,a,x,-1,3,2011-02-02\n")};
  }

  std::int64_t m_id = 0;
  imports::Request m_more;
};

TEST_F(AppendTest, MakesTheNextRevisionAndUndoTheOneBefore) {
  const auto before = m_workspace->dataset(m_id);
  const AppendOutcome outcome = appendData(*m_workspace, m_id, m_more, m_progress);
  EXPECT_EQ(outcome.dataset.revision, 2);
  EXPECT_EQ(outcome.dataset.name, "Orders");
  EXPECT_EQ(outcome.report.alreadyThere, 3);
  EXPECT_EQ(m_workspace->datasets().size(), 2u);
  const auto now = m_workspace->dataset(m_id);
  EXPECT_EQ(now->events.size(), 4);
  EXPECT_EQ(now->customers.key(0), before->customers.key(0));
  EXPECT_EQ(m_workspace->report(m_id).alreadyThere, 3);
  EXPECT_EQ(appendData(*m_workspace, m_id, m_more, m_progress).dataset.interactions, 4) << "nothing is doubled";
  undoAppend(*m_workspace, m_id, 3);
  undoAppend(*m_workspace, m_id, 2);
  EXPECT_EQ(m_workspace->dataset(m_id)->events.size(), 3);
  EXPECT_EQ(m_workspace->datasetInfo(m_id).revision, 1);
}

TEST_F(AppendTest, RunsStayWithTheirRevision) {
  TrainRequest request{.datasetId = m_id, .algorithm = "popular"};
  const RunInfo run = trainRecommender(*m_workspace, request, m_progress);
  appendData(*m_workspace, m_id, m_more, m_progress);
  const auto path = m_workspace->path();
  m_workspace.reset();
  m_workspace = Workspace::open(path);
  EXPECT_EQ(m_workspace->findRun(run.id).revision, 1);
  EXPECT_EQ(m_workspace->model(m_id, run.id)->data->dataset->events.size(), 3) << "its revision is there still";
  EXPECT_EQ(m_workspace->dataset(m_id)->events.size(), 4);
}

TEST_F(AppendTest, SegmentsFollowTheirCustomersAndNewOnesAreInNone) {
  const auto made = segmentCustomers(
      *m_workspace, {.datasetId = m_id, .parameters = {{"k", std::int64_t{2}}}, .features = {{.key = "rfm"}}},
      m_progress);
  const auto first = m_workspace->dataset(m_id);
  m_more.inputs = {m_folder.write("more.csv",
                                  "order,customer,product,quantity,price,date\n9,A,x,1,3,2011-02-01\n"
                                  "9,A,y,1,3,2011-02-01\n9,A,z,2,3,2011-02-01\n")};
  appendData(*m_workspace, m_id, m_more, m_progress);
  const auto now = m_workspace->dataset(m_id);
  const auto segments = m_workspace->segmentation(made->id);
  ASSERT_EQ(segments->labels.size(), 3u);
  EXPECT_EQ(segments->labels[0], -1) << "A has come since";
  EXPECT_EQ(segments->labels[1], made->labels[0]);
  EXPECT_EQ(segments->revision, 1);
  EXPECT_EQ(m_workspace->segmentation(made->id, 1)->labels, made->labels);
}

TEST_F(AppendTest, AListIsNotMadeFromARunThatDoesNotKnowTheNewRows) {
  trainRecommender(*m_workspace, {.datasetId = m_id, .algorithm = "popular"}, m_progress);
  appendData(*m_workspace, m_id, m_more, m_progress);
  CampaignRequest request;
  request.datasetId = m_id;
  request.offers = 1;
  EXPECT_EQ(errorOf([&] { previewCampaign(*m_workspace, request, 3, m_progress); }), ErrorCode::BadData);
  trainRecommender(*m_workspace, {.datasetId = m_id, .algorithm = "popular"}, m_progress);
  EXPECT_NO_THROW(static_cast<void>(previewCampaign(*m_workspace, request, 3, m_progress)));
}

TEST_F(AppendTest, IsNamedByItsCommand) {
  const std::string command = commandOf(*m_workspace, appendRequest(*m_workspace, m_id, m_more), "Orders");
  EXPECT_NE(command.find(" --append"), std::string::npos);
  EXPECT_EQ(command.find("--kind"), std::string::npos);
}

}  // namespace
}  // namespace kindred::workflow::test
