#include "ui/help/help_window.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeWidget>
#include <QUrl>

#include "core/guide/read_guide.h"
#include "ui/help/hit_delegate.h"
#include "ui/help/picture.h"
#include "ui/help/print.h"
#include "ui/help/word_links.h"
#include "ui/print/printer.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui::help {
namespace {

constexpr int kKey = Qt::UserRole;

}  // namespace

HelpWindow::HelpWindow(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_search(new SearchField),
      m_back(makeIconButton(QStringLiteral("left"))),
      m_pdf(makeButton(ButtonKind::Normal, QStringLiteral("save"))),
      m_print(makeButton(ButtonKind::Normal, QStringLiteral("print"))),
      m_contents(new QTreeWidget),
      m_hits(new QListWidget),
      m_nothing(new Label(FontRole::Body, Role::Text3)),
      m_ownCard(new Card),
      m_ownTitle(new Label(FontRole::Section)),
      m_ownWords(new Label),
      m_text(new QTextBrowser),
      m_note(new Note(NoteKind::Error)) {
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  connectParts();
  whenTranslated(this, [this] { retranslate(); });
  whenThemed(this, [this] {
    setMinimumSize(theme().px(520), theme().px(340));
    resize(QSize(theme().px(900), theme().px(660)).boundedTo(screen()->availableSize() * 0.92));
    if (!m_shown.article.isEmpty()) display(m_shown);
  });
}

void HelpWindow::build() {
  m_search->setObjectName(QStringLiteral("helpSearch"));
  m_back->setObjectName(QStringLiteral("helpBack"));
  m_pdf->setObjectName(QStringLiteral("helpPdf"));
  m_print->setObjectName(QStringLiteral("helpPrint"));
  m_contents->setObjectName(QStringLiteral("helpContents"));
  m_hits->setObjectName(QStringLiteral("helpHits"));
  m_text->setObjectName(QStringLiteral("helpText"));
  m_ownWords->setObjectName(QStringLiteral("helpOwn"));
  auto* head = new QHBoxLayout;
  head->addWidget(m_back);
  head->addWidget(m_search, 1);
  head->addWidget(m_pdf);
  head->addWidget(m_print);
  m_contents->setHeaderHidden(true);
  m_contents->setColumnCount(1);
  m_hits->setItemDelegate(new HitDelegate(m_hits));
  m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_nothing->setWordWrap(true);
  auto* left = new QWidget;
  auto* list = new QVBoxLayout(left);
  setMargins(list, 0, 0, 0, 0, 0);
  list->addWidget(m_contents, 1);
  list->addWidget(m_nothing);
  list->addWidget(m_hits, 1);
  m_hits->hide();
  m_nothing->hide();
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_ownCard->body()->addWidget(m_ownTitle);
  m_ownCard->body()->addWidget(m_ownWords);
  m_ownWords->setWordWrap(true);
  m_ownWords->setTextFormat(Qt::RichText);
  m_ownWords->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_ownCard->hide();
  auto* right = new QVBoxLayout;
  setMargins(right, 0, 0, 0, 0, 8);
  right->addWidget(m_note);
  right->addWidget(m_ownCard);
  right->addWidget(m_text, 1);
  auto* row = new QHBoxLayout;
  row->addWidget(left);
  row->addLayout(right, 1);
  auto* all = new QVBoxLayout(this);
  setMargins(all, 12, 12, 12, 12, 10);
  all->addLayout(head);
  all->addLayout(row, 1);
  whenThemed(left, [left] { left->setFixedWidth(theme().px(236)); });
}

void HelpWindow::connectParts() {
  buildPaperMenus();
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(m_back, &QToolButton::clicked, this, &HelpWindow::goBack);
  m_back->setShortcut(QKeySequence::Back);
  connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    const QString key = item == nullptr ? QString() : item->data(0, kKey).toString();
    if (!key.isEmpty() && key != m_shown.article) open({key, {}});
  });
  connect(m_hits, &QListWidget::currentItemChanged, this, &HelpWindow::openHit);
  connect(m_hits, &QListWidget::itemActivated, this, [this] { m_text->setFocus(); });
  connect(m_ownWords, &QLabel::linkActivated, this, &HelpWindow::follow);
  connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString()); });
}

