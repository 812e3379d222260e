// A session over a small project of a test's own, for the tests of pages.
#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <memory>

#include "core/workflow/generate_sample.h"
#include "core/workflow/import_data.h"
#include "core/workflow/segment_customers.h"
#include "core/workflow/train_recommender.h"
#include "tests/ui/ui_test.h"
#include "ui/session.h"

namespace kindred::ui {

class SampleProjectTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(m_folder.isValid());
    m_path = m_folder.filePath(QStringLiteral("sample.kindred")).toStdString();
  }

  /// 60 customers who buy 30 products in two segments. Call before openSession().
  void makeShop(bool segmented = true, const std::string& trained = "user_knn") {
    make({.kind = generate::Kind::Retail,
          .customers = 60,
          .products = 30,
          .interactions = 900,
          .segments = 2,
          .seed = 7},
         segmented, trained);
  }
  /// 600 customers who buy 30 products in two segments: enough to advise on.
  void makeLargeShop() {
    make({.kind = generate::Kind::Retail,
          .customers = 600,
          .products = 30,
          .interactions = 9000,
          .segments = 2,
          .seed = 7},
         true, {});
  }
  /// Four people, five films, two cells unknown.
  void makeFilms(const std::string& trained) { make({.kind = generate::Kind::Films}, false, trained); }
  /// What a file holds.
  void makeFrom(const QByteArray& text, std::optional<DatasetKind> kind = {}) {
    QFile table(file("table.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write(text);
    table.close();
    Progress progress;
    const auto workspace = workflow::Workspace::create(m_path);
    imports::Request request;
    request.inputs = {table.fileName().toStdString()};
    request.kind = kind;
    workflow::importData(*workspace, request, progress);
  }

  void openSession() {
    m_session = std::make_unique<Session>();
    m_session->openProject(m_path);
    ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  }

  bool waitIdle() {
    return waitUntil([this] { return !m_session->jobs().isBusy(); });
  }

  QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

  QTemporaryDir m_folder;
  std::filesystem::path m_path;
  std::unique_ptr<Session> m_session;

 private:
  void make(const generate::Options& options, bool segmented, const std::string& trained) {
    Progress progress;
    const auto workspace = workflow::Workspace::create(m_path);
    const std::int64_t dataset = workflow::importSample(*workspace, options, progress).dataset.id;
    if (segmented) {
      workflow::segmentCustomers(
          *workspace, {.datasetId = dataset, .parameters = {{"k", std::int64_t{3}}}, .name = {}, .referenceDate = {}},
          progress);
    }
    if (!trained.empty())
      workflow::trainRecommender(*workspace, {.datasetId = dataset, .algorithm = trained, .parameters = {}, .name = {}},
                                 progress);
  }
};

}  // namespace kindred::ui
