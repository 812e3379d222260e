#include "ui/pages/recommend/basket_card.h"

#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>

#include "ui/models/table_view.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kTableHeight = 150;

}  // namespace

BasketCard::BasketCard(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new Label(FontRole::PageTitle)),
      m_find(new FindField(session)),
      m_note(new Note(NoteKind::Info)),
      m_nothing(new Label(FontRole::Small, Role::Text2)),
      m_table(new TableView),
      m_rateName(new Label(FontRole::Small, Role::Text2)),
      m_rate(new QDoubleSpinBox),
      m_remove(makeSmallButton(ButtonKind::Normal, QStringLiteral("x"))),
      m_clear(makeSmallButton(ButtonKind::Link)) {
  setObjectName(QStringLiteral("basketCard"));
  m_find->setObjectName(QStringLiteral("addToBasket"));
  m_rate->setObjectName(QStringLiteral("basketRating"));
  m_remove->setObjectName(QStringLiteral("removeFromBasket"));
  m_clear->setObjectName(QStringLiteral("clearBasket"));
  m_find->setOfProducts(true);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 16, 10, 16, 8, 6);
  column->addWidget(m_title);
  m_nothing->setWordWrap(true);
  column->addWidget(m_nothing);
  column->addLayout(buildTools());
  column->addWidget(m_note);
  setColumns();
  m_table->setModel(&m_model);
  m_table->installEventFilter(this);
  whenThemed(m_table, [this] { m_table->setFixedHeight(theme().px(kTableHeight)); });
  column->addWidget(m_table);
  connect(m_table, &TableView::currentRowChanged, this, &BasketCard::showTools);
  whenTranslated(this, [this] { retell(); });
}

QLayout* BasketCard::buildTools() {
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 8);
  row->addWidget(m_find, 1);
  row->addStretch(1);
  row->addWidget(m_rateName);
  row->addWidget(m_rate);
  row->addWidget(m_remove);
  row->addWidget(m_clear);
  m_rate->setDecimals(1);
  m_rate->setSingleStep(0.5);
  connect(m_find, &FindField::found, this, &BasketCard::add);
  connect(m_find, &FindField::nothingFound, this, [this](const QString& search) {
    m_note->show(NoteKind::Info, tr("No product “%1”").arg(search),
                 tr("Type a part of its name or number, and choose from what is offered."));
  });
  connect(m_rate, &QDoubleSpinBox::valueChanged, this, &BasketCard::rate);
  connect(m_remove, &QPushButton::clicked, this, &BasketCard::removeCurrent);
  connect(m_clear, &QPushButton::clicked, this, &BasketCard::clear);
  return row;
}

void BasketCard::setColumns() {
  std::vector<RowsColumn<workflow::TypedEntry>> columns;
  columns.push_back({.title = [] { return tr("In the basket"); },
                     .text =
                         [this](const workflow::TypedEntry& entry) {
                           return QString::fromStdString(m_base->dataset->products.title(entry.product));
                         }});
  if (m_scale.isScale) {
    columns.push_back({.title = [] { return tr("Rating"); },
                       .text =
                           [](const workflow::TypedEntry& entry) {
                             return entry.value ? formatNumber(static_cast<double>(*entry.value), 1) : QString();
                           },
                       .number = true});
  }
  m_model.setColumns(std::move(columns));
}

void BasketCard::retell() {
  m_title->setText(tr("Walk-in basket"));
  m_nothing->setText(m_scale.isScale
                         ? tr("Somebody the data do not know: put in a few products with their ratings, and the list "
                              "follows at once. Nothing is stored.")
                         : tr("Somebody the data do not know: put in a few products, and the list follows at once. "
                              "Nothing is stored."));
  m_table->setAccessibleName(tr("In the basket"));
  m_rateName->setText(tr("Rating"));
  m_rate->setAccessibleName(tr("Rating of the current product"));
  m_remove->setText(tr("Take out"));
  m_clear->setText(tr("Empty the basket"));
  m_model.retitle();
  showTools();
}

void BasketCard::setBase(CustomerBasePtr base) {
  m_base = std::move(base);
  m_find->clear();
  m_note->clear();
  setEntries({}, -1);
}

void BasketCard::setRecommenders(const Recommenders& recommenders) {
  m_scale = {};
  if (m_base && m_base->isRated() && recommenders.trained) {
    const auto scale = kindred::scaleOf(*m_base->dataset, recommenders.trained->data->preference.value);
    if (scale) m_scale = {true, scale->low, scale->high};
  }
  const QScopedValueRollback filling(m_filling, true);
  if (m_scale.isScale) m_rate->setRange(m_scale.low, m_scale.high);
  const auto entries = m_model.rows();
  m_model.setRows({});
  setColumns();
  m_model.setRows(entries);
  retell();
}

std::vector<workflow::TypedEntry> BasketCard::basket() const { return m_model.rows(); }

void BasketCard::setEntries(std::vector<workflow::TypedEntry> entries, int current) {
  const bool other = entries != m_model.rows();
  m_model.setRows(std::move(entries));
  m_table->setCurrentRow(current);
  showTools();
  if (other) emit changed();
}

void BasketCard::add(Index product) {
  if (!m_base) return;
  m_note->clear();
  m_find->clear();
  auto entries = m_model.rows();
  const auto found = std::ranges::find(entries, product, &workflow::TypedEntry::product);
  const int place = static_cast<int>(found - entries.begin());
  if (found == entries.end()) {
    workflow::TypedEntry entry{.product = product};
    if (m_scale.isScale) entry.value = static_cast<float>(m_scale.high);  // who names a film by oneself likes it
    entries.push_back(entry);
  }
  setEntries(std::move(entries), place);
}

void BasketCard::rate(double value) {
  const int row = m_table->currentRow();
  if (m_filling || row < 0) return;
  auto entries = m_model.rows();
  entries[static_cast<std::size_t>(m_model.source(row))].value = static_cast<float>(value);
  setEntries(std::move(entries), row);
}

void BasketCard::removeCurrent() {
  const int row = m_table->currentRow();
  if (row < 0) return;
  auto entries = m_model.rows();
  entries.erase(entries.begin() + m_model.source(row));
  setEntries(std::move(entries), std::min(row, m_model.rowCount() - 2));
}

void BasketCard::clear() { setEntries({}, -1); }

void BasketCard::showTools() {
  const int row = m_table->currentRow();
  const bool something = m_model.rowCount() > 0;
  m_table->setVisible(something);
  m_remove->setVisible(something);
  m_clear->setVisible(something);
  m_remove->setEnabled(row >= 0);
  m_rateName->setVisible(m_scale.isScale && something);
  m_rate->setVisible(m_scale.isScale && something);
  m_rate->setEnabled(row >= 0);
  if (row < 0 || row >= m_model.rowCount() || !m_model.at(row).value) return;
  const QScopedValueRollback filling(m_filling, true);
  m_rate->setValue(static_cast<double>(*m_model.at(row).value));
}

bool BasketCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
      removeCurrent();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void BasketCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Border));
}

}  // namespace kindred::ui
