// How alike rows are to t-SNE: van der Maaten and Hinton, JMLR 9, 2008, sections 2 and 3.
#pragma once

#include "core/matrix/dense.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::embed::tsne {

/// Neighbours that tell at a perplexity: three times it (van der Maaten, JMLR 15, 2014, section 4.1), and no more than there are.
int neighboursFor(double perplexity, Eigen::Index rows);

/// rows × neighbours, each row adds up to 1: normal densities of the distances, as wide as makes their perplexity
/// `perplexity`, or a third of the neighbours where they are too few for it.
FloatMatrix conditionals(const NearestRows& neighbours, double perplexity);

}  // namespace kindred::embed::tsne
