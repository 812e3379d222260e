#include "ui/forms/grid_editor.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::forms {
namespace {

constexpr int kCell = 30;
constexpr int kChip = 16;
constexpr int kLegendColumns = 2;

SegmentMark markOf(int choice) {
  return choice < 0 ? SegmentMark() : SegmentMark{QString(QChar(u'A' + choice % 26)), choice};
}

QPixmap chip(int choice, const QWidget* of) {
  const double ratio = of->devicePixelRatioF();
  const int side = theme().px(kChip);
  QPixmap pixmap(QSize(side, side) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  SegmentChip::draw(painter, QRect(0, 0, side, side), markOf(choice));
  return pixmap;
}

}  // namespace

GridCell::GridCell(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GridCell::setChoice(int choice) {
  m_choice = choice;
  update();
}

QSize GridCell::sizeHint() const { return {theme().px(kCell), theme().px(kCell)}; }

void GridCell::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const SegmentColour look = t.segment(std::max(0, m_choice));
  const QColor ground = m_choice < 0 ? t.color(Role::ErrBg) : look.fill;
  paint::box(painter, rect(), t.px(4), ground, isEnabled() ? t.color(Role::BorderCtl) : ground);
  painter.setPen(m_choice < 0 ? t.color(Role::ErrText) : look.onFill);
  painter.setFont(t.font(FontRole::SmallBold));
  painter.drawText(rect(), Qt::AlignCenter, m_choice < 0 ? QStringLiteral("?") : markOf(m_choice).letter);
  if (paint::hasKeyboardFocus(*this)) paint::focusRing(painter, rect(), t);
}

GridEditor::GridEditor(const Parameter& parameter, std::function<void()> edited)
    : m_choices(parameter.choices), m_help(parameter.help), m_edited(std::move(edited)), m_widget(new QWidget) {
  auto* column = new QVBoxLayout(m_widget);
  setMargins(column, 0, 0, 0, 0, 6);
  build();
}

int GridEditor::placeOf(const std::string& word) const {
  const auto found = std::ranges::find(m_choices, word, &Choice::key);
  return found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin());
}

Value GridEditor::value() const {
  QStringList rows;
  for (const auto& words : m_words) {
    QStringList row;
    for (const std::string& word : words) row << QString::fromStdString(word);
    rows << row.join(QLatin1Char(' '));
  }
  return rows.join(QStringLiteral(" / ")).toStdString();
}

void GridEditor::setValue(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  m_words.clear();
  if (text != nullptr) {
    for (const QString& row : QString::fromStdString(*text).split(QLatin1Char('/'))) {
      m_words.emplace_back();
      for (const QString& word : row.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words.back().push_back(word.toStdString());
    }
  }
  build();
}

void GridEditor::retranslate() { build(); }

void GridEditor::build() {
  delete m_cells;
  m_cells = new QWidget;
  auto* column = new QVBoxLayout(m_cells);
  setMargins(column, 0, 0, 0, 0, 6);
  auto* cells = new QGridLayout;
  setMargins(cells, 0, 0, 0, 0, 2);
  for (std::size_t row = 0; row < m_words.size(); ++row) {
    for (std::size_t place = 0; place < m_words[row].size(); ++place) {
      auto* cell = new GridCell;
      const int choice = placeOf(m_words[row][place]);
      cell->setChoice(choice);
      const QString name = choice < 0 ? QString::fromStdString(m_words[row][place])
                                      : translated(m_choices[static_cast<std::size_t>(choice)].label);
      cell->setToolTip(name);
      cell->setAccessibleName(
          QCoreApplication::translate("ParameterForm", "Row %1, column %2: %3").arg(row + 1).arg(place + 1).arg(name));
      QObject::connect(cell, &QAbstractButton::clicked, cell, [this, cell, row, place] { offer(cell, row, place); });
      cells->addWidget(cell, static_cast<int>(row), static_cast<int>(place));
    }
  }
  column->addLayout(cells);
  auto* legend = new QGridLayout;
  setMargins(legend, 0, 0, 0, 0, 4);
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    const int line = static_cast<int>(i) / kLegendColumns, at = 2 * (static_cast<int>(i) % kLegendColumns);
    legend->addWidget(new SegmentChip(markOf(static_cast<int>(i))), line, at);
    legend->addWidget(new ElidedLabel(translated(m_choices[i].label), FontRole::Tiny, Role::Text2), line, at + 1);
    legend->setColumnStretch(at + 1, 1);
  }
  column->addLayout(legend);
  auto* help = new Label(translated(m_help), FontRole::Tiny, Role::Text3);
  help->setWordWrap(true);
  column->addWidget(help);
  m_widget->layout()->addWidget(m_cells);
}

void GridEditor::offer(GridCell* cell, std::size_t row, std::size_t column) {
  auto* menu = new QMenu(cell);
  menu->setObjectName(QStringLiteral("gridChoices"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (std::size_t i = 0; i < m_choices.size(); ++i) {
    QAction* action = menu->addAction(QIcon(chip(static_cast<int>(i), cell)), translated(m_choices[i].label), cell,
                                      [this, cell, row, column, i] {
                                        m_words[row][column] = m_choices[i].key;
                                        cell->setChoice(static_cast<int>(i));
                                        cell->setToolTip(translated(m_choices[i].label));
                                        m_edited();
                                      });
    action->setCheckable(true);
    action->setChecked(static_cast<int>(i) == cell->choice());
  }
  menu->popup(cell->mapToGlobal(QPoint(0, cell->height())));
}

}  // namespace kindred::ui::forms
