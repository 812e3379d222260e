#include "ui/pages/segments/scatter_tools.h"

#include <QComboBox>
#include <QResizeEvent>
#include <QSignalBlocker>

#include "core/workflow/queries/catalogue.h"
#include "ui/pages/segments/folded_choice.h"
#include "ui/text/language.h"
#include "ui/widgets/find_field.h"

namespace kindred::ui::segments {
namespace {

using Tool = ScatterCanvas::Tool;

constexpr std::array kTools{Tool::Point, Tool::Lasso, Tool::Rectangle, Tool::Polygon, Tool::Pan};
constexpr std::array kToolIcons{"pointer", "lasso", "rectsel", "polygon", "pan"};
constexpr std::array kModes{SetMode::New, SetMode::Add, SetMode::Subtract, SetMode::Intersect};
constexpr std::array kModeIcons{"setnew", "setadd", "setsub", "setand"};
constexpr int kLeastWidth = 366;
constexpr int kLeastChoice = 40;  // of a box whose words do not fit
constexpr int kToolGap = 6, kNarrowToolGap = 3;
constexpr int kAroundChoice = 33;  // frame and arrow of a box

/// Of "Colour: spend" what the colour is of.
QString shortColourName(const QString& name) {
  QString words = name.section(QLatin1Char(':'), 1).trimmed();
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words.isEmpty() ? name : words;
}

/// Of a box as the style draws it with what is chosen, whatever else it offers.
int widthOfChosen(const QComboBox* box) {
  return box->fontMetrics().horizontalAdvance(box->currentText()) + theme().px(kAroundChoice);
}

}  // namespace

ScatterTools::ScatterTools(Session& session, QWidget* parent)
    : ToolBar(parent),
      m_projection(new QComboBox),
      m_colour(new QComboBox),
      m_find(new FindField(session)),
      m_tools(new SegmentedControl),
      m_modes(new SegmentedControl),
      m_foldedTools(new FoldedChoice(m_tools)),
      m_foldedModes(new FoldedChoice(m_modes)) {
  m_foldedTools->setObjectName(QStringLiteral("foldedTools"));
  m_foldedModes->setObjectName(QStringLiteral("foldedModes"));
  m_projection->setObjectName(QStringLiteral("projections"));
  m_colour->setObjectName(QStringLiteral("colours"));
  m_find->setObjectName(QStringLiteral("product"));
  m_find->setOfProducts(true);
  m_find->hide();
  m_modes->setObjectName(QStringLiteral("modes"));
  m_tools->setObjectName(QStringLiteral("tools"));
  for (const char* name : kToolIcons) m_tools->addChoice({}, QLatin1String(name));
  for (const char* name : kModeIcons) m_modes->addChoice({}, QLatin1String(name));
  m_tools->setCurrent(static_cast<int>(std::ranges::find(kTools, Tool::Lasso) - kTools.begin()));
  for (QComboBox* box : {m_projection, m_colour}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (QWidget* widget : {static_cast<QWidget*>(m_projection), static_cast<QWidget*>(m_colour),
                          static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_tools), static_cast<QWidget*>(m_modes),
                          static_cast<QWidget*>(m_foldedTools), static_cast<QWidget*>(m_foldedModes)})
    add(widget);
  addStretch();
  whenThemed(this, [this] {
    for (QComboBox* box : {m_projection, m_colour}) box->setMinimumWidth(theme().px(kLeastChoice));
    // Less than the words need: they go before anything is cut.
    setMinimumWidth(theme().px(kLeastWidth));
  });
  connect(m_projection, &QComboBox::activated, this, [this] {
    fitWords();
    emit projectionChanged();
  });
  connect(m_colour, &QComboBox::activated, this, [this] {
    showFind();
    if (colour().of == ColourBy::Of::Product) m_find->setFocus();
    emit colourChanged();
  });
  connect(m_find, &FindField::found, this, [this](Index product) {
    m_product = product;
    emit colourChanged();
  });
  connect(m_tools, &SegmentedControl::changed, this,
          [this](int tool) { emit toolChanged(kTools[static_cast<std::size_t>(tool)]); });
  connect(m_modes, &SegmentedControl::changed, this,
          [this](int mode) { emit modeChanged(kModes[static_cast<std::size_t>(mode)]); });
  whenTranslated(this, [this] { retell(); });
}

void ScatterTools::addLast(QWidget* widget) { add(widget); }

void ScatterTools::retell() {
  m_projection->setAccessibleName(tr("Projection"));
  m_colour->setAccessibleName(tr("Colour"));
  m_tools->setAccessibleName(tr("Tool"));
  m_modes->setAccessibleName(tr("How a gesture changes the selection"));
  const QStringList tools{tr("Point: click one customer, double-click to see it in Recommend"),
                          tr("Lasso: draw around customers"), tr("Rectangle: drag over customers"),
                          tr("Polygon: click the corners; a double click or Enter closes it"),
                          tr("Move the picture; the wheel zooms")};
  for (int i = 0; i < tools.size(); ++i) m_tools->setChoiceToolTip(i, tools[i]);
  const QStringList modes{tr("New: select these alone"), tr("Add to the selection (Shift)"),
                          tr("Subtract from the selection (Ctrl+Shift)"), tr("Intersect: keep only what is in both")};
  for (int i = 0; i < modes.size(); ++i) m_modes->setChoiceToolTip(i, modes[i]);
  fillProjections();
  fillColours();
  fitWords();
}

void ScatterTools::fillProjections() {
  const QSignalBlocker blocker(m_projection);
  const QString chosen = m_projection->currentData().toString();
  m_projection->clear();
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("embed")) {
    m_projection->addItem(translated(entry.info.title), QString::fromStdString(entry.info.key));
    m_projection->setItemData(m_projection->count() - 1, translated(entry.info.summary), Qt::ToolTipRole);
  }
  m_projection->setCurrentIndex(std::max(0, m_projection->findData(chosen)));
  // One alone is no choice; the caption names it.
  m_projection->setVisible(m_projection->count() > 1);
}

