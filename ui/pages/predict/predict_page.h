// Who will buy, leave or say yes, and whom to contact. A tab for each such question.
#pragma once

#include "ui/page.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::predict_page {

class PropensityTab;
class Tab;

class PredictPage : public Page {
  Q_OBJECT

 public:
  explicit PredictPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Propensity and value"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;

  [[nodiscard]] PropensityTab* propensity() const { return m_propensity; }
  [[nodiscard]] Tab* current() const { return m_tabs[static_cast<std::size_t>(m_shown)]; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildActions();
  void show(int tab);
  void follow();

  PropensityTab* m_propensity;
  std::vector<Tab*> m_tabs;
  int m_shown = 0;
  Stages* m_stages;
  SegmentedControl* m_switch;
  QPushButton* m_copyButton;
  QPushButton* m_exportButton;
  QAction* m_run;
  QAction* m_copy;
  QAction* m_export;
};

}  // namespace kindred::ui::predict_page
