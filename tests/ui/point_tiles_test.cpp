// Points in tiles: whoever looks at a part of the plane sees what walking all points would show.
#include <gtest/gtest.h>

#include <QPainter>
#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kPoints = 60'000;

/// Three clouds, unevenly full, whose segments mix.
ScatterData clouds() {
  Random random(5);
  ScatterData data;
  for (std::size_t i = 0; i < kPoints; ++i) {
    const int cloud = static_cast<int>(std::min<std::uint64_t>(random.below(8), 2));
    data.x.push_back(static_cast<float>(cloud * 4 + random.normal()));
    data.y.push_back(static_cast<float>(cloud * cloud + 2 * random.normal()));
    data.colour.push_back(static_cast<int>(random.below(4)));
  }
  return data;
}

QRectF part(Random& random) {
  const double side = std::exp(2 * random.normal());
  return {4 * random.normal() + 4, 4 * random.normal(), side, side * 1.5};
}

TEST(PointTiles, HoldAllPointsOfAPartAscending) {
  const ScatterData data = clouds();
  const PointTiles tiles(data.x, data.y);
  EXPECT_EQ(tiles.size(), kPoints);
  Random random(9);
  for (int turn = 0; turn < 200; ++turn) {
    const QRectF wanted = part(random);
    const NearPoints near = tiles.around(wanted, kPoints);
    ASSERT_TRUE(near);
    EXPECT_TRUE(std::ranges::is_sorted(*near, std::ranges::less_equal()) || near->size() < 2);
    std::vector<char> among(kPoints, 0);
    for (const std::uint32_t point : *near) among[point] = 1;
    for (std::size_t i = 0; i < kPoints; ++i) {
      const bool inside = data.x[i] >= wanted.left() && data.x[i] <= wanted.right() && data.y[i] >= wanted.top() &&
                          data.y[i] <= wanted.bottom();
      if (inside) {
        ASSERT_TRUE(among[i]) << i << " in turn " << turn;
      }
    }
  }
}

TEST(PointTiles, LeaveOutMostOfWhatLiesElsewhere) {
  const ScatterData data = clouds();
  const PointTiles tiles(data.x, data.y);
  const QRectF small(0, 0, 0.6, 0.6);
  std::size_t inside = 0;
  for (std::size_t i = 0; i < kPoints; ++i) inside += small.contains(QPointF(data.x[i], data.y[i])) ? 1 : 0;
  ASSERT_GT(inside, 100U);
  EXPECT_LT(tiles.around(small, kPoints)->size(), 4 * inside);
  EXPECT_FALSE(tiles.around(small, inside / 2)) << "more than are worth it";
  EXPECT_TRUE(tiles.around(QRectF(900, 900, 1, 1), kPoints)->size() < kPoints / 100);
}

TEST(PointTiles, BearAnyPoints) {
  constexpr float kNowhere = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(PointTiles({}, {}).around(QRectF(0, 0, 1, 1), 10)->empty());
  EXPECT_TRUE(PointTiles().around(QRectF(0, 0, 1, 1), 10)->empty());
  EXPECT_TRUE(PointTiles({kNowhere}, {kNowhere}).around(QRectF(-9, -9, 99, 99), 10)->empty());
  const PointTiles same({2, 2, kNowhere, 2}, {3, 3, 1, 3});
  EXPECT_EQ(*same.around(QRectF(1, 1, 5, 5), 10), (std::vector<std::uint32_t>{0, 1, 3}));
  const PointTiles far({-std::numeric_limits<float>::max(), 0, std::numeric_limits<float>::max()}, {0, 0, 0});
  EXPECT_EQ(far.around(QRectF(-1, -1, 2, 2), 10)->size(), 3U) << "a range that no number holds is one tile";
}

TEST(DensityGrid, OfTheTilesInSightIsThatOfAllPoints) {
  const ScatterData data = clouds();
  const PointTiles tiles(data.x, data.y);
  std::vector<std::uint8_t> colours(data.colour.begin(), data.colour.end());
  std::vector<char> some(kPoints, 0);
  for (std::size_t i = 0; i < kPoints; i += 3) some[i] = 1;
  const QSize pixels(400, 300);
  for (const double scale : {20.0, 60.0, 400.0, 3000.0}) {
    const PointPlaces places{scale, 30, -scale, 170};
    const QRectF seen(QPointF((-1 - places.moveX) / places.scaleX, (301 - places.moveY) / places.scaleY),
                      QPointF((401 - places.moveX) / places.scaleX, (-1 - places.moveY) / places.scaleY));
    for (const std::vector<char>& selected : {std::vector<char>(), some}) {
      const DensityGrid all(data, colours, selected, places, pixels, 2);
      const DensityGrid inSight(data, colours, selected, places, pixels, 2, tiles.around(seen, kPoints));
      EXPECT_GT(all.visible(), 0);
      EXPECT_TRUE(all == inSight) << scale;
      EXPECT_FALSE(all == DensityGrid(data, colours, selected, places, pixels, 2, std::vector<std::uint32_t>{}));
    }
  }
}

QImage pictureOf(ScatterCanvas& canvas) {
  QImage image(canvas.size(), QImage::Format_ARGB32_Premultiplied);
  canvas.render(&image);
  return image;
}

TEST(ScatterCanvas, DrawsMarkersOfTheTilesInSightAsOfAllPoints) {
  ScatterCanvas many, few;
  const ScatterData data = clouds();
  many.setData(data);
  showAndSettle(many, {500, 400});
  for (int i = 0; i < 8; ++i) many.zoomIn();
  // The same without tiles: what is in sight, and two points that keep the range.
  ScatterData part;
  const auto take = [&](std::size_t i) {
    part.x.push_back(data.x[i]);
    part.y.push_back(data.y[i]);
    part.colour.push_back(data.colour[i]);
  };
  const auto [left, right] = std::ranges::minmax_element(data.x);
  const auto [bottom, top] = std::ranges::minmax_element(data.y);
  for (std::size_t i = 0; i < kPoints; ++i) {
    const bool edge = data.x[i] == *left || data.x[i] == *right || data.y[i] == *bottom || data.y[i] == *top;
    const QPointF at = many.transform().toView(QPointF(data.x[i], data.y[i]));
    if (edge || QRectF(many.rect()).adjusted(-20, -20, 20, 20).contains(at)) take(i);
  }
  ASSERT_GT(part.x.size(), 500U);
  ASSERT_LT(part.x.size(), 40'000U);
  few.setData(part);
  showAndSettle(few, {500, 400});
  few.showAs(many);
  EXPECT_TRUE(pictureOf(many) == pictureOf(few));
  for (const QPoint& at : {QPoint(250, 200), QPoint(120, 90), QPoint(400, 310)}) {
    const int one = many.pointAt(at), other = few.pointAt(at);
    ASSERT_EQ(one < 0, other < 0);
    if (one >= 0) {
      EXPECT_EQ(data.x[static_cast<std::size_t>(one)], part.x[static_cast<std::size_t>(other)]);
    }
  }
}

}  // namespace
}  // namespace kindred::ui
