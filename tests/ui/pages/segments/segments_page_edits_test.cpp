// What the Segments page changes and writes: names and colours, saved segmentations, files.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

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

/// Opens the menu of changes; the action whose text begins so, also in the menus below it.
QAction* change(const SegmentPane* pane, const QString& beginning) {
  QTest::mouseClick(named<QToolButton>(pane, "changesButton"), Qt::LeftButton);
  const auto menus = pane->findChildren<QMenu*>();
  for (const QMenu* menu : menus) {
    for (QAction* action : menu->actions()) {
      if (action->text().startsWith(beginning)) return action;
    }
  }
  return nullptr;
}

TEST_F(SegmentsPageTest, SegmentsAreMergedAndUndone) {
  makeShop();
  openPage();
  auto* table = named<SegmentTable>(m_page, "table");
  auto* detail = named<SegmentPane>(m_page, "detail");
  const std::int64_t before = m_page->shown()->segmentation->id;
  const std::int64_t both = segment(0).customers + segment(1).customers;
  ASSERT_EQ(table->current(), 0);
  QAction* with = change(detail, QString::fromStdString(segment(1).name));
  ASSERT_NE(with, nullptr);
  with->trigger();
  finish();
  ASSERT_EQ(table->model()->rowCount(), 2);
  EXPECT_EQ(segment(0).customers, both);
  EXPECT_EQ(segment(0).letter, "A");
  EXPECT_EQ(savedOnes()->list()->count(), 2);
  m_session->undo().undo();
  finish();
  EXPECT_EQ(m_page->shown()->segmentation->id, before);
  EXPECT_EQ(table->model()->rowCount(), 3);
  EXPECT_EQ(savedOnes()->list()->count(), 1) << "what was undone is gone";
  m_session->undo().redo();
  finish();
  EXPECT_EQ(table->model()->rowCount(), 2);
}

TEST_F(SegmentsPageTest, StepsAfterASplitFollowItWhenItIsDoneAgain) {
  makeShop();
  openPage();
  auto* table = named<SegmentTable>(m_page, "table");
  auto* detail = named<SegmentPane>(m_page, "detail");
  QAction* split = change(detail, "Split into 2");
  ASSERT_NE(split, nullptr);
  split->trigger();
  finish();
  ASSERT_EQ(table->model()->rowCount(), 4);
  const int id = table->current();
  QLineEdit* field = detail->nameField();
  field->selectAll();
  QTest::keyClicks(field, "Half");
  QTest::keyClick(field, Qt::Key_Return);
  finish();
  EXPECT_EQ(segment(id).name, "Half");
  m_session->undo().undo();
  m_session->undo().undo();
  finish();
  ASSERT_EQ(table->model()->rowCount(), 3);
  // Another result takes the number in the project that the split had.
  named<ParameterForm>(pane(), "form")->setValues({{"k", std::int64_t{5}}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  m_session->undo().redo();
  finish();
  m_session->undo().redo();
  finish();
  EXPECT_EQ(table->model()->rowCount(), 4);
  EXPECT_EQ(segment(id).name, "Half");
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
