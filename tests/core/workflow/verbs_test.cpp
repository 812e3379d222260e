#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "core/store/project_file.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/names.h"
#include "core/workflow/remove.h"
#include "core/workflow/rename.h"
#include "core/workflow/save_audience.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class VerbsTest : public ShopTest {};

TEST_F(VerbsTest, ImportStoresADataSetWithItsReport) {
  const auto info = m_workspace->findDataset("");
  EXPECT_EQ(info.name, "Sample shop");
  EXPECT_EQ(info.kind, DatasetKind::Transactions);
  EXPECT_EQ(info.customers, 120);
  EXPECT_EQ(info.interactions, 2400);
  EXPECT_EQ(m_workspace->report(m_dataset).rowsRead, 2400);
  EXPECT_NE(m_workspace->dataset(m_dataset)->customers.attributes().find("region"), nullptr);
}

TEST_F(VerbsTest, ImportRefusesANameInUseAndLeavesTheProjectAsItWas) {
  const auto file = m_folder.path() / "more.csv";
  m_folder.write("more.csv", "customer,product,value\na,x,3\nb,y,4\n");
  const auto again = [&] { importData(*m_workspace, {.inputs = {file}, .datasetName = "Sample shop"}, m_progress); };
  EXPECT_EQ(errorOf(again), ErrorCode::NameInUse);
  EXPECT_EQ(m_workspace->datasets().size(), 1u);
}

TEST_F(VerbsTest, ImportOfAMissingFileIntoANewProjectLeavesNoFile) {
  const auto path = m_folder / "new.kindred";
  {
    const auto workspace = Workspace::create(path);
    const auto missing = [&] { importData(*workspace, {.inputs = {m_folder / "none.csv"}}, m_progress); };
    EXPECT_EQ(errorOf(missing), ErrorCode::FileMissing);
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(VerbsTest, ImportSavesSkippedRowsWithFormulasMadeHarmless) {
  const auto file = m_folder.write("in.csv", "customer,product,value\na,x,3\n,\"=1+1\",4\nb,y,4\nb,z,1\n");
  importData(*m_workspace, {.inputs = {file}}, m_progress, m_folder / "skipped.csv");
  EXPECT_EQ(kindred::test::contents(m_folder / "skipped.csv"),
            "file,line,reason,text,cause\nin.csv,3,no_customer,\",\"\"=1+1\"\",4\",The cell of the column customer is "
            "empty.\n");
}

TEST_F(VerbsTest, CancelledImportStoresNothing) {
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  EXPECT_THROW(importSample(*m_workspace, {.kind = generate::Kind::Films}, cancelled), Cancelled);
  EXPECT_EQ(m_workspace->datasets().size(), 1u);
}

TEST_F(VerbsTest, TrainStoresTheRunItsModelAndEveryonesList) {
  const RunInfo run =
      train({.datasetId = 0, .algorithm = "item_knn", .parameters = {{"neighbours", std::int64_t{20}}}, .top = 5});
  EXPECT_EQ(run.family, "recommend");
  EXPECT_EQ(run.parameters.at("neighbours"), Value(std::int64_t{20}));
  EXPECT_EQ(run.parameters.at("preference.value"), Value(std::string("orders_1_to_5")));
  EXPECT_GT(run.modelBytes, 0);

  const auto fresh = Workspace::open(m_workspace->path());
  const auto kept = m_workspace->model(m_dataset);
  const auto read = fresh->model(m_dataset);
  EXPECT_EQ(read->run.id, run.id);
  std::vector<recommend::Person> people;
  for (Index c = 0; c < 120; ++c) people.push_back(kept->data->person(c));
  const auto a = denseScores(*kept->model, people, 60), b = denseScores(*read->model, people, 60);
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i])));
}

/// Where each step began, by its English words.
struct Steps : ProgressSink {
  std::map<std::string, double> begun;
  void progress(double fraction, const Text& step) override {
    if (!step.empty()) begun.try_emplace(english(step), fraction);
  }
};

