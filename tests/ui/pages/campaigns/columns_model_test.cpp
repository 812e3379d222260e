#include "ui/pages/campaigns/columns_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace kindred::ui {
namespace {

TEST(ColumnsModel, KeepsItsPromisesWhileRowsMove) {
  Dataset dataset;
  ColumnsModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setAvailable({"customer", "segment", "offer_1", "score_1"}, dataset);
  model.setOffers(2);
  EXPECT_EQ(model.chosen(),
            (std::vector<std::string>{"customer", "segment", "offer_1", "offer_2", "score_1", "score_2"}));
  EXPECT_EQ(model.move(3, -1), 2);
  EXPECT_EQ(model.move(0, -1), 0);
  model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
  EXPECT_EQ(model.chosen(), (std::vector<std::string>{"segment", "score_1", "score_2", "offer_1", "offer_2"}));
  model.setOffers(0);
  EXPECT_EQ(model.chosen(), (std::vector<std::string>{"segment"}));
}

}  // namespace
}  // namespace kindred::ui
