#include "ui/pages/segments/view_bar.h"

#include <QComboBox>
#include <QResizeEvent>
#include <QSignalBlocker>

#include "ui/text/language.h"

namespace kindred::ui::segments {
namespace {

constexpr int kMargin = 12;

}  // namespace

ViewBar::ViewBar(int views, QWidget* parent) : QWidget(parent), m_choice(new SegmentedControl), m_list(new QComboBox) {
  m_choice->setObjectName(QStringLiteral("views"));
  m_list->setObjectName(QStringLiteral("viewList"));
  for (int view = 0; view < views; ++view) m_choice->addChoice({});
  m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* row = new QHBoxLayout(this);
  setMargins(row, kMargin, 6, kMargin, 0, 0);
  row->addWidget(m_choice);
  row->addWidget(m_list);
  row->addStretch(1);
  connect(m_choice, &SegmentedControl::changed, this, [this](int view) {
    fillList();
    emit changed(view);
  });
  connect(m_list, &QComboBox::activated, this, [this] {
    m_choice->setCurrent(m_list->currentData().toInt());
    emit changed(m_choice->current());
  });
  whenTranslated(this, [this] {
    m_choice->setAccessibleName(tr("What is drawn"));
    m_list->setAccessibleName(tr("What is drawn"));
  });
}

void ViewBar::setName(int view, const QString& name) {
  m_choice->setChoiceText(view, name);
  fit();
}

void ViewBar::setViewVisible(int view, bool visible) {
  m_choice->button(view)->setVisible(visible);
  fit();
}

void ViewBar::setCurrent(int view) {
  m_choice->setCurrent(view);
  fillList();
}

void ViewBar::fillList() {
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  for (int view = 0; m_choice->button(view) != nullptr; ++view) {
    if (!m_choice->button(view)->isHidden()) m_list->addItem(m_choice->button(view)->text(), view);
  }
  m_list->setCurrentIndex(m_list->findData(m_choice->current()));
}

void ViewBar::fit() {
  fillList();
  int wanted = 0;
  for (int view = 0; m_choice->button(view) != nullptr; ++view) {
    if (!m_choice->button(view)->isHidden()) wanted += m_choice->button(view)->sizeHint().width() + 1;
  }
  const bool fits = wanted + 2 * theme().px(kMargin) + 2 <= width();
  m_choice->setVisible(fits);
  m_list->setVisible(!fits);
}

QSize ViewBar::minimumSizeHint() const {
  return {m_list->minimumSizeHint().width() + 2 * theme().px(kMargin), QWidget::minimumSizeHint().height()};
}

void ViewBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

}  // namespace kindred::ui::segments
