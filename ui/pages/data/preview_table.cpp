#include "ui/pages/data/preview_table.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/models/table_view.h"
#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::data {
namespace {

constexpr int AllRows = 0;
constexpr int OnlyProblems = 1;
constexpr int OneReason = 2;
constexpr int WidestColumn = 184;  // pixels at 100 %
constexpr int ReasonColumn = 96;
constexpr int MeasuredRows = 60;

}  // namespace

PreviewTable::PreviewTable(QWidget* parent)
    : QWidget(parent),
      m_table(new TableView),
      m_header(new PreviewHeader(m_model, m_table)),
      m_filter(new SegmentedControl),
      m_extent(new ElidedLabel(FontRole::Small, Role::Text3)),
      m_title(new Label(FontRole::Section)),
      m_remark(new ElidedLabel(FontRole::Small, Role::Text3)),
      m_suggest(makeSmallButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_suggest->setObjectName(QStringLiteral("suggestButton"));
  auto* bar = new ToolBar;
  for (int choice = AllRows; choice <= OneReason; ++choice) m_filter->addChoice({});
  m_filter->button(OneReason)->hide();
  for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_remark, m_filter, m_extent}) bar->add(widget);
  bar->addStretch();
  bar->add(m_suggest);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(bar);
  column->addWidget(m_table, 1);
  m_table->setHorizontalHeader(m_header);
  m_table->setModel(&m_model);
  m_table->setStretchColumn(-1);
  // The room for the columns does not depend on the number of rows.
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_table->viewport()->installEventFilter(this);
  connect(&m_model, &QAbstractItemModel::modelReset, this, &PreviewTable::fitColumns);
  connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &PreviewHeader::placeChoosers);
  connect(m_header, &PreviewHeader::roleChosen, this, &PreviewTable::roleChosen);
  connect(m_header, &PreviewHeader::columnFocused, this, [this](int shown) {
    if (m_model.rowCount() > 0) m_table->scrollTo(m_model.index(std::max(0, m_table->rowAt(0)), shown));
  });
  connect(m_filter, &SegmentedControl::changed, this, [this] {
    m_model.setShown(chosenRows());
    retranslate();
  });
  connect(m_suggest, &QPushButton::clicked, this, &PreviewTable::suggestRolesRequested);
  whenThemed(this, [this] { fitColumns(); });
  whenTranslated(this, [this] {
    m_model.retitle();
    retranslate();
  });
}

void PreviewTable::show(const imports::Preview& preview, std::int64_t rows, std::int64_t problems,
                        bool hasChosenRoles) {
  m_rows = rows;
  m_problems = problems;
  const bool hasProblems = !preview.problemRows.empty();
  const auto isOfReason = [this](const imports::PreviewRow& row) { return row.problem == m_reason; };
  if (m_reason && std::ranges::none_of(preview.problemRows, isOfReason)) {
    if (m_filter->current() == OneReason) m_filter->setCurrent(OnlyProblems);
    m_reason.reset();
  }
  if (!hasProblems) m_filter->setCurrent(AllRows);
  m_filter->button(OnlyProblems)->setEnabled(hasProblems);
  m_filter->button(OneReason)->setVisible(m_reason.has_value());
  m_suggest->setVisible(hasChosenRoles);
  const int scrolled = m_table->horizontalScrollBar()->value();
  m_model.setPreview(preview, chosenRows());
  m_table->horizontalScrollBar()->setValue(scrolled);
  retranslate();
}

void PreviewTable::showReason(imports::Check check) {
  m_reason = check;
  m_filter->button(OneReason)->show();
  m_filter->setCurrent(OneReason);
  m_model.setShown(chosenRows());
  retranslate();
}

PreviewModel::Shown PreviewTable::chosenRows() const {
  const bool one = m_filter->current() == OneReason;
  return {.onlyProblems = m_filter->current() != AllRows, .check = one ? m_reason : std::nullopt};
}

void PreviewTable::retranslate() {
  m_title->setText(tr("Preview"));
  m_remark->setText(tr("choose what each column means"));
  m_suggest->setText(tr("Suggest roles again"));
  m_table->setAccessibleName(tr("Preview of the rows"));
  m_filter->setChoiceText(AllRows, tr("All rows"));
  m_filter->setChoiceText(OnlyProblems,
                          m_problems < 0 ? tr("Only problems") : tr("Only problems %1").arg(formatCount(m_problems)));
  m_filter->setChoiceText(OneReason, m_reason ? shortReason(*m_reason) : QString());
  const int shown = m_model.rowCount();
  if (m_filter->current() != AllRows) m_extent->setText(tr("the first %Ln of them", nullptr, shown));
  else
    m_extent->setText(m_rows < 0 ? tr("the first %Ln", nullptr, shown)
                                 : tr("the first %1 of %2").arg(formatCount(shown), formatCount(m_rows)));
}

// Each column what it needs, up to a bound; the column of names, else the last one, takes what is left or gives what
// is short.
void PreviewTable::fitColumns() {
  const int columns = m_model.columnCount();
  if (columns == 0) return;
  std::vector<int> widths;
  int total = 0;
  auto flexible = static_cast<std::size_t>(columns - 1);
  for (int column = 0; column < columns; ++column) {
    int width = m_header->minimumSectionSize();
    for (int row = 0; row < std::min(m_model.rowCount(), MeasuredRows); ++row) {
      width = std::max(width, m_table->itemDelegate()->sizeHint({}, m_model.index(row, column)).width());
    }
    if (column == m_model.problemColumn()) width = std::max(width, theme().px(ReasonColumn));
    widths.push_back(std::max(std::min(width, theme().px(WidestColumn)), m_header->neededWidth(column)));
    total += widths.back();
    const int file = m_model.fileColumn(column);
    if (file >= 0 && m_model.preview().columns[static_cast<std::size_t>(file)].role == imports::Role::Title)
      flexible = widths.size() - 1;
  }
  const int spare = m_table->viewport()->width() - total;
  const int least = m_header->neededWidth(static_cast<int>(flexible));
  if (spare > 0 || widths[flexible] + spare >= least) widths[flexible] += spare;
  for (int column = 0; column < columns; ++column)
    m_header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
  m_header->placeChoosers();
}

void PreviewTable::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_remark->setVisible(width() > theme().px(760));
  m_extent->setVisible(width() > theme().px(560));
}

bool PreviewTable::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitColumns();
  return QWidget::eventFilter(watched, event);
}

}  // namespace kindred::ui::data
