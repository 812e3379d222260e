#include <QtGlobal>

#include "ui/page.h"
#include "ui/pages/campaigns/campaigns_page.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/compare/compare_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/predict/predict_page.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/pages/rules/rules_page.h"
#include "ui/pages/segments/segments_page.h"
#include "ui/pages/similarity/similarity_page.h"

namespace kindred::ui {
namespace {

template <class T>
Page* make(Session& session) {
  return new T(session);
}

}  // namespace

// Key, group, icon, title, and what makes it: a page is one line here and one folder in ui/pages.
const std::vector<PageEntry>& pageTable() {
  static const std::vector<PageEntry> table{
      {"data", PageGroup::Data, "data", QT_TRANSLATE_NOOP("PageTable", "Data"), make<data::DataPage>},
      {"explore", PageGroup::Data, "explore", QT_TRANSLATE_NOOP("PageTable", "Explore"), make<ExplorePage>},
      {"segments", PageGroup::Understand, "segments", QT_TRANSLATE_NOOP("PageTable", "Segments"),
       make<segments::SegmentsPage>},
      {"similarity", PageGroup::Understand, "similarity", QT_TRANSLATE_NOOP("PageTable", "Similarity"),
       make<SimilarityPage>},
      {"rules", PageGroup::Understand, "rules", QT_TRANSLATE_NOOP("PageTable", "Rules"), make<rules_page::RulesPage>},
      {"recommend", PageGroup::Predict, "recommend", QT_TRANSLATE_NOOP("PageTable", "Recommend"), make<RecommendPage>},
      {"predict", PageGroup::Predict, "propensity", QT_TRANSLATE_NOOP("PageTable", "Propensity & value"),
       make<predict_page::PredictPage>},
      {"compare", PageGroup::Prove, "compare", QT_TRANSLATE_NOOP("PageTable", "Compare"),
       make<compare_page::ComparePage>},
      {"classroom", PageGroup::Prove, "classroom", QT_TRANSLATE_NOOP("PageTable", "Classroom"),
       make<classroom::ClassroomPage>},
      {"campaigns", PageGroup::Act, "campaigns", QT_TRANSLATE_NOOP("PageTable", "Campaigns"), make<CampaignsPage>},
  };
  return table;
}

const std::vector<PartEntry>& partTable() {
  static const std::vector<PartEntry> table{
      {"guide", "classroom"}, {"uses", "classroom"}, {"find_data", "classroom"}, {"propensity", "predict"},
      {"value", "predict"},   {"learn", "predict"},  {"bandit", "classroom"},
  };
  return table;
}

}  // namespace kindred::ui
