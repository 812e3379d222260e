// For every recommender, on ratings and on purchases: the reasons add up on the page down to their leaves, a what-if changes
// the list as the core says, and Undo brings it back.
#include <gtest/gtest.h>

#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include "core/recommend/recommender.h"
#include "core/workflow/generate_sample.h"
#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/pages/recommend/customer_card.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

class WhatIfPageTest : public RecommendPageTest {
 protected:
  /// Trains in the open session, and shows what was trained.
  void train(const std::string& algorithm) {
    Progress progress;
    const auto run = workflow::trainRecommender(
        *m_session->workspace(), {.datasetId = m_session->datasetId(), .algorithm = algorithm}, progress);
    m_session->setRecommender(run.id);
    m_session->notifyRuns();
    m_model = m_session->workspace()->model(m_session->datasetId(), run.id);
    ASSERT_TRUE(waitIdle());
  }
  void typeIntoHistory(int row, const char* text) {
    TableView* table = m_page->findChild<CustomerCard*>()->historyTable();
    const int column = table->model()->columnCount() - 1;
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([table] { return table->findChild<QLineEdit*>() == nullptr; }));
    ASSERT_TRUE(waitIdle());
  }
  /// Goes to the first customer who is offered something.
  void showWhoHasAList() {
    for (int row = 0; row < customers()->rowCount() && offers()->rowCount() == 0; ++row) {
      m_page->customers()->list()->setCurrentRow(row);
      ASSERT_TRUE(waitIdle());
    }
  }
  std::vector<std::pair<Index, double>> list() const {
    std::vector<std::pair<Index, double>> found;
    auto* table = m_page->offers()->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      table->setCurrentRow(row);
      found.emplace_back(m_page->offers()->current()->item.product, m_page->offers()->current()->item.score);
    }
    if (!found.empty()) table->setCurrentRow(0);
    return found;
  }
  /// Every line that opens is opened; the lines of each level add up to what the level above counts.
  void walk(const std::string& where) {
    const auto rows = m_page->why()->rows().rows();
    ASSERT_FALSE(rows.empty()) << where;
    double adds = 0;
    for (const WhyRow& row : rows)
      if (!row.isSum) adds += row.adds;
    EXPECT_TRUE(rows.back().isSum) << where;
    EXPECT_NEAR(rows.back().adds, adds, 1e-6 * std::max(1.0, std::abs(adds))) << where;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
      if (!rows[static_cast<std::size_t>(row)].part) continue;
      auto* table = m_page->why()->findChild<TableView*>();
      emit table->rowActivated(row);
      walk(where + "/" + rows[static_cast<std::size_t>(row)].title.toStdString());
      for (auto* back : m_page->why()->findChildren<QPushButton*>())
        if (back->isVisible() && back->text().startsWith("Back")) back->click();
    }
  }

  /// What the first step of the whole adds up to leads to the score of the line.
  void expectTheScore() const {
    const workflow::RecommendedItem& item = m_page->offers()->current()->item;
    const recommend::Explanation& whole = item.explanation;
    const double tolerance = 1e-6 * std::max(1.0, std::abs(item.score));
    EXPECT_NEAR(m_page->why()->rows().rows().back().adds, whole.isWeighted() ? whole.sum() : item.score, tolerance);
    if (!whole.clamped) {
      EXPECT_NEAR(whole.total(), item.score, tolerance);
    }
  }

  workflow::TrainedModelPtr m_model;
};

TEST_F(WhatIfPageTest, EveryMethodAddsUpAndFollowsAChangedHistory) {
  int followed = 0, tried = 0;
  for (const bool rated : {true, false}) {
    std::filesystem::remove(m_path);
    if (rated) {
      QByteArray text = "user,item,rating,genre\n";
      for (int user = 0; user < 24; ++user)
        for (int item = 0; item < 12; ++item)
          if ((user * 7 + item * 5) % 3 != 0)
            text += "u" + QByteArray::number(100 + user) + ",film " + QByteArray::number(item) + " of the sea," +
                    QByteArray::number(1 + (user % 2 == item % 2 ? 3 : 0) + (user + item) % 2) + ",g\n";
      makeFrom(text, DatasetKind::Explicit);
    } else {
      makeShop(false, "");
    }
    openPage();
    for (const recommend::Algorithm& each : recommend::algorithms()) {
      const std::string key = each.info.key;
      SCOPED_TRACE(key + (rated ? " on ratings" : " on purchases"));
      if (!recommend::missing(each, *m_session->dataset(), m_session->dataset()->preference).empty()) continue;
      train(key);
      ++tried;
      const auto before = list();
      if (before.empty()) continue;
      walk(key);
      expectTheScore();
      const Index customer = *m_page->customer();
      const auto history = m_page->findChild<CustomerCard*>()->historyTable()->model();
      ASSERT_GT(history->rowCount(), 0);
      typeIntoHistory(0, "0");
      const auto after = list();
      EXPECT_TRUE(named<Note>(m_page, "whatIf")->isVisible());
      const Index gone = workflow::history(*m_model->data, customer).front().product;
      const auto changed = workflow::changedHistory(*m_model->data, customer, {{gone, std::nullopt}});
      const auto expected = workflow::recommendFor(*m_model, changed.person(), {.top = 10});
      ASSERT_EQ(after.size(), expected.items.size());
      for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].second, expected.items[i].score);
      followed += after != before ? 1 : 0;
      if (!after.empty()) {
        walk(key + " what if");
        expectTheScore();
      }
      m_session->undo().undo();
      ASSERT_TRUE(waitIdle());
      EXPECT_EQ(list(), before);
      EXPECT_FALSE(named<Note>(m_page, "whatIf")->isVisible());
    }
    TearDown();
  }
  EXPECT_GT(tried, 40);
  EXPECT_GT(followed, tried * 9 / 10) << "of " << tried;
}

TEST_F(WhatIfPageTest, AnotherRatingIsKeptWithinTheScaleAndTakenBackByItsButton) {
  makeFilms("user_knn");
  openPage();
  showWhoHasAList();
  const auto before = list();
  ASSERT_FALSE(before.empty());
  typeIntoHistory(0, "99");
  auto* history = m_page->findChild<CustomerCard*>()->historyTable()->model();
  EXPECT_EQ(history->index(0, history->columnCount() - 1).data().toString(), "5");
  typeIntoHistory(0, "1");
  EXPECT_NE(list(), before);
  for (auto* button : named<Note>(m_page, "whatIf")->findChildren<QPushButton*>())
    if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(list(), before);
}

TEST_F(WhatIfPageTest, WhatIsNoNumberChangesNothing) {
  makeFilms("user_knn");
  openPage();
  showWhoHasAList();
  const auto before = list();
  typeIntoHistory(0, "much");
  EXPECT_EQ(list(), before);
  EXPECT_FALSE(named<Note>(m_page, "whatIf")->isVisible());
}

TEST_F(WhatIfPageTest, AVariedListSaysWhatItCosts) {
  makeShop();
  openPage();
  QTest::mouseClick(named<QToolButton>(m_page, "filterOffers"), Qt::LeftButton);
  auto* variety = named<QSlider>(m_page, "variety");
  ASSERT_TRUE(variety->isVisible());
  variety->setFocus();
  QTest::keyClick(variety, Qt::Key_End);
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(named<ElidedLabel>(m_page, "varietyCost")->text().isEmpty());
  QTest::keyClick(variety, Qt::Key_Home);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(named<ElidedLabel>(m_page, "varietyCost")->text().isEmpty());
}

}  // namespace
}  // namespace kindred::ui
