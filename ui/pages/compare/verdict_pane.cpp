#include "ui/pages/compare/verdict_pane.h"

#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <cmath>

#include "core/workflow/usual_comparison.h"
#include "ui/pages/compare/leaderboard.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::compare_page {
namespace {

constexpr int kBarHeight = 20, kNameRoom = 120;
constexpr double kWorthwhile = 1.1;  // times the list that is the same for all

QString shortNumber(double value) { return formatNumber(value, value < 10 ? 1 : 0); }

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("shareBar"));
  whenThemed(this, [this] { setFixedHeight(theme().px(kBarHeight)); });
}

void ShareBar::setCounts(std::int64_t better, std::int64_t same, std::int64_t worse) {
  m_better = better;
  m_same = same;
  m_worse = worse;
  update();
}

void ShareBar::paintEvent(QPaintEvent* /*event*/) {
  const std::int64_t all = m_better + m_same + m_worse;
  if (all == 0) return;
  QPainter painter(this);
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::SmallBold));
  const std::array parts{std::tuple{m_better, tickedColour(0), t.segment(0).fill},
                         std::tuple{m_same, t.color(Role::Neutral), t.color(Role::NeutralWeak)},
                         std::tuple{m_worse, tickedColour(1), t.segment(1).fill}};
  double left = 0;
  for (const auto& [count, line, fill] : parts) {
    const double wide = width() * static_cast<double>(count) / static_cast<double>(all);
    const QRectF part(left, 0, wide - (left + wide < width() - 1 ? t.px(1) : 0), height());
    if (count > 0) painter.fillRect(part, fill);
    const QString text = formatCount(count);
    const bool isDark = fill.lightnessF() < 0.55;
    painter.setPen(count == m_same && fill == t.color(Role::NeutralWeak) ? t.color(Role::Text)
                                                                         : QColor(isDark ? Qt::white : Qt::black));
    if (QFontMetricsF(painter.font()).horizontalAdvance(text) + t.px(6) < wide)
      painter.drawText(part, Qt::AlignCenter, text);
    left += wide;
  }
}

VerdictPane::VerdictPane(Session& session, QWidget* parent)
    : Pane(330, parent),
      m_session(session),
      m_headline(new Label(FontRole::BodyBold)),
      m_sentence(new RichLabel(FontRole::Body, Role::Text2)),
      m_first(new QComboBox),
      m_against(new Label(FontRole::Small, Role::Text2)),
      m_second(new QComboBox),
      m_bar(new ShareBar),
      m_barLeft(new Label(FontRole::Tiny, Role::Text2)),
      m_barMiddle(new Label(FontRole::Tiny, Role::Text2)),
      m_barRight(new Label(FontRole::Tiny, Role::Text2)),
      m_tieText(new Label(FontRole::Body, Role::Text2)),
      m_worthText(new Label(FontRole::Body, Role::Text2)),
      m_sureText(new Label(FontRole::Body, Role::Text2)),
      m_runs(new RunChooser(session)),
      m_foot(new QWidget),
      m_use(makeButton(ButtonKind::Primary, QStringLiteral("check"))) {
  setObjectName(QStringLiteral("verdictPane"));
  m_headline->setObjectName(QStringLiteral("headline"));
  m_sentence->setObjectName(QStringLiteral("sentence"));
  m_first->setObjectName(QStringLiteral("first"));
  m_second->setObjectName(QStringLiteral("second"));
  m_tieText->setObjectName(QStringLiteral("tie"));
  m_worthText->setObjectName(QStringLiteral("worth"));
  m_sureText->setObjectName(QStringLiteral("sure"));
  m_runs->setObjectName(QStringLiteral("keptComparisons"));
  m_use->setObjectName(QStringLiteral("use"));
  build();
  whenTranslated(this, [this] {
    setTitle(tr("In plain words"));
    m_against->setText(tr("against"));
    m_first->setAccessibleName(tr("Algorithm"));
    m_second->setAccessibleName(tr("Against which"));
    m_barMiddle->setText(tr("no difference"));
    m_tie->setTitle(tr("First place is shared"));
    m_worth->setTitle(tr("Is it worth having?"));
    m_sure->setTitle(tr("How sure is this?"));
    m_kept->setTitle(tr("Kept comparisons"));
    retell();
  });
}

