#include "ui/pages/classroom/lesson_store.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

#include "core/base/error.h"
#include "core/lesson/lesson_run.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kMostOwn = 200;  // files that are listed

QString& chosenFolder() {
  static QString folder;
  return folder;
}

}  // namespace

std::vector<LessonSource> shippedSources() {
  const bool russian = QLocale().language() == QLocale::Russian;
  std::vector<LessonSource> sources;
  for (const lesson::ShippedLesson& shipped : lesson::shippedLessons()) {
    if ((shipped.language == "ru") != russian) continue;
    sources.push_back({.name = QString::fromStdString(shipped.key) + QStringLiteral(".md"),
                       .text = QByteArray::fromStdString(shipped.text),
                       .isShipped = true});
  }
  return sources;
}

std::vector<LessonSource> ownSources() {
  std::vector<LessonSource> sources;
  const QDir folder(lessonFolder());
  const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files | QDir::Readable, QDir::Name);
  for (const QString& name : names.mid(0, kMostOwn)) {
    try {
      sources.push_back(readLesson(folder.filePath(name)));
    } catch (const Error&) {  // told where it is opened by hand
    }
  }
  return sources;
}

QString lessonFolder() {
  if (!chosenFolder().isEmpty()) return chosenFolder();
  return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("lessons"));
}

void setLessonFolder(const QString& folder) { chosenFolder() = folder; }

LessonSource readLesson(const QString& path) {
  QFile file(path);
  const std::string name = QFileInfo(path).fileName().toStdString();
  if (!file.exists())
    throw Error(ErrorCode::FileMissing, KI_TEXT("core", "There is no file %1.").with(name),
                KI_TEXT("core", "Choose another one."));
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "Could not read %1.").with(name),
                KI_TEXT("core", "Check that you may read it."));
  QByteArray text = file.read(static_cast<qint64>(lesson::MostBytes) + 1);
  if (text.size() > static_cast<qsizetype>(lesson::MostBytes))
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is too large for a lesson.").with(name),
                KI_TEXT("core", "A lesson has at most 64 KB: choose another file."));
  if (text.startsWith("\xEF\xBB\xBF")) text.remove(0, 3);
  return {.name = QFileInfo(path).fileName(), .path = path, .text = std::move(text)};
}

void writeLesson(const QString& path, const QByteArray& text) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
    throw Error(ErrorCode::FileUnwritable,
                KI_TEXT("core", "Could not write %1.").with(QFileInfo(path).fileName().toStdString()),
                KI_TEXT("core", "Choose another folder. What was there before is still there."));
}

}  // namespace kindred::ui::classroom
