#include "core/workflow/commands/export.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"

namespace kindred::cli {
namespace {

Json productJson(const std::optional<workflow::OfferedProduct>& product) {
  if (!product) return nullptr;
  return {{"product", product->id},
          {"title", product->title},
          {"customers", product->customers},
          {"buyers", product->buyers}};
}

std::string warningLines(const workflow::CampaignOutcome& outcome) {
  std::string lines;
  for (const auto& warning : workflow::warningsOf(outcome)) lines += "warning: " + english(warning.text) + "\n";
  return lines;
}

Json warningsJson(const workflow::CampaignOutcome& outcome) {
  Json list = Json::array();
  for (const auto& warning : workflow::warningsOf(outcome))
    list.push_back({{"key", warning.key}, {"text", english(warning.text)}});
  return list;
}

void exportTo(CommandLine& line, const workflow::ExportArguments& options) {
  asUsage([&] { requestOf(options); });
  const auto opened = openDataset(options);
  const auto request = requestOf(*opened.workspace, opened.info.id, options);
  const auto outcome = workflow::exportCampaign(*opened.workspace, request, options.out, line.progress());
  const auto& receipt = outcome.receipt;
  if (!line.json()) {
    std::string text = "Wrote " + number(static_cast<double>(receipt.rows), 0) + " customers to " + receipt.file;
    if (receipt.heldOut > 0)
      text += ", " + number(static_cast<double>(receipt.heldOut), 0) + " held back in " + *receipt.controlFile;
    if (!outcome.isNoted) text += ", not noted in the project, which cannot be changed";
    return line.print(text + ".\nSHA-256 " + receipt.sha256 + "\n" + warningLines(outcome));
  }
  line.print(Json{{"file", receipt.file},
                  {"rows", receipt.rows},
                  {"held_out", receipt.heldOut},
                  {"control_file", receipt.controlFile ? Json(*receipt.controlFile) : Json(nullptr)},
                  {"sha256", receipt.sha256},
                  {"in_audience", outcome.counts.inAudience},
                  {"not_matching", outcome.counts.notMatching},
                  {"cold_starts", outcome.counts.coldStarts},
                  {"ticked", outcome.counts.ticked},
                  {"without_consent", outcome.counts.withoutConsent},
                  {"characters_replaced", receipt.replaced},
                  {"most_offered", productJson(outcome.spread.most)},
                  {"thin_offers", outcome.spread.thinOffers},
                  {"warnings", warningsJson(outcome)},
                  {"noted", outcome.isNoted},
                  {"receipt", receipt.receiptFile ? Json(*receipt.receiptFile) : Json(nullptr)}});
}

}  // namespace

void addExport(CommandLine& line) { line.add(workflow::exportCommand(), exportTo); }

}  // namespace kindred::cli
