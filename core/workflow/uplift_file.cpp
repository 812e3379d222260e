#include "core/workflow/uplift_file.h"

#include "core/predict/classifier.h"
#include "core/workflow/sealed_blocks.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view UpliftHead = "Kindred uplift 1\n";

}  // namespace

UpliftFile upliftToKeep(const UpliftTask& task, const UpliftPlan& plan, const UpliftJudgement& judged,
                        Progress& progress) {
  const ChosenAlgorithm& chosen = plan.learners.front();
  return {.learned = learnUplift(task, task.known, chosen, plan, progress),
          .learner = chosen.key,
          .base = predict::uplift::learner(chosen.key).usesBase ? plan.base.algorithm : std::string(),
          .meanUntreated = judged.average.untreatedShare,
          .leastUplift = plan.leastUplift,
          .warning = english(upliftWarning(judged))};
}

std::vector<ToldUplift> toldBy(const UpliftFile& kept, const predict::Table& table) {
  std::vector<ToldUplift> told;
  const Matrix rows = kept.learned.encoder.encoded(table, predict::allRows(table.rows));
  for (const predict::uplift::Effect& effect : kept.learned.model->effects(rows))
    told.push_back({effect.untreated, effect.uplift, upliftSegmentOf(effect, kept.meanUntreated, kept.leastUplift)});
  return told;
}

void writeUplift(const std::filesystem::path& file, const UpliftFile& kept) {
  MemoryBlocks blocks;
  SubWriter encoder(blocks, "encoder"), model(blocks, "model");
  kept.learned.encoder.save(encoder);
  kept.learned.model->save(model);
  for (const auto& [name, value] :
       {std::pair("learner", &kept.learner), std::pair("base", &kept.base), std::pair("treatment", &kept.treatment),
        std::pair("treated", &kept.treated), std::pair("outcome", &kept.outcome), std::pair("positive", &kept.positive),
        std::pair("warning", &kept.warning)})
    blocks.writeText(name, *value);
  blocks.writeScalar("mean_untreated", kept.meanUntreated);
  blocks.writeScalar("least_uplift", kept.leastUplift);
  writeSealed(file, UpliftHead, blocks);
}

UpliftFile readUplift(const std::filesystem::path& file) {
  const MemoryBlocks blocks = readSealed(file, UpliftHead, KI_TEXT("core", "Make it again with uplift --save."));
  const std::string learner = blocks.readText("learner"), base = blocks.readText("base");
  auto encoder = predict::Encoder::load(SubReader(blocks, "encoder"));
  const predict::uplift::LoadBase load = [&base](const BlockReader& reader, Eigen::Index features) {
    return predict::algorithm(base).load(reader, features);
  };
  auto model = predict::uplift::learner(learner).load(SubReader(blocks, "model"), load, std::ssize(encoder.features()));
  return {.learned = {std::move(encoder), std::move(model)},
          .learner = learner,
          .base = base,
          .treatment = blocks.readText("treatment"),
          .treated = blocks.readText("treated"),
          .outcome = blocks.readText("outcome"),
          .positive = blocks.readText("positive"),
          .meanUntreated = blocks.readScalar<double>("mean_untreated"),
          .leastUplift = blocks.readScalar<double>("least_uplift"),
          .warning = blocks.readText("warning")};
}

}  // namespace kindred::workflow
