#include "tests/bench/window_frames.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>

#include "core/base/random.h"
#include "tests/bench/measure.h"
#include "ui/charts/scatter_canvas.h"

namespace kindred::bench {
namespace {

using namespace kindred::ui;

constexpr std::size_t Points = 1'000'000;
constexpr int Groups = 8;
constexpr double FirstGoal = 2, FrameGoalMs = 1000.0 / 60;
constexpr int Drags = 60, Turns = 24;

ScatterData clouds() {
  Random random(1);
  ScatterData data;
  for (std::size_t i = 0; i < Points; ++i) {
    const int group = static_cast<int>(random.below(Groups));
    data.x.push_back(static_cast<float>(group % 4 * 5 + random.normal()));
    data.y.push_back(static_cast<float>(group / 4 * 6 + random.normal()));
    data.colour.push_back(group);
  }
  return data;
}

void report(const std::string& what, std::vector<double> frames) {
  std::ranges::sort(frames);
  const double usual = 1e3 * frames[frames.size() / 2], slow = 1e3 * frames[frames.size() * 95 / 100];
  line(what, slow, "ms",
       "goal " + englishNumber(FrameGoalMs, 1) + " ms: " + (slow < FrameGoalMs ? "met" : "MISSED") +
           " (19 of 20 frames; the usual one " + englishNumber(usual, 1) + " ms)");
}

void drag(ScatterCanvas& canvas, const QPointF& at, QEvent::Type type) {
  QMouseEvent event(type, at, canvas.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::MiddleButton,
                    Qt::MiddleButton, {});
  QApplication::sendEvent(&canvas, &event);
}

std::vector<double> dragged(ScatterCanvas& canvas) {
  QPointF at(500, 320);
  drag(canvas, at, QEvent::MouseButtonPress);
  std::vector<double> frames;
  for (int i = 0; i < Drags; ++i) {
    at += QPointF(i % 20 < 10 ? 7 : -7, i % 12 < 6 ? 4 : -4);
    frames.push_back(seconds([&] {
      drag(canvas, at, QEvent::MouseMove);
      canvas.repaint();
    }));
  }
  drag(canvas, at, QEvent::MouseButtonRelease);
  return frames;
}

std::vector<double> turned(ScatterCanvas& canvas) {
  std::vector<double> frames;
  for (int i = 0; i < Turns; ++i) {
    const QPointF at(420, 300);
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, QPoint(0, i < Turns / 2 ? 120 : -120), Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    frames.push_back(seconds([&] {
      QApplication::sendEvent(&canvas, &event);
      canvas.repaint();
    }));
  }
  return frames;
}

}  // namespace

void benchScatter() {
  ScatterCanvas canvas;
  canvas.resize(1000, 640);
  canvas.show();
  QApplication::processEvents();
  const ScatterData data = clouds();
  const double first = seconds([&] {
    canvas.setData(data);
    canvas.repaint();
  });
  line("scatter of a million: first picture", first, "s",
       "goal " + englishNumber(FirstGoal, 0) + " s: " + (first < FirstGoal ? "met" : "MISSED"));
  report("scatter of a million: dragged", dragged(canvas));
  report("scatter of a million: zoomed", turned(canvas));
  std::vector<char> half(Points, 0);
  for (std::size_t i = 0; i < Points; i += 2) half[i] = 1;
  canvas.setSelected(std::move(half));
  canvas.repaint();
  report("scatter of a million, half selected: dragged", dragged(canvas));
}

}  // namespace kindred::bench
