#include "ui/pages/data/import_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "core/import/extensions.h"
#include "core/workflow/judge_offers.h"
#include "ui/pages/data/file_request.h"
#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::data {
namespace {

/// The picture of a file on the weak accent, 36 square.
class FileBadge : public QWidget {
 public:
  FileBadge() { setFixed(this, 36, 36); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paint::box(painter, rect(), theme().px(6), theme().color(Role::AccentWeak), {});
    const int side = theme().px(20);
    painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                       iconPixmap(QStringLiteral("file"), Role::AccentText, 20, this));
  }
};

/// By the columns of Open Bandit; which row was clicked is no rating.
bool isOfferLog(const imports::Preview& preview) {
  const std::vector<std::string> wanted = workflow::offerLogColumns();
  return std::ranges::all_of(wanted, [&](const std::string& name) {
    return std::ranges::find(preview.columns, name, &imports::PreviewColumn::name) != preview.columns.end();
  });
}

/// The first of two ways to read dates, or the second, by what sets them apart.
QString dateChoiceWords(const imports::Preview& preview, const std::string& pattern) {
  const std::string& first = preview.dateFormats.front();
  if (preview.datesHalfConverted)
    return pattern == first ? ImportPanel::tr("Swap day and month back") : ImportPanel::tr("Leave as it is");
  const auto same = std::ranges::mismatch(first, preview.dateFormats.back()).in1 - first.begin();
  const std::size_t bar = pattern.substr(0, static_cast<std::size_t>(same)).rfind('|');
  const std::string style = pattern.substr(bar + 1);  // of npos: 0
  const QString shown = QString::fromStdString(style.substr(0, style.find('|')));
  return style.find("dd") < style.find("MM") ? ImportPanel::tr("Day first, as in %1").arg(shown)
                                             : ImportPanel::tr("Month first, as in %1").arg(shown);
}

void clear(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
}

QWidget* makeWarning(const QString& text) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  setMargins(row, 0, 0, 0, 0, 8);
  row->addWidget(new IconLabel(QStringLiteral("warn"), Role::Warn, 14), 0, Qt::AlignTop);
  auto* words = new Label(text, FontRole::Small, Role::WarnText);
  words->setWordWrap(true);
  row->addWidget(words, 1);
  return line;
}

}  // namespace

