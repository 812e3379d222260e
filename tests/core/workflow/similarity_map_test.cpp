#include "core/workflow/queries/similarity_map.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/parallel.h"
#include "tests/core/workflow/shop.h"
#include "tests/support/rising_sink.h"

namespace kindred::workflow::test {
namespace {

class SimilarityMapTest : public ShopTest {
 protected:
  SimilarityMapPtr make(MapKind kind, const MapOrder& rows = {}, const MapOrder& columns = {}) {
    return similarityMap(*m_workspace, {.datasetId = m_dataset, .kind = kind, .rows = rows, .columns = columns},
                         m_progress);
  }
  similarity::CellTile all(const SimilarityMap& map) {
    return map.cells->cells({.rowEnd = map.rows->size(), .columnEnd = map.columns->size()}, m_progress);
  }
};

void expectTreeOver(const MapSide& side) {
  ASSERT_EQ(side.tree.size(), side.members.size() - 1);
  EXPECT_EQ(side.tree.back().begin, 0);
  EXPECT_EQ(side.tree.back().end, side.size());
}

double meanOfNeighbours(const SimilarityMap& map) {
  double sum = 0;
  for (Index place = 1; place < map.rows->size(); ++place) sum += map.cells->at(place - 1, place);
  return sum / (map.rows->size() - 1);
}

TEST_F(SimilarityMapTest, OrdersRowsByLikenessUnderATree) {
  const auto byId = make(MapKind::Customers, {.by = OrderBy::Id});
  const auto byLikeness = make(MapKind::Customers);
  const auto byClusters = make(MapKind::Customers, {.by = OrderBy::Clusters});
  EXPECT_TRUE(byId->rows->tree.empty());
  EXPECT_TRUE(std::ranges::is_sorted(byId->rows->members));
  for (const auto& map : {byLikeness, byClusters}) {
    expectTreeOver(*map->rows);
    EXPECT_EQ(map->rows, map->columns);
    EXPECT_EQ(std::set<Index>(map->rows->members.begin(), map->rows->members.end()).size(), byId->rows->members.size());
    EXPECT_GT(meanOfNeighbours(*map), 1.5 * meanOfNeighbours(*byId));
  }
  EXPECT_GE(meanOfNeighbours(*byLikeness), meanOfNeighbours(*byClusters));
  EXPECT_EQ(english(byId->rows->ordered), "by id");
  EXPECT_NE(english(byLikeness->rows->ordered), english(byClusters->rows->ordered));
}

TEST_F(SimilarityMapTest, CellsAreWhatTheArithmeticSays) {
  for (const MapKind kind : {MapKind::Customers, MapKind::Products}) {
    const auto map = make(kind);
    ASSERT_TRUE(map->isSquare());
    for (const Index column : {3, 17, 30})
      EXPECT_NEAR(map->cells->at(5, column), pairArithmetic(*map, 5, column).value, 1e-6);
    EXPECT_GT(map->range.high, 0);
    EXPECT_LE(map->range.high, 1);
  }
}

TEST_F(SimilarityMapTest, NearestOfASegmentAreThoseWhoseCustomersHaveTheSame) {
  segment();
  const auto map = make(MapKind::SegmentsByProducts);
  const std::vector<Index>& ids = map->rows->members;
  ASSERT_GE(ids.size(), 3U);
  const Csr& matrix = map->data->matrix;
  // By hand: the cosine of what the customers of each have of every product, added up.
  const auto sums = [&](Index id) {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(matrix.columns);
    for (const Index customer : map->segmentation->customersOf(id)) {
      const Csr::Row row = matrix.row(customer);
      for (std::size_t i = 0; i < row.size(); ++i) sum[row.indices[i]] += row.values[i];
    }
    return sum;
  };
  Progress progress;
  const auto found = nearestTo(*map, ids[0], 10, progress);
  ASSERT_EQ(found.size(), ids.size() - 1);
  for (const similarity::Neighbour& neighbour : found) {
    const Eigen::VectorXd a = sums(ids[0]), b = sums(neighbour.row);
    EXPECT_NEAR(neighbour.similarity, a.dot(b) / (a.norm() * b.norm()), 1e-5);
  }
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_GE(found[i - 1].similarity, found[i].similarity);
  const similarity::EgoNetwork network = egoNetworkOf(*map, Member::Segment, ids[0], {}, progress);
  EXPECT_EQ(network.nodes.size(), ids.size());
  EXPECT_EQ(network.nodes.front().row, ids[0]);
}

TEST_F(SimilarityMapTest, MixedCellsAreWhatTheArithmeticSays) {
  segment();
  for (const MapKind kind : {MapKind::CustomersByProducts, MapKind::SegmentsByProducts}) {
    auto map = make(kind);
    EXPECT_EQ(map->columns->member, Member::Product);
    expectTreeOver(*map->columns);
    expectTreeOver(*map->rows);
    const auto expectCells = [&](const SimilarityMap& of, double HeldArithmetic::*figure) {
      const auto tile = all(of);
      std::int64_t held = 0;
      for (Index row = 0; row < tile.rows; ++row) {
        for (Index column = 0; column < tile.columns; ++column) {
          const double expected = heldArithmetic(of, row, column).*figure;
          EXPECT_NEAR(static_cast<double>(tile.at(row, column)), expected, 1e-5 * std::max(1.0, expected));
          held += expected > 0 ? 1 : 0;
        }
      }
      EXPECT_GT(held, 0);
    };
    expectCells(*map, &HeldArithmetic::mean);
    expectCells(*withMeasure(*map, {}, similarity::Holding::Share, m_progress), &HeldArithmetic::share);
    expectCells(*withMeasure(*map, {}, similarity::Holding::Lift, m_progress), &HeldArithmetic::lift);
  }
}

TEST_F(SimilarityMapTest, AnotherMeasureKeepsTheOrder) {
  const auto map = make(MapKind::Customers);
  const auto other = withMeasure(*map, {.measure = similarity::Measure::Jaccard}, {}, m_progress);
  EXPECT_EQ(other->rows, map->rows);
  EXPECT_NEAR(other->cells->at(2, 9), pairArithmetic(*other, 2, 9).value, 1e-6);
  EXPECT_NE(other->cells->at(2, 9), map->cells->at(2, 9));
}

TEST_F(SimilarityMapTest, APartHasItsCellsAndItsBranch) {
  const auto map = make(MapKind::Customers);
  const auto branch = std::ranges::find_if(map->rows->tree, [](const similarity::Branching& each) {
    return each.end - each.begin >= 5 && each.end - each.begin < 60;
  });
  ASSERT_NE(branch, map->rows->tree.end());
  const auto part = partOf(*map, branch->begin, branch->end, branch->begin, branch->end, m_progress);
  EXPECT_EQ(part->rows, part->columns);
  EXPECT_EQ(part->rows->size(), branch->end - branch->begin);
  EXPECT_EQ(part->cells->at(1, 3), map->cells->at(branch->begin + 1, branch->begin + 3));
  expectTreeOver(*part->rows);
  EXPECT_EQ(part->rows->tree.back().height, branch->height);
  const auto beside = partOf(*map, 0, 4, 10, 17, m_progress);
  EXPECT_EQ(beside->rows->size(), 4);
  EXPECT_EQ(beside->columns->size(), 7);
  EXPECT_EQ(beside->cells->at(3, 6), map->cells->at(3, 16));
}

TEST_F(SimilarityMapTest, OrdersBySegment) {
  const auto segmentation = segment();
  const auto map = make(MapKind::CustomersByProducts, {.by = OrderBy::Segment}, {.by = OrderBy::Segment});
  const auto expectStretches = [](const Annotation& segments) {
    std::vector<double> known = segments.values;
    std::erase_if(known, [](double value) { return std::isnan(value); });
    EXPECT_TRUE(std::ranges::is_sorted(known));
    EXPECT_EQ(segments.categories.size(), 3U);
  };
  expectStretches(annotation(*m_workspace, *map, *map->rows, "segment"));
  expectStretches(annotation(*m_workspace, *map, *map->columns, "segment"));
  const Annotation own = annotation(*m_workspace, *map, *map->rows, "segment");
  EXPECT_EQ(own.categories[static_cast<std::size_t>(own.values[0])],
            segmentation->segmentOf(map->rows->members[0])->name);
}

TEST_F(SimilarityMapTest, OrdersAndAnnotatesByEveryFigure) {
  segment();
  for (const MapKind kind : {MapKind::Customers, MapKind::Products, MapKind::SegmentsByProducts}) {
    const Member member = rowMember(kind);
    const auto figures = mapFigures(*m_workspace, m_dataset, member);
    EXPECT_GE(figures.size(), 3U);
    for (const MapFigure& figure : figures) {
      const auto map = make(kind, {.by = OrderBy::Figure, .figure = figure.key}, {.by = OrderBy::Id});
      Annotation known = annotation(*m_workspace, *map, *map->rows, figure.key);
      ASSERT_EQ(known.values.size(), map->rows->members.size());
      const auto missing = std::ranges::find_if(known.values, [](double value) { return std::isnan(value); });
      EXPECT_TRUE(std::all_of(missing, known.values.end(), [](double value) { return std::isnan(value); }));
      known.values.erase(missing, known.values.end());
      if (known.categories.empty()) EXPECT_TRUE(std::ranges::is_sorted(known.values, std::greater{})) << figure.key;
      else EXPECT_TRUE(std::ranges::is_sorted(known.values)) << figure.key;
    }
  }
}

TEST_F(SimilarityMapTest, NamesClustersByWhatTheyShare) {
  for (const MapKind kind : {MapKind::Customers, MapKind::Products}) {
    const auto map = make(kind);
    const auto& tree = map->rows->tree;
    const auto clusters = similarity::clustersAt(tree, similarity::heightOf(tree, 6));
    const auto named = nameClusters(*map, *map->rows, clusters, m_progress);
    ASSERT_EQ(named.size(), 6U);
    std::set<std::string> names;
    Index next = 0;
    for (const MapCluster& cluster : named) {
      EXPECT_EQ(cluster.begin, next);
      next = cluster.end;
      names.insert(english(cluster.name));
      for (const MapCluster::Shared& shared : cluster.shared) {
        EXPECT_GT(shared.lift(), 1);
        EXPECT_EQ(shared.member, kind == MapKind::Customers ? Member::Product : Member::Customer);
      }
    }
    EXPECT_EQ(next, map->rows->size());
    EXPECT_EQ(names.size(), 6U);
    EXPECT_FALSE(names.contains(""));
    const auto largest = std::ranges::max_element(named, {}, [](const auto& each) { return each.end - each.begin; });
    EXPECT_FALSE(largest->shared.empty());
  }
}

TEST_F(SimilarityMapTest, HoldsThoseWithMostOrdersAndTheOneThatIsSought) {
  MapRequest request{.datasetId = m_dataset, .limit = 10};
  const auto most = similarityMap(*m_workspace, request, m_progress);
  EXPECT_EQ(most->rows->size(), 10);
  EXPECT_EQ(english(most->rows->chosen), "the 10 customers with most orders");
  Index other = 0;
  while (most->rows->placeOf(other)) ++other;
  request.include = other;
  const auto map = similarityMap(*m_workspace, request, m_progress);
  EXPECT_EQ(map->rows->size(), 10);
  EXPECT_TRUE(map->rows->placeOf(other));
}

TEST_F(SimilarityMapTest, HoldsTheSelectionAlone) {
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const auto& customers = dataset->customers;
  MapRequest request{.datasetId = m_dataset,
                     .selection = CustomerSet({customers.key(3), customers.key(5), customers.key(8)}, {}),
                     .limit = 10};
  auto rows = similarityMap(*m_workspace, request, m_progress)->rows->members;
  std::ranges::sort(rows);
  EXPECT_EQ(rows, (std::vector<Index>{3, 5, 8}));
  request.limit = MapLimit;
  EXPECT_EQ(similarityMap(*m_workspace, request, m_progress)->rows->size(), 3) << "of fewer rows too";
}

TEST_F(SimilarityMapTest, ItsProgressDoesNotStepBack) {
  const ThreadLimit one(1);  // several report in any order
  for (const MapKind kind : {MapKind::Customers, MapKind::CustomersByProducts}) {
    kindred::test::RisingSink sink;
    Progress progress(&sink, {});
    static_cast<void>(similarityMap(*m_workspace, {.datasetId = m_dataset, .kind = kind}, progress));
    EXPECT_LE(sink.stepBack(), 1e-9);
  }
}

TEST_F(SimilarityMapTest, FindsWhoIsNear) {
  const auto map = make(MapKind::Customers);
  const auto network = egoNetworkOf(*map, Member::Customer, 5, {.neighbours = 4}, m_progress);
  EXPECT_EQ(network.nodes.front().row, 5);
  EXPECT_GT(network.nodes.size(), 4U);
  EXPECT_GE(network.edges.size(), 4U);
}

TEST(EstimateMap, TellsAQuickOrderFromTheBest) {
  const DataShape shape{.customers = 5000, .products = 4000, .interactions = 300000};
  const MapRequest best{.datasetId = 1}, quick{.datasetId = 1, .rows = {.by = OrderBy::Clusters}};
  const MapRequest byId{.datasetId = 1, .rows = {.by = OrderBy::Id}};
  EXPECT_GT(estimateMap(shape, best), 1);
  EXPECT_LT(estimateMap(shape, quick), 0.5);
  EXPECT_EQ(estimateMap(shape, byId), 0);
  EXPECT_LT(estimateMap({.customers = 50000, .products = 4000, .interactions = 3000000}, best), 2);
}

// Every customer is a column of the space in which products are compared.
TEST(EstimateMap, OfFewProductsGrowsWithTheCustomers) {
  const MapRequest products{.datasetId = 1, .kind = MapKind::Products, .rows = {.by = OrderBy::Clusters}};
  const double few = estimateMap({.customers = 20'000, .products = 1000, .interactions = 600'000}, products),
               many = estimateMap({.customers = 100'000, .products = 1000, .interactions = 600'000}, products);
  EXPECT_GT(many, 0.5);
  EXPECT_GT(many, 3 * few);
}

TEST_F(SimilarityMapTest, RefusesWhatCannotBeShown) {
  EXPECT_EQ(errorOf([&] { make(MapKind::SegmentsByProducts); }), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { make(MapKind::Customers, {.by = OrderBy::Segment}); }), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { make(MapKind::Customers, {.by = OrderBy::Figure, .figure = "height"}); }),
            ErrorCode::BadParameters);
}

TEST_F(SimilarityMapTest, CanBeCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(similarityMap(*m_workspace, {.datasetId = m_dataset}, progress), Cancelled);
}

}  // namespace
}  // namespace kindred::workflow::test
