#include "ui/pages/classroom/file_deck.h"

#include <QPushButton>

#include "ui/pages/classroom/course_list.h"
#include "ui/pages/classroom/lesson_picture.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui::classroom {
namespace {

const lesson::VotesPicture* votesOf(const lesson::RunStep& run) {
  return std::get_if<lesson::VotesPicture>(&run.shown.picture);
}

QString changesBetween(const lesson::RunStep& before, const lesson::RunStep& after) {
  QStringList sentences;
  const auto *then = votesOf(before), *now = votesOf(after);
  if (then == nullptr || now == nullptr) return {};
  for (const Text& sentence : lesson::changed(*then->walk, *now->walk)) sentences << translated(sentence);
  return sentences.join(QLatin1Char('\n'));
}

}  // namespace

FileDeck::FileDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_runner(session),
      m_stages(new Stages),
      m_list(new CourseList(type)),
      m_sheet(new LessonSheet(type)),
      m_controls(new QWidget),
      m_all(makeButton(ButtonKind::Normal, QStringLiteral("left"))),
      m_asItWas(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_teacher(makeButton(ButtonKind::Normal, QStringLiteral("classroom"))),
      m_edit(makeButton(ButtonKind::Normal, QStringLiteral("pencil"))),
      m_new(makeButton(ButtonKind::Normal, QStringLiteral("plus"))),
      m_open(makeButton(ButtonKind::Normal, QStringLiteral("folder"))) {
  m_sheet->setObjectName(QStringLiteral("lessonSheet"));
  m_stages->addWidget(m_list);
  m_stages->addWidget(m_sheet);
  buildControls();
  for (QWidget* button : std::initializer_list<QWidget*>{m_all, m_asItWas, m_teacher, m_edit, m_new, m_open})
    type.apply(button, FontRole::Control);
  m_sheet->picture()->setEditable(true);
  connect(m_sheet->picture(), &LessonPicture::edited, this, &FileDeck::change);
  connect(m_list, &CourseList::chosen, this, &FileDeck::open);
  whenTranslated(m_stages, [this] {
    if (!m_played || !m_source.isShipped) return;
    for (const LessonSource& source : shippedSources()) {  // the same one in the other language
      if (source.isShipped && source.name == m_source.name && source.text != m_source.text) return open(source);
    }
  });
}

void FileDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_all->setObjectName(QStringLiteral("allLessons"));
  m_asItWas->setObjectName(QStringLiteral("asItWas"));
  m_edit->setObjectName(QStringLiteral("editLesson"));
  m_new->setObjectName(QStringLiteral("newLesson"));
  m_open->setObjectName(QStringLiteral("openLesson"));
  for (QWidget* button : std::initializer_list<QWidget*>{m_all, m_asItWas, m_teacher, m_edit, m_new, m_open})
    row->addWidget(button);
  connect(m_asItWas, &QPushButton::clicked, this, &FileDeck::restore);
  connect(m_all, &QPushButton::clicked, this, &FileDeck::close);
  m_teacher->setObjectName(QStringLiteral("forTeacher"));
  m_teacher->setCheckable(true);
  connect(m_teacher, &QPushButton::toggled, this, [this] { showStep(m_step); });
  connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(m_source); });
  connect(m_new, &QPushButton::clicked, this, [this] { emit editRequested({}); });
  connect(m_open, &QPushButton::clicked, this, &FileDeck::openFile);
  whenTranslated(m_controls, [this] {
    m_all->setText(tr("All lessons"));
    m_asItWas->setText(tr("As it was"));
    m_asItWas->setToolTip(tr("Takes back what was changed in the tables of this lesson"));
    m_teacher->setText(tr("Teacher"));
    m_teacher->setToolTip(tr("Shows the answers, the hints and what is said to the teacher alone"));
    m_edit->setText(tr("Edit"));
    m_new->setText(tr("New lesson"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("A lesson's file that somebody shared"));
    followControls();
  });
}

void FileDeck::followControls() {
  m_all->setVisible(isOpen());
  m_asItWas->setVisible(isOpen() && isChanged());
  m_teacher->setVisible(isOpen());
  m_edit->setVisible(isOpen());
  m_new->setVisible(!isOpen());
  m_open->setVisible(!isOpen());
}

void FileDeck::openFile() {
  const QString path = askOpenFile(m_controls, tr("Open a lesson"), tr("Lessons (*.md)"), FilePurpose::Import);
  if (path.isEmpty()) return;
  try {
    open(readLesson(path));
  } catch (const Error& error) {
    refuse(error);
  }
}

