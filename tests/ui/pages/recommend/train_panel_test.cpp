// The form that trains a recommender: what it offers.
#include <QComboBox>
#include <QPushButton>
#include <QStandardItemModel>

#include "core/workflow/queries/catalogue.h"
#include "tests/ui/named.h"
#include "tests/ui/pages/recommend/recommend_page_fixture.h"

namespace kindred::ui {
namespace {

TEST_F(RecommendPageTest, MethodsOfAnExtraThatIsNotInstalledAreSeenAndNotChosen) {
  qputenv("KINDRED_NEURAL", "/nowhere/libkindred_torch.so");
  makeShop(false, "");
  openPage();
  auto* method = named<QComboBox>(m_page, "method");
  const auto isOffered = [method](int place) {
    return qobject_cast<QStandardItemModel*>(method->model())->item(place)->isEnabled();
  };
  int lacking = 0;
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("recommend")) {
    const int place = method->findData(QString::fromStdString(entry.info.key));
    if (place < 0) continue;  // the data lack something
    EXPECT_EQ(isOffered(place), entry.unavailable.empty()) << entry.info.key;
    if (entry.unavailable.empty()) continue;
    ++lacking;
    EXPECT_EQ(method->itemData(place, Qt::ToolTipRole).toString().toStdString(), english(entry.unavailable));
  }
  EXPECT_GT(lacking, 0);
  method->setFocus();
  QTest::keyClick(method, Qt::Key_End);
  EXPECT_TRUE(isOffered(method->currentIndex()));
  EXPECT_TRUE(named<QPushButton>(m_page, "train")->isEnabled());
}

TEST_F(RecommendPageTest, LooksInsideTheMethodThatIsChosen) {
  makeShop(false, "");
  openPage();
  auto* method = named<QComboBox>(m_page, "method");
  method->setFocus();
  QTest::keyClick(method, Qt::Key_Home);
  QString page;
  QObject::connect(m_session.get(), &Session::pageRequested, m_page.get(), [&](const QString& key) { page = key; });
  QTest::mouseClick(named<QPushButton>(m_page, "lookInside"), Qt::LeftButton);
  EXPECT_EQ(page, QStringLiteral("classroom"));
  EXPECT_EQ(m_session->takeMethod(), method->currentData().toString());
}

}  // namespace
}  // namespace kindred::ui
