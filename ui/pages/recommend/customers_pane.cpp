#include "ui/pages/recommend/customers_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui {
namespace {

const std::string kCustomersQuestion = "recommend/customers";

}  // namespace

using workflow::CustomerFilter;
using workflow::CustomerOrder;

CustomersPane::CustomersPane(Session& session, QWidget* parent)
    : Pane(240, parent),
      m_session(session),
      m_model(session),
      m_search(new SearchField),
      m_segment(new QComboBox),
      m_order(new QComboBox),
      m_onlySelected(new QCheckBox),
      m_list(new TableView),
      m_nobody(new Label(FontRole::Small, Role::Text2)),
      m_stack(new QStackedWidget),
      m_foot(new ElidedLabel(FontRole::Small, Role::Text2)) {
  buildControls();
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new CustomerDelegate(m_list));
  m_list->setRowHeight(46);
  m_list->horizontalHeader()->hide();
  m_list->installEventFilter(this);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackground(m_list->viewport(), Role::Sunken);
  m_nobody->setWordWrap(true);
  m_nobody->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
  whenThemed(m_nobody, [this] { m_nobody->setMargin(theme().px(16)); });
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_nobody);
  add(m_stack, 1);

  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 12, 7, 12, 7, 0);
  row->addWidget(m_foot);
  setFoot(foot);

  connect(m_list, &TableView::currentRowChanged, this, [this](int current) {
    if (current < 0 || m_marking) return;
    m_current = m_model.customer(current);
    emit customerChosen(*m_current);
  });
  connect(&session, &Session::segmentationChanged, this, [this] {
    fillSegments();
    find();
  });
  connect(&session.selection(), &Selection::changed, this, &CustomersPane::selectionChanged);
  whenTranslated(this, [this] {
    setTitle(tr("Customers"));
    m_search->setPlaceholderText(m_base && m_base->hasNames() ? tr("Name or number") : tr("Customer number"));
    m_search->setAccessibleName(tr("Search customers"));
    m_segment->setAccessibleName(tr("Segment"));
    m_order->setAccessibleName(tr("Sort by"));
    m_list->setAccessibleName(tr("Customers"));
    m_nobody->setText(tr("Nobody matches. Clear the search, the segment or the selection to see more."));
    fillSegments();
    fillOrders();
    selectionChanged();
    showFoot();
    m_model.refreshMarks();
  });
}

void CustomersPane::buildControls() {
  auto* controls = new QWidget;
  auto* column = new QVBoxLayout(controls);
  setMargins(column, 12, 10, 12, 10, 8);
  column->addWidget(m_search);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 6);
  for (QComboBox* combo : {m_segment, m_order}) {
    setSmall(combo);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    row->addWidget(combo, combo == m_segment ? 3 : 2);
    connect(combo, &QComboBox::activated, this, &CustomersPane::find);
  }
  column->addLayout(row);
  column->addWidget(m_onlySelected);
  add(controls);
  add(new Line);
  connect(m_search, &QLineEdit::textChanged, this, &CustomersPane::find);
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    if (m_finding) m_openWhenFound = true;
    else openFirst();
  });
  connect(m_onlySelected, &QCheckBox::clicked, this, &CustomersPane::find);
}

void CustomersPane::openFirst() {
  m_openWhenFound = false;
  if (m_model.rowCount() == 0) return;
  m_list->setFocus();
  m_list->setCurrentRow(0);
}

bool CustomersPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentRow() >= 0) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Right) emit whyRequested();
    if (key == Qt::Key_Space) emit tickRequested();
    if (key == Qt::Key_Right || key == Qt::Key_Space) return true;
  }
  return Pane::eventFilter(watched, event);
}

void CustomersPane::setBase(CustomerBasePtr base) {
  m_base = std::move(base);
  m_coldStarts = -1;
  m_current.reset();
  m_order->clear();
  m_model.setBase(m_base);
  const QSignalBlocker blocker(m_search);
  m_search->clear();
  m_search->setPlaceholderText(m_base && m_base->hasNames() ? tr("Name or number") : tr("Customer number"));
  fillSegments();
  fillOrders();
  find();
}

void CustomersPane::setRecommenders(const Recommenders& recommenders) {
  m_coldStarts = recommenders.trained ? recommenders.coldStarts : -1;
  m_model.setColdStarts(recommenders.isColdStart);
  showFoot();
}

