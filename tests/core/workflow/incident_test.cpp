#include "core/workflow/incident.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "core/base/log.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class IncidentTest : public ShopTest {
 protected:
  IncidentTest() { log::start(m_folder / "kindred.log", {}); }
  ~IncidentTest() override { log::stop(); }
};

TEST_F(IncidentTest, SaysWhatHappenedWhereAndOfWhichProgram) {
  const Error error = incident("train", std::out_of_range("row 3"));
  EXPECT_EQ(error.code(), ErrorCode::Internal);
  const std::string report = reportOf("train", error);
  for (const std::string& part :
       {std::string("Something went wrong inside Kindred: row 3"), std::string("During: train"),
        "Kindred " + programVersion(), std::string("Linux"), (m_folder / "kindred.log").string(),
        std::string("error program: internal error during “train”: std::out_of_range: row 3")}) {
    EXPECT_NE(report.find(part), std::string::npos) << part << " in " << report;
  }
}

TEST_F(IncidentTest, VerbsLeaveCountsInTheLogAndNothingOfTheData) {
  m_folder.write("secret.csv", "customer,product,value\nAnnabel,xylophone,3\nBertram,xylophone,4\nBertram,zither,1\n");
  const auto outcome = importData(*m_workspace, {.inputs = {m_folder / "secret.csv"}}, m_progress);
  trainRecommender(*m_workspace, {.datasetId = outcome.dataset.id, .algorithm = "popular"}, m_progress);
  std::string text;
  for (const auto& line : log::lastLines(100)) text += line + "\n";
  EXPECT_NE(text.find("info import: import begun"), std::string::npos) << text;
  EXPECT_NE(text.find(": 3 rows read, 3 kept, 2 customers, 2 products"), std::string::npos) << text;
  EXPECT_NE(text.find("info recommend: training popular ended in "), std::string::npos) << text;
  for (const char* word : {"Annabel", "Bertram", "xylophone", "secret"})
    EXPECT_EQ(text.find(word), std::string::npos) << text;
}

}  // namespace
}  // namespace kindred::workflow::test
