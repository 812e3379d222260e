// Places in the picture by gradient descent with momentum and gains of each coordinate's own (Jacobs 1988), as van der Maaten and
// Hinton, JMLR 9, 2008, section 3.4; rates by Belkina et al., Nature Communications 10, 2019.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::embed::tsne {

struct Steps {
  double exaggeration = 12;  ///< of the affinities, at first
  int exaggerated = 250;
  int further = 500;
};

/// Moves `places` (rows × 2). `affinities`: symmetric, all of them add up to 1. Gives the divergence of Kullback and Leibler
/// that is left. The same bits for any number of threads.
double descend(const Csr& affinities, const Steps& steps, Matrix& places, Progress& progress);

}  // namespace kindred::embed::tsne
