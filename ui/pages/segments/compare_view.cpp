#include "ui/pages/segments/compare_view.h"

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

const std::string kCompareQuestion = "segments/compare";

bool hasNoise(const segment::Comparison& comparison, int segment::Flow::*end) {
  return std::ranges::find(comparison.table, segment::Noise, end) != comparison.table.end();
}

std::size_t placeOf(const segment::Segmentation& of, int id) {
  return static_cast<std::size_t>(std::ranges::find(of.segments, id, &segment::Segment::id) - of.segments.begin());
}

}  // namespace

CompareView::CompareView(Session& session, QWidget* parent)
    : View(session, new FlowsCanvas, parent), m_canvas(frame()->findChild<FlowsCanvas*>()), m_others(new OtherChoice) {
  setObjectName(QStringLiteral("compareView"));
  m_others->setObjectName(QStringLiteral("others"));
  frame()->addTitleWidget(m_others);
  // One column after another: a list of all of them is more than GCC 12 bears.
  std::vector<RowsColumn<segment::Flow>> columns(3);
  columns[0].title = [] { return tr("From"); };
  columns[0].text = [this](const segment::Flow& row) { return nameOfGroup(*m_compared->first, row.from); };
  columns[1].title = [] { return tr("To"); };
  columns[1].text = [this](const segment::Flow& row) { return nameOfGroup(*m_compared->second, row.to); };
  columns[2].title = [] { return tr("Customers"); };
  columns[2].text = [](const segment::Flow& row) { return formatCount(std::ssize(row.customers)); };
  columns[2].sortBy = [](const segment::Flow& row) { return QVariant(static_cast<qlonglong>(row.customers.size())); };
  columns[2].number = true;
  m_table.setColumns(std::move(columns));
  frame()->setTable(&m_table);
  m_canvas->setDescriber([this](int place) {
    const segment::Flow& of = flow(place);
    return QStringList{tr("%Ln customer(s)", nullptr, static_cast<int>(of.customers.size())),
                       tr("from %1").arg(nameOfGroup(*m_compared->first, of.from)),
                       tr("to %1").arg(nameOfGroup(*m_compared->second, of.to)), tr("A click selects them")};
  });
  connect(m_others, &QComboBox::activated, this, &CompareView::compare);
  connect(m_canvas, &FlowsCanvas::picked, this, [this](int place, SetMode mode) {
    const segment::Flow& of = flow(place);
    select(of.customers,
           KI_TEXT("core", "from “%1” to “%2”")
               .with(nameOfGroup(*m_compared->first, of.from).toStdString())
               .with(nameOfGroup(*m_compared->second, of.to).toStdString()),
           mode);
  });
  whenTranslated(this, [this] { frame()->setTitle(tr("Compared with")); });
}

const segment::Flow& CompareView::flow(int place) const {
  return m_compared->comparison.table[static_cast<std::size_t>(place)];
}

QString CompareView::nameOfGroup(const segment::Segmentation& of, int id) const {
  const segment::Segment* segment = of.find(id);
  return segment != nullptr ? nameOf(*segment) : tr("In no segment");
}

void CompareView::ask() {
  m_others->fill(*shown());
  compare();
}

void CompareView::compare() {
  if (m_others->chosen() == 0) {
    return frame()->setEmpty(
        tr("There is no other segmentation of this data set. Once there is, by another method or of "
           "another date, who moved from where to where appears here."));
  }
  session().ask(
      {this, kCompareQuestion},
      [workspace = session().workspace(), dataset = shown()->dataset, first = shown()->segmentation,
       second = m_others->chosen()](Progress&) {
        auto made = std::make_shared<workflow::ComparedSegmentations>();
        *made =
            workflow::compareSegmentations(*workspace, dataset->id, workspace->segmentation(second)->name, first->name);
        return Compared(made);
      },
      [this](const Compared& compared) {
        m_compared = compared;
        retell();
      },
      errorsTo(frame()));
}

void CompareView::clear() {
  session().questions().drop(kCompareQuestion);
  m_canvas->setData({});
  m_table.setRows({});
  m_compared = nullptr;
}

std::vector<FlowsData::Group> CompareView::groupsOf(const segment::Segmentation& of, bool withNoise) {
  std::vector<FlowsData::Group> groups;
  for (const segment::Segment& segment : of.segments) groups.push_back({Session::markOf(segment), nameOf(segment)});
  if (withNoise) groups.push_back({{}, tr("In no segment")});
  return groups;
}

void CompareView::retell() {
  if (!m_compared) return;
  const segment::Comparison& comparison = m_compared->comparison;
  FlowsData drawing{.left = groupsOf(*m_compared->first, hasNoise(comparison, &segment::Flow::from)),
                    .right = groupsOf(*m_compared->second, hasNoise(comparison, &segment::Flow::to)),
                    .leftName = nameOf(*m_compared->first),
                    .rightName = nameOf(*m_compared->second)};
  for (const segment::Flow& flow : comparison.table)
    drawing.flows.push_back(
        {placeOf(*m_compared->first, flow.from), placeOf(*m_compared->second, flow.to), std::ssize(flow.customers)});
  frame()->setEmpty({});
  m_canvas->setData(std::move(drawing));
  m_table.setRows(comparison.table);
  setCaption(
      tr("%Ln customer(s) in both.", nullptr, static_cast<int>(comparison.customers)) + QLatin1Char(' ') +
      tr("Adjusted Rand index %1: 1 is the same groups, 0 no more alike than by chance. %2 of them are in another "
         "segment than the one that matches theirs. A flow is as wide as it has customers.")
          .arg(formatNumber(comparison.adjustedRand), formatPercent(comparison.movedShare)));
}

}  // namespace kindred::ui::segments
