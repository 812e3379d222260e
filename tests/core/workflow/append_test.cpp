// Rows that come to a data set: the next revision, and back.
#include "core/workflow/append_data.h"
#include "core/workflow/export_campaign.h"
#include "core/workflow/queries/recommendations.h"
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
  EXPECT_EQ(m_workspace->dataset(m_id, 1)->events.size(), 3) << "its revision is there still";
  EXPECT_TRUE(m_workspace->model(m_id, run.id)->isEarlier());
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
}

// A and aa come before a, and w before x, so that everybody and everything moves.
TEST_F(AppendTest, ARunServesWhoCameSinceByWhatTheyHave) {
  for (const std::string algorithm : {"popular", "bias", "item_knn", "user_knn"}) {
    trainRecommender(*m_workspace, {.datasetId = m_id, .algorithm = algorithm}, m_progress);
  }
  const auto runs = m_workspace->runs(m_id, "recommend");
  std::map<std::int64_t, double> before;  // what b's y was worth to a
  const Index a = *m_workspace->dataset(m_id)->customers.find("a");
  for (const RunInfo& run : runs) {
    before[run.id] = recommendFor(*m_workspace->model(m_id, run.id), a, {.top = 1}, nullptr).items.at(0).score;
  }
  m_more.inputs = {m_folder.write("more.csv",
                                  "order,customer,product,quantity,price,date\n9,A,x,1,3,2011-02-01\n"
                                  "9,aa,w,1,3,2011-02-01\n10,b,w,2,3,2011-02-01\n")};
  appendData(*m_workspace, m_id, m_more, m_progress);
  const auto now = m_workspace->dataset(m_id);
  const auto customer = [&](const char* id) { return *now->customers.find(id); };
  for (const RunInfo& run : runs) {
    const auto trained = m_workspace->model(m_id, run.id);
    EXPECT_EQ(trained->data->dataset, now);
    const auto offersTo = [&](const char* id) { return recommendFor(*trained, customer(id), {.top = 9}, nullptr); };
    const auto ofOld = offersTo("a"), ofNew = offersTo("A"), ofStranger = offersTo("aa"), ofAll = offersTo("b");
    ASSERT_EQ(ofOld.items.size(), 1U) << run.algorithm;
    EXPECT_EQ(now->products.id(ofOld.items[0].product), "y");
    EXPECT_EQ(ofOld.items[0].score, before.at(run.id)) << run.algorithm;
    ASSERT_EQ(ofNew.items.size(), 1U) << run.algorithm << ": has x, as a has";
    EXPECT_FALSE(ofNew.coldStart) << run.algorithm;
    EXPECT_EQ(now->products.id(ofNew.items[0].product), "y");
    EXPECT_EQ(ofNew.items[0].explanation.score, ofNew.items[0].score) << run.algorithm;
    for (const recommend::Term& voter : ofNew.items[0].explanation.terms) {
      if (voter.of == recommend::Term::Of::Customer) {
        EXPECT_EQ(now->customers.id(voter.index), "b");
      }
      if (voter.of == recommend::Term::Of::Product) {
        EXPECT_EQ(now->products.id(voter.index), "x");
      }
    }
    EXPECT_FALSE(ofStranger.items.empty()) << run.algorithm << ": all that aa has came since";
    EXPECT_TRUE(ofAll.coldStart && ofAll.items.empty()) << run.algorithm << ": b has everything that training knew";
  }
}

TEST_F(AppendTest, AListIsMadeForWhoCameSince) {
  trainRecommender(*m_workspace, {.datasetId = m_id, .algorithm = "item_knn"}, m_progress);
  m_more.inputs = {m_folder.write("more.csv",
                                  "order,customer,product,quantity,price,date\n9,A,x,1,3,2011-02-01\n"
                                  "10,a,y,1,3,2011-02-01\n")};
  appendData(*m_workspace, m_id, m_more, m_progress);
  CampaignRequest request;
  request.datasetId = m_id;
  request.offers = 1;
  request.columns = {"customer", "offer_1"};
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(kindred::test::contents(m_folder / "list.csv").substr(3), "customer,offer_1\nA,y\na,\nb,\n")
      << "a has bought y since";
}

TEST_F(AppendTest, IsNamedByItsCommand) {
  const std::string command = commandOf(*m_workspace, appendRequest(*m_workspace, m_id, m_more), "Orders");
  EXPECT_NE(command.find(" --append"), std::string::npos);
  EXPECT_EQ(command.find("--kind"), std::string::npos);
}

}  // namespace
}  // namespace kindred::workflow::test
