// The Classroom's page without a window, and the keys and words of its player.
#pragma once

#include <QComboBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/pages/classroom/player.h"
#include "ui/pages/classroom/vote_canvas.h"

namespace kindred::ui::classroom {

class ClassroomPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1240, 780}) {
    if (!m_session) m_session = std::make_unique<Session>();
    m_page = std::make_unique<ClassroomPage>(*m_session);
    showAndSettle(*m_page, size);
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  [[nodiscard]] Player* player() const { return m_page->lessons()->player(); }
  [[nodiscard]] VoteCanvas* votes() const { return named<VoteCanvas>(m_page, "userVotes"); }
  [[nodiscard]] PlaneCanvas* plane() const { return named<PlaneCanvas>(m_page, "plane"); }
  void open(const char* key) {
    ASSERT_TRUE(m_page->lessons()->open(QString::fromLatin1(key)));
    QCoreApplication::processEvents();  // nobody clicks before it is laid out
  }
  void press(Qt::Key key) { QTest::keyClick(player()->deck()->stage(), key); }
  [[nodiscard]] QString words(const char* name) const { return named<QLabel>(m_page, name)->text(); }
  // What changed last may still wait for its layout.
  [[nodiscard]] static QImage pictureOf(const Deck& deck) {
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
    return deck.stage()->grab().toImage();
  }
  void chooseData(int place) {
    auto* data = named<QComboBox>(m_page, "lessonData");
    data->setFocus();
    QTest::keyClick(data, place == 1 ? Qt::Key_Down : Qt::Key_Up);
  }

  std::unique_ptr<ClassroomPage> m_page;
};

}  // namespace kindred::ui::classroom
