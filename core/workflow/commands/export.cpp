#include "core/workflow/commands/export.h"

#include <algorithm>

#include "core/campaign/columns.h"

namespace kindred::workflow {
namespace {

using Who = CampaignRequest::Who;

// --- as they are typed -> the request

Who whoOf(const ExportArguments& arguments) {
  const int ways =
      (arguments.all ? 1 : 0) + (arguments.audience.empty() ? 0 : 1) + (arguments.segments.empty() ? 0 : 1);
  if (ways > 1 || (ways == 0 && !arguments.added)) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "Say who the list is for: --segment, --audience, --all or --added."),
                KI_TEXT("core", "“kindred-cli export --help” lists the options."));
  }
  if (ways == 0) return Who::Added;
  if (!arguments.segments.empty()) return Who::Segments;
  return arguments.audience.empty() ? Who::Everyone : Who::Audience;
}

campaign::ListFormat formatOf(const ExportArguments& arguments) {
  if (arguments.decimal.size() != 1 || (arguments.delimiter.size() != 1 && arguments.delimiter != "tab")) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The separator and the decimal sign are one character each."),
                KI_TEXT("core", "For example --delimiter ';' --decimal ','."));
  }
  const campaign::ListFormat format{
      .delimiter = arguments.delimiter == "tab" ? '\t' : arguments.delimiter.front(),
      .decimal = arguments.decimal.front(),
      .byteOrderMark = arguments.bom == "yes",
      .encoding = campaign::listEncoding(arguments.encoding).value_or(campaign::ListEncoding::Utf8),
      .harmless = arguments.formulas == "harmless"};
  requireValid(format);
  return format;
}

/// Names of attributes alone stand between what every list has; a list that names ours too is taken as it is.
std::vector<std::string> columnsOf(const std::vector<std::string>& asked, int offers) {
  return campaign::attributeNames(asked).size() == asked.size() ? campaign::listColumns(asked, offers) : asked;
}

/// An attribute may hold an equals sign itself: what is the name of one as a whole is one.
void addColumns(const Workspace& workspace, const ExportArguments& arguments, CampaignRequest& request) {
  const auto known = campaignColumns(workspace, request.datasetId, request.offers);
  std::vector<std::string> asked;
  for (const std::string& text : arguments.columns) {
    for (auto [name, heading] : campaign::parsedColumns(text)) {
      const std::string whole = name + "=" + heading;
      const bool isName = !heading.empty() && std::ranges::find(known, whole) != known.end();
      asked.push_back(isName ? whole : name);
      if (!isName && !heading.empty()) request.headings[name] = heading;
    }
  }
  request.columns = columnsOf(asked, request.offers);
}

std::int64_t audienceOf(const Workspace& workspace, std::int64_t datasetId, const std::string& name) {
  const auto audiences = workspace.audiences(datasetId);
  const auto found = std::ranges::find(audiences, name, &AudienceInfo::name);
  if (found != audiences.end()) return found->id;
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no audience “%1”.").with(name),
              KI_TEXT("core", "“kindred-cli audiences” lists them."));
}

// --- the request -> as it is typed

std::string nameOfAudience(const Workspace& workspace, const CampaignRequest& request) {
  const auto all = workspace.audiences(request.datasetId);
  const auto found = std::ranges::find(all, request.audience, &AudienceInfo::id);
  if (found == all.end()) throw Error(ErrorCode::NotFound, KI_TEXT("core", "The audience is gone."));
  return found->name;
}

std::string writtenColumns(const CampaignRequest& request) {
  std::vector<campaign::NamedColumn> columns;
  for (const auto& column : request.columns) {
    const auto heading = request.headings.find(column);
    columns.push_back({column, heading == request.headings.end() ? std::string() : heading->second});
  }
  return campaign::written(columns);
}

void writeFormat(const campaign::ListFormat& format, ExportArguments& arguments) {
  arguments.delimiter = format.delimiter == '\t' ? "tab" : std::string(1, format.delimiter);
  arguments.decimal = std::string(1, format.decimal);
  arguments.bom = format.byteOrderMark ? "yes" : "no";
  arguments.encoding = name(format.encoding);
  arguments.formulas = format.harmless ? "harmless" : "kept";
}

// --- what is taken

void addAudience(Options<ExportArguments>& options) {
  using Arguments = ExportArguments;
  options.add(&Arguments::segmentation, "--segmentation", "Segmentation; without it, the latest")
      .add(&Arguments::all, "--all", "Everyone")
      .add(&Arguments::segments, "--segment", "Segment by name; repeat for several")
      .add(&Arguments::added, "--added", "Those added in the window, alone or with the others")
      .add(&Arguments::audience, "--audience", "A saved audience")
      .add(&Arguments::where, "--where",
           "COLUMN=VALUE, also != >= <= ~= (contains); repeat for several: all must hold, of several = on one "
           "column any");
}