void HelpWindow::buildPaperMenus() {
  using Act = void (HelpWindow::*)(bool);
  for (const auto& [button, act] :
       {std::pair<QPushButton*, Act>{m_pdf, &HelpWindow::askPdf}, {m_print, &HelpWindow::print}}) {
    button->setAutoDefault(false);
    auto* menu = new QMenu(button);
    QAction* page = menu->addAction({}, this, [this, act] { (this->*act)(false); });
    QAction* all = menu->addAction({}, this, [this, act] { (this->*act)(true); });
    button->setMenu(menu);
    whenTranslated(menu, [page, all] {
      page->setText(tr("This page…"));
      all->setText(tr("All of the help…"));
    });
  }
}

void HelpWindow::retranslate() {
  m_pdf->setText(tr("Save as PDF"));
  m_print->setText(tr("Print"));
  setWindowTitle(tr("Help"));
  m_search->setPlaceholderText(tr("Search all of the help"));
  m_search->setAccessibleName(m_search->placeholderText());
  setIconToolTip(m_back, tr("Back (Alt+Left)"));
  m_contents->setAccessibleName(tr("Contents"));
  m_hits->setAccessibleName(tr("What was found"));
  m_text->setAccessibleName(tr("Text of the help"));
  m_ownTitle->setText(tr("This control"));
  m_articles = articlesOf(guide::shippedGuide());
  fillContents();
  if (!m_shown.article.isEmpty()) display(m_shown);
  search();
}

void HelpWindow::fillContents() {
  const QSignalBlocker blocker(m_contents);
  m_contents->clear();
  QTreeWidgetItem* group = nullptr;
  for (const HelpArticle& article : m_articles) {
    if (group == nullptr || group->text(0) != article.group) {
      group = new QTreeWidgetItem(m_contents, {article.group});
      group->setExpanded(true);
    }
    auto* item = new QTreeWidgetItem(group, {article.title});
    item->setData(0, kKey, article.key);
    item->setToolTip(0, article.title);
  }
}

void HelpWindow::search() {
  const QString query = m_search->text();
  const QSignalBlocker blocker(m_hits);
  m_hits->clear();
  for (const HelpHit& hit : findInHelp(m_articles, query)) {
    auto* item = new QListWidgetItem(hit.title, m_hits);
    item->setData(HitDelegate::Where, hit.where);
    item->setData(HitDelegate::Snippet, hit.snippet);
    item->setData(kKey, linkTo(hit.address));
    item->setData(Qt::AccessibleTextRole, QStringList{hit.title, hit.where, hit.snippet}.join(QStringLiteral(". ")));
  }
  const bool searching = !query.trimmed().isEmpty();
  m_contents->setVisible(!searching);
  m_hits->setVisible(searching && m_hits->count() > 0);
  m_nothing->setVisible(searching && m_hits->count() == 0);
  m_nothing->setText(tr("Nothing here holds “%1”.").arg(query));
  markWords();
}

void HelpWindow::openHit(QListWidgetItem* item) {
  if (item != nullptr) open(addressIn(item->data(kKey).toString()));
}

void HelpWindow::open(const HelpAddress& address, const QString& own) {
  if (!m_shown.article.isEmpty() && m_shown != address) m_before.push_back(m_shown);
  m_own = own;
  display(address);
}

