#include "core/recommend/ials/descent.inc"
