#include "ui/pages/data/preview_header.h"

#include <QPainter>

#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

namespace kindred::ui::data {
namespace {

constexpr int RoleRow = 36;  // pixels at 100 %
constexpr int NameRow = 34;
constexpr int ChooserHeight = 26;
constexpr int LineHeight = 15;
constexpr int Padding = 8;

}  // namespace

PreviewHeader::PreviewHeader(PreviewModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
  setSectionsClickable(false);
  setHighlightSections(false);
  connect(this, &QHeaderView::sectionResized, this, &PreviewHeader::placeChoosers);
  connect(this, &QHeaderView::geometriesChanged, this, &PreviewHeader::placeChoosers);
  connect(&m_model, &QAbstractItemModel::modelReset, this, &PreviewHeader::refill);
  whenThemed(this, [this] { setFixedHeight(theme().px(RoleRow + NameRow)); });
  whenTranslated(this, [this] {
    for (const auto& chooser : m_choosers) {
      if (!chooser) continue;
      for (int i = 0; i < chooser->count(); ++i)
        chooser->setItemText(i, roleTitle(offeredRoles()[static_cast<std::size_t>(i)]));
    }
  });
}

QComboBox* PreviewHeader::chooser(int column) const {
  const auto place = static_cast<std::size_t>(column);
  return column >= 0 && place < m_choosers.size() ? m_choosers[place].data() : nullptr;
}

void PreviewHeader::refill() {
  const auto columns = static_cast<std::size_t>(m_model.columnCount());
  for (std::size_t i = columns; i < m_choosers.size(); ++i) delete m_choosers[i].data();
  m_choosers.resize(columns);
  for (int i = 0; i < static_cast<int>(columns); ++i) refreshChooser(i);
}

void PreviewHeader::makeChooser(int column) {
  auto* chooser = new QComboBox(viewport());
  setSmall(chooser);
  chooser->setMaxVisibleItems(static_cast<int>(offeredRoles().size()));
  chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const imports::Role role : offeredRoles()) chooser->addItem(roleTitle(role), static_cast<int>(role));
  chooser->installEventFilter(this);
  connect(chooser, &QComboBox::activated, this, [this, column, chooser] {
    emit roleChosen(m_model.fileColumn(column), static_cast<imports::Role>(chooser->currentData().toInt()));
  });
  m_choosers[static_cast<std::size_t>(column)] = chooser;
  refreshChooser(column);
  // Tab goes from column to column, in whichever order they came into view.
  if (QComboBox* before = this->chooser(column - 1)) QWidget::setTabOrder(before, chooser);
  if (QComboBox* after = this->chooser(column + 1)) QWidget::setTabOrder(chooser, after);
}

void PreviewHeader::refreshChooser(int column) {
  QComboBox* shown = chooser(column);
  if (shown == nullptr) return;
  const int file = m_model.fileColumn(column);
  if (file < 0) {
    shown->deleteLater();
    m_choosers[static_cast<std::size_t>(column)] = nullptr;
    return;
  }
  const imports::PreviewColumn& described = m_model.preview().columns[static_cast<std::size_t>(file)];
  shown->setCurrentIndex(shown->findData(static_cast<int>(described.role)));
  shown->setProperty("kindredMarked", isKeyRole(described.role));
  shown->setAccessibleName(tr("What column %1 means").arg(QString::fromStdString(described.name)));
  shown->update();
}

void PreviewHeader::placeChoosers() {
  const Theme& t = theme();
  for (int column = 1; column < m_model.problemColumn() && column < count(); ++column) {
    const int x = sectionViewportPosition(column);
    const bool inView = x + sectionSize(column) > -t.px(ChooserHeight) && x < viewport()->width() + t.px(ChooserHeight);
    if (inView && static_cast<std::size_t>(column) < m_choosers.size() && chooser(column) == nullptr)
      makeChooser(column);
    if (QComboBox* shown = chooser(column)) {
      shown->setGeometry(x + t.px(3), t.px(RoleRow - ChooserHeight) / 2, sectionSize(column) - t.px(6),
                         t.px(ChooserHeight));
      shown->show();
    }
  }
}

int PreviewHeader::neededWidth(int column) const {
  const Theme& t = theme();
  const QFontMetrics names(t.font(FontRole::SmallBold));
  const QFontMetrics notes(t.font(FontRole::Tiny));
  int width = std::max(names.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
                       notes.horizontalAdvance(m_model.note(column))) +
              2 * t.px(Padding) + t.px(4);
  if (const int file = m_model.fileColumn(column); file >= 0) {
    const QString role = roleTitle(m_model.preview().columns[static_cast<std::size_t>(file)].role);
    width = std::max(width, QFontMetrics(t.font(FontRole::Control)).horizontalAdvance(role) + t.px(6 + 7 + 24));
  }
  return width;
}

QSize PreviewHeader::sectionSizeFromContents(int column) const {
  return {neededWidth(column), theme().px(RoleRow + NameRow)};
}

void PreviewHeader::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme().color(Role::Sunken));
  painter.fillRect(0, height() - 1, viewport()->width(), 1, theme().color(Role::Border));
  painter.end();
  QHeaderView::paintEvent(event);
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
  const Theme& t = theme();
  painter->fillRect(rect, t.color(Role::Sunken));
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.color(Role::Border));
  const bool right = m_model.isNumeric(column);
  const int flags = static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop) | Qt::TextSingleLine;
  const QRect room = rect.adjusted(t.px(column == 0 ? 4 : Padding), t.px(RoleRow), -t.px(Padding), 0);
  const auto line = [&](FontRole font, Role colour, const QString& text, int top) {
    painter->setFont(t.font(font));
    painter->setPen(t.color(colour));
    painter->drawText(room.adjusted(0, top, 0, 0), flags,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
  };
  if (column != 0)
    line(FontRole::SmallBold, Role::Text, m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), 0);
  line(FontRole::Tiny, Role::Text3, m_model.note(column), t.px(LineHeight));
}

bool PreviewHeader::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    for (std::size_t i = 0; i < m_choosers.size(); ++i) {
      if (m_choosers[i] == watched) emit columnFocused(static_cast<int>(i));
    }
  }
  return QHeaderView::eventFilter(watched, event);
}

}  // namespace kindred::ui::data
