// What the tour of the program is made of: six steps from a file to a list that can be sent, each done by the person.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

class QWidget;

namespace kindred::ui {

/// What the tour knows of the window when it asks whether a step is done.
struct TourFacts {
  QString page = {};     ///< that is shown
  bool hasData = false;  ///< a data set is shown
  bool hasSelection = false;
  bool hasSegments = false;
  bool hasRecommender = false;
  bool exported = false;  ///< a list was written since the step began
  bool touched = false;   ///< what the step points at was clicked, or had a key, since the step began
};

struct TourStep {
  QString page = {};
  QStringList targets = {};  ///< classes or object names on that page, the one to point at first at the front
  bool (*isDone)(const TourFacts& facts) = nullptr;
};

const std::vector<TourStep>& tourSteps();
/// In the window's language.
QString tourTitle(int step);
QString tourText(int step);

/// The first visible widget below `root` of a class ("explore::RfmPanel") or an object name; null where there is none.
QWidget* visiblePart(const QWidget* root, const QStringList& names);

}  // namespace kindred::ui
