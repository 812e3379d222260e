// What stands around the map of the Similarity page: colours, strips, marks, the cut line with its groups, frames.
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/map_bar.h"
#include "ui/pages/similarity/map_groups.h"
#include "ui/pages/similarity/part_bar.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

using workflow::Member;

HeatmapScale scaleOf(const workflow::SimilarityMap& map) {
  const auto low = static_cast<float>(map.range.low), high = static_cast<float>(map.range.high);
  // Zero is in the middle of what has two signs.
  return low < 0 ? HeatmapScale{-std::max(-low, high), std::max(-low, high)} : HeatmapScale{low, high};
}

/// Shades by the order of the values: few large ones do not make all others alike. Categories have a colour each.
SideStrip stripOf(const workflow::Annotation& annotation) {
  SideStrip strip{.title = translated(annotation.figure.label)};
  if (!annotation.categories.empty()) {
    for (const double value : annotation.values)
      strip.segments.push_back(std::isnan(value) ? -1 : static_cast<int>(value));
    return strip;
  }
  std::vector<double> sorted;
  std::ranges::copy_if(annotation.values, std::back_inserter(sorted), [](double value) { return !std::isnan(value); });
  std::ranges::sort(sorted);
  for (const double value : annotation.values) {
    const auto below = std::ranges::lower_bound(sorted, value) - sorted.begin();
    strip.shades.push_back(std::isnan(value) ? std::numeric_limits<float>::quiet_NaN()
                                             : static_cast<float>(below) /
                                                   static_cast<float>(std::max<std::size_t>(1, sorted.size() - 1)));
  }
  return strip;
}

QString countedIn(const workflow::MapSide& side, int count) {
  switch (side.member) {
    case Member::Customer: return SimilarityPage::tr("%Ln customer(s)", nullptr, count);
    case Member::Product: return SimilarityPage::tr("%Ln product(s)", nullptr, count);
    case Member::Segment: break;
  }
  return SimilarityPage::tr("%Ln segment(s)", nullptr, count);
}

}  // namespace

void SimilarityPage::showScale() {
  m_canvas->setScale(scaleOf(*m_map->map),
                     m_map->above ? std::optional(scaleOf(*m_map->above)) : std::optional<HeatmapScale>());
  m_bar->show(m_map);
}

SideStrip SimilarityPage::segmentsOf(const workflow::MapSide& side) const {
  SideStrip strip{.title = tr("Segment")};
  const workflow::SegmentationPtr& segmentation = m_map->map->segmentation;
  if (side.member == Member::Customer && session().segmentation()) {
    for (const Index member : side.members) strip.segments.push_back(session().segmentOf(member).colour);
  } else if (side.member == Member::Segment && segmentation) {
    for (const Index member : side.members) {
      const segment::Segment* found = segmentation->find(member);
      strip.segments.push_back(found != nullptr ? found->colour : -1);
    }
  } else if (side.member == Member::Product && !m_map->productSegments.empty()) {
    for (const Index member : side.members) {
      const int place = m_map->productSegments[static_cast<std::size_t>(member)];
      strip.segments.push_back(place < 0 ? -1 : segmentation->segments[static_cast<std::size_t>(place)].colour);
    }
  }
  return strip;
}

// Segments' own colours (of a product the one that has it most); of a figure the rows alone, and the columns where they
// are the same.
void SimilarityPage::showStrips() {
  if (!m_map) return;
  const std::string key = m_bar->strip();
  const bool bySegment = key == "segment" || m_map->rowSide().member == Member::Segment;
  const auto show = [this](SideStrip rows, SideStrip columns) {
    m_canvas->setStrip(HeatmapSide::Rows, std::move(rows));
    m_canvas->setStrip(HeatmapSide::Columns, std::move(columns));
    showWhere();
  };
  session().questions().drop("similarity/strip");
  if (key.empty()) return show({}, {});
  if (bySegment) return show(segmentsOf(m_map->rowSide()), segmentsOf(m_map->columnSide()));
  session().ask(
      {this, "similarity/strip"},
      [workspace = session().workspace(), map = m_map, key](Progress&) {
        return workflow::annotation(*workspace, *map->map, map->rowSide(), key);
      },
      [this, show, of = m_map](const workflow::Annotation& annotation) {
        if (of != m_map) return;
        const SideStrip strip = stripOf(annotation);
        show(strip, m_map->isSquare() ? strip : SideStrip());
      },
      errorsTo(m_note));
}

void SimilarityPage::showMarks() {
  if (!m_map) return;
  const auto marks = [this](const workflow::MapSide& side) {
    std::vector<char> marked;
    if (side.member == Member::Customer && !session().selection().isEmpty()) {
      for (const Index member : side.members) marked.push_back(session().selection().contains(member) ? 1 : 0);
    }
    return marked;
  };
  m_canvas->setMarks(HeatmapSide::Rows, marks(m_map->rowSide()));
  m_canvas->setMarks(HeatmapSide::Columns, marks(m_map->columnSide()));
}

void SimilarityPage::moveCut(HeatmapSide side, bool done) {
  if (!m_map) return;
  if (side == HeatmapSide::Columns && !m_map->isSquare()) return;
  showGroups();
  if (done) m_groupTimer.start(0);
}

