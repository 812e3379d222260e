#include "core/recommend/inside.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::recommend {
namespace {

Eigen::Index signedSize(std::size_t size) { return static_cast<Eigen::Index>(size); }

/// The factors of most weight over products and customers, ascending.
std::vector<Index> strongestFactors(const FactorTables& tables, Index most) {
  Vector squares = Vector::Zero(tables.products.cols());
  for (const Matrix* side : {&tables.products, &tables.customers}) {
    if (side->rows() > 0) squares += side->colwise().squaredNorm().transpose();
  }
  std::vector<Index> factors(static_cast<std::size_t>(squares.size()));
  std::iota(factors.begin(), factors.end(), Index{0});
  std::ranges::stable_sort(factors, std::greater(), [&](Index factor) { return squares[factor]; });
  factors.resize(std::min(factors.size(), static_cast<std::size_t>(std::max<Index>(most, 1))));
  std::ranges::sort(factors);
  return factors;
}

Matrix columnsOf(const Matrix& table, std::span<const Index> columns) {
  Matrix result(table.rows(), signedSize(columns.size()));
  for (std::size_t i = 0; i < columns.size(); ++i) result.col(signedSize(i)) = table.col(columns[i]);
  return result;
}

InsideGrid factorGrid(InsideAxis rows, const Matrix& table, const std::vector<Index>& factors, bool addsUp) {
  InsideAxis columns{.of = InsideAxis::Of::Factors, .shown = factors, .all = static_cast<Index>(table.cols())};
  return {std::move(rows), std::move(columns), columnsOf(table, factors), std::nullopt, addsUp};
}

InsidePart barsPart(std::string key, Text title, Text says, Text question, InsideBars bars) {
  return {std::move(key), std::move(title), std::move(says), std::move(question), std::move(bars)};
}

std::vector<double> valuesOf(const std::function<double(Index)>& value, std::span<const Index> shown) {
  std::vector<double> values;
  for (const Index each : shown) values.push_back(value(each));
  return values;
}

}  // namespace

const InsidePart* partOf(const InsideParts& parts, std::string_view key) {
  const auto found = std::ranges::find(parts, key, &InsidePart::key);
  return found == parts.end() ? nullptr : &*found;
}

InsideAxis productsShown(const InsideAsked& asked, Index all) {
  return {.of = InsideAxis::Of::Products, .shown = {asked.products.begin(), asked.products.end()}, .all = all};
}

InsideAxis customersShown(const InsideAsked& asked, Index all) {
  return {.of = InsideAxis::Of::Customers, .shown = {asked.customers.begin(), asked.customers.end()}, .all = all};
}

InsideAxis namesShown(std::vector<Text> names) { return {.of = InsideAxis::Of::Names, .names = std::move(names)}; }

Matrix cellsOf(const Csr& matrix, std::span<const Index> rows, std::span<const Index> columns) {
  Matrix cells(signedSize(rows.size()), signedSize(columns.size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < columns.size(); ++j)
      cells(signedSize(i), signedSize(j)) = at(matrix, rows[i], columns[j]);
  }
  return cells;
}

double densityOf(const Csr& matrix) {
  const double cells = static_cast<double>(matrix.rows) * matrix.columns;
  const auto filled = std::ranges::count_if(matrix.values, [](float value) { return value != 0; });
  return cells > 0 ? static_cast<double>(filled) / cells : 0;
}

Matrix weightsAsked(const Model& model, std::span<const Index> products, Index all) {
  constexpr float Once = 1;
  std::vector<Person> people;
  for (const Index& product : products) people.push_back({Person::Unseen, {.values = {{&product, 1}, {&Once, 1}}}});
  const std::vector<double> scores = denseScores(model, people, all);
  Matrix weights(signedSize(products.size()), signedSize(products.size()));
  for (std::size_t had = 0; had < products.size(); ++had) {
    for (std::size_t i = 0; i < products.size(); ++i)
      weights(signedSize(had), signedSize(i)) =
          scores[had * static_cast<std::size_t>(all) + static_cast<std::size_t>(products[i])];
  }
  return weights;
}

InsidePart weightsPart(Matrix weights, const InsideAsked& asked, Index all, std::optional<double> density) {
  return {"weights", KI_TEXT("core", "What products say of each other"),
          KI_TEXT("core",
                  "A row is a product that somebody has; its cells are what that adds to the score of each product. A "
                  "score is the sum of the rows of all that the customer has."),
          KI_TEXT("core", "Which product speaks for many others, and which for none? Why?"),
          InsideGrid{productsShown(asked, all), productsShown(asked, all), std::move(weights), density, true}};
}

InsidePart concentrationPart(std::vector<float> magnitudes, double cells) {
  constexpr int Points = 21;
  std::ranges::sort(magnitudes, std::greater());
  double all = 0;
  for (const float each : magnitudes) all += each;
  InsideCurve curve{
      .across = KI_TEXT("core", "share of all cells, the greatest first"),
      .up = KI_TEXT("core", "share of all weight that they hold"),
      .at = {},
      .lines = {{KI_TEXT("core", "these weights"), {}}, {KI_TEXT("core", "if all weighed the same"), {}}}};
  double sum = 0;
  std::size_t next = 0;
  for (int point = 0; point < Points; ++point) {
    const double share = static_cast<double>(point) / (Points - 1);
    for (; next < magnitudes.size() && static_cast<double>(next) < share * cells; ++next) sum += magnitudes[next];
    curve.at.push_back(share);
    curve.lines[0].values.push_back(all > 0 ? sum / all : 0);
    curve.lines[1].values.push_back(share);
  }
  const double filled = cells > 0 ? static_cast<double>(magnitudes.size()) / cells : 0;
  return {"concentration", KI_TEXT("core", "How sparse it is"),
          KI_TEXT("core", "Of all cells %1 are not 0. The steeper the curve begins, the fewer of them do the work.")
              .with(Percent{filled}),
          KI_TEXT("core", "What would be lost if only a tenth of the cells were kept?"), std::move(curve)};
}

