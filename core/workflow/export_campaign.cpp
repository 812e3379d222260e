#include "core/workflow/export_campaign.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/base/parallel.h"
#include "core/campaign/control_group.h"
#include "core/store/project_file.h"
#include "core/workflow/peers.h"
#include "core/workflow/queries/recommendations.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t RowsAChunk = 64;

/// Everything that the rows are made from, once for all of them.
struct Plan {
  DatasetPtr dataset;
  SegmentationPtr segmentation;  ///< may be null
  TrainedModelPtr trained;       ///< null where no offers are wanted
  Peers peers;
  std::vector<recommend::Popularity> popularOf;  ///< by group of peers
  recommend::Popularity popular;                 ///< among all
  std::map<Key, store::StoredList> storedLists;
  std::map<int, std::string> segmentNames;
  std::vector<std::string> columns;
  std::vector<const AttributeColumn*> attributes;
  bool explains = false;
  std::vector<Index> rows, heldBack;
  CampaignCounts counts;
};

std::vector<Index> everyone(const Dataset& dataset) {
  std::vector<Index> all(static_cast<std::size_t>(dataset.customers.size()));
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

std::vector<Index> inSegments(const segment::Segmentation& segmentation, const std::vector<std::string>& names) {
  std::vector<int> ids;
  std::vector<Text> problems;
  std::string known;
  for (const auto& segment : segmentation.segments) known += (known.empty() ? "" : ", ") + segment.name;
  for (const auto& name : names) {
    const auto found = std::ranges::find(segmentation.segments, name, &segment::Segment::name);
    if (found != segmentation.segments.end()) ids.push_back(found->id);
    else problems.push_back(KI_TEXT("core", "There is no segment “%1” in “%2”.").with(name).with(segmentation.name));
  }
  if (names.empty()) problems.push_back(KI_TEXT("core", "No segment is chosen."));
  if (!problems.empty()) {
    throw Error(ErrorCode::NotFound, std::move(problems), KI_TEXT("core", "Choose from: %1.").with(known));
  }
  std::vector<Index> customers;
  for (std::size_t c = 0; c < segmentation.labels.size(); ++c) {
    if (std::ranges::find(ids, segmentation.labels[c]) != ids.end()) customers.push_back(static_cast<Index>(c));
  }
  return customers;
}

std::vector<Index> audienceOf(const Workspace& workspace, const CampaignRequest& request, const Plan& plan) {
  switch (request.who) {
    case CampaignRequest::Who::Everyone: return everyone(*plan.dataset);
    case CampaignRequest::Who::Segments: return inSegments(*plan.segmentation, request.segments);
    case CampaignRequest::Who::Audience: return workspace.audience(request.audience).indices(*plan.dataset);
    case CampaignRequest::Who::Selection: return request.selection.indices(*plan.dataset);
  }
  return {};
}

/// Splits those who match into rows and held back, both by index.
void holdBack(const CampaignRequest& request, const std::vector<Index>& matching, Plan& plan) {
  std::vector<std::string> ids;
  for (const Index c : matching) ids.push_back(plan.dataset->customers.id(c));
  const auto held = campaign::heldBack(ids, request.controlShare, request.seed);
  for (std::size_t i = 0; i < matching.size(); ++i) (held[i] ? plan.heldBack : plan.rows).push_back(matching[i]);
}

void countEveryone(const std::vector<Index>& audience, std::size_t matching, Plan& plan) {
  plan.counts.inAudience = static_cast<std::int64_t>(audience.size());
  plan.counts.notMatching = static_cast<std::int64_t>(audience.size() - matching);
  plan.counts.heldOut = static_cast<std::int64_t>(plan.heldBack.size());
  plan.counts.rows = static_cast<std::int64_t>(plan.rows.size());
  if (plan.trained != nullptr) {
    plan.counts.coldStarts = std::ranges::count_if(plan.rows, [&](Index c) { return !plan.trained->model->knows(c); });
  }
}

/// Stored lists serve where they are long enough and leave out what the customer has.
void useStoredLists(const Workspace& workspace, const CampaignRequest& request, Plan& plan) {
  const auto result = nlohmann::json::parse(plan.trained->run.result, nullptr, false);
  const int top = result.is_object() ? result.value("top", 0) : 0;
  if (request.includeBought || request.offers > top) return;
  for (auto& list : workspace.file().lists(plan.trained->run.id))
    plan.storedLists.emplace(list.customer, std::move(list));
}

void useModel(TrainedModelPtr trained, Plan& plan) {
  if (trained->run.revision != plan.dataset->revision) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Run %1 was trained before rows were appended to the data set.").with(trained->run.id),
                KI_TEXT("core", "Train it again, so that it knows them."));
  }
  plan.trained = std::move(trained);
  plan.popular = recommend::popularity(*plan.trained->data);
  for (const auto& group : plan.peers.groups)
    plan.popularOf.push_back(recommend::popularity(*plan.trained->data, group));
}

