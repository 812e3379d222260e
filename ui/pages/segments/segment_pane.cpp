#include "ui/pages/segments/segment_pane.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "core/segment/profile.h"
#include "ui/pages/segments/figures.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {
namespace {

constexpr std::size_t kShownProducts = 6;
constexpr std::size_t kShownShares = 4;
constexpr int kNameOfFigure = 100;
constexpr auto kGrouped = "grouped:";

/// Replaces the rows of a section.
QGridLayout* renew(QWidget*& rows, Section* section) {
  delete rows;
  rows = new QWidget;
  section->body()->insertWidget(0, rows);
  auto* grid = new QGridLayout(rows);
  setMargins(grid, 0, 0, 0, 0);
  whenThemed(grid, [grid] {
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(4));
  });
  return grid;
}

/// With how sure a difference is, a line a sentence.
QString withEvidence(const QString& words, const segment::ProfileLine& line) {
  QStringList lines;
  if (!words.isEmpty()) lines << words;
  for (const Text& sentence : segment::evidence(line)) lines << translated(sentence);
  return lines.join(QLatin1Char(10));
}

}  // namespace

SegmentPane::SegmentPane(Session& session, QWidget* parent)
    : Pane(304, parent),
      m_session(session),
      m_previous(makeIconButton(QStringLiteral("left"))),
      m_next(makeIconButton(QStringLiteral("right"))),
      m_more(makeIconButton(QStringLiteral("more"))),
      m_colour(new ColourButton),
      m_name(new QLineEdit),
      m_note(new Note(NoteKind::Error)),
      m_customers(new KeyFigure),
      m_share(new KeyFigure),
      m_selectedFigure(new KeyFigure),
      m_allProducts(makeSmallButton(ButtonKind::Link)),
      m_strategy(new StrategySection(session)),
      m_members(new MembersSection(session)),
      m_select(makeButton(ButtonKind::Normal, QStringLiteral("audience"))),
      m_plan(makeButton(ButtonKind::Primary, QStringLiteral("campaigns"))) {
  m_more->setObjectName(QStringLiteral("changesButton"));
  m_plan->setObjectName(QStringLiteral("planButton"));
  m_select->setObjectName(QStringLiteral("selectButton"));
  m_colour->setObjectName(QStringLiteral("colourButton"));
  buildHead();
  buildSections();
  buildFoot();
  whenTranslated(this, [this] {
    setIconToolTip(m_previous, tr("Previous segment"));
    setIconToolTip(m_next, tr("Next segment"));
    setIconToolTip(m_more, tr("Merge or split the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    m_colour->setToolTip(tr("Colour and marker"));
    m_colour->setAccessibleName(m_colour->toolTip());
    m_against->setTitle(tr("Against everyone"));
    m_against->setRemark(tr("medians; line = all"));
    m_apart->setTitle(tr("What sets it apart"));
    m_plan->setText(tr("Plan campaign…"));
    m_plan->setToolTip(tr("Selects the segment's customers and opens Campaigns"));
    m_select->setText(tr("Select these"));
    m_select->setToolTip(tr("Makes the segment's customers the selection on every page"));
    show(m_shown, m_segment != nullptr ? m_segment->id : NoSegment);
  });
}

void SegmentPane::buildHead() {
  addHeaderWidget(m_previous);
  addHeaderWidget(m_next);
  addHeaderWidget(m_more);
  connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
  connect(m_more, &QToolButton::clicked, this, &SegmentPane::offerChanges);
  Section* section = addSection();
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 6);
  row->addWidget(m_colour);
  row->addWidget(m_name, 1);
  section->add(row);
  section->add(m_note);
  auto* figures = new QHBoxLayout;
  setMargins(figures, 0, 4, 0, 0, 8);
  for (KeyFigure* figure : {m_customers, m_share, m_selectedFigure}) figures->addWidget(figure, 1, Qt::AlignTop);
  section->add(figures);
  connect(m_colour, &ColourButton::clicked, this, &SegmentPane::offerColours);
  connect(m_name, &QLineEdit::editingFinished, this, &SegmentPane::editName);
}

void SegmentPane::buildSections() {
  m_against = addSection();
  m_apart = addSection();
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_allProducts);
  foot->addStretch(1);
  m_apart->add(foot);
  add(m_strategy);
  add(m_members);
  connect(m_members, &MembersSection::customerActivated, this, &SegmentPane::customerActivated);
  connect(m_allProducts, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    showApart();
  });
}

