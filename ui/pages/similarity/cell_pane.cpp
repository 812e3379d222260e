#include "ui/pages/similarity/cell_pane.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <cmath>

#include "ui/pages/similarity/neighbour_section.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

using similarity::Measure;

constexpr int kPaneWidth = 340;
constexpr std::size_t kShownLines = 12;
constexpr int kRowHeight = 24;

// Ratings and orders are whole mostly; what is not shows two decimals. A squared length is whole but for rounding.
QString valueText(double value) {
  return formatNumber(value, std::abs(value - std::round(value)) < 1e-9 * std::abs(value) ? 0 : 2);
}

QString unrounded(double value) { return QLocale().toString(value, 'g', 12); }

void clear(QGridLayout* grid) {
  while (QLayoutItem* item = grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace

QString measureName(Measure measure) {
  for (const auto& choice : similarity::measureChoices()) {
    if (choice.value == measure) return translated(choice.label);
  }
  return {};
}

CellPane::CellPane(Session& session, QWidget* parent)
    : Pane(kPaneWidth, parent),
      m_session(session),
      m_nothing(new Label(FontRole::Small, Role::Text2)),
      m_content(new QWidget),
      m_lead(new RichLabel(FontRole::Control)),
      m_table(new TableView),
      m_more(makeSmallButton(ButtonKind::Link)),
      m_sums(new QGridLayout),
      m_preference(new Label(FontRole::Tiny, Role::Text3)),
      m_others(new Section),
      m_otherGrid(new QGridLayout),
      m_recommend(makeButton(ButtonKind::Normal, QStringLiteral("recommend"))),
      m_select(makeButton(ButtonKind::Normal, QStringLiteral("audience"))),
      m_neighbours(new NeighbourSection(session)) {
  m_nothing->setWordWrap(true);
  add(m_nothing);
  whenThemed(this, [this] { m_nothing->setMargin(theme().px(14)); });
  add(m_content);
  build();
  auto* copy = makeIconButton(QStringLiteral("copy"));
  addHeaderWidget(copy);
  connect(copy, &QToolButton::clicked, this, [this] {
    if (!m_why) return;
    QGuiApplication::clipboard()->setText(asText());
    m_session.say(tr("Copied the arithmetic"));
  });
  connect(m_recommend, &QPushButton::clicked, this, &CellPane::showCustomer);
  connect(m_select, &QPushButton::clicked, this, &CellPane::selectBoth);
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    showLines();
  });
  connect(&session, &Session::segmentationChanged, this, &CellPane::retell);
  whenTranslated(this, [this, copy] {
    setIconToolTip(copy, tr("Copy the arithmetic"));
    m_table->setAccessibleName(tr("What the similarity is made of"));
    m_nothing->setText(
        tr("Point at a cell, or move with the arrow keys: how alike the two are is written out here. Enter pins the "
           "cell."));
    m_recommend->setText(tr("Show in Recommend"));
    m_select->setText(tr("Select both"));
    setColumns();
    retell();
  });
  whenThemed(this, [this] { showLines(); });
}

CellPane::PairCard CellPane::makeCard() {
  PairCard pair{.card = new Card,
                .name = new ElidedLabel(FontRole::BodyBold),
                .facts = new Label(FontRole::Small, Role::Text2),
                .chip = new SegmentChip,
                .segment = new ElidedLabel(FontRole::Small, Role::Text2)};
  pair.card->body()->addWidget(pair.name);
  pair.card->body()->addWidget(pair.facts);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 6);
  row->addWidget(pair.chip);
  row->addWidget(pair.segment, 1);
  pair.card->body()->addLayout(row);
  return pair;
}

