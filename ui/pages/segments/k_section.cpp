#include "ui/pages/segments/k_section.h"

#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {
namespace {

constexpr const char* kParameter = "k";
const std::string kChooseQuestion = "segments/choose";

workflow::ChooseKRequest choiceFor(const workflow::SegmentRequest& request) {
  return {.datasetId = request.datasetId,
          .algorithm = request.algorithm,
          .parameters = request.parameters,
          .features = request.features,
          .seed = request.seed};
}

Tone toneOf(double stability) { return stability >= 0.85 ? Tone::Ok : stability >= 0.6 ? Tone::Warn : Tone::Error; }

bool isSame(const workflow::SegmentRequest& a, const workflow::SegmentRequest& b) {
  return a.datasetId == b.datasetId && a.algorithm == b.algorithm && a.seed == b.seed && a.parameters == b.parameters &&
         segment::written(a.features) == segment::written(b.features);
}

}  // namespace

KSection::KSection(Session& session, QWidget* parent)
    : Section({}, parent),
      m_session(session),
      m_scores(new KScores),
      m_words(new Label(FontRole::Small, Role::Text2)),
      m_other(new Label(FontRole::Tiny, Role::WarnText)),
      m_choose(makeSmallButton(ButtonKind::Normal)),
      m_note(new Note(NoteKind::Error)) {
  setObjectName(QStringLiteral("howMany"));
  m_scores->setObjectName(QStringLiteral("scores"));
  m_words->setObjectName(QStringLiteral("advice"));
  m_choose->setObjectName(QStringLiteral("choose"));
  m_words->setWordWrap(true);
  m_other->setWordWrap(true);
  add(m_other);
  add(m_scores);
  add(m_words);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_choose);
  row->addStretch(1);
  add(row);
  add(m_note);
  connect(m_scores, &KScores::picked, this, &KSection::picked);
  connect(m_choose, &QPushButton::clicked, this, &KSection::compare);
  connect(&session, &Session::datasetChanged, this, [this] {
    m_choice = nullptr;
    m_job = nullptr;
    showScores();
  });
  whenTranslated(this, [this] {
    setTitle(tr("How many segments?"));
    m_scores->setAccessibleName(tr("Silhouette and agreement by number of segments"));
    m_other->setText(tr("From other settings"));
    showScores();
  });
}

workflow::SegmentRequest KSection::withoutK(workflow::SegmentRequest request) {
  request.parameters.erase(kParameter);
  return request;
}

void KSection::setRequest(const workflow::SegmentRequest& request, bool valid) {
  m_request = request;
  m_valid = valid;
  setVisible(workflow::canChooseK(request.algorithm));
  const auto k = request.parameters.find(kParameter);
  const auto* number = k == request.parameters.end() ? nullptr : std::get_if<std::int64_t>(&k->second);
  m_scores->setChosen(number == nullptr ? 0 : static_cast<int>(*number));
  showState();
}

void KSection::showState() {
  const bool running = m_job != nullptr;
  const segment::KRange range;
  m_choose->setText(running ? tr("Comparing…") : tr("Choose for me"));
  m_choose->setEnabled(m_valid && !running);
  QString tip = tr("Groups the customers into %1 to %2 segments, and compares how far apart and how steady they are")
                    .arg(range.from)
                    .arg(range.to);
  if (const DatasetPtr& dataset = m_session.dataset();
      m_valid && dataset && workflow::canChooseK(m_request.algorithm)) {
    const Estimate estimate = workflow::estimateChooseK(choiceFor(m_request), *dataset);
    tip += QLatin1Char('\n') + tr("Takes about %1").arg(formatDuration(estimate.seconds));
  }
  m_choose->setToolTip(tip);
  m_other->setVisible(m_choice && !isSame(m_of, withoutK(m_request)));
}

KScore KSection::scoreOf(const segment::KScore& score) const {
  const double stability = score.stability.mean;
  KScore shown{.k = score.k, .silhouette = score.quality.silhouette};
  if (score.stability.known()) {
    shown.steady =
        translated(segment::verdictOnStability(stability).word) + QLatin1Char(' ') + formatNumber(100 * stability, 0);
    shown.tone = toneOf(stability);
  }
  shown.best = m_choice->recommended == score.k;
  shown.tip << tr("%Ln segment(s)", nullptr, score.k)
            << tr("Silhouette %1, from −1 to 1: how much nearer customers are to their own group than to the next")
                   .arg(formatNumber(score.quality.silhouette, 3));
  if (score.stability.known()) {
    shown.tip << tr("Agreement %1 (%2 to %3): adjusted Rand index with groups of random halves of the customers")
                     .arg(formatNumber(stability), formatNumber(score.stability.low),
                          formatNumber(score.stability.high));
  }
  shown.tip << tr("Caliński–Harabasz %1, Davies–Bouldin %2")
                   .arg(formatNumber(score.quality.calinskiHarabasz, 0), formatNumber(score.quality.daviesBouldin))
            << tr("Gap %1 ± %2").arg(formatNumber(score.gap, 3), formatNumber(score.gapError, 3));
  return shown;
}

void KSection::showScores() {
  std::vector<KScore> rows;
  if (m_choice) {
    for (const segment::KScore& score : m_choice->scores) rows.push_back(scoreOf(score));
  }
  m_scores->setVisible(!rows.empty());
  m_scores->setScores(std::move(rows));
  setRemark(m_choice ? tr("silhouette, steadiness") : QString());
  m_words->setText(m_choice ? translated(m_choice->reason)
                            : tr("The program can compare numbers of segments, and say which holds best, or that the "
                                 "customers fall into no clear groups."));
  showState();
}

void KSection::compare() {
  if (!m_choose->isEnabled()) return;
  m_note->clear();
  m_of = withoutK(m_request);
  m_choice = nullptr;
  auto* job = m_session.ask(
      {.asker = this, .key = kChooseQuestion, .title = KI_TEXT("core", "Comparing numbers of segments")},
      [workspace = m_session.workspace(), request = choiceFor(m_of)](Progress& progress) {
        return workflow::chooseK(*workspace, request, progress);
      },
      [this](const workflow::ChoiceOfKPtr& choice) { take(choice); }, errorsTo(m_note));
  m_job = job;
  connect(job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showScores();
}

void KSection::take(const workflow::ChoiceOfKPtr& choice) {
  m_choice = choice;
  showScores();
  if (choice->recommended) emit picked(*choice->recommended);
}

}  // namespace kindred::ui::segments
