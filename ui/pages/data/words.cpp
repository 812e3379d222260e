#include "ui/pages/data/words.h"

#include <QCoreApplication>

#include "core/data/fitting_preferences.h"
#include "core/data/preference.h"
#include "core/import/importer.h"
#include "ui/text/language.h"

namespace kindred::ui::data {
namespace {

// The context of every word in this file.
struct DataWords {
  Q_DECLARE_TR_FUNCTIONS(DataWords)
};

int plural(std::int64_t count) {
  return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

const Choice* preferenceChoice(PreferenceValue value) {
  const Parameter* parameter = find(preferenceSchema().parameters(), "value");
  for (const Choice& choice : parameter->choices) {
    if (choice.key == name(value)) return &choice;
  }
  return nullptr;
}

Figure filledFigure(const DatasetSummary& summary) {
  return {formatPercent(summary.density, summary.density < 0.1 ? 1 : 0), DataWords::tr("of the matrix is filled"),
          DataWords::tr("Pairs of a customer and a product with at least one event: %1 of %2.")
              .arg(formatCount(summary.pairs), formatCount(std::int64_t{summary.customers} * summary.products))};
}

Figure perCustomerFigure(const DatasetSummary& summary) {
  return {formatNumber(summary.perCustomer.median, 0), DataWords::tr("events a customer (median)"),
          DataWords::tr("Nine of ten customers have at most %1.").arg(formatNumber(summary.perCustomer.p90, 0))};
}

}  // namespace

QString kindTitle(DatasetKind kind) {
  switch (kind) {
    case DatasetKind::Explicit: return DataWords::tr("Ratings");
    case DatasetKind::Implicit: return DataWords::tr("Events");
    case DatasetKind::Transactions: return DataWords::tr("Purchases");
    case DatasetKind::Customers: return DataWords::tr("Customers");
    case DatasetKind::Products: return DataWords::tr("Products");
  }
  return {};
}

QString eventCount(DatasetKind kind, std::int64_t count) {
  switch (kind) {
    case DatasetKind::Explicit: return DataWords::tr("%Ln rating(s)", nullptr, plural(count));
    case DatasetKind::Transactions: return DataWords::tr("%Ln purchase(s)", nullptr, plural(count));
    case DatasetKind::Implicit:
    case DatasetKind::Customers:
    case DatasetKind::Products: break;
  }
  return DataWords::tr("%Ln event(s)", nullptr, plural(count));
}

QString customerCount(std::int64_t count) { return DataWords::tr("%Ln customer(s)", nullptr, plural(count)); }

QString productCount(std::int64_t count) { return DataWords::tr("%Ln product(s)", nullptr, plural(count)); }

QString roleTitle(imports::Role role) {
  switch (role) {
    case imports::Role::Ignore: return DataWords::tr("Leave out");
    case imports::Role::Customer: return DataWords::tr("Customer");
    case imports::Role::Product: return DataWords::tr("Product");
    case imports::Role::Value: return DataWords::tr("Rating");
    case imports::Role::Quantity: return DataWords::tr("Quantity");
    case imports::Role::Price: return DataWords::tr("Price");
    case imports::Role::Total: return DataWords::tr("Line total");
    case imports::Role::Order: return DataWords::tr("Order");
    case imports::Role::Time: return DataWords::tr("Date");
    case imports::Role::Status: return DataWords::tr("Status of the order");
    case imports::Role::EventKind: return DataWords::tr("Kind of event");
    case imports::Role::Title: return DataWords::tr("Product name");
    case imports::Role::Category: return DataWords::tr("Category");
    case imports::Role::Text: return DataWords::tr("Description");
    case imports::Role::Attribute: return DataWords::tr("Attribute");
  }
  return {};
}

QString formatTitle(const std::string& key) {
  if (key == "filter") return DataWords::tr("Part of another data set");
  const auto& all = imports::formats();
  const auto found =
      std::find_if(all.begin(), all.end(), [&key](const imports::Format& format) { return format.key == key; });
  return found == all.end() ? QString::fromStdString(key) : translated(found->title);
}

const std::vector<imports::Role>& offeredRoles() {
  using enum imports::Role;
  static const std::vector<imports::Role> roles{Customer,
                                                Product,
                                                Order,
                                                Time,
                                                Value,
                                                Quantity,
                                                Price,
                                                Total,
                                                Status,
                                                EventKind,
                                                Title,
                                                Category,
                                                imports::Role::Text,
                                                Attribute,
                                                Ignore};
  return roles;
}

bool isKeyRole(imports::Role role) {
  return role == imports::Role::Customer || role == imports::Role::Product || role == imports::Role::Order;
}

QString ofListed(DatasetKind kind, Index active, Index listed) {
  if (active >= listed) return formatCount(listed);
  const QString words = kind == DatasetKind::Explicit       ? DataWords::tr("%1 with ratings, %2 listed")
                        : kind == DatasetKind::Transactions ? DataWords::tr("%1 with purchases, %2 listed")
                                                            : DataWords::tr("%1 with events, %2 listed");
  return words.arg(formatCount(active), formatCount(listed));
}

QString explanation(imports::Check check) {
  switch (check) {
    case imports::Check::TotalRow: return DataWords::tr("Totals and subtotals among the lines.");
    case imports::Check::Unreadable: return DataWords::tr("A line or cell that makes no sense.");
    case imports::Check::NoCustomer: return DataWords::tr("They cannot be tied to a person.");
    case imports::Check::NoProduct: return DataWords::tr("They do not say what was bought.");
    case imports::Check::LostDigits:
      return DataWords::tr("Rounded by a spreadsheet, as 8.90E+12: different ones may have become one.");
    case imports::Check::ExactDuplicate: return DataWords::tr("All cells are those of an earlier row.");
    case imports::Check::Status: return DataWords::tr("The column of the order's status says so.");
    case imports::Check::Cancellation: return DataWords::tr("Cancelled orders and returns.");
    case imports::Check::UnmatchedReturn: return DataWords::tr("Their purchase is not in the file.");
    case imports::Check::Viewed: return DataWords::tr("Views and clicks, as the kind of event says.");
    case imports::Check::PutAside: return DataWords::tr("Steps before buying: carts, wish lists, likes.");
    case imports::Check::TakenBack: return DataWords::tr("They speak against the product.");
    case imports::Check::PriceZero: return DataWords::tr("Gifts and corrections.");
    case imports::Check::Fee: return DataWords::tr("Charges that are no products.");
    case imports::Check::OutOfScale: return DataWords::tr("Ratings that nobody can give.");
    case imports::Check::Returned: return DataWords::tr("Purchases of which nothing was kept.");
    case imports::Check::OrderInUse:
      return DataWords::tr("The data set has an order of this number, of another customer or day.");
    case imports::Check::Changed:
      return DataWords::tr("Only the rating, quantity or price differs from what is there.");
  }
  return {};
}

QString shortReason(imports::Check check) {
  switch (check) {
    case imports::Check::TotalRow: return DataWords::tr("Total");
    case imports::Check::Unreadable: return DataWords::tr("Unreadable");
    case imports::Check::NoCustomer: return DataWords::tr("No customer");
    case imports::Check::NoProduct: return DataWords::tr("No product");
    case imports::Check::LostDigits: return DataWords::tr("Lost digits");
    case imports::Check::ExactDuplicate: return DataWords::tr("Duplicate");
    case imports::Check::Status: return DataWords::tr("Status");
    case imports::Check::Cancellation: return DataWords::tr("Cancelled");
    case imports::Check::UnmatchedReturn: return DataWords::tr("Lone return");
    case imports::Check::Viewed: return DataWords::tr("Viewed");
    case imports::Check::PutAside: return DataWords::tr("In the cart");
    case imports::Check::TakenBack: return DataWords::tr("Taken out");
    case imports::Check::PriceZero: return DataWords::tr("Price zero");
    case imports::Check::Fee: return DataWords::tr("Fee");
    case imports::Check::OutOfScale: return DataWords::tr("Out of scale");
    case imports::Check::Returned: return DataWords::tr("Returned");
    case imports::Check::OrderInUse: return DataWords::tr("Order in use");
    case imports::Check::Changed: return DataWords::tr("Changed");
  }
  return {};
}

std::int64_t newRows(const imports::Report& report) { return report.rowsKept - report.alreadyThere.value_or(0); }

QString knownRows(const imports::Report& report) {
  const std::int64_t fresh = newRows(report), known = report.alreadyThere.value_or(0);
  const QString words = DataWords::tr("%Ln row(s) are new", nullptr, plural(fresh));
  if (known == 0) return words + QLatin1Char('.');
  return words + QStringLiteral(", ") + DataWords::tr("%Ln were there already.", nullptr, plural(known));
}

bool hasPrices(const imports::Preview& preview) {
  return std::ranges::any_of(preview.columns, [](const auto& column) {
    return column.role == imports::Role::Price || column.role == imports::Role::Total;
  });
}

std::vector<PreferenceValue> preferenceValues(DatasetKind kind, bool hasPrices, PreferenceValue current) {
  std::vector<PreferenceValue> values = fittingPreferences(kind, hasPrices);
  if (!values.empty() && std::ranges::find(values, current) == values.end()) values.push_back(current);
  return values;
}

QString preferenceTitle(PreferenceValue value) { return translated(preferenceChoice(value)->label); }

QString preferenceHelp(PreferenceValue value) { return translated(preferenceChoice(value)->help); }

std::vector<Figure> figuresOf(DatasetKind kind, const DatasetSummary& summary, const std::string& currency) {
  if (summary.interactions == 0) return {};
  std::vector<Figure> figures;
  if (kind == DatasetKind::Explicit && summary.value) {
    figures.push_back({formatNumber(summary.value->mean, 2), DataWords::tr("mean rating"),
                       DataWords::tr("Ratings go from %1 to %2.")
                           .arg(formatNumber(summary.value->minimum, 1), formatNumber(summary.value->maximum, 1))});
    figures.push_back(
        {formatNumber(summary.perProduct.median, 0), DataWords::tr("ratings a product (median)"),
         DataWords::tr("Nine of ten products have at most %1.").arg(formatNumber(summary.perProduct.p90, 0))});
  } else if (summary.orders > 0) {
    figures.push_back(
        {formatCount(summary.orders), DataWords::tr("orders"), DataWords::tr("Different orders, each counted once.")});
    if (summary.revenue > 0) {
      figures.push_back(
          {formatMoneyShort(summary.revenue, currency), DataWords::tr("revenue"),
           DataWords::tr("Quantity times price, added up: %1.").arg(formatMoney(summary.revenue, currency, 2))});
    }
    figures.push_back({formatPercent(summary.reordered), DataWords::tr("of customers reordered"),
                       DataWords::tr("Customers with two orders or more, of all customers with an order.")});
  }
  if (figures.size() < 3) figures.push_back(perCustomerFigure(summary));
  figures.push_back(filledFigure(summary));
  return figures;
}

}  // namespace kindred::ui::data