void CellPane::build() {
  auto* column = new QVBoxLayout(m_content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* top = new Section;
  auto* cards = new QHBoxLayout;
  setMargins(cards, 0, 0, 0, 0, 8);
  for (PairCard* pair : {&m_first, &m_second}) {
    *pair = makeCard();
    cards->addWidget(pair->card, 1);
  }
  top->add(cards);
  top->add(m_lead);
  column->addWidget(top);

  m_table->setModel(&m_model);
  m_table->setRowHeight(kRowHeight);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackground(m_table->viewport(), Role::Sunken);
  column->addWidget(m_table);
  auto* more = new QHBoxLayout;
  setMargins(more, 14, 4, 14, 4, 0);
  more->addWidget(m_more);
  more->addStretch(1);
  column->addLayout(more);

  auto* sums = new Section;
  auto* card = new Card;
  setMargins(m_sums, 0, 0, 0, 0, 6);
  m_sums->setColumnStretch(0, 1);
  card->body()->addLayout(m_sums);
  sums->add(card);
  m_preference->setWordWrap(true);
  sums->add(m_preference);
  column->addWidget(sums);

  setMargins(m_otherGrid, 0, 0, 0, 0, 8);
  m_otherGrid->setColumnStretch(1, 1);
  m_otherGrid->setColumnStretch(3, 1);
  m_others->add(m_otherGrid);
  auto* buttons = new QHBoxLayout;
  setMargins(buttons, 0, 6, 0, 0, 8);
  buttons->addWidget(m_recommend);
  buttons->addWidget(m_select);
  buttons->addStretch(1);
  m_others->add(buttons);
  column->addWidget(m_others);
  column->addWidget(m_neighbours);
  column->addStretch(1);
}

void CellPane::setColumns() {
  const auto number = [](std::function<QString()> title, double similarity::PairArithmetic::Line::*member, bool bold) {
    return RowsColumn<SharedLine>{.title = std::move(title),
                                  .text = [member](const SharedLine& row) { return valueText(row.line.*member); },
                                  .sortBy = [member](const SharedLine& row) { return QVariant(row.line.*member); },
                                  .number = true,
                                  .extra =
                                      [member, bold](const SharedLine& row, int role) {
                                        if (role == Qt::ToolTipRole) return QVariant(unrounded(row.line.*member));
                                        return role == BoldRole && bold ? QVariant(true) : QVariant();
                                      }};
  };
  using Shared = similarity::PairArithmetic::Line;
  const Measure measure = m_why ? m_why->options.measure : Measure::Cosine;
  const bool customers = !m_why || m_why->map->ofCustomers();
  const auto name = [this](bool first) {
    if (!m_why) return QString();
    const QString id = QString::fromStdString(m_why->map->entities().id(first ? m_why->a : m_why->b));
    return id.size() > 9 ? id.left(8) + QStringLiteral("…") : id;
  };
  m_model.setRows({});
  m_model.setColumns(
      {{.title = [customers] { return customers ? tr("Both have") : tr("Customer of both"); },
        .text = [](const SharedLine& row) { return row.title; },
        .extra = [](const SharedLine& row,
                    int role) { return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant(); }},
       number([name] { return name(true); }, countsOnly(measure) ? &Shared::a : &Shared::usedA, false),
       number([name] { return name(false); }, countsOnly(measure) ? &Shared::b : &Shared::usedB, false),
       number(
           [measure] {
             return countsOnly(measure) ? tr("count") : measuresDistance(measure) ? tr("difference²") : tr("multiply");
           },
           &Shared::term, true)});
  m_table->setStretchColumn(0);
}

void CellPane::show(CellWhyPtr why) {
  m_why = std::move(why);
  m_all = false;
  setColumns();
  retell();
}

void CellPane::setPinned(bool pinned) { setRemark(pinned ? tr("pinned") : QString()); }

void CellPane::retell() {
  m_nothing->setVisible(!m_why);
  m_content->setVisible(m_why != nullptr);
  if (!m_why) {
    setTitle(tr("Why this cell"));
    return;
  }
  setTitle(tr("Why this cell is %1").arg(formatNumber(m_why->value(), 3)));
  m_recommend->setVisible(m_why->map->rowSide().member == workflow::Member::Customer);
  m_select->setVisible(m_why->map->ofCustomers());
  m_neighbours->show(m_why);
  if (m_why->held) showHeld();
  else showPair();
}

void CellPane::showPair() {
  const auto shared = static_cast<Index>(m_why->arithmetic.lines.size());
  const Entities& entities = m_why->map->entities();
  for (const auto& [card, row, count] : {std::tuple(&m_first, m_why->a, shared + m_why->arithmetic.onlyA),
                                         std::tuple(&m_second, m_why->b, shared + m_why->arithmetic.onlyB)})
    showCard(*card, QString::fromStdString(entities.title(row)), factsOf(row, count), segmentOf(row));
  const QString common = m_why->map->ofCustomers() ? tr("Both have <b>%Ln of the same product(s)</b>.", nullptr, shared)
                                                   : tr("<b>%Ln customer(s)</b> have both.", nullptr, shared);
  m_lead->setParts(common + QLatin1Char(' ') + tr("%1 of the pairs on this map are more alike."),
                   {formatPercent(m_why->moreAlike, m_why->moreAlike < 0.01 ? 2 : 0)});
  m_others->setTitle(tr("Same pair, other measures"));
  showLines();
  showSums();
  showOthers();
}

QString CellPane::factsOf(Index row, Index count) const {
  const QString id = QString::fromStdString(m_why->map->entities().id(row));
  const QString title = QString::fromStdString(m_why->map->entities().title(row));
  const QString has =
      m_why->map->ofCustomers() ? tr("%Ln product(s)", nullptr, count) : tr("%Ln customer(s)", nullptr, count);
  return id == title ? has : id + QStringLiteral(", ") + has;
}

const segment::Segment* CellPane::segmentOf(Index row) const {
  return m_why->map->ofCustomers() ? m_session.segment(row) : nullptr;
}

void CellPane::showCard(const PairCard& card, const QString& title, const QString& facts,
                        const segment::Segment* segment) {
  card.name->setText(title);
  card.facts->setText(facts);
  card.facts->setWordWrap(true);
  card.chip->setMark(segment != nullptr ? Session::markOf(*segment) : SegmentMark());
  card.chip->setVisible(segment != nullptr);
  card.segment->setVisible(segment != nullptr);
  if (segment != nullptr) card.segment->setText(ui::nameOf(*segment));
}

// The table is as high as its rows: the pane scrolls, not the table.
void CellPane::showLines() {
  if (!m_why || m_why->held) return;
  const auto& lines = m_why->arithmetic.lines;
  std::vector<SharedLine> rows;
  for (const auto& line : lines) {
    if (!m_all && rows.size() >= kShownLines) break;
    rows.push_back({QString::fromStdString(m_why->map->others().title(line.column)), line});
  }
  const auto hidden = static_cast<int>(lines.size() - std::min(lines.size(), kShownLines));
  m_more->setVisible(hidden > 0);
  m_more->setText(m_all ? tr("Only the first %1").arg(kShownLines) : tr("Show the other %Ln", nullptr, hidden));
  m_table->setVisible(!rows.empty());
  m_model.setRows(std::move(rows));
  const QFontMetrics cells(theme().font(FontRole::Control));
  const QFontMetrics headers(theme().font(FontRole::TinyBold));
  for (int column = 1; column < m_model.columnCount(); ++column) {
    int width = headers.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_model.rowCount(); ++row)
      width = std::max(width, cells.horizontalAdvance(m_model.index(row, column).data().toString()));
    m_table->horizontalHeader()->setMinimumSectionSize(theme().px(20));
    m_table->horizontalHeader()->resizeSection(column, width + theme().px(20));
  }
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                          m_model.rowCount() * theme().px(kRowHeight) + 2);
}

