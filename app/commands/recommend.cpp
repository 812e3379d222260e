#include "core/workflow/queries/recommendations.h"

#include "app/commands/commands.h"
#include "app/commands/explanation_text.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/workflow/commands/recommend.h"
#include "core/workflow/peers.h"
#include "core/workflow/queries/customers_for.h"
#include "core/workflow/queries/typed_history.h"

namespace kindred::cli {
namespace {

Json coldStartJson(const std::optional<recommend::ColdStart>& cold) {
  return cold ? Json{{"key", cold->key}, {"reason", english(cold->reason)}} : Json(nullptr);
}

Json itemJson(const workflow::RecommendedItem& item, const Dataset& dataset, bool explain) {
  const auto explained = [&](const recommend::Explanation* explanation) {
    return explain && explanation != nullptr ? explanationJson(*explanation, dataset) : Json(nullptr);
  };
  const auto& thin = item.evidence.thin;
  return {{"product", dataset.products.id(item.product)},
          {"title", dataset.products.title(item.product)},
          {"score", numberJson(item.score)},
          {"prediction", item.prediction ? numberJson(*item.prediction) : Json(nullptr)},
          {"buyers", item.evidence.buyers},
          {"thin", thin ? Json{{"key", thin->key}, {"reason", english(thin->text)}} : Json(nullptr)},
          {"reason", english(recommend::shortReason(item.explanation, dataset).text)},
          {"explanation", explained(&item.explanation)},
          {"prediction_explanation", explained(item.predictionExplanation ? &*item.predictionExplanation : nullptr)}};
}

std::string whyText(const workflow::RecommendedItem& item, const Dataset& dataset) {
  std::string text = explanationText(item.explanation, dataset, "Score");
  if (item.predictionExplanation) text += explanationText(*item.predictionExplanation, dataset, "Prediction");
  return text;
}

std::string tableOf(const std::vector<workflow::RecommendedItem>& items, const Dataset& dataset) {
  Table table({">", "product", "title", ">score", ">predicted", ">customers", "why", "evidence"});
  for (const auto& item : items) {
    table.add({std::to_string(table.rows() + 1), dataset.products.id(item.product),
               dataset.products.title(item.product), number(item.score, 4),
               item.prediction ? number(*item.prediction) : "", number(item.evidence.buyers, 0),
               english(recommend::shortReason(item.explanation, dataset).text),
               item.evidence.thin ? english(item.evidence.thin->text) : ""});
  }
  return table.text();
}

std::string listText(const Json& json, const std::vector<workflow::RecommendedItem>& items, const Dataset& dataset,
                     bool explain) {
  const std::string who =
      json["customer"].is_null() ? "Somebody with this history" : "Customer " + json["customer"].get<std::string>();
  std::string text = who + ", run " + json["run"].dump() + ", " + json["preference_text"].get<std::string>() + ".\n";
  if (!json["cold_start"].is_null()) text += json["cold_start"]["reason"].get<std::string>() + "\n";
  text += tableOf(items, dataset);
  for (std::size_t i = 0; explain && i < items.size(); ++i) {
    text += "\n" + std::to_string(i + 1) + ". " + dataset.products.title(items[i].product) + "\n";
    text += whyText(items[i], dataset);
  }
  return text;
}

void print(CommandLine& line, const workflow::RecommendArguments& options, const workflow::TrainedModel& trained,
           const workflow::CustomerRecommendations& list) {
  const Dataset& dataset = *trained.data->dataset;
  Json items = Json::array();
  for (const auto& item : list.items) items.push_back(itemJson(item, dataset, options.explain));
  const char* const earlier =
      trained.isEarlier() ? "The run is from before the latest rows: who came since is served by what they have.\n"
                          : "";
  const Json json = {{"customer", options.customer.empty() ? Json(nullptr) : Json(options.customer)},
                     {"run", trained.run.id},
                     {"revision", trained.run.revision},
                     {"preference", name(trained.data->preference.value)},
                     {"preference_text", english(describe(trained.data->preference))},
                     {"items", std::move(items)},
                     {"cold_start", coldStartJson(list.coldStart)}};
  line.json() ? line.print(json) : line.print(earlier + listText(json, list.items, dataset, options.explain));
}

void forOne(CommandLine& line, const workflow::RecommendArguments& options, const OpenedDataset& opened,
            const workflow::TrainedModel& trained) {
  const EndsAtOnce reading;
  const Index customer = requireCustomer(*trained.data->dataset, options.customer);
  print(line, options, trained,
        workflow::recommendFor(trained, customer, {.top = options.top, .includeBought = options.includeBought},
                               workflow::latestSegmentation(*opened.workspace, opened.info.id)));
}

void forHistory(CommandLine& line, const workflow::RecommendArguments& options, const workflow::TrainedModel& trained) {
  const EndsAtOnce reading;
  const recommend::OwnedHistory history = workflow::typedHistory(*trained.data, options.history);
  print(
      line, options, trained,
      workflow::recommendFor(trained, history.person(), {.top = options.top, .includeBought = options.includeBought}));
}

void forProduct(CommandLine& line, const workflow::RecommendArguments& options, const workflow::TrainedModel& trained) {
  const Dataset& dataset = *trained.data->dataset;
  const Index product = requireProduct(dataset, options.product);
  const auto customers = workflow::customersFor(trained, product, options.top, options.includeBought, line.progress());
  Json found = Json::array();
  Table table({">", "customer", ">score", "why"});
  for (const auto& [customer, score] : customers) {
    const auto why = trained.model->explain(trained.data->person(customer), product);
    const std::string reason = english(recommend::shortReason(why, dataset).text);
    found.push_back({{"customer", dataset.customers.id(customer)},
                     {"score", numberJson(score)},
                     {"reason", reason},
                     {"explanation", options.explain ? explanationJson(why, dataset) : Json(nullptr)}});
    table.add({std::to_string(table.rows() + 1), dataset.customers.id(customer), number(score, 4), reason});
  }
  if (!line.json())
    return line.print("Who should be offered " + dataset.products.title(product) + ", run " +
                      std::to_string(trained.run.id) + ".\n" + table.text());
  line.print(Json{{"product", options.product},
                  {"title", dataset.products.title(product)},
                  {"run", trained.run.id},
                  {"revision", trained.run.revision},
                  {"preference", name(trained.data->preference.value)},
                  {"customers", std::move(found)}});
}

/// Score, prediction, how many have it, and why the list is not personal: on a cold start a list has no scores, but is
/// ranked by how many have a product.
void addFigures(CsvLine& line, const recommend::RecommendationList& list, std::size_t item) {
  const double figure = list.items[item].score;
  constexpr double Empty = std::numeric_limits<double>::quiet_NaN();
  line.add(list.coldStart ? Empty : figure);
  line.add(list.coldStart || list.predictions.empty() ? Empty : list.predictions[item]);
  line.add(list.coldStart ? figure : Empty);
  line.add(list.coldStart ? list.coldStart->key : std::string());
}

void forAll(CommandLine& line, const workflow::RecommendArguments& options, const OpenedDataset& opened,
            const workflow::TrainedModel& trained) {
  const Dataset& dataset = *trained.data->dataset;
  const auto peers =
      workflow::peersIn(workflow::latestSegmentation(*opened.workspace, opened.info.id), dataset.customers.size());
  const recommend::ListOptions wanted{
      .top = options.top, .includeBought = options.includeBought, .withPredictions = true};
  const auto lists =
      recommend::recommendAll(*trained.model, *trained.data, wanted, peers.groups, peers.groupOf, line.progress());
  CsvFile file(options.out, {"customer", "rank", "product", "score", "prediction", "customers", "cold_start"});
  std::int64_t rows = 0, cold = 0;
  for (std::size_t c = 0; c < lists.size(); ++c) {
    const recommend::RecommendationList& list = lists[c];
    cold += list.coldStart ? 1 : 0;
    const std::string& customer = dataset.customers.id(static_cast<Index>(c));
    for (std::size_t i = 0; i < list.items.size(); ++i, ++rows) {
      for (const auto& id : {customer, std::to_string(i + 1), dataset.products.id(list.items[i].index)})
        file.line().add(id);
      addFigures(file.line(), list, i);
      file.endRow();
    }
  }
  file.commit();
  if (!line.json())
    return line.print("Wrote " + number(static_cast<double>(rows), 0) + " rows to " + options.out + ".\n");
  line.print(Json{{"file", options.out},
                  {"rows", rows},
                  {"customers", dataset.customers.size()},
                  {"cold_starts", cold},
                  {"run", trained.run.id},
                  {"revision", trained.run.revision},
                  {"preference", name(trained.data->preference.value)}});
}

void recommendTo(CommandLine& line, const workflow::RecommendArguments& options) {
  const int asked = (options.customer.empty() ? 0 : 1) + (options.history.empty() ? 0 : 1) +
                    (options.product.empty() ? 0 : 1) + (options.all ? 1 : 0);
  if (asked != 1 || options.all == options.out.empty()) {
    throw UsageError{{KI_TEXT("core",
                              "Ask for one of --customer ID, --history PRODUCT, --product ID, or --all with --out "
                              "FILE.csv.")},
                     KI_TEXT("core", "“kindred-cli recommend --help” lists the options.")};
  }
  const auto opened = openDataset(options);
  const auto trained = [&] {
    const EndsAtOnce reading;
    return opened.workspace->model(opened.info.id, options.run);
  }();
  if (options.all) return forAll(line, options, opened, *trained);
  if (!options.history.empty()) return forHistory(line, options, *trained);
  options.product.empty() ? forOne(line, options, opened, *trained) : forProduct(line, options, *trained);
}

}  // namespace

void addRecommend(CommandLine& line) { line.add(workflow::recommendCommand(), recommendTo); }

}  // namespace kindred::cli
