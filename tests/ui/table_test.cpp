#include "ui/models/table_view.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/base/error.h"
#include "tests/ui/ui_test.h"
#include "ui/models/rows_model.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

struct Fruit {
  QString name;
  double weight = 0;
  bool chosen = false;
};

class Table : public ::testing::Test {
 protected:
  void SetUp() override {
    RowsColumn<Fruit> name;
    name.title = [] { return QString("Fruit"); };
    name.text = [](const Fruit& f) { return f.name; };
    name.extra = [](const Fruit&, int role) {
      return role == MarkRole ? QVariant::fromValue(SegmentMark{"A", 0}) : QVariant();
    };
    RowsColumn<Fruit> weight;
    weight.title = [] { return QString("Weight"); };
    weight.text = [](const Fruit& f) { return QString::number(f.weight) + " g"; };
    weight.sortBy = [](const Fruit& f) { return QVariant(f.weight); };
    weight.number = true;
    weight.extra = [](const Fruit& f, int role) { return role == BarRole ? QVariant(f.weight / 1000) : QVariant(); };
    RowsColumn<Fruit> offer;
    offer.title = [] { return QString("Offer"); };
    offer.text = [](const Fruit&) { return QString(); };
    offer.checked = [](const Fruit& f) { return f.chosen; };
    offer.setChecked = [this](int source, bool on) {
      Fruit fruit = m_model.rows()[static_cast<std::size_t>(source)];
      fruit.chosen = on;
      m_model.replace(source, fruit);
    };
    m_model.setColumns({name, weight, offer});
    m_model.setRows({{"mango", 300}, {"apple", 150}, {"jackfruit", 9000}, {"banana", 120}});
    m_view.setModel(&m_model);
    m_view.setStateKey("test/fruit");
    showAndSettle(m_view, {420, 240});
  }
  [[nodiscard]] QString nameAt(int row) const { return m_model.index(row, 0).data().toString(); }

  RowsModel<Fruit> m_model;
  TableView m_view;
};

TEST_F(Table, TheModelKeepsTheRulesOfModels) {
  QAbstractItemModelTester tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  m_model.sort(1, Qt::DescendingOrder);
  m_model.setRows({{"pear", 100}});
  EXPECT_EQ(m_model.rowCount(), 1);
}

TEST_F(Table, AClickOnTheHeaderSortsByValueNotByText) {
  QHeaderView* header = m_view.horizontalHeader();
  const QPoint weight(header->sectionViewportPosition(1) + header->sectionSize(1) / 2, header->height() / 2);
  QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, weight);
  const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
  EXPECT_EQ(nameAt(ascending ? 0 : 3), "banana");
  EXPECT_EQ(nameAt(ascending ? 3 : 0), "jackfruit");
  EXPECT_EQ(m_model.source(m_model.rowOf(2)), 2);
}

TEST_F(Table, TheCurrentRowStaysTheSameThingWhenSorted) {
  m_view.setCurrentRow(m_model.rowOf(2));
  m_view.sortByColumn(1, Qt::AscendingOrder);
  EXPECT_EQ(nameAt(m_view.currentRow()), "jackfruit");
  m_view.sortByColumn(1, Qt::DescendingOrder);
  EXPECT_EQ(nameAt(m_view.currentRow()), "jackfruit");
}

TEST_F(Table, CopiesTheRowWithHeaders) {
  m_view.sortByColumn(0, Qt::AscendingOrder);
  m_view.setCurrentRow(0);
  QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), "Fruit\tWeight\tOffer\napple\t150 g\t");
}

TEST_F(Table, SpaceAndClickTickTheBox) {
  m_view.sortByColumn(0, Qt::AscendingOrder);
  const QModelIndex box = m_model.index(1, 2);
  const QRect cell = m_view.visualRect(box);
  QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 14, cell.center().y()));
  EXPECT_TRUE(m_model.at(1).chosen);
  m_view.setCurrentIndex(box);
  QTest::keyClick(&m_view, Qt::Key_Space);
  EXPECT_FALSE(m_model.at(1).chosen);
}

TEST_F(Table, EnterActivatesAndArrowsMove) {
  QSignalSpy moved(&m_view, &TableView::currentRowChanged);
  QSignalSpy activated(&m_view, &TableView::rowActivated);
  m_view.setCurrentRow(1);
  QTest::keyClick(&m_view, Qt::Key_Down);
  QTest::keyClick(&m_view, Qt::Key_Return);
  EXPECT_EQ(m_view.currentRow(), 2);
  ASSERT_EQ(activated.size(), 1);
  EXPECT_EQ(activated[0][0].toInt(), 2);
  EXPECT_EQ(moved.size(), 2);
}

TEST_F(Table, NumbersAreNeverCut) {
  const auto needed = [this](int row) {
    return m_view.itemDelegate()->sizeHint({}, m_model.index(row, 1)).width() - theme().px(12 + 8) - 2;
  };
  for (const int zoom : {100, 200, 80}) {
    theme().setZoom(zoom);
    m_model.setRows({{"mango", 300}, {"jackfruit", 1'234'567'890}});
    m_view.setColumnWidth(1, theme().px(40));  // whatever made it so narrow
    ASSERT_TRUE(waitUntil([&] { return m_view.columnWidth(1) >= needed(1); }, 2000)) << zoom;
  }
  theme().setZoom(100);
}

TEST_F(Table, HidingAColumnIsNotThePersonsArrangement) {
  m_view.setColumnHidden(2, true);
  m_view.setColumnHidden(2, false);
  const int before = m_view.columnWidth(1);
  m_model.setRows({{"mango", 1'234'567'890'123}});
  EXPECT_GT(m_view.columnWidth(1), before);
}

TEST_F(Table, WritesCsvWithNumbersAsTheyAreOrSaysWhyNot) {
  QTemporaryDir folder;
  writeCsv(m_model, folder.filePath("fruit.csv"));
  QFile file(folder.filePath("fruit.csv"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QByteArray text = file.readAll();
  EXPECT_TRUE(
      text.startsWith("\xEF\xBB\xBF"
                      "Fruit,Weight,Offer\n"))
      << text.toStdString();
  EXPECT_TRUE(text.contains("\nmango,300,")) << text.toStdString();
  EXPECT_THROW(writeCsv(m_model, folder.filePath("no/such/fruit.csv")), Error);
}

TEST_F(Table, WritesCsvAsSpreadsheetsOfItsLanguageReadIt) {
  QTemporaryDir folder;
  Language language;
  language.set("ru");
  m_model.setRows({{"mango", 1.5}});
  writeCsv(m_model, folder.filePath("fruit.csv"));
  language.set("en");
  QFile file(folder.filePath("fruit.csv"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().contains("\nmango;1,5;"));
}

TEST_F(Table, RowsHaveTheDesignsHeight) { EXPECT_EQ(m_view.rowHeight(0), theme().px(28)); }

}  // namespace
}  // namespace kindred::ui
