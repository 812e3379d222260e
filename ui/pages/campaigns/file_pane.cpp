#include "ui/pages/campaigns/file_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolButton>

#include "core/workflow/export_campaign.h"
#include "ui/models/table_view.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {

FilePane::FilePane(Session& session, QWidget* parent)
    : Pane(336, parent),
      m_session(session),
      m_table(new TableView),
      m_up(makeIconButton(QStringLiteral("up"))),
      m_down(makeIconButton(QStringLiteral("down"))),
      m_rename(makeIconButton(QStringLiteral("pencil"))),
      m_delimiter(new QComboBox),
      m_decimal(new QComboBox),
      m_encoding(new QComboBox),
      m_language(new QComboBox),
      m_mark(new QCheckBox),
      m_none(new Note(NoteKind::Warning)) {
  m_delimiter->setObjectName(QStringLiteral("delimiter"));
  buildColumns();
  buildFormat();
  whenTranslated(this, [this] {
    setTitle(tr("File"));
    setIconToolTip(m_up, tr("Move the column up (Alt+Up)"));
    setIconToolTip(m_down, tr("Move the column down (Alt+Down)"));
    setIconToolTip(m_rename, tr("Call the column otherwise in the file (F2)"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_model.retitle();
    showNone();
    m_format->setTitle(tr("Format"));
    const QStringList names{tr("Separator"), tr("Decimal sign"), tr("Letters"), tr("Language")};
    QComboBox* const combos[] = {m_delimiter, m_decimal, m_encoding, m_language};
    for (int i = 0; i < names.size(); ++i) {
      m_labels[static_cast<std::size_t>(i)]->setText(names[i]);
      combos[i]->setAccessibleName(names[i]);
    }
    const QStringList delimiters{tr("Comma ,"), tr("Semicolon ;"), tr("Tab"), tr("Bar |")};
    for (int i = 0; i < delimiters.size(); ++i) m_delimiter->setItemText(i, delimiters[i]);
    m_decimal->setItemText(0, tr("Point ."));
    m_decimal->setItemText(1, tr("Comma ,"));
    m_encoding->setItemText(0, tr("UTF-8, any language"));
    m_encoding->setItemText(1, tr("Windows-1252, Western"));
    m_encoding->setItemText(2, tr("Windows-1251, Cyrillic"));
    m_encoding->setToolTip(tr("UTF-8 unless the program that reads the list is an old one"));
    m_language->setToolTip(tr("Of reasons, and of names that the program made"));
    proposeFormat();
    m_mark->setText(tr("Byte-order mark for Excel"));
    m_mark->setToolTip(tr("Three bytes at the start by which Excel knows that the file is UTF-8"));
  });
}

void FilePane::buildColumns() {
  m_table->setModel(&m_model);
  m_table->setStretchColumn(1);
  m_table->horizontalHeader()->setSectionsMovable(false);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackground(m_table->viewport(), Role::Sunken);
  m_table->installEventFilter(this);
  add(m_table, 1);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  addHeaderWidget(m_rename);
  addHeaderWidget(m_up);
  addHeaderWidget(m_down);
  connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
  connect(m_rename, &QToolButton::clicked, this, [this] { m_table->edit(m_model.index(m_table->currentRow(), 0)); });
  connect(&m_model, &ColumnsModel::headingEdited, this, &FilePane::rename);
  connect(m_table, &TableView::currentRowChanged, this, &FilePane::showMoves);
  connect(&m_model, &ColumnsModel::changed, this, &FilePane::showNone);
  connect(&m_model, &ColumnsModel::changed, this, &FilePane::changed);
  whenThemed(m_table, [this] { m_table->setMinimumHeight(theme().px(220)); });
  showMoves();
}

void FilePane::buildFormat() {
  for (const char* sign : {",", ";", "\t", "|"}) m_delimiter->addItem(QString(), QLatin1String(sign));
  for (const char* sign : {".", ","}) m_decimal->addItem(QString(), QLatin1String(sign));
  using campaign::ListEncoding;
  for (const ListEncoding encoding : {ListEncoding::Utf8, ListEncoding::Windows1252, ListEncoding::Windows1251})
    m_encoding->addItem(QString(), static_cast<int>(encoding));
  m_language->addItem(QStringLiteral("English"), static_cast<int>(TextLanguage::English));
  m_language->addItem(QStringLiteral("Русский"), static_cast<int>(TextLanguage::Russian));
  m_mark->setChecked(campaign::ListFormat().byteOrderMark);
  add(m_none);
  add(new Line);
  m_format = addSection();
  auto* grid = new QGridLayout;
  whenThemed(grid, [grid] {
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(8));
  });
  for (QComboBox* combo : {m_delimiter, m_decimal, m_encoding, m_language}) {
    m_labels.push_back(new Label(FontRole::Control, Role::Text2));
    const int row = static_cast<int>(m_labels.size()) - 1;
    grid->addWidget(m_labels.back(), row, 0);
    grid->addWidget(combo, row, 1);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::activated, this, &FilePane::formatEdited);
  }
  grid->setColumnStretch(1, 1);
  m_format->add(grid);
  m_format->add(m_mark);
  connect(m_mark, &QCheckBox::clicked, this, &FilePane::formatEdited);
}

