#include "ui/widgets/run_info.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/workflow/run_notes.h"
#include "core/workflow/run_parameters.h"
#include "tests/ui/pages/sample_project.h"

namespace kindred::ui {
namespace {

class RunInfoTest : public SampleProjectTest {
 protected:
  /// What the ⓘ of a segmentation says that it looks at.
  QString looksAt(const std::string& features) {
    workflow::RunInfo run = m_session->workspace()->runs(m_session->datasetId(), "segment").front();
    run.parameters[std::string(workflow::FeaturesKey)] = features;
    for (const auto& [name, value] : runInfo(*m_session->workspace(), *m_session->dataset(), run).facts) {
      if (name == "Looks at") return value;
    }
    return {};
  }
};

TEST_F(RunInfoTest, FeaturesAreInWordsWithTheirWeights) {
  makeShop(true, "");
  openSession();
  EXPECT_EQ(looksAt("rfm"), "Recency, frequency, spend");
  const QStringList lines = looksAt("rfm:weight=2,taste:factors=8").split('\n');
  ASSERT_EQ(lines.size(), 2);
  EXPECT_EQ(lines[0], "Recency, frequency, spend, weight 2");
  EXPECT_TRUE(lines[1].startsWith("Taste, weight 1, ")) << lines[1].toStdString();
  EXPECT_TRUE(lines[1].endsWith("8")) << lines[1].toStdString();
  EXPECT_EQ(looksAt("aura"), "aura") << "of a later version";
}

TEST_F(RunInfoTest, WhatTheMethodSaidOfItsFitIsThere) {
  makeShop(true, "");
  openSession();
  workflow::RunInfo run = m_session->workspace()->runs(m_session->datasetId(), "segment").front();
  const auto notes = [&] {
    QStringList said;
    for (const auto& [name, value] : runInfo(*m_session->workspace(), *m_session->dataset(), run).facts) {
      if (name == "Note") said << value;
    }
    return said;
  };
  EXPECT_TRUE(notes().isEmpty());
  nlohmann::json result;
  workflow::writeNotes(result, {Text("Stopped in round %1.").with(12), Text("Nothing else.")});
  run.result = result.dump();
  EXPECT_EQ(notes(), (QStringList{"Stopped in round 12.", "Nothing else."}));
}

}  // namespace
}  // namespace kindred::ui
