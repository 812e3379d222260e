#include "core/workflow/export_campaign.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/workflow/campaign_choices.h"
#include "core/workflow/remove.h"
#include "core/workflow/rule_offers.h"
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
  const auto list = recommend::recommend(*trained->model, *trained->data, trained->data->person(0), {.top = 3});
  const auto& products = trained->data->dataset->products;
  EXPECT_NE(written[1].find("," + products.id(list.items[0].index) + "," + products.id(list.items[1].index) + "," +
                            products.id(list.items[2].index) + ","),
            std::string::npos)
      << written[1];
}

TEST_F(ExportTest, ColumnsAreCalledOtherwiseInFileControlFileAndReceipt) {
  auto request = everyone();
  request.columns = {"customer", "offer_1"};
  request.headings = {{"customer", "Kunde"}, {"offer_1", " "}};
  request.controlShare = 0.1;
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(lines(m_folder / "list.csv").front(), "Kunde,offer_1") << "a blank is no name";
  EXPECT_EQ(lines(m_folder / "list.control.csv").front(), "Kunde,offer_1");
  const auto receipt = nlohmann::json::parse(contents(m_folder / "list.csv.json"));
  EXPECT_EQ(receipt["recipe"]["columns"], (std::vector<std::string>{"customer", "offer_1"}));
  EXPECT_EQ(receipt["recipe"]["headings"], (std::vector<std::string>{"Kunde", "offer_1"}));
  request.headings = {{"customer", "offer_1"}};
  EXPECT_EQ(errorOf([&] { exportCampaign(*m_workspace, request, m_folder / "same.csv", m_progress); }),
            ErrorCode::BadParameters);
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
  request.conditions = {parsedCondition("consent=yes")};
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
  const auto held = m_workspace->dataset(m_dataset);
  const auto& customers = held->customers;
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
  request.conditions = {parsedCondition("age>=200")};
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

/// The cell of a column in a line of a list without quotes.
std::string cell(const std::vector<std::string>& lines, std::size_t line, const std::string& column) {
  const auto split = [](const std::string& text) {
    std::vector<std::string> cells;
    std::istringstream in(text);
    for (std::string each; std::getline(in, each, ',');) cells.push_back(each);
    return cells;
  };
  const auto header = split(lines[0]);
  const auto place = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
  const auto cells = split(lines[line]);
  return place < cells.size() ? cells[place] : "";
}

TEST_F(ExportTest, WhoWasAddedByHandJoinsTheAudience) {
  const auto held = m_workspace->dataset(m_dataset);
  const auto& customers = held->customers;
  auto request = everyone();
  request.who = CampaignRequest::Who::Segments;
  request.segments = {m_made->segments[0].name};
  std::vector<Index> others;
  for (Index c = 0; others.size() < 2; ++c) {
    if (m_made->labels[static_cast<std::size_t>(c)] != m_made->segments[0].id) others.push_back(c);
  }
  for (const Index c : others) chooseForCampaign(*m_workspace, m_dataset, {{customers.key(c), {.added = true}}});
  const auto only = m_made->segments[0].customers;
  EXPECT_EQ(previewCampaign(*m_workspace, request, 0, m_progress).counts.inAudience, only);
  request.added = true;
  EXPECT_EQ(previewCampaign(*m_workspace, request, 0, m_progress).counts.inAudience, only + 2);
  request.who = CampaignRequest::Who::Added;
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto written = lines(m_folder / "list.csv");
  ASSERT_EQ(written.size(), 3u);
  EXPECT_EQ(cell(written, 1, "customer"), customers.id(others[0]));
}

TEST_F(ExportTest, TickedOffersAreWrittenWithTheScoresOfTheirRun) {
  const RunInfo first = m_workspace->runs(m_dataset, "recommend").front();
  TrainRequest popular;
  popular.algorithm = "popular";
  train(popular);
  const auto trained = m_workspace->model(m_dataset, first.id);
  const auto& products = trained->data->dataset->products;
  const auto list = recommend::recommend(*trained->model, *trained->data, trained->data->person(0), {.top = 9});
  const std::vector<Key> ticked = {products.key(list.items[4].index), products.key(list.items[8].index)};
  chooseForCampaign(*m_workspace, m_dataset,
                    {{trained->data->dataset->customers.key(0), {.run = first.id, .offers = ticked}}});
  auto request = everyone();
  exportCampaign(*m_workspace, request, m_folder / "plain.csv", m_progress);
  request.ticked = true;
  const auto outcome = exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(outcome.counts.ticked, 1);
  const auto written = lines(m_folder / "list.csv");
  EXPECT_EQ(cell(written, 1, "offer_1"), products.id(list.items[4].index));
  EXPECT_EQ(cell(written, 1, "offer_2"), products.id(list.items[8].index));
  EXPECT_EQ(cell(written, 1, "offer_3"), "");
  CsvLine score{CsvFormat()};
  score.addSignificant(list.items[4].score, 4);
  EXPECT_EQ(cell(written, 1, "score_1"), score.text());
  EXPECT_EQ(previewCampaign(*m_workspace, request, 3, m_progress).lines[1], written[1]);
  EXPECT_NE(lines(m_folder / "plain.csv")[1], written[1]);
  EXPECT_EQ(lines(m_folder / "plain.csv")[2], written[2]) << "all others get what they got";
}

TEST_F(ExportTest, TickedOffersOutliveTheirRun) {
  const RunInfo first = m_workspace->runs(m_dataset, "recommend").front();
  const auto held = m_workspace->dataset(m_dataset);  // a run removed lets the cache go
  const auto& dataset = *held;
  chooseForCampaign(*m_workspace, m_dataset,
                    {{dataset.customers.key(0), {.run = first.id, .offers = {dataset.products.key(7)}}}});
  train();
  removeRun(*m_workspace, first.id);
  auto request = everyone();
  request.ticked = true;
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(cell(lines(m_folder / "list.csv"), 1, "offer_1"), dataset.products.id(7));
  EXPECT_EQ(cell(lines(m_folder / "list.csv"), 1, "score_1"), "");
}

TEST_F(ExportTest, OffersOfARuleAreWrittenWithItsReason) {
  const auto found =
      findRules(*m_workspace,
                {.datasetId = m_dataset, .parameters = {{"baskets", std::string("customer")}, {"min_confidence", 0.2}}},
                m_progress);
  ASSERT_FALSE(found->found.rules.empty());
  const auto& dataset = *m_workspace->dataset(m_dataset);
  const OfferedRule rule{.place = 0};
  const auto offers = offersOf(*found, rule, {0, 1}, dataset, {});
  ASSERT_EQ(offers.size(), 2U);
  chooseForCampaign(*m_workspace, m_dataset, offers);
  auto request = everyone();
  request.ticked = true;
  request.columns = {"customer", "offer_1", "offer_2", "score_1", "reason_1"};
  const auto outcome = exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  EXPECT_EQ(outcome.counts.ticked, 2);
  const auto written = lines(m_folder / "list.csv");
  const rules::Rule& first = found->found.rules[0];
  EXPECT_EQ(cell(written, 1, "offer_1"), found->items[static_cast<std::size_t>(first.right[0])].id);
  EXPECT_EQ(cell(written, 1, "offer_2"), "");
  CsvLine score{CsvFormat()};
  score.addSignificant(rules::confidence(first.counts), 4);
  EXPECT_EQ(cell(written, 1, "score_1"), score.text());
  EXPECT_EQ(cell(written, 1, "reason_1"), english(reasonOf(*found, rule)->text));
}

TEST_F(ExportTest, NoProductGoesToMoreThanItsShare) {
  auto request = everyone();
  request.productShare = 0.1;
  const auto outcome = exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto written = lines(m_folder / "list.csv");
  std::map<std::string, int> times;
  for (std::size_t line = 1; line < written.size(); ++line) {
    for (const char* column : {"offer_1", "offer_2", "offer_3"}) {
      const std::string product = cell(written, line, column);
      EXPECT_FALSE(product.empty()) << written[line];
      ++times[product];
    }
  }
  for (const auto& [product, count] : times) EXPECT_LE(count, 12) << product;
  EXPECT_LE(outcome.spread.most->customers, 12);
  const auto preview = previewCampaign(*m_workspace, request, 4, m_progress);
  for (std::size_t i = 0; i < preview.lines.size(); ++i) EXPECT_EQ(preview.lines[i], written[i]);
}

TEST_F(ExportTest, OneProductForManyIsSaid) {
  TrainRequest popular;
  popular.algorithm = "popular";
  train(popular);
  const auto outcome = exportCampaign(*m_workspace, everyone(), m_folder / "list.csv", m_progress);
  const auto warnings = warningsOf(outcome);
  ASSERT_FALSE(warnings.empty());
  EXPECT_EQ(warnings[0].key, "one_for_many");
  EXPECT_NE(english(warnings[0].text).find("of 120 customers"), std::string::npos) << english(warnings[0].text);
  const auto spread = campaignSpread(*m_workspace, everyone(), 1000, m_progress);
  EXPECT_EQ(spread.most->customers, outcome.spread.most->customers);
  EXPECT_EQ(campaignSpread(*m_workspace, everyone(), 30, m_progress).customers, 30);
}

TEST_F(ExportTest, ProductsOfFewBuyersAreLeftOutWhereAsked) {
  auto request = everyone();
  const auto& data = *m_workspace->model(m_dataset)->data;
  std::vector<std::size_t> buyers;
  for (Index p = 0; p < data.byProduct.rows; ++p) buyers.push_back(data.byProduct.row(p).size());
  std::ranges::sort(buyers);
  request.minimumBuyers = static_cast<int>(buyers[buyers.size() / 2]);
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto written = lines(m_folder / "list.csv");
  for (std::size_t line = 1; line < written.size(); ++line) {
    const auto product = data.dataset->products.find(cell(written, line, "offer_1"));
    if (!product) continue;
    EXPECT_GE(static_cast<std::int64_t>(data.byProduct.row(*product).size()), request.minimumBuyers);
  }
}

TEST_F(ExportTest, PeopleWithoutConsentAreCounted) {
  const auto outcome = exportCampaign(*m_workspace, everyone(), m_folder / "list.csv", m_progress);
  ASSERT_GT(outcome.counts.withoutConsent, 0);
  EXPECT_EQ(warningsOf(outcome).back().key, "no_consent");
  auto request = everyone();
  request.conditions = {parsedCondition("consent=yes")};
  const auto consented = exportCampaign(*m_workspace, request, m_folder / "yes.csv", m_progress);
  EXPECT_EQ(consented.counts.withoutConsent, 0);
  EXPECT_EQ(consented.counts.rows, 120 - outcome.counts.withoutConsent);
}

TEST_F(ExportTest, FiguresPricesAndTheGroupAreColumns) {
  auto request = everyone();
  request.columns = {"customer",     "orders",  "spend",   "last_order",
                     "recency_days", "offer_1", "price_1", "campaign_group"};
  request.controlShare = 0.1;
  const auto outcome = exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto written = lines(m_folder / "list.csv");
  const auto index = m_workspace->dataset(m_dataset)->customers.find(cell(written, 1, "customer"));
  const auto facts = (*m_workspace->facts(m_dataset))[static_cast<std::size_t>(*index)];
  EXPECT_EQ(cell(written, 1, "orders"), std::to_string(facts.orders));
  EXPECT_NEAR(std::stod(cell(written, 1, "spend")), facts.spend, 1e-6);
  EXPECT_GT(std::stod(cell(written, 1, "price_1")), 0);
  EXPECT_EQ(cell(written, 1, "campaign_group"), "campaign");
  EXPECT_EQ(cell(lines(*outcome.receipt.controlFile), 1, "campaign_group"), "held back");
}

TEST_F(ExportTest, InRussianNamesAndReasonsAreRussian) {
  auto request = everyone();
  request.columns = {"customer", "segmentation", "reason_1"};
  request.language = TextLanguage::Russian;
  segment();
  exportCampaign(*m_workspace, request, m_folder / "list.csv", m_progress);
  const auto written = lines(m_folder / "list.csv");
  const auto isRussian = [](const std::string& text) { return text.find("\xD0") != std::string::npos; };
  EXPECT_TRUE(isRussian(cell(written, 1, "segmentation"))) << written[1];
  EXPECT_TRUE(isRussian(cell(written, 1, "reason_1"))) << written[1];
}

}  // namespace
}  // namespace kindred::workflow::test
