#include "ui/pages/campaigns/campaigns_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/campaigns/columns_model.h"
#include "ui/pages/campaigns/file_pane.h"
#include "ui/pages/campaigns/offers_form.h"
#include "ui/pages/campaigns/plan_panel.h"
#include "ui/pages/campaigns/receipt_card.h"
#include "ui/pages/campaigns/who_pane.h"
#include "ui/settings.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

using Who = workflow::CampaignRequest::Who;

class CampaignsPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 780}) {
    openSession();
    m_page = std::make_unique<CampaignsPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(settled());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  /// Header and first rows of the file, as the preview has them.
  [[nodiscard]] QStringList lines() const {
    QStringList lines;
    if (const auto& preview = m_page->plan()->preview()) {
      for (const std::string& line : preview->lines) lines << QString::fromStdString(line);
    }
    return lines;
  }
  /// Calls the column of a row of the file's pane otherwise, by keys.
  void callColumn(int row, const QString& words) {
    TableView* table = m_page->file()->table();
    table->setFocus();
    table->setCurrentRow(row);
    QTest::keyClick(table, Qt::Key_F2);
    const auto field = [table]() -> QLineEdit* {
      for (auto* each : table->findChildren<QLineEdit*>()) {
        if (each->isVisible()) return each;
      }
      return nullptr;
    };
    ASSERT_NE(field(), nullptr);
    field()->selectAll();
    if (words.isEmpty()) QTest::keyClick(field(), Qt::Key_Delete);
    QTest::keyClicks(field(), words);
    QTest::keyClick(field(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return field() == nullptr; }));  // what was typed is taken by and by
    ASSERT_TRUE(settled());
  }
  /// Of a column in the file's pane; −1: none.
  [[nodiscard]] int rowOf(const QString& column) const {
    const QAbstractItemModel* model = m_page->file()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString().startsWith(column)) return row;
    }
    return -1;
  }
  [[nodiscard]] QStringList header() const { return lines().first().split(','); }
  /// The number in "Export 48 rows…".
  [[nodiscard]] int rows() const {
    QString digits;
    for (const QChar c : m_page->exportButton()->text()) {
      if (c.isDigit()) digits += c;
    }
    return digits.toInt();
  }
  static void click(QAbstractButton* button) {
    QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
  }
  static void choose(QComboBox* combo, const QString& words) {
    const int place = combo->findText(words);
    ASSERT_GE(place, 0) << words.toStdString();
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < place; ++i) QTest::keyClick(combo, Qt::Key_Down);
    ASSERT_EQ(combo->currentIndex(), place);
  }

  std::unique_ptr<CampaignsPage> m_page;
};

TEST_F(CampaignsPageTest, StartsWithEveryoneAndShowsTheFirstLines) {
  makeShop();
  openPage();
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
  EXPECT_EQ(rows(), 60);
  EXPECT_TRUE(m_page->exportButton()->isEnabled());
  ASSERT_EQ(lines().size(), 6);
  EXPECT_EQ(header().first(), "customer");
  EXPECT_TRUE(header().contains("offer_1"));
  EXPECT_TRUE(header().contains("segment"));
}

TEST_F(CampaignsPageTest, SegmentsAddUp) {
  makeShop();
  openPage();
  const auto& segments = m_session->segmentation()->segments;
  click(m_page->who()->segmentBoxes()[0]);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);  // ticking one says what is meant
  EXPECT_EQ(rows(), segments[0].customers);
  click(m_page->who()->segmentBoxes()[1]);
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), segments[0].customers + segments[1].customers);
}

TEST_F(CampaignsPageTest, ChoosingNoSegmentIsSaidBesideThem) {
  makeShop();
  openPage();
  click(m_page->who()->choice(Who::Segments));
  ASSERT_TRUE(settled());
  EXPECT_FALSE(m_page->exportButton()->isEnabled());
  const auto notes = m_page->who()->findChildren<Note*>();
  EXPECT_TRUE(
      std::ranges::any_of(notes, [](const Note* note) { return note->isVisible() && !note->title().isEmpty(); }));
}

