#include "core/workflow/segmentation_model.h"

#include <algorithm>

#include "core/segment/separation.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view FeaturesBlocks = "features", MeansBlocks = "segment_means", RegroupingBlocks = "regrouping";

void saveMeans(BlockWriter& writer, const Matrix& means) {
  writer.writeScalar("segments", static_cast<std::int32_t>(means.rows()));
  writer.writeScalar("columns", static_cast<std::int32_t>(means.cols()));
  writer.write("values", std::span(means.data(), static_cast<std::size_t>(means.size())));
}

Matrix readMeans(const BlockReader& reader) {
  const auto segments = reader.readScalar<std::int32_t>("segments"),
             columns = reader.readScalar<std::int32_t>("columns");
  const auto values = reader.read<double>("values");
  BlockReader::requireSize("values", values.size(),
                           static_cast<std::size_t>(segments) * static_cast<std::size_t>(columns));
  return Eigen::Map<const Matrix>(values.data(), segments, columns);
}

std::string regroupingBlocks(std::size_t place) { return std::string(RegroupingBlocks) + std::to_string(place); }

/// Pairs of a segment before and one after.
void saveRegrouping(BlockWriter& writer, const Regrouping& regrouping) {
  std::vector<std::int32_t> before, after;
  for (std::size_t old = 0; old < regrouping.parts.size(); ++old) {
    for (const int part : regrouping.parts[old]) {
      before.push_back(static_cast<std::int32_t>(old));
      after.push_back(part);
    }
  }
  writer.write("before", before);
  writer.write("after", after);
  saveMeans(writer, regrouping.means);
}

Regrouping readRegrouping(const BlockReader& reader) {
  const auto before = reader.read<std::int32_t>("before"), after = reader.read<std::int32_t>("after");
  BlockReader::requireSize("after", after.size(), before.size());
  Regrouping result{{}, readMeans(reader)};
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto old = static_cast<std::size_t>(std::max(before[i], 0));
    if (after[i] < 0 || after[i] >= result.means.rows() || old > before.size())
      BlockReader::requireSize("after", static_cast<std::size_t>(result.means.rows()), before.size());
    if (result.parts.size() <= old) result.parts.resize(old + 1);
    result.parts[old].push_back(after[i]);
  }
  return result;
}

segment::AssignerPtr readAssigner(const BlockReader& model, const RunInfo& run) {
  const auto& all = segment::algorithms();
  const auto method =
      std::ranges::find(all, run.algorithm, [](const auto& each) -> const std::string& { return each.info.key; });
  const bool known = method != all.end() && method->info.version == run.version && method->load;
  return known ? method->load(model) : nullptr;
}

}  // namespace

SegmentationModel segmentationModel(const segment::Features& features, const segment::Clustering& clustering) {
  return {features.fitted, clustering.assigner,
          segment::meansOf(features.values, clustering.labels, clustering.clusters)};
}

void SegmentationModel::save(BlockWriter& writer) const {
  if (assigner) assigner->save(writer);
  SubWriter fitted(writer, FeaturesBlocks);
  features->save(fitted);
  SubWriter segments(writer, MeansBlocks);
  saveMeans(segments, means);
  for (std::size_t i = 0; i < regroupings.size(); ++i) {
    SubWriter regrouping(writer, regroupingBlocks(i));
    saveRegrouping(regrouping, regroupings[i]);
  }
}

bool hasSegmentationModel(const BlockReader& model) { return SubReader(model, MeansBlocks).has("segments"); }

SegmentationModel readSegmentationModel(const BlockReader& model, const RunInfo& run,
                                        const std::vector<segment::ChosenFeatures>& chosen, const std::string& name) {
  if (!hasSegmentationModel(model)) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core",
                        "“%1” was made by an earlier version, which did not keep what it takes to tell newcomers "
                        "their segment.")
                    .with(name),
                KI_TEXT("core", "Make the segmentation again."));
  }
  SegmentationModel result{segment::loadFeatures(SubReader(model, FeaturesBlocks), chosen), readAssigner(model, run),
                           readMeans(SubReader(model, MeansBlocks))};
  for (std::size_t i = 0; SubReader(model, regroupingBlocks(i)).has("before"); ++i)
    result.regroupings.push_back(readRegrouping(SubReader(model, regroupingBlocks(i))));
  return result;
}

}  // namespace kindred::workflow
