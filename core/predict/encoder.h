// Columns made features, by what the rows that are learned from tell alone: no figure of a row that is tested enters.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/matrix/block_io.h"
#include "core/predict/examples.h"
#include "core/predict/table.h"

namespace kindred::predict {

/// Auto: one feature a value where there are few values, else the share of yes.
enum class Categories { Auto, OneHot, Target };

struct Encoding {
  Categories categories = Categories::Auto;
  std::size_t mostValues = 12;  ///< with a feature of their own, the most frequent; the others share “other”
};

/// A number is itself, with the mean where it is missing and a feature that says so. A category is a feature a value and one for
/// missing; or the share of yes among the rows of its value, drawn towards that of all as by ten rows (Micci-Barreca, SIGKDD
/// Explorations 3, 2001). Thread rule: immutable.
class Encoder {
 public:
  /// `labels`: of every row of the table. Throws Error (BadData) where there is no column.
  Encoder(const Table& table, const Rows& rows, std::span<const std::uint8_t> labels, const Encoding& encoding);

  [[nodiscard]] const std::vector<Feature>& features() const { return m_features; }
  /// Names of the columns that they are made of.
  [[nodiscard]] std::vector<std::string> columns() const;
  /// Of rows that were not learned from, of this table or another one with the same columns by name; a value that was not seen
  /// before is as missing values that were not. Throws Error (BadData) where a column is not there.
  [[nodiscard]] Matrix encoded(const Table& table, const Rows& rows) const;
  /// Of the rows that were learned from. The share of yes of a row's value comes from four fifths of the rows in which it is not,
  /// since a row would else know its own answer.
  [[nodiscard]] Matrix learned(const Table& table, const Rows& rows, std::span<const std::uint8_t> labels,
                               std::uint64_t seed) const;

  void save(BlockWriter& writer) const;
  /// Throws Error (ProjectDamaged).
  static Encoder load(const BlockReader& reader);

 private:
  Encoder() = default;
  struct Part {
    std::string name;
    bool isNumber = true;
    double mean = 0;            // of numbers
    bool tellsMissing = false;  // has a feature for it
    bool isTarget = false;
    std::vector<std::string> values = {};  // with a feature each
    bool hasOther = false;
    std::vector<std::string> seen = {};  // of a target: values in bytewise order
    std::vector<double> shares = {};     // beside them
    double share = 0;                    // of all rows
    Eigen::Index first = 0;              // its first feature
  };
  void addNumber(const Column& column, const Rows& rows);
  void addValues(const Column& column, const Rows& rows, const Encoding& encoding);
  void addShares(const Column& column, const Rows& rows, std::span<const std::uint8_t> labels);
  void addFeature(std::string name, const std::string& source, bool isIndicator);
  static void fill(const Part& part, const Column& column, const Rows& rows, Matrix& matrix);

  std::vector<Part> m_parts;
  std::vector<Feature> m_features;
};

}  // namespace kindred::predict
