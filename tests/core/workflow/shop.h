// A small shop in a project of its own, made once a test: what most tests of verbs and queries begin with.
#pragma once

#include <gtest/gtest.h>

#include "core/workflow/generate_sample.h"
#include "core/workflow/segment_customers.h"
#include "core/workflow/train_recommender.h"
#include "tests/support/temporary_folder.h"

namespace kindred::workflow::test {

class ShopTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_workspace = Workspace::create(m_folder / "shop.kindred");
    m_dataset =
        importSample(*m_workspace, {.customers = 120, .products = 60, .interactions = 2400, .segments = 3, .seed = 5},
                     m_progress)
            .dataset.id;
  }

  RunInfo train(TrainRequest request = {}) {
    request.datasetId = m_dataset;
    if (request.algorithm.empty()) request.algorithm = "item_knn";
    return trainRecommender(*m_workspace, request, m_progress);
  }

  SegmentationPtr segment(const std::string& name = {}, std::int64_t k = 3) {
    return segmentCustomers(
        *m_workspace, {.datasetId = m_dataset, .parameters = {{"k", k}}, .features = {{.key = "taste"}}, .name = name},
        m_progress);
  }

  kindred::test::TemporaryFolder m_folder;
  WorkspacePtr m_workspace;
  std::int64_t m_dataset = 0;
  Progress m_progress;
};

/// The code of the Error that `run` throws; nothing where it throws none.
template <class Run>
std::optional<ErrorCode> errorOf(Run run) {
  try {
    run();
  } catch (const Error& error) {
    EXPECT_FALSE(english(error.message()).empty());
    return error.code();
  }
  return {};
}

}  // namespace kindred::workflow::test
