// A model asked by the customers and products of a later revision than it was trained on.
#pragma once

#include "core/recommend/model.h"

namespace kindred::recommend {

/// Speaks of everybody by index of `now`, a later revision of what `model` was trained on (`then`). Who was there then
/// is asked about as the customer that the training saw, with what it has now; who came since by the history alone.
/// Products that came since are never scored.
ModelPtr onLaterRevision(ModelPtr model, const std::shared_ptr<const TrainingData>& then,
                         std::shared_ptr<const TrainingData> now);

}  // namespace kindred::recommend
