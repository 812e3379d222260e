#include "ui/pages/classroom/footnotes.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {

Footnotes::Footnotes(const guide::Guide& guide, QWidget* parent)
    : QWidget(parent), m_guide(guide), m_all(makeSmallButton(ButtonKind::Link)) {
  setObjectName(QStringLiteral("footnotes"));
  m_all->setObjectName(QStringLiteral("allSources"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 18, 10, 18, 8, 4);
  column->addWidget(m_all, 0, Qt::AlignLeft);
  connect(m_all, &QPushButton::clicked, this, &Footnotes::allRequested);
  whenTranslated(this, [this] { m_all->setText(tr("All sources, and a reading list…")); });
}

void Footnotes::show(const std::vector<std::string>& order, bool twoColumns) {
  delete m_notes;
  m_notes = new QWidget;
  auto* grid = new QGridLayout(m_notes);
  setMargins(grid, 0, 0, 0, 0, 3);
  whenThemed(grid, [grid] { grid->setHorizontalSpacing(theme().px(20)); });
  const int columns = twoColumns ? 2 : 1;
  const int rows = (static_cast<int>(order.size()) + columns - 1) / columns;
  for (int i = 0; i < static_cast<int>(order.size()); ++i) {
    const guide::Source* source = m_guide.source(order[static_cast<std::size_t>(i)]);
    if (source == nullptr) continue;
    auto* note = new Label(FontRole::Tiny, Role::Text2);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note->setText(QStringLiteral("[%1] %2, %3, %4")
                      .arg(i + 1)
                      .arg(QString::fromStdString(source->authors), QString::fromStdString(source->venue))
                      .arg(source->year));
    note->setToolTip(QString::fromStdString(inFull(*source)));
    grid->addWidget(note, i % rows, i / rows, Qt::AlignTop);
  }
  for (int i = 0; i < columns; ++i) grid->setColumnStretch(i, 1);
  qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, m_notes);
  m_notes->setVisible(!order.empty());
}

void Footnotes::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Sunken));
  painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::Border));
}

}  // namespace kindred::ui::classroom