void FilePane::refresh() {
  if (!m_session.dataset()) m_model.clear();
  else
    m_model.setAvailable(workflow::campaignColumns(*m_session.workspace(), m_session.datasetId(), 1),
                         *m_session.dataset());
  m_table->fitColumns();
  if (m_model.rowCount() > 0) m_table->setCurrentRow(0);
}

void FilePane::setOffers(int offers) {
  m_model.setOffers(offers);
  m_table->fitColumns();  // "offer_1 … 3" is wider than "offer_1"
}

// What spreadsheets of this language expect; where the window is English, those of the system's locale.
void FilePane::proposeFormat() {
  if (m_formatChosen) return;
  const bool russian = QLocale().language() == QLocale::Russian;
  const CsvFormat usual = spreadsheetFormat();
  m_delimiter->setCurrentIndex(m_delimiter->findData(QString(QLatin1Char(usual.delimiter))));
  m_decimal->setCurrentIndex(m_decimal->findData(QString(QLatin1Char(usual.decimal))));
  m_language->setCurrentIndex(
      m_language->findData(static_cast<int>(russian ? TextLanguage::Russian : TextLanguage::English)));
  emit changed();
}

void FilePane::formatEdited() {
  m_formatChosen = true;
  m_mark->setEnabled(format().encoding == campaign::ListEncoding::Utf8);
  emit changed();
}

TextLanguage FilePane::textLanguage() const { return static_cast<TextLanguage>(m_language->currentData().toInt()); }

campaign::ListFormat FilePane::format() const {
  return {.delimiter = m_delimiter->currentData().toString().front().toLatin1(),
          .decimal = m_decimal->currentData().toString().front().toLatin1(),
          .byteOrderMark = m_mark->isChecked(),
          .encoding = static_cast<campaign::ListEncoding>(m_encoding->currentData().toInt())};
}

QVariantMap FilePane::state() const {
  QVariantMap state{{QStringLiteral("columns"), m_model.arrangement()},
                    {QStringLiteral("headings"), m_model.givenHeadings()}};
  if (!m_formatChosen) return state;
  state[QStringLiteral("delimiter")] = m_delimiter->currentData();
  state[QStringLiteral("decimal")] = m_decimal->currentData();
  state[QStringLiteral("encoding")] = m_encoding->currentData();
  state[QStringLiteral("language")] = m_language->currentData();
  state[QStringLiteral("mark")] = m_mark->isChecked();
  return state;
}

void FilePane::restore(const QVariantMap& state) {
  m_model.arrange(state[QStringLiteral("columns")].toStringList());
  m_model.setGivenHeadings(state[QStringLiteral("headings")].toMap());
  m_table->fitColumns();
  if (!state.contains(QStringLiteral("delimiter"))) return;
  const auto choose = [&state](QComboBox* combo, const QString& key) {
    combo->setCurrentIndex(std::max(0, combo->findData(state[key])));
  };
  choose(m_delimiter, QStringLiteral("delimiter"));
  choose(m_decimal, QStringLiteral("decimal"));
  choose(m_encoding, QStringLiteral("encoding"));
  choose(m_language, QStringLiteral("language"));
  m_mark->setChecked(state[QStringLiteral("mark")].toBool());
  formatEdited();
}

void FilePane::move(int by) {
  m_table->setCurrentRow(m_model.move(m_table->currentRow(), by));
  showMoves();
}

// Of the plan of this data set: the step does nothing while another one is shown.
void FilePane::rename(const QString& column, const QString& from, const QString& to) {
  const auto call = [this, column, id = m_session.datasetId()](const QString& heading) {
    if (m_session.datasetId() == id) m_model.setHeading(column, heading);
    m_table->fitColumns();
  };
  m_session.pushUndo(
      tr("naming a column of the list"), [call, from] { call(from); }, [call, to] { call(to); });
  call(to);
}

void FilePane::showMoves() {
  const int row = m_table->currentRow();
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
  m_rename->setEnabled(row >= 0);
}

void FilePane::showNone() {
  const bool none = m_session.dataset() && m_model.chosen().empty();
  if (none) m_none->show(NoteKind::Warning, tr("The file has no columns"), tr("Tick at least one."));
  else m_none->clear();
}

bool FilePane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool vertical = press->key() == Qt::Key_Up || press->key() == Qt::Key_Down;
    if (vertical && press->modifiers().testFlag(Qt::AltModifier)) {
      move(press->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
    if (press->key() == Qt::Key_Space && m_table->currentRow() >= 0) {
      const QModelIndex check = m_model.index(m_table->currentRow(), 0);
      const bool on = check.data(Qt::CheckStateRole).toInt() == Qt::Checked;
      m_model.setData(check, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
      return true;
    }
  }
  return Pane::eventFilter(watched, event);
}

}  // namespace kindred::ui
