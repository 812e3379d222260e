#include "app/commands/explanation_text.h"

#include <algorithm>
#include <cmath>

#include "app/commands/table.h"

namespace kindred::cli {
namespace {

using recommend::Explanation;
using recommend::Term;

constexpr const char* Indent = "   ";

std::string indented(const std::string& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    result += Indent + text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return result;
}

const Entities& sideOf(Term::Of of, const Dataset& dataset) {
  return of == Term::Of::Customer ? dataset.customers : dataset.products;
}

bool isCentred(const Explanation& explanation) {
  return explanation.base != 0 ||
         std::ranges::any_of(explanation.terms, [](const Term& term) { return term.usual != 0; });
}

/// "before shrinkage × in common ÷ (in common + 10)".
std::string trustText(const similarity::Trust& trust) {
  const std::string counted = trust.lessOne ? "(in common − 1)" : "in common";
  std::string text = "before shrinkage";
  if (trust.shrinkage > 0 || trust.lessOne)
    text += " × " + counted + " ÷ (in common" + (trust.lessOne ? " − 1 + " : " + ") + number(trust.shrinkage) + ")";
  if (trust.significance > 0) {
    const std::string whole = number(trust.significance, 0);
    text += " × min(in common, " + whole + ") ÷ " + whole;
  }
  return text;
}

/// Who votes, by how much, with how the weights were shrunk.
std::string votesText(const Explanation& explanation, const Dataset& dataset) {
  const bool shrunk = !explanation.trust.isFull() &&
                      std::ranges::all_of(explanation.terms, [](const Term& term) { return term.shrunk.has_value(); });
  const bool centred = isCentred(explanation);
  std::vector<std::string> headings{explanation.of() == Term::Of::Customer ? "customer" : "product", "title"};
  if (shrunk) headings.insert(headings.end(), {">before shrinkage", ">in common"});
  headings.insert(headings.end(), {">alike", ">gave"});
  if (centred) headings.emplace_back(">usual");
  headings.emplace_back(centred ? ">alike × (gave − usual)" : ">alike × gave");
  Table table(headings);
  const Entities& entities = sideOf(explanation.of(), dataset);
  for (const Term& term : explanation.terms) {
    std::vector<std::string> cells{entities.id(term.index), entities.title(term.index)};
    if (shrunk) cells.insert(cells.end(), {number(term.shrunk->unshrunk, 4), number(term.shrunk->common, 0)});
    cells.insert(cells.end(), {number(*term.weight, 4), number(term.value)});
    if (centred) cells.push_back(number(term.usual));
    cells.push_back(number(term.adds, 4));
    table.add(std::move(cells));
  }
  std::string text = table.text();
  if (shrunk) text += "Alike = " + trustText(explanation.trust) + ".\n";
  return text;
}

std::string labelOf(const Term& term, const Dataset& dataset) {
  return term.of == Term::Of::Concept ? english(term.label) : sideOf(term.of, dataset).title(term.index);
}

/// What is added up: concepts, and parts with their weights.
std::string termsText(const Explanation& explanation, const Dataset& dataset) {
  const bool weighted = explanation.isWeighted();
  Table table(weighted ? std::vector<std::string>{"term", ">weight", ">value", ">adds"}
                       : std::vector<std::string>{"term", ">adds"});
  const auto add = [&](const std::string& label, std::optional<double> weight, double value, double adds) {
    if (weighted) table.add({label, weight ? number(*weight, 4) : "", weight ? number(value, 4) : "", number(adds, 4)});
    else table.add({label, number(adds, 4)});
  };
  for (const Term& term : explanation.terms) add(labelOf(term, dataset), term.weight, term.value, term.adds);
  for (const Explanation& part : explanation.parts)
    add(english(part.title), part.weight, part.score, part.weight * part.score);
  return table.text();
}

/// "1.2 ÷ 0.4 = 3; 2.5 + 3 = 5.5", as far as there are such steps.
std::string sumsText(const Explanation& explanation) {
  const double sum = explanation.sum(), divisor = explanation.divisor();
  const bool divides = explanation.combine == Explanation::Combine::WeightedMean && divisor != 0;
  const double average = divides ? sum / divisor : sum;
  std::string text =
      divides ? number(sum, 4) + " ÷ " + number(divisor, 4) + " = " + number(average, 4) : "Sum " + number(average, 4);
  if (explanation.base != 0) {
    text += "; " + number(explanation.base, 4) + (average < 0 ? " − " : " + ") + number(std::abs(average), 4) + " = " +
            number(explanation.base + average, 4);
  }
  if (explanation.support) {
    const std::string count = number(explanation.support->count, 0);
    text += "; × " + count + " ÷ (" + count + " + " + number(explanation.support->damping) + ")";
  }
  return text;
}

/// One of "user_neighbours", "item_neighbours", "sum", "parts".
std::string methodOf(const Explanation& explanation) {
  if (!explanation.parts.empty()) return "parts";
  if (!explanation.isWeighted()) return "sum";
  return explanation.of() == Term::Of::Customer  ? "user_neighbours"
         : explanation.of() == Term::Of::Product ? "item_neighbours"
                                                 : "sum";
}

Json neighbourJson(const Term& term, const Dataset& dataset) {
  return {{"id", sideOf(term.of, dataset).id(term.index)},
          {"similarity", *term.weight},
          {"unshrunk", term.shrunk ? term.shrunk->unshrunk : *term.weight},
          {"common", term.shrunk ? Json(term.shrunk->common) : Json(nullptr)},
          {"value", term.value},
          {"usual", term.usual},
          {"weighted", term.adds}};
}

}  // namespace

Json explanationJson(const Explanation& explanation, const Dataset& dataset) {
  Json neighbours = Json::array(), terms = Json::array(), parts = Json::array();
  for (const Term& term : explanation.terms) {
    if (term.of != Term::Of::Concept) neighbours.push_back(neighbourJson(term, dataset));
    else terms.push_back({{"key", term.key}, {"label", english(term.label)}, {"value", term.adds}});
  }
  for (const Explanation& part : explanation.parts) {
    Json json = explanationJson(part, dataset);
    json["label"] = english(part.title);
    json["weight"] = part.weight;
    parts.push_back(std::move(json));
  }
  return {{"method", methodOf(explanation)},
          {"base", explanation.base},
          {"neighbours", std::move(neighbours)},
          {"shrinkage", explanation.trust.shrinkage},
          {"significance", explanation.trust.significance},
          {"common_less_one", explanation.trust.lessOne},
          {"sum_weighted", explanation.sum()},
          {"sum_weights", explanation.divisor()},
          {"divides", explanation.combine == Explanation::Combine::WeightedMean},
          {"terms", std::move(terms)},
          {"parts", std::move(parts)},
          {"support", explanation.support ? Json{{"count", explanation.support->count},
                                                 {"damping", explanation.support->damping},
                                                 {"factor", explanation.support->factor()}}
                                          : Json(nullptr)},
          {"clamped", explanation.clamped},
          {"score", explanation.score}};
}

std::string explanationText(const Explanation& explanation, const Dataset& dataset, const std::string& figure) {
  const bool votes = explanation.isWeighted() && explanation.of() != Term::Of::Concept;
  std::string text =
      (votes ? votesText(explanation, dataset) : termsText(explanation, dataset)) + sumsText(explanation);
  if (explanation.clamped) text += "; kept within the scale";
  text += ". " + figure + " " + number(explanation.score, 4) + ".\n";
  for (const Explanation& part : explanation.parts)
    text += english(part.title) + "\n" + explanationText(part, dataset, "Value");
  return indented(text);
}

}  // namespace kindred::cli
