// What was dropped or chosen, as a request to import.
#pragma once

#include <QStringList>

#include "core/import/request.h"

namespace kindred::ui::data {

/// Of several files, one that is named after customers and one after products ("customers.csv") become side tables,
/// as long as a file is left to read. A folder is given to the formats as it is.
kindred::imports::Request requestFor(const QStringList& paths);

/// "ratings.csv", "orders.csv and 2 more".
QString fileTitle(const imports::Request& request);

std::filesystem::path pathOf(const QString& name);
QString nameOf(const std::filesystem::path& path);  ///< the file's name without its folder

}  // namespace kindred::ui::data
