#include "core/matrix/openblas.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "core/matrix/blas.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

TEST(OpenBlas, HasNoThreadsOfItsOwn) {
  const auto threads = [] {
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
  };
  const auto before = threads();
  const OpenBlasCall blas;
  EXPECT_EQ(threads(), before);
}

#if defined(__x86_64__)
TEST(OpenBlas, KnowsTheKernelsForThisProcessor) {
  if (!__builtin_cpu_supports("avx2")) GTEST_SKIP() << "an older processor: OpenBLAS knows it";
  EXPECT_NE(std::getenv("OPENBLAS_CORETYPE"), nullptr) << "set before OpenBLAS is loaded, unless somebody has";
}
#endif

TEST(OpenBlas, MoreCallersThanBuffersTakeTurns) {
  const Matrix symmetric = [] {
    const Matrix m = test::randomMatrix(60, 60, 1);
    return Matrix(m * m.transpose());
  }();
  const Vector expected = symmetricEigen(symmetric).values;
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> callers;
    for (int i = 0; i < 12; ++i) {
      callers.emplace_back([&] { right += symmetricEigen(symmetric).values == expected ? 1 : 0; });
    }
  }
  EXPECT_EQ(right, 12);
}

}  // namespace
}  // namespace kindred
