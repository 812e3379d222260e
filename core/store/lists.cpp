#include "core/store/lists.h"

#include "core/matrix/text_blocks.h"

namespace kindred::store {

void writeLists(BlockWriter& writer, const std::vector<StoredList>& lists) {
  std::vector<Key> customers, products;
  std::vector<std::int64_t> ends;
  std::vector<double> scores;
  std::vector<std::string> coldStarts;
  for (const StoredList& list : lists) {
    customers.push_back(list.customer);
    for (const auto& [product, score] : list.items) {
      products.push_back(product);
      scores.push_back(score);
    }
    ends.push_back(static_cast<std::int64_t>(products.size()));
    coldStarts.push_back(list.coldStart);
  }
  writer.write("customers", customers);
  writer.write("ends", ends);
  writer.write("products", products);
  writer.write("scores", scores);
  writeTexts(writer, "cold_starts", coldStarts);
}

std::vector<StoredList> readLists(const BlockReader& reader) {
  const auto customers = reader.read<Key>("customers");
  const auto ends = reader.read<std::int64_t>("ends");
  const auto products = reader.read<Key>("products");
  const auto scores = reader.read<double>("scores");
  auto coldStarts = readTexts(reader, "cold_starts");
  BlockReader::requireSize("ends", ends.size(), customers.size());
  BlockReader::requireSize("cold_starts", coldStarts.size(), customers.size());
  BlockReader::requireSize("scores", scores.size(), products.size());
  BlockReader::requireSize("products", products.size(), ends.empty() ? 0 : static_cast<std::size_t>(ends.back()));
  if (!std::ranges::is_sorted(ends) || (!ends.empty() && ends.front() < 0) ||
      std::ranges::adjacent_find(customers, std::greater_equal<>()) != customers.end()) {
    failDamaged(KI_TEXT("core", "The stored recommendations are damaged."));
  }
  std::vector<StoredList> lists(customers.size());
  std::size_t item = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    lists[i].customer = customers[i];
    lists[i].coldStart = std::move(coldStarts[i]);
    for (; item < static_cast<std::size_t>(ends[i]); ++item) lists[i].items.emplace_back(products[item], scores[item]);
  }
  return lists;
}

void copyList(CopyWriter& recommendations, std::int64_t run, const StoredList& list) {
  int rank = 0;
  for (const auto& [product, score] : list.items) recommendations.row(run, list.customer, ++rank, product, score);
}

void copyColdStart(CopyWriter& coldStarts, std::int64_t run, const StoredList& list) {
  if (!list.coldStart.empty()) coldStarts.row(run, list.customer, list.coldStart);
}

}  // namespace kindred::store
