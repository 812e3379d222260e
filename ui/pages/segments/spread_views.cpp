#include "ui/pages/segments/spread_views.h"

#include <numeric>

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

constexpr std::size_t kMostHistograms = 16, kMostAxes = 8, kMostLines = 300;
constexpr int kDecimals = 2;

std::vector<double> sharesOf(const std::vector<std::int64_t>& counts) {
  const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
  std::vector<double> shares;
  for (const std::int64_t count : counts) shares.push_back(all > 0 ? static_cast<double>(count) / all : 0);
  return shares;
}

}  // namespace

SpreadView::SpreadView(Session& session, QWidget* chart, std::string question, std::size_t mostFeatures,
                       std::size_t mostLines, QWidget* parent)
    : View(session, chart, parent),
      m_question(std::move(question)),
      m_mostFeatures(mostFeatures),
      m_mostLines(mostLines) {
  const auto spread = [this](const Row& row) -> const workflow::SegmentSpread& {
    return m_spreads.features[row.feature].segments[row.segment];
  };
  const auto number = [spread](auto title, double workflow::SegmentSpread::*figure) {
    return RowsColumn<Row>{.title = title,
                           .text = [=](const Row& row) { return formatNumber(spread(row).*figure, kDecimals); },
                           .sortBy = [=](const Row& row) { return QVariant(spread(row).*figure); },
                           .number = true};
  };
  std::vector<RowsColumn<Row>> columns;
  columns.push_back({.title = [] { return tr("Feature"); },
                     .text = [this](const Row& row) { return translated(m_spreads.features[row.feature].feature); }});
  columns.push_back(
      {.title = [] { return tr("Segment"); },
       .text = [this](const Row& row) { return nameOfSegment(shown()->segmentation->segments[row.segment].id); }});
  columns.push_back(number([] { return tr("Lower quartile"); }, &workflow::SegmentSpread::low));
  columns.push_back(number([] { return tr("Median"); }, &workflow::SegmentSpread::median));
  columns.push_back(number([] { return tr("Upper quartile"); }, &workflow::SegmentSpread::high));
  m_table.setColumns(std::move(columns));
  frame()->setTable(&m_table);
}

void SpreadView::ask() {
  session().ask(
      {.asker = this, .key = m_question, .title = KI_TEXT("core", "Looking at every customer")},
      [workspace = session().workspace(), segmentation = shown()->segmentation, features = m_mostFeatures,
       lines = m_mostLines](Progress& progress) {
        return workflow::featureSpreads(*workspace, *segmentation, features, lines, progress);
      },
      [this](const workflow::FeatureSpreads& spreads) {
        m_spreads = spreads;
        retell();
      },
      errorsTo(frame()));
}

void SpreadView::clear() {
  session().questions().drop(m_question);
  m_spreads = {};
  m_table.setRows({});
  fill();
}

void SpreadView::retell() {
  if (m_spreads.features.empty()) return;
  std::vector<Row> rows;
  for (std::size_t feature = 0; feature < m_spreads.features.size(); ++feature) {
    for (std::size_t segment = 0; segment < m_spreads.features[feature].segments.size(); ++segment)
      rows.push_back({feature, segment});
  }
  m_table.setRows(std::move(rows));
  fill();
}

QStringList SpreadView::tipOf(const workflow::FeatureSpread& feature) const {
  QStringList lines{translated(feature.feature),
                    tr("%1 of its differences lie between the segments").arg(formatPercent(feature.share))};
  for (std::size_t i = 0; i < feature.segments.size(); ++i) {
    lines << tr("%1: median %2", "a segment's name")
                 .arg(nameOfSegment(shown()->segmentation->segments[i].id),
                      formatNumber(feature.segments[i].median, kDecimals));
  }
  return lines;
}

void MultiplesView::tellHowMany() {
  const int all = static_cast<int>(m_canvas->data().features.size());
  frame()->setTitle(tr("Features by segment"), m_canvas->drawn() < all
                                                   ? tr("the first %1 of %2; the table has all", "features")
                                                         .arg(formatCount(m_canvas->drawn()), formatCount(all))
                                                   : tr("those that tell most first"));
}