void addFactors(InsideParts& parts, const FactorTables& tables, const InsideAsked& asked, Index products,
                Index customers) {
  const std::vector<Index> factors = strongestFactors(tables, asked.mostFactors);
  parts.push_back({"product_factors", KI_TEXT("core", "Factors of products"),
                   KI_TEXT("core",
                           "A row is a product, a column a taste that the method found by itself. Products with like "
                           "rows are liked by the same customers."),
                   KI_TEXT("core", "Can you give one of the columns a name?"),
                   factorGrid(productsShown(asked, products), tables.products, factors, tables.addsUp)});
  if (tables.customers.rows() > 0)
    parts.push_back({"customer_factors", KI_TEXT("core", "Factors of customers"),
                     KI_TEXT("core",
                             "A row is a customer in the same columns. Cell by cell times a product’s row, added up: "
                             "that is how well the two fit."),
                     KI_TEXT("core", "Find two customers who are alike. Which products should they get?"),
                     factorGrid(customersShown(asked, customers), tables.customers, factors, tables.addsUp)});
  const std::vector<Index> two = strongestFactors(tables, 2);
  if (two.size() < 2) return;
  InsidePlane plane{.products = {asked.products.begin(), asked.products.end()},
                    .ofProducts = columnsOf(tables.products, two),
                    .ofCustomers = {},
                    .across = two[0],
                    .up = two[1]};
  if (tables.customers.rows() > 0) {
    plane.customers.assign(asked.customers.begin(), asked.customers.end());
    plane.ofCustomers = columnsOf(tables.customers, two);
  }
  parts.push_back({"plane", KI_TEXT("core", "Two factors as a plane"),
                   KI_TEXT("core",
                           "The two strongest factors as places. Products in the same direction from the middle suit "
                           "the same people; what lies far out is told most clearly."),
                   KI_TEXT("core", "What do the products of one corner have in common?"), std::move(plane)});
}

InsidePart singularValuesPart(const Csr& matrix, const FloatMatrix& vectors) {
  Vector squares = Vector::Zero(vectors.cols());
  for (Index row = 0; row < matrix.rows; ++row) {
    const Csr::Row entries = matrix.row(row);
    Vector along = Vector::Zero(vectors.cols());
    for (std::size_t i = 0; i < entries.size(); ++i)
      along += static_cast<double>(entries.values[i]) * vectors.row(entries.indices[i]).cast<double>().transpose();
    squares += along.cwiseAbs2();
  }
  InsideBars bars{.axis = {.of = InsideAxis::Of::Factors, .all = static_cast<Index>(vectors.cols())},
                  .up = KI_TEXT("core", "singular value"),
                  .lines = {{KI_TEXT("core", "singular value"), {}}}};
  for (Eigen::Index factor = 0; factor < squares.size(); ++factor) {
    bars.axis.shown.push_back(static_cast<Index>(factor));
    bars.lines.front().values.push_back(std::sqrt(squares[factor]));
  }
  return barsPart("singular_values", KI_TEXT("core", "Singular values"),
                  KI_TEXT("core",
                          "How much of the table each factor explains, the greatest first. Where the bars become even, "
                          "what is left is mostly noise."),
                  KI_TEXT("core", "How many factors would you keep?"), std::move(bars));
}

InsidePart productBars(std::string key, Text title, Text says, Text question, Text up,
                       const std::function<double(Index)>& value, const InsideAsked& asked, Index all) {
  InsideBars bars{productsShown(asked, all), up, {{up, valuesOf(value, asked.products)}}};
  return barsPart(std::move(key), std::move(title), std::move(says), std::move(question), std::move(bars));
}

InsidePart customerBars(std::string key, Text title, Text says, Text question, Text up,
                        const std::function<double(Index)>& value, const InsideAsked& asked, Index all) {
  InsideBars bars{customersShown(asked, all), up, {{up, valuesOf(value, asked.customers)}}};
  return barsPart(std::move(key), std::move(title), std::move(says), std::move(question), std::move(bars));
}

InsidePart productBiasPart(const std::function<double(Index)>& bias, const InsideAsked& asked, Index all) {
  return productBars("product_bias", KI_TEXT("core", "How products differ"),
                     KI_TEXT("core", "What each product has above or below the average, whoever is asked."),
                     KI_TEXT("core", "Would a list by these bars alone be a good one?"),
                     KI_TEXT("core", "above or below the average"), bias, asked, all);
}

InsidePart customerBiasPart(const std::function<double(Index)>& bias, const InsideAsked& asked, Index all) {
  return customerBars("customer_bias", KI_TEXT("core", "How customers differ"),
                      KI_TEXT("core",
                              "How generous each customer is, whatever the product. It moves all of a customer’s "
                              "predictions alike, and none in the list."),
                      KI_TEXT("core", "Why does the order of a list not depend on this?"),
                      KI_TEXT("core", "above or below the average"), bias, asked, all);
}

}  // namespace kindred::recommend
