#include "ui/pages/classroom/reference_dialog.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

ReferenceDialog::ReferenceDialog(const guide::Guide& guide, QWidget* parent)
    : QDialog(parent),
      m_guide(guide),
      m_part(new SegmentedControl),
      m_search(new SearchField),
      m_intro(new Label(FontRole::Body, Role::Text2)) {
  setAttribute(Qt::WA_DeleteOnClose);
  m_scroller = makeScroller(new QWidget);
  m_scroller->setFocusPolicy(Qt::StrongFocus);  // arrows and page keys
  m_part->addChoice({});
  m_part->addChoice({});
  m_part->setCurrent(static_cast<int>(Part::Sources));
  m_intro->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->addWidget(m_part);
  head->addWidget(m_search, 1);
  auto* close = makeButton();
  auto* foot = new QHBoxLayout;
  foot->addStretch(1);
  foot->addWidget(close);
  auto* all = new QVBoxLayout(this);
  setMargins(all, 16, 16, 16, 12, 10);
  all->addLayout(head);
  all->addWidget(m_intro);
  all->addWidget(m_scroller, 1);
  all->addLayout(foot);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_part, &SegmentedControl::changed, this, &ReferenceDialog::fill);
  connect(m_search, &QLineEdit::textChanged, this, &ReferenceDialog::fill);
  whenTranslated(this, [=, this] {
    setWindowTitle(tr("Words and sources of the guide"));
    m_part->setChoiceText(static_cast<int>(Part::Words), tr("Words"));
    m_part->setChoiceText(static_cast<int>(Part::Sources), tr("Sources"));
    m_search->setPlaceholderText(tr("Search: cold start, Netflix, 2019…"));
    m_search->setAccessibleName(m_search->placeholderText());
    close->setText(tr("Close"));
    fill();
  });
  whenThemed(this, [this] {
    setMinimumSize(theme().px(440), theme().px(320));
    resize(QSize(theme().px(720), theme().px(640)).boundedTo(screen()->availableSize()));
  });
}

void ReferenceDialog::openAt(Part part) {
  m_part->setCurrent(static_cast<int>(part));
  fill();
  show();
}

void ReferenceDialog::fill() {
  const bool words = m_part->current() == static_cast<int>(Part::Words);
  m_intro->setText(
      words ? tr("What the words of this program and of its guide mean.")
            : tr("Everything that the guide cites, the latest first. To begin with: those of the last years that "
                 "look back over many others."));
  m_scroller->setAccessibleName(words ? tr("Words") : tr("Sources"));
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  setMargins(column, 0, 0, 12, 12, 10);
  if (words) fillWords(column);
  else fillSources(column);
  if (column->count() == 0) {
    auto* nothing = new Label(tr("Nothing here holds “%1”.").arg(m_search->text()), FontRole::Body, Role::Text3);
    nothing->setWordWrap(true);
    column->addWidget(nothing);
  }
  column->addStretch(1);
  m_scroller->setWidget(content);
}

void ReferenceDialog::fillWords(QVBoxLayout* column) {
  std::vector<const guide::Term*> terms;
  for (const guide::Term& term : m_guide.terms) {
    if (holdsAll(m_search->text(), {term.word, term.means})) terms.push_back(&term);
  }
  std::ranges::sort(terms, [](const guide::Term* a, const guide::Term* b) {
    return inWords(a->word).localeAwareCompare(inWords(b->word)) < 0;
  });
  for (const guide::Term* term : terms) {
    auto* entry = new QWidget;
    auto* inside = new QVBoxLayout(entry);
    setMargins(inside, 0, 0, 0, 0, 2);
    inside->addWidget(new Label(inWords(term->word), FontRole::BodyBold));
    auto* means = new CitedLabel(m_guide, {});
    means->setCited(inWords(term->means));
    inside->addWidget(means);
    column->addWidget(entry);
  }
}

void ReferenceDialog::fillSources(QVBoxLayout* column) {
  std::vector<const guide::Source*> sources;
  for (const guide::Source& source : m_guide.sources) {
    if (holdsAll(m_search->text(), {}, QString::fromStdString(inFull(source)))) sources.push_back(&source);
  }
  std::ranges::stable_sort(sources, std::ranges::greater(), &guide::Source::year);
  for (const guide::Source* source : sources) {
    auto* entry = new QWidget;
    auto* inside = new QHBoxLayout(entry);
    setMargins(inside, 0, 0, 0, 0, 8);
    auto* label = new Label(QString::fromStdString(inFull(*source)));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addWidget(label, 1);
    if (const QString address = addressOf(*source); !address.isEmpty()) {
      auto* open = makeSmallButton(ButtonKind::Normal, QStringLiteral("link"));
      open->setText(tr("Open"));
      open->setToolTip(address);
      open->setAccessibleName(tr("Open %1").arg(QString::fromStdString(source->shortName)));
      connect(open, &QPushButton::clicked, this, [address] { QDesktopServices::openUrl(QUrl(address)); });
      inside->addWidget(open, 0, Qt::AlignTop);
    }
    column->addWidget(entry);
  }
}

}  // namespace kindred::ui::classroom
