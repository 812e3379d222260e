#include "ui/pages/classroom/reading_pane.h"

#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

#include "ui/help/picture.h"
#include "ui/pages/classroom/footnotes.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

QVBoxLayout* newColumn(int spacing) {
  auto* column = new QVBoxLayout;
  setMargins(column, 0, 0, 0, 0, spacing);
  return column;
}

}  // namespace

ReadingPane::ReadingPane(const guide::Guide& guide, const TypeSize& type, QWidget* parent)
    : QWidget(parent), m_guide(guide), m_type(type), m_footnotes(new Footnotes(guide)) {
  setObjectName(QStringLiteral("readingPane"));
  m_scroller = makeScroller(new QWidget);
  m_scroller->setFocusPolicy(Qt::StrongFocus);  // arrows and page keys
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_scroller, 1);
  column->addWidget(m_footnotes);
  connect(m_footnotes, &Footnotes::allRequested, this, &ReadingPane::sourcesRequested);
  whenTranslated(this, [this] { fill(); });
  connect(&type, &TypeSize::changed, this, &ReadingPane::fill);
  whenThemed(this, [this] {
    setMinimumWidth(theme().px(280));
    if (m_type.isBig()) QMetaObject::invokeMethod(this, &ReadingPane::fill, Qt::QueuedConnection);
  });
}

bool ReadingPane::isWide() const { return width() >= m_type.px(600); }
bool ReadingPane::isLow() const { return height() < m_type.px(560); }

void ReadingPane::show(const GuideEntry& entry) {
  const bool another = entry.key != shownKey();
  m_entry = entry;
  fill();
  if (another) m_scroller->verticalScrollBar()->setValue(0);
}

void ReadingPane::setRunnable(const QString& words, const QString& why) {
  if (m_runWords == words && m_runWhy == why) return;
  m_runWords = words;
  m_runWhy = why;
  fill();
}

void ReadingPane::setFigures(bool measurable, const std::map<std::string, evaluate::Figure>& figures) {
  m_measurable = measurable;
  m_figures = figures;
  fill();
}

// Labels take the theme's fonts as they are made.
void ReadingPane::enlarge(QWidget* content) {
  if (!m_type.isBig()) return;
  for (Label* label : content->findChildren<Label*>()) {
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * m_type.factor());
    label->setFont(font);
  }
}

void ReadingPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (isWide() != m_filledWide || isLow() != m_filledLow) fill();
}

void ReadingPane::fill() {
  if (!m_entry) return;
  m_filledWide = isWide();
  m_filledLow = isLow();
  const int scrolled = m_scroller->verticalScrollBar()->value();
  auto* content = new QWidget;
  m_column = new QVBoxLayout(content);
  setMargins(m_column, 18, 14, 18, 16, 14);
  if (m_entry->approach != nullptr) fillApproach(*m_entry->approach);
  else if (m_entry->study != nullptr) fillStudy(*m_entry->study);
  else fillUse(*m_entry->use);
  m_column->addStretch(1);
  addFootnotes();
  whenThemed(content, [this, content] { content->setMaximumWidth(m_type.px(860)); });
  enlarge(content);
  enlarge(m_footnotes);
  m_scroller->setWidget(content);
  m_scroller->setAccessibleName(m_entry->title);
  m_scroller->verticalScrollBar()->setValue(scrolled);
}

void ReadingPane::addFootnotes() {
  m_footnotes->setVisible(!m_filledLow);
  if (!m_filledLow) {
    m_footnotes->show(m_order, width() >= theme().px(480));
    return;
  }
  auto* notes = new Footnotes(m_guide);
  notes->show(m_order, width() >= theme().px(480));
  connect(notes, &Footnotes::allRequested, this, &ReadingPane::sourcesRequested);
  m_column->addWidget(notes);
}

void ReadingPane::addHead(const QString& title, const QString& also, QVBoxLayout* column) {
  auto* head = newColumn(2);
  column->addLayout(head);
  auto* name = new Label(title, FontRole::KeyFigure);
  name->setObjectName(QStringLiteral("title"));
  name->setWordWrap(true);
  head->addWidget(name);
  if (also.isEmpty()) return;
  auto* other = new Label(also, FontRole::Control, Role::Text2);
  other->setWordWrap(true);
  head->addWidget(other);
}

