// Queries behind the maps of the Similarity page: what stands along the rows and the columns, in which order, under which
// tree, and where its cells come from. A map holds no matrix of its cells: similarity::CellSource computes what is looked at.
#pragma once

#include "core/data/customer_set.h"
#include "core/similarity/cells.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/ego_network.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

enum class MapKind { Customers, Products, CustomersByProducts, SegmentsByProducts };
enum class Member { Customer, Product, Segment };

Member rowMember(MapKind kind);
Member columnMember(MapKind kind);

/// Most rows, and most columns, of a map.
constexpr Index MapLimit = 50'000;
/// Most rows whose order by likeness is the best of all that its tree allows; of more rows clusters are ordered so.
constexpr Index OptimalOrderLimit = 5'000;

enum class OrderBy {
  Likeness,  ///< hierarchical clustering with optimal leaf order; above OptimalOrderLimit as Clusters
  Clusters,  ///< the same of clusters, and inside each of them: quick, for the first picture
  Segment,   ///< by segment, those in none last; within one by clusters
  Figure,    ///< by a figure or attribute, greatest (or first, of texts) first; missing ones last
  Id
};

struct MapOrder {
  OrderBy by = OrderBy::Likeness;
  std::string figure = {};  ///< a key of mapFigures()
  bool ascending = false;

  bool operator==(const MapOrder&) const = default;
};

struct MapRequest {
  std::int64_t datasetId = 0;
  MapKind kind = MapKind::Customers;
  similarity::MeasureOptions options = {};  ///< of rows with rows; in mixed maps of the order by likeness
  similarity::Holding holding = similarity::Holding::Value;  ///< of mixed maps
  Preference preference = {};
  std::int64_t segmentation = 0;      ///< rows of SegmentsByProducts, order by segment; 0: the latest
  CustomerSet selection = {};         ///< of two customers or more: these alone
  Index limit = MapLimit;             ///< of more rows (or columns): those with most orders
  std::optional<Index> include = {};  ///< a row that is among them whatever it has
  MapOrder rows = {};
  MapOrder columns = {};  ///< of mixed maps; else columns are as rows
};

/// What stands along one side.
struct MapSide {
  Member member = Member::Customer;
  std::vector<Index> members;        ///< by place: index of the customer or product, or id of the segment
  similarity::Dendrogram tree = {};  ///< over the places; empty where the order is not one of likeness
  Text chosen = {};                  ///< which these are and why: "the 2,000 customers with most orders"
  Text ordered = {};                 ///< by what they are ordered, and how exactly

  [[nodiscard]] Index size() const { return static_cast<Index>(members.size()); }
  [[nodiscard]] std::optional<Index> placeOf(Index member) const;
};

/// Immutable. Where columns are as rows, the two sides are one object: rows == columns.
struct SimilarityMap {
  MapRequest request;
  std::shared_ptr<const recommend::TrainingData> data;
  SegmentationPtr segmentation = {};  ///< null where the data set has none
  std::shared_ptr<const MapSide> rows = {};
  std::shared_ptr<const MapSide> columns = {};
  similarity::CellSourcePtr cells = {};
  similarity::CellRange range = {};

  /// Whether rows are compared with others of their kind.
  [[nodiscard]] bool isSquare() const {
    return request.kind == MapKind::Customers || request.kind == MapKind::Products;
  }
};
using SimilarityMapPtr = std::shared_ptr<const SimilarityMap>;

/// A job. Throws Error (BadData, BadParameters, NotFound) and Cancelled.
SimilarityMapPtr similarityMap(const Workspace& workspace, const MapRequest& request, Progress& progress);
/// Seconds that it takes on two processors, roughly.
double estimateMap(const DataShape& shape, const MapRequest& request);

/// The same rows and columns in the same order by another measure or holding, for the other triangle. A quick job.
SimilarityMapPtr withMeasure(const SimilarityMap& map, const similarity::MeasureOptions& options,
                             similarity::Holding holding, Progress& progress);
