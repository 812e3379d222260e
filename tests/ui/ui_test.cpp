#include "tests/ui/ui_test.h"

#include <QAbstractButton>
#include <QDeadlineTimer>
#include <QLabel>
#include <QScrollArea>

#include "ui/widgets/labels.h"

namespace kindred::ui {

bool waitUntil(const std::function<bool()>& condition, int milliseconds) {
  const QDeadlineTimer deadline(milliseconds);
  while (!condition()) {
    if (deadline.hasExpired()) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  return true;
}

void showAndSettle(QWidget& widget, const QSize& size) {
  widget.resize(size);
  widget.show();
  (void)QTest::qWaitForWindowExposed(&widget);
  for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
}

namespace {

void addSqueezed(const QWidget& root, std::vector<std::string>& found) {
  for (const QScrollArea* area : root.findChildren<QScrollArea*>()) {
    if (!area->isVisible() || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff) continue;
    const int needed = area->widget()->minimumSizeHint().width();
    if (needed <= area->viewport()->width()) continue;
    found.push_back(QStringLiteral("%1: %2 wide of %3")
                        .arg(QLatin1String(area->parentWidget()->metaObject()->className()))
                        .arg(area->viewport()->width())
                        .arg(needed)
                        .toStdString());
  }
}

}  // namespace

std::vector<std::string> clipped(const QWidget& root) {
  // What changed last may still wait for its layout.
  for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
  std::vector<std::string> found;
  addSqueezed(root, found);
  for (const QWidget* widget : root.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const auto* label = qobject_cast<const QLabel*>(widget);
    const bool elides = qobject_cast<const ElidedLabel*>(widget) != nullptr ||
                        widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if ((button == nullptr && label == nullptr) || elides) continue;
    const QString words = button != nullptr ? button->text() : label->text();
    const bool wraps = label != nullptr && label->wordWrap();
    const QSize needed = wraps ? QSize(0, label->heightForWidth(label->width())) : widget->sizeHint();
    if (words.isEmpty() || (widget->width() >= needed.width() && widget->height() >= needed.height())) continue;
    found.push_back(QStringLiteral("%1 “%2”: %3×%4 of %5×%6")
                        .arg(QLatin1String(widget->metaObject()->className()), words)
                        .arg(widget->width())
                        .arg(widget->height())
                        .arg(needed.width())
                        .arg(needed.height())
                        .toStdString());
  }
  return found;
}

QWidget* findByName(QWidget& root, const QString& objectName) { return root.findChild<QWidget*>(objectName); }

}  // namespace kindred::ui
