// The editor's bars and halves.
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

#include "ui/help/word_links.h"
#include "ui/pages/classroom/code_editor.h"
#include "ui/pages/classroom/find_bar.h"
#include "ui/pages/classroom/lesson_editor.h"
#include "ui/pages/classroom/lesson_highlighter.h"
#include "ui/pages/classroom/problem_list.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::classroom {

LessonEditor::LessonEditor(Session& session, const TypeSize& type, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_type(type),
      m_runner(session),
      m_back(makeButton(ButtonKind::Normal, QStringLiteral("left"))),
      m_name(new ElidedLabel(FontRole::PageTitle)),
      m_state(new Label(FontRole::Small, Role::Text2)),
      m_save(makeButton(ButtonKind::Normal, QStringLiteral("save"))),
      m_share(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_handout(makeButton(ButtonKind::Normal, QStringLiteral("file"))),
      m_try(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_more(makeIconButton(QStringLiteral("more"))),
      m_note(new Note(NoteKind::Error)),
      m_halves(new QSplitter),
      m_left(new QWidget),
      m_right(new QWidget),
      m_where(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_code(new CodeEditor(type)),
      m_find(new FindBar(m_code)),
      m_search(makeSmallButton(ButtonKind::Normal, QStringLiteral("search"))),
      m_how(makeSmallButton(ButtonKind::Normal, QStringLiteral("text"))),
      m_problems(new ProblemList),
      m_modes(new SegmentedControl),
      m_shown(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_earlier(makeIconButton(QStringLiteral("left"))),
      m_later(makeIconButton(QStringLiteral("right"))),
      m_sheet(new LessonSheet(type)) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  buildBar(column);
  column->addWidget(m_note);
  buildLeft();
  buildRight();
  m_halves->setObjectName(QStringLiteral("editorHalves"));
  m_halves->addWidget(m_left);
  m_halves->addWidget(m_right);
  m_halves->setChildrenCollapsible(false);
  column->addWidget(m_halves, 1);
  constexpr int TypingPause = 120;  // milliseconds
  m_timer.setSingleShot(true);
  m_timer.setInterval(TypingPause);
  connect(&m_timer, &QTimer::timeout, this, &LessonEditor::follow);
  connect(m_code, &QPlainTextEdit::textChanged, this, [this] {
    m_timer.start();
    retell();
    emit renamed();
  });
  connect(m_code, &QPlainTextEdit::cursorPositionChanged, this, [this] {
    if (m_code->line() == m_line) return;
    m_timer.start();
    retell();
  });
  connect(&session, &Session::datasetsChanged, this, [this] { m_timer.start(); });
  whenTranslated(this, [this] {
    retell();
    fitBars();
  });
}

void LessonEditor::buildBar(QLayout* column) {
  auto* bar = new ToolBar;
  m_back->setObjectName(QStringLiteral("backToLessons"));
  m_name->setObjectName(QStringLiteral("lessonName"));
  m_state->setObjectName(QStringLiteral("lessonState"));
  m_save->setObjectName(QStringLiteral("saveLesson"));
  m_share->setObjectName(QStringLiteral("shareLesson"));
  m_handout->setObjectName(QStringLiteral("handout"));
  m_try->setObjectName(QStringLiteral("tryLesson"));
  m_more->setObjectName(QStringLiteral("moreOfLesson"));
  for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_name, m_state}) bar->add(part);
  bar->addStretch();
  for (QWidget* part : std::initializer_list<QWidget*>{m_save, m_share, m_handout, m_try, m_more}) bar->add(part);
  column->addWidget(bar);
  auto* paper = new QMenu(this);
  QAction* plain = paper->addAction(QString(), this, [this] { askHandout(false); });
  QAction* answers = paper->addAction(QString(), this, [this] { askHandout(true); });
  paper->addSeparator();
  QAction* plainPrinted = paper->addAction(QString(), this, [this] { printHandout(false); });
  QAction* answersPrinted = paper->addAction(QString(), this, [this] { printHandout(true); });
  m_handout->setMenu(paper);
  auto* more = new QMenu(this);
  QAction* saveAs = more->addAction(QString(), this, &LessonEditor::saveAs);
  more->addSeparator();
  QAction* fresh = more->addAction(QString(), this, [this] { leave([this] { open({}); }); });
  QAction* another = more->addAction(QString(), this, &LessonEditor::openAnother);
  m_more->setMenu(more);
  m_more->setPopupMode(QToolButton::InstantPopup);
  connect(m_back, &QPushButton::clicked, this, &LessonEditor::backRequested);
  connect(m_save, &QPushButton::clicked, this, &LessonEditor::save);
  connect(m_share, &QPushButton::clicked, this, &LessonEditor::share);
  connect(m_try, &QPushButton::clicked, this, &LessonEditor::tryIt);
  whenTranslated(m_more, [=, this] {
    m_back->setToolTip(tr("Back to the lessons"));
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_share->setToolTip(tr("Share a copy of the lesson as a file"));
    m_handout->setToolTip(tr("The lesson on paper or as PDF"));
    m_try->setToolTip(tr("Play it as the class will see it (F5)"));
    setIconToolTip(m_more, tr("More for this lesson"));
    plain->setText(tr("Questions alone as PDF…"));
    answers->setText(tr("With a page of answers as PDF…"));
    plainPrinted->setText(tr("Print the questions alone…"));
    answersPrinted->setText(tr("Print with a page of answers…"));
    saveAs->setText(tr("Save as…"));
    fresh->setText(tr("New lesson"));
    another->setText(tr("Open…"));
  });
}

void LessonEditor::buildLeft() {
  auto* column = new QVBoxLayout(m_left);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* bar = new ToolBar;
  struct Insert {
    const char *name, *icon;
  };
  for (const Insert& insert :
       {Insert{"insertStep", "plus"}, {"insertData", "data"}, {"insertQuestion", "info"}, {"insertFigure", "hash"}}) {
    auto* button = makeSmallButton(ButtonKind::Normal, QLatin1String(insert.icon));
    button->setObjectName(QLatin1String(insert.name));
    m_inserts.push_back(button);
    bar->add(button);
  }
  bar->add(m_search);
  bar->addStretch();
  bar->add(m_where);
  bar->add(m_how);
  column->addWidget(bar);
  column->addWidget(m_find);
  m_code->setObjectName(QStringLiteral("lessonText"));
  m_search->setObjectName(QStringLiteral("findInLesson"));
  m_how->setObjectName(QStringLiteral("howToWrite"));
  m_find->setObjectName(QStringLiteral("findBar"));
  connect(m_search, &QPushButton::clicked, m_find, &FindBar::open);
  connect(m_how, &QPushButton::clicked, this, [] {
    emit help::wordLinks().requested({QStringLiteral("lessons"), QStringLiteral("lessons")});
  });
  m_problems->setObjectName(QStringLiteral("problems"));
  new LessonHighlighter(m_code->document());
  column->addWidget(m_code, 3);
  column->addWidget(m_problems, 1);
  connect(m_inserts[0], &QPushButton::clicked, this,
          [this] { insertBlock(tr("```step Title\nshow: table\n```\nWords.\n"), 3); });
  connect(m_inserts[1], &QPushButton::clicked, this,
          [this] { insertBlock(QStringLiteral("```data\nexample: gift-shop\n```\n"), 2); });
  connect(m_inserts[2], &QPushButton::clicked, this, [this] {
    insertBlock(tr("```question choice\nWhat do you think?\n```\n```answer\n- [x] right\n- [ ] wrong\nhint: Look "
                   "again.\nbecause: It is so.\n```\n"),
                8);
  });
  auto* figures = new QMenu(this);
  figures->setObjectName(QStringLiteral("figures"));
  m_inserts[3]->setMenu(figures);
  connect(figures, &QMenu::aboutToShow, this, &LessonEditor::fillFigures);
  connect(m_problems, &ProblemList::chosen, this, [this](const lesson::LessonProblem& problem) {
    if (text() == m_parsed) m_code->goTo(problem.at);
  });
  connect(m_problems, &ProblemList::mended, this, [this](const lesson::Remedy& remedy) {
    if (text() == m_parsed) m_code->apply(remedy);  // else its place is another one
  });
  whenTranslated(m_left, [this] {
    m_inserts[0]->setText(tr("Step"));
    m_inserts[1]->setText(tr("Data"));
    m_inserts[2]->setText(tr("Question"));
    m_inserts[3]->setText(tr("Figure"));
    m_inserts[3]->setToolTip(tr("A figure that the run of this step gives"));
    for (std::size_t i = 0; i < 3; ++i) m_inserts[i]->setToolTip(tr("Inserts it below the cursor"));
    m_search->setToolTip(tr("Find and replace (Ctrl+F)"));
    m_search->setAccessibleName(m_search->toolTip());
    m_how->setToolTip(tr("How to write a lesson (F1)"));
    m_how->setAccessibleName(m_how->toolTip());
    m_code->setAccessibleName(tr("Text of the lesson"));
  });
}

void LessonEditor::buildRight() {
  auto* column = new QVBoxLayout(m_right);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* bar = new ToolBar;
  m_modes->setObjectName(QStringLiteral("previewModes"));
  m_earlier->setObjectName(QStringLiteral("earlierStep"));
  m_later->setObjectName(QStringLiteral("laterStep"));
  m_sheet->setObjectName(QStringLiteral("preview"));
  for (int i = 0; i < 3; ++i) m_modes->addChoice({});
  m_modes->setCurrent(1);
  bar->add(m_modes);
  bar->addStretch();
  for (QWidget* part : std::initializer_list<QWidget*>{m_shown, m_earlier, m_later}) bar->add(part);
  column->addWidget(bar);
  column->addWidget(m_sheet, 1);
  connect(m_modes, &SegmentedControl::changed, this, [this] { showPreview(m_preview); });
  connect(m_earlier, &QToolButton::clicked, this, [this] { goToStep(-1); });
  connect(m_later, &QToolButton::clicked, this, [this] { goToStep(1); });
  whenTranslated(m_right, [this] {
    m_modes->setChoiceText(0, tr("Class"));
    m_modes->setChoiceText(1, tr("Teacher"));
    m_modes->setChoiceText(2, tr("Handout"));
    m_modes->setChoiceToolTip(0, tr("As the class sees it: it can be answered"));
    m_modes->setChoiceToolTip(1, tr("With the answers"));
    m_modes->setChoiceToolTip(2, tr("As it is printed"));
    m_modes->setAccessibleName(tr("Preview for whom"));
    setIconToolTip(m_earlier, tr("The step before"));
    setIconToolTip(m_later, tr("The next step"));
  });
}

// Words where there is room for them; text above preview where they do not fit side by side.
void LessonEditor::fitBars() {
  const bool wide = width() >= theme().px(860), stacked = width() < theme().px(940);
  m_back->setText(wide ? tr("Lessons") : QString());
  m_save->setText(wide ? tr("Save") : QString());
  m_share->setText(wide ? tr("Share") : QString());
  m_handout->setText(wide ? tr("Handout") : QString());
  m_try->setText(tr("Try it"));
  for (QPushButton* button : {m_back, m_save, m_share, m_handout}) button->setAccessibleName(button->toolTip());
  const Qt::Orientation orientation = stacked ? Qt::Vertical : Qt::Horizontal;
  if (m_halves->orientation() != orientation) m_halves->setOrientation(orientation);
  m_where->setVisible(width() >= theme().px(1040));
  m_how->setText(wide ? tr("How to write a lesson") : QString());
  m_shown->setVisible(wide);
}

void LessonEditor::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitBars();
}

}  // namespace kindred::ui::classroom
