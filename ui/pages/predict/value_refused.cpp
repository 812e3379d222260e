#include "ui/pages/predict/value_refused.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

#include "ui/charts/chart_frame.h"
#include "ui/pages/predict/value_plots.h"
#include "ui/pages/predict/value_words.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kBesideEachOther = 620;  // of the view: two columns need so much

void clear(QGridLayout* grid) {
  while (QLayoutItem* item = grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

Label* wrapped(const QString& text, FontRole font = FontRole::Body, Role colour = Role::Text) {
  auto* label = new Label(text, font, colour);
  label->setWordWrap(true);
  return label;
}

}  // namespace

ValueRefused::ValueRefused(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(FontRole::PageTitle)),
      m_sentence(new Label(FontRole::Body, Role::Text2)),
      m_weeks(new HiddenWeeksPlot),
      m_groups(new HiddenGroupsPlot),
      m_weeksFrame(new ChartFrame(m_weeks)),
      m_groupsFrame(new ChartFrame(m_groups)),
      m_pictures(new QWidget),
      m_whyTitle(new Label(FontRole::Section)),
      m_helpTitle(new Label(FontRole::Section)),
      m_whys(new QGridLayout),
      m_remedies(new QGridLayout),
      m_upper(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_lower(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_foot(new Label(FontRole::Small, Role::Text2)),
      m_anyway(makeButton(ButtonKind::Normal, QStringLiteral("warn"))) {
  setObjectName(QStringLiteral("valueRefused"));
  m_title->setObjectName(QStringLiteral("refusedTitle"));
  m_weeks->setObjectName(QStringLiteral("refusedWeeks"));
  m_groups->setObjectName(QStringLiteral("refusedGroups"));
  m_anyway->setObjectName(QStringLiteral("showAnyway"));
  build();
}

void ValueRefused::build() {
  m_title->setWordWrap(true);
  m_sentence->setWordWrap(true);
  m_foot->setWordWrap(true);
  auto* head = new QGridLayout;
  setMargins(head, 0, 0, 0, 0, 4);
  head->addWidget(new IconLabel(QStringLiteral("err"), Role::Err, 20), 0, 0, Qt::AlignTop);
  head->addWidget(m_title, 0, 1);
  head->addWidget(m_sentence, 1, 1);
  head->setColumnStretch(1, 1);
  whenThemed(this, [head] { head->setHorizontalSpacing(theme().px(12)); });
  m_upper->addWidget(m_weeksFrame, 1);
  m_upper->addWidget(m_groupsFrame, 1);
  m_pictures->setLayout(m_upper);
  setMargins(m_upper, 0, 0, 0, 0, 24);
  whenThemed(m_pictures, [this] {
    for (QWidget* plot : {static_cast<QWidget*>(m_weeks), static_cast<QWidget*>(m_groups)})
      plot->setMinimumHeight(theme().px(170));
  });
  const auto side = [this](Label* title, QGridLayout* grid) {
    auto* column = new QVBoxLayout;
    setMargins(column, 0, 0, 0, 0, 10);
    column->addWidget(title);
    setMargins(grid, 0, 0, 0, 0, 10);
    column->addLayout(grid);
    column->addStretch(1);
    m_lower->addLayout(column, 1);
  };
  side(m_whyTitle, m_whys);
  side(m_helpTitle, m_remedies);
  setMargins(m_lower, 0, 0, 0, 0, 24);
  auto* content = new QWidget;
  setBackground(content, Role::Surface);
  auto* column = new QVBoxLayout(content);
  setMargins(column, 24, 20, 24, 16, 18);
  column->addLayout(head);
  column->addWidget(m_pictures, 1);
  column->addLayout(m_lower);
  column->addStretch(1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 24, 10, 24, 10, 12);
  foot->addWidget(m_foot, 1);
  foot->addWidget(m_anyway, 0, Qt::AlignVCenter);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(makeScroller(content), 1);
  whole->addWidget(new Line);
  whole->addLayout(foot);
  connect(m_anyway, &QPushButton::clicked, this, &ValueRefused::anywayAsked);
}

void ValueRefused::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto direction = width() >= theme().px(kBesideEachOther) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_upper->setDirection(direction);
  m_lower->setDirection(direction);
}

void ValueRefused::show(const workflow::ValuedCustomersPtr& valued, const std::vector<Remedy>& remedies) {
  m_valued = valued;
  if (!valued) return;
  const auto failed = std::ranges::count_if(valued->gates, [](const auto& gate) { return !gate.met(); });
  m_title->setText(tr("No values for this shop yet"));
  m_sentence->setText(
      tr("Conditions that fail: %1 of %2. A figure per customer would look exact and be wrong, so none is "
         "shown.")
          .arg(formatCount(failed), formatCount(static_cast<std::int64_t>(valued->gates.size()))));
  m_pictures->setVisible(valued->hidden.has_value());
  m_weeks->setTest(valued->hidden);
  m_groups->setTest(valued->hidden);
  m_weeks->setAccessibleName(tr("Repeat purchases a week, predicted and as they came"));
  m_groups->setAccessibleName(tr("Purchases in the hidden days, by repeat purchases before"));
  if (valued->hidden) {
    m_weeksFrame->setTitle(tr("Hidden days: %1 predicted, %2 came")
                               .arg(formatNumber(valued->hidden->expected, 0), formatNumber(valued->hidden->actual, 0)),
                           tr("grey: model"));
    m_groupsFrame->setTitle(tr("By group"), tr("bars: model, dots: came, 95 %"));
  }
  m_whyTitle->setText(tr("Why"));
  m_helpTitle->setText(tr("What would help"));
  m_foot->setText(tr("“Show anyway” is kept with the run, and its warning stands in every picture and file."));
  m_anyway->setText(tr("Show anyway…"));
  fillWhys();
  fillRemedies(remedies);
}

void ValueRefused::fillWhys() {
  clear(m_whys);
  m_whys->setColumnStretch(1, 1);
  int line = 0;
  for (const auto& gate : m_valued->gates) {
    if (gate.met()) continue;
    const Why why = whyNot(gate, *m_valued);
    m_whys->addWidget(new StepNumber(line + 1), line, 0, Qt::AlignTop);
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    setMargins(column, 0, 2, 0, 0, 3);
    column->addWidget(wrapped(why.title, FontRole::BodyBold));
    column->addWidget(wrapped(why.text, FontRole::Body, Role::Text2));
    m_whys->addWidget(words, line++, 1);
  }
}

void ValueRefused::fillRemedies(const std::vector<Remedy>& remedies) {
  clear(m_remedies);
  m_remedies->setColumnStretch(0, 1);
  int line = 0;
  for (const Remedy& remedy : remedies) {
    auto* button = makeButton(ButtonKind::Normal, remedy.icon);
    button->setText(remedy.button);
    button->setObjectName(QStringLiteral("remedy%1").arg(line));
    button->setAccessibleDescription(remedy.words);
    connect(button, &QPushButton::clicked, this, [act = remedy.act] { act(); });
    m_remedies->addWidget(wrapped(remedy.words), line, 0);
    m_remedies->addWidget(button, line++, 1, Qt::AlignRight | Qt::AlignVCenter);
  }
}

void ValueRefused::copyPicture() const { m_weeksFrame->copyPicture(); }

}  // namespace kindred::ui::predict_page
