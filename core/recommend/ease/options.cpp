#include "core/recommend/ease/options.h"

#include <cmath>

namespace kindred::recommend::ease {

Scales scalesOf(const TrainingData& data, const Options& options) {
  const Index customers = data.matrix.rows, products = data.matrix.columns;
  const double grows = options.dropout / (1 - options.dropout);
  Scales scales{Vector(customers), Vector(products), Vector(products)};
  for (Index customer = 0; customer < customers; ++customer) {
    const double has = std::max<double>(1, static_cast<double>(data.matrix.row(customer).size()));
    scales.customers[customer] = std::pow(has, -options.customerExponent / 2);
  }
  for (Index product = 0; product < products; ++product) {
    const Csr::Row row = data.byProduct.row(product);
    double squares = 0;
    for (const float value : row.values) squares += std::pow(counted(options.counts, value), 2);
    scales.diagonal[product] = options.lambda + grows * squares;
    scales.products[product] = std::pow(std::max<double>(1, static_cast<double>(row.size())), options.productExponent);
  }
  return scales;
}

}  // namespace kindred::recommend::ease
