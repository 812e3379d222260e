#include "ui/pages/classroom/cold_start_deck.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include "ui/pages/classroom/found_canvas.h"
#include "ui/pages/classroom/offers_list.h"
#include "ui/pages/classroom/vote_box.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

const std::string kColdStart = "classroom/coldStart";
constexpr int kNamesShown = 6;

// As wide as a title where there is room, and gives way where there is none.
class ApproachBox : public QComboBox {
 public:
  using QComboBox::QComboBox;
  [[nodiscard]] QSize minimumSizeHint() const override {
    return {theme().px(84), QComboBox::minimumSizeHint().height()};
  }
};

}  // namespace

ColdStartDeck::ColdStartDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("classroom"))),
      m_lead(new Label(FontRole::BodyBold)),
      m_history(new Label(FontRole::Small, Role::Text2)),
      m_slider(new QSlider(Qt::Horizontal)),
      m_lists{new OffersList(type, 0), new OffersList(type, 1)},
      m_chartTitle(new Label(FontRole::BodyBold)),
      m_chartRemark(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_chart(new FoundCanvas(type)),
      m_votes(new VoteBox(type)),
      m_controls(new QWidget),
      m_approaches{new ApproachBox, new ApproachBox},
      m_other(makeButton(ButtonKind::Normal, QStringLiteral("person"))),
      m_newVote(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  buildStage();
  buildControls();
  connect(&session, &Session::datasetChanged, this, &ColdStartDeck::followDataset);
  followDataset();
}

void ColdStartDeck::buildStage() {
  auto* board = new QWidget;
  auto* column = new QVBoxLayout(board);
  setMargins(column, 16, 12, 16, 10, 10);
  auto* head = new QHBoxLayout;
  setMargins(head, 0, 0, 0, 0, 16);
  m_type.apply(m_lead, FontRole::BodyBold);
  m_type.apply(m_history, FontRole::Small);
  m_type.apply(m_chartTitle, FontRole::BodyBold);
  m_chartTitle->setWordWrap(true);
  m_history->setWordWrap(true);
  m_lead->setObjectName(QStringLiteral("coldLead"));
  m_slider->setObjectName(QStringLiteral("left"));
  m_slider->setTickPosition(QSlider::TicksBelow);
  head->addWidget(m_lead);
  head->addWidget(m_slider, 1);
  column->addLayout(head);
  column->addWidget(m_history);
  auto* lists = new QHBoxLayout;
  setMargins(lists, 0, 0, 0, 0, 20);
  for (OffersList* list : m_lists) lists->addWidget(list, 1);
  column->addLayout(lists);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 0, 0, 0, 0, 20);
  auto* chart = new QVBoxLayout;
  setMargins(chart, 0, 0, 0, 0, 2);
  auto* chartHead = new QVBoxLayout;
  setMargins(chartHead, 0, 0, 0, 0, 2);
  m_type.apply(m_chartRemark, FontRole::Small);
  chartHead->addWidget(m_chartTitle);
  chartHead->addWidget(m_chartRemark);
  chart->addLayout(chartHead);
  chart->addWidget(m_chart, 1);
  foot->addLayout(chart, 3);
  foot->addWidget(m_votes, 2);
  column->addLayout(foot, 1);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(board);
  m_chart->setObjectName(QStringLiteral("foundChart"));
  for (QWidget* part : std::initializer_list<QWidget*>{m_chart, m_slider, m_stages}) part->installEventFilter(this);
  connect(m_slider, &QSlider::valueChanged, this, [this](int left) {
    if (m_walk) emit restarted(m_walk->settings.shown - left);
  });
  connect(m_chart, &FoundCanvas::leftChosen, this, [this](int left) { emit restarted(m_walk->settings.shown - left); });
  whenTranslated(m_stages, [this] {
    m_slider->setAccessibleName(tr("Products left"));
    m_chart->setAccessibleName(tr("Hidden products found, by how many are left"));
    m_lists[0]->setAccessibleName(tr("List of the first approach"));
    m_lists[1]->setAccessibleName(tr("List of the second approach"));
    fillEmpty();
    if (m_walk) showStep(m_step);
  });
}

void ColdStartDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_approaches[0]->setObjectName(QStringLiteral("firstApproach"));
  m_approaches[1]->setObjectName(QStringLiteral("secondApproach"));
  m_other->setObjectName(QStringLiteral("otherCustomer"));
  m_newVote->setObjectName(QStringLiteral("newVote"));
  for (QComboBox* box : m_approaches) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    m_type.apply(box, FontRole::Control);
    row->addWidget(box);
    connect(box, &QComboBox::activated, this, &ColdStartDeck::forget);
  }
  for (QPushButton* button : {m_other, m_newVote}) {
    m_type.apply(button, FontRole::Control);
    row->addWidget(button);
  }
  connect(m_other, &QPushButton::clicked, this, [this] {
    ++m_seed;
    compare();
  });
  connect(m_newVote, &QPushButton::clicked, m_votes, &VoteBox::clear);
  whenTranslated(m_controls, [this] {
    m_approaches[0]->setAccessibleName(tr("First approach"));
    m_approaches[1]->setAccessibleName(tr("Second approach"));
    m_other->setText(tr("Another customer"));
    m_newVote->setText(tr("New vote"));
    fillApproaches();
  });
}

void ColdStartDeck::followDataset() {
  fillApproaches();
  forget();
}

