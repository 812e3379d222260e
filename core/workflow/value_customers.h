// Verb: what every customer is worth, and keep it as a run: a model of how they buy and leave, the conditions that the data must
// meet, a test on hidden days, and figures of every customer where all conditions are met, or where they are asked for all the same.
#pragma once

#include "core/params/schema.h"
#include "core/predict/value/customer_value.h"
#include "core/predict/value/from_history.h"
#include "core/workflow/workspace.h"

namespace kindred {
struct CsvFormat;
}

namespace kindred::workflow {

/// The first model there is that tells who is still a customer.
const std::string& usualValueModel();

/// All that a value run may be given, declared once for form, storage and help.
struct ValueSettings {
  ChosenAlgorithm model = {usualValueModel()};
  int horizonDays = 365;
  double discount = 0;               ///< a year
  std::optional<int> hideDays = {};  ///< at the end, for the test; nothing: a quarter of them
  bool anyway = false;               ///< figures although a condition is not met
  std::uint64_t seed = 1;
};
inline constexpr std::string_view AnywayKey = "anyway";  ///< of the parameter that forms do not show
const Schema<ValueSettings>& valueSchema();
const Parameters& valueParameters();

struct ValueRequest {
  std::int64_t datasetId = 0;
  Values parameters = {};  ///< of valueParameters
};

/// Thread rule: immutable.
struct ValuedCustomers {
  RunInfo run = {};  ///< its id is 0 where the project may not be written
  ValueSettings settings = {};
  std::int64_t end = 0;  ///< seconds; of the day after the last
  predict::value::Estimated estimated = {}, spendEstimated = {};
  std::string spendModel = {};  ///< empty: nothing is known of what was spent
  std::optional<predict::value::Leaving> leaving = {};
  std::vector<predict::value::Gate> gates = {};
  std::optional<predict::value::HiddenTest> hidden = {};
  std::vector<Index> customers = {};           ///< of the latest revision; −1: gone
  predict::value::Purchases purchases = {};    ///< beside them, in days
  predict::value::CustomerValues values = {};  ///< beside them; nothing where they are refused

  [[nodiscard]] bool areMet() const;
  [[nodiscard]] bool isShown() const { return !values.alive.empty(); }
  [[nodiscard]] bool hasSpend() const { return !spendModel.empty(); }
  [[nodiscard]] predict::value::Fits fits() const;
  [[nodiscard]] predict::value::Horizon horizon() const;
  /// What stands in every file where a condition is not met; else empty.
  [[nodiscard]] std::string warning() const;
};
using ValuedCustomersPtr = std::shared_ptr<const ValuedCustomers>;

/// Where the same request was stored before for this revision, that one. What is refused computes no figures of customers; asked for
/// all the same afterwards, it takes over what was fitted. Throws Error (BadParameters; BadData) or Cancelled; then nothing is stored.
/// A project that may not be written gets its answer without a run.
ValuedCustomersPtr valueCustomers(Workspace& workspace, const ValueRequest& request, Progress& progress);
/// Of a run; 0: the latest of the data set. Null where there is none. Throws Error (ProjectDamaged).
ValuedCustomersPtr storedValues(const Workspace& workspace, std::int64_t datasetId, std::int64_t run = 0);

/// Draws for intervals: fewer of many customers, so that a minute is enough.
int valueDraws(std::size_t customers);
/// Names the conditions that are not met; empty where all are.
std::string valueWarning(const std::vector<predict::value::Gate>& gates);

/// A row a customer, under ids or, without any, numbers from 1; whose id is empty has none. No figures where there are no `values`;
/// `hasSpend` adds their columns, a warning its own. Throws Error (FileUnwritable).
void writeValues(const std::filesystem::path& file, const std::vector<std::string>& ids, std::size_t customers,
                 const predict::value::CustomerValues& values, bool hasSpend, const std::string& warning,
                 const CsvFormat& format);
/// Of customers who are still in the data.
void writeValues(const ValuedCustomers& valued, const Dataset& dataset, const std::filesystem::path& file,
                 const CsvFormat& format);

/// The command that gives the same.
std::string valueCommandOf(const Workspace& workspace, const RunInfo& run);

}  // namespace kindred::workflow
