#include "ui/pages/classroom/mix_deck.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "core/lesson/cold_start.h"
#include "core/lesson/planted_shop.h"
#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/curves_canvas.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kListsSideBySide = 760;
const std::string kMixQuestion = "classroom/mix";

// A title above what it names.
QWidget* titled(QWidget* title, QWidget* part) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  setMargins(column, 0, 0, 0, 0, 4);
  column->addWidget(title);
  column->addWidget(part);
  column->addStretch(1);
  return box;
}

}  // namespace

MixDeck::MixDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_made(lesson::plantShop({.language = exampleLanguage()}).dataset),
      m_sheet(new Sheet),
      m_titles{new Label(FontRole::BodyBold), new Label(FontRole::BodyBold)},
      m_lists{new CellTable(type), new CellTable(type)},
      m_mixedTitle(new Label(FontRole::BodyBold)),
      m_mixed(new CellTable(type)),
      m_curve(new CurvesCanvas(type)),
      m_sums(new Sums(type)),
      m_controls(new QWidget),
      m_parts{new QComboBox, new QComboBox},
      m_weightWord(new Label(FontRole::Control, Role::Text2)),
      m_weight(new QSlider(Qt::Horizontal)),
      m_other(makeButton(ButtonKind::Normal, QStringLiteral("person"))) {
  m_mixed->setObjectName(QStringLiteral("mixedList"));
  m_curve->setObjectName(QStringLiteral("mixCurve"));
  m_sums->setObjectName(QStringLiteral("mixSums"));
  for (Label* title : {m_titles[0], m_titles[1], m_mixedTitle}) {
    m_type.apply(title, FontRole::BodyBold);
    title->setWordWrap(true);
  }
  m_alone = m_sheet->addPair(titled(m_titles[0], m_lists[0]), titled(m_titles[1], m_lists[1]), kListsSideBySide);
  m_sheet->add(m_mixedTitle);
  m_sheet->add(m_mixed);
  m_sheet->add(m_curve, 8);
  m_sheet->add(m_sums);
  m_sheet->add(new QWidget, 1);
  buildControls();
  connect(m_curve, &CurvesCanvas::chosen, m_weight, &QSlider::setValue);
  connect(&session, &Session::datasetChanged, this, [this] {
    if (m_own) fillApproaches();
  });
  whenTranslated(m_sheet, [this] {
    m_sheet->setAccessibleName(name());
    m_lists[0]->setAccessibleName(tr("List of the first approach"));
    m_lists[1]->setAccessibleName(tr("List of the second approach"));
    m_mixed->setAccessibleName(tr("The mixed list"));
    m_curve->setAccessibleName(tr("Hidden products found, by weight"));
    if (!m_walk) return;
    m_made = lesson::plantShop({.language = exampleLanguage()}).dataset;
    if (m_own) showStep(m_step);
    else mix();
  });
  fillApproaches();
  mix();
}

void MixDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_parts[0]->setObjectName(QStringLiteral("firstPart"));
  m_parts[1]->setObjectName(QStringLiteral("secondPart"));
  m_weight->setObjectName(QStringLiteral("mixWeight"));
  m_other->setObjectName(QStringLiteral("otherMixed"));
  for (QComboBox* box : m_parts) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(9);
    m_type.apply(box, FontRole::Control);
    connect(box, &QComboBox::activated, this, &MixDeck::mix);
  }
  m_weight->setRange(0, lesson::MixWeights - 1);
  m_weight->setValue((lesson::MixWeights - 1) / 2);
  setFixed(m_weight, 100, 0);
  m_type.apply(m_weightWord, FontRole::Control);
  m_type.apply(m_other, FontRole::Control);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_parts[0], m_weight, m_weightWord, m_parts[1], m_other})
    row->addWidget(widget);
  connect(m_weight, &QSlider::valueChanged, this, [this] {
    showWeight();
    if (!m_walk) return;
    showStep(m_step);
    emit retold();
  });
  connect(m_other, &QPushButton::clicked, this, [this] {
    ++m_seed;
    mix();
  });
  whenTranslated(m_controls, [this] {
    m_parts[0]->setAccessibleName(tr("First approach"));
    m_parts[1]->setAccessibleName(tr("Second approach"));
    m_weight->setAccessibleName(tr("Weight of the first approach"));
    m_other->setText(tr("Another"));
    m_other->setToolTip(tr("Another customer, and other hidden products"));
    fillApproaches();
    showWeight();
  });
}

