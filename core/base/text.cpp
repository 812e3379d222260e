#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/date.h"
#include "core/base/text_filling.h"

namespace kindred {
namespace {

std::string grouped(std::string digits) {
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), ",");
  }
  return digits;
}

std::string rendered(const TextArgument& argument) {
  struct Renderer {
    std::string operator()(std::int64_t count) const { return englishNumber(static_cast<double>(count), 0); }
    std::string operator()(double number) const { return englishNumber(number); }
    std::string operator()(Percent share) const { return englishNumber(share.fraction * 100, 1) + " %"; }
    std::string operator()(const Money& money) const {
      const std::string amount = englishNumber(money.amount);
      return money.currency.empty() ? amount : amount + " " + money.currency;
    }
    std::string operator()(DateValue date) const { return formatDate(date.seconds); }
    std::string operator()(const std::string& name) const { return name; }
    std::string operator()(const Phrase& phrase) const { return phrase.source; }
  };
  return std::visit(Renderer{}, argument);
}

}  // namespace

// "%n row(s)" is Qt's way to write both English forms in one source: "(s)" stands for the plural's ending, and
// "(one|other)" for forms that differ otherwise.
std::string inPlural(std::string source, std::int64_t count) {
  for (std::size_t open = source.find('('); open != std::string::npos; open = source.find('(', open)) {
    const std::size_t close = source.find(')', open);
    if (close == std::string::npos) break;
    const std::string inside = source.substr(open + 1, close - open - 1);
    const std::size_t bar = inside.find('|');
    if (inside == "s" || inside == "es") {
      source.replace(open, close - open + 1, count == 1 ? "" : inside);
    } else if (bar != std::string::npos) {
      source.replace(open, close - open + 1, count == 1 ? inside.substr(0, bar) : inside.substr(bar + 1));
    } else {
      open = close;
    }
  }
  return source;
}

std::string englishNumber(double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  std::array<char, 400> buffer;  // 309 digits before the point; to_chars, unlike printf, follows no locale
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                 std::chars_format::fixed, std::clamp(decimals, 0, 60))
                       .ptr;
  std::string whole(buffer.data(), end);
  std::string fraction;
  if (const auto point = whole.find('.'); point != std::string::npos) {
    fraction = whole.substr(point);
    whole.erase(point);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    if (fraction == ".") fraction.clear();
  }
  const bool negative = value < 0 && (fraction.size() > 1 || whole != "0");
  return (negative ? "-" : "") + grouped(whole) + fraction;
}

std::string filled(const std::string& sentence, const Text& text,
                   const std::function<std::string(const TextArgument&)>& say) {
  std::string result;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const char next = i + 1 < sentence.size() ? sentence[i + 1] : '\0';
    const auto place = static_cast<std::size_t>(next - '1');
    if (sentence[i] == '%' && next == 'n' && text.count()) {
      result += say(*text.count());
      ++i;
    } else if (sentence[i] == '%' && next >= '1' && next <= '9' && place < text.arguments().size()) {
      result += say(text.arguments()[place]);
      ++i;
    } else {
      result += sentence[i];
    }
  }
  return result;
}

std::string english(const Text& text) {
  return filled(text.count() ? inPlural(text.source(), *text.count()) : text.source(), text, rendered);
}

Text numbered(const Text& text, std::int64_t number) {
  if (text.arguments().empty()) return Text("%1 %2").with(Phrase{text.source()}).with(number);
  Text result(text.source() + " %" + std::to_string(text.arguments().size() + 1));
  for (const TextArgument& argument : text.arguments()) result = std::move(result).with(argument);
  return std::move(result).with(number);
}

nlohmann::json toJson(const Text& text) {
  struct Writer {
    nlohmann::json operator()(std::int64_t count) const { return {{"count", count}}; }
    nlohmann::json operator()(double number) const { return {{"number", number}}; }
    nlohmann::json operator()(Percent share) const { return {{"percent", share.fraction}}; }
    nlohmann::json operator()(const Money& money) const {
      return {{"money", money.amount}, {"currency", money.currency}};
    }
    nlohmann::json operator()(DateValue date) const { return {{"date", date.seconds}}; }
    nlohmann::json operator()(const std::string& name) const { return {{"name", name}}; }
    nlohmann::json operator()(const Phrase& phrase) const { return {{"phrase", phrase.source}}; }
  };
  nlohmann::json json = {{"source", text.source()}, {"arguments", nlohmann::json::array()}};
  for (const auto& argument : text.arguments()) json["arguments"].push_back(std::visit(Writer{}, argument));
  if (text.count()) json["n"] = *text.count();
  return json;
}

Text textFromJson(const nlohmann::json& json) {
  try {
    const std::string source = json.at("source");
    Text text = json.contains("n") ? Text(source, json.at("n").get<std::int64_t>()) : Text(source);
    for (const auto& argument : json.at("arguments")) {
      if (argument.contains("count")) text = std::move(text).with(argument["count"].get<std::int64_t>());
      if (argument.contains("number")) text = std::move(text).with(argument["number"].get<double>());
      if (argument.contains("percent")) text = std::move(text).with(Percent{argument["percent"]});
      if (argument.contains("money")) text = std::move(text).with(Money{argument["money"], argument.at("currency")});
      if (argument.contains("date")) text = std::move(text).with(DateValue{argument["date"]});
      if (argument.contains("name")) text = std::move(text).with(argument["name"].get<std::string>());
      if (argument.contains("phrase")) text = std::move(text).with(Phrase{argument["phrase"]});
    }
    return text;
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

}  // namespace kindred
