// Where something stands in a JSON text, for messages: lines count from 1.
#pragma once

#include <cstddef>
#include <string>

namespace kindred::campaign {

/// Of a byte; past the end, the last one's.
int lineAt(const std::string& json, std::size_t byte);

/// Of the text `word` in quotes within the object at `place` of a list that the outermost object holds, else of `word`
/// anywhere in it, else of the object; of the list where it has no such object. `json` is valid.
int lineInList(const std::string& json, const std::string& list, std::size_t place, const std::string& word);

}  // namespace kindred::campaign