// Of the data set that is shown, or of the made-up shop; what was chosen stays where it can.
void MixDeck::fillApproaches() {
  const auto& dataset = m_own && m_session.dataset() ? m_session.dataset() : m_made;
  const auto usual = lesson::usualApproaches(*dataset);
  for (std::size_t side = 0; side < 2; ++side) {
    const QSignalBlocker quiet(m_parts[side]);
    const QString chosen = m_parts[side]->currentData().toString();
    m_parts[side]->clear();
    for (const lesson::Approach& approach : lesson::coldStartApproaches(*dataset))
      m_parts[side]->addItem(translated(approach.title), QString::fromStdString(approach.key));
    int place = m_parts[side]->findData(chosen);
    if (place < 0) place = m_parts[side]->findData(QString::fromStdString(usual[side]));
    m_parts[side]->setCurrentIndex(std::max(0, place));
  }
}

void MixDeck::showWeight() {
  m_weightWord->setText(formatNumber(m_weight->value() / double{lesson::MixWeights - 1}, 1));
  m_weight->setToolTip(tr("How much the first approach counts; the second has the rest"));
}

QWidget* MixDeck::stage() const { return m_sheet; }

QString MixDeck::subtitle() const {
  if (!m_walk) return {};
  return (m_own ? tr("%Ln customer(s), drawn from the loaded data", nullptr, m_walk->people)
                : tr("%Ln made-up customer(s)", nullptr, m_walk->people));
}

lesson::StepWords MixDeck::words(int step) const {
  return lesson::words(*m_walk, step, static_cast<std::size_t>(m_weight->value()));
}

lesson::MixSettings MixDeck::settings() const {
  return {
      .parts = {m_parts[0]->currentData().toString().toStdString(), m_parts[1]->currentData().toString().toStdString()},
      .seed = m_seed};
}

void MixDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(kMixQuestion);
  fillApproaches();
  mix();
}

// The made-up shop is small enough to be mixed at once.
void MixDeck::mix() {
  const lesson::MixSettings chosen = settings();
  if (!m_own) {
    try {
      Progress progress;
      return use(std::make_shared<const lesson::MixWalk>(lesson::walkMix(*m_made, chosen, progress)));
    } catch (const Error& error) {
      return refuse(error);
    }
  }
  m_session.ask(
      {.asker = this, .key = kMixQuestion, .title = KI_TEXT("core", "Mixing two approaches")},
      [dataset = m_session.dataset(), chosen](Progress& progress) {
        return std::make_shared<lesson::MixWalk>(lesson::walkMix(*dataset, chosen, progress));
      },
      [this](const std::shared_ptr<lesson::MixWalk>& walk) { use(walk); },
      [this](const Error& error) {
        setOwnData(false);
        refuse(error);
      });
}

void MixDeck::use(std::shared_ptr<const lesson::MixWalk> walk) {
  m_walk = std::move(walk);
  emit restarted(m_step);
  showStep(m_step);
}

const lesson::MixAt& MixDeck::now() const { return m_walk->at[static_cast<std::size_t>(m_weight->value())]; }

