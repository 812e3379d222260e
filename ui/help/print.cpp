#include "ui/help/print.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QPointer>
#include <QTextDocument>
#include <QThread>
#include <QUrl>
#include <memory>

#include "core/base/atomic_file.h"
#include "ui/help/articles.h"
#include "ui/help/picture.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::help {
namespace {

constexpr int kDotsPerInch = 300;
constexpr double kPoints = 10;
constexpr double kDots = 3;  // of a picture for paper, a pixel

QByteArray printed(const Sheet& sheet) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setTitle(sheet.title);
  writer.setCreator(QStringLiteral("Kindred"));
  QTextDocument document;
  document.setDefaultFont(QFont(sheet.font, kPoints));
  document.setDefaultStyleSheet(styleSheetOf(kPoints));
  for (const auto& [name, image] : sheet.pictures)
    document.addResource(QTextDocument::ImageResource, QUrl(name), image);
  document.setHtml(sheet.body);
  document.print(&writer);  // without a page size of its own: with margins and numbers
  return buffer.data();
}

/// Layouts have timers, which want a thread of Qt's: jobs have none.
QByteArray pdfOf(const Sheet& sheet) {
  QByteArray bytes;
  const std::unique_ptr<QThread> thread(QThread::create([&] { bytes = printed(sheet); }));
  thread->start();
  thread->wait();
  return bytes;
}

}  // namespace

QString styleSheetOf(double points, const SheetColours& colours) {
  const auto size = [points](double factor) { return QString::number(points * factor, 'f', 1); };
  QString sheet = QStringLiteral(
                      "body{font-size:%1pt} h1{font-size:%2pt;margin-top:4px;margin-bottom:6px}"
                      "h2{font-size:%3pt;margin-top:14px;margin-bottom:4px}"
                      "h3{font-size:%1pt;margin-top:12px;margin-bottom:3px}"
                      "p{margin-top:2px;margin-bottom:6px} p.item{margin-top:0;margin-bottom:3px}"
                      "li{margin-bottom:3px} th{font-weight:bold} a{text-decoration:none}")
                      .arg(size(1), size(1.45), size(1.15));
  if (!colours.link.isEmpty()) sheet += QStringLiteral("a{color:%1}").arg(colours.link);
  return sheet;
}

std::vector<std::pair<QString, QImage>> picturesForPaper(const guide::Guide& guide) {
  std::vector<std::pair<QString, QImage>> pictures;
  for (const guide::Approach& each : guide.approaches)
    pictures.emplace_back(pictureName(each), imageOf(each.picture, PictureWidth, kDots, paperColours()));
  return pictures;
}

void writePdf(const std::filesystem::path& path, const Sheet& sheet) {
  const QByteArray bytes = pdfOf(sheet);
  AtomicFile file(path);
  file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  file.commit();
}

void writePdfAside(Session& session, QObject* asker, const QString& path, const Sheet& sheet, Note* note) {
  note->clear();
  session.perform(
      {asker, KI_TEXT("core", "Writing a PDF")},
      [file = std::filesystem::path(path.toStdU16String()), sheet](Progress&) { writePdf(file, sheet); },
      [note = QPointer<Note>(note), path](auto&&...) {
        if (note) note->show(NoteKind::Ok, QCoreApplication::translate("PrintedHelp", "Written"), path);
      },
      errorsTo(note));
}

}  // namespace kindred::ui::help
