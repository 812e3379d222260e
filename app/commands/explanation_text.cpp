#include "app/commands/explanation_text.h"

#include <algorithm>

#include "app/commands/table.h"

namespace kindred::cli {
namespace {

using recommend::Explanation;

constexpr const char* Indent = "   ";

const Entities& neighboursOf(const Explanation& explanation, const Dataset& dataset) {
  return explanation.neighboursAreCustomers ? dataset.customers : dataset.products;
}

std::string indented(const std::string& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    result += Indent + text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return result;
}

bool isCentred(const Explanation& explanation) {
  return explanation.base != 0 ||
         std::ranges::any_of(explanation.neighbours, [](const auto& term) { return term.usual != 0; });
}

std::string votesText(const Explanation& explanation, const Dataset& dataset) {
  const bool shrunk = explanation.shrinkage > 0;
  const bool centred = isCentred(explanation);
  std::vector<std::string> headings{explanation.neighboursAreCustomers ? "customer" : "product", "title"};
  if (shrunk) headings.insert(headings.end(), {">before shrinkage", ">in common"});
  headings.insert(headings.end(), {">alike", ">gave"});
  if (centred) headings.emplace_back(">usual");
  headings.emplace_back(centred ? ">alike × (gave − usual)" : ">alike × gave");
  Table table(headings);
  const Entities& entities = neighboursOf(explanation, dataset);
  for (const auto& term : explanation.neighbours) {
    std::vector<std::string> cells{entities.id(term.neighbour), entities.title(term.neighbour)};
    if (shrunk) cells.insert(cells.end(), {number(term.unshrunk, 4), number(term.common, 0)});
    cells.insert(cells.end(), {number(term.similarity, 4), number(term.value)});
    if (centred) cells.push_back(number(term.usual));
    cells.push_back(number(term.weighted, 4));
    table.add(std::move(cells));
  }
  std::string text = table.text();
  if (shrunk) {
    const std::string shrinkage = number(explanation.shrinkage);
    text += "Alike = before shrinkage × in common ÷ (in common + " + shrinkage + ").\n";
  }
  return text;
}

/// "1.2 ÷ 0.4 = 3; 2.5 + 3 = 5.5; kept within the scale: 5", as far as there are such steps.
std::string sumsText(const Explanation& explanation) {
  const bool divides = explanation.divides && explanation.sumWeights != 0;
  const double average = divides ? explanation.sumWeighted / explanation.sumWeights : explanation.sumWeighted;
  std::string text = divides ? number(explanation.sumWeighted, 4) + " ÷ " + number(explanation.sumWeights, 4) + " = " +
                                   number(average, 4)
                             : "Sum " + number(average, 4);
  if (explanation.base != 0) {
    text += "; " + number(explanation.base, 4) + (average < 0 ? " − " : " + ") + number(std::abs(average), 4) + " = " +
            number(explanation.base + average, 4);
  }
  return text;
}

std::string termsText(const Explanation& explanation) {
  Table table({"term", ">adds"});
  double sum = 0;
  for (const auto& term : explanation.terms) {
    table.add({english(term.label), number(term.value, 4)});
    sum += term.value;
  }
  std::string text = table.text() + "Sum " + number(sum, 4);
  if (explanation.support) {
    const std::string count = number(explanation.support->count, 0);
    text += "; × " + count + " ÷ (" + count + " + " + number(explanation.support->damping) + ")";
  }
  return text;
}

}  // namespace

Json explanationJson(const Explanation& explanation, const Dataset& dataset) {
  Json json = {{"method", name(explanation.method)}, {"base", explanation.base}};
  Json neighbours = Json::array();
  for (const auto& term : explanation.neighbours) {
    neighbours.push_back({{"id", neighboursOf(explanation, dataset).id(term.neighbour)},
                          {"similarity", term.similarity},
                          {"unshrunk", term.unshrunk},
                          {"common", term.common},
                          {"value", term.value},
                          {"usual", term.usual},
                          {"weighted", term.weighted}});
  }
  json["neighbours"] = std::move(neighbours);
  json["shrinkage"] = explanation.shrinkage;
  json["sum_weighted"] = explanation.sumWeighted;
  json["sum_weights"] = explanation.sumWeights;
  json["divides"] = explanation.divides;
  Json terms = Json::array();
  for (const auto& term : explanation.terms)
    terms.push_back({{"key", term.key}, {"label", english(term.label)}, {"value", term.value}});
  json["terms"] = std::move(terms);
  json["support"] = explanation.support ? Json{{"count", explanation.support->count},
                                               {"damping", explanation.support->damping},
                                               {"factor", explanation.support->factor()}}
                                        : Json(nullptr);
  json["clamped"] = explanation.clamped;
  json["score"] = explanation.score;
  return json;
}

std::string explanationText(const Explanation& explanation, const Dataset& dataset, const std::string& figure) {
  std::string text;
  if (explanation.method == Explanation::Method::Sum) text = termsText(explanation);
  else text = votesText(explanation, dataset) + sumsText(explanation);
  if (explanation.clamped) text += "; kept within the scale";
  return indented(text + ". " + figure + " " + number(explanation.score, 4) + ".\n");
}

}  // namespace kindred::cli
