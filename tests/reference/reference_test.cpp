// Holds recommenders to what other libraries make of the same data, where the definitions are the same: figures.json, which
// make.py writes and describes.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using Json = nlohmann::json;
using Training = std::shared_ptr<const TrainingData>;

std::ifstream opened(const std::string& name) { return std::ifstream(KINDRED_REFERENCE "/" + name); }

/// As the file has them, or cut to whole stars.
std::vector<test::EventRow> ratingsOf(const std::string& name, bool whole) {
  std::ifstream file = opened(name);
  std::vector<test::EventRow> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string customer, product, value;
    std::getline(cells, customer, ',') && std::getline(cells, product, ',') && std::getline(cells, value);
    rows.push_back(
        {.customer = customer, .product = product, .value = whole ? std::floor(std::stof(value)) : std::stof(value)});
  }
  return rows;
}

const Json& figures() {
  static const Json all = Json::parse(opened("figures.json"));
  return all;
}

bool wholeStars(const Json& figure) { return figure.value("whole_stars", false); }

Training trainingOf(const Json& figure, PreferenceValue preference) {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, ratingsOf("train.csv", wholeStars(figure)));
  return trainingData(dataset, {.value = preference});
}

ModelPtr fitted(const Json& figure, const Training& data, std::uint64_t seed = 1) {
  const Algorithm& algorithm = recommend::algorithm(figure["algorithm"].get<std::string>());
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& [key, value] : figure["parameters"].items())
    texts.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
  Progress progress;
  return algorithm.fit({.data = data, .values = parsedValues(algorithm.info.parameters, texts), .seed = seed}, progress)
      .model;
}

struct Asked {
  Person person;
  Index product = 0;
  double given = 0;
};

std::vector<Asked> testOf(const Json& figure, const TrainingData& data) {
  std::vector<Asked> all;
  for (const test::EventRow& row : ratingsOf("test.csv", wholeStars(figure))) {
    const Index customer = data.dataset->customers.find(row.customer).value();
    all.push_back({data.person(customer), data.dataset->products.find(row.product).value(), *row.value});
  }
  return all;
}

void expectPredictions(const Json& figure) {
  const Training data = trainingOf(figure, PreferenceValue::Rating);
  const ModelPtr model = fitted(figure, data);
  const std::vector<Asked> asked = testOf(figure, *data);
  const Json& expected = figure["predictions"];
  ASSERT_EQ(expected.size(), asked.size());
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const double found = model->predictions(asked[i].person, {&asked[i].product, 1}).front();
    ASSERT_EQ(std::isnan(found), expected[i].is_null()) << "row " << i;
    if (!std::isnan(found)) {
      EXPECT_NEAR(found, expected[i].get<double>(), figure["tolerance"]) << "row " << i;
    }
  }
}

// What the other library scores by nothing has no score here.
void expectScores(const Json& figure) {
  const Training data = trainingOf(figure, PreferenceValue::Bought);
  const ModelPtr model = fitted(figure, data);
  const Json& expected = figure["scores"];
  for (std::size_t customer = 0; customer < expected.size(); ++customer) {
    const Person person = data->person(static_cast<Index>(customer));
    const std::vector<double> found = denseScores(*model, {&person, 1}, data->matrix.columns);
    ASSERT_EQ(expected[customer].size(), found.size());
    for (std::size_t product = 0; product < found.size(); ++product) {
      const Json& score = expected[customer][product];
      if (score.is_null()) continue;
      EXPECT_NEAR(std::isnan(found[product]) ? 0 : found[product], score.get<double>(), figure["tolerance"])
          << "customer " << customer << ", product " << product;
    }
  }
}

void expectError(const Json& figure) {
  const Training data = trainingOf(figure, PreferenceValue::Rating);
  const std::vector<Asked> asked = testOf(figure, *data);
  constexpr int Seeds = 3;
  double rmse = 0;
  for (int seed = 1; seed <= Seeds; ++seed) {
    const ModelPtr model = fitted(figure, data, static_cast<std::uint64_t>(seed));
    double squares = 0;
    for (const Asked& each : asked) {
      const double found = model->predictions(each.person, {&each.product, 1}).front();
      const double value = std::isnan(found) ? model->fallback(each.person, each.product) : found;
      squares += (value - each.given) * (value - each.given);
    }
    rmse += std::sqrt(squares / static_cast<double>(asked.size())) / Seeds;
  }
  EXPECT_NEAR(rmse, figure["rmse"].get<double>(), figure["tolerance"]);
}

class Reference : public testing::TestWithParam<std::size_t> {};

TEST_P(Reference, IsMet) {
  const Json& figure = figures()["cases"][GetParam()];
  SCOPED_TRACE(figure["library"].get<std::string>() + ", " + figure["name"].get<std::string>());
  if (figure.contains("predictions")) expectPredictions(figure);
  else if (figure.contains("scores")) expectScores(figure);
  else expectError(figure);
}

std::string nameOf(std::size_t number) {
  const Json& figure = figures()["cases"][number];
  std::string name = figure["library"].get<std::string>() + "_" + figure["name"].get<std::string>();
  std::erase_if(name, [](unsigned char letter) { return std::isalnum(letter) == 0 && letter != '_'; });
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Reference, testing::Range(std::size_t{0}, figures()["cases"].size()),
                         [](const auto& which) { return nameOf(which.param); });

}  // namespace
}  // namespace kindred::recommend
