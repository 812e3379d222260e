#include "ui/pages/data/import_summary.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::data {
namespace {

constexpr int BarHeight = 10;  // pixels at 100 %
constexpr int BarGap = 6;
constexpr int ExampleColumn = 2;
constexpr int ExampleNumber = 48;

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
  setFontRole(this, FontRole::Small);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  whenTranslated(this, [this] { set(m_kept, m_read); });
}

void ShareBar::set(std::int64_t kept, std::int64_t read) {
  m_kept = kept;
  m_read = read;
  setAccessibleName(keptWords() + QStringLiteral(", ") + skippedWords());
  setToolTip(tr("%1 of %Ln row(s) imported, %2 skipped", nullptr, static_cast<int>(read))
                 .arg(formatCount(kept), formatCount(read - kept)));
  update();
}

QString ShareBar::keptWords() const {
  return tr("%1 imported")
      .arg(formatPercent(m_read > 0 ? static_cast<double>(m_kept) / static_cast<double>(m_read) : 0,
                         m_kept == m_read ? 0 : 1));
}

QString ShareBar::skippedWords() const {
  const double share = m_read > 0 ? static_cast<double>(m_read - m_kept) / static_cast<double>(m_read) : 0;
  return tr("%1 skipped").arg(formatPercent(share, m_kept == m_read ? 0 : 1));
}

QSize ShareBar::sizeHint() const {
  return {theme().px(160), theme().px(BarHeight + BarGap) + QFontMetrics(theme().font(FontRole::Small)).height()};
}

QSize ShareBar::minimumSizeHint() const { return sizeHint(); }

void ShareBar::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const int height = t.px(BarHeight);
  const bool all = m_kept == m_read;
  const int gap = all || m_kept == 0 ? 0 : t.px(2);
  const double share = m_read > 0 ? static_cast<double>(m_kept) / static_cast<double>(m_read) : 0;
  // What is there at all stays visible, however small its share.
  int split = static_cast<int>(std::lround((width() - gap) * share));
  if (!all && m_kept > 0) split = std::clamp(split, t.px(2), width() - gap - t.px(2));
  painter.fillRect(0, 0, split, height, t.color(Role::Accent));
  if (!all) painter.fillRect(split + gap, 0, width() - split - gap, height, t.color(Role::Warn));
  painter.setFont(font());
  painter.setPen(t.color(Role::Text2));
  const QRect words(0, height + t.px(BarGap), width(), this->height() - height - t.px(BarGap));
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, keptWords());
  painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, skippedWords());
}

FigureGrid::FigureGrid(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  setMargins(grid, 0, 0, 0, 0, 8);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  for (int i = 0; i < 4; ++i) {
    m_figures.push_back(new KeyFigure);
    grid->addWidget(m_figures.back(), i / 2, i % 2, Qt::AlignTop);
  }
}

void FigureGrid::set(const std::vector<Figure>& figures) {
  setVisible(!figures.empty());
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    m_figures[i]->setVisible(i < figures.size());
    if (i < figures.size()) m_figures[i]->set(figures[i].figure, figures[i].caption, figures[i].toolTip);
  }
}

void showSentence(RichLabel& label, const imports::Report& report, std::optional<std::int64_t> first,
                  std::optional<std::int64_t> last) {
  if (report.kind == DatasetKind::Customers) {
    label.setParts(ReasonList::tr("<b>%1</b> with their attributes."), {customerCount(report.customersListed)});
  } else if (report.kind == DatasetKind::Products) {
    label.setParts(ReasonList::tr("<b>%1</b> with their attributes."), {productCount(report.productsListed)});
  } else if (first && last) {
    label.setParts(ReasonList::tr("<b>%1</b> by <b>%2</b> of <b>%3</b>, %4 to %5."),
                   {eventCount(report.kind, report.interactions), customerCount(report.customers),
                    productCount(report.products), formatDate(*first), formatDate(*last)});
  } else {
    label.setParts(
        ReasonList::tr("<b>%1</b> by <b>%2</b> of <b>%3</b>."),
        {eventCount(report.kind, report.interactions), customerCount(report.customers), productCount(report.products)});
  }
}

ReasonList::ReasonList(bool withExamples, QWidget* parent) : QWidget(parent), m_withExamples(withExamples) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
}

void ReasonList::begin() {
  delete m_content;
  m_content = new QWidget;
  m_grid = new QGridLayout(m_content);
  setMargins(m_grid, 0, 0, 0, 0, 0);
  whenThemed(m_content, [grid = m_grid] { grid->setHorizontalSpacing(theme().px(10)); });
  m_grid->setColumnStretch(1, m_withExamples ? 2 : 1);
  if (m_withExamples) m_grid->setColumnStretch(ExampleColumn, 5);
  layout()->addWidget(m_content);
}

