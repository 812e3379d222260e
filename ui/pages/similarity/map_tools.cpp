#include "ui/pages/similarity/map_tools.h"

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/find_field.h"

namespace kindred::ui {
namespace {

using workflow::MapKind;
using workflow::Member;
using workflow::OrderBy;

constexpr int kLeastChooser = 96;  // names may be longer; the list shows them whole
constexpr int kFigureRole = Qt::UserRole + 1;

}  // namespace

MapTools::MapTools(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_first(new ToolBar),
      m_second(new ToolBar),
      m_kind(new SegmentedControl),
      m_measure(new QComboBox),
      m_holding(new QComboBox),
      m_rowOrder(new QComboBox),
      m_columnOrder(new QComboBox),
      m_overlap(new QSpinBox),
      m_find(new FindField(session)),
      m_update(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_kind->setObjectName(QStringLiteral("kind"));
  m_measure->setObjectName(QStringLiteral("measure"));
  m_holding->setObjectName(QStringLiteral("holding"));
  m_rowOrder->setObjectName(QStringLiteral("rowOrder"));
  m_columnOrder->setObjectName(QStringLiteral("columnOrder"));
  m_overlap->setObjectName(QStringLiteral("overlap"));
  m_find->setObjectName(QStringLiteral("finder"));
  m_update->setObjectName(QStringLiteral("updateButton"));
  build();
  connect(m_kind, &SegmentedControl::changed, this, &MapTools::chooseKind);
  connect(m_measure, &QComboBox::activated, this, &MapTools::chooseMeasure);
  for (QComboBox* box : {m_holding, m_rowOrder, m_columnOrder})
    connect(box, &QComboBox::activated, this, &MapTools::changed);
  connect(m_overlap, &QSpinBox::valueChanged, this, &MapTools::edited);
  connect(m_overlap, &QSpinBox::editingFinished, this, [this] {
    if (std::exchange(m_askedOverlap, m_overlap->value()) != m_overlap->value()) emit changed();
  });
  whenTranslated(this, [this] { retell(); });
}

void MapTools::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_first);
  column->addWidget(m_second);
  for (int kind = 0; kind < 4; ++kind) m_kind->addChoice({});
  m_kind->setCurrent(0);
  m_overlap->setRange(1, 1000);
  m_first->add(m_kind);
  m_first->addStretch();
  for (QWidget* tool : std::initializer_list<QWidget*>{m_measure, m_holding, m_overlap, m_rowOrder, m_columnOrder})
    m_second->add(tool);
  m_second->addStretch();
  m_second->add(m_find);
  for (const auto& choice : similarity::measureChoices())
    m_measure->addItem(QString(), QString::fromStdString(choice.key));
  for (const auto& choice : similarity::holdingChoices())
    m_holding->addItem(QString(), QString::fromStdString(choice.key));
  m_update->hide();
  whenThemed(this, [this] {
    for (QComboBox* box : {m_measure, m_holding, m_rowOrder, m_columnOrder}) {
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMinimumWidth(theme().px(kLeastChooser));
    }
  });
}

void MapTools::addLast(QWidget* widget) { m_first->add(widget); }

MapKind MapTools::kind() const { return static_cast<MapKind>(m_kind->current()); }

bool MapTools::isMixed() const { return workflow::rowMember(kind()) != workflow::columnMember(kind()); }

similarity::MeasureOptions MapTools::options() const {
  const auto measure = similarity::measure(m_measure->currentData().toString().toStdString());
  return {.measure = measure.value_or(similarity::Measure::Cosine), .minimumOverlap = m_overlap->value()};
}

workflow::MapOrder MapTools::orderOf(const QComboBox* box) {
  return {.by = static_cast<OrderBy>(box->currentData().toInt()),
          .figure = box->currentData(kFigureRole).toString().toStdString()};
}

workflow::MapRequest MapTools::request() const {
  workflow::MapRequest request{.datasetId = m_session.dataset()->id,
                               .kind = kind(),
                               .options = options(),
                               .preference = m_session.dataset()->preference,
                               .segmentation = m_session.segmentation() ? m_session.segmentation()->id : 0,
                               .selection = m_session.selection().customers(),
                               .rows = orderOf(m_rowOrder),
                               .columns = orderOf(m_columnOrder)};
  const auto holdings = similarity::holdingChoices();
  request.holding = holdings[static_cast<std::size_t>(std::max(0, m_holding->currentIndex()))].value;
  return request;
}