Plan planOf(const Workspace& workspace, const CampaignRequest& request) {
  if (request.offers < 0 || request.offers > 100) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The number of offers must lie between 0 and 100."));
  }
  campaign::requireValid(request.format);
  Plan plan;
  plan.dataset = workspace.dataset(request.datasetId);
  const bool named = request.who == CampaignRequest::Who::Segments || !request.segmentation.empty();
  plan.segmentation = named ? workspace.findSegmentation(request.datasetId, request.segmentation)
                            : latestSegmentation(workspace, request.datasetId);
  plan.peers = peersIn(plan.segmentation, plan.dataset->customers.size());
  if (plan.segmentation != nullptr) {
    for (const auto& segment : plan.segmentation->segments) plan.segmentNames[segment.id] = segment.name;
  }
  plan.columns = request.columns.empty() ? campaign::listColumns({}, request.offers) : request.columns;
  plan.attributes = campaign::attributeColumns(*plan.dataset, plan.columns);
  plan.explains = std::ranges::any_of(plan.columns, [](const auto& column) { return column.starts_with("reason_"); });
  if (request.offers > 0) useModel(workspace.model(request.datasetId, request.run), plan);

  const auto audience = audienceOf(workspace, request, plan);
  const auto matching = campaign::matching(*plan.dataset, audience, request.conditions);
  holdBack(request, matching, plan);
  countEveryone(audience, matching.size(), plan);
  return plan;
}

recommend::RecommendationList listFor(const CampaignRequest& request, const Plan& plan, Index customer) {
  const auto stored = plan.storedLists.find(plan.dataset->customers.key(customer));
  // What is popular in a segment is computed anew: segments may have changed since.
  if (stored != plan.storedLists.end() && stored->second.coldStart.empty()) {
    recommend::RecommendationList list;
    for (const auto& [key, score] : stored->second.items) {
      if (list.items.size() == static_cast<std::size_t>(request.offers)) break;
      if (const auto product = plan.dataset->products.indexOf(key)) list.items.push_back({*product, score});
    }
    return list;
  }
  const TrainedModel& trained = *plan.trained;
  std::vector<double> scores(static_cast<std::size_t>(trained.data->matrix.columns));
  if (trained.model->knows(customer)) trained.model->scoreAll(customer, scores);
  const int group = plan.peers.groupOf[static_cast<std::size_t>(customer)];
  return recommend::listOf(*trained.model, *trained.data, customer, scores,
                           {.top = static_cast<std::size_t>(request.offers), .includeBought = request.includeBought},
                           group < 0 ? plan.popular : plan.popularOf[static_cast<std::size_t>(group)]);
}

void addOffers(const CampaignRequest& request, const Plan& plan, Index customer, campaign::ListRow& row) {
  const auto list = listFor(request, plan, customer);
  const Dataset& dataset = *plan.dataset;
  if (list.coldStart) row.coldStart = list.coldStart->key;
  std::vector<recommend::Explanation> explanations;
  if (plan.explains) explanations = explainList(*plan.trained, customer, list, !plan.peers.of(customer).empty());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Scored& item = list.items[i];
    campaign::Offer offer{.product = dataset.products.id(item.index), .title = {}, .score = item.score, .reason = {}};
    if (std::string title = dataset.products.title(item.index); title != offer.product) offer.title = std::move(title);
    if (plan.explains) offer.reason = english(recommend::shortReason(explanations[i], dataset).text);
    row.offers.push_back(std::move(offer));
  }
}

campaign::ListRow rowOf(const CampaignRequest& request, const Plan& plan, Index customer) {
  campaign::ListRow row;
  row.customer = plan.dataset->customers.id(customer);
  for (const auto* column : plan.attributes) row.attributes.push_back(campaign::attributeCell(*column, customer));
  if (plan.segmentation != nullptr) {
    row.segmentation = plan.segmentation->name;
    const auto name = plan.segmentNames.find(plan.segmentation->labels[static_cast<std::size_t>(customer)]);
    if (name != plan.segmentNames.end()) row.segment = name->second;
  }
  if (plan.trained != nullptr) addOffers(request, plan, customer, row);
  return row;
}

