#include "ui/help/hit_delegate.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace kindred::ui::help {
namespace {

constexpr int kSnippetLines = 3;
constexpr int kAcross = 8;
constexpr int kAbove = 6;

int heightOf(FontRole role) { return QFontMetrics(theme().font(role)).lineSpacing(); }

}  // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
  if (selected || hovered) painter->fillRect(option.rect, theme().color(selected ? Role::AccentWeak : Role::Hover));
  painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                    theme().color(Role::Border));
  QRect place =
      option.rect.adjusted(theme().px(kAcross), theme().px(kAbove), -theme().px(kAcross), -theme().px(kAbove));
  const auto line = [&](const QString& text, FontRole font, Role colour) {
    painter->setFont(theme().font(font));
    painter->setPen(theme().color(colour));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    painter->drawText(QRect(place.left(), place.top(), place.width(), heightOf(font)), Qt::AlignLeft, shown);
    place.setTop(place.top() + heightOf(font));
  };
  line(index.data().toString(), FontRole::ControlBold, Role::Text);
  line(index.data(Where).toString(), FontRole::Tiny, Role::Text3);
  painter->setFont(theme().font(FontRole::Small));
  painter->setPen(theme().color(Role::Text2));
  painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(Snippet).toString());
  painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int height = heightOf(FontRole::ControlBold) + heightOf(FontRole::Tiny) +
                     kSnippetLines * heightOf(FontRole::Small) + 2 * theme().px(kAbove);
  return {option.rect.width(), height};
}

}  // namespace kindred::ui::help
