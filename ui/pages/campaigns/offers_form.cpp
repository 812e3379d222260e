#include "ui/pages/campaigns/offers_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include "core/workflow/train_recommender.h"
#include "ui/choices.h"
#include "ui/text/language.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {}  // namespace

OffersForm::OffersForm(Session& session, QWidget* parent)
    : Section({}, parent),
      m_session(session),
      m_run(new QComboBox),
      m_number(new QSpinBox),
      m_minimumBuyers(new QSpinBox),
      m_productShare(new QDoubleSpinBox),
      m_includeBought(new QCheckBox),
      m_ticked(new QCheckBox),
      m_noRun(new Note),
      m_spread(new Note) {
  m_number->setObjectName(QStringLiteral("number"));
  m_noRun->setObjectName(QStringLiteral("noRun"));
  m_spread->setObjectName(QStringLiteral("spreadNote"));
  m_productShare->setObjectName(QStringLiteral("productShare"));
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_run->setMinimumContentsLength(6);
  m_number->setRange(0, 20);
  m_number->setValue(workflow::CampaignRequest().offers);
  m_minimumBuyers->setRange(0, 100'000);
  m_productShare->setRange(1, 100);
  m_productShare->setDecimals(0);
  m_productShare->setSingleStep(5);
  m_productShare->setValue(100);
  m_ticked->setChecked(true);
  auto* grid = new QGridLayout;
  whenThemed(grid, [grid] {
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(8));
  });
  grid->setColumnStretch(1, 1);
  for (QWidget* editor : {static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_number),
                          static_cast<QWidget*>(m_minimumBuyers), static_cast<QWidget*>(m_productShare)}) {
    addRow(grid, editor);
  }
  add(grid);
  for (QWidget* widget : {static_cast<QWidget*>(m_includeBought), static_cast<QWidget*>(m_ticked),
                          static_cast<QWidget*>(m_noRun), static_cast<QWidget*>(m_spread)}) {
    add(widget);
  }
  body()->addStretch(1);
  connect(m_run, &QComboBox::activated, this, [this] {
    m_session.setRecommender(m_run->currentData().toLongLong());
    emit changed();
  });
  for (QSpinBox* box : {m_number, m_minimumBuyers}) connect(box, &QSpinBox::valueChanged, this, &OffersForm::changed);
  connect(m_productShare, &QDoubleSpinBox::valueChanged, this, &OffersForm::changed);
  for (QCheckBox* box : {m_includeBought, m_ticked}) connect(box, &QCheckBox::clicked, this, &OffersForm::changed);
  connect(&session, &Session::recommenderChanged, this, [this] {
    showRuns();
    emit changed();
  });
  connect(&session.choices(), &Choices::changed, this, &OffersForm::showTicked);
  whenTranslated(this, [this] { retranslate(); });
}

void OffersForm::addRow(QGridLayout* grid, QWidget* editor) {
  m_labels.push_back(new Label(FontRole::Control, Role::Text2));
  m_labels.back()->setBuddy(editor);
  m_labels.back()->setWordWrap(true);
  grid->addWidget(m_labels.back(), grid->rowCount(), 0);
  grid->addWidget(editor, grid->rowCount() - 1, 1);
}

void OffersForm::retranslate() {
  setTitle(tr("Offers"));
  const QStringList labels{tr("Recommender"), tr("Offers each"), tr("Had by at least"), tr("One product")};
  for (int i = 0; i < labels.size(); ++i) m_labels[static_cast<std::size_t>(i)]->setText(labels[i]);
  m_run->setAccessibleName(labels[0]);
  m_number->setAccessibleName(tr("Offers for each customer"));
  m_number->setToolTip(tr("How many offers each customer gets, best first"));
  m_minimumBuyers->setAccessibleName(tr("Only products that at least as many customers have"));
  m_minimumBuyers->setToolTip(tr("Only products that at least as many customers have are offered"));
  m_minimumBuyers->setSpecialValueText(tr("anyone"));
  m_productShare->setAccessibleName(tr("Largest share of the list that gets the same product"));
  m_productShare->setToolTip(tr(
      "No product goes to more than this share of the list; whom it suits best keeps it, the others get their next"));
  m_productShare->setPrefix(tr("to ", "at most a share"));
  m_productShare->setSuffix(QChar(0x00A0) + QStringLiteral("%"));
  showRuns();
  showTicked();
}

void OffersForm::setRuns(const std::vector<workflow::RunInfo>& runs) {
  m_runs = runs;
  showRuns();
}

