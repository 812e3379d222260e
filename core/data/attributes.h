// Typed columns about customers or products. A value that is missing is missing by its bitmap, never by a magic value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/matrix/csr.h"

namespace kindred {

enum class AttributeKind { Number, Category, Text, Date, Flag };

/// What a column means where the program knows: products have Title, Category, Price; customers Name, Email, Consent.
enum class AttributeRole { None, Title, Category, Price, Description, Name, Email, Consent };

/// One column; position i belongs to customer or product i. Which vector is used follows from the kind.
struct AttributeColumn {
  std::string name;  ///< as the file calls it; unique in a table
  AttributeKind kind = AttributeKind::Text;
  AttributeRole role = AttributeRole::None;
  std::vector<bool> present;
  std::vector<double> numbers = {};          ///< Number; Flag as 0 or 1
  std::vector<std::int64_t> dates = {};      ///< Date: seconds of the local wall clock
  std::vector<std::string> texts = {};       ///< Text
  std::vector<std::int32_t> codes = {};      ///< Category: position in `categories`
  std::vector<std::string> categories = {};  ///< in bytewise order

  [[nodiscard]] bool has(Index i) const { return present[static_cast<std::size_t>(i)]; }
  /// The value as text for lists and tooltips: numbers with a decimal point and no grouping; "" where missing.
  [[nodiscard]] std::string text(Index i) const;
  [[nodiscard]] std::int64_t missing() const;
  bool operator==(const AttributeColumn&) const = default;
};

struct AttributeTable {
  std::vector<AttributeColumn> columns;

  [[nodiscard]] const AttributeColumn* find(std::string_view name) const;
  [[nodiscard]] const AttributeColumn* find(AttributeRole role) const;
  bool operator==(const AttributeTable&) const = default;
};

/// A column from texts as a file gives them ("" is missing): Flag (yes/no, true/false, 0/1 … in English and Russian),
/// Number, Date (ISO), Category (at most `CategoryLimit` different values, each twice on average), else Text.
AttributeColumn typedColumn(std::string name, const std::vector<std::string>& texts);

/// Most different values a category has.
constexpr std::size_t CategoryLimit = 200;

}  // namespace kindred
