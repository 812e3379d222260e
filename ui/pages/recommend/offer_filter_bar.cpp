#include "ui/pages/recommend/offer_filter_bar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kMostVariety = 100;
constexpr int kSliderWidth = 90, kCategoryWidth = 130, kPriceWidth = 84;
constexpr double kMostPrice = 1e9;

}  // namespace

OfferFilterBar::OfferFilterBar(QWidget* parent)
    : QWidget(parent),
      m_category(new QComboBox),
      m_mark(new QComboBox),
      m_priceName(new Label(FontRole::Small, Role::Text2)),
      m_least(new QDoubleSpinBox),
      m_to(new Label(FontRole::Small, Role::Text2)),
      m_most(new QDoubleSpinBox),
      m_varietyName(new Label(FontRole::Small, Role::Text2)),
      m_variety(new QSlider(Qt::Horizontal)),
      m_cost(new ElidedLabel(FontRole::Small, Role::Text2)) {
  setObjectName(QStringLiteral("offerFilter"));
  m_category->setObjectName(QStringLiteral("offerCategory"));
  m_mark->setObjectName(QStringLiteral("offerMark"));
  m_least->setObjectName(QStringLiteral("leastPrice"));
  m_most->setObjectName(QStringLiteral("mostPrice"));
  m_variety->setObjectName(QStringLiteral("variety"));
  m_cost->setObjectName(QStringLiteral("varietyCost"));
  auto* row = new QHBoxLayout(this);
  setMargins(row, 12, 4, 12, 5, 8);
  for (QComboBox* list : {m_category, m_mark}) {
    setSmall(list);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    whenThemed(list, [list] { list->setFixedWidth(theme().px(kCategoryWidth)); });
    row->addWidget(list);
    connect(list, &QComboBox::activated, this, &OfferFilterBar::changed);
  }
  row->addWidget(m_priceName);
  for (QDoubleSpinBox* price : {m_least, m_most}) {
    setSmall(price);
    price->setRange(0, kMostPrice);
    price->setKeyboardTracking(false);
    price->setButtonSymbols(QAbstractSpinBox::NoButtons);
    whenThemed(price, [price] { price->setFixedWidth(theme().px(kPriceWidth)); });
    row->addWidget(price);
    if (price == m_least) row->addWidget(m_to);
    connect(price, &QDoubleSpinBox::valueChanged, this, &OfferFilterBar::changed);
  }
  row->addWidget(m_varietyName);
  m_variety->setRange(0, kMostVariety);
  m_variety->setPageStep(kMostVariety / 10);
  whenThemed(m_variety, [this] { m_variety->setFixedWidth(theme().px(kSliderWidth)); });
  row->addWidget(m_variety);
  m_cost->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  row->addWidget(m_cost, 1);
  connect(m_variety, &QSlider::valueChanged, this, &OfferFilterBar::changed);
  whenTranslated(this, [this] { retell(); });
}

void OfferFilterBar::retell() {
  m_category->setAccessibleName(tr("Category"));
  m_mark->setAccessibleName(tr("Only products marked"));
  m_priceName->setText(tr("Price"));
  m_least->setAccessibleName(tr("Lowest price"));
  m_least->setSpecialValueText(tr("any"));
  m_to->setText(QStringLiteral("–"));
  m_most->setAccessibleName(tr("Highest price"));
  m_most->setSpecialValueText(tr("any"));
  m_varietyName->setText(tr("Variety"));
  m_variety->setAccessibleName(tr("Variety of the list"));
  m_variety->setToolTip(tr("Chooses products that fewer of the same customers have (maximal marginal relevance)"));
  fillChoices();
}

void OfferFilterBar::fillChoices() {
  const auto fill = [](QComboBox* list, const QString& any, const std::vector<std::string>& names) {
    const QSignalBlocker blocker(list);
    const int chosen = std::max(0, list->currentIndex());
    list->clear();
    list->addItem(any);
    for (const std::string& name : names) list->addItem(QString::fromStdString(name), QString::fromStdString(name));
    list->setCurrentIndex(std::min(chosen, list->count() - 1));
    list->setVisible(!names.empty());
  };
  fill(m_category, tr("All categories"), m_choices.categories);
  fill(m_mark, tr("In stock or not"), m_choices.marks);
  for (QWidget* part : {static_cast<QWidget*>(m_priceName), static_cast<QWidget*>(m_least), static_cast<QWidget*>(m_to),
                        static_cast<QWidget*>(m_most)})
    part->setVisible(m_choices.prices);
}

void OfferFilterBar::setBase(const CustomerBasePtr& base) {
  m_choices = base ? base->filters : workflow::ProductFilterChoices();
  const QSignalBlocker blocker(this);
  m_category->setCurrentIndex(0);
  m_mark->setCurrentIndex(0);
  m_least->setValue(0);
  m_most->setValue(0);
  m_variety->setValue(0);
  fillChoices();
}

workflow::ProductFilter OfferFilterBar::filter() const {
  workflow::ProductFilter filter{.category = m_category->currentData().toString().toStdString(),
                                 .mark = m_mark->currentData().toString().toStdString()};
  if (m_least->value() > 0) filter.least = m_least->value();
  if (m_most->value() > 0) filter.most = m_most->value();
  return filter;
}

double OfferFilterBar::variety() const { return static_cast<double>(m_variety->value()) / kMostVariety; }

void OfferFilterBar::showCost(const std::optional<recommend::VariedList>& cost, bool isScale) {
  QStringList words;
  if (cost && isScale) {
    words << tr("mean score %1, without it %2").arg(formatNumber(cost->meanAfter), formatNumber(cost->meanBefore));
  } else if (cost && cost->meanBefore > 0) {
    words << tr("keeps %1 of the score").arg(formatPercent(cost->meanAfter / cost->meanBefore, 0));
  }
  if (cost) words << tr("alike %1, without it %2").arg(formatNumber(cost->alikeAfter), formatNumber(cost->alikeBefore));
  m_cost->setText(words.join(QStringLiteral("; ")));
  m_cost->setToolTip(m_cost->text());
}

void OfferFilterBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Border));
}

}  // namespace kindred::ui
