#include "core/workflow/segment_report.h"

#include "core/base/error.h"
#include "core/base/letters.h"
#include "core/base/text_file.h"
#include "core/campaign/print.h"
#include "core/campaign/report.h"
#include "core/segment/clusterer.h"
#include "core/workflow/queries/strategies.h"

namespace kindred::workflow {
namespace {

/// "k-means"; of a method that this program does not know, its key.
std::string methodIn(const RunInfo& run, TextLanguage language) {
  for (const auto& algorithm : segment::algorithms()) {
    if (algorithm.info.key == run.algorithm) return inLanguage(algorithm.info.title, language);
  }
  return run.algorithm;
}

}  // namespace

void writeSegmentReport(const Workspace& workspace, const segment::Segmentation& segmentation,
                        const std::filesystem::path& path, TextLanguage language, Progress& progress) {
  const std::string ending = folded(path.extension().string());
  if (ending != ".html" && ending != ".pdf") {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "A report is a file that ends in .html or .pdf, not %1.").with(path.string()));
  }
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  const RunInfo run = workspace.findRun(segmentation.run);
  const auto strategies = strategiesOf(workspace, segmentation, language, progress);
  progress.report(0.6);
  const campaign::ReportFacts facts{.dataset = dataset->name,
                                    .customers = dataset->customers.size(),
                                    .currency = dataset->currency,
                                    .made = inLanguage(Text("%1").with(DateValue{run.created}), language),
                                    .basis = methodIn(run, language)};
  const std::string html = campaign::htmlReport(segmentation, strategies, facts, language);
  const std::string bytes = ending == ".pdf" ? campaign::pdfOf(html) : html;
  progress.report(0.9);
  writeTextFile(path, bytes);
  progress.report(1);
}

}  // namespace kindred::workflow