void OffersForm::showRuns() {
  const QSignalBlocker blocker(m_run);
  m_run->clear();
  const QStringList names = namesApart(m_runs);
  for (const workflow::RunInfo& run : m_runs) {
    const bool earlier = m_session.dataset() && run.revision < m_session.dataset()->revision;
    const QString& name = names[m_run->count()];
    m_run->addItem(earlier ? tr("%1, before the latest rows").arg(name) : name, qlonglong(run.id));
    m_run->setItemData(m_run->count() - 1, parameterSummary(run), Qt::ToolTipRole);
  }
  const int chosen = m_run->findData(qlonglong(m_session.recommender()));
  m_run->setCurrentIndex(std::max(m_run->count() > 0 ? 0 : -1, chosen));
  const bool rated = m_session.dataset() && m_session.dataset()->kind == DatasetKind::Explicit;
  m_includeBought->setText(rated ? tr("Include what they have rated") : tr("Include what they have bought"));
  for (QWidget* widget :
       {static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_minimumBuyers),
        static_cast<QWidget*>(m_productShare), static_cast<QWidget*>(m_includeBought)}) {
    widget->setEnabled(!m_runs.empty());
  }
  offerTraining();
}

void OffersForm::showTicked() {
  const auto ticked = static_cast<int>(m_session.choices().ticked());
  m_ticked->setVisible(ticked > 0);
  m_ticked->setText(tr("Ticked offers for %Ln customer(s)", nullptr, ticked));
  m_ticked->setToolTip(
      tr("Customers for whom offers were ticked in Recommend get those, from the list they were ticked in"));
}

void OffersForm::offerTraining() {
  m_noRun->clear();
  if (!m_runs.empty() || !m_session.dataset() || m_session.dataset()->events.size() == 0) return;
  if (m_training) {
    m_noRun->show(NoteKind::Info, {}, tr("Training a recommender…"));
    return;
  }
  m_noRun->show(NoteKind::Info, {}, tr("Without a recommender the list has no offers."));
  m_noRun->addAction(tr("Train one here"), [this] { train(); });
  m_noRun->addAction(tr("Choose a method…"),
                     [this] { m_session.showPage(QStringLiteral("recommend"), QStringLiteral("campaigns")); });
}

void OffersForm::train() {
  workflow::TrainRequest request;
  request.datasetId = m_session.datasetId();
  auto* job = m_session.perform(
      {this, KI_TEXT("core", "Training a recommender")},
      [workspace = m_session.workspace(), request](Progress& progress) {
        return workflow::trainRecommender(*workspace, request, progress);
      },
      [this](const workflow::RunInfo&) { m_session.notifyRuns(); },
      [this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { m_noRun->showError(error); }, Qt::QueuedConnection);
      });
  m_training = true;
  offerTraining();
  connect(job, &Job::done, this, [this] {
    m_training = false;
    offerTraining();
  });
}

int OffersForm::offers() const { return m_runs.empty() ? 0 : m_number->value(); }

void OffersForm::fill(workflow::CampaignRequest& request) const {
  request.run = m_run->currentData().toLongLong();
  request.offers = offers();
  request.includeBought = m_includeBought->isChecked();
  request.ticked = m_ticked->isChecked() && m_session.choices().ticked() > 0;
  request.minimumBuyers = m_minimumBuyers->value();
  request.productShare = m_productShare->value() / 100;
}

QVariantMap OffersForm::state() const {
  return {{QStringLiteral("offers"), m_number->value()},
          {QStringLiteral("minimum_buyers"), m_minimumBuyers->value()},
          {QStringLiteral("product_share"), m_productShare->value()},
          {QStringLiteral("include_bought"), m_includeBought->isChecked()},
          {QStringLiteral("ticked"), m_ticked->isChecked()}};
}

void OffersForm::restore(const QVariantMap& state) {
  const QSignalBlocker blocker(this);
  m_number->setValue(state[QStringLiteral("offers")].toInt());
  m_minimumBuyers->setValue(state[QStringLiteral("minimum_buyers")].toInt());
  m_productShare->setValue(state[QStringLiteral("product_share")].toDouble());
  m_includeBought->setChecked(state[QStringLiteral("include_bought")].toBool());
  m_ticked->setChecked(state[QStringLiteral("ticked")].toBool());
}

void OffersForm::showSpread(const std::optional<workflow::CampaignSpread>& spread) {
  m_spread->clear();
  if (!spread) return;
  const auto warnings = workflow::warningsOf(*spread);
  if (warnings.empty()) return;
  QStringList words;
  for (const auto& warning : warnings) words << translated(warning.text);
  m_spread->show(NoteKind::Warning, {}, words.join(QLatin1Char('\n')));
  for (const auto& warning : warnings) {
    const auto share = warning.productShare.value_or(1) * 100;
    if (m_productShare->value() > share)
      m_spread->addAction(tr("To %1 at most").arg(formatPercent(share / 100)),
                          [this, share] { m_productShare->setValue(share); });
    const auto fewest = static_cast<int>(warning.minimumBuyers.value_or(0));
    if (m_minimumBuyers->value() < fewest)
      m_spread->addAction(tr("Leave them out"), [this, fewest] { m_minimumBuyers->setValue(fewest); });
  }
}

}  // namespace kindred::ui