void SegmentPane::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 14, 10, 14, 10, 8);
  row->addWidget(m_plan);
  row->addWidget(m_select);
  row->addStretch(1);
  setFoot(foot);
  connect(m_plan, &QPushButton::clicked, this, &SegmentPane::planRequested);
  connect(m_select, &QPushButton::clicked, this, &SegmentPane::selectRequested);
}

void SegmentPane::show(const ShownPtr& shown, int segment) {
  const segment::Segment* next = shown ? shown->segment(segment) : nullptr;
  if (next == nullptr || m_segment == nullptr || next->id != m_segment->id ||
      shown->segmentation->id != m_shown->segmentation->id) {
    m_all = false;
    m_note->clear();
  }
  m_shown = shown;
  m_segment = next;
  const bool known = m_segment != nullptr;
  const bool noise = known && m_segment->id == segment::Noise;
  setTitle(noise   ? nameOf(*m_segment)
           : known ? tr("Segment %1").arg(QString::fromStdString(m_segment->letter))
                   : tr("Segment"));
  for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_colour),
                          static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)}) {
    widget->setEnabled(known);
  }
  m_more->setEnabled(known && !noise && m_shown->isUsable());
  m_name->setVisible(!noise);
  m_colour->setVisible(!noise);
  setRemark(known && m_segment->stability.known() ? steadiness(m_segment->stability.mean) : QString());
  m_select->setEnabled(known && m_shown->isUsable());
  m_plan->setEnabled(m_select->isEnabled());
  m_sentName = known ? nameOf(*m_segment) : QString();
  m_name->setText(m_sentName);
  m_name->setCursorPosition(0);
  m_colour->setColour(known ? m_segment->colour : -1);
  showFigures();
  showAgainstAll();
  showApart();
  m_strategy->show(m_shown, known ? m_segment->id : NoSegment);
  m_members->show(m_shown, known ? m_segment->id : NoSegment);
}

void SegmentPane::offerColours() {
  if (m_segment == nullptr) return;
  const auto named = static_cast<int>(theme().tokens().segments(false).size());
  const auto needed = static_cast<int>(m_shown->segmentation->segments.size());
  const int offered = std::max(1, (needed + named - 1) / named) * named;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int colour = 0; colour < offered; ++colour) {
    QAction* action = menu->addAction(QIcon(swatch(colour, devicePixelRatioF())), theme().segment(colour).name, this,
                                      [this, colour] { emit colourChosen(colour); });
    action->setCheckable(true);
    action->setChecked(colour == m_segment->colour);
  }
  menu->popup(m_colour->mapToGlobal(QPoint(0, m_colour->height())));
}

