// What is inside a fitted model, as pictures that a class can read. A model tells its own parts (Model::inside), cut to the
// products and customers that it is asked to show; whoever shows them walks the list and knows no algorithm by name.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/matrix/dense.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// What is to be shown. What it looks at must outlive the call.
struct InsideAsked {
  std::span<const Index> products = {};   ///< each once
  std::span<const Index> customers = {};  ///< of the training, each once
  Person person = {};                     ///< whose own picture is drawn where a method has one
  Index mostFactors = 24;                 ///< of several factors the strongest are shown, so many at most
};

/// What stands along a side of a picture.
struct InsideAxis {
  enum class Of { Products, Customers, Factors, Names };

  Of of = Of::Products;
  std::vector<Index> shown =
      {};  ///< of products and customers which, of factors their number from 0; of purchases products
  std::vector<Text> names = {};  ///< of Names
  Index all = 0;                 ///< how many the model has; 0: those shown

  [[nodiscard]] std::size_t size() const { return of == Of::Names ? names.size() : shown.size(); }
};

/// Numbers by two sides: weights, likeness, factors, attention.
struct InsideGrid {
  InsideAxis rows, columns;
  Matrix values;                       ///< NaN: there is nothing
  std::optional<double> density = {};  ///< share of the cells of the whole that are not 0
  /// Of products × products: a score is the sum of the rows of what somebody has. Of factors: a score is a customer's row ·
  /// a product's, and the product's bar of the part "product_bias" where there is one.
  bool addsUp = false;
};

/// One number or more for each of one side.
struct InsideLine {
  Text name;
  std::vector<double> values;
};
struct InsideBars {
  InsideAxis axis;
  Text up;
  std::vector<InsideLine> lines;
};

struct InsideCurve {
  Text across, up;
  std::vector<double> at;  ///< ascending
  std::vector<InsideLine> lines;
};

/// Products and customers as places by two factors.
struct InsidePlane {
  std::vector<Index> products = {}, customers = {};
  Matrix ofProducts, ofCustomers;  ///< × 2
  Index across = 0, up = 1;        ///< numbers of the factors, from 0
};

struct InsidePart {
  std::string key;  ///< stable: "weights", "product_factors"
  Text title;
  Text says;      ///< what the picture tells, in one sentence
  Text question;  ///< for a class
  std::variant<InsideGrid, InsideBars, InsideCurve, InsidePlane> picture;
  Text method = {};  ///< of a part of a model that is made of others: which
};
using InsideParts = std::vector<InsidePart>;

/// The part of this key; null where there is none.
const InsidePart* partOf(const InsideParts& parts, std::string_view key);

InsideAxis productsShown(const InsideAsked& asked, Index all);
InsideAxis customersShown(const InsideAsked& asked, Index all);
InsideAxis namesShown(std::vector<Text> names);

/// The cells of a sparse matrix, 0 where none is.
Matrix cellsOf(const Csr& matrix, std::span<const Index> rows, std::span<const Index> columns);
/// The share of its cells that are not 0.
double densityOf(const Csr& matrix);

/// What having each of the products alone adds to each of them, asked of the model itself: that is what a model of sums over
/// the history is made of. NaN where it cannot tell.
Matrix weightsAsked(const Model& model, std::span<const Index> products, Index all);
/// The matrix of weights between products of a model whose score is a sum over the history.
InsidePart weightsPart(Matrix weights, const InsideAsked& asked, Index all, std::optional<double> density);
/// How much of all weight the greatest of them hold. `magnitudes` of those that are not 0, in any order; `cells` of all.
InsidePart concentrationPart(std::vector<float> magnitudes, double cells);

/// Factors of the products and customers asked for, by row. Without customers only products are told.
struct FactorTables {
  Matrix products, customers;
  bool addsUp = false;  ///< score = customer · product
};
/// As heatmaps and as a plane.
void addFactors(InsideParts& parts, const FactorTables& tables, const InsideAsked& asked, Index products,
                Index customers);

/// The length of what each column of `vectors` makes of the rows of `matrix`: the singular values where the columns are its
/// right singular vectors.
InsidePart singularValuesPart(const Csr& matrix, const FloatMatrix& vectors);

/// A bar a product, or a customer.
InsidePart productBars(std::string key, Text title, Text says, Text question, Text up,
                       const std::function<double(Index)>& value, const InsideAsked& asked, Index all);
InsidePart customerBars(std::string key, Text title, Text says, Text question, Text up,
                        const std::function<double(Index)>& value, const InsideAsked& asked, Index all);
/// How products and customers differ from the average of all.
InsidePart productBiasPart(const std::function<double(Index)>& bias, const InsideAsked& asked, Index all);
InsidePart customerBiasPart(const std::function<double(Index)>& bias, const InsideAsked& asked, Index all);

}  // namespace kindred::recommend
