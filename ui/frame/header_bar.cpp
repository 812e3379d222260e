#include "ui/frame/header_bar.h"

#include <QActionGroup>
#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/text/active_counts.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

/// Two rings that overlap: customers who are alike. Drawn, so that it takes the theme's colours.
class Logo : public QWidget {
 public:
  Logo() { setFixed(this, 20, 20); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / 20.0, height() / 20.0);
    const QRectF left(1.8, 4.4, 11.2, 11.2);
    const QRectF right(7, 4.4, 11.2, 11.2);
    QPainterPath first;
    first.addEllipse(left);
    QPainterPath second;
    second.addEllipse(right);
    painter.fillPath(first.intersected(second), theme().color(Role::Accent));
    painter.setPen(QPen(theme().color(Role::Accent), 1.7));
    painter.drawEllipse(left);
    painter.setPen(QPen(theme().color(Role::Text), 1.7));
    painter.drawEllipse(right);
  }
};

QToolButton* makeMenuButton(QMenu* menu, FontRole font) {
  auto* button = new QToolButton;
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setMenu(menu);
  button->setPopupMode(QToolButton::InstantPopup);
  setFontRole(button, font);
  return button;
}

}  // namespace

HeaderBar::HeaderBar(Session& session, QMenu* projectMenu, SelectionChip* chip, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_project(makeMenuButton(projectMenu, FontRole::BodyBold)),
      m_datasetMenu(new QMenu(this)),
      m_counts(new Label(FontRole::Small, Role::Text3)),
      m_chip(chip) {
  m_dataset = makeMenuButton(m_datasetMenu, FontRole::Control);
  m_dataset->setIcon(icon(QStringLiteral("data")));
  auto* row = new QHBoxLayout(this);
  setMargins(row, 12, 0, 12, 0, 6);
  setFixed(this, 0, 46);
  row->addWidget(new Logo);
  row->addWidget(m_project);
  row->addWidget(m_dataset);
  row->addWidget(m_counts);
  row->addStretch(1);
  row->addWidget(chip);
  for (const auto signal : {&Session::projectChanged, &Session::datasetsChanged, &Session::datasetChanged}) {
    connect(&session, signal, this, &HeaderBar::refresh);
  }
  whenTranslated(this, [this] { refresh(); });
}

void HeaderBar::setShort(bool isShort) {
  m_short = isShort;
  m_chip->setShort(isShort);
  refresh();
}

void HeaderBar::refresh() {
  const bool open = m_session.workspace() != nullptr;
  m_project->setText(open ? m_session.projectName() : tr("No project"));
  m_project->setToolTip(open ? QDir::toNativeSeparators(m_session.projectPath()) : tr("Open or make a project"));
  if (open && m_session.workspace()->isReadOnly()) {
    m_project->setText(tr("%1 (read-only)").arg(m_project->text()));
    m_project->setToolTip(tr("%1\nIt can be read but not changed: the file or its folder may not be written. To change "
                             "it, save a copy elsewhere.")
                              .arg(m_project->toolTip()));
  }
  const auto& datasets = m_session.datasets();
  m_datasetMenu->clear();
  auto* group = new QActionGroup(m_datasetMenu);
  const workflow::DatasetInfo* current = nullptr;
  for (const workflow::DatasetInfo& dataset : datasets) {
    if (dataset.id == m_session.datasetId()) current = &dataset;
    QAction* action =
        m_datasetMenu->addAction(QString::fromStdString(dataset.name).replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(current == &dataset);
    group->addAction(action);
    connect(action, &QAction::triggered, &m_session, [this, id = dataset.id] { m_session.setDataset(id); });
  }
  m_datasetMenu->setEnabled(!datasets.empty());
  m_dataset->setVisible(open);
  m_dataset->setEnabled(!datasets.empty());
  const QString name = current != nullptr ? QString::fromStdString(current->name) : tr("No data yet");
  m_dataset->setText(fontMetrics()
                         .elidedText(name, Qt::ElideMiddle, theme().px(m_short ? 130 : 220))
                         .replace(QLatin1Char('&'), QLatin1String("&&")));
  m_dataset->setToolTip(current != nullptr ? tr("Data set %1").arg(name) : QString());
  m_counts->setVisible(current != nullptr && !m_short);
  if (current != nullptr) {
    const ActiveCounts active = activeCounts(*current);
    //: Numbers of customers and products, each with its own plural form
    m_counts->setText(tr("%1 · %2").arg(tr("%Ln customer(s)", nullptr, static_cast<int>(active.customers)),
                                        tr("%Ln product(s)", nullptr, static_cast<int>(active.products))));
    const bool more = active.customers < current->customers || active.products < current->products;
    m_counts->setToolTip(
        more ? tr("With events. Listed: %1")
                   .arg(tr("%1 · %2").arg(tr("%Ln customer(s)", nullptr, static_cast<int>(current->customers)),
                                          tr("%Ln product(s)", nullptr, static_cast<int>(current->products))))
             : QString());
  }
}

void HeaderBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Header));
  painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Border));
}

}  // namespace kindred::ui
