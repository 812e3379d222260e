#include "ui/widgets/strategy_card.h"

#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(StrategyWords)
};

constexpr std::size_t kMostProducts = 5;

QString productsOf(const campaign::Strategy& strategy) {
  QStringList names;
  for (std::size_t i = 0; i < std::min(kMostProducts, strategy.products.size()); ++i)
    names << translated(strategy.products[i].label);
  return names.join(QStringLiteral("; "));
}

QString joined(const std::vector<Text>& sentences) {
  QStringList parts;
  for (const Text& sentence : sentences) parts << translated(sentence);
  return parts.join(QLatin1Char(' '));
}

}  // namespace

std::vector<std::pair<QString, QString>> linesOf(const campaign::Strategy& strategy, bool whole) {
  std::vector<std::pair<QString, QString>> lines;
  const auto add = [&lines](const QString& label, const QString& text) {
    if (!text.isEmpty()) lines.emplace_back(label, text);
  };
  if (whole) add(Words::tr("Aim"), translated(strategy.aim));
  add(Words::tr("Offer"), translated(strategy.offer));
  add(Words::tr("Products"), productsOf(strategy));
  add(Words::tr("When"), joined(strategy.timing));
  if (whole) add(Words::tr("Where"), joined({strategy.channel, strategy.consent}));
  add(Words::tr("Budget"), translated(strategy.budget));
  add(Words::tr("Measure"), translated(strategy.measure));
  if (!whole) return lines;
  add(Words::tr("Wrong if"), translated(strategy.disproof));
  QStringList sources;
  for (const std::string& source : strategy.sources) sources << QString::fromStdString(source);
  add(Words::tr("Sources"), sources.join(QStringLiteral("; ")));
  return lines;
}

StrategyCard::StrategyCard(QWidget* parent)
    : Card(parent),
      m_title(new Label(FontRole::BodyBold)),
      m_rule(new Tag({}, Tone::Outline)),
      m_reason(new Label(FontRole::Small, Role::Text2)),
      m_more(makeSmallButton(ButtonKind::Link)) {
  setObjectName(QStringLiteral("strategy"));
  m_title->setWordWrap(true);
  m_reason->setWordWrap(true);
  body()->addWidget(m_title);
  body()->addWidget(m_rule, 0, Qt::AlignLeft);
  body()->addWidget(m_reason);
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_more);
  foot->addStretch(1);
  body()->addLayout(foot);
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_whole = !m_whole;
    fill();
  });
}

void StrategyCard::show(const campaign::Strategy& strategy) {
  m_strategy = strategy;
  fill();
  setVisible(true);
}

QStringList StrategyCard::sentences() const {
  QStringList all{m_reason->text()};
  if (m_lines != nullptr) {
    for (const QLabel* label : m_lines->findChildren<QLabel*>()) all << label->text();
  }
  return all;
}

void StrategyCard::fill() {
  m_title->setText(translated(m_strategy.title));
  m_rule->setVisible(m_strategy.advises());
  m_rule->setText(tr("Playbook rule %1").arg(m_strategy.rule));
  m_reason->setText(translated(m_strategy.reason));
  delete m_lines;
  m_lines = new QWidget;
  auto* column = new QVBoxLayout(m_lines);
  setMargins(column, 0, 4, 0, 0, 6);
  for (const auto& [label, text] : linesOf(m_strategy, m_whole)) {
    auto* line = new RichLabel(FontRole::Small, Role::Text);
    line->setWordWrap(true);
    line->setParts(tr("<b>%1:</b> %2", "a heading and its sentence"), {label, text});
    column->addWidget(line);
  }
  body()->insertWidget(3, m_lines);
  m_lines->setVisible(column->count() > 0);
  m_more->setVisible(m_strategy.advises());
  m_more->setText(m_whole ? tr("Less") : tr("Aim, channel, what would prove it wrong…"));
}

}  // namespace kindred::ui
