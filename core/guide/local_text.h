// A text of the guide in the program's languages. A value; thread rule: any thread.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"

namespace kindred::guide {

struct LocalText {
  std::string english = {}, russian = {};  ///< equal where it is a name
  [[nodiscard]] const std::string& in(TextLanguage language) const {
    return language == TextLanguage::Russian ? russian : english;
  }
  [[nodiscard]] bool empty() const { return english.empty(); }
  bool operator==(const LocalText&) const = default;
};

/// A stretch of a text: words, or the key of a source that it cites.
struct Piece {
  std::string text = {};
  bool isSource = false;
  bool operator==(const Piece&) const = default;
};

/// Sources are cited by their keys in brackets: "… overnight [linden2003]." Brackets around anything else are words.
std::vector<Piece> piecesOf(const std::string& text);

}  // namespace kindred::guide
