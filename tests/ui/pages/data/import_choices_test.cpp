#include <QMenu>

#include "tests/ui/pages/data/data_page_fixture.h"

namespace kindred::ui::data {
namespace {

TEST_F(DataPageTest, AChoiceForACheckIsCountedAtOnce) {
  prepare(orders());
  const std::int64_t kept = m_page->draft().count()->report.rowsKept;
  auto* reasons = named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons");
  EXPECT_EQ(reasons->chooser(imports::Check::NoCustomer), nullptr) << "they can only be dropped";
  QComboBox* chooser = reasons->chooser(imports::Check::ExactDuplicate);
  ASSERT_NE(chooser, nullptr);
  EXPECT_EQ(chooser->currentData().toInt(), static_cast<int>(imports::Choice::Drop));
  chooser->setFocus();
  QTest::keyClick(chooser, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().request().checks.at(imports::Check::ExactDuplicate), imports::Choice::Keep);
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, kept + 1);
  ASSERT_NE(reasons->chooser(imports::Check::ExactDuplicate), nullptr) << "what is kept stays in the list";
  EXPECT_EQ(reasons->chooser(imports::Check::ExactDuplicate)->currentData().toInt(),
            static_cast<int>(imports::Choice::Keep));
}

TEST_F(DataPageTest, OrdersCalledOffAreLeftOutAndMayBeKept) {
  prepare("order,customer,product,quantity,status\n1,a,x,1,completed\n2,a,y,1,cancelled\n3,b,x,1,refunded\n");
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 1);
  QComboBox* chooser =
      named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons")->chooser(imports::Check::Status);
  ASSERT_NE(chooser, nullptr);
  chooser->setFocus();
  QTest::keyClick(chooser, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().request().checks.at(imports::Check::Status), imports::Choice::Keep);
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 3);
}

TEST_F(DataPageTest, KindsOfEventsThatCountAreChosen) {
  prepare("user,item,event\na,x,view\na,x,cart\na,x,purchase\nb,y,view\nb,x,purchase\nb,y,remove_from_cart\n");
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 2);
  for (const imports::Check check : {imports::Check::Viewed, imports::Check::PutAside, imports::Check::TakenBack}) {
    ASSERT_NE(named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons")->chooser(check), nullptr);
  }
  QComboBox* viewed =
      named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons")->chooser(imports::Check::Viewed);
  EXPECT_EQ(viewed->currentData().toInt(), static_cast<int>(imports::Choice::Drop)) << "purchases alone";
  viewed->setFocus();
  QTest::keyClick(viewed, Qt::Key_Up);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().request().checks.at(imports::Check::Viewed), imports::Choice::Keep);
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 4);
}

TEST_F(DataPageTest, SavedSettingsAreOfferedForFilesWithTheSameColumns) {
  named<ImportPanel>(m_page, "importPanel")->setShelf(LayoutShelf(m_folder.filePath(QStringLiteral("shelf.json"))));
  named<ImportPanel>(m_page, "importPanel")->chooseName = [](const QString&) { return QStringLiteral("till export"); };
  prepare(orders());
  EXPECT_FALSE(named<QPushButton>(named<ImportPanel>(m_page, "importPanel"), "savedButton")->isVisible());
  m_page->draft().change([](imports::Request& request) {
    request.currency = "GBP";
    request.checks[imports::Check::Fee] = imports::Choice::Keep;
  });
  ASSERT_TRUE(waitIdle());
  QTest::mouseClick(named<QPushButton>(named<ImportPanel>(m_page, "importPanel"), "saveButton"), Qt::LeftButton);
  m_page->draft().clear();

  named<ImportPanel>(m_page, "importPanel")->setShelf(LayoutShelf(m_folder.filePath(QStringLiteral("shelf.json"))));
  prepare("customer,product,value\na,p,1\nb,q,2\n", "other.csv");
  EXPECT_FALSE(named<QPushButton>(named<ImportPanel>(m_page, "importPanel"), "savedButton")->isVisible())
      << "other columns";
  prepare(orders(), "next.csv");
  QPushButton* saved = named<QPushButton>(named<ImportPanel>(m_page, "importPanel"), "savedButton");
  ASSERT_TRUE(saved->isVisible());
  ASSERT_EQ(saved->menu()->actions().size(), 1);
  EXPECT_EQ(saved->menu()->actions().front()->text(), QStringLiteral("till export"));
  saved->menu()->actions().front()->trigger();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().request().currency, "GBP");
  EXPECT_EQ(m_page->draft().request().checks.at(imports::Check::Fee), imports::Choice::Keep);
  EXPECT_EQ(m_page->draft().request().layout.roles.at("InvoiceNo"), imports::Role::Order);
}

