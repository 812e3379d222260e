#include "ui/pages/explore/quality_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::explore {
namespace {

/// A row with a line beneath.
class Row : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Grid));
  }
};

std::pair<QString, Role> iconOf(Severity severity) {
  switch (severity) {
    case Severity::Good: return {QStringLiteral("okc"), Role::Ok};
    case Severity::Info: return {QStringLiteral("info"), Role::Text3};
    case Severity::Warning: break;
  }
  return {QStringLiteral("warn"), Role::Warn};
}

}  // namespace

QualityPanel::QualityPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new TitleRow),
      m_count(new Tag({}, Tone::Warn)),
      m_list(new QWidget),
      m_rows(new QVBoxLayout(m_list)) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_title);
  column->addWidget(new Line);
  m_title->add(m_count);
  setMargins(m_rows, 0, 0, 0, 0, 0);
  setBackground(m_list, Role::Surface);
  column->addWidget(makeScroller(m_list), 1);
  whenTranslated(this, [this] { retell(); });
}

void QualityPanel::show(const Shown& shown) {
  if (shown.everyone == m_shown.everyone) return;
  m_shown = shown;
  m_checks.clear();
  if (shown) {
    for (const QualityCheck& check : shown.everyone->quality) m_checks.push_back(&check);
  }
  std::ranges::stable_sort(m_checks, std::greater{}, &QualityCheck::severity);
  retell();
}

void QualityPanel::retell() {
  m_title->setTitle(tr("Data quality"));
  const auto grave = std::ranges::count(m_checks, Severity::Warning, &QualityCheck::severity);
  m_count->setVisible(grave > 0);
  m_count->setText(tr("%n to look at", nullptr, static_cast<int>(grave)));
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const QualityCheck* check : m_checks) addRow(*check);
  m_rows->addStretch(1);
}

void QualityPanel::addRow(const QualityCheck& check) {
  auto* widget = new Row;
  widget->setObjectName(QString::fromStdString(check.key));
  auto* row = new QHBoxLayout(widget);
  setMargins(row, 14, 7, 10, 8, 9);
  const auto [icon, role] = iconOf(check.severity);
  row->addWidget(new IconLabel(icon, role, 16), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  setMargins(words, 0, 0, 0, 0, 1);
  const QString name = translated(check.check);
  auto* title = new Label(check.count > 0 ? tr("%1: %2").arg(name, formatCount(check.count)) : name, FontRole::Control);
  auto* note = new Label(translated(check.note), FontRole::Tiny, Role::Text2);
  for (Label* label : {title, note}) {
    label->setWordWrap(true);
    words->addWidget(label);
  }
  row->addLayout(words, 1);
  auto* actions = new QVBoxLayout;
  setMargins(actions, 0, 0, 0, 0, 2);
  addActions(check, actions);
  actions->addStretch(1);
  row->addLayout(actions);
  m_rows->addWidget(widget);
}

QPushButton* QualityPanel::addAction(const QualityCheck& check, QVBoxLayout* column, const QString& words,
                                     const QString& toolTip, std::function<void()> act) {
  auto* button = makeSmallButton(ButtonKind::Link);
  button->setText(words);
  button->setToolTip(toolTip);
  button->setAccessibleName(words + QStringLiteral(": ") + translated(check.check));
  connect(button, &QPushButton::clicked, this, std::move(act));
  column->addWidget(button, 0, Qt::AlignRight);
  return button;
}

void QualityPanel::addActions(const QualityCheck& check, QVBoxLayout* column) {
  if (!check.customers.empty()) {
    addAction(check, column, tr("Select"), tr("Select these customers on all pages"), [this, check = &check] {
      choose(m_session, m_shown.dataset(), check->customers, check->check, SetMode::New);
    });
  }
  if (check.remedy && check.severity != Severity::Good) {
    addAction(check, column, tr("Leave out…"), tr("Propose a filter that makes a data set without them"),
              [this, check = &check] { emit filterWanted(*check->remedy); });
  }
  if (!check.products.empty()) {
    addAction(check, column, tr("Copy ids"), tr("Copy the ids of these products"),
              [this, check = &check] { copyProducts(*check); });
  }
  if (check.seenIn == SeenIn::Activity)
    addAction(check, column, tr("Show"), tr("Show them over time"),
              [this] { emit chartWanted(QStringLiteral("activity")); });
  if (check.seenIn == SeenIn::Tail)
    addAction(check, column, tr("Show"), tr("Show the long tail"),
              [this] { emit chartWanted(QStringLiteral("tail")); });
  if (check.isOfImport)
    addAction(check, column, tr("Show"), tr("Show the import on the Data page"),
              [this] { m_session.showPage(QStringLiteral("data")); });
}

std::vector<QPushButton*> QualityPanel::buttons(const std::string& key) const {
  const auto* row = m_list->findChild<QWidget*>(QString::fromStdString(key));
  std::vector<QPushButton*> found;
  if (row != nullptr) std::ranges::copy(row->findChildren<QPushButton*>(), std::back_inserter(found));
  return found;
}

void QualityPanel::copyProducts(const QualityCheck& check) const {
  QStringList ids;
  for (const Index product : check.products) ids << QString::fromStdString(m_shown.dataset().products.id(product));
  QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
  m_session.say(tr("Copied %n id(s)", nullptr, static_cast<int>(ids.size())));
}

}  // namespace kindred::ui::explore
