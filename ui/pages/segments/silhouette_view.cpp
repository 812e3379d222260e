#include "ui/pages/segments/silhouette_view.h"

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

const std::string kSilhouetteQuestion = "segments/silhouettes";

}  // namespace

SilhouetteView::SilhouetteView(Session& session, QWidget* parent)
    : View(session, new SilhouetteCanvas, parent), m_canvas(frame()->findChild<SilhouetteCanvas*>()) {
  setObjectName(QStringLiteral("silhouetteView"));
  using Row = workflow::MemberSilhouette;
  std::vector<RowsColumn<Row>> columns(3);
  columns[0].title = [] { return tr("Customer"); };
  columns[0].text = [this](const Row& row) {
    return QString::fromStdString(shown()->dataset->customers.id(row.customer));
  };
  columns[1].title = [] { return tr("Segment"); };
  columns[1].text = [this](const Row& row) { return nameOfSegment(row.segment); };
  columns[2].title = [] { return tr("Silhouette"); };
  columns[2].text = [](const Row& row) { return formatNumber(row.silhouette, 3); };
  columns[2].sortBy = [](const Row& row) { return QVariant(row.silhouette); };
  columns[2].number = true;
  m_table.setColumns(std::move(columns));
  frame()->setTable(&m_table);
  m_canvas->setDescriber([this](int bar) {
    const workflow::MemberSilhouette& of = member(bar);
    return QStringList{QString::fromStdString(shown()->dataset->customers.title(of.customer)),
                       nameOfSegment(of.segment), tr("Silhouette %1").arg(formatNumber(of.silhouette, 3))};
  });
  connect(m_canvas, &SilhouetteCanvas::picked, this, [this](int bar, SetMode mode) {
    select({member(bar).customer}, KI_TEXT("core", "chosen in Segments"), mode);
  });
  whenTranslated(this, [this] { frame()->setTitle(tr("Silhouette of each customer")); });
}

const workflow::MemberSilhouette& SilhouetteView::member(int bar) const {
  return m_members.members[static_cast<std::size_t>(bar)];
}

void SilhouetteView::ask() {
  session().ask(
      {.asker = this, .key = kSilhouetteQuestion, .title = KI_TEXT("core", "Comparing customers")},
      [workspace = session().workspace(), segmentation = shown()->segmentation](Progress& progress) {
        return workflow::segmentMembers(*workspace, *segmentation, 0, progress);
      },
      [this](const workflow::Membership& members) {
        m_members = members;
        retell();
      },
      errorsTo(frame()));
}

void SilhouetteView::clear() {
  session().questions().drop(kSilhouetteQuestion);
  m_members = {};
  m_table.setRows({});
  m_canvas->setData({});
}

void SilhouetteView::retell() {
  if (m_members.members.empty()) {
    if (!m_members.segments.empty()) frame()->setEmpty(tr("There is only one group, and none to compare it with."));
    return;
  }
  SilhouetteData drawing{.mean = m_members.silhouette,
                         .across = tr("Silhouette: how much nearer to the own segment than to the next"),
                         .meanName = tr("mean %1").arg(formatNumber(m_members.silhouette))};
  for (const workflow::SegmentMembers& segment : m_members.segments)
    drawing.groups.push_back({.mark = markOf(segment.segment)});
  std::size_t group = 0;
  for (const workflow::MemberSilhouette& of : m_members.members) {
    while (m_members.segments[group].segment != of.segment) ++group;
    drawing.groups[group].widths.push_back(of.silhouette);
  }
  m_canvas->setData(std::move(drawing));
  m_table.setRows(m_members.members);
  const auto worse = std::ranges::count_if(m_members.members, [](const auto& of) { return of.silhouette < 0; });
  QStringList sentences;
  if (m_members.isSampled()) {
    sentences << tr("A random sample of %1 of %2 customers.")
                     .arg(formatCount(std::ssize(m_members.members)), formatCount(m_members.customers));
  } else {
    sentences << tr("%Ln customer(s).", nullptr, static_cast<int>(m_members.members.size()));
  }
  sentences << tr("%Ln of them stand(s) nearer to another segment than to their own: bars left of zero.", nullptr,
                  static_cast<int>(worse));
  setCaption(sentences.join(QLatin1Char(' ')));
}

}  // namespace kindred::ui::segments