void VerdictPane::build() {
  Section* pair = addSection();
  for (Label* label : {m_headline, static_cast<Label*>(m_sentence), m_tieText, m_worthText, m_sureText})
    label->setWordWrap(true);
  pair->add(m_headline);
  pair->add(m_sentence);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  for (QComboBox* box : {m_first, m_second}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
  }
  row->addWidget(m_first, 1);
  row->addWidget(m_against);
  row->addWidget(m_second, 1);
  pair->add(row);
  pair->add(m_bar);
  auto* words = new QHBoxLayout;
  setMargins(words, 0, 0, 0, 0, 4);
  words->addWidget(m_barLeft);
  words->addStretch(1);
  words->addWidget(m_barMiddle);
  words->addStretch(1);
  words->addWidget(m_barRight);
  pair->add(words);
  m_tie = addSection();
  m_tie->add(m_tieText);
  m_worth = addSection();
  m_worth->add(m_worthText);
  m_sure = addSection();
  m_sure->add(m_sureText);
  m_kept = addSection();
  m_kept->addTitleWidget(m_runs->renameButton());
  m_kept->addTitleWidget(m_runs->removeButton());
  m_kept->add(m_runs);
  auto* foot = new QHBoxLayout(m_foot);
  setMargins(foot, 14, 10, 14, 12, 8);
  foot->addWidget(m_use);
  foot->addStretch(1);
  setFoot(m_foot);
  connect(m_first, &QComboBox::activated, this,
          [this] { emit aChosen(m_first->currentData().toString().toStdString()); });
  connect(m_second, &QComboBox::activated, this,
          [this] { emit bChosen(m_second->currentData().toString().toStdString()); });
  connect(m_use, &QPushButton::clicked, this, [this] { emit useAsked(m_a); });
}

void VerdictPane::show(const Comparison& comparison, const std::string& a, const std::string& b) {
  m_comparison = &comparison;
  m_a = a;
  m_b = b;
  const auto order = comparison.ranked();
  const auto has = [&](const std::string& key) { return std::ranges::find(order, key) != order.end(); };
  if (!has(m_a)) m_a = order.empty() ? std::string() : order.front();
  if (!has(m_b) || m_b == m_a) {
    m_b.clear();
    for (const std::string& key : order) {
      if (key == m_a) continue;
      const auto pairing = comparison.pairing(m_a, key);
      if (m_b.empty()) m_b = key;
      if (!pairing || !pairing->isReal) continue;
      m_b = key;  // the nearest from which it can be told
      break;
    }
  }
  retell();
}

void VerdictPane::retell() {
  if (m_comparison == nullptr) return;
  const auto order = m_comparison->ranked();
  for (const auto& [box, shown] : {std::pair{m_first, m_a}, {m_second, m_b}}) {
    const QSignalBlocker blocker(box);
    box->clear();
    for (const std::string& key : order) {
      if (box == m_second && key == m_a) continue;
      box->addItem(algorithmName(key), QString::fromStdString(key));
    }
    box->setCurrentIndex(box->findData(QString::fromStdString(shown)));
  }
  for (QWidget* widget :
       {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_against), static_cast<QWidget*>(m_second)})
    widget->setVisible(order.size() > 1);
  tellPair();
  tellFirst();
  tellWorth();
  tellSure();
  m_kept->setVisible(m_comparison->run.has_value());
  m_foot->setVisible(!m_a.empty());
  const QString name =
      QFontMetrics(m_use->font()).elidedText(algorithmName(m_a), Qt::ElideRight, theme().px(kNameRoom));
  m_use->setText(tr("Use %1 in Recommend").arg(name));
  m_use->setToolTip(tr("Opens Recommend with %1 and its settings, ready to be trained").arg(algorithmName(m_a)));
}

void VerdictPane::tellPair() {
  const auto pairing = m_comparison->pairing(m_a, m_b);
  const QString a = algorithmName(m_a), b = algorithmName(m_b);
  const std::int64_t people = pairing ? pairing->customers : 0;
  const auto count = [people](double share) { return std::llround(share * static_cast<double>(people)); };
  const std::int64_t above = pairing ? count(pairing->above) : 0, below = pairing ? count(pairing->below) : 0;
  m_bar->setCounts(above, people - above - below, below);
  m_bar->setVisible(pairing.has_value());
  for (Label* label : {m_barLeft, m_barMiddle, m_barRight}) label->setVisible(pairing.has_value());
  m_barLeft->setText(tr("better"));
  m_barRight->setText(tr("worse"));
  m_bar->setAccessibleName(tr("%1 against %2: better for %3 customers, no difference for %4, worse for %5")
                               .arg(a, b, formatCount(above), formatCount(people - above - below), formatCount(below)));
  m_bar->setToolTip(m_bar->accessibleName());
  if (!pairing) {
    m_headline->setText(m_a.empty() ? tr("Nothing is compared yet.") : tr("There is nothing to compare it with yet."));
    m_sentence->setParts(tr("Each algorithm is judged by what it was not shown, for the same customers."));
    return;
  }
  const QString metric = metricTitle(m_comparison->metrics.front());
  const auto figure = [this](double value) { return metricText(m_comparison->metrics.front(), value); };
  const QString interval = tr("%1 to %2").arg(figure(pairing->low), figure(pairing->high));
  const QString p =
      pairing->pAdjusted < 0.0001 ? tr("below %1").arg(formatNumber(0.0001, 4)) : formatNumber(pairing->pAdjusted, 4);
  if (!pairing->isReal) {
    m_headline->setText(tr("%1 and %2 cannot be told apart.").arg(a, b));
    m_sentence->setParts(tr("The difference of <b>%1 %2</b> may be chance: its 95 % interval is %3, and p is %4 after "
                            "correction for all comparisons."),
                         {figure(pairing->difference), metric, interval, p});
    return;
  }
  const double wins = pairing->isBetter ? pairing->above : pairing->below;
  m_headline->setText(tr("%1 beats %2 for %3 of the customers where they differ.")
                          .arg(pairing->isBetter ? a : b, pairing->isBetter ? b : a,
                               formatPercent(wins / (pairing->above + pairing->below))));
  m_sentence->setParts(
      tr("The difference is real. It is <b>%1 %2</b>, with a 95 % interval of %3; p is %4 after correction "
         "for all comparisons."),
      {figure(pairing->difference), metric, interval, p});
}

