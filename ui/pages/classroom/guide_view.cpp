#include "ui/pages/classroom/guide_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QResizeEvent>

#include "core/evaluate/metrics.h"
#include "core/evaluate/protocol.h"
#include "core/guide/read_guide.h"
#include "core/workflow/store_evaluation.h"
#include "ui/help/articles.h"
#include "ui/help/print.h"
#include "ui/pages/classroom/reading_pane.h"
#include "ui/pages/classroom/reference_dialog.h"
#include "ui/print/printer.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr const char* kMetric = "ndcg@10";

}  // namespace

GuideView::GuideView(Session& session, const TypeSize& type, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_bar(new QWidget),
      m_search(new SearchField),
      m_compared(new QComboBox),
      m_left(new QWidget),
      m_list(new EntryList(EntryColumns::All)),
      m_foot(new Label(FontRole::Tiny, Role::Text2)),
      m_note(new Note(NoteKind::Error)),
      m_pane(new ReadingPane(guide::shippedGuide(), type)),
      m_line(new Line(Qt::Vertical)),
      m_other(new ReadingPane(guide::shippedGuide(), type)) {
  m_search->setObjectName(QStringLiteral("guideSearch"));
  m_compared->setObjectName(QStringLiteral("compareWith"));
  m_other->setObjectName(QStringLiteral("comparedPane"));
  auto* bar = new QHBoxLayout(m_bar);
  setMargins(bar, 0, 0, 0, 0, 8);
  bar->addStretch(1);
  bar->addWidget(m_search);
  bar->addWidget(m_compared);
  whenThemed(m_bar, [this] {
    m_search->setFixedWidth(theme().px(190));
    m_compared->setFixedWidth(theme().px(190));
  });
  auto* left = new QVBoxLayout(m_left);
  setMargins(left, 0, 0, 0, 0, 0);
  left->addWidget(m_note);
  left->addWidget(m_list, 1);
  left->addWidget(new Line);
  left->addWidget(m_foot);
  m_foot->setObjectName(QStringLiteral("guideFoot"));
  m_foot->setWordWrap(true);
  setBackground(m_foot, Role::Sunken);
  whenThemed(m_foot,
             [this] { m_foot->setContentsMargins(theme().px(14), theme().px(8), theme().px(14), theme().px(8)); });
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 0);
  row->addWidget(m_left);
  row->addWidget(new Line(Qt::Vertical));
  row->addWidget(m_pane, 1);
  row->addWidget(m_line);
  row->addWidget(m_other, 1);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_bar);
  column->addLayout(row, 1);
  m_line->hide();
  m_other->hide();

  connect(m_search, &QLineEdit::textChanged, m_list, &EntryList::setQuery);
  connect(m_compared, &QComboBox::activated, this, &GuideView::showCompared);
  connect(m_list, &EntryList::chosen, this, &GuideView::followChoice);
  connect(m_list, &EntryList::activated, this, &GuideView::runCurrent);
  connect(m_list, &EntryList::measureRequested, this, [this](const QString& key) {
    const auto found = std::ranges::find(m_entries, key, &GuideEntry::key);
    if (found != m_entries.end()) measure(QString::fromStdString(found->approach->algorithms.front()));
  });
  const auto followType = [this, &type] { m_list->setFactor(type.factor()); };
  connect(&type, &TypeSize::changed, this, followType);
  followType();
  listen(m_pane);
  listen(m_other);
  connect(&session, &Session::datasetChanged, this, &GuideView::followDataset);
  connect(&session, &Session::runsChanged, this, &GuideView::loadFigures);
  whenTranslated(this, [this] {
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_compared->setAccessibleName(tr("Compare with"));
    m_entries = entriesOf(guide::shippedGuide());
    m_list->setEntries(m_entries);
    fillCompared();
    followChoice();
    followDataset();
  });
  whenThemed(this, [this] { placeList(); });
}

void GuideView::listen(ReadingPane* pane) {
  connect(pane, &ReadingPane::lessonRequested, this, &GuideView::lessonRequested);
  connect(pane, &ReadingPane::methodRequested, this, &GuideView::runMethod);
  connect(pane, &ReadingPane::sourcesRequested, this, &GuideView::openReference);
  connect(pane, &ReadingPane::measureRequested, this, &GuideView::measure);
}

