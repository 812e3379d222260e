#include "core/workflow/campaign_choices.h"

#include "core/store/project_file.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

using CampaignChoicesTest = ShopTest;

TEST_F(CampaignChoicesTest, AreKeptInTheProject) {
  const CampaignChoices wanted = {{3, {.added = true}}, {5, {.added = false, .run = 7, .offers = {9, 4}}}};
  chooseForCampaign(*m_workspace, m_dataset, wanted);
  const auto path = m_workspace->path();
  m_workspace.reset();
  EXPECT_EQ(campaignChoices(*Workspace::open(path), m_dataset), wanted);
}

TEST_F(CampaignChoicesTest, WhatTheyWereIsTheInverse) {
  chooseForCampaign(*m_workspace, m_dataset, {{3, {.added = true}}});
  const auto before =
      chooseForCampaign(*m_workspace, m_dataset, {{3, {.run = 1, .offers = {2}}}, {4, {.added = true}}});
  chooseForCampaign(*m_workspace, m_dataset, before);
  EXPECT_EQ(campaignChoices(*m_workspace, m_dataset), (CampaignChoices{{3, {.added = true}}}));
}

TEST_F(CampaignChoicesTest, NoOffersAreAChoiceToo) {
  chooseForCampaign(*m_workspace, m_dataset, {{3, {.run = 1}}});
  EXPECT_TRUE(campaignChoices(*m_workspace, m_dataset).at(3).isTicked());
}

TEST_F(CampaignChoicesTest, MayBeWhatARuleOffers) {
  const CampaignChoices wanted = {{5, {.run = 7, .offers = {9}, .rule = OfferedRule{.place = 3, .isNext = true}}}};
  chooseForCampaign(*m_workspace, m_dataset, wanted);
  EXPECT_EQ(campaignChoices(*m_workspace, m_dataset), wanted);
}

TEST_F(CampaignChoicesTest, ThatCannotBeReadAreNone) {
  m_workspace->file().setSetting("campaign/choices/" + std::to_string(m_dataset), R"([{"customer": "three"}])");
  EXPECT_TRUE(campaignChoices(*m_workspace, m_dataset).empty());
}

}  // namespace
}  // namespace kindred::workflow::test
