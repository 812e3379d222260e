// The one way to paper: a document (paper.h) as a PDF file, or on a printer that the person chooses. Laid out beside the window.
//
//   savePdfAside(session(), this, path, paper, toldIn(m_note));
//   printAside(session(), this, paper, toldIn(m_note));
#pragma once

#include <filesystem>
#include <functional>

#include "ui/print/paper.h"
#include "ui/session.h"

namespace kindred::ui {

class Note;

/// What came of it. Called on the window's thread, while the asker is there.
struct PrintEnd {
  std::function<void(const QString& where)> done;  ///< the path, or the printer's name
  Fail failed;
};
PrintEnd toldIn(Note* note);

/// Whole or not at all. Throws Error (FileUnwritable and what AtomicFile throws). Any thread.
void writePdf(const std::filesystem::path& path, const Paper& paper);
/// The same as a job.
void savePdfAside(Session& session, QObject* asker, const QString& path, const Paper& paper, const PrintEnd& end);
/// Asks for printer and pages (a dialog called "printDialog"), then prints as a job.
void printAside(Session& session, QWidget* asker, const Paper& paper, const PrintEnd& end);

}  // namespace kindred::ui