TEST_F(VerbsTest, TrainWeighsItsPhasesAsTheyWereMeasuredLastTime) {
  const auto listsBegin = [this](const std::string& algorithm) {
    Steps steps;
    Progress progress(&steps, {});
    trainRecommender(*m_workspace, {.datasetId = m_dataset, .algorithm = algorithm}, progress);
    return steps.begun.at("Making everyone's list");
  };
  const double usual = listsBegin("item_knn");
  EXPECT_NEAR(usual, 0.2, 0.001);
  const auto measured = nlohmann::json::parse(m_workspace->runs(m_dataset, "recommend").front().result);
  const double fit = measured["fit_seconds"], lists = measured["list_seconds"];
  EXPECT_NEAR(listsBegin("item_knn"), 0.02 + 0.9 * std::clamp(fit / (fit + lists), 0.02, 0.98), 1e-9);
  EXPECT_EQ(listsBegin("bias"), usual) << "of another method nothing was measured yet";
}

TEST_F(VerbsTest, TrainTellsAllThatIsWrong) {
  try {
    train({.datasetId = 0,
           .algorithm = "item_knn",
           .parameters = {{"neighbours", std::int64_t{0}}, {"nonsense", std::int64_t{1}}}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(error.problems().size(), 2u);
  }
  EXPECT_EQ(errorOf([&] { train({.datasetId = 0, .algorithm = "nothing"}); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { train({.datasetId = 0, .top = -1}); }), ErrorCode::BadParameters);
  EXPECT_TRUE(m_workspace->runs(m_dataset).empty());
}

TEST(IfTooLarge, IsTheAdviceOfTheAlgorithmWhereItHasSome) {
  const Text otherwise("Choose settings that need less.");
  EXPECT_EQ(english(ifTooLarge("popular", otherwise)), english(otherwise));
  const std::string advice = english(ifTooLarge("ease", otherwise));
  EXPECT_NE(advice.find("conjugate gradients"), std::string::npos) << advice;
  EXPECT_NE(advice.find("(sansa)"), std::string::npos) << advice;
}

TEST_F(VerbsTest, TrainWithoutListsKeepsTheModel) {
  const RunInfo run = train({.datasetId = 0, .algorithm = "user_knn", .top = 0});
  EXPECT_TRUE(m_workspace->file().lists(run.id).empty());
  const auto trained = m_workspace->model(m_dataset);
  EXPECT_TRUE(trained->model->knows(trained->data->person(0)));
}

// A run as version 1 stored it: its lists rank by what was predicted, as they did.
TEST_F(VerbsTest, ARunOfAnEarlierVersionRanksAsItDid) {
  const auto stored = [&](const char* algorithm, Values parameters) {
    RunInfo run = train({.datasetId = 0, .algorithm = algorithm, .parameters = std::move(parameters)});
    const TrainedModelPtr trained = m_workspace->model(m_dataset, run.id);
    run.version = 1;
    run.name = std::string("earlier ") + algorithm;
    Progress progress;
    return m_workspace->file().addRun(
        run, [&](BlockWriter& writer) { trained->model->save(writer); }, {}, progress);
  };
  const RunInfo users = stored("user_knn", {});
  const TrainedModelPtr earlier = m_workspace->model(m_dataset, users.id);
  EXPECT_TRUE(earlier->model->ranksByPrediction());
  EXPECT_EQ(earlier->run.parameters.at("score"), Value(std::string("average")));
  EXPECT_NE(commandOf(*m_workspace, earlier->run).find("score=average"), std::string::npos);
  EXPECT_FALSE(m_workspace->model(m_dataset, stored("item_knn", {}).id)->model->ranksByPrediction())
      << "stars of orders";
  EXPECT_TRUE(m_workspace->model(m_dataset, stored("bias", {}).id)->model->ranksByPrediction());
}

TEST_F(VerbsTest, RunsGetFreeNames) {
  const auto first = train();
  const auto second = train();
  EXPECT_EQ(second.name, first.name + " 2");
  EXPECT_EQ(m_workspace->runs(m_dataset, "recommend").front().id, second.id) << "latest first";
}

TEST_F(VerbsTest, NamesOfItsOwnAreStoredAsTextToo) {
  EXPECT_EQ(titleOf(train()), KI_TEXT("core", "Products that are alike"));
  EXPECT_EQ(titleOf(train()), Text("%1 %2").with(Phrase{"Products that are alike"}).with(2));
  EXPECT_TRUE(titleOf(train({.datasetId = 0, .parameters = {}, .name = "mine"})).empty());

  const auto made = segment();
  const Text title = Text("%1").with(Phrase{"Taste"});
  EXPECT_EQ(made->title, title);
  EXPECT_EQ(made->name, "Taste");
  const auto reopened = Workspace::open(m_workspace->path());
  EXPECT_EQ(reopened->findSegmentation(m_dataset)->title, title);
  EXPECT_EQ(titleOf(reopened->segmentations(m_dataset).front()), title);
  EXPECT_EQ(titleOf(reopened->findRun(made->run)), title);
  EXPECT_TRUE(segment("mine")->title.empty());
}

TEST_F(VerbsTest, ASegmentationIsRenamedAndBack) {
  const auto made = segment();
  EXPECT_EQ(renameSegmentation(*m_workspace, made->id, "Autumn"), "Taste");
  const auto renamed = m_workspace->segmentation(made->id);
  EXPECT_EQ(renamed->name, "Autumn");
  EXPECT_TRUE(renamed->title.empty());
  const auto second = segment();
  EXPECT_EQ(second->name, "Taste") << "the name is free again";
  EXPECT_THROW(renameSegmentation(*m_workspace, made->id, "Taste"), Error);
  EXPECT_THROW(renameSegmentation(*m_workspace, made->id, ""), Error);
  EXPECT_EQ(m_workspace->segmentation(made->id)->name, "Autumn");
}

TEST_F(VerbsTest, TheSameGroupsKeepTheirNamesAndColours) {
  const auto made = segment();
  changeSegment(*m_workspace, made->id, 0, {"Cooks", 5});
  const auto again = segment();
  EXPECT_EQ(again->labels, made->labels);
  EXPECT_EQ(again->segments[0].name, "Cooks");
  EXPECT_EQ(again->segments[0].colour, 5);
  EXPECT_TRUE(again->segments[0].title.empty());
  EXPECT_EQ(again->segments[1].name, made->segments[1].name);
}

TEST_F(VerbsTest, AColourThatIsTakenIsSwapped) {
  const auto made = segment();
  const std::string name = made->segments[0].name;
  const SegmentLook before = changeSegment(*m_workspace, made->id, 0, {name, 1});
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].colour, 1);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[1].colour, 0);
  changeSegment(*m_workspace, made->id, 0, before);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].colour, 0);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[1].colour, 1);
}

