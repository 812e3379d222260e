// Each data set is trained with its own preference, whatever was shown or chosen for another one before.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QPushButton>

#include "core/workflow/edit_dataset.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/pages/recommend/train_panel.h"

namespace kindred::ui {
namespace {

const std::string kKey = "preference.value";

class PreferenceOfRecommenders : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    makeShop(false, "");
    openSession();
    m_shop = m_session->datasetId();
    Progress progress;
    m_films = workflow::importSample(*m_session->workspace(), {.kind = generate::Kind::Films}, progress).dataset.id;
    m_session->notifyDatasets();
    ASSERT_TRUE(waitUntil([this] { return m_session->datasets().size() == 2; }));
    m_page = std::make_unique<RecommendPage>(*m_session);
    showAndSettle(*m_page, {1260, 780});
    ASSERT_TRUE(waitIdle());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  void show(std::int64_t dataset) {
    m_session->setDataset(dataset);
    ASSERT_TRUE(waitUntil([&] { return m_session->dataset() && m_session->dataset()->id == dataset; }));
    ASSERT_TRUE(waitIdle());
  }
  std::string preference() {
    return std::get<std::string>(
        named<TrainPanel>(m_page, "trainPanel")->findChild<ParameterForm*>()->values().at(kKey));
  }
  void choose(const char* value) {
    auto* form = named<TrainPanel>(m_page, "trainPanel")->findChild<ParameterForm*>();
    Values values = form->values();
    values[kKey] = std::string(value);
    form->setValues(values);
  }

  std::int64_t m_shop = 0;
  std::int64_t m_films = 0;
  std::unique_ptr<RecommendPage> m_page;
};

TEST_F(PreferenceOfRecommenders, RatingsAfterAShopAreTrainedAsRatings) {
  EXPECT_EQ(preference(), "orders_1_to_5");
  show(m_films);
  EXPECT_EQ(preference(), "rating");
  QTest::mouseClick(named<QPushButton>(m_page, "train"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  const auto runs = m_session->workspace()->runs(m_films, "recommend");
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(std::get<std::string>(runs.front().parameters.at(kKey)), "rating");
}

TEST_F(PreferenceOfRecommenders, WhatWasChosenForOneDataSetStaysWithIt) {
  choose("bought");
  show(m_films);
  EXPECT_EQ(preference(), "rating");
  show(m_shop);
  EXPECT_EQ(preference(), "bought");
}

TEST_F(PreferenceOfRecommenders, FollowsTheDefaultThatTheDataPageSets) {
  Preference bought = m_session->dataset()->preference;
  bought.value = PreferenceValue::Bought;
  workflow::setDefaultPreference(*m_session->workspace(), m_shop, bought);
  m_session->notifyDatasets(m_shop);
  EXPECT_TRUE(waitUntil([this] { return preference() == "bought"; }));
}

}  // namespace
}  // namespace kindred::ui
