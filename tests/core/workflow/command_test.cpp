#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "core/import/request_json.h"
#include "core/workflow/commands/export.h"
#include "core/workflow/commands/filter.h"
#include "core/workflow/commands/import.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class CommandTest : public ShopTest {};

TEST_F(CommandTest, TrainingIsWrittenWithAllThatIsNotTheDefault) {
  const auto run = train({.datasetId = 0,
                          .algorithm = "user_knn",
                          .parameters = {{"measure", std::string("pearson")},
                                         {"neighbours", std::int64_t{25}},
                                         {"preference.half_life", 90.0}},
                          .seed = 7,
                          .top = 4});
  const std::string command = commandOf(*m_workspace, run);
  EXPECT_TRUE(command.starts_with("kindred-cli train --project " + m_workspace->path().string() +
                                  " --dataset 'Sample shop' --algorithm user_knn --top 4"))
      << command;
  for (const char* part :
       {"--set measure=pearson", "--set neighbours=25", "--set preference.value=orders_1_to_5", "--seed 7"}) {
    EXPECT_NE(command.find(part), std::string::npos) << part << " in " << command;
  }
  EXPECT_EQ(command.find("shrinkage"), std::string::npos) << "a default is left out: " << command;
}

TEST_F(CommandTest, SegmentationIsWrittenWithItsFeatures) {
  const auto made = segmentCustomers(*m_workspace,
                                     {.datasetId = m_dataset,
                                      .parameters = {{"k", std::int64_t{4}}},
                                      .features = {{.key = "rfm", .weight = 2}, {.key = "taste"}},
                                      .seed = 9,
                                      .referenceDate = 1735689600},
                                     m_progress);
  const std::string command = commandOf(*m_workspace, m_workspace->findRun(made->run));
  EXPECT_NE(command.find("--algorithm kmeans"), std::string::npos) << command;
  EXPECT_NE(command.find("--features rfm:weight=2:reference_date=2025-01-01,taste"), std::string::npos) << command;
  EXPECT_NE(command.find("--set k=4"), std::string::npos) << command;
  EXPECT_NE(command.find("--seed 9"), std::string::npos) << command;
}

TEST_F(CommandTest, AListIsWrittenWithWhoOffersAndFormat) {
  CampaignRequest request;
  request.datasetId = m_dataset;
  request.conditions = {{.column = "orders", .relation = Relation::AtLeast, .value = "3"}};
  request.offers = 2;
  request.columns = {"customer", "offer_1"};
  request.controlShare = 0.15;
  request.seed = 4;
  request.format = {.delimiter = '\t', .decimal = ',', .byteOrderMark = false};
  const std::string command = commandOf(*m_workspace, request, "spring list.csv");
  for (const char* part : {"kindred-cli export --project ", "--dataset 'Sample shop'", "--all", "--where 'orders>=3'",
                           "--offers 2", "--columns customer,offer_1", "--control-share 0.15", "--delimiter tab",
                           "--decimal ,", "--bom no", "--seed 4", "--out 'spring list.csv'"}) {
    EXPECT_NE(command.find(part), std::string::npos) << part << " in " << command;
  }
  request.added = request.ticked = true;
  request.minimumBuyers = 10;
  request.productShare = 0.2;
  request.language = TextLanguage::Russian;
  request.format.encoding = campaign::ListEncoding::Windows1251;
  const std::string more = commandOf(*m_workspace, request, "a.csv");
  for (const char* part : {"--all --added", "--ticked", "--min-buyers 10", "--max-share 0.2", "--language ru",
                           "--encoding windows-1251"}) {
    EXPECT_NE(more.find(part), std::string::npos) << part << " in " << more;
  }
  request.who = CampaignRequest::Who::Selection;
  EXPECT_EQ(commandOf(*m_workspace, request, "a.csv"), "");
  request.who = CampaignRequest::Who::Audience;
  request.audience = 99;
  EXPECT_THROW(commandOf(*m_workspace, request, "a.csv"), Error);
}

TEST_F(CommandTest, AnImportIsWrittenWithColumnsLeftOutAndCurrency) {
  imports::Request request{.inputs = {"orders.csv"}, .currency = "EUR"};
  request.layout.roles = {{"who", imports::Role::Customer}, {"the rest", imports::Role::Ignore}};
  request.productsLayout.roles = {{"note", imports::Role::Ignore}};
  const std::string command = commandOf(*m_workspace, request, "orders");
  for (const char* part :
       {"--map customer=who", "--map 'ignore=the rest'", "--map products.ignore=note", "--currency EUR"}) {
    EXPECT_NE(command.find(part), std::string::npos) << part << " in " << command;
  }
}

