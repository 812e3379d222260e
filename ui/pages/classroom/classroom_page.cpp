#include "ui/pages/classroom/classroom_page.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/pages/classroom/data_view.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/guide_view.h"
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
      m_guide(new GuideView(session)),
      m_uses(new UsesView(session)),
      m_data(new DataView),
      m_tabs(new SegmentedControl),
      m_bar(new ToolBar),
      m_parts(new QStackedWidget),
      m_big(new QCheckBox),
      m_full(makeButton(ButtonKind::Normal, QStringLiteral("expand"))) {
  buildTabs();
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

void ClassroomPage::openTab(Tab tab) {
  m_tabs->setCurrent(static_cast<int>(tab));
  m_parts->setCurrentIndex(static_cast<int>(tab));
  setPaneShown(m_side, tab == Tab::Lessons);
  m_big->setVisible(tab == Tab::Lessons);
  placeBars();
  emit headerChanged();
}

void ClassroomPage::openPart(const QString& key) {
  if (key == QLatin1String("guide")) openTab(Tab::Guide);
  else if (key == QLatin1String("uses")) openTab(Tab::Uses);
  else if (key == QLatin1String("find_data")) openTab(Tab::Data);
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
  addHeaderWidget(m_big);
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
  switch (static_cast<Tab>(m_parts->currentIndex())) {
    case Tab::Guide: return tr("Guide: approaches, what they do, and what is said against them");
    case Tab::Uses: return tr("What the program is good for, step by step");
    case Tab::Data: return tr("Sites and data sets to learn on");
    case Tab::Lessons: break;
  }
  return m_lessons->subtitle();
}

QString ClassroomPage::hint() const {
  switch (static_cast<Tab>(m_parts->currentIndex())) {
    case Tab::Guide: return tr("Up and Down choose an approach, Enter runs it");
    case Tab::Uses: return tr("Up and Down choose a use");
    case Tab::Data: return tr("Drop a file on the window to import it");
    case Tab::Lessons: break;
  }
  return tr("Left and Right step, Space plays, Home begins anew");
}

}  // namespace kindred::ui::classroom
