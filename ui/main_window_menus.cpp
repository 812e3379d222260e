// Menus, actions and the dialogs they open: the other half of MainWindow.
#include <QActionGroup>
#include <QApplication>
#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>

#include "core/workflow/remove.h"
#include "core/workflow/save_audience.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/header_bar.h"
#include "ui/frame/mnemonics.h"
#include "ui/frame/rail.h"
#include "ui/frame/tour_bar.h"
#include "ui/help/data_sources_dialog.h"
#include "ui/help/help_window.h"
#include "ui/help/places.h"
#include "ui/jobs/job_bar.h"
#include "ui/main_window.h"

namespace kindred::ui {
namespace {

constexpr int kZoomStep = 10;

QAction* make(QObject* parent, const char* name, const QKeySequence& shortcut = {}, const QString& iconName = {}) {
  auto* action = new QAction(parent);
  action->setObjectName(QLatin1String(name));
  action->setShortcut(shortcut);
  if (!iconName.isEmpty()) action->setIcon(icon(iconName));
  return action;
}

void setWords(QAction* action, const QString& text, const QString& shortText = {}) {
  action->setText(text);
  if (!shortText.isEmpty()) action->setIconText(shortText);
}

QString menuTitle(const PageEntry& entry) {
  return QCoreApplication::translate("PageTable", entry.title).replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

void MainWindow::makeActions() {
  Actions& a = m_actions;
  a.newProject = make(this, "newProject", QKeySequence::New);
  a.openProject = make(this, "openProject", QKeySequence::Open, QStringLiteral("folder"));
  a.importFile = make(this, "importFile", QKeySequence(Qt::CTRL | Qt::Key_I), QStringLiteral("file"));
  a.sampleShop = make(this, "sampleShop");
  a.sampleFilms = make(this, "sampleFilms");
  a.sampleBaskets = make(this, "sampleBaskets");
  a.saveProject = make(this, "saveProject", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), QStringLiteral("save"));
  a.saveCopy = make(this, "saveCopy", {}, QStringLiteral("copy"));
  a.closeProject = make(this, "closeProject", QKeySequence::Close);
  a.preferences = make(this, "preferences", QKeySequence(Qt::CTRL | Qt::Key_Comma), QStringLiteral("gear"));
  a.quit = make(this, "quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
  a.undo = make(this, "undo", QKeySequence::Undo);
  a.redo = make(this, "redo", QKeySequence::Redo);
  a.clear = make(this, "clearSelection", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), QStringLiteral("x"));
  a.invert = make(this, "invertSelection", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), QStringLiteral("invert"));
  a.saveAudience = make(this, "saveAudience", QKeySequence(Qt::CTRL | Qt::Key_S), QStringLiteral("audience"));
  a.zoomIn = make(this, "zoomIn", {}, QStringLiteral("zoomin"));
  a.zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  a.zoomOut = make(this, "zoomOut", QKeySequence(Qt::CTRL | Qt::Key_Minus), QStringLiteral("zoomout"));
  a.zoomReset = make(this, "zoomReset", QKeySequence(Qt::CTRL | Qt::Key_0));
  a.collapse = make(this, "collapseRail", QKeySequence(Qt::CTRL | Qt::Key_B));
  a.fullScreen = make(this, "fullScreen", QKeySequence(Qt::Key_F11));
  a.nextPart = make(this, "nextPart", QKeySequence(Qt::Key_F6));
  a.previousPart = make(this, "previousPart", QKeySequence(Qt::SHIFT | Qt::Key_F6));
  a.cancelJob = make(this, "cancelJob", QKeySequence(Qt::CTRL | Qt::Key_Period));
  a.help = make(this, "helpOnControl", QKeySequence(Qt::Key_F1));
  a.contents = make(this, "helpContents", QKeySequence(Qt::SHIFT | Qt::Key_F1));
  a.tour = make(this, "tour");
  a.dataSources = make(this, "dataSources", {}, QStringLiteral("search"));
  a.about = make(this, "about");
  a.aboutQt = make(this, "aboutQt");
}

void MainWindow::makeMenus() {
  const auto menu = [this] { return menuBar()->addMenu(QString()); };
  Menus& m = m_menus;
  const Actions& a = m_actions;
  m.file = menu();
  m.file->addActions({a.newProject, a.openProject});
  m.recent = m.file->addMenu(QString());
  m.recent->setObjectName(QStringLiteral("recent"));
  m.file->addActions({a.saveProject, a.saveCopy, a.closeProject});
  m.file->addSeparator();
  m.file->addAction(a.importFile);
  m.sample = m.file->addMenu(QString());
  m.sample->addActions({a.sampleShop, a.sampleFilms, a.sampleBaskets});
  m.file->addSeparator();
  m.file->addActions({a.preferences, a.quit});
  m.edit = menu();
  m.edit->addActions({a.undo, a.redo});
  m.edit->addSeparator();
  m.edit->addActions({a.clear, a.invert, a.saveAudience});
  m.view = menu();
  m.data = menu();
  m.analyse = menu();
  m.campaign = menu();
  m.help = menu();
  m.help->addActions({a.help, a.contents, a.tour, a.dataSources, a.about, a.aboutQt});
  int number = Qt::Key_1;
  for (const PageEntry& entry : pageTable()) {
    QAction* action =
        make(this, entry.key, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(number++)), QLatin1String(entry.icon));
    connect(action, &QAction::triggered, this, [this, key = QLatin1String(entry.key)] {
      showPage(key);
      m_page->focusMainPart(Qt::ShortcutFocusReason);
    });
    m_pageActions.push_back(action);
    m.view->addAction(action);
  }
  m.view->addSeparator();
  m.view->addActions({a.zoomIn, a.zoomOut, a.zoomReset, a.collapse, a.fullScreen});
  m.view->addSeparator();
  m.view->addActions({a.nextPart, a.previousPart, a.cancelJob});
}

