#include "ui/help/data_sources_dialog.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <algorithm>

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

SourceCard::SourceCard(const DataSource& source, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_holds(sentence(Role::Text2)),
      m_open(makeSmallButton(ButtonKind::Normal, QStringLiteral("link"))) {
  setObjectName(QLatin1String(source.key));
  auto* card = new Card;
  auto* outer = new QVBoxLayout(this);
  setMargins(outer, 0, 0, 0, 0, 0);
  outer->addWidget(card);
  auto* head = new QHBoxLayout;
  head->addWidget(new Label(QString::fromUtf8(source.name), FontRole::Section), 1);
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
  if (source.size != nullptr) addFact(m_sizeName, m_size);
  addFact(m_termsName, m_terms);
  addFact(m_dropName, m_drop);
  card->body()->addLayout(facts);
  const QString page = QLatin1String(source.page);
  m_open->setToolTip(page);
  connect(m_open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(QUrl(page)); });
  whenTranslated(this, [this] { retranslate(); });
}

void SourceCard::retranslate() {
  m_open->setText(tr("Open its page"));
  m_open->setAccessibleName(tr("Open the page of %1").arg(QString::fromUtf8(m_source.name)));
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
  const QString all = QStringList{QString::fromUtf8(m_source.name), inWords(m_source.holds), inWords(m_source.size),
                                  inWords(m_source.terms), inWords(m_source.drop)}
                          .join(QLatin1Char(' '));
  const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

DataSourcesDialog::DataSourcesDialog(QWidget* parent)
    : QDialog(parent), m_search(new SearchField), m_nothing(sentence(Role::Text3)) {
  setAttribute(Qt::WA_DeleteOnClose);
  auto* intro = sentence(Role::Text2);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  setMargins(column, 0, 0, 12, 12, 10);
  Label* sites = addGroup(sitesToSearch(), column);
  Label* sets = addGroup(wellKnownDataSets(), column);
  column->addWidget(m_nothing);
  column->addStretch(1);
  m_nothing->hide();
  m_scroller = makeScroller(content);
  m_scroller->setFocusPolicy(Qt::StrongFocus);  // arrows and page keys
  auto* close = makeButton();
  auto* foot = new QHBoxLayout;
  foot->addStretch(1);
  foot->addWidget(close);
  auto* all = new QVBoxLayout(this);
  setMargins(all, 16, 16, 16, 12, 10);
  all->addWidget(intro);
  all->addWidget(m_search);
  all->addWidget(m_scroller, 1);
  all->addLayout(foot);
  connect(m_search, &QLineEdit::textChanged, this, &DataSourcesDialog::filter);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  close->setAutoDefault(false);
  whenTranslated(this, [=, this] {
    setWindowTitle(tr("Where to find data"));
    intro->setText(
        tr("Download a file and drop it on the window, compressed as it is; its layout is recognised from its "
           "content. Files of your own need no download: any table of orders or ratings will do."));
    m_search->setPlaceholderText(tr("Search: films, books, baskets…"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_scroller->setAccessibleName(tr("Sources of data"));
    sites->setText(tr("Where to search"));
    sets->setText(tr("Well-known data sets"));
    close->setText(tr("Close"));
    filter();
  });
  whenThemed(this, [this] {
    setMinimumSize(theme().px(440), theme().px(320));
    resize(QSize(theme().px(720), theme().px(640)).boundedTo(screen()->availableSize()));
  });
}

Label* DataSourcesDialog::addGroup(const std::vector<DataSource>& sources, QLayout* column) {
  Group& group = m_groups.emplace_back(Group{new Label(FontRole::PageTitle), {}});
  column->addWidget(group.title);
  for (const DataSource& source : sources) column->addWidget(group.cards.emplace_back(new SourceCard(source)));
  return group.title;
}

void DataSourcesDialog::filter() {
  bool any = false;
  for (const Group& group : m_groups) {
    bool anyHere = false;
    for (SourceCard* card : group.cards) {
      const bool shown = card->matches(m_search->text());
      card->setVisible(shown);
      anyHere = anyHere || shown;
    }
    group.title->setVisible(anyHere);
    any = any || anyHere;
  }
  m_nothing->setVisible(!any);
  m_nothing->setText(tr("Nothing here holds “%1”.").arg(m_search->text()));
}

}  // namespace kindred::ui::help
