#include "ui/pages/classroom/course_list.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <map>

#include "core/lesson/lesson_file.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

enum LessonRole { Source = Qt::UserRole, Minutes, Summary };

// A title with its summary beneath and the minutes at the right end; a heading alone.
class LessonDelegate : public QStyledItemDelegate {
 public:
  LessonDelegate(const TypeSize& type, QObject* parent) : QStyledItemDelegate(parent), m_type(type) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const int title = QFontMetrics(m_type.font(FontRole::BodyBold)).height();
    if (!index.data(Source).isValid()) return {100, title + m_type.px(18)};
    return {100, title + QFontMetrics(m_type.font(FontRole::Small)).height() + m_type.px(15)};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& t = theme();
    const QRect place = option.rect.adjusted(m_type.px(14), 0, -m_type.px(14), 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setFont(m_type.font(FontRole::BodyBold));
    if (!index.data(Source).isValid()) {
      painter->setPen(t.color(Role::Text2));
      painter->drawText(place.adjusted(0, m_type.px(6), 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
      return painter->restore();
    }
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, t.color(Role::AccentWeak));
    else if (option.state & QStyle::State_MouseOver) painter->fillRect(option.rect, t.color(Role::Hover));
    const QString minutes = index.data(Minutes).toString();
    const int room = painter->fontMetrics().horizontalAdvance(minutes) + m_type.px(12);
    const QRect words = place.adjusted(m_type.px(12), m_type.px(5), -room, 0);
    painter->setPen(t.color(Role::Text));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, words.width()));
    const int below = words.top() + painter->fontMetrics().height() + m_type.px(2);
    painter->setFont(m_type.font(FontRole::Small));
    painter->setPen(t.color(Role::Text2));
    painter->drawText(QRect(words.left(), below, words.width(), option.rect.bottom() - below),
                      Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(index.data(Summary).toString(), Qt::ElideRight, words.width()));
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, minutes);
    painter->setPen(t.color(Role::Grid));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
  }

 private:
  const TypeSize& m_type;
};

}  // namespace

CourseList::CourseList(const TypeSize& type, QWidget* parent)
    : QWidget(parent), m_type(type), m_title(new Label(FontRole::PageTitle)), m_list(new QListWidget) {
  m_list->setObjectName(QStringLiteral("courseList"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setItemDelegate(new LessonDelegate(type, m_list));
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setBackground(this, Role::Surface);
  type.apply(m_title, FontRole::PageTitle);
  type.apply(m_list, FontRole::Body);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 12, 0, 0, 6);
  auto* head = new QHBoxLayout;
  setMargins(head, 14, 0, 14, 0, 0);
  head->addWidget(m_title);
  column->addLayout(head);
  column->addWidget(m_list, 1);
  const auto choose = [this](QListWidgetItem* item) {
    if (item != nullptr && item->data(Source).isValid()) emit chosen(m_sources[item->data(Source).toUInt()]);
  };
  connect(m_list, &QListWidget::itemClicked, this, choose);
  connect(m_list, &QListWidget::itemActivated, this, choose);
  connect(&type, &TypeSize::changed, this, [this] { m_list->doItemsLayout(); });
  whenTranslated(this, [this] {
    m_title->setText(tr("Lessons for a class"));
    m_list->setAccessibleName(tr("Lessons for a class"));
    refresh();
  });
}

void CourseList::addHeading(const QString& words) {
  auto* item = new QListWidgetItem(words, m_list);
  item->setFlags(Qt::NoItemFlags);
}

void CourseList::addLesson(std::size_t source, const QString& title, int minutes, int steps, const QString& summary) {
  auto* item = new QListWidgetItem(title, m_list);
  item->setData(Source, static_cast<uint>(source));
  item->setData(Summary, summary);
  item->setData(Minutes, minutes > 0 ? tr("%1 min").arg(formatCount(minutes)) : tr("%Ln step(s)", nullptr, steps));
  item->setData(Qt::AccessibleTextRole, title + QStringLiteral(". ") + summary);
}

void CourseList::refresh() {
  m_list->clear();
  m_sources = shippedSources();
  std::map<int, std::vector<std::pair<std::size_t, lesson::Lesson>>> hours;
  for (std::size_t i = 0; i < m_sources.size(); ++i) {
    lesson::Lesson lesson = lesson::parse(m_sources[i].text.toStdString()).lesson;
    const int hour = lesson.hour;
    hours[hour].emplace_back(i, std::move(lesson));
  }
  const auto add = [this](std::size_t source, const lesson::Lesson& lesson) {
    const QString title = lesson.title.empty() ? m_sources[source].name : QString::fromStdString(lesson.title);
    addLesson(source, title, lesson.minutes, static_cast<int>(lesson.steps.size()),
              QString::fromStdString(lesson.summary).simplified());
  };
  for (const auto& [hour, lessons] : hours) {
    int minutes = 0;
    for (const auto& [source, lesson] : lessons) minutes += lesson.minutes;
    addHeading(tr("Hour %1: %2 minutes").arg(formatCount(hour), formatCount(minutes)));
    for (const auto& [source, lesson] : lessons) add(source, lesson);
  }
  const std::vector<LessonSource> own = ownSources();
  if (!own.empty()) addHeading(tr("Your own"));
  for (const LessonSource& source : own) {
    m_sources.push_back(source);
    add(m_sources.size() - 1, lesson::parse(source.text.toStdString()).lesson);
  }
}

}  // namespace kindred::ui::classroom