TEST_F(VerbsTest, ASegmentHasItsTitleUntilItIsRenamed) {
  const auto made = segment();
  const Text title = made->segments[0].title;
  EXPECT_EQ(english(title), made->segments[0].name);
  const SegmentLook before = changeSegment(*m_workspace, made->id, 0, {"Cooks", 5});
  EXPECT_TRUE(m_workspace->segmentation(made->id)->segments[0].title.empty());
  changeSegment(*m_workspace, made->id, 0, before);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].title, title);
}

TEST(Names, OfOlderProjectsAreReadAsTheyAre) {
  const RunInfo run{.name = "Products that are alike", .result = R"({"top":10})"};
  EXPECT_TRUE(titleOf(run).empty());
  EXPECT_TRUE(titleOf(RunInfo{.name = "mine", .result = "damaged"}).empty());
}

TEST_F(VerbsTest, SegmentsAreTheSameAfterReopening) {
  const auto made = segment("by taste");
  ASSERT_EQ(made->segments.size(), 3u);
  const auto read = Workspace::open(m_workspace->path())->findSegmentation(m_dataset, "by taste");
  EXPECT_EQ(read->labels, made->labels);
  EXPECT_EQ(read->run, made->run);
  EXPECT_DOUBLE_EQ(read->quality.silhouette, made->quality.silhouette);
  for (std::size_t s = 0; s < made->segments.size(); ++s) {
    const auto &a = made->segments[s], &b = read->segments[s];
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.letter, b.letter);
    EXPECT_EQ(a.customers, b.customers);
    EXPECT_DOUBLE_EQ(a.medianSpend, b.medianSpend);
    ASSERT_EQ(a.profile.size(), b.profile.size());
    for (std::size_t i = 0; i < a.profile.size(); ++i) {
      EXPECT_EQ(a.profile[i].feature, b.profile[i].feature);
      EXPECT_EQ(english(a.profile[i].label), english(b.profile[i].label));
      EXPECT_EQ(a.profile[i].lift.has_value(), b.profile[i].lift.has_value());
    }
  }
}

