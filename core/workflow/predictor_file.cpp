#include "core/workflow/predictor_file.h"

#include "core/matrix/text_blocks.h"
#include "core/workflow/sealed_blocks.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view PredictorHead = "Kindred predictor 1\n";

}  // namespace

void writePredictor(const std::filesystem::path& file, const PredictorFile& predictor) {
  MemoryBlocks blocks;
  SubWriter learned(blocks, "learned");
  predictor.learned.save(learned);
  blocks.writeText("question", predictor.question);
  blocks.writeScalar("days", std::int32_t{predictor.days});
  blocks.writeText("target", predictor.target);
  blocks.writeText("positive", predictor.positive);
  writeTexts(blocks, "categories", predictor.categories);
  writeSealed(file, PredictorHead, blocks);
}

PredictorFile readPredictor(const std::filesystem::path& file) {
  const MemoryBlocks blocks =
      readSealed(file, PredictorHead, KI_TEXT("core", "Make it again with predict train --model."));
  return {.learned = predict::Learned::load(SubReader(blocks, "learned")),
          .question = blocks.readText("question"),
          .days = blocks.readScalar<std::int32_t>("days"),
          .target = blocks.readText("target"),
          .positive = blocks.readText("positive"),
          .categories = readTexts(blocks, "categories")};
}

}  // namespace kindred::workflow
