#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "core/workflow/commands/strategy.h"
#include "core/workflow/segment_report.h"

namespace kindred::cli {
namespace {

void report(CommandLine& line, const workflow::ReportArguments& options) {
  const auto opened = openDataset(options);
  const auto segmentation = opened.workspace->findSegmentation(opened.info.id, options.segmentation);
  const auto language = textLanguage(options.language).value_or(TextLanguage::English);
  workflow::writeSegmentReport(*opened.workspace, *segmentation, options.out, language, line.progress());
  if (!line.json()) return line.print("Wrote " + options.out + ".\n");
  line.print(
      Json{{"file", options.out}, {"segmentation", segmentation->name}, {"segments", segmentation->segments.size()}});
}

}  // namespace

void addReport(CommandLine& line) { line.add(workflow::reportCommand(), report); }

}  // namespace kindred::cli
