// Dialogs that Qt makes: margins, icons and colours are ours.
#include <gtest/gtest.h>

#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QTextCharFormat>

#include "core/base/log.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/browser.h"
#include "tests/ui/ui_test.h"
#include "ui/frame/incident_dialog.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {
namespace {

/// How near the dialog's edge its visible labels and buttons come.
int leastMargin(const QDialog& dialog) {
  int least = dialog.width();
  for (const QWidget* child : dialog.findChildren<QWidget*>()) {
    if (!child->isVisible() ||
        (qobject_cast<const QLabel*>(child) == nullptr && qobject_cast<const QPushButton*>(child) == nullptr))
      continue;
    const QRect place(child->mapTo(&dialog, QPoint(0, 0)), child->size());
    least = std::min(
        {least, place.left(), place.top(), dialog.width() - place.right() - 1, dialog.height() - place.bottom() - 1});
  }
  return least;
}

bool hasColour(const QImage& picture, const QColor& colour) {
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      if (picture.pixelColor(x, y) == colour) return true;
    }
  }
  return false;
}

TEST(Dialogs, HaveMargins) {
  QMessageBox box(QMessageBox::Warning, "Remove", "Remove “shop” from the project?", QMessageBox::Cancel);
  box.setInformativeText("Its segments, recommenders and audiences go with it.");
  box.addButton("Remove", QMessageBox::DestructiveRole);
  QInputDialog input;
  input.setLabelText("Name of the audience");
  for (QDialog* dialog : {static_cast<QDialog*>(&box), static_cast<QDialog*>(&input)}) {
    dialog->show();
    QApplication::processEvents();
    EXPECT_GE(leastMargin(*dialog), theme().px(12)) << dialog->metaObject()->className();
  }
}

TEST(Dialogs, ShowIconsOfOursInTheColoursOfTheirRoles) {
  const QStyle& style = *QApplication::style();
  const auto picture = [&](QStyle::StandardPixmap which) { return style.standardIcon(which).pixmap(32).toImage(); };
  EXPECT_TRUE(hasColour(picture(QStyle::SP_MessageBoxWarning), theme().color(Role::Warn)));
  EXPECT_TRUE(hasColour(picture(QStyle::SP_MessageBoxCritical), theme().color(Role::Err)));
  for (const auto which : {QStyle::SP_FileDialogNewFolder, QStyle::SP_FileDialogToParent, QStyle::SP_FileDialogBack,
                           QStyle::SP_DirIcon, QStyle::SP_FileIcon, QStyle::SP_ArrowLeft, QStyle::SP_DriveHDIcon}) {
    const QImage image = picture(which);
    EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0) << which;  // a drawing, not a square
    EXPECT_TRUE(hasColour(image, theme().color(Role::Text2))) << which;
  }
}

TEST(Dialogs, CalendarsTakeTheThemesColours) {
  QCalendarWidget calendar;
  calendar.show();
  for (const auto choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
    theme().setChoice(choice);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
      EXPECT_EQ(calendar.weekdayTextFormat(day).foreground().color(), theme().color(Role::Text));
  }
}

TEST(IncidentDialog, GivesWhatToSendAndTheLog) {
  const kindred::test::TemporaryFolder folder;
  log::start(folder / "kindred.log", {});
  log::info("store", "opened a project");
  const Error error(ErrorCode::Internal, KI_TEXT("core", "Something went wrong inside Kindred: %1").with("row 3"));
  IncidentDialog dialog(KI_TEXT("core", "Training %1").with("Ann's"), error);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  QTest::mouseClick(named<QPushButton>(dialog, "copy"), Qt::LeftButton);
  const QString copied = QGuiApplication::clipboard()->text();
  for (const char* part : {"Something went wrong inside Kindred: row 3", "During: Training %1", "Kindred ",
                           "info store: opened a project", "kindred.log"}) {
    EXPECT_TRUE(copied.contains(QLatin1String(part))) << part << " in " << copied.toStdString();
  }
  EXPECT_FALSE(copied.contains("Ann"));
  const Browser browser;
  QTest::mouseClick(named<QPushButton>(dialog, "showLog"), Qt::LeftButton);
  ASSERT_EQ(browser.opened.size(), 1);
  EXPECT_EQ(browser.opened.front(), "file://" + (folder / "kindred.log").string());
  EXPECT_GE(leastMargin(dialog), theme().px(12));
  log::stop();
}

TEST(Lists, WhatOpenedOneIsNotHoveredAfterThePointerHasLeft) {
  QWidget window;
  window.resize(400, 300);
  auto* combo = new QComboBox(&window);
  combo->addItems({"one", "two"});
  combo->setGeometry(10, 10, 120, 28);
  window.show();
  QTest::mouseMove(combo, QPoint(20, 10));
  QTest::mouseClick(combo, Qt::LeftButton, {}, QPoint(20, 10));
  ASSERT_NE(QApplication::activePopupWidget(), nullptr);
  combo->setAttribute(Qt::WA_UnderMouse);  // as X11 leaves it
  QCursor::setPos(window.mapToGlobal(QPoint(350, 250)));
  combo->hidePopup();
  EXPECT_TRUE(waitUntil([&] { return !combo->underMouse(); }, 2000));
}

TEST(InfoButton, ItsPanelStaysOnTheScreen) {
  QWidget window;
  auto* button = new InfoButton(&window);
  ResultInfo info{.title = "Import", .facts = {}, .command = "kindred-cli import orders.csv --project shop.kindred"};
  for (int i = 0; i < 60; ++i) info.facts.emplace_back("Fact", QString("value ").repeated(20));
  button->setInfo(info);
  const QRect screen = window.screen()->availableGeometry();
  window.setGeometry(screen.right() - 400, screen.bottom() - 200, 400, 200);
  button->move(370, 170);
  window.show();
  button->openPanel();
  const QWidget* panel = QApplication::activePopupWidget();
  ASSERT_NE(panel, nullptr);
  EXPECT_TRUE(screen.contains(panel->geometry()));
  for (const QPushButton* copy : panel->findChildren<QPushButton*>()) EXPECT_GT(copy->height(), 0);
  delete panel;
}

}  // namespace
}  // namespace kindred::ui
