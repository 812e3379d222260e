#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/ui_test.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

TEST(SegmentedControl, AClickChoosesOneOfThem) {
  SegmentedControl control;
  control.addChoice("All rows");
  control.addChoice("Only problems 150,759");
  showAndSettle(control, control.sizeHint());
  QSignalSpy changed(&control, &SegmentedControl::changed);
  QTest::mouseClick(control.button(1), Qt::LeftButton);
  EXPECT_EQ(control.current(), 1);
  EXPECT_EQ(changed.size(), 1);
  control.setCurrent(0);
  EXPECT_EQ(control.current(), 0);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_THAT(clipped(control), ::testing::IsEmpty());
}

TEST(Note, ShowsAllProblemsAndCopiesThem) {
  Note note;
  EXPECT_TRUE(note.isHidden());
  note.showError(
      Error(ErrorCode::BadData, {KI_TEXT("core", "First."), KI_TEXT("core", "Second.")}, KI_TEXT("core", "Do this.")));
  showAndSettle(note, {400, 160});
  EXPECT_EQ(note.title(), "First.");
  EXPECT_EQ(note.text(), "Second.\nDo this.");
  QTest::mouseClick(note.findChild<QPushButton*>(), Qt::LeftButton);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "First.\nSecond.\nDo this.");
  note.clear();
  EXPECT_TRUE(note.isHidden());
}

TEST(RichLabel, EscapesItsArguments) {
  RichLabel label;
  label.setParts("<b>%1</b> of %2", {"<i>7</i>", "%1"});
  EXPECT_EQ(label.text(), "<b>&lt;i&gt;7&lt;/i&gt;</b> of %1");
}

TEST(ElidedLabel, ShowsAllAsItsTooltipWhereItIsCut) {
  ElidedLabel label(FontRole::Body, Role::Text);
  label.setText("A sentence that is much longer than its place");
  showAndSettle(label, {60, 20});
  label.grab();
  EXPECT_EQ(label.toolTip(), label.text());
}

TEST(InfoButton, OpensFactsAndCopiesTheCommand) {
  InfoButton button;
  EXPECT_FALSE(button.isEnabled());
  button.setInfo({"Segments", {{"Data set", "shop, revision 1"}}, "kindred-cli segment --project shop.kindred"});
  showAndSettle(button, {28, 28});
  QTest::mouseClick(&button, Qt::LeftButton);
  auto* copy = button.findChild<QPushButton*>();
  ASSERT_NE(copy, nullptr);
  QTest::mouseClick(copy, Qt::LeftButton);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "kindred-cli segment --project shop.kindred");
}

TEST(Controls, HaveTheDesignsHeights) {
  QWidget host;
  auto* column = new QVBoxLayout(&host);
  QPushButton* button = makeButton(ButtonKind::Primary, "play");
  button->setText("Run");
  QPushButton* small = makeSmallButton();
  small->setText("Change");
  auto* field = new QLineEdit;
  for (QWidget* widget : std::initializer_list<QWidget*>{button, small, field}) column->addWidget(widget);
  for (const int zoom : {100, 150}) {
    theme().setZoom(zoom);
    showAndSettle(host, host.sizeHint());
    EXPECT_EQ(button->height(), theme().px(28));
    EXPECT_EQ(small->height(), theme().px(22));
    EXPECT_EQ(field->height(), theme().px(28));
    EXPECT_THAT(clipped(host), ::testing::IsEmpty());
  }
  theme().setZoom(100);
}

TEST(EmptyState, StandsItsButtonsBelowEachOtherWhereTheyHaveNoRoomBeside) {
  QWidget host;
  auto* row = new QHBoxLayout(&host);
  auto* empty = new EmptyState("data");
  row->addWidget(empty);
  empty->setText("Start with your data", "Drop a file anywhere, or choose one.");
  std::vector<QPushButton*> buttons;
  for (const char* words : {"Choose file…", "Try with the sample shop", "Four people, five films"}) {
    buttons.push_back(empty->addAction(QString::fromUtf8(words), "file", [] {}));
  }
  showAndSettle(host, {900, 500});
  EXPECT_EQ(buttons[0]->y(), buttons[2]->y());
  EXPECT_LT(buttons[0]->x(), buttons[2]->x());
  host.resize(320, 500);
  for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
  EXPECT_EQ(buttons[0]->x(), buttons[2]->x());
  EXPECT_LT(buttons[0]->y(), buttons[2]->y());
  EXPECT_THAT(clipped(host), ::testing::IsEmpty());
}

TEST(Pane, HoldsSectionsInItsWidth) {
  Pane pane(256);
  pane.setTitle("Method");
  Section* section = pane.addSection("Look at");
  section->add(
      new Label("k groups around centres. Everyone belongs to exactly one group.", FontRole::Control, Role::Text2));
  showAndSettle(pane, {256, 400});
  EXPECT_EQ(pane.width(), theme().px(256));
  EXPECT_EQ(pane.title(), "Method");
}

}  // namespace
}  // namespace kindred::ui
