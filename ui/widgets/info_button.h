// The ⓘ of a result: data set and revision, preference, parameters, seed, time, and the command that makes it again.
#pragma once

#include <QToolButton>
#include <utility>
#include <vector>

namespace kindred::ui {

struct ResultInfo {
  QString title;
  /// Label and value, in the order in which they are shown.
  std::vector<std::pair<QString, QString>> facts;
  /// The `kindred-cli` command that makes the result again; empty where there is none.
  QString command;
  /// What the command does, where that is not to make the result again.
  QString commandTitle = {};
};

/// Opens a panel beneath itself; disabled until it has something to say. Escape closes the panel.
class InfoButton : public QToolButton {
  Q_OBJECT

 public:
  explicit InfoButton(QWidget* parent = nullptr);
  void setInfo(ResultInfo info);
  [[nodiscard]] const ResultInfo& info() const { return m_info; }
  void openPanel();

 private:
  ResultInfo m_info;
};

}  // namespace kindred::ui
