// What the pane says.
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include "ui/pages/predict/trial_pane.h"
#include "ui/text/language.h"

namespace kindred::ui::predict_page {

void TrialPane::retell() {
  setTitle(tr("The trial"));
  m_simulate->setText(tr("Simulate"));
  m_simulateWords->setText(tr("answers are drawn, the truth is known"));
  m_replay->setText(tr("Replay a log"));
  m_replayWords->setText(tr("a past campaign's offers and answers"));
  m_again->setText(tr("Whom to write to again"));
  m_againWords->setText(tr("and when to stop, from the purchases"));
  m_statesSection->setTitle(tr("Writing to customers"));
  m_statesForm->setParameters(predict::markov::stateSchema().parameters());
  m_offersSection->setRemark(tr("and what each would bring"));
  m_addOffer->setText(tr("Add an offer"));
  m_logSection->setTitle(tr("The log"));
  m_choose->setText(tr("Choose a file…"));
  m_columnWords[0]->setText(tr("Which offer was made"));
  m_columnWords[1]->setText(tr("What came of it, 1 or 0"));
  m_columnWords[2]->setText(tr("How likely that offer was"));
  for (std::size_t i = 0; i < m_columns.size(); ++i) m_columns[i]->setAccessibleName(m_columnWords[i]->text());
  if (m_file.isEmpty())
    m_found->setText(
        m_fileName->text().isEmpty()
            ? tr("A row an offer that was made, with the answer and how likely that offer was to be drawn.")
            : QString());
  else if (m_isOpenBandit) m_found->setText(tr("The columns of Open Bandit: item_id, click, propensity_score."));
  else if (m_columns[2]->currentIndex() < 0)
    m_found->setText(
        tr("No column is called propensity_score. Say which one tells how likely the offer was to be drawn; "
           "without it, no estimate is possible."));
  else m_found->setText(tr("Say which columns are meant."));
  m_methodsSection->setTitle(tr("Rules to try"));
  for (const Method& method : m_methods) {
    method.box->setText(translated(method.info.title));
    method.what->setText(translated(method.info.summary));
    method.form->setParameters(method.info.parameters);
  }
  m_numberWords[0]->setText(tr("Customers"));
  m_numberWords[1]->setText(tr("Simulations"));
  m_numberWords[2]->setText(tr("Seed"));
  m_rounds->setAccessibleName(tr("Customers"));
  m_replications->setAccessibleName(tr("Simulations"));
  m_seed->setAccessibleName(tr("Seed"));
  m_run->setText(tr("Run"));
  m_run->setToolTip(tr("Plays all rules on the same customers, or judges them by the log (Ctrl+R)"));
  m_reset->setText(tr("Reset"));
  m_reset->setToolTip(tr("Back to the settings that the program proposes"));
  m_stored->setTitle(tr("Trials that are kept"));
  m_real->setText(
      tr("A real campaign decides once a day, keeps every offer at 5 % or more, and stores how likely each "
         "offer that was shown was to be shown."));
  showOffers();
  showState();
}

}  // namespace kindred::ui::predict_page
