#include "ui/help/source_list.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

#include "core/guide/read_guide.h"
#include "ui/help/guide_words.h"
#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::help {
namespace {

Label* sentence(Role colour = Role::Text) {
  auto* label = new Label(FontRole::Body, colour);
  label->setWordWrap(true);
  return label;
}

}  // namespace

SourceCard::SourceCard(const guide::DataSource& source, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_holds(sentence(Role::Text2)),
      m_open(makeSmallButton(ButtonKind::Normal, QStringLiteral("link"))) {
  setObjectName(QString::fromStdString(source.key));
  auto* card = new Card;
  auto* outer = new QVBoxLayout(this);
  setMargins(outer, 0, 0, 0, 0, 0);
  outer->addWidget(card);
  auto* head = new QHBoxLayout;
  head->addWidget(new Label(QString::fromStdString(source.name), FontRole::Section), 1);
  head->addWidget(m_open);
  card->body()->addLayout(head);
  card->body()->addWidget(m_holds);
  auto* facts = new QGridLayout;
  facts->setColumnStretch(1, 1);
  whenThemed(facts, [facts] {
    facts->setHorizontalSpacing(theme().px(12));
    facts->setVerticalSpacing(theme().px(3));
  });
  const auto addFact = [&](Label*& name, Label*& value) {
    const int row = facts->rowCount();
    facts->addWidget(name = new Label(FontRole::Control, Role::Text3), row, 0, Qt::AlignTop);
    facts->addWidget(value = sentence(), row, 1);
  };
  if (!source.size.empty()) addFact(m_sizeName, m_size);
  addFact(m_termsName, m_terms);
  addFact(m_dropName, m_drop);
  card->body()->addLayout(facts);
  const QString page = QString::fromStdString(source.page);
  m_open->setToolTip(page);
  connect(m_open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(QUrl(page)); });
  whenTranslated(this, [this] { retranslate(); });
}

void SourceCard::retranslate() {
  m_open->setText(tr("Open its page"));
  m_open->setAccessibleName(tr("Open the page of %1").arg(QString::fromStdString(m_source.name)));
  m_holds->setText(inWords(m_source.holds));
  if (m_size != nullptr) {
    m_sizeName->setText(tr("Size"));
    m_size->setText(inWords(m_source.size));
  }
  m_termsName->setText(tr("Terms"));
  m_terms->setText(inWords(m_source.terms));
  m_dropName->setText(tr("To drop"));
  m_drop->setText(inWords(m_source.drop));
}

bool SourceCard::matches(const QString& query) const {
  return holdsAll(query, {m_source.holds, m_source.size, m_source.terms, m_source.drop},
                  QString::fromStdString(m_source.name));
}

SourceList::SourceList(QWidget* parent) : QWidget(parent), m_nothing(sentence(Role::Text3)) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 12, 12, 10);
  Label* sites = addGroup(true, column);
  Label* sets = addGroup(false, column);
  column->addWidget(m_nothing);
  column->addStretch(1);
  m_nothing->hide();
  whenTranslated(this, [=, this] {
    sites->setText(tr("Where to search"));
    sets->setText(tr("Well-known data sets"));
    setQuery(m_query);
  });
}

Label* SourceList::addGroup(bool sites, QLayout* column) {
  Group& group = m_groups.emplace_back(Group{new Label(FontRole::PageTitle), {}});
  column->addWidget(group.title);
  for (const guide::DataSource& source : guide::shippedGuide().dataSources) {
    if (source.isSite == sites) column->addWidget(group.cards.emplace_back(new SourceCard(source)));
  }
  return group.title;
}

void SourceList::setQuery(const QString& query) {
  m_query = query;
  bool any = false;
  for (const Group& group : m_groups) {
    bool anyHere = false;
    for (SourceCard* card : group.cards) {
      const bool shown = card->matches(query);
      card->setVisible(shown);
      anyHere = anyHere || shown;
    }
    group.title->setVisible(anyHere);
    any = any || anyHere;
  }
  m_nothing->setVisible(!any);
  m_nothing->setText(tr("Nothing here holds “%1”.").arg(query));
}

}  // namespace kindred::ui::help
