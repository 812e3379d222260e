#include "core/workflow/queries/recommendations.h"

#include "app/commands/commands.h"
#include "app/commands/output_file.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/peers.h"

namespace kindred::cli {
namespace {

struct RecommendArguments {
  ProjectOptions project;
  std::string customer, out;
  std::int64_t run = 0;
  std::size_t top = 10;
  bool explain = false, includeBought = false, all = false;
};

Json explanationJson(const recommend::Explanation& explanation, const Dataset& dataset) {
  Json json = {{"method", name(explanation.method)}, {"base", explanation.base}};
  Json neighbours = Json::array();
  for (const auto& term : explanation.neighbours) {
    const auto& entities = explanation.neighboursAreCustomers ? dataset.customers : dataset.products;
    neighbours.push_back({{"id", entities.id(term.neighbour)},
                          {"similarity", term.similarity},
                          {"value", term.value},
                          {"usual", term.usual},
                          {"weighted", term.weighted}});
  }
  json["neighbours"] = std::move(neighbours);
  json["sum_weighted"] = explanation.sumWeighted;
  json["sum_weights"] = explanation.sumWeights;
  json["divides"] = explanation.divides;
  Json terms = Json::array();
  for (const auto& term : explanation.terms)
    terms.push_back({{"key", term.key}, {"label", english(term.label)}, {"value", term.value}});
  json["terms"] = std::move(terms);
  json["clamped"] = explanation.clamped;
  json["score"] = explanation.score;
  return json;
}

Json coldStartJson(const std::optional<recommend::ColdStart>& cold) {
  return cold ? Json{{"key", cold->key}, {"reason", english(cold->reason)}} : Json(nullptr);
}

std::string listText(const Json& json) {
  std::string text = "Customer " + json["customer"].get<std::string>() + ", run " + json["run"].dump() + ", " +
                     json["preference_text"].get<std::string>() + ".\n";
  if (!json["cold_start"].is_null()) text += json["cold_start"]["reason"].get<std::string>() + "\n";
  Table table({">", "product", "title", ">score", "why"});
  for (const auto& item : json["items"]) {
    table.add({std::to_string(table.rows() + 1), item["product"], item["title"], number(item["score"].get<double>(), 4),
               item["reason"]});
  }
  return text + table.text();
}

void forOne(CommandLine& line, const RecommendArguments& options, const OpenedDataset& opened,
            const workflow::TrainedModel& trained) {
  const Dataset& dataset = *trained.data->dataset;
  const Index customer = requireCustomer(dataset, options.customer);
  const auto list =
      workflow::recommendFor(trained, customer, {.top = options.top, .includeBought = options.includeBought},
                             workflow::latestSegmentation(*opened.workspace, opened.info.id, trained.run.revision));
  Json items = Json::array();
  for (const auto& item : list.items) {
    items.push_back({{"product", dataset.products.id(item.product)},
                     {"title", dataset.products.title(item.product)},
                     {"score", numberJson(item.score)},
                     {"reason", english(recommend::shortReason(item.explanation, dataset).text)},
                     {"explanation", options.explain ? explanationJson(item.explanation, dataset) : Json(nullptr)}});
  }
  const Json json = {{"customer", options.customer},
                     {"run", trained.run.id},
                     {"revision", trained.run.revision},
                     {"preference", name(trained.data->preference.value)},
                     {"preference_text", english(describe(trained.data->preference))},
                     {"items", std::move(items)},
                     {"cold_start", coldStartJson(list.coldStart)}};
  line.json() ? line.print(json) : line.print(listText(json));
}

void forAll(CommandLine& line, const RecommendArguments& options, const OpenedDataset& opened,
            const workflow::TrainedModel& trained) {
  const Dataset& dataset = *trained.data->dataset;
  const auto peers = workflow::peersIn(
      workflow::latestSegmentation(*opened.workspace, opened.info.id, trained.run.revision), dataset.customers.size());
  const auto lists = recommend::recommendAll(*trained.model, *trained.data,
                                             {.top = options.top, .includeBought = options.includeBought}, peers.groups,
                                             peers.groupOf, line.progress());
  OutputFile file(options.out, {"customer", "rank", "product", "score"});
  std::int64_t rows = 0, cold = 0;
  for (std::size_t c = 0; c < lists.size(); ++c) {
    cold += lists[c].coldStart ? 1 : 0;
    const std::string customer = cell(dataset.customers.id(static_cast<Index>(c)));
    for (std::size_t i = 0; i < lists[c].items.size(); ++i, ++rows) {
      file.row({customer, std::to_string(i + 1), cell(dataset.products.id(lists[c].items[i].index)),
                cell(lists[c].items[i].score)});
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

void act(CommandLine& line, const RecommendArguments& options) {
  if (options.all == options.out.empty() || options.all == !options.customer.empty()) {
    throw UsageError{{KI_TEXT("core", "Ask for --customer ID, or for --all with --out FILE.csv.")},
                     KI_TEXT("core", "“kindred-cli recommend --help” lists the options.")};
  }
  const auto opened = openDataset(options.project);
  const auto trained = opened.workspace->model(opened.info.id, options.run);
  options.all ? forAll(line, options, opened, *trained) : forOne(line, options, opened, *trained);
}

}  // namespace

void addRecommend(CommandLine& line) {
  auto options = std::make_shared<RecommendArguments>();
  CLI::App& command =
      line.add("recommend", "What to offer a customer, and why", [&line, options] { act(line, *options); });
  line.addProject(command, std::shared_ptr<ProjectOptions>(options, &options->project));
  command.add_option("--customer", options->customer, "Id of the customer");
  command.add_flag("--all", options->all, "Everyone's list, written to --out");
  command.add_option("--out", options->out, "CSV file: customer,rank,product,score");
  command.add_option("--run", options->run, "Recommender run; without it, the latest")->check(CLI::PositiveNumber);
  command.add_option("--top", options->top, "Length of the list")->capture_default_str()->check(CLI::Range(1, 100000));
  command.add_flag("--explain", options->explain, "With the arithmetic of every score");
  command.add_flag("--include-bought", options->includeBought, "Also what the customer has");
}

}  // namespace kindred::cli