TEST_F(VerbsTest, SegmentRefusesANameInUseAndUnknownThings) {
  segment("mine");
  EXPECT_EQ(errorOf([&] { segment("mine"); }), ErrorCode::NameInUse);
  EXPECT_EQ(errorOf([&] { segment("other", 1000); }), ErrorCode::BadParameters) << "more segments than customers";
  EXPECT_EQ(errorOf([&] { return m_workspace->findSegmentation(m_dataset, "none"); }), ErrorCode::NotFound);
}

TEST_F(VerbsTest, WhereNoGroupIsClearThisIsSaidAndNothingIsStored) {
  const std::size_t before = m_workspace->segmentations(m_dataset).size();
  const std::vector<std::pair<std::string, Values>> methods = {
      {"hdbscan", {{"minimum_cluster_size", std::int64_t{100}}}}, {"dbscan", {{"distance", 1e-9}}}};
  for (const auto& [algorithm, parameters] : methods) {
    EXPECT_EQ(errorOf([&, &algorithm = algorithm, &parameters = parameters] {
                segmentCustomers(*m_workspace,
                                 {.datasetId = m_dataset,
                                  .algorithm = algorithm,
                                  .parameters = parameters,
                                  .features = {{.key = "taste"}}},
                                 m_progress);
              }),
              ErrorCode::BadData);
  }
  EXPECT_EQ(m_workspace->segmentations(m_dataset).size(), before);
}

TEST_F(VerbsTest, ASegmentIsRenamedAndRecolouredAndBack) {
  const auto made = segment();
  const SegmentLook before = changeSegment(*m_workspace, made->id, 0, {"Cooks", 5});
  EXPECT_EQ(before.name, made->segments[0].name);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].name, "Cooks");
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].colour, 5);
  changeSegment(*m_workspace, made->id, 0, before);
  EXPECT_EQ(m_workspace->segmentation(made->id)->segments[0].name, before.name);
  EXPECT_EQ(errorOf([&] { changeSegment(*m_workspace, made->id, 0, {"", 0}); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] {
              changeSegment(*m_workspace, made->id, 0, {made->segments[1].name, 0});
            }),
            ErrorCode::NameInUse);
  EXPECT_EQ(errorOf([&] { changeSegment(*m_workspace, made->id, 99, {"x", 0}); }), ErrorCode::NotFound);
}

TEST_F(VerbsTest, AudiencesKeepWhoAndWhereFrom) {
  const CustomerSet some({3, 1, 2}, KI_TEXT("core", "lasso in %1").with("Segments"));
  const auto audience = saveAudience(*m_workspace, m_dataset, "spring", some);
  EXPECT_EQ(audience.customers, 3);
  const CustomerSet read = m_workspace->audience(audience.id);
  EXPECT_EQ(read, some);
  EXPECT_EQ(english(read.origin()), "lasso in Segments");
  EXPECT_EQ(errorOf([&] { saveAudience(*m_workspace, m_dataset, "spring", some); }), ErrorCode::NameInUse);
  EXPECT_EQ(errorOf([&] { saveAudience(*m_workspace, m_dataset, "", {}); }), ErrorCode::BadParameters);
  removeAudience(*m_workspace, audience.id);
  EXPECT_EQ(errorOf([&] { return m_workspace->audience(audience.id); }), ErrorCode::NotFound);
}

TEST_F(VerbsTest, ARemovedAudienceComesBackAsItWas) {
  const CustomerSet some({3, 1, 2}, KI_TEXT("core", "lasso in %1").with("Segments"));
  const auto audience = saveAudience(*m_workspace, m_dataset, "spring", some);
  const auto removed = removeAudience(*m_workspace, audience.id);
  const auto other = saveAudience(*m_workspace, m_dataset, "summer", some);
  EXPECT_NE(other.id, audience.id) << "an id is not given again";
  restoreAudience(*m_workspace, removed);
  EXPECT_EQ(m_workspace->audience(audience.id), some);
  EXPECT_EQ(m_workspace->audiences(m_dataset).back().name, "spring");
  EXPECT_EQ(m_workspace->audiences(m_dataset).back().created, audience.created);
  EXPECT_EQ(errorOf([&] { restoreAudience(*m_workspace, removed); }), ErrorCode::NameInUse);
}

