#include "core/matrix/openblas.h"

#include <dlfcn.h>
#include <sys/mman.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"

namespace kindred {
namespace {

constexpr const char* Library = "libopenblas.so.0";
constexpr std::size_t LibraryBytes = std::size_t{64} << 20;
constexpr std::size_t BufferBytes = (std::size_t{32} << 22) + 4096;  // its BUFFER_SIZE on x86-64, the greatest of all

/// On a processor newer than itself OpenBLAS falls back on kernels for the oldest one, ten times as slow, or on some that
/// do not work there. Those for AVX2 serve every such processor alike, to the same bits.
void chooseKernels() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) setenv("OPENBLAS_CORETYPE", "Haswell", 0);
#endif
}

// Read while it is loaded. Set before main, while there is one thread: the environment is not for several.
[[maybe_unused]] const bool IsSet = [] {
  chooseKernels();
  return setenv("OPENBLAS_NUM_THREADS", "1", 1) == 0;
}();

bool hasRoom(std::size_t bytes) {
  void* room = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return false;
  munmap(room, bytes);
  return true;
}

class Loaded {
 public:
  Loaded() {
    if (!hasRoom(LibraryBytes + BufferBytes)) throw std::bad_alloc();
    m_library = dlopen(Library, RTLD_NOW | RTLD_LOCAL);
    if (m_library == nullptr) fail();
    find(m_calls.dgemm, "cblas_dgemm");
    find(m_calls.sgemm, "cblas_sgemm");
    find(m_calls.ssyrk, "cblas_ssyrk");
    find(m_calls.dsyrk, "cblas_dsyrk");
    find(m_calls.strmm, "cblas_strmm");
    find(m_calls.strsm, "cblas_strsm");
    find(m_calls.spotrf, "spotrf_");
    find(m_calls.spotrs, "spotrs_");
    find(m_calls.strtri, "strtri_");
    find(m_calls.sposv, "sposv_");
    find(m_calls.dsyevd, "dsyevd_");
    find(m_calls.dgeqrf, "dgeqrf_");
    find(m_calls.dorgqr, "dorgqr_");
    find(m_calls.dposv, "dposv_");
    find(m_takeBuffer, "blas_memory_alloc");
    find(m_giveBuffer, "blas_memory_free");
    takeBuffers();
  }

  [[nodiscard]] const OpenBlas& calls() const { return m_calls; }

  void begin() {
    std::unique_lock lock(m_mutex);
    m_isFree.wait(lock, [this] { return m_running < m_buffers; });
    ++m_running;
  }
  void end() {
    const std::lock_guard lock(m_mutex);
    --m_running;
    m_isFree.notify_one();
  }

 private:
  // One for each of our threads and one for a question beside them, as far as there is room for twice that. Given
  // back, they stay OpenBLAS's, which asks the system for no more.
  void takeBuffers() {
    const auto wanted = static_cast<std::size_t>(threadLimit()) + 1;
    std::vector<void*> taken;
    while (taken.size() < wanted && hasRoom(taken.empty() ? BufferBytes : 2 * BufferBytes))
      taken.push_back(m_takeBuffer(0));
    for (void* buffer : taken) m_giveBuffer(buffer);
    m_buffers = taken.size();
    if (m_buffers == 0) throw std::bad_alloc();
  }

  template <class Function>
  void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(m_library, name));
    if (function == nullptr) fail();
  }

  [[noreturn]] static void fail() {
    const char* why = dlerror();
    throw Error(ErrorCode::Internal,
                KI_TEXT("core", "OpenBLAS, which calculates with matrices, could not be loaded: %1.")
                    .with(why == nullptr ? Library : why),
                KI_TEXT("core", "Install the package libopenblas0, or Kindred again."));
  }

  void* m_library = nullptr;
  OpenBlas m_calls{};
  void* (*m_takeBuffer)(int) = nullptr;
  void (*m_giveBuffer)(void*) = nullptr;
  std::mutex m_mutex;
  std::condition_variable m_isFree;
  std::size_t m_buffers = 0;
  std::size_t m_running = 0;
};

// Where it could not be loaded for want of memory, the next call tries again.
Loaded& loaded() {
  static Loaded* const library = new Loaded;  // never unloaded: other threads may calculate until the process ends
  return *library;
}

}  // namespace

OpenBlasCall::OpenBlasCall() { loaded().begin(); }
OpenBlasCall::~OpenBlasCall() { loaded().end(); }
const OpenBlas* OpenBlasCall::operator->() const { return &loaded().calls(); }

}  // namespace kindred