void addOffers(Options<ExportArguments>& options) {
  using Arguments = ExportArguments;
  options.add(&Arguments::run, "--run", "Recommender run; without it, the latest", Whole{.least = 1})
      .add(&Arguments::offers, "--offers", "Offers for each customer", Within{0, 100})
      .showDefault()
      .alwaysWritten()
      .add(&Arguments::includeBought, "--include-bought", "Also what the customer has")
      .add(&Arguments::ticked, "--ticked", "Offers ticked in the window, for customers who have such")
      .add(&Arguments::minimumBuyers, "--min-buyers", "Only products that as many customers have", Whole{})
      .add(&Arguments::productShare, "--max-share", "Share of the list that one product may go to", Within{0.001, 1});
}

void addFile(Options<ExportArguments>& options) {
  using Arguments = ExportArguments;
  options
      .add(&Arguments::columns, "--columns",
           "Attributes of customers, orders, spend, last_order, recency_days between commas; with one of "
           "customer, segmentation, segment, cold_start, campaign_group, offer_1, title_1, score_1, "
           "reason_1, price_1, buyers_1 … among them: exactly these columns; NAME=HEADING calls one otherwise in the "
           "file (\\, and \\= for a comma and an equals sign)")
      .several()
      .add(&Arguments::controlShare, "--control-share", "Share held back at random", Within{0, 0.99})
      .add(&Arguments::delimiter, "--delimiter", "Character between columns, or tab")
      .showDefault()
      .add(&Arguments::decimal, "--decimal", "Decimal sign")
      .showDefault()
      .add(&Arguments::bom, "--bom", "Byte-order mark at the beginning", OneOf{{"yes", "no"}})
      .showDefault()
      .add(&Arguments::encoding, "--encoding", "Letters of the file", OneOf{{"utf-8", "windows-1251", "windows-1252"}})
      .showDefault()
      .add(&Arguments::formulas, "--formulas",
           "harmless: text that a spreadsheet would run gets an apostrophe in front; kept: all as it is",
           OneOf{{"harmless", "kept"}})
      .showDefault()
      .add(&Arguments::language, "--language", "Of reasons, and of names that the program made", OneOf{{"en", "ru"}})
      .showDefault();
}

}  // namespace

const Command<ExportArguments>& exportCommand() {
  static const auto command = [] {
    Command<ExportArguments> made{"export", "Write a campaign list"};
    addProject(made.options);
    addDataset(made.options);
    addAudience(made.options);
    addOffers(made.options);
    addFile(made.options);
    addSeed(made.options);
    made.options.add(&ExportArguments::out, "--out", "The CSV file").required();
    return made;
  }();
  return command;
}

CampaignRequest requestOf(const ExportArguments& arguments) {
  CampaignRequest request;
  request.who = whoOf(arguments);
  request.format = formatOf(arguments);
  for (const auto& condition : arguments.where) request.conditions.push_back(parsedCondition(condition));
  request.segmentation = arguments.segmentation;
  request.segments = arguments.segments;
  request.added = arguments.added;
  request.run = arguments.run;
  request.offers = arguments.offers;
  request.includeBought = arguments.includeBought;
  request.ticked = arguments.ticked;
  request.minimumBuyers = arguments.minimumBuyers;
  request.productShare = arguments.productShare;
  request.controlShare = arguments.controlShare;
  request.seed = arguments.seed;
  request.language = textLanguage(arguments.language).value_or(TextLanguage::English);
  return request;
}

CampaignRequest requestOf(const Workspace& workspace, std::int64_t datasetId, const ExportArguments& arguments) {
  CampaignRequest request = requestOf(arguments);
  request.datasetId = datasetId;
  addColumns(workspace, arguments, request);
  if (request.who == Who::Audience) request.audience = audienceOf(workspace, datasetId, arguments.audience);
  return request;
}

ExportArguments argumentsOf(const Workspace& workspace, const CampaignRequest& request,
                            const std::filesystem::path& file) {
  ExportArguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(request.datasetId).name;
  arguments.segmentation = request.segmentation;
  arguments.all = request.who == Who::Everyone;
  arguments.segments = request.segments;
  arguments.added = request.added || request.who == Who::Added;
  if (request.who == Who::Audience) arguments.audience = nameOfAudience(workspace, request);
  for (const auto& condition : request.conditions) arguments.where.push_back(written(condition));
  arguments.run = request.run;
  arguments.offers = request.offers;
  arguments.includeBought = request.includeBought;
  arguments.ticked = request.ticked;
  arguments.minimumBuyers = request.minimumBuyers;
  arguments.productShare = request.productShare;
  if (!request.columns.empty()) arguments.columns = {writtenColumns(request)};
  arguments.controlShare = request.controlShare;
  writeFormat(request.format, arguments);
  arguments.language = code(request.language);
  arguments.seed = request.seed;
  arguments.out = file.string();
  return arguments;
}

std::string commandOf(const Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file) {
  if (request.who == Who::Selection) return {};
  return commandLine(exportCommand(), argumentsOf(workspace, request, file));
}

}  // namespace kindred::workflow
