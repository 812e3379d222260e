#include "ui/pages/data/layout_shelf.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "ui/settings.h"

namespace kindred::ui::data {

LayoutShelf::LayoutShelf(QString file) : m_file(std::move(file)) {
  if (m_file.isEmpty() && settings::isPersistent()) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    m_file = folder.filePath(QStringLiteral("import-settings.json"));
  }
}

void LayoutShelf::load() {
  if (m_isLoaded) return;
  m_isLoaded = true;
  QFile file(m_file);
  if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) return;
  const auto json = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
  if (!json.is_array()) return;
  for (const auto& each : json) {
    try {
      m_layouts.push_back(imports::savedLayoutFromJson(each));
    } catch (const Error&) {
      continue;  // of a later version, or changed by hand
    }
  }
}

void LayoutShelf::store() const {
  if (m_file.isEmpty()) return;
  nlohmann::json json = nlohmann::json::array();
  for (const auto& layout : m_layouts) json.push_back(imports::toJson(layout));
  QDir().mkpath(QFileInfo(m_file).absolutePath());
  QSaveFile file(m_file);
  const std::string text = json.dump(2);
  if (file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 &&
      file.commit())
    return;
  throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not write %1.").with(m_file.toStdString()),
              KI_TEXT("core", "Make room on the disk, or see who may write there."));
}

const std::vector<imports::SavedLayout>& LayoutShelf::all() {
  load();
  return m_layouts;
}

std::vector<imports::SavedLayout> LayoutShelf::fitting(const imports::Preview& preview) {
  std::vector<imports::SavedLayout> found;
  for (const auto& layout : all()) {
    if (imports::fits(layout, preview)) found.push_back(layout);
  }
  return found;
}

void LayoutShelf::save(imports::SavedLayout layout) {
  load();
  std::erase_if(m_layouts, [&](const auto& other) { return other.name == layout.name; });
  m_layouts.push_back(std::move(layout));
  store();
}

void LayoutShelf::remove(const std::string& name) {
  load();
  std::erase_if(m_layouts, [&](const auto& other) { return other.name == name; });
  store();
}

}  // namespace kindred::ui::data
