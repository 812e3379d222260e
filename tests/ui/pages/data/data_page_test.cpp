#include "ui/pages/data/data_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

#include "core/workflow/generate_sample.h"
#include "tests/ui/pages/data/data_page_fixture.h"
#include "ui/models/table_view.h"
#include "ui/pages/data/dataset_pane.h"
#include "ui/pages/data/import_pane.h"
#include "ui/pages/data/import_panel.h"
#include "ui/pages/data/project_panel.h"
#include "ui/text/language.h"

namespace kindred::ui::data {
namespace {

TEST_F(DataPageTest, AnEmptyProjectOffersAFileAndSamples) {
  EXPECT_EQ(m_page->state(), DataPage::State::Empty);
  EXPECT_FALSE(m_page->rightPane()->isVisible());
  QStringList words;
  for (const QPushButton* button : m_page->findChildren<QPushButton*>()) {
    if (button->isVisible()) words << button->text();
  }
  for (const char* wanted : {"Choose file…", "Try with the sample shop", "Four people, five films", "Fruit baskets"}) {
    EXPECT_TRUE(words.contains(QString::fromUtf8(wanted))) << wanted;
  }
  EXPECT_TRUE(clipped(*m_page).empty()) << ::testing::PrintToString(clipped(*m_page));
}

TEST_F(DataPageTest, ASampleIsOneClickAway) {
  for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->text() == "Four people, five films") QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->state(), DataPage::State::Project);
  EXPECT_EQ(m_session->dataset()->customers.size(), 4);
  EXPECT_EQ(m_session->dataset()->products.size(), 5);
  // The files it came from are gone.
  EXPECT_FALSE(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "saveSkippedButton")->isVisible());
}

TEST_F(DataPageTest, AFileIsRecognisedAndItsProblemsAreCounted) {
  prepare(orders());
  ASSERT_EQ(m_page->state(), DataPage::State::Import);
  ASSERT_FALSE(m_page->draft().error().has_value()) << m_page->draft().error()->what();
  const FactsBar& facts = *named<FactsBar>(named<ImportPanel>(m_page, "importPanel"), "facts");
  EXPECT_EQ(facts.chooser(Fact::Separator)->currentData().toString(), ",");
  EXPECT_EQ(facts.chooser(Fact::Decimal)->currentData().toString(), ".");
  EXPECT_EQ(facts.chooser(Fact::FirstRow)->currentData().toString(), "yes");
  const WholeCount* count = m_page->draft().count();
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(count->report.rowsRead, 126);
  EXPECT_EQ(count->report.rowsKept, 121);
  EXPECT_EQ(count->report.skipped.size(), 5U);
  EXPECT_EQ(count->summary.orders, 41);
  EXPECT_TRUE(named<QPushButton>(m_page, "importButton")->text().contains("121"));
  EXPECT_TRUE(named<QPushButton>(m_page, "importButton")->isEnabled());
  EXPECT_TRUE(clipped(*m_page).empty()) << ::testing::PrintToString(clipped(*m_page));
}

