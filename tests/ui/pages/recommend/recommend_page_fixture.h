// The Recommend page over a small project, for its tests.
#pragma once

#include <QAbstractButton>

#include "tests/ui/pages/sample_project.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/customers_pane.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/pages/recommend/recommend_page.h"

namespace kindred::ui {

class RecommendPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 780}) {
    openSession();
    m_page = std::make_unique<RecommendPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  [[nodiscard]] QAbstractItemModel* customers() const { return m_page->customers()->list()->model(); }
  [[nodiscard]] QAbstractItemModel* offers() const { return m_page->offers()->table()->model(); }
  /// The first visible button or box with these words.
  template <class T = QAbstractButton>
  T* button(const QString& words) const {
    for (T* found : m_page->findChildren<T*>()) {
      if (found->isVisible() && found->text() == words) return found;
    }
    return nullptr;
  }

  std::unique_ptr<RecommendPage> m_page;
};

}  // namespace kindred::ui
