#include "ui/pages/similarity/map_bar.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/charts/heatmap_canvas.h"
#include "ui/charts/heatmap_overview.h"
#include "ui/session.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kMapBarWidth = 180;
constexpr int kLegendHeight = 104;

}  // namespace

MapBar::MapBar(Session& session, HeatmapCanvas& canvas, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_canvas(canvas),
      m_overview(new HeatmapOverview(canvas)),
      m_tool(new SegmentedControl),
      m_coloursTitle(new Label(FontRole::SmallBold)),
      m_legend(new ColourBar),
      m_colours(new QComboBox),
      m_aggregateTitle(new Label(FontRole::Tiny, Role::Text2)),
      m_aggregate(new QComboBox),
      m_secondTitle(new Label(FontRole::Tiny, Role::Text2)),
      m_second(new QComboBox),
      m_stripTitle(new Label(FontRole::Tiny, Role::Text2)),
      m_strip(new QComboBox),
      m_cut(new QWidget),
      m_cutTitle(new Label(FontRole::SmallBold)),
      m_cutWords(new Label(FontRole::Tiny, Role::Text2)),
      m_segment(makeSmallButton(ButtonKind::Normal, QStringLiteral("segments"))) {
  m_overview->setObjectName(QStringLiteral("overview"));
  m_tool->setObjectName(QStringLiteral("tool"));
  m_colours->setObjectName(QStringLiteral("colours"));
  m_aggregate->setObjectName(QStringLiteral("aggregate"));
  m_second->setObjectName(QStringLiteral("second"));
  m_strip->setObjectName(QStringLiteral("strip"));
  m_segment->setObjectName(QStringLiteral("useAsSegments"));
  build();
  connect(m_colours, &QComboBox::activated, this, &MapBar::chooseColours);
  connect(m_aggregate, &QComboBox::activated, this, &MapBar::aggregateChanged);
  connect(m_second, &QComboBox::activated, this, &MapBar::secondChanged);
  connect(m_strip, &QComboBox::activated, this, [this] {
    m_stripKey = m_strip->currentData().toString();
    emit stripChanged();
  });
  connect(m_tool, &SegmentedControl::changed, this,
          [this](int tool) { m_canvas.setTool(tool == 1 ? HeatmapCanvas::Tool::Frame : HeatmapCanvas::Tool::Move); });
  whenTranslated(this, [this] { retell(); });
}

void MapBar::build() {
  auto* column = new QVBoxLayout;
  setMargins(column, 4, 12, 8, 8, 6);
  column->addWidget(m_overview);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 2);
  m_tool->addChoice({}, QStringLiteral("pan"));
  m_tool->addChoice({}, QStringLiteral("rectsel"));
  m_tool->setCurrent(0);
  row->addWidget(m_tool);
  const std::vector<std::pair<QString, void (Canvas::*)()>> zooms{{QStringLiteral("zoomin"), &Canvas::zoomIn},
                                                                  {QStringLiteral("zoomout"), &Canvas::zoomOut},
                                                                  {QStringLiteral("fit"), &Canvas::fitView}};
  std::vector<QToolButton*> buttons;
  for (const auto& [icon, act] : zooms) {
    buttons.push_back(makeIconButton(icon));
    row->addWidget(buttons.back());
    connect(buttons.back(), &QToolButton::clicked, &m_canvas, act);
  }
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_coloursTitle);
  column->addWidget(m_legend);
  column->addWidget(m_colours);
  for (const auto& [title, box] : std::vector<std::pair<Label*, QComboBox*>>{
           {m_aggregateTitle, m_aggregate}, {m_secondTitle, m_second}, {m_stripTitle, m_strip}}) {
    column->addWidget(title);
    column->addWidget(box);
    title->setWordWrap(true);
  }
  auto* cut = new QVBoxLayout(m_cut);
  setMargins(cut, 0, 6, 0, 0, 4);
  cut->addWidget(m_cutTitle);
  m_cutWords->setWordWrap(true);
  cut->addWidget(m_cutWords);
  cut->addWidget(m_segment, 0, Qt::AlignLeft);
  column->addWidget(m_cut);
  column->addStretch(1);
  auto* content = new QWidget;
  content->setLayout(column);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(makeScroller(content));
  for (int map = 0; map < 4; ++map) m_colours->addItem(QString());
  for (int aggregate = 0; aggregate < 2; ++aggregate) m_aggregate->addItem(QString());
  whenThemed(this, [this] {
    setFixedWidth(theme().px(kMapBarWidth));
    m_legend->setFixedHeight(theme().px(kLegendHeight));
    for (QComboBox* box : {m_colours, m_aggregate, m_second, m_strip}) {
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMinimumWidth(0);
    }
  });
  whenTranslated(m_overview, [this, buttons] {
    setIconToolTip(buttons[0], tr("Zoom in"));
    setIconToolTip(buttons[1], tr("Zoom out"));
    setIconToolTip(buttons[2], tr("Show the whole map"));
    m_tool->setChoiceToolTip(0, tr("Drag to move the map"));
    m_tool->setChoiceToolTip(1, tr("Drag to frame a part (Shift with dragging or arrow keys does so, too)"));
  });
}

