#include <algorithm>
#include <cmath>

#include "ui/charts/heatmap_colours.h"
#include "ui/pages/classroom/column_names.h"
#include "ui/pages/classroom/inside_drawing.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostInsideCell = 64;  // a small table does not fill a hall
constexpr double kRowNames = 0.26;      // of the width, at most

QString elided(const QFont& font, const QString& name, double width) {
  return QFontMetricsF(font).elidedText(name, Qt::ElideRight, width);
}

class GridDrawing : public InsideDrawing {
 public:
  GridDrawing(const lesson::InsideWalk& walk, const recommend::InsideGrid& grid, const TypeSize& type)
      : m_grid(grid), m_type(type), m_rows(namesOf(walk, grid.rows)), m_columns(namesOf(walk, grid.columns)) {
    for (Eigen::Index i = 0; i < grid.values.size(); ++i) {
      const double value = grid.values.data()[i];
      if (std::isnan(value)) continue;
      m_least = std::min(m_least, value);
      m_most = std::max(m_most, std::abs(value));
    }
    if (m_most <= 0) m_most = 1;
  }

  [[nodiscard]] QSize cells() const override {
    return {static_cast<int>(m_grid.values.cols()), static_cast<int>(m_grid.values.rows())};
  }

  [[nodiscard]] QRectF place(const QRectF& area, const QPoint& cell) const override {
    const QRectF table = tableOf(area);
    const double wide = table.width() / cells().width(), high = table.height() / cells().height();
    return {table.left() + wide * cell.x(), table.top() + high * cell.y(), wide, high};
  }

  [[nodiscard]] QPoint cellAt(const QRectF& area, const QPointF& at) const override {
    const QRectF table = tableOf(area);
    if (!table.contains(at)) return {-1, -1};
    return {
        std::min(cells().width() - 1, static_cast<int>((at.x() - table.left()) / table.width() * cells().width())),
        std::min(cells().height() - 1, static_cast<int>((at.y() - table.top()) / table.height() * cells().height()))};
  }

  [[nodiscard]] QStringList tip(const QPoint& cell) const override {
    const double value = m_grid.values(cell.y(), cell.x());
    return {QStringLiteral("%1 → %2").arg(m_rows[cell.y()], m_columns[cell.x()]),
            std::isnan(value) ? QCoreApplication::translate("kindred::ui::classroom::InsideCanvas", "nothing is there")
                              : formatNumber(value, 3)};
  }

