#include "ui/widgets/file_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTreeView>

#include "ui/settings.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr qsizetype kLongestName = 120;  // letters; file systems take 255 bytes, of which a letter may need two

QString keyOf(FilePurpose purpose) {
  switch (purpose) {
    case FilePurpose::Project: return QStringLiteral("projects/folder");
    case FilePurpose::Import: return QStringLiteral("data/folder");
    case FilePurpose::Export: return QStringLiteral("export/folder");
  }
  return {};
}

// "csv" of "CSV text (*.csv)".
QString suffixOf(const QString& filter) {
  static const QRegularExpression pattern(QStringLiteral(R"(\*\.([\w.]+))"));
  return pattern.match(filter).captured(1);
}

// Names take the free width and dates are whole; Qt's own dialog alone has such a list.
void arrange(QFileDialog& dialog) {
  dialog.resize(theme().px(760), theme().px(480));
  auto* list = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
  if (list == nullptr || list->header()->count() == 0) return;
  list->header()->setStretchLastSection(false);
  list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QStringList ask(QFileDialog& dialog, FilePurpose purpose) {
  arrange(dialog);
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
  rememberFolder(purpose, dialog.selectedFiles().front());
  return dialog.selectedFiles();
}

}  // namespace

QString askSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
                    FilePurpose purpose) {
  QFileDialog dialog(parent, title, rememberedFolder(purpose), filter);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.setDefaultSuffix(suffixOf(filter));
  dialog.setOption(QFileDialog::DontConfirmOverwrite, purpose == FilePurpose::Project);
  if (!name.isEmpty()) dialog.selectFile(storableName(name));
  return ask(dialog, purpose).value(0);
}

QString askOpenFile(QWidget* parent, const QString& title, const QString& filter, FilePurpose purpose) {
  QFileDialog dialog(parent, title, rememberedFolder(purpose), filter);
  dialog.setFileMode(QFileDialog::ExistingFile);
  return ask(dialog, purpose).value(0);
}

QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& filter, FilePurpose purpose) {
  QFileDialog dialog(parent, title, rememberedFolder(purpose), filter);
  dialog.setFileMode(QFileDialog::ExistingFiles);
  return ask(dialog, purpose);
}

QString storableName(const QString& name) {
  static const QRegularExpression forbidden(QStringLiteral(R"([<>:"/\\|?*\x00-\x1f\x7f]+)"));
  static const QRegularExpression atTheEnd(QStringLiteral(R"([. ]+$)"));
  static const QRegularExpression device(QStringLiteral(R"(^(con|prn|aux|nul|com\d|lpt\d)(\.|$))"),
                                         QRegularExpression::CaseInsensitiveOption);
  QString storable = QString(name).replace(forbidden, QStringLiteral(" ")).simplified();
  static const QRegularExpression ending(QStringLiteral(R"(\s*(\.\w{1,8})$)"));
  const QRegularExpressionMatch found = ending.match(storable);
  const QString suffix = found.captured(1);
  storable = storable.left(storable.size() - found.capturedLength()).left(kLongestName).remove(atTheEnd);
  if (device.match(storable).hasMatch()) storable.append(QLatin1Char('_'));
  return storable + suffix;
}

QString rememberedFolder(FilePurpose purpose) {
  const QString folder = settings::value(keyOf(purpose)).toString();
  if (!folder.isEmpty() && QDir(folder).exists()) return folder;
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void rememberFolder(FilePurpose purpose, const QString& file) {
  settings::set(keyOf(purpose), QFileInfo(file).absolutePath());
}

}  // namespace kindred::ui
