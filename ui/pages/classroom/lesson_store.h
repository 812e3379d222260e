// Where lessons come from: those that are shipped, in the window's language, and the teacher's own in the program's data folder or
// wherever a file was opened. Files are read up to a lesson's size and written whole or not at all.
#pragma once

#include <QString>
#include <vector>

namespace kindred::ui::classroom {

struct LessonSource {
  QString name;       ///< of its file: "cold-start.md"
  QString path = {};  ///< empty: shipped, or never saved
  QByteArray text = {};
  bool isShipped = false;
};

/// The shipped ones in the order of the course.
std::vector<LessonSource> shippedSources();
/// The teacher's own in the data folder, by name; what cannot be read is left out.
std::vector<LessonSource> ownSources();
/// Where own lessons are kept; made when something is saved.
QString lessonFolder();
/// For tests: another folder; empty: as before.
void setLessonFolder(const QString& folder);

/// Throws Error (FileMissing, FileUnreadable, BadData: too large).
LessonSource readLesson(const QString& path);
/// Throws Error (FileUnwritable).
void writeLesson(const QString& path, const QByteArray& text);

}  // namespace kindred::ui::classroom
