#include "ui/pages/classroom/data_view.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/help/source_list.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

DataView::DataView(QWidget* parent) : QWidget(parent), m_bar(new QWidget), m_search(new SearchField) {
  m_search->setObjectName(QStringLiteral("dataSearch"));
  auto* bar = new QHBoxLayout(m_bar);
  setMargins(bar, 0, 0, 0, 0, 8);
  bar->addStretch(1);
  bar->addWidget(m_search);
  auto* intro = new Label(FontRole::Body, Role::Text2);
  intro->setWordWrap(true);
  auto* list = new help::SourceList;
  auto* content = new QWidget;
  auto* inside = new QVBoxLayout(content);
  setMargins(inside, 18, 14, 6, 0, 12);
  inside->addWidget(intro);
  inside->addWidget(list, 1);
  auto* scroller = makeScroller(content);
  scroller->setFocusPolicy(Qt::StrongFocus);  // arrows and page keys
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_bar);
  column->addWidget(scroller, 1);
  connect(m_search, &QLineEdit::textChanged, list, &help::SourceList::setQuery);
  whenThemed(this, [=, this] {
    m_search->setFixedWidth(theme().px(230));
    content->setMaximumWidth(theme().px(900));
  });
  whenTranslated(this, [=, this] {
    m_search->setPlaceholderText(tr("Search the data sets"));
    m_search->setAccessibleName(m_search->placeholderText());
    scroller->setAccessibleName(tr("Sources of data"));
    intro->setText(
        tr("Download a file and drop it on the window, compressed as it is; its layout is recognised from its content. "
           "Files of your own need no download: any table of orders or ratings will do."));
  });
}

}  // namespace kindred::ui::classroom
