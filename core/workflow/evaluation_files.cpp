#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/import/importer.h"
#include "core/workflow/evaluate_recommenders.h"

namespace kindred::workflow {
namespace {

Entities unionOf(const Entities& a, const Entities& b) {
  std::vector<std::string> ids;
  std::ranges::set_union(a.ids(), b.ids(), std::back_inserter(ids));
  std::vector<Key> keys(ids.size());
  std::iota(keys.begin(), keys.end(), Key{1});
  return {std::move(ids), std::move(keys)};
}

template <class Column>
void appendFrom(const Column& from, std::size_t at, Column& to) {
  if (!from.empty()) to.push_back(from[at]);
}

/// The events of `source` for these customers and products; those of other customers are left out. Both lists ascend, so
/// that the order of events stays right.
DatasetPtr reindexed(const Dataset& source, const Entities& customers, const Entities& products) {
  auto result = std::make_shared<Dataset>();
  result->name = source.name;
  result->kind = source.kind;
  result->preference = source.preference;
  result->scaleMinimum = source.scaleMinimum;
  result->scaleMaximum = source.scaleMaximum;
  result->customers = customers;
  result->products = products;
  std::vector<Index> productOf;
  for (const auto& id : source.products.ids()) productOf.push_back(products.find(id).value());

  const Events& from = source.events;
  Events& to = result->events;
  to.orderIds = from.orderIds;
  for (Index c = 0; c < customers.size(); ++c) {
    if (const auto old = source.customers.find(customers.id(c))) {
      for (std::int64_t e = from.begin(*old); e < from.end(*old); ++e) {
        const auto at = static_cast<std::size_t>(e);
        to.product.push_back(productOf[static_cast<std::size_t>(from.product[at])]);
        appendFrom(from.value, at, to.value);
        appendFrom(from.quantity, at, to.quantity);
        appendFrom(from.unitPrice, at, to.unitPrice);
        appendFrom(from.time, at, to.time);
        appendFrom(from.order, at, to.order);
      }
    }
    to.offsets.push_back(to.size());
  }
  return result;
}

/// Where columns have no names the first two are the customer and the product, as in every published split.
void nameColumns(kindred::imports::Request& request, Progress& progress) {
  const auto preview = kindred::imports::preview(request, progress);
  request.contents = preview.contents;
  if (preview.columns.size() < 2 || preview.columns.front().name != "#1") return;
  request.layout.roles = {{"#1", kindred::imports::Role::Customer}, {"#2", kindred::imports::Role::Product}};
}

kindred::imports::Imported readEvents(const std::filesystem::path& file, std::optional<DatasetKind> kind,
                                      const std::optional<std::string>& format, Progress& progress) {
  kindred::imports::Request request;
  request.inputs = {file};
  request.kind = kind;
  request.format = format;
  Progress looking = progress.part(0, 0.1);
  nameColumns(request, looking);
  Progress reading = progress.part(0.1, 1);
  auto imported = kindred::imports::read(request, {}, reading);
  if (imported.dataset->events.size() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no events.").with(file.filename().string()),
                KI_TEXT("core", "Give a file of ratings or purchases."));
  }
  return imported;
}

/// A test file may be too short to show what it is: then it is read as the training file was.
kindred::imports::Imported readTest(const std::filesystem::path& file, const kindred::imports::Imported& training,
                                    Progress& progress) {
  const DatasetKind kind = training.dataset->kind;
  try {
    return readEvents(file, kind, {}, progress);
  } catch (const Error&) {
    try {
      return readEvents(file, kind, training.report.format, progress);
    } catch (const Error&) {
      // What is wrong with the file as it looks is the better answer.
    }
    throw;
  }
}

}  // namespace

EvaluateRequest evaluateRequestFromFiles(const std::filesystem::path& train, const std::filesystem::path& test,
                                         std::optional<DatasetKind> kind, Progress& progress) {
  Progress first = progress.part(0, 0.5, KI_TEXT("core", "Reading the training file"));
  const auto read = readEvents(train, kind, {}, first);
  Progress second = progress.part(0.5, 1, KI_TEXT("core", "Reading the test file"));
  const auto training = read.dataset;
  const auto testing = readTest(test, read, second).dataset;
  const Entities products = unionOf(training->products, testing->products);
  EvaluateRequest request;
  request.dataset = reindexed(*training, training->customers, products);
  request.test = reindexed(*testing, training->customers, products);
  request.unknownCustomers = std::ranges::count_if(
      testing->customers.ids(), [&](const std::string& id) { return !training->customers.find(id).has_value(); });
  return request;
}

}  // namespace kindred::workflow
