#include "ui/pages/similarity/part_bar.h"

#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {

PartBar::PartBar(QWidget* parent)
    : ToolBar(parent),
      m_words(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_closer(makeSmallButton(ButtonKind::Normal, QStringLiteral("zoomin"))),
      m_select(makeSmallButton(ButtonKind::Normal, QStringLiteral("audience"))),
      m_letGo(makeSmallButton(ButtonKind::Link)),
      m_back(makeSmallButton(ButtonKind::Normal, QStringLiteral("left"))) {
  m_closer->setObjectName(QStringLiteral("closerButton"));
  m_select->setObjectName(QStringLiteral("selectFrameButton"));
  m_back->setObjectName(QStringLiteral("wholeMapButton"));
  for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_words, m_closer, m_select, m_letGo}) add(part);
  addStretch();
  connect(m_closer, &QPushButton::clicked, this, &PartBar::closerRequested);
  connect(m_select, &QPushButton::clicked, this, &PartBar::selectRequested);
  connect(m_letGo, &QPushButton::clicked, this, &PartBar::letGo);
  connect(m_back, &QPushButton::clicked, this, &PartBar::backRequested);
  whenTranslated(this, [this] { retell(); });
  show({}, 0, false);
}

void PartBar::show(const QString& framed, int customers, bool looksCloser) {
  m_customers = customers;
  m_words->setText(framed);
  for (QWidget* part : std::initializer_list<QWidget*>{m_words, m_closer, m_letGo}) part->setVisible(!framed.isEmpty());
  m_select->setVisible(!framed.isEmpty() && customers > 0);
  m_back->setVisible(looksCloser);
  setVisible(!framed.isEmpty() || looksCloser);
  retell();
}

void PartBar::retell() {
  m_closer->setText(tr("Look closer"));
  m_closer->setToolTip(tr("Shows what is framed as a map of its own"));
  m_select->setText(tr("Select %Ln customer(s)", nullptr, m_customers));
  m_letGo->setText(tr("Let go"));
  m_back->setText(tr("Whole map"));
}

}  // namespace kindred::ui
