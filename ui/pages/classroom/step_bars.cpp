#include "ui/pages/classroom/step_bars.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kGap = 6, kThickness = 5, kLeastBar = 6;

}  // namespace

StepBars::StepBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  whenThemed(this, [this] { updateGeometry(); });
}

QSize StepBars::sizeHint() const { return {theme().px(120), theme().px(kThickness + 6)}; }

void StepBars::set(int step, int steps) {
  m_step = step;
  m_steps = std::max(1, steps);
  update();
}

void StepBars::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double thick = t.px(kThickness), top = (height() - thick) / 2;
  const auto bar = [&](double from, double to, Role role) {
    painter.setBrush(t.color(role));
    painter.drawRoundedRect(QRectF(from, top, to - from, thick), thick / 2, thick / 2);
  };
  const double each = static_cast<double>(width() + t.px(kGap)) / m_steps;
  if (each - t.px(kGap) < t.px(kLeastBar)) {  // too many: one bar
    bar(0, width(), Role::Pressed);
    bar(0, std::max(thick, static_cast<double>(width()) * (m_step + 1) / m_steps), Role::Accent);
    return;
  }
  for (int step = 0; step < m_steps; ++step)
    bar(step * each, (step + 1) * each - t.px(kGap),
        step == m_step  ? Role::Accent
        : step < m_step ? Role::AccentMid
                        : Role::Pressed);
}

void StepBars::mousePressEvent(QMouseEvent* event) {
  const double share = event->position().x() / std::max(1, width());
  emit chosen(std::clamp(static_cast<int>(share * m_steps), 0, m_steps - 1));
}

}  // namespace kindred::ui::classroom
