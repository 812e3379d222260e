#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <vector>

#include "core/base/random.h"

namespace kindred {
namespace {

constexpr std::size_t Count = 100'003;
constexpr std::size_t ChunkSize = 1'000;

class HighestFraction : public ProgressSink {
 public:
  void progress(double fraction, const Text&) override {
    const std::lock_guard lock(m_mutex);
    highest = std::max(highest, fraction);
    ++reports;
  }
  double highest = 0;
  int reports = 0;

 private:
  std::mutex m_mutex;
};

class ForEachChunk : public testing::TestWithParam<int> {
 protected:
  ThreadLimit limit{GetParam()};
};

TEST_P(ForEachChunk, VisitsEveryElementOnce) {
  std::vector<int> visits(Count, 0);
  std::vector<int> chunks(chunkCount(Count, ChunkSize), 0);
  Progress silent;
  forEachChunk(Count, ChunkSize, silent, [&](const Chunk& chunk) {
    EXPECT_EQ(chunk.begin, chunk.number * ChunkSize);
    ++chunks[chunk.number];
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) ++visits[i];
  });
  EXPECT_EQ(visits, std::vector<int>(Count, 1));
  EXPECT_EQ(chunks, std::vector<int>(101, 1));
}

TEST_P(ForEachChunk, DoesNothingForAnEmptyRange) {
  Progress silent;
  forEachChunk(0, ChunkSize, silent, [](const Chunk&) { FAIL(); });
}

TEST_P(ForEachChunk, ReportsUpToTheWhole) {
  HighestFraction sink;
  Progress progress(&sink, {});
  forEachChunk(Count, ChunkSize, progress, [](const Chunk&) {});
  EXPECT_EQ(sink.reports, 101);
  EXPECT_DOUBLE_EQ(sink.highest, 1);
}

TEST_P(ForEachChunk, RethrowsWhatABodyThrowsAndStopsEarly) {
  std::atomic<int> ran{0};
  Progress silent;
  const auto body = [&](const Chunk&) {
    ++ran;
    throw std::runtime_error("body");
  };
  EXPECT_THROW(forEachChunk(Count, 1, silent, body), std::runtime_error);
  EXPECT_GE(ran, 1);
  EXPECT_LE(ran, GetParam());  // each thread may have been in one body when the first threw
}

TEST_P(ForEachChunk, StopsWhenCancelledInside) {
  CancelToken token;
  Progress progress(nullptr, token);
  std::atomic<int> ran{0};
  const auto body = [&](const Chunk&) {
    ++ran;
    token.cancel();
  };
  EXPECT_THROW(forEachChunk(Count, 1, progress, body), Cancelled);
  EXPECT_LE(ran, GetParam());
}

TEST_P(ForEachChunk, MayBeNested) {
  std::vector<std::size_t> sums(50, 0);
  Progress silent;
  forEach(sums.size(), silent, [&](std::size_t i) {
    std::vector<std::size_t> parts(chunkCount(1000, 100));
    Progress inner;
    forEachChunk(1000, 100, inner, [&](const Chunk& chunk) {
      for (std::size_t j = chunk.begin; j < chunk.end; ++j) parts[chunk.number] += i * j;
    });
    sums[i] = std::accumulate(parts.begin(), parts.end(), std::size_t{0});
  });
  for (std::size_t i = 0; i < sums.size(); ++i) EXPECT_EQ(sums[i], i * 499'500);
}

INSTANTIATE_TEST_SUITE_P(Threads, ForEachChunk, testing::Values(1, 2, 7), testing::PrintToStringParamName());

double sumOfChunks(const std::vector<double>& values) {
  std::vector<double> parts(chunkCount(values.size(), ChunkSize));
  Progress silent;
  forEachChunk(values.size(), ChunkSize, silent, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) parts[chunk.number] += values[i];
  });
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

TEST(ParallelSum, HasTheSameBitsForAnyNumberOfThreads) {
  Random random(7);
  std::vector<double> values(Count);
  for (auto& value : values) value = random.normal();
  std::vector<double> sums;
  for (const int threads : {1, 2, 3, 8}) {
    const ThreadLimit limit(threads);
    sums.push_back(sumOfChunks(values));
  }
  for (const double sum : sums) EXPECT_EQ(sum, sums.front());
  EXPECT_NE(sums.front(), std::accumulate(values.begin(), values.end(), 0.0));  // so the order does matter here
}

TEST(ThreadLimit, HoldsWhileItLives) {
  const int all = threadLimit();
  EXPECT_GE(all, 1);
  {
    const ThreadLimit three(3);
    EXPECT_EQ(threadLimit(), 3);
    {
      const ThreadLimit one(1);
      EXPECT_EQ(threadLimit(), 1);
    }
    EXPECT_EQ(threadLimit(), 3);
  }
  EXPECT_EQ(threadLimit(), all);
}

}  // namespace
}  // namespace kindred
