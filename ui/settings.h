// What the window remembers between starts: theme, zoom, geometry, columns, recent projects; and of each project what
// was shown (Session::remember() is the door for pages). While screenshots are drawn and in tests nothing is read or kept.
//
// What is set is read back at once and written later: settings go through to the disk, which may hold the window for
// longer than an eye takes to see it. Thread rule: flush() from any thread, all else from the window's.
#pragma once

#include <QString>
#include <QVariant>
#include <functional>

namespace kindred::ui::settings {

/// Whether values are read from and written to the person's settings (QSettings); false: none stored, none kept.
void setPersistent(bool persistent);
bool isPersistent();
/// Where values are kept in place of the person's settings, for tests of what is restored; empty: as before.
void setFolder(const QString& folder);

/// Called when there is something to write, so that flush() follows soon; none: everything is written at once.
void setWriter(std::function<void()> writer);
/// Writes what was set since the last time.
void flush();

QVariant value(const QString& key, const QVariant& fallback = {});
void set(const QString& key, const QVariant& value);

// Of one project, by its file's path: in a file beside the person's settings, not in the project.
QVariant projectValue(const QString& project, const QString& key, const QVariant& fallback = {});
void setProjectValue(const QString& project, const QString& key, const QVariant& value);
/// What was remembered of `from` is that of `to`, which has the same content.
void copyProject(const QString& from, const QString& to);
void forgetProject(const QString& project);

}  // namespace kindred::ui::settings
