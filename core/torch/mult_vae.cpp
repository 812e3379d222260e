#include "core/nets/mult_vae.h"

#include <cmath>

#include "core/torch/losses.h"

namespace kindred::torch_nets {
namespace {

using namespace nets::mult_vae;

at::Tensor layer(const at::Tensor& rows, const at::Tensor& weights, const at::Tensor& bias) {
  return at::matmul(rows, weights) + bias;
}

/// Some rows of a batch, and their entries one after the other.
struct Entries {
  at::Tensor products, rows, begins, values;  ///< values: 1 ⁄ ‖row‖
  std::int64_t count = 0;                     ///< of rows
};

Entries entriesOf(const Csr& had, std::int64_t begin, std::int64_t end) {
  std::vector<Index> products, rows, begins;
  std::vector<float> values;
  for (std::int64_t i = begin; i < end; ++i) {
    const Csr::Row row = had.row(static_cast<Index>(i));
    begins.push_back(static_cast<Index>(products.size()));
    products.insert(products.end(), row.indices.begin(), row.indices.end());
    rows.insert(rows.end(), row.size(), static_cast<Index>(i - begin));
    values.insert(values.end(), row.size(), 1 / std::sqrt(static_cast<float>(row.size())));
  }
  return {tensorOf(products), tensorOf(rows), tensorOf(begins), at::tensor(values), end - begin};
}

class MultVaeTraining : public nets::Training<nets::HistoryBatch> {
 public:
  MultVaeTraining(const nets::Weights& weights, const nets::Descent& descent) : m_adam(weights, descent) {}

  double step(const nets::HistoryBatch& batch, const nets::Loop& loop) override {
    const auto rows = static_cast<std::size_t>(batch.had.rows);
    return m_adam.step(partsOf(rows), {}, loop, [&](std::size_t part, const Tensors& w) {
      at::Generator generator = generatorOf(batch.seed, part);
      return loss(entriesOf(batch.had, beginOf(part, rows), beginOf(part + 1, rows)), w, batch.divergence, generator) /
             static_cast<double>(rows);
    });
  }
  [[nodiscard]] nets::Weights weights() const override { return m_adam.weights(); }

 private:
  [[nodiscard]] at::Tensor loss(const Entries& had, const Tensors& w, double divergence,
                                at::Generator& generator) const {
    const at::Tensor inputs = dropped(had.values, m_adam.dropout(), generator);
    const at::Tensor sum = std::get<0>(at::embedding_bag(w[Encode], had.products, had.begins, false, 0, false, inputs));
    const at::Tensor hidden = at::tanh(sum + w[EncodeBias]);
    const at::Tensor mean = layer(hidden, w[Mean], w[MeanBias]), logVariance = layer(hidden, w[Spread], w[SpreadBias]);
    const at::Tensor noise = at::randn(mean.sizes(), generator, at::kFloat);
    const at::Tensor latent = mean + noise * at::exp(0.5 * logVariance);
    const at::Tensor decoded = at::tanh(layer(latent, w[Decode], w[DecodeBias]));
    const at::Tensor withOne = at::cat({decoded, at::ones({had.count, 1})}, 1);
    const at::Tensor logits = at::matmul(withOne, w[Products].t());
    const at::Tensor likelihood = at::log_softmax(logits, 1).index({had.rows, had.products}).sum();
    const at::Tensor apart = 0.5 * (at::exp(logVariance) + mean * mean - 1 - logVariance).sum();
    return divergence * apart - likelihood;
  }

  Adam m_adam;
};

}  // namespace

std::unique_ptr<nets::Training<nets::HistoryBatch>> multVae(const nets::Weights& weights,
                                                            const nets::Descent& descent) {
  return std::make_unique<MultVaeTraining>(weights, descent);
}

}  // namespace kindred::torch_nets
