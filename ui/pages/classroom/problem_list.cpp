#include "ui/pages/classroom/problem_list.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kMostRows = 30;  // more help nobody; the next ones follow when these are mended

// A row that is clicked to go to its line.
class ProblemRow : public QWidget {
 public:
  explicit ProblemRow(std::function<void()> choose) : m_choose(std::move(choose)) { setCursor(Qt::PointingHandCursor); }

 protected:
  void mousePressEvent(QMouseEvent*) override { m_choose(); }
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::Grid));
  }

 private:
  std::function<void()> m_choose;
};

}  // namespace

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(FontRole::BodyBold)),
      m_errors(new Tag({}, Tone::Error)),
      m_warnings(new Tag({}, Tone::Warn)),
      m_hint(new Label(FontRole::Small, Role::Text2)),
      m_scroller(nullptr) {
  m_errors->setObjectName(QStringLiteral("errorCount"));
  m_warnings->setObjectName(QStringLiteral("warningCount"));
  setBackground(this, Role::Sunken);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* head = new QHBoxLayout;
  setMargins(head, 12, 6, 12, 6, 8);
  for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_errors, m_warnings}) head->addWidget(part);
  head->addStretch(1);
  head->addWidget(m_hint);
  column->addWidget(new Line);
  column->addLayout(head);
  m_scroller = makeScroller(new QWidget);
  column->addWidget(m_scroller, 1);
  whenTranslated(this, [this] {
    m_title->setText(tr("Problems"));
    m_hint->setText(tr("F8 goes to the next"));
    retell();
  });
}

void ProblemList::setProblems(const std::vector<lesson::LessonProblem>& problems) {
  m_problems = problems;
  retell();
}

void ProblemList::retell() {
  const auto errors = static_cast<int>(
      std::ranges::count(m_problems, lesson::LessonProblem::Severity::Error, &lesson::LessonProblem::severity));
  const int warnings = static_cast<int>(m_problems.size()) - errors;
  m_errors->setText(tr("%Ln error(s)", nullptr, errors));
  m_warnings->setText(tr("%Ln warning(s)", nullptr, warnings));
  m_errors->setVisible(errors > 0);
  m_warnings->setVisible(warnings > 0);
  m_hint->setVisible(!m_problems.empty());
  auto* rows = new QWidget;
  setBackground(rows, Role::Sunken);
  auto* column = new QVBoxLayout(rows);
  setMargins(column, 0, 0, 0, 0, 0);
  m_scroller->setWidget(rows);
  if (m_problems.empty()) {
    auto* none = new Label(tr("None: the lesson can be played."), FontRole::Small, Role::Text2);
    none->setContentsMargins(theme().px(12), 0, theme().px(12), theme().px(6));
    column->addWidget(none);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(m_problems.size(), kMostRows); ++i) addRow(i);
  column->addStretch(1);
}

void ProblemList::addRow(std::size_t place) {
  const lesson::LessonProblem& problem = m_problems[place];
  const bool isError = problem.severity == lesson::LessonProblem::Severity::Error;
  auto* row = new ProblemRow([this, place] { emit chosen(m_problems[place]); });
  row->setObjectName(QStringLiteral("problem%1").arg(place + 1));
  auto* line = new QHBoxLayout(row);
  setMargins(line, 12, 5, 12, 5, 8);
  line->addWidget(
      new IconLabel(isError ? QStringLiteral("err") : QStringLiteral("warn"), isError ? Role::Err : Role::Warn, 16));
  auto* where = new Label(tr("line %1").arg(formatCount(problem.line)), FontRole::Small, Role::Text2);
  where->setMinimumWidth(theme().px(56));
  line->addWidget(where);
  auto* what = new Label(translated(problem.message), FontRole::Small);
  what->setWordWrap(true);
  what->setObjectName(QStringLiteral("problemWords%1").arg(place + 1));
  line->addWidget(what, 1);
  if (problem.remedy) {
    auto* mend = makeSmallButton(ButtonKind::Link);
    mend->setText(translated(problem.remedy->label));
    mend->setObjectName(QStringLiteral("remedy%1").arg(place + 1));
    connect(
        mend, &QPushButton::clicked, this, [this, place] { emit mended(*m_problems[place].remedy); },
        Qt::QueuedConnection);
    line->addWidget(mend);
  }
  static_cast<QVBoxLayout*>(m_scroller->widget()->layout())->addWidget(row);
}

void ProblemList::goToNext(int line) {
  if (m_problems.empty()) return;
  const auto next =
      std::ranges::find_if(m_problems, [line](const lesson::LessonProblem& problem) { return problem.line > line; });
  emit chosen(next == m_problems.end() ? m_problems.front() : *next);
}

}  // namespace kindred::ui::classroom
