// What the list and its reasons say of predictions and evidence, and the keys that lead there.
#include <QPushButton>

#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/models/cell_roles.h"
#include "ui/pages/recommend/train_panel.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

TEST_F(RecommendPageTest, ThePredictionStandsBesideTheScoreWithItsOwnSum) {
  makeFilms("user_knn");
  openPage();
  for (int row = 0; row < customers()->rowCount(); ++row) {
    m_page->customers()->list()->setCurrentRow(row);
    ASSERT_TRUE(waitIdle());
    const OfferRow* offer = m_page->offers()->current();
    if (offer == nullptr || !offer->item.predictionExplanation) continue;
    EXPECT_EQ(offers()->index(0, 3).data().toString(), formatNumber(*offer->item.prediction));
    EXPECT_TRUE(offers()->index(0, 2).data().toString().endsWith('%'));  // what ranks, against the best of the list
    showAndSettle(*m_page, {1280, 780});                                 // the pane is laid out
    const QString score = m_page->why()->asText();
    auto* other = button<QPushButton>("Why " + formatNumber(*offer->item.prediction) + " is predicted");
    ASSERT_NE(other, nullptr);
    QTest::mouseClick(other, Qt::LeftButton);
    EXPECT_NE(m_page->why()->asText(), score);
    const auto& rows = m_page->why()->rows().rows();
    double adds = 0, weights = 0;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      adds += rows[i].adds;
      weights += std::abs(rows[i].similarity.value_or(0));
    }
    const auto& explanation = *offer->item.predictionExplanation;
    const double sum = explanation.base + adds / weights;
    EXPECT_NEAR(explanation.clamped ? std::clamp(sum, 1.0, 5.0) : sum, *offer->item.prediction, 1e-6);
    QTest::mouseClick(button<QPushButton>("Why this place in the list"), Qt::LeftButton);
    EXPECT_EQ(m_page->why()->asText(), score);
    return;
  }
  FAIL() << "nobody has a prediction";
}

TEST_F(RecommendPageTest, APartOfAScoreOpensToItsOwnArithmetic) {
  makeShop();
  openPage();
  const auto& workspace = m_session->workspace();
  const OfferRow* offer = m_page->offers()->current();
  ASSERT_NE(offer, nullptr);
  recommend::Explanation neighbours = offer->item.explanation, popular;
  neighbours.title = KI_TEXT("core", "Products that are alike");
  neighbours.weight = 0.75;
  popular.title = KI_TEXT("core", "Most popular");
  popular.weight = 0.25;
  popular.terms = {{.label = KI_TEXT("core", "Customers who have it"), .key = "customers", .adds = 7}};
  popular.score = 7;
  workflow::RecommendedItem item = offer->item;
  item.predictionExplanation.reset();
  item.explanation = {.parts = {neighbours, popular}};
  item.explanation.score = item.explanation.total();
  auto* why = m_page->why();
  why->show(WhySubject{.base = customerBase(*workspace, m_session->dataset()),
                       .trained = workspace->model(m_session->dataset()->id),
                       .item = item});
  showAndSettle(*m_page, {1280, 780});
  const QString whole = why->asText();
  ASSERT_EQ(why->rows().rows().size(), 3U);
  EXPECT_NEAR(why->rows().rows()[1].adds, 0.25 * 7, 1e-9);
  EXPECT_NEAR(why->rows().rows()[2].adds, item.explanation.score, 1e-9);
  auto* table = why->findChild<TableView*>();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
  ASSERT_EQ(why->rows().rows().size(), 2U);
  EXPECT_EQ(why->rows().rows().back().adds, 7);
  auto* back = button<QPushButton>("Back to the whole, from: Most popular");
  ASSERT_NE(back, nullptr);
  QTest::mouseClick(back, Qt::LeftButton);
  EXPECT_EQ(why->asText(), whole);
}

TEST_F(RecommendPageTest, OffersOnThinEvidenceAreMarked) {
  makeFrom("customer,product\na,tea\na,pot\na,rare\nb,tea\nb,pot\nc,tea\nc,cup\nd,pot\nd,cup\ne,tea\ne,cup\ne,pot\n",
           DatasetKind::Implicit);
  openPage();
  QTest::mouseClick(named<QPushButton>(m_page, "train"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  int marked = 0;
  for (int row = 0; row < customers()->rowCount(); ++row) {
    m_page->customers()->list()->setCurrentRow(row);
    ASSERT_TRUE(waitIdle());
    for (int offer = 0; offer < offers()->rowCount(); ++offer) {
      const bool rare = offers()->index(offer, 1).data().toString() == "rare";
      const bool isMarked = offers()->index(offer, 4).data(TagRole).toString() == "Thin evidence";
      EXPECT_TRUE(isMarked || !rare);
      marked += isMarked ? 1 : 0;
    }
  }
  EXPECT_GT(marked, 0);
}

TEST_F(RecommendPageTest, KeysOfTheCustomerListDoWhatTheHintSays) {
  makeShop();
  openPage();
  m_page->activateWindow();
  TableView* list = m_page->customers()->list();
  list->setFocus();
  ASSERT_TRUE(m_page->offers()->current()->ticked);
  QTest::keyClick(list, Qt::Key_Space);
  EXPECT_FALSE(m_page->offers()->current()->ticked);
  QTest::keyClick(list, Qt::Key_Right);
  EXPECT_EQ(m_page->focusWidget(), m_page->why()->focusTarget());
}

TEST_F(RecommendPageTest, EnterInTheSearchOpensTheFirstMatch) {
  makeShop();
  openPage();
  auto* search = m_page->findChild<SearchField*>();
  search->setFocus();
  QTest::keyClicks(search, QString::fromStdString(m_session->dataset()->customers.id(5)));
  QTest::keyClick(search, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->customer(), 5);
  EXPECT_EQ(m_session->customer(), m_session->dataset()->customers.key(5));
}

TEST_F(RecommendPageTest, NumbersInWhyAreNeverCut) {
  makeShop();
  Language language;
  for (const char* code : {"en", "ru"}) {
    language.set(code);
    openPage({1040, 640});
    const auto* table = qobject_cast<TableView*>(m_page->why()->focusTarget());
    ASSERT_NE(table, nullptr);
    int right = 0;
    for (int column = 0; column < table->model()->columnCount(); ++column) right += table->columnWidth(column);
    EXPECT_LE(right, table->viewport()->width()) << code;
    for (int column = 1; column < table->model()->columnCount(); ++column) {
      for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, column);
        const QFont font = theme().font(index.data(BoldRole).toBool() ? FontRole::Section : FontRole::Control);
        EXPECT_LE(QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * 8, table->columnWidth(column))
            << code << " " << index.data().toString().toStdString();
      }
    }
    TearDown();
  }
}

}  // namespace
}  // namespace kindred::ui
