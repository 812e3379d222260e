#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include "core/workflow/save_audience.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/pages/campaigns/campaigns_page.h"
#include "ui/pages/campaigns/plan_panel.h"
#include "ui/pages/campaigns/who_pane.h"

namespace kindred::ui {
namespace {

using Who = workflow::CampaignRequest::Who;

class AudiencesTest : public SampleProjectTest {
 protected:
  void openPage() {
    {
      const auto workspace = workflow::Workspace::open(m_path);
      const auto dataset = workspace->datasets().front().id;
      const auto keys = workspace->dataset(dataset)->customers.keys();
      workflow::saveAudience(*workspace, dataset, "summer", CustomerSet({keys[2]}, {}));
      workflow::saveAudience(*workspace, dataset, "spring", CustomerSet({keys[0], keys[1]}, {}));
    }
    openSession();
    m_page = std::make_unique<CampaignsPage>(*m_session);
    showAndSettle(*m_page, {1260, 780});
    ASSERT_TRUE(settled());
    QRadioButton* choice = m_page->who()->choice(Who::Audience);
    QTest::mouseClick(choice, Qt::LeftButton, {}, {8, choice->height() / 2});
    ASSERT_TRUE(settled());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  [[nodiscard]] NameChooser* names() const { return named<NameChooser>(m_page->who(), "audiences"); }

  std::unique_ptr<CampaignsPage> m_page;
};

TEST_F(AudiencesTest, AreRenamedAndBack) {
  makeShop(false, {});
  openPage();
  ASSERT_EQ(names()->list()->currentText(), "spring (2)");
  QTest::mouseClick(names()->renameButton(), Qt::LeftButton);
  EXPECT_EQ(names()->nameField()->text(), "spring") << "without the count";
  QTest::keyClicks(names()->nameField(), "March");
  QTest::keyClick(names()->nameField(), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(names()->list()->currentText(), "March (2)");
  EXPECT_EQ(m_page->who()->who(), Who::Audience) << "what the plan is about stays";
  m_session->undo().undo();
  ASSERT_TRUE(settled());
  EXPECT_EQ(names()->list()->currentText(), "spring (2)");

  QTest::mouseClick(names()->renameButton(), Qt::LeftButton);
  QTest::keyClicks(names()->nameField(), "summer");
  QTest::keyClick(names()->nameField(), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(names()->list()->currentText(), "spring (2)") << "the name is taken";
  EXPECT_FALSE(named<PlanPanel>(m_page, "plan")->outcome()->title().isEmpty());
}

TEST_F(AudiencesTest, AreRemovedAndComeBack) {
  makeShop(false, {});
  openPage();
  QTest::mouseClick(names()->removeButton(), Qt::LeftButton);
  ASSERT_TRUE(settled());
  ASSERT_EQ(names()->list()->count(), 1);
  EXPECT_EQ(names()->list()->currentText(), "summer (1)");
  QTest::mouseClick(names()->removeButton(), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Everyone) << "none is left to be meant";
  m_session->undo().undo();
  m_session->undo().undo();
  ASSERT_TRUE(settled());
  EXPECT_EQ(names()->list()->count(), 2);
  EXPECT_EQ(m_session->workspace()->audiences(m_session->datasetId()).front().name, "spring");
}

}  // namespace
}  // namespace kindred::ui
