// What is kept of an import, so that its files can be read again after the project was closed.
#include "core/workflow/import_source.h"

#include <fstream>

#include "core/workflow/append_data.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/filter_data.h"
#include "core/workflow/remove.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class ImportSourceTest : public ShopTest {
 protected:
  void SetUp() override {
    ShopTest::SetUp();
    m_file = m_folder.write("orders.csv",
                            "order,who,what,quantity,price,date\n1,a,x,2,3,2011-01-01\n2,b,x,1,3,2011-01-02\n"
                            "3,,y,1,3,2011-01-03\n4,b,y,1,0,2011-01-04\n");
    m_request.inputs = {m_file};
    m_request.layout.roles = {{"who", imports::Role::Customer}, {"what", imports::Role::Product}};
    m_request.checks = {{imports::Check::PriceZero, imports::Choice::Keep}};
    m_id = importData(*m_workspace, m_request, m_progress).dataset.id;
  }

  void reopen() {
    const auto path = m_workspace->path();
    m_workspace.reset();
    m_workspace = Workspace::open(path);
  }

  std::size_t skippedLines() {
    saveSkippedRows(*m_workspace, m_id, m_folder / "skipped.csv", m_progress);
    std::ifstream in(m_folder / "skipped.csv");
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line);) ++lines;
    return lines - 1;
  }

  std::filesystem::path m_file;
  imports::Request m_request;
  std::int64_t m_id = 0;
};

TEST_F(ImportSourceTest, SkippedRowsAreThereAgainAfterTheProjectWasClosed) {
  reopen();
  const auto kept = importSource(*m_workspace, m_id);
  EXPECT_EQ(kept.inputs, m_request.inputs);
  EXPECT_EQ(kept.layout.roles, m_request.layout.roles);
  EXPECT_EQ(kept.checks, m_request.checks);
  EXPECT_EQ(skippedLines(), 1u) << "what was kept is kept again";
}

TEST_F(ImportSourceTest, AFileThatIsGoneOrChangedIsSaid) {
  std::ofstream(m_file, std::ios::app) << "5,c,x,1,3,2011-01-05\n";
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, m_id); }), ErrorCode::BadData);
  std::filesystem::remove(m_file);
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, m_id); }), ErrorCode::FileMissing);
  EXPECT_TRUE(keptImportSource(*m_workspace, m_workspace->datasetInfo(m_id))) << "where it was is still known";
}

TEST_F(ImportSourceTest, AFileInAFolderThatWasImportedCounts) {
  std::filesystem::create_directory(m_folder / "shop");
  std::filesystem::copy(m_file, m_folder / "shop" / "orders.csv");
  m_id = importData(*m_workspace, {.inputs = {m_folder / "shop"}, .layout = m_request.layout}, m_progress).dataset.id;
  EXPECT_EQ(importSource(*m_workspace, m_id).inputs.front(), m_folder / "shop");
  std::ofstream(m_folder / "shop" / "orders.csv", std::ios::app) << "5,c,x,1,3,2011-01-05\n";
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, m_id); }), ErrorCode::BadData);
}

TEST_F(ImportSourceTest, WhatCameFromNoFileHasNone) {
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, m_dataset); }), ErrorCode::NotFound) << "a sample";
  const auto part = filterData(*m_workspace, {.datasetId = m_id}, m_progress);
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, part.dataset.id); }), ErrorCode::NotFound);
}

TEST_F(ImportSourceTest, AddedRowsAreReadAgainWhileWhatWasThereBeforeIs) {
  imports::Request more{.inputs = {m_folder.write("more.csv",
                                                  "order,who,what,quantity,price,date\n5,,x,2,3,2011-02-01\n"
                                                  "6,c,y,1,3,2011-02-02\n")}};
  more.layout = m_request.layout;
  appendData(*m_workspace, m_id, more, m_progress);
  EXPECT_EQ(importSource(*m_workspace, m_id).inputs, more.inputs);
  EXPECT_EQ(skippedLines(), 1u);
  undoAppend(*m_workspace, m_id, 2);
  EXPECT_EQ(importSource(*m_workspace, m_id).inputs, m_request.inputs);
  appendData(*m_workspace, m_id, more, m_progress);
  reopen();
  EXPECT_EQ(errorOf([&] { importSource(*m_workspace, m_id); }), ErrorCode::NotFound);
}

TEST_F(ImportSourceTest, NothingStaysOfADataSetThatIsRemoved) {
  const DatasetInfo info = m_workspace->datasetInfo(m_id);
  removeDataset(*m_workspace, m_id);
  EXPECT_FALSE(keptImportSource(*m_workspace, info));
}

TEST_F(ImportSourceTest, TheCurrencyCanBeChangedAfterwardsAndBack) {
  EXPECT_EQ(setCurrency(*m_workspace, m_id, "PLN"), "");
  EXPECT_EQ(m_workspace->dataset(m_id)->currency, "PLN");
  reopen();
  EXPECT_EQ(m_workspace->dataset(m_id)->currency, "PLN");
  EXPECT_EQ(setCurrency(*m_workspace, m_id, ""), "PLN");
  EXPECT_EQ(m_workspace->dataset(m_id)->currency, "");
  EXPECT_EQ(errorOf([&] { setCurrency(*m_workspace, m_id, "złoty"); }), ErrorCode::BadParameters);
}

}  // namespace
}  // namespace kindred::workflow::test
