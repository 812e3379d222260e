// The right side of the Data page: the data set that is shown, its name, figures and default preference.
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include "core/workflow/workspace.h"
#include "ui/pages/data/currency_choice.h"
#include "ui/pages/data/import_summary.h"
#include "ui/pages/data/preference_choice.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QGridLayout;

namespace kindred::ui::data {

class DatasetPane : public QWidget {
  Q_OBJECT

 public:
  explicit DatasetPane(QWidget* parent = nullptr);
  /// `dataset` and `summary` may be missing while they load.
  void show(const workflow::DatasetInfo& info, DatasetPtr dataset, std::optional<DatasetSummary> summary,
            std::optional<imports::Report> report);
  [[nodiscard]] QWidget* foot() const { return m_foot; }
  [[nodiscard]] QLineEdit* nameField() const { return m_name; }
  [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
  [[nodiscard]] CurrencyChoice* currency() const { return m_currency; }
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  void renameRequested(const QString& name);
  void preferenceChosen(kindred::PreferenceValue value);
  void currencyChosen(const QString& code);
  void removeRequested();

 private:
  void refresh();
  void refreshFacts();
  void finishName();

  workflow::DatasetInfo m_info;
  DatasetPtr m_dataset;
  std::optional<DatasetSummary> m_summary;
  std::optional<imports::Report> m_report;
  Note* m_note;
  Label* m_nameLabel;
  QLineEdit* m_name;
  QWidget* m_facts = nullptr;
  QVBoxLayout* m_factsPlace;
  QWidget* m_currencyRow;
  Label* m_currencyLabel;
  CurrencyChoice* m_currency;
  Section* m_figuresSection;
  FigureGrid* m_figures;
  Section* m_preferenceSection;
  Label* m_preferenceHelp;
  PreferenceChoice* m_preferences;
  QWidget* m_foot = nullptr;
  QPushButton* m_remove = nullptr;
};

}  // namespace kindred::ui::data
