#include "core/workflow/segmentation_model.h"

#include "core/segment/separation.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view FeaturesBlocks = "features", MeansBlocks = "segment_means";

}  // namespace

void saveSegmentationModel(BlockWriter& writer, const segment::Features& features,
                           const segment::Clustering& clustering) {
  if (clustering.assigner) clustering.assigner->save(writer);
  SubWriter fitted(writer, FeaturesBlocks);
  features.fitted->save(fitted);
  SubWriter means(writer, MeansBlocks);
  const Matrix values = segment::meansOf(features.values, clustering.labels, clustering.clusters);
  means.writeScalar("segments", static_cast<std::int32_t>(values.rows()));
  means.writeScalar("columns", static_cast<std::int32_t>(values.cols()));
  means.write("values", std::span(values.data(), static_cast<std::size_t>(values.size())));
}

segment::FittedFeaturesPtr readFittedFeatures(const BlockReader& model,
                                              const std::vector<segment::ChosenFeatures>& chosen,
                                              const std::string& name) {
  if (!SubReader(model, MeansBlocks).has("segments")) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core",
                        "“%1” was made by an earlier version, which did not keep what it takes to tell newcomers "
                        "their segment.")
                    .with(name),
                KI_TEXT("core", "Make the segmentation again."));
  }
  return segment::loadFeatures(SubReader(model, FeaturesBlocks), chosen);
}

Matrix readSegmentMeans(const BlockReader& model) {
  const SubReader reader(model, MeansBlocks);
  const auto segments = reader.readScalar<std::int32_t>("segments"),
             columns = reader.readScalar<std::int32_t>("columns");
  const auto values = reader.read<double>("values");
  BlockReader::requireSize("values", values.size(),
                           static_cast<std::size_t>(segments) * static_cast<std::size_t>(columns));
  return Eigen::Map<const Matrix>(values.data(), segments, columns);
}

}  // namespace kindred::workflow