TEST_F(DataPageTest, OnlyProblemsShowsThemTintedAndUnderlined) {
  prepare(orders());
  QAbstractItemModelTester tester(&preview().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_TRUE(preview().filter()->button(1)->text().contains("5"));
  QTest::mouseClick(preview().filter()->button(1), Qt::LeftButton);
  PreviewModel& model = preview().model();
  ASSERT_EQ(model.rowCount(), 5);
  int underlined = 0;
  for (int row = 0; row < model.rowCount(); ++row) {
    EXPECT_FALSE(model.index(row, model.problemColumn()).data().toString().isEmpty());
    EXPECT_EQ(model.index(row, 1).data(TintRole).toInt(), static_cast<int>(Role::WarnBg));
    for (int column = 1; column < model.problemColumn(); ++column)
      underlined += model.index(row, column).data(ProblemRole).toBool();
  }
  EXPECT_GE(underlined, 4);
  QTest::mouseClick(preview().filter()->button(0), Qt::LeftButton);
  EXPECT_GT(model.rowCount(), 20);
  EXPECT_EQ(model.index(0, 0).data().toString(), "2");
}

TEST_F(DataPageTest, EveryColumnHasAChooserOfItsRole) {
  prepare(orders());
  const PreviewHeader& header = *preview().header();
  EXPECT_EQ(header.chooser(1)->currentText(), "Order");
  EXPECT_EQ(header.chooser(2)->currentText(), "Product");
  EXPECT_EQ(header.chooser(7)->currentText(), "Customer");
  EXPECT_EQ(header.chooser(0), nullptr);
  EXPECT_FALSE(header.chooser(2)->accessibleName().isEmpty());
}

TEST_F(DataPageTest, AnotherRoleIsFollowedAtOnceAndSuggestedBack) {
  prepare(orders());
  choose(preview().header()->chooser(8), QString::number(static_cast<int>(imports::Role::Customer)));
  ASSERT_TRUE(waitIdle());
  const imports::Preview* seen = m_page->draft().preview();
  ASSERT_NE(seen, nullptr);
  EXPECT_EQ(seen->columns[7].role, imports::Role::Customer);
  EXPECT_NE(seen->columns[6].role, imports::Role::Customer);
  ASSERT_NE(m_page->draft().count(), nullptr);
  EXPECT_EQ(m_page->draft().count()->report.customers, 1);
  ASSERT_TRUE(named<QPushButton>(preview(), "suggestButton")->isVisible());
  QTest::mouseClick(named<QPushButton>(preview(), "suggestButton"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().preview()->columns[6].role, imports::Role::Customer);
  EXPECT_FALSE(named<QPushButton>(preview(), "suggestButton")->isVisible());
}

TEST_F(DataPageTest, WhatIsMissingIsSaidAndKeepsFromImporting) {
  prepare("a,b,c\nred,1.5,x\nblue,2.5,y\nred,3.5,z\n", "odd.csv");
  ASSERT_NE(m_page->draft().preview(), nullptr);
  ASSERT_FALSE(m_page->draft().preview()->missing.empty());
  EXPECT_FALSE(named<QPushButton>(m_page, "importButton")->isEnabled());
  EXPECT_TRUE(named<ImportPanel>(m_page, "importPanel")->note()->isVisible());
  EXPECT_FALSE(named<ImportPanel>(m_page, "importPanel")
                   ->note()
                   ->text()
                   .contains(named<ImportPanel>(m_page, "importPanel")->note()->title()));
  choose(preview().header()->chooser(1), QString::number(static_cast<int>(imports::Role::Customer)));
  ASSERT_TRUE(waitIdle());
  choose(preview().header()->chooser(3), QString::number(static_cast<int>(imports::Role::Product)));
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(named<ImportPanel>(m_page, "importPanel")->note()->isVisible());
  EXPECT_TRUE(named<QPushButton>(m_page, "importButton")->isEnabled());
}

TEST_F(DataPageTest, AFileThatCannotBeReadSaysWhatToDo) {
  m_page->importFiles({write("empty.csv", {})});
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->state(), DataPage::State::Import);
  ASSERT_TRUE(m_page->draft().error().has_value());
  EXPECT_TRUE(named<ImportPanel>(m_page, "importPanel")->note()->isVisible());
  EXPECT_FALSE(named<ImportPanel>(m_page, "importPanel")->note()->title().isEmpty());
  EXPECT_FALSE(named<QPushButton>(m_page, "importButton")->isEnabled());
  QTest::mouseClick(named<QPushButton>(m_page, "cancelButton"), Qt::LeftButton);
  EXPECT_EQ(m_page->state(), DataPage::State::Empty);
}

TEST_F(DataPageTest, AnEncodingThatDoesNotFitIsAnErrorThatCanBeTakenBack) {
  prepare("user,item,rating\nЖанна,яблоко,5\nИван,груша,4\nЖанна,груша,3\n", "ratings.csv");
  ASSERT_TRUE(m_page->draft().isReady());
  QComboBox* encoding = named<FactsBar>(named<ImportPanel>(m_page, "importPanel"), "facts")->chooser(Fact::Encoding);
  choose(encoding, "UTF-16BE");
  ASSERT_TRUE(waitIdle());
  ASSERT_TRUE(m_page->draft().error().has_value());
  EXPECT_TRUE(named<ImportPanel>(m_page, "importPanel")->note()->isVisible());
  EXPECT_TRUE(encoding->isVisible());
  m_page->draft().change([](imports::Request& request) { setFact(request, Fact::Encoding, {}); });
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(m_page->draft().isReady());
  EXPECT_FALSE(named<ImportPanel>(m_page, "importPanel")->note()->isVisible());
}

TEST_F(DataPageTest, ImportingLeadsToTheReportWithFirstLines) {
  importOrders();
  EXPECT_EQ(m_session->dataset()->events.size(), 121);
  ProjectPanel& panel = *named<ProjectPanel>(m_page, "projectPanel");
  EXPECT_EQ(panel.table()->model()->rowCount(), 1);
  QStringList words;
  for (const QLabel* label : panel.findChildren<QLabel*>()) {
    if (label->isVisible()) words << label->text();
  }
  const QString all = words.join('\n');
  EXPECT_TRUE(all.contains("536045,POST,POSTAGE")) << all.toStdString();
  EXPECT_TRUE(named<QPushButton>(panel, "segmentButton")->isVisible());
  EXPECT_TRUE(clipped(*m_page).empty()) << ::testing::PrintToString(clipped(*m_page));
}

TEST_F(DataPageTest, ProductsAloneAreNotOfferedForExploringOrSegmenting) {
  importOrders();
  EXPECT_TRUE(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "exploreButton")->isVisible());
  importText("book_id,title,authors\n1,Dune,Herbert\n2,Emma,Austen\n3,Ulysses,Joyce\n", "books.csv");
  ASSERT_EQ(m_session->dataset()->customers.size(), 0);
  EXPECT_FALSE(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "exploreButton")->isVisible());
  EXPECT_FALSE(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "segmentButton")->isVisible());
}

