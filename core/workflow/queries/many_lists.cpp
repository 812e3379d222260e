#include "core/workflow/queries/many_lists.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/base/letters.h"
#include "core/workflow/peers.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t kPlacesAReport = 1024;

void countOffers(ManyLists& many) {
  std::vector<std::int64_t> inLists(static_cast<std::size_t>(many.trained->data->matrix.columns), 0);
  for (const recommend::RecommendationList& list : many.lists) {
    many.coldStarts += list.coldStart ? 1 : 0;
    for (const Scored& item : list.items) ++inLists[static_cast<std::size_t>(item.index)];
  }
  many.offered = static_cast<Index>(std::ranges::count_if(inLists, [](std::int64_t lists) { return lists > 0; }));
  if (many.offered == 0) return;
  const auto most = std::ranges::max_element(inLists);
  many.most = static_cast<Index>(most - inLists.begin());
  many.listsWithMost = *most;
}

bool holds(const Entities& entities, Index row, const std::string& search) {
  return folded(entities.id(row)).find(search) != std::string::npos ||
         folded(entities.title(row)).find(search) != std::string::npos;
}

/// 1 for each of the entities that match.
std::vector<char> matching(const Entities& entities, const std::string& search, Progress& progress) {
  std::vector<char> matches(static_cast<std::size_t>(entities.size()));
  for (Index row = 0; row < entities.size(); ++row) {
    if (static_cast<std::size_t>(row) % kPlacesAReport == 0) progress.checkpoint();
    matches[static_cast<std::size_t>(row)] = holds(entities, row, search) ? 1 : 0;
  }
  return matches;
}

/// The position of each entity in the order of titles, whatever their case; equal titles share one.
std::vector<std::uint32_t> orderOfTitles(const Entities& entities) {
  std::vector<std::string> titles;
  for (Index row = 0; row < entities.size(); ++row) titles.push_back(folded(entities.title(row)));
  std::vector<std::uint32_t> rows(titles.size()), order(titles.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) -> const std::string& { return titles[row]; });
  std::uint32_t position = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && titles[rows[i]] != titles[rows[i - 1]]) ++position;
    order[rows[i]] = position;
  }
  return order;
}

void sortPlaces(const ManyLists& lists, const ListsView& view, std::vector<std::uint32_t>& places) {
  const Dataset& dataset = *lists.trained->data->dataset;
  const auto titles = orderOfTitles(view.column == 0 ? dataset.customers : dataset.products);
  constexpr std::int64_t None = std::numeric_limits<std::int64_t>::max();
  const auto keyOf = [&](std::uint32_t place) {
    Index row = lists.customers[place];
    if (view.column > 0) {
      const auto& items = lists.lists[place].items;
      const auto offer = static_cast<std::size_t>(view.column) - 1;
      if (offer >= items.size()) return None;
      row = items[offer].index;
    }
    const auto key = static_cast<std::int64_t>(titles[static_cast<std::size_t>(row)]);
    return view.descending ? -key : key;
  };
  std::ranges::stable_sort(places, {}, keyOf);
}

}  // namespace

double ManyLists::coverage() const {
  const Index products = trained->data->matrix.columns;
  return products == 0 ? 0 : static_cast<double>(offered) / static_cast<double>(products);
}

ManyListsPtr manyLists(const TrainedModelPtr& trained, const SegmentationPtr& segmentation,
                       std::vector<Index> customers, const recommend::ListOptions& options, Progress& progress) {
  auto many = std::make_shared<ManyLists>();
  many->trained = trained;
  many->customers = std::move(customers);
  const Peers peers = peersIn(segmentation, trained->data->dataset->customers.size());
  many->lists = recommend::recommendEach(*trained->model, *trained->data, options, many->customers, peers.groups,
                                         peers.groupOf, progress);
  countOffers(*many);
  return many;
}

std::vector<std::uint32_t> placesOf(const ManyLists& lists, const ListsView& view, Progress& progress) {
  std::vector<std::uint32_t> places(lists.customers.size());
  std::iota(places.begin(), places.end(), 0U);
  if (const std::string search = folded(view.search); !search.empty()) {
    const Dataset& dataset = *lists.trained->data->dataset;
    const auto customers = matching(dataset.customers, search, progress);
    const auto products = matching(dataset.products, search, progress);
    std::erase_if(places, [&](std::uint32_t place) {
      if (customers[static_cast<std::size_t>(lists.customers[place])] != 0) return false;
      return std::ranges::none_of(lists.lists[place].items, [&](const Scored& item) {
        return products[static_cast<std::size_t>(item.index)] != 0;
      });
    });
  }
  sortPlaces(lists, view, places);
  return places;
}

std::int64_t exportLists(const ManyLists& lists, const std::vector<std::uint32_t>& places,
                         const std::filesystem::path& file, const CsvFormat& format, Progress& progress) {
  const Dataset& dataset = *lists.trained->data->dataset;
  CsvFile out(file, {"customer", "rank", "product", "title", "score", "cold_start"}, format);
  std::int64_t rows = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const recommend::RecommendationList& list = lists.lists[places[i]];
    int rank = 0;
    for (const Scored& item : list.items) {
      out.line().add(dataset.customers.id(lists.customers[places[i]]));
      out.line().add(++rank);
      out.line().add(dataset.products.id(item.index));
      out.line().add(dataset.products.title(item.index));
      out.line().add(item.score);
      out.line().add(list.coldStart ? list.coldStart->key : std::string());
      out.endRow();
      ++rows;
    }
    if (i % kPlacesAReport == 0) progress.report(static_cast<double>(i) / static_cast<double>(places.size()));
  }
  out.commit();
  return rows;
}

}  // namespace kindred::workflow
