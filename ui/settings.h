// What the window remembers between starts: theme, zoom, geometry, columns, recent projects. While screenshots are
// drawn and in tests nothing is read or kept.
#pragma once

#include <QString>
#include <QVariant>

namespace kindred::ui::settings {

/// Whether values are read from and written to the person's settings (QSettings); false: none stored, none kept.
void setPersistent(bool persistent);
bool isPersistent();
QVariant value(const QString& key, const QVariant& fallback = {});
void set(const QString& key, const QVariant& value);

}  // namespace kindred::ui::settings
