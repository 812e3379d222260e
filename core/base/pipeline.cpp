#include "core/base/pipeline.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace kindred {
namespace {

/// Each thread makes an item, works on it, and waits for its turn to use it.
class Pipeline {
 public:
  explicit Pipeline(const PipelineSteps& steps) : m_steps(steps) {}

  void run(std::size_t place) {
    while (runOne(place)) {
    }
  }
  void rethrow() const {
    if (m_error != nullptr) std::rethrow_exception(m_error);
  }

 private:
  bool runOne(std::size_t place) {
    std::size_t turn = 0;
    std::exception_ptr error;
    bool made = false;
    {
      const std::lock_guard lock(m_making);
      if (m_ended) return false;
      turn = m_made++;
      error = caught([&] { made = m_steps.make(place); });
      m_ended = !made;
    }
    if (made) error = caught([&] { m_steps.work(place); });
    // The turn alone keeps others out: no lock of ours is held while `use` takes its own.
    if (waitFor(turn) && made && error == nullptr) error = caught([&] { m_steps.use(place); });
    return endTurn(error) && made;
  }

  /// Whether all went well until this turn.
  bool waitFor(std::size_t turn) {
    std::unique_lock lock(m_using);
    m_used.wait(lock, [&] { return m_turn == turn; });
    return m_error == nullptr;
  }
  /// Whether all goes well so far.
  bool endTurn(const std::exception_ptr& error) {
    const std::lock_guard lock(m_using);
    if (m_error == nullptr) m_error = error;
    ++m_turn;
    m_used.notify_all();
    return m_error == nullptr;
  }

  static std::exception_ptr caught(const auto& step) {
    try {
      step();
    } catch (...) {
      return std::current_exception();
    }
    return nullptr;
  }

  const PipelineSteps& m_steps;
  std::mutex m_making, m_using;
  std::condition_variable m_used;
  bool m_ended = false;        ///< under m_making
  std::size_t m_made = 0;      ///< under m_making
  std::size_t m_turn = 0;      ///< under m_using
  std::exception_ptr m_error;  ///< of the earliest item; under m_using
};

}  // namespace

void runPipeline(int threads, const PipelineSteps& steps) {
  Pipeline pipeline(steps);
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([&, i] { pipeline.run(static_cast<std::size_t>(i)); });
    pipeline.run(0);
  }
  pipeline.rethrow();
}

}  // namespace kindred