// One side alone: what it says, and on the second step what the other says of the same products.
void MixDeck::fillList(std::size_t side) {
  using Look = CellTableData::Look;
  const lesson::MixAt& alone = side == 0 ? m_walk->at.back() : m_walk->at.front();
  CellTableData data;
  data.columns << (m_step == 0 ? tr("place") : tr("first"));
  if (m_step == 1) data.columns << tr("second");
  for (std::size_t i = 0; i < alone.list.size(); ++i) {
    const lesson::Mixed& mixed = alone.list[i];
    data.rows << QString::fromStdString(m_walk->nameOf(mixed.product));
    const auto cell = [&](const QString& text, bool strong) {
      data.cells.push_back(
          {.text = text,
           .look = mixed.isHidden ? strong ? Look::Found : Look::Open : Look::Plain,
           .tip = {data.rows.back(), mixed.isHidden ? tr("hidden, and found") : tr("not bought, as far as is known")}});
    };
    if (m_step == 0) {
      cell(formatCount(static_cast<std::int64_t>(i) + 1), true);
      continue;
    }
    for (std::size_t part = 0; part < 2; ++part) cell(formatNumber(mixed.parts[part]), part == side);
  }
  m_lists[side]->setData(std::move(data));
  m_titles[side]->setText(
      tr("%1: %2 of %3 hidden found")
          .arg(translated(m_walk->titles[side]), formatCount(alone.foundOfAsked), formatCount(m_walk->hiddenOfAsked)));
}

void MixDeck::fillMixed() {
  using Look = CellTableData::Look;
  const lesson::MixAt& at = now();
  CellTableData data{.columns = {tr("first"), tr("second"), tr("mixed")}, .gapAfterColumn = 1};
  for (const lesson::Mixed& mixed : at.list) {
    data.rows << QString::fromStdString(m_walk->nameOf(mixed.product));
    for (std::size_t part = 0; part < 2; ++part) data.cells.push_back({.text = formatNumber(mixed.parts[part])});
    data.cells.push_back({.text = formatNumber(mixed.score), .look = mixed.isHidden ? Look::Found : Look::Open});
  }
  m_mixed->setData(std::move(data));
  m_mixedTitle->setText(tr("Mixed for %1: %2 of %3 hidden found, in colour")
                            .arg(QString::fromStdString(m_walk->customer), formatCount(at.foundOfAsked),
                                 formatCount(m_walk->hiddenOfAsked)));
}

void MixDeck::showStep(int step) {
  m_step = step;
  const bool lists = step <= 1, mixed = step == 2, curve = step == 3;
  m_alone->setVisible(lists);
  m_mixedTitle->setVisible(mixed);
  m_mixed->setVisible(mixed);
  m_curve->setVisible(curve);
  if (lists) {
    for (std::size_t side = 0; side < 2; ++side) fillList(side);
  }
  if (mixed) fillMixed();
  if (curve) {
    CurvesData data{
        .curves = {{.name = tr("found on average, of %1 hidden").arg(formatNumber(m_walk->hidden, 1)), .values = {}}},
        .across = tr("weight of the first; the second has the rest"),
        .now = m_weight->value(),
        .isSharpAhead = true};
    for (const lesson::MixAt& at : m_walk->at) {
      data.steps << formatNumber(at.weight, 1);
      data.curves.front().values.push_back(at.found);
    }
    m_curve->setData(std::move(data));
  }
  QStringList sums;
  if (mixed) {
    const lesson::MixAt& at = now();
    for (std::size_t i = 0; i < std::min<std::size_t>(2, at.list.size()); ++i) {
      const auto part = [&](std::size_t side) {
        return std::isnan(at.list[i].parts[side]) ? 0 : at.list[i].parts[side];
      };
      sums << QStringLiteral("%1: %2 × %3 + %4 × %5 = %6")
                  .arg(QString::fromStdString(m_walk->nameOf(at.list[i].product)), formatNumber(at.weight, 1),
                       formatNumber(part(0)), formatNumber(1 - at.weight, 1), inSum(part(1)),
                       formatNumber(at.list[i].score));
    }
  }
  m_sums->set(tr("The first of the list"), sums);
}

}  // namespace kindred::ui::classroom
