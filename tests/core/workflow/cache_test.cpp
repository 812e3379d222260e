#include "core/workflow/cache.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kindred::workflow {
namespace {

class CacheTest : public ::testing::Test {
 protected:
  std::shared_ptr<const int> get(const std::string& name, int value, std::size_t bytes = 10) {
    return m_cache.get<int>(
        name,
        [&] {
          ++m_made;
          return std::make_shared<const int>(value);
        },
        [&](const int&) { return bytes; });
  }
  Cache m_cache{25};
  std::atomic<int> m_made = 0;
};

TEST_F(CacheTest, MakesOnceAndKeeps) {
  EXPECT_EQ(*get("a", 1), 1);
  EXPECT_EQ(*get("a", 2), 1);
  EXPECT_EQ(m_made, 1);
  EXPECT_EQ(m_cache.bytes(), 10u);
}

TEST_F(CacheTest, TheOneNotAskedForLongestGoesFirst) {
  get("a", 1);
  get("b", 2);
  get("a", 1);
  get("c", 3);  // 30 bytes: b goes
  EXPECT_EQ(m_cache.bytes(), 20u);
  EXPECT_EQ(*get("a", 9), 1);
  EXPECT_EQ(*get("b", 9), 9);
}

TEST_F(CacheTest, OneThatIsTooLargeIsStillGiven) {
  EXPECT_EQ(*get("huge", 7, 1000), 7);
  EXPECT_EQ(*get("b", 2), 2);
  EXPECT_EQ(m_cache.bytes(), 10u) << "the huge one makes room first";
}

TEST_F(CacheTest, WhatIsInUseOutlivesItsPlace) {
  const auto held = get("a", 1);
  m_cache.clear();
  EXPECT_EQ(*held, 1);
  EXPECT_EQ(*get("a", 2), 2);
}

TEST_F(CacheTest, PutReplacesAndDropForgets) {
  get("a", 1);
  m_cache.put("a", std::make_shared<const int>(5), 4);
  EXPECT_EQ(*get("a", 9), 5);
  EXPECT_EQ(m_cache.bytes(), 4u);
  m_cache.drop("a");
  EXPECT_EQ(m_cache.bytes(), 0u);
  EXPECT_EQ(*get("a", 9), 9);
}

TEST_F(CacheTest, AFailureIsThrownAndNotKept) {
  const auto fail = [&]() -> std::shared_ptr<const int> { throw std::runtime_error("no"); };
  EXPECT_THROW(m_cache.get<int>("a", fail, [](const int&) { return std::size_t{1}; }), std::runtime_error);
  EXPECT_EQ(*get("a", 3), 3);
}

TEST_F(CacheTest, ThreadsThatAskAtOnceShareOneMaking) {
  std::vector<std::thread> threads;
  std::atomic<int> right = 0;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const int wanted = i % 2;
        right += *get("n" + std::to_string(wanted), wanted) == wanted ? 1 : 0;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 1600);
  EXPECT_EQ(m_made, 2);
}

}  // namespace
}  // namespace kindred::workflow
