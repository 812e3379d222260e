#include "ui/pages/data/facts_bar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/ui_test.h"

namespace kindred::ui::data {
namespace {

kindred::imports::Preview ofWorkbook() {
  imports::Preview preview;
  preview.formatFound = {"excel", 0.99};
  preview.header = {"yes", 1};
  preview.sheets = {"Year 2009-2010", "Year 2010-2011"};
  return preview;
}

TEST(FactsBar, OffersTheSheetsOfAWorkbookAndNoneOfOtherFiles) {
  FactsBar bar;
  showAndSettle(bar, {900, 60});
  imports::Preview preview = ofWorkbook();
  bar.show(preview);
  QComboBox* sheets = bar.chooser(Fact::Sheet);
  EXPECT_TRUE(sheets->isVisible());
  EXPECT_FALSE(bar.chooser(Fact::Separator)->isVisible());
  EXPECT_EQ(sheets->currentText(), "Several, as one");
  EXPECT_EQ(sheets->count(), 3);
  preview.sheets.clear();
  bar.show(preview);
  EXPECT_FALSE(sheets->isVisible());
}

TEST(FactsBar, ASheetIsChosenAndGivenBackToBeRecognised) {
  FactsBar bar;
  showAndSettle(bar, {900, 60});
  imports::Preview preview = ofWorkbook();
  bar.show(preview);
  imports::Request request;
  QObject::connect(&bar, &FactsBar::chosen, &bar,
                   [&](Fact fact, const QString& value) { setFact(request, fact, value.toStdString()); });
  QComboBox* sheets = bar.chooser(Fact::Sheet);
  sheets->setFocus();
  QTest::keyClick(sheets, Qt::Key_End);
  EXPECT_EQ(request.layout.sheet, "Year 2010-2011");
  preview.sheet = {"Year 2010-2011", 1, true};
  bar.show(preview);
  EXPECT_EQ(sheets->currentText(), "Year 2010-2011");
  QTest::keyClick(sheets, Qt::Key_End);
  EXPECT_EQ(request.layout.sheet, std::nullopt);
}

}  // namespace
}  // namespace kindred::ui::data
