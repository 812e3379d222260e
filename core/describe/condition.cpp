#include "core/describe/condition.h"

#include <map>

#include "core/base/error.h"

namespace kindred {
namespace {

std::string_view symbol(Relation relation) {
  switch (relation) {
    case Relation::IsNot:
    case Relation::IsNotEmpty: return "!=";
    case Relation::AtLeast: return ">=";
    case Relation::AtMost: return "<=";
    case Relation::Contains: return "~=";
    default: return "=";
  }
}

}  // namespace

bool needsValue(Relation relation) { return relation != Relation::IsEmpty && relation != Relation::IsNotEmpty; }

Condition parsedCondition(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“%1” is not a condition.").with(text),
                KI_TEXT("core", "Write COLUMN=VALUE, such as region=North; COLUMN= means empty."));
  }
  const std::map<char, Relation> marks = {
      {'!', Relation::IsNot}, {'>', Relation::AtLeast}, {'<', Relation::AtMost}, {'~', Relation::Contains}};
  const auto mark = equals > 1 ? marks.find(text[equals - 1]) : marks.end();
  Condition condition{std::string(text.substr(0, equals - (mark == marks.end() ? 0 : 1))),
                      mark == marks.end() ? Relation::Is : mark->second, std::string(text.substr(equals + 1))};
  if (condition.value.empty() && condition.relation == Relation::Is) condition.relation = Relation::IsEmpty;
  if (condition.value.empty() && condition.relation == Relation::IsNot) condition.relation = Relation::IsNotEmpty;
  return condition;
}

std::string written(const Condition& condition) {
  return condition.column + std::string(symbol(condition.relation)) +
         (needsValue(condition.relation) ? condition.value : "");
}

Text describe(const Condition& condition) {
  switch (condition.relation) {
    case Relation::Is: return KI_TEXT("core", "%1 is %2").with(condition.column).with(condition.value);
    case Relation::IsNot: return KI_TEXT("core", "%1 is not %2").with(condition.column).with(condition.value);
    case Relation::AtLeast: return KI_TEXT("core", "%1 is at least %2").with(condition.column).with(condition.value);
    case Relation::AtMost: return KI_TEXT("core", "%1 is at most %2").with(condition.column).with(condition.value);
    case Relation::Contains: return KI_TEXT("core", "%1 contains %2").with(condition.column).with(condition.value);
    case Relation::IsEmpty: return KI_TEXT("core", "%1 is empty").with(condition.column);
    case Relation::IsNotEmpty: return KI_TEXT("core", "%1 is not empty").with(condition.column);
  }
  return {};
}

std::vector<Relation> fittingRelations(const Dataset& dataset, const std::string& column) {
  const AttributeColumn* attribute = dataset.customers.attributes().find(column);
  const bool isOrdered = attribute == nullptr
                             ? column != "customer"
                             : attribute->kind == AttributeKind::Number || attribute->kind == AttributeKind::Date;
  std::vector<Relation> relations;
  if (isOrdered) relations = {Relation::AtLeast, Relation::AtMost};
  relations.insert(relations.end(), {Relation::Is, Relation::IsNot});
  if (attribute != nullptr) relations.insert(relations.end(), {Relation::IsEmpty, Relation::IsNotEmpty});
  return relations;
}

}  // namespace kindred
