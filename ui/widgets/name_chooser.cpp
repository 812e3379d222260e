#include "ui/widgets/name_chooser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include "ui/widgets/controls.h"

namespace kindred::ui {

NameChooser::NameChooser(QWidget* parent)
    : QWidget(parent),
      m_list(new QComboBox),
      m_field(new QLineEdit),
      m_rename(makeIconButton(QStringLiteral("pencil"))),
      m_remove(makeIconButton(QStringLiteral("x"))) {
  auto* row = new QHBoxLayout(this);
  setMargins(row, 0, 0, 0, 0, 2);
  row->addWidget(m_list, 1);
  row->addWidget(m_field, 1);
  row->addWidget(m_rename);
  row->addWidget(m_remove);
  m_field->hide();
  m_field->installEventFilter(this);
  setFocusProxy(m_list);
  connect(m_rename, &QToolButton::clicked, this, &NameChooser::startRenaming);
  connect(m_remove, &QToolButton::clicked, this, &NameChooser::removeRequested);
  connect(m_field, &QLineEdit::editingFinished, this, [this] { endRenaming(true); });
}

void NameChooser::setWords(const Words& words) {
  m_list->setAccessibleName(words.list);
  m_field->setAccessibleName(words.name);
  setIconToolTip(m_rename, words.rename);
  setIconToolTip(m_remove, words.remove);
}

void NameChooser::setName(const QString& name) {
  m_name = name;
  for (QToolButton* button : {m_rename, m_remove}) button->setEnabled(!name.isEmpty());
}

void NameChooser::startRenaming() {
  if (m_name.isEmpty()) return;
  m_field->setText(m_name);
  m_field->selectAll();
  m_list->hide();
  m_field->show();
  m_field->setFocus(Qt::OtherFocusReason);
}

void NameChooser::endRenaming(bool accepted) {
  if (m_field->isHidden()) return;
  const QString name = m_field->text().trimmed();
  m_field->hide();
  m_list->show();
  if (accepted && !name.isEmpty() && name != m_name) emit renameRequested(name);
}

bool NameChooser::eventFilter(QObject* watched, QEvent* event) {
  const bool escapes = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (watched != m_field || !escapes) return QWidget::eventFilter(watched, event);
  endRenaming(false);
  m_list->setFocus(Qt::OtherFocusReason);
  return true;
}

QMessageBox* askToRemove(QWidget* parent, const QString& title, const QString& text, const QString& consequence,
                         std::function<void()> remove) {
  auto* question = new QMessageBox(QMessageBox::Warning, title, {}, QMessageBox::Cancel, parent);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setText(text);
  question->setInformativeText(consequence);
  QPushButton* removal = question->addButton(NameChooser::tr("Remove"), QMessageBox::DestructiveRole);
  question->setDefaultButton(QMessageBox::Cancel);
  QObject::connect(removal, &QPushButton::clicked, parent, std::move(remove));
  question->open();
  return question;
}

}  // namespace kindred::ui
