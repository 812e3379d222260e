#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/data/subset.h"
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

constexpr std::string_view Sequences = "sequences";  // the format of lines that are a customer and many products

/// Where columns have no names the first two are the customer and the product, as in every published split; more columns
/// than a customer, a product, a value and a time are products.
void nameColumns(kindred::imports::Request& request, bool areLikelySequences, Progress& progress) {
  const auto preview = kindred::imports::preview(request, progress);
  request.contents = preview.contents;
  if (preview.columns.size() < 2 || preview.columns.front().name != "#1" || request.format) return;
  constexpr std::size_t MostColumns = 4;
  if (areLikelySequences || preview.columns.size() > MostColumns) request.format = Sequences;
  else request.layout.roles = {{"#1", kindred::imports::Role::Customer}, {"#2", kindred::imports::Role::Product}};
}

kindred::imports::Imported readEvents(const std::filesystem::path& file, std::optional<DatasetKind> kind,
                                      const std::optional<std::string>& format, bool areLikelySequences,
                                      Progress& progress) {
  kindred::imports::Request request;
  request.inputs = {file};
  request.kind = kind;
  request.format = format;
  Progress looking = progress.part(0, 0.1);
  nameColumns(request, areLikelySequences, looking);
  Progress reading = progress.part(0.1, 1);
  auto imported = kindred::imports::read(request, {}, reading);
  if (imported.dataset->events.size() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no events.").with(file.filename().string()),
                KI_TEXT("core", "Give a file of ratings or purchases."));
  }
  return imported;
}

/// A file beside the training file may be too short to show what it is: then it is read as that was.
kindred::imports::Imported readBeside(const std::filesystem::path& file, const kindred::imports::Imported& training,
                                      DatasetKind kind, Progress& progress) {
  try {
    return readEvents(file, kind, {}, training.report.format == Sequences, progress);
  } catch (const Error&) {
    try {
      return readEvents(file, kind, training.report.format, false, progress);
    } catch (const Error&) {
      // What is wrong with the file as it looks is the better answer.
    }
    throw;
  }
}

struct FilesRead {
  DatasetPtr train, test;
  DatasetPtr candidates = {}, foldIn = {};  ///< may be null
};

FilesRead readAll(const EvaluationFiles& files, Progress& progress) {
  Progress first = progress.part(0, 0.4, KI_TEXT("core", "Reading the training file"));
  const auto training = readEvents(files.train, files.kind, {}, false, first);
  const DatasetKind kind = training.dataset->kind;
  Progress second = progress.part(0.4, 0.6, KI_TEXT("core", "Reading the test file"));
  FilesRead read{.train = training.dataset, .test = readBeside(files.test, training, kind, second).dataset};
  if (!files.candidates.empty()) {
    Progress third = progress.part(0.6, 0.8, KI_TEXT("core", "Reading the candidates"));
    read.candidates = readBeside(files.candidates, training, DatasetKind::Implicit, third).dataset;
  }
  if (!files.foldIn.empty()) {
    Progress fourth = progress.part(0.8, 1, KI_TEXT("core", "Reading the histories of other customers"));
    read.foldIn = readBeside(files.foldIn, training, kind, fourth).dataset;
  }
  return read;
}

/// The entities of `a` that `b` has not.
Entities without(const Entities& a, const Entities& b) {
  std::vector<Index> rows;
  for (Index i = 0; i < a.size(); ++i) {
    if (!b.find(a.id(i))) rows.push_back(i);
  }
  return subset(a, rows);
}

/// Pairs of `events`, by the customers of the request's training and fold-in.
Csr pairsFor(const EvaluateRequest& request, const Dataset& events) {
  const auto pairsOf = [&](const Entities& customers) {
    return interactions(*reindexed(events, customers, request.dataset->products), {.value = PreferenceValue::Bought});
  };
  Csr pairs = pairsOf(request.dataset->customers);
  if (request.foldIn != nullptr) pairs = evaluate::stacked(std::move(pairs), pairsOf(request.foldIn->customers));
  return pairs;
}

/// Pairs of `test` that `candidates` lack.
std::int64_t countMissing(const Csr& test, const Csr& candidates) {
  std::int64_t missing = 0;
  for (Index customer = 0; customer < test.rows; ++customer) {
    std::vector<Index> lacking;
    std::ranges::set_difference(test.row(customer).indices, candidates.row(customer).indices,
                                std::back_inserter(lacking));
    missing += std::ssize(lacking);
  }
  return missing;
}

}  // namespace

EvaluateRequest evaluateRequestFromFiles(const EvaluationFiles& files, Progress& progress) {
  const FilesRead read = readAll(files, progress);
  Entities products = read.train->products;
  for (const DatasetPtr& beside : {read.test, read.candidates, read.foldIn}) {
    if (beside != nullptr) products = unionOf(products, beside->products);
  }
  const Entities& customers = read.train->customers;
  EvaluateRequest request;
  request.dataset = reindexed(*read.train, customers, products);
  request.test = reindexed(*read.test, customers, products);
  if (read.foldIn != nullptr) {
    const Entities others = without(read.foldIn->customers, customers);
    request.foldInTrained = read.foldIn->customers.size() - others.size();
    request.foldIn = reindexed(*read.foldIn, others, products);
    request.foldInTest = reindexed(*read.test, others, products);
  }
  const auto isUnknown = [&](const std::string& id) {
    return !customers.find(id) && (request.foldIn == nullptr || !request.foldIn->customers.find(id));
  };
  request.unknownCustomers = std::ranges::count_if(read.test->customers.ids(), isUnknown);
  if (read.candidates != nullptr) {
    request.candidates = std::make_shared<const Csr>(pairsFor(request, *read.candidates));
    request.notCandidates = countMissing(pairsFor(request, *read.test), *request.candidates);
  }
  return request;
}

}  // namespace kindred::workflow