void HelpWindow::display(const HelpAddress& address) {
  const HelpArticle* article = articleOf(m_articles, address.article);
  if (article == nullptr) return;
  m_shown = address;
  m_back->setEnabled(!m_before.empty());
  m_ownCard->setVisible(!m_own.isEmpty());
  m_ownWords->setText(withWordLinks(m_own));
  m_text->document()->setDefaultStyleSheet(
      styleSheetOf(theme().font(FontRole::Body).pointSizeF(), {.link = theme().color(Role::AccentText).name()}));
  m_text->clear();
  for (const guide::Approach& each : guide::shippedGuide().approaches) {
    if (address.article != QStringLiteral("approach/") + QString::fromStdString(each.key)) continue;
    m_text->document()->addResource(QTextDocument::ImageResource, QUrl(pictureName(each)),
                                    imageOf(each.picture, PictureWidth, devicePixelRatioF(), themeColours()));
  }
  const int widest = std::clamp(m_text->viewport()->width() - theme().px(24), theme().px(200), PictureWidth);
  m_text->setHtml(htmlOf(*article).replace(QStringLiteral("width=\"%1\"").arg(PictureWidth),
                                           QStringLiteral("width=\"%1\"").arg(widest)));
  const QSignalBlocker blocker(m_contents);
  for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
    QTreeWidgetItem* group = m_contents->topLevelItem(i);
    for (int j = 0; j < group->childCount(); ++j) {
      if (group->child(j)->data(0, kKey) == address.article) m_contents->setCurrentItem(group->child(j));
    }
  }
  markWords();
  scrollToPlace();
}

// Layouts know where a place is only once they have their width.
void HelpWindow::scrollToPlace() {
  m_text->scrollToAnchor(m_shown.anchor);
  QTimer::singleShot(0, m_text, [this] {
    if (!m_shown.anchor.isEmpty()) m_text->scrollToAnchor(m_shown.anchor);
  });
}

void HelpWindow::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  // Pictures are as wide as the text, whose width is known only now.
  QTimer::singleShot(0, this, [this] {
    if (!m_shown.article.isEmpty()) display(m_shown);
  });
}

void HelpWindow::markWords() {
  QList<QTextEdit::ExtraSelection> marks;
  for (const QString& word : m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    QTextCursor at(m_text->document());
    while (!(at = m_text->document()->find(word, at)).isNull()) {
      QTextEdit::ExtraSelection mark;
      mark.cursor = at;
      mark.format.setBackground(theme().color(Role::WarnBg));
      mark.format.setForeground(theme().color(Role::Text));
      marks << mark;
    }
  }
  m_text->setExtraSelections(marks);
}

void HelpWindow::follow(const QString& link) {
  const HelpAddress address = addressIn(link);
  if (!address.article.isEmpty()) open(address);
  else QDesktopServices::openUrl(QUrl(link));
}

void HelpWindow::goBack() {
  if (m_before.empty()) return;
  const HelpAddress before = m_before.back();
  m_before.pop_back();
  m_own.clear();
  display(before);
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
    m_search->clear();
    return true;
  }
  const bool leads = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
  if (!leads || m_hits->count() == 0 || m_hits->isHidden()) return QDialog::eventFilter(watched, event);
  if (m_hits->currentRow() < 0) m_hits->setCurrentRow(0);
  m_hits->setFocus();
  return true;
}

void HelpWindow::askPdf(bool all) {
  const HelpArticle* article = articleOf(m_articles, m_shown.article);
  const QString name = all || article == nullptr ? tr("Kindred help") : article->title;
  const QString path = askSaveFile(this, tr("Save as PDF"), name + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
  if (!path.isEmpty()) writePdf(path, all);
}

Paper HelpWindow::paper(bool all) const {
  std::vector<HelpArticle> printed;
  for (const HelpArticle& article : m_articles) {
    if (all || article.key == m_shown.article) printed.push_back(article);
  }
  const QString title = all || printed.empty() ? tr("Kindred help") : printed.front().title;
  return paperOf(title, printed, guide::shippedGuide());
}

void HelpWindow::writePdf(const QString& path, bool all) {
  m_note->clear();
  savePdfAside(m_session, this, path, paper(all), toldIn(m_note));
}

void HelpWindow::print(bool all) {
  m_note->clear();
  printAside(m_session, this, paper(all), toldIn(m_note));
}

}  // namespace kindred::ui::help