std::string ScatterTools::projection() const { return m_projection->currentData().toString().toStdString(); }

void ScatterTools::show(const ShownPtr& shown) {
  const bool other = !shown || !m_shown || shown->dataset != m_shown->dataset;
  m_shown = shown;
  if (other) {
    m_product = -1;
    m_find->clear();
  }
  fillColours();
}

void ScatterTools::fillColours() {
  const QSignalBlocker blocker(m_colour);
  ColourBy chosen = colour();
  if (chosen.of == ColourBy::Of::Product) chosen.place = -1;
  m_colours = m_shown ? coloursFor(*m_shown) : std::vector<ColourBy>{{}};
  m_colour->clear();
  for (const ColourBy& each : m_colours) m_colour->addItem(colourName(each, m_shown.get()));
  const auto kept = std::ranges::find(m_colours, chosen);
  m_colour->setCurrentIndex(kept == m_colours.end() ? 0 : static_cast<int>(kept - m_colours.begin()));
  m_colour->setVisible(m_colours.size() > 1);
  showFind();
}

ColourBy ScatterTools::colour() const {
  const auto row = static_cast<std::size_t>(std::max(0, m_colour->currentIndex()));
  ColourBy chosen = row < m_colours.size() ? m_colours[row] : ColourBy();
  if (chosen.of == ColourBy::Of::Product) chosen.place = m_product;
  return chosen;
}

void ScatterTools::showFind() {
  m_find->setVisible(colour().of == ColourBy::Of::Product);
  fitWords();
}

void ScatterTools::take(Room room) {
  const QStringList words{tr("New"), tr("Add"), tr("Subtract"), tr("Intersect")};
  for (SegmentedControl* control : {m_tools, m_modes}) control->setVisible(room != Room::Folded);
  for (int i = 0; i < words.size(); ++i) {
    m_modes->setChoiceText(i, room == Room::Words ? words[i] : QString());
    m_modes->button(i)->setAccessibleName(words[i]);
  }
  m_modes->updateGeometry();  // its buttons tell itself alone
  for (std::size_t i = 0; i < m_colours.size() && static_cast<int>(i) < m_colour->count(); ++i) {
    const QString name = colourName(m_colours[i], m_shown.get());
    m_colour->setItemText(static_cast<int>(i), room == Room::Folded ? shortColourName(name) : name);
  }
  layout()->setSpacing(theme().px(room == Room::Folded ? kNarrowToolGap : kToolGap));
  for (QComboBox* box : {m_projection, m_colour}) {
    box->setMaximumWidth(room == Room::Folded ? widthOfChosen(box) : QWIDGETSIZE_MAX);
    box->setToolTip(box->currentText());
  }
  for (FoldedChoice* folded : {m_foldedTools, m_foldedModes}) {
    folded->setVisible(room == Room::Folded);
    folded->follow();
  }
}

void ScatterTools::fitWords() {
  for (const Room room : {Room::Words, Room::Icons, Room::Folded}) {
    take(room);
    if (layout()->sizeHint().width() <= width()) return;
  }
}

void ScatterTools::resizeEvent(QResizeEvent* event) {
  ToolBar::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fitWords();
}

}  // namespace kindred::ui::segments
