#include "ui/frame/selection_chip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {

SelectionChip::SelectionChip(Session& session, QAction* clear, QAction* invert, QAction* save, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_icon(new IconLabel(QStringLiteral("lasso"), Role::AccentText, 16)),
      m_count(new Label(FontRole::BodyBold)),
      m_origin(new ElidedLabel(FontRole::Small)),
      m_line(new Line(Qt::Vertical)),
      m_more(makeIconButton(QStringLiteral("more"))) {
  auto* row = new QHBoxLayout(this);
  whenThemed(this, [this, row] {
    row->setSpacing(theme().px(8));
    setFixedHeight(theme().px(32));
  });
  connect(&theme(), &Theme::changed, this, &SelectionChip::refresh);
  setFixed(m_line, 0, 18);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_icon, m_count, m_origin, m_line}) row->addWidget(widget);
  for (QAction* action : {clear, invert, save}) {
    const bool strong = action == save;
    QPushButton* button = makeSmallButton(strong ? ButtonKind::Primary : ButtonKind::Flat);
    button->setProperty("kindredPill", true);
    button->setFocusPolicy(Qt::TabFocus);
    if (!strong) setTextRole(button, Role::AccentText);
    button->setIcon(action->icon());
    const auto follow = [button, action] {
      button->setText(action->iconText());
      button->setEnabled(action->isEnabled());
      button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_buttons.push_back(button);
    row->addWidget(button);
  }
  auto* menu = new QMenu(m_more);
  menu->addActions({clear, invert, save});
  connect(m_more, &QToolButton::clicked, this,
          [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
  row->addWidget(m_more);
  connect(&session.selection(), &Selection::changed, this, &SelectionChip::refresh);
  connect(&session, &Session::datasetChanged, this, &SelectionChip::refresh);
  whenTranslated(this, [this] { refresh(); });
}

void SelectionChip::setShort(bool isShort) {
  m_short = isShort;
  refresh();
}

void SelectionChip::refresh() {
  const Selection& selection = m_session.selection();
  const bool empty = selection.isEmpty();
  const int count = static_cast<int>(selection.count());
  m_icon->set(empty ? QStringLiteral("audience") : QStringLiteral("lasso"), empty ? Role::Text2 : Role::AccentText);
  m_count->setColour(empty ? Role::Text : Role::AccentText);
  m_origin->setColour(empty ? Role::Text2 : Role::AccentText);
  if (empty) m_count->setText(tr("No selection"));
  else if (m_short) m_count->setText(formatCount(count));
  else m_count->setText(tr("%Ln customer(s) selected", nullptr, count));
  if (empty) m_origin->setText(tr("every page shows all customers"));
  else m_origin->setText(m_short ? tr("selected") : translated(selection.customers().origin()));
  m_origin->setVisible(!m_origin->text().isEmpty() && !(empty && m_short));
  m_line->setVisible(!empty);
  for (QPushButton* button : m_buttons) button->setVisible(!empty && !m_short);
  m_more->setVisible(!empty && m_short);
  layout()->setContentsMargins(theme().px(12), 0, theme().px(empty ? 14 : 4), 0);
  setIconToolTip(m_more, tr("Clear, invert, save as audience"));
  setAccessibleName(m_count->text() + QLatin1Char(' ') + m_origin->text());
  update();
}

void SelectionChip::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const double radius = height() / 2.0;
  if (!m_session.selection().isEmpty()) {
    paint::box(painter, rect(), radius, t.color(Role::AccentWeak), t.color(Role::AccentMid));
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.color(Role::BorderCtl), 1, Qt::CustomDashLine));
  QPen pen = painter.pen();
  pen.setDashPattern({3, 3});
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace kindred::ui
