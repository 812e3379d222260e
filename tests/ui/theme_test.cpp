#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <set>

#include "tests/ui/ui_test.h"

namespace kindred::ui {
namespace {

constexpr std::array kSurfaces{Role::Window, Role::Surface, Role::Sunken, Role::Rail,
                               Role::Header, Role::Raised,  Role::Hover,  Role::Pressed};

class TokensContrast : public ::testing::TestWithParam<bool> {
 protected:
  [[nodiscard]] double ratio(Role front, Role back) const {
    return contrast(m_tokens.color(front, GetParam()), m_tokens.color(back, GetParam()));
  }
  [[nodiscard]] static std::string pair(Role front, Role back) {
    return (roleKey(front) + " on " + roleKey(back)).toStdString();
  }
  Tokens m_tokens = Tokens::load();
};

TEST_P(TokensContrast, EveryRoleHasAColour) {
  for (int i = 0; i < static_cast<int>(Role::Count_); ++i) {
    EXPECT_TRUE(m_tokens.color(static_cast<Role>(i), GetParam()).isValid())
        << roleKey(static_cast<Role>(i)).toStdString();
  }
}

TEST_P(TokensContrast, WordsReadOnEverySurface) {
  for (const Role surface : kSurfaces) {
    for (const Role text : {Role::Text, Role::Text2}) EXPECT_GE(ratio(text, surface), 4.5) << pair(text, surface);
    if (surface == Role::Pressed) continue;
    EXPECT_GE(ratio(Role::Text3, surface), 4.5) << pair(Role::Text3, surface);
  }
}

TEST_P(TokensContrast, TonesReadOnTheirGrounds) {
  for (const auto& [text, ground] : {std::pair{Role::OkText, Role::OkBg},
                                     {Role::WarnText, Role::WarnBg},
                                     {Role::ErrText, Role::ErrBg},
                                     {Role::AccentText, Role::AccentWeak},
                                     {Role::OnAccent, Role::Accent},
                                     {Role::OnTip, Role::Tip}}) {
    EXPECT_GE(ratio(text, ground), 4.5) << pair(text, ground);
  }
}

TEST_P(TokensContrast, IconsBarsAndFieldsStandOut) {
  for (const Role role : {Role::Ok, Role::Warn, Role::Err, Role::BorderStrong, Role::Accent}) {
    for (const Role surface : {Role::Window, Role::Surface, Role::Sunken})
      EXPECT_GE(ratio(role, surface), 3.0) << pair(role, surface);
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, TokensContrast, ::testing::Bool(),
                         [](const auto& theme) { return theme.param ? "dark" : "light"; });

TEST(Tokens, LettersReadOnSegmentColours) {
  const Tokens tokens = Tokens::load();
  for (const bool dark : {false, true}) {
    ASSERT_EQ(tokens.segments(dark).size(), 8U);
    for (const SegmentColour& colour : tokens.segments(dark)) {
      EXPECT_GE(contrast(colour.onFill, colour.fill), 4.0) << colour.name.toStdString();
    }
  }
}

TEST(Tokens, ContrastOfBlackAndWhiteIs21) { EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9); }

TEST(Tokens, ColourTablesRunFromFirstToLastStop) {
  const Tokens tokens = Tokens::load();
  const ColourTable viridis = tokens.colourTable(ColourMap::Viridis, false);
  EXPECT_EQ(QColor(viridis.front()), QColor("#440154"));
  EXPECT_EQ(QColor(viridis.back()), QColor("#FDE725"));
  for (const ColourMap map : {ColourMap::Tide, ColourMap::Shore, ColourMap::Viridis, ColourMap::Cividis}) {
    const ColourTable table = tokens.colourTable(map, true);
    EXPECT_GT(std::set<QRgb>(table.begin(), table.end()).size(), 200U);
  }
}

TEST(Theme, SegmentsPastEightRepeatColoursWithTheNextShape) {
  std::set<std::pair<QString, Shape>> looks;
  for (int i = 0; i < 64; ++i) looks.insert({theme().segment(i).name, theme().segment(i).shape});
  EXPECT_EQ(looks.size(), 64U);
  EXPECT_EQ(theme().segment(0).name, "Ocean");
  EXPECT_EQ(theme().segment(8).name, "Ocean");
  EXPECT_EQ(theme().segment(8).shape, Shape::Triangle);
}

TEST(Theme, ZoomScalesSizesAndFontsWithinItsBounds) {
  theme().setZoom(100);
  EXPECT_EQ(theme().px(28), 28);
  const double points = theme().font(FontRole::Body).pointSizeF();
  theme().setZoom(150);
  EXPECT_EQ(theme().px(28), 42);
  EXPECT_NEAR(theme().font(FontRole::Body).pointSizeF(), points * 1.5, 1e-9);
  theme().setZoom(1000);
  EXPECT_EQ(theme().zoom(), 200);
  theme().setZoom(10);
  EXPECT_EQ(theme().zoom(), 80);
  theme().setZoom(100);
}

TEST(Theme, WidgetsFollowAChangeOfTheme) {
  QLabel label;
  setTextRole(&label, Role::Text2);
  const QColor light = label.palette().color(QPalette::WindowText);
  theme().setChoice(ThemeChoice::Dark);
  EXPECT_NE(label.palette().color(QPalette::WindowText), light);
  EXPECT_EQ(label.palette().color(QPalette::WindowText), theme().tokens().color(Role::Text2, true));
  theme().setChoice(ThemeChoice::Light);
  EXPECT_EQ(label.palette().color(QPalette::WindowText), light);
}

TEST(Theme, IconsTakeTheColourOfTheirRole) {
  const QImage image = icon("data", Role::Err).pixmap(QSize(32, 32)).toImage();
  const QRgb wanted = theme().color(Role::Err).rgb();
  int coloured = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QRgb pixel = image.pixel(x, y);
      if (qAlpha(pixel) == 255) coloured += (pixel & 0xFFFFFF) == (wanted & 0xFFFFFF);
    }
  }
  EXPECT_GT(coloured, 10);
}

TEST(Theme, TooltipsShowNamesFromFilesAsTheyAre) {
  QWidget window;
  window.resize(200, 100);
  window.show();
  const QString name = QStringLiteral("<b>Spade</b> & <img src='file:///etc/hostname'>");
  QToolTip::showText(window.mapToGlobal(QPoint(10, 10)), name, &window);
  QLabel* tip = nullptr;
  for (QWidget* each : QApplication::topLevelWidgets())
    if (each->inherits("QTipLabel")) tip = qobject_cast<QLabel*>(each);
  ASSERT_NE(tip, nullptr);
  EXPECT_EQ(tip->textFormat(), Qt::PlainText);
  EXPECT_EQ(tip->text(), name);
  QToolTip::hideText();
}

TEST(Theme, EveryMarkerShapePaintsItsOwn) {
  std::set<QByteArray> pictures;
  for (int shape = 0; shape < 8; ++shape) {
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setBrush(Qt::black);
    drawMarker(painter, static_cast<Shape>(shape), QPointF(12, 12), 8);
    painter.end();
    pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
  }
  EXPECT_EQ(pictures.size(), 8U);
}

}  // namespace
}  // namespace kindred::ui
