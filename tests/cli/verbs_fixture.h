// A project with a small generated shop, for the tests of verbs.
#pragma once

#include <fstream>

#include "tests/cli/cli.h"

namespace kindred::cli::test {

class VerbsTest : public CliTest {
 protected:
  void SetUp() override {
    document({"generate", "retail", "--customers", "150", "--products", "60", "--interactions", "3000", "--segments",
              "3", "--seed", "4", "--out", path("shop")});
    m_import = document({"import", path("shop/orders.csv"), "--project", m_project, "--dataset", "shop", "--customers",
                         path("shop/customers.csv"), "--products", path("shop/products.csv")});
  }

  json on(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--project", m_project});
    return document(arguments);
  }

  json train(const std::string& algorithm = "item_knn") { return on({"train", "--algorithm", algorithm}); }
  json segment(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"segment", "--algorithm", "kmeans", "--features", "taste", "--set", "k=3"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return on(arguments);
  }

  std::vector<std::vector<std::string>> csv(const std::string& name) {
    std::ifstream file(m_folder / name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
      rows.emplace_back(1);
      for (const char c : line) {
        if (c == ',') rows.back().emplace_back();
        else rows.back().back() += c;
      }
    }
    return rows;
  }

  const std::string m_project = path("p.kindred");
  json m_import;
};

}  // namespace kindred::cli::test
