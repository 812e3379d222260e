#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#ifdef KINDRED_PARALLEL_TBB
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

namespace kindred {
namespace {

std::atomic<int> limitOfThreads{0};

// Remembers the first exception of any chunk and tells the others to stop early.
class FirstFailure {
 public:
  [[nodiscard]] bool happened() const { return m_happened.load(std::memory_order_relaxed); }
  void keepCurrent() {
    const std::lock_guard lock(m_mutex);
    if (m_error == nullptr) m_error = std::current_exception();
    m_happened.store(true, std::memory_order_relaxed);
  }
  void rethrow() const {
    if (m_error != nullptr) std::rethrow_exception(m_error);
  }

 private:
  std::atomic<bool> m_happened{false};
  std::mutex m_mutex;
  std::exception_ptr m_error;
};

void runOnThreads(std::size_t chunks, int threads, const std::function<void(std::size_t)>& runChunk) {
#ifdef KINDRED_PARALLEL_TBB
  oneapi::tbb::task_arena arena(std::min(threads, oneapi::tbb::info::default_concurrency()));
  arena.execute([&] {
    oneapi::tbb::parallel_for(
        std::size_t{0}, chunks, [&](std::size_t chunk) { runChunk(chunk); }, oneapi::tbb::simple_partitioner());
  });
#else
  std::atomic<std::size_t> next{0};
  std::vector<std::jthread> workers;
  for (int worker = 0; worker < threads; ++worker) {
    workers.emplace_back([&] {
      for (std::size_t chunk = next++; chunk < chunks; chunk = next++) runChunk(chunk);
    });
  }
#endif
}

}  // namespace

int threadLimit() {
  const int limit = limitOfThreads.load(std::memory_order_relaxed);
  return limit > 0 ? limit : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

ThreadLimit::ThreadLimit(int threads) : m_previous(limitOfThreads.exchange(threads)) {}
ThreadLimit::~ThreadLimit() { limitOfThreads.store(m_previous); }

void forEachChunk(std::size_t count, std::size_t chunkSize, Progress& progress,
                  const std::function<void(const Chunk&)>& body) {
  const std::size_t chunks = chunkCount(count, chunkSize);
  FirstFailure failure;
  std::atomic<std::size_t> finished{0};
  const auto runChunk = [&](std::size_t number) {
    if (failure.happened()) return;
    try {
      progress.checkpoint();
      body({number * chunkSize, std::min(count, (number + 1) * chunkSize), number});
      progress.report(static_cast<double>(++finished) / static_cast<double>(chunks));
    } catch (...) {
      failure.keepCurrent();
    }
  };
  const int threads = threadLimit();
  if (threads == 1 || chunks <= 1) {
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) runChunk(chunk);
  } else {
    runOnThreads(chunks, threads, runChunk);
  }
  failure.rethrow();
}

void forEach(std::size_t count, Progress& progress, const std::function<void(std::size_t)>& body) {
  forEachChunk(count, 1, progress, [&](const Chunk& chunk) { body(chunk.begin); });
}

}  // namespace kindred
