// What of the data is worth a look, the gravest first, each with what can be done about it.
#pragma once

#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/pages/explore/explore_data.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::explore {

class QualityPanel : public QWidget {
  Q_OBJECT

 public:
  explicit QualityPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  /// The checks in the order in which they are shown.
  [[nodiscard]] const std::vector<const QualityCheck*>& checks() const { return m_checks; }
  /// The buttons of a check by key.
  [[nodiscard]] std::vector<QPushButton*> buttons(const std::string& key) const;

 signals:
  void filterWanted(const kindred::FilterOptions& remedy);
  /// A chart says more of it: "activity", "tail".
  void chartWanted(const QString& chart);

 private:
  void retell();
  void addRow(const QualityCheck& check);
  void addActions(const QualityCheck& check, QVBoxLayout* column);
  QPushButton* addAction(const QualityCheck& check, QVBoxLayout* column, const QString& words, const QString& toolTip,
                         std::function<void()> act);
  void copyProducts(const QualityCheck& check) const;

  Session& m_session;
  TitleRow* m_title;
  Tag* m_count;
  QWidget* m_list;
  QVBoxLayout* m_rows;
  Shown m_shown;
  std::vector<const QualityCheck*> m_checks;  ///< of m_shown: they name customers by the thousand
};

}  // namespace kindred::ui::explore
