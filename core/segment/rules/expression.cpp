#include "core/segment/rules/expression.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/error.h"
#include "core/base/letters.h"
#include "core/describe/condition.h"

namespace kindred::segment::rules {
namespace {

using Customers = std::vector<bool>;

constexpr std::string_view Bought = "bought.";

struct Token {
  std::string text = {};
  bool isQuoted = false;
  [[nodiscard]] bool is(std::string_view word) const { return !isQuoted && folded(text) == word; }
};

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool isSign(char c) { return std::string_view("=!<>~").find(c) != std::string_view::npos; }
bool isBracket(char c) { return c == '(' || c == ')'; }

/// What stands in the quotes that begin at `at`, which moves behind them; two quotation marks stand for one.
std::string takeQuoted(const std::string& text, std::size_t& at) {
  std::string quoted;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '"') {
      if (i + 1 == text.size() || text[i + 1] != '"') {
        at = i + 1;
        return quoted;
      }
      ++i;
    }
    quoted += text[i];
  }
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A quotation mark is not closed: %1").with(text.substr(at)));
}

/// Words, what stands in quotes, signs and brackets.
std::vector<Token> tokensOf(const std::string& text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (isBlank(text[at])) {
      ++at;
    } else if (text[at] == '"') {
      tokens.push_back({takeQuoted(text, at), true});
    } else if (isBracket(text[at])) {
      tokens.push_back({text.substr(at++, 1)});
    } else {
      const bool sign = isSign(text[at]);
      std::size_t end = at;
      while (end < text.size() && !isBlank(text[end]) && !isBracket(text[end]) && text[end] != '"' &&
             isSign(text[end]) == sign)
        ++end;
      tokens.push_back({text.substr(at, end - at)});
      at = end;
    }
  }
  return tokens;
}

/// Those who bought any product that fits.
Customers buyersOf(const Dataset& dataset, const Condition& condition) {
  const auto fits = holding(dataset, ConditionTable::Products, std::array{condition});
  Customers customers(static_cast<std::size_t>(dataset.customers.size()));
  const Events& events = dataset.events;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    for (std::int64_t e = events.begin(customer);
         e < events.end(customer) && !customers[static_cast<std::size_t>(customer)]; ++e)
      customers[static_cast<std::size_t>(customer)] =
          fits[static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)])];
  }
  return customers;
}

int RfmRow::*scoreNamed(const std::string& column) {
  if (column == "r") return &RfmRow::r;
  if (column == "f") return &RfmRow::f;
  return column == "m" ? &RfmRow::m : nullptr;
}

bool compares(int score, Relation relation, int wanted) {
  switch (relation) {
    case Relation::AtLeast: return score >= wanted;
    case Relation::AtMost: return score <= wanted;
    case Relation::IsNot: return score != wanted;
    default: return score == wanted;
  }
}

/// Who has no events has no score, and fits none.
Customers byScore(const Dataset& dataset, const ScoreTable& scores, const Condition& condition, int RfmRow::*score) {
  if (condition.value.size() != 1 || condition.value[0] < '1' || condition.value[0] > '5' ||
      condition.relation == Relation::Contains)
    throw Error(
        ErrorCode::BadParameters,
        KI_TEXT("core", "“%1” compares a score, which is a whole number from 1 to 5.").with(written(condition)));
  Customers customers(static_cast<std::size_t>(dataset.customers.size()));
  for (const RfmRow& row : scores())
    customers[static_cast<std::size_t>(row.customer)] =
        compares(row.*score, condition.relation, condition.value[0] - '0');
  return customers;
}

Customers fitting(const Dataset& dataset, const ScoreTable& scores, Condition condition) {
  const auto columns = conditionColumns(dataset);
  const bool isColumn = std::ranges::find(columns, condition.column) != columns.end();
  if (isColumn) return holding(dataset, ConditionTable::Customers, std::array{condition});
  if (condition.column.starts_with(Bought)) {
    condition.column.erase(0, Bought.size());
    return buyersOf(dataset, condition);
  }
  if (int RfmRow::*const score = scoreNamed(condition.column)) return byScore(dataset, scores, condition, score);
  return holding(dataset, ConditionTable::Customers, std::array{condition});  // says what there is
}

/// By descent: or, and, not, brackets.
class Reader {
 public:
  Reader(const std::string& text, const Dataset& dataset, const ScoreTable& scores)
      : m_text(text), m_dataset(dataset), m_scores(scores), m_tokens(tokensOf(text)) {}

  Customers read() {
    Customers result = either();
    if (m_at < m_tokens.size()) unexpected();
    return result;
  }

 private:
  [[noreturn]] void unexpected() const {
    const std::string found = m_at < m_tokens.size() ? m_tokens[m_at].text : std::string();
    throw Error(
        ErrorCode::BadParameters,
        found.empty() ? KI_TEXT("core", "“%1” ends too early.").with(m_text)
                      : KI_TEXT("core", "“%1” does not fit where it stands in “%2”.").with(found).with(m_text),
        KI_TEXT("core", "Write conditions such as region=North or orders>=3, joined by and, or, not and brackets."));
  }
  [[nodiscard]] bool isNext(std::string_view word) const { return m_at < m_tokens.size() && m_tokens[m_at].is(word); }
  bool take(std::string_view word) {
    if (!isNext(word)) return false;
    ++m_at;
    return true;
  }
  const Token& next() {
    if (m_at >= m_tokens.size()) unexpected();
    return m_tokens[m_at++];
  }

  Customers either() {
    Customers result = both();
    while (take("or")) {
      const Customers other = both();
      for (std::size_t i = 0; i < result.size(); ++i) result[i] = result[i] || other[i];
    }
    return result;
  }
  Customers both() {
    Customers result = one();
    while (take("and")) {
      const Customers other = one();
      for (std::size_t i = 0; i < result.size(); ++i) result[i] = result[i] && other[i];
    }
    return result;
  }
  Customers one() {
    if (take("not")) {
      Customers result = one();
      result.flip();
      return result;
    }
    if (take("(")) {
      Customers result = either();
      if (!take(")")) unexpected();
      return result;
    }
    return condition();
  }

  Customers condition() {
    for (const std::string_view word : {"and", "or", "not", ")"}) {
      if (isNext(word)) unexpected();
    }
    const std::string column = next().text;
    if (m_at >= m_tokens.size() || m_tokens[m_at].isQuoted || !isSign(m_tokens[m_at].text[0])) unexpected();
    const std::string sign = next().text;
    if (std::ranges::find(Signs, sign) == Signs.end()) unexpectedBefore();
    const bool isEmpty = m_at >= m_tokens.size() || isNext("and") || isNext("or") || isNext(")");
    return fitting(m_dataset, m_scores, parsedCondition(column + sign + (isEmpty ? std::string() : next().text)));
  }
  [[noreturn]] void unexpectedBefore() {
    --m_at;
    unexpected();
  }

  static constexpr std::array<std::string_view, 5> Signs = {"=", "!=", ">=", "<=", "~="};

  const std::string& m_text;
  const Dataset& m_dataset;
  const ScoreTable& m_scores;
  std::vector<Token> m_tokens;
  std::size_t m_at = 0;
};

}  // namespace

std::vector<bool> whoFits(const std::string& expression, const Dataset& dataset, const ScoreTable& scores) {
  return Reader(expression, dataset, scores).read();
}

}  // namespace kindred::segment::rules
