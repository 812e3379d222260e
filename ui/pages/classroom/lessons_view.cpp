#include "ui/pages/classroom/lessons_view.h"

#include <QComboBox>
#include <QSignalBlocker>

#include "ui/pages/classroom/apriori_deck.h"
#include "ui/pages/classroom/cold_start_deck.h"
#include "ui/pages/classroom/content_deck.h"
#include "ui/pages/classroom/factor_deck.h"
#include "ui/pages/classroom/file_deck.h"
#include "ui/pages/classroom/inside_deck.h"
#include "ui/pages/classroom/kmeans_deck.h"
#include "ui/pages/classroom/maker_deck.h"
#include "ui/pages/classroom/mix_deck.h"
#include "ui/pages/classroom/paths_deck.h"
#include "ui/pages/classroom/response_decks.h"
#include "ui/pages/classroom/tree_deck.h"
#include "ui/pages/classroom/trial_deck.h"
#include "ui/pages/classroom/truth_deck.h"
#include "ui/pages/classroom/vote_deck.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {

LessonsView::LessonsView(Session& session, const TypeSize& type, Pane* side, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_player(new Player(type, side)),
      m_files(new FileDeck(session, type, nullptr)),
      m_inside(new InsideDeck(session, type, nullptr)),
      m_tabs(new SegmentedControl),
      m_list(new QComboBox),
      m_data(new QComboBox),
      m_hint(new ElidedLabel(FontRole::Small, Role::Text2)) {
  m_tabs->setObjectName(QStringLiteral("lessons"));
  m_list->setObjectName(QStringLiteral("lessonList"));
  m_data->setObjectName(QStringLiteral("lessonData"));
  m_player->addDeck(new KMeansDeck(session, type, nullptr));
  m_player->addDeck(new VoteDeck(lesson::Voters::Customers, session, type, nullptr));
  m_player->addDeck(new VoteDeck(lesson::Voters::Products, session, type, nullptr));
  m_player->addDeck(new TreeDeck(session, type, nullptr));
  m_player->addDeck(new FactorDeck(session, type, nullptr));
  m_player->addDeck(new ContentDeck(session, type, nullptr));
  m_player->addDeck(new MixDeck(session, type, nullptr));
  m_player->addDeck(new PathsDeck(session, type, nullptr));
  m_player->addDeck(new AprioriDeck(type, nullptr));
  m_player->addDeck(new BayesDeck(type, nullptr));
  m_player->addDeck(new QuestionDeck(type, nullptr));
  m_player->addDeck(new TrialDeck(type, nullptr));
  m_player->addDeck(m_inside);
  m_player->addDeck(new MakerDeck(type, nullptr));
  m_player->addDeck(new ColdStartDeck(session, type, nullptr));
  for (const lesson::TruthLesson& lesson : lesson::truthLessons())
    m_player->addDeck(new TruthDeck(lesson, session, type, nullptr));
  m_player->addDeck(m_files);
  auto* bar = new ToolBar;
  for (Deck* deck : m_player->decks()) {
    m_tabs->addChoice(deck->name());
    m_list->addItem(deck->name());
  }
  bar->add(m_tabs);
  bar->add(m_list);
  bar->add(m_data);
  bar->addSeparator();
  bar->add(m_hint);
  m_tabs->hide();  // until it is known to have room
  m_data->addItems({QString(), QString()});
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(bar);
  column->addWidget(m_player, 1);
  connect(m_tabs, &SegmentedControl::changed, this, &LessonsView::chosen);
  connect(m_list, &QComboBox::activated, this, &LessonsView::chosen);
  connect(m_data, &QComboBox::activated, this, [this](int place) { m_player->deck()->setOwnData(place == 1); });
  connect(m_player, &Player::shown, this, [this] {
    followData();
    emit shown();
  });
  connect(&session, &Session::datasetChanged, this, [this] {
    for (Deck* deck : m_player->decks()) {
      if (deck->hasOwnData()) deck->setOwnData(m_session.dataset() != nullptr);
    }
    followData();
  });
  whenTranslated(this, [this] {
    for (std::size_t i = 0; i < m_player->decks().size(); ++i) {
      m_tabs->setChoiceText(static_cast<int>(i), m_player->decks()[i]->name());
      m_list->setItemText(static_cast<int>(i), m_player->decks()[i]->name());
    }
    m_tabs->setAccessibleName(tr("Lesson"));
    m_list->setAccessibleName(tr("Lesson"));
    m_data->setAccessibleName(tr("On what data"));
    m_data->setItemText(0, tr("Small example"));
    m_data->setItemText(1, tr("A sample of this data set"));
    fitTabs();
    followData();
  });
  chosen(0);
}

// Tabs, or a list where they would leave no room for what stands beside them.
void LessonsView::fitTabs() {
  const bool fits = m_tabs->sizeHint().width() + m_data->sizeHint().width() + theme().px(120) <= width();
  m_tabs->setVisible(fits);
  m_list->setVisible(!fits);
}

void LessonsView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitTabs();
}

void LessonsView::chosen(int place) {
  m_tabs->setCurrent(place);
  m_list->setCurrentIndex(place);
  m_player->setDeck(place);
}

bool LessonsView::open(const QString& key) {
  const auto& decks = m_player->decks();
  const auto found = std::ranges::find(decks, key, &Deck::key);
  if (found == decks.end()) return false;
  chosen(static_cast<int>(found - decks.begin()));
  return true;
}

void LessonsView::lookInside(const QString& method) {
  open(m_inside->key());
  m_inside->choose(method);
}

void LessonsView::followData() {
  const Deck* deck = m_player->deck();
  if (deck == nullptr) return;
  m_hint->setText(deck->hint());
  m_data->setVisible(deck->takesOwnData());
  m_data->setEnabled(m_session.dataset() != nullptr || deck->hasOwnData());
  m_data->setToolTip(m_data->isEnabled() ? QString() : tr("Open a data set to take a sample of it"));
  m_data->setCurrentIndex(deck->hasOwnData() ? 1 : 0);
}

QString LessonsView::subtitle() const { return m_player->deck() != nullptr ? m_player->deck()->subtitle() : QString(); }

}  // namespace kindred::ui::classroom
