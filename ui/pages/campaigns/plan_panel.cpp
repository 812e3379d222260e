#include "ui/pages/campaigns/plan_panel.h"

#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/campaigns/offers_form.h"
#include "ui/pages/campaigns/receipt_card.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/strategy_card.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kReceiptsShown = 20;
constexpr int kBothSides = 440;  // width from which offers and who is held back stand side by side
enum CountPlace { InAudience, NotMatching, HeldOut, Rows, Ticked, ColdStarts, CountPlaces };

}  // namespace

PlanPanel::PlanPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_outcome(new Note),
      m_followed(new Note),
      m_offers(new OffersForm(session)),
      m_share(new QDoubleSpinBox),
      m_seed(new QSpinBox),
      m_info(new InfoButton),
      m_pair(new QHBoxLayout),
      m_between(new Line(Qt::Vertical)),
      m_addsUp(new Tag({}, Tone::Ok)),
      m_consent(new Note),
      m_rows(new TableView),
      m_toOffers(makeSmallButton(ButtonKind::Link, QStringLiteral("right"))),
      m_receiptCards(new QWidget) {
  m_toOffers->setObjectName(QStringLiteral("toOffers"));
  m_followed->setObjectName(QStringLiteral("followed"));
  m_share->setObjectName(QStringLiteral("shareBox"));
  m_consent->setObjectName(QStringLiteral("consentNote"));
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* outcome = new QVBoxLayout;
  setMargins(outcome, 14, 0, 14, 0, 0);
  outcome->addWidget(m_outcome);
  outcome->addWidget(m_followed);
  column->addLayout(outcome);
  setMargins(m_pair, 0, 0, 0, 0, 0);
  m_pair->addWidget(m_offers, 3);
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
  connect(m_offers, &OffersForm::changed, this, &PlanPanel::changed);
  connect(&session.choices(), &Choices::followedChanged, this, &PlanPanel::showFollowed);
  whenTranslated(this, [this] { retranslate(); });
  whenThemed(this, [this] { fitWidth(); });
}

/// The strategy that a segment's campaign was planned from.
void PlanPanel::showFollowed() {
  const auto& followed = m_session.choices().followed();
  if (!followed) return m_followed->clear();
  QStringList lines;
  for (const auto& [label, text] : linesOf(followed->strategy, false)) lines << tr("%1: %2").arg(label, text);
  m_followed->show(NoteKind::Info,
                   tr("%1 (%2)", "a strategy and its segment")
                       .arg(translated(followed->strategy.title), formatted(followed->segment)),
                   lines.join(QLatin1Char('\n')));
  m_followed->addAction(tr("Dismiss"), [this] { m_session.choices().follow({}); });
}

Label* PlanPanel::addFormRow(QGridLayout* grid, QWidget* editor) {
  auto* label = new Label(FontRole::Control, Role::Text2);
  label->setBuddy(editor);
  label->setWordWrap(true);
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
    const bool small = i > Rows;
    const FontRole font = small ? FontRole::Small : strong ? FontRole::Section : FontRole::Control;
    CountRow row{new Label(font, small ? Role::Text2 : Role::Text), new Label(font, small ? Role::Text2 : Role::Text)};
    row.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.label->setWordWrap(true);  // figures are never cut: words give way
    const int place = i >= Rows ? i + 1 : i;
    if (i == Rows) grid->addWidget(new Line, i, 0, 1, 2);
    grid->addWidget(row.label, place, 0);
    grid->addWidget(row.figure, place, 1);
    m_counts.push_back(row);
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 0);
  m_countsSection->add(grid);
  m_countsSection->add(m_consent);
  return m_countsSection;
}

Section* PlanPanel::buildPreview() {
  m_previewSection = new Section;
  m_rows->setModel(&m_list);
  m_rows->setStretchColumn(-1);
  m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_rows->horizontalHeader()->setSectionsMovable(false);
  m_previewSection->addTitleWidget(m_toOffers);
  m_previewSection->add(m_rows);
  connect(m_toOffers, &QPushButton::clicked, this, [this] {
    if (m_firstOffer < 0 || m_list.rowCount() == 0) return;
    m_rows->horizontalScrollBar()->setValue(m_rows->horizontalHeader()->sectionPosition(m_firstOffer));
    m_rows->setCurrentIndex(m_list.index(0, m_firstOffer));
  });
  whenThemed(m_rows, [this] { showRows(); });
  return m_previewSection;
}

