#include "ui/pages/classroom/centre_table.h"

#include <QGridLayout>

#include "ui/pages/classroom/plane_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

// A centre's number on its colour and marker.
class CentreChip : public QWidget {
 public:
  CentreChip(const TypeSize& type, int centre) : m_type(type), m_centre(centre) {
    setFixedSize(type.px(20), type.px(20));
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setFont(m_type.font(FontRole::TinyBold));
    const SegmentColour look = theme().segment(m_centre);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(rect(), theme().px(3), theme().px(3));
    painter.setPen(look.onFill);
    painter.drawText(rect(), Qt::AlignCenter, formatCount(m_centre + 1));
  }

 private:
  const TypeSize& m_type;
  int m_centre;
};

}  // namespace

CentreTable::CentreTable(const TypeSize& type, QWidget* parent)
    : QWidget(parent), m_type(type), m_grid(new QGridLayout(this)) {
  setMargins(m_grid, 0, 0, 0, 0, 6);
  whenThemed(this, [this] { m_grid->setHorizontalSpacing(theme().px(14)); });
  m_grid->setColumnStretch(1, 1);
}

QWidget* CentreTable::cell(const QString& text, bool isHead) {
  auto* label = new Label(text, isHead ? FontRole::Tiny : FontRole::Body, isHead ? Role::Text2 : Role::Text);
  label->setFont(m_type.font(isHead ? FontRole::Tiny : FontRole::Body));
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

void CentreTable::set(const lesson::PlaneTable& table, const lesson::CentreState& state) {
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_grid->addWidget(cell(tr("Customers"), true), 0, 1);
  const bool usual = table.x.unit == lesson::PlaneAxis::Unit::Days;
  m_grid->addWidget(cell(usual ? tr("Days ago") : translated(table.x.title), true), 0, 2);
  m_grid->addWidget(cell(usual ? tr("Spend") : translated(table.y.title), true), 0, 3);
  for (int c = 0; c < static_cast<int>(state.centres.rows()); ++c) {
    const int line = 2 * c + 1;
    m_grid->addWidget(new ::kindred::ui::Line, line, 0, 1, 4);
    m_grid->addWidget(new CentreChip(m_type, c), line + 1, 0);
    const bool known = !state.sizes.empty();
    m_grid->addWidget(cell(known ? formatCount(state.sizes[static_cast<std::size_t>(c)]) : QStringLiteral("–"), false),
                      line + 1, 1);
    m_grid->addWidget(
        cell(usual ? formatNumber(state.centres(c, 0), 0) : planeFigure(table.x, state.centres(c, 0)), false), line + 1,
        2);
    m_grid->addWidget(cell(planeFigure(table.y, state.centres(c, 1)), false), line + 1, 3);
  }
}

}  // namespace kindred::ui::classroom
