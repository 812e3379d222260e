#include "ui/pages/campaigns/plan_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/pages/campaigns/receipt_card.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kReceiptsShown = 20;
constexpr int kBothSides = 440;  // width from which offers and who is held back stand side by side
enum CountPlace { InAudience, NotMatching, HeldOut, Rows, ColdStarts, CountPlaces };

}  // namespace

PlanPanel::PlanPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_outcome(new Note),
      m_run(new QComboBox),
      m_offers(new QSpinBox),
      m_includeBought(new QCheckBox),
      m_noRun(new Note),
      m_share(new QDoubleSpinBox),
      m_seed(new QSpinBox),
      m_info(new InfoButton),
      m_pair(new QHBoxLayout),
      m_between(new Line(Qt::Vertical)),
      m_addsUp(new Tag({}, Tone::Ok)),
      m_lines(new QPlainTextEdit),
      m_receiptCards(new QWidget) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* outcome = new QVBoxLayout;
  setMargins(outcome, 14, 0, 14, 0, 0);
  outcome->addWidget(m_outcome);
  column->addLayout(outcome);
  setMargins(m_pair, 0, 0, 0, 0, 0);
  m_pair->addWidget(buildOffers(), 3);
  m_pair->addWidget(m_between);
  m_pair->addWidget(buildHoldBack(), 2);
  column->addLayout(m_pair);
  column->addWidget(buildCounts());
  column->addWidget(buildPreview());
  m_receiptsSection = new Section;
  setMargins(new QVBoxLayout(m_receiptCards), 0, 0, 0, 0, 8);
  m_receiptsSection->add(m_receiptCards);
  column->addWidget(m_receiptsSection);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(makeScroller(content));
  whenTranslated(this, [this] { retranslate(); });
  whenThemed(this, [this] { fitWidth(); });
}

Label* PlanPanel::addFormRow(QGridLayout* grid, QWidget* editor) {
  auto* label = new Label(FontRole::Control, Role::Text2);
  label->setBuddy(editor);
  const int row = grid->rowCount();
  grid->addWidget(label, row, 0);
  grid->addWidget(editor, row, 1);
  m_labels.push_back(label);
  return label;
}

namespace {

QGridLayout* formGrid() {
  auto* grid = new QGridLayout;
  whenThemed(grid, [grid] {
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(8));
  });
  grid->setColumnStretch(1, 1);
  return grid;
}

}  // namespace

Section* PlanPanel::buildOffers() {
  m_offersSection = new Section;
  QGridLayout* grid = formGrid();
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_run->setMinimumContentsLength(8);
  m_offers->setRange(0, 20);
  m_offers->setValue(workflow::CampaignRequest().offers);
  addFormRow(grid, m_run);
  addFormRow(grid, m_offers);
  m_offersSection->add(grid);
  m_offersSection->add(m_includeBought);
  m_offersSection->add(m_noRun);
  m_offersSection->body()->addStretch(1);
  connect(m_run, &QComboBox::activated, this, &PlanPanel::changed);
  connect(m_offers, &QSpinBox::valueChanged, this, &PlanPanel::changed);
  connect(m_includeBought, &QCheckBox::clicked, this, &PlanPanel::changed);
  return m_offersSection;
}

Section* PlanPanel::buildHoldBack() {
  m_holdSection = new Section;
  QGridLayout* grid = formGrid();
  m_share->setRange(0, 90);
  m_share->setDecimals(0);
  m_share->setSingleStep(5);
  m_seed->setRange(1, std::numeric_limits<int>::max());
  whenThemed(m_seed, [this] { m_seed->setMinimumWidth(theme().px(72)); });  // not the ten digits it may have
  addFormRow(grid, m_share);
  addFormRow(grid, m_seed);
  m_holdSection->add(grid);
  m_holdWords = new Label(FontRole::Small, Role::Text3);
  m_holdWords->setWordWrap(true);
  m_holdSection->add(m_holdWords);
  m_holdSection->body()->addStretch(1);
  connect(m_share, &QDoubleSpinBox::valueChanged, this, &PlanPanel::changed);
  connect(m_seed, &QSpinBox::valueChanged, this, &PlanPanel::changed);
  return m_holdSection;
}

