#include "ui/pages/segments/scatter_panel.h"

#include <QPushButton>

#include "ui/text/language.h"

namespace kindred::ui::segments {
namespace {

const std::string kProjection = "segments/projection";
constexpr Index kMostMeasured =
    50'000;  // customers: of more, measuring how far the picture can be trusted takes minutes
const std::string kQuality = "segments/trust";
const std::string kShadesQuestion = "segments/shades";

}  // namespace

ScatterPanel::ScatterPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_tools(new ScatterTools(session)),
      m_picture(new ScatterPicture(session)),
      m_stack(new Stages),
      m_beside(new SideBySideView(session, m_picture, m_stack)),
      m_sideBySide(new QAction(icon(QStringLiteral("beside")), {}, this)),
      m_offer(new Label(FontRole::Body, Role::Text2)),
      m_draw(makeButton(ButtonKind::Normal, QStringLiteral("play"))),
      m_captionRow(makeCaption()) {
  m_tools->setObjectName(QStringLiteral("tools"));
  m_sideBySide->setCheckable(true);
  m_tools->addLast(m_picture->frame()->menuButton());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_stack->addWidget(m_picture);
  m_stack->addWidget(makeOffer());
  column->addWidget(m_tools);
  column->addWidget(m_beside, 1);
  column->addWidget(m_captionRow);

  connect(m_tools, &ScatterTools::colourChanged, this, &ScatterPanel::followColour);
  connect(m_tools, &ScatterTools::projectionChanged, this, [this] { follow(false); });
  for (const ScatterPicture* each : {m_picture, m_beside->other()}) {
    connect(m_tools, &ScatterTools::toolChanged, each->canvas(), &ScatterCanvas::setTool);
    connect(m_tools, &ScatterTools::modeChanged, each->canvas(), &ScatterCanvas::setMode);
    connect(each, &ScatterPicture::customerActivated, this, &ScatterPanel::customerActivated);
  }
  connect(m_draw, &QPushButton::clicked, this, [this] { follow(true); });
  connect(m_sideBySide, &QAction::toggled, m_beside, &SideBySideView::setOn);
  connect(m_beside, &SideBySideView::changed, this, &ScatterPanel::showCaption);
  whenTranslated(this, [this] {
    m_draw->setText(tr("Draw the picture"));
    m_sideBySide->setText(tr("Side by side with another segmentation"));
    m_sideBySide->setIconText(tr("Side by side"));
    showCaption();
  });
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
  m_caption = new Caption;
  row->addWidget(m_caption, 1);
  return place;
}

void ScatterPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_caption->setMostLines(captionLines(height()));
}

void ScatterPanel::show(const ShownPtr& shown, bool asked) {
  m_shown = shown;
  m_tools->show(shown);
  m_beside->show(shown);
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
    m_picture->frame()->setEmpty({});
  }
  followColour();
  if (same || wanted.empty()) return;
  const double seconds = workflow::estimateProjection(request(), *m_shown->dataset).seconds;
  const bool offers = !asked && seconds >= kQuickProjection;
  m_stack->setCurrentIndex(offers ? 1 : 0);
  if (offers)
    m_offer->setText(
        tr("Placing %Ln customer(s) on the plane takes about %1.", nullptr, m_shown->dataset->customers.size())
            .arg(formatDuration(seconds)));
  else start(seconds);
}

workflow::ProjectionRequest ScatterPanel::request() const {
  return ScatterPicture::requestFor(*m_shown, m_tools->projection());
}

void ScatterPanel::start(double seconds) {
  auto* job = ScatterPicture::ask(
      m_session, {this, kProjection}, request(), seconds, [this](const ProjectionPtr& projection) { take(projection); },
      errorsTo(m_picture->frame()));
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
  m_picture->show(m_shown, m_projection, m_shades);
  m_beside->follow(m_tools->projection(), m_shades);
  showCaption();
  emit pictureChanged();
}

void ScatterPanel::showCaption() {
  m_captionRow->setVisible(m_projection != nullptr);
  if (!m_projection || !m_shown) return;
  const embed::Embedding& embedding = m_projection->embedding;
  QStringList sentences;
  if (const QString words = m_beside->caption(); !words.isEmpty()) sentences << words;
  sentences << tr("%Ln customer(s).", nullptr, static_cast<int>(m_projection->customers.size()));
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

}  // namespace kindred::ui::segments
