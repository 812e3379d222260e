// What the Segments page changes and writes: names and colours, saved segmentations, files.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/pages/segments/figures.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::segments {
namespace {

TEST_F(SegmentsPageTest, ANameIsChangedAndUndone) {
  makeShop();
  openPage();
  const int id = named<SegmentTable>(m_page, "table")->current();
  const std::string before = segment(id).name;
  QLineEdit* field = named<SegmentPane>(m_page, "detail")->nameField();
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, "Gold");
  QTest::keyClick(field, Qt::Key_Return);
  finish();
  EXPECT_EQ(segment(id).name, "Gold");
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->current(), id);
  ASSERT_TRUE(m_session->undo().canUndo());
  m_session->undo().undo();
  finish();
  EXPECT_EQ(segment(id).name, before);
  EXPECT_EQ(field->text().toStdString(), before);
  m_session->undo().redo();
  finish();
  EXPECT_EQ(segment(id).name, "Gold");
}

TEST_F(SegmentsPageTest, ANameInUseIsExplainedAndPutBack) {
  makeShop();
  openPage();
  QLineEdit* field = named<SegmentPane>(m_page, "detail")->nameField();
  const QString before = field->text();
  field->setText(QString::fromStdString(segment(1).name));
  QTest::keyClick(field, Qt::Key_Return);
  finish();
  EXPECT_TRUE(named<SegmentPane>(m_page, "detail")->note()->isVisible());
  EXPECT_FALSE(named<SegmentPane>(m_page, "detail")->note()->title().isEmpty());
  EXPECT_EQ(field->text(), before);
  EXPECT_FALSE(m_session->undo().canUndo());
}

TEST_F(SegmentsPageTest, AColourIsChosenFromTheMenu) {
  makeShop();
  openPage();
  const int id = named<SegmentTable>(m_page, "table")->current();
  const int before = segment(id).colour;
  QTest::mouseClick(named<ColourButton>(named<SegmentPane>(m_page, "detail"), "colourButton"), Qt::LeftButton);
  auto* menu = named<SegmentPane>(m_page, "detail")->findChild<QMenu*>();
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 8);
  menu->actions().at(6)->trigger();
  menu->close();
  finish();
  EXPECT_EQ(segment(id).colour, 6);
  const std::size_t customer = static_cast<std::size_t>(m_page->shown()->customersOf(id).front());
  EXPECT_EQ(canvas()->data().colour[customer], 6);
  m_session->undo().undo();
  finish();
  EXPECT_EQ(segment(id).colour, before);
}

TEST_F(SegmentsPageTest, ASegmentationIsRenamedAndUndone) {
  makeShop();
  openPage();
  NameChooser* names = savedOnes();
  EXPECT_TRUE(names->list()->currentText().startsWith("3 groups, RFM, ")) << names->list()->currentText().toStdString();
  QTest::mouseClick(names->renameButton(), Qt::LeftButton);
  ASSERT_TRUE(names->nameField()->isVisible());
  QTest::keyClicks(names->nameField(), "Autumn");
  QTest::keyClick(names->nameField(), Qt::Key_Return);
  finish();
  EXPECT_EQ(names->list()->currentText(), "Autumn");
  EXPECT_FALSE(names->nameField()->isVisible());
  m_session->undo().undo();
  finish();
  EXPECT_TRUE(names->list()->currentText().startsWith("3 groups, RFM, "));
  QTest::mouseClick(names->renameButton(), Qt::LeftButton);
  QTest::keyClicks(names->nameField(), "Winter");
  QTest::keyClick(names->nameField(), Qt::Key_Escape);
  finish();
  EXPECT_EQ(m_page->shown()->segmentation->name, "RFM");
}

TEST_F(SegmentsPageTest, SavedOnesAreChosenAndRemoved) {
  makeShop();
  openPage();
  named<ParameterForm>(pane(), "form")->setValues({{"k", std::int64_t{5}}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  QComboBox* saved = savedOnes()->list();
  ASSERT_EQ(saved->count(), 2);
  EXPECT_EQ(saved->currentIndex(), 0);  // the latest comes first
  saved->setFocus();
  QTest::keyClick(saved, Qt::Key_Down);
  finish();
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 3);
  EXPECT_EQ(named<ParameterForm>(pane(), "form")->values().at("k"), Value(std::int64_t{3}));
  QTest::mouseClick(savedOnes()->removeButton(), Qt::LeftButton);
  ASSERT_NE(m_page->removeQuestion(), nullptr);
  for (QAbstractButton* button : m_page->removeQuestion()->buttons()) {
    if (button->text() == "Remove") QTest::mouseClick(button, Qt::LeftButton);
  }
  finish();
  EXPECT_EQ(saved->count(), 1);
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 5);
}

TEST_F(SegmentsPageTest, ExportsWhoIsWhereAndThePicture) {
  makeShop();
  openPage();
  const QString csv = file("members.csv");
  m_page->setFileChooser([csv](const QString&, const QString&) { return csv; });
  m_page->exportMemberships();
  finish();
  QFile written(csv);
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  const QByteArrayList lines = written.readAll().split('\n');
  EXPECT_EQ(lines.front().trimmed(), "customer,letter,segment");
  EXPECT_EQ(lines.size(), 62);  // header, 60 customers, and what follows the last line's end
  const QString png = file("picture.png");
  m_page->setFileChooser([png](const QString&, const QString&) { return png; });
  m_page->savePicture();
  EXPECT_FALSE(QImage(png).isNull());
}

TEST_F(SegmentsPageTest, AFolderThatIsNotThereIsSaid) {
  makeShop();
  openPage();
  m_page->setFileChooser([this](const QString&, const QString&) { return file("no/such/folder.csv"); });
  m_page->exportMemberships();
  finish();
  EXPECT_TRUE(named<Note>(m_page, "note")->isVisible());
  EXPECT_TRUE(named<Note>(m_page, "note")->title().contains("folder.csv"));
}

}  // namespace
}  // namespace kindred::ui::segments
