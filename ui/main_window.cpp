#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/frame/header_bar.h"
#include "ui/frame/incident_dialog.h"
#include "ui/frame/rail.h"
#include "ui/frame/tour_bar.h"
#include "ui/help/dialog_help.h"
#include "ui/help/word_links.h"
#include "ui/help/word_tips.h"
#include "ui/jobs/job_bar.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

constexpr int kRailIcons = 1100;
constexpr int kDrawers = 1000;
constexpr int kShortHeader = 1000;

QStringList localFiles(const QMimeData* data) {
  QStringList files;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  return files;
}

}  // namespace

MainWindow::MainWindow(Language& language) : m_language(language), m_session(this) {
  setAcceptDrops(true);
  makeActions();
  makeMenus();
  m_rail = new Rail;
  m_rail->setObjectName(QStringLiteral("rail"));
  auto* chip = new SelectionChip(m_session, m_actions.clear, m_actions.invert, m_actions.saveAudience);
  m_header = new HeaderBar(m_session, m_menus.file, chip);
  m_tour = new TourBar(m_session, *m_rail, this);
  m_jobBar = new JobBar(m_session.jobs());
  m_jobBar->setObjectName(QStringLiteral("jobBar"));
  m_pages = new QStackedWidget;
  m_note = new Note(NoteKind::Error);
  m_notePlace = new QWidget;
  setMargins(new QVBoxLayout(m_notePlace), 16, 8, 16, 8, 0);
  m_notePlace->layout()->addWidget(m_note);
  m_notePlace->hide();

  auto* central = new QWidget;
  auto* rows = new QVBoxLayout(central);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_header);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(m_rail);
  auto* content = new QVBoxLayout;
  content->setSpacing(0);
  content->addWidget(m_notePlace);
  content->addWidget(m_pages, 1);
  content->addWidget(m_tour);
  middle->addLayout(content, 1);
  rows->addLayout(middle, 1);
  rows->addWidget(m_jobBar);
  setCentralWidget(central);
  setMinimumSize(640, 400);
  resize(theme().px(1280), theme().px(800));

  new help::WordTips(this);
  new help::DialogHelp(this, [this](const QWidget* control) { helpOnControl(control); });
  connect(&help::wordLinks(), &help::WordLinks::requested, this,
          [this](const help::HelpAddress& address) { showHelp(address); });
  connectActions();
  connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
  connect(m_rail, &Rail::collapseToggled, this, [this](bool collapsed) {
    m_userCollapsed = collapsed;
    settings::set(QStringLiteral("window/railCollapsed"), collapsed);
  });
  connect(&m_session, &Session::pageRequested, this, &MainWindow::showPage);
  connect(&m_session, &Session::importRequested, this,
          [this](const QString& file) { importFiles(file.isEmpty() ? QStringList() : QStringList{file}); });
  connect(&m_session, &Session::sampleRequested, this, &MainWindow::importSample);
  connect(&m_session, &Session::said, m_jobBar, &JobBar::say);
  connect(&m_session, &Session::failed, this, &MainWindow::showFailure);
  connect(&m_session, &Session::projectChanged, this, [this] {
    rememberProject();
    refreshWindow();
    showPage(m_session.recall(kPageKey).toString());
    if (m_closeWhenNamed && !m_session.isUntitled()) close();
    m_notePlace->hide();
  });
  connect(&m_session, &Session::datasetChanged, this, &MainWindow::refreshActions);
  connect(&m_session.selection(), &Selection::changed, this, &MainWindow::refreshActions);
  connect(&m_session.jobs(), &JobRunner::jobsChanged, this, &MainWindow::refreshActions);
  connect(&m_session.jobs(), &JobRunner::wentWrong, this, [this](const Text& during, const Error& error) {
    if (findChild<IncidentDialog*>() == nullptr) (new IncidentDialog(during, error, this))->show();
  });
  connect(&theme(), &Theme::changed, this, &MainWindow::adaptToWidth);
  connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive) m_session.checkForeignChanges();
  });
  whenTranslated(this, [this] { retranslate(); });
  if (!pageTable().empty()) showPage(QLatin1String(pageTable().front().key));
}

MainWindow::~MainWindow() {
  // Pages hold the session and jobs may call back: pages go first, and nobody listens while the session ends.
  for (QObject* sender :
       std::initializer_list<QObject*>{&m_session, &m_session.jobs(), &m_session.selection(), &m_session.undo()}) {
    disconnect(sender, nullptr, this, nullptr);
  }
  delete takeCentralWidget();
}

