// A line of what a search of the help found: title, where it is, some words of it.
#pragma once

#include <QStyledItemDelegate>

namespace kindred::ui::help {

class HitDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  enum Roles { Where = Qt::UserRole + 1, Snippet };
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace kindred::ui::help
