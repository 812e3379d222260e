#include "ui/pages/segments/lookalikes_view.h"

#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {
namespace {

const std::string kLookalikesQuestion = "segments/lookalikes";

std::vector<Index> selectedOf(const Selection& selection) {
  std::vector<Index> customers;
  const std::vector<char>& mask = selection.mask();
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (mask[i] != 0) customers.push_back(static_cast<Index>(i));
  }
  return customers;
}

}  // namespace

LookalikesView::LookalikesView(Session& session, QWidget* parent)
    : View(session, new CurveCanvas, parent),
      m_canvas(frame()->findChild<CurveCanvas*>()),
      m_find(makeSmallButton(ButtonKind::Normal, QStringLiteral("search"))) {
  setObjectName(QStringLiteral("lookalikesView"));
  m_find->setObjectName(QStringLiteral("findLookalikes"));
  frame()->addTitleWidget(m_find);
  std::vector<RowsColumn<segment::Alike>> columns(2);
  columns[0].title = [] { return tr("Customer"); };
  columns[0].text = [this](const segment::Alike& row) {
    return QString::fromStdString(shown()->dataset->customers.id(row.customer));
  };
  columns[1].title = [] { return tr("Similarity"); };
  columns[1].text = [](const segment::Alike& row) { return formatNumber(row.similarity, 3); };
  columns[1].sortBy = [](const segment::Alike& row) { return QVariant(row.similarity); };
  columns[1].number = true;
  m_table.setColumns(std::move(columns));
  frame()->setTable(&m_table);
  m_canvas->setDescriber([this](std::int64_t count) {
    if (count == 0) return QStringList{tr("Nobody else")};
    const segment::Alike& last = m_found.others[static_cast<std::size_t>(count) - 1];
    return QStringList{tr("The nearest %Ln customer(s)", nullptr, static_cast<int>(count)),
                       tr("all at least %1 similar").arg(formatPercent(last.similarity)), tr("A click selects them")};
  });
  connect(m_find, &QPushButton::clicked, this, &LookalikesView::find);
  connect(m_canvas, &CurveCanvas::picked, this, &LookalikesView::pick);
  connect(&session.selection(), &Selection::changed, this, &LookalikesView::followSelection);
  whenTranslated(this, [this] {
    m_canvas->setAccessibleName(tr("Lookalikes"));
    followSelection();
  });
}

void LookalikesView::followSelection() {
  const std::int64_t count = session().selection().count();
  m_find->setText(count > 0 ? tr("Who is like these %Ln customer(s)?", nullptr, static_cast<int>(count))
                            : tr("Who is like them?"));
  m_find->setEnabled(count > 0 && shown() && shown()->isUsable());
  if (!m_searched && shown() && shown()->isUsable()) retell();
}

void LookalikesView::find() {
  m_group = selectedOf(session().selection());
  m_searched = true;
  frame()->setEmpty({});
  session().ask(
      {.asker = this, .key = kLookalikesQuestion, .title = KI_TEXT("core", "Comparing customers")},
      [workspace = session().workspace(), request = workflow::LookalikesRequest{.datasetId = shown()->dataset->id,
                                                                                .group = m_group,
                                                                                .features = shown()->features,
                                                                                .seed = shown()->run->seed}](
          Progress& progress) { return workflow::findLookalikes(*workspace, request, progress); },
      [this](const segment::NearestOthers& found) { take(found); }, errorsTo(frame()));
}

void LookalikesView::take(const segment::NearestOthers& found) {
  m_found = found;
  CurveData drawing{.shares = {}, .across = tr("Customers, the most similar first")};
  if (!m_found.others.empty()) drawing.shares.push_back(m_found.others.front().similarity);
  for (const segment::Alike& alike : m_found.others) drawing.shares.push_back(alike.similarity);
  m_canvas->setData(std::move(drawing));
  m_table.setRows(m_found.others);
  retell();
}

void LookalikesView::clear() {
  session().questions().drop(kLookalikesQuestion);
  m_searched = false;
  m_group.clear();
  m_found = {};
  m_table.setRows({});
  m_canvas->setData({});
  followSelection();
}

void LookalikesView::retell() {
  if (m_found.others.empty()) {
    if (!m_searched) {
      frame()->setEmpty(session().selection().isEmpty()
                            ? tr("Select some customers: a segment, or some of the picture. Those who are most like "
                                 "them appear here as a curve, to reach as many as you like.")
                            : tr("Who is most like the customers that are selected is found when asked for."));
    }
    return;
  }
  setCaption(
      tr("Of %Ln customer(s): how similar the others are to the nearest five of them, by the figures the segments "
         "were made from. 100 %: the same place; 50 %: as near as they are to each other. Click on the curve to "
         "select everyone up to there.",
         nullptr, static_cast<int>(m_group.size())));
}

void LookalikesView::pick(std::int64_t count, SetMode mode) {
  std::vector<Index> customers;
  for (std::int64_t i = 0; i < count; ++i) customers.push_back(m_found.others[static_cast<std::size_t>(i)].customer);
  if (customers.empty()) return;
  std::ranges::sort(customers);
  CurveData drawing = m_canvas->data();
  drawing.marked = count;
  drawing.note = tr("%Ln customer(s)", nullptr, static_cast<int>(count));
  drawing.noteBelow =
      tr("at least %1 similar").arg(formatPercent(m_found.others[static_cast<std::size_t>(count) - 1].similarity));
  m_canvas->setData(std::move(drawing));
  select(customers, KI_TEXT("core", "lookalikes in Segments"), mode);
}

}  // namespace kindred::ui::segments
