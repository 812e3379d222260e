#include "core/matrix/nearest_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/matrix/kd_tree.h"
#include "core/matrix/openblas.h"

namespace kindred {
namespace {

constexpr Index Nobody = -1;

struct Found {
  double squared = std::numeric_limits<double>::infinity();
  Index row = std::numeric_limits<Index>::max();
  auto operator<=>(const Found&) const = default;
};

/// The nearest k so far, in order.
class Nearest {
 public:
  explicit Nearest(std::size_t k) : m_found(k) {}
  void begin(Index self) {
    m_self = self;
    std::ranges::fill(m_found, Found{});
  }

  [[nodiscard]] double bound() const { return m_found.back().squared; }
  void offer(const Found& candidate) {
    if (candidate.row == m_self || !(candidate < m_found.back())) return;
    std::size_t place = m_found.size() - 1;
    for (; place > 0 && candidate < m_found[place - 1]; --place) m_found[place] = m_found[place - 1];
    m_found[place] = candidate;
  }

  void tell(NearestRows& result, Eigen::Index row) const {
    for (std::size_t i = 0; i < m_found.size(); ++i) {
      result.rows(row, static_cast<Eigen::Index>(i)) = m_found[i].row;
      result.distances(row, static_cast<Eigen::Index>(i)) = std::sqrt(m_found[i].squared);
    }
  }

 private:
  std::vector<Found> m_found;
  Index m_self = Nobody;
};

/// What the tree asks of a search (KdTree::search).
struct TreeSearch {
  const std::vector<Index>& order;
  Nearest nearest;

  [[nodiscard]] double bound() const { return nearest.bound(); }
  [[nodiscard]] static bool skips(std::size_t) { return false; }
  void meet(const KdTree::Node& leaf, const KdTree::Squares& squares) {
    for (std::size_t i = leaf.begin; i < leaf.end; ++i) nearest.offer({squares[i - leaf.begin], order[i]});
  }
};

struct Question {
  const Matrix& asked;
  const Matrix& points;
  std::size_t k;
  bool ofThemselves;
  [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(points.cols()); }
  [[nodiscard]] Index self(Eigen::Index row) const { return ofThemselves ? static_cast<Index>(row) : Nobody; }
};

/// Rows that are asked for one after the other lie near each other, so that what they meet is in the cache.
void searchTree(const Question& question, NearestRows& result, Progress& progress) {
  const KdTree tree(question.points);
  constexpr std::size_t Rows = 128;
  forEachChunk(static_cast<std::size_t>(question.asked.rows()), Rows, progress, [&](const Chunk& chunk) {
    TreeSearch search{tree.order(), Nearest(question.k)};
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      progress.checkpoint();
      const auto row = question.ofThemselves ? tree.order()[i] : static_cast<Eigen::Index>(i);
      search.nearest.begin(question.self(row));
      tree.search(question.asked.row(row).data(), search);
      search.nearest.tell(result, row);
    }
  });
}

/// Squared distances in single precision as products: ‖a − b‖² − ‖a‖² = ‖b‖² − 2 ⟨a, b⟩, of numbers about their mean.
class Products {
 public:
  explicit Products(const Question& question)
      : m_question(question), m_mean(question.points.colwise().mean()), m_right(withSquares(question.points)) {
    const double length = static_cast<double>(question.columns());
    m_error = (length + 16) * static_cast<double>(std::numeric_limits<float>::epsilon());
  }

  static constexpr Eigen::Index Asked = 128, Tile = 1024;

  void search(Eigen::Index begin, Eigen::Index end, NearestRows& result, const Progress& progress) const {
    const Matrix about = m_question.asked.middleRows(begin, end - begin).rowwise() - m_mean;
    FloatMatrix left(about.rows(), about.cols() + 1);
    left << (-2 * about * m_scale).cast<float>(), Eigen::VectorXf::Ones(about.rows());
    const Vector lengths = (about * m_scale).rowwise().squaredNorm();
    std::vector<Nearest> nearest(static_cast<std::size_t>(end - begin), Nearest(m_question.k));
    for (Eigen::Index i = begin; i < end; ++i) nearest[static_cast<std::size_t>(i - begin)].begin(m_question.self(i));
    FloatMatrix products(about.rows(), Tile);
    for (Eigen::Index from = 0; from < m_right.rows(); from += Tile) {
      progress.checkpoint();
      const Eigen::Index count = std::min(Tile, m_right.rows() - from);
      multiply(left, from, count, products);
      const double longest = m_right.col(m_right.cols() - 1).segment(from, count).maxCoeff();
      for (Eigen::Index i = 0; i < about.rows(); ++i) {
        const double doubt = m_error * (lengths[i] + longest) - lengths[i];
        compare(begin + i, {products.row(i).data(), static_cast<std::size_t>(count)}, from, doubt,
                nearest[static_cast<std::size_t>(i)]);
      }
    }
    for (Eigen::Index i = begin; i < end; ++i) nearest[static_cast<std::size_t>(i - begin)].tell(result, i);
  }

