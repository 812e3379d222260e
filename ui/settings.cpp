#include "ui/settings.h"

#include <QSettings>

namespace kindred::ui::settings {
namespace {

bool g_persistent = true;

}  // namespace

void setPersistent(bool persistent) { g_persistent = persistent; }

bool isPersistent() { return g_persistent; }

QVariant value(const QString& key, const QVariant& fallback) {
  return g_persistent ? QSettings().value(key, fallback) : fallback;
}

void set(const QString& key, const QVariant& value) {
  if (g_persistent) QSettings().setValue(key, value);
}

}  // namespace kindred::ui::settings
