#include "core/workflow/export_campaign.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/campaign/columns.h"

namespace kindred::cli {
namespace {

using workflow::CampaignRequest;

struct ExportArguments {
  ProjectOptions project;
  CampaignRequest request;
  std::string audience, out;
  std::string delimiter = ",", decimal = ".", bom = "yes", encoding = "utf-8", language = "en", formulas = "harmless";
  std::vector<std::string> columns, where;
  bool all = false;
};

void addWho(const workflow::Workspace& workspace, const ExportArguments& options, CampaignRequest& request) {
  const bool onlyAdded = !options.all && options.audience.empty() && options.request.segments.empty();
  if (onlyAdded) request.who = CampaignRequest::Who::Added;
  if (!options.request.segments.empty()) request.who = CampaignRequest::Who::Segments;
  if (options.audience.empty()) return;
  request.who = CampaignRequest::Who::Audience;
  const auto audiences = workspace.audiences(request.datasetId);
  const auto found = std::ranges::find(audiences, options.audience, &workflow::AudienceInfo::name);
  if (found == audiences.end()) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no audience “%1”.").with(options.audience),
                KI_TEXT("core", "“kindred-cli audiences” lists them."));
  }
  request.audience = found->id;
}

/// Names of attributes alone stand between what every list has; a list that names ours too is taken as it is.
std::vector<std::string> columnsOf(const std::vector<std::string>& asked, int offers) {
  return campaign::attributeNames(asked).size() == asked.size() ? campaign::listColumns(asked, offers) : asked;
}

/// An attribute may hold an equals sign itself: what is the name of one as a whole is one.
void addColumns(const workflow::Workspace& workspace, const ExportArguments& options, CampaignRequest& request) {
  const auto known = workflow::campaignColumns(workspace, request.datasetId, request.offers);
  std::vector<std::string> asked;
  for (const std::string& text : options.columns) {
    for (auto [name, heading] : campaign::parsedColumns(text)) {
      const std::string whole = name + "=" + heading;
      const bool isName = !heading.empty() && std::ranges::find(known, whole) != known.end();
      asked.push_back(isName ? whole : name);
      if (!isName && !heading.empty()) request.headings[name] = heading;
    }
  }
  request.columns = columnsOf(asked, request.offers);
}

void addFormat(const ExportArguments& options, CampaignRequest& request) {
  asUsage([&] {
    if (options.decimal.size() != 1 || (options.delimiter.size() != 1 && options.delimiter != "tab")) {
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core", "The separator and the decimal sign are one character each."),
                  KI_TEXT("core", "For example --delimiter ';' --decimal ','."));
    }
    request.format = {.delimiter = options.delimiter == "tab" ? '\t' : options.delimiter.front(),
                      .decimal = options.decimal.front(),
                      .byteOrderMark = options.bom == "yes",
                      .encoding = *campaign::listEncoding(options.encoding),
                      .harmless = options.formulas == "harmless"};
    requireValid(request.format);
    for (const auto& condition : options.where) request.conditions.push_back(parsedCondition(condition));
  });
}

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

void act(CommandLine& line, const ExportArguments& options) {
  const int ways =
      (options.all ? 1 : 0) + (options.audience.empty() ? 0 : 1) + (options.request.segments.empty() ? 0 : 1);
  if (ways > 1 || (ways == 0 && !options.request.added)) {
    throw UsageError{{KI_TEXT("core", "Say who the list is for: --segment, --audience, --all or --added.")},
                     KI_TEXT("core", "“kindred-cli export --help” lists the options.")};
  }
  CampaignRequest request = options.request;
  addFormat(options, request);
  request.seed = line.seed();
  request.language = *textLanguage(options.language);
  const auto opened = openDataset(options.project);
  request.datasetId = opened.info.id;
  addColumns(*opened.workspace, options, request);
  addWho(*opened.workspace, options, request);
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

void addExport(CommandLine& line) {
  auto options = std::make_shared<ExportArguments>();
  CLI::App& command = line.add("export", "Write a campaign list", [&line, options] { act(line, *options); });
  line.addProject(command, std::shared_ptr<ProjectOptions>(options, &options->project));
  auto& request = options->request;
  command.add_option("--segmentation", request.segmentation, "Segmentation; without it, the latest");
  command.add_option("--segment", request.segments, "Segment by name; repeat for several")->expected(1)->take_all();
  command.add_option("--audience", options->audience, "A saved audience");
  command.add_flag("--all", options->all, "Everyone");
  command.add_flag("--added", request.added, "Those added in the window, alone or with the others");
  command.add_option("--run", request.run, "Recommender run; without it, the latest")->transform(wholeNumber(1));
  command.add_option("--offers", request.offers, "Offers for each customer")
      ->capture_default_str()
      ->check(CLI::Range(0, 100));
  command.add_flag("--include-bought", request.includeBought, "Also what the customer has");
  command.add_flag("--ticked", request.ticked, "Offers ticked in the window, for customers who have such");
  command.add_option("--min-buyers", request.minimumBuyers, "Only products that as many customers have")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--max-share", request.productShare, "Share of the list that one product may go to")
      ->check(CLI::Range(0.001, 1.0));
  command.add_option(
      "--columns", options->columns,
      "Attributes of customers, orders, spend, last_order, recency_days between commas; with one of "
      "customer, segmentation, segment, cold_start, campaign_group, offer_1, title_1, score_1, "
      "reason_1, price_1, buyers_1 … among them: exactly these columns; NAME=HEADING calls one otherwise in the "
      "file (\\, and \\= for a comma and an equals sign)");
  command
      .add_option("--where", options->where,
                  "COLUMN=VALUE, also != >= <= ~= (contains); repeat for several: all must hold, of several = on one "
                  "column any")
      ->expected(1)
      ->take_all();
  command.add_option("--control-share", request.controlShare, "Share held back at random")
      ->check(CLI::Range(0.0, 0.99));
  command.add_option("--delimiter", options->delimiter, "Character between columns, or tab")->capture_default_str();
  command.add_option("--decimal", options->decimal, "Decimal sign")->capture_default_str();
  command.add_option("--bom", options->bom, "Byte-order mark at the beginning")
      ->check(CLI::IsMember({"yes", "no"}))
      ->capture_default_str();
  command.add_option("--encoding", options->encoding, "Letters of the file")
      ->check(CLI::IsMember({"utf-8", "windows-1251", "windows-1252"}))
      ->capture_default_str();
  command.add_option("--language", options->language, "Of reasons, and of names that the program made")
      ->check(CLI::IsMember({"en", "ru"}))
      ->capture_default_str();
  command
      .add_option("--formulas", options->formulas,
                  "harmless: text that a spreadsheet would run gets an apostrophe in front; kept: all as it is")
      ->check(CLI::IsMember({"harmless", "kept"}))
      ->capture_default_str();
  command.add_option("--out", options->out, "The CSV file")->required();
  line.addSeed(command);
}

}  // namespace kindred::cli
