#include "ui/pages/segments/scatter_picture.h"

#include <QGridLayout>
#include <map>

#include "core/workflow/embed_customers.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::segments {
namespace {

constexpr std::size_t kMostLabels = 12;

Text originOf(ScatterCanvas::Tool tool) {
  switch (tool) {
    case ScatterCanvas::Tool::Lasso: return KI_TEXT("core", "lasso in Segments");
    case ScatterCanvas::Tool::Rectangle: return KI_TEXT("core", "rectangle in Segments");
    case ScatterCanvas::Tool::Polygon: return KI_TEXT("core", "polygon in Segments");
    default: return KI_TEXT("core", "chosen in Segments");
  }
}

/// The box behind the zoom buttons.
class ZoomBox : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paint::box(painter, rect(), theme().px(4), theme().color(Role::Raised), theme().color(Role::BorderCtl));
  }
};

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

ScatterPicture::ScatterPicture(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_canvas(new ScatterCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_zoom(makeZoom()) {
  m_canvas->setObjectName(QStringLiteral("canvas"));
  m_frame->setTitleVisible(false);
  m_frame->setTable(&m_points);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  grid->addWidget(m_frame, 0, 0);
  grid->addWidget(m_zoom, 0, 0, Qt::AlignTop | Qt::AlignRight);
  connect(m_frame, &ChartFrame::shownChanged, this, &ScatterPicture::showZoom);
  connect(m_canvas, &ScatterCanvas::selected, this, &ScatterPicture::select);
  connect(m_canvas, &ScatterCanvas::clearRequested, this, [this] { m_session.selection().clear(); });
  connect(m_canvas, &ScatterCanvas::pointActivated, this,
          [this](int point) { emit customerActivated(customerOf(point)); });
  connect(&session.selection(), &Selection::changed, this, &ScatterPicture::showSelection);
  m_canvas->setDescriber([this](int point) { return describe(customerOf(point)); });
  whenTranslated(this, [this] {
    m_canvas->setAccessibleName(tr("Customers as points"));
    if (m_projection && m_shown) m_canvas->setLabels(labels());
  });
}

QWidget* ScatterPicture::makeZoom() {
  auto* box = new QWidget;
  auto* margin = new QVBoxLayout(box);
  setMargins(margin, 0, 10, 10, 0, 0);
  auto* buttons = new ZoomBox;
  auto* column = new QVBoxLayout(buttons);
  setMargins(column, 1, 1, 1, 1, 0);
  QToolButton* in = makeIconButton(QStringLiteral("zoomin"));
  QToolButton* out = makeIconButton(QStringLiteral("zoomout"));
  QToolButton* fit = makeIconButton(QStringLiteral("fit"));
  for (QToolButton* button : {in, out, fit}) column->addWidget(button);
  margin->addWidget(buttons);
  connect(in, &QToolButton::clicked, m_canvas, &Canvas::zoomIn);
  connect(out, &QToolButton::clicked, m_canvas, &Canvas::zoomOut);
  connect(fit, &QToolButton::clicked, m_canvas, &Canvas::fitView);
  whenTranslated(box, [=] {
    setIconToolTip(in, tr("Zoom in (+)"));
    setIconToolTip(out, tr("Zoom out (−)"));
    setIconToolTip(fit, tr("Show everyone (0)"));
  });
  return box;
}

workflow::ProjectionRequest ScatterPicture::requestFor(const Shown& shown, const std::string& algorithm) {
  return {.datasetId = shown.dataset->id, .features = shown.features, .algorithm = algorithm, .seed = shown.run->seed};
}

Job* ScatterPicture::ask(Session& session, const Question& question, const workflow::ProjectionRequest& request,
                         double seconds, std::function<void(const workflow::ProjectionPtr&)> use, Fail fail) {
  const bool quick = seconds < kQuickProjection;
  const bool keeps = !quick && !session.workspace()->isReadOnly();
  return session.ask(
      {.asker = question.asker,
       .key = question.key,
       .title = quick ? Text() : KI_TEXT("core", "Placing customers on the plane")},
      [workspace = session.workspace(), request, keeps](Progress& progress) {
        return keeps ? workflow::embedCustomers(*workspace, request, progress)
                     : workflow::projectCustomers(*workspace, request, progress);
      },
      std::move(use), std::move(fail));
}

void ScatterPicture::show(const ShownPtr& shown, const workflow::ProjectionPtr& projection,
                          const std::vector<float>& shades) {
  const bool drawn = shown && projection;
  m_shown = drawn ? shown : nullptr;
  m_projection = drawn ? projection : nullptr;
  ScatterData drawing;
  if (drawn) {
    const Matrix& points = m_projection->embedding.points;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      drawing.x.push_back(static_cast<float>(points(i, 0)));
      drawing.y.push_back(points.cols() > 1 ? static_cast<float>(points(i, 1)) : 0.F);
    }
    drawing.colour = segmentColours();
    if (shades.size() == drawing.x.size()) drawing.shade = shades;
  }
  m_points.set(m_shown, m_projection);
  m_canvas->setData(std::move(drawing));
  m_canvas->setLabels(drawn ? labels() : std::vector<ScatterLabel>());
  showZoom();
  m_canvas->setCornerTaken(drawn ? m_zoom->sizeHint() : QSize(0, 0));
  showSelection();
}

/// They would cover the last column of the table.
void ScatterPicture::showZoom() { m_zoom->setVisible(m_projection && !m_frame->isTableShown()); }

std::vector<int> ScatterPicture::segmentColours() const {
  std::vector<int> colours(m_projection->customers.size(), segment::Noise);
  if (!m_shown->isUsable()) return colours;
  const std::vector<int>& labels = m_shown->segmentation->labels;
  std::vector<int> colourOf(static_cast<std::size_t>(std::ranges::max(labels) + 1), segment::Noise);
  for (const segment::Segment& segment : m_shown->segmentation->segments)
    colourOf[static_cast<std::size_t>(segment.id)] = segment.colour;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const int label = labels[static_cast<std::size_t>(m_projection->customers[i])];
    if (label != segment::Noise) colours[i] = colourOf[static_cast<std::size_t>(label)];
  }
  return colours;
}

