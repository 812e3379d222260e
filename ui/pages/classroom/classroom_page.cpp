#include "ui/pages/classroom/classroom_page.h"

#include <QCheckBox>
#include <QPushButton>

#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/lessons_view.h"
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
      m_big(new QCheckBox),
      m_full(makeButton(ButtonKind::Normal, QStringLiteral("expand"))) {
  setBody(m_lessons);
  setRightPane(m_side);
  buildHeader();
  connect(m_lessons, &LessonsView::shown, this, &Page::headerChanged);
  whenTranslated(this, [this] {
    m_side->setTitle(tr("This step"));
    m_big->setText(tr("Big type"));
    m_big->setToolTip(tr("Readable from the last row"));
    m_full->setText(tr("Full screen"));
    m_full->setToolTip(tr("The lesson alone on the screen (F11)"));
    emit headerChanged();
  });
}

void ClassroomPage::buildHeader() {
  m_big->setObjectName(QStringLiteral("bigType"));
  m_full->setObjectName(QStringLiteral("fullScreen"));
  addHeaderWidget(m_big);
  addHeaderWidget(m_full);
  connect(m_big, &QCheckBox::toggled, this, &ClassroomPage::setBig);
  connect(m_full, &QPushButton::clicked, this, &ClassroomPage::showFull);
}

void ClassroomPage::setBig(bool big) {
  m_type.setBig(big);
  session().remember(kBigType, big);
}

void ClassroomPage::showFull() { window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen); }

QString ClassroomPage::subtitle() const { return m_lessons->subtitle(); }

QString ClassroomPage::hint() const { return tr("Left and Right step, Space plays, Home begins anew"); }

}  // namespace kindred::ui::classroom
