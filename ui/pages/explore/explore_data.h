// What the panels of the Explore page share: the figures they all show, and how a click becomes a selection.
#pragma once

#include <QDate>
#include <functional>
#include <vector>

#include "core/workflow/queries/explore.h"
#include "ui/session.h"

namespace kindred::ui::explore {

/// Everyone's figures, and those of the selected customers where any are; `customers` are they, ascending.
struct Shown {
  workflow::ExplorationPtr everyone;
  std::shared_ptr<const workflow::SelectedFigures> selected;
  std::shared_ptr<const std::vector<Index>> customers;

  [[nodiscard]] explicit operator bool() const { return everyone != nullptr; }
  [[nodiscard]] const Dataset& dataset() const { return *everyone->dataset; }
  [[nodiscard]] bool hasPrices() const { return !dataset().events.unitPrice.empty(); }
  [[nodiscard]] bool isRated() const { return !dataset().events.value.empty(); }
};

/// Whom of its data set is selected, by index; empty where nobody is.
std::vector<char> maskOf(const Shown& shown);

/// Selects customers of `dataset`, which may be a part of the session's, by index.
void choose(Session& session, const Dataset& dataset, const std::vector<Index>& customers, const Text& origin,
            SetMode mode);

/// Selects what `find` gives of the customers that are shown, which runs as a quick job: a pass over all customers may take longer than a blink.
void pick(Session& session, QObject* context, const Shown& shown, const Text& origin, SetMode mode,
          std::function<std::vector<Index>()> find);

/// The day of `seconds` on the wall clock.
QDate dayOf(std::int64_t seconds);

}  // namespace kindred::ui::explore
