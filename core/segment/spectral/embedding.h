// Where the rows of a graph lie by its normalised Laplacian: rows with many ways between them lie close together.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::segment::spectral {

/// rows × count: the eigenvectors of the random walk on `graph` (D⁻¹ A) with the greatest eigenvalues, the greatest first, each
/// of length 1 as one of D^-½ A D^-½ (von Luxburg 2007, section 3). `graph`: symmetric, connected, none below 0; count ≤ rows.
/// The same bits for any number of threads. Throws Error (BadData) where they are not found.
Matrix walkVectors(const Csr& graph, int count, Progress& progress);

}  // namespace kindred::segment::spectral