TEST_F(CampaignsPageTest, AConditionNarrowsAndCounts) {
  makeShop();
  openPage();
  choose(m_page->who()->conditionColumn(), "Orders");
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 60);  // a value yet to be typed
  QTest::keyClicks(m_page->who()->conditionValue(), "5");
  ASSERT_TRUE(settled());
  const auto facts = m_session->workspace()->facts(m_session->datasetId());
  const auto expected = std::ranges::count_if(*facts, [](const CustomerFacts& f) { return f.orders >= 5; });
  ASSERT_GT(expected, 0);
  EXPECT_EQ(rows(), expected);
}

TEST_F(CampaignsPageTest, AValueThatIsNoNumberIsSaidBesideTheCondition) {
  makeShop();
  openPage();
  choose(m_page->who()->conditionColumn(), "Orders");
  QTest::keyClicks(m_page->who()->conditionValue(), "many");
  ASSERT_TRUE(settled());
  EXPECT_FALSE(m_page->exportButton()->isEnabled());
  const auto notes = m_page->who()->findChildren<Note*>();
  EXPECT_TRUE(
      std::ranges::any_of(notes, [](const Note* note) { return note->isVisible() && !note->title().isEmpty(); }));
  m_page->who()->conditionValue()->setEditText("2");
  ASSERT_TRUE(settled());
  EXPECT_TRUE(m_page->exportButton()->isEnabled());
}

TEST_F(CampaignsPageTest, AShareIsHeldBack) {
  makeShop();
  openPage();
  m_page->plan()->shareBox()->setFocus();
  m_page->plan()->shareBox()->selectAll();
  QTest::keyClicks(m_page->plan()->shareBox(), "20");
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 48);
}

