#include "core/workflow/export_campaign.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/blank.h"
#include "core/base/logged_work.h"
#include "core/base/parallel.h"
#include "core/campaign/control_group.h"
#include "core/describe/figures.h"
#include "core/store/project_file.h"
#include "core/workflow/campaign_audience.h"
#include "core/workflow/campaign_offers.h"
#include "core/workflow/queries/prices.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t RowsAChunk = 64;

/// Everything that the rows are made from, once for all of them.
struct Plan {
  DatasetPtr dataset;
  SegmentationPtr segmentation;            ///< may be null
  std::unique_ptr<CampaignOffers> offers;  ///< null where no offers are wanted
  std::string segmentationName;
  std::map<int, std::string> segmentNames;
  std::vector<std::string> columns;
  std::vector<std::string> headings;  ///< one a column
  std::vector<campaign::CustomerColumn> customerColumns;
  std::vector<Index> rows, heldBack;
  CampaignCounts counts;

  [[nodiscard]] bool hasColumn(std::string_view stem) const {
    return std::ranges::any_of(columns, [stem](const auto& column) { return column.starts_with(stem); });
  }
};

void requireValid(const CampaignRequest& request) {
  std::vector<Text> problems;
  if (request.offers < 0 || request.offers > 100)
    problems.push_back(KI_TEXT("core", "The number of offers must lie between 0 and 100."));
  if (request.minimumBuyers < 0)
    problems.push_back(KI_TEXT("core", "The least number of customers who have a product cannot be negative."));
  if (!(request.productShare > 0 && request.productShare <= 1))
    problems.push_back(
        KI_TEXT("core", "The share of the list that one product may go to must lie above 0 and up to 1."));
  if (!problems.empty()) throw Error(ErrorCode::BadParameters, std::move(problems));
  campaign::requireValid(request.format);
}

/// As the person called it, or as the program did in the language of the list.
template <class Named>
std::string nameIn(TextLanguage language, const Named& named) {
  const bool translates = language != TextLanguage::English && !named.title.empty();
  return translates ? inLanguage(named.title, language) : named.name;
}

/// Splits those who match into rows and held back, both by index.
void holdBack(const CampaignRequest& request, const std::vector<Index>& matching, Plan& plan) {
  std::vector<std::string> ids;
  for (const Index c : matching) ids.push_back(plan.dataset->customers.id(c));
  const auto held = campaign::heldBack(ids, request.controlShare, request.seed);
  for (std::size_t i = 0; i < matching.size(); ++i) (held[i] ? plan.heldBack : plan.rows).push_back(matching[i]);
}

/// Of those on the list, who has not said yes where there is a column of consent.
std::int64_t withoutConsent(const Plan& plan) {
  const AttributeColumn* consent = plan.dataset->customers.attributes().find(AttributeRole::Consent);
  if (consent == nullptr || consent->kind != AttributeKind::Flag) return 0;
  return std::ranges::count_if(
      plan.rows, [&](Index c) { return !consent->has(c) || consent->numbers[static_cast<std::size_t>(c)] == 0; });
}

void countEveryone(const std::vector<Index>& audience, std::size_t matching, Plan& plan) {
  plan.counts.inAudience = static_cast<std::int64_t>(audience.size());
  plan.counts.notMatching = static_cast<std::int64_t>(audience.size() - matching);
  plan.counts.heldOut = static_cast<std::int64_t>(plan.heldBack.size());
  plan.counts.rows = static_cast<std::int64_t>(plan.rows.size());
  plan.counts.withoutConsent = withoutConsent(plan);
  if (plan.offers == nullptr) return;
  plan.counts.ticked = std::ranges::count_if(plan.rows, [&](Index c) { return plan.offers->isTicked(c); });
  plan.counts.coldStarts = std::ranges::count_if(
      plan.rows, [&](Index c) { return !plan.offers->isTicked(c) && plan.offers->isColdStart(c); });
}

void nameSegments(const CampaignRequest& request, Plan& plan) {
  if (plan.segmentation == nullptr) return;
  plan.segmentationName = nameIn(request.language, *plan.segmentation);
  for (const auto& segment : plan.segmentation->segments)
    plan.segmentNames[segment.id] = nameIn(request.language, segment);
}