void GuideView::choose(const QString& approach) {
  m_list->choose(QStringLiteral("approach/") + approach);
  followChoice();
}

void GuideView::openReference() {
  if (!m_reference) m_reference = new ReferenceDialog(guide::shippedGuide(), this);
  m_reference->show();
  m_reference->raise();
}

void GuideView::followDataset() {
  const DatasetPtr& dataset = m_session.dataset();
  const bool isShop = dataset != nullptr && dataset->kind == DatasetKind::Transactions;
  for (ReadingPane* pane : {m_pane, m_other}) {
    pane->setRunnable(isShop ? tr("Run on this shop") : tr("Run on this data set"),
                      dataset == nullptr ? tr("Import data first, or try the sample shop.") : QString());
  }
  m_list->setFigureTitle(dataset == nullptr ? tr("Sample shop, NDCG") : tr("Here, NDCG"));
  m_list->setMeasurable(dataset != nullptr);
  takeFigures({});
  if (dataset == nullptr) showSampleFigures();
  loadFigures();
}

void GuideView::loadFigures() {
  if (m_session.dataset() == nullptr || m_session.workspace() == nullptr) return;
  const auto workspace = m_session.workspace();
  m_session.ask(
      {this, "guide/figures"},
      [workspace, dataset = m_session.datasetId()](Progress&) {
        return workflow::evaluatedFigures(*workspace, dataset, kMetric);
      },
      [this](const workflow::EvaluatedFigures& figures) { takeFigures(figures); });
}

// Without data of one's own: those of the sample, and the foot says so.
void GuideView::showSampleFigures() {
  std::map<std::string, evaluate::Figure> figures;
  const guide::SampleFigures& sample = guide::shippedGuide().sample;
  for (const auto& [algorithm, figure] : sample.byAlgorithm)
    figures[algorithm] = {.mean = figure.mean, .low = figure.low, .high = figure.high, .customers = sample.customers};
  m_list->setFigures(figures);
  for (ReadingPane* pane : {m_pane, m_other}) pane->setFigures(false, figures);
}

// By the protocol of what is measured already, so that the figures stand beside each other; else as the latest is hidden.
void GuideView::measure(const QString& method) {
  const DatasetPtr dataset = m_session.dataset();
  if (dataset == nullptr || m_session.workspace() == nullptr) return;
  workflow::EvaluateRequest request;
  request.dataset = dataset;
  request.protocol = !m_figures.protocol.empty()    ? m_figures.protocol
                     : dataset->events.time.empty() ? "holdout"
                                                    : "last_basket";
  request.algorithms = {method.toStdString()};
  request.options.metrics = {evaluate::metric(kMetric)};
  const QString title = methodTitle("recommend", method.toStdString());
  m_note->clear();
  m_session.perform(
      {this, KI_TEXT("core", "Measuring %1").with(title.toStdString())},
      [workspace = m_session.workspace(), id = m_session.datasetId(), request](Progress& progress) {
        const auto results = workflow::evaluateRecommenders(request, progress);
        workflow::storeEvaluation(*workspace, id, request, results, {}, progress);
        const auto& figures = results.front().evaluation.figures;
        return figures.empty() ? Text() : figures.front().second.reason;
      },
      [this, title](const Text& reason) {
        m_session.notifyRuns();
        if (!reason.empty())
          m_note->show(NoteKind::Warning, tr("%1 has no figure here").arg(title), translated(reason));
      },
      errorsTo(m_note));
}

