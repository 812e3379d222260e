#include "core/workflow/predictor_file.h"

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/matrix/memory_blocks.h"
#include "core/matrix/text_blocks.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view Head = "Kindred predictor 1\n";
constexpr std::size_t DigestSize = 64;

[[noreturn]] void refuse(ErrorCode code, const std::filesystem::path& file, const Text& why) {
  throw Error(code, Text(why).with(file.string()), KI_TEXT("core", "Make it again with predict train --model."));
}

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
  const std::string bytes = blocks.packed();
  AtomicFile out(file);
  out.write(Head);
  out.write(sha256(bytes));
  out.write(bytes);
  out.commit();
}

PredictorFile readPredictor(const std::filesystem::path& file) {
  constexpr std::uintmax_t Most = 4ULL << 30U;
  const std::string text = readTextFile(file, Most);
  if (!text.starts_with(Head))
    refuse(ErrorCode::ProjectForeign, file,
           KI_TEXT("core", "“%1” holds nothing that this version of Kindred learned."));
  const std::string_view digest = std::string_view(text).substr(Head.size(), DigestSize);
  const std::string_view bytes = std::string_view(text).substr(std::min(text.size(), Head.size() + DigestSize));
  const Text damaged = KI_TEXT("core", "“%1” is damaged: a part of it is missing, or other than it was written.");
  if (sha256(bytes) != digest) refuse(ErrorCode::ProjectDamaged, file, damaged);
  const auto blocks = MemoryBlocks::unpacked(bytes);
  if (!blocks) refuse(ErrorCode::ProjectDamaged, file, damaged);
  return {.learned = predict::Learned::load(SubReader(*blocks, "learned")),
          .question = blocks->readText("question"),
          .days = blocks->readScalar<std::int32_t>("days"),
          .target = blocks->readText("target"),
          .positive = blocks->readText("positive"),
          .categories = readTexts(*blocks, "categories")};
}

}  // namespace kindred::workflow
