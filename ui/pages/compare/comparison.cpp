#include "ui/pages/compare/comparison.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/recommend/recommender.h"
#include "core/workflow/remove.h"
#include "ui/text/language.h"

namespace kindred::ui::compare_page {
namespace {

/// Above it a figure is no share, and two decimals less tell as much.
constexpr double kLarge = 2;

evaluate::Better betterBy(const Comparison& comparison) {
  return evaluate::metric(comparison.metrics.front()).kind->better;
}

/// The first that is a figure of lists: stored comparisons may begin with another.
void rankFirst(std::vector<std::string>& metrics) {
  const auto found = std::ranges::find_if(metrics, [](const std::string& name) {
    const auto* kind = evaluate::metric(name).kind;
    return kind->ofList && kind->better == evaluate::Better::Higher;
  });
  if (found != metrics.end()) std::rotate(metrics.begin(), found, found + 1);
}

}  // namespace

const Contender* Comparison::find(const std::string& key) const {
  const auto found = std::ranges::find(contenders, key, &Contender::key);
  return found == contenders.end() ? nullptr : &*found;
}

std::optional<evaluate::Figure> Comparison::figure(const std::string& key, const std::string& metric) const {
  const Contender* contender = find(key);
  if (contender == nullptr) return {};
  const auto found = contender->figures.find(metric);
  return found == contender->figures.end() || !found->second.mean ? std::nullopt : std::optional(found->second);
}

std::optional<double> Comparison::value(const std::string& key) const {
  if (metrics.empty()) return {};
  const auto found = figure(key, metrics.front());
  return found ? found->mean : std::nullopt;
}

std::optional<Pairing> Comparison::pairing(const std::string& a, const std::string& b) const {
  if (metrics.empty()) return {};
  for (const workflow::StoredComparison& each : pairs) {
    const bool turned = each.a == b && each.b == a;
    if (each.metric != metrics.front() || (!turned && !(each.a == a && each.b == b))) continue;
    const evaluate::Comparison& found = each.found;
    if (!found.difference || !found.low || !found.high || !found.pAdjusted) return {};
    Pairing pairing{.difference = *found.difference,
                    .low = *found.low,
                    .high = *found.high,
                    .pAdjusted = *found.pAdjusted,
                    .above = found.aAbove,
                    .below = found.bAbove,
                    .customers = found.customers};
    if (turned) {
      pairing.difference = -*found.difference;
      pairing.low = -*found.high;
      pairing.high = -*found.low;
      std::swap(pairing.above, pairing.below);
    }
    const bool isLower = betterBy(*this) == evaluate::Better::Lower;
    if (isLower) std::swap(pairing.above, pairing.below);
    pairing.isReal = pairing.pAdjusted < evaluate::Significance && (pairing.above > 0 || pairing.below > 0);
    pairing.isBetter = isLower ? pairing.difference < 0 : pairing.difference > 0;
    return pairing;
  }
  return {};
}

std::vector<std::string> Comparison::ranked() const {
  std::vector<std::string> keys;
  for (const Contender& each : contenders) {
    if (value(each.key)) keys.push_back(each.key);
  }
  if (keys.empty()) return keys;
  const evaluate::Better better = betterBy(*this);
  std::ranges::stable_sort(
      keys, [&](const std::string& a, const std::string& b) { return evaluate::isBetter(better, value(a), value(b)); });
  return keys;
}

std::vector<std::string> Comparison::first() const {
  const std::vector<std::string> order = ranked();
  std::vector<std::string> tied;
  for (const std::string& key : order) {
    if (key == order.front()) tied.push_back(key);
    else if (const auto against = pairing(order.front(), key); against && !against->isReal) tied.push_back(key);
  }
  return tied;
}

QString Comparison::rank(const std::string& key) const {
  const std::vector<std::string> order = ranked(), tied = first();
  const auto place = std::ranges::find(order, key);
  if (place == order.end()) return {};
  if (std::ranges::find(tied, key) != tied.end()) return tied.size() > 1 ? QStringLiteral("1=") : QStringLiteral("1");
  return formatCount(place - order.begin() + 1);
}

std::int64_t Comparison::customers() const {
  const auto order = ranked();
  if (order.empty()) return 0;
  return figure(order.front(), metrics.front())->customers;
}

std::vector<std::string> fittingMetrics(const Dataset& dataset, int length) {
  const auto of = [](const char* key, int n) { return key + ("@" + std::to_string(n)); };
  std::vector<std::string> metrics{of("ndcg", length), of("recall", 2 * length), of("hit_rate", length),
                                   of("coverage", length), of("novelty", length)};
  if (dataset.kind == DatasetKind::Explicit) metrics.insert(metrics.end(), {"rmse", "mae"});
  return metrics;
}

workflow::EvaluateRequest requestFor(const DatasetPtr& dataset, const Settings& settings,
                                     std::vector<std::string> algorithms) {
  workflow::EvaluateRequest request;
  request.dataset = dataset;
  request.protocol = settings.protocol;
  request.algorithms = std::move(algorithms);
  for (const std::string& name : fittingMetrics(*dataset, settings.length))
    request.options.metrics.push_back(evaluate::metric(name));
  request.keepsFailures = true;
  return request;
}

void fill(Contender& contender, const workflow::EvaluatedAlgorithm& evaluated) {
  contender.figures.clear();
  contender.state = Stage::Failed;
  for (const auto& [metric, figure] : evaluated.evaluation.figures) {
    contender.figures[name(metric)] = figure;
    if (figure.mean) contender.state = Stage::Done;
    else contender.reason = figure.reason;
  }
  contender.seconds = evaluated.fitSeconds + evaluated.evaluation.predictSeconds;
}

Comparison storedComparison(const workflow::Workspace& workspace, const workflow::RunInfo& run) {
  Comparison comparison{.settings = {.protocol = run.algorithm}, .run = run};
  const auto seconds = workflow::storedSeconds(workspace, run.id);
  for (const workflow::StoredFigure& each : workflow::storedFigures(workspace, run.id)) {
    if (comparison.find(each.algorithm) == nullptr) comparison.contenders.push_back({.key = each.algorithm});
    auto& contender = comparison.contenders.back();
    contender.figures[each.metric] = each.figure;
    if (each.figure.mean) contender.state = Stage::Done;
    else if (contender.state != Stage::Done) contender.state = Stage::Failed;
    if (!each.figure.mean) contender.reason = each.figure.reason;
    if (const auto took = seconds.find(each.algorithm); took != seconds.end()) contender.seconds = took->second;
    if (std::ranges::find(comparison.metrics, each.metric) == comparison.metrics.end())
      comparison.metrics.push_back(each.metric);
  }
  rankFirst(comparison.metrics);
  if (!comparison.metrics.empty()) {
    const evaluate::Metric metric = evaluate::metric(comparison.metrics.front());
    if (metric.kind->hasLength()) comparison.settings.length = metric.n;
  }
  comparison.pairs = workflow::storedComparisons(workspace, run.id);
  return comparison;
}

Comparison keptComparison(workflow::Workspace& workspace, const workflow::EvaluateRequest& request,
                          const Settings& settings, const std::vector<workflow::EvaluatedAlgorithm>& results,
                          std::int64_t superseded, Progress& progress) {
  Progress comparing = progress.part(0, 0.8), storing = progress.part(0.8, 1);
  Comparison comparison{.settings = settings};
  const auto pairs = workflow::compareRecommenders(request, results, comparing);
  if (!workspace.isReadOnly()) {
    comparison.run = workflow::storeEvaluation(workspace, request.dataset->id, request, results, pairs, storing);
    if (superseded != 0) workflow::removeRun(workspace, superseded);
  }
  for (const evaluate::Metric& metric : request.options.metrics) comparison.metrics.push_back(name(metric));
  for (const workflow::EvaluatedAlgorithm& result : results) {
    comparison.contenders.push_back({.key = result.algorithm});
    fill(comparison.contenders.back(), result);
  }
  for (const evaluate::Comparison& pair : pairs)
    comparison.pairs.push_back(
        {.a = results[pair.a].algorithm, .b = results[pair.b].algorithm, .metric = name(pair.metric), .found = pair});
  return comparison;
}

QString algorithmName(const std::string& key) {
  const auto& all = recommend::algorithms();
  const auto found = std::ranges::find_if(all, [&](const auto& each) { return each.info.key == key; });
  return found == all.end() ? QString::fromStdString(key) : translated(found->info.title);
}

QString metricTitle(const std::string& name) {
  const evaluate::Metric metric = evaluate::metric(name);
  const std::string& key = metric.kind->key;
  const auto in = [](const char* text) { return QCoreApplication::translate("compare_page", text); };
  // The heads of columns are narrow: there the usual short names stand.
  if (key == "rmse") return QStringLiteral("RMSE");
  if (key == "mae") return QStringLiteral("MAE");
  if (key == "coverage") return in(QT_TRANSLATE_NOOP("compare_page", "Coverage"));
  QString title = translated(metric.kind->title);
  if (key == "ndcg") title = QStringLiteral("nDCG");
  if (key == "recall") title = in(QT_TRANSLATE_NOOP("compare_page", "Recall"));
  if (key == "hit_rate") title = in(QT_TRANSLATE_NOOP("compare_page", "Hit"));
  return metric.kind->hasLength() && key != "novelty" ? QStringLiteral("%1@%2").arg(title).arg(metric.n) : title;
}

QString metricText(const std::string& name, double value) {
  if (evaluate::metric(name).kind->ofAll) return formatPercent(value);
  return formatNumber(value, value >= kLarge ? 1 : 3);
}

}  // namespace kindred::ui::compare_page
