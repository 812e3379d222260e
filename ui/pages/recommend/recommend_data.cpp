#include "ui/pages/recommend/recommend_data.h"

#include <algorithm>

#include "core/workflow/families.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kListLength = 10;

recommend::ListOptions listOptions(const OfferChoice& offers, const std::vector<char>& passes) {
  return {.top = kListLength, .includeBought = offers.includeBought, .allowed = passes};
}

double meanOf(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}  // namespace

CustomerBasePtr customerBase(const workflow::Workspace& workspace, const DatasetPtr& dataset) {
  auto base = std::make_shared<CustomerBase>();
  base->dataset = dataset;
  base->facts = workspace.facts(dataset->id);
  base->filters = workflow::productFilterChoices(*dataset);
  if (!base->hasTime() || dataset->events.size() == 0) return base;
  Rfm scores = rfm(*dataset);
  base->referenceDate = scores.referenceDate;
  base->rfm.resize(static_cast<std::size_t>(dataset->customers.size()));
  for (const RfmRow& row : scores.rows) base->rfm[static_cast<std::size_t>(row.customer)] = row;
  return base;
}

Recommenders recommenders(const workflow::Workspace& workspace, std::int64_t datasetId, std::int64_t run) {
  Recommenders result{
      .runs = workspace.usableRuns(datasetId, workflow::family::Recommend), .trained = nullptr, .isColdStart = {}};
  if (result.runs.empty()) return result;
  const bool exists = std::ranges::find(result.runs, run, &workflow::RunInfo::id) != result.runs.end();
  result.trained = workspace.model(datasetId, exists ? run : result.runs.front().id);
  result.isColdStart.assign(static_cast<std::size_t>(result.trained->data->matrix.rows), 0);
  for (const Index customer : workflow::coldStarts(*result.trained)) {
    result.isColdStart[static_cast<std::size_t>(customer)] = 1;
    ++result.coldStarts;
  }
  return result;
}

ScoreScale scaleOf(const workflow::TrainedModel& trained) {
  return trained.model->ranksByPrediction() ? predictionScaleOf(trained) : ScoreScale();
}

ScoreScale predictionScaleOf(const workflow::TrainedModel& trained) {
  if (!trained.model->predictsValues()) return {};
  const auto scale = kindred::scaleOf(*trained.data->dataset, trained.data->preference.value);
  return scale ? ScoreScale{true, scale->low, scale->high} : ScoreScale{};
}

CustomerView customerView(const workflow::Workspace& workspace, const CustomerRequest& request) {
  const Dataset& dataset = *request.dataset;
  const auto data =
      request.trained ? request.trained->data : workspace.training(dataset.id, dataset.preference, dataset.revision);
  CustomerView view{.customer = request.customer,
                    .history = workflow::history(*data, request.customer),
                    .spend = workflow::spendOverTime(dataset, request.customer),
                    .usual = workflow::usualPreference(*data, request.customer),
                    .preference = data->preference,
                    .whatIf = request.whatIf,
                    .list = {}};
  if (!request.trained) return view;
  const auto passes = workflow::productsThatPass(*data->dataset, request.offers.filter);
  const recommend::ListOptions options = listOptions(request.offers, passes);
  if (request.whatIf.empty()) {
    view.list = workflow::recommendFor(*request.trained, request.customer, options, request.segmentation,
                                       request.offers.variety);
    return view;
  }
  const auto changed = workflow::changedHistory(*data, request.customer, request.whatIf);
  view.list = workflow::recommendFor(*request.trained, changed.person(), options, {}, request.offers.variety);
  view.usual = meanOf(changed.values);
  return view;
}

CustomerView walkInView(const workflow::TrainedModel& trained, const std::vector<workflow::TypedEntry>& basket,
                        const OfferChoice& offers) {
  const auto passes = workflow::productsThatPass(*trained.data->dataset, offers.filter);
  const recommend::OwnedHistory history = workflow::typedHistory(*trained.data, basket);
  return {.customer = recommend::Person::Unseen,
          .history = {},
          .spend = {},
          .usual = meanOf(history.values),
          .preference = trained.data->preference,
          .whatIf = {},
          .list = workflow::recommendFor(trained, history.person(), listOptions(offers, passes), {}, offers.variety)};
}

}  // namespace kindred::ui