void SegmentPane::offerChanges() {
  if (!m_more->isEnabled()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("changes"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QMenu* others = menu->addMenu(tr("Merge with"));
  for (const segment::Segment& other : m_shown->segmentation->segments) {
    if (other.id == m_segment->id) continue;
    QString name = nameOf(other);
    others->addAction(QIcon(swatch(other.colour, devicePixelRatioF())), name.replace(u'&', QStringLiteral("&&")), this,
                      [this, id = other.id] { emit mergeRequested(id); });
  }
  others->setEnabled(!others->isEmpty());
  for (const int parts : {2, 3, 4})
    menu->addAction(tr("Split into %Ln part(s)", nullptr, parts), this, [this, parts] { emit splitRequested(parts); });
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void SegmentPane::editName() {
  const QString name = m_name->text().trimmed();
  if (m_segment == nullptr || name == m_sentName) return;
  if (name.isEmpty()) {
    m_name->setText(m_sentName);
    return;
  }
  m_sentName = name;
  emit nameEdited(name);
}

void SegmentPane::showError(const Error& error) {
  m_note->showError(error);
  m_sentName = m_segment != nullptr ? nameOf(*m_segment) : QString();
  m_name->setText(m_sentName);
}

void SegmentPane::setSelected(std::int64_t customers) {
  m_selected = customers;
  showFigures();
}

void SegmentPane::showFigures() {
  for (KeyFigure* figure : {m_customers, m_share, m_selectedFigure}) figure->setVisible(m_segment != nullptr);
  if (m_segment == nullptr) return;
  const auto amount = [](std::int64_t count) {
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
  };
  m_customers->set(formatCount(m_segment->customers), tr("customer(s)", nullptr, amount(m_segment->customers)));
  const bool earns = std::isfinite(m_segment->revenueShare);
  const double share = earns ? m_segment->revenueShare : m_segment->share;
  m_share->set(formatPercent(share), earns ? tr("of revenue") : tr("of customers"), formatPercent(share, 4));
  m_selectedFigure->set(formatCount(m_selected), tr("selected"),
                        tr("Customers of the segment in the selection that all pages share"));
}

std::vector<const segment::ProfileLine*> SegmentPane::lines(const char* prefix) const {
  std::vector<const segment::ProfileLine*> result;
  for (const segment::ProfileLine& line : m_segment->profile) {
    if (line.feature.starts_with(prefix)) result.push_back(&line);
  }
  return result;
}

QString SegmentPane::figureText(const segment::ProfileLine& line, double value) const {
  switch (segment::unitOf(line)) {
    case segment::ProfileUnit::Days: return daysText(value);
    case segment::ProfileUnit::Money: return formatMoney(value, m_shown->dataset->currency, 0);
    case segment::ProfileUnit::Share: return formatPercent(value);
    case segment::ProfileUnit::Number: break;
  }
  return formatNumber(value, value == std::floor(value) ? 0 : 1);
}

void SegmentPane::showAgainstAll() {
  QGridLayout* grid = renew(m_againstRows, m_against);
  grid->setColumnStretch(0, 1);
  int row = 0, widest = 0;
  if (m_segment != nullptr) {
    const bool rated = m_shown->isRated();
    std::vector<std::pair<std::string, QString>> figures = {
        {"recency_days", rated ? tr("Last rating") : tr("Last order")},
        {"orders", rated ? tr("Ratings") : tr("Orders")},
        {"spend", tr("Spend")},
        {"once", rated ? tr("Rated once") : tr("Only once")}};
    for (const auto* number : lines("number:")) figures.emplace_back(number->feature, translated(number->label));
    for (const auto& [feature, label] : figures) {
      const auto line = std::ranges::find(m_segment->profile, feature, &segment::ProfileLine::feature);
      if (line == m_segment->profile.end()) continue;
      const QString own = figureText(*line, line->value);
      const QString all = figureText(*line, line->overall);
      auto* drawing = new AgainstAll(line->value, line->overall, m_segment->colour);
      drawing->setAccessibleName(tr("%1: %2, all customers %3").arg(label, own, all));
      drawing->setToolTip(withEvidence(drawing->accessibleName(), *line));
      auto* value = new RichLabel(FontRole::Small, Role::Text3);
      value->setWordWrap(false);
      value->setParts(tr("<b>%1</b> vs %2"), {own, all});
      value->setToolTip(drawing->toolTip());
      widest = std::max(widest, QFontMetrics(theme().font(FontRole::Small)).horizontalAdvance(label) + 1);
      grid->addWidget(new ElidedLabel(label, FontRole::Small, Role::Text2), row, 0);
      grid->addWidget(drawing, row, 1);
      grid->addWidget(value, row, 2, Qt::AlignRight);
      ++row;
    }
  }
  grid->setColumnMinimumWidth(0, std::min(widest, theme().px(kNameOfFigure)));  // the drawing gives way before it
  m_against->setVisible(row > 0);
}

void SegmentPane::addProduct(const segment::ProfileLine& line, double greatestLift, QGridLayout* grid) {
  const QString name = translated(line.label);
  const QString details = tr("%1 of the segment's customers, against %2 of all")
                              .arg(formatPercent(line.value, 1), formatPercent(line.overall, 1));
  const int row = grid->rowCount();
  auto* title = new ElidedLabel(name, FontRole::Control);
  title->setAccessibleDescription(details);
  auto* bar = new ShareBar(*line.lift / greatestLift, m_segment->colour);
  auto* lift = new Label(formatNumber(*line.lift, *line.lift < 10 ? 1 : 0) + QStringLiteral("×"), FontRole::SmallBold);
  bar->setToolTip(withEvidence(details, line));
  lift->setToolTip(bar->toolTip());
  grid->addWidget(title, row, 0);
  grid->addWidget(bar, row, 1);
  grid->addWidget(lift, row, 2, Qt::AlignRight);
}

void SegmentPane::addShare(const segment::ProfileLine& line, QGridLayout* grid) {
  const int row = grid->rowCount();
  auto* value = new RichLabel(FontRole::Small, Role::Text3);
  value->setWordWrap(false);
  value->setParts(tr("<b>%1</b> vs %2"), {formatPercent(line.value), formatPercent(line.overall)});
  const QString details = line.feature.starts_with(kGrouped)
                              ? tr("%1 of the segment's customers have more of it than customers have on average, "
                                   "against %2 of all.")
                                    .arg(formatPercent(line.value), formatPercent(line.overall))
                              : QString();
  value->setToolTip(withEvidence(details, line));
  grid->addWidget(new ElidedLabel(translated(line.label), FontRole::Control), row, 0);
  grid->addWidget(value, row, 1, 1, 2, Qt::AlignRight);
}

void SegmentPane::showApart() {
  QGridLayout* grid = renew(m_apartRows, m_apart);
  grid->setColumnStretch(0, 1);
  m_allProducts->hide();
  m_apart->setVisible(m_segment != nullptr);
  if (m_segment == nullptr) return;
  const auto products = lines("product:");
  const auto categories = lines("category:");
  const auto attributes = lines("attribute:"), grouped = lines(kGrouped);
  double greatest = 1;
  for (const auto* line : products) greatest = std::max(greatest, *line->lift);
  for (std::size_t i = 0; i < products.size() && (m_all || i < kShownProducts); ++i)
    addProduct(*products[i], greatest, grid);
  const auto addSome = [&](const std::vector<const segment::ProfileLine*>& shares) {
    for (std::size_t i = 0; i < shares.size() && i < kShownShares; ++i) addShare(*shares[i], grid);
  };
  addSome(categories);
  addSome(attributes);
  if (!grouped.empty()) {
    auto* caption =
        new Label(tr("Features of this group: share of customers above average"), FontRole::Small, Role::Text2);
    caption->setWordWrap(true);
    grid->addWidget(caption, grid->rowCount(), 0, 1, 3);
  }
  addSome(grouped);
  m_apart->setRemark(products.empty() ? QString() : tr("lift over all customers"));
  if (products.empty() && categories.empty() && attributes.empty() && grouped.empty()) {
    auto* nothing =
        new Label(tr("Nothing that these customers have more often than the others, beyond what chance may do."),
                  FontRole::Small, Role::Text2);
    nothing->setWordWrap(true);
    grid->addWidget(nothing, 0, 0);
  }
  m_allProducts->setVisible(products.size() > kShownProducts);
  const auto count = static_cast<int>(products.size());
  m_allProducts->setText(m_all ? tr("Only the first %1").arg(kShownProducts)
                         : products.size() < segment::MostProducts
                             ? tr("All %Ln over-represented product(s)…", nullptr, count)
                             : tr("The %Ln most telling product(s)…", nullptr, count));
}

}  // namespace kindred::ui::segments