TEST_F(DataPageTest, SkippedRowsAreSavedAlsoAfterARestart) {
  importOrders();
  const auto path = m_session->workspace()->path();
  TearDown();
  m_session = std::make_unique<Session>();
  m_session->openProject(path);
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  m_page = std::make_unique<DataPage>(*m_session);
  showAndSettle(*m_page, {1240, 760});
  ASSERT_TRUE(waitIdle());
  ASSERT_TRUE(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "saveSkippedButton")->isVisible());
  const QString target = m_folder.filePath("skipped.csv");
  QString proposed;
  m_page->setFileChooser([&](const QString& name) {
    proposed = name;
    return target;
  });
  QTest::mouseClick(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "saveSkippedButton"),
                    Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(proposed, "orders skipped.csv");
  QFile file(target);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
  EXPECT_EQ(lines.size(), 6);
  EXPECT_EQ(lines.first().trimmed(), "file,line,reason,text,cause");
  EXPECT_TRUE(named<ProjectPanel>(m_page, "projectPanel")->note()->isVisible());
}

TEST_F(DataPageTest, WhereTheImportedFileIsGoneThatIsSaidBeforeAPlaceIsAskedFor) {
  importOrders();
  ASSERT_TRUE(QFile::remove(m_folder.filePath("orders.csv")));
  bool asked = false;
  m_page->setFileChooser([&](const QString&) {
    asked = true;
    return QString();
  });
  QTest::mouseClick(named<QPushButton>(named<ProjectPanel>(m_page, "projectPanel"), "saveSkippedButton"),
                    Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(asked);
  ASSERT_TRUE(named<ProjectPanel>(m_page, "projectPanel")->note()->isVisible());
  EXPECT_TRUE(named<ProjectPanel>(m_page, "projectPanel")->note()->title().contains("orders.csv"));
}

TEST_F(DataPageTest, AReasonThatIsPressedShowsItsRows) {
  prepare(orders());
  Label* reason =
      named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons")->link(imports::Check::Cancellation);
  ASSERT_NE(reason, nullptr);
  reason->setFocus(Qt::TabFocusReason);
  QTest::keyClick(reason, Qt::Key_Tab);  // from the label to its link
  QTest::mouseClick(reason, Qt::LeftButton, {}, {8, reason->fontMetrics().height() / 2});
  ASSERT_EQ(preview().model().rowCount(), 1);
  EXPECT_EQ(preview().model().shown().check, imports::Check::Cancellation);
  EXPECT_TRUE(preview().filter()->button(2)->isVisible());
  EXPECT_TRUE(preview().filter()->button(2)->isChecked());
  QTest::mouseClick(preview().filter()->button(1), Qt::LeftButton);
  EXPECT_EQ(preview().model().rowCount(), 5) << "all problems";
  QTest::mouseClick(preview().filter()->button(2), Qt::LeftButton);
  EXPECT_EQ(preview().model().rowCount(), 1) << "the reason stays to be chosen";
  QComboBox* chooser =
      named<ReasonList>(named<ImportPane>(m_page, "importPane"), "reasons")->chooser(imports::Check::Cancellation);
  choose(chooser, QString::number(static_cast<int>(imports::Choice::Keep)));
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(preview().filter()->button(2)->isVisible()) << "what is kept is no problem";
  EXPECT_EQ(preview().model().rowCount(), 4);
}

TEST_F(DataPageTest, ColumnsLeftOutSayNoMoreThanIsKnownAndComeBackAsTheyWere) {
  QByteArray large = "order,customer,product,quantity,country\n";
  for (int i = 0; i < 90000; ++i) {
    large += QByteArray::number(i) + ",c" + QByteArray::number(i / 100) + ",p" + QByteArray::number(i % 70) +
             ",1,Country " + QByteArray::number(i / 1000) + "\n";
  }
  prepare(large, "large.csv");
  const auto country = [this] { return m_page->draft().preview()->columns[4]; };
  ASSERT_EQ(country().role, imports::Role::Attribute);
  EXPECT_EQ(english(country().note), "90 values") << "of the whole file";
  QComboBox* chooser = preview().header()->chooser(5);
  choose(chooser, QString::number(static_cast<int>(imports::Role::Ignore)));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(english(country().note).ends_with(" values at the beginning")) << english(country().note);
  QTest::mouseClick(named<QPushButton>(preview(), "suggestButton"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  for (int column = 1; column <= 5; ++column) {
    const imports::Role role = m_page->draft().preview()->columns[static_cast<std::size_t>(column - 1)].role;
    EXPECT_EQ(preview().header()->chooser(column)->currentData().toInt(), static_cast<int>(role)) << column;
    EXPECT_NE(role, imports::Role::Ignore) << column;
  }
  EXPECT_EQ(english(country().note), "90 values");
}

TEST_F(DataPageTest, TimesThatCountSecondsAreShownAsDates) {
  prepare("userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n1,1029,3.0,1260759179\n2,31,4,835355493\n");
  const QModelIndex cell = preview().model().index(0, 4);
  EXPECT_TRUE(cell.data().toString().contains("2009")) << cell.data().toString().toStdString();
  EXPECT_TRUE(cell.data(Qt::ToolTipRole).toString().contains("1260759144"));
}

TEST_F(DataPageTest, PricesTakeTheCurrencyThatIsChosen) {
  prepare(orders());
  QComboBox* currency = named<ImportPanel>(m_page, "importPanel")->currency();
  ASSERT_TRUE(currency->isVisible());
  EXPECT_EQ(currency->currentText(), "None");
  choose(currency, "AUD");
  EXPECT_NE(m_page->draft().count(), nullptr) << "nothing is read again";
  EXPECT_FALSE(m_session->jobs().isBusy());
  EXPECT_EQ(m_page->draft().count()->currency, "AUD");
  choose(preview().header()->chooser(8), QString::number(static_cast<int>(imports::Role::Ignore)));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(currency->currentText(), "AUD, Australian dollar");
  QTest::mouseClick(named<QPushButton>(m_page, "importButton"), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->dataset()->currency, "AUD");
  // And afterwards, with undo.
  QComboBox* later = named<DatasetPane>(m_page, "datasetPane")->currency();
  ASSERT_TRUE(later->isVisible());
  EXPECT_EQ(later->currentData().toString(), "AUD");
  choose(later, "AZN");
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() && m_session->dataset()->currency == "AZN"; }));
  ASSERT_TRUE(waitIdle());
  m_session->undo().undo();
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() && m_session->dataset()->currency == "AUD"; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(later->currentData().toString(), "AUD");
}

