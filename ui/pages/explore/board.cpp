#include "ui/pages/explore/board.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace kindred::ui::explore {
namespace {

constexpr int kThreeColumns = 1080;
constexpr int kTwoColumns = 720;
constexpr int kPanelHeight = 300;
constexpr int kLeastWidth = 320;

}  // namespace

Board::Board(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(1);
  whenThemed(this, [this] {
    m_columns = 0;
    arrange();
  });
}

void Board::add(QWidget* panel, bool wide) {
  setBackground(panel, Role::Surface);
  m_panels.push_back({panel, wide});
  m_columns = 0;
  arrange();
}

QSize Board::minimumSizeHint() const { return {theme().px(kLeastWidth), m_grid->totalMinimumSize().height()}; }

void Board::arrange() {
  const int columns = width() >= theme().px(kThreeColumns) ? 3 : width() >= theme().px(kTwoColumns) ? 2 : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  for (const Panel& panel : m_panels) m_grid->removeWidget(panel.widget);
  for (int i = 0; i < m_grid->columnCount(); ++i) {
    m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_grid->setColumnMinimumWidth(i, 0);
  }
  for (int i = 0; i < m_grid->rowCount(); ++i) {
    m_grid->setRowStretch(i, 0);
    m_grid->setRowMinimumHeight(i, 0);
  }
  int row = 0, column = 0;
  for (std::size_t i = 0; i < m_panels.size(); ++i) {
    const int span = m_panels[i].wide ? std::min(2, columns) : 1;
    if (column + span > columns) {
      ++row;
      column = 0;
    }
    // The last one before a wide panel takes what is left of its row.
    const bool last =
        i + 1 == m_panels.size() || (m_panels[i + 1].wide ? std::min(2, columns) : 1) > columns - column - span;
    const int take = last ? columns - column : span;
    m_grid->addWidget(m_panels[i].widget, row, column, 1, take);
    m_grid->setRowStretch(row, 1);
    m_grid->setRowMinimumHeight(row, theme().px(kPanelHeight));
    column += take;
  }
}

/// The lines between the panels.
void Board::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme().color(Role::Border)); }

void Board::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
  const int lines = (m_columns - 1) * m_grid->horizontalSpacing();
  for (int i = 0; i < m_columns; ++i) m_grid->setColumnMinimumWidth(i, (width() - lines) / m_columns);
}

}  // namespace kindred::ui::explore