void ReadingPane::addTitle(const QString& words, QVBoxLayout* column) {
  column->addWidget(new Label(words, FontRole::Section));
}

void ReadingPane::addText(const guide::LocalText& text, QVBoxLayout* column, Role colour) {
  auto* label = new CitedLabel(m_guide, m_order, FontRole::Body, colour);
  label->setCited(inWords(text));
  column->addWidget(label);
}

void ReadingPane::addSigned(const QString& sign, Role colour, const std::vector<guide::LocalText>& texts,
                            QVBoxLayout* column) {
  for (const guide::LocalText& text : texts) {
    auto* row = new QHBoxLayout;
    setMargins(row, 0, 0, 0, 0, 8);
    row->addWidget(new IconLabel(sign, colour, 14), 0, Qt::AlignTop);
    auto* label = new CitedLabel(m_guide, m_order, FontRole::Control);
    label->setCited(inWords(text));
    row->addWidget(label, 1);
    column->addLayout(row);
  }
}

void ReadingPane::fillApproach(const guide::Approach& approach) {
  m_order = guide::sourcesOf(approach);
  auto* head = new QBoxLayout(m_filledWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  setMargins(head, 0, 0, 0, 0, 8);
  auto* names = newColumn(2);
  addHead(inWords(approach.title), inWords(approach.also), names);
  head->addLayout(names, 1);
  auto* buttons = new QHBoxLayout;
  setMargins(buttons, 0, 0, 0, 0, 8);
  if (!approach.lesson.empty()) {
    auto* step = makeButton(ButtonKind::Normal, QStringLiteral("classroom"));
    step->setObjectName(QStringLiteral("stepThrough"));
    step->setText(tr("Step through it"));
    connect(step, &QPushButton::clicked, this,
            [this, lesson = QString::fromStdString(approach.lesson)] { emit lessonRequested(lesson); });
    buttons->addWidget(step);
  }
  if (!approach.algorithms.empty()) {
    auto* run = makeButton(ButtonKind::Primary, QStringLiteral("play"));
    run->setObjectName(QStringLiteral("run"));
    run->setText(m_runWords);
    run->setEnabled(m_runWhy.isEmpty());
    run->setToolTip(m_runWhy.isEmpty() ? methodTitle(approach.family, approach.algorithms.front()) : m_runWhy);
    connect(run, &QPushButton::clicked, this, [this, &approach] {
      emit methodRequested(QString::fromStdString(approach.family),
                           QString::fromStdString(approach.algorithms.front()));
    });
    buttons->addWidget(run);
  }
  if (!m_filledWide) buttons->addStretch(1);
  head->addLayout(buttons);
  if (m_filledWide) head->setAlignment(buttons, Qt::AlignTop);
  m_column->addLayout(head);
  addFigure(approach, m_column);

  auto* two = new QBoxLayout(m_filledWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  setMargins(two, 0, 0, 0, 0, 22);
  auto* main = newColumn(6);
  addTitle(tr("What was new"), main);
  addText(approach.whatWasNew, main);
  main->addSpacing(theme().px(6));
  addHow(approach, main);
  main->addSpacing(theme().px(6));
  addTitle(tr("How it is trained"), main);
  addText(approach.training, main);
  main->addSpacing(theme().px(6));
  addTitle(tr("Learns from lines like these"), main);
  addExample(approach.example, main);
  main->addSpacing(theme().px(6));
  addSides(approach.strong, approach.weak, main);
  main->addStretch(1);
  two->addLayout(main, 1);
  auto* beside = new QWidget;
  auto* side = new QVBoxLayout(beside);
  setMargins(side, 0, 0, 0, 0, 6);
  addSide(approach, side);
  side->addStretch(1);
  if (m_filledWide) whenThemed(beside, [beside] { beside->setFixedWidth(theme().px(200)); });
  two->addWidget(beside);
  m_column->addLayout(two);
  addCriticism(approach.criticism, m_column);
}

void ReadingPane::addSide(const guide::Approach& approach, QVBoxLayout* side) {
  addTitle(tr("Where it is used"), side);
  for (const guide::UsedBy& used : approach.used) {
    auto* label = new CitedLabel(m_guide, m_order, FontRole::Control);
    label->setCited(inWords(used.text), inWords(used.who) + QLatin1Char(','));
    side->addWidget(label);
  }
  side->addSpacing(theme().px(6));
  addTitle(tr("Bias and variance"), side);
  addText(approach.errors, side);
  side->addSpacing(theme().px(6));
  addTitle(tr("Needs"), side);
  addText(approach.needs, side);
  side->addSpacing(theme().px(6));
  addTitle(tr("How it grows"), side);
  addText(approach.scales, side);
  addMethods(approach, side);
}

void ReadingPane::addMethods(const guide::Approach& approach, QVBoxLayout* column) {
  column->addSpacing(theme().px(6));
  addTitle(tr("In Kindred"), column);
  if (approach.algorithms.empty()) {
    auto* later = new Label(tr("Comes with a later release."), FontRole::Control, Role::Text2);
    later->setWordWrap(true);
    column->addWidget(later);
    return;
  }
  QStringList lines;
  const bool runnable = m_runWhy.isEmpty();
  for (const std::string& key : approach.algorithms) {
    const QString title = methodTitle(approach.family, key).toHtmlEscaped();
    lines << (runnable ? QStringLiteral("<a href=\"%1\">%2</a>").arg(QString::fromStdString(key), title) : title);
  }
  auto* methods = new RichLabel(FontRole::Control);
  methods->setObjectName(QStringLiteral("methods"));
  methods->setText(QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("</p><p>"))));
  methods->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  methods->setToolTip(m_runWhy);
  connect(methods, &QLabel::linkActivated, this, [this, family = approach.family](const QString& key) {
    emit methodRequested(QString::fromStdString(family), key);
  });
  column->addWidget(methods);
}

