// Who will buy, leave or say yes, and whom to contact. A tab for each such question.
#pragma once

#include "ui/page.h"
#include "ui/widgets/controls.h"

class QComboBox;

namespace kindred::ui::predict_page {

class LearnTab;
class PropensityTab;
class Tab;
class ValueTab;

class PredictPage : public Page {
  Q_OBJECT

 public:
  explicit PredictPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Propensity and value"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  void openPart(const QString& key) override;

  [[nodiscard]] PropensityTab* propensity() const { return m_propensity; }
  [[nodiscard]] ValueTab* value() const { return m_value; }
  [[nodiscard]] LearnTab* learn() const { return m_learn; }
  [[nodiscard]] Tab* current() const { return m_tabs[static_cast<std::size_t>(m_shown)]; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildActions();
  void show(int tab);
  void bringUp(const Tab* tab);
  void follow();
  void placeSwitch();
  void placeButtons();

  PropensityTab* m_propensity;
  ValueTab* m_value;
  LearnTab* m_learn;
  std::vector<Tab*> m_tabs;
  int m_shown = 0;
  Stages* m_stages;
  SegmentedControl* m_switch;
  QComboBox* m_tabBox;  ///< the same where the header has no room for all names
  QPushButton* m_copyButton;
  QPushButton* m_exportButton;
  QAction* m_run;
  QAction* m_copy;
  QAction* m_export;
};

}  // namespace kindred::ui::predict_page
