#include "ui/pages/recommend/why_pane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>

#include "core/recommend/recommender.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/figures.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

/// With at least three significant digits, so that small figures still add up and divide as written.
QString figureText(double value, int decimals) {
  constexpr int Digits = 3, Most = 6;
  const double size = std::abs(value);
  if (size > 0 && size < 1) decimals = std::max(decimals, Digits - 1 - static_cast<int>(std::floor(std::log10(size))));
  return formatNumber(value, std::min(decimals, Most));
}

QString signedNumber(double value, int decimals) {
  const QString text = figureText(value, decimals);
  return value > 0 ? QLatin1Char('+') + text : text;
}

QString unrounded(double value) { return QLocale().toString(value, 'g', 12); }

/// A count as it is; anything else with two decimals.
QString scoreText(double value) {
  return formatNumber(value, value == std::floor(value) && std::abs(value) >= 10 ? 0 : 2);
}

}  // namespace

WhyPane::WhyPane(Session& session, QWidget* parent)
    : Pane(364, parent),
      m_session(session),
      m_nothing(new Label(FontRole::Small, Role::Text2)),
      m_content(new QWidget),
      m_lead(new RichLabel),
      m_back(makeSmallButton(ButtonKind::Link)),
      m_other(makeSmallButton(ButtonKind::Link)),
      m_table(new TableView),
      m_more(makeSmallButton(ButtonKind::Link)),
      m_shrinkage(new Label(FontRole::Tiny, Role::Text3)),
      m_averageSum(new Equation),
      m_baseSum(new Equation),
      m_keptSum(new Equation),
      m_scaleBox(new QWidget),
      m_scale(new NumberLine),
      m_preference(new Label(FontRole::Tiny, Role::Text3)) {
  m_nothing->setWordWrap(true);
  whenThemed(m_nothing, [this] { m_nothing->setMargin(theme().px(14)); });
  add(m_nothing);
  add(m_content);
  buildSteps();
  auto* copy = makeIconButton(QStringLiteral("copy"));
  addHeaderWidget(copy);
  connect(copy, &QToolButton::clicked, this, [this] {
    if (!m_subject) return;
    QGuiApplication::clipboard()->setText(asText());
    m_session.say(tr("Copied the arithmetic"));
  });
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    showTerms();
  });
  connect(m_back, &QPushButton::clicked, this, [this] {
    m_open.pop_back();
    setColumns();
    retell();
  });
  connect(m_table, &TableView::rowActivated, this, &WhyPane::openPart);
  connect(m_other, &QPushButton::clicked, this, [this] {
    m_ofPrediction = !m_ofPrediction;
    m_open.clear();
    setColumns();
    retell();
  });
  connect(m_table, &TableView::currentRowChanged, this, &WhyPane::showShrinkage);
  connect(&session, &Session::segmentationChanged, this, &WhyPane::retell);
  whenTranslated(this, [this, copy] {
    setIconToolTip(copy, tr("Copy the arithmetic"));
    m_table->setAccessibleName(tr("What the score is made of"));
    m_nothing->setText(
        tr("The steps that lead to a score are written out here, for the product that is current in the list."));
    setColumns();
    retell();
  });
  whenThemed(this, [this] {
    if (m_subject) fitTable();
  });
}

WhyPane::Step WhyPane::addStep(int number) {
  Step step;
  step.box = new QWidget;
  auto* column = new QVBoxLayout(step.box);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* head = new QHBoxLayout;
  setMargins(head, 14, 10, 14, 6, 10);
  head->addWidget(new StepNumber(number));
  head->addWidget(step.title = new Label(FontRole::Section), 1);
  step.title->setWordWrap(true);
  column->addLayout(head);
  step.body = new QVBoxLayout;
  column->addLayout(step.body);
  column->addWidget(new Line);
  m_content->layout()->addWidget(step.box);
  return step;
}

