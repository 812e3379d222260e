#include "ui/pages/classroom/sheet.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <cmath>

#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

/// Turns a layout with its width.
class Pair : public QWidget {
 public:
  Pair(QWidget* first, QWidget* second, int wide) : m_row(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_wide(wide) {
    setMargins(m_row, 0, 0, 0, 0, 14);
    m_row->addWidget(first, 3);
    m_row->addWidget(second, 2);
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QWidget::resizeEvent(event);
    m_row->setDirection(width() >= theme().px(m_wide) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  }

 private:
  QBoxLayout* m_row;
  int m_wide;
};

}  // namespace

Sheet::Sheet(QWidget* parent) : QScrollArea(parent), m_column(nullptr) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  auto* content = new QWidget;
  m_column = new QVBoxLayout(content);
  setMargins(m_column, 16, 12, 16, 12, 12);
  setWidget(content);
  content->setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
}

void Sheet::add(QWidget* part, int stretch) { m_column->addWidget(part, stretch); }

QWidget* Sheet::addPair(QWidget* first, QWidget* second, int wide, int stretch) {
  auto* pair = new Pair(first, second, wide);
  m_column->addWidget(pair, stretch);
  return pair;
}

Sums::Sums(const TypeSize& type, QWidget* parent) : QWidget(parent), m_type(type), m_column(new QVBoxLayout(this)) {
  setMargins(m_column, 0, 0, 0, 0, 5);
}

void Sums::set(const QString& title, const QStringList& lines) {
  m_lines = lines;
  const qsizetype needed = lines.isEmpty() ? 0 : lines.size() + 1;
  while (m_column->count() < needed) {
    auto* label = new Label(m_column->count() == 0 ? FontRole::BodyBold : FontRole::Body);
    m_type.apply(label, m_column->count() == 0 ? FontRole::BodyBold : FontRole::Body);
    label->setWordWrap(true);
    m_column->addWidget(label);
  }
  for (int i = 0; i < m_column->count(); ++i) {
    auto* label = static_cast<QLabel*>(m_column->itemAt(i)->widget());
    label->setVisible(i < needed);
    label->setText(i >= needed ? QString() : i == 0 ? title : lines[i - 1]);
  }
  setVisible(needed > 0);
}

QString inSum(double value) {
  const QString text = formatNumber(value);
  return value < 0 && std::abs(value) >= 0.005 ? QStringLiteral("(%1)").arg(text) : text;
}

}  // namespace kindred::ui::classroom
