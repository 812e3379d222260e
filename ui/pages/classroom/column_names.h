// Names of columns, or of leaves: straight where they have room, all slanted where one has not.
#pragma once

#include <QPainter>
#include <QStringList>

namespace kindred::ui::classroom {

class ColumnNames {
 public:
  /// `room` of each name.
  ColumnNames(const QFont& font, const QStringList& names, double room);
  /// What they take above or below.
  [[nodiscard]] double height() const { return m_height; }
  /// How far a name may stand out beside its column.
  [[nodiscard]] double overhang() const { return m_overhang; }
  /// Ends at `foot`, the middle of its lower edge, in the painter's pen.
  void drawAbove(QPainter& painter, int place, const QPointF& foot) const;
  /// Begins at `head`, the middle of its upper edge.
  void drawBelow(QPainter& painter, int place, const QPointF& head) const;

 private:
  QFont m_font;
  QStringList m_names;
  double m_room;
  bool m_slanted = false;
  double m_height = 0;
  double m_overhang = 0;
};

}  // namespace kindred::ui::classroom