 private:
  /// The points about the mean, no number greater than 1, and the sums of their squares as a last column.
  FloatMatrix withSquares(const Matrix& points) {
    const Matrix about = points.rowwise() - m_mean;
    const double greatest = about.cwiseAbs().maxCoeff();
    if (greatest > 0) m_scale = 1 / greatest;
    FloatMatrix all(about.rows(), about.cols() + 1);
    all << (about * m_scale).cast<float>(), (about * m_scale).rowwise().squaredNorm().cast<float>();
    return all;
  }

  void multiply(const FloatMatrix& left, Eigen::Index from, Eigen::Index count, FloatMatrix& products) const {
    const auto inner = static_cast<int>(left.cols());
    const OpenBlasCall blas;
    blas->sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(left.rows()), static_cast<int>(count), inner,
                1, left.data(), inner, m_right.row(from).data(), inner, 0, products.data(),
                static_cast<int>(products.cols()));
  }

  void compare(Eigen::Index asked, std::span<const float> products, Eigen::Index from, double doubt,
               Nearest& nearest) const {
    const double* const point = m_question.asked.row(asked).data();
    const double square = m_scale * m_scale * (1 + 1e-6);
    const auto most = [&] { return static_cast<float>(nearest.bound() * square + doubt); };
    float limit = most();
    constexpr std::size_t AtOnce = 16;
    for (std::size_t begin = 0; begin < products.size(); begin += AtOnce) {
      const std::size_t end = std::min(begin + AtOnce, products.size());
      if (!anyBelow(products.data() + begin, end - begin, limit)) continue;
      for (std::size_t j = begin; j < end; ++j) {
        if (products[j] > limit) continue;
        const auto row = static_cast<Index>(from) + static_cast<Index>(j);
        nearest.offer({squaredDistance(point, m_question.points.row(row).data(), m_question.columns()), row});
        limit = most();
      }
    }
  }

  static bool anyBelow(const float* numbers, std::size_t count, float limit) {
    int below = 0;
    for (std::size_t j = 0; j < count; ++j) below |= static_cast<int>(numbers[j] <= limit);
    return below != 0;
  }

  const Question& m_question;
  Eigen::RowVectorXd m_mean;
  double m_scale = 1;
  FloatMatrix m_right;
  double m_error = 0;
};

void multiplyTiles(const Question& question, NearestRows& result, Progress& progress) {
  const Products products(question);
  forEachChunk(static_cast<std::size_t>(question.asked.rows()), static_cast<std::size_t>(Products::Asked), progress,
               [&](const Chunk& chunk) {
                 products.search(static_cast<Eigen::Index>(chunk.begin), static_cast<Eigen::Index>(chunk.end), result,
                                 progress);
               });
}

constexpr Eigen::Index ColumnsOfTrees = 16;

NearestRows answered(const Question& question, Progress& progress) {
  NearestRows result;
  result.rows.resize(question.asked.rows(), static_cast<Eigen::Index>(question.k));
  result.distances.resize(question.asked.rows(), static_cast<Eigen::Index>(question.k));
  if (result.rows.size() == 0) return result;
  if (question.points.cols() <= ColumnsOfTrees) searchTree(question, result, progress);
  else multiplyTiles(question, result, progress);
  return result;
}

std::size_t atMost(int k, Eigen::Index rows) {
  return static_cast<std::size_t>(std::clamp<Eigen::Index>(k, 0, std::max<Eigen::Index>(rows, 0)));
}

}  // namespace

double nearestRowsSeconds(double rows, double columns) {
  constexpr double Searched = 3e-7, Multiplied = 2.4e-11;
  return columns <= ColumnsOfTrees ? Searched * rows * columns * columns : Multiplied * rows * rows * columns;
}

NearestRows nearestRows(const Matrix& points, int k, Progress& progress) {
  return answered({points, points, atMost(k, points.rows() - 1), true}, progress);
}

NearestRows nearestRowsTo(const Matrix& asked, const Matrix& points, int k, Progress& progress) {
  return answered({asked, points, atMost(k, points.rows()), false}, progress);
}

}  // namespace kindred
