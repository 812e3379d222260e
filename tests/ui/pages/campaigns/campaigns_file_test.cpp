// The file of a campaign: columns and what they are called, format, preview, export and receipt.
#include "tests/ui/pages/campaigns/campaigns_page_fixture.h"

namespace kindred::ui {
namespace {

TEST_F(CampaignsPageTest, ExportsAndKeepsTheReceipt) {
  makeShop();
  openPage();
  named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox")->setValue(10);
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
  EXPECT_TRUE(named<PlanPanel>(m_page, "plan")->outcome()->title().contains("spring.csv"));
}

TEST_F(CampaignsPageTest, EveryoneWithSegmentAndOffersIsOneClick) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  m_page->setFileChooser([&](const QString&) { return file("all.csv"); });
  click(named<QPushButton>(m_page, "everyoneButton"));
  ASSERT_TRUE(settled());
  QFile written(file("all.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(written.readAll().count('\n'), 61);
}

TEST_F(CampaignsPageTest, AFileThatCannotBeWrittenIsSaid) {
  makeShop();
  openPage();
  m_page->setFileChooser([&](const QString&) { return file("no such folder/list.csv"); });
  click(named<QPushButton>(m_page, "exportButton"));
  ASSERT_TRUE(settled());
  EXPECT_TRUE(named<PlanPanel>(m_page, "plan")->outcome()->isVisible());
  EXPECT_FALSE(named<PlanPanel>(m_page, "plan")->outcome()->title().isEmpty());
  EXPECT_EQ(m_page->findChildren<ReceiptCard*>().size(), 0);
  EXPECT_TRUE(named<QPushButton>(m_page, "exportButton")->isEnabled());
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
  EXPECT_FALSE(named<QPushButton>(m_page, "exportButton")->isEnabled());
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
  EXPECT_EQ(named<PlanPanel>(m_page, "plan")->rows()->model()->headerData(0, Qt::Horizontal).toString(),
            "Customer, no.");
  const QString command = named<PlanPanel>(m_page, "plan")->findChild<InfoButton*>()->info().command;
  EXPECT_TRUE(command.contains("customer=Customer\\, no.")) << command.toStdString();
  EXPECT_TRUE(command.contains("offer_2=Offer 2")) << command.toStdString();
  m_page->setFileChooser([&](const QString&) { return file("named.csv"); });
  click(named<QPushButton>(m_page, "exportButton"));
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
  EXPECT_FALSE(named<QPushButton>(m_page, "exportButton")->isEnabled());
  callColumn(rowOf("segment"), "");  // the pane's row 0 is called segment, which an empty name takes back
  EXPECT_TRUE(named<QPushButton>(m_page, "exportButton")->isEnabled());
}

TEST_F(CampaignsPageTest, OffersOfThePreviewAreOneClickAway) {
  makeShop();
  openPage({900, 700});
  TableView* rows = named<PlanPanel>(m_page, "plan")->rows();
  ASSERT_EQ(rows->model()->rowCount(), 5);
  const int offer = static_cast<int>(header().indexOf("offer_1"));
  ASSERT_GE(offer, 0);
  EXPECT_EQ(rows->model()->index(0, offer).data().toString(), lines()[1].split(',')[offer]);
  EXPECT_FALSE(rows->viewport()->rect().contains(rows->visualRect(rows->model()->index(0, offer))));
  click(named<QPushButton>(named<PlanPanel>(m_page, "plan"), "toOffers"));
  EXPECT_TRUE(rows->viewport()->rect().contains(rows->visualRect(rows->model()->index(0, offer))));
}

TEST_F(CampaignsPageTest, TheFileOfThoseHeldBackIsNamed) {
  makeShop();
  openPage();
  named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox")->setValue(20);
  ASSERT_TRUE(settled());
  const auto says = [this](const QString& words) {
    const auto labels = named<PlanPanel>(m_page, "plan")->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
  };
  EXPECT_TRUE(says("campaign.control.csv"));
  m_page->setFileChooser([&](const QString&) { return file("spring.csv"); });
  click(named<QPushButton>(m_page, "exportButton"));
  ASSERT_TRUE(settled());
  EXPECT_TRUE(says("spring.control.csv"));
}

TEST_F(CampaignsPageTest, TheSeparatorIsThatOfThePreview) {
  makeShop();
  openPage();
  choose(named<QComboBox>(m_page->file(), "delimiter"), "Semicolon ;");
  ASSERT_TRUE(settled());
  EXPECT_TRUE(lines().first().startsWith("customer;"));
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
  EXPECT_TRUE(named<PlanPanel>(m_page, "plan")->findChild<InfoButton*>()->info().command.contains("--language ru"));
  choose(m_page->file()->language(), "English");
  ASSERT_TRUE(settled());
  EXPECT_FALSE(russian(lines()[1])) << lines()[1].toStdString();
  language.set("en");
  EXPECT_EQ(m_page->request().format.delimiter, ';');  // what the person has chosen stays
}

}  // namespace
}  // namespace kindred::ui
