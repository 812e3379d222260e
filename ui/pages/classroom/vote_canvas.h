// The recommendation matrix written out: ratings, how alike, alike × rating, the sum divided by the sum of "how alike". Each step
// shows one part more. A cell of the ratings is clicked and typed into; a name is clicked to ask for that customer.
#pragma once

#include "core/lesson/vote_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class ColumnNames;

class VoteCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit VoteCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void setWalk(std::shared_ptr<const lesson::VoteWalk> walk, int step);
  /// Of the predictions before a cell was changed, to be told beside those of now; null: none.
  void setBefore(std::shared_ptr<const lesson::VoteWalk> before);
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

  struct Cell {
    Eigen::Index person = -1, product = -1;
    bool operator==(const Cell&) const = default;
  };
  [[nodiscard]] Cell current() const { return m_current; }
  void setCurrent(const Cell& cell);
  /// Where a cell of the ratings is drawn.
  [[nodiscard]] QRectF placeOf(const Cell& cell) const;
  /// Where the name of a row is drawn.
  [[nodiscard]] QRectF nameOf(Eigen::Index person) const;
  /// Where the first row begins: below the heads of this step, at the width that it has.
  [[nodiscard]] double tableTop() const { return m_walk ? layout().top : 0; }
  /// What is written below the table: the sum behind one similarity.
  [[nodiscard]] QStringList sumLines() const;

 signals:
  /// A rating was typed; NaN: taken away.
  void edited(Eigen::Index person, Eigen::Index product, double value);
  void askedFor(Eigen::Index person);

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Layout {
    double name = 0, cell = 0, row = 0, head = 0, gap = 0, alike = 0, vote = 0, voteName = 0;
    double ratings = 0, alikeAt = 0, votes = 0;  ///< left edges
    double top = 0;                              ///< of the first row
    int voteRows = 0;
  };
  [[nodiscard]] Layout layout() const;
  [[nodiscard]] bool votesOfProducts() const { return m_walk->settings.voters == lesson::Voters::Products; }
  [[nodiscard]] ColumnNames productNames(const Layout& at) const;
  [[nodiscard]] ColumnNames predictedNames(const Layout& at) const;
  [[nodiscard]] double rowTop(const Layout& at, Eigen::Index person) const;
  [[nodiscard]] double voteTop(const Layout& at, std::size_t voter) const;
  [[nodiscard]] std::vector<Eigen::Index> rows() const;
  /// The number, title and remark above a part of the table, from the step on from which it is there.
  struct Head {
    double x = 0, room = 0;
    int number = 0, from = 0, until = 0;
    QString title = {}, remark = {};
  };
  [[nodiscard]] std::vector<Head> heads(const Layout& at) const;
  /// Draws it where there is a painter; how high it is.
  double drawHead(QPainter* painter, const Head& head) const;
  void drawHeads(QPainter& painter, const Layout& at) const;
  void drawRatings(QPainter& painter, const Layout& at) const;
  void drawCell(QPainter& painter, const QRectF& place, const Cell& cell) const;
  void drawAlike(QPainter& painter, const Layout& at) const;
  void drawVotes(QPainter& painter, const Layout& at) const;
  void drawVote(QPainter& painter, const QRectF& place, const lesson::Predicted& of, Eigen::Index voter) const;
  void drawResult(QPainter& painter, const Layout& at) const;
  void drawSum(QPainter& painter, const Layout& at) const;
  void drawArrow(QPainter& painter, double from, double to, double y) const;
  [[nodiscard]] Cell cellAt(const QPointF& at) const;
  void type(QKeyEvent* event);
  [[nodiscard]] QString number(double value) const;
  [[nodiscard]] QString shortName(const std::string& name) const;

  const TypeSize& m_type;
  std::shared_ptr<const lesson::VoteWalk> m_walk, m_before;
  int m_step = 0;
  Cell m_current;
};

}  // namespace kindred::ui::classroom
