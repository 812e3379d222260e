// What somebody may have meant who wrote a word that is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::lesson {

/// Letters put in, left out, changed, or swapped with their neighbour between two words (Damerau 1964, each place once); bytes
/// count as letters.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The nearest of the known words, if it is near: at most a third of the letters differ. The first of equally near ones.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// A name as figures write it: small letters, hyphens for blanks. "Glass jar" is "glass-jar".
std::string slug(std::string_view name);

std::string_view trimmed(std::string_view text);

/// Parts between separators, each trimmed; empty ones stay.
std::vector<std::string> parts(std::string_view text, char separator);

/// A whole text as a number; nothing where it is none, or not finite.
std::optional<double> numberOf(std::string_view text);

/// Whether bytes are UTF-8 of whole, lawful characters without NUL; the place of the first that is not.
std::optional<std::size_t> badUtf8(std::string_view bytes);

}  // namespace kindred::lesson