TEST_F(CommandTest, AnImportMeansTheSameReadBack) {
  imports::Request request{.inputs = {"orders.csv", "more"}, .format = "delimited", .currency = "EUR"};
  request.kind = DatasetKind::Transactions;
  request.layout.encoding = "CP866";
  request.layout.delimiter = '\t';
  request.layout.decimal = ',';
  request.layout.dateFormat = "dd.MM.yyyy";
  request.layout.itemSign = '\n';
  request.layout.sheet = "2";
  request.layout.roles = {{"who", imports::Role::Customer}, {"a=b", imports::Role::Ignore}};
  request.customers = "people.csv";
  request.customersLayout.roles = {{"id", imports::Role::Customer}};
  request.products = "goods.csv";
  request.productsLayout.roles = {{"note", imports::Role::Ignore}};
  request.leftOut = {"old.csv", "Sheet 3"};
  request.checks = {{imports::Check::Cancellation, imports::Choice::Keep}};
  request.scale = imports::Scale{0.5F, 5};
  const auto again = requestOf(argumentsOf(request));
  EXPECT_EQ(toJson(again), toJson(request));
  EXPECT_EQ(again.checks, request.checks);
  EXPECT_EQ(again.currency, request.currency);
  EXPECT_EQ(commandOf(*m_workspace, again, "x"), commandOf(*m_workspace, request, "x"));
}

TEST_F(CommandTest, AFilterMeansTheSameReadBack) {
  const FilterOptions options{.from = 86400,
                              .to = 172800,
                              .categories = {"a b"},
                              .whereCustomers = {"region=North"},
                              .whereProducts = {"price>=2"},
                              .whereEvents = {"amount<=9"},
                              .minimumCustomer = 2,
                              .minimumProduct = 3,
                              .core = 5};
  EXPECT_EQ(filterOf(argumentsOf(FilterRequest{.datasetId = m_dataset, .options = options, .name = "x"})), options);
}

TEST_F(CommandTest, AListMeansTheSameReadBack) {
  CampaignRequest request;
  request.datasetId = m_dataset;
  request.who = CampaignRequest::Who::Segments;
  request.segmentation = "A";
  request.segments = {"one, two", "three"};
  request.added = request.includeBought = request.ticked = true;
  request.conditions = {{.column = "orders", .relation = Relation::AtLeast, .value = "3"}};
  request.run = 5;
  request.offers = 2;
  request.minimumBuyers = 10;
  request.productShare = 1.0 / 3;
  request.columns = {"customer", "offer_1"};
  request.headings = {{"offer_1", "First, best"}};
  request.controlShare = 0.15;
  request.seed = 18446744073709551615U;
  request.format = {.delimiter = '\t',
                    .decimal = ',',
                    .byteOrderMark = false,
                    .encoding = campaign::ListEncoding::Windows1251,
                    .harmless = false};
  request.language = TextLanguage::Russian;
  const auto arguments = argumentsOf(*m_workspace, request, "list.csv");
  const auto again = requestOf(*m_workspace, m_dataset, arguments);
  EXPECT_TRUE(argumentsOf(*m_workspace, again, "list.csv") == arguments);
  EXPECT_EQ(again.who, request.who);
  EXPECT_EQ(again.segments, request.segments);
  EXPECT_EQ(again.columns, request.columns);
  EXPECT_EQ(again.headings, request.headings);
  EXPECT_EQ(again.productShare, request.productShare);
  EXPECT_EQ(again.format, request.format);
  EXPECT_EQ(again.language, request.language);
  EXPECT_EQ(again.seed, request.seed);
}

TEST_F(CommandTest, NamesAreQuotedForTheShell) {
  m_folder.write("it's; $(odd).csv", "customer,product,value\na,x,3\nb,y,4\nb,x,1\n");
  const auto outcome = importData(*m_workspace, {.inputs = {m_folder / "it's; $(odd).csv"}}, m_progress);
  const auto run =
      trainRecommender(*m_workspace, {.datasetId = outcome.dataset.id, .algorithm = "popular"}, m_progress);
  EXPECT_NE(commandOf(*m_workspace, run).find("--dataset 'it'\\''s; $(odd)'"), std::string::npos)
      << commandOf(*m_workspace, run);
}

}  // namespace
}  // namespace kindred::workflow::test