ImportPanel::ImportPanel(ImportDraft& draft, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_name(new ElidedLabel(FontRole::BodyBold)),
      m_size(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_dropHint(new Label(FontRole::Small, Role::Text3)),
      m_choose(makeButton(ButtonKind::Normal, QStringLiteral("folder"))),
      m_recent(makeButton()),
      m_recentMenu(new QMenu(this)),
      m_save(makeButton(ButtonKind::Link, QStringLiteral("save"))),
      m_saved(makeButton(ButtonKind::Link, QStringLiteral("okc"))),
      m_savedMenu(new QMenu(this)),
      m_facts(new FactsBar),
      m_warnings(new QWidget),
      m_note(new Note),
      m_preview(new PreviewTable) {
  m_facts->setObjectName(QStringLiteral("facts"));
  m_saved->setObjectName(QStringLiteral("savedButton"));
  m_save->setObjectName(QStringLiteral("saveButton"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  QWidget* head = makeHead();
  head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  column->addWidget(head);
  column->addWidget(new Line);
  column->addWidget(m_preview, 1);
  column->addStretch(0);
  chooseName = [this](const QString& proposed) {
    return QInputDialog::getText(this, tr("Save these settings"), tr("Name"), QLineEdit::Normal, proposed);
  };
  m_saved->setMenu(m_savedMenu);
  connect(m_save, &QPushButton::clicked, this, &ImportPanel::saveSettings);
  m_recent->setMenu(m_recentMenu);
  m_recentMenu->setToolTipsVisible(true);
  connect(m_choose, &QPushButton::clicked, this, &ImportPanel::chooseRequested);
  connect(m_facts, &FactsBar::chosen, this, [this](Fact fact, const QString& value) {
    m_draft.change([&](imports::Request& request) { setFact(request, fact, value.toStdString()); });
  });
  connect(m_preview, &PreviewTable::roleChosen, &m_draft, &ImportDraft::setRole);
  connect(m_preview, &PreviewTable::suggestRolesRequested, &m_draft, &ImportDraft::suggestRoles);
  connect(&m_draft, &ImportDraft::changed, this, &ImportPanel::refresh);
  whenTranslated(this, [this] { retranslate(); });
}

QWidget* ImportPanel::makeHead() {
  auto* head = new QWidget;
  setBackground(head, Role::Sunken);
  auto* column = new QVBoxLayout(head);
  setMargins(column, 16, 14, 16, 12, 10);
  auto* file = new QHBoxLayout;
  setMargins(file, 0, 0, 0, 0, 12);
  auto* words = new QVBoxLayout;
  setMargins(words, 0, 0, 0, 0, 0);
  words->addWidget(m_name);
  words->addWidget(m_size);
  file->addWidget(new FileBadge);
  file->addLayout(words, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_dropHint, m_choose, m_recent}) file->addWidget(widget);
  column->addLayout(file);
  column->addWidget(m_facts);
  auto* sides = new QHBoxLayout;
  setMargins(sides, 0, 0, 0, 0, 16);
  makeSideTable(m_customers, &imports::Request::customers, QStringLiteral("person"), sides);
  makeSideTable(m_products, &imports::Request::products, QStringLiteral("box"), sides);
  sides->addStretch(1);
  sides->addWidget(makeCurrency());
  sides->addWidget(m_saved);
  sides->addWidget(m_save);
  column->addLayout(sides);
  auto* warnings = new QVBoxLayout(m_warnings);
  setMargins(warnings, 0, 0, 0, 0, 4);
  column->addWidget(m_warnings);
  column->addWidget(m_note);
  return head;
}

QWidget* ImportPanel::makeCurrency() {
  m_currencyRow = new QWidget;
  m_currencyLabel = new Label(FontRole::Small, Role::Text2);
  m_currency = new CurrencyChoice;
  setSmall(m_currency);
  m_currencyLabel->setBuddy(m_currency);
  auto* row = new QHBoxLayout(m_currencyRow);
  setMargins(row, 0, 0, 0, 0, 6);
  row->addWidget(m_currencyLabel);
  row->addWidget(m_currency);
  connect(m_currency, &CurrencyChoice::chosen, this,
          [this](const QString& code) { m_draft.setCurrency(code.toStdString()); });
  return m_currencyRow;
}

void ImportPanel::makeSideTable(SideTable& side, std::optional<std::filesystem::path> imports::Request::*path,
                                const QString& iconName, QLayout* row) {
  side.path = path;
  side.add = makeButton(ButtonKind::Link, iconName);
  side.added = new QWidget;
  side.name = new ElidedLabel(FontRole::Small);
  side.remove = makeIconButton(QStringLiteral("x"));
  auto* inner = new QHBoxLayout(side.added);
  setMargins(inner, 0, 0, 0, 0, 6);
  inner->addWidget(new IconLabel(iconName, Role::Text2, 14));
  inner->addWidget(side.name);
  inner->addWidget(side.remove);
  row->addWidget(side.add);
  row->addWidget(side.added);
  connect(side.add, &QPushButton::clicked, this, [this, &side] { chooseSideTable(side); });
  connect(side.remove, &QToolButton::clicked, this,
          [this, &side] { m_draft.change([&side](imports::Request& request) { (request.*side.path).reset(); }); });
}

void ImportPanel::chooseSideTable(const SideTable& side) {
  const QString file = askOpenFile(
      this, side.add->toolTip(),
      tr("Tables (%1)").arg(patternsOf(imports::tableExtensions())) + QStringLiteral(";;") + tr("All files (*)"),
      FilePurpose::Import);
  if (file.isEmpty()) return;
  m_draft.change([&](imports::Request& request) { request.*side.path = pathOf(file); });
}

void ImportPanel::setRecent(const QStringList& files) {
  m_recent->setVisible(!files.isEmpty());
  m_recentMenu->clear();
  for (const QString& file : files) {
    QString name = nameOf(pathOf(file));
    QAction* action = m_recentMenu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setToolTip(file);
    connect(action, &QAction::triggered, this, [this, file] { emit fileRequested(file); });
  }
}

void ImportPanel::showError(const Error& error) { m_note->showError(error); }

void ImportPanel::refresh() {
  if (!m_draft.isActive()) return;
  refreshHead();
  refreshNotes();
  const imports::Preview* preview = m_draft.preview();
  m_facts->setVisible(preview != nullptr);
  m_preview->setVisible(preview != nullptr);
  refreshSaved();
  // While the next look is under way the choosers keep what was just chosen.
  if (preview == nullptr || m_draft.isLooking()) return;
  m_facts->show(*preview);
  const WholeCount* count = m_draft.count();
  const std::int64_t rows = count == nullptr ? -1 : count->report.rowsRead;
  m_preview->show(*preview, rows, count == nullptr ? -1 : rows - count->report.rowsKept, m_draft.hasChosenRoles());
}

void ImportPanel::refreshHead() {
  m_name->setText(fileTitle(m_draft.request()));
  const imports::Preview* preview = m_draft.preview();
  const WholeCount* count = m_draft.count();
  if (preview == nullptr) {
    m_size->setText(m_draft.isLooking() ? tr("Reading…") : QString());
  } else {
    const auto columns = tr("%Ln column(s)", nullptr, static_cast<int>(preview->columns.size()));
    const QString bytes = formatBytes(static_cast<double>(preview->bytes));
    m_size->setText(count == nullptr
                        ? tr("%1, %2").arg(bytes, columns)
                        : tr("%1, %2, %3. Read in %4.")
                              .arg(bytes, tr("%Ln row(s)", nullptr, static_cast<int>(count->report.rowsRead)), columns,
                                   formatDuration(count->report.seconds)));
  }
  for (SideTable* side : {&m_customers, &m_products}) {
    const auto& path = m_draft.request().*(side->path);
    side->add->setVisible(!path && preview != nullptr);
    side->added->setVisible(path.has_value());
    if (path) side->name->setText(nameOf(*path));
  }
  m_currencyRow->setVisible(preview != nullptr && hasPrices(*preview));
  const QString recognised = preview != nullptr ? QString::fromStdString(preview->currency) : QString();
  m_currency->setNone(recognised.isEmpty() ? QString() : tr("%1, as in the file").arg(recognised));
  m_currency->setCode(QString::fromStdString(m_draft.request().currency));
}

void ImportPanel::refreshNotes() {
  clear(m_warnings->layout());
  const imports::Preview* preview = m_draft.preview();
  m_warnings->setVisible(preview != nullptr && !preview->warnings.empty());
  if (preview != nullptr) {
    for (const Text& warning : preview->warnings) m_warnings->layout()->addWidget(makeWarning(translated(warning)));
  }
  if (preview != nullptr && !m_draft.isLooking() && isOfferLog(*preview)) {
    m_note->show(
        NoteKind::Info, tr("This is a log of offers"),
        tr("Each row is an offer that was made, with how likely it was to be drawn. As ratings it would say nothing; "
           "judged, it says what another way of choosing would have brought."));
    const QString file = QString::fromStdString(m_draft.request().inputs.front().string());
    m_note->addAction(tr("Open in Try and learn"), [this, file] { emit logRequested(file); });
  } else if (m_draft.error()) {
    m_note->showError(*m_draft.error());
  } else if (preview != nullptr && !preview->missing.empty() && !m_draft.isLooking()) {
    QStringList lines;
    for (const Text& missing : preview->missing) lines << translated(missing);
    const QString first = lines.takeFirst();
    if (!preview->remedy.empty()) lines << translated(preview->remedy);
    else if (preview->dateFormats.empty() && preview->doubtful.empty())
      lines << tr("Choose what the columns mean above the rows.");
    m_note->show(NoteKind::Warning, first, lines.join(QLatin1Char('\n')));
    askForDates(*preview);
    askForKeys(preview->doubtful);
  } else {
    m_note->clear();
  }
}

/// A date that both readings allow is shown as each of them reads it.
void ImportPanel::askForDates(const imports::Preview& preview) {
  for (const std::string& pattern : preview.dateFormats) {
    const QString words = dateChoiceWords(preview, pattern);
    m_note->addAction(words, [this, pattern] {
      m_draft.change([&](imports::Request& request) { setFact(request, Fact::Dates, pattern); });
    });
  }
}

/// Another column may be the key of a list; or it has nothing to do with the events.
void ImportPanel::askForKeys(const std::vector<imports::DoubtfulList>& lists) {
  if (lists.empty()) return;
  const imports::DoubtfulList& list = lists.front();
  for (const std::string& column : list.columns) {
    m_note->addAction(tr("Join by “%1”").arg(QString::fromStdString(column)),
                      [this, column, ofCustomers = list.ofCustomers] {
                        m_draft.change([&](imports::Request& request) {
                          auto& layout = ofCustomers ? request.customersLayout : request.productsLayout;
                          layout.roles[column] = ofCustomers ? imports::Role::Customer : imports::Role::Product;
                        });
                      });
  }
  m_note->addAction(tr("Leave out %1").arg(QString::fromStdString(list.table)), [this, table = list.table] {
    m_draft.change([&](imports::Request& request) { request.leftOut.push_back(table); });
  });
}

void ImportPanel::refreshSaved() {
  const imports::Preview* preview = m_draft.preview();
  m_savedMenu->clear();
  m_save->setVisible(preview != nullptr && preview->missing.empty() && !preview->columns.empty());
  const auto fitting = preview != nullptr ? m_shelf.fitting(*preview) : std::vector<imports::SavedLayout>{};
  m_saved->setVisible(!fitting.empty());
  for (const imports::SavedLayout& saved : fitting) {
    QAction* action =
        m_savedMenu->addAction(QString::fromStdString(saved.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    connect(action, &QAction::triggered, this, [this, saved] { useSettings(saved); });
  }
}

void ImportPanel::saveSettings() {
  const imports::Preview* preview = m_draft.preview();
  if (preview == nullptr) return;
  const QString name = chooseName(nameOf(m_draft.request().inputs.front())).trimmed();
  if (name.isEmpty()) return;
  try {
    m_shelf.save(imports::savedLayout(name.toStdString(), m_draft.request(), *preview));
  } catch (const Error& error) {
    return m_note->showError(error);
  }
  refreshSaved();
}

void ImportPanel::useSettings(const imports::SavedLayout& saved) {
  m_draft.change([&](imports::Request& request) { imports::apply(saved, request); });
}

// Few words where the row has no room for all.
void ImportPanel::nameLinks() {
  const bool wide = width() > theme().px(760);
  m_save->setText(wide ? tr("Save these settings as…") : tr("Save settings…"));
  m_customers.add->setText(wide ? tr("Add a table of customers…") : tr("Customers…"));
  m_products.add->setText(wide ? tr("Add a table of products…") : tr("Products…"));
  m_customers.add->setToolTip(tr("Add a table of customers…"));
  m_products.add->setToolTip(tr("Add a table of products…"));
}

void ImportPanel::retranslate() {
  nameLinks();
  m_save->setToolTip(tr("They are offered again for files with the same columns"));
  m_saved->setText(tr("Use saved settings"));
  m_saved->setToolTip(tr("Saved for files with the same columns"));
  m_dropHint->setText(tr("Drop another file anywhere on this page, or"));
  m_choose->setText(tr("Choose file…"));
  m_recent->setText(tr("Recent"));
  m_currencyLabel->setText(tr("Currency of prices"));
  m_currency->setAccessibleName(tr("Currency of prices"));
  setIconToolTip(m_customers.remove, tr("Leave out the table of customers"));
  setIconToolTip(m_products.remove, tr("Leave out the table of products"));
  refresh();
}

void ImportPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_dropHint->setVisible(width() > theme().px(820));
  nameLinks();
}

}  // namespace kindred::ui::data
