// What a filter keeps, in words: on the page that looks through it, and of the data set that it made.
#pragma once

#include <QStringList>

#include "core/data/customer_set.h"
#include "core/describe/filter.h"

namespace kindred::ui {

/// "Orders", "Customer number" of a figure (core/describe/figures.h); a column's name as it is.
QString columnName(ConditionTable table, const std::string& name, bool isFigure);

/// Whom a selection holds: "1,240 customers: lasso in Segments".
QString selectionWords(const CustomerSet& customers);

/// A line each: "First day: 1 Dec 2010", "Country: France or Spain", "Price: 2 to 5". Empty where nothing is left out.
QStringList filterLines(const Values& recipe);

}  // namespace kindred::ui
