#include "ui/pages/data/file_request.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kindred::ui::data {
namespace {

struct FileRequest {
  Q_DECLARE_TR_FUNCTIONS(FileRequest)
};

enum class Table { Events, Customers, Products };

Table tableNamed(const QString& path) {
  const QString name = QFileInfo(path).completeBaseName().toLower();
  const auto startsWithOneOf = [&name](const QStringList& words) {
    return std::any_of(words.begin(), words.end(), [&name](const QString& word) { return name.startsWith(word); });
  };
  static const QStringList customers{QStringLiteral("customer"), QStringLiteral("client"), QStringLiteral("user"),
                                     QStringLiteral("покупател"), QStringLiteral("клиент")};
  static const QStringList products{QStringLiteral("product"), QStringLiteral("item"), QStringLiteral("article"),
                                    QStringLiteral("товар"), QStringLiteral("номенклатур")};
  if (startsWithOneOf(customers)) return Table::Customers;
  return startsWithOneOf(products) ? Table::Products : Table::Events;
}

}  // namespace

std::filesystem::path pathOf(const QString& name) { return name.toStdU16String(); }

QString nameOf(const std::filesystem::path& path) {
  const std::filesystem::path named = path.has_filename() ? path : path.parent_path();
  return QString::fromStdU16String(named.filename().u16string());
}

kindred::imports::Request requestFor(const QStringList& paths) {
  imports::Request request;
  const bool hasEvents =
      std::any_of(paths.begin(), paths.end(), [](const QString& path) { return tableNamed(path) == Table::Events; });
  for (const QString& path : paths) {
    const Table table = hasEvents ? tableNamed(path) : Table::Events;
    if (table == Table::Customers && !request.customers) request.customers = pathOf(path);
    else if (table == Table::Products && !request.products) request.products = pathOf(path);
    else request.inputs.push_back(pathOf(path));
  }
  return request;
}

QString fileTitle(const imports::Request& request) {
  if (request.inputs.empty()) return {};
  const QString first = nameOf(request.inputs.front());
  const auto more = static_cast<int>(request.inputs.size()) - 1;
  return more == 0 ? first : FileRequest::tr("%1 and %Ln more", nullptr, more).arg(first);
}

}  // namespace kindred::ui::data
