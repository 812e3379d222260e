#include "core/base/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

#include "core/base/random.h"

namespace kindred {
namespace {

class Pipelines : public testing::TestWithParam<int> {
 protected:
  ThreadLimit limit{GetParam()};
  Progress progress;
};

struct Item {
  int number = 0;
  std::uint64_t result = 0;
};

/// Work of very different length.
std::uint64_t slowly(int number) {
  Random random(static_cast<std::uint64_t>(number));
  for (int i = 0; i < number * 7919 % 3000; ++i) random.next();
  return random.next();
}

TEST_P(Pipelines, UseInOrderWhatManyWorkOn) {
  constexpr int Count = 500;
  int made = 0;
  std::vector<std::uint64_t> results;
  pipeline<Item>(
      progress,
      [&](Item& item) {
        item.number = made;
        return made++ < Count;
      },
      [](Item& item) { item.result = slowly(item.number); },
      [&](Item& item) {
        EXPECT_EQ(static_cast<std::size_t>(item.number), results.size());
        results.push_back(item.result);
      });
  ASSERT_EQ(results.size(), static_cast<std::size_t>(Count));
  for (int i = 0; i < Count; ++i) EXPECT_EQ(results[static_cast<std::size_t>(i)], slowly(i));
}

TEST_P(Pipelines, AreEmptyWhereNothingIsMade) {
  pipeline<Item>(
      progress, [](Item&) { return false; }, [](Item&) { FAIL(); }, [](Item&) { FAIL(); });
}

TEST_P(Pipelines, ThrowOnWhatTheFirstFailingItemThrew) {
  for (const std::string step : {"make", "work", "use"}) {
    int made = 0, used = 0;
    const auto fail = [&](const Item& item, const std::string& where) {
      if (item.number == 40 && where == step) throw std::runtime_error(step);
      if (item.number > 40 && where == "work") throw std::logic_error("a later one");
    };
    const auto run = [&] {
      pipeline<Item>(
          progress,
          [&](Item& item) {
            item.number = made++;
            fail(item, "make");
            return true;
          },
          [&](Item& item) { fail(item, "work"); },
          [&](Item& item) {
            fail(item, "use");
            ++used;
          });
    };
    EXPECT_THROW(run(), std::runtime_error) << step;
    EXPECT_EQ(used, 40) << step;
  }
}

TEST_P(Pipelines, StopWhenCancelled) {
  CancelToken token;
  Progress stoppable(nullptr, token);
  int used = 0;
  const auto run = [&] {
    pipeline<Item>(
        stoppable, [](Item&) { return true; }, [](Item&) {},
        [&](Item&) {
          if (++used == 10) token.cancel();
        });
  };
  EXPECT_THROW(run(), Cancelled);
  EXPECT_LE(used, 10 + GetParam());
}

INSTANTIATE_TEST_SUITE_P(Threads, Pipelines, testing::Values(1, 2, 7));

}  // namespace
}  // namespace kindred
