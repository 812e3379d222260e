#include "ui/pages/segments/playbook_dialog.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/base/text_file.h"
#include "core/campaign/json_lines.h"
#include "core/workflow/playbook.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui::segments {
namespace {

constexpr int kPause = 300;  // milliseconds without typing before the text is read

std::filesystem::path pathOf(const QString& file) { return {file.toStdU16String()}; }

}  // namespace

PlaybookDialog::PlaybookDialog(const workflow::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_readOnly(workspace.isReadOnly()),
      m_plays(new QListWidget),
      m_text(new QPlainTextEdit),
      m_note(new Note(NoteKind::Error)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("playbookDialog"));
  setWindowTitle(tr("The playbook of this project"));
  m_plays->setObjectName(QStringLiteral("plays"));
  m_text->setObjectName(QStringLiteral("text"));
  m_note->setObjectName(QStringLiteral("note"));
  m_toOpen = [this] { return askOpenFile(this, tr("Import a playbook"), tr("JSON (*.json)"), FilePurpose::Import); };
  m_toSave = [this] {
    return askSaveFile(this, tr("Export the playbook"), tr("Playbook") + QStringLiteral(".json"), tr("JSON (*.json)"));
  };
  build();
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, &PlaybookDialog::check);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
  connect(m_plays, &QListWidget::itemClicked, this, [this] { goTo(m_plays->currentRow()); });
  connect(m_plays, &QListWidget::itemActivated, this, [this] { goTo(m_plays->currentRow()); });
  showText(workflow::playbookText(workspace));
  resize(theme().px(860), theme().px(600));
}

void PlaybookDialog::setFileChoosers(Chooser toOpen, Chooser toSave) {
  m_toOpen = std::move(toOpen);
  m_toSave = std::move(toSave);
}

void PlaybookDialog::build() {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 16, 16, 16, 12, 10);
  auto* what = new Label(tr("A segment gets the first play whose conditions all hold for its figures. Sentences may "
                            "hold figures in braces; {orders} is the segment's, {orders.all} everyone's."),
                         FontRole::Small, Role::Text2);
  what->setWordWrap(true);
  column->addWidget(what);
  auto* row = new QHBoxLayout;
  m_plays->setAccessibleName(tr("Plays, in the order in which they are tried"));
  m_plays->setWordWrap(true);
  m_plays->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFixed(m_plays, 220, 0);
  m_text->setAccessibleName(tr("Text of the playbook"));
  m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  m_text->setReadOnly(m_readOnly);
  setFontRole(m_text, FontRole::Mono);
  row->addWidget(m_plays);
  row->addWidget(m_text, 1);
  column->addLayout(row, 1);
  column->addWidget(m_note);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
  m_save = buttons->button(QDialogButtonBox::Save);
  m_save->setText(tr("Save"));
  m_save->setObjectName(QStringLiteral("save"));
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  const auto add = [this, buttons](const QString& text, const char* name, auto act) {
    QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
  };
  add(tr("Import…"), "import", &PlaybookDialog::importFile)->setEnabled(!m_readOnly);
  add(tr("Export…"), "export", &PlaybookDialog::exportFile);
  add(tr("The program's own"), "reset", [this] { showText(campaign::usualPlaybook()); })->setEnabled(!m_readOnly);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &PlaybookDialog::save);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// In one step that the editor's own Undo takes back.
void PlaybookDialog::showText(const std::string& text) {
  QTextCursor all(m_text->document());
  all.select(QTextCursor::Document);
  all.insertText(QString::fromStdString(text));
  m_text->moveCursor(QTextCursor::Start);
  check();
}

void PlaybookDialog::check() {
  m_pause.stop();
  m_wrongLine = 0;
  m_note->clear();
  try {
    const campaign::Playbook read = campaign::readPlaybook(m_text->toPlainText().toStdString());
    const TextLanguage language = textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
    const QSignalBlocker quiet(m_plays);
    const int row = m_plays->currentRow();
    m_plays->clear();
    for (std::size_t i = 0; i < read.plays.size(); ++i) {
      m_plays->addItem(
          tr("%1. %2", "number and title").arg(i + 1).arg(QString::fromStdString(read.plays[i].in(language).title)));
    }
    m_plays->setCurrentRow(std::min(row, m_plays->count() - 1));
  } catch (const campaign::PlaybookError& error) {
    m_wrongLine = error.line();
    m_note->showError(error);
  }
  m_plays->setEnabled(m_note->title().isEmpty());
  m_save->setEnabled(m_note->title().isEmpty() && !m_readOnly);
  markLine(m_wrongLine);
}

void PlaybookDialog::markLine(int line) {
  QList<QTextEdit::ExtraSelection> marks;
  if (line > 0) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line - 1));
    mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    mark.format.setBackground(theme().color(Role::ErrBg));
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks << mark;
  }
  m_text->setExtraSelections(marks);
}

void PlaybookDialog::goTo(int play) {
  if (play < 0) return;
  const int line =
      campaign::lineInList(m_text->toPlainText().toStdString(), "plays", static_cast<std::size_t>(play), "key");
  m_text->moveCursor(QTextCursor::End);  // so that the line comes to the top
  m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line - 1)));
}

// What is read is shown even where it is wrong: then with what is wrong in it.
void PlaybookDialog::importFile() {
  const QString file = m_toOpen();
  if (file.isEmpty()) return;
  try {
    showText(readTextFile(pathOf(file)));
  } catch (const Error& error) {
    m_note->showError(error);
  }
}

void PlaybookDialog::exportFile() {
  const QString file = m_toSave();
  if (file.isEmpty()) return;
  try {
    writeTextFile(pathOf(file), m_text->toPlainText().toStdString());
    if (m_save->isEnabled() || m_readOnly) m_note->show(NoteKind::Ok, tr("Wrote %1").arg(file));
  } catch (const Error& error) {
    m_note->showError(error);
  }
}

void PlaybookDialog::save() {
  check();
  if (!m_save->isEnabled()) return;
  const std::string text = m_text->toPlainText().toStdString();
  emit saved(text == campaign::usualPlaybook() ? QString() : QString::fromStdString(text));
  accept();
}

}  // namespace kindred::ui::segments
