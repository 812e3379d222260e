#include "ui/pages/recommend/recommend_data.h"

#include <algorithm>

#include "core/workflow/families.h"

namespace kindred::ui {

CustomerBasePtr customerBase(const workflow::Workspace& workspace, const DatasetPtr& dataset) {
  auto base = std::make_shared<CustomerBase>();
  base->dataset = dataset;
  base->facts = workspace.facts(dataset->id);
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
                    .list = {}};
  if (request.trained) {
    view.list = workflow::recommendFor(*request.trained, request.customer, request.options, request.segmentation);
  }
  return view;
}

CustomerView walkInView(const workflow::TrainedModel& trained, const std::vector<workflow::TypedEntry>& basket,
                        const recommend::ListOptions& options) {
  const recommend::OwnedHistory history = workflow::typedHistory(*trained.data, basket);
  CustomerView view{.customer = recommend::Person::Unseen,
                    .history = {},
                    .spend = {},
                    .usual = 0,
                    .preference = trained.data->preference,
                    .list = workflow::recommendFor(trained, history.person(), options)};
  for (const float value : history.values) view.usual += static_cast<double>(value);
  if (!history.values.empty()) view.usual /= static_cast<double>(history.values.size());
  return view;
}

}  // namespace kindred::ui