/// A line a row, its parts in columns.
void ReadingPane::addExample(const std::vector<guide::LocalText>& lines, QVBoxLayout* column) {
  auto* table = new QWidget;
  table->setObjectName(QStringLiteral("example"));
  auto* grid = new QGridLayout(table);
  setMargins(grid, 0, 0, 0, 0, 0);
  for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
    const QStringList cells = inWords(lines[static_cast<std::size_t>(i)]).split(QStringLiteral(", "));
    for (int j = 0; j < cells.size(); ++j) {
      auto* cell = new Label(cells[j], FontRole::Small, Role::Text);
      cell->setWordWrap(true);
      setBackground(cell, i % 2 == 0 ? Role::Sunken : Role::Surface);
      whenThemed(cell,
                 [cell] { cell->setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4)); });
      grid->addWidget(cell, i, j);
      grid->setColumnStretch(j, 1);
    }
  }
  column->addWidget(table);
}

void ReadingPane::addSides(const std::vector<guide::LocalText>& strong, const std::vector<guide::LocalText>& weak,
                           QVBoxLayout* column) {
  auto* sides = new QBoxLayout(m_filledWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  setMargins(sides, 0, 0, 0, 0, 22);
  for (const bool isStrong : {true, false}) {
    auto* side = newColumn(6);
    addTitle(isStrong ? tr("Strong") : tr("Weak"), side);
    addSigned(isStrong ? QStringLiteral("plus") : QStringLiteral("minus"), isStrong ? Role::Ok : Role::Err,
              isStrong ? strong : weak, side);
    side->addStretch(1);
    sides->addLayout(side, 1);
  }
  column->addLayout(sides);
}

/// Its figure on this data set, or the button that makes one.
void ReadingPane::addFigure(const guide::Approach& approach, QVBoxLayout* column) {
  const auto measured = m_entry ? figureOf(*m_entry, m_figures) : std::nullopt;
  if (measured && measured->figure.mean) {
    const QString mean = formatNumber(*measured->figure.mean, 3);
    const QString low = formatNumber(measured->figure.low.value_or(*measured->figure.mean), 3);
    const QString high = formatNumber(measured->figure.high.value_or(*measured->figure.mean), 3);
    const QString method = methodTitle(approach.family, measured->algorithm);
    auto* figure =
        new Label(m_measurable ? tr("NDCG@10 on this data set: %1 (%2 to %3), %4").arg(mean, low, high, method)
                               : tr("NDCG@10 on the sample shop: %1 (%2 to %3), %4").arg(mean, low, high, method),
                  FontRole::Control, Role::Text2);
    figure->setObjectName(QStringLiteral("figure"));
    figure->setWordWrap(true);
    column->addWidget(figure);
    return;
  }
  if (approach.family != "recommend" || approach.algorithms.empty() || !m_measurable) return;
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 8);
  auto* words = new Label(tr("Not run yet on this data set."), FontRole::Control, Role::Text2);
  words->setWordWrap(true);
  row->addWidget(words, 1);
  auto* measure = makeSmallButton(ButtonKind::Normal, QStringLiteral("compare"));
  measure->setObjectName(QStringLiteral("measure"));
  measure->setText(tr("Measure it here"));
  measure->setToolTip(
      tr("Hides the latest of each customer, trains %1 on the rest, and sees how well it finds it again")
          .arg(methodTitle(approach.family, approach.algorithms.front())));
  connect(measure, &QPushButton::clicked, this,
          [this, key = QString::fromStdString(approach.algorithms.front())] { emit measureRequested(key); });
  row->addWidget(measure);
  column->addLayout(row);
}

