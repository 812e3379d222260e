#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <cmath>
#include <numeric>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/filter_pane.h"
#include "ui/pages/explore/matrix_panel.h"
#include "ui/pages/explore/rfm_panel.h"

namespace kindred::ui {
namespace {

using namespace explore;

class FilterTest : public SampleProjectTest {
 protected:
  /// The page with its filter open.
  void openFilter() {
    openSession();
    m_page = std::make_unique<ExplorePage>(*m_session);
    showAndSettle(*m_page, {1260, 980});
    m_page->activated();
    ASSERT_TRUE(settled());
    press(QStringLiteral("Filter…"));
    ASSERT_TRUE(settled());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  void press(const QString& words) {
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
      if (button->text() == words && button->isVisible()) return QTest::mouseClick(button, Qt::LeftButton);
    }
    FAIL() << words.toStdString();
  }
  [[nodiscard]] FilterPane* pane() const { return m_page->findChild<FilterPane*>(); }
  /// Adds a column, as it is called in the list.
  ConditionEditor* add(const QString& entry, ConditionTable table, const std::string& column) {
    QComboBox* list = named<QComboBox>(pane()->conditions(), "chooser");
    int place = -1;
    for (int i = 0; i < list->count(); ++i) place = list->itemText(i).trimmed() == entry ? i : place;
    EXPECT_GE(place, 0) << entry.toStdString();
    list->setCurrentIndex(place);
    emit list->activated(place);
    return pane()->conditions()->editor(table, column);
  }
  static void tick(ConditionEditor* editor, int line) {
    auto* list = qobject_cast<QListWidget*>(editor->field());
    list->setCurrentRow(line);
    QTest::keyClick(list, Qt::Key_Space);
  }
  [[nodiscard]] const Dataset& shown() const { return m_page->shown().dataset(); }

  std::unique_ptr<ExplorePage> m_page;
};

TEST_F(FilterTest, AClickAnywhereOnARowTicksIt) {
  makeShop(false, {});
  openFilter();
  ConditionEditor* region = add(QStringLiteral("region"), ConditionTable::Customers, "region");
  ASSERT_NE(region, nullptr);
  auto* list = qobject_cast<QListWidget*>(region->field());
  ASSERT_TRUE(settled());
  for (const bool onWords : {true, false, false, true}) {
    const Qt::CheckState before = list->item(0)->checkState();
    const QRect row = list->visualItemRect(list->item(0)) & list->viewport()->rect();
    const QPoint box(row.left() + theme().px(10), row.center().y());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, onWords ? row.center() : box);
    EXPECT_NE(list->item(0)->checkState(), before) << (onWords ? "words" : "box");
    EXPECT_EQ(region->conditions()->size(), before == Qt::Checked ? 0U : 1U);
    ASSERT_TRUE(settled());
  }
  EXPECT_EQ(list->item(1)->checkState(), Qt::Unchecked);
}

TEST_F(FilterTest, AnyColumnNarrowsWhatThePageShowsWithoutANewDataSet) {
  makeShop(false, {});
  openFilter();
  EXPECT_FALSE(named<QWidget>(m_page, "filteredBar")->isVisible());
  ConditionEditor* region = add(QStringLiteral("region"), ConditionTable::Customers, "region");
  ASSERT_NE(region, nullptr);
  tick(region, 0);
  ASSERT_TRUE(settled());
  const AttributeColumn& column = *m_session->dataset()->customers.attributes().find("region");
  const std::string value = region->column().values[0].first;
  EXPECT_EQ(static_cast<std::int64_t>(shown().customers.size()), region->column().values[0].second);
  for (Index c = 0; c < shown().customers.size(); ++c)
    EXPECT_EQ(column.text(*m_session->dataset()->customers.find(shown().customers.id(c))), value);
  EXPECT_TRUE(named<QWidget>(m_page, "filteredBar")->isVisible());
  EXPECT_EQ(pane()->words(), QStringList{QStringLiteral("region: ") + QString::fromStdString(value)});
  const auto* said = named<QWidget>(m_page, "filteredBar")->findChild<ElidedLabel*>();
  EXPECT_EQ(said->text(), QStringLiteral("Only region: ") + QString::fromStdString(value));
  EXPECT_GE(said->width(), said->fontMetrics().horizontalAdvance(said->text())) << "all of it can be read";
  EXPECT_EQ(m_session->datasets().size(), 1U);

  tick(region, 1);
  ASSERT_TRUE(settled());
  EXPECT_EQ(static_cast<std::int64_t>(shown().customers.size()),
            region->column().values[0].second + region->column().values[1].second)
      << "either";
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());