/// Throws Error (BadParameters) where two columns would be called the same: programs that read the file could not tell them
/// apart.
std::vector<std::string> headingsOf(const CampaignRequest& request, const std::vector<std::string>& columns) {
  std::vector<std::string> headings;
  std::vector<Text> problems;
  for (const std::string& column : columns) {
    const auto given = request.headings.find(column);
    std::string heading = given == request.headings.end() || isBlank(given->second) ? column : given->second;
    const auto same = std::ranges::find(headings, heading);
    if (same != headings.end() && columns[static_cast<std::size_t>(same - headings.begin())] != column)
      problems.push_back(KI_TEXT("core", "Two columns of the list would be called “%1”.").with(heading));
    headings.push_back(std::move(heading));
  }
  if (!problems.empty())
    throw Error(ErrorCode::BadParameters, std::move(problems), KI_TEXT("core", "Give each column a name of its own."));
  return headings;
}

Plan planOf(const Workspace& workspace, const CampaignRequest& request) {
  requireValid(request);
  Plan plan;
  plan.dataset = workspace.dataset(request.datasetId);
  const bool named = request.who == CampaignRequest::Who::Segments || !request.segmentation.empty();
  plan.segmentation = named ? workspace.findSegmentation(request.datasetId, request.segmentation)
                            : latestSegmentation(workspace, request.datasetId);
  nameSegments(request, plan);
  plan.columns = request.columns.empty() ? campaign::listColumns({}, request.offers) : request.columns;
  plan.headings = headingsOf(request, plan.columns);
  plan.customerColumns = campaign::customerColumns(*plan.dataset, plan.columns);
  if (request.offers > 0)
    plan.offers = std::make_unique<CampaignOffers>(workspace, request, plan.dataset, plan.segmentation);

  const auto audience = campaignAudience(workspace, request, *plan.dataset, plan.segmentation);
  const auto matching = kindred::matching(*plan.dataset, audience, request.conditions);
  holdBack(request, matching, plan);
  countEveryone(audience, matching.size(), plan);
  return plan;
}

campaign::ListRow customerCells(const Plan& plan, Index customer) {
  campaign::ListRow row;
  row.customer = plan.dataset->customers.id(customer);
  for (const auto& cellOf : plan.customerColumns) row.attributes.push_back(cellOf(customer));
  if (plan.segmentation == nullptr) return row;
  row.segmentation = plan.segmentationName;
  const auto name = plan.segmentNames.find(plan.segmentation->labels[static_cast<std::size_t>(customer)]);
  if (name != plan.segmentNames.end()) row.segment = name->second;
  return row;
}

void addPrices(const Plan& plan, std::vector<campaign::ListRow>& rows) {
  std::set<Index> offered;
  for (const auto& row : rows) {
    for (const auto& offer : row.offers) {
      if (const auto product = plan.dataset->products.find(offer.product)) offered.insert(*product);
    }
  }
  const auto prices = pricesOf(*plan.dataset, std::vector<Index>(offered.begin(), offered.end()));
  for (auto& row : rows) {
    for (auto& offer : row.offers) {
      const auto product = plan.dataset->products.find(offer.product);
      const auto price = product ? prices.find(*product) : prices.end();
      if (price != prices.end()) offer.price = price->second;
    }
  }
}

/// Customers with their offers (none where the list has no offers), and the name of their group.
struct Group {
  std::vector<Index> customers;
  std::vector<CustomerOffers> offers;
  Text name;
};

std::vector<campaign::ListRow> rowsOf(const CampaignRequest& request, const Plan& plan, const Group& group,
                                      Progress progress) {
  const auto reasons = plan.hasColumn("reason_") ? std::optional(request.language) : std::nullopt;
  const std::string groupName = inLanguage(group.name, request.language);
  std::vector<campaign::ListRow> rows(group.customers.size());
  forEachChunk(rows.size(), RowsAChunk, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      rows[i] = customerCells(plan, group.customers[i]);
      rows[i].group = groupName;
      if (group.offers.empty()) continue;
      if (group.offers[i].list.coldStart) rows[i].coldStart = group.offers[i].list.coldStart->key;
      rows[i].offers = offerCells(group.offers[i], *plan.dataset, reasons);
    }
  });
  if (plan.hasColumn("price_")) addPrices(plan, rows);
  return rows;
}

