// How all places of a picture push each other apart, by interpolation on a grid: Linderman, Rachh, Hoskins, Steinerberger and
// Kluger, "Fast interpolation-based t-SNE for improved visualization of single-cell RNA-seq data", Nature Methods 16, 2019.
// The picture is cut into boxes with three nodes a side, to which the places' charges are dealt; the nodes' sums under the
// kernel are a convolution. Few places are told pair by pair, which is exact and takes no longer.
#pragma once

#include <memory>

#include "core/embed/tsne/convolution.h"

namespace kindred::embed::tsne {

struct Repulsion {
  Matrix forces;   ///< rows × 2: Σⱼ (yᵢ − yⱼ) / (1 + |yᵢ − yⱼ|²)²
  double sum = 0;  ///< Σ over i ≠ j of 1 / (1 + |yᵢ − yⱼ|²)
};

/// Keeps the grid's transform while its shape stays the same. The same bits for any number of threads.
class Repulsor {
 public:
  /// places: rows × 2, finite.
  Repulsion at(const Matrix& places);

 private:
  void fitGrid(const Matrix& places);

  std::unique_ptr<const Convolution> m_convolution;
  int m_boxes = 0;
  double m_width = 0;  ///< of a box
  Eigen::RowVector2d m_corner;
};

}  // namespace kindred::embed::tsne
