#include "tests/bench/measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/matrix/blas.h"

extern char** environ;

namespace kindred::bench {

double seconds(const std::function<void()>& run, int times) {
  double least = 1e300;
  for (int i = 0; i < times; ++i) {
    const auto start = std::chrono::steady_clock::now();
    run();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return least;
}

ProcessFigures runProcess(const std::vector<std::string>& words) {
  std::vector<std::string> copies = words;
  std::vector<char*> argv;
  for (auto& word : copies) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  ProcessFigures figures;
  rusage usage{};
  figures.seconds = seconds([&] {
    pid_t pid = -1;
    if (posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ) != 0)
      throw std::runtime_error("cannot run " + words[0]);
    int status = 0;
    wait4(pid, &status, 0, &usage);
    figures.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  });
  posix_spawn_file_actions_destroy(&actions);
  const auto secondsOf = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  figures.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
  figures.peakBytes = static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
  return figures;
}

LineCount countLines(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  if (descriptor < 0 || fstat(descriptor, &facts) != 0) throw std::runtime_error("cannot read " + file.string());
  const auto size = static_cast<std::size_t>(facts.st_size);
  LineCount count;
  count.seconds = seconds([&] {
    auto* bytes = static_cast<char*>(mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0));
    if (bytes == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
    for (const char *at = bytes, *end = bytes + size; at < end; ++count.lines) {
      const auto* next = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      at = next == nullptr ? end : next + 1;
    }
    munmap(bytes, size);
  });
  close(descriptor);
  return count;
}

double denseRate() {
  constexpr Eigen::Index Size = 1536;
  const Matrix a = Matrix::Random(Size, Size), b = Matrix::Random(Size, Size);
  double keep = 0;
  const double time = seconds([&] { keep += product(a, b)(0, 0); }, 3);
  return keep == 12345 ? 0 : static_cast<double>(Size) * Size * Size / time;
}

double scatterRate(std::size_t places) {
  constexpr std::size_t Count = 1 << 22;
  const auto threads = static_cast<std::size_t>(threadLimit());
  std::vector<std::uint32_t> order(Count);
  Random random(1);
  for (auto& place : order) place = static_cast<std::uint32_t>(random.below(places));
  std::vector<std::vector<double>> sums(threads, std::vector<double>(places, 0));
  Progress progress;
  const double time = seconds(
      [&] {
        forEach(threads, progress, [&](std::size_t thread) {
          for (const auto place : order) sums[thread][place] += 1;
        });
      },
      3);
  return static_cast<double>(Count * threads) / time;
}

std::int64_t peakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

void line(const std::string& what, double value, const std::string& unit, const std::string& note) {
  std::printf("%-34s %12.3f %-10s %s\n", what.c_str(), value, unit.c_str(), note.c_str());
  std::fflush(stdout);
}

}  // namespace kindred::bench
