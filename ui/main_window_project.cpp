// The project in the window: opening, naming, missing ones, and what is as it was at the last start.
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui {
namespace {

const QString kRecent = QStringLiteral("projects/recent");
const QString kLast = QStringLiteral("projects/last");
const QString kAskedForName = QStringLiteral("asked_for_name");
constexpr int kRecentCount = 10;

QString projectFilter() { return MainWindow::tr("Kindred projects (*.kindred)"); }

}  // namespace

void MainWindow::restoreState() {
  m_userCollapsed = settings::value(QStringLiteral("window/railCollapsed"), false).toBool();
  restoreGeometry(settings::value(QStringLiteral("window/geometry")).toByteArray());
  const QString last = settings::value(kLast).toString();
  if (lastProject() != last) showMissing(last);
  showPage(settings::projectValue(lastProject(), kPageKey).toString());
  adaptToWidth();
}

QString MainWindow::lastProject() {
  const QString path = settings::value(kLast).toString();
  return QFileInfo::exists(path) ? path : QString();
}

void MainWindow::rememberProject() {
  const bool open = m_session.workspace() != nullptr;
  const QString path = open ? QString::fromStdU16String(m_session.workspace()->path().u16string()) : QString();
  settings::set(kLast, path);
  if (!open) return;
  QStringList recent = settings::value(kRecent).toStringList();
  recent.removeAll(path);
  recent.prepend(path);
  settings::set(kRecent, QStringList(recent.mid(0, kRecentCount)));
}

void MainWindow::refreshRecent() {
  m_menus.recent->clear();
  for (const QString& path : settings::value(kRecent).toStringList()) {
    const bool there = QFileInfo::exists(path);
    QString name = QFileInfo(path).completeBaseName();
    if (!there) name = tr("%1 (not found)").arg(name);
    QAction* action = m_menus.recent->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setToolTip(QDir::toNativeSeparators(path));
    connect(action, &QAction::triggered, this, [this, path, there] {
      if (there) openPaths({path});
      else showMissing(path);
    });
  }
  if (m_menus.recent->isEmpty()) m_menus.recent->addAction(tr("No recent projects"))->setEnabled(false);
}

// A project that was moved or renamed meanwhile, on a drive that is not there, or deleted.
void MainWindow::showMissing(const QString& project) {
  const QFileInfo file(project);
  m_note->show(NoteKind::Warning, tr("“%1” was not found").arg(file.fileName()),
               tr("It was in %1. It may have been moved or renamed, or its drive is not connected.")
                   .arg(QDir::toNativeSeparators(file.absolutePath())));
  m_note->addAction(tr("Locate…"), [this, folder = file.absolutePath()] { askOpenProject(folder); });
  m_note->addAction(tr("Dismiss"), [this] { m_notePlace->hide(); });
  m_notePlace->show();
}

void MainWindow::askOpenProject(const QString& folder) {
  if (!folder.isEmpty() && QFileInfo::exists(folder)) rememberFolder(FilePurpose::Project, folder + QLatin1Char('/'));
  const QString path = askOpenFile(this, tr("Open project"), projectFilter(), FilePurpose::Project);
  if (!path.isEmpty()) openPaths({path});
}

void MainWindow::askNewProject() {
  const QString path =
      askSaveFile(this, tr("New project"), tr("New project") + kProjectSuffix, projectFilter(), FilePurpose::Project);
  if (!path.isEmpty()) m_session.openProject(path.toStdU16String(), true);
}

void MainWindow::askSaveProject() {
  const QString path =
      askSaveFile(this, tr("Save project as"), proposedProject(), projectFilter(), FilePurpose::Project);
  if (path.isEmpty()) m_closeWhenNamed = false;
  else m_session.saveProjectAs(path.toStdU16String());
}

void MainWindow::askSaveCopy() {
  const QString path = askSaveFile(this, tr("Save a copy"), tr("%1 copy.kindred").arg(m_session.projectName()),
                                   projectFilter(), FilePurpose::Project);
  if (path.isEmpty()) return;
  m_session.perform(
      {this, KI_TEXT("core", "Saving a copy of the project")},
      [workspace = m_session.workspace(), target = std::filesystem::path(path.toStdU16String())](Progress&) {
        workspace->saveCopy(target);
      },
      [this, path] { m_session.say(tr("Saved a copy as %1").arg(path)); },
      [this](const Error& error) { showFailure(error); });
}

// The name of the data that an untitled project holds says more than "Untitled".
QString MainWindow::proposedProject() const {
  const auto& datasets = m_session.datasets();
  const bool named = !m_session.isUntitled() || datasets.empty();
  return (named ? m_session.projectName() : QString::fromStdString(datasets.front().name)) + kProjectSuffix;
}

// Once for a project that the program named: it is kept where nobody would look for it.
void MainWindow::askAboutName() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Close Kindred"), tr("Give this project a name and a place?"),
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("nameProjectDialog"));
  box->setInformativeText(
      tr("It is kept as “%1” in %2, and opens again at the next start.")
          .arg(m_session.projectName(), QDir::toNativeSeparators(QFileInfo(m_session.projectPath()).absolutePath())));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* save = box->addButton(tr("Save project as…"), QMessageBox::AcceptRole);
  QPushButton* close = box->addButton(tr("Close"), QMessageBox::DestructiveRole);
  box->addButton(tr("Cancel"), QMessageBox::RejectRole);
  box->setDefaultButton(save);
  connect(save, &QPushButton::clicked, this, [this] {
    m_closeWhenNamed = true;
    askSaveProject();
  });
  connect(close, &QPushButton::clicked, this, [this] {
    m_session.remember(kAskedForName, true);
    this->close();
  });
  box->open();
}

bool MainWindow::wantsName() const {
  return m_session.isUntitled() && !m_session.datasets().empty() && settings::isPersistent() &&
         !m_session.recall(kAskedForName, false).toBool();
}

}  // namespace kindred::ui
