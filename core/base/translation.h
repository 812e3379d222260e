// Texts in a language without the window: for files whose readers are not the program's. The sentences are those of
// resources/i18n, compiled in. Thread rule: any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace kindred {

enum class TextLanguage { English, Russian };
/// "en", "ru"
std::string_view code(TextLanguage language);
std::optional<TextLanguage> textLanguage(std::string_view code);

/// The sentence with its arguments as the language writes them; in English where it has no translation.
std::string inLanguage(const Text& text, TextLanguage language);

}  // namespace kindred
