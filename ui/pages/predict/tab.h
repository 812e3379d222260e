// A tab of the page “Propensity & value”: what stands between the panes is the tab itself, the panes are its own. The page takes
// its tabs from a list (predict_page.cpp), shows a switch where there are several, the panes of the tab in front, and gives its own
// actions to it: run (Ctrl+R), copy picture, export. Words are set in whenTranslated(). Constructing a tab, and showing it, starts
// nothing estimated above a second.
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
  [[nodiscard]] virtual QString subtitle() const = 0;
  [[nodiscard]] virtual QString hint() const = 0;

  /// Made in the constructor, the same for good. One that has nothing to say at present is away.
  [[nodiscard]] virtual Pane* left() const = 0;
  [[nodiscard]] virtual Pane* right() const = 0;
  [[nodiscard]] virtual bool showsLeft() const = 0;
  [[nodiscard]] virtual bool showsRight() const = 0;
  /// Before “Copy picture”, while the tab is in front.
  [[nodiscard]] virtual std::vector<QWidget*> headerWidgets() const { return {}; }

  /// What the page's own actions do here.
  virtual void run() = 0;
  [[nodiscard]] virtual bool hasResult() const = 0;
  virtual void copyPicture() = 0;
  virtual void askExport() = 0;

  /// Actions of the tab alone, for the menu and with a shortcut each; made in the constructor.
  struct Act {
    QAction* action;
    std::function<void()> act;
  };
  [[nodiscard]] virtual std::vector<Act> acts() const { return {}; }

  [[nodiscard]] Session& session() const { return m_session; }

 signals:
  void changed();      ///< anything that is asked for above
  void drawersDone();  ///< what was to be done in a drawer is done: the page closes it

 private:
  Session& m_session;
};

}  // namespace kindred::ui::predict_page
