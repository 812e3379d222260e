// What a library that differentiates does for us: it takes steps down the loss of a net. What a step learns from is drawn by
// the caller, who also asks for cancelling, hears the losses and decides when it is enough. Plain numbers on either side, so
// that nothing but that library knows how it is done.
//
// Equal bits for any number of threads: a step is cut into parts of a fixed number, whose gradients are added in order, and
// what a step draws (dropout, noise) it draws by its own seed.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/base/text.h"
#include "core/matrix/csr.h"
#include "core/nets/weights.h"

namespace kindred::nets {

/// Runs body(0), …, body(count − 1), at once where there are processors for it; may throw Cancelled.
using Loop = std::function<void(std::size_t count, const std::function<void(std::size_t)>& body)>;

/// Adam (Kingma, Ba: Adam, a method for stochastic optimization, ICLR 2015, algorithm 1).
struct Descent {
  double learningRate = 1e-3;
  double regularisation = 0;  ///< λ of λ ⁄ 2 · ‖weights that a step touches‖²
  double dropout = 0;         ///< share of inputs that a step leaves out
};

/// A net being trained. Thread rule: one thread at a time.
template <class Batch>
class Training {
 public:
  virtual ~Training() = default;
  /// The mean loss of the batch, before the step. Where it is not finite the weights are as good as lost.
  virtual double step(const Batch& batch, const Loop& loop) = 0;
  [[nodiscard]] virtual Weights weights() const = 0;
};

/// Of Mult-VAE: minus the logarithm of the multinomial likelihood of what each has + β · Kullback–Leibler divergence of z from
/// a standard normal one. Dropout is of what is had.
struct HistoryBatch {
  Csr had = {};           ///< some customers × products, values 1
  double divergence = 0;  ///< β
  std::uint64_t seed = 0;
};

/// Of NeuMF: logistic loss over pairs, some of them had and some not.
struct PairBatch {
  std::vector<Index> customers = {}, products = {};
  std::vector<float> had = {};  ///< 1 or 0
  std::uint64_t seed = 0;
};

/// Of SASRec: at each place the logistic loss of the next product against all `others` (softmax).
struct SequenceBatch {
  Index length = 0;
  std::vector<Index> events = {};  ///< sequences × length (n at most), ends aligned; −1 before the first
  std::vector<Index> next = {};    ///< what follows each; −1 where nothing is to be told
  std::vector<Index> others = {};  ///< drawn products, each once
  std::uint64_t seed = 0;
};

class Trainer {
 public:
  virtual ~Trainer() = default;
  [[nodiscard]] virtual std::unique_ptr<Training<HistoryBatch>> multVae(const Weights&, const Descent&) const = 0;
  [[nodiscard]] virtual std::unique_ptr<Training<PairBatch>> neuMf(const Weights&, const Descent&) const = 0;
  [[nodiscard]] virtual std::unique_ptr<Training<SequenceBatch>> sasRec(const Weights&, const Descent&) const = 0;
};

/// Of the library of its own, which is loaded when first asked for and then stays. Throws Error (NotFound) where it is not
/// there or cannot be loaded.
const Trainer& trainer();
/// Why trainer() would find no library, or an empty Text. Looks for the file and loads nothing.
Text missingTrainer();
/// Throws what trainer() throws where it finds no library, and how to get it.
void requireTrainer();

/// The one symbol of the library: `extern "C" const Trainer* kindred_trainer_N()`, N being raised with every change of what
/// stands above.
constexpr const char* TrainerSymbol = "kindred_trainer_1";

}  // namespace kindred::nets
