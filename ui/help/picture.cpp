#include "ui/help/picture.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/help/guide_words.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::help {
namespace {

constexpr double kUnits = 100;
constexpr double kLetters = 2.5;   // height of letters, in units of the picture
constexpr double kSmallest = 1.6;  // below which a text is not shrunk to fit its box
constexpr double kRound = 1.2;
constexpr double kHead = 1.8;
constexpr double kWidest = 620;  // at 100 %

/// One picture being drawn.
class Drawing {
 public:
  Drawing(QPainter& painter, const QRectF& place, const PictureColours& colours)
      : m_painter(painter), m_place(place), m_unit(place.width() / kUnits), m_colours(colours) {}

  void draw(const guide::Shape& shape) {
    switch (shape.kind) {
      case guide::ShapeKind::Box: return box(shape);
      case guide::ShapeKind::Arrow: return arrow(shape);
      case guide::ShapeKind::Matrix: return matrix(shape);
      case guide::ShapeKind::Words: return text(rectOf(shape), inWords(shape.text), m_colours.faint, false);
    }
  }

 private:
  [[nodiscard]] QPointF point(double x, double y) const {
    return {m_place.left() + x * m_unit, m_place.top() + y * m_unit};
  }
  [[nodiscard]] QRectF rectOf(const guide::Shape& shape) const {
    return {point(shape.left, shape.top), QSizeF(shape.width * m_unit, shape.height * m_unit)};
  }

  // Smaller letters where a box is too small for its words, in whatever language.
  void text(const QRectF& place, const QString& words, const QColor& colour, bool bold) {
    constexpr int flags = Qt::AlignCenter | Qt::TextWordWrap;
    QFont font = theme().font(bold ? FontRole::ControlBold : FontRole::Control);
    for (double letters = kLetters; letters >= kSmallest; letters -= 0.1) {
      font.setPixelSize(std::max(1, static_cast<int>(std::lround(letters * m_unit))));
      const QRectF needed = QFontMetricsF(font).boundingRect(place, flags, words);
      if (needed.height() <= place.height() + 0.5 && needed.width() <= place.width() + 0.5) break;
    }
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(place, flags, words);
  }

  void box(const guide::Shape& shape) {
    const QRectF place = rectOf(shape).adjusted(0.5, 0.5, -0.5, -0.5);
    m_painter.setPen(QPen(shape.isStrong ? m_colours.mark : m_colours.line, std::max(1.0, m_unit * 0.2)));
    m_painter.setBrush(shape.isStrong ? m_colours.strong : m_colours.box);
    m_painter.drawRoundedRect(place, kRound * m_unit, kRound * m_unit);
    const double inside = 0.8 * m_unit;
    text(place.adjusted(inside, inside / 2, -inside, -inside / 2), inWords(shape.text),
         shape.isStrong ? m_colours.strongText : m_colours.text, shape.isStrong);
  }

  void arrow(const guide::Shape& shape) {
    const QPointF from = point(shape.left, shape.top), to = point(shape.width, shape.height);
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length <= 0) return;
    const QPointF step = along / length, across(-step.y(), step.x());
    const double head = std::min(kHead * m_unit, length);
    m_painter.setPen(QPen(m_colours.mark, std::max(1.2, m_unit * 0.35)));
    m_painter.drawLine(from, to - step * head * 0.7);
    QPainterPath tip(to);
    tip.lineTo(to - step * head + across * head * 0.5);
    tip.lineTo(to - step * head - across * head * 0.5);
    tip.closeSubpath();
    m_painter.fillPath(tip, m_colours.mark);
  }

  void matrix(const guide::Shape& shape) {
    if (shape.cells.empty() || shape.cells.front().empty()) return;
    const QRectF place = rectOf(shape);
    const double wide = place.width() / static_cast<double>(shape.cells.front().size());
    const double high = place.height() / static_cast<double>(shape.cells.size());
    for (std::size_t i = 0; i < shape.cells.size(); ++i) {
      for (std::size_t j = 0; j < shape.cells[i].size(); ++j) {
        const QRectF cell(place.left() + static_cast<double>(j) * wide, place.top() + static_cast<double>(i) * high,
                          wide, high);
        drawCell(cell, QString::fromStdString(shape.cells[i][j]));
      }
    }
  }

  void drawCell(const QRectF& cell, QString words) {
    const bool marked = words.startsWith(QLatin1Char('!')) || words == QLatin1String("?");
    if (words.startsWith(QLatin1Char('!'))) words.remove(0, 1);
    m_painter.setPen(QPen(m_colours.line, std::max(1.0, m_unit * 0.15)));
    m_painter.setBrush(marked ? m_colours.strong : m_colours.box);
    m_painter.drawRect(cell);
    if (words == QLatin1String(".")) return;
    if (words.startsWith(QLatin1Char('.'))) words = QLocale().decimalPoint() + words.mid(1);
    text(cell, words, marked ? m_colours.strongText : m_colours.text, marked);
  }

  QPainter& m_painter;
  QRectF m_place;
  double m_unit;
  const PictureColours& m_colours;
};

}  // namespace

PictureColours themeColours() {
  const Theme& t = theme();
  return {.text = t.color(Role::Text),
          .faint = t.color(Role::Text2),
          .line = t.color(Role::BorderStrong),
          .box = t.color(Role::Surface),
          .strong = t.color(Role::AccentWeak),
          .strongText = t.color(Role::AccentText),
          .mark = t.color(Role::Accent)};
}

PictureColours paperColours() {
  const QColor ink(Qt::black), grey(Qt::darkGray), paper(Qt::white);
  return {.text = ink,
          .faint = grey,
          .line = grey,
          .box = paper,
          .strong = QColor(Qt::lightGray).lighter(118),
          .strongText = ink,
          .mark = ink};
}

void drawPicture(QPainter& painter, const QRectF& place, const guide::Picture& picture, const PictureColours& colours) {
  painter.setRenderHint(QPainter::Antialiasing);
  Drawing drawing(painter, place, colours);
  for (const guide::Shape& shape : picture.shapes) drawing.draw(shape);
}

QImage imageOf(const guide::Picture& picture, int width, double ratio, const PictureColours& colours) {
  const double height = std::ceil(width / kUnits * picture.height);
  QImage image(static_cast<int>(std::ceil(width * ratio)), static_cast<int>(std::ceil(height * ratio)),
               QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  image.setDevicePixelRatio(ratio);
  QPainter painter(&image);
  drawPicture(painter, QRectF(0, 0, width, height), picture, colours);
  return image;
}

PictureCanvas::PictureCanvas(const guide::Picture& picture, double factor, QWidget* parent)
    : QWidget(parent), m_picture(picture), m_factor(factor) {
  setObjectName(QStringLiteral("picture"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  whenThemed(this, [this] { updateGeometry(); });
  whenTranslated(this, [this] {
    setAccessibleName(tr("How it works in one picture"));
    setAccessibleDescription(inWords(m_picture.tells));
    setToolTip(inWords(m_picture.tells));
    update();
  });
}

double PictureCanvas::drawnWidth(double available) const {
  return std::min(available, kWidest * theme().scale() * m_factor);
}

int PictureCanvas::heightForWidth(int width) const {
  return static_cast<int>(std::ceil(drawnWidth(width) / kUnits * m_picture.height)) + 2;
}

QSize PictureCanvas::sizeHint() const { return {theme().px(420), heightForWidth(theme().px(420))}; }

void PictureCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double width = drawnWidth(this->width() - 1.0);
  drawPicture(painter, QRectF(0, 0, width, width / kUnits * m_picture.height), m_picture, themeColours());
}

}  // namespace kindred::ui::help
