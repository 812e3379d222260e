// The recommenders of a data set in a list that one chooses from.
#pragma once

#include "ui/pages/recommend/recommend_data.h"

class QComboBox;

namespace kindred::ui {

/// A line a run, latest first, its id as data; the one that is ready to be asked is current. Says nothing of the change.
void fillRecommenders(QComboBox* list, const Recommenders& recommenders);

}  // namespace kindred::ui
