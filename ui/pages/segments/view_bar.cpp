#include "ui/pages/segments/view_bar.h"

#include <QAction>
#include <QComboBox>
#include <QResizeEvent>
#include <QSignalBlocker>

#include "ui/text/language.h"

namespace kindred::ui::segments {
namespace {

constexpr int kMargin = 12;
constexpr int kBeforeToggle = 8;

}  // namespace

ViewBar::ViewBar(int views, QWidget* parent)
    : QWidget(parent),
      m_choice(new SegmentedControl),
      m_list(new QComboBox),
      m_toggle(makeSmallButton(ButtonKind::Normal, QStringLiteral("beside"))) {
  m_choice->setObjectName(QStringLiteral("views"));
  m_list->setObjectName(QStringLiteral("viewList"));
  m_toggle->setObjectName(QStringLiteral("beside"));
  m_toggle->setCheckable(true);
  for (int view = 0; view < views; ++view) m_choice->addChoice({});
  m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* row = new QHBoxLayout(this);
  setMargins(row, kMargin, 6, kMargin, 0, 0);
  row->addWidget(m_choice);
  row->addWidget(m_list);
  row->addStretch(1);
  row->addWidget(m_toggle);
  connect(m_choice, &SegmentedControl::changed, this, [this](int view) {
    fit();
    emit changed(view);
  });
  connect(m_list, &QComboBox::activated, this, [this] {
    m_choice->setCurrent(m_list->currentData().toInt());
    fit();
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

void ViewBar::setToggle(QAction* action) {
  connect(m_toggle, &QPushButton::clicked, action, &QAction::setChecked);
  const auto follow = [this, action] {
    m_toggle->setChecked(action->isChecked());
    m_toggle->setToolTip(action->text());
    m_toggle->setAccessibleName(action->text());
    m_toggleWords = action->iconText();
    fit();
  };
  connect(action, &QAction::changed, this, follow);
  follow();
}

void ViewBar::setCurrent(int view) {
  m_choice->setCurrent(view);
  fit();
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
  // Whichever view is shown, so that the choices stand where they stood when another is chosen.
  m_toggle->setText({});
  const int room = width() - 2 * theme().px(kMargin) - theme().px(kBeforeToggle);
  const bool fits = wanted + 2 + m_toggle->sizeHint().width() <= room;
  m_choice->setVisible(fits);
  m_list->setVisible(!fits);
  m_toggle->setVisible(current() == 0);
  fitToggle(room - (fits ? wanted + 2 : m_list->sizeHint().width()));
}

void ViewBar::fitToggle(int room) {
  m_toggle->setText(m_toggleWords);
  if (m_toggle->sizeHint().width() > room) m_toggle->setText({});
}

QSize ViewBar::minimumSizeHint() const {
  const int list = m_list->minimumSizeHint().width(), toggle = theme().px(kBeforeToggle + kMargin) * 2;
  return {list + toggle + 2 * theme().px(kMargin), QWidget::minimumSizeHint().height()};
}

void ViewBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

}  // namespace kindred::ui::segments
