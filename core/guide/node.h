// A place in a document of the guide: what stands there, or an Error that says where and what is wrong.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/guide/local_text.h"

namespace kindred::guide {

/// Views a JSON value that outlives it. All throw Error (BadData).
class Node {
 public:
  /// `place` is for people: "approaches/content.json, criticism 2".
  Node(const nlohmann::json& json, std::string place) : m_json(json), m_place(std::move(place)) {}

  /// `message` has %1 for the place, and %2 for `word` where there is one.
  [[noreturn]] void refuse(Text message, const std::string& word = {}) const;
  /// That it is an object with no other keys.
  void requireOnly(const std::set<std::string>& keys) const;

  [[nodiscard]] Node at(const std::string& key) const;
  [[nodiscard]] std::optional<Node> find(const std::string& key) const;
  [[nodiscard]] std::vector<Node> list() const;

  [[nodiscard]] std::string text() const;     ///< not empty
  [[nodiscard]] int number() const;           ///< whole
  [[nodiscard]] LocalText localText() const;  ///< {"en": …, "ru": …}, or one text that is a name in all languages
  [[nodiscard]] std::vector<LocalText> localTexts() const;
  [[nodiscard]] std::vector<std::string> texts() const;

 private:
  const nlohmann::json& m_json;
  std::string m_place;
};

}  // namespace kindred::guide