std::vector<CustomerOffers> offersOf(const Plan& plan, const std::vector<Index>& customers, Progress progress) {
  return plan.offers == nullptr ? std::vector<CustomerOffers>() : plan.offers->of(customers, std::move(progress));
}

Group onTheList(std::vector<Index> customers, std::vector<CustomerOffers> offers) {
  return {std::move(customers), std::move(offers), KI_TEXT("core", "campaign")};
}

std::string_view name(CampaignRequest::Who who) {
  switch (who) {
    case CampaignRequest::Who::Everyone: return "everyone";
    case CampaignRequest::Who::Segments: return "segments";
    case CampaignRequest::Who::Audience: return "audience";
    case CampaignRequest::Who::Selection: return "selection";
    case CampaignRequest::Who::Added: return "added";
  }
  return {};
}

void addWho(const Workspace& workspace, const CampaignRequest& request, const Plan& plan, Values& recipe) {
  recipe["who"] = std::string(name(request.who));
  recipe["added"] = request.added;
  if (plan.segmentation != nullptr) recipe["segmentation"] = plan.segmentation->name;
  if (request.who == CampaignRequest::Who::Segments) recipe["segments"] = request.segments;
  if (request.who == CampaignRequest::Who::Audience) {
    const auto all = workspace.audiences(request.datasetId);
    recipe["audience"] = std::ranges::find(all, request.audience, &AudienceInfo::id)->name;
  }
  std::vector<std::string> conditions;
  for (const auto& condition : request.conditions) conditions.push_back(written(condition));
  recipe["where"] = std::move(conditions);
}

void addOffers(const CampaignRequest& request, const Plan& plan, const CampaignSpread& spread, Values& recipe) {
  recipe["offers"] = static_cast<std::int64_t>(request.offers);
  if (plan.offers == nullptr) return;
  recipe["run"] = plan.offers->trained().run.id;
  recipe["algorithm"] = plan.offers->trained().run.algorithm;
  recipe["include_bought"] = request.includeBought;
  recipe["ticked"] = plan.counts.ticked;
  recipe["minimum_buyers"] = request.minimumBuyers;
  recipe["product_share"] = request.productShare;
  if (!spread.most) return;
  recipe["most_offered"] = spread.most->id;
  recipe["most_offered_to"] = spread.most->customers;
  recipe["thin_offers"] = spread.thinOffers;
}

/// From what and how the list was made.
Values recipeOf(const Workspace& workspace, const CampaignRequest& request, const Plan& plan,
                const CampaignSpread& spread) {
  Values recipe;
  recipe["dataset"] = plan.dataset->name;
  recipe["revision"] = plan.dataset->revision;
  addWho(workspace, request, plan, recipe);
  addOffers(request, plan, spread, recipe);
  recipe["columns"] = plan.columns;
  if (plan.headings != plan.columns) recipe["headings"] = plan.headings;
  recipe["language"] = std::string(code(request.language));
  recipe["control_share"] = request.controlShare;
  recipe["seed"] = static_cast<std::int64_t>(request.seed);
  recipe["in_audience"] = plan.counts.inAudience;
  recipe["not_matching"] = plan.counts.notMatching;
  recipe["cold_starts"] = plan.counts.coldStarts;
  recipe["without_consent"] = plan.counts.withoutConsent;
  return recipe;
}

template <class T>
std::vector<T> firstOf(std::vector<T> all, std::size_t most) {
  all.resize(std::min(all.size(), most));
  return all;
}

/// The list is written by now: that a project cannot be changed is no reason to fail.
bool noted(Workspace& workspace, const CampaignInfo& campaign) {
  try {
    workspace.file().addCampaign(campaign);
    return true;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::FileUnwritable && error.code() != ErrorCode::DiskFull) throw;
    return false;
  }
}

}  // namespace

