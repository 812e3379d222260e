// Loops over all processors. The range is cut into chunks of a fixed size that does not depend on the number of
// threads, so that results which are reduced chunk by chunk in order are the same bits for 1 and N threads.
#pragma once

#include <cstddef>
#include <functional>

#include "core/base/progress.h"

namespace kindred {

struct Chunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t number = 0;  ///< position among the chunks: the place of this chunk's partial result
};

/// Number of chunks that forEachChunk makes of `count` elements.
inline std::size_t chunkCount(std::size_t count, std::size_t chunkSize) { return (count + chunkSize - 1) / chunkSize; }

/// Runs `body` on each chunk of [0, count), in any order, on up to threadLimit() threads. Reports finished chunks to
/// `progress`; when cancelled, or when a body throws, joins and rethrows (Cancelled or the first exception).
void forEachChunk(std::size_t count, std::size_t chunkSize, Progress& progress,
                  const std::function<void(const Chunk&)>& body);

/// The same, one element a call: for bodies that are long.
void forEach(std::size_t count, Progress& progress, const std::function<void(std::size_t)>& body);

/// Threads that loops may use in this process; all processors unless limited.
int threadLimit();

/// Limits the threads of this process's loops while it lives (the command line's --threads).
class ThreadLimit {
 public:
  explicit ThreadLimit(int threads);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

 private:
  int m_previous;
};

}  // namespace kindred
