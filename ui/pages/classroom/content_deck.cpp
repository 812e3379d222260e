#include "ui/pages/classroom/content_deck.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {
namespace {

constexpr Index kTitles = 7;
constexpr std::size_t kMostWords = 9;  // columns that the table has room for
constexpr int kLongestTitle = 60;
const std::string kContentQuestion = "classroom/content";

const QString kIsEqual = QStringLiteral(" = "), kMultiplied = QStringLiteral(" × "), kAdded = QStringLiteral(" + ");

}  // namespace

ContentDeck::ContentDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_sheet(new Sheet),
      m_table(new CellTable(type)),
      m_sums(new Sums(type)),
      m_controls(new QWidget),
      m_product(new QComboBox),
      m_name(new QLineEdit),
      m_has(new QCheckBox),
      m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_table->setObjectName(QStringLiteral("titleWords"));
  m_sums->setObjectName(QStringLiteral("contentSums"));
  m_sheet->add(m_table);
  m_sheet->add(m_sums);
  m_sheet->add(new QWidget, 1);
  buildControls();
  connect(m_table, &CellTable::nameClicked, this, [this](int row) {
    if (row < std::ssize(m_walk->table.titles)) choose(row);
  });
  connect(m_table, &CellTable::clicked, this, [this](int row, int) { choose(row); });
  whenTranslated(m_sheet, [this] {
    m_sheet->setAccessibleName(name());
    m_table->setAccessibleName(tr("Products and their words"));
    if (m_walk) showStep(m_step);
  });
  whenTranslated(m_sheet, [this] {
    if (!hasOwnData()) use(lesson::giftTitles(exampleLanguage()));
  });
}

void ContentDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_product->setObjectName(QStringLiteral("titleProduct"));
  m_name->setObjectName(QStringLiteral("titleName"));
  m_has->setObjectName(QStringLiteral("titleHas"));
  m_reset->setObjectName(QStringLiteral("resetTitles"));
  m_product->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_product->setMinimumContentsLength(8);
  m_name->setMaxLength(kLongestTitle);
  setFixed(m_name, 170, 0);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_product, m_name, m_has, m_reset}) {
    m_type.apply(widget, FontRole::Control);
    row->addWidget(widget);
  }
  connect(m_product, &QComboBox::activated, this, &ContentDeck::choose);
  connect(m_name, &QLineEdit::editingFinished, this, &ContentDeck::edit);
  connect(m_has, &QCheckBox::toggled, this, &ContentDeck::edit);
  connect(m_reset, &QPushButton::clicked, this, [this] { use(m_firstTable); });
  whenTranslated(m_controls, [this] {
    m_product->setAccessibleName(tr("Product"));
    m_name->setAccessibleName(tr("Title of the product"));
    m_name->setToolTip(tr("Type another title, then Enter"));
    m_has->setText(tr("Is had"));
    m_has->setToolTip(tr("Whether the customer has this product"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The titles as they were"));
  });
}

QWidget* ContentDeck::stage() const { return m_sheet; }

QString ContentDeck::subtitle() const {
  const QString products = tr("%Ln product(s)", nullptr, static_cast<int>(m_walk->table.titles.size()));
  const QString words = tr("%Ln word(s)", nullptr, static_cast<int>(m_walk->words.size()));
  return (m_own ? tr("%1, %2, drawn from the loaded data") : tr("%1, %2")).arg(products, words);
}

void ContentDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(kContentQuestion);
  if (!own) return use(lesson::giftTitles(exampleLanguage()));
  askForSample<lesson::TitleTable>(
      m_session, kContentQuestion, [](const Dataset& dataset) { return lesson::titlesFrom(dataset, kTitles); },
      [this](const lesson::TitleTable& table) { use(table); });
}

void ContentDeck::use(const lesson::TitleTable& table) {
  m_firstTable = table;
  m_before = nullptr;
  m_chosen = static_cast<int>(std::ranges::find(table.has, 0) - table.has.begin());
  walkOn(table);
}

// Errors leave what was there.
void ContentDeck::walkOn(const lesson::TitleTable& table) {
  try {
    m_walk = std::make_shared<const lesson::ContentWalk>(lesson::walkContent(table));
    emit restarted(m_step);
    showStep(m_step);
  } catch (const Error& error) {
    refuse(error);
  }
  fillControls();
}

