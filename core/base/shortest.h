// Numbers as texts for files and parameters, in no language.
#pragma once

#include <string>

namespace kindred {

/// The shortest text that reads back as the same number, with an exponent where that is shorter: "0.1", "1e+30", "nan".
std::string shortest(double number, char decimal = '.');

}  // namespace kindred
