#include "core/workflow/queries/similarity.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/commands/recommend.h"
#include "core/workflow/run_parameters.h"

namespace kindred::cli {
namespace {

similarity::Measure requireMeasure(const std::string& key) {
  if (const auto measure = similarity::measure(key)) return *measure;
  std::string known;
  for (const auto& choice : similarity::measureChoices()) known += (known.empty() ? "" : ", ") + choice.key;
  throw UsageError{{KI_TEXT("core", "There is no measure “%1”.").with(key)},
                   KI_TEXT("core", "Choose from: %1.").with(known)};
}

void findSimilar(CommandLine& line, const workflow::SimilarArguments& options) {
  const EndsAtOnce reading;
  const auto measure = requireMeasure(options.measure);
  const auto opened = openDataset(options);
  const Parameters parameters = workflow::similarParameters(*opened.dataset);
  const Values values = completed(parameters, parsedSettings(options.settings, parameters));

  const bool customers = !options.customer.empty();
  const Dataset& dataset = *opened.dataset;
  if (dataset.events.size() == 0) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The data set “%1” has no events to compare by.").with(dataset.name),
                KI_TEXT("core", "Import ratings or purchases."));
  }
  const auto data = opened.workspace->training(opened.info.id, workflow::preferenceOf(values));
  const Entities& entities = customers ? dataset.customers : dataset.products;
  const Index of = customers ? requireCustomer(dataset, options.customer) : requireProduct(dataset, options.product);
  const auto axis = customers ? similarity::Axis::Customers : similarity::Axis::Products;
  Json neighbours = Json::array();
  Table table({customers ? "customer" : "product", "title", ">before shrinkage", ">in common", ">similarity"});
  for (const auto& neighbour :
       workflow::similarTo(*data, axis, of, options.top, workflow::measureOptions(measure, values))) {
    const std::string& id = entities.id(neighbour.row);
    neighbours.push_back({{"id", id},
                          {"similarity", numberJson(neighbour.similarity)},
                          {"common", neighbour.common},
                          {"unshrunk", numberJson(neighbour.unshrunk)}});
    table.add({id, entities.title(neighbour.row), number(neighbour.unshrunk, 4), number(neighbour.common, 0),
               number(neighbour.similarity, 4)});
  }
  if (!line.json()) return line.print(table.text());
  line.print(Json{{"of", entities.id(of)},
                  {"measure", options.measure},
                  {"preference", name(data->preference.value)},
                  {"neighbours", std::move(neighbours)}});
}

}  // namespace

void addSimilar(CommandLine& line) { line.add(workflow::similarCommand(), findSimilar); }

}  // namespace kindred::cli
