// Work on a stream of items: made in order, done on all processors, used in order. What comes out does not depend on
// the number of threads, and only a few items are alive at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

#include "core/base/parallel.h"

namespace kindred {

/// The steps of a pipeline, each told which of the places for items it works on.
struct PipelineSteps {
  std::function<bool(std::size_t)> make;  ///< the next item; false where there is none
  std::function<void(std::size_t)> work;  ///< several at once
  std::function<void(std::size_t)> use;   ///< in the order of make
};

/// Runs the steps on `threads` threads, one place each. make and use run one at a time. Where a step throws, the items
/// before are used, then all is joined and the exception thrown on: it is the same for any number of threads.
void runPipeline(int threads, const PipelineSteps& steps);

/// make(item) -> bool, work(item), use(item) over one Item a thread, which is filled again and again; `expected` items
/// or fewer need no more threads. Throws Cancelled when asked to stop, and what a step throws.
template <class Item>
void pipeline(Progress& progress, const auto& make, const auto& work, const auto& use,
              std::size_t expected = static_cast<std::size_t>(-1)) {
  const std::size_t threads = std::max<std::size_t>(1, std::min(static_cast<std::size_t>(threadLimit()), expected));
  std::vector<Item> items(threads);
  runPipeline(static_cast<int>(threads),
              {[&](std::size_t i) {
                 progress.checkpoint();
                 return make(items[i]);
               },
               [&](std::size_t i) { work(items[i]); }, [&](std::size_t i) { use(items[i]); }});
}

}  // namespace kindred
