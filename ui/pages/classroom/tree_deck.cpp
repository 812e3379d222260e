#include "ui/pages/classroom/tree_deck.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <map>

#include "ui/pages/classroom/merge_canvas.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kPoints = 12;
const std::string kTreeSample = "classroom/tree";

QPointF meanOf(const lesson::PlaneTable& table, const std::vector<int>& points) {
  QPointF sum;
  for (const int point : points) sum += QPointF(table.points(point, 0), table.points(point, 1));
  return sum / static_cast<double>(points.size());
}

}  // namespace

TreeDeck::TreeDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_stage(new QWidget),
      m_plane(new PlaneCanvas(type)),
      m_controls(new QWidget),
      m_linkage(new QComboBox),
      m_all(new QCheckBox),
      m_again(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_plane->setObjectName(QStringLiteral("treePlane"));
  buildControls();
  buildStage();
  use(example());
}

// Letters, so that a merge can be said aloud.
lesson::PlaneTable TreeDeck::example() const {
  lesson::PlaneTable table = lesson::blobs({.customers = kPoints, .spread = 1.2, .seed = m_seed});
  for (std::size_t i = 0; i < table.names.size(); ++i) table.names[i] = std::string(1, static_cast<char>('A' + i));
  return table;
}

void TreeDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  auto* word = new Label(FontRole::Control, Role::Text2);
  m_linkage->setObjectName(QStringLiteral("linkage"));
  m_all->setObjectName(QStringLiteral("allLinkages"));
  m_again->setObjectName(QStringLiteral("again"));
  for (const Choice& choice : lesson::linkages().choices) m_linkage->addItem({}, QString::fromStdString(choice.key));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_all, word, m_linkage, m_again}) {
    m_type.apply(widget, FontRole::Control);
    row->addWidget(widget);
  }
  connect(m_linkage, &QComboBox::activated, this, [this] { emit restarted(m_step); });
  connect(m_all, &QCheckBox::toggled, this, [this] {
    placeTrees();
    showStep(m_step);
  });
  connect(m_again, &QPushButton::clicked, this, [this] {
    ++m_seed;
    setOwnData(m_own);
  });
  whenTranslated(m_controls, [this, word] {
    word->setText(tr("Linkage"));
    m_linkage->setAccessibleName(tr("Linkage"));
    const auto& choices = lesson::linkages().choices;
    for (std::size_t i = 0; i < choices.size(); ++i)
      m_linkage->setItemText(static_cast<int>(i), translated(choices[i].label));
    m_all->setText(tr("All side by side"));
    m_again->setText(tr("Other customers"));
    if (!m_walks.empty()) showStep(m_step);
  });
}

void TreeDeck::buildStage() {
  for (std::size_t i = 0; i < lesson::linkages().choices.size(); ++i) {
    auto* tree = new MergeCanvas(m_type, m_stage);
    tree->setObjectName(QStringLiteral("tree%1").arg(i));
    connect(tree, &MergeCanvas::cutMoved, this, [this](int step) { emit restarted(step); });
    m_trees.push_back(tree);
  }
  new QGridLayout(m_stage);
  m_stage->layout()->setContentsMargins(0, 0, 0, 0);
  m_stage->layout()->setSpacing(0);
  placeTrees();
  whenTranslated(m_stage, [this] {
    m_plane->setAccessibleName(tr("Customers on a plane"));
    for (MergeCanvas* tree : m_trees) tree->setAccessibleName(tr("Tree of merges"));
  });
}