void FileDeck::open(const LessonSource& source) {
  const lesson::Parsed parsed = lesson::parse(source.text.toStdString(), m_runner.dataSetNames());
  if (!parsed.isPlayable()) {
    const lesson::LessonProblem& first =
        *std::ranges::find(parsed.problems, lesson::LessonProblem::Severity::Error, &lesson::LessonProblem::severity);
    emit failed(
        tr("“%1” cannot be played: line %2. %3").arg(source.name, formatCount(first.line), translated(first.message)),
        tr("The editor shows all problems with their remedies."));
    m_source = source;
    emit editRequested(source);
    return;
  }
  m_runner.play(
      "classroom/course", parsed.lesson,
      [this, source](const PlayedLesson& played) {
        m_source = source;
        m_played = played;
        m_original.reset();
        m_changes.clear();
        m_step = 0;
        m_teacher->setChecked(false);  // a class may be looking
        m_stages->setCurrentIndex(1);
        followControls();
        emit restarted(0);
        m_sheet->setFocus();
      },
      [this](const Error& error) { refuse(error); });
}

void FileDeck::close() {
  m_played.reset();
  m_original.reset();
  m_changes.clear();
  m_stages->setCurrentIndex(0);
  m_list->refresh();
  followControls();
  emit restarted(0);
}

QString FileDeck::subtitle() const {
  if (!m_played) return tr("lessons that are ready for a class");
  const QString title = QString::fromStdString(m_played->lesson.title);
  return m_played->lesson.minutes > 0 ? tr("%1, %2 minutes").arg(title, formatCount(m_played->lesson.minutes)) : title;
}

QString FileDeck::hint() const {
  const bool isTable = m_played && votesOf(m_played->steps[static_cast<std::size_t>(m_step)]) != nullptr;
  if (isTable) return tr("Click a cell and type another rating: all that is computed from it follows");
  return m_played ? tr("Click an answer, or press its number")
                  : tr("Choose a lesson; Left and Right then step through it");
}

lesson::StepWords FileDeck::words(int step) const {
  if (!m_played)
    return {
        KI_TEXT("core", "Ready for a class"),
        KI_TEXT(
            "core",
            "Every lesson has a few steps with questions, whose answers are checked. The figures are computed while it "
            "runs. Three lessons of 15 minutes make an hour of school."),
        {}};
  const auto at = static_cast<std::size_t>(step);
  const lesson::RunStep& run = m_played->steps[at];
  const lesson::Step& said = m_played->lesson.steps[at];
  const Text what = run.failed ? run.failed->message() : run.shown.words.what;
  return {KI_TEXT("core", "Step %1 of %2").with(step + 1).with(steps()),
          what.empty() ? Text("%1").with(said.title) : what,
          {}};
}

// What is changed is the lesson that is shown, never its file. Steps that look at other data are as they were.
void FileDeck::change(Eigen::Index person, Eigen::Index product, double value) {
  const auto* votes = m_played ? votesOf(m_played->steps[static_cast<std::size_t>(m_step)]) : nullptr;
  if (votes == nullptr) return;
  lesson::Lesson lesson = m_played->lesson;
  const int data = lesson.steps[static_cast<std::size_t>(m_step)].data;
  lesson::DataBlock block = lesson.data[static_cast<std::size_t>(data)];
  if (block.kind == lesson::DataBlock::Kind::File) block.ratings = votes->walk->table;
  block.kind = lesson::DataBlock::Kind::Ratings;
  block.ratings.values(person, product) = value;
  block.source += "\n" + std::to_string(person) + ',' + std::to_string(product) + '=' + std::to_string(value);
  lesson.data.push_back(std::move(block));
  for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
    if (lesson.steps[step].data == data && votesOf(m_played->steps[step]) != nullptr)
      lesson.steps[step].data = static_cast<int>(lesson.data.size()) - 1;
  }
  m_runner.play(
      "classroom/lesson", lesson,
      [this](const PlayedLesson& played) {
        const lesson::RunStep& now = played.steps[static_cast<std::size_t>(m_step)];
        if (!m_played || now.failed) return now.failed ? refuse(*now.failed) : void();
        if (!m_original) m_original = m_played;
        m_changes = changesBetween(m_played->steps[static_cast<std::size_t>(m_step)], now);
        take(played);
      },
      [this](const Error& error) { refuse(error); });
}

// Predictions stand beside those of the lesson as it was.
void FileDeck::take(PlayedLesson played) {
  for (std::size_t step = 0; m_original && step < played.steps.size(); ++step) {
    auto* votes = std::get_if<lesson::VotesPicture>(&played.steps[step].shown.picture);
    const auto* before = votesOf(m_original->steps[step]);
    if (votes != nullptr && before != nullptr && votes->before == nullptr) votes->before = before->walk;
  }
  m_played = std::move(played);
  followControls();
  emit restarted(m_step);
}

void FileDeck::restore() {
  if (!m_original) return;
  PlayedLesson original = std::move(*m_original);
  m_original.reset();
  m_changes.clear();
  take(std::move(original));
}

void FileDeck::showStep(int step) {
  if (!m_played) return;
  m_step = step;
  const auto at = static_cast<std::size_t>(step);
  m_sheet->setStep(m_played->lesson, at, m_played->steps[at],
                   m_teacher->isChecked() ? SheetMode::Teacher : SheetMode::Class);
  m_sheet->ensureVisible(0, 0);
}

}  // namespace kindred::ui::classroom
