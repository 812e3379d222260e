// Verb: who will say yes, and keep it as a run: a method judged on what came later, then learned again from all that is known
// today, and a probability for every customer.
#pragma once

#include <array>

#include "core/params/schema.h"
#include "core/workflow/judge_predictions.h"
#include "core/workflow/prediction_tasks.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

enum class AskedOfCustomers { BuysAgain, Leaves, Buys, Column };

/// All that a prediction may be given, declared once for form, storage and help.
struct PredictionSettings {
  AskedOfCustomers question = AskedOfCustomers::BuysAgain;
  int days = 60;
  std::string product = {};             ///< of Buys: the id or title of a product, or a category
  std::string column = {};              ///< of Column: a yes/no attribute of customers
  std::optional<std::string> yes = {};  ///< of Column: the value that says yes, where it is not a yes/no column
  ChosenAlgorithm method = {UsualClassifier};
  int cuts = 1;  ///< days to learn at, each so many days before the next
  predict::AnswerWeights weights = predict::AnswerWeights::None;
  predict::Calibration calibration = predict::Calibration::None;
  std::uint64_t seed = 1;
};
const Schema<PredictionSettings>& predictionSchema();
const Parameters& predictionParameters();
/// As the command line writes the question: buys_again, buys:PRODUCT.
std::string questionOf(const PredictionSettings& settings);
/// How its method learns; or how another one does, with the settings the program proposes for that.
predict::Recipe recipeOf(const PredictionSettings& settings);
predict::Recipe recipeOf(const PredictionSettings& settings, const std::string& method);
/// What is learned from and judged on, and what gives today's probabilities. Throw Error as countAnswers.
CustomerTask testTask(const Dataset& dataset, const PredictionSettings& settings);
ScoringTask todayTask(const Dataset& dataset, const PredictionSettings& settings);

struct PredictRequest {
  std::int64_t datasetId = 0;
  Values parameters = {};  ///< of predictionParameters
};

/// How many there are to learn from and to judge on.
struct AnswerCounts {
  std::int64_t learned = 0, learnedYes = 0;
  std::int64_t tested = 0, testedYes = 0;
};
/// Fewer rows of an answer teach nothing and judge nothing.
inline constexpr std::int64_t LeastOfAnswer = 20;

/// What customers whose answer is known came to, in the order in which they were judged; beside each other. NaN where not known.
struct TestedCustomers {
  std::vector<double> probabilities;
  std::vector<std::uint8_t> labels;
  std::vector<double> lastOrder = {},
                      spend = {};  ///< days before the cut, and money until then; empty where there is none
};

/// Why a customer has that probability: the features that count most, most first.
struct Reason {
  int feature = -1;  ///< −1: no more
  double part = 0;   ///< of the log-odds, or of the probability; above 0: likelier than the average
  double value = 0;  ///< of the feature
};
inline constexpr std::size_t ReasonsKept = 3;

/// Thread rule: immutable.
struct PredictedCustomers {
  RunInfo run = {};
  PredictionSettings settings = {};
  AnswerCounts counts = {};
  std::int64_t learnedCut = 0, cut = 0, end = 0;  ///< days, of an answer that lies in time; else 0
  std::vector<std::string> leftOut = {};          ///< columns that seem to know the answer
  TestedCustomers tested = {};
  std::vector<predict::Driver> drivers = {};

  std::vector<predict::Feature> features = {};
  std::vector<Index> customers = {};  ///< of the latest revision; −1: gone. The likeliest first, then by id
  std::vector<double> probabilities = {};
  std::vector<double> lastOrder = {}, spend = {};  ///< as of today; NaN where not known
  double medianOrder = 0;  ///< what half of the customers spend an order, or more; 0 where not known
  std::vector<std::array<Reason, ReasonsKept>> reasons = {};  ///< empty where the method cannot tell

  [[nodiscard]] double learnedShare() const;   ///< of yes
  [[nodiscard]] double testedShare() const;    ///< of yes
  [[nodiscard]] double expectedShare() const;  ///< of yes on the test, by the method
};
using PredictedCustomersPtr = std::shared_ptr<const PredictedCustomers>;

/// What a request would learn from. Throws Error (BadParameters; BadData where an answer has fewer rows than LeastOfAnswer, or
/// nothing is known of times).
AnswerCounts countAnswers(const Workspace& workspace, const PredictRequest& request);

/// Where the same request was stored before for this revision, that one. Throws Error as countAnswers and as the method does, or
/// Cancelled; then nothing is stored.
PredictedCustomersPtr predictCustomers(Workspace& workspace, const PredictRequest& request, Progress& progress);
/// Of a run; 0: the latest of the data set. Null where there is none. Throws Error (ProjectDamaged).
PredictedCustomersPtr storedPredictions(const Workspace& workspace, std::int64_t datasetId, std::int64_t run = 0);

/// All customers with rank and probability as CSV. Throws Error (FileUnwritable).
void writePredictions(const PredictedCustomers& predicted, const Dataset& dataset, const std::filesystem::path& file,
                      const Progress& progress);

/// The command that gives the same probabilities.
std::string predictCommandOf(const Workspace& workspace, const RunInfo& run);

}  // namespace kindred::workflow
