#include "ui/pages/segments/scatter_panel.h"

#include <QGridLayout>
#include <QPushButton>
#include <map>

#include "core/workflow/embed_customers.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui::segments {
namespace {

constexpr double kAtOnce = 1;  // seconds: what takes longer waits to be asked for
constexpr std::size_t kMostLabels = 12;
const std::string kProjection = "segments/projection";
constexpr Index kMostMeasured =
    50'000;  // customers: of more, measuring how far the picture can be trusted takes minutes
const std::string kQuality = "segments/trust";
const std::string kShadesQuestion = "segments/shades";

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

ScatterPanel::ScatterPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_tools(new ScatterTools(session)),
      m_canvas(new ScatterCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_stack(new Stages),
      m_zoom(makeZoom()),
      m_offer(new Label(FontRole::Body, Role::Text2)),
      m_draw(makeButton(ButtonKind::Normal, QStringLiteral("play"))),
      m_captionRow(makeCaption()) {
  m_tools->setObjectName(QStringLiteral("tools"));
  m_canvas->setObjectName(QStringLiteral("canvas"));
  m_frame->setTitleVisible(false);
  m_frame->setTable(&m_points);
  m_tools->addLast(m_frame->menuButton());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tools);
  auto* picture = new QWidget;
  auto* grid = new QGridLayout(picture);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  grid->addWidget(m_frame, 0, 0);
  grid->addWidget(m_zoom, 0, 0, Qt::AlignTop | Qt::AlignRight);
  grid->addWidget(m_captionRow, 1, 0);
  grid->setRowStretch(0, 1);
  m_stack->addWidget(picture);
  m_stack->addWidget(makeOffer());
  column->addWidget(m_stack, 1);

  connect(m_tools, &ScatterTools::colourChanged, this, &ScatterPanel::followColour);
  connect(m_tools, &ScatterTools::projectionChanged, this, [this] { follow(false); });
  connect(m_tools, &ScatterTools::toolChanged, m_canvas, &ScatterCanvas::setTool);
  connect(m_tools, &ScatterTools::modeChanged, m_canvas, &ScatterCanvas::setMode);
  connect(m_frame, &ChartFrame::shownChanged, this, &ScatterPanel::showZoom);
  connect(m_draw, &QPushButton::clicked, this, [this] { follow(true); });
  connect(m_canvas, &ScatterCanvas::selected, this, &ScatterPanel::select);
  connect(m_canvas, &ScatterCanvas::clearRequested, this, [this] { m_session.selection().clear(); });
  connect(m_canvas, &ScatterCanvas::pointActivated, this,
          [this](int point) { emit customerActivated(m_projection->customers[static_cast<std::size_t>(point)]); });
  connect(&session.selection(), &Selection::changed, this, &ScatterPanel::showSelection);
  m_canvas->setDescriber(
      [this](int point) { return describe(m_projection->customers[static_cast<std::size_t>(point)]); });
  whenTranslated(this, [this] {
    m_canvas->setAccessibleName(tr("Customers as points"));
    m_draw->setText(tr("Draw the picture"));
    if (m_projection && m_shown) m_canvas->setLabels(labels());
    showCaption();
  });
}

QWidget* ScatterPanel::makeZoom() {
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

QWidget* ScatterPanel::makeOffer() {
  auto* offer = new QWidget;
  auto* column = new QVBoxLayout(offer);
  setMargins(column, 24, 24, 24, 24, 12);
  m_offer->setWordWrap(true);
  m_offer->setAlignment(Qt::AlignHCenter);
  column->addStretch(1);
  column->addWidget(m_offer);
  column->addWidget(m_draw, 0, Qt::AlignHCenter);
  column->addStretch(1);
  return offer;
}

QWidget* ScatterPanel::makeCaption() {
  auto* place = new QWidget;
  auto* row = new QHBoxLayout(place);
  setMargins(row, 12, 4, 12, 8, 6);
  row->addWidget(new IconLabel(QStringLiteral("info"), Role::Text3, 13), 0, Qt::AlignTop);
  m_caption = new Label(FontRole::Tiny, Role::Text3);
  m_caption->setWordWrap(true);
  row->addWidget(m_caption, 1);
  return place;
}

void ScatterPanel::show(const ShownPtr& shown, bool asked) {
  m_shown = shown;
  m_tools->show(shown);
  follow(asked);
}

/// Names the picture that belongs to what is shown; equal for results that look at the same figures.
std::string ScatterPanel::subject() const {
  if (!m_shown || !m_shown->segmentation) return {};
  return std::to_string(m_shown->dataset->id) + "/" + std::to_string(m_shown->dataset->revision) + "/" +
         m_tools->projection() + "/" + segment::written(m_shown->features);
}

// Draws what is shown, with the projection that is there, a quick one, or one that was asked for.
void ScatterPanel::follow(bool asked) {
  const std::string wanted = subject();
  const bool same = wanted == m_subject && (m_projection != nullptr || m_job != nullptr);
  if (!same) {
    m_session.questions().drop(kProjection);
    m_job = nullptr;
    m_projection = nullptr;
    m_quality = {};
    m_session.questions().drop(kQuality);
    m_subject = wanted;
    m_frame->setEmpty({});
  }
  followColour();
  if (same || wanted.empty()) return;
  const double seconds = workflow::estimateProjection(request(), *m_shown->dataset).seconds;
  const bool offers = !asked && seconds >= kAtOnce;
  m_stack->setCurrentIndex(offers ? 1 : 0);
  if (offers)
    m_offer->setText(
        tr("Placing %Ln customer(s) on the plane takes about %1.", nullptr, m_shown->dataset->customers.size())
            .arg(formatDuration(seconds)));
  else start(seconds);
}

workflow::ProjectionRequest ScatterPanel::request() const {
  return {.datasetId = m_shown->dataset->id,
          .features = m_shown->features,
          .algorithm = m_tools->projection(),
          .seed = m_shown->run->seed};
}

// What takes long is kept in the project, where that can be written.
void ScatterPanel::start(double seconds) {
  const bool quick = seconds < kAtOnce;
  const bool keeps = !quick && !m_session.workspace()->isReadOnly();
  auto* job = m_session.ask(
      {.asker = this, .key = kProjection, .title = quick ? Text() : KI_TEXT("core", "Placing customers on the plane")},
      [workspace = m_session.workspace(), request = request(), keeps](Progress& progress) {
        return keeps ? workflow::embedCustomers(*workspace, request, progress)
                     : workflow::projectCustomers(*workspace, request, progress);
      },
      [this](const ProjectionPtr& projection) { take(projection); }, errorsTo(m_frame));
  m_job = job;
  connect(job, &Job::cancelled, this, [this, job] {
    if (m_job != job) return;
    m_offer->setText(tr("The picture was not drawn."));
    m_stack->setCurrentIndex(1);
  });
}

void ScatterPanel::take(const ProjectionPtr& projection) {
  m_projection = projection;
  followColour();
  if (projection && m_shown && m_shown->dataset->customers.size() <= kMostMeasured) askQuality();
}

void ScatterPanel::askQuality() {
  m_session.ask(
      {this, kQuality},
      [workspace = m_session.workspace(), request = request(), projection = m_projection](Progress& progress) {
        return workflow::projectionQuality(*workspace, request, *projection, progress);
      },
      [this](const std::optional<embed::Quality>& quality) {
        m_quality = quality;
        showCaption();
      },
      [](const Error&) { /* the picture stands without the figure */ });
}

// Figures of a million customers take longer than a blink to put into order.
void ScatterPanel::followColour() {
  m_session.questions().drop(kShadesQuestion);
  m_shades.clear();
  showPoints();
  if (!m_projection || !m_shown || m_tools->colour().of == ColourBy::Of::Segment) return;
  m_session.ask(
      {this, kShadesQuestion},
      [shown = m_shown, projection = m_projection, colour = m_tools->colour()](Progress&) {
        return shadesOf(*shown, projection->customers, colour);
      },
      [this](const std::vector<float>& shades) {
        m_shades = shades;
        showPoints();
      });
}

void ScatterPanel::showPoints() {
  const bool drawn = m_projection && m_shown;
  ScatterData drawing;
  if (drawn) {
    const Matrix& points = m_projection->embedding.points;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      drawing.x.push_back(static_cast<float>(points(i, 0)));
      drawing.y.push_back(points.cols() > 1 ? static_cast<float>(points(i, 1)) : 0.F);
    }
    drawing.colour = segmentColours();
    if (m_shades.size() == drawing.x.size()) drawing.shade = m_shades;
  }
  m_points.set(drawn ? m_shown : nullptr, m_projection);
  m_canvas->setData(std::move(drawing));
  m_canvas->setLabels(drawn ? labels() : std::vector<ScatterLabel>());
  showZoom();
  m_canvas->setCornerTaken(drawn ? m_zoom->sizeHint() : QSize(0, 0));
  showSelection();
  showCaption();
  emit pictureChanged();
}

/// They would cover the last column of the table.
void ScatterPanel::showZoom() { m_zoom->setVisible(m_projection && m_shown && !m_frame->isTableShown()); }

std::vector<int> ScatterPanel::segmentColours() const {
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
std::vector<ScatterLabel> ScatterPanel::labels() const {
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

void ScatterPanel::showSelection() {
  std::vector<char> mask;
  if (m_projection && !m_session.selection().isEmpty()) {
    for (const Index customer : m_projection->customers)
      mask.push_back(m_session.selection().contains(customer) ? 1 : 0);
  }
  m_canvas->setSelected(std::move(mask));
}

void ScatterPanel::showCaption() {
  m_captionRow->setVisible(m_projection != nullptr);
  if (!m_projection || !m_shown) return;
  const embed::Embedding& embedding = m_projection->embedding;
  QStringList sentences{tr("%Ln customer(s).", nullptr, static_cast<int>(m_projection->customers.size()))};
  if (embedding.explained.size() > 1) {
    sentences << tr("The picture shows %1 of the differences between them.")
                     .arg(formatPercent(embedding.explained[0] + embedding.explained[1]));
  }
  if (m_quality) {
    sentences << tr("Of each customer's %1 neighbours: trustworthiness %2, continuity %3 (1 is best).")
                     .arg(m_quality->neighbours)
                     .arg(formatNumber(m_quality->trustworthiness), formatNumber(m_quality->continuity));
  }
  if (const QString words = colourCaption(m_tools->colour(), *m_shown); !words.isEmpty()) sentences << words;
  sentences << translated(m_projection->caption);
  m_caption->setText(sentences.join(QLatin1Char(' ')));
  m_caption->setToolTip(
      m_quality
          ? tr("Trustworthiness: who lies near in the picture is alike. Continuity: who is alike lies near. Venna and "
               "Kaski 2001, over %Ln customer(s).",
               nullptr, static_cast<int>(m_quality->rows))
          : QString());
}

QStringList ScatterPanel::describe(Index customer) const {
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

void ScatterPanel::select(const std::vector<int>& points, SetMode mode, ScatterCanvas::Tool tool) {
  std::vector<Index> customers;
  for (const int point : points) customers.push_back(m_projection->customers[static_cast<std::size_t>(point)]);
  m_session.selection().applyIndices(customers, originOf(tool), mode);
  if (customers.size() == 1 && tool == ScatterCanvas::Tool::Point)
    m_session.setCustomer(m_shown->dataset->customers.key(customers.front()));
}

}  // namespace kindred::ui::segments
