#include "ui/widgets/pane.h"

#include <QPainter>
#include <QScrollArea>

#include "ui/theme/style_paint.h"

namespace kindred::ui {
namespace {

void lineBelow(QWidget* widget) {
  QPainter painter(widget);
  painter.fillRect(0, widget->height() - 1, widget->width(), 1, theme().color(Role::Border));
}

}  // namespace

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_head(new QWidget),
      m_title(new ElidedLabel(FontRole::Section)),
      m_remark(new ElidedLabel(FontRole::Small, Role::Text3)),
      m_body(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 14, 12, 14, 12, 8);
  auto* row = new QHBoxLayout(m_head);
  setMargins(row, 0, 0, 0, 0, 6);
  row->addWidget(m_title);
  // What is left is the remark's, or empty where there is none: of the two the remark gives way first.
  m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(m_remark, 1);
  row->addStretch(0);
  column->addWidget(m_head);
  setMargins(m_body, 0, 0, 0, 0, 8);
  column->addLayout(m_body);
  m_remark->hide();
  setTitle(title);
}

void Section::setTitle(const QString& title) {
  m_title->setText(title);
  m_head->setVisible(!title.isEmpty());
}

void Section::setRemark(const QString& remark) {
  m_remark->setText(remark);
  m_remark->setVisible(!remark.isEmpty());
}

void Section::addTitleWidget(QWidget* widget) {
  m_head->layout()->addWidget(widget);
  m_head->setVisible(true);
}

void Section::add(QWidget* widget) { m_body->addWidget(widget); }

void Section::add(QLayout* layout) { m_body->addLayout(layout); }

void Section::paintEvent(QPaintEvent*) { lineBelow(this); }

ToolBar::ToolBar(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
  setMargins(m_layout, 10, 0, 10, 0, 6);
  setFixed(this, 0, 38);
}

Label* ToolBar::addLabel(const QString& text) {
  auto* label = new Label(text, FontRole::Small, Role::Text2);
  m_layout->addWidget(label);
  return label;
}

void ToolBar::addSeparator() {
  auto* line = new Line(Qt::Vertical);
  setFixed(line, 0, 18);
  m_layout->addWidget(line);
}

void ToolBar::paintEvent(QPaintEvent*) { lineBelow(this); }

TitleRow::TitleRow(QWidget* parent)
    : QWidget(parent),
      m_layout(new QHBoxLayout(this)),
      m_title(new Label(FontRole::Section)),
      m_remark(new ElidedLabel(FontRole::Small, Role::Text3)) {
  setMargins(m_layout, 12, 0, 12, 0, 8);
  setFixed(this, 0, 34);
  m_layout->addWidget(m_title);
  // What is left is the remark's: of the two it gives way first.
  m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_layout->addWidget(m_remark, 1);
}

Pane::Pane(int width, QWidget* parent)
    : QWidget(parent),
      m_width(width),
      m_header(new TitleRow),
      m_column(new QVBoxLayout(this)),
      m_sections(new QVBoxLayout) {
  setFixed(this, width, 0);
  setBackground(this, Role::Sunken);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  m_column->addWidget(m_header);
  m_column->addWidget(new Line);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_sections->setContentsMargins(0, 0, 0, 0);
  m_sections->setSpacing(0);
  // Free height goes below: an alignment would hold sections to their hint, although wrapped words may need more.
  column->addLayout(m_sections);
  column->addStretch(1);
  m_column->addWidget(makeScroller(content), 1);
}

void Pane::setTitle(const QString& title) {
  m_header->setTitle(title);
  setAccessibleName(title);
  setWindowTitle(title);
  emit titleChanged();
}

QString Pane::title() const { return windowTitle(); }

Section* Pane::addSection(const QString& title) {
  auto* section = new Section(title);
  m_sections->addWidget(section);
  return section;
}

void Pane::add(QWidget* widget, int stretch) {
  if (stretch > 0) {
    auto* column = static_cast<QVBoxLayout*>(m_sections->parentWidget()->layout());
    column->setStretch(0, 1);
    column->setStretch(1, 0);
  }
  m_sections->addWidget(widget, stretch);
}

void Pane::setFoot(QWidget* foot) {
  m_column->addWidget(new Line);
  m_column->addWidget(foot);
}

void Pane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Sunken));
}

Card::Card(QWidget* parent) : QWidget(parent), m_body(new QVBoxLayout(this)) { setMargins(m_body, 12, 10, 12, 10, 6); }

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::box(painter, rect(), theme().px(6), theme().color(Role::Surface), theme().color(Role::Border));
}

Stages::Stages(QWidget* parent) : QStackedWidget(parent) {
  connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize Stages::sizeHint() const {
  return currentWidget() != nullptr ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
}

QSize Stages::minimumSizeHint() const {
  if (currentWidget() == nullptr) return QStackedWidget::minimumSizeHint();
  return currentWidget()->minimumSizeHint().expandedTo(currentWidget()->minimumSize());
}

bool Stages::hasHeightForWidth() const { return currentWidget() != nullptr && currentWidget()->hasHeightForWidth(); }

int Stages::heightForWidth(int width) const {
  return currentWidget() != nullptr ? currentWidget()->heightForWidth(width) : -1;
}

QScrollArea* makeScroller(QWidget* content) {
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(content);
  // The pane's own background shows through.
  content->setAutoFillBackground(false);
  area->viewport()->setAutoFillBackground(false);
  return area;
}

}  // namespace kindred::ui
