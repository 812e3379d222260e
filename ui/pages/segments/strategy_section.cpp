#include "ui/pages/segments/strategy_section.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/workflow/playbook.h"
#include "core/workflow/queries/strategies.h"
#include "ui/pages/segments/playbook_dialog.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/strategy_card.h"

namespace kindred::ui::segments {
namespace {

const std::string kStrategies = "segments/strategies";
constexpr double kNotGiven = -1;  // what the field holds where the person never said a margin

}  // namespace

StrategySection::StrategySection(Session& session, QWidget* parent)
    : Section({}, parent),
      m_session(session),
      m_card(new StrategyCard),
      m_words(new Label(FontRole::Small, Role::Text2)),
      m_marginRow(new QWidget),
      m_marginLabel(new Label(FontRole::Small, Role::Text2)),
      m_margin(new QDoubleSpinBox),
      m_note(new Note(NoteKind::Error)),
      m_edit(makeSmallButton(ButtonKind::Link)) {
  setObjectName(QStringLiteral("strategySection"));
  m_margin->setObjectName(QStringLiteral("margin"));
  m_marginLabel->setObjectName(QStringLiteral("marginLabel"));
  m_edit->setObjectName(QStringLiteral("editPlaybook"));
  m_margin->setDecimals(1);
  m_margin->setRange(kNotGiven, 100);
  m_margin->setKeyboardTracking(false);
  m_marginLabel->setWordWrap(true);
  m_words->setWordWrap(true);
  auto* row = new QHBoxLayout(m_marginRow);
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_marginLabel, 1);
  row->addWidget(m_margin);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_edit);
  foot->addStretch(1);
  add(m_words);
  add(m_card);
  add(m_marginRow);
  add(m_note);
  add(foot);
  connect(m_margin, &QDoubleSpinBox::valueChanged, this, &StrategySection::takeMargin);
  connect(m_edit, &QPushButton::clicked, this, &StrategySection::editPlaybook);
  whenTranslated(this, [this] {
    setTitle(tr("Suggested strategy"));
    m_margin->setAccessibleName(tr("Earned of an order"));
    m_margin->setSpecialValueText(tr("not given"));
    m_margin->setSuffix(QChar(0x00A0) + tr("%", "after a number"));
    m_margin->setToolTip(
        tr("The margin: what is left of an order's sum after its cost. What one more order earns, and so what may be "
           "spent on a customer, is reckoned from it. The project remembers it."));
    m_edit->setText(tr("Edit the playbook…"));
    m_edit->setToolTip(tr("The plays: when each fits, and its sentences in both languages"));
    m_of = nullptr;  // their sentences are of a language
    follow();
  });
}

void StrategySection::show(const ShownPtr& shown, int segment) {
  m_shown = shown;
  m_segment = segment;
  follow();
}

const campaign::Strategy* StrategySection::strategy() const {
  if (m_segment == NoSegment) return nullptr;
  const auto found = std::ranges::find(m_strategies, m_segment, &campaign::Strategy::segment);
  return found == m_strategies.end() ? nullptr : &*found;
}

void StrategySection::follow() {
  const auto wanted = m_shown && m_shown->isUsable() ? m_shown->segmentation : nullptr;
  if (wanted != m_of) {
    m_session.questions().drop(kStrategies);
    m_strategies.clear();
    m_words->clear();
    m_of = wanted;
    m_note->clear();
    showMargin();
    if (wanted) ask();
  }
  fill();
}

// What was known stays in sight until the answer is there.
void StrategySection::ask() {
  const TextLanguage language = textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
  m_session.ask(
      {this, kStrategies},
      [workspace = m_session.workspace(), wanted = m_of, language](Progress& progress) {
        return workflow::strategiesOf(*workspace, *wanted, language, progress);
      },
      [this](const std::vector<campaign::Strategy>& strategies) {
        m_strategies = strategies;
        m_words->clear();
        fill();
      },
      [this](const Error& error) {
        m_strategies.clear();
        m_words->setText(translated(error.message()));
        fill();
      });
}

void StrategySection::fill() {
  const campaign::Strategy* known = strategy();
  m_card->setVisible(known != nullptr);
  if (known != nullptr) m_card->show(*known);
  m_words->setVisible(known == nullptr && !m_words->text().isEmpty());
  const bool priced = known != nullptr && known->advises() && m_shown->hasRevenue();
  m_marginLabel->setText(
      known != nullptr && known->budgetPerHead
          ? tr("Earned of an order: %1").arg(formatMoney(*known->budgetPerHead, m_shown->dataset->currency))
          : tr("Earned of an order"));
  m_marginRow->setVisible(priced);
  m_edit->setVisible(m_of != nullptr);
  setVisible(known != nullptr || !m_words->text().isEmpty());
}

void StrategySection::showMargin() {
  m_sentMargin = m_session.workspace() ? workflow::marginOf(*m_session.workspace()) : std::nullopt;
  const QSignalBlocker quiet(m_margin);
  m_margin->setValue(m_sentMargin ? 100 * *m_sentMargin : kNotGiven);
}

void StrategySection::takeMargin() {
  const double percent = m_margin->value();
  const auto margin = percent < 0 ? std::nullopt : std::optional(percent / 100);
  if (margin != m_sentMargin) setMargin(margin, true);
}

void StrategySection::setMargin(std::optional<double> margin, bool undoable) {
  m_sentMargin = margin;
  m_session.perform(
      {this, KI_TEXT("core", "Keeping the margin")},
      [workspace = m_session.workspace(), margin](Progress&) { return workflow::setMargin(*workspace, margin); },
      [this, margin, undoable](const std::optional<double>& before) {
        m_note->clear();
        if (undoable) {
          m_session.pushUndo(
              tr("the margin"), [=, this] { setMargin(before, false); }, [=, this] { setMargin(margin, false); });
        }
        showMargin();
        if (m_of) ask();
      },
      [this](const Error& error) {
        m_note->showError(error);
        showMargin();
      });
}

void StrategySection::editPlaybook() {
  if (!m_session.workspace() || m_dialog) return;
  m_dialog = new PlaybookDialog(*m_session.workspace(), this);
  connect(m_dialog, &PlaybookDialog::saved, this,
          [this](const QString& text) { setPlaybook(text.toStdString(), true); });
  m_dialog->open();
}

void StrategySection::setPlaybook(const std::string& text, bool undoable) {
  m_session.perform(
      {this, KI_TEXT("core", "Keeping the playbook")},
      [workspace = m_session.workspace(), text](Progress&) { return workflow::setPlaybook(*workspace, text); },
      [this, text, undoable](const std::string& before) {
        m_note->clear();
        if (undoable) {
          m_session.pushUndo(
              tr("the playbook"), [=, this] { setPlaybook(before, false); }, [=, this] { setPlaybook(text, false); });
        }
        if (m_of) ask();
      },
      errorsTo(m_note));
}

}  // namespace kindred::ui::segments