  void draw(QPainter& painter, const QRectF& area, const QPoint& current) const override {
    const QRectF table = tableOf(area);
    const ColourTable colours = theme().colourTable(isSigned() ? ColourMap::Shore : ColourMap::Tide);
    for (int row = 0; row < cells().height(); ++row) {
      for (int column = 0; column < cells().width(); ++column) {
        const double value = m_grid.values(row, column);
        const QRectF cell = place(area, {column, row});
        const double gap = cell.width() > 6 ? 1 : 0;
        painter.fillRect(cell.adjusted(0, 0, -gap, -gap),
                         std::isnan(value) ? theme().color(Role::Grid) : QColor(colours[colourOf(value)]));
      }
    }
    drawRowNames(painter, area, current.y());
    drawColumnNames(painter, area, table, current.x());
    drawLegend(painter,
               QRectF(table.left(), area.bottom() - legendHeight() + m_type.px(6), area.right() - table.left(),
                      legendHeight() - m_type.px(6)),
               colours);
    if (current.x() < 0) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Role::Text), m_type.px(2)));
    painter.drawRect(place(area, current));
  }

 private:
  [[nodiscard]] bool isSigned() const { return m_least < 0; }
  [[nodiscard]] std::size_t colourOf(double value) const {
    return static_cast<std::size_t>(std::lround(heatmapPlace(value, isSigned() ? -m_most : 0, m_most) * 255));
  }
  [[nodiscard]] QFont font() const { return m_type.font(FontRole::Tiny); }
  [[nodiscard]] double legendHeight() const { return QFontMetricsF(font()).height() * 2 + m_type.px(12); }
  [[nodiscard]] double rowNames(const QRectF& area) const {
    const QFontMetricsF metrics(font());
    double most = 0;
    for (const QString& name : m_rows) most = std::max(most, metrics.horizontalAdvance(name));
    return std::min(most + m_type.px(8), area.width() * kRowNames);
  }
  [[nodiscard]] ColumnNames columnNames(const QRectF& area) const {
    const double most = std::max(area.height() * 0.3, 40.0);
    QStringList names;
    for (const QString& name : m_columns) names << elided(font(), name, most);
    const double room = (area.width() - rowNames(area)) / std::max(1, cells().width());
    return {font(), names, std::min(room, static_cast<double>(m_type.px(kMostInsideCell)))};
  }
  [[nodiscard]] QRectF tableOf(const QRectF& area) const {
    const ColumnNames names = columnNames(area);
    QRectF table = area.adjusted(rowNames(area), names.height() + m_type.px(4), -names.overhang(), -legendHeight());
    table.setWidth(std::min(table.width(), cells().width() * static_cast<double>(m_type.px(kMostInsideCell))));
    table.setHeight(std::min(table.height(), cells().height() * static_cast<double>(m_type.px(kMostInsideCell)) / 1.6));
    return table;
  }

  void drawRowNames(QPainter& painter, const QRectF& area, int current) const {
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const double width = rowNames(area) - m_type.px(6);
    double free = -1e9;
    for (int row = 0; row < m_rows.size(); ++row) {
      const QRectF cell = place(area, {0, row});
      if (row != current && cell.center().y() - metrics.height() * 0.42 < free) continue;
      painter.setPen(theme().color(row == current ? Role::Text : Role::Text2));
      painter.drawText(QRectF(area.left(), cell.center().y() - metrics.height() / 2, width, metrics.height()),
                       Qt::AlignRight | Qt::AlignVCenter, elided(font(), m_rows[row], width));
      free = cell.center().y() + metrics.height() * 0.42;
    }
  }

  void drawColumnNames(QPainter& painter, const QRectF& area, const QRectF& table, int current) const {
    const ColumnNames names = columnNames(area);
    const double line = QFontMetricsF(font()).height();
    const double wide = table.width() / std::max(1, cells().width());
    const int every =
        std::max(1, static_cast<int>(std::ceil(line * (names.overhang() > 0 ? 1.5 : 0) / std::max(1.0, wide))));
    painter.setFont(font());
    for (int column = 0; column < m_columns.size(); ++column) {
      if (column % every != 0) continue;
      painter.setPen(theme().color(column == current ? Role::Text : Role::Text2));
      names.drawAbove(painter, column, QPointF(place(area, {column, 0}).center().x(), table.top() - m_type.px(3)));
    }
  }

  void drawLegend(QPainter& painter, const QRectF& line, const ColourTable& colours) const {
    const QFontMetricsF metrics(font());
    painter.setFont(font());
    const QString low = formatNumber(isSigned() ? -m_most : 0), high = formatNumber(m_most);
    const double strip = std::min(line.width() / 3, static_cast<double>(m_type.px(120)));
    double x = line.left();
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QRectF(x, line.top(), line.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, low);
    x += metrics.horizontalAdvance(low) + m_type.px(5);
    for (int i = 0; i < 256; ++i)
      painter.fillRect(
          QRectF(x + strip * i / 256, line.top() + metrics.height() * 0.2, strip / 256 + 1, metrics.height() * 0.6),
          QColor(colours[static_cast<std::size_t>(i)]));
    x += strip + m_type.px(5);
    painter.drawText(QRectF(x, line.top(), line.right() - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, high);
    const QString remark = remarks();
    painter.drawText(QRectF(line.left(), line.top() + metrics.height(), line.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, elided(font(), remark, line.width()));
  }

  [[nodiscard]] QString remarks() const {
    const auto say = [](const char* text) {
      return QCoreApplication::translate("kindred::ui::classroom::InsideCanvas", text);
    };
    QStringList all;
    const auto cut = [&](const recommend::InsideAxis& axis, const QString& sentence) {
      if (axis.all > static_cast<Index>(axis.size()))
        all << sentence.arg(formatCount(static_cast<std::int64_t>(axis.size())), formatCount(axis.all));
    };
    cut(m_grid.rows, say(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "%1 of %2 rows are shown")));
    cut(m_grid.columns, say(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "%1 of %2 columns")));
    if (m_grid.density)
      all << say(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "%1 of all cells are not 0"))
                 .arg(formatPercent(*m_grid.density, *m_grid.density < 0.1 ? 1 : 0));
    return all.join(QStringLiteral(" · "));
  }

  const recommend::InsideGrid& m_grid;
  const TypeSize& m_type;
  QStringList m_rows, m_columns;
  double m_least = 0, m_most = 0;
};

}  // namespace

std::unique_ptr<InsideDrawing> gridDrawing(const lesson::InsideWalk& walk, const recommend::InsideGrid& grid,
                                           const TypeSize& type) {
  return std::make_unique<GridDrawing>(walk, grid, type);
}

}  // namespace kindred::ui::classroom
