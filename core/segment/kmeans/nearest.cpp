#include "core/segment/kmeans/nearest.h"

#include "core/matrix/wide.h"

namespace kindred::segment::kmeans {

KINDRED_WIDE void addSquares(const double* __restrict column, double centre, std::size_t rows,
                             double* __restrict sums) {
  for (std::size_t i = 0; i < rows; ++i) sums[i] += (column[i] - centre) * (column[i] - centre);
}

KINDRED_WIDE void addSquaresToOwn(const double* __restrict column, const double* __restrict centres,
                                  const int* __restrict labels, std::size_t rows, double* __restrict sums) {
  for (std::size_t i = 0; i < rows; ++i) {
    const double difference = column[i] - centres[labels[i]];
    sums[i] += difference * difference;
  }
}

KINDRED_WIDE void takeNearer(const double* __restrict squared, double centre, std::size_t rows,
                             double* __restrict least, double* __restrict second, double* __restrict nearest) {
  for (std::size_t i = 0; i < rows; ++i) {
    const double before = least[i];
    const double now = squared[i];
    const double further = now < before ? before : now;
    second[i] = further < second[i] ? further : second[i];
    nearest[i] = now < before ? centre : nearest[i];
    least[i] = now < before ? now : before;
  }
}

}  // namespace kindred::segment::kmeans
