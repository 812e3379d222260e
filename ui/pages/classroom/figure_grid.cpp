#include "ui/pages/classroom/figure_grid.h"

#include <QGridLayout>

#include "ui/text/language.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

FigureGrid::FigureGrid(const TypeSize& type, QWidget* parent)
    : QWidget(parent), m_type(type), m_grid(new QGridLayout(this)) {
  setMargins(m_grid, 0, 0, 0, 0, 4);
  whenThemed(this, [this] { m_grid->setHorizontalSpacing(theme().px(6)); });
  m_grid->setColumnStretch(0, 1);
}

QWidget* FigureGrid::cell(const Text& text, FontRole font, Role ink, bool isFigure) {
  auto* label = new Label(translated(text), font, ink);
  label->setFont(m_type.font(font));
  label->setWordWrap(true);
  label->setAlignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return label;
}

void FigureGrid::set(const lesson::FigureTable& table) {
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int line = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    m_grid->addWidget(cell(table.columns[column], FontRole::Tiny, Role::Text2, true), line,
                      static_cast<int>(column) + 1);
  for (const auto& row : table.rows) {
    m_grid->addWidget(new ::kindred::ui::Line, ++line, 0, 1, static_cast<int>(table.columns.size()) + 1);
    m_grid->addWidget(cell(row.name, FontRole::Small, Role::Text, false), ++line, 0);
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      m_grid->addWidget(cell(row.cells[column], FontRole::Small, Role::Text, true), line, static_cast<int>(column) + 1);
  }
}

}  // namespace kindred::ui::classroom