void GuideView::askPdf(bool all) {
  const GuideEntry* entry = m_list->current();
  const QString name = all || entry == nullptr ? tr("The guide") : entry->title;
  const QString path = askSaveFile(this, tr("Save as PDF"), name + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
  if (!path.isEmpty()) writePdf(path, all);
}

Paper GuideView::paper(bool all) const {
  const guide::Guide& guide = guide::shippedGuide();
  const GuideEntry* entry = m_list->current();
  std::vector<help::HelpArticle> printed;
  for (help::HelpArticle& article : help::articlesOf(guide)) {
    const bool isOfGuide = !article.key.startsWith(QLatin1String("page/"));
    if (all ? isOfGuide : entry != nullptr && article.key == entry->key) printed.push_back(std::move(article));
  }
  return help::paperOf(all || printed.empty() ? tr("The guide") : printed.front().title, printed, guide);
}

void GuideView::writePdf(const QString& path, bool all) {
  m_note->clear();
  savePdfAside(m_session, this, path, paper(all), toldIn(m_note));
}

void GuideView::print(bool all) {
  m_note->clear();
  printAside(m_session, this, paper(all), toldIn(m_note));
}

void GuideView::takeFigures(const workflow::EvaluatedFigures& figures) {
  m_figures = figures;
  m_list->setFigures(figures.byAlgorithm);
  for (ReadingPane* pane : {m_pane, m_other}) pane->setFigures(m_session.dataset() != nullptr, figures.byAlgorithm);
  sayWhatFiguresAre();
}

void GuideView::sayWhatFiguresAre() {
  m_foot->setToolTip({});
  if (m_session.dataset() == nullptr) {
    const guide::SampleFigures& sample = guide::shippedGuide().sample;
    m_foot->setText(
        tr("Figures of the sample shop, since no data set is shown. %1 Of %Ln customer(s), with 95 % intervals.",
           nullptr, sample.customers)
            .arg(translated(evaluate::protocol(sample.protocol).summary)));
    m_foot->setToolTip(QString::fromStdString(sample.command));
  } else if (m_figures.protocol.empty()) {
    m_foot->setText(tr(
        "Nothing is measured on this data set yet: a click on “not run yet” hides the latest of each customer and sees "
        "how well the method finds it again."));
  } else {
    const evaluate::Protocol& protocol = evaluate::protocol(m_figures.protocol);
    std::int64_t customers = 0;
    for (const auto& [algorithm, figure] : m_figures.byAlgorithm) customers = std::max(customers, figure.customers);
    m_foot->setText(tr("%1 Of %Ln customer(s), with 95 % intervals.", nullptr, static_cast<int>(customers))
                        .arg(translated(protocol.summary)));
  }
}

void GuideView::followChoice() {
  if (const GuideEntry* entry = m_list->current()) m_pane->show(*entry);
  fillCompared();
}

void GuideView::fillCompared() {
  const QString chosen = m_compared->currentData().toString();
  const GuideEntry* current = m_list->current();
  const QSignalBlocker blocker(m_compared);
  m_compared->clear();
  m_compared->addItem(tr("Compare with: none"));
  for (const GuideEntry& entry : m_entries) {
    const bool sameKind = current != nullptr && (entry.approach == nullptr) == (current->approach == nullptr);
    if (sameKind && entry.key != current->key) m_compared->addItem(tr("With: %1").arg(entry.title), entry.key);
  }
  m_compared->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_compared->findData(chosen)));
  showCompared();
}

void GuideView::showCompared() {
  const QString key = m_compared->currentData().toString();
  const auto found = std::ranges::find(m_entries, key, &GuideEntry::key);
  const bool shown = !key.isEmpty() && found != m_entries.end();
  m_line->setVisible(shown);
  m_other->setVisible(shown);
  if (shown) m_other->show(*found);
  placeList();
}

void GuideView::runCurrent() {
  const GuideEntry* entry = m_list->current();
  if (entry == nullptr || entry->approach == nullptr || entry->approach->algorithms.empty()) return;
  if (m_session.dataset() == nullptr) return;
  runMethod(QString::fromStdString(entry->approach->family),
            QString::fromStdString(entry->approach->algorithms.front()));
}

void GuideView::runMethod(const QString& family, const QString& method) {
  m_session.showMethod(family == QLatin1String("segment") ? QStringLiteral("segments") : QStringLiteral("recommend"),
                       method);
}

void GuideView::placeList() {
  const int whole = width(), least = theme().px(250);
  int wanted = std::clamp(whole * 48 / 100, least, theme().px(660));
  if (whole < theme().px(900)) wanted = std::clamp(whole * 38 / 100, least, theme().px(330));
  if (!m_other->isHidden()) wanted = least;
  m_left->setFixedWidth(wanted);
}

void GuideView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeList();
}

void GuideView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  loadFigures();
}

}  // namespace kindred::ui::classroom
