// A ring around a control that something speaks of. It lets every click through.
#pragma once

#include <QPointer>
#include <QWidget>

namespace kindred::ui {

class PointerRing : public QWidget {
  Q_OBJECT

 public:
  /// Below `window`, over everything in it.
  explicit PointerRing(QWidget* window);
  /// Null, or one that is not visible: no ring.
  void pointAt(QWidget* target);
  [[nodiscard]] QWidget* target() const { return m_target; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QPointer<QWidget> m_target;
};

}  // namespace kindred::ui
