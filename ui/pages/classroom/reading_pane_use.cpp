// A use in marketing as the reading pane shows it: the other half of ReadingPane.
#include <QCoreApplication>
#include <QPushButton>

#include "ui/page.h"
#include "ui/pages/classroom/reading_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

QString pageTitle(const std::string& key) {
  for (const PageEntry& entry : pageTable()) {
    if (entry.key == key) return QCoreApplication::translate("PageTable", entry.title);
  }
  for (const PartEntry& part : partTable()) {
    if (key == part.key) return ReadingPane::tr("Guide");
  }
  return QString::fromStdString(key);
}

QString pageIcon(const std::string& key) {
  for (const PageEntry& entry : pageTable()) {
    if (entry.key == key) return QString::fromLatin1(entry.icon);
  }
  for (const PartEntry& part : partTable()) {
    if (key == part.key) return pageIcon(part.page);
  }
  return {};
}

QVBoxLayout* addedColumn(int spacing) {
  auto* column = new QVBoxLayout;
  setMargins(column, 0, 0, 0, 0, spacing);
  return column;
}

}  // namespace

void ReadingPane::fillUse(const guide::Use& use) {
  m_order = guide::sourcesOf(use);
  addHead(inWords(use.title), inWords(use.answers), m_column);
  auto* main = addedColumn(6);
  const auto add = [&](const QString& title, const guide::LocalText& text) {
    addTitle(title, main);
    addText(text, main);
    main->addSpacing(theme().px(6));
  };
  add(tr("What it needs"), use.needs);
  add(tr("What it gives"), use.gives);
  addTitle(tr("Step by step"), main);
  addTry(use, main);
  addSteps(use.steps, main);
  main->addSpacing(theme().px(6));
  if (!use.missing.empty()) add(tr("What is not there yet"), use.missing);
  add(tr("What goes wrong"), use.wrong);
  add(tr("How one would know that it works"), use.proof);
  m_column->addLayout(main);
}

void ReadingPane::setHasData(bool hasData) {
  m_hasData = hasData;
  fill();
}

/// One click to the first step, on the sample shop where there are no data; and what it ends in.
void ReadingPane::addTry(const guide::Use& use, QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 4, 8);
  auto* begin = makeSmallButton(ButtonKind::Primary, QStringLiteral("play"));
  begin->setObjectName(QStringLiteral("tryUse"));
  begin->setText(m_hasData ? tr("Begin") : tr("Try it on the sample shop"));
  const QString page = QString::fromStdString(use.steps.front().page);
  const QString method = QString::fromStdString(use.steps.front().method);
  connect(begin, &QPushButton::clicked, this, [this, page, method] {
    if (m_hasData) emit pageRequested(page, method);
    else emit sampleRequested(page, method);
  });
  row->addWidget(begin);
  auto* ending = new Tag(use.ending == guide::Ending::List ? tr("ends in a list") : tr("ends in a figure"));
  ending->setObjectName(QStringLiteral("ending"));
  row->addWidget(ending);
  row->addStretch(1);
  column->addLayout(row);
}

void ReadingPane::addSteps(const std::vector<guide::Step>& steps, QVBoxLayout* column) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto* row = new QHBoxLayout;
    setMargins(row, 0, 2, 0, 2, 10);
    row->addWidget(new StepNumber(static_cast<int>(i) + 1), 0, Qt::AlignTop);
    auto* words = addedColumn(4);
    addText(steps[i].text, words);
    auto* open = makeSmallButton(ButtonKind::Normal, pageIcon(steps[i].page));
    open->setObjectName(QStringLiteral("step%1").arg(i + 1));
    open->setText(pageTitle(steps[i].page));
    open->setToolTip(tr("Opens the page"));
    connect(open, &QPushButton::clicked, this,
            [this, page = QString::fromStdString(steps[i].page), method = QString::fromStdString(steps[i].method)] {
              emit pageRequested(page, method);
            });
    words->addWidget(open, 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    column->addLayout(row);
  }
}

}  // namespace kindred::ui::classroom