void CellPane::addSum(const QString& label, const QString& value, bool bold) {
  const int row = m_sums->rowCount();
  auto* name = new Label(label, bold ? FontRole::ControlBold : FontRole::Control);
  auto* figure = new Label(value, FontRole::ControlBold);
  name->setWordWrap(true);
  m_sums->addWidget(name, row, 0);
  m_sums->addWidget(figure, row, 1, Qt::AlignRight | Qt::AlignTop);
  m_sumLines.emplace_back(label, value);
}

QString CellPane::division() const {
  const auto& sum = m_why->arithmetic;
  switch (m_why->options.measure) {
    case Measure::Euclidean: return tr("1 ÷ (1 + √%1)").arg(formatNumber(sum.sum));
    case Measure::MeanSquaredDifference:
      return tr("1 ÷ (1 + %1 ÷ %2)").arg(formatNumber(sum.sum), formatNumber(static_cast<double>(sum.lines.size()), 0));
    case Measure::LogLikelihood: {
      const double ratio = sum.unshrunk < 1 ? sum.unshrunk / (1 - sum.unshrunk) : 0;
      return tr("1 − 1 ÷ (1 + %1), the log-likelihood ratio").arg(formatNumber(ratio));
    }
    case Measure::Jaccard:
      return tr("%1 ÷ (%2 + %3 − %1)").arg(valueText(sum.sum), valueText(sum.lengthA), valueText(sum.lengthB));
    default: return tr("%1 ÷ (%2 × %3)").arg(valueText(sum.sum), formatNumber(sum.lengthA), formatNumber(sum.lengthB));
  }
}

