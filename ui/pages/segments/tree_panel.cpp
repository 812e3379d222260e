#include "ui/pages/segments/tree_panel.h"

#include "core/workflow/queries/segment_tree.h"
#include "ui/text/language.h"

namespace kindred::ui::segments {
namespace {

constexpr int kLeaves = 40;
const std::string kTreeQuestion = "segments/tree";

}  // namespace

TreePanel::TreePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_canvas(new TreeCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_caption(new Label(FontRole::Tiny, Role::Text3)) {
  setObjectName(QStringLiteral("tree"));
  m_caption->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_frame, 1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 12, 4, 12, 8, 6);
  foot->addWidget(m_caption);
  column->addLayout(foot);
  connect(m_canvas, &TreeCanvas::groupsChanged, this, &TreePanel::showWords);
  connect(m_canvas, &TreeCanvas::groupsChosen, this, &TreePanel::groupsChosen);
  m_canvas->setDescriber([](int groups) { return QStringList{tr("%Ln segment(s)", nullptr, groups)}; });
  whenTranslated(this, [this] {
    m_canvas->setAccessibleName(tr("Tree of segments"));
    showWords();
  });
}

bool TreePanel::has(const ShownPtr& shown) {
  return shown && shown->segmentation && shown->isCurrent() && workflow::hasTree(*shown->run);
}

void TreePanel::show(const ShownPtr& shown) {
  m_shown = shown;
  if (isVisible()) follow();
}

void TreePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  follow();
}

void TreePanel::follow() {
  if (!has(m_shown)) {
    m_session.questions().drop(kTreeQuestion);
    m_of = 0;
    return m_canvas->setTree({});
  }
  if (m_shown->segmentation->id == m_of) return;
  m_of = m_shown->segmentation->id;
  m_canvas->setTree({});
  m_session.ask(
      {.asker = this, .key = kTreeQuestion, .title = KI_TEXT("core", "Drawing the tree")},
      [workspace = m_session.workspace(), segmentation = m_shown->segmentation](Progress& progress) {
        return workflow::segmentTree(*workspace, *segmentation, kLeaves, progress);
      },
      [this](const std::vector<segment::Branch>& branches) { take(branches); }, errorsTo(m_frame));
}

void TreePanel::take(const std::vector<segment::Branch>& branches) {
  std::vector<int> colours;
  for (const segment::Segment& segment : m_shown->segmentation->segments) colours.push_back(segment.colour);
  m_frame->setEmpty({});
  m_canvas->setTree({branches, colours, tr("How unlike what is joined is")});
  m_canvas->setGroups(static_cast<int>(m_shown->segmentation->segments.size()));
  showWords();
}

void TreePanel::showWords() {
  m_caption->setText(
      tr("The line cuts the tree into %Ln segment(s). Drag it, or press [ and ]; Run makes them. The "
         "figures beneath are customers; what is alike is joined low.",
         nullptr, m_canvas->groups()));
}

}  // namespace kindred::ui::segments
