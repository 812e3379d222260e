// Letters of two cases.
#pragma once

#include <string>
#include <string_view>

namespace kindred {

/// Lower case for Latin (with its accented letters to U+00DE) and Cyrillic letters; everything else as it is.
std::string folded(std::string_view text);

}  // namespace kindred
