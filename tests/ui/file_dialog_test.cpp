#include "ui/widgets/file_dialog.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

#include "tests/ui/ui_test.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

TEST(StorableName, HasNothingThatAFileSystemForbids) {
  EXPECT_EQ(storableName("Best: jumbo bags.csv"), "Best jumbo bags.csv");
  EXPECT_EQ(storableName("k-means: Recency, frequency.csv"), "k-means Recency, frequency.csv");
  EXPECT_EQ(storableName("a/b\\c|d?e*f\"g<h>i.png"), "a b c d e f g h i.png");
  EXPECT_EQ(storableName("ends in points... .csv"), "ends in points.csv");
  EXPECT_EQ(storableName("con.csv"), "con_.csv");
  EXPECT_EQ(storableName(QString::fromUtf8("Крупные: покупатели.csv")), QString::fromUtf8("Крупные покупатели.csv"));
  EXPECT_EQ(storableName(QString(500, 'x') + ".csv").size(), 124);
  EXPECT_EQ(storableName("no ending"), "no ending");
}

class FileDialog : public ::testing::Test {
 protected:
  void SetUp() override {
    settings::setFolder(m_folder.path());
    settings::setPersistent(true);
  }
  void TearDown() override {
    settings::setPersistent(false);
    settings::setFolder({});
  }
  /// What the dialog shows is looked at, then it is accepted or left.
  template <class Look>
  void whenOpen(Look look, bool accept) {
    QTimer::singleShot(200, [look, accept] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return ADD_FAILURE() << "no dialog";
      look(*dialog);
      if (accept) static_cast<QDialog*>(dialog)->accept();
      else dialog->reject();
    });
  }
  QTemporaryDir m_folder;
};

TEST_F(FileDialog, OpensWhereTheLastFileOfItsPurposeWas) {
  rememberFolder(FilePurpose::Export, m_folder.filePath("list.csv"));
  whenOpen([this](QFileDialog& dialog) { EXPECT_EQ(dialog.directory(), QDir(m_folder.path())); }, false);
  EXPECT_TRUE(askSaveFile(nullptr, "Export", "list.csv", "CSV text (*.csv)").isEmpty());
  EXPECT_NE(rememberedFolder(FilePurpose::Import), m_folder.path());
}

TEST_F(FileDialog, ProposesANameAndAddsTheEnding) {
  rememberFolder(FilePurpose::Export, m_folder.filePath("x"));
  whenOpen(
      [](QFileDialog& dialog) {
        auto* name = dialog.findChild<QLineEdit*>("fileNameEdit");
        EXPECT_EQ(name->text(), "Best jumbo bags.csv");
        name->setText("other");
      },
      true);
  EXPECT_EQ(askSaveFile(nullptr, "Export", "Best: jumbo bags.csv", "CSV text (*.csv)"), m_folder.filePath("other.csv"));
}

}  // namespace
}  // namespace kindred::ui
