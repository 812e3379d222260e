// What was dropped or chosen, as a request to import.
#pragma once

#include <QStringList>

#include "core/import/request.h"

namespace kindred::ui::data {

/// imports::requestOf() of files as the window names them.
kindred::imports::Request requestFor(const QStringList& files);

/// "ratings.csv", "orders.csv and 2 more".
QString fileTitle(const imports::Request& request);

/// "*.csv *.tsv", as dialogs take them.
QString patternsOf(const std::vector<std::string>& extensions);

std::filesystem::path pathOf(const QString& name);
QString nameOf(const std::filesystem::path& path);  ///< the file's name without its folder

}  // namespace kindred::ui::data