/// The groups that the line makes, named as before where they are the same.
void SimilarityPage::showGroups() {
  const SideTree& tree = m_canvas->tree(HeatmapSide::Rows);
  std::vector<SideGroup> groups;
  if (!tree.isEmpty()) groups = tree.groupsAt(m_canvas->cut(HeatmapSide::Rows));
  const std::vector<SideGroup>& before = m_canvas->groups();
  int several = 0, largest = 0;
  auto known = before.begin();
  for (SideGroup& group : groups) {
    group.facts = countedIn(m_map->rowSide(), group.size());
    while (known != before.end() && known->begin < group.begin) ++known;
    if (known != before.end() && known->begin == group.begin && known->end == group.end) group.name = known->name;
    several += group.size() > 1;
    largest = std::max(largest, group.size());
  }
  m_bar->setCutWords(groups.empty() ? QString()
                                    : tr("%Ln group(s)", nullptr, static_cast<int>(groups.size())) +
                                          tr(", %Ln of them with several members", nullptr, several) +
                                          tr("; the largest has %1. Drag either line, or press [ and ].")
                                              .arg(countedIn(m_map->rowSide(), largest)));
  m_bar->segmentButton()->setVisible(m_map->ofCustomers() && m_map->rows() <= MostInSegments);
  m_canvas->setGroups(std::move(groups));
  m_groupTimer.start();
}

void SimilarityPage::nameGroups() {
  const SideTree& tree = m_canvas->tree(HeatmapSide::Rows);
  if (!m_map || tree.isEmpty()) return;
  session().ask(
      {this, "similarity/groups"},
      [map = m_map, height = m_canvas->cut(HeatmapSide::Rows)](Progress& progress) {
        return workflow::nameClusters(*map->map, map->rowSide(), similarity::clustersAt(map->rowSide().tree, height),
                                      progress);
      },
      [this, of = m_map](const std::vector<workflow::MapCluster>& named) {
        if (of != m_map) return;
        std::vector<SideGroup> groups = m_canvas->groups();
        for (std::size_t i = 0, j = 0; i < groups.size() && j < named.size(); ++i) {
          while (j < named.size() && named[j].begin < groups[i].begin) ++j;
          if (j < named.size() && named[j].begin == groups[i].begin && named[j].end == groups[i].end)
            groups[i].name = translated(named[j].name);
        }
        m_canvas->setGroups(std::move(groups));
        if (m_frame->isTableShown()) m_sight.refresh();
      },
      errorsTo(m_note));
}

// As rules that name the customers of each group, so that the recipe is kept with them as of any other segments.
void SimilarityPage::useAsSegments() {
  if (!m_map || !m_map->ofCustomers()) return;
  std::vector<MapGroup> groups;
  for (const SideGroup& group : m_canvas->groups()) {
    if (group.size() < 2) continue;
    const auto first = m_map->rowSide().members.begin() + group.begin;
    groups.push_back({group.name.toStdString(), std::vector<Index>(first, first + group.size())});
  }
  if (groups.empty()) return m_note->show(NoteKind::Info, tr("No group has two members: move the cut line first"));
  session().perform(
      {this, KI_TEXT("core", "Making segments of the groups")},
      [workspace = session().workspace(), request = segmentsOfGroups(*m_map->dataset, groups)](Progress& progress) {
        return workflow::segmentCustomers(*workspace, request, progress);
      },
      [this](const workflow::SegmentationPtr& made) {
        session().notifySegmentations(made->id);
        m_note->show(NoteKind::Ok, tr("All pages show the groups as segments"));
        m_note->addAction(tr("Show in Segments"), [this] { session().showPage(QStringLiteral("segments")); });
      },
      errorsTo(m_note));
}

QString SimilarityPage::groupOf(int row) const {
  const auto& groups = m_canvas->groups();
  const auto after = std::ranges::upper_bound(groups, row, {}, &SideGroup::begin);
  if (after == groups.begin()) return {};
  const auto number = after - groups.begin();
  const SideGroup& group = *(after - 1);
  return group.name.isEmpty() ? formatCount(number) : tr("%1: %2").arg(formatCount(number), group.name);
}

void SimilarityPage::followFrame() {
  const QRect cells = m_canvas->frame();
  const QString words = cells.isEmpty() || !m_map ? QString()
                                                  : tr("Framed: %1 × %2")
                                                        .arg(countedIn(m_map->rowSide(), cells.height()),
                                                             countedIn(m_map->columnSide(), cells.width()));
  const int customers = cells.isEmpty() || !m_map ? 0 : static_cast<int>(framedCustomers(cells).size());
  m_part->show(words, customers, !m_trail.empty());
}

/// Those of the rows, and of the columns where these are customers; of segments those in them.
std::vector<Index> SimilarityPage::framedCustomers(const QRect& cells) const {
  std::set<Index> customers;
  const auto take = [&](const workflow::MapSide& side, int first, int last) {
    for (int place = first; place <= last; ++place) {
      const Index member = side.members[static_cast<std::size_t>(place)];
      if (side.member == Member::Customer) customers.insert(member);
      if (side.member != Member::Segment || !m_map->map->segmentation) continue;
      const auto inside = m_map->map->segmentation->customersOf(member);
      customers.insert(inside.begin(), inside.end());
    }
  };
  take(m_map->rowSide(), cells.top(), cells.bottom());
  take(m_map->columnSide(), cells.left(), cells.right());
  return {customers.begin(), customers.end()};
}

void SimilarityPage::selectFrame() {
  if (!m_map || m_canvas->frame().isEmpty()) return;
  session().selection().applyIndices(framedCustomers(m_canvas->frame()), KI_TEXT("core", "a frame in Similarity"),
                                     SetMode::New);
}

}  // namespace kindred::ui