std::vector<std::string> campaignColumns(const Workspace& workspace, std::int64_t datasetId, int offers) {
  const DatasetPtr dataset = workspace.dataset(datasetId);
  std::vector<std::string> about;
  for (const auto& column : dataset->customers.attributes().columns) about.push_back(column.name);
  for (auto& figure : figureNames(*dataset)) {
    if (std::ranges::find(about, figure) == about.end()) about.push_back(std::move(figure));
  }
  auto columns = campaign::listColumns(about, offers);
  columns.insert(std::ranges::find(columns, "cold_start") + 1, "campaign_group");
  for (const char* stem : {"price_", "buyers_"}) {
    for (int number = 1; number <= offers; ++number) columns.push_back(stem + std::to_string(number));
  }
  return columns;
}

CampaignPreview previewCampaign(const Workspace& workspace, const CampaignRequest& request, int lines,
                                Progress& progress) {
  const Plan plan = planOf(workspace, request);
  const auto most = static_cast<std::size_t>(std::max(0, lines));
  const auto shown = firstOf(plan.rows, most);
  const bool hangTogether = plan.offers != nullptr && plan.offers->areShared();
  const auto offers = firstOf(offersOf(plan, hangTogether ? plan.rows : shown, progress.part(0, 1)), most);
  const campaign::CampaignList list{.columns = plan.columns,
                                    .headings = plan.headings,
                                    .rows = rowsOf(request, plan, onTheList(shown, offers), progress.part(1, 1))};
  return {plan.counts, campaign::firstLines(list, request.format, list.rows.size())};
}

CampaignSpread campaignSpread(const Workspace& workspace, const CampaignRequest& request, std::size_t most,
                              Progress& progress) {
  const Plan plan = planOf(workspace, request);
  const std::size_t step = std::max<std::size_t>(1, (plan.rows.size() + most - 1) / most);
  std::vector<Index> looked;
  for (std::size_t i = 0; i < plan.rows.size(); i += step) looked.push_back(plan.rows[i]);
  return spreadOf(offersOf(plan, looked, progress.part(0, 1)));
}

CampaignOutcome exportCampaign(Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file,
                               Progress& progress) {
  log::LoggedWork logged("export", "export of a campaign list");
  progress.report(0, KI_TEXT("core", "Choosing customers"));
  Plan plan = planOf(workspace, request);
  if (plan.counts.rows == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "No customer is left to write into the list."),
                KI_TEXT("core", "Choose other customers or loosen the conditions."));
  }
  if (plan.offers != nullptr) plan.offers->useStoredLists(workspace);
  const Group chosen = onTheList(
      plan.rows, offersOf(plan, plan.rows, progress.part(0.05, 0.9, KI_TEXT("core", "Making everyone's offers"))));
  const Group held{plan.heldBack, offersOf(plan, plan.heldBack, progress.part(0.9, 0.93)),
                   KI_TEXT("core", "held back")};
  const campaign::CampaignList list{.columns = plan.columns,
                                    .headings = plan.headings,
                                    .rows = rowsOf(request, plan, chosen, progress.part(0.93, 0.96)),
                                    .heldBack = rowsOf(request, plan, held, progress.part(0.96, 0.97))};
  const CampaignSpread spread = spreadOf(chosen.offers);
  Progress writing = progress.part(0.97, 1, KI_TEXT("core", "Writing the list"));
  const campaign::ReceiptFacts facts{currentTime(), "Kindred " + programVersion(),
                                     recipeOf(workspace, request, plan, spread)};
  CampaignOutcome outcome{campaign::writeList(file, list, request.format, facts, writing), plan.counts, spread};
  outcome.isNoted = noted(
      workspace, {.name = file.stem().string(),
                  .receipt = toJson(outcome.receipt).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                  .datasetId = request.datasetId});
  logged.ended(std::to_string(plan.counts.rows) + " rows, " + std::to_string(plan.counts.heldOut) + " held back");
  return outcome;
}

}  // namespace kindred::workflow