void ReasonList::set(const std::vector<imports::Skipped>& skipped) {
  begin();
  for (const imports::Skipped& reason : skipped) {
    addReason(reason.check, reason.count);
    if (m_withExamples) m_grid->addWidget(makeExamples(reason), m_grid->rowCount() - 1, ExampleColumn);
  }
}

void ReasonList::set(const std::vector<imports::CheckOutcome>& checks) {
  begin();
  for (const imports::CheckOutcome& outcome : checks) {
    const bool areSkipped = outcome.choice == imports::Choice::Drop || outcome.choice == imports::Choice::Subtract;
    if (outcome.rows > 0) addChooser(outcome, addReason(outcome.check, outcome.rows, areSkipped));
  }
}

// A label that can be pressed, since buttons do not wrap their words.
Label* ReasonList::makeLink(imports::Check check) {
  auto* link = new RichLabel(FontRole::Control);
  link->setObjectName(QStringLiteral("reason/") + QString::fromStdString(std::string(imports::key(check))));
  link->setParts(QStringLiteral("<a href=\"#\">%1</a>"), {translated(imports::reason(check))});
  link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  link->setToolTip(tr("Show these rows in the preview"));
  connect(link, &QLabel::linkActivated, this, [this, check] { emit picked(check); });
  return link;
}

QVBoxLayout* ReasonList::addReason(imports::Check check, std::int64_t rows, bool isLink) {
  const int row = m_grid->rowCount();
  m_grid->addWidget(new Line, row, 0, 1, m_withExamples ? 3 : 2);
  auto* count = new Label(formatCount(rows), FontRole::Section);
  count->setAlignment(Qt::AlignRight);
  auto* words = new QWidget;
  auto* column = new QVBoxLayout(words);
  setMargins(column, 0, 7, 0, 7, 2);
  Label* reason = isLink ? makeLink(check) : new Label(translated(imports::reason(check)), FontRole::Control);
  auto* explained = new Label(explanation(check), FontRole::Tiny, Role::Text3);
  for (Label* label : {reason, explained}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  auto* figure = new QWidget;
  auto* figures = new QVBoxLayout(figure);
  setMargins(figures, 0, 7, 0, 7, 0);
  figures->addWidget(count, 0, Qt::AlignRight | Qt::AlignTop);
  setFixed(figure, 60, 0);
  m_grid->addWidget(figure, row + 1, 0, Qt::AlignTop);
  m_grid->addWidget(words, row + 1, 1, Qt::AlignTop);
  return column;
}

void ReasonList::addChooser(const imports::CheckOutcome& outcome, QVBoxLayout* column) {
  const auto& allowed = imports::allowedChoices(outcome.check);
  if (allowed.size() < 2) return;
  auto* chooser = new QComboBox;
  chooser->setObjectName(QString::fromStdString(std::string(imports::key(outcome.check))));
  for (const imports::Choice choice : allowed)
    chooser->addItem(translated(imports::title(choice, outcome.check)), static_cast<int>(choice));
  chooser->setCurrentIndex(chooser->findData(static_cast<int>(outcome.choice)));
  chooser->setAccessibleName(tr("What is done with rows of “%1”").arg(translated(imports::reason(outcome.check))));
  setFixed(chooser, 0, 24);
  auto* line = new QHBoxLayout;
  setMargins(line, 0, 3, 0, 0, 0);
  line->addWidget(chooser);
  line->addStretch(1);
  column->addLayout(line);
  connect(chooser, &QComboBox::activated, this, [this, chooser, check = outcome.check] {
    emit chosen(check, static_cast<imports::Choice>(chooser->currentData().toInt()));
  });
}

Label* ReasonList::link(imports::Check check) const {
  return findChild<Label*>(QStringLiteral("reason/") + QString::fromStdString(std::string(imports::key(check))));
}

QComboBox* ReasonList::chooser(imports::Check check) const {
  return findChild<QComboBox*>(QString::fromStdString(std::string(imports::key(check))));
}

QWidget* ReasonList::makeExamples(const imports::Skipped& skipped) {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  setMargins(grid, 0, 7, 0, 7, 2);
  whenThemed(box, [grid] {
    grid->setColumnMinimumWidth(0, theme().px(ExampleNumber));
    grid->setHorizontalSpacing(theme().px(10));
  });
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const imports::SkippedLine& line : skipped.examples) {
    auto* number = new Label(formatCount(line.line), FontRole::Tiny, Role::Text3);
    number->setToolTip(tr("Line %1 of %2").arg(formatCount(line.line), QString::fromStdString(line.file)));
    grid->addWidget(number, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    auto* text = new ElidedLabel(FontRole::Mono, Role::Text2);
    text->setText(QString::fromStdString(line.text).simplified());
    grid->addWidget(text, row++, 1);
    if (line.cause.empty()) continue;
    auto* cause = new Label(translated(line.cause), FontRole::Tiny, Role::Text3);
    cause->setWordWrap(true);
    grid->addWidget(cause, row++, 1);
  }
  return box;
}

}  // namespace kindred::ui::data
