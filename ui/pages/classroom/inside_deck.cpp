#include "ui/pages/classroom/inside_deck.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <algorithm>

#include "core/guide/read_guide.h"
#include "core/recommend/recommender.h"
#include "ui/forms/parameter_form.h"
#include "ui/help/guide_words.h"
#include "ui/pages/classroom/inside_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

const std::string kInsideQuestion = "classroom/inside";
constexpr int kMethodLetters = 20;

// As wide as some letters where there is room, and gives way where there is none.
class InsideBox : public QComboBox {
 public:
  using QComboBox::QComboBox;
  [[nodiscard]] QSize minimumSizeHint() const override {
    return {theme().px(84), QComboBox::minimumSizeHint().height()};
  }
};

/// The approach of the Guide that an algorithm belongs to; the number of all where it has none.
std::size_t approachOf(const std::string& algorithm) {
  const auto& approaches = guide::shippedGuide().approaches;
  const auto found = std::ranges::find_if(approaches, [&](const guide::Approach& approach) {
    return approach.family == "recommend" &&
           std::ranges::find(approach.algorithms, algorithm) != approach.algorithms.end();
  });
  return static_cast<std::size_t>(found - approaches.begin());
}

}  // namespace

InsideDeck::InsideDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_stage(new QWidget),
      m_curve(new InsideCanvas(type)),
      m_canvas(new InsideCanvas(type)),
      m_controls(new QWidget),
      m_methods(new InsideBox),
      m_pictures(new InsideBox),
      m_settings(makeButton(ButtonKind::Normal, QStringLiteral("gear"))),
      m_aside(new QWidget),
      m_box(new Section),
      m_form(new ParameterForm),
      m_usual(makeButton(ButtonKind::Flat)),
      m_again(makeButton(ButtonKind::Primary, QStringLiteral("play"))) {
  m_curve->setObjectName(QStringLiteral("insideCurve"));
  m_canvas->setObjectName(QStringLiteral("insidePicture"));
  auto* column = new QVBoxLayout(m_stage);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_curve, 1);
  column->addWidget(m_canvas, 1);
  m_curve->hide();
  m_stage->setFocusProxy(m_canvas);
  buildSettings();
  buildControls();
  whenTranslated(m_stage, [this] {
    m_curve->setAccessibleName(tr("Rounds of the run"));
    m_canvas->setAccessibleName(name());
    if (!m_walk) return;
    showStep(m_step);
    if (!m_own && m_walk->settings.language != exampleLanguage()) look();
  });
}

void InsideDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_methods->setObjectName(QStringLiteral("insideMethod"));
  m_pictures->setObjectName(QStringLiteral("insidePart"));
  for (QComboBox* box : {m_methods, m_pictures}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kMethodLetters);
    m_type.apply(box, FontRole::Control);
    row->addWidget(box);
  }
  row->addWidget(m_settings);
  connect(m_methods, &QComboBox::activated, this, [this] {
    fillSettings();
    look();
  });
  // The player goes there by itself: the step is another one.
  connect(m_pictures, &QComboBox::activated, this, [this](int place) { emit restarted(place); });
  connect(&m_session, &Session::datasetChanged, this, &InsideDeck::fillMethods);
  whenTranslated(m_controls, [this] {
    m_methods->setAccessibleName(tr("Method"));
    m_methods->setToolTip(tr("Any method of the catalogue"));
    m_pictures->setAccessibleName(tr("Picture"));
    m_pictures->setToolTip(tr("What of it is shown"));
    fillMethods();
    fillPictures();
  });
}

void InsideDeck::buildSettings() {
  m_settings->setObjectName(QStringLiteral("insideSettings"));
  m_form->setObjectName(QStringLiteral("insideForm"));
  m_usual->setObjectName(QStringLiteral("usualSettings"));
  m_again->setObjectName(QStringLiteral("fitAgain"));
  m_settings->setCheckable(true);
  for (QPushButton* button : {m_settings, m_usual, m_again}) m_type.apply(button, FontRole::Control);
  auto* column = new QVBoxLayout(m_aside);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_box);
  m_box->add(m_form);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addStretch(1);
  row->addWidget(m_usual);
  row->addWidget(m_again);
  m_box->add(row);
  m_box->hide();
  connect(m_settings, &QPushButton::toggled, m_box, &QWidget::setVisible);
  connect(m_form, &ParameterForm::changed, this, &InsideDeck::followSettings);
  connect(m_usual, &QPushButton::clicked, this, [this] {
    m_form->reset();
    followSettings();
  });
  connect(m_again, &QPushButton::clicked, this, &InsideDeck::look);
  whenTranslated(m_aside, [this] {
    m_box->setTitle(tr("Settings"));
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("The settings of this method: change them and look again"));
    m_usual->setText(tr("As usual"));
    m_again->setText(tr("Fit again"));
    m_again->setToolTip(tr("Fits the method with these settings"));
  });
}

void InsideDeck::fillSettings() {
  const std::string method = m_methods->currentData().toString().toStdString();
  m_form->setSubject(QString::fromStdString(method));
  m_form->setParameters(method.empty() ? Parameters() : recommend::algorithm(method).info.parameters);
  followSettings();
}

void InsideDeck::followSettings() {
  const bool isShown = m_walk && m_walk->settings.algorithm == m_methods->currentData().toString().toStdString() &&
                       m_walk->settings.values == m_form->values();
  m_again->setEnabled(m_form->isValid() && !isShown);
  m_usual->setEnabled(m_form->isChanged());
}