/// Places [rowBegin, rowEnd) × [columnBegin, columnEnd) alone, in the same order: a map beside the map. Its sides have the part of
/// the tree below them where they are one branch.
SimilarityMapPtr partOf(const SimilarityMap& map, Index rowBegin, Index rowEnd, Index columnBegin, Index columnEnd,
                        Progress& progress);

/// A figure or attribute by which sides can be ordered and annotated.
struct MapFigure {
  std::string key;  ///< "orders", "spend", "attribute:region", "segment"
  Text label;
  AttributeKind kind = AttributeKind::Number;  ///< Number, Date, Category, Flag or Text
};
std::vector<MapFigure> mapFigures(const SimilarityMap& map, Member member);
/// The same before there is a map.
std::vector<MapFigure> mapFigures(const Workspace& workspace, std::int64_t datasetId, Member member);

/// A figure of every place of a side.
struct Annotation {
  MapFigure figure;
  std::vector<double>
      values;  ///< numbers and dates (seconds), flags as 0 or 1, or places in `categories`; NaN: missing
  std::vector<std::string> categories = {};  ///< of Category and Text: texts from the data, segments' names
};
/// Throws Error (BadParameters) where there is no such figure. A quick job.
Annotation annotation(const Workspace& workspace, const SimilarityMap& map, const MapSide& side,
                      const std::string& key);

/// Of every customer and every product, by index, the place among the segments of the map's segmentation; −1: in none. A product
/// is of the segment that has it most, as a share of its customers.
std::vector<int> segmentsOfCustomers(const SimilarityMap& map);
std::vector<int> segmentsOfProducts(const SimilarityMap& map);

/// A stretch of places that a cut line makes, named by what its members share.
struct MapCluster {
  Index begin = 0, end = 0;
  Text name = {};
  struct Shared {
    Member member = Member::Product;  ///< of customers what they buy; of products who buys them
    Index index = 0;
    double share = 0;    ///< of the cluster's members that have it
    double overall = 0;  ///< of all members of the side
    [[nodiscard]] double lift() const { return overall > 0 ? share / overall : 0; }
  };
  std::vector<Shared> shared = {};  ///< most telling first, at most ten
};
/// Of similarity::clustersAt() on the side's tree, or of any numbers that never fall. A cluster of one is called what its member
/// is; of more than 60 clusters only the largest 60 have names. A job.
std::vector<MapCluster> nameClusters(const SimilarityMap& map, const MapSide& side, const std::vector<int>& clusters,
                                     Progress& progress);

/// A cell of customers × products or segments × products written out.
struct HeldArithmetic {
  std::int64_t members = 0;  ///< of the row: 1, or the customers of the segment
  std::int64_t holders = 0;  ///< of them those who have the product
  double sum = 0;            ///< Σ of their numbers
  double mean = 0;           ///< sum ÷ members
  double share = 0;          ///< holders ÷ members
  std::int64_t everyone = 0;
  std::int64_t everyonesHolders = 0;
  double overall = 0;  ///< their share of everyone
  double lift = 0;     ///< share ÷ overall
};
HeldArithmetic heldArithmetic(const SimilarityMap& map, Index row, Index column);
/// A cell of a square map; `row` and `column` are places.
similarity::PairArithmetic pairArithmetic(const SimilarityMap& map, Index row, Index column);

/// Who of the kind of the map's rows is most alike to one of them, by the map's measure: customers and products (by index, on
/// the map or not), or segments (by id) by the sums of what their customers have. A quick job.
std::vector<similarity::Neighbour> nearestTo(const SimilarityMap& map, Index of, std::size_t top, Progress& progress);
/// The same with theirs, as a graph.
similarity::EgoNetwork egoNetworkOf(const SimilarityMap& map, Member member, Index of,
                                    const similarity::EgoNetworkOptions& shape, Progress& progress);

}  // namespace kindred::workflow
