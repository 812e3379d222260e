// Walks on the graph of customers and products: from a product to a customer who has it, and on to another product of
// that customer. What p3alpha and rp3beta share: Cooper, Lee, Radinsky, Siantos, Random walks in recommender systems
// (P3α), WWW 2014; Paudel, Christoffel, Newell, Bernstein, Updatable, accurate, diverse and scalable recommendations
// (RP3β), ACM TiiS 7(1), 2016:
//
//   w_ij = Σ_u (1 ⁄ |customers of i|)^α · (x_uj ⁄ Σ_k x_uk)^α  ⁄  |customers of j|^β
#pragma once

#include "core/recommend/linear_items.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

struct WalkOptions {
  double alpha = 1;
  double beta = 0;
  int neighbours = 200;    ///< kept of each product, the greatest
  bool normalised = true;  ///< what is kept of a product adds up to 1
  Counts counts = Counts::Once;
};

/// A walk from one product over one customer to another: what the two steps are worth, α in them.
struct WalkPath {
  Index customer = 0;
  double back = 0;  ///< from the product to this customer
  double on = 0;    ///< from the customer to the other product
};
/// All of them between two products; w_ij is the sum of back × on, divided by |customers of j|^β.
std::vector<WalkPath> walkPaths(const TrainingData& data, const WalkOptions& options, Index from, Index to);

/// With β only where the method has one.
Schema<WalkOptions> walkSchema(const WalkOptions& defaults, bool withBeta);
Fitted fitWalks(const FitContext& context, const WalkOptions& options, Progress& progress);
ModelPtr loadWalks(std::shared_ptr<const TrainingData> data, const WalkOptions& options, const BlockReader& reader);
Estimate estimateWalks(const DataShape& shape, const WalkOptions& options);

}  // namespace kindred::recommend
