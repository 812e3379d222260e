#include "ui/pages/classroom/file_deck.h"

#include <QPushButton>

#include "ui/pages/classroom/course_list.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui::classroom {

FileDeck::FileDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_runner(session),
      m_stages(new Stages),
      m_list(new CourseList(type)),
      m_sheet(new LessonSheet(type)),
      m_controls(new QWidget),
      m_all(makeButton(ButtonKind::Normal, QStringLiteral("left"))),
      m_edit(makeButton(ButtonKind::Normal, QStringLiteral("pencil"))),
      m_new(makeButton(ButtonKind::Normal, QStringLiteral("plus"))),
      m_open(makeButton(ButtonKind::Normal, QStringLiteral("folder"))) {
  m_sheet->setObjectName(QStringLiteral("lessonSheet"));
  m_stages->addWidget(m_list);
  m_stages->addWidget(m_sheet);
  buildControls();
  for (QWidget* button : std::initializer_list<QWidget*>{m_all, m_edit, m_new, m_open})
    type.apply(button, FontRole::Control);
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
  m_edit->setObjectName(QStringLiteral("editLesson"));
  m_new->setObjectName(QStringLiteral("newLesson"));
  m_open->setObjectName(QStringLiteral("openLesson"));
  for (QWidget* button : std::initializer_list<QWidget*>{m_all, m_edit, m_new, m_open}) row->addWidget(button);
  connect(m_all, &QPushButton::clicked, this, &FileDeck::close);
  connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(m_source); });
  connect(m_new, &QPushButton::clicked, this, [this] { emit editRequested({}); });
  connect(m_open, &QPushButton::clicked, this, &FileDeck::openFile);
  whenTranslated(m_controls, [this] {
    m_all->setText(tr("All lessons"));
    m_edit->setText(tr("Edit"));
    m_new->setText(tr("New lesson"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("A lesson's file that somebody shared"));
    followControls();
  });
}

void FileDeck::followControls() {
  m_all->setVisible(isOpen());
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
        m_stages->setCurrentIndex(1);
        followControls();
        emit restarted(0);
        m_sheet->setFocus();
      },
      [this](const Error& error) { refuse(error); });
}

void FileDeck::close() {
  m_played.reset();
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

void FileDeck::showStep(int step) {
  if (!m_played) return;
  const auto at = static_cast<std::size_t>(step);
  m_sheet->setStep(m_played->lesson, at, m_played->steps[at], SheetMode::Class);
  m_sheet->ensureVisible(0, 0);
}

}  // namespace kindred::ui::classroom