TEST_F(DataPageTest, AChosenPreferenceIsTheDataSetsDefault) {
  prepare(orders());
  click(
      named<PreferenceChoice>(named<ImportPane>(m_page, "importPane"), "preferences")->button(PreferenceValue::Spend));
  QTest::mouseClick(named<QPushButton>(m_page, "importButton"), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->dataset()->preference.value, PreferenceValue::Spend);
  EXPECT_TRUE(named<PreferenceChoice>(named<DatasetPane>(m_page, "datasetPane"), "preferences")
                  ->button(PreferenceValue::Spend)
                  ->isChecked());
  click(named<PreferenceChoice>(named<DatasetPane>(m_page, "datasetPane"), "preferences")
            ->button(PreferenceValue::Bought));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->dataset()->preference.value, PreferenceValue::Bought);
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->dataset()->preference.value, PreferenceValue::Spend);
}

TEST_F(DataPageTest, RenamingCanBeUndone) {
  importOrders();
  QLineEdit* name = named<DatasetPane>(m_page, "datasetPane")->nameField();
  EXPECT_EQ(name->text(), "orders");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "Gift shop");
  QTest::keyClick(name, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->datasets().front().name, "Gift shop");
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->datasets().front().name, "orders");
  m_session->undo().redo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->datasets().front().name, "Gift shop");
}

