#include "core/campaign/playbook.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/campaign/json_lines.h"
#include "core/campaign/segment_figures.h"
#include "core/campaign/sentences.h"

namespace kindred::campaign {
namespace {

using Json = nlohmann::json;

constexpr const char* PlaysKey = "plays";

const std::vector<std::pair<const char*, std::string PlayWords::*>>& sentences() {
  static const std::vector<std::pair<const char*, std::string PlayWords::*>> all = {
      {"title", &PlayWords::title},     {"reason", &PlayWords::reason},    {"aim", &PlayWords::aim},
      {"offer", &PlayWords::offer},     {"channel", &PlayWords::channel},  {"timing", &PlayWords::timing},
      {"measure", &PlayWords::measure}, {"disproof", &PlayWords::disproof}};
  return all;
}

/// Of one play, which its errors name.
class Reader {
 public:
  /// `text` is the whole playbook.
  Reader(const Json& json, std::size_t place, const std::string& text)
      : m_json(json), m_name(std::to_string(place + 1)), m_place(place), m_text(text) {
    if (json.is_object() && json.contains("key") && json["key"].is_string()) m_name = json["key"];
  }

  [[nodiscard]] Play read() const {
    requireKeys(m_json, {"key", "when", "offer_type", "sources", "en", "ru"});
    Play play{.key = textAt(m_json, "key"), .when = {}, .offerType = textAt(m_json, "offer_type")};
    for (const Json& condition : listAt("when")) play.when.push_back(conditionFrom(condition));
    for (const Json& source : listAt("sources")) {
      if (!source.is_string()) bad("sources");
      play.sources.push_back(source.get<std::string>());
    }
    for (const TextLanguage language : {TextLanguage::English, TextLanguage::Russian}) {
      const auto found = m_json.find(code(language));
      if (found != m_json.end()) play.words[language] = wordsFrom(*found);
      else if (language == TextLanguage::English) bad(std::string(code(language)));
    }
    return play;
  }

 private:
  [[noreturn]] void bad(const std::string& key) const {
    const int line = lineInList(m_text, PlaysKey, m_place, key);
    throw PlaybookError(
        KI_TEXT("core", "In the playbook, line %3: “%2” of the play “%1” is missing or not as it should be.")
            .with(m_name)
            .with(key)
            .with(std::int64_t{line}),
        line);
  }

  void requireKeys(const Json& object, const std::set<std::string>& known) const {
    if (!object.is_object()) bad("{ }");
    for (const auto& [key, value] : object.items()) {
      if (!known.contains(key)) bad(key);
    }
  }

  [[nodiscard]] std::string textAt(const Json& object, const char* key) const {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) bad(key);
    return found->get<std::string>();
  }

  [[nodiscard]] const Json& listAt(const char* key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end() || !found->is_array()) bad(key);
    return *found;
  }

  [[nodiscard]] Condition conditionFrom(const Json& json) const {
    requireKeys(json, {"figure", "at_least", "at_most", "at_least_times_all", "at_most_times_all"});
    Condition condition{.figure = textAt(json, "figure")};
    if (std::ranges::find(figureKeys(), condition.figure) == figureKeys().end()) bad(condition.figure);
    const auto bound = [&](const char* key) -> std::optional<double> {
      if (!json.contains(key)) return {};
      if (!json[key].is_number()) bad(key);
      return json[key].get<double>();
    };
    condition.atLeast = bound("at_least");
    condition.atMost = bound("at_most");
    condition.atLeastTimesAll = bound("at_least_times_all");
    condition.atMostTimesAll = bound("at_most_times_all");
    return condition;
  }

  [[nodiscard]] PlayWords wordsFrom(const Json& json) const {
    std::set<std::string> known;
    for (const auto& [key, member] : sentences()) known.insert(key);
    requireKeys(json, known);
    PlayWords words;
    for (const auto& [key, member] : sentences()) {
      words.*member = textAt(json, key);
      if (const auto wrong = unreadableIn(words.*member)) bad(*wrong);
    }
    return words;
  }

  const Json& m_json;
  std::string m_name;
  std::size_t m_place;
  const std::string& m_text;
};

template <class Number>
Number needFrom(const Json& json, const char* key) {
  if (!json.is_object() || !json.contains("needs") || !json["needs"].is_object() || !json["needs"].contains(key) ||
      !json["needs"][key].is_number() || json["needs"][key].get<double>() < 0) {
    throw PlaybookError(
        KI_TEXT("core", "In the playbook, “%1” of what a segment needs is missing or not as it should be.").with(key),
        0);
  }
  return json["needs"][key].get<Number>();
}

}  // namespace

const PlayWords& Play::in(TextLanguage language) const {
  const auto found = words.find(language);
  return found == words.end() ? words.at(TextLanguage::English) : found->second;
}

PlaybookError::PlaybookError(Text message, int line)
    : Error(ErrorCode::BadData, std::move(message),
            KI_TEXT("core", "Begin with the playbook that the program brings, and change one play at a time.")),
      m_line(line) {}

Playbook readPlaybook(const std::string& text) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::parse_error& error) {
    const int line = lineAt(text, error.byte > 0 ? error.byte - 1 : 0);
    throw PlaybookError(KI_TEXT("core",
                                "The playbook cannot be read as JSON beyond line %1: a comma, a quote or a "
                                "bracket is missing, or there is one too many.")
                            .with(std::int64_t{line}),
                        line);
  }
  if (!json.is_object() || !json.contains(PlaysKey) || !json[PlaysKey].is_array())
    throw PlaybookError(KI_TEXT("core", "The playbook is not JSON with a list of “plays”."), 0);
  Playbook playbook{{.customers = needFrom<std::int64_t>(json, "customers"),
                     .orders = needFrom<std::int64_t>(json, "orders"),
                     .days = needFrom<double>(json, "days")},
                    {}};
  std::set<std::string> keys;
  for (const Json& play : json[PlaysKey]) {
    const std::size_t place = playbook.plays.size();
    playbook.plays.push_back(Reader(play, place, text).read());
    if (!keys.insert(playbook.plays.back().key).second) {
      const int line = lineInList(text, PlaysKey, place, "key");
      throw PlaybookError(KI_TEXT("core", "The playbook has the play “%1” twice, the second time in line %2.")
                              .with(playbook.plays.back().key)
                              .with(std::int64_t{line}),
                          line);
    }
  }
  return playbook;
}

}  // namespace kindred::campaign