void ColdStartDeck::fillApproaches() {
  const auto& dataset = m_session.dataset();
  std::array<std::string, 2> chosen;
  for (std::size_t side = 0; side < 2; ++side)
    chosen[side] = m_approaches[side]->currentData().toString().toStdString();
  for (QComboBox* box : m_approaches) {
    const QSignalBlocker quiet(box);
    box->clear();
    if (!dataset) continue;
    for (const lesson::Approach& approach : lesson::coldStartApproaches(*dataset))
      box->addItem(translated(approach.title), QString::fromStdString(approach.key));
  }
  if (!dataset) return;
  const auto usual = lesson::usualApproaches(*dataset);
  for (std::size_t side = 0; side < 2; ++side) {
    int place = m_approaches[side]->findData(QString::fromStdString(chosen[side]));
    if (place < 0) place = m_approaches[side]->findData(QString::fromStdString(usual[side]));
    m_approaches[side]->setCurrentIndex(std::max(0, place));
  }
}

void ColdStartDeck::fillEmpty() {
  m_empty->clearActions();
  m_empty->setText(
      tr("Two approaches, one customer"),
      m_session.dataset() != nullptr
          ? tr("Both learn from the other customers. One customer's products are taken away one by one: who "
               "still finds what was hidden?")
          : tr("Open a data set first: its customers are what is compared here."));
  if (m_session.dataset() != nullptr) m_empty->addAction(tr("Compare"), QStringLiteral("play"), [this] { compare(); });
  else
    m_empty->addAction(tr("Try with the sample shop"), {},
                       [this] { m_session.requestSample(QStringLiteral("retail")); });
}

QWidget* ColdStartDeck::stage() const { return m_stages; }

QString ColdStartDeck::subtitle() const {
  if (!m_walk) return tr("two approaches side by side");
  return tr("learned from %1 others; %Ln product(s) that ten or more like", nullptr,
            static_cast<int>(m_walk->likes->products.size()))
      .arg(formatCount(m_walk->learnedFrom));
}

// Of other approaches, or data, nothing is known yet.
void ColdStartDeck::forget() {
  m_session.questions().drop(kColdStart);
  m_walk = nullptr;
  m_step = 0;
  m_votes->clear();
  m_stages->setCurrentIndex(0);
  for (QPushButton* button : {m_other, m_newVote}) button->setEnabled(false);
  fillEmpty();
  emit restarted(0);
}

void ColdStartDeck::compare() {
  lesson::ColdStartSettings settings{.approaches = {}, .seed = m_seed};
  for (std::size_t side = 0; side < 2; ++side)
    settings.approaches[side] = m_approaches[side]->currentData().toString().toStdString();
  const std::optional<Key> customer = m_seed == 42 ? m_session.customer() : std::nullopt;
  m_session.ask(
      {.asker = this, .key = kColdStart, .title = KI_TEXT("core", "Comparing two approaches")},
      [dataset = m_session.dataset(), customer, settings](Progress& progress) {
        return std::make_shared<lesson::ColdStartWalk>(lesson::walkColdStart(*dataset, customer, settings, progress));
      },
      [this](const std::shared_ptr<lesson::ColdStartWalk>& walk) {
        m_walk = walk;
        m_votes->setNames(translated(walk->titles[0]), translated(walk->titles[1]));
        m_stages->setCurrentIndex(1);
        for (QPushButton* button : {m_other, m_newVote}) button->setEnabled(true);
        emit restarted(0);
      },
      [this](const Error& error) { refuse(error); });
}

lesson::StepWords ColdStartDeck::words(int step) const {
  if (m_walk) return lesson::words(*m_walk, step);
  return {
      KI_TEXT("core", "Before it begins"),
      KI_TEXT(
          "core",
          "Choose two approaches below the picture. The class votes first: which will find more of what is hidden?"),
      KI_TEXT("core", "Which approach needs to know a customer least?")};
}

QString ColdStartDeck::changes() const {
  if (!m_walk) return {};
  QStringList said;
  for (const Text& text : lesson::changed(*m_walk, m_step)) said << translated(text);
  return said.join(QLatin1Char(' '));
}

void ColdStartDeck::showLead() {
  const lesson::ColdStartStep& state = m_walk->steps[static_cast<std::size_t>(m_step)];
  m_lead->setText(
      tr("%1: %2 of %3 products left", "a customer")
          .arg(QString::fromStdString(m_walk->customer), formatCount(state.left), formatCount(m_walk->settings.shown)));
  QStringList names;
  for (int i = 0; i < std::min(state.left, kNamesShown); ++i)
    names << QString::fromStdString(m_walk->nameOf(m_walk->shown[static_cast<std::size_t>(i)]));
  if (state.left > kNamesShown) names << QStringLiteral("…");
  m_history->setText(names.isEmpty() ? tr("Nothing is known of this customer any more.")
                                     : names.join(QStringLiteral(" · ")));
  m_chartTitle->setText(tr("Found of %1 hidden, in the first %2")
                            .arg(formatCount(m_walk->settings.hidden), formatCount(m_walk->settings.listed)));
  m_chartRemark->setText(tr("%Ln customer(s), by products left; band 95 %", nullptr, m_walk->people));
}

void ColdStartDeck::showStep(int step) {
  m_step = step;
  if (!m_walk) return;
  const int left = m_walk->steps[static_cast<std::size_t>(step)].left;
  const QSignalBlocker quiet(m_slider);
  m_slider->setRange(0, m_walk->settings.shown);
  m_slider->setValue(left);
  showLead();
  for (OffersList* list : m_lists) list->set(m_walk, step);
  m_chart->set(m_walk, left);
  m_votes->setNames(translated(m_walk->titles[0]), translated(m_walk->titles[1]));
}

bool ColdStartDeck::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !m_walk) return Deck::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_1 && key != Qt::Key_2) return Deck::eventFilter(watched, event);
  m_votes->add(key == Qt::Key_1 ? 0 : 1);
  return true;
}

}  // namespace kindred::ui::classroom
