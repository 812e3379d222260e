// How fast charts of the greatest sizes are drawn while one moves and zooms them.
#pragma once

namespace kindred::bench {

/// The scatter plot with a million points: the first picture, then frames of dragging it and of turning the wheel.
void benchScatter();

}  // namespace kindred::bench
