// Asking for files. A dialog opens where the last file of its purpose was, at first in the person's documents, and
// proposes a name that every system can store.
#pragma once

#include <QStringList>

class QWidget;

namespace kindred::ui {

/// What the folder is remembered for.
enum class FilePurpose { Project, Import, Export };

/// Where to write: empty where the person cancelled. `name` is proposed (see storableName()); the ending is that of the
/// first pattern in `filter`, added where none was typed. A project is never written over, so nothing is asked about it.
QString askSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
                    FilePurpose purpose = FilePurpose::Export);
QString askOpenFile(QWidget* parent, const QString& title, const QString& filter, FilePurpose purpose);
QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& filter, FilePurpose purpose);

/// `name` without what some file system forbids (< > : " / \ | ? * and control characters, blanks and points at the
/// end, names of devices such as CON), and not longer than any takes; the ending stays.
QString storableName(const QString& name);

/// The folder where a dialog of this purpose opens.
QString rememberedFolder(FilePurpose purpose);
void rememberFolder(FilePurpose purpose, const QString& file);

}  // namespace kindred::ui
