// Methods of kinds that the program will have, as small as they can be: they hold the contracts to what such methods
// need. The contract's tests run over them as over the program's own.
#pragma once

#include "core/recommend/recommender.h"

namespace kindred::recommend::sketches {

Algorithm denseItems();  ///< products × products without zeros, scored by tiles
Algorithm factors();     ///< rounds with a curve, a part held out, customers folded in
Algorithm blend();       ///< a hybrid of two others
Algorithm content();     ///< from what products are called: scores what nobody has
Algorithm nextBasket();  ///< repeats are its matter

}  // namespace kindred::recommend::sketches
