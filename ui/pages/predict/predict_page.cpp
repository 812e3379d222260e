#include "ui/pages/predict/predict_page.h"

#include <QAction>
#include <QComboBox>
#include <algorithm>

#include "ui/pages/predict/learn_tab.h"
#include "ui/pages/predict/propensity_tab.h"
#include "ui/pages/predict/value_tab.h"
#include "ui/text/language.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kRoomForCopy = 860;     // of the page
constexpr int kRoomBesideTabs = 760;  // for what else is in the header

}  // namespace

PredictPage::PredictPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_propensity(new PropensityTab(session)),
      m_value(new ValueTab(session)),
      m_learn(new LearnTab(session)),
      m_tabs{m_propensity, m_value, m_learn},
      m_stages(new Stages),
      m_switch(new SegmentedControl),
      m_tabBox(new QComboBox),
      m_copyButton(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_exportButton(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_run(new QAction(icon(QStringLiteral("play")), {}, this)),
      m_copy(new QAction(icon(QStringLiteral("image")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)) {
  m_switch->setObjectName(QStringLiteral("tabs"));
  m_copyButton->setObjectName(QStringLiteral("copyPicture"));
  m_exportButton->setObjectName(QStringLiteral("export"));
  m_tabBox->setObjectName(QStringLiteral("tabBox"));
  m_tabBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_tabBox->setMinimumContentsLength(13);
  addHeaderWidget(m_switch);
  addHeaderWidget(m_tabBox);
  for (Tab* tab : m_tabs) {
    m_stages->addWidget(tab);
    m_switch->addChoice(QString());
    m_tabBox->addItem(QString());
    for (QWidget* widget : tab->headerWidgets()) addHeaderWidget(widget);
    for (Pane* pane : {tab->left(), tab->right()}) {
      pane->setParent(this);  // while another tab is in front
      pane->hide();
    }
    connect(tab, &Tab::changed, this, [this, tab] {
      if (tab == current()) follow();
    });
    connect(tab, &Tab::drawersDone, this, &PredictPage::closeDrawers);
  }
  addHeaderWidget(m_copyButton);
  addHeaderWidget(m_exportButton);
  setBody(m_stages);
  buildActions();
  connect(m_switch, &SegmentedControl::changed, this, &PredictPage::show);
  connect(m_tabBox, &QComboBox::activated, this, &PredictPage::show);
  whenTranslated(this, [this] {
    for (int tab = 0; tab < static_cast<int>(m_tabs.size()); ++tab) {
      m_switch->setChoiceText(tab, m_tabs[static_cast<std::size_t>(tab)]->title());
      m_tabBox->setItemText(tab, m_tabs[static_cast<std::size_t>(tab)]->title());
    }
    m_tabBox->setAccessibleName(tr("What is asked"));
    placeSwitch();
    m_run->setText(tr("Predict"));
    m_copy->setText(tr("Copy picture"));
    m_export->setText(tr("Export…"));
    m_copyButton->setText(tr("Copy picture"));
    m_exportButton->setToolTip(tr("Export…"));
    m_exportButton->setAccessibleName(tr("Export…"));
    placeButtons();
    follow();
  });
  show(0);
}

// Where the header has no room for it, the picture is copied from its own menu, and the export has its icon alone.
void PredictPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeButtons();
  placeSwitch();
}

void PredictPage::placeButtons() {
  const bool isWide = width() >= theme().px(kRoomForCopy);
  m_copyButton->setVisible(isWide);
  m_exportButton->setText(isWide ? tr("Export…") : QString());
}

void PredictPage::placeSwitch() {
  const bool isWide = width() >= m_switch->sizeHint().width() + theme().px(kRoomBesideTabs);
  m_switch->setVisible(m_tabs.size() > 1 && isWide);
  m_tabBox->setVisible(m_tabs.size() > 1 && !isWide);
}

QString PredictPage::subtitle() const { return current()->subtitle(); }

QString PredictPage::hint() const { return current()->hint(); }

void PredictPage::buildActions() {
  const auto add = [this](QAction* action, std::function<void()> act) { addMenuAction(action, std::move(act)); };
  m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  add(m_run, [this] { current()->run(); });
  add(m_copy, [this] {
    if (!current()->hasResult()) return;
    current()->copyPicture();
    session().say(tr("Copied the picture"));
  });
  add(m_export, [this] { current()->askExport(); });
  for (int tab = 0; tab < static_cast<int>(m_tabs.size()); ++tab) {
    for (const Tab::Act& each : m_tabs[static_cast<std::size_t>(tab)]->acts()) {
      add(each.action, [this, tab, act = each.act] {
        show(tab);
        act();
      });
    }
  }
  connect(m_copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
  connect(m_exportButton, &QPushButton::clicked, m_export, &QAction::trigger);
}

void PredictPage::show(int tab) {
  closeDrawers();
  m_shown = tab;
  m_switch->setCurrent(tab);
  m_tabBox->setCurrentIndex(tab);
  m_stages->setCurrentWidget(current());
  setLeftPane(current()->left());
  setRightPane(current()->right());
  follow();
}

void PredictPage::bringUp(const Tab* tab) { show(static_cast<int>(std::ranges::find(m_tabs, tab) - m_tabs.begin())); }

void PredictPage::openPart(const QString& key) {
  if (key == QLatin1String("propensity")) bringUp(m_propensity);
  else if (key == QLatin1String("value")) bringUp(m_value);
  else if (key == QLatin1String("learn")) {
    bringUp(m_learn);
    // In place of a method there comes the file of a log.
    if (const QString log = session().takeMethod(); !log.isEmpty()) m_learn->openLog(log);
  }
}

void PredictPage::follow() {
  for (Tab* tab : m_tabs) {
    for (QWidget* widget : tab->headerWidgets()) widget->setVisible(tab == current());
  }
  setPaneShown(current()->left(), current()->showsLeft());
  setPaneShown(current()->right(), current()->showsRight());
  m_copyButton->setEnabled(current()->hasResult());
  m_exportButton->setEnabled(current()->hasResult());
  emit headerChanged();
}

}  // namespace kindred::ui::predict_page