void MainWindow::connectActions() {
  const Actions& a = m_actions;
  const auto on = [this](QAction* action, auto act) { connect(action, &QAction::triggered, this, act); };
  on(a.newProject, [this] { askNewProject(); });
  on(a.openProject, [this] { askOpenProject(); });
  on(a.importFile, [this] { importFiles({}); });
  on(a.sampleShop, [this] { importSample(QStringLiteral("retail")); });
  on(a.sampleFilms, [this] { importSample(QStringLiteral("films")); });
  on(a.sampleBaskets, [this] { importSample(QStringLiteral("baskets")); });
  on(a.saveProject, [this] { askSaveProject(); });
  on(a.saveCopy, [this] { askSaveCopy(); });
  on(a.closeProject, [this] { m_session.closeProject(); });
  on(a.preferences, [this] { (new PreferencesDialog(m_language, this))->open(); });
  on(a.quit, [this] { close(); });
  on(a.undo, [this] {
    const QString what = m_session.undo().undoText();
    m_session.undo().undo();
    m_session.say(tr("Undone: %1").arg(what));
  });
  on(a.redo, [this] {
    const QString what = m_session.undo().redoText();
    m_session.undo().redo();
    m_session.say(tr("Restored: %1").arg(what));
  });
  on(a.clear, [this] { m_session.selection().clear(); });
  on(a.invert, [this] { m_session.selection().invert(); });
  on(a.saveAudience, [this] { askAudienceName(); });
  on(a.zoomIn, [] { theme().setZoom(theme().zoom() + kZoomStep); });
  on(a.zoomOut, [] { theme().setZoom(theme().zoom() - kZoomStep); });
  on(a.zoomReset, [] { theme().setZoom(100); });
  on(a.collapse, [this] {
    m_rail->setCollapsed(!m_rail->isCollapsed());
    emit m_rail->collapseToggled(m_rail->isCollapsed());
  });
  on(a.fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  on(a.nextPart, [this] {
    if (m_page != nullptr) m_page->focusNextPart(false);
  });
  on(a.previousPart, [this] {
    if (m_page != nullptr) m_page->focusNextPart(true);
  });
  on(a.cancelJob, [this] {
    if (!m_session.jobs().jobs().empty()) m_session.jobs().jobs().front()->cancel();
  });
  on(a.help, [this] { helpOnControl(); });
  on(a.contents, [this] { showHelp({QStringLiteral("page/") + m_key, m_key}); });
  on(a.tour, [this] { m_tour->resume(); });
  on(a.dataSources, [this] { showDataSources(); });
  on(a.about, [this] { (new AboutDialog(this))->open(); });
  on(a.aboutQt, [] { QApplication::aboutQt(); });
  connect(m_menus.recent, &QMenu::aboutToShow, this, &MainWindow::refreshRecent);
  for (QMenu* menu : {m_menus.file, m_menus.sample, m_menus.edit, m_menus.view, m_menus.data, m_menus.analyse,
                      m_menus.campaign, m_menus.help})
    connect(menu, &QMenu::aboutToShow, menu, [menu] { giveMnemonics(*menu); });
  connect(&m_session.undo(), &QUndoStack::indexChanged, this, &MainWindow::refreshActions);
}

void MainWindow::retranslate() {
  const Actions& a = m_actions;
  const Menus& m = m_menus;
  m.file->setTitle(tr("&File"));
  m.recent->setTitle(tr("Open &recent"));
  m.sample->setTitle(tr("Try a &sample"));
  m.edit->setTitle(tr("&Edit"));
  m.view->setTitle(tr("&View"));
  m.data->setTitle(tr("&Data"));
  m.analyse->setTitle(tr("&Analyse"));
  m.campaign->setTitle(tr("&Campaign"));
  m.help->setTitle(tr("&Help"));
  setWords(a.newProject, tr("&New project…"));
  setWords(a.openProject, tr("&Open project…"));
  setWords(a.importFile, tr("&Import a file…"));
  setWords(a.sampleShop, tr("Sample shop"));
  setWords(a.sampleFilms, tr("Four people, five films"));
  setWords(a.sampleBaskets, tr("Fruit baskets"));
  setWords(a.saveProject, tr("Save &project as…"));
  setWords(a.saveCopy, tr("Save a &copy as…"));
  setWords(a.closeProject, tr("C&lose project"));
  setWords(a.preferences, tr("&Preferences…"));
  setWords(a.quit, tr("&Quit"));
  setWords(a.clear, tr("&Clear selection"), tr("Clear"));
  setWords(a.invert, tr("&Invert selection"), tr("Invert"));
  setWords(a.saveAudience, tr("&Save selection as audience…"), tr("Save as audience…"));
  setWords(a.zoomIn, tr("Zoom &in"));
  setWords(a.zoomOut, tr("Zoom &out"));
  setWords(a.zoomReset, tr("&Actual size"));
  setWords(a.collapse, tr("&Collapse or expand the rail"));
  setWords(a.fullScreen, tr("&Full screen"));
  setWords(a.nextPart, tr("&Next part of the page"));
  setWords(a.previousPart, tr("&Previous part of the page"));
  setWords(a.cancelJob, tr("Cancel the running &job"));
  setWords(a.help, tr("&Help on this control"));
  setWords(a.contents, tr("Contents and &search…"));
  setWords(a.tour, tr("&Tour"));
  setWords(a.dataSources, tr("&Where to find data…"));
  setWords(a.about, tr("&About Kindred"));
  setWords(a.aboutQt, tr("About &Qt"));
  for (std::size_t i = 0; i < m_pageActions.size(); ++i) {
    m_pageActions[i]->setText(menuTitle(pageTable()[i]));
  }
  refreshPageMenus();
  refreshWindow();
}

void MainWindow::refreshWindow() {
  const QString project = m_session.projectName();
  setWindowTitle(project.isEmpty() ? tr("Kindred") : tr("%1 – Kindred").arg(project));
  refreshActions();
}

void MainWindow::refreshActions() {
  const Actions& a = m_actions;
  const QUndoStack& undo = m_session.undo();
  setWords(a.undo, undo.canUndo() ? tr("&Undo %1").arg(undo.undoText()) : tr("&Undo"));
  setWords(a.redo, undo.canRedo() ? tr("&Redo %1").arg(undo.redoText()) : tr("&Redo"));
  a.undo->setEnabled(undo.canUndo());
  a.redo->setEnabled(undo.canRedo());
  const bool open = m_session.workspace() != nullptr;
  const bool selected = !m_session.selection().isEmpty();
  a.saveProject->setEnabled(open && m_session.jobs().jobs().empty());
  a.saveCopy->setEnabled(open);
  a.closeProject->setEnabled(open);
  a.clear->setEnabled(selected);
  a.invert->setEnabled(selected && m_session.dataset() != nullptr);
  a.saveAudience->setEnabled(selected && m_session.dataset() != nullptr);
  a.cancelJob->setEnabled(!m_session.jobs().jobs().empty());
}

// The menu of a group holds its pages' actions under the pages' names; of the group with most pages each has a menu of its own,
// since no alphabet has a letter for all that is done on them. Their shortcuts work while the focus is inside the page, so that
// each page may have its own Ctrl+R.
void MainWindow::refreshPageMenus() {
  for (QMenu* menu : {m_menus.data, m_menus.analyse, m_menus.campaign}) menu->clear();
  for (QMenu* of : m_menus.analyse->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) of->deleteLater();
  if (m_header != nullptr) {
    m_header->datasetMenu()->setTitle(tr("Data &set"));
    m_menus.data->addMenu(m_header->datasetMenu());
  }
  for (const PageEntry& entry : pageTable()) {
    const auto made = m_made.find(QLatin1String(entry.key));
    if (made == m_made.end()) continue;
    QMenu* menu = entry.group == PageGroup::Data  ? m_menus.data
                  : entry.group == PageGroup::Act ? m_menus.campaign
                                                  : m_menus.analyse;
    const auto& actions = made->second->menuActions();
    if (actions.empty()) continue;
    if (menu == m_menus.analyse) {
      menu = menu->addMenu(icon(QLatin1String(entry.icon)), menuTitle(entry));
      connect(menu, &QMenu::aboutToShow, menu, [menu] { giveMnemonics(*menu); });
    } else {
      menu->addSection(menuTitle(entry));
    }
    for (QAction* action : actions) menu->addAction(action);
  }
}

void MainWindow::askAudienceName() {
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("audienceDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save as audience"));
  dialog->setLabelText(
      tr("Name of the audience of %n customer(s)", nullptr, static_cast<int>(m_session.selection().count())));
  dialog->setTextValue(translated(m_session.selection().customers().origin()));
  dialog->setOkButtonText(tr("Save"));
  dialog->setCancelButtonText(tr("Cancel"));
  connect(dialog, &QInputDialog::textValueSelected, this, &MainWindow::saveAudience);
  dialog->open();
}

