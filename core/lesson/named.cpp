#include "core/lesson/named.h"

namespace kindred::lesson {

Entities named(const std::vector<std::string>& names, AttributeRole role) {
  std::vector<std::string> ids;
  std::vector<Key> keys;
  const std::size_t width = std::to_string(names.size()).size();
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string number = std::to_string(i + 1);
    ids.push_back(std::string(width - number.size(), '0') + number);
    keys.push_back(static_cast<Key>(i + 1));
  }
  AttributeColumn column{.name = "name",
                         .kind = AttributeKind::Text,
                         .role = role,
                         .present = std::vector<bool>(names.size(), true),
                         .texts = names};
  return {std::move(ids), std::move(keys), AttributeTable{{std::move(column)}}};
}

std::vector<std::string> inLanguage(const std::vector<Text>& names, TextLanguage language) {
  std::vector<std::string> words;
  for (const Text& name : names) words.push_back(kindred::inLanguage(name, language));
  return words;
}

}  // namespace kindred::lesson
