#include "core/params/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"

namespace kindred {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

enum class Measure { Cosine, Pearson };

struct Weights {
  double half = 0.5;
  bool decay = false;
};

struct Options {
  int neighbours = 40;
  float shrinkage = 10;
  Measure measure = Measure::Cosine;
  bool centre = true;
  std::int64_t randomSeed = 1;
  std::optional<int> limit;
  std::optional<std::int64_t> reference;
  std::string label = "none";
  std::vector<std::string> names;
  Weights weights;
};

Schema<Options> schema() {
  const auto weights = Schema<Weights>()
                           .param(&Weights::half, "half", Text("Half"), {}, Range{0, 1})
                           .shownWhen("decay", {"true"})
                           .param(&Weights::decay, "decay", Text("Decay"), {});
  return Schema<Options>()
      .param(&Options::neighbours, "neighbours", Text("Neighbours"), Text("How many vote."),
             Range{.minimum = 1, .maximum = 1000, .atMostCustomers = true})
      .alias("k_neighbours")
      .param(&Options::shrinkage, "shrinkage", Text("Shrinkage"), {}, Range{0, 1000, true})
      .choice(&Options::measure, "measure", Text("Measure"), {},
              {{Measure::Cosine, "cosine", Text("Cosine")}, {Measure::Pearson, "pearson", Text("Pearson")}})
      .param(&Options::centre, "centre", Text("Centre"), {})
      .param(&Options::randomSeed, "seed", Text("Seed"), {})
      .seed()
      .param(&Options::limit, "limit", Text("Limit"), {}, Range{1, 10})
      .advanced()
      .param(&Options::reference, "reference", Text("Reference"), {})
      .date()
      .param(&Options::label, "label", Text("Label"), {})
      .param(&Options::names, "names", Text("Names"), {})
      .group(&Options::weights, "weights", weights);
}

const Parameter& parameter(const std::string& key) {
  static const Schema<Options> kept = schema();
  const Parameter* found = find(kept.parameters(), key);
  if (found == nullptr) throw std::out_of_range(key);
  return *found;
}

std::vector<std::string> complaints(const Values& values, const DataShape& shape = {}) {
  std::vector<std::string> texts;
  for (const auto& problem : problems(schema().parameters(), values, shape)) texts.push_back(english(problem.text));
  return texts;
}

TEST(Schema, TakesDefaultsFromTheOptionsAndTypesFromTheMembers) {
  const std::map<std::string, std::pair<ParameterType, Value>> expected = {
      {"neighbours", {ParameterType::Int, std::int64_t{40}}},
      {"shrinkage", {ParameterType::Real, 10.0}},
      {"measure", {ParameterType::Choice, std::string("cosine")}},
      {"centre", {ParameterType::Flag, true}},
      {"seed", {ParameterType::Seed, std::int64_t{1}}},
      {"limit", {ParameterType::Int, Value{}}},
      {"reference", {ParameterType::Date, Value{}}},
      {"label", {ParameterType::Text, std::string("none")}},
      {"names", {ParameterType::Columns, std::vector<std::string>{}}},
      {"weights.half", {ParameterType::Real, 0.5}},
      {"weights.decay", {ParameterType::Flag, false}}};
  const auto parameters = schema().parameters();
  EXPECT_EQ(parameters.size(), expected.size());
  for (const auto& p : parameters) {
    ASSERT_TRUE(expected.contains(p.key)) << p.key;
    EXPECT_EQ(p.type, expected.at(p.key).first) << p.key;
    EXPECT_EQ(p.defaultValue, expected.at(p.key).second) << p.key;
    EXPECT_EQ(p.isOptional, p.key == "limit" || p.key == "reference") << p.key;
    EXPECT_EQ(p.advanced, p.key == "limit") << p.key;
  }
}

TEST(Schema, SetsEveryMember) {
  const Options options = schema().options({{"neighbours", std::int64_t{7}},
                                            {"shrinkage", std::int64_t{2}},
                                            {"measure", std::string("pearson")},
                                            {"centre", false},
                                            {"seed", std::int64_t{99}},
                                            {"limit", std::int64_t{3}},
                                            {"label", std::string("a")},
                                            {"names", std::vector<std::string>{"x", "y"}},
                                            {"weights.half", 0.25},
                                            {"weights.decay", true}});
  EXPECT_EQ(options.neighbours, 7);
  EXPECT_EQ(options.shrinkage, 2);
  EXPECT_EQ(options.measure, Measure::Pearson);
  EXPECT_FALSE(options.centre);
  EXPECT_EQ(options.randomSeed, 99);
  EXPECT_EQ(options.limit, 3);
  EXPECT_EQ(options.label, "a");
  EXPECT_THAT(options.names, ElementsAre("x", "y"));
  EXPECT_EQ(options.weights.half, 0.25);
  EXPECT_TRUE(options.weights.decay);
}

TEST(Schema, ValuesAreTheReverseOfOptions) {
  const Values values = {{"neighbours", std::int64_t{7}}, {"measure", std::string("pearson")}, {"weights.half", 0.25}};
  EXPECT_EQ(schema().values(schema().options(values)), completed(schema().parameters(), values));
  EXPECT_EQ(schema().values(Options{}), completed(schema().parameters(), {}));
}

TEST(Schema, PrefixesConditionsWithinAGroup) {
  ASSERT_TRUE(parameter("weights.half").shownWhen);
  EXPECT_EQ(parameter("weights.half").shownWhen->key, "weights.decay");
  EXPECT_FALSE(isShown(parameter("weights.half"), {{"weights.decay", false}}));
  EXPECT_TRUE(isShown(parameter("weights.half"), {{"weights.decay", true}}));
  EXPECT_FALSE(isShown(parameter("weights.half"), {}));
  EXPECT_TRUE(isShown(parameter("centre"), {}));
}

TEST(Problems, OfDefaultsAreNone) { EXPECT_THAT(complaints({}), ElementsAre()); }

TEST(Problems, AreAllFoundAtOnce) {
  EXPECT_THAT(
      complaints({{"neigbours", std::int64_t{3}},
                  {"shrinkage", 2000.0},
                  {"measure", std::string("cosinus")},
                  {"centre", std::int64_t{1}},
                  {"unheard_of", true}}),
      ElementsAre("centre must be yes or no, not “1”.",
                  "measure cannot be “cosinus”. Did you mean “cosine”? It is one of: cosine, pearson.",
                  "There is no parameter “neigbours”. Did you mean “neighbours”?",
                  "shrinkage must lie between 0 and 1000, not at 2000.", "There is no parameter “unheard_of”."));
}

TEST(Problems, NameAChoiceWithoutANearOne) {
  EXPECT_THAT(complaints({{"measure", std::string("euclid")}}),
              ElementsAre("measure cannot be “euclid”. It is one of: cosine, pearson."));
}

TEST(Problems, SuggestAlsoForSwappedLetters) {
  EXPECT_THAT(complaints({{"sede", std::int64_t{3}}}), ElementsAre(HasSubstr("“seed”")));
}

TEST(Problems, RangesIncludeTheirEnds) {
  EXPECT_THAT(complaints({{"neighbours", std::int64_t{1}}, {"shrinkage", 1000.0}}), ElementsAre());
  EXPECT_EQ(complaints({{"neighbours", std::int64_t{0}}}).size(), 1u);
  EXPECT_EQ(complaints({{"neighbours", std::int64_t{1001}}}).size(), 1u);
}

TEST(Problems, HoldTypesApart) {
  EXPECT_EQ(complaints({{"neighbours", 3.5}}).size(), 1u);
  EXPECT_EQ(complaints({{"neighbours", std::string("3")}}).size(), 1u);
  EXPECT_EQ(complaints({{"neighbours", Value{}}}).size(), 1u);
  EXPECT_EQ(complaints({{"limit", Value{}}}).size(), 0u);
  EXPECT_EQ(complaints({{"seed", std::int64_t{-1}}}).size(), 1u);
  EXPECT_EQ(complaints({{"names", std::string("x")}}).size(), 1u);
  EXPECT_EQ(complaints({{"shrinkage", std::int64_t{3}}}).size(), 0u);
  EXPECT_EQ(complaints({{"shrinkage", std::numeric_limits<double>::quiet_NaN()}}).size(), 1u);
}

TEST(Problems, BoundsOfTheDataHoldForGivenValuesAndDefaults) {
  const DataShape films{.customers = 4, .products = 5, .interactions = 18};
  EXPECT_THAT(complaints({{"neighbours", std::int64_t{5}}}, films),
              ElementsAre("neighbours is 5, more than there are customers (4)."));
  EXPECT_THAT(complaints({{"neighbours", std::int64_t{4}}}, films), ElementsAre());
  EXPECT_THAT(complaints({}, films), ElementsAre("neighbours is 40, more than there are customers (4)."));
}

TEST(Problems, TakeAnOlderNameButNotBesideTheNewOne) {
  EXPECT_THAT(complaints({{"k_neighbours", std::int64_t{3}}}), ElementsAre());
  EXPECT_EQ(complaints({{"k_neighbours", std::int64_t{0}}}).size(), 1u);
  EXPECT_EQ(complaints({{"k_neighbours", std::int64_t{3}}, {"neighbours", std::int64_t{4}}}).size(), 1u);
}

TEST(RequireValid, ThrowsAllProblems) {
  try {
    (void)schema().options({{"neighbours", std::int64_t{0}}, {"centre", 1.0}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(error.problems().size(), 2u);
  }
}

TEST(Completed, FillsInDefaultsRenamesAliasesAndKeepsTheRest) {
  const Values all = completed(schema().parameters(), {{"k_neighbours", std::int64_t{3}}, {"extra", true}});
  EXPECT_EQ(all.at("neighbours"), Value(std::int64_t{3}));
  EXPECT_FALSE(all.contains("k_neighbours"));
  EXPECT_EQ(all.at("extra"), Value(true));
  EXPECT_EQ(all.at("measure"), Value(std::string("cosine")));
}

TEST(Parsed, ReadsEveryType) {
  EXPECT_EQ(parsed(parameter("neighbours"), "12"), Value(std::int64_t{12}));
  EXPECT_EQ(parsed(parameter("neighbours"), "+12"), Value(std::int64_t{12}));
  EXPECT_EQ(parsed(parameter("shrinkage"), "1e2"), Value(100.0));
  EXPECT_EQ(parsed(parameter("measure"), "pearson"), Value(std::string("pearson")));
  EXPECT_EQ(parsed(parameter("centre"), "no"), Value(false));
  EXPECT_EQ(parsed(parameter("centre"), "1"), Value(true));
  EXPECT_EQ(parsed(parameter("seed"), "7"), Value(std::int64_t{7}));
  EXPECT_EQ(parsed(parameter("limit"), "auto"), Value());
  EXPECT_EQ(parsed(parameter("label"), "auto"), Value(std::string("auto")));
  EXPECT_EQ(parsed(parameter("reference"), "2011-12-09"), Value(std::int64_t{1'323'388'800}));
  EXPECT_EQ(parsed(parameter("reference"), "2011-12-09 12:50:00"), Value(std::int64_t{1'323'435'000}));
  EXPECT_EQ(parsed(parameter("names"), "a,b c"), Value(std::vector<std::string>{"a", "b c"}));
  EXPECT_EQ(parsed(parameter("names"), ""), Value(std::vector<std::string>{}));
}

TEST(Parsed, RefusesWhatIsNotTheTypeOrOutOfRange) {
  for (const auto& [key, text] :
       std::vector<std::pair<std::string, std::string>>{{"neighbours", "12x"},
                                                        {"neighbours", ""},
                                                        {"neighbours", "1.5"},
                                                        {"neighbours", "0"},
                                                        {"neighbours", "99999999999999999999"},
                                                        {"neighbours", "auto"},
                                                        {"shrinkage", "nan"},
                                                        {"shrinkage", "1,5"},
                                                        {"shrinkage", "-1"},
                                                        {"measure", "Pearson"},
                                                        {"centre", "maybe"},
                                                        {"seed", "-1"},
                                                        {"reference", "2011-02-30"},
                                                        {"reference", "2011-12-09x"},
                                                        {"reference", "2011-12-09 25:00:00"},
                                                        {"reference", "yesterday"}}) {
    EXPECT_THROW((void)parsed(parameter(key), text), Error) << key << "=" << text;
  }
}

TEST(Written, IsTheReverseOfParsed) {
  for (const auto& [key, text] : std::vector<std::pair<std::string, std::string>>{{"neighbours", "12"},
                                                                                  {"shrinkage", "0.1"},
                                                                                  {"shrinkage", "1e-09"},
                                                                                  {"measure", "pearson"},
                                                                                  {"centre", "false"},
                                                                                  {"seed", "9223372036854775807"},
                                                                                  {"limit", "auto"},
                                                                                  {"limit", "3"},
                                                                                  {"reference", "2011-12-09"},
                                                                                  {"reference", "2011-12-09 12:50:00"},
                                                                                  {"names", "a\\,b,c\\\\d"},
                                                                                  {"label", "x, y"}}) {
    EXPECT_EQ(written(parameter(key), parsed(parameter(key), text)), text) << key;
  }
}

TEST(Find, FindsByKeyAndAlias) {
  const auto parameters = schema().parameters();
  EXPECT_EQ(find(parameters, "k_neighbours"), find(parameters, "neighbours"));
  EXPECT_NE(find(parameters, "neighbours"), nullptr);
  EXPECT_EQ(find(parameters, "neighbour"), nullptr);
}

TEST(Name, OfEveryType) {
  EXPECT_EQ(name(ParameterType::Int), "int");
  EXPECT_EQ(name(ParameterType::Columns), "columns");
  EXPECT_EQ(name(ParameterType::List), "list");
}

}  // namespace
}  // namespace kindred
