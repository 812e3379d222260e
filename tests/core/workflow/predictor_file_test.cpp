// What was learned, kept in a file: the same answers, and a clear word where it is not such a file.
#include "core/workflow/predictor_file.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text_file.h"
#include "tests/support/temporary_folder.h"

namespace kindred::workflow {
namespace {

using predict::allRows;

struct Customers {
  predict::Table table;
  std::vector<std::uint8_t> labels;
};

Customers customers(std::size_t rows) {
  Random random(4);
  std::vector<double> days;
  std::vector<std::string> regions, codes;
  Customers made;
  for (std::size_t i = 0; i < rows; ++i) {
    days.push_back(i % 13 == 0 ? std::nan("") : static_cast<double>(random.below(90)));
    regions.push_back(i % 17 == 0 ? "" : i % 3 == 0 ? "north" : "south");
    codes.push_back("code" + std::to_string(random.below(30)));
    made.labels.push_back(random.real() < (days.back() < 30 ? 0.8 : 0.2) ? 1 : 0);
  }
  made.table = {{predict::numberColumn("days", days), predict::categoryColumn("region", regions),
                 predict::categoryColumn("code", codes)},
                rows};
  return made;
}

ErrorCode refusal(const std::filesystem::path& file) {
  try {
    static_cast<void>(readPredictor(file));
  } catch (const Error& error) {
    EXPECT_FALSE(english(error.hint()).empty());
    return error.code();
  }
  return ErrorCode::Internal;
}

TEST(PredictorFile, EveryMethodAnswersTheSameAfterReading) {
  const test::TemporaryFolder folder;
  const Customers made = customers(400);
  Progress progress;
  for (const predict::Algorithm& each : predict::algorithms()) {
    for (const auto calibration :
         {predict::Calibration::None, predict::Calibration::Sigmoid, predict::Calibration::Isotonic}) {
      PredictorFile file{.learned = predict::learn(made.table, allRows(400), made.labels,
                                                   {.algorithm = each.info.key, .calibration = calibration}, progress),
                         .question = "buys_again",
                         .days = 60,
                         .target = "answer",
                         .positive = "yes",
                         .categories = {"drinks", ""}};
      writePredictor(folder / "kept", file);
      const PredictorFile read = readPredictor(folder / "kept");
      EXPECT_EQ(read.learned.probabilities(made.table, allRows(400)),
                file.learned.probabilities(made.table, allRows(400)))
          << each.info.key;
      EXPECT_EQ(read.learned.algorithm, each.info.key);
      EXPECT_EQ(read.learned.encoder.features(), file.learned.encoder.features());
      EXPECT_EQ(read.question, "buys_again");
      EXPECT_EQ(read.days, 60);
      EXPECT_EQ(read.positive, "yes");
      EXPECT_EQ(read.categories, file.categories);
    }
  }
}

TEST(PredictorFile, TellsWhatIsNone) {
  const test::TemporaryFolder folder;
  const Customers made = customers(200);
  Progress progress;
  const std::string key = predict::algorithms().front().info.key;
  writePredictor(folder / "kept",
                 {.learned = predict::learn(made.table, allRows(200), made.labels, {.algorithm = key}, progress)});
  const std::string whole = readTextFile(folder / "kept");
  writeTextFile(folder / "foreign", "customer,probability\n1,0.5\n");
  EXPECT_EQ(refusal(folder / "foreign"), ErrorCode::ProjectForeign);
  for (const std::size_t size : {std::size_t{30}, whole.size() / 2, whole.size() - 1}) {
    writeTextFile(folder / "short", whole.substr(0, size));
    EXPECT_EQ(refusal(folder / "short"), ErrorCode::ProjectDamaged) << size;
  }
  std::string changed = whole;
  changed[whole.size() - 10] ^= 1;
  writeTextFile(folder / "changed", changed);
  EXPECT_EQ(refusal(folder / "changed"), ErrorCode::ProjectDamaged);
  EXPECT_THROW(readPredictor(folder / "nothing"), Error);
}

}  // namespace
}  // namespace kindred::workflow
