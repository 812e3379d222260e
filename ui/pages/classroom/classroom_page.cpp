#include "ui/pages/classroom/classroom_page.h"

#include <QCheckBox>
#include <QHideEvent>
#include <QMenu>
#include <QPushButton>

#include "ui/pages/classroom/data_view.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/file_deck.h"
#include "ui/pages/classroom/guide_view.h"
#include "ui/pages/classroom/lesson_editor.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/uses_view.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kSideWidth = 304;
const QString kBigType = QStringLiteral("classroom/bigType");

}  // namespace

ClassroomPage::ClassroomPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_side(new Pane(kSideWidth)),
      m_lessons(new LessonsView(session, m_type, m_side)),
      m_guide(new GuideView(session, m_type)),
      m_uses(new UsesView(session, m_type)),
      m_data(new DataView),
      m_editor(new LessonEditor(session, m_type)),
      m_tabs(new SegmentedControl),
      m_bar(new ToolBar),
      m_parts(new Stages),
      m_big(new QCheckBox),
      m_return(makeButton(ButtonKind::Flat, QStringLiteral("left"))),
      m_print(makeButton(ButtonKind::Normal, QStringLiteral("print"))),
      m_full(makeButton(ButtonKind::Normal, QStringLiteral("expand"))) {
  buildTabs();
  buildEditor();
  setRightPane(m_side);
  buildHeader();
  connect(m_lessons, &LessonsView::shown, this, &Page::headerChanged);
  whenThemed(this, [this] { placeBars(); });
  whenTranslated(this, [this] {
    m_tabs->setChoiceText(static_cast<int>(Tab::Lessons), tr("Lessons"));
    m_tabs->setChoiceText(static_cast<int>(Tab::Guide), tr("Guide"));
    m_tabs->setChoiceText(static_cast<int>(Tab::Uses), tr("Uses in marketing"));
    m_tabs->setChoiceText(static_cast<int>(Tab::Data), tr("Where to find data"));
    m_tabs->setAccessibleName(tr("Part of the Classroom"));
    m_side->setTitle(tr("This step"));
    m_big->setText(tr("Big type"));
    m_big->setToolTip(tr("Readable from the last row"));
    m_full->setText(tr("Full screen"));
    m_full->setToolTip(tr("The lesson alone on the screen (F11)"));
    emit headerChanged();
  });
}

void ClassroomPage::buildTabs() {
  m_tabs->setObjectName(QStringLiteral("classroomTabs"));
  for (int i = 0; i <= static_cast<int>(Tab::Data); ++i) m_tabs->addChoice({});
  m_bar->add(m_tabs);
  m_bar->addStretch();
  for (QWidget* part : std::initializer_list<QWidget*>{m_lessons, m_guide, m_uses, m_data}) m_parts->addWidget(part);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_bar);
  column->addWidget(m_parts, 1);
  setBody(body);
  connect(m_tabs, &SegmentedControl::changed, this, [this](int tab) { openTab(static_cast<Tab>(tab)); });
  connect(m_guide, &GuideView::lessonRequested, this, [this](const QString& lesson) {
    if (m_lessons->open(lesson)) openTab(Tab::Lessons);
  });
  connect(m_uses, &UsesView::sourcesRequested, m_guide, &GuideView::openReference);
}

void ClassroomPage::buildEditor() {
  m_editor->setObjectName(QStringLiteral("lessonEditor"));
  m_parts->addWidget(m_editor);
  connect(m_lessons->files(), &FileDeck::editRequested, this, &ClassroomPage::edit);
  connect(m_editor, &LessonEditor::renamed, this, &Page::headerChanged);
  connect(m_editor, &LessonEditor::tried, this, &ClassroomPage::tryLesson);
  connect(m_editor, &LessonEditor::backRequested, this, [this] {
    m_editor->leave([this] {
      m_lessons->files()->close();
      openTab(Tab::Lessons);
    });
  });
}

bool ClassroomPage::isEditing() const { return m_parts->currentWidget() == m_editor; }

// A lesson that was tried is still in the editor, with what is not saved.
void ClassroomPage::edit(const LessonSource& source) {
  const auto show = [this] {
    m_parts->setCurrentWidget(m_editor);
    m_bar->hide();
    setPaneShown(m_side, false);
    m_big->show();
    emit headerChanged();
  };
  if (!source.name.isEmpty() && source.name == m_editor->fileName() && source.text == m_editor->text()) return show();
  m_editor->leave([this, source, show] {
    m_editor->open(source);
    show();
  });
}

void ClassroomPage::tryLesson(const LessonSource& source) {
  m_lessons->open(m_lessons->files()->key());
  openTab(Tab::Lessons);
  m_lessons->files()->open(source);
}

void ClassroomPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  window()->installEventFilter(this);
  if (const QString method = session().takeMethod(); !method.isEmpty()) {
    openTab(Tab::Lessons);
    m_lessons->lookInside(method);
  }
}

// Who leaves by another way needs none back.
void ClassroomPage::hideEvent(QHideEvent* event) {
  Page::hideEvent(event);
  if (!event->spontaneous()) m_return->hide();
}

