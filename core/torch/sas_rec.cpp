#include "core/nets/sas_rec.h"

#include "core/torch/losses.h"

namespace kindred::torch_nets {
namespace {

using namespace nets::sas_rec;

constexpr double Never = -1e9;  // a logit whose chance is 0, without the NaN of −∞ − −∞

at::Tensor normalised(const at::Tensor& rows, const at::Tensor& scale, const at::Tensor& shift) {
  return at::layer_norm(rows, {rows.size(-1)}, scale.flatten(), shift.flatten(), Epsilon, false);
}

/// A batch as libtorch sees it: products by their place among those that the step touches.
struct Sequences {
  explicit Sequences(const nets::SequenceBatch& batch)
      : length(batch.length),
        events(tensorOf(batch.events)),
        next(tensorOf(batch.next)),
        others(tensorOf(batch.others)) {
    const at::Tensor met = at::cat({events, next, others});
    products = std::get<0>(at::_unique(met.masked_select(met.ge(0)), true, false));
    isEvent = events.ge(0).view({-1, length});
    events = at::searchsorted(products, events.clamp_min(products[0])).view({-1, length});
    told = next.ge(0).view({-1, length});
    toTell = static_cast<double>(told.sum().item<std::int64_t>());
    next = at::searchsorted(products, next.clamp_min(products[0])).view({-1, length});
    others = at::searchsorted(products, others);
  }

  std::int64_t length;
  at::Tensor products, events, next, others, isEvent, told;
  double toTell = 0;
};

class SasRecTraining : public nets::Training<nets::SequenceBatch> {
 public:
  SasRecTraining(const nets::Weights& weights, const nets::Descent& descent) : m_adam(weights, descent) {}

  double step(const nets::SequenceBatch& batch, const nets::Loop& loop) override {
    const Sequences all(batch);
    const auto count = static_cast<std::size_t>(all.events.size(0));
    return m_adam.step(partsOf(count), {all.products}, loop, [&](std::size_t part, const Tensors& w) {
      at::Generator generator = generatorOf(batch.seed, part);
      return loss(all, beginOf(part, count), beginOf(part + 1, count), w, generator) / all.toTell;
    });
  }
  [[nodiscard]] nets::Weights weights() const override { return m_adam.weights(); }

 private:
  [[nodiscard]] at::Tensor loss(const Sequences& all, std::int64_t begin, std::int64_t end, const Tensors& w,
                                at::Generator& generator) const {
    const auto own = [&](const at::Tensor& whole) { return whole.slice(0, begin, end); };
    const at::Tensor rows = encodedRows(own(all.events), own(all.isEvent), w, generator);
    const at::Tensor places = own(all.told).flatten().nonzero().flatten();
    const at::Tensor at = rows.flatten(0, 1).index_select(0, places);
    const at::Tensor next = own(all.next).flatten().index_select(0, places);
    const at::Tensor right = (at * w[Products].index_select(0, next)).sum(1, true);
    const at::Tensor wrong = at::matmul(at, w[Products].index_select(0, all.others).t())
                                 .masked_fill(next.unsqueeze(1).eq(all.others.unsqueeze(0)), Never);
    return -at::log_softmax(at::cat({right, wrong}, 1), 1).select(1, 0).sum();
  }

  [[nodiscard]] at::Tensor encodedRows(const at::Tensor& events, const at::Tensor& isEvent, const Tensors& w,
                                       at::Generator& generator) const {
    const std::int64_t length = events.size(1), d = w[Products].size(1);
    const at::Tensor embedded = w[Products].index_select(0, events.flatten()).view({-1, length, d});
    const at::Tensor positions = w[Positions].slice(0, w[Positions].size(0) - length);
    at::Tensor rows = dropped(embedded * std::sqrt(static_cast<double>(d)) + positions, m_adam.dropout(), generator);
    const at::Tensor later = at::ones({length, length}, at::kBool).triu(1);
    const at::Tensor hidden = at::logical_or(later.unsqueeze(0), isEvent.logical_not().unsqueeze(1));
    const int blocks = (static_cast<int>(w.size()) - FirstBlock - 2) / OfBlockCount;
    for (int block = 0; block < blocks; ++block) rows = afterBlock(rows, hidden, w, block, generator);
    return normalised(rows, w[w.size() - 2], w[w.size() - 1]);
  }

  [[nodiscard]] at::Tensor afterBlock(const at::Tensor& rows, const at::Tensor& hidden, const Tensors& w, int block,
                                      at::Generator& generator) const {
    const auto of = [&](OfBlock weight) { return w[place(block, weight)]; };
    const at::Tensor seen = normalised(rows, of(AttentionScale), of(AttentionShift));
    const at::Tensor queries = at::matmul(seen, of(Query)) / std::sqrt(static_cast<double>(rows.size(2)));
    const at::Tensor alike = at::matmul(queries, at::matmul(seen, of(Key)).transpose(1, 2));
    const at::Tensor attended =
        at::matmul(at::softmax(alike.masked_fill(hidden, Never), 2), at::matmul(seen, of(Value)));
    const at::Tensor mixed = rows + dropped(attended, m_adam.dropout(), generator);
    const at::Tensor inner = normalised(mixed, of(LayerScale), of(LayerShift));
    const at::Tensor first =
        dropped(at::relu(at::matmul(inner, of(First)) + of(FirstBias)), m_adam.dropout(), generator);
    return mixed + dropped(at::matmul(first, of(Second)) + of(SecondBias), m_adam.dropout(), generator);
  }

  Adam m_adam;
};

}  // namespace

std::unique_ptr<nets::Training<nets::SequenceBatch>> sasRec(const nets::Weights& weights,
                                                            const nets::Descent& descent) {
  return std::make_unique<SasRecTraining>(weights, descent);
}

}  // namespace kindred::torch_nets
