// What the Data page calls things: kinds of data, roles of columns, reasons for skipping, preferences.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/describe/summary.h"
#include "core/import/preview.h"

namespace kindred::ui::data {

/// "Purchases", "Ratings" …: what a data set holds.
QString kindTitle(DatasetKind kind);
/// "391,153 purchases", "100,836 ratings", "20,000 events".
QString eventCount(DatasetKind kind, std::int64_t count);
QString customerCount(std::int64_t count);
QString productCount(std::int64_t count);

/// "Customer", "Product name" …; "Leave out" for Ignore.
QString roleTitle(imports::Role role);
/// "CSV text" for the key of a format.
QString formatTitle(const std::string& key);

/// In the order in which they are offered.
const std::vector<imports::Role>& offeredRoles();
/// Whether rows are tied together by it: shown in the accent.
bool isKeyRole(imports::Role role);
/// "20,805 with purchases, 92,332 listed", or the number alone where all have events.
QString ofListed(DatasetKind kind, Index active, Index listed);

/// One line of why rows of this check are skipped.
QString explanation(imports::Check check);
/// A word or two for a table cell.
QString shortReason(imports::Check check);

/// Of rows that came to a data set, those that it had not before.
std::int64_t newRows(const imports::Report& report);
/// "1,200 rows are new, 35 were there already."
QString knownRows(const imports::Report& report);

/// Whether a column of the files holds prices.
bool hasPrices(const imports::Preview& preview);

/// The ways to count a preference that are offered for such data, the usual one first; `current` is among them.
/// Runs have more.
std::vector<PreferenceValue> preferenceValues(DatasetKind kind, bool hasPrices, PreferenceValue current);
QString preferenceTitle(PreferenceValue value);
QString preferenceHelp(PreferenceValue value);

/// A number over the word for it, as key figures show it.
struct Figure {
  QString figure;
  QString caption;
  QString toolTip;
};
/// The four figures of a data set that say most about its kind; fewer where it has no events.
std::vector<Figure> figuresOf(DatasetKind kind, const DatasetSummary& summary, const std::string& currency);

}  // namespace kindred::ui::data