TEST_F(CampaignsPageTest, ExportsAndKeepsTheReceipt) {
  makeShop();
  openPage();
  m_page->plan()->shareBox()->setValue(10);
  ASSERT_TRUE(settled());
  QString proposed;
  m_page->setFileChooser([&](const QString& name) {
    proposed = name;
    return file("spring.csv");
  });
  QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
  ASSERT_TRUE(settled());
  EXPECT_TRUE(proposed.endsWith(".csv"));
  QFile written(file("spring.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  const QStringList text = QString::fromUtf8(written.readAll()).remove(QChar(0xFEFF)).trimmed().split('\n');
  EXPECT_EQ(text.size(), 1 + 54);
  EXPECT_EQ(text.mid(0, 6), lines());  // the preview said so
  EXPECT_TRUE(QFile::exists(file("spring.control.csv")));
  EXPECT_TRUE(QFile::exists(file("spring.csv.json")));
  EXPECT_EQ(m_page->findChildren<ReceiptCard*>().size(), 1);
  EXPECT_EQ(m_page->railCount(), 1);
  EXPECT_TRUE(m_page->plan()->outcome()->title().contains("spring.csv"));
}

TEST_F(CampaignsPageTest, EveryoneWithSegmentAndOffersIsOneClick) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  m_page->setFileChooser([&](const QString&) { return file("all.csv"); });
  click(m_page->everyoneButton());
  ASSERT_TRUE(settled());
  QFile written(file("all.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(written.readAll().count('\n'), 61);
}

TEST_F(CampaignsPageTest, WithoutARecommenderThereAreNoOffers) {
  makeShop(true, "");
  openPage();
  EXPECT_EQ(rows(), 60);
  EXPECT_FALSE(header().contains("offer_1"));
  EXPECT_FALSE(m_page->plan()->offersForm()->number()->isEnabled());
}

TEST_F(CampaignsPageTest, AFileThatCannotBeWrittenIsSaid) {
  makeShop();
  openPage();
  m_page->setFileChooser([&](const QString&) { return file("no such folder/list.csv"); });
  click(m_page->exportButton());
  ASSERT_TRUE(settled());
  EXPECT_TRUE(m_page->plan()->outcome()->isVisible());
  EXPECT_FALSE(m_page->plan()->outcome()->title().isEmpty());
  EXPECT_EQ(m_page->findChildren<ReceiptCard*>().size(), 0);
  EXPECT_TRUE(m_page->exportButton()->isEnabled());
}

TEST_F(CampaignsPageTest, ColumnsAreTickedAndMovedByKeys) {
  makeShop();
  openPage();
  TableView* table = m_page->file()->table();
  table->setFocus();
  table->setCurrentRow(0);
  ASSERT_EQ(table->model()->index(0, 0).data().toString(), "customer");
  QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(table->model()->index(1, 0).data().toString(), "customer");
  table->setCurrentRow(0);  // an attribute, not ticked at first
  QTest::keyClick(table, Qt::Key_Space);
  const QString attribute = table->model()->index(0, 0).data().toString();
  ASSERT_TRUE(settled());
  EXPECT_EQ(header().mid(0, 2), (QStringList{attribute, "customer"}));
}

TEST_F(CampaignsPageTest, AFileWithoutColumnsIsNotOffered) {
  makeShop();
  openPage();
  QAbstractItemModel* model = m_page->file()->table()->model();
  for (int row = 0; row < model->rowCount(); ++row)
    model->setData(model->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
  ASSERT_TRUE(settled());
  EXPECT_FALSE(m_page->exportButton()->isEnabled());
  const auto notes = m_page->file()->findChildren<Note*>();
  EXPECT_TRUE(std::ranges::any_of(notes, [](const Note* note) { return note->isVisible(); }));
}

TEST_F(CampaignsPageTest, AColumnIsCalledOtherwiseInPreviewFileAndCommandAndThatIsUndone) {
  makeShop();
  openPage();
  callColumn(rowOf("customer"), "Customer, no.");
  callColumn(rowOf("offer_"), "Offer");
  const QString wanted = "\"Customer, no.\"";
  EXPECT_TRUE(lines().first().startsWith(wanted)) << lines().first().toStdString();
  EXPECT_TRUE(lines().first().contains(",Offer 1,Offer 2,Offer 3,")) << lines().first().toStdString();
  EXPECT_EQ(m_page->plan()->rows()->model()->headerData(0, Qt::Horizontal).toString(), "Customer, no.");
  const QString command = m_page->plan()->findChild<InfoButton*>()->info().command;
  EXPECT_TRUE(command.contains("customer=Customer\\, no.")) << command.toStdString();
  EXPECT_TRUE(command.contains("offer_2=Offer 2")) << command.toStdString();
  m_page->setFileChooser([&](const QString&) { return file("named.csv"); });
  click(m_page->exportButton());
  ASSERT_TRUE(settled());
  QFile written(file("named.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_TRUE(QString::fromUtf8(written.readAll()).remove(QChar(0xFEFF)).startsWith(lines().first() + "\n"));
  m_session->undo().undo();
  m_session->undo().undo();
  ASSERT_TRUE(settled());
  EXPECT_TRUE(header().contains("offer_1"));
  EXPECT_EQ(header().first(), "customer");
  m_session->undo().redo();
  ASSERT_TRUE(settled());
  EXPECT_TRUE(lines().first().startsWith(wanted));
}

TEST_F(CampaignsPageTest, TwoColumnsOfOneNameAreSaid) {
  makeShop();
  openPage();
  callColumn(rowOf("customer"), "segment");
  EXPECT_FALSE(m_page->exportButton()->isEnabled());
  callColumn(rowOf("segment"), "");  // the pane's row 0 is called segment, which an empty name takes back
  EXPECT_TRUE(m_page->exportButton()->isEnabled());
}

TEST_F(CampaignsPageTest, OffersOfThePreviewAreOneClickAway) {
  makeShop();
  openPage({900, 700});
  TableView* rows = m_page->plan()->rows();
  ASSERT_EQ(rows->model()->rowCount(), 5);
  const int offer = static_cast<int>(header().indexOf("offer_1"));
  ASSERT_GE(offer, 0);
  EXPECT_EQ(rows->model()->index(0, offer).data().toString(), lines()[1].split(',')[offer]);
  EXPECT_FALSE(rows->viewport()->rect().contains(rows->visualRect(rows->model()->index(0, offer))));
  click(m_page->plan()->toOffers());
  EXPECT_TRUE(rows->viewport()->rect().contains(rows->visualRect(rows->model()->index(0, offer))));
}

TEST_F(CampaignsPageTest, TheFileOfThoseHeldBackIsNamed) {
  makeShop();
  openPage();
  m_page->plan()->shareBox()->setValue(20);
  ASSERT_TRUE(settled());
  const auto says = [this](const QString& words) {
    const auto labels = m_page->plan()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
  };
  EXPECT_TRUE(says("campaign.control.csv"));
  m_page->setFileChooser([&](const QString&) { return file("spring.csv"); });
  click(m_page->exportButton());
  ASSERT_TRUE(settled());
  EXPECT_TRUE(says("spring.control.csv"));
}

TEST_F(CampaignsPageTest, TheSeparatorIsThatOfThePreview) {
  makeShop();
  openPage();
  choose(m_page->file()->delimiter(), "Semicolon ;");
  ASSERT_TRUE(settled());
  EXPECT_TRUE(lines().first().startsWith("customer;"));
}

TEST_F(CampaignsPageTest, WhatIsSelectedElsewhereIsWhoIsMeant) {
  makeShop();
  openPage();
  m_page->hide();
  m_session->selection().applyIndices({3, 4, 5}, KI_TEXT("core", "test"), SetMode::New);
  m_page->show();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Selection);
  EXPECT_EQ(rows(), 3);
  m_session->selection().clear();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
  EXPECT_EQ(rows(), 60);
}

TEST_F(CampaignsPageTest, WhatThePersonChoseHereStaysWhileThePageIsShown) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  m_session->selection().applyIndices({3, 4, 5}, KI_TEXT("core", "test"), SetMode::New);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);
}

TEST_F(CampaignsPageTest, TheResultSaysWithWhichCommandItIsMadeAgain) {
  makeShop();
  openPage();
  m_page->plan()->offersForm()->number()->setValue(2);
  ASSERT_TRUE(settled());
  const auto* info = m_page->plan()->findChild<InfoButton*>();
  ASSERT_NE(info, nullptr);
  EXPECT_TRUE(info->info().command.startsWith("kindred-cli export ")) << info->info().command.toStdString();
  EXPECT_TRUE(info->info().command.contains("--offers 2"));
  EXPECT_TRUE(info->info().command.contains("--all"));
}

TEST_F(CampaignsPageTest, WhoIsAddedJoinsTheSegmentsThatWereChosen) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  ASSERT_TRUE(settled());
  const int before = rows();
  const auto& segmentation = *m_session->segmentation();
  const auto other =
      std::ranges::find_if(segmentation.labels, [&](int label) { return label != segmentation.segments[0].id; });
  const auto customer = static_cast<Index>(other - segmentation.labels.begin());
  m_page->hide();
  m_session->choices().change({{m_session->dataset()->customers.key(customer), {.added = true}}}, "adding");
  m_page->show();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);
  EXPECT_EQ(rows(), before + 1);
  click(m_page->who()->addedBox());
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), before);
}

