#include "ui/pages/classroom/uses_view.h"

#include <QHBoxLayout>

#include "core/guide/read_guide.h"
#include "ui/pages/classroom/reading_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {

UsesView::UsesView(Session& session, const TypeSize& type, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_bar(new QWidget),
      m_search(new SearchField),
      m_list(new EntryList(EntryColumns::Titles)),
      m_pane(new ReadingPane(guide::shippedGuide(), type)) {
  m_search->setObjectName(QStringLiteral("usesSearch"));
  auto* bar = new QHBoxLayout(m_bar);
  setMargins(bar, 0, 0, 0, 0, 8);
  bar->addStretch(1);
  bar->addWidget(m_search);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 0);
  row->addWidget(m_list);
  row->addWidget(new Line(Qt::Vertical));
  row->addWidget(m_pane, 1);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_bar);
  column->addLayout(row, 1);
  connect(m_search, &QLineEdit::textChanged, m_list, &EntryList::setQuery);
  connect(m_list, &EntryList::chosen, this, &UsesView::followChoice);
  connect(m_pane, &ReadingPane::sourcesRequested, this, &UsesView::sourcesRequested);
  connect(m_pane, &ReadingPane::pageRequested, this, &UsesView::open);
  connect(m_pane, &ReadingPane::sampleRequested, this, [this](const QString& page, const QString& method) {
    m_waitingPage = page;
    m_waitingMethod = method;
    m_session.requestSample(QStringLiteral("retail"));
  });
  connect(&session, &Session::datasetChanged, this, [this] {
    m_pane->setHasData(m_session.dataset() != nullptr);
    if (m_session.dataset() != nullptr && !m_waitingPage.isEmpty())
      open(std::exchange(m_waitingPage, {}), m_waitingMethod);
  });
  m_pane->setHasData(session.dataset() != nullptr);
  const auto followType = [this, &type] { m_list->setFactor(type.factor()); };
  connect(&type, &TypeSize::changed, this, followType);
  followType();
  whenThemed(this, [this] {
    m_search->setFixedWidth(theme().px(190));
    m_list->setFixedWidth(theme().px(310));
  });
  whenTranslated(this, [this] {
    m_search->setPlaceholderText(tr("Search the uses"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setEntries(usesOf(guide::shippedGuide()));
    followChoice();
  });
}

void UsesView::open(const QString& page, const QString& method) {
  if (method.isEmpty()) m_session.showPage(page);
  else m_session.showMethod(page, method);
}

void UsesView::followChoice() {
  if (const GuideEntry* entry = m_list->current()) m_pane->show(*entry);
}

}  // namespace kindred::ui::classroom