// By the approaches of the Guide, in their order; what cannot be looked into here is there to be seen.
void InsideDeck::fillMethods() {
  const QSignalBlocker quiet(m_methods);
  const QString chosen = m_methods->currentData().toString();
  m_methods->clear();
  auto methods = lesson::insideMethods(m_own ? m_session.dataset().get() : nullptr);
  std::ranges::stable_sort(methods, {}, [](const auto& method) { return approachOf(method.key); });
  auto* model = qobject_cast<QStandardItemModel*>(m_methods->model());
  const auto& approaches = guide::shippedGuide().approaches;
  std::size_t before = approaches.size() + 1;
  int first = -1;
  for (const lesson::InsideMethod& method : methods) {
    const std::size_t approach = approachOf(method.key);
    if (approach != before) {
      m_methods->addItem(approach < approaches.size() ? help::inWords(approaches[approach].title) : tr("Others"));
      QStandardItem* heading = model->item(m_methods->count() - 1);
      heading->setEnabled(false);
      heading->setFont(m_type.font(FontRole::SmallBold));
      before = approach;
    }
    m_methods->addItem(QStringLiteral("  ") + translated(method.title), QString::fromStdString(method.key));
    const int place = m_methods->count() - 1;
    model->item(place)->setEnabled(method.lack.empty());
    if (!method.lack.empty()) m_methods->setItemData(place, translated(method.lack), Qt::ToolTipRole);
    else if (first < 0) first = place;
  }
  const int place = chosen.isEmpty() ? -1 : m_methods->findData(chosen);
  m_methods->setCurrentIndex(place >= 0 && model->item(place)->isEnabled() ? place : first);
  fillSettings();
}

void InsideDeck::fillPictures() {
  const QSignalBlocker quiet(m_pictures);
  m_pictures->clear();
  if (!m_walk) return;
  for (const recommend::InsidePart& part : m_walk->parts)
    m_pictures->addItem(part.method.empty()
                            ? translated(part.title)
                            : QStringLiteral("%1: %2").arg(translated(part.method), translated(part.title)));
  if (!m_walk->rounds.empty()) m_pictures->addItem(tr("Round by round"));
  m_pictures->setCurrentIndex(std::min(m_step, m_pictures->count() - 1));
}

void InsideDeck::choose(const QString& method) {
  const int place = m_methods->findData(method);
  if (place < 0 || !qobject_cast<QStandardItemModel*>(m_methods->model())->item(place)->isEnabled()) return;
  m_methods->setCurrentIndex(place);
  fillSettings();
  look();
}

QString InsideDeck::subtitle() const {
  if (!m_walk) return {};
  const auto customers = static_cast<int>(m_walk->dataset->customers.size());
  return m_walk->isOwn ? tr("%Ln customer(s), drawn from the loaded data", nullptr, customers)
                       : tr("%Ln made-up customer(s)", nullptr, customers);
}

void InsideDeck::setOwnData(bool own) {
  m_own = own && m_session.dataset() != nullptr;
  m_walk.reset();  // of other data
  m_step = 0;
  m_curve->hide();
  m_canvas->set(nullptr, nullptr);
  fillMethods();
  fillPictures();
  look();
  emit restarted(0);
}

// Fitting takes seconds: it waits its turn in the job bar, where it can be stopped.
void InsideDeck::look() {
  m_asked = true;
  const lesson::InsideSettings settings{.algorithm = m_methods->currentData().toString().toStdString(),
                                        .values = m_form->isValid() ? m_form->values() : Values(),
                                        .language = exampleLanguage()};
  m_session.ask(
      {.asker = this,
       .key = kInsideQuestion,
       .of = m_own ? Of::Dataset : Of::Window,
       .title = KI_TEXT("core", "Looking into an algorithm")},
      [dataset = m_own ? m_session.dataset() : nullptr, settings](Progress& progress) {
        return std::make_shared<lesson::InsideWalk>(lesson::walkInside(dataset.get(), settings, progress));
      },
      [this](const std::shared_ptr<lesson::InsideWalk>& walk) { use(walk); },
      [this](const Error& error) { refuse(error); });
}

void InsideDeck::use(std::shared_ptr<const lesson::InsideWalk> walk) {
  const bool isSame = m_walk && m_walk->settings.algorithm == walk->settings.algorithm;
  m_walk = std::move(walk);
  // With other settings the same picture is looked at again.
  m_step = isSame ? std::min(m_step, m_walk->steps() - 1) : 0;
  fillPictures();
  followSettings();
  emit restarted(m_step);
}

lesson::StepWords InsideDeck::words(int step) const {
  if (m_walk) return lesson::words(*m_walk, std::min(step, m_walk->steps() - 1));
  return {KI_TEXT("core", "Before it begins"), KI_TEXT("core", "The method is being fitted.")};
}

QString InsideDeck::changes() const {
  if (!m_walk) return {};
  QStringList lines;
  for (const Text& text : lesson::changed(*m_walk, m_step)) lines << translated(text);
  return lines.join(QLatin1Char(' '));
}

void InsideDeck::showStep(int step) {
  m_step = step;
  if (!m_walk) {
    if (!m_asked) look();
    return;
  }
  const lesson::InsideRound* round = m_walk->roundAt(step);
  const recommend::InsidePart* part = m_walk->partAt(step);
  m_curve->setVisible(round != nullptr);
  m_canvas->setVisible(part != nullptr);
  if (round != nullptr) m_curve->setCurve(m_walk, static_cast<int>(round->place));
  m_canvas->set(m_walk, part);
  m_stage->setFocusProxy(part != nullptr ? m_canvas : m_curve);
  const QSignalBlocker quiet(m_pictures);
  m_pictures->setCurrentIndex(std::min(step, m_pictures->count() - 1));
}

}  // namespace kindred::ui::classroom
