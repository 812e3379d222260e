// A Data page over a new project, and a file of orders with one row for each kind of problem.
#pragma once

#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/ui_test.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/import_pane.h"
#include "ui/pages/data/import_panel.h"
#include "ui/pages/data/project_panel.h"

namespace kindred::ui::data {

// 40 orders of 8 customers; one row each without a customer, twice, cancelled, free and for postage.
inline QByteArray orders() {
  QByteArray text = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  const auto row = [&text](int order, int product, int quantity, const char* price, const QByteArray& customer,
                           const char* name = "LANTERN") {
    const QByteArray prefix = quantity < 0 ? "C" : "";
    text += prefix + QByteArray::number(536000 + order) + "," + QByteArray::number(22700 + product) + "," + name + " " +
            QByteArray::number(product) + "," + QByteArray::number(quantity) + ",2010-12-" +
            QByteArray::number(1 + order % 28).rightJustified(2, '0') + " 08:26:00," + price + "," + customer +
            ",France\n";
  };
  for (int order = 0; order < 40; ++order) {
    for (int line = 0; line < 3; ++line)
      row(order, (order * 7 + line * 5) % 12, 1 + line, "2.55", QByteArray::number(17850 + order % 8));
  }
  row(41, 1, 2, "2.55", "");
  row(42, 1, 2, "2.55", "17850");
  row(42, 1, 2, "2.55", "17850");
  row(43, 1, -1, "2.55", "17851");
  row(44, 2, 1, "0.00", "17852");
  text += "536045,POST,POSTAGE,1,2010-12-20 08:26:00,18.00,17853,France\n";
  return text;
}

class DataPageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(m_folder.isValid());
    m_session = std::make_unique<Session>();
    m_session->openProject(m_folder.filePath("shop.kindred").toStdU16String(), true);
    ASSERT_TRUE(waitUntil([this] { return m_session->workspace() != nullptr; }));
    m_page = std::make_unique<DataPage>(*m_session);
    showAndSettle(*m_page, {1240, 760});
  }

  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  QString write(const QString& name, const QByteArray& content) {
    const QString path = m_folder.filePath(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
  }

  bool waitIdle() {
    const bool idle = waitUntil([this] { return !m_session->jobs().isBusy(); });
    settle();
    return idle;
  }

  static void settle() {
    for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
  }

  // A radio button answers where its circle and words are, not over its whole width.
  static void click(QAbstractButton* radio) {
    ASSERT_NE(radio, nullptr);
    QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(radio->height() / 2, radio->height() / 2));
  }

  void prepare(const QByteArray& content, const QString& name = "orders.csv") {
    m_page->importFiles({write(name, content)});
    ASSERT_TRUE(waitIdle());
  }

  void importOrders() { importText(orders(), "orders.csv"); }

  void importText(const QByteArray& content, const QString& name) {
    prepare(content, name);
    ASSERT_NE(m_page->draft().count(), nullptr);
    QTest::mouseClick(named<QPushButton>(m_page, "importButton"), Qt::LeftButton);
    ASSERT_TRUE(
        waitUntil([this] { return m_page->state() == DataPage::State::Project && m_session->dataset() != nullptr; }));
    ASSERT_TRUE(waitIdle());
  }

  // A chooser's item taken with the keyboard, as a person does.
  static void choose(QComboBox* chooser, const QString& value) {
    ASSERT_NE(chooser, nullptr);
    const int wanted = chooser->findData(value);
    ASSERT_GE(wanted, 0) << value.toStdString();
    chooser->setFocus();
    for (int step = 0; chooser->currentIndex() != wanted && step < 40; ++step) {
      QTest::keyClick(chooser, chooser->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
    ASSERT_EQ(chooser->currentIndex(), wanted);
  }

  [[nodiscard]] PreviewTable& preview() const { return *named<ImportPanel>(m_page, "importPanel")->preview(); }

  QTemporaryDir m_folder;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<DataPage> m_page;
};

}  // namespace kindred::ui::data
