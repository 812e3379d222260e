// EASE for very many products: its closed form with a sparse approximation of the inverse (Spišák, Bartyzal, Hoskovec, Peška,
// Tůma: Scalable approximate nonsymmetric autoencoder for collaborative filtering, RecSys 2023):
//
//   XᵀX + λ = L Lᵀ,  K ≈ L⁻¹ sparse,  W = −KᵀK (diag KᵀK)⁻¹ with 0 on the diagonal,  score = x W
//
// K is found without L, each row by itself: by least squares on the entries that it may have (Kolotilina, Yeremin: Factorized
// sparse approximate inverse preconditionings, SIAM Journal on Matrix Analysis and Applications 14(1), 1993). No pivot can fail,
// as one of an incomplete factorisation can, and rows are solved on all processors. Products stand from the most popular to the
// least, so that what few have rests on what many have. The strongest weights are multiplied out once, as ease keeps them: a list
// costs the same, and its reasons are the same.
#include "core/recommend/recommender.h"
#include "core/recommend/sansa/factor.h"

namespace kindred::recommend::sansa {
namespace {

struct Options {
  double lambda = 200;
  Counts counts = Counts::Once;
  int fill = 100;
  int kept = 400;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::lambda, "lambda", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Added to the diagonal: greater weights down what few customers have."),
                 Range{.minimum = 1e-3, .maximum = 1e6, .logarithmic = true})
          .param(
              &Options::fill, "fill", KI_TEXT("core", "Fill"),
              KI_TEXT("core",
                      "Against how many products each is weighed at once: more come nearer to what “Products weighed "
                      "together” finds, which as many as there are products find exactly."),
              Range{.minimum = 1, .maximum = 20000, .logarithmic = true})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices())
          .param(&Options::kept, "weights_kept", KI_TEXT("core", "Weights kept"),
                 KI_TEXT("core", "The strongest weights of each product; 0 keeps all, in a file as much larger."),
                 Range{0, 1000000})
          .advanced();
  return all;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  Progress counting = progress.part(0, 0.2), solving = progress.part(0.2, 0.8), weighing = progress.part(0.8, 1);
  const OrderedGram gram = orderedGram(*context.data, options.counts, options.lambda, counting);
  const Csr factor = inverseFactor(gram, options.fill, solving);
  ItemWeights weights{.sparse = weightsOf(factor, options.kept, weighing)};
  return {std::make_shared<LinearItemModel>(context.data, std::move(weights), options.counts)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  ItemWeights weights = readItemWeights(reader, data->matrix.columns);
  return std::make_shared<LinearItemModel>(std::move(data), std::move(weights), schema().options(values).counts);
}

// Every two products of a customer are a pair; each row of the factor solves an equation, whose entries are looked up, and adds
// a square of itself to the weights.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPair = 1e-9, SecondsPerFlop = 2e-11, SecondsPerEntry = 1e-8, SecondsPerWeight = 3e-9;
  const Options options = schema().options(values);
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double pairs = events * events / std::max(1.0, static_cast<double>(shape.customers)) / 2;
  const double fill = std::min(products, static_cast<double>(options.fill));
  const double kept = options.kept == 0 ? products : std::min(products, static_cast<double>(options.kept));
  const double solving = products * (fill * fill * fill / 3 * SecondsPerFlop + fill * fill * SecondsPerEntry);
  return {SecondsPerPair * pairs + solving + SecondsPerWeight * events * kept,
          8 * std::min(pairs, products * products / 2) + products * (32 * fill + 32 * kept)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "sansa",
                   .title = KI_TEXT("core", "Very many products weighed together"),
                   .summary = KI_TEXT("core",
                                      "As “Products weighed together”, for more products than memory holds weights "
                                      "between: each is weighed against those that have most to do with it."),
                   .source = "Spišák, Bartyzal, Hoskovec, Peška, Tůma: SANSA, RecSys 2023",
                   .parameters = schema().parameters()},
          .gives = {.neighbours = true},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::sansa
