#include "core/describe/product_counts.h"

#include "core/base/parallel.h"

namespace kindred {

ProductCounts productCounts(const Dataset& dataset) {
  constexpr std::size_t Parts = 8;
  const Events& events = dataset.events;
  const auto products = static_cast<std::size_t>(dataset.products.size());
  const auto customers = static_cast<std::size_t>(dataset.customers.size());
  const std::size_t atATime = customers / Parts + 1;
  std::vector<ProductCounts> parts(chunkCount(customers, atATime));
  Progress unseen;
  forEachChunk(customers, atATime, unseen, [&](const Chunk& chunk) {
    ProductCounts& part = parts[chunk.number];
    part.events.assign(products, 0);
    part.buyers.assign(products, 0);
    std::vector<Index> last(products, -1);
    for (std::size_t c = chunk.begin; c < chunk.end; ++c) {
      const auto customer = static_cast<Index>(c);
      for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
        const auto product = static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)]);
        ++part.events[product];
        part.buyers[product] += last[product] != customer ? 1 : 0;
        last[product] = customer;
      }
    }
  });
  ProductCounts all{std::vector<std::int64_t>(products, 0), std::vector<Index>(products, 0)};
  for (const ProductCounts& part : parts) {
    for (std::size_t product = 0; product < products; ++product) {
      all.events[product] += part.events[product];
      all.buyers[product] += part.buyers[product];
    }
  }
  return all;
}

}  // namespace kindred
