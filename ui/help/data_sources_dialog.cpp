#include "ui/help/data_sources_dialog.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/help/source_list.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::help {

DataSourcesDialog::DataSourcesDialog(QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  auto* intro = new Label(FontRole::Body, Role::Text2);
  intro->setWordWrap(true);
  auto* search = new SearchField;
  auto* list = new SourceList;
  auto* scroller = makeScroller(list);
  scroller->setFocusPolicy(Qt::StrongFocus);  // arrows and page keys
  auto* close = makeButton();
  auto* foot = new QHBoxLayout;
  foot->addStretch(1);
  foot->addWidget(close);
  auto* all = new QVBoxLayout(this);
  setMargins(all, 16, 16, 16, 12, 10);
  all->addWidget(intro);
  all->addWidget(search);
  all->addWidget(scroller, 1);
  all->addLayout(foot);
  connect(search, &QLineEdit::textChanged, list, &SourceList::setQuery);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  close->setAutoDefault(false);
  whenTranslated(this, [=, this] {
    setWindowTitle(tr("Where to find data"));
    intro->setText(
        tr("Download a file and drop it on the window, compressed as it is; its layout is recognised from its "
           "content. Files of your own need no download: any table of orders or ratings will do."));
    search->setPlaceholderText(tr("Search: films, books, baskets…"));
    search->setAccessibleName(search->placeholderText());
    scroller->setAccessibleName(tr("Sources of data"));
    close->setText(tr("Close"));
  });
  whenThemed(this, [this] {
    setMinimumSize(theme().px(440), theme().px(320));
    resize(QSize(theme().px(720), theme().px(640)).boundedTo(screen()->availableSize()));
  });
}

}  // namespace kindred::ui::help
