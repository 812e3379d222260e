#include "core/guide/node.h"

namespace kindred::guide {

void Node::refuse(Text message, const std::string& word) const {
  Text whole = std::move(message).with(m_place);
  if (!word.empty()) whole = std::move(whole).with(word);
  throw Error(ErrorCode::BadData, std::move(whole),
              KI_TEXT("core", "The guide is part of the program: mend the file in resources/guide, and build again."));
}

void Node::requireOnly(const std::set<std::string>& keys) const {
  if (!m_json.is_object()) refuse(KI_TEXT("core", "In the guide, %1: here should be an object in braces."));
  for (const auto& [key, value] : m_json.items()) {
    if (!keys.contains(key)) refuse(KI_TEXT("core", "In the guide, %1: nobody reads “%2” here."), key);
  }
}

std::optional<Node> Node::find(const std::string& key) const {
  const auto found = m_json.find(key);
  if (found == m_json.end()) return {};
  return Node(*found, m_place + ", " + key);
}

Node Node::at(const std::string& key) const {
  if (!m_json.is_object() || !m_json.contains(key)) refuse(KI_TEXT("core", "In the guide, %1: “%2” is missing."), key);
  return *find(key);
}

std::vector<Node> Node::list() const {
  if (!m_json.is_array() || m_json.empty())
    refuse(KI_TEXT("core", "In the guide, %1: here should be a list with something in it."));
  std::vector<Node> nodes;
  for (const nlohmann::json& each : m_json) nodes.emplace_back(each, m_place + " " + std::to_string(nodes.size() + 1));
  return nodes;
}

std::string Node::text() const {
  if (!m_json.is_string() || m_json.get_ref<const std::string&>().empty())
    refuse(KI_TEXT("core", "In the guide, %1: here should be a text."));
  return m_json.get<std::string>();
}

int Node::number() const {
  if (!m_json.is_number_integer()) refuse(KI_TEXT("core", "In the guide, %1: here should be a whole number."));
  return m_json.get<int>();
}

LocalText Node::localText() const {
  if (m_json.is_string()) return {.english = text(), .russian = text()};
  requireOnly({"en", "ru"});
  LocalText both{.english = at("en").text(), .russian = at("ru").text()};
  if (both.english == both.russian)
    refuse(KI_TEXT("core", "In the guide, %1: both languages say the same; a name is written once, without them."));
  return both;
}

std::vector<LocalText> Node::localTexts() const {
  std::vector<LocalText> all;
  for (const Node& each : list()) all.push_back(each.localText());
  return all;
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> all;
  for (const Node& each : list()) all.push_back(each.text());
  return all;
}

}  // namespace kindred::guide