void ContentDeck::edit() {
  lesson::TitleTable table = m_walk->table;
  const auto product = static_cast<std::size_t>(m_chosen);
  table.titles[product] = m_name->text().trimmed().toStdString();
  table.has[product] = m_has->isChecked() ? 1 : 0;
  if (table.titles[product] == m_walk->table.titles[product] && table.has[product] == m_walk->table.has[product])
    return;
  m_before = m_walk;
  walkOn(table);
}

void ContentDeck::choose(int product) {
  m_chosen = product;
  fillControls();
  showStep(m_step);
}

void ContentDeck::fillControls() {
  const QSignalBlocker quietName(m_name), quietHas(m_has), quietProduct(m_product);
  m_product->clear();
  for (Eigen::Index product = 0; product < std::ssize(m_walk->table.titles); ++product)
    m_product->addItem(title(product));
  m_product->setCurrentIndex(m_chosen);
  m_name->setText(title(m_chosen));
  m_name->setCursorPosition(0);
  m_has->setChecked(m_walk->table.has[static_cast<std::size_t>(m_chosen)] != 0);
}

QString ContentDeck::title(Eigen::Index product) const {
  return QString::fromStdString(m_walk->table.titles[static_cast<std::size_t>(product)]);
}

QString ContentDeck::changes() const {
  if (!m_before) return {};
  QStringList said;
  for (const Text& text : lesson::changed(*m_before, *m_walk)) said << translated(text);
  return said.join(QLatin1Char(' '));
}

// Products by words; below them the profile, at the right the score.
void ContentDeck::fillTable() {
  using Look = CellTableData::Look;
  // Once words are weighed, those of one title alone are left out.
  const std::size_t shared =
      static_cast<std::size_t>(std::ranges::count_if(m_walk->holders, [](int n) { return n > 1; }));
  const auto words = static_cast<int>(std::min(m_step == 0 || shared == 0 ? m_walk->words.size() : shared, kMostWords));
  const auto products = static_cast<int>(m_walk->table.titles.size());
  const bool profile = m_step >= 3, scores = m_step >= 4;
  CellTableData data{
      .gapAfterRow = profile ? products - 1 : -1, .gapAfterColumn = scores ? words - 1 : -1, .strongRow = m_chosen};
  for (int product = 0; product < products; ++product) data.rows << title(product);
  for (int word = 0; word < words; ++word)
    data.columns << QString::fromStdString(m_walk->words[static_cast<std::size_t>(word)]);
  if (profile) data.rows << tr("profile");
  if (scores) data.columns << tr("score");
  data.cells.assign(static_cast<std::size_t>(data.rows.size() * data.columns.size()),
                    CellTableData::Cell{.look = Look::Empty});
  const auto cell = [&](int row, int column) -> CellTableData::Cell& {
    return data.cells[static_cast<std::size_t>(row * data.columns.size() + column)];
  };
  const Matrix& shown = m_step == 0 ? m_walk->times : m_step == 1 ? m_walk->weighed : m_walk->vectors;
  const double most = std::max(1e-9, shown.maxCoeff());
  for (int product = 0; product < products; ++product) {
    const bool has = m_walk->table.has[static_cast<std::size_t>(product)] != 0;
    for (int word = 0; word < words; ++word) {
      const double value = shown(product, word);
      cell(product, word) = {.text = value == 0 ? QString() : formatNumber(value, m_step == 0 ? 0 : 2),
                             .look = value == 0 ? Look::Plain : Look::Known,
                             .share = value / most,
                             .isMarked = profile && !scores && has && value != 0,
                             .isOpen = true,
                             .tip = {data.rows[product], has ? tr("is had") : tr("is not had")}};
    }
  }
  for (int word = 0; profile && word < words; ++word) {
    const double value = m_walk->profile[static_cast<std::size_t>(word)];
    cell(products, word) = {.text = value == 0 ? QString() : formatNumber(value),
                            .look = value == 0 ? Look::Plain
                                    : scores   ? Look::Open
                                               : Look::Found};
  }
  for (const lesson::Matched& matched : m_walk->matched) {
    if (scores)
      cell(matched.product, words) = {
          .text = formatNumber(matched.score),
          .look = matched.product == m_walk->matched.front().product ? Look::Found : Look::Open,
          .isOpen = true};
  }
  m_table->setData(std::move(data));
}

