#include "core/segment/leiden/communities.h"

#include <dlfcn.h>
#include <igraph.h>

#include <chrono>
#include <mutex>
#include <new>

#include "core/base/error.h"

namespace kindred::segment::leiden {
namespace {

/// What is called of igraph. Linked in the usual way it would bring OpenBLAS along before main (core/matrix/openblas.h), so
/// it is loaded when it is first needed.
struct Igraph {
  decltype(&igraph_set_error_handler) set_error_handler;
  decltype(&igraph_error_handler_ignore) error_handler_ignore;
  decltype(&igraph_set_interruption_handler) set_interruption_handler;
  decltype(&igraph_strerror) strerror;
  decltype(&igraph_vector_init) vector_init;
  decltype(&igraph_vector_destroy) vector_destroy;
  decltype(&igraph_vector_int_init) vector_int_init;
  decltype(&igraph_vector_int_destroy) vector_int_destroy;
  decltype(&igraph_create) create;
  decltype(&igraph_destroy) destroy;
  decltype(&igraph_rng_default) rng_default;
  decltype(&igraph_rng_seed) rng_seed;
  decltype(&igraph_community_leiden) community_leiden;
};

template <class Function>
void find(void* library, Function& function, const char* name) {
  function = reinterpret_cast<Function>(library == nullptr ? nullptr : dlsym(library, name));
  if (function != nullptr) return;
  const char* const why = dlerror();
  throw Error(ErrorCode::Internal,
              KI_TEXT("core", "igraph, which looks for groups in graphs, could not be loaded: %1.")
                  .with(why != nullptr ? why : name),
              KI_TEXT("core", "Install the package libigraph3, or Kindred again."));
}

Igraph loaded() {
  void* const library = dlopen("libigraph.so.3", RTLD_NOW | RTLD_LOCAL);
  Igraph all{};
  find(library, all.set_error_handler, "igraph_set_error_handler");
  find(library, all.error_handler_ignore, "igraph_error_handler_ignore");
  find(library, all.set_interruption_handler, "igraph_set_interruption_handler");
  find(library, all.strerror, "igraph_strerror");
  find(library, all.vector_init, "igraph_vector_init");
  find(library, all.vector_destroy, "igraph_vector_destroy");
  find(library, all.vector_int_init, "igraph_vector_int_init");
  find(library, all.vector_int_destroy, "igraph_vector_int_destroy");
  find(library, all.create, "igraph_create");
  find(library, all.destroy, "igraph_destroy");
  find(library, all.rng_default, "igraph_rng_default");
  find(library, all.rng_seed, "igraph_rng_seed");
  find(library, all.community_leiden, "igraph_community_leiden");
  return all;
}

/// Throws Error (Internal) where it is not installed.
const Igraph& igraph() {
  static const Igraph all = loaded();
  return all;
}

/// Whose work igraph does on this thread.
thread_local const Progress* asking = nullptr;

igraph_error_t interrupted(void* /*unused*/) {
  return asking != nullptr && asking->cancelled() ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS;
}

/// The right to call igraph.
class Turn {
 public:
  explicit Turn(const Progress& progress) : m_lock(mutex(), std::defer_lock) {
    constexpr auto Patience = std::chrono::milliseconds(50);
    while (!m_lock.try_lock_for(Patience)) progress.checkpoint();
    igraph().set_error_handler(igraph().error_handler_ignore);  // else it ends the program
    igraph().set_interruption_handler(interrupted);
    asking = &progress;
  }
  ~Turn() { asking = nullptr; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static std::timed_mutex& mutex() {
    static std::timed_mutex one;
    return one;
  }
  std::unique_lock<std::timed_mutex> m_lock;
};

void require(igraph_error_t code) {
  if (code == IGRAPH_SUCCESS) return;
  if (code == IGRAPH_INTERRUPTED) throw Cancelled{};
  if (code == IGRAPH_ENOMEM) throw std::bad_alloc();
  throw Error(ErrorCode::Internal, KI_TEXT("core", "igraph could not do its work: %1.").with(igraph().strerror(code)));
}

class Reals {
 public:
  explicit Reals(std::size_t size) { require(igraph().vector_init(&m_vector, static_cast<igraph_integer_t>(size))); }
  ~Reals() { igraph().vector_destroy(&m_vector); }
  Reals(const Reals&) = delete;
  Reals& operator=(const Reals&) = delete;
  double& operator[](std::size_t i) { return VECTOR(m_vector)[i]; }
  const igraph_vector_t* get() const { return &m_vector; }

 private:
  igraph_vector_t m_vector{};
};

class Integers {
 public:
  explicit Integers(std::size_t size) {
    require(igraph().vector_int_init(&m_vector, static_cast<igraph_integer_t>(size)));
  }
  ~Integers() { igraph().vector_int_destroy(&m_vector); }
  Integers(const Integers&) = delete;
  Integers& operator=(const Integers&) = delete;
  igraph_integer_t& operator[](std::size_t i) { return VECTOR(m_vector)[i]; }
  igraph_vector_int_t* get() { return &m_vector; }

 private:
  igraph_vector_int_t m_vector{};
};

class Graph {
 public:
  Graph(Integers& ends, Index rows) { require(igraph().create(&m_graph, ends.get(), rows, IGRAPH_UNDIRECTED)); }
  ~Graph() { igraph().destroy(&m_graph); }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  const igraph_t* get() const { return &m_graph; }

 private:
  igraph_t m_graph{};
};

}  // namespace

Communities communities(const Csr& graph, const std::vector<double>& masses, double resolution, std::uint64_t seed,
                        Progress& progress) {
  if (graph.entries() == 0) return {.labels = std::vector<int>(masses.size(), 0), .count = 1};  // one row alone
  const Turn turn(progress);
  const auto links = static_cast<std::size_t>(graph.entries() / 2);
  Integers ends(2 * links), labels(masses.size());
  Reals weights(links), rows(masses.size());
  std::size_t next = 0;
  for (Index row = 0; row < graph.rows; ++row) {
    rows[static_cast<std::size_t>(row)] = masses[static_cast<std::size_t>(row)];
    const Csr::Row others = graph.row(row);
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (others.indices[i] <= row) continue;
      ends[2 * next] = row;
      ends[2 * next + 1] = others.indices[i];
      weights[next++] = others.values[i];
    }
  }
  const Graph made(ends, graph.rows);
  require(igraph().rng_seed(igraph().rng_default(), static_cast<igraph_uint_t>(seed)));
  constexpr double Randomness = 0.01;  // the paper's, of the refinement
  // Where groups tie, as among equal rows, they change for ever; otherwise a few rounds are all that change anything.
  constexpr igraph_integer_t Rounds = 20;
  igraph_integer_t count = 0;
  require(igraph().community_leiden(made.get(), weights.get(), rows.get(), resolution, Randomness, false, Rounds,
                                    labels.get(), &count, nullptr));
  Communities found{.labels = {}, .count = static_cast<int>(count)};
  for (std::size_t i = 0; i < masses.size(); ++i) found.labels.push_back(static_cast<int>(labels[i]));
  return found;
}

}  // namespace kindred::segment::leiden
