#include "core/segment/features/behaviour/usual_prices.h"

#include <algorithm>

#include "core/matrix/text_blocks.h"

namespace kindred::segment::features::behaviour {
namespace {

const AttributeColumn* categoriesOf(const Dataset& dataset) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  return column != nullptr && column->kind == AttributeKind::Category ? column : nullptr;
}

// The lower one of two in the middle: a price that there was.
double median(std::vector<double>& prices) {
  if (prices.empty()) return 0;
  const auto middle = prices.begin() + static_cast<std::ptrdiff_t>((prices.size() - 1) / 2);
  std::ranges::nth_element(prices, middle);
  return *middle;
}

// In the order of their names, so that the same prices are saved as the same bytes.
void write(BlockWriter& writer, const std::string& name, const std::unordered_map<std::string, double>& prices) {
  std::vector<std::string> names;
  for (const auto& [each, price] : prices) names.push_back(each);
  std::ranges::sort(names);
  std::vector<double> values;
  for (const std::string& each : names) values.push_back(prices.at(each));
  writeTexts(writer, name, names);
  writer.write(name + ".prices", values);
}

std::unordered_map<std::string, double> read(const BlockReader& reader, const std::string& name) {
  const auto names = readTexts(reader, name);
  const auto values = reader.read<double>(name + ".prices");
  BlockReader::requireSize(name, values.size(), names.size());
  std::unordered_map<std::string, double> prices;
  for (std::size_t i = 0; i < names.size(); ++i) prices.emplace(names[i], values[i]);
  return prices;
}

double at(const std::unordered_map<std::string, double>& prices, const std::string& name, double otherwise) {
  const auto found = prices.find(name);
  return found == prices.end() ? otherwise : found->second;
}

}  // namespace

UsualPrices::UsualPrices(const Dataset& dataset) {
  const Events& events = dataset.events;
  if (events.unitPrice.empty()) return;
  const AttributeColumn* categories = categoriesOf(dataset);
  std::vector<std::vector<double>> ofProduct(static_cast<std::size_t>(dataset.products.size()));
  std::vector<std::vector<double>> ofCategory(categories == nullptr ? 0 : categories->categories.size());
  std::vector<double> all;
  for (std::size_t e = 0; e < events.unitPrice.size(); ++e) {
    const double price = events.unitPrice[e];
    if (!(price > 0)) continue;
    const Index product = events.product[e];
    ofProduct[static_cast<std::size_t>(product)].push_back(price);
    if (categories != nullptr && categories->has(product))
      ofCategory[static_cast<std::size_t>(categories->codes[static_cast<std::size_t>(product)])].push_back(price);
    all.push_back(price);
  }
  for (std::size_t p = 0; p < ofProduct.size(); ++p) {
    if (ofProduct[p].empty()) continue;
    m_vary = m_vary || std::ranges::adjacent_find(ofProduct[p], std::ranges::not_equal_to()) != ofProduct[p].end();
    m_ofProduct.emplace(dataset.products.id(static_cast<Index>(p)), median(ofProduct[p]));
  }
  for (std::size_t c = 0; c < ofCategory.size(); ++c) {
    if (!ofCategory[c].empty()) m_ofCategory.emplace(categories->categories[c], median(ofCategory[c]));
  }
  m_ofAll = median(all);
}

UsualPrices::UsualPrices(const BlockReader& reader)
    : m_ofProduct(read(reader, "products")),
      m_ofCategory(read(reader, "categories")),
      m_ofAll(reader.readScalar<double>("all")),
      m_vary(reader.readScalar<std::uint8_t>("vary") != 0) {}

void UsualPrices::save(BlockWriter& writer) const {
  write(writer, "products", m_ofProduct);
  write(writer, "categories", m_ofCategory);
  writer.writeScalar("all", m_ofAll);
  writer.writeScalar("vary", static_cast<std::uint8_t>(m_vary));
}

UsualPrices::OfProducts UsualPrices::of(const Dataset& dataset) const {
  const AttributeColumn* categories = categoriesOf(dataset);
  OfProducts prices;
  for (Index product = 0; product < dataset.products.size(); ++product) {
    prices.product.push_back(at(m_ofProduct, dataset.products.id(product), 0));
    const bool has = categories != nullptr && categories->has(product);
    const auto code = has ? static_cast<std::size_t>(categories->codes[static_cast<std::size_t>(product)]) : 0;
    prices.category.push_back(has ? at(m_ofCategory, categories->categories[code], m_ofAll) : m_ofAll);
  }
  return prices;
}

}  // namespace kindred::segment::features::behaviour
