#include "core/matrix/kernels.inc"
