#include "ui/pages/classroom/truth_canvas.h"

#include <QMouseEvent>
#include <algorithm>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

void addSides(QStringList& lines, const std::vector<lesson::Series>& sides, std::size_t place, bool isShare) {
  for (const lesson::Series& side : sides)
    lines << translated(side.name) + QStringLiteral(": ") + truthFigure(side.points[place], isShare);
}

QStringList described(const lesson::LinesPicture& picture, std::size_t place) {
  QStringList lines{translated(picture.across) + QStringLiteral(": ") + QString::fromStdString(picture.places[place])};
  addSides(lines, picture.lines, place, picture.isShare);
  return lines;
}

QStringList described(const lesson::BarsPicture& picture, std::size_t place) {
  QStringList lines{translated(picture.groups[place])};
  addSides(lines, picture.sides, place, picture.isShare);
  return lines;
}

QStringList described(const lesson::DotsPicture& picture, std::size_t place) {
  return {translated(picture.kinds[place].name), formatCount(picture.kinds[place].count)};
}

QStringList described(const lesson::TargetsPicture& picture, std::size_t place) {
  const auto& target = picture.targets[place];
  if (place > picture.current) return {translated(target.name)};
  return {translated(target.name), translated(target.note),
          TruthCanvas::tr("Outermost ring: %1 stars off").arg(formatNumber(picture.range))};
}

std::size_t countOf(const lesson::LinesPicture& picture) { return picture.places.size(); }
std::size_t countOf(const lesson::BarsPicture& picture) { return picture.groups.size(); }
std::size_t countOf(const lesson::DotsPicture& picture) { return picture.kinds.size(); }
std::size_t countOf(const lesson::TargetsPicture& picture) { return picture.targets.size(); }

}  // namespace

std::size_t placesOf(const lesson::Picture& picture) {
  return std::visit([](const auto& kind) { return countOf(kind); }, picture);
}

QStringList describedPlace(const lesson::Picture& picture, std::size_t place) {
  return std::visit([place](const auto& kind) { return described(kind, place); }, picture);
}

TruthCanvas::TruthCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

void TruthCanvas::set(lesson::Picture picture) {
  m_picture = std::move(picture);
  m_place = -1;
  showTip({}, {});
  update();
}

QRectF TruthCanvas::inner() const {
  const double margin = m_type.px(16);
  return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRectF TruthCanvas::place(std::size_t place) const {
  return std::visit([&](const auto& kind) { return placeOf(m_type, inner(), kind, place); }, m_picture);
}

void TruthCanvas::draw(QPainter& painter) {
  if (placesOf(m_picture) == 0) return;
  painter.setRenderHint(QPainter::Antialiasing);
  std::visit([&](const auto& kind) { drawPicture(painter, m_type, inner(), kind); }, m_picture);
}

void TruthCanvas::tell(std::size_t at) {
  m_place = static_cast<int>(at);
  showTip(place(at).center(), describedPlace(m_picture, at));
}

bool TruthCanvas::moveCursor(int dx, int dy) {
  const auto count = static_cast<int>(placesOf(m_picture));
  if (count == 0 || dy == 0 || dx != 0) return false;  // left and right step through the lesson
  tell(static_cast<std::size_t>(std::clamp(m_place + dy, 0, count - 1)));
  return true;
}

void TruthCanvas::letGo() {
  m_place = -1;
  Canvas::letGo();
}

void TruthCanvas::mouseMoveEvent(QMouseEvent* event) {
  for (std::size_t at = 0; at < placesOf(m_picture); ++at) {
    if (place(at).contains(event->position())) return tell(at);
  }
  letGo();
}

}  // namespace kindred::ui::classroom
