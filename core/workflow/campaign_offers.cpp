#include "core/workflow/campaign_offers.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/parallel.h"
#include "core/campaign/allot.h"
#include "core/recommend/evidence.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/queries/recommendations.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t CustomersAChunk = 64;

std::vector<char> allowedProducts(const recommend::TrainingData& data, std::int64_t minimumBuyers) {
  if (minimumBuyers <= 0) return {};
  std::vector<char> allowed;
  for (Index p = 0; p < data.byProduct.rows; ++p) {
    allowed.push_back(static_cast<std::int64_t>(data.byProduct.row(p).size()) >= minimumBuyers ? 1 : 0);
  }
  return allowed;
}

/// What is on the list of a run of the products that were ticked in it, in their order.
recommend::RecommendationList picked(const recommend::RecommendationList& whole, const std::vector<Key>& products,
                                     const Entities& known, std::size_t most) {
  recommend::RecommendationList list{.items = {}, .coldStart = whole.coldStart};
  for (const Key key : products) {
    const auto product = known.indexOf(key);
    if (!product || list.items.size() == most) continue;
    const auto found = std::ranges::find(whole.items, *product, &Scored::index);
    list.items.push_back({*product, found == whole.items.end() ? std::nan("") : found->score});
  }
  return list;
}

}  // namespace

CampaignOffers::CampaignOffers(const Workspace& workspace, const CampaignRequest& request, DatasetPtr dataset,
                               const SegmentationPtr& segmentation)
    : m_request(request),
      m_dataset(std::move(dataset)),
      m_trained(workspace.model(request.datasetId, request.run)),
      m_peers(peersIn(segmentation, m_dataset->customers.size())),
      m_isAllowed(allowedProducts(*m_trained->data, request.minimumBuyers)) {
  m_popular = recommend::popularity(*m_trained->data, {}, m_isAllowed);
  for (const auto& group : m_peers.groups) {
    m_popularOf.push_back(recommend::popularity(*m_trained->data, group, m_isAllowed));
  }
  if (request.ticked) loadTicked(workspace);
}

void CampaignOffers::loadTicked(const Workspace& workspace) {
  m_choices = campaignChoices(workspace, m_request.datasetId);
  std::erase_if(m_choices, [](const auto& each) { return !each.second.isTicked(); });
  const auto runs = workspace.runs(m_request.datasetId, std::string(family::Recommend));
  for (const auto& [customer, choice] : m_choices) {
    if (choice.rule && !m_rulesOf.contains(choice.run))
      m_rulesOf[choice.run] = storedRules(workspace, m_request.datasetId, choice.run);
    const bool isThere = std::ranges::find(runs, choice.run, &RunInfo::id) != runs.end();
    if (isThere && !m_tickedIn.contains(choice.run))
      m_tickedIn[choice.run] = workspace.model(m_request.datasetId, choice.run);
  }
}

/// Stored lists serve where they are long enough and leave out what the customer has now.
void CampaignOffers::useStoredLists(const Workspace& workspace) {
  const auto result = nlohmann::json::parse(m_trained->run.result, nullptr, false);
  const int top = result.is_object() ? result.value("top", 0) : 0;
  const bool fit = !m_request.includeBought && m_request.offers <= top && !areShared() && m_isAllowed.empty();
  if (!fit || m_trained->isEarlier()) return;
  for (auto& list : workspace.file().lists(m_trained->run.id)) m_stored.emplace(list.customer, std::move(list));
}

const CampaignChoice* CampaignOffers::choiceOf(Index customer) const {
  const auto found = m_choices.find(m_dataset->customers.key(customer));
  return found == m_choices.end() ? nullptr : &found->second;
}

bool CampaignOffers::isTicked(Index customer) const { return choiceOf(customer) != nullptr; }

bool CampaignOffers::isColdStart(Index customer) const {
  return !m_trained->model->knows(m_trained->data->person(customer));
}

bool CampaignOffers::takeStored(Index customer, CustomerOffers& offers) const {
  const auto stored = m_stored.find(m_dataset->customers.key(customer));
  // What is popular in a segment is computed anew: segments may have changed since.
  if (stored == m_stored.end() || !stored->second.coldStart.empty()) return false;
  for (const auto& [key, score] : stored->second.items) {
    if (offers.list.items.size() == static_cast<std::size_t>(m_request.offers)) break;
    if (const auto product = m_dataset->products.indexOf(key)) offers.list.items.push_back({*product, score});
  }
  return true;
}

void CampaignOffers::list(const std::vector<Index>& customers, const std::vector<std::size_t>& places, std::size_t top,
                          std::vector<CustomerOffers>& all) const {
  std::vector<std::size_t> unlisted;
  std::vector<recommend::Person> people;
  std::vector<const recommend::Popularity*> popular;
  for (const std::size_t place : places) {
    const Index customer = customers[place];
    const int group = m_peers.groupOf[static_cast<std::size_t>(customer)];
    all[place] = {.trained = m_trained, .customer = customer, .list = {}, .inSegment = group >= 0};
    if (takeStored(customer, all[place])) continue;
    unlisted.push_back(place);
    people.push_back(m_trained->data->person(customer));
    popular.push_back(group < 0 ? &m_popular : &m_popularOf[static_cast<std::size_t>(group)]);
  }
  if (people.empty()) return;  // a scorer may hold a number for every customer
  recommend::ListMaker maker(*m_trained->model,
                             {.top = top, .includeBought = m_request.includeBought, .allowed = m_isAllowed});
  auto lists = maker.of(people, popular);
  for (std::size_t i = 0; i < lists.size(); ++i) all[unlisted[i]].list = std::move(lists[i]);
}

