#include "ui/pages/segments/scatter_colours.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/text/language.h"

namespace kindred::ui::segments {
namespace {

struct ColourWords {
  Q_DECLARE_TR_FUNCTIONS(ScatterColours)
};

constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();

const AttributeColumn& columnOf(const ColourBy& colour, const Shown& shown) {
  return shown.dataset->customers.attributes().columns[static_cast<std::size_t>(colour.place)];
}

bool isNumeric(const AttributeColumn& column) {
  return column.kind == AttributeKind::Number || column.kind == AttributeKind::Flag ||
         column.kind == AttributeKind::Date;
}

double attribute(const AttributeColumn& column, Index customer) {
  if (!column.has(customer)) return NotKnown;
  const auto i = static_cast<std::size_t>(customer);
  return column.kind == AttributeKind::Date ? static_cast<double>(column.dates[i]) : column.numbers[i];
}

double figure(const Shown& shown, const ColourBy& colour, Index customer) {
  const CustomerFacts& facts = (*shown.facts)[static_cast<std::size_t>(customer)];
  switch (colour.of) {
    case ColourBy::Of::Recency: return facts.last ? static_cast<double>(*facts.last) : NotKnown;
    case ColourBy::Of::Orders: return static_cast<double>(shown.isRated() ? facts.events : facts.orders);
    case ColourBy::Of::Spend: return facts.spend;
    case ColourBy::Of::Attribute: return attribute(columnOf(colour, shown), customer);
    default: return NotKnown;
  }
}

std::vector<float> ranks(const std::vector<double>& figures) {
  std::vector<double> sorted;
  std::ranges::copy_if(figures, std::back_inserter(sorted), [](double value) { return !std::isnan(value); });
  std::ranges::sort(sorted);
  // The greatest is 1, however many share it.
  const double most =
      sorted.empty() ? 0 : static_cast<double>(std::ranges::lower_bound(sorted, sorted.back()) - sorted.begin());
  std::vector<float> result;
  result.reserve(figures.size());
  for (const double value : figures) {
    const auto below = static_cast<double>(std::ranges::lower_bound(sorted, value) - sorted.begin());
    result.push_back(static_cast<float>(std::isnan(value) ? NotKnown : most > 0 ? below / most : 1));
  }
  return result;
}

std::vector<float> havers(const Dataset& dataset, const std::vector<Index>& customers, Index product) {
  const Events& events = dataset.events;
  std::vector<float> result;
  result.reserve(customers.size());
  for (const Index customer : customers) {
    const auto first = events.product.begin() + events.begin(customer),
               last = events.product.begin() + events.end(customer);
    result.push_back(std::find(first, last, product) != last ? 1 : 0);
  }
  return result;
}

}  // namespace

std::vector<ColourBy> coloursFor(const Shown& shown) {
  std::vector<ColourBy> colours{{}};
  if (shown.hasRecency()) colours.push_back({ColourBy::Of::Recency});
  if (shown.hasOrders()) colours.push_back({ColourBy::Of::Orders});
  if (shown.hasSpend()) colours.push_back({ColourBy::Of::Spend});
  const auto& columns = shown.dataset->customers.attributes().columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (isNumeric(columns[i])) colours.push_back({ColourBy::Of::Attribute, static_cast<int>(i)});
  }
  if (shown.dataset->events.size() > 0) colours.push_back({ColourBy::Of::Product});
  return colours;
}

QString colourName(const ColourBy& colour, const Shown* shown) {
  const bool rated = shown != nullptr && shown->isRated();
  switch (colour.of) {
    case ColourBy::Of::Segment: return ColourWords::tr("Colour: segment");
    case ColourBy::Of::Recency:
      return rated ? ColourWords::tr("Colour: last rating") : ColourWords::tr("Colour: last order");
    case ColourBy::Of::Orders: return rated ? ColourWords::tr("Colour: ratings") : ColourWords::tr("Colour: orders");
    case ColourBy::Of::Spend: return ColourWords::tr("Colour: spend");
    case ColourBy::Of::Attribute:
      return ColourWords::tr("Colour: %1").arg(QString::fromStdString(columnOf(colour, *shown).name));
    case ColourBy::Of::Product: return ColourWords::tr("Colour: a product");
  }
  return {};
}

QString colourCaption(const ColourBy& colour, const Shown& shown) {
  switch (colour.of) {
    case ColourBy::Of::Segment: return {};
    case ColourBy::Of::Recency: return ColourWords::tr("The stronger the colour, the more lately.");
    case ColourBy::Of::Product: {
      if (colour.place < 0) return {};
      const QString product = QString::fromStdString(shown.dataset->products.title(colour.place));
      return (shown.isRated() ? ColourWords::tr("Strong: who rated “%1”.")
                              : ColourWords::tr("Strong: who bought “%1”."))
          .arg(product);
    }
    default: return ColourWords::tr("The stronger the colour, the more.");
  }
}

std::vector<float> shadesOf(const Shown& shown, const std::vector<Index>& customers, const ColourBy& colour) {
  if (colour.of == ColourBy::Of::Segment || (colour.of == ColourBy::Of::Product && colour.place < 0)) return {};
  if (colour.of == ColourBy::Of::Product) return havers(*shown.dataset, customers, colour.place);
  std::vector<double> figures;
  figures.reserve(customers.size());
  for (const Index customer : customers) figures.push_back(figure(shown, colour, customer));
  return ranks(figures);
}

}  // namespace kindred::ui::segments