Section* PlanPanel::buildCounts() {
  m_countsSection = new Section;
  m_addsUp->setIcon(QStringLiteral("check"));
  m_countsSection->addTitleWidget(m_addsUp);
  m_countsSection->addTitleWidget(m_info);
  QGridLayout* grid = formGrid();
  for (int i = 0; i < CountPlaces; ++i) {
    const bool strong = i == InAudience || i == Rows;
    const bool small = i == ColdStarts;
    const FontRole font = small ? FontRole::Small : strong ? FontRole::Section : FontRole::Control;
    CountRow row{new Label(font, small ? Role::Text2 : Role::Text), new Label(font, small ? Role::Text2 : Role::Text)};
    row.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int place = i >= Rows ? i + 1 : i;
    if (i == Rows) grid->addWidget(new Line, i, 0, 1, 2);
    grid->addWidget(row.label, place, 0);
    grid->addWidget(row.figure, place, 1);
    m_counts.push_back(row);
  }
  m_countsSection->add(grid);
  return m_countsSection;
}

Section* PlanPanel::buildPreview() {
  m_previewSection = new Section;
  m_lines->setReadOnly(true);
  m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
  m_lines->setTabChangesFocus(true);
  setFontRole(m_lines, FontRole::Mono);
  whenThemed(m_lines, [this] {
    m_lines->setFixedHeight(7 * QFontMetrics(theme().font(FontRole::Mono)).lineSpacing() + theme().px(22));
  });
  m_previewSection->add(m_lines);
  return m_previewSection;
}

void PlanPanel::retranslate() {
  const QStringList labels{tr("Recommender"), tr("Offers each"), tr("Share"), tr("Seed")};
  for (int i = 0; i < labels.size(); ++i) m_labels[static_cast<std::size_t>(i)]->setText(labels[i]);
  m_run->setAccessibleName(labels[0]);
  m_offers->setAccessibleName(tr("Offers for each customer"));
  m_offers->setToolTip(tr("How many offers each customer gets, best first"));
  m_share->setAccessibleName(tr("Share held back"));
  m_share->setSuffix(QChar(0x00A0) + QStringLiteral("%"));
  m_seed->setAccessibleName(labels[3]);
  m_seed->setToolTip(tr("The same seed always holds back the same customers"));
  m_offersSection->setTitle(tr("Offers"));
  m_holdSection->setTitle(tr("Hold back"));
  m_holdWords->setText(
      tr("Chosen at random and written to a second file. Who gets no campaign shows later what it was worth."));
  m_countsSection->setTitle(tr("From audience to file"));
  const QStringList counts{tr("In the audience"), tr("Do not match the condition"), tr("Held back"), tr("Exported"),
                           tr("of them cold starts")};
  for (int i = 0; i < counts.size(); ++i) m_counts[static_cast<std::size_t>(i)].label->setText(counts[i]);
  fitWidth();
  m_previewSection->setTitle(tr("Preview"));
  m_lines->setAccessibleName(tr("First lines of the file"));
  m_receiptsSection->setTitle(tr("Receipts"));
  showRuns();
  showPreview(m_preview);
  setReceipts(m_campaigns);
}

void PlanPanel::fitWidth() {
  const bool both = width() >= theme().px(kBothSides);
  m_pair->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_between->setVisible(both);
  m_addsUp->setText(both ? tr("adds up") : QString());
  m_addsUp->setToolTip(both ? QString() : tr("adds up"));
}

void PlanPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWidth();
}

void PlanPanel::setRuns(const std::vector<workflow::RunInfo>& runs) {
  m_runs = runs;
  showRuns();
}