Page* MainWindow::page(const QString& key) {
  if (const auto made = m_made.find(key); made != m_made.end()) return made->second;
  for (const PageEntry& entry : pageTable()) {
    if (key != QLatin1String(entry.key)) continue;
    Page* made = entry.make(m_session);
    m_made[key] = made;
    m_pages->addWidget(made);
    connect(made, &Page::headerChanged, this, [this, key, made] {
      m_rail->setCount(key, made->railCount());
      if (made == m_page) m_jobBar->setHint(made->hint());
    });
    connect(made, &Page::frontRequested, this, [this, key] { showPage(key); });
    made->setCompact(width() < theme().px(kDrawers));
    emit made->headerChanged();
    refreshPageMenus();
    return made;
  }
  return nullptr;
}

bool MainWindow::showPage(const QString& key) {
  for (const PartEntry& part : partTable()) {
    if (key != QLatin1String(part.key)) continue;
    const QString home = QLatin1String(part.page);
    showPage(home);
    page(home)->openPart(key);
    return true;
  }
  Page* next = page(key);
  if (next == nullptr) return false;
  m_rail->setCurrent(key);
  if (next == m_page) return true;
  m_page = next;
  m_key = key;
  m_pages->setCurrentWidget(next);
  m_jobBar->setHint(next->hint());
  m_tour->setPage(key, next);
  // The shortcuts of a page's actions work while the focus is inside it.
  next->focusMainPart(Qt::OtherFocusReason);
  next->activated();
  m_session.remember(kPageKey, key);
  return true;
}

void MainWindow::offerTour() { m_tour->offerOnce(); }

void MainWindow::makePagesLater() {
  for (const PageEntry& entry : pageTable()) {
    const QString key = QLatin1String(entry.key);
    if (m_made.contains(key)) continue;
    QTimer::singleShot(0, this, [this, key] {
      page(key);
      makePagesLater();
    });
    return;
  }
}

bool MainWindow::isBusy() const {
  return const_cast<Session&>(m_session).jobs().isBusy() || (m_page != nullptr && m_page->isBusy());
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  adaptToWidth();
}

void MainWindow::adaptToWidth() {
  const Theme& t = theme();
  const bool icons = m_userCollapsed || width() < t.px(kRailIcons);
  if (m_rail->isCollapsed() != icons) m_rail->setCollapsed(icons);
  m_header->setShort(width() < t.px(kShortHeader));
  for (const auto& [key, made] : m_made) made->setCompact(width() < t.px(kDrawers));
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) refreshWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList files = localFiles(event->mimeData());
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  m_jobBar->say(files.front().endsWith(kProjectSuffix) ? tr("Drop to open the project") : tr("Drop to import"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { m_jobBar->say({}); }

void MainWindow::dropEvent(QDropEvent* event) {
  const QStringList files = localFiles(event->mimeData());
  event->acceptProposedAction();
  m_jobBar->say({});
  openPaths(files);
}

void MainWindow::openPaths(const QStringList& paths) {
  const auto project =
      std::find_if(paths.begin(), paths.end(), [](const QString& path) { return path.endsWith(kProjectSuffix); });
  if (project != paths.end()) m_session.openProject(project->toStdU16String());
  else if (!paths.isEmpty()) importFiles(paths);
}

void MainWindow::importFiles(const QStringList& files) {
  if (!showPage(QStringLiteral("data"))) return;
  m_page->importFiles(files);
}

void MainWindow::importSample(const QString& sample) {
  if (!showPage(QStringLiteral("data"))) return;
  m_page->importSample(sample);
}

void MainWindow::showFailure(const Error& error) {
  m_closeWhenNamed = false;
  m_note->showError(error);
  m_note->addAction(tr("Dismiss"), [this] { m_notePlace->hide(); });
  m_notePlace->show();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  settings::set(QStringLiteral("window/geometry"), saveGeometry());
  const bool running = !m_session.jobs().jobs().empty();
  if (m_closing || (!running && !wantsName())) {
    m_session.jobs().cancelAll();
    event->accept();
    return;
  }
  event->ignore();
  if (running) askBeforeStopping();
  else askAboutName();
}

// Asks once where a job is under way; the window closes by itself when the jobs have ended.
void MainWindow::askBeforeStopping() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Close Kindred"),
                              tr("“%1” is still running.").arg(translated(m_session.jobs().jobs().front()->title())),
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("stopDialog"));
  box->setInformativeText(tr("Closing stops it. The project stays as it was before."));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* stop = box->addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
  box->setDefaultButton(box->addButton(tr("Keep running"), QMessageBox::RejectRole));
  connect(stop, &QPushButton::clicked, this, [this] {
    m_closing = true;
    connect(&m_session.jobs(), &JobRunner::idle, this, &QWidget::close);
    m_session.jobs().cancelAll();
    if (!m_session.jobs().isBusy()) close();
  });
  box->open();
}

}  // namespace kindred::ui