void VerdictPane::tellFirst() {
  const auto tied = m_comparison->first();
  m_tie->setVisible(tied.size() > 1);
  if (tied.size() < 2) return m_tieText->clear();
  QStringList names;
  for (const std::string& key : tied) names << algorithmName(key);
  QString text = tr("Tied on %1: %2.").arg(metricTitle(m_comparison->metrics.front()), names.join(tr(", ")));
  for (std::size_t i = 1; i < m_comparison->metrics.size(); ++i) {
    const std::string& metric = m_comparison->metrics[i];
    if (evaluate::metric(metric).kind->better != evaluate::Better::Higher) continue;
    const auto best = m_comparison->figure(tied[0], metric), next = m_comparison->figure(tied[1], metric);
    if (!best || !next) continue;
    text += QLatin1Char(' ') +
            tr("%1: %2 against %3.")
                .arg(metricTitle(metric), metricText(metric, *best->mean), metricText(metric, *next->mean));
  }
  m_tieText->setText(text);
}

void VerdictPane::tellWorth() {
  const std::string popular = workflow::popularBaseline(), random = workflow::randomBaseline();
  const auto mine = m_comparison->value(m_a), all = m_comparison->value(popular), lot = m_comparison->value(random);
  const bool isTold = mine && all && *all > 0 && m_a != popular;
  m_worth->setVisible(isTold);
  if (!isTold) return m_worthText->clear();
  const auto pairing = m_comparison->pairing(m_a, popular);
  const bool isReal = pairing && pairing->isReal;
  const double times = *mine / *all;
  QString text = !isReal                ? tr("That cannot be told.")
                 : times >= kWorthwhile ? tr("Yes.")
                 : times > 1            ? tr("Hardly.")
                                        : tr("No.");
  text += QLatin1Char(' ') +
          tr("It is %1 times as good as showing everyone the most popular products.").arg(shortNumber(times));
  if (lot && *lot > 0 && m_a != random)
    text += QLatin1Char(' ') + tr("A random list: %1 times.").arg(shortNumber(*mine / *lot));
  m_worthText->setText(text);
}

void VerdictPane::tellSure() {
  const std::int64_t people = m_comparison->customers();
  m_sure->setVisible(people > 0);
  if (people == 0) return m_sureText->clear();
  QString text;
  for (const std::string& metric : m_comparison->metrics) {
    const auto hit = m_comparison->figure(m_a, metric);
    if (evaluate::metric(metric).kind->key != "hit_rate" || !hit) continue;
    text = tr("For %1 of customers nothing of the list was among what was hidden.").arg(formatPercent(1 - *hit->mean)) +
           QLatin1Char(' ');
  }
  double least = -1;
  for (const std::string& key : m_comparison->ranked()) {
    const auto pairing = m_comparison->pairing(m_a, key);
    if (!pairing || key == workflow::randomBaseline()) continue;
    const double half = (pairing->high - pairing->low) / 2;
    if (half > 0 && (least < 0 || half < least)) least = half;
  }
  if (least > 0)
    text += tr("Differences below about %1 cannot be seen with %Ln customer(s).", nullptr, static_cast<int>(people))
                .arg(metricText(m_comparison->metrics.front(), least));
  m_sureText->setText(text.trimmed());
}

QString VerdictPane::words() const {
  QStringList all{m_headline->text(),
                  QString(m_sentence->text()).remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"))};
  for (const Label* label : {m_tieText, m_worthText, m_sureText}) {
    if (!label->text().isEmpty()) all << label->text();
  }
  return all.join(QStringLiteral("\n\n"));
}

}  // namespace kindred::ui::compare_page
