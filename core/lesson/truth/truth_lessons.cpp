#include <algorithm>

#include "core/lesson/truth/lessons.h"

namespace kindred::lesson {

const std::vector<TruthLesson>& truthLessons() {
  static const std::vector<TruthLesson> lessons{simpson::lesson(),       base_rate::lesson(), popularity_bias::lesson(),
                                                filter_bubble::lesson(), leakage::lesson(),   overfitting::lesson(),
                                                bias_variance::lesson()};
  return lessons;
}

DialValues completed(const TruthLesson& lesson, const DialValues& values) {
  DialValues result;
  for (const Dial& dial : lesson.dials) {
    const auto found = values.find(dial.key);
    const double value = found == values.end() ? dial.usual : found->second;
    result[dial.key] = std::clamp(value, dial.low, dial.high);
  }
  return result;
}

}  // namespace kindred::lesson
