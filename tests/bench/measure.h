// Seconds, memory, and the ceilings of this machine that figures are held against.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kindred::bench {

/// Least wall-clock seconds of `times` runs.
double seconds(const std::function<void()>& run, int times = 1);

struct ProcessFigures {
  int exit = 0;
  double seconds = 0;     ///< by the wall clock
  double cpuSeconds = 0;  ///< of all threads: what tells a busy machine from a slow program
  std::int64_t peakBytes = 0;
};
/// Runs a program to its end, its standard output away.
ProcessFigures runProcess(const std::vector<std::string>& words);

/// Lines of a file that is mapped into memory and only searched for line ends.
struct LineCount {
  std::int64_t lines = 0;
  double seconds = 0;
};
LineCount countLines(const std::filesystem::path& file);

/// Multiplications with additions a second of a large dense product, on all threads.
double denseRate();
/// Additions a second to places of an array as large as `places`, in random order: what sparse kernels are bound by.
double scatterRate(std::size_t places);

std::int64_t peakMemory();
void line(const std::string& what, double value, const std::string& unit, const std::string& note = {});

}  // namespace kindred::bench
