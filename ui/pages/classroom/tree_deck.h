// Hierarchical clustering to be stepped through: points on a plane that become groups, and the tree of it; or the trees of all
// linkages side by side.
#pragma once

#include <memory>

#include "core/lesson/tree_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace kindred::ui::classroom {

class MergeCanvas;

class TreeDeck : public Deck {
  Q_OBJECT

 public:
  TreeDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("dendrogram"); }
  [[nodiscard]] QString name() const override { return tr("Dendrogram"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Drag the dashed line: it cuts the tree into groups"); }
  [[nodiscard]] int steps() const override { return m_walks.front()->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(current(), step); }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override { return m_stage; }
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  /// Of each point the colour of its group after so many joins; −1: alone.
  [[nodiscard]] static std::vector<int> coloursOf(const lesson::TreeWalk& walk, int step);
  /// The points after so many joins, the last one ringed.
  [[nodiscard]] static PlaneDrawing drawingOf(std::shared_ptr<const lesson::PlaneTable> table,
                                              const lesson::TreeWalk& walk, int step);

 private:
  void buildControls();
  void buildStage();
  void use(const lesson::PlaneTable& table);
  void placeTrees();
  [[nodiscard]] const lesson::TreeWalk& current() const;
  [[nodiscard]] lesson::PlaneTable example() const;

  Session& m_session;
  const TypeSize& m_type;
  std::shared_ptr<const lesson::PlaneTable> m_table;
  std::vector<std::shared_ptr<const lesson::TreeWalk>> m_walks;  ///< one a linkage
  bool m_own = false;
  int m_step = 0;
  std::uint64_t m_seed = 2;
  QWidget* m_stage;
  PlaneCanvas* m_plane;
  std::vector<MergeCanvas*> m_trees;
  QWidget* m_controls;
  QComboBox* m_linkage;
  QCheckBox* m_all;
  QPushButton* m_again;
};

}  // namespace kindred::ui::classroom
