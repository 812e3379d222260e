// The playbook: which strategy fits a segment of which figures. Data (resources/playbook.json, in English and Russian),
// which a project may replace by its own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/translation.h"

namespace kindred::campaign {

/// Holds where each bound holds that is given; never where the figure is not known.
struct Condition {
  std::string figure = {};  ///< one of figureKeys()
  std::optional<double> atLeast = {}, atMost = {};
  std::optional<double> atLeastTimesAll = {}, atMostTimesAll = {};  ///< times the figure of all customers
};

/// Sentences with figures in braces: {recency_days} of the segment, {recency_days.all} of everyone, {apart} what sets it
/// apart.
struct PlayWords {
  std::string title = {}, reason = {}, aim = {}, offer = {}, channel = {}, timing = {}, measure = {};
  std::string disproof = {};  ///< what would prove the strategy wrong
};

struct Play {
  std::string key = {};
  std::vector<Condition> when = {};  ///< all must hold; none: always
  std::string offerType = {};
  std::vector<std::string> sources = {};
  std::map<TextLanguage, PlayWords> words = {};  ///< English among them
  /// Of a language, else English.
  [[nodiscard]] const PlayWords& in(TextLanguage language) const;
};

/// Below these nothing is advised.
struct Needs {
  std::int64_t customers = 0;  ///< of the segment, with orders
  std::int64_t orders = 0;     ///< of all of them
  double days = 0;             ///< that the data cover
};

/// The first play whose conditions hold is the segment's.
struct Playbook {
  Needs needs;
  std::vector<Play> plays;
};

/// What is wrong with a playbook (BadData), and in which line of it.
class PlaybookError : public Error {
 public:
  PlaybookError(Text message, int line);
  [[nodiscard]] int line() const { return m_line; }  ///< from 1; 0: of the whole

 private:
  int m_line;
};

/// Throws PlaybookError that names the line, the play and what is wrong: not JSON, an unknown key or figure, a missing
/// sentence.
Playbook readPlaybook(const std::string& json);
/// The text that the program brings.
const std::string& usualPlaybook();

}  // namespace kindred::campaign
