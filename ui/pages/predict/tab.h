// A tab of the page “Propensity & value”: what stands between the panes is the tab itself, the panes are its own.
//
//   class ValueTab : public Tab {
//    public:
//     explicit ValueTab(Session& session) : Tab(session), m_model(new Pane(256)), m_customer(new Pane(328)) {
//       new QVBoxLayout(this) …                      // the body
//       connect(&session, &Session::datasetChanged, this, &ValueTab::follow);
//       follow();
//     }
//     Pane* left() const override { return m_model; }
//     Pane* right() const override { return m_customer; }
//
// The page shows the panes of the tab in front (as drawers where the window is narrow), asks again for what is said and
// shown after changed(), and gives its own actions to it: run (Ctrl+R), copy picture, export. Words are set in
// whenTranslated(). Constructing a tab, and showing it, starts nothing estimated above a second.
#pragma once

#include <QAction>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/session.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::predict_page {

class Tab : public QWidget {
  Q_OBJECT

 public:
  explicit Tab(Session& session) : m_session(session) { setBackground(this, Role::Surface); }

  /// Its name in the switch of the header.
  [[nodiscard]] virtual QString title() const = 0;
  /// Of the page's header and of the line at the left of the job bar, as Page has them.
  [[nodiscard]] virtual QString subtitle() const { return {}; }
  [[nodiscard]] virtual QString hint() const { return {}; }

  /// Made in the constructor, the same for good; null: the tab has none.
  [[nodiscard]] virtual Pane* left() const { return nullptr; }
  [[nodiscard]] virtual Pane* right() const { return nullptr; }
  /// A pane that has nothing to say at present is away.
  [[nodiscard]] virtual bool showsLeft() const { return left() != nullptr; }
  [[nodiscard]] virtual bool showsRight() const { return right() != nullptr; }
  /// Between the switch and “Copy picture”, while the tab is in front.
  [[nodiscard]] virtual std::vector<QWidget*> headerWidgets() const { return {}; }

  /// What the page's own actions do here; off where the tab says so.
  [[nodiscard]] virtual bool canRun() const { return false; }
  virtual void run() {}
  [[nodiscard]] virtual bool canCopy() const { return false; }
  virtual void copyPicture() {}
  [[nodiscard]] virtual bool canExport() const { return false; }
  virtual void exportFile() {}

  /// Actions of the tab alone, for the menu and with a shortcut each; made in the constructor.
  struct Act {
    QAction* action;
    std::function<void()> act;
  };
  [[nodiscard]] virtual std::vector<Act> actions() const { return {}; }

  /// The tab has come to the front, or the page with it.
  virtual void activated() {}
  /// As Page::isBusy().
  [[nodiscard]] virtual bool isBusy() const { return false; }

  [[nodiscard]] Session& session() const { return m_session; }

 signals:
  void changed();              ///< anything that is asked for above
  void drawersDone();          ///< what was to be done in a drawer is done: the page closes it
  void tabRequested(QString);  ///< another tab should come to the front, by key

 private:
  Session& m_session;
};

}  // namespace kindred::ui::predict_page
