// What is described alike.
#include <gtest/gtest.h>

#include <cmath>

#include "core/recommend/lists.h"
#include "core/recommend/words.h"
#include "tests/support/asked.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::content_test {
namespace {

using test::Asked;
using Data = std::shared_ptr<const TrainingData>;

std::vector<std::string> stemsOf(std::string_view text) {
  std::vector<std::string> stems;
  for (const Word& word : Stemmer().words(text)) stems.push_back(word.stem);
  return stems;
}

TEST(Words, AreStemsOfEnglishAndRussianWithoutThoseThatSayNothing) {
  EXPECT_EQ(stemsOf("The Hanging LANTERNS, with a candle!"), (std::vector<std::string>{"hang", "lantern", "candl"}));
  EXPECT_EQ(stemsOf("Зелёные чашки и зеленая чашка"), (std::vector<std::string>{"зелен", "чашк", "зелен", "чашк"}));
  EXPECT_EQ(stemsOf("«Чай» — 2 l, set/6"), (std::vector<std::string>{"ча", "2", "set", "6"}));
  EXPECT_TRUE(stemsOf("\xff\xd0 \xe2\x80").empty()) << "bytes that are no UTF-8";
}

test::DatasetBuilder shop() {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  builder.event({.customer = "a", .product = "1", .time = 0})
      .event({.customer = "a", .product = "3", .time = 10 * 86400})
      .event({.customer = "b", .product = "2", .time = 0});
  return builder.productRole("title", AttributeRole::Title);
}

Data titled(const std::vector<std::string>& titles) {
  test::DatasetBuilder builder = shop();
  for (std::size_t i = 0; i < titles.size(); ++i) builder.product(std::to_string(i + 1), {{"title", titles[i]}});
  return trainingData(builder.build(), {.value = PreferenceValue::Bought});
}

TEST(Content, IsTheCosineOfWeighedWords) {
  const Data data = titled({"red lantern", "red lanterns red", "green cup", "green lantern"});
  const Asked model("content", data);
  const auto idf = [](double holders) { return 1 + std::log(5 / (1 + holders)); };
  const double red = idf(2), lantern = idf(3), green = idf(2);  // "cup" is in one product alone
  const double twice = (1 + std::log(2.0)) * red;
  // Customer b has product 2.
  EXPECT_NEAR(model->score(1, 0),
              (red * twice + lantern * lantern) / std::hypot(red, lantern) / std::hypot(twice, lantern), 1e-6);
  // Customer a has 1 and 3, whose vectors have length 1; that of 3 is "green" alone.
  const double r = red / std::hypot(red, lantern), l = lantern / std::hypot(red, lantern);
  const double g4 = green / std::hypot(green, lantern), l4 = lantern / std::hypot(green, lantern);
  EXPECT_NEAR(model->score(0, 3), (1 * g4 + l * l4) / std::sqrt(r * r + l * l + 1), 1e-6);
  EXPECT_TRUE(std::isnan(model->score(1, 2))) << "nothing in common";
}

TEST(Content, WeighsRepeatedWordsAndLongTextsByBm25) {
  const Data data = titled({"red red lantern", "red lantern", "lantern", "lantern red"});
  const Asked model("content", data, {{"weighting", std::string("bm25")}});
  const auto idf = [](double holders) { return 1 + std::log(5 / (1 + holders)); };
  const double mean = (3 + 2 + 1 + 2) / 4.0;
  const auto counts = [&](double times, double words) {
    return times * 2.2 / (times + 1.2 * (0.25 + 0.75 * words / mean));
  };
  const double red = counts(2, 3) * idf(3), lantern = counts(1, 3) * idf(4);
  const double otherRed = counts(1, 2) * idf(3), otherLantern = counts(1, 2) * idf(4);
  // Customer b has product 2.
  EXPECT_NEAR(model->score(1, 0),
              (red * otherRed + lantern * otherLantern) / std::hypot(red, lantern) / std::hypot(otherRed, otherLantern),
              1e-6);
}

TEST(Content, OffersWhatNobodyHas) {
  const Data data = titled({"красная чашка", "зелёный фонарь", "блюдце", "фонари зелёные"});
  const Asked model("content", data);
  const auto list = recommend(*model, *data, data->person(1), {.top = 3});
  ASSERT_FALSE(list.items.empty());
  EXPECT_EQ(list.items[0].index, 3);
  EXPECT_NEAR(list.items[0].score, 1, 1e-6) << "the same words in other forms";
  const Explanation why = model->explain(1, 3);
  ASSERT_EQ(why.parts.size(), 2U);
  EXPECT_EQ(english(why.parts[0].title), "Word “зелёные”");
  EXPECT_EQ(why.parts[0].terms[0].index, 1);
  EXPECT_EQ(english(shortReason(why, *data->dataset).text), "Described like зелёный фонарь");
}

TEST(Content, FadesByTheHalfLife) {
  // Customer a bought 1 ten days before 3.
  const Data data = titled({"red", "red", "green", "green"});
  const Asked model("content", data, {{"half_life", 5.0}});
  EXPECT_NEAR(model->score(0, 1) / model->score(0, 3), 0.25, 1e-6);
}

TEST(Content, TakesCategoriesFlagsAndNumbers) {
  test::DatasetBuilder builder = shop();
  const auto add = [&](const char* id, const char* genres, const char* year, const char* gift) {
    builder.product(id, {{"genres", genres}, {"year", year}, {"gift", gift}});
  };
  builder.productRole("genres", AttributeRole::Category);
  add("1", "Drama|War", "1950", "yes");
  add("2", "Comedy", "2000", "no");
  add("3", "Drama", "1960", "no");
  add("4", "War", "1955", "yes");
  add("5", "Comedy", "2010", "no");
  const Data data = trainingData(builder.build(), {.value = PreferenceValue::Bought});
  const Asked all("content", data);
  EXPECT_GT(all->score(0, 3), all->score(0, 4));
  EXPECT_GT(all->score(1, 4), all->score(1, 3));
  const Asked years("content", data, {{"categories", 0.0}});
  // A single number: alike or opposite.
  EXPECT_NEAR(years->score(1, 4), 1, 1e-6);
  EXPECT_NEAR(years->score(1, 3), -1, 1e-6);
}

}  // namespace
}  // namespace kindred::recommend::content_test
