// The way to paper: PDF files and printers, from the window's thread and from jobs.
#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <thread>

#include "tests/ui/ui_test.h"
#include "ui/print/printer.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

int g_warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString&) {
  if (type != QtDebugMsg && type != QtInfoMsg) ++g_warnings;
}

class Print : public testing::Test {
 protected:
  [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
  static QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  static int pagesOf(const QByteArray& pdf) {
    return static_cast<int>(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "));
  }

  QTemporaryDir m_folder;
  Session m_session;
};

const Paper TwoPages{.title = QStringLiteral("Two"),
                     .body = QStringLiteral("<h1>One</h1><p style=\"page-break-after:always\">a</p><p>b</p>")};

TEST_F(Print, MakesTheSamePagesOnAnyThreadWithoutAWordOfQt) {
  const auto before = qInstallMessageHandler(countWarnings);
  g_warnings = 0;
  const QByteArray here = pdfOf(TwoPages);
  QByteArray there;
  std::thread([&] { there = pdfOf(TwoPages); }).join();
  qInstallMessageHandler(before);
  EXPECT_TRUE(here.startsWith("%PDF-"));
  EXPECT_EQ(pagesOf(here), 2);
  EXPECT_EQ(pagesOf(there), 2);
  EXPECT_EQ(g_warnings, 0) << "a timer of a layout wants a thread of Qt's";
}

TEST_F(Print, AcrossIsAsWideAsA4IsHigh) {
  Paper paper = TwoPages;
  EXPECT_TRUE(pdfOf(paper).contains("/MediaBox [0 0 595"));
  paper.across = true;
  EXPECT_TRUE(pdfOf(paper).contains("/MediaBox [0 0 842"));
}

TEST_F(Print, WritesAPdfWholeOrNotAtAll) {
  Note note;
  savePdfAside(m_session, &note, file("a.pdf"), TwoPages, toldIn(&note));
  ASSERT_TRUE(waitUntil([&] { return note.title() == QLatin1String("Written"); }));
  EXPECT_TRUE(contentOf(file("a.pdf")).trimmed().endsWith("%%EOF"));
  note.clear();
  savePdfAside(m_session, &note, file("none/a.pdf"), TwoPages, toldIn(&note));
  ASSERT_TRUE(waitUntil([&] { return !note.title().isEmpty(); }));
  EXPECT_NE(note.title(), QLatin1String("Written"));
  EXPECT_FALSE(QFileInfo::exists(file("none")));
}

TEST_F(Print, PrintsOnWhatThePersonChooses) {
  QWidget window;
  Note note(NoteKind::Info, &window);
  showAndSettle(window, {400, 300});
  printAside(m_session, &window, TwoPages, toldIn(&note));
  auto* dialog = named<QPrintDialog>(window, "printDialog");
  EXPECT_TRUE(dialog->isVisible());
  dialog->printer()->setOutputFileName(file("printed.pdf"));
  emit dialog->QDialog::accepted();  // the dialog itself would ask a print service that tests have none of
  ASSERT_TRUE(waitUntil([&] { return !note.title().isEmpty(); }));
  EXPECT_EQ(note.title(), QLatin1String("Written"));
  EXPECT_EQ(note.text(), file("printed.pdf"));
  EXPECT_EQ(pagesOf(contentOf(file("printed.pdf"))), 2);
  dialog->close();
}

TEST_F(Print, SaysWhenThePrinterTakesNothing) {
  QWidget window;
  Note note(NoteKind::Info, &window);
  showAndSettle(window, {400, 300});
  printAside(m_session, &window, TwoPages, toldIn(&note));
  auto* dialog = named<QPrintDialog>(window, "printDialog");
  dialog->printer()->setOutputFileName(file("none/printed.pdf"));
  emit dialog->QDialog::accepted();
  ASSERT_TRUE(waitUntil([&] { return !note.title().isEmpty(); }));
  EXPECT_EQ(note.title(), QLatin1String("The printer did not take the pages."));
  dialog->close();
}

TEST_F(Print, NothingIsPrintedWhenThePersonThinksBetterOfIt) {
  QWidget window;
  showAndSettle(window, {400, 300});
  printAside(m_session, &window, TwoPages, {});
  QPointer<QPrintDialog> dialog = named<QPrintDialog>(window, "printDialog");
  dialog->reject();
  ASSERT_TRUE(waitUntil([&] { return dialog.isNull(); }));
  EXPECT_FALSE(m_session.jobs().isBusy());
}

}  // namespace
}  // namespace kindred::ui