void ReadingPane::addHow(const guide::Approach& approach, QVBoxLayout* column) {
  const guide::HowItWorks& how = approach.how;
  addTitle(tr("How it works"), column);
  column->addWidget(new help::PictureCanvas(approach.picture, m_type.factor()));
  addText(how.words, column);
  auto* card = new Card;
  const QStringList lines = inWords(how.formula).split(QStringLiteral(";  "));
  for (const QString& line : lines) {
    auto* label = new Label(line, FontRole::BodyBold);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(label);
  }
  if (how.run) addRun(*how.run, card->body());
  column->addWidget(card);
}

void ReadingPane::addRun(const guide::RunOfOurs& run, QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 4);
  auto* label =
      new Label(tr("Our run, %1: %2").arg(inWords(run.data), inWords(run.figures)), FontRole::Small, Role::Text2);
  label->setWordWrap(true);
  row->addWidget(label, 1);
  auto* info = new InfoButton;
  info->setInfo({.title = tr("Our run"),
                 .facts = {{tr("Data"), inWords(run.data)}, {tr("Figures"), inWords(run.figures)}},
                 .command = QString::fromStdString(run.command)});
  row->addWidget(info, 0, Qt::AlignTop);
  column->addLayout(row);
}

void ReadingPane::addCriticism(const std::vector<guide::Criticism>& criticism, QVBoxLayout* column) {
  addTitle(tr("Criticism, and whether it is fair"), column);
  for (const guide::Criticism& each : criticism) {
    auto* row = new QBoxLayout(m_filledWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setMargins(row, 0, 0, 0, 0, m_filledWide ? 12 : 4);
    auto* charge = newColumn(2);
    auto* what = new Label(inWords(each.what), FontRole::BodyBold);
    what->setWordWrap(true);
    charge->addWidget(what);
    const guide::Source* source = m_guide.source(each.by);
    auto* by = new Label(source == nullptr ? QString() : QString::fromStdString(source->shortName), FontRole::Small,
                         Role::Text3);
    by->setWordWrap(true);
    charge->addWidget(by);
    charge->addStretch(1);
    row->addLayout(charge, 2);
    auto* verdict = new Tag(translated(guide::title(each.verdict)), toneOf(each.verdict));
    auto* place = new QWidget;
    auto* inside = new QHBoxLayout(place);
    setMargins(inside, 0, 0, 0, 0, 0);
    inside->addWidget(verdict, 0, Qt::AlignTop | Qt::AlignLeft);
    if (m_filledWide) whenThemed(place, [place] { place->setFixedWidth(theme().px(92)); });
    row->addWidget(place);
    auto* answer = newColumn(4);
    addText(each.why, answer);
    if (each.run) addRun(*each.run, answer);
    answer->addStretch(1);
    row->addLayout(answer, 4);
    column->addLayout(row);
    if (&each != &criticism.back()) column->addWidget(new Line);
  }
}

void ReadingPane::fillStudy(const guide::Study& study) {
  m_order = guide::sourcesOf(study);
  addHead(inWords(study.title), study.isSoftware ? tr("Ready system") : tr("Study"), m_column);
  auto* main = newColumn(6);
  const auto add = [&](const QString& title, const guide::LocalText& text) {
    addTitle(title, main);
    addText(text, main);
    main->addSpacing(theme().px(6));
  };
  add(tr("What it does"), study.did);
  add(tr("What was new"), study.whatWasNew);
  add(tr("How"), study.how);
  addSides({study.strong}, {study.weak}, main);
  m_column->addLayout(main);
  addCriticism(study.criticism, m_column);
}

}  // namespace kindred::ui::classroom