void CustomersPane::fillSegments() {
  const QSignalBlocker blocker(m_segment);
  const QVariant chosen = m_segment->currentData();
  m_segment->clear();
  m_segment->addItem(tr("All segments"));
  if (m_session.segmentation()) {
    for (const auto& segment : m_session.segmentation()->segments) {
      m_segment->addItem(QString::fromStdString(segment.letter + "  ") + nameOf(segment), segment.id);
    }
  }
  const int place = chosen.isValid() ? m_segment->findData(chosen) : 0;
  m_segment->setCurrentIndex(std::max(0, place));
  m_segment->setVisible(m_segment->count() > 1);
}

void CustomersPane::fillOrders() {
  const QSignalBlocker blocker(m_order);
  const QVariant chosen = m_order->currentData();
  m_order->clear();
  const auto offer = [this](CustomerOrder order, const QString& words) {
    m_order->addItem(words, static_cast<int>(order));
  };
  const bool rated = m_base && m_base->isRated();
  if (m_base && m_base->hasSpend()) offer(CustomerOrder::Spend, tr("Spend"));
  if (rated) offer(CustomerOrder::Events, tr("Most ratings"));
  else offer(CustomerOrder::Orders, tr("Most orders"));
  if (m_base && m_base->hasTime()) offer(CustomerOrder::LastOrder, rated ? tr("Last rating") : tr("Last order"));
  offer(CustomerOrder::Id, tr("Number"));
  m_order->setCurrentIndex(std::max(0, m_order->findData(chosen)));
}

void CustomersPane::find() {
  if (!m_base) {
    m_session.questions().drop(kCustomersQuestion);
    m_finding = false;
    m_stack->setCurrentWidget(m_list);
    showFoot();
    return;
  }
  CustomerFilter filter{.search = m_search->text().trimmed().toStdString(),
                        .segment = {},
                        .segmentation = m_session.segmentation(),
                        .order = static_cast<CustomerOrder>(m_order->currentData().toInt())};
  if (m_segment->currentData().isValid()) filter.segment = m_segment->currentData().toInt();
  const bool only = m_onlySelected->isChecked() && m_onlySelected->isEnabled();
  m_finding = true;
  m_session.ask(
      {this, kCustomersQuestion},
      [base = m_base, filter, selected = only ? m_session.selection().customers() : CustomerSet(),
       only](Progress&) mutable {
        if (only) filter.only = &selected;
        return workflow::findCustomers(*base->dataset, *base->facts, filter);
      },
      [this](const std::vector<Index>& order) {
        m_finding = false;
        {
          const QScopedValueRollback marking(m_marking, true);
          m_model.setOrder(order);
        }
        m_stack->setCurrentWidget(order.empty() ? static_cast<QWidget*>(m_nobody) : m_list);
        showCustomer(m_current);
        showFoot();
        if (m_openWhenFound) openFirst();
        emit listed();
      });
}

void CustomersPane::showCustomer(std::optional<Index> customer) {
  m_current = customer;
  const QScopedValueRollback marking(m_marking, true);
  const int row = customer ? m_model.rowOf(*customer) : -1;
  m_list->setCurrentRow(row);
  if (row >= 0) m_list->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

std::optional<Index> CustomersPane::first() const {
  return m_model.rowCount() > 0 ? std::optional(m_model.customer(0)) : std::nullopt;
}

void CustomersPane::selectionChanged() {
  const std::int64_t count = m_session.selection().count();
  const bool wasOnly = m_onlySelected->isChecked() && m_onlySelected->isEnabled();
  m_onlySelected->setEnabled(count > 0);
  m_onlySelected->setText(count > 0 ? tr("Only the %Ln selected", nullptr, static_cast<int>(count))
                                    : tr("Only the selected"));
  m_model.refreshMarks();
  if (wasOnly) find();
}

void CustomersPane::showFoot() {
  if (!m_base) {
    m_foot->setText({});
    return;
  }
  const int all = static_cast<int>(m_base->dataset->customers.size());
  const int shown = m_model.rowCount();
  QString text = shown == all ? tr("%Ln customer(s)", nullptr, all)
                              : tr("%1 of %Ln customer(s)", nullptr, all).arg(formatCount(shown));
  if (m_coldStarts > 0) text += QStringLiteral(", ") + tr("%Ln cold start(s)", nullptr, static_cast<int>(m_coldStarts));
  m_foot->setText(text);
}

}  // namespace kindred::ui
