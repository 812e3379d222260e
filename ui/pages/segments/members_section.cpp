#include "ui/pages/segments/members_section.h"

#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {
namespace {

constexpr std::size_t kMost = 5;
constexpr double kMembersAtOnce = 1;  // seconds: what takes longer waits to be asked for
const std::string kMembersQuestion = "segments/members";

}  // namespace

MembersSection::MembersSection(Session& session, QWidget* parent)
    : Section({}, parent),
      m_session(session),
      m_find(makeSmallButton(ButtonKind::Link)),
      m_note(new Note(NoteKind::Error)) {
  setObjectName(QStringLiteral("membersSection"));
  m_find->setObjectName(QStringLiteral("findMembers"));
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_find);
  foot->addStretch(1);
  add(foot);
  add(m_note);
  connect(m_find, &QPushButton::clicked, this, &MembersSection::ask);
  whenTranslated(this, [this] {
    setTitle(tr("Customers of the segment"));
    m_find->setText(tr("Find the most typical and those at the border"));
    fill();
  });
}

void MembersSection::show(const ShownPtr& shown, int segment) {
  m_shown = shown;
  m_segment = segment;
  const auto wanted = shown && shown->isUsable() ? shown->segmentation : nullptr;
  if (wanted != m_of) {
    m_session.questions().drop(kMembersQuestion);
    m_job = nullptr;
    m_members = {};
    m_note->clear();
    m_of = wanted;
    if (wanted && segment::estimateFeatures(*shown->dataset, shown->features).seconds < kMembersAtOnce) ask();
  }
  fill();
}

const workflow::SegmentMembers* MembersSection::members() const {
  const auto found = std::ranges::find(m_members.segments, m_segment, &workflow::SegmentMembers::segment);
  return found == m_members.segments.end() ? nullptr : &*found;
}

void MembersSection::ask() {
  const bool quick = segment::estimateFeatures(*m_shown->dataset, m_shown->features).seconds < kMembersAtOnce;
  m_job = m_session.ask(
      {.asker = this, .key = kMembersQuestion, .title = quick ? Text() : KI_TEXT("core", "Comparing customers")},
      [workspace = m_session.workspace(), wanted = m_of](Progress& progress) {
        return workflow::segmentMembers(*workspace, *wanted, kMost, progress);
      },
      [this](const workflow::Membership& members) {
        m_job = nullptr;
        m_members = members;
        fill();
      },
      errorsTo(m_note));
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    fill();
  });
  fill();
}

void MembersSection::fill() {
  delete m_lists;
  m_lists = nullptr;
  const workflow::SegmentMembers* known = members();
  const bool some = m_of && m_segment != NoSegment && m_segment != segment::Noise;
  m_find->setVisible(some && known == nullptr && m_job == nullptr);
  setVisible(some);
  if (!some || known == nullptr) return;
  m_lists = new QWidget;
  auto* column = new QVBoxLayout(m_lists);
  setMargins(column, 0, 0, 0, 0, 4);
  addList(column, tr("Most typical"), tr("nearest to the middle"), known->typical, "typical");
  if (!known->border.empty())
    addList(column, tr("At the border"),
            m_members.isSampled() ? tr("least silhouette of a sample") : tr("least silhouette"), known->border,
            "border");
  body()->insertWidget(0, m_lists);
}

void MembersSection::addList(QVBoxLayout* column, const QString& title, const QString& remark,
                             const std::vector<Index>& customers, const char* name) {
  auto* head = new QHBoxLayout;
  auto* words = new Label(title, FontRole::SmallBold);
  auto* select = makeSmallButton(ButtonKind::Link);
  select->setText(tr("Select"));
  select->setToolTip(tr("Makes these customers the selection on every page"));
  select->setObjectName(QLatin1String(name) + QStringLiteral("Select"));
  head->addWidget(words);
  head->addWidget(new ElidedLabel(remark, FontRole::Tiny, Role::Text3), 1);
  head->addWidget(select);
  column->addLayout(head);
  connect(select, &QPushButton::clicked, this, [this, customers] {
    auto sorted = customers;
    std::ranges::sort(sorted);
    m_session.selection().applyIndices(sorted, KI_TEXT("core", "chosen in Segments"), SetMode::New);
  });
  for (const Index customer : customers) {
    const QString id = QString::fromStdString(m_shown->dataset->customers.id(customer));
    const QString called = QString::fromStdString(m_shown->dataset->customers.title(customer));
    auto* button = makeSmallButton(ButtonKind::Link);
    button->setObjectName(QLatin1String(name) + QStringLiteral("Customer"));
    QString text = called == id ? id : tr("%1, %2", "name, id").arg(called, id);
    const QString whole = text;
    text = QFontMetrics(theme().font(FontRole::Small)).elidedText(text, Qt::ElideRight, theme().px(240));
    button->setText(text.replace(u'&', QStringLiteral("&&")));
    button->setToolTip(tr("Opens %1 in Recommend").arg(whole));
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    connect(button, &QPushButton::clicked, this, [this, customer] { emit customerActivated(customer); });
  }
}

}  // namespace kindred::ui::segments
