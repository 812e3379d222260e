#include "tests/ui/painted_text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QFontMetricsF>
#include <QLabel>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTextItem>

namespace kindred::ui {
namespace {

constexpr double kAir = 2;  // pixels: an overhanging letter is not cut

class ListeningEngine : public QPaintEngine {
 public:
  ListeningEngine() : QPaintEngine(AllFeatures) {}
  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState&) override {}
  void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
  void drawPath(const QPainterPath&) override {}
  void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
  void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const QRectF letters = QFontMetricsF(item.font()).tightBoundingRect(item.text());
    if (!item.text().trimmed().isEmpty())
      texts.push_back({item.text(), painter()->deviceTransform().mapRect(letters.translated(at))});
  }
  [[nodiscard]] Type type() const override { return User; }

  std::vector<PaintedText> texts;
};

class Listener : public QPaintDevice {
 public:
  explicit Listener(const QWidget& widget) : m_widget(widget) {}
  [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
  [[nodiscard]] const std::vector<PaintedText>& texts() const { return m_engine.texts; }

 protected:
  [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
    switch (metric) {
      case PdmWidth: return m_widget.width();
      case PdmHeight: return m_widget.height();
      case PdmWidthMM: return m_widget.widthMM();
      case PdmHeightMM: return m_widget.heightMM();
      case PdmNumColors: return 1 << 24;
      case PdmDepth: return 32;
      case PdmDpiX:
      case PdmPhysicalDpiX: return m_widget.logicalDpiX();
      case PdmDpiY:
      case PdmPhysicalDpiY: return m_widget.logicalDpiY();
      case PdmDevicePixelRatio: return 1;
      default: return QPaintDevice::metric(metric);
    }
  }

 private:
  const QWidget& m_widget;
  mutable ListeningEngine m_engine;
};

}  // namespace

std::vector<PaintedText> paintedTexts(QWidget& widget) {
  Listener listener(widget);
  widget.render(&listener, {}, {}, {});
  return listener.texts();
}

std::vector<std::string> paintedBeyond(QWidget& root) {
  std::vector<std::string> found;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    const bool isOther =
        qobject_cast<QLabel*>(widget) != nullptr || qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QAbstractScrollArea*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr;
    if (!widget->isVisible() || isOther) continue;
    const QRectF whole = QRectF(widget->rect()).adjusted(-kAir, -kAir, kAir, kAir);
    for (const PaintedText& text : paintedTexts(*widget)) {
      if (whole.contains(text.place)) continue;
      found.push_back(QStringLiteral("%1 %2 “%3”: from %4, %5 to %6, %7 of %8×%9")
                          .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text.words)
                          .arg(text.place.left(), 0, 'f', 0)
                          .arg(text.place.top(), 0, 'f', 0)
                          .arg(text.place.right(), 0, 'f', 0)
                          .arg(text.place.bottom(), 0, 'f', 0)
                          .arg(widget->width())
                          .arg(widget->height())
                          .toStdString());
    }
  }
  return found;
}

}  // namespace kindred::ui
