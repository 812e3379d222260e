// What `export` takes.
#pragma once

#include "core/workflow/commands/command.h"
#include "core/workflow/export_campaign.h"

namespace kindred::workflow {

struct ExportArguments : DatasetArguments {
  std::string segmentation;
  bool all = false;
  Words segments;
  bool added = false;
  std::string audience;
  Words where;
  std::int64_t run = 0;  ///< 0: the latest
  int offers = 3;
  bool includeBought = false, ticked = false;
  std::int64_t minimumBuyers = 0;
  double productShare = 1;
  Words columns;
  double controlShare = 0;
  std::string delimiter = ",", decimal = ".", bom = "yes", encoding = "utf-8", formulas = "harmless", language = "en";
  std::uint64_t seed = 1;
  std::string out;

  bool operator==(const ExportArguments&) const = default;
};
const Command<ExportArguments>& exportCommand();

/// All that can be said without the project. Throws Error (BadParameters).
CampaignRequest requestOf(const ExportArguments& arguments);
/// And what the project's names mean. Throws Error (NotFound).
CampaignRequest requestOf(const Workspace& workspace, std::int64_t datasetId, const ExportArguments& arguments);

/// The reverse, of any request but that for a selection. Throws Error (NotFound) where audience or data set are gone.
ExportArguments argumentsOf(const Workspace& workspace, const CampaignRequest& request,
                            const std::filesystem::path& file);

}  // namespace kindred::workflow
