// What things usually cost, as the events of a fit tell, and so who buys dear and who buys reduced.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/data/dataset.h"
#include "core/matrix/block_io.h"

namespace kindred::segment::features::behaviour {

class UsualPrices {
 public:
  UsualPrices() = default;
  /// Medians of the unit prices above 0: of every product, of every category and of all products.
  explicit UsualPrices(const Dataset& dataset);
  explicit UsualPrices(const BlockReader& reader);
  void save(BlockWriter& writer) const;

  [[nodiscard]] bool areKnown() const { return m_ofAll > 0; }
  /// Whether some product was sold at different prices, so that reductions can be told.
  [[nodiscard]] bool vary() const { return m_vary; }

  /// Of each product of a data set: what it usually costs, and what its category does, or all products where it has none
  /// that is known. 0: not known.
  struct OfProducts {
    std::vector<double> product, category;
  };
  [[nodiscard]] OfProducts of(const Dataset& dataset) const;

 private:
  std::unordered_map<std::string, double> m_ofProduct, m_ofCategory;  ///< by id, by name
  double m_ofAll = 0;
  bool m_vary = false;
};

}  // namespace kindred::segment::features::behaviour