std::vector<campaign::ListRow> rowsOf(const CampaignRequest& request, const Plan& plan,
                                      const std::vector<Index>& customers, Progress progress) {
  std::vector<campaign::ListRow> rows(customers.size());
  forEachChunk(customers.size(), RowsAChunk, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) rows[i] = rowOf(request, plan, customers[i]);
  });
  return rows;
}

std::string_view name(CampaignRequest::Who who) {
  switch (who) {
    case CampaignRequest::Who::Everyone: return "everyone";
    case CampaignRequest::Who::Segments: return "segments";
    case CampaignRequest::Who::Audience: return "audience";
    case CampaignRequest::Who::Selection: return "selection";
  }
  return {};
}

/// From what and how the list was made.
Values recipeOf(const Workspace& workspace, const CampaignRequest& request, const Plan& plan) {
  Values recipe;
  recipe["dataset"] = plan.dataset->name;
  recipe["revision"] = plan.dataset->revision;
  recipe["who"] = std::string(name(request.who));
  if (plan.segmentation != nullptr) recipe["segmentation"] = plan.segmentation->name;
  if (request.who == CampaignRequest::Who::Segments) recipe["segments"] = request.segments;
  if (request.who == CampaignRequest::Who::Audience) {
    const auto all = workspace.audiences(request.datasetId);
    recipe["audience"] = std::ranges::find(all, request.audience, &AudienceInfo::id)->name;
  }
  std::vector<std::string> conditions;
  for (const auto& condition : request.conditions) conditions.push_back(campaign::written(condition));
  recipe["where"] = std::move(conditions);
  if (plan.trained != nullptr) {
    recipe["run"] = plan.trained->run.id;
    recipe["algorithm"] = plan.trained->run.algorithm;
    recipe["include_bought"] = request.includeBought;
  }
  recipe["offers"] = static_cast<std::int64_t>(request.offers);
  recipe["columns"] = plan.columns;
  recipe["control_share"] = request.controlShare;
  recipe["seed"] = static_cast<std::int64_t>(request.seed);
  recipe["in_audience"] = plan.counts.inAudience;
  recipe["not_matching"] = plan.counts.notMatching;
  recipe["cold_starts"] = plan.counts.coldStarts;
  return recipe;
}

}  // namespace

std::vector<std::string> campaignColumns(const Workspace& workspace, std::int64_t datasetId, int offers) {
  std::vector<std::string> attributes;
  for (const auto& column : workspace.dataset(datasetId)->customers.attributes().columns)
    attributes.push_back(column.name);
  return campaign::listColumns(attributes, offers);
}

CampaignPreview previewCampaign(const Workspace& workspace, const CampaignRequest& request, int lines,
                                Progress& progress) {
  const Plan plan = planOf(workspace, request);
  auto shown = plan.rows;
  shown.resize(std::min(shown.size(), static_cast<std::size_t>(std::max(0, lines))));
  const campaign::CampaignList list{.columns = plan.columns, .rows = rowsOf(request, plan, shown, progress.part(0, 1))};
  return {plan.counts, campaign::firstLines(list, request.format, list.rows.size())};
}

CampaignOutcome exportCampaign(Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file,
                               Progress& progress) {
  progress.report(0, KI_TEXT("core", "Choosing customers"));
  Plan plan = planOf(workspace, request);
  if (plan.counts.rows == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "No customer is left to write into the list."),
                KI_TEXT("core", "Choose other customers or loosen the conditions."));
  }
  if (plan.trained != nullptr) useStoredLists(workspace, request, plan);
  campaign::CampaignList list{.columns = plan.columns, .rows = {}};
  list.rows = rowsOf(request, plan, plan.rows, progress.part(0.05, 0.8, KI_TEXT("core", "Making everyone's offers")));
  list.heldBack = rowsOf(request, plan, plan.heldBack, progress.part(0.8, 0.85));
  Progress writing = progress.part(0.85, 1, KI_TEXT("core", "Writing the list"));
  const campaign::ReceiptFacts facts{currentTime(), "Kindred " + programVersion(), recipeOf(workspace, request, plan)};
  CampaignOutcome outcome{campaign::writeList(file, list, request.format, facts, writing), plan.counts};
  workspace.file().addCampaign(
      {.name = file.stem().string(),
       .receipt = toJson(outcome.receipt).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
       .datasetId = request.datasetId});
  return outcome;
}

}  // namespace kindred::workflow
