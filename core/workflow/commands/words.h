// Values of options as words of a command line, and back.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "core/params/schema.h"

namespace kindred::workflow {

using Words = std::vector<std::string>;

enum class WordKind { Text, Int, Unsigned, Real };

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
constexpr WordKind wordKindOf() {
  if constexpr (IsOptional<T>::value) return wordKindOf<typename T::value_type>();
  else if constexpr (!std::is_arithmetic_v<T>) return WordKind::Text;
  else if constexpr (std::is_floating_point_v<T>) return WordKind::Real;
  else return std::is_unsigned_v<T> ? WordKind::Unsigned : WordKind::Int;
}

/// The values of a member; a flag that is set is one empty word.
template <class T>
Words writtenWords(const T& member) {
  if constexpr (IsOptional<T>::value) return member ? writtenWords(*member) : Words{};
  else if constexpr (std::is_same_v<T, bool>) return member ? Words{""} : Words{};
  else if constexpr (std::is_same_v<T, Words>) return member;
  else if constexpr (std::is_same_v<T, std::string>) return {member};
  else if constexpr (std::is_floating_point_v<T>) return {written(Value(static_cast<double>(member)))};
  else return {std::to_string(member)};
}

/// Sets a member from words; false where they are no values of its type.
template <class T>
bool readWords(const Words& words, T& member) {
  if constexpr (std::is_same_v<T, bool>) return member = true;
  else if constexpr (std::is_same_v<T, Words>) {
    member = words;
    return true;
  } else if constexpr (IsOptional<T>::value) return readWords(words, member.emplace());
  else if constexpr (std::is_same_v<T, std::string>) {
    member = words.back();
    return true;
  } else {
    const std::string& text = words.back();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), member);
    return error == std::errc() && end == text.data() + text.size();
  }
}

}  // namespace kindred::workflow