void CellPane::showSums() {
  clear(m_sums);
  m_sumLines.clear();
  const auto& sum = m_why->arithmetic;
  const Measure measure = m_why->options.measure;
  const QString first = QString::fromStdString(m_why->map->entities().title(m_why->a));
  const QString second = QString::fromStdString(m_why->map->entities().title(m_why->b));
  if (countsOnly(measure)) {
    addSum(tr("In common"), valueText(sum.sum));
    addSum(tr("All of %1").arg(first), valueText(sum.lengthA));
    addSum(tr("All of %1").arg(second), valueText(sum.lengthB));
  } else if (measuresDistance(measure)) {
    addSum(tr("Sum of the squared differences"), valueText(sum.sum));
  } else {
    addSum(tr("Sum of the products"), valueText(sum.sum));
    addSum(tr("Length of %1, √%2").arg(first, valueText(sum.lengthA * sum.lengthA)), formatNumber(sum.lengthA));
    addSum(tr("Length of %1, √%2").arg(second, valueText(sum.lengthB * sum.lengthB)), formatNumber(sum.lengthB));
  }
  addSum(division(), formatNumber(sum.value, 3), true);
  addShrunk();
  m_preference->setText(translated(describe(m_why->map->map->data->preference)) + QStringLiteral(". ") + remark());
  m_preference->setToolTip(unrounded(sum.value));
}

/// What recommenders make of the figure: few things in common are trusted less.
void CellPane::addShrunk() {
  const double shrinkage = m_why->map->shrinkage;
  const auto common = static_cast<double>(m_why->arithmetic.lines.size());
  if (shrinkage <= 0 || common <= 0) return;
  const QString value = formatNumber(m_why->arithmetic.value, 3);
  const bool lessOne = m_why->options.trust().lessOne;
  const similarity::Trust trust{.shrinkage = shrinkage, .lessOne = lessOne};
  addSum(tr("As recommenders weigh it, with shrinkage %1: %2 × %3 ÷ (%3 + %1)")
             .arg(valueText(shrinkage), value, formatNumber(lessOne ? common - 1 : common, 0)),
         formatNumber(m_why->arithmetic.unshrunk * trust.factor(static_cast<Index>(common)), 3));
}

/// What the figures of a measure are.
QString CellPane::remark() const {
  switch (m_why->options.measure) {
    case Measure::Cosine: return tr("Lengths count everything each one has, not only what they share.");
    case Measure::Pearson:
      return tr("A figure is how far it lies above the average of its own column, below where negative.");
    case Measure::PearsonCommon:
      return tr("A figure is how far it lies above the average of what both have, below where negative.");
    case Measure::AdjustedCosine:
      return tr("A figure is how far it lies above the average of its own row, below where negative.");
    case Measure::Euclidean:
      return tr("The distance is turned into a likeness: 1 where they are equal, towards 0 the farther apart.");
    case Measure::MeanSquaredDifference:
      return tr("The average squared distance is turned into a likeness: 1 where they are equal.");
    case Measure::LogLikelihood:
      return tr("How far what they share is from what chance would give, among all there are: towards 1 the surer.");
    case Measure::PearsonBaseline:
      return tr(
          "A figure is how far it lies above what was to be expected of its row and column, below where negative.");
    case Measure::Jaccard: break;
  }
  return {};
}

void CellPane::showOthers() {
  clear(m_otherGrid);
  int place = 0;
  for (const auto& [measure, value] : m_why->otherMeasures) {
    if (measure == m_why->options.measure) continue;
    auto* figure = new Label(formatNumber(value), FontRole::ControlBold);
    figure->setToolTip(unrounded(value));
    const int column = place % 2 * 2;
    const QString name = measure == Measure::Euclidean ? tr("1 ÷ (1 + distance)") : measureName(measure);
    auto* caption = new Label(name, FontRole::Control, Role::Text2);
    caption->setWordWrap(true);
    m_otherGrid->addWidget(caption, place / 2, column);
    m_otherGrid->addWidget(figure, place / 2, column + 1, Qt::AlignRight);
    ++place;
  }
}

QString CellPane::asText() const {
  if (!m_why) return {};
  QStringList lines{title()};
  for (const auto& line : m_why->arithmetic.lines) {
    lines << QStringList{QString::fromStdString(m_why->map->others().title(line.column)), valueText(line.usedA),
                         valueText(line.usedB), valueText(line.term)}
                 .join(QLatin1Char('\t'));
  }
  for (const auto& [label, value] : m_sumLines) lines << label + QLatin1Char('\t') + value;
  return lines.join(QLatin1Char('\n'));
}

}  // namespace kindred::ui
