#include "ui/print/printer.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <memory>

#include "core/base/atomic_file.h"
#include "ui/text/language.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

struct PrinterWords {
  Q_DECLARE_TR_FUNCTIONS(Printer)
};

void printWhole(QPrinter& printer, const Paper& paper) {
  printOn(printer, paper);
  if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "The printer did not take the pages."),
                KI_TEXT("core", "Choose another printer, or save them as PDF."));
}

QString nameOf(const QPrinter& printer) {
  return printer.outputFileName().isEmpty() ? printer.printerName() : printer.outputFileName();
}

}  // namespace

PrintEnd toldIn(Note* note) {
  return {.done =
              [note = QPointer<Note>(note)](const QString& where) {
                if (note) note->show(NoteKind::Ok, PrinterWords::tr("Written"), where);
              },
          .failed = errorsTo(note)};
}

void writePdf(const std::filesystem::path& path, const Paper& paper) {
  const QByteArray bytes = pdfOf(paper);
  AtomicFile file(path);
  file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  file.commit();
}

void savePdfAside(Session& session, QObject* asker, const QString& path, const Paper& paper, const PrintEnd& end) {
  session.perform(
      {asker, KI_TEXT("core", "Writing a PDF")},
      [file = std::filesystem::path(path.toStdU16String()), paper](Progress&) { writePdf(file, paper); },
      [end, path](auto&&...) { end.done(path); }, end.failed);
}

void printAside(Session& session, QWidget* asker, const Paper& paper, const PrintEnd& end) {
  const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setDocName(paper.title);
  printer->setCreator(QStringLiteral("Kindred"));
  auto* dialog = new QPrintDialog(printer.get(), asker);
  dialog->setObjectName(QStringLiteral("printDialog"));
  dialog->setWindowTitle(PrinterWords::tr("Print"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, asker, [=, &session] {
    session.perform(
        {asker, KI_TEXT("core", "Printing")}, [printer, paper](Progress&) { printWhole(*printer, paper); },
        [=](auto&&...) { end.done(nameOf(*printer)); }, end.failed);
  });
  // The dialog knows the printer by address.
  QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
  dialog->open();
}

}  // namespace kindred::ui
