// Sums over a square grid of nodes under the kernel 1 / (1 + distance²)², by Fourier transforms of twice its side. Strips of
// columns go through the cache one after another; both transforms of the second side and the kernel between them in one go.
#pragma once

#include "core/embed/tsne/fourier.h"
#include "core/matrix/dense.h"

namespace kindred::embed::tsne {

/// Two real fields as one complex one.
struct Field {
  Matrix real, imaginary;
  Field(Eigen::Index rows, Eigen::Index columns)
      : real(Matrix::Zero(rows, columns)), imaginary(Matrix::Zero(rows, columns)) {}
};

class Convolution {
 public:
  /// `nodes` a side, of factors 2 and 3 alone, `spacing` apart.
  Convolution(int nodes, double spacing);
  [[nodiscard]] int nodes() const { return m_nodes; }
  [[nodiscard]] double spacing() const { return m_spacing; }
  /// nodes × nodes. Replaces each node's value by the sum of all under the kernel. The same bits for any number of threads.
  void apply(Field& field) const;

 private:
  void transformKernel();
  void acrossFirst(const Field& field, Field& half) const;
  void acrossSecond(Field& half) const;
  void backAcrossFirst(const Field& half, Field& field) const;

  int m_nodes;
  double m_spacing;
  Fourier m_fourier;
  Matrix m_spectrum;  ///< (nodes + 1)²: it is real, and the rest mirrors this
};

}  // namespace kindred::embed::tsne
