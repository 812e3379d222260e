// What the page shows of a comparison, whether it has just been made or was stored: contenders, their figures, who beats whom.
#pragma once

#include <QString>
#include <map>
#include <optional>

#include "core/workflow/store_evaluation.h"

namespace kindred::ui::compare_page {

/// How recommenders are compared; the same settings and data make the same figures.
struct Settings {
  std::string protocol = {};
  int length = 10;  ///< of lists
  bool operator==(const Settings&) const = default;
};

enum class Stage { Ready, Waiting, Done, Failed };

struct Contender {
  std::string key;
  Stage state = Stage::Ready;
  Text reason = {};                                      ///< of Failed
  std::map<std::string, evaluate::Figure> figures = {};  ///< by metric
  double seconds = 0;
};

/// Two of them by the metric that ranks, seen from `a`.
struct Pairing {
  double difference = 0, low = 0, high = 0;  ///< a − b
  double pAdjusted = 1;
  double above = 0, below = 0;  ///< shares of the customers
  std::int64_t customers = 0;
  bool isReal = false;  ///< larger than chance explains
  /// Whether a has the better figure.
  bool isBetter = false;
};

struct Comparison {
  Settings settings = {};
  std::vector<std::string> metrics = {};  ///< the first one ranks
  std::vector<Contender> contenders = {};
  std::vector<workflow::StoredComparison> pairs = {};
  std::optional<workflow::RunInfo> run = {};  ///< where it is stored

  [[nodiscard]] const Contender* find(const std::string& key) const;
  [[nodiscard]] std::optional<evaluate::Figure> figure(const std::string& key, const std::string& metric) const;
  /// By the metric that ranks; nothing where a figure is missing.
  [[nodiscard]] std::optional<double> value(const std::string& key) const;
  [[nodiscard]] std::optional<Pairing> pairing(const std::string& a, const std::string& b) const;
  /// Those with figures, best first.
  [[nodiscard]] std::vector<std::string> ranked() const;
  /// Those that cannot be told from the best, the best first; empty without one.
  [[nodiscard]] std::vector<std::string> first() const;
  /// "1=" where the place is shared; empty without figures.
  [[nodiscard]] QString rank(const std::string& key) const;
  /// Customers who count for the best by the metric that ranks.
  [[nodiscard]] std::int64_t customers() const;
};

/// The metrics that fit the data, the first one ranks: nDCG, recall of a list twice as long, hits, coverage, novelty; with
/// ratings also how near predictions come.
std::vector<std::string> fittingMetrics(const Dataset& dataset, int length);

/// The verb that `kindred-cli evaluate` calls with these settings and nothing else.
workflow::EvaluateRequest requestFor(const DatasetPtr& dataset, const Settings& settings,
                                     std::vector<std::string> algorithms);

/// `evaluated`: of one request.
void fill(Contender& contender, const workflow::EvaluatedAlgorithm& evaluated);

/// A stored one. Throws Error as the store does.
Comparison storedComparison(const workflow::Workspace& workspace, const workflow::RunInfo& run);

/// Compares all results, stores them where the project can be written, in place of the stored run `superseded` (0: none).
Comparison keptComparison(workflow::Workspace& workspace, const workflow::EvaluateRequest& request,
                          const Settings& settings, const std::vector<workflow::EvaluatedAlgorithm>& results,
                          std::int64_t superseded, Progress& progress);

/// An algorithm's title; its key where this version does not know it.
QString algorithmName(const std::string& key);
/// "nDCG@10".
QString metricTitle(const std::string& metric);
/// A figure as the table shows it.
QString metricText(const std::string& metric, double value);

}  // namespace kindred::ui::compare_page
