#include "ui/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <map>
#include <memory>
#include <mutex>

namespace kindred::ui::settings {
namespace {

/// A file of settings: empty for the person's own, wherever the system keeps them.
using Pending = std::map<QString, std::map<QString, QVariant>>;

bool g_persistent = true;
QString g_folder;
std::function<void()> g_writer;
std::mutex g_mutex;  // of the two below
Pending g_pending;
Pending g_writing;

std::unique_ptr<QSettings> open(const QString& file) {
  return file.isEmpty() ? std::make_unique<QSettings>() : std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QString personFile() { return g_folder.isEmpty() ? QString() : g_folder + QStringLiteral("/person.ini"); }

QString folder() {
  if (!g_folder.isEmpty()) return g_folder;
  const QSettings plain(QSettings::IniFormat, QSettings::UserScope, QCoreApplication::organizationName(),
                        QCoreApplication::applicationName());
  return QFileInfo(plain.fileName()).absolutePath();
}

QString projectFile(const QString& project) {
  const QByteArray path = QFileInfo(project).absoluteFilePath().toUtf8();
  const QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex();
  return QStringLiteral("%1/projects/%2.ini").arg(folder(), QString::fromLatin1(name));
}

QVariant read(const QString& file, const QString& key, const QVariant& fallback) {
  if (!g_persistent) return fallback;
  {
    const std::lock_guard lock(g_mutex);
    for (const Pending* unwritten : {&g_pending, &g_writing}) {
      const auto values = unwritten->find(file);
      if (values == unwritten->end()) continue;
      if (const auto found = values->second.find(key); found != values->second.end()) return found->second;
    }
  }
  return open(file)->value(key, fallback);
}

void write(const QString& file, const QString& key, const QVariant& value) {
  if (!g_persistent) return;
  {
    const std::lock_guard lock(g_mutex);
    g_pending[file][key] = value;
  }
  if (g_writer) g_writer();
  else flush();
}

}  // namespace

void setPersistent(bool persistent) { g_persistent = persistent; }

bool isPersistent() { return g_persistent; }

void setFolder(const QString& folder) { g_folder = folder; }

void setWriter(std::function<void()> writer) { g_writer = std::move(writer); }

void flush() {
  static std::mutex one;  // at a time, or an earlier value might be written last
  const std::lock_guard alone(one);
  {
    const std::lock_guard lock(g_mutex);
    g_writing.swap(g_pending);
  }
  for (const auto& [file, values] : g_writing) {
    const auto target = open(file);
    for (const auto& [key, value] : values) target->setValue(key, value);
  }
  const std::lock_guard lock(g_mutex);
  g_writing.clear();
}

QVariant value(const QString& key, const QVariant& fallback) { return read(personFile(), key, fallback); }

void set(const QString& key, const QVariant& value) { write(personFile(), key, value); }

QVariant projectValue(const QString& project, const QString& key, const QVariant& fallback) {
  return read(projectFile(project), key, fallback);
}

void setProjectValue(const QString& project, const QString& key, const QVariant& value) {
  write(projectFile(project), key, value);
}

void copyProject(const QString& from, const QString& to) {
  if (!g_persistent) return;
  flush();
  forgetProject(to);
  QFile::copy(projectFile(from), projectFile(to));
}

void forgetProject(const QString& project) {
  if (!g_persistent) return;
  flush();
  QFile::remove(projectFile(project));
}

}  // namespace kindred::ui::settings
