#include "core/workflow/export_campaign.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/workflow/save_audience.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

using kindred::test::contents;

class ExportTest : public ShopTest {
 protected:
  void SetUp() override {
    ShopTest::SetUp();
    m_made = segment("by taste");
    train();
  }

  CampaignRequest everyone() {
    CampaignRequest request;
    request.datasetId = m_dataset;
    request.format.byteOrderMark = false;
    return request;
  }

  std::vector<std::string> lines(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> all;
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  }

  SegmentationPtr m_made;
};

TEST_F(ExportTest, EveryoneGetsOffersThatAreThoseOfTheModel) {
  const auto outcome = exportCampaign(*m_workspace, everyone(), m_folder / "list.csv", m_progress);
  EXPECT_EQ(outcome.counts.rows, 120);
  EXPECT_EQ(outcome.counts.inAudience, 120);
  const auto written = lines(m_folder / "list.csv");
  ASSERT_EQ(written.size(), 121u);
  EXPECT_TRUE(written[0].starts_with("customer,segmentation,segment,cold_start,offer_1,offer_2,offer_3")) << written[0];
  const auto trained = m_workspace->model(m_dataset);
  const auto list = recommend::recommend(*trained->model, *trained->data, 0, {.top = 3});
  const auto& products = trained->data->dataset->products;
  EXPECT_NE(written[1].find("," + products.id(list.items[0].index) + "," + products.id(list.items[1].index) + "," +
                            products.id(list.items[2].index) + ","),
            std::string::npos)
      << written[1];
}

TEST_F(ExportTest, StoredListsGiveTheSameAsTheModel) {
  auto request = everyone();
  exportCampaign(*m_workspace, request, m_folder / "stored.csv", m_progress);
  TrainRequest shorter;
  shorter.top = 1;  // too short for three offers
  train(shorter);
  exportCampaign(*m_workspace, request, m_folder / "computed.csv", m_progress);
  EXPECT_EQ(contents(m_folder / "stored.csv"), contents(m_folder / "computed.csv"));
}

TEST_F(ExportTest, CountsAddUpWithConditionsAndAControlGroup) {
  auto request = everyone();
  request.who = CampaignRequest::Who::Segments;
  request.segments = {m_made->segments[0].name, m_made->segments[1].name};
  request.conditions = {campaign::parsedCondition("consent=yes")};
  request.controlShare = 0.25;
  request.seed = 3;
  const auto outcome = exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto& counts = outcome.counts;
  EXPECT_EQ(counts.inAudience, m_made->segments[0].customers + m_made->segments[1].customers);
  EXPECT_EQ(counts.inAudience, counts.notMatching + counts.heldOut + counts.rows);
  EXPECT_GT(counts.notMatching, 0);
  EXPECT_GT(counts.heldOut, 0);
  EXPECT_EQ(static_cast<std::int64_t>(lines(m_folder / "list.csv").size()), counts.rows + 1);
  EXPECT_EQ(static_cast<std::int64_t>(lines(*outcome.receipt.controlFile).size()), counts.heldOut + 1);
  const auto preview = previewCampaign(*m_workspace, request, 4, m_progress);
  EXPECT_EQ(preview.counts.rows, counts.rows);
  const auto written = lines(m_folder / "list.csv");
  for (std::size_t i = 0; i < preview.lines.size(); ++i) EXPECT_EQ(preview.lines[i], written[i]);
}

TEST_F(ExportTest, ChosenColumnsStandInTheirOrder) {
  auto request = everyone();
  request.columns = {"email", "customer", "segment", "offer_1", "reason_1"};
  request.offers = 1;
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(lines(m_folder / "list.csv")[0], "email,customer,segment,offer_1,reason_1");
  EXPECT_NE(lines(m_folder / "list.csv")[1].find("@example.org"), std::string::npos);
  request.columns = {"nothing"};
  EXPECT_EQ(errorOf([&] { exportCampaign(*m_workspace, request, m_folder / "other.csv", m_progress); }),
            ErrorCode::BadParameters);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "other.csv"));
  const auto columns = campaignColumns(*m_workspace, m_dataset, 2);
  for (const char* name :
       {"customer", "name", "email", "consent", "segment", "cold_start", "offer_2", "score_2", "reason_2"}) {
    EXPECT_NE(std::ranges::find(columns, name), columns.end()) << name;
  }
}

TEST_F(ExportTest, AnAudienceIsWritten) {
  const auto& customers = m_workspace->dataset(m_dataset)->customers;
  const auto audience =
      saveAudience(*m_workspace, m_dataset, "two", CustomerSet({customers.key(4), customers.key(9)}, {}));
  auto request = everyone();
  request.who = CampaignRequest::Who::Audience;
  request.audience = audience.id;
  request.offers = 0;
  EXPECT_EQ(exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress).counts.rows, 2);
  EXPECT_TRUE(lines(m_folder / "list.csv")[1].starts_with(customers.id(4)));
}

TEST_F(ExportTest, TheReceiptTellsHowAndIsKeptInTheProject) {
  const auto outcome = exportCampaign(*m_workspace, everyone(), m_folder / "list.csv", m_progress);
  const auto receipt = nlohmann::json::parse(contents(m_folder / "list.csv.json"));
  EXPECT_EQ(receipt["sha256"], outcome.receipt.sha256);
  EXPECT_EQ(receipt["recipe"]["segmentation"], "by taste");
  EXPECT_EQ(receipt["recipe"]["dataset"], "Sample shop");
  const auto campaigns = m_workspace->campaigns(m_dataset);
  ASSERT_EQ(campaigns.size(), 1u);
  EXPECT_EQ(nlohmann::json::parse(campaigns[0].receipt)["sha256"], outcome.receipt.sha256);
}

TEST_F(ExportTest, WhatCannotBeIsAnErrorAndWritesNothing) {
  auto request = everyone();
  request.who = CampaignRequest::Who::Segments;
  request.segments = {"nobody"};
  const auto run = [&] { exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress); };
  EXPECT_EQ(errorOf(run), ErrorCode::NotFound);
  request = everyone();
  request.conditions = {campaign::parsedCondition("age>=200")};
  EXPECT_EQ(errorOf(run), ErrorCode::BadData) << "no one is left";
  request = everyone();
  request.offers = 1000;
  EXPECT_EQ(errorOf(run), ErrorCode::BadParameters);
  request = everyone();
  request.run = 999;
  EXPECT_EQ(errorOf(run), ErrorCode::NotFound);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "list.csv"));
  EXPECT_TRUE(m_workspace->campaigns(m_dataset).empty());
}

}  // namespace
}  // namespace kindred::workflow::test