CustomerOffers CampaignOffers::tickedFor(Index customer, const CampaignChoice& choice) const {
  const auto most = static_cast<std::size_t>(m_request.offers);
  const auto found = m_tickedIn.find(choice.run);
  CustomerOffers offers{.trained = nullptr, .customer = customer, .list = {}, .ticked = true};
  if (choice.rule) {
    if (const FoundRulesPtr& rules = m_rulesOf.at(choice.run)) offers.rule = reasonOf(*rules, *choice.rule);
    offers.list = picked({}, choice.offers, m_trained->data->dataset->products, most);
    if (offers.list.items.size() == std::min(most, choice.offers.size())) {  // the recommender knows how many have them
      offers.trained = m_trained;
      return offers;
    }
  }
  if (found == m_tickedIn.end()) {
    offers.list = picked({}, choice.offers, m_dataset->products, most);
    return offers;
  }
  const recommend::TrainingData& data = *found->second->data;
  const auto everything = static_cast<std::size_t>(data.matrix.columns);
  offers.trained = found->second;
  const auto whole = recommend::recommend(*offers.trained->model, data, data.person(customer),
                                          {.top = everything, .includeBought = true});
  offers.list = picked(whole, choice.offers, data.dataset->products, most);
  return offers;
}

// What was ticked by hand is left as it is; all else goes to no more than the share of these customers.
void CampaignOffers::share(const std::vector<Index>& customers, std::vector<CustomerOffers>& all) const {
  std::vector<std::size_t> places;
  std::vector<std::vector<Scored>> candidates;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    if (all[i].ticked) continue;
    places.push_back(i);
    candidates.push_back(std::move(all[i].list.items));
  }
  auto lists = campaign::allotted(candidates, static_cast<std::size_t>(m_request.offers), mostOf(customers.size()));
  for (std::size_t i = 0; i < places.size(); ++i) all[places[i]].list.items = std::move(lists[i]);
}

std::size_t CampaignOffers::mostOf(std::size_t customers) const {
  constexpr double Rounding = 1e-9;
  return std::max<std::size_t>(
      1, static_cast<std::size_t>(std::floor(m_request.productShare * static_cast<double>(customers) + Rounding)));
}

std::vector<CustomerOffers> CampaignOffers::of(const std::vector<Index>& customers, Progress progress) const {
  const auto offers = static_cast<std::size_t>(m_request.offers);
  const std::size_t top = areShared() && !customers.empty()
                              ? std::min(campaign::candidatesNeeded(customers.size(), offers, mostOf(customers.size())),
                                         static_cast<std::size_t>(m_trained->data->matrix.columns))
                              : offers;
  std::vector<CustomerOffers> all(customers.size());
  forEachChunk(customers.size(), CustomersAChunk, progress, [&](const Chunk& chunk) {
    std::vector<std::size_t> unticked;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      if (const CampaignChoice* choice = choiceOf(customers[i])) all[i] = tickedFor(customers[i], *choice);
      else unticked.push_back(i);
    }
    list(customers, unticked, top, all);
  });
  if (areShared()) share(customers, all);
  return all;
}

std::vector<campaign::Offer> offerCells(const CustomerOffers& offers, const Dataset& dataset,
                                        std::optional<TextLanguage> reasons) {
  const Dataset& known = offers.trained != nullptr ? *offers.trained->data->dataset : dataset;
  std::vector<campaign::Offer> cells;
  recommend::RecommendationList scored{.items = {}, .coldStart = offers.list.coldStart};
  for (const Scored& item : offers.list.items) {
    campaign::Offer cell{.product = known.products.id(item.index), .title = {}, .score = item.score, .reason = {}};
    if (offers.rule) cell.score = offers.rule->confidence;
    if (offers.rule && reasons) cell.reason = inLanguage(offers.rule->text, *reasons);
    if (std::string title = known.products.title(item.index); title != cell.product) cell.title = std::move(title);
    if (offers.trained != nullptr)
      cell.buyers = static_cast<std::int64_t>(offers.trained->data->byProduct.row(item.index).size());
    cells.push_back(std::move(cell));
    if (!std::isnan(item.score)) scored.items.push_back(item);
  }
  if (!reasons || offers.trained == nullptr || offers.rule) return cells;
  const auto explanations =
      explainList(*offers.trained, offers.trained->data->person(offers.customer), scored, offers.inSegment);
  for (std::size_t i = 0, next = 0; i < cells.size(); ++i) {
    if (std::isnan(cells[i].score)) continue;
    cells[i].reason = inLanguage(recommend::shortReason(explanations[next++], known).text, *reasons);
  }
  return cells;
}

CampaignSpread spreadOf(const std::vector<CustomerOffers>& offers) {
  CampaignSpread spread;
  std::map<std::string, OfferedProduct> products;
  for (const CustomerOffers& each : offers) {
    spread.customers += each.list.items.empty() ? 0 : 1;
    if (each.trained == nullptr) continue;
    const recommend::TrainingData& data = *each.trained->data;
    const Entities& known = data.dataset->products;
    spread.fewestBuyers = recommend::fewestBuyers(data.matrix.rows);
    for (const Scored& item : each.list.items) {
      OfferedProduct& product = products[known.id(item.index)];
      if (product.customers++ > 0) continue;
      product.id = known.id(item.index);
      product.title = known.title(item.index);
      product.buyers = static_cast<std::int64_t>(data.byProduct.row(item.index).size());
    }
  }
  for (const auto& [id, product] : products) {
    if (!spread.most || product.customers > spread.most->customers) spread.most = product;
    if (product.buyers >= spread.fewestBuyers) continue;
    spread.thinOffers += product.customers;
    if (!spread.thin || product.customers > spread.thin->customers) spread.thin = product;
  }
  return spread;
}

}  // namespace kindred::workflow