void WhyPane::buildSteps() {
  auto* column = new QVBoxLayout(m_content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* lead = new QWidget;
  setBackground(lead, Role::Surface);
  auto* leadColumn = new QVBoxLayout(lead);
  setMargins(leadColumn, 14, 10, 14, 10, 8);
  leadColumn->addWidget(m_lead);
  leadColumn->addWidget(m_back, 0, Qt::AlignLeft);
  leadColumn->addWidget(m_other, 0, Qt::AlignLeft);
  column->addWidget(lead);
  column->addWidget(new Line);

  m_terms = addStep(1);
  m_table->setModel(&m_model);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->horizontalHeader()->setSectionsMovable(false);
  setBackground(m_table->viewport(), Role::Sunken);
  m_terms.body->addWidget(m_table);
  auto* more = new QHBoxLayout;
  setMargins(more, 14, 4, 14, 4, 0);
  more->addWidget(m_more);
  more->addStretch(1);
  m_terms.body->addLayout(more);
  m_shrinkage->setWordWrap(true);
  whenThemed(m_shrinkage,
             [this] { m_shrinkage->setContentsMargins(theme().px(14), 0, theme().px(14), theme().px(8)); });
  m_terms.body->addWidget(m_shrinkage);

  m_average = addStep(2);
  setMargins(m_average.body, 44, 0, 14, 10, 0);
  m_average.body->addWidget(m_averageSum);
  m_base = addStep(3);
  setMargins(m_base.body, 44, 0, 14, 10, 0);
  m_base.body->addWidget(m_baseSum);
  m_kept = addStep(4);
  setMargins(m_kept.body, 44, 0, 14, 10, 0);
  m_kept.body->addWidget(m_keptSum);

  auto* scale = new QVBoxLayout(m_scaleBox);
  setMargins(scale, 14, 12, 14, 12, 4);
  scale->addWidget(m_scale);
  m_preference->setWordWrap(true);
  scale->addWidget(m_preference);
  column->addWidget(m_scaleBox);
  column->addStretch(1);
}

void WhyPane::setColumns() {
  using Number = std::optional<double> WhyRow::*;
  const auto bold = [](const WhyRow& row, int role) {
    return role == BoldRole && row.isSum ? QVariant(true) : QVariant();
  };
  const auto number = [bold](std::function<QString()> title, Number member, int decimals, bool sign) {
    return RowsColumn<WhyRow>{.title = std::move(title),
                              .text =
                                  [=](const WhyRow& row) {
                                    if (!(row.*member)) return QString();
                                    return sign ? signedNumber(*(row.*member), decimals)
                                                : figureText(*(row.*member), decimals);
                                  },
                              .number = true,
                              .extra =
                                  [=](const WhyRow& row, int role) {
                                    if (role == Qt::ToolTipRole && row.*member)
                                      return QVariant(unrounded(*(row.*member)));
                                    return bold(row, role);
                                  }};
  };
  const bool sums = !m_subject || !explanation().isWeighted();
  const bool parts = !sums && !ofNeighbours();
  const bool products = m_subject && ofNeighbours() && !ofCustomers();
  const bool centred = m_subject && isCentred();
  std::vector<RowsColumn<WhyRow>> columns;
  columns.push_back({.title = [=] { return sums || parts ? tr("Part")
                                           : products    ? tr("Product")
                                                         : tr("Neighbour"); },
                     .text = [](const WhyRow& row) { return row.title; },
                     .extra =
                         [=](const WhyRow& row, int role) {
                           if (role == MarkRole && row.mark.colour >= 0) return QVariant::fromValue(row.mark);
                           if (role == Qt::ToolTipRole) return QVariant(row.title);
                           if (role == SecondLineRole && products && row.value) {
                             const QString gave = tr("gave %1").arg(
                                 formatNumber(*row.value, *row.value == std::floor(*row.value) ? 0 : 1));
                             return QVariant(centred ? tr("%1, usual %2").arg(gave, formatNumber(*row.usual)) : gave);
                           }
                           return bold(row, role);
                         }});
  if (!sums)
    columns.push_back(number([=] { return parts ? tr("Weight") : tr("Alike"); }, &WhyRow::similarity, 3, false));
  if (parts) columns.push_back(number([] { return tr("Value"); }, &WhyRow::value, 3, false));
  else if (!sums && !products)
    columns.push_back(number([] { return tr("Gave"); }, &WhyRow::value, wholeValues() ? 0 : 1, false));
  if (!sums && !parts && !products && centred)
    columns.push_back(number([] { return tr("Usual"); }, &WhyRow::usual, 2, false));
  if (centred) columns.push_back(number([] { return tr("Above"); }, &WhyRow::above, 2, true));
  columns.push_back(
      {.title = [=] { return sums || parts ? tr("Adds")
                             : centred     ? tr("Alike × above")
                                           : tr("Alike × gave"); },
       .text =
           [=](const WhyRow& row) {
             return sums ? scoreText(row.adds) : centred ? signedNumber(row.adds, 3) : figureText(row.adds, 3);
           },
       .number = true,
       .extra =
           [](const WhyRow& row, int role) {
             if (role == Qt::ToolTipRole) return QVariant(unrounded(row.adds));
             return role == BoldRole ? QVariant(true) : QVariant();
           }});
  m_model.setRows({});
  m_model.setColumns(std::move(columns));
  m_table->setRowHeight(products ? kTallRowHeight : kRowHeight);
  m_table->setStretchColumn(0);
}

bool WhyPane::wholeValues() const {
  return std::ranges::all_of(explanation().terms,
                             [](const auto& term) { return term.value == std::floor(term.value); });
}

const recommend::Explanation& WhyPane::explanation() const {
  const auto& item = m_subject->item;
  const auto* part = m_ofPrediction && item.predictionExplanation ? &*item.predictionExplanation : &item.explanation;
  for (const std::size_t open : m_open) part = &part->parts[open];
  return *part;
}

void WhyPane::openPart(int row) {
  if (row < 0 || row >= m_model.rowCount() || !m_model.at(row).part) return;
  m_open.push_back(*m_model.at(row).part);
  setColumns();
  retell();
}

void WhyPane::show(std::optional<WhySubject> subject) {
  m_subject = std::move(subject);
  m_open.clear();
  m_all = false;
  m_ofPrediction = m_ofPrediction && m_subject && m_subject->item.predictionExplanation;
  setColumns();
  retell();
}

void WhyPane::retell() {
  m_nothing->setVisible(!m_subject);
  m_content->setVisible(m_subject.has_value());
  setTitle(tr("Why"));
  setRemark(m_subject ? productName() : QString());
  if (!m_subject) return;
  showLead();
  showOther();
  showTerms();
  showSums();
  showScale();
}

QString WhyPane::customerName() const {
  if (m_subject->customer == recommend::Person::Unseen) return tr("the walk-in");
  return QString::fromStdString(m_subject->base->dataset->customers.title(m_subject->customer));
}

QString WhyPane::productName() const {
  return QString::fromStdString(m_subject->base->dataset->products.title(m_subject->item.product));
}

bool WhyPane::isCentred() const {
  return explanation().base != 0 ||
         std::ranges::any_of(explanation().terms, [](const auto& term) { return term.usual != 0; });
}

void WhyPane::showLead() {
  const bool rated = m_subject->base->isRated();
  const auto& terms = explanation().terms;
  const auto count = static_cast<int>(terms.size());
  const auto above = std::ranges::count_if(terms, [](const auto& term) { return term.value > term.usual; });
  QString words;
  if (!ofNeighbours()) {
    const auto reason = recommend::shortReason(explanation(), *m_subject->base->dataset);
    const QString cold = m_subject->coldStart ? translated(m_subject->coldStart->reason) + QLatin1Char(' ') : QString();
    m_lead->setParts(QStringLiteral("%1%2."), {cold, translated(reason.text)});
    return;
  }
  if (ofCustomers()) {
    words = rated ? tr("%n customer(s) who (rates|rate) like %1 rated it.", nullptr, count)
                  : tr("%n customer(s) who (buys|buy) like %1 bought it.", nullptr, count);
  } else {
    words = rated ? tr("It is like %n product(s) that %1 rated.", nullptr, count)
                  : tr("It is like %n product(s) that %1 bought.", nullptr, count);
  }
  if (isCentred()) {
    words += QLatin1Char(' ') + (ofCustomers() ? tr("%2 of %3 gave it <b>more than they usually give</b>.")
                                               : tr("%1 gave %2 of %3 <b>more than they usually get</b>."));
  }
  m_lead->setParts(words, {customerName(), formatCount(above), formatCount(count)});
}

void WhyPane::showOther() {
  const auto& item = m_subject->item;
  m_back->setVisible(!m_open.empty());
  m_back->setText(tr("Back to the whole, from: %1").arg(translated(explanation().title)));
  m_other->setVisible(item.predictionExplanation.has_value());
  if (!item.predictionExplanation) return;
  m_other->setText(m_ofPrediction ? tr("Why this place in the list")
                                  : tr("Why %1 is predicted").arg(formatNumber(item.prediction.value_or(0))));
}

// How a likeness became less where it rests on few entries in common: of the current neighbour, else the first.
void WhyPane::showShrinkage() {
  const auto* const e = m_subject ? &explanation() : nullptr;
  const int row = m_table->currentRow();
  const auto shown =
      e == nullptr ? 0 : static_cast<int>(m_all ? e->terms.size() : std::min(e->terms.size(), kShownTerms));
  const auto* const term =
      shown > 0 ? &e->terms[static_cast<std::size_t>(row < shown ? std::max(row, 0) : 0)] : nullptr;
  const bool shrinks = term != nullptr && term->shrunk && !e->trust.isFull();
  m_shrinkage->setVisible(shrinks);
  if (!shrinks) return;
  const similarity::Trust& trust = e->trust;
  const QString common = formatCount(term->shrunk->common);
  QString figures = figureText(term->shrunk->unshrunk, 3);
  if (trust.lessOne) {
    const QString counted = formatCount(term->shrunk->common - 1);
    figures += tr(" × (%1 in common − 1) ÷ (%2 + shrinkage %3)").arg(common, counted, formatNumber(trust.shrinkage));
  } else if (trust.shrinkage > 0) {
    figures += tr(" × %1 in common ÷ (%1 + shrinkage %2)").arg(common, formatNumber(trust.shrinkage));
  }
  if (trust.significance > 0) {
    figures += tr(" × %1 in common, at most %2, ÷ %2").arg(common, formatCount(trust.significance));
  }
  m_shrinkage->setText(tr("Alike, %1: %2 = %3").arg(titleOf(*term), figures, figureText(*term->weight, 3)));
}

void WhyPane::showTerms() {
  const bool rated = m_subject->base->isRated();
  if (!ofNeighbours()) {
    m_terms.title->setText(explanation().terms.size() > 1 ? tr("Add these up") : tr("Count"));
  } else if (ofCustomers()) {
    m_terms.title->setText(rated ? tr("Ask the neighbours who rated it") : tr("Ask the neighbours who bought it"));
  } else {
    m_terms.title->setText(
        (rated ? tr("Look at what %1 rated that is like it") : tr("Look at what %1 bought that is like it"))
            .arg(customerName()));
  }
  m_model.setRows(termRows());
  const auto hidden = static_cast<int>(explanation().terms.size()) - static_cast<int>(kShownTerms);
  m_more->setVisible(explanation().isWeighted() && hidden > 0);
  m_more->setText(m_all ? tr("Only the first %1").arg(kShownTerms) : tr("Show the other %n", nullptr, hidden));
  fitTable();
  showShrinkage();
}

void WhyPane::showSums() {
  const recommend::Explanation& e = explanation();
  const double weighted = e.sum(), weights = e.divisor();
  const bool divides = e.combine == recommend::Explanation::Combine::WeightedMean && weights != 0;
  const bool centred = isCentred();
  const double average = divides ? weighted / weights : weighted;
  const bool addsBase = e.base != 0;
  m_average.box->setVisible(divides);
  if (divides) {
    m_average.title->setText(centred ? tr("Weighted average of “above”") : tr("Weighted average of what they gave"));
    m_averageSum->setFraction(figureText(weighted, 3), figureText(weights, 3),
                              centred ? signedNumber(average, 2) : formatNumber(average));
    m_averageSum->setToolTip(unrounded(average));
  }
  m_base.box->setVisible(addsBase);
  if (addsBase) {
    m_base.title->setText(ofCustomers() ? tr("Add back what %1 usually gives").arg(customerName())
                                        : tr("Add back what the product usually gets"));
    const QString sign = average < 0 ? QStringLiteral("−") : QStringLiteral("+");
    m_baseSum->setSum(QStringLiteral("%1 %2 %3").arg(formatNumber(e.base), sign, formatNumber(std::abs(average))),
                      formatNumber(e.base + average));
    m_baseSum->setToolTip(unrounded(e.base + average));
  }
  m_kept.box->setVisible(e.clamped);
  if (e.clamped) {
    const double sum = e.base + average;
    const ScoreScale scale = predictionScaleOf(*m_subject->trained);
    m_kept.title->setText(
        tr("Keep it within the scale of %1 to %2").arg(formatNumber(scale.low, 1), formatNumber(scale.high, 1)));
    const QString left = sum > e.score ? tr("%1, at most %2") : tr("%1, at least %2");
    m_keptSum->setSum(left.arg(formatNumber(sum), formatNumber(e.score, 1)), formatNumber(e.score));
    m_keptSum->setToolTip(unrounded(sum));
  }
}

void WhyPane::showScale() {
  const ScoreScale scale = m_subject->coldStart ? ScoreScale() : predictionScaleOf(*m_subject->trained);
  const std::optional<double> predicted = m_subject->item.prediction;
  m_scale->setVisible(scale.isScale && predicted);
  if (scale.isScale && predicted) {
    m_scale->set(scale.low, scale.high, m_subject->usual, *predicted,
                 tr("usual %1").arg(formatNumber(m_subject->usual)), tr("predicted %1").arg(formatNumber(*predicted)));
  }
  const QString words = translated(describe(m_subject->trained->data->preference)) + QLatin1Char('.');
  m_preference->setText(words);
}

QString WhyPane::asText() const {
  if (!m_subject) return {};
  QStringList lines{tr("Why %1").arg(productName())};
  for (int row = -1; row < m_model.rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < m_model.columnCount(); ++column) {
      cells << (row < 0 ? m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                        : m_model.index(row, column).data())
                   .toString();
    }
    lines << cells.join(QLatin1Char('\t'));
  }
  if (!m_average.box->isHidden()) lines << m_average.title->text() + QStringLiteral(": ") + m_averageSum->text();
  if (!m_base.box->isHidden()) lines << m_base.title->text() + QStringLiteral(": ") + m_baseSum->text();
  if (!m_kept.box->isHidden()) lines << m_kept.title->text() + QStringLiteral(": ") + m_keptSum->text();
  return lines.join(QLatin1Char('\n'));
}

QWidget* WhyPane::focusTarget() const { return m_table; }

}  // namespace kindred::ui