// The window stays while a lesson has changes that are not saved, until that is settled.
bool ClassroomPage::eventFilter(QObject* watched, QEvent* event) {
  const bool asks = event->type() == QEvent::Close && watched == window() && m_editor->hasUnsaved();
  if (!asks) return Page::eventFilter(watched, event);
  event->ignore();
  m_editor->leave([window = QPointer<QWidget>(window())] {
    if (window) window->close();
  });
  return true;
}

void ClassroomPage::openTab(Tab tab) {
  m_bar->show();
  m_tabs->setCurrent(static_cast<int>(tab));
  m_parts->setCurrentIndex(static_cast<int>(tab));
  setPaneShown(m_side, tab == Tab::Lessons);
  m_big->setVisible(tab != Tab::Data);
  m_print->setVisible(tab == Tab::Guide);
  placeBars();
  emit headerChanged();
}

void ClassroomPage::openPart(const QString& key) {
  if (key == QLatin1String("guide")) openTab(Tab::Guide);
  else if (key == QLatin1String("uses")) openTab(Tab::Uses);
  else if (key == QLatin1String("find_data")) openTab(Tab::Data);
  else openLesson(key);
}

// Whoever came to step through a lesson finds the way back in the header.
void ClassroomPage::openLesson(const QString& key) {
  openTab(Tab::Lessons);
  m_lessons->open(key);
  m_returnTo = session().takeWayBack();
  m_return->setVisible(!m_returnTo.isEmpty());
}

/// The search of a tab stands beside the tabs where there is room for it.
void ClassroomPage::placeBars() {
  const bool wide = width() >= theme().px(1000);
  const auto place = [&](QWidget* bar, QWidget* view, Tab tab) {
    auto* column = qobject_cast<QVBoxLayout*>(view->layout());
    if (wide && bar->parentWidget() != m_bar) m_bar->add(bar);
    if (!wide && bar->parentWidget() != view) column->insertWidget(0, bar);
    const int across = wide ? 0 : theme().px(10), above = wide ? 0 : theme().px(6);
    bar->layout()->setContentsMargins(across, above, across, above);
    bar->setVisible(m_parts->currentIndex() == static_cast<int>(tab));
  };
  place(m_guide->bar(), m_guide, Tab::Guide);
  place(m_uses->bar(), m_uses, Tab::Uses);
  place(m_data->bar(), m_data, Tab::Data);
}

void ClassroomPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeBars();
}

void ClassroomPage::buildHeader() {
  m_big->setObjectName(QStringLiteral("bigType"));
  m_full->setObjectName(QStringLiteral("fullScreen"));
  m_return->setObjectName(QStringLiteral("backToPage"));
  m_return->hide();
  connect(m_return, &QPushButton::clicked, this, [this] { session().showPage(QString(m_returnTo)); });
  whenTranslated(m_return, [this] { m_return->setText(tr("Back to the trial")); });
  addHeaderWidget(m_return);
  m_print->setObjectName(QStringLiteral("guidePdf"));
  auto* menu = new QMenu(m_print);
  auto* entry = menu->addAction({}, m_guide, [this] { m_guide->askPdf(false); });
  auto* all = menu->addAction({}, m_guide, [this] { m_guide->askPdf(true); });
  menu->addSeparator();
  auto* printed = menu->addAction({}, m_guide, [this] { m_guide->print(false); });
  auto* allPrinted = menu->addAction({}, m_guide, [this] { m_guide->print(true); });
  m_print->setMenu(menu);
  m_print->hide();
  whenTranslated(m_print, [=, this] {
    m_print->setText(tr("Print"));
    m_print->setToolTip(tr("What is read, or the whole guide, on paper or as PDF"));
    entry->setText(tr("This entry as PDF…"));
    all->setText(tr("The whole guide as PDF…"));
    printed->setText(tr("Print this entry…"));
    allPrinted->setText(tr("Print the whole guide…"));
  });
  addHeaderWidget(m_big);
  addHeaderWidget(m_print);
  addHeaderWidget(m_full);
  connect(m_big, &QCheckBox::toggled, this, &ClassroomPage::setBig);
  connect(m_full, &QPushButton::clicked, this, &ClassroomPage::showFull);
  connect(&session(), &Session::projectChanged, this,
          [this] { m_big->setChecked(session().recall(kBigType, false).toBool()); });
}

void ClassroomPage::setBig(bool big) {
  m_type.setBig(big);
  session().remember(kBigType, big);
}

void ClassroomPage::showFull() { window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen); }

QString ClassroomPage::subtitle() const {
  if (isEditing()) return tr("Lesson editor");
  switch (static_cast<Tab>(m_parts->currentIndex())) {
    case Tab::Guide: return tr("Guide: approaches, what they do, and what is said against them");
    case Tab::Uses: return tr("What the program is good for, step by step");
    case Tab::Data: return tr("Sites and data sets to learn on");
    case Tab::Lessons: break;
  }
  return m_lessons->subtitle();
}

QString ClassroomPage::hint() const {
  if (isEditing()) return tr("The preview follows the cursor; figures in braces are computed, not typed");
  switch (static_cast<Tab>(m_parts->currentIndex())) {
    case Tab::Guide: return tr("Up and Down choose an approach, Enter runs it");
    case Tab::Uses: return tr("Up and Down choose a use");
    case Tab::Data: return tr("Drop a file on the window to import it");
    case Tab::Lessons: break;
  }
  return tr("Left and Right step, Space plays, Home begins anew");
}

}  // namespace kindred::ui::classroom