// At the median of their points, the largest first: they get the better place.
std::vector<ScatterLabel> ScatterPicture::labels() const {
  std::vector<ScatterLabel> result;
  if (!m_shown->isUsable() || m_shown->segmentation->segments.size() > kMostLabels) return result;
  struct Places {
    std::vector<float> x, y;
  };
  std::map<int, Places> places;
  const Matrix& points = m_projection->embedding.points;
  for (std::size_t i = 0; i < m_projection->customers.size(); ++i) {
    Places& own = places[m_shown->segmentation->labels[static_cast<std::size_t>(m_projection->customers[i])]];
    const auto row = static_cast<Eigen::Index>(i);
    own.x.push_back(static_cast<float>(points(row, 0)));
    own.y.push_back(points.cols() > 1 ? static_cast<float>(points(row, 1)) : 0.F);
  }
  for (const segment::Segment& segment : m_shown->segmentation->segments) {
    const auto own = places.find(segment.id);
    if (own == places.end()) continue;
    result.push_back(
        {m_session.markOf(segment), nameOf(segment), QPointF(median(own->second.x), median(own->second.y))});
  }
  return result;
}

void ScatterPicture::showSelection() {
  std::vector<char> mask;
  if (m_projection && !m_session.selection().isEmpty()) {
    for (const Index customer : m_projection->customers)
      mask.push_back(m_session.selection().contains(customer) ? 1 : 0);
  }
  m_canvas->setSelected(std::move(mask));
}

QStringList ScatterPicture::describe(Index customer) const {
  const Dataset& dataset = *m_shown->dataset;
  const QString id = QString::fromStdString(dataset.customers.id(customer));
  const QString name = QString::fromStdString(dataset.customers.title(customer));
  QStringList lines{name == id ? id : QStringLiteral("%1, %2").arg(name, id)};
  if (const segment::Segment* segment = m_shown->segmentOf(customer)) {
    lines << (segment->id == segment::Noise
                  ? nameOf(*segment)
                  : tr("Segment %1, %2").arg(QString::fromStdString(segment->letter), nameOf(*segment)));
  }
  const CustomerFacts& facts = (*m_shown->facts)[static_cast<std::size_t>(customer)];
  if (facts.last) {
    const int days = daysSince(*facts.last, dataset);
    lines << (m_shown->isRated() ? tr("Last rating %Ln day(s) ago", nullptr, days)
                                 : tr("Last order %Ln day(s) ago", nullptr, days));
  }
  if (facts.events > 0 && m_shown->isRated()) {
    lines << tr("%Ln rating(s)", nullptr, static_cast<int>(facts.events));
  } else if (facts.events > 0) {
    const QString orders = tr("%Ln order(s)", nullptr, static_cast<int>(facts.orders));
    lines << (dataset.events.unitPrice.empty()
                  ? orders
                  : tr("%1, %2", "orders, spend").arg(orders, formatMoney(facts.spend, dataset.currency)));
  } else if (dataset.events.size() > 0) {
    lines << tr("No orders yet");
  }
  return lines;
}

void ScatterPicture::select(const std::vector<int>& points, SetMode mode, ScatterCanvas::Tool tool) {
  std::vector<Index> customers;
  for (const int point : points) customers.push_back(customerOf(point));
  m_session.selection().applyIndices(customers, originOf(tool), mode);
  if (customers.size() == 1 && tool == ScatterCanvas::Tool::Point)
    m_session.setCustomer(m_shown->dataset->customers.key(customers.front()));
}

}  // namespace kindred::ui::segments