MultiplesView::MultiplesView(Session& session, QWidget* parent)
    : SpreadView(session, new MultiplesCanvas, "segments/histograms", kMostHistograms, 0, parent),
      m_canvas(frame()->findChild<MultiplesCanvas*>()) {
  setObjectName(QStringLiteral("multiplesView"));
  connect(m_canvas, &Canvas::viewChanged, this, &MultiplesView::tellHowMany);
  whenTranslated(this, [this] { tellHowMany(); });
}

void MultiplesView::fill() {
  MultiplesData drawing{.marked = placeOfSegment()};
  for (const workflow::FeatureSpread& feature : spreads().features) {
    MultiplesData::Feature drawn{.name = translated(feature.feature),
                                 .remark = formatPercent(feature.share),
                                 .all = sharesOf(feature.all.counts),
                                 .tip = tipOf(feature)};
    for (const workflow::SegmentSpread& segment : feature.segments) drawn.groups.push_back(sharesOf(segment.counts));
    drawing.features.push_back(std::move(drawn));
  }
  if (!drawing.features.empty()) {
    for (const segment::Segment& segment : shown()->segmentation->segments) drawing.colours.push_back(segment.colour);
    setCaption(
        tr("Grey: everyone. Outlines: each segment, as shares of its own customers, on the scale that segments "
           "were made on; the outermost steps hold the hundredth beyond. The percentage says how much of a "
           "feature's differences lies between the segments."));
  }
  m_canvas->setData(std::move(drawing));
}

ParallelView::ParallelView(Session& session, QWidget* parent)
    : SpreadView(session, new ParallelCanvas, "segments/parallel", kMostAxes, kMostLines, parent),
      m_canvas(frame()->findChild<ParallelCanvas*>()) {
  setObjectName(QStringLiteral("parallelView"));
  connect(m_canvas, &ParallelCanvas::picked, this, [this](int member, SetMode mode) {
    select({spreads().lines[static_cast<std::size_t>(member)].customer}, KI_TEXT("core", "chosen in Segments"), mode);
  });
  whenTranslated(this,
                 [this] { frame()->setTitle(tr("Features as parallel lines"), tr("those that tell most first")); });
}

void ParallelView::fill() {
  const auto& features = spreads().features;
  ParallelData drawing{.marked = placeOfSegment()};
  if (features.empty()) return m_canvas->setData({});
  const auto place = [&features](std::size_t feature, double value) {
    const segment::Histogram& all = features[feature].all;
    return all.high > all.low ? std::clamp((value - all.low) / (all.high - all.low), 0.0, 1.0) : 0.5;
  };
  for (const segment::Segment& segment : shown()->segmentation->segments)
    drawing.groups.push_back({.colour = segment.colour});
  for (std::size_t i = 0; i < features.size(); ++i) {
    drawing.axes.push_back(translated(features[i].feature));
    drawing.tips.push_back(tipOf(features[i]));
    for (std::size_t group = 0; group < drawing.groups.size(); ++group) {
      const workflow::SegmentSpread& spread = features[i].segments[group];
      drawing.groups[group].low.push_back(place(i, spread.low));
      drawing.groups[group].median.push_back(place(i, spread.median));
      drawing.groups[group].high.push_back(place(i, spread.high));
    }
  }
  const auto& segments = shown()->segmentation->segments;
  for (const workflow::CustomerLine& line : spreads().lines) {
    const auto group = std::ranges::find(segments, line.segment, &segment::Segment::id) - segments.begin();
    ParallelData::Member member{.group = static_cast<std::size_t>(group)};
    for (std::size_t i = 0; i < line.values.size(); ++i) member.values.push_back(place(i, line.values[i]));
    drawing.members.push_back(std::move(member));
  }
  m_canvas->setData(std::move(drawing));
  const auto lines = std::ssize(spreads().lines);
  setCaption(
      (lines < spreads().customers ? tr("Thin lines: a random sample of %1 of %2 customers.")
                                         .arg(formatCount(lines), formatCount(spreads().customers))
                                   : tr("Thin lines: every customer.")) +
      QLatin1Char(' ') +
      tr("Thick lines: the medians of each segment, with the band between its quartiles. Each axis runs from the "
         "1st to the 99th hundredth, on the scale that segments were made on."));
}

}  // namespace kindred::ui::segments