TEST_F(DataPageTest, DayAndMonthAreAskedAboutWhereTheyCannotBeToldApart) {
  prepare("customer,product,quantity,date\na,p,1,01/02/2024\nb,q,2,03/04/2024\na,q,1,05/06/2024\n");
  EXPECT_FALSE(m_page->draft().isReady());
  QPushButton* dayFirst = nullptr;
  for (QPushButton* button : named<ImportPanel>(m_page, "importPanel")->note()->findChildren<QPushButton*>()) {
    if (button->text().startsWith(QStringLiteral("Day first"))) dayFirst = button;
  }
  ASSERT_NE(dayFirst, nullptr);
  QTest::mouseClick(dayFirst, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(m_page->draft().isReady());
  EXPECT_EQ(m_page->draft().count()->summary.last, 1717545600) << "5 June 2024";
}

TEST_F(DataPageTest, WhereNoChoiceHelpsTheNoteSaysWhatIsToBeDoneWithTheFile) {
  prepare("Dear colleague,\nplease find attached the orders for May.\nRegards, Ann\n", "letter.txt");
  EXPECT_FALSE(m_page->draft().isReady());
  const QString text = named<ImportPanel>(m_page, "importPanel")->note()->text();
  EXPECT_TRUE(text.contains("a line for each purchase")) << text.toStdString();
  EXPECT_FALSE(text.contains("above the rows")) << text.toStdString();
}

TEST_F(DataPageTest, AListThatFewEventsMeetIsAskedAboutAndTheJoinIsSaid) {
  const QString ratings = write("ratings.csv", "book_id,user_id,rating\n1,u1,5\n2,u1,4\n1,u2,4\n4,u3,5\n");
  const QString books = write("books.csv", "book_id,shelf,title\n2767,1,A\n3,2,B\n4186,3,C\n265,4,D\n");
  m_page->importFiles({ratings, books});
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(m_page->draft().isReady());
  const auto answer = [&](const QString& words) -> QPushButton* {
    for (QPushButton* button : named<ImportPanel>(m_page, "importPanel")->note()->findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == words) return button;
    }
    return nullptr;
  };
  EXPECT_NE(answer(QStringLiteral("Leave out books.csv")), nullptr);
  QPushButton* shelf = answer(QStringLiteral("Join by “shelf”"));
  ASSERT_NE(shelf, nullptr);
  QTest::mouseClick(shelf, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_TRUE(m_page->draft().isReady());
  const auto labels = named<ImportPane>(m_page, "importPane")->findChildren<QLabel*>();
  EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
    return label->isVisible() && label->text().contains(QStringLiteral("Products of books.csv were joined by “shelf”"));
  }));
}

TEST_F(DataPageTest, WhatASpreadsheetSwappedIsSwappedBackByAClick) {
  prepare("customer,product,quantity,date\na,p,1,2024-05-03\nb,q,2,13/03/2024\na,q,1,2024-06-03\nb,p,1,25/03/2024\n");
  EXPECT_FALSE(m_page->draft().isReady());
  QPushButton* swap = nullptr;
  for (QPushButton* button : named<ImportPanel>(m_page, "importPanel")->note()->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Swap day and month back")) swap = button;
  }
  ASSERT_NE(swap, nullptr);
  QTest::mouseClick(swap, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(m_page->draft().isReady());
  EXPECT_EQ(m_page->draft().count()->summary.first, 1709596800) << "5 March 2024";
  EXPECT_EQ(m_page->draft().count()->summary.last, 1711324800) << "25 March 2024";
}

TEST_F(DataPageTest, ProductsInACellArePartedByChoice) {
  prepare("customer,order,items,total\na,1,Tea x 2; Mug,12\nb,2,Mug; Tea,9\na,3,Mug,9\n");
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 3);
  QComboBox* chooser = named<FactsBar>(named<ImportPanel>(m_page, "importPanel"), "facts")->chooser(Fact::Items);
  ASSERT_TRUE(chooser->isVisible());
  chooser->setFocus();
  QTest::keyClick(chooser, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().request().layout.itemSign, ';');
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 5);
}

TEST_F(DataPageTest, AfterAnImportExploreIsOneClickAway) {
  importOrders();
  QString page;
  QObject::connect(m_session.get(), &Session::pageRequested, m_session.get(),
                   [&page](const QString& key) { page = key; });
  QTest::mouseClick(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "exploreButton"), Qt::LeftButton);
  EXPECT_EQ(page, QStringLiteral("explore"));
}

TEST_F(DataPageTest, ALogOfOffersIsRecognisedAndLeadsToTryAndLearn) {
  QByteArray text = "timestamp,item_id,position,click,propensity_score\n";
  for (int row = 0; row < 40; ++row)
    text += "2019-11-24 00:0" + QByteArray::number(row % 10) + ":00," + QByteArray::number(row % 3) + ",1," +
            (row % 7 == 0 ? "1" : "0") + ",0.333\n";
  prepare(text, "random_all.csv");
  Note* note = named<ImportPanel>(m_page, "importPanel")->note();
  EXPECT_TRUE(note->title().contains("log of offers")) << note->title().toStdString();
  QString page;
  QObject::connect(m_session.get(), &Session::pageRequested, m_session.get(),
                   [&page](const QString& key) { page = key; });
  QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
  EXPECT_EQ(page, QStringLiteral("learn"));
  EXPECT_TRUE(m_session->takeMethod().endsWith("random_all.csv"));
}

}  // namespace
}  // namespace kindred::ui::data
