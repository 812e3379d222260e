// The inner loops of Gaussian mixtures, over the rows of one tile, compiled for several kinds of processors; what runs is
// what this one can. Sums are made in one order each; fused multiply-add is used where the processor has it. kernels.inc
// takes nothing from the standard library, whose functions the linker would mix.
#pragma once

namespace kindred::segment::gmm {

constexpr int RowsPerTile = 256;

/// A tile is dimensions × RowsPerTile numbers, one dimension after the other. Triangles are packed, row by row: entry (i, j)
/// with j ≤ i stands at i · (i + 1) ÷ 2 + j.
struct Kernels {
  /// result[r] = |factor · (x_r − mean)|² with a lower triangle; `scratch` has the room of a tile.
  void (*squares)(const double* tile, int dimensions, const double* mean, const double* factor, double* scratch,
                  double* result);
  /// The same with a diagonal.
  void (*scaledSquares)(const double* tile, int dimensions, const double* mean, const double* factor, double* result);
  /// first[i] += Σ weights[r] · (x_ri − mean_i), second[ij] += Σ weights[r] · (x_ri − mean_i) · (x_rj − mean_j); `scratch` has
  /// the room of two tiles.
  void (*moments)(const double* tile, int dimensions, const double* mean, const double* weights, double* scratch,
                  double* first, double* second);
  /// The same with the diagonal alone: second[i].
  void (*scaledMoments)(const double* tile, int dimensions, const double* mean, const double* weights, double* first,
                        double* second);
  /// values[i] = exp(values[i]) of numbers that are not positive; below −700 as of −700, as good as none. `count`: a multiple
  /// of 8.
  void (*exponentials)(double* values, int count);
};

/// Those for this processor.
const Kernels& kernels();

}  // namespace kindred::segment::gmm
