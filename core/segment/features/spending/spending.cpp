// How a customer's spend divides among the categories of products.
#include <algorithm>

#include "core/matrix/text_blocks.h"
#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::spending {
namespace {

const AttributeColumn* categoryColumn(const Dataset& dataset) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  return column != nullptr && column->kind == AttributeKind::Category ? column : nullptr;
}

Text missing(const Dataset& dataset) {
  if (categoryColumn(dataset) == nullptr) {
    return KI_TEXT("core", "Spending by category needs categories of products, and the data set has none.");
  }
  if (dataset.events.size() == 0)
    return KI_TEXT("core", "Spending by category needs purchases, and the data set has none.");
  return {};
}

// Where nothing has a price, every event counts the same. Returns cannot make a share negative.
double amountOf(const Events& events, std::int64_t e) {
  return events.unitPrice.empty() ? 1 : std::max(0.0, events.spend(e));
}

// The categories that there were.
class Fitted : public FittedFeatures {
 public:
  explicit Fitted(std::vector<std::string> categories) : m_categories(std::move(categories)) {}

  [[nodiscard]] Matrix rows(const Dataset& dataset, Progress& progress) const override {
    const AttributeColumn& category = *categoryColumn(dataset);
    const std::vector<Eigen::Index> places = placesOf(category);
    const Events& events = dataset.events;
    Matrix shares = Matrix::Zero(dataset.customers.size(), static_cast<Eigen::Index>(m_categories.size()));
    for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
      double all = 0;
      for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
        const Index product = events.product[static_cast<std::size_t>(e)];
        const double amount = amountOf(events, e);
        all += amount;
        if (!category.has(product)) continue;
        const auto code = static_cast<std::size_t>(category.codes[static_cast<std::size_t>(product)]);
        if (places[code] >= 0) shares(customer, places[code]) += amount;
      }
      if (all > 0) shares.row(customer) /= all;
    }
    progress.report(1);
    return shares;
  }

  void save(BlockWriter& writer) const override { writeTexts(writer, "categories", m_categories); }

 private:
  // Where each category of the column stands among those of the fit; −1 for a new one.
  [[nodiscard]] std::vector<Eigen::Index> placesOf(const AttributeColumn& column) const {
    std::vector<Eigen::Index> places;
    for (const std::string& name : column.categories) {
      const auto found = std::ranges::find(m_categories, name);
      places.push_back(found == m_categories.end() ? -1 : found - m_categories.begin());
    }
    return places;
  }

  std::vector<std::string> m_categories;
};

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  requireValid(Parameters(), values);
  const std::vector<std::string>& categories = categoryColumn(dataset)->categories;
  std::vector<Text> columns;
  for (const std::string& name : categories) columns.push_back(KI_TEXT("core", "Share of spend on %1").with(name));
  return madeBy(std::make_shared<Fitted>(categories), std::move(columns), dataset, progress);
}

FittedFeaturesPtr load(const BlockReader& reader) { return std::make_shared<Fitted>(readTexts(reader, "categories")); }

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "spending",
                   .title = KI_TEXT("core", "Spending by category"),
                   .summary = KI_TEXT("core", "What share of their spend goes to each category of products."),
                   .source = "shares of a total; products without a category count in the total alone"},
          .brief = KI_TEXT("core", "Spending"),
          .tells = Tells::Taste,
          .make = make,
          .load = load,
          .missing = missing};
}

}  // namespace kindred::segment::features::spending
