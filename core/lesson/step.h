// What is said of one state of an algorithm that is walked through.
#pragma once

#include "core/base/text.h"

namespace kindred::lesson {

struct StepWords {
  Text title;          ///< "Round 3 of 4: move the centres"
  Text what;           ///< what this step does, and why
  Text question = {};  ///< for the class; may be empty
};

}  // namespace kindred::lesson