void PlanPanel::retranslate() {
  showFollowed();
  const QStringList labels{tr("Share"), tr("Seed")};
  for (int i = 0; i < labels.size(); ++i) m_labels[static_cast<std::size_t>(i)]->setText(labels[i]);
  m_share->setAccessibleName(tr("Share held back"));
  m_share->setSuffix(QChar(0x00A0) + QStringLiteral("%"));
  m_seed->setAccessibleName(labels[1]);
  m_seed->setToolTip(tr("The same seed always holds back the same customers"));
  m_holdSection->setTitle(tr("Hold back"));
  m_countsSection->setTitle(tr("From audience to file"));
  const QStringList counts{tr("In the audience"), tr("Do not match the condition"), tr("Held back"),
                           tr("Exported"),        tr("of them with ticked offers"), tr("of them cold starts")};
  for (int i = 0; i < counts.size(); ++i) m_counts[static_cast<std::size_t>(i)].label->setText(counts[i]);
  fitWidth();
  m_previewSection->setTitle(tr("Preview"));
  m_rows->setAccessibleName(tr("First rows of the file"));
  m_toOffers->setText(tr("To the offers"));
  m_receiptsSection->setTitle(tr("Receipts"));
  showRows();
  showHoldBack();
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

void PlanPanel::fill(workflow::CampaignRequest& request) const {
  m_offers->fill(request);
  request.controlShare = m_share->value() / 100;
  request.seed = static_cast<std::uint64_t>(m_seed->value());
}

QVariantMap PlanPanel::state() const {
  QVariantMap state = m_offers->state();
  state[QStringLiteral("share")] = m_share->value();
  state[QStringLiteral("seed")] = m_seed->value();
  return state;
}

void PlanPanel::restore(const QVariantMap& state) {
  const QSignalBlocker blocker(this);
  m_offers->restore(state);
  m_share->setValue(state[QStringLiteral("share")].toDouble());
  m_seed->setValue(state[QStringLiteral("seed")].toInt());
}

void PlanPanel::showPreview(const std::optional<workflow::CampaignPreview>& preview,
                            const workflow::CampaignRequest& request, const QString& file) {
  m_preview = preview;
  m_file = file;
  const int across = m_rows->horizontalScrollBar()->value();
  m_list.setLines(preview ? preview->lines : std::vector<std::string>(), request.format.delimiter);
  m_firstOffer = preview ? ListPreviewModel::firstOffer(request.columns) : -1;
  m_rows->horizontalScrollBar()->setValue(across);
  showRows();
  showHoldBack();
  if (preview) {
    showCounts(preview->counts);
    return;
  }
  for (const CountRow& row : m_counts) row.figure->setText(formatNumber(std::nan("")));
  m_addsUp->hide();
  m_consent->clear();
}

// As high as its rows and the bar beneath, so that all of them are seen.
void PlanPanel::showRows() {
  const int rows = std::max(1, m_list.rowCount());
  m_rows->setFixedHeight(m_rows->horizontalHeader()->height() + rows * theme().px(28) +
                         m_rows->horizontalScrollBar()->sizeHint().height());
  m_toOffers->setVisible(m_firstOffer >= 0);
  m_previewSection->setRemark(
      m_preview ? tr("first %1 of %2").arg(formatCount(m_list.rowCount()), formatCount(m_preview->counts.rows))
                : QString());
}

void PlanPanel::showHoldBack() {
  const bool named = m_share->value() > 0 && !m_file.isEmpty();
  const std::filesystem::path control = campaign::controlPath(m_file.toStdU16String());
  const QString where = named ? tr("Chosen at random and written to a second file beside the list, such as %1.")
                                    .arg(QString::fromStdU16String(control.filename().u16string()))
                              : tr("Chosen at random and written to a second file.");
  m_holdWords->setText(where + QLatin1Char(' ') + tr("Who gets no campaign shows later what it was worth."));
}

void PlanPanel::showCounts(const workflow::CampaignCounts& counts) {
  const auto taken = [](std::int64_t n) { return n == 0 ? formatCount(0) : QChar(0x2212) + formatCount(n); };
  m_counts[InAudience].figure->setText(formatCount(counts.inAudience));
  m_counts[NotMatching].figure->setText(taken(counts.notMatching));
  m_counts[HeldOut].figure->setText(taken(counts.heldOut));
  m_counts[Rows].figure->setText(formatCount(counts.rows));
  m_counts[Ticked].figure->setText(formatCount(counts.ticked));
  for (Label* label : {m_counts[Ticked].label, m_counts[Ticked].figure}) label->setVisible(counts.ticked > 0);
  m_counts[ColdStarts].figure->setText(formatCount(counts.coldStarts));
  showConsent(counts.withoutConsent);
  m_addsUp->setVisible(counts.inAudience == counts.notMatching + counts.heldOut + counts.rows);
}

void PlanPanel::showConsent(std::int64_t without) {
  m_consent->clear();
  if (without == 0) return;
  m_consent->show(NoteKind::Warning, {}, tr("%Ln of them gave no consent", nullptr, static_cast<int>(without)));
  m_consent->addAction(tr("Only who gave consent"), [this] { emit consentWanted(); });
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
