#include "ui/frame/tour_steps.h"

#include <QCoreApplication>
#include <QWidget>

namespace kindred::ui {
namespace {

struct TourWords {
  Q_DECLARE_TR_FUNCTIONS(Tour)
};

}  // namespace

const std::vector<TourStep>& tourSteps() {
  static const auto name = [](const char* text) { return QString::fromLatin1(text); };
  static const std::vector<TourStep> steps{
      {.page = name("data"),
       .targets = {name("trySampleShop"), name("importButton"), name("data::DataPage")},
       .isDone = [](const TourFacts& facts) { return facts.hasData; }},
      {.page = name("explore"),
       .targets = {name("explore::RfmPanel"), name("explore::Board")},
       .isDone = [](const TourFacts& facts) { return facts.page == QLatin1String("explore") && facts.hasSelection; }},
      {.page = name("segments"),
       .targets = {name("run"), name("segments::MethodPane"), name("segments::SegmentTable")},
       .isDone = [](const TourFacts& facts) { return facts.page == QLatin1String("segments") && facts.hasSegments; }},
      {.page = name("similarity"),
       .targets = {name("HeatmapCanvas"), name("updateButton")},
       .isDone = [](const TourFacts& facts) { return facts.page == QLatin1String("similarity") && facts.touched; }},
      {.page = name("recommend"),
       .targets = {name("train"), name("OffersPanel")},
       .isDone =
           [](const TourFacts& facts) { return facts.page == QLatin1String("recommend") && facts.hasRecommender; }},
      {.page = name("campaigns"),
       .targets = {name("exportButton"), name("PlanPanel")},
       .isDone = [](const TourFacts& facts) { return facts.exported; }},
  };
  return steps;
}

QString tourTitle(int step) {
  switch (step) {
    case 0: return TourWords::tr("Bring data in");
    case 1: return TourWords::tr("See what is in it");
    case 2: return TourWords::tr("Find groups of customers");
    case 3: return TourWords::tr("See who is alike, and why");
    case 4: return TourWords::tr("Find what to offer");
    case 5: return TourWords::tr("Write the list");
    default: break;
  }
  return TourWords::tr("That was the whole chain");
}

QString tourText(int step) {
  switch (step) {
    case 0: return TourWords::tr("Press “Try with the sample shop”, or drop a file of your own orders on the window.");
    case 1:
      return TourWords::tr(
          "Open Explore and click a cell of recency and frequency: its customers are then selected on every page.");
    case 2: return TourWords::tr("Open Segments and press Run. Then choose a group and read what sets it apart.");
    case 3: return TourWords::tr("Open Similarity and click a cell of the map: the pane on the right does its sum.");
    case 4: return TourWords::tr("Open Recommend and train what is proposed. Each offer then says why it is made.");
    case 5:
      return TourWords::tr(
          "Open Campaigns, choose who gets the list, hold a share back, and export it: that share will tell what the "
          "list was worth.");
    default: break;
  }
  return TourWords::tr(
      "F1 on any control opens its place in the help. The Classroom's Guide says how each method works and what is "
      "said "
      "against it.");
}

QWidget* visiblePart(const QWidget* root, const QStringList& names) {
  if (root == nullptr) return nullptr;
  const QList<QWidget*> all = root->findChildren<QWidget*>();
  for (const QString& name : names) {
    const QString className = QStringLiteral("kindred::ui::") + name;
    if (className == QLatin1String(root->metaObject()->className())) return const_cast<QWidget*>(root);
    for (QWidget* each : all) {
      const bool named = each->objectName() == name || className == QLatin1String(each->metaObject()->className());
      if (named && each->isVisible()) return each;
    }
  }
  return nullptr;
}

}  // namespace kindred::ui