TEST_F(CampaignsPageTest, WhoIsAddedIsMeantWhereNobodyWasChosen) {
  makeShop();
  openPage();
  const auto& dataset = *m_session->dataset();
  m_session->choices().change(
      {{dataset.customers.key(4), {.added = true}}, {dataset.customers.key(9), {.added = true}}}, "adding");
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Added);
  EXPECT_EQ(rows(), 2);
  EXPECT_TRUE(lines()[1].startsWith(QString::fromStdString(dataset.customers.id(4))));
  m_session->undo().undo();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
}

TEST_F(CampaignsPageTest, TickedOffersAreInPreviewFileAndCommand) {
  makeShop();
  openPage();
  const auto& dataset = *m_session->dataset();
  const auto run = m_session->workspace()->runs(m_session->datasetId(), "recommend").front().id;
  m_session->choices().change(
      {{dataset.customers.key(0), {.added = true, .run = run, .offers = {dataset.products.key(11)}}}}, "adding");
  ASSERT_TRUE(settled());
  ASSERT_EQ(rows(), 1);
  EXPECT_TRUE(lines()[1].contains(QString::fromStdString("," + dataset.products.id(11) + ",,")))
      << lines()[1].toStdString();
  const QString command = m_page->plan()->findChild<InfoButton*>()->info().command;
  EXPECT_TRUE(command.contains("--ticked") && command.contains("--added")) << command.toStdString();
  m_page->setFileChooser([&](const QString&) { return file("ticked.csv"); });
  click(m_page->exportButton());
  ASSERT_TRUE(settled());
  QFile written(file("ticked.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(QString::fromUtf8(written.readAll()).trimmed().split('\n').last(), lines()[1]);
}

TEST_F(CampaignsPageTest, OneProductForManyIsSaidAndHeldToAShare) {
  makeShop(true, "popular");
  openPage();
  Note* note = m_page->plan()->offersForm()->spreadNote();
  ASSERT_TRUE(note->isVisible());
  EXPECT_TRUE(note->text().contains("of 60 customers")) << note->text().toStdString();
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->plan()->offersForm()->productShare()->value(), 20);
  EXPECT_FALSE(note->text().contains("of 60 customers")) << note->text().toStdString();
}

TEST_F(CampaignsPageTest, WithoutConsentIsSaidAndLeftOut) {
  makeShop();
  openPage();
  Note* note = m_page->plan()->consentNote();
  ASSERT_TRUE(note->isVisible());
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_TRUE(m_page->who()->consentBox()->isChecked());
  EXPECT_LT(rows(), 60);
  EXPECT_FALSE(note->isVisible());
}

TEST_F(CampaignsPageTest, ARecommenderIsTrainedInPlace) {
  makeShop(true, "");
  openPage();
  QSignalSpy pages(m_session.get(), &Session::pageRequested);
  Note* note = m_page->plan()->offersForm()->noRun();
  ASSERT_TRUE(note->isVisible());
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_FALSE(note->isVisible());
  EXPECT_TRUE(header().contains("offer_1"));
  EXPECT_EQ(pages.size(), 0);
}

TEST_F(CampaignsPageTest, InTheRussianWindowTheListIsRussianWithItsSeparators) {
  makeShop();
  Language language;
  language.set("ru");
  openPage();
  EXPECT_TRUE(lines().first().startsWith("customer;")) << lines().first().toStdString();
  EXPECT_EQ(m_page->request().format.decimal, ',');
  EXPECT_EQ(m_page->request().language, TextLanguage::Russian);
  const auto russian = [](const QString& text) {
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
  };
  EXPECT_TRUE(russian(lines()[1])) << lines()[1].toStdString();
  EXPECT_TRUE(m_page->plan()->findChild<InfoButton*>()->info().command.contains("--language ru"));
  choose(m_page->file()->language(), "English");
  ASSERT_TRUE(settled());
  EXPECT_FALSE(russian(lines()[1])) << lines()[1].toStdString();
  language.set("en");
  EXPECT_EQ(m_page->request().format.delimiter, ';');  // what the person has chosen stays
}

TEST_F(CampaignsPageTest, ThePlanIsThereAgainAtTheNextStart) {
  settings::setFolder(file("settings"));
  settings::setPersistent(true);
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[1]);
  click(m_page->who()->consentBox());
  m_page->plan()->offersForm()->number()->setValue(2);
  m_page->plan()->shareBox()->setValue(15);
  choose(m_page->file()->delimiter(), "Tab");
  TableView* table = m_page->file()->table();
  table->setFocus();
  table->setCurrentRow(1);
  QTest::keyClick(table, Qt::Key_Space);
  QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
  callColumn(rowOf("offer_"), "Offer");
  ASSERT_TRUE(settled());
  const workflow::CampaignRequest before = m_page->request();
  TearDown();
  openPage();
  const workflow::CampaignRequest after = m_page->request();
  settings::setPersistent(false);
  settings::setFolder({});
  EXPECT_EQ(after.who, Who::Segments);
  EXPECT_EQ(after.segments, before.segments);
  EXPECT_EQ(after.conditions, before.conditions);
  EXPECT_EQ(after.offers, 2);
  EXPECT_EQ(after.controlShare, before.controlShare);
  EXPECT_EQ(after.columns, before.columns);
  EXPECT_EQ(after.headings, before.headings);
  EXPECT_EQ(after.headings.at("offer_2"), "Offer 2");
  EXPECT_EQ(after.format, before.format);
}

TEST_F(CampaignsPageTest, NothingIsClippedAtAnyWidth) {
  makeShop();
  openPage();
  showAndSettle(*m_page, {1300, 780});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  m_page->setCompact(true);
  showAndSettle(*m_page, {752, 480});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
}

TEST_F(CampaignsPageTest, NothingIsClippedInRussianBesideBothPanesWithAReceipt) {
  makeShop();
  Language language;
  language.set("ru");
  openPage();
  m_page->setFileChooser([&](const QString&) { return file("spring.csv"); });
  click(m_page->exportButton());
  ASSERT_TRUE(settled());
  showAndSettle(*m_page, {976, 600});  // what a window of 1024 leaves
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  language.set("en");
}

}  // namespace
}  // namespace kindred::ui