// Remembered for maps with and without values below zero.
QString MapBar::coloursKey() const {
  return m_map && m_map->map->range.low < 0 ? QStringLiteral("similarity/diverging")
                                            : QStringLiteral("similarity/sequential");
}

void MapBar::show(const ShownMapPtr& map) {
  m_map = map;
  if (!m_map) return;
  const auto usual = static_cast<int>(m_map->map->range.low < 0 ? ColourMap::Shore : ColourMap::Tide);
  m_colours->setCurrentIndex(std::clamp(m_session.recall(coloursKey(), usual).toInt(), 0, 3));
  m_secondTitle->setVisible(m_map->isSquare());
  m_second->setVisible(m_map->isSquare());
  m_strip->clear();
  m_strip->addItem(tr("Nothing"), QString());
  for (const auto& figure : workflow::mapFigures(*m_map->map, m_map->rowSide().member))
    m_strip->addItem(translated(figure.label), QString::fromStdString(figure.key));
  m_strip->setCurrentIndex(std::max(0, m_strip->findData(m_stripKey)));
  showLegend();
}

similarity::Aggregate MapBar::aggregate() const {
  return m_aggregate->currentIndex() == 1 ? similarity::Aggregate::Maximum : similarity::Aggregate::Mean;
}

std::string MapBar::second() const {
  return m_map && m_map->isSquare() ? m_second->currentData().toString().toStdString() : std::string();
}

std::string MapBar::strip() const { return m_strip->currentData().toString().toStdString(); }

ColourMap MapBar::colours() const { return static_cast<ColourMap>(std::max(0, m_colours->currentIndex())); }

void MapBar::chooseColours() {
  m_session.remember(coloursKey(), m_colours->currentIndex());
  showLegend();
}

void MapBar::showLegend() {
  m_canvas.setMap(colours());
  m_overview->update();
  m_legend->set(colours(), m_canvas.scale(), true);
}

void MapBar::setCutWords(const QString& words) {
  m_cut->setVisible(!words.isEmpty());
  m_cutWords->setText(words);
}

void MapBar::retell() {
  m_coloursTitle->setText(tr("Colours"));
  m_colours->setAccessibleName(tr("Colours"));
  const QStringList names{tr("Tide"), tr("Shore, from below zero"), tr("Viridis"), tr("Cividis, for every eye")};
  for (int i = 0; i < names.size(); ++i) m_colours->setItemText(i, names[i]);
  m_aggregateTitle->setText(tr("Several cells in a pixel"));
  m_aggregate->setAccessibleName(m_aggregateTitle->text());
  m_aggregate->setItemText(0, tr("Their mean"));
  m_aggregate->setItemText(1, tr("The greatest"));
  m_secondTitle->setText(tr("Above the diagonal"));
  m_second->setAccessibleName(m_secondTitle->text());
  const QVariant second = m_second->currentData();
  m_second->clear();
  m_second->addItem(tr("The same"), QString());
  for (const auto& choice : similarity::measureChoices())
    m_second->addItem(translated(choice.label), QString::fromStdString(choice.key));
  m_second->setCurrentIndex(std::max(0, m_second->findData(second)));
  m_stripTitle->setText(tr("Strip beside the map"));
  m_strip->setAccessibleName(m_stripTitle->text());
  m_cutTitle->setText(tr("Cut line"));
  m_segment->setText(tr("Use as segments"));
  m_segment->setToolTip(tr("Makes a segmentation of the groups, for all pages"));
  show(m_map);
}

}  // namespace kindred::ui