void PlanPanel::showRuns() {
  const QSignalBlocker blocker(m_run);
  const QVariant chosen = m_run->currentData();
  m_run->clear();
  for (const workflow::RunInfo& run : m_runs) {
    m_run->addItem(nameOf(run), qlonglong(run.id));
    m_run->setItemData(m_run->count() - 1, parameterSummary(run), Qt::ToolTipRole);
  }
  m_run->setCurrentIndex(std::max(m_run->count() > 0 ? 0 : -1, m_run->findData(chosen)));
  const bool rated = m_session.dataset() && m_session.dataset()->kind == DatasetKind::Explicit;
  m_includeBought->setText(rated ? tr("Include what they have rated") : tr("Include what they have bought"));
  for (QWidget* widget :
       {static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_offers), static_cast<QWidget*>(m_includeBought)}) {
    widget->setEnabled(!m_runs.empty());
  }
  m_noRun->clear();
  if (m_runs.empty() && m_session.dataset()) {
    m_noRun->show(NoteKind::Info, {}, tr("Without a recommender the list has no offers."));
    m_noRun->addAction(tr("Train one…"), [this] { m_session.showPage(QStringLiteral("recommend")); });
  }
}

int PlanPanel::offers() const { return m_runs.empty() ? 0 : m_offers->value(); }

void PlanPanel::fill(workflow::CampaignRequest& request) const {
  request.run = m_run->currentData().toLongLong();
  request.offers = offers();
  request.includeBought = m_includeBought->isChecked();
  request.controlShare = m_share->value() / 100;
  request.seed = static_cast<std::uint64_t>(m_seed->value());
}

void PlanPanel::showPreview(const std::optional<workflow::CampaignPreview>& preview) {
  m_preview = preview;
  if (!preview) {
    for (const CountRow& row : m_counts) row.figure->setText(formatNumber(std::nan("")));
    m_addsUp->hide();
    m_previewSection->setRemark({});
    m_lines->clear();
    return;
  }
  showCounts(preview->counts);
  QStringList lines;
  for (const std::string& line : preview->lines) lines << QString::fromStdString(line);
  const int across = m_lines->horizontalScrollBar()->value();
  m_lines->setPlainText(lines.join(QLatin1Char('\n')));
  m_lines->horizontalScrollBar()->setValue(across);
  const auto shown = static_cast<std::int64_t>(preview->lines.size()) - 1;
  m_previewSection->setRemark(
      tr("first %1 of %2").arg(formatCount(std::max<std::int64_t>(0, shown)), formatCount(preview->counts.rows)));
}

void PlanPanel::showCounts(const workflow::CampaignCounts& counts) {
  const auto taken = [](std::int64_t n) { return n == 0 ? formatCount(0) : QChar(0x2212) + formatCount(n); };
  m_counts[InAudience].figure->setText(formatCount(counts.inAudience));
  m_counts[NotMatching].figure->setText(taken(counts.notMatching));
  m_counts[HeldOut].figure->setText(taken(counts.heldOut));
  m_counts[Rows].figure->setText(formatCount(counts.rows));
  m_counts[ColdStarts].figure->setText(formatCount(counts.coldStarts));
  m_addsUp->setVisible(counts.inAudience == counts.notMatching + counts.heldOut + counts.rows);
}

void PlanPanel::setReceipts(const std::vector<workflow::CampaignInfo>& campaigns) {
  m_campaigns = campaigns;
  qDeleteAll(m_receiptCards->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  if (campaigns.empty()) {
    auto* none = new Label(tr("After an export its receipt stays here: file, rows, who was held back, and a checksum."),
                           FontRole::Small, Role::Text3);
    none->setWordWrap(true);
    m_receiptCards->layout()->addWidget(none);
  }
  for (std::size_t i = 0; i < std::min(campaigns.size(), kReceiptsShown); ++i) {
    m_receiptCards->layout()->addWidget(new ReceiptCard(m_session, campaigns[i]));
  }
  m_receiptsSection->setRemark(
      campaigns.size() > kReceiptsShown
          ? tr("the last %1 of %2").arg(kReceiptsShown).arg(formatCount(static_cast<std::int64_t>(campaigns.size())))
          : QString());
}

}  // namespace kindred::ui
