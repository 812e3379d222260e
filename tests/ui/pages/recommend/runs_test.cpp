#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>

#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/pages/recommend/train_panel.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

TEST_F(RecommendPageTest, ARecommenderIsRenamedAndUndone) {
  makeShop();
  openPage({1500, 780});
  NameChooser* runs = m_page->offers()->runs();
  const QString before = runs->list()->currentText();
  ASSERT_TRUE(runs->renameButton()->isVisible());
  QTest::mouseClick(runs->renameButton(), Qt::LeftButton);
  ASSERT_TRUE(runs->nameField()->isVisible());
  QTest::keyClicks(runs->nameField(), "Spring list");
  QTest::keyClick(runs->nameField(), Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(runs->list()->currentText(), "Spring list");
  EXPECT_GT(offers()->rowCount(), 0);
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(runs->list()->currentText(), before);

  // From the menu too, also while another one is about to be trained.
  QTest::mouseClick(button(QStringLiteral("Train another…")), Qt::LeftButton);
  ASSERT_TRUE(named<TrainPanel>(m_page, "trainPanel")->isVisible());
  for (QAction* action : m_page->menuActions()) {
    if (action->text() == QStringLiteral("Rename the recommender")) action->trigger();
  }
  EXPECT_TRUE(runs->nameField()->isVisible());
}

TEST_F(RecommendPageTest, ARecommenderIsRemovedAfterOneQuestion) {
  makeShop();
  openPage({1500, 780});
  NameChooser* runs = m_page->offers()->runs();
  QTest::mouseClick(runs->removeButton(), Qt::LeftButton);
  ASSERT_NE(m_page->removeQuestion(), nullptr);
  EXPECT_TRUE(m_page->removeQuestion()->text().contains(runs->name()));
  for (QAbstractButton* button : m_page->removeQuestion()->buttons()) {
    if (button->text() == "Remove") QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(m_session->workspace()->runs(m_session->datasetId(), "recommend").empty());
  EXPECT_TRUE(named<TrainPanel>(m_page, "trainPanel")->isVisible()) << "where there is none, one can be trained";
  for (const QAction* action : m_page->menuActions()) {
    if (action->text().contains("the recommender")) {
      EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    }
  }
}

TEST_F(RecommendPageTest, WhoCameFromACampaignIsLedBackToIt) {
  makeShop(true, {});
  openPage();
  QString asked;
  QObject::connect(m_session.get(), &Session::pageRequested, m_page.get(), [&](const QString& key) { asked = key; });
  EXPECT_FALSE(named<Note>(m_page, "wayBack")->isVisible());
  m_session->showPage(QStringLiteral("recommend"), QStringLiteral("campaigns"));
  m_page->activated();
  ASSERT_TRUE(named<Note>(m_page, "wayBack")->isVisible());
  QTest::mouseClick(button(QStringLiteral("Train")), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_GT(offers()->rowCount(), 0);
  EXPECT_EQ(named<Note>(m_page, "wayBack")->title(), "The recommender is ready");
  QTest::mouseClick(button(QStringLiteral("Back to the campaign")), Qt::LeftButton);
  EXPECT_EQ(asked, "campaigns");

  // Another way out, and nothing leads back any more.
  m_page->hide();
  m_page->show();
  m_page->activated();
  EXPECT_FALSE(named<Note>(m_page, "wayBack")->isVisible());
}

}  // namespace
}  // namespace kindred::ui
