#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/params/lookup.h"
#include "core/params/schema.h"

namespace kindred {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Described {
  AlgorithmInfo info;
};

struct Near {
  int neighbours = 40;
};
struct Factors {
  int factors = 16;
  double decay = 0.5;
};

struct Part {
  ChosenAlgorithm algorithm{"near"};
  double weight = 1;
};
struct Blend {
  std::vector<Part> parts{{{"near", {{"neighbours", std::int64_t{80}}}}, 2}, {{"factors"}, 1}};
  bool scaled = true;
};

Schema<Blend> blendSchema();

/// Also holds what nests, so that a blend of blends can be asked for.
const std::vector<Described>& members() {
  static const std::vector<Described> all = {
      {{.key = "near",
        .title = Text("Near"),
        .parameters =
            Schema<Near>().param(&Near::neighbours, "neighbours", Text("Neighbours"), {}, Range{1, 100}).parameters()}},
      {{.key = "factors",
        .title = Text("Factors"),
        .parameters = Schema<Factors>()
                          .param(&Factors::factors, "factors", Text("Factors"), {}, Range{1, 64})
                          .param(&Factors::decay, "decay", Text("Decay"), {})
                          .shownWhen("factors", {"16"})
                          .alias("fading")
                          .parameters()}},
      {{.key = "blend", .title = Text("Blend"), .parameters = blendSchema().parameters()}}};
  return all;
}

Schema<Part> partSchema() {
  return Schema<Part>()
      .algorithm(&Part::algorithm, "algorithm", Text("Algorithm"), {},
                 choosable<Described>(members, [](const auto&) { return true; }))
      .param(&Part::weight, "weight", Text("Weight"), {}, Range{0, 10});
}

Schema<Blend> blendSchema() {
  return Schema<Blend>()
      .list(&Blend::parts, "parts", Text("Parts"), {}, Text("Part %1"), partSchema(), Range{1, 3})
      .param(&Blend::scaled, "scaled", Text("Scaled"), {});
}

const Parameters& parameters() {
  static const Parameters all = blendSchema().parameters();
  return all;
}

std::vector<std::string> keys(const Values& values) {
  std::vector<std::string> result;
  for (const Parameter& each : expanded(parameters(), values)) result.push_back(each.key);
  return result;
}

std::vector<std::string> complaints(const Values& values) {
  std::vector<std::string> texts;
  for (const auto& problem : problems(parameters(), values)) texts.push_back(english(problem.text));
  return texts;
}

TEST(Nesting, ExpandsTheDefaultElementsWithTheParametersOfTheirAlgorithms) {
  EXPECT_THAT(keys({}),
              ElementsAre("parts", "parts.0.algorithm", "parts.0.neighbours", "parts.0.weight", "parts.1.algorithm",
                          "parts.1.factors", "parts.1.decay", "parts.1.weight", "scaled"));
  const Parameters all = expanded(parameters(), {});
  EXPECT_EQ(find(all, "parts.0.neighbours")->defaultValue, Value(std::int64_t{80})) << "of this element, not of near";
  EXPECT_EQ(find(all, "parts.0.weight")->defaultValue, Value(2.0));
  EXPECT_EQ(english(find(all, "parts.1.decay")->context), "Part 2");
  EXPECT_EQ(find(all, "parts.1.decay")->shownWhen->key, "parts.1.factors");
  EXPECT_EQ(find(all, "parts.1.fading")->key, "parts.1.decay");
  EXPECT_THAT(find(all, "parts.0.algorithm")->choices, testing::SizeIs(3));
}

struct Two {
  Part first{{"near"}}, second{{"factors", {{"factors", std::int64_t{32}}}}};
};

TEST(Nesting, PutsTheParametersOfAnAlgorithmIntoItsGroup) {
  const auto schema = Schema<Two>()
                          .group(&Two::first, "first", partSchema())
                          .group(&Two::second, "second",
                                 Schema<Part>(Two().second)
                                     .algorithm(&Part::algorithm, "algorithm", Text("Second"), {},
                                                choosable<Described>(members, [](const auto&) { return true; })));
  const Parameters all = expanded(schema.parameters(), {});
  std::vector<std::string> found;
  for (const Parameter& each : all) found.push_back(each.key);
  EXPECT_THAT(found, ElementsAre("first.algorithm", "first.neighbours", "first.weight", "second.algorithm",
                                 "second.factors", "second.decay"));
  EXPECT_EQ(find(all, "second.factors")->defaultValue, Value(std::int64_t{32}));
  EXPECT_EQ(english(find(all, "second.factors")->context), "Second");
  const Two two = schema.options({{"first.neighbours", std::int64_t{7}}, {"second.algorithm", std::string("near")}});
  EXPECT_EQ(two.first.algorithm.values, (Values{{"neighbours", std::int64_t{7}}}));
  EXPECT_EQ(two.second.algorithm.values, (Values{{"neighbours", std::int64_t{40}}}));
}

TEST(Nesting, FollowsTheValues) {
  EXPECT_THAT(
      keys({{"parts", std::int64_t{1}}, {"parts.0.algorithm", std::string("factors")}}),
      ElementsAre("parts", "parts.0.algorithm", "parts.0.factors", "parts.0.decay", "parts.0.weight", "scaled"));
  const Parameters other = expanded(parameters(), {{"parts.0.algorithm", std::string("factors")}});
  EXPECT_EQ(find(other, "parts.0.factors")->defaultValue, Value(std::int64_t{16}));
  const Parameters third = expanded(parameters(), {{"parts.2.weight", 1.0}});
  ASSERT_NE(find(third, "parts.2.neighbours"), nullptr) << "a list is as long as is named";
  EXPECT_EQ(find(third, "parts.2.neighbours")->defaultValue, Value(std::int64_t{40}));
  EXPECT_EQ(find(expanded(parameters(), {{"parts.9.weight", 1.0}}), "parts.9.weight"), nullptr) << "but not longer";
}

TEST(Nesting, GoesDeepButNotForever) {
  const Values deep{{"parts.0.algorithm", std::string("blend")}, {"parts.0.parts.0.algorithm", std::string("blend")}};
  EXPECT_NE(find(expanded(parameters(), deep), "parts.0.parts.0.parts.1.factors"), nullptr);
  Values values = deep;
  std::string key = "parts.0.parts.0.algorithm";
  for (int i = 0; i < 20; ++i) values[key = "parts.0." + key] = std::string("blend");
  EXPECT_LT(expanded(parameters(), values).size(), 100U);
}

TEST(Nesting, SetsTheOptions) {
  const auto schema = blendSchema();
  const Blend blend = schema.options({{"parts.1.algorithm", std::string("near")},
                                      {"parts.1.neighbours", std::int64_t{7}},
                                      {"parts.0.weight", std::int64_t{3}}});
  ASSERT_EQ(blend.parts.size(), 2U);
  EXPECT_EQ(blend.parts[0].algorithm.key, "near");
  EXPECT_EQ(blend.parts[0].algorithm.values, (Values{{"neighbours", std::int64_t{80}}}));
  EXPECT_EQ(blend.parts[0].weight, 3);
  EXPECT_EQ(blend.parts[1].algorithm.values, (Values{{"neighbours", std::int64_t{7}}}));
  EXPECT_EQ(schema.options(schema.values(blend)).parts[1].algorithm.values, blend.parts[1].algorithm.values);
  EXPECT_EQ(schema.options({{"parts", std::int64_t{1}}}).parts.size(), 1U);
}

TEST(Nesting, IsValidated) {
  EXPECT_THAT(complaints({}), ElementsAre());
  EXPECT_THAT(complaints({{"parts.0.neighbours", std::int64_t{500}}}),
              ElementsAre("parts.0.neighbours must lie between 1 and 100, not at 500."));
  EXPECT_THAT(complaints({{"parts", std::int64_t{4}}}), ElementsAre("parts must lie between 1 and 3, not at 4."));
  EXPECT_THAT(complaints({{"parts.0.wieght", 1.0}}), ElementsAre(HasSubstr("Did you mean “parts.0.weight”?")));
  EXPECT_THAT(complaints({{"parts.0.algorithm", std::string("nera")}, {"parts.0.neighbours", std::int64_t{3}}}),
              ElementsAre(HasSubstr("Did you mean “near”?")))
      << "what an unknown algorithm has cannot be told";
}

TEST(Nesting, IsReadFromTextsInAnyOrder) {
  const Values values = parsedValues(parameters(), {{"parts.1.decay", "0.25"},
                                                    {"parts.2.neighbours", "5"},
                                                    {"parts.0.algorithm", "factors"},
                                                    {"parts.0.factors", "8"}});
  EXPECT_EQ(values, (Values{{"parts.0.algorithm", std::string("factors")},
                            {"parts.0.factors", std::int64_t{8}},
                            {"parts.1.decay", 0.25},
                            {"parts.2.neighbours", std::int64_t{5}}}));
  EXPECT_THAT(complaints(values), ElementsAre());
  EXPECT_EQ(completed(parameters(), values).at("parts"), Value(std::int64_t{3}));
  EXPECT_THAT(complaints(parsedValues(parameters(), {{"parts.1.factors", "many"}})),
              ElementsAre("parts.1.factors must be a whole number, not “many”."));
}

TEST(Nesting, WritesWhatReadsAsTheSame) {
  const Values values =
      completed(parameters(), {{"parts.2.algorithm", std::string("factors")}, {"parts.2.factors", std::int64_t{9}}});
  std::vector<std::pair<std::string, std::string>> texts;
  for (const Parameter& each : expanded(parameters(), values)) {
    if (values.at(each.key) != each.defaultValue) texts.emplace_back(each.key, written(each, values.at(each.key)));
  }
  EXPECT_EQ(completed(parameters(), parsedValues(parameters(), texts)), values);
  EXPECT_EQ(texts.size(), 3U) << "how many, the algorithm, its factors";
}

TEST(Nesting, AddsAndRemovesElements) {
  Values values = withElement(parameters(), {{"parts.1.decay", 0.25}}, "parts");
  EXPECT_EQ(values.at("parts"), Value(std::int64_t{3}));
  EXPECT_EQ(values.at("parts.2.neighbours"), Value(std::int64_t{40}));
  values = withoutElement(parameters(), values, "parts", 0);
  EXPECT_EQ(values.at("parts"), Value(std::int64_t{2}));
  EXPECT_EQ(values.at("parts.0.algorithm"), Value(std::string("factors")));
  EXPECT_EQ(values.at("parts.0.decay"), Value(0.25));
  EXPECT_EQ(values.at("parts.1.neighbours"), Value(std::int64_t{40}));
  EXPECT_FALSE(values.contains("parts.2.algorithm"));
  EXPECT_FALSE(values.contains("parts.0.neighbours"));
  EXPECT_THAT(complaints(values), ElementsAre());
  EXPECT_THROW(withElement(parameters(), {}, "scaled"), Error);
}

TEST(Under, PutsKeysConditionsAndAliasesUnderThePrefix) {
  const Parameters moved = under("own", members()[1].info.parameters);
  EXPECT_EQ(moved[1].key, "own.decay");
  EXPECT_EQ(moved[1].shownWhen->key, "own.factors");
  EXPECT_EQ(moved[1].aliases, std::vector<std::string>{"own.fading"});
}

}  // namespace
}  // namespace kindred
