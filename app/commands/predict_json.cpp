#include "app/commands/predict_json.h"

#include "app/commands/evaluation_json.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/join.h"

namespace kindred::cli {
namespace {

Json valueWithInterval(double value, const Interval& interval) {
  return {{"value", numberJson(value)}, {"low", numberJson(interval.low)}, {"high", numberJson(interval.high)}};
}

Json pointJson(const predict::ProfitPoint& point) {
  return {
      {"contacts", point.contacts}, {"responses", numberJson(point.responses)}, {"profit", numberJson(point.profit)}};
}

Json profitJson(const predict::ProfitCurve& curve) {
  Json best = pointJson(curve.best);
  best["profit_low"] = numberJson(curve.bestProfit.low);
  best["profit_high"] = numberJson(curve.bestProfit.high);
  best["share_low"] = numberJson(curve.bestShare.low);
  best["share_high"] = numberJson(curve.bestShare.high);
  Json points = Json::array();
  for (const auto& point : curve.points) points.push_back(pointJson(point));
  return {{"best", best}, {"points", points}};
}

Json textsJson(const std::vector<Text>& texts) {
  Json all = Json::array();
  for (const Text& text : texts) all.push_back(english(text));
  return all;
}

Json judgementJson(const workflow::Judgement& judged) {
  Json calibration = Json::array(), gain = Json::array(), drivers = Json::array();
  for (const auto& bin : judged.calibration)
    calibration.push_back({{"predicted", numberJson(bin.predicted)},
                           {"observed", numberJson(bin.observed)},
                           {"low", numberJson(bin.interval.low)},
                           {"high", numberJson(bin.interval.high)},
                           {"customers", bin.rows}});
  for (const auto& point : judged.gain)
    gain.push_back({{"share", point.share}, {"caught", numberJson(point.caught)}, {"lift", numberJson(point.lift)}});
  for (const auto& driver : judged.drivers)
    drivers.push_back({{"feature", driver.column},
                       {"importance", numberJson(driver.importance)},
                       {"spread", numberJson(driver.spread)},
                       {"direction", driver.direction}});
  return {{"algorithm", judged.algorithm},
          {"baseline", judged.isBaseline},
          {"parameters", Json(toJson(judged.parameters))},
          {"customers", judged.rows},
          {"positives", judged.positives},
          {"auc", judged.auc ? valueWithInterval(judged.auc->value, judged.auc->interval) : Json(nullptr)},
          {"average_precision", orNull(judged.averagePrecision)},
          {"log_loss", numberJson(judged.logLoss)},
          {"brier", numberJson(judged.brier)},
          {"calibration", calibration},
          {"calibration_slope", judged.line ? numberJson(judged.line->slope) : Json(nullptr)},
          {"calibration_constant", judged.line ? numberJson(judged.line->constant) : Json(nullptr)},
          {"lift_top_decile", judged.gain.empty() ? Json(nullptr) : numberJson(judged.gain.front().lift)},
          {"gain", gain},
          {"profit", judged.profit ? profitJson(*judged.profit) : Json(nullptr)},
          {"drivers", drivers},
          {"notes", textsJson(judged.notes)},
          {"seconds", judged.seconds}};
}

std::string nameOf(const predict::Learned& learned, int feature) {
  return learned.encoder.features()[static_cast<std::size_t>(feature)].name;
}

Json treeJson(const predict::Learned& learned) {
  Json nodes = Json::array();
  for (const predict::TreeNode& node : learned.fitted.tree->nodes) {
    Json json = {{"parent", node.parent < 0 ? Json(nullptr) : Json(node.parent)},
                 {"yes", numberJson(node.yes)},
                 {"no", numberJson(node.no)},
                 {"impurity", numberJson(node.impurity)},
                 {"feature", nullptr}};
    if (!node.isLeaf()) {
      json["feature"] = nameOf(learned, node.split.feature);
      json["threshold"] = numberJson(node.split.threshold);
      json["gain"] = numberJson(node.split.gain);
      json["at_most"] = node.left;
      json["above"] = node.right;
    }
    nodes.push_back(json);
  }
  return nodes;
}

std::string nodeText(const predict::Learned& learned, int at, const std::string& indent) {
  const predict::TreeNode& node = learned.fitted.tree->nodes[static_cast<std::size_t>(at)];
  const std::string share = percent(node.share()) + " of " + number(node.yes + node.no, 0) + " say yes\n";
  if (node.isLeaf()) return indent + share;
  const std::string question = nameOf(learned, node.split.feature), threshold = number(node.split.threshold, 4);
  return indent + question + " ≤ " + threshold + "\n" + nodeText(learned, node.left, indent + "  ") + indent +
         question + " > " + threshold + "\n" + nodeText(learned, node.right, indent + "  ");
}

}  // namespace

Json judgementsJson(const std::vector<workflow::Judgement>& judged) {
  Json all = Json::array();
  for (const auto& each : judged) all.push_back(judgementJson(each));
  return all;
}

std::string judgementsText(const std::vector<workflow::Judgement>& judged) {
  Table table({"", ">AUC", ">95 %", ">precision", ">log loss", ">Brier", ">slope", ">lift of first tenth"});
  std::string more;
  for (const auto& each : judged) {
    table.add({each.algorithm, each.auc ? number(each.auc->value, 3) : "–",
               each.auc ? number(each.auc->interval.low, 3) + "–" + number(each.auc->interval.high, 3) : "–",
               each.averagePrecision ? number(*each.averagePrecision, 3) : "–", number(each.logLoss, 4),
               number(each.brier, 4), each.line ? number(each.line->slope, 2) : "–",
               each.gain.empty() ? "–" : number(each.gain.front().lift, 2)});
    for (const Text& note : each.notes) more += each.algorithm + ": " + english(note) + "\n";
    if (each.profit)
      more += each.algorithm + ": contact " + number(static_cast<double>(each.profit->best.contacts), 0) +
              " for a profit of " + number(each.profit->best.profit) + " (" + number(each.profit->bestProfit.low) +
              " to " + number(each.profit->bestProfit.high) + ")\n";
  }
  if (!judged.empty() && !judged.front().drivers.empty()) {
    constexpr std::size_t Most = 5;
    const auto& all = judged.front().drivers;
    const std::vector<predict::Driver> few(all.begin(),
                                           all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), Most)));
    more += "What matters most to " + judged.front().algorithm + ": " +
            joined(few, [](const auto& driver) { return driver.column + " " + number(driver.importance, 3); }) + "\n";
  }
  const auto& first = judged.front();
  return "Judged on " + number(static_cast<double>(first.rows), 0) + " rows, " +
         number(static_cast<double>(first.positives), 0) + " of which say yes.\n" + table.text() + more;
}