void MapTools::chooseKind() {
  m_find->setOfProducts(workflow::rowMember(kind()) == Member::Product);
  m_find->setVisible(workflow::rowMember(kind()) != Member::Segment);
  fillOrders();
  emit changed();
}

// The least overlap that is usual for a measure follows it, until the person sets another.
void MapTools::chooseMeasure() {
  const int usual = similarity::usualOverlap(options().measure);
  const QSignalBlocker quiet(m_overlap);
  if (m_overlap->value() == m_usualOverlap) m_overlap->setValue(usual);
  m_usualOverlap = usual;
  m_askedOverlap = m_overlap->value();
  emit changed();
}

void MapTools::followDataset() {
  m_find->clear();
  fillOrders();
}

void MapTools::fillOrders() {
  const bool mixed = isMixed();
  m_measure->setVisible(!mixed);
  m_overlap->setVisible(!mixed);
  m_holding->setVisible(mixed);
  m_columnOrder->setVisible(mixed);
  fillOrder(m_rowOrder, workflow::rowMember(kind()));
  fillOrder(m_columnOrder, workflow::columnMember(kind()));
}

// What was chosen before stays where it is offered still.
void MapTools::fillOrder(QComboBox* box, Member member) {
  const QVariant by = box->currentData(), figure = box->currentData(kFigureRole);
  box->clear();
  const auto add = [box](const QString& text, OrderBy order, const std::string& key = {}) {
    box->addItem(text, static_cast<int>(order));
    box->setItemData(box->count() - 1, QString::fromStdString(key), kFigureRole);
  };
  add(tr("By likeness"), OrderBy::Likeness);
  if (member == Member::Customer && m_session.segmentation()) add(tr("By segment"), OrderBy::Segment);
  if (m_session.dataset() && m_session.workspace()) {
    for (const auto& found : workflow::mapFigures(*m_session.workspace(), m_session.datasetId(), member)) {
      if (found.key != "segment") add(tr("By “%1”").arg(translated(found.label)), OrderBy::Figure, found.key);
    }
  }
  if (member != Member::Segment) add(tr("By id"), OrderBy::Id);
  for (int i = 0; i < box->count(); ++i) {
    if (box->itemData(i) == by && box->itemData(i, kFigureRole) == figure) box->setCurrentIndex(i);
  }
}

void MapTools::retell() {
  const QStringList kinds{tr("Customers"), tr("Products"), tr("Customers × products"), tr("Segments × products")};
  for (int i = 0; i < kinds.size(); ++i) m_kind->setChoiceText(i, kinds[i]);
  m_overlap->setAccessibleName(tr("Least in common"));
  m_overlap->setToolTip(
      tr("Pairs with less in common count as not alike: few things in common make likeness by chance"));
  m_overlap->setPrefix(tr("≥ ", "at least so many in common"));
  m_overlap->setSuffix(tr(" in common"));
  const auto name = [](QComboBox* box, const auto& choices) {
    int place = 0;
    for (const auto& choice : choices) {
      box->setItemText(place, translated(choice.label));
      box->setItemData(place++, translated(choice.help), Qt::ToolTipRole);
    }
  };
  name(m_measure, similarity::measureChoices());
  name(m_holding, similarity::holdingChoices());
  m_measure->setAccessibleName(tr("Measure"));
  m_measure->setToolTip(tr("How likeness is measured"));
  m_holding->setAccessibleName(tr("What a cell says"));
  m_holding->setToolTip(tr("What a cell says"));
  m_rowOrder->setAccessibleName(tr("Order of the rows"));
  m_rowOrder->setToolTip(tr("Order of the rows"));
  m_columnOrder->setAccessibleName(tr("Order of the columns"));
  m_columnOrder->setToolTip(tr("Order of the columns"));
  fillOrders();
}

}  // namespace kindred::ui
