#include "core/matrix/lane_kernels.inc"
