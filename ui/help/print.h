// Texts of the help and of the guide as PDF: A4 upright, black on white, with page numbers.
#pragma once

#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QString>
#include <filesystem>
#include <vector>

#include "core/guide/guide.h"
#include "ui/session.h"

namespace kindred::ui {
class Note;
}

namespace kindred::ui::help {

/// A document of an HTML body (articles.h) with the pictures that it names.
struct Sheet {
  QString title = {}, body = {};
  std::vector<std::pair<QString, QImage>> pictures = {};
  QString font = QGuiApplication::font().family();  ///< a font of its own: one that two threads share is not safe
};
/// The pictures of all approaches, for paper. The window's thread only.
std::vector<std::pair<QString, QImage>> picturesForPaper(const guide::Guide& guide);

/// Writes it whole or not at all. Throws Error as AtomicFile does. Any thread.
void writePdf(const std::filesystem::path& path, const Sheet& sheet);
/// The same as a job; `note` tells what came of it, as long as it is there.
void writePdfAside(Session& session, QObject* asker, const QString& path, const Sheet& sheet, Note* note);

/// The rules by which such HTML is shown: sizes and, where they are given, colours.
struct SheetColours {
  QString link = {}, faint = {};
};
QString styleSheetOf(double points, const SheetColours& colours = {});

}  // namespace kindred::ui::help
