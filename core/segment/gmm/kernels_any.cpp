#define KINDRED_PROCESSOR any
#include "core/segment/gmm/kernels.inc"