QStringList ContentDeck::weightSums() const {
  QStringList lines;
  for (std::size_t word = 0; word < m_walk->words.size(); ++word) {
    const double times = m_walk->times(m_chosen, static_cast<Eigen::Index>(word));
    if (times == 0) continue;
    if (m_walk->holders[word] < 2) {
      lines << tr("“%1” stands in this title alone: it likens it to nothing and is left out")
                   .arg(QString::fromStdString(m_walk->words[word]));
      continue;
    }
    lines << tr("“%1”, in %2 of %3 titles: (1 + ln %4) × (1 + ln(%5 ÷ %6)) = %7")
                 .arg(QString::fromStdString(m_walk->words[word]), formatCount(m_walk->holders[word]),
                      formatCount(std::ssize(m_walk->table.titles)), formatNumber(times, 0),
                      formatCount(std::ssize(m_walk->table.titles) + 1), formatCount(m_walk->holders[word] + 1),
                      formatNumber(m_walk->weighed(m_chosen, static_cast<Eigen::Index>(word))));
  }
  return lines;
}

QStringList ContentDeck::lengthSums() const {
  QStringList squares, divided;
  const QString length = formatNumber(m_walk->lengthOf(m_chosen));
  for (Eigen::Index word = 0; word < m_walk->weighed.cols(); ++word) {
    const double value = m_walk->weighed(m_chosen, word);
    if (value == 0) continue;
    squares << formatNumber(value) + QStringLiteral("²");
    divided << QStringLiteral("%1: %2 ÷ %3 = %4")
                   .arg(QString::fromStdString(m_walk->words[static_cast<std::size_t>(word)]), formatNumber(value),
                        length, formatNumber(m_walk->vectors(m_chosen, word)));
  }
  if (squares.isEmpty()) return {};
  return QStringList{tr("length = √(%1) = %2").arg(squares.join(kAdded), length)} + divided;
}

QStringList ContentDeck::profileSums() const {
  const QString length = formatNumber(m_walk->profileLength);
  QStringList lines;
  for (std::size_t word = 0; word < m_walk->words.size(); ++word) {
    if (m_walk->profile[word] == 0) continue;
    QStringList parts;
    for (std::size_t product = 0; product < m_walk->table.titles.size(); ++product) {
      if (m_walk->table.has[product] != 0)
        parts << formatNumber(m_walk->vectors(static_cast<Eigen::Index>(product), static_cast<Eigen::Index>(word)));
    }
    lines << QStringLiteral("%1: (%2) ÷ %3 = %4")
                 .arg(QString::fromStdString(m_walk->words[word]), parts.join(kAdded), length,
                      formatNumber(m_walk->profile[word]));
  }
  return lines;
}

QStringList ContentDeck::scoreSums() const {
  const auto found = std::ranges::find(m_walk->matched, m_chosen, &lesson::Matched::product);
  if (found == m_walk->matched.end()) return {tr("This product is had: it is not offered.")};
  QStringList terms;
  for (std::size_t word = 0; word < m_walk->words.size(); ++word) {
    if (found->adds[word] == 0) continue;
    terms << QString::fromStdString(m_walk->words[word]) + QLatin1Char(' ') + formatNumber(m_walk->profile[word]) +
                 kMultiplied + formatNumber(m_walk->vectors(m_chosen, static_cast<Eigen::Index>(word)));
  }
  if (terms.isEmpty()) return {tr("No word in common: 0")};
  return {terms.join(kAdded) + kIsEqual + formatNumber(found->score)};
}

void ContentDeck::showSums() {
  switch (m_step) {
    case 1: return m_sums->set(tr("What the words of “%1” are worth").arg(title(m_chosen)), weightSums());
    case 2: return m_sums->set(tr("The length of “%1”").arg(title(m_chosen)), lengthSums());
    case 3: return m_sums->set(tr("What is had, added up and brought to length 1"), profileSums());
    case 4: return m_sums->set(tr("Profile × “%1”").arg(title(m_chosen)), scoreSums());
    default: return m_sums->set({}, {});
  }
}

void ContentDeck::showStep(int step) {
  m_step = step;
  fillTable();
  showSums();
}

}  // namespace kindred::ui::classroom
