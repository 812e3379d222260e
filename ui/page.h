// What a page is to the frame. A page derives from Page, builds its inside in its constructor, listens to Session's
// signals, and is registered by one line in ui/page_table.cpp.
//
//   class SegmentsPage : public Page {
//    public:
//     explicit SegmentsPage(Session& session) : Page(session) {
//       setLeftPane(m_method = new Pane(256));      // pixels at 100 %; drawers below a width of 1000, by themselves
//       setRightPane(m_detail = new Pane(304));
//       setBody(centre);                            // the widget between the panes
//       addHeaderWidget(exportButton);              // right end of the page header, left to right
//       addMenuAction(runAction, [this] { run(); });   // in the menu of the page's group, with its shortcut
//       connect(&session, &Session::datasetChanged, this, &SegmentsPage::refresh);
//       refresh();
//     }
//     QString title() const override { return tr("Segments"); }
//
// Words are set in whenTranslated(); title, subtitle and hint are asked for again after headerChanged(). Constructing
// a page starts nothing estimated above a second.
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/session.h"
#include "ui/widgets/pane.h"

class QAction;
class QActionGroup;
class QHBoxLayout;
class QPushButton;

namespace kindred::ui {

class Page : public QWidget {
  Q_OBJECT

 public:
  explicit Page(Session& session, QWidget* parent = nullptr);
  ~Page() override;

  [[nodiscard]] virtual QString title() const = 0;
  /// One line of what is shown: "7 groups of customers by behaviour and taste".
  [[nodiscard]] virtual QString subtitle() const { return {}; }
  /// The line at the left of the job bar: what keys do here.
  [[nodiscard]] virtual QString hint() const { return {}; }
  /// Number beside the page's name in the rail; negative: none.
  [[nodiscard]] virtual int railCount() const { return -1; }
  /// Whether something is still to come that is no job (a timer, an image being drawn): screenshots wait for it.
  [[nodiscard]] virtual bool isBusy() const { return false; }
  /// The page has come to the front.
  virtual void activated() {}
  /// Brings a part of the page that has a key of its own to the front: “guide” of the Classroom (partTable()).
  virtual void openPart(const QString& /*key*/) {}
  /// Data page only: files to import, or a sample, were asked for; no files: the page asks for them.
  virtual void importFiles(const QStringList& /*files*/) {}
  virtual void importSample(const QString& /*key*/) {}

  [[nodiscard]] Session& session() const { return m_session; }
  [[nodiscard]] Pane* leftPane() const { return m_left.pane; }
  [[nodiscard]] Pane* rightPane() const { return m_right.pane; }
  [[nodiscard]] const std::vector<QAction*>& menuActions() const { return m_menuActions; }

  /// Whether the panes are drawers behind buttons in the page header. Set by the frame below a width of 1000.
  void setCompact(bool compact);
  [[nodiscard]] bool isCompact() const { return m_compact; }
  /// Opens a pane that is a drawer; does nothing where it is beside the body.
  void openDrawer(Pane* pane);
  void closeDrawers();
  /// Moves the keyboard focus to the next part: left pane, the plots and tables of the body, right pane, header (F6).
  bool focusNextPart(bool backwards);
  /// Gives the focus to what the page is about: the largest plot, table or list of the body, as soon as there is one.
  void focusMainPart(Qt::FocusReason reason);

 signals:
  void headerChanged();   ///< title, subtitle, hint or count
  void frontRequested();  ///< an action of the page was chosen

 protected:
  void setBody(QWidget* body);
  void setLeftPane(Pane* pane);
  void setRightPane(Pane* pane);
  /// A pane that has nothing to say in the page's present state is away, with its button.
  void setPaneShown(Pane* pane, bool shown);
  void addHeaderWidget(QWidget* widget);
  /// An action in the menu of the page's group: when it is chosen the page comes to the front, then `act` runs, which
  /// may lead on to another page. Its shortcut works while this page is in front, so that every page may have its own
  /// Ctrl+R.
  /// It is off while no data set is shown, whatever the page says, unless it `needs` none.
  enum class Needs { Data, Nothing };
  void addMenuAction(QAction* action, std::function<void()> act, Needs needs = Needs::Data);

  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Side {
    QPointer<Pane> pane;
    QPushButton* button = nullptr;
    QWidget* line = nullptr;
    bool shown = true;
  };
  void setPane(Side& side, Pane* pane, bool left);
  void placePanes();
  void placeDrawer(const Side& side);
  void refreshHeader();
  [[nodiscard]] std::vector<QWidget*> stops() const;

  Session& m_session;
  Qt::FocusReason m_waiting = Qt::NoFocusReason;  ///< for the focus, while the page has no main part
  QWidget* m_header;
  QHBoxLayout* m_headerRow;
  Label* m_title;
  ElidedLabel* m_subtitle;
  QHBoxLayout* m_row;
  QPointer<QWidget> m_body;
  Side m_left;
  Side m_right;
  std::vector<QAction*> m_menuActions;
  QActionGroup* m_onData;  ///< the actions that need data
  bool m_compact = false;
};

/// The question a page answers; groups of the rail in this order.
enum class PageGroup { Data, Understand, Predict, Prove, Act };

/// A row of the table of pages.
struct PageEntry {
  const char* key;  ///< stable: of --page and of settings
  PageGroup group;
  const char* icon;   ///< of resources/icons
  const char* title;  ///< source text, context "PageTable"
  std::function<Page*(Session&)> make;
};

/// All pages in the order of the rail.
const std::vector<PageEntry>& pageTable();

/// A part of a page that opens by a key of its own, as a page does.
struct PartEntry {
  const char* key;
  const char* page;
};
const std::vector<PartEntry>& partTable();

}  // namespace kindred::ui
