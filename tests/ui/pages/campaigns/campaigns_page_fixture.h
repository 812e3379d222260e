// A Campaigns page over the sample shop.
#pragma once

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/campaigns/campaigns_page.h"
#include "ui/pages/campaigns/columns_model.h"
#include "ui/pages/campaigns/file_pane.h"
#include "ui/pages/campaigns/offers_form.h"
#include "ui/pages/campaigns/plan_panel.h"
#include "ui/pages/campaigns/receipt_card.h"
#include "ui/pages/campaigns/who_pane.h"
#include "ui/settings.h"
#include "ui/text/language.h"

namespace kindred::ui {

class CampaignsPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 780}) {
    openSession();
    m_page = std::make_unique<CampaignsPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(settled());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  /// Header and first rows of the file, as the preview has them.
  [[nodiscard]] QStringList lines() const {
    QStringList lines;
    if (const auto& preview = named<PlanPanel>(m_page, "plan")->preview()) {
      for (const std::string& line : preview->lines) lines << QString::fromStdString(line);
    }
    return lines;
  }
  /// Calls the column of a row of the file's pane otherwise, by keys.
  void callColumn(int row, const QString& words) {
    TableView* table = m_page->file()->table();
    table->setFocus();
    table->setCurrentRow(row);
    QTest::keyClick(table, Qt::Key_F2);
    const auto field = [table]() -> QLineEdit* {
      for (auto* each : table->findChildren<QLineEdit*>()) {
        if (each->isVisible()) return each;
      }
      return nullptr;
    };
    ASSERT_NE(field(), nullptr);
    field()->selectAll();
    if (words.isEmpty()) QTest::keyClick(field(), Qt::Key_Delete);
    QTest::keyClicks(field(), words);
    QTest::keyClick(field(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return field() == nullptr; }));  // what was typed is taken by and by
    ASSERT_TRUE(settled());
  }
  /// Of a column in the file's pane; −1: none.
  [[nodiscard]] int rowOf(const QString& column) const {
    const QAbstractItemModel* model = m_page->file()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString().startsWith(column)) return row;
    }
    return -1;
  }
  [[nodiscard]] QStringList header() const { return lines().first().split(','); }
  /// The number in "Export 48 rows…".
  [[nodiscard]] int rows() const {
    QString digits;
    for (const QChar c : named<QPushButton>(m_page, "exportButton")->text()) {
      if (c.isDigit()) digits += c;
    }
    return digits.toInt();
  }
  static void click(QAbstractButton* button) {
    QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
  }
  static void choose(QComboBox* combo, const QString& words) {
    const int place = combo->findText(words);
    ASSERT_GE(place, 0) << words.toStdString();
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < place; ++i) QTest::keyClick(combo, Qt::Key_Down);
    ASSERT_EQ(combo->currentIndex(), place);
  }

  std::unique_ptr<CampaignsPage> m_page;
};

}  // namespace kindred::ui
