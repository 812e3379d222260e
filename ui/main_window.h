// The frame: menus, header, rail, the pages, job bar. It holds no analysis; pages do, over the Session it owns.
#pragma once

#include <QMainWindow>
#include <map>

#include "ui/page.h"
#include "ui/session.h"
#include "ui/text/language.h"
#include "ui/widgets/notes.h"

class QStackedWidget;

namespace kindred::ui {

class HeaderBar;
class JobBar;
class Rail;
class SelectionChip;
class TourBar;

namespace help {
struct HelpAddress;
}

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(Language& language);
  ~MainWindow() override;

  [[nodiscard]] Session& session() { return m_session; }
  /// Shows a page by key, made at first; an unknown key does nothing and gives false.
  bool showPage(const QString& key);
  [[nodiscard]] Page* currentPage() const { return m_page; }
  [[nodiscard]] QString currentKey() const { return m_key; }
  /// Opens the tour at the first start of all (TourBar::offerOnce()).
  void offerTour();
  /// Makes the pages that were not shown yet, one an event-loop turn, so that the first frame is quick and menus are whole.
  void makePagesLater();

  /// Size, page, rail and last project as they were; nothing where settings are not persistent.
  void restoreState();
  /// The project that was open when the window closed; empty where there was none or it is gone, which
  /// restoreState() then says.
  static QString lastProject();
  /// Whether a project is still to come from restoreState() or the command line.
  [[nodiscard]] bool isBusy() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  static inline const QString kProjectSuffix = QStringLiteral(".kindred");
  static inline const QString kPageKey = QStringLiteral("page");  ///< of what is remembered of a project

  // One action each; words are set in retranslate().
  struct Actions {
    QAction *newProject, *openProject, *importFile, *saveProject, *saveCopy, *closeProject, *preferences, *quit;
    QAction *sampleShop, *sampleFilms, *sampleBaskets;
    QAction *undo, *redo, *clear, *invert, *saveAudience;
    QAction *zoomIn, *zoomOut, *zoomReset, *collapse, *fullScreen, *nextPart, *previousPart, *cancelJob;
    QAction *help, *contents, *tour, *dataSources, *about, *aboutQt;
  };
  struct Menus {
    QMenu *file, *recent, *sample, *edit, *view, *data, *analyse, *campaign, *help;
  };

  void makeActions();
  void makeMenus();
  void connectActions();
  void retranslate();
  void refreshActions();
  void refreshPageMenus();
  void refreshRecent();
  void refreshWindow();
  void adaptToWidth();

  Page* page(const QString& key);
  void importFiles(const QStringList& files);
  void importSample(const QString& sample);
  void askOpenProject(const QString& folder = {});
  void askNewProject();
  void askSaveProject();
  void askSaveCopy();
  [[nodiscard]] QString proposedProject() const;
  void showMissing(const QString& project);
  void askBeforeStopping();
  void askAboutName();
  /// Whether the project is to be named before the window closes: an untitled one that was not asked about.
  [[nodiscard]] bool wantsName() const;
  void askAudienceName();
  void saveAudience(const QString& name);
  void openPaths(const QStringList& paths);
  void showFailure(const Error& error);
  void rememberProject();
  void helpOnControl(const QWidget* control = nullptr);
  void showHelp(const help::HelpAddress& address, const QString& own = {});
  void showDataSources();

  Language& m_language;
  Session m_session;
  Actions m_actions{};
  Menus m_menus{};
  Rail* m_rail = nullptr;
  HeaderBar* m_header = nullptr;
  JobBar* m_jobBar = nullptr;
  TourBar* m_tour = nullptr;
  Note* m_note = nullptr;
  QWidget* m_notePlace = nullptr;
  QStackedWidget* m_pages = nullptr;
  std::map<QString, Page*> m_made;
  std::vector<QAction*> m_pageActions;
  Page* m_page = nullptr;
  QString m_key;
  bool m_userCollapsed = false;
  bool m_closing = false;
  bool m_closeWhenNamed = false;
};

}  // namespace kindred::ui