// One tree beside the plane, or all of them in two rows.
void TreeDeck::placeTrees() {
  auto* grid = static_cast<QGridLayout*>(m_stage->layout());
  while (QLayoutItem* item = grid->takeAt(0)) delete item;
  m_plane->setVisible(!m_all->isChecked());
  for (MergeCanvas* tree : m_trees) tree->setVisible(m_all->isChecked() || tree == m_trees.front());
  for (int column = 0; column < 2; ++column) grid->setColumnStretch(column, 1);
  if (!m_all->isChecked()) {
    grid->addWidget(m_plane, 0, 0);
    grid->addWidget(m_trees.front(), 0, 1);
    return;
  }
  for (std::size_t i = 0; i < m_trees.size(); ++i)
    grid->addWidget(m_trees[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
}

QString TreeDeck::subtitle() const {
  const int count = static_cast<int>(m_table->names.size());
  return m_own ? tr("%Ln customer(s), drawn from the loaded data", nullptr, count)
               : tr("%Ln made-up customer(s)", nullptr, count);
}

void TreeDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(kTreeSample);
  if (!own) return use(example());
  askForSample<lesson::PlaneTable>(
      m_session, kTreeSample,
      [seed = m_seed](const Dataset& dataset) { return lesson::planeFrom(dataset, kPoints, seed); },
      [this](const lesson::PlaneTable& table) { use(table); });
}

void TreeDeck::use(const lesson::PlaneTable& table) {
  try {
    std::vector<std::shared_ptr<const lesson::TreeWalk>> walks;
    for (const Choice& choice : lesson::linkages().choices)
      walks.push_back(std::make_shared<const lesson::TreeWalk>(lesson::walkTree(table, choice.key)));
    m_walks = std::move(walks);
    m_table = std::make_shared<const lesson::PlaneTable>(table);
    m_step = 0;
    emit restarted(0);
  } catch (const Error& error) {
    refuse(error);
  }
}

const lesson::TreeWalk& TreeDeck::current() const {
  return *m_walks[static_cast<std::size_t>(std::max(0, m_linkage->currentIndex()))];
}

// A group keeps the colour of the larger of the two that made it; two alone take the next one.
std::vector<int> TreeDeck::coloursOf(const lesson::TreeWalk& walk, int step) {
  const std::size_t leaves = walk.merges.size() + 1;
  std::vector<int> ofNode(leaves, -1), ofPoint(leaves, -1);
  std::vector<std::int64_t> size(leaves, 1);
  int next = 0;
  for (int i = 0; i < step; ++i) {
    const similarity::Merge& merge = walk.merges[static_cast<std::size_t>(i)];
    const auto left = static_cast<std::size_t>(merge.left), right = static_cast<std::size_t>(merge.right);
    const int larger = size[left] >= size[right] ? ofNode[left] : ofNode[right];
    ofNode.push_back(larger >= 0 ? larger : next++);
    size.push_back(merge.size);
    for (const int point : walk.pointsOf(static_cast<int>(leaves) + i))
      ofPoint[static_cast<std::size_t>(point)] = ofNode.back();
  }
  return ofPoint;
}

PlaneDrawing TreeDeck::drawingOf(std::shared_ptr<const lesson::PlaneTable> table, const lesson::TreeWalk& walk,
                                 int step) {
  PlaneDrawing drawing{.table = table,
                       .groups = coloursOf(walk, step),
                       .ringed = std::vector<char>(table->names.size(), 0),
                       .namesShown = true};
  if (step == 0) return drawing;
  const similarity::Merge& merge = walk.merges[static_cast<std::size_t>(step) - 1];
  drawing.link = QLineF(meanOf(*table, walk.pointsOf(merge.left)), meanOf(*table, walk.pointsOf(merge.right)));
  for (const int point : walk.pointsOf(static_cast<int>(table->names.size()) + step - 1))
    drawing.ringed[static_cast<std::size_t>(point)] = 1;
  return drawing;
}

void TreeDeck::showStep(int step) {
  m_step = step;
  const lesson::TreeWalk& walk = current();
  m_plane->setDrawing(drawingOf(m_table, walk, step));
  const auto& choices = lesson::linkages().choices;
  for (std::size_t i = 0; i < m_trees.size(); ++i) {
    const std::size_t shown = m_all->isChecked() ? i : static_cast<std::size_t>(std::max(0, m_linkage->currentIndex()));
    m_trees[i]->set(m_walks[shown], step, coloursOf(*m_walks[shown], step), translated(choices[shown].label));
  }
}

}  // namespace kindred::ui::classroom
