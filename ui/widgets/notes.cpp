#include "ui/widgets/notes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

struct NoteLook {
  Role fill;
  Role text;
  const char* icon;
};

NoteLook look(NoteKind kind) {
  switch (kind) {
    case NoteKind::Info: return {Role::AccentWeak, Role::AccentText, "info"};
    case NoteKind::Ok: return {Role::OkBg, Role::OkText, "okc"};
    case NoteKind::Warning: return {Role::WarnBg, Role::WarnText, "warn"};
    case NoteKind::Error: return {Role::ErrBg, Role::ErrText, "err"};
  }
  return {Role::AccentWeak, Role::AccentText, "info"};
}

void clearLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
}

}  // namespace

Note::Note(NoteKind kind, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_icon(new IconLabel(QString(), Role::Text, 16)),
      m_title(new Label(FontRole::Section)),
      m_text(new Label(FontRole::Control)),
      m_buttons(new QWidget) {
  auto* row = new QHBoxLayout(this);
  setMargins(row, 11, 9, 11, 9, 9);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  setMargins(column, 0, 0, 0, 0, 4);
  row->addLayout(column, 1);
  for (Label* label : {m_title, m_text}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(label);
  }
  auto* buttons = new QHBoxLayout(m_buttons);
  setMargins(buttons, 0, 2, 0, 0, 8);
  buttons->setAlignment(Qt::AlignLeft);
  column->addWidget(m_buttons);
  whenThemed(this, [this] {
    for (Label* label : {m_title, m_text}) {
      QPalette palette = label->palette();
      palette.setColor(QPalette::WindowText, theme().color(look(m_kind).text));
      label->setPalette(palette);
    }
  });
  clear();
}

void Note::show(NoteKind kind, const QString& title, const QString& text) {
  m_kind = kind;
  m_icon->set(QLatin1String(look(kind).icon), look(kind).text);
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_text->setText(text);
  m_text->setVisible(!text.isEmpty());
  clearLayout(m_buttons->layout());
  m_buttons->setVisible(false);
  for (Label* label : {m_title, m_text}) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme().color(look(kind).text));
    label->setPalette(palette);
  }
  setAccessibleName(title + QLatin1Char(' ') + text);
  setVisible(!title.isEmpty() || !text.isEmpty());
  update();
}

void Note::showError(const Error& error) {
  QStringList lines;
  for (const Text& problem : error.problems()) lines << translated(problem);
  const QString title = lines.takeFirst();
  if (!error.hint().empty()) lines << translated(error.hint());
  show(NoteKind::Error, title, lines.join(QLatin1Char('\n')));
  const QString all = title + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
  addAction(tr("Copy details"), [all] { QGuiApplication::clipboard()->setText(all); });
}

void Note::clear() { show(m_kind, {}, {}); }

QPushButton* Note::addAction(const QString& text, std::function<void()> act) {
  QPushButton* button = makeSmallButton(ButtonKind::Normal);
  button->setText(text);
  connect(button, &QPushButton::clicked, this, std::move(act));
  m_buttons->layout()->addWidget(button);
  m_buttons->setVisible(true);
  return button;
}

void Note::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::box(painter, rect(), theme().px(5), theme().color(look(m_kind).fill), {});
}

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_title(new Label(FontRole::PageTitle)),
      m_sentence(new Label(FontRole::Body, Role::Text2)),
      m_buttons(new QWidget) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 24, 24, 24, 24, 10);
  column->addStretch(2);
  column->addWidget(new IconLabel(iconName, Role::Text3, 32), 0, Qt::AlignHCenter);
  for (Label* label : {m_title, m_sentence}) {
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
  }
  column->addWidget(m_title);
  // Lines of a length that reads well, whatever the width of the page.
  auto* sentence = new QHBoxLayout;
  sentence->addStretch(1);
  sentence->addWidget(m_sentence, 3);
  sentence->addStretch(1);
  column->addLayout(sentence);
  auto* buttons = new QHBoxLayout(m_buttons);
  setMargins(buttons, 0, 8, 0, 0, 8);
  buttons->setAlignment(Qt::AlignHCenter);
  column->addWidget(m_buttons);
  column->addStretch(3);
}

void EmptyState::setText(const QString& title, const QString& sentence) {
  m_title->setText(title);
  m_sentence->setText(sentence);
}

QPushButton* EmptyState::addAction(const QString& text, const QString& iconName, std::function<void()> act) {
  const bool first = m_buttons->layout()->isEmpty();
  QPushButton* button = makeButton(first ? ButtonKind::Primary : ButtonKind::Normal, iconName);
  button->setText(text);
  connect(button, &QPushButton::clicked, this, std::move(act));
  m_buttons->layout()->addWidget(button);
  arrangeButtons();
  return button;
}

void EmptyState::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrangeButtons();
}

QSize EmptyState::minimumSizeHint() const {
  int widest = 0;
  for (int i = 0; i < m_buttons->layout()->count(); ++i) {
    widest = std::max(widest, m_buttons->layout()->itemAt(i)->sizeHint().width());
  }
  const QMargins margins = layout()->contentsMargins();
  return {widest + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

// Beside each other where there is room, else one below the other.
void EmptyState::arrangeButtons() {
  auto* row = static_cast<QBoxLayout*>(m_buttons->layout());
  const QMargins margins = layout()->contentsMargins();
  int needed = margins.left() + margins.right() - row->spacing();
  for (int i = 0; i < row->count(); ++i) needed += row->itemAt(i)->sizeHint().width() + row->spacing();
  row->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void EmptyState::clearActions() { clearLayout(m_buttons->layout()); }

}  // namespace kindred::ui
