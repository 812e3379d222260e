#include "core/nets/neu_mf.h"

#include "core/torch/losses.h"

namespace kindred::torch_nets {
namespace {

using namespace nets::neu_mf;

/// Which rows there are in a column of indices, and which of them each is.
struct Rows {
  explicit Rows(std::span<const Index> indices) { std::tie(all, of) = at::_unique(tensorOf(indices), true, true); }
  at::Tensor all, of;
};

class NeuMfTraining : public nets::Training<nets::PairBatch> {
 public:
  NeuMfTraining(const nets::Weights& weights, const nets::Descent& descent) : m_adam(weights, descent) {}

  double step(const nets::PairBatch& batch, const nets::Loop& loop) override {
    const Rows customers(batch.customers), products(batch.products);
    const at::Tensor had = at::tensor(batch.had);
    const std::size_t pairs = batch.had.size();
    return m_adam.step(partsOf(pairs), {customers.all, products.all}, loop, [&](std::size_t part, const Tensors& w) {
      const auto own = [&](const at::Tensor& all) {
        return all.slice(0, beginOf(part, pairs), beginOf(part + 1, pairs));
      };
      const at::Tensor x =
          score(w[Customers].index_select(0, own(customers.of)), w[Products].index_select(0, own(products.of)), w);
      return at::binary_cross_entropy_with_logits(x, own(had), {}, {}, at::Reduction::Sum) / static_cast<double>(pairs);
    });
  }
  [[nodiscard]] nets::Weights weights() const override { return m_adam.weights(); }

 private:
  [[nodiscard]] static at::Tensor score(const at::Tensor& customers, const at::Tensor& products, const Tensors& w) {
    const std::int64_t f = w[Second].size(1);
    const auto head = [f](const at::Tensor& rows) { return rows.slice(1, 0, f); };
    const auto tail = [f](const at::Tensor& rows) { return rows.slice(1, f); };
    const at::Tensor both = at::cat({tail(customers), tail(products)}, 1);
    const at::Tensor a = at::relu(at::matmul(both, w[First]) + w[FirstBias]);
    const at::Tensor b = at::relu(at::matmul(a, w[Second]) + w[SecondBias]);
    const at::Tensor ones = at::ones({customers.size(0), 1});
    return (at::cat({head(customers) * head(products), b, ones}, 1) * w[Output]).sum(1);
  }

  Adam m_adam;
};

}  // namespace

std::unique_ptr<nets::Training<nets::PairBatch>> neuMf(const nets::Weights& weights, const nets::Descent& descent) {
  return std::make_unique<NeuMfTraining>(weights, descent);
}

}  // namespace kindred::torch_nets