TEST_F(VerbsTest, RecommendersAndAudiencesAreRenamedAndBack) {
  const auto run = train();
  const auto before = m_workspace->model(m_dataset, run.id)->run.name;
  EXPECT_EQ(renameRun(*m_workspace, run.id, "Spring list"), before);
  EXPECT_EQ(m_workspace->findRun(run.id).name, "Spring list");
  EXPECT_TRUE(titleOf(m_workspace->findRun(run.id)).empty()) << "the person's own name";
  EXPECT_EQ(m_workspace->model(m_dataset, run.id)->run.name, "Spring list") << "not what was in the cache";
  EXPECT_EQ(renameRun(*m_workspace, run.id, before), "Spring list");
  EXPECT_FALSE(titleOf(m_workspace->findRun(run.id)).empty()) << "the program's name is known again";
  EXPECT_EQ(errorOf([&] { renameRun(*m_workspace, run.id, " "); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { renameRun(*m_workspace, 999, "x"); }), ErrorCode::NotFound);

  const auto audience = saveAudience(*m_workspace, m_dataset, "spring", CustomerSet({1, 2}, {}));
  saveAudience(*m_workspace, m_dataset, "summer", CustomerSet({1, 2}, {}));
  EXPECT_EQ(renameAudience(*m_workspace, audience.id, "March"), "spring");
  EXPECT_EQ(m_workspace->audiences(m_dataset).back().name, "March");
  EXPECT_EQ(errorOf([&] { renameAudience(*m_workspace, audience.id, "summer"); }), ErrorCode::NameInUse);
  EXPECT_EQ(errorOf([&] { renameAudience(*m_workspace, audience.id, ""); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { renameAudience(*m_workspace, 999, "x"); }), ErrorCode::NotFound);
}

TEST_F(VerbsTest, WhatIsRemovedIsGoneWithWhatHangsOnIt) {
  const auto run = train();
  const auto made = segment();
  EXPECT_EQ(errorOf([&] { removeRun(*m_workspace, 999); }), ErrorCode::NotFound);
  removeRun(*m_workspace, run.id);
  EXPECT_EQ(errorOf([&] { return m_workspace->model(m_dataset); }), ErrorCode::NotFound);
  removeSegmentation(*m_workspace, made->id);
  EXPECT_TRUE(m_workspace->segmentations(m_dataset).empty());
  train();
  removeDataset(*m_workspace, m_dataset);
  EXPECT_TRUE(m_workspace->runs(m_dataset).empty());
  EXPECT_EQ(errorOf([&] { return m_workspace->findDataset(""); }), ErrorCode::NotFound);
}

TEST_F(VerbsTest, ADataSetIsRenamedAndItsPreferenceChanged) {
  EXPECT_EQ(renameDataset(*m_workspace, m_dataset, "Shop"), "Sample shop");
  EXPECT_EQ(m_workspace->dataset(m_dataset)->name, "Shop");
  EXPECT_EQ(errorOf([&] { renameDataset(*m_workspace, m_dataset, ""); }), ErrorCode::BadParameters);
  setDefaultPreference(*m_workspace, m_dataset, {.value = PreferenceValue::Spend});
  EXPECT_EQ(train().parameters.at("preference.value"), Value(std::string("spend")));
}

TEST_F(VerbsTest, DataSetsAreFoundByNameOrAreListed) {
  importSample(*m_workspace, {.kind = generate::Kind::Films}, m_progress);
  EXPECT_EQ(m_workspace->findDataset("Films").kind, DatasetKind::Explicit);
  try {
    FAIL() << m_workspace->findDataset("").name;
  } catch (const Error& error) {
    EXPECT_EQ(english(error.hint()), "Choose one of: Sample shop, Films.");
  }
}

TEST_F(VerbsTest, AForeignChangeIsNoticedOnce) {
  EXPECT_FALSE(m_workspace->refresh());
  {
    const auto other = Workspace::open(m_workspace->path());
    renameDataset(*other, m_dataset, "Other");
  }
  EXPECT_TRUE(m_workspace->refresh());
  EXPECT_EQ(m_workspace->dataset(m_dataset)->name, "Other");
  EXPECT_FALSE(m_workspace->refresh());
}

}  // namespace
}  // namespace kindred::workflow::test
