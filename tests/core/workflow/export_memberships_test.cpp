#include "core/workflow/export_memberships.h"

#include <fstream>

#include "core/base/csv.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class ExportMembershipsTest : public ShopTest {};

std::vector<std::vector<std::string>> rowsOf(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) rows.push_back(csvCells(line, ','));
  return rows;
}

segment::Segmentation threeOfWhomOneIsInNone() {
  return {.segments = {{.id = 0, .letter = "A", .name = "Tea, mostly"}, {.id = 4, .letter = "C", .name = "=Gardeners"}},
          .labels = {4, -1, 0}};
}

TEST_F(ExportMembershipsTest, WritesEveryCustomerOnce) {
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const auto file = m_folder / "who.csv";
  exportMemberships(threeOfWhomOneIsInNone(), *dataset, file, MembershipColumns::LettersAndNames, m_progress);
  const auto rows = rowsOf(file);
  ASSERT_EQ(rows.size(), static_cast<std::size_t>(dataset->customers.size()) + 1);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"customer", "letter", "segment"}));
  EXPECT_EQ(rows[1], (std::vector<std::string>{dataset->customers.id(0), "C", "=Gardeners"}));
  EXPECT_EQ(rows[2], (std::vector<std::string>{dataset->customers.id(1), "", ""}));
  EXPECT_EQ(rows[3], (std::vector<std::string>{dataset->customers.id(2), "A", "Tea, mostly"}));
  EXPECT_EQ(rows.back(), (std::vector<std::string>{dataset->customers.id(dataset->customers.size() - 1), "", ""}));
}

TEST_F(ExportMembershipsTest, WritesNamesAlone) {
  const auto file = m_folder / "who.csv";
  exportMemberships(threeOfWhomOneIsInNone(), *m_workspace->dataset(m_dataset), file, MembershipColumns::Names,
                    m_progress);
  const auto rows = rowsOf(file);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"customer", "segment"}));
  EXPECT_EQ(rows[3][1], "Tea, mostly");
}

TEST_F(ExportMembershipsTest, LeavesNothingWhenItIsCancelled) {
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  const auto file = m_folder / "who.csv";
  EXPECT_THROW(exportMemberships(threeOfWhomOneIsInNone(), *m_workspace->dataset(m_dataset), file,
                                 MembershipColumns::Names, cancelled),
               Cancelled);
  EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace kindred::workflow::test
