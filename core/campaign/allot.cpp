#include "core/campaign/allot.h"

#include <map>
#include <queue>

namespace kindred::campaign {
namespace {

struct Request {
  std::size_t customer = 0;
  std::size_t place = 0;  ///< in the customer's list
  double score = 0;
};

/// The weakest request is on top.
struct IsStronger {
  bool operator()(const Request& a, const Request& b) const {
    return a.score != b.score ? a.score > b.score : a.customer < b.customer;
  }
};
using Accepted = std::priority_queue<Request, std::vector<Request>, IsStronger>;

class Allotment {
 public:
  Allotment(const std::vector<std::vector<Scored>>& candidates, std::size_t offers, std::size_t atMost)
      : m_candidates(candidates), m_offers(offers), m_atMost(atMost), m_next(candidates.size(), 0) {
    for (const auto& list : candidates) m_holds.emplace_back(list.size(), false);
    m_held.assign(candidates.size(), 0);
    for (std::size_t customer = 0; customer < candidates.size(); ++customer) serve(customer);
  }

  [[nodiscard]] std::vector<std::vector<Scored>> result() const {
    std::vector<std::vector<Scored>> lists(m_candidates.size());
    for (std::size_t customer = 0; customer < lists.size(); ++customer) {
      for (std::size_t place = 0; place < m_candidates[customer].size(); ++place) {
        if (m_holds[customer][place]) lists[customer].push_back(m_candidates[customer][place]);
      }
    }
    return lists;
  }

 private:
  /// Lets a customer ask until served, and whoever loses an offer by that.
  void serve(std::size_t first) {
    std::vector<std::size_t> waiting = {first};
    while (!waiting.empty()) {
      const std::size_t customer = waiting.back();
      if (m_held[customer] == m_offers || m_next[customer] == m_candidates[customer].size()) {
        waiting.pop_back();
        continue;
      }
      const std::size_t refused = ask(customer);
      if (refused != customer) waiting.push_back(refused);
    }
  }

  /// Who is refused: the customer itself where nobody else is.
  std::size_t ask(std::size_t customer) {
    const std::size_t place = m_next[customer]++;
    const Scored& wanted = m_candidates[customer][place];
    Accepted& accepted = m_accepted[wanted.index];
    accepted.push({customer, place, wanted.score});
    m_holds[customer][place] = true;
    ++m_held[customer];
    if (accepted.size() <= m_atMost) return customer;
    const Request weakest = accepted.top();
    accepted.pop();
    m_holds[weakest.customer][weakest.place] = false;
    --m_held[weakest.customer];
    return weakest.customer;
  }

  const std::vector<std::vector<Scored>>& m_candidates;
  std::size_t m_offers;
  std::size_t m_atMost;
  std::vector<std::size_t> m_next;
  std::vector<std::size_t> m_held;
  std::vector<std::vector<bool>> m_holds;
  std::map<Index, Accepted> m_accepted;
};

}  // namespace

std::size_t candidatesNeeded(std::size_t customers, std::size_t offers, std::size_t atMost) {
  return offers + customers * offers / atMost;
}

std::vector<std::vector<Scored>> allotted(const std::vector<std::vector<Scored>>& candidates, std::size_t offers,
                                          std::size_t atMost) {
  return Allotment(candidates, offers, atMost).result();
}

}  // namespace kindred::campaign