// Saving again after an undo makes another audience of the same name; `id` follows it.
void MainWindow::saveAudience(const QString& name) {
  const auto workspace = m_session.workspace();
  const auto customers = m_session.selection().customers();
  const auto id = std::make_shared<std::int64_t>(0);
  const auto save = [this, workspace, customers, id, name,
                     dataset = m_session.datasetId()](const std::function<void()>& done) {
    const Verb verb{this, KI_TEXT("core", "Saving the audience %1").with(name.toStdString())};
    const auto use = [this, id, name, done](const workflow::AudienceInfo& audience) {
      *id = audience.id;
      m_session.notifyAudiences();
      m_session.say(tr("Saved the audience %1").arg(name));
      if (done) done();
    };
    m_session.perform(
        verb, [=](Progress&) { return workflow::saveAudience(*workspace, dataset, name.toStdString(), customers); },
        use, [this](const Error& error) { showFailure(error); });
  };
  const auto remove = [this, workspace, id] {
    m_session.perform(
        {this, KI_TEXT("core", "Removing the audience")}, [=](Progress&) { workflow::removeAudience(*workspace, *id); },
        [this](auto&&...) { m_session.notifyAudiences(); }, [this](const Error& error) { showFailure(error); });
  };
  save([this, save, remove, name] {
    m_session.pushUndo(tr("saving the audience %1").arg(name), remove, [save] { save({}); });
  });
}

void MainWindow::showDataSources() {
  auto* open = findChild<help::DataSourcesDialog*>();
  if (open == nullptr) open = new help::DataSourcesDialog(this);
  open->show();
  open->raise();
  open->activateWindow();
}

// Beside a dialog that waits for an answer the help is the dialog's own: any other window is locked meanwhile.
void MainWindow::showHelp(const help::HelpAddress& address, const QString& own) {
  auto* window = findChild<help::HelpWindow*>();
  QWidget* modal = QApplication::activeModalWidget();
  QWidget* owner = modal == nullptr ? this : modal;
  if (window == nullptr) window = new help::HelpWindow(m_session, owner);
  else if (modal != nullptr && window->parentWidget() != modal) window->setParent(modal, window->windowFlags());
  window->open(address, own);
  window->show();
  window->raise();
  window->activateWindow();
}

// Of the control that has the focus, or else of what is under the pointer.
void MainWindow::helpOnControl(const QWidget* control) {
  if (control == nullptr) control = focusWidget();
  if (control == nullptr) control = QApplication::widgetAt(QCursor::pos());
  const help::HelpOnControl found = help::helpOn(control, m_key);
  showHelp(found.address, found.own);
}

}  // namespace kindred::ui
