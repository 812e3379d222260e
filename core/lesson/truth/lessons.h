// The lessons, for their table.
#pragma once

#include "core/lesson/truth_lesson.h"

namespace kindred::lesson {

/// A campaign that looks worse in all and is better in each group (Simpson, JRSS B 13, 1951).
namespace simpson {
TruthLesson lesson();
}
/// What a model's hits are worth where few have what it looks for (Bar-Hillel, Acta Psychologica 44, 1980).
namespace base_rate {
TruthLesson lesson();
}
/// Hidden purchases favour what the shop showed (Cañamares, Castells, SIGIR 2018).
namespace popularity_bias {
TruthLesson lesson();
}
/// A recommender that learns from what it showed (Chaney, Stewart, Engelhardt, RecSys 2018).
namespace filter_bubble {
TruthLesson lesson();
}
/// A split that lets the model see what comes later (Meng, McCreadie, Macdonald, Ounis, RecSys 2020).
namespace leakage {
TruthLesson lesson();
}
/// More factors than there are tastes (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2nd ed., 7.2).
namespace overfitting {
TruthLesson lesson();
}
/// The same method on many samples of the same truth (Geman, Bienenstock, Doursat, Neural Computation 4, 1992).
namespace bias_variance {
TruthLesson lesson();
}

}  // namespace kindred::lesson
