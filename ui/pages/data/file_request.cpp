#include "ui/pages/data/file_request.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/import/given_files.h"

namespace kindred::ui::data {
namespace {

struct FileRequest {
  Q_DECLARE_TR_FUNCTIONS(FileRequest)
};

}  // namespace

std::filesystem::path pathOf(const QString& name) { return name.toStdU16String(); }

QString nameOf(const std::filesystem::path& path) {
  const std::filesystem::path named = path.has_filename() ? path : path.parent_path();
  return QString::fromStdU16String(named.filename().u16string());
}

kindred::imports::Request requestFor(const QStringList& files) {
  std::vector<std::filesystem::path> paths;
  for (const QString& file : files) paths.push_back(pathOf(file));
  return imports::requestOf(paths);
}

QString patternsOf(const std::vector<std::string>& extensions) {
  QStringList patterns;
  for (const std::string& extension : extensions) patterns << QStringLiteral("*.") + QString::fromStdString(extension);
  return patterns.join(QLatin1Char(' '));
}

QString fileTitle(const imports::Request& request) {
  if (request.inputs.empty()) return {};
  const QString first = nameOf(request.inputs.front());
  const auto more = static_cast<int>(request.inputs.size()) - 1;
  return more == 0 ? first : FileRequest::tr("%1 and %Ln more", nullptr, more).arg(first);
}

}  // namespace kindred::ui::data
