// Numeric tables out of tests/fixtures: small, well-formed files with a header, so nothing here sniffs or forgives.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::test {

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;

  [[nodiscard]] std::size_t column(const std::string& name) const {
    const auto found = std::ranges::find(header, name);
    if (found == header.end()) throw std::runtime_error("no column " + name);
    return static_cast<std::size_t>(found - header.begin());
  }

  /// The named columns as numbers, in the order given.
  [[nodiscard]] Matrix numbers(const std::vector<std::string>& names) const {
    Matrix result(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(names.size()));
    for (std::size_t j = 0; j < names.size(); ++j) {
      const std::size_t from = column(names[j]);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = std::stod(rows[i].at(from));
      }
    }
    return result;
  }

  /// A column of words as labels 0, 1, … in order of first appearance.
  [[nodiscard]] std::vector<int> labels(const std::string& name) const {
    const std::size_t from = column(name);
    std::vector<std::string> seen;
    std::vector<int> result;
    for (const auto& row : rows) {
      auto found = std::ranges::find(seen, row.at(from));
      if (found == seen.end()) found = seen.insert(seen.end(), row.at(from));
      result.push_back(static_cast<int>(found - seen.begin()));
    }
    return result;
  }
};

/// A fixture by its file name. Cells hold no commas; quotes around a cell are dropped.
inline Table fixture(const std::string& name) {
  std::ifstream file(std::filesystem::path(KINDRED_FIXTURES) / name);
  if (!file) throw std::runtime_error("no fixture " + name);
  Table table;
  for (std::string line; std::getline(file, line);) {
    std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
    if (table.header.empty()) table.header = cells;
    else if (!cells.empty()) table.rows.push_back(cells);
  }
  return table;
}

inline Matrix iris() {
  return fixture("iris.csv").numbers({"Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width"});
}
inline Matrix usArrests() { return fixture("us_arrests.csv").numbers({"Murder", "Assault", "UrbanPop", "Rape"}); }

}  // namespace kindred::test
