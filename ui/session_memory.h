// How a set of customers is kept in the settings of a project.
#pragma once

#include <QByteArray>

#include "core/data/customer_set.h"

namespace kindred::ui {

/// Keys and origin in a line of letters; empty for an empty set, and for keys too far apart to be kept in little room.
QByteArray packed(const CustomerSet& customers);
/// The reverse; an empty set for anything else than what packed() writes.
CustomerSet unpacked(const QByteArray& text);

}  // namespace kindred::ui