TEST_F(DataPageTest, ANameInUseIsRefusedBesideTheField) {
  importOrders();
  importOrders();
  ASSERT_EQ(m_session->datasets().size(), 2U);
  QLineEdit* name = named<DatasetPane>(m_page, "datasetPane")->nameField();
  EXPECT_EQ(name->text(), "orders 2");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "orders");
  QTest::keyClick(name, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(named<DatasetPane>(m_page, "datasetPane")->note()->isVisible());
  EXPECT_EQ(name->text(), "orders 2");
  EXPECT_EQ(m_session->datasets().back().name, "orders 2");
}

TEST_F(DataPageTest, AnotherRowShowsAnotherDataSet) {
  importOrders();
  importOrders();
  const std::int64_t before = m_session->datasetId();
  TableView* table = named<ProjectPanel>(m_page, "projectPanel")->table();
  table->setFocus();
  QTest::keyClick(table, table->currentRow() == 0 ? Qt::Key_Down : Qt::Key_Up);
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(m_session->datasetId(), before);
  EXPECT_EQ(named<DatasetPane>(m_page, "datasetPane")->nameField()->text(), "orders");
}

TEST_F(DataPageTest, RemovingAsksFirst) {
  importOrders();
  QTest::mouseClick(named<DatasetPane>(m_page, "datasetPane")->removeButton(), Qt::LeftButton);
  auto* question = qobject_cast<QMessageBox*>(m_page->removeQuestion());
  ASSERT_NE(question, nullptr);
  EXPECT_TRUE(question->text().contains("orders"));
  QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([this] { return m_page->removeQuestion() == nullptr; }));
  EXPECT_EQ(m_session->datasets().size(), 1U);

  QTest::mouseClick(named<DatasetPane>(m_page, "datasetPane")->removeButton(), Qt::LeftButton);
  question = qobject_cast<QMessageBox*>(m_page->removeQuestion());
  ASSERT_NE(question, nullptr);
  for (QAbstractButton* button : question->buttons()) {
    if (question->buttonRole(button) == QMessageBox::DestructiveRole) QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitUntil([this] { return m_session->datasets().empty(); }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->state(), DataPage::State::Empty);
}

TEST_F(DataPageTest, DroppedTablesOfCustomersAndProductsJoin) {
  const QStringList files{write("customers.csv", "customer,region\n17850,North\n17851,South\n17999,North\n"),
                          write("orders.csv", orders()),
                          write("products.csv", "product,category\n22701,Light\n22702,Light\n")};
  m_page->importFiles(files);
  ASSERT_TRUE(waitIdle());
  const imports::Request& request = m_page->draft().request();
  ASSERT_EQ(request.inputs.size(), 1U);
  EXPECT_EQ(request.inputs.front().filename(), "orders.csv");
  EXPECT_EQ(request.customers->filename(), "customers.csv");
  EXPECT_EQ(request.products->filename(), "products.csv");
  ASSERT_NE(m_page->draft().count(), nullptr);
  EXPECT_EQ(m_page->draft().count()->report.customersListed, 9);
}

TEST_F(DataPageTest, ALateAnswerToEarlierSettingsIsDropped) {
  prepare(orders());
  m_page->draft().change([](imports::Request& request) { setFact(request, Fact::Separator, ";"); });
  m_page->draft().change([](imports::Request& request) { setFact(request, Fact::Separator, {}); });
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->draft().preview()->delimiter.value, ",");
  ASSERT_NE(m_page->draft().count(), nullptr);
  EXPECT_EQ(m_page->draft().count()->report.rowsKept, 121);
}

TEST_F(DataPageTest, NarrowWindowsKeepEverythingReachable) {
  prepare(orders());
  m_page->setCompact(true);
  m_page->resize(752, 480);
  settle();
  EXPECT_FALSE(named<ImportPane>(m_page, "importPane")->isVisible());
  m_page->openDrawer(m_page->rightPane());
  settle();
  EXPECT_TRUE(named<QPushButton>(m_page, "importButton")->isVisible());
  EXPECT_GE(preview().table()->viewport()->height(), theme().px(28) * 2);
  EXPECT_TRUE(clipped(*m_page).empty()) << ::testing::PrintToString(clipped(*m_page));
}

}  // namespace
}  // namespace kindred::ui::data
