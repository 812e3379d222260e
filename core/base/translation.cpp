#include "core/base/translation.h"

#include <map>
#include <vector>

#include "core/base/date.h"
#include "core/base/text_filling.h"

namespace kindred {

/// Of the context "core", as lupdate writes it; made from resources/i18n/kindred_ru.ts by installer/russian.cmake.
std::string_view russianMessages();

namespace {

constexpr std::string_view NoBreakSpace = "\xC2\xA0";

/// What stands between the first <tag …> from `from` on and its end; nothing where there is none.
std::optional<std::string_view> element(std::string_view xml, std::string_view tag, std::size_t& from) {
  const std::size_t open = xml.find("<" + std::string(tag), from);
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t begin = xml.find('>', open) + 1;
  const std::size_t end = xml.find("</" + std::string(tag) + ">", begin);
  if (begin == 0 || end == std::string_view::npos) return std::nullopt;
  from = end;
  return xml.substr(begin, end - begin);
}

std::string unescaped(std::string_view xml) {
  static const std::vector<std::pair<std::string, std::string>> entities = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&#xa0;", std::string(NoBreakSpace)},
      {"&amp;", "&"}};
  std::string text(xml);
  for (const auto& [entity, letters] : entities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + letters.size()))
      text.replace(at, entity.size(), letters);
  }
  return text;
}

/// The forms of each sentence: one, or one a plural.
using Sentences = std::map<std::string, std::vector<std::string>, std::less<>>;

Sentences parsed(std::string_view xml) {
  Sentences sentences;
  for (std::size_t at = 0; const auto message = element(xml, "message", at);) {
    std::size_t inside = 0;
    const auto source = element(*message, "source", inside);
    const auto translation = element(*message, "translation", inside);
    if (!source || !translation || translation->empty()) continue;
    auto& forms = sentences[unescaped(*source)];
    for (std::size_t next = 0; const auto form = element(*translation, "numerusform", next);)
      forms.push_back(unescaped(*form));
    if (forms.empty()) forms.push_back(unescaped(*translation));
  }
  return sentences;
}

/// Which form a count takes: одна строка, две строки, пять строк (CLDR's one, few, many).
std::size_t russianForm(std::int64_t count) {
  const std::int64_t tens = count % 100;
  const std::int64_t ones = count % 10;
  if (tens >= 11 && tens <= 14) return 2;
  return ones == 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
}

std::string russianNumber(double value, int decimals = 2) {
  std::string written;
  for (const char c : englishNumber(value, decimals)) {
    if (c == ',') written += NoBreakSpace;
    else written += c == '.' ? ',' : c;
  }
  return written;
}

std::string russianDate(std::int64_t seconds) {
  const std::string iso = formatDate(seconds);  // 2011-12-09
  return iso.substr(8) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string russian(const Text& text);

std::string saidInRussian(const TextArgument& argument) {
  struct Sayer {
    std::string operator()(std::int64_t count) const { return russianNumber(static_cast<double>(count), 0); }
    std::string operator()(double number) const { return russianNumber(number); }
    std::string operator()(Percent share) const {
      return russianNumber(share.fraction * 100, 1) + std::string(NoBreakSpace) + "%";
    }
    std::string operator()(const Money& money) const {
      const std::string amount = russianNumber(money.amount);
      return money.currency.empty() ? amount : amount + std::string(NoBreakSpace) + money.currency;
    }
    std::string operator()(DateValue date) const { return russianDate(date.seconds); }
    std::string operator()(const std::string& name) const { return name; }
    std::string operator()(const Phrase& phrase) const { return russian(Text(phrase.source)); }
  };
  return std::visit(Sayer{}, argument);
}

std::string russian(const Text& text) {
  static const Sentences sentences = parsed(russianMessages());
  const auto found = sentences.find(text.source());
  if (found == sentences.end()) {
    const std::string& source = text.source();
    return filled(text.count() ? inPlural(source, *text.count()) : source, text, saidInRussian);
  }
  const auto& forms = found->second;
  const std::size_t form = text.count() && forms.size() > 1 ? russianForm(*text.count()) : 0;
  return filled(forms[std::min(form, forms.size() - 1)], text, saidInRussian);
}

}  // namespace

std::string_view code(TextLanguage language) { return language == TextLanguage::Russian ? "ru" : "en"; }

std::optional<TextLanguage> textLanguage(std::string_view code) {
  if (code == "en") return TextLanguage::English;
  if (code == "ru") return TextLanguage::Russian;
  return std::nullopt;
}

std::string inLanguage(const Text& text, TextLanguage language) {
  return language == TextLanguage::Russian ? russian(text) : english(text);
}

}  // namespace kindred