Json learnedJson(const predict::Learned& learned) {
  Json json = Json::object();
  Json coefficients = Json::array();
  for (const auto& each : learned.fitted.coefficients) {
    Json row = {{"feature", each.feature < 0 ? Json(nullptr) : Json(nameOf(learned, each.feature))},
                {"value", numberJson(each.value)}};
    for (const char* key : {"standard_error", "z", "p_value", "odds_ratio"}) row[key] = nullptr;
    if (each.test) {
      row["standard_error"] = numberJson(each.test->error);
      row["z"] = numberJson(each.test->z);
      row["p_value"] = numberJson(each.test->p);
      row["odds_ratio"] = valueWithInterval(each.test->oddsRatio, {each.test->low, each.test->high});
    }
    coefficients.push_back(row);
  }
  json["coefficients"] = coefficients;
  json["deviance"] = orNull(learned.fitted.deviance);
  json["separable"] = learned.fitted.isSeparable;
  json["tree"] = learned.fitted.tree ? treeJson(learned) : Json(nullptr);
  const auto& outOfBag = learned.fitted.outOfBag;
  json["out_of_bag"] = nullptr;
  if (outOfBag)
    json["out_of_bag"] = {
        {"rows", outOfBag->rows}, {"auc", orNull(outOfBag->auc)}, {"log_loss", numberJson(outOfBag->logLoss)}};
  json["rounds"] = learned.fitted.rounds;
  json["notes"] = textsJson(predict::notes(learned));
  return json;
}

std::string learnedText(const predict::Learned& learned) {
  std::string text;
  if (!learned.fitted.coefficients.empty()) {
    Table table({"", ">coefficient", ">error", ">p", ">odds ratio", ">95 %"});
    for (const auto& each : learned.fitted.coefficients) {
      const std::string name = each.feature < 0 ? "(constant)" : nameOf(learned, each.feature);
      if (!each.test) table.add({name, number(each.value, 4), "–", "–", "–", "–"});
      else
        table.add({name, number(each.value, 4), number(each.test->error, 4), number(each.test->p, 4),
                   number(each.test->oddsRatio, 3), number(each.test->low, 3) + "–" + number(each.test->high, 3)});
    }
    text += table.text();
  }
  if (learned.fitted.tree) text += nodeText(learned, 0, "");
  if (const auto& outOfBag = learned.fitted.outOfBag; outOfBag && outOfBag->auc)
    text += "Told by the trees that did not learn from a row: AUC " + number(*outOfBag->auc, 3) + ", log loss " +
            number(outOfBag->logLoss, 4) + ".\n";
  for (const Text& note : predict::notes(learned)) text += english(note) + "\n";
  return text.empty() ? "Learned; this method has no figures of its own. See evaluate.\n" : text;
}

}  // namespace kindred::cli