  press(QStringLiteral("Show everything"));
  ASSERT_TRUE(settled());
  EXPECT_EQ(shown().customers.size(), m_session->dataset()->customers.size());
  EXPECT_FALSE(named<QWidget>(m_page, "filteredBar")->isVisible());
  EXPECT_EQ(pane()->conditions()->editor(ConditionTable::Customers, "region"), nullptr);
}

TEST_F(FilterTest, NumbersAreKeptByTheirRangeAndWhatIsNoneIsMarked) {
  makeShop(false, {});
  openFilter();
  ConditionEditor* price = add(QStringLiteral("Price"), ConditionTable::Events, "price");
  ASSERT_NE(price, nullptr);
  auto* least = qobject_cast<QLineEdit*>(price->field());
  auto* most = qobject_cast<QLineEdit*>(price->secondField());
  const auto& prices = m_session->dataset()->events.unitPrice;
  const double middle = std::accumulate(prices.begin(), prices.end(), 0.0) / static_cast<double>(prices.size());
  QTest::keyClicks(least, QLocale().toString(middle, 'f', 4));
  ASSERT_TRUE(settled());
  EXPECT_EQ(shown().events.size(),
            std::ranges::count_if(prices, [&](double p) { return p >= std::round(middle * 1e4) / 1e4; }));
  QTest::keyClicks(most, QStringLiteral("cheap"));
  ASSERT_TRUE(settled());
  EXPECT_FALSE(pane()->button()->isEnabled());
  EXPECT_TRUE(named<QWidget>(m_page, "filteredBar")->isVisible()) << "the last that could be read is still shown";
  QTest::mouseClick(price->removeButton(), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_FALSE(named<QWidget>(m_page, "filteredBar")->isVisible());
  EXPECT_TRUE(pane()->button()->isEnabled());
}

TEST_F(FilterTest, TheSelectionIsAFilterOfThoseWhoWereSelectedThen) {
  makeShop(false, {});
  openFilter();
  m_session->selection().applyIndices({0, 1, 2, 3, 4, 5, 6, 7}, KI_TEXT("core", "the others"), SetMode::New);
  ASSERT_TRUE(settled());
  add(QStringLiteral("The selection: 8 customers"), ConditionTable::Customers, {});
  ASSERT_TRUE(settled());
  EXPECT_EQ(shown().customers.size(), 8);
  EXPECT_EQ(pane()->words(), QStringList{QStringLiteral("8 customers: the others")});

  // A click into what is shown selects those customers, not those of the same place in the whole.
  auto* grid = m_page->findChild<RfmPanel*>()->grid();
  const auto& cells = grid->data().cells;
  const int fullest = static_cast<int>(std::ranges::max_element(cells, {}, &CellGridData::Cell::value) - cells.begin());
  QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(fullest / 5, fullest % 5).center().toPoint());
  ASSERT_TRUE(settled());
  EXPECT_EQ(static_cast<double>(m_session->selection().count()), cells[static_cast<std::size_t>(fullest)].value);
  for (const Key key : m_session->selection().customers().keys()) EXPECT_TRUE(shown().customers.indexOf(key));
  EXPECT_EQ(shown().customers.size(), 8) << "it does not narrow the filter again";

  press(QStringLiteral("Select these customers"));
  EXPECT_EQ(m_session->selection().count(), 8);
  QTest::mouseClick(pane()->button(), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([&] { return m_session->datasets().size() == 2 && !m_session->jobs().isBusy(); }));
  EXPECT_EQ(m_session->dataset()->customers.size(), 8);
  ASSERT_TRUE(settled());
  EXPECT_FALSE(named<QWidget>(m_page, "filteredBar")->isVisible()) << "what was kept is whole";
  EXPECT_EQ(shown().customers.size(), 8);
}

TEST_F(FilterTest, TextsAreLookedForAndNothingLeftIsSaid) {
  makeShop(false, {});
  openFilter();
  ConditionEditor* id = add(QStringLiteral("Customer number"), ConditionTable::Customers, "customer");
  ASSERT_NE(id, nullptr);
  QTest::keyClicks(id->field(), QString::fromStdString(m_session->dataset()->customers.id(5)));
  ASSERT_TRUE(settled());
  EXPECT_EQ(shown().customers.ids(), std::vector<std::string>{m_session->dataset()->customers.id(5)});
  QTest::keyClicks(id->field(), QStringLiteral("?"));
  ASSERT_TRUE(settled());
  EXPECT_THAT(pane()->note()->title().toStdString(), ::testing::HasSubstr("leaves nothing"));
}

}  // namespace
}  // namespace kindred::ui
