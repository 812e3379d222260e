#include <gmock/gmock.h>

#include <numeric>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/describe/condition.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

DatasetPtr shop() {
  return test::DatasetBuilder(DatasetKind::Transactions)
      .customer("a", {{"region", "North"}, {"age", "30"}, {"club", "yes"}, {"joined", "2011-01-05"}, {"email", "a@x"}})
      .customer("b", {{"region", "South"}, {"age", "50"}, {"club", "no"}, {"joined", "2011-02-05"}})
      .customer("c", {{"region", "North"}, {"club", "no"}, {"joined", "2011-03-05"}, {"email", "c@x"}})
      .customer("d", {{"region", "South"}, {"age", "40"}, {"joined", "2011-01-05"}})
      .event({.customer = "a", .product = "x", .price = 4.0, .time = 0, .order = "1"})
      .event({.customer = "a", .product = "y", .price = 4.0, .time = 5 * SecondsPerDay, .order = "2"})
      .event({.customer = "b", .product = "x", .price = 2.5, .time = 9 * SecondsPerDay, .order = "3"})
      .build();
}

std::string who(const std::vector<Condition>& conditions) {
  const DatasetPtr dataset = shop();
  std::vector<Index> all(static_cast<std::size_t>(dataset->customers.size()));
  std::iota(all.begin(), all.end(), 0);
  std::string result;
  for (const Index customer : matching(*dataset, all, conditions)) result += dataset->customers.id(customer);
  return result;
}

std::string who(const std::string& condition) { return who(std::vector{parsedCondition(condition)}); }

std::vector<std::string> problemsOf(const std::vector<Condition>& conditions) {
  try {
    who(conditions);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    std::vector<std::string> all;
    for (const Text& problem : error.problems()) all.push_back(english(problem));
    // Columns to choose from help only where one is not there.
    const bool unknown = std::ranges::any_of(all, [](const auto& text) { return text.starts_with("There is no"); });
    EXPECT_EQ(english(error.hint()).find("region") != std::string::npos, unknown);
    return all;
  }
  return {};
}

TEST(Condition, ComparesCategoriesAsText) {
  EXPECT_EQ(who("region=North"), "ac");
  EXPECT_EQ(who("region!=North"), "bd");
  EXPECT_EQ(who("region=north"), "");
}

TEST(Condition, ComparesNumbersAsNumbers) {
  EXPECT_EQ(who("age=30.0"), "a");
  EXPECT_EQ(who("age>=40"), "bd");
  EXPECT_EQ(who("age<=40"), "ad");
  EXPECT_EQ(who("age!=30"), "bcd") << "what is missing is not 30";
}

TEST(Condition, ComparesAnswersInAnyWords) {
  EXPECT_EQ(who("club=yes"), "a");
  EXPECT_EQ(who("club=TRUE"), "a");
  EXPECT_EQ(who("club=0"), "bc");
}

TEST(Condition, ComparesDatesByDay) {
  EXPECT_EQ(who("joined=2011-01-05"), "ad");
  EXPECT_EQ(who("joined>=2011-02-05"), "bc");
}

TEST(Condition, KnowsEmptyCells) {
  EXPECT_EQ(who("email="), "bd");
  EXPECT_EQ(who("email!="), "ac");
  EXPECT_EQ(who({{"age", Relation::IsEmpty}}), "c");
}

TEST(Condition, KnowsIdsAndFigures) {
  EXPECT_EQ(who("customer=b"), "b");
  EXPECT_EQ(who("orders>=2"), "a");
  EXPECT_EQ(who("spend<=3"), "bcd") << "who bought nothing spent nothing";
  EXPECT_EQ(who("recency_days<=1"), "b");
  EXPECT_EQ(who("recency_days="), "cd");
}

TEST(Condition, SeveralMustAllHold) {
  EXPECT_EQ(who({parsedCondition("region=North"), parsedCondition("club=no")}), "c");
  EXPECT_EQ(who(std::vector<Condition>{}), "abcd");
}

TEST(Condition, OfSeveralValuesOfOneColumnAnyWill) {
  EXPECT_EQ(who({parsedCondition("region=North"), parsedCondition("region=South")}), "abcd");
  EXPECT_EQ(who({parsedCondition("region=North"), parsedCondition("region=South"), parsedCondition("club=no")}), "bc");
  EXPECT_EQ(who({parsedCondition("club=yes"), parsedCondition("club=")}), "ad") << "or not known";
  EXPECT_EQ(who({parsedCondition("region!=North"), parsedCondition("region!=South")}), "")
      << "but not what is ruled out";
  EXPECT_EQ(who({parsedCondition("age>=30"), parsedCondition("age<=40")}), "ad");
}

TEST(Condition, LooksForTextWhateverItsCase) {
  EXPECT_EQ(who("region~=NOR"), "ac");
  EXPECT_EQ(who("email~=@X"), "ac");
  EXPECT_EQ(who("customer~=D"), "d");
  EXPECT_EQ(problemsOf({parsedCondition("age~=3"), parsedCondition("club~=y"), parsedCondition("orders~=1")}).size(),
            3U)
      << "numbers and answers contain nothing";
}

TEST(Holding, IsOfProductsAndEventsToo) {
  const DatasetPtr dataset = shop();
  const auto rows = [&](ConditionTable table, const char* condition) {
    return holding(*dataset, table, std::vector{parsedCondition(condition)});
  };
  EXPECT_EQ(rows(ConditionTable::Products, "product=y"), (std::vector<bool>{false, true}));
  EXPECT_EQ(rows(ConditionTable::Events, "price>=3"), (std::vector<bool>{true, true, false}));
  EXPECT_THROW(rows(ConditionTable::Products, "region=North"), Error);
  EXPECT_THROW(rows(ConditionTable::Events, "rating>=3"), Error) << "the shop has none";
}

TEST(Condition, KeepsTheOrderOfCustomers) {
  const DatasetPtr dataset = shop();
  const std::vector<Index> some = {3, 0, 1};
  EXPECT_EQ(matching(*dataset, some, std::vector{parsedCondition("age>=30")}), some);
}

TEST(Condition, SaysAllThatIsWrong) {
  EXPECT_EQ(
      problemsOf({parsedCondition("income=3"), parsedCondition("age=old"), parsedCondition("joined=soon"),
                  parsedCondition("club=maybe"), parsedCondition("region>=North"), parsedCondition("region=East")})
          .size(),
      5U);
}

TEST(ParsedCondition, ReadsAndWritesEveryTest) {
  for (const char* text : {"a=b", "a!=b", "a>=1", "a<=1", "a=", "a!=", "a~=b", "a b=c=d"}) {
    EXPECT_EQ(written(parsedCondition(text)), text);
  }
  EXPECT_EQ(parsedCondition("a b=c=d"), (Condition{"a b", Relation::Is, "c=d"}));
  EXPECT_EQ(english(describe(parsedCondition("age>=40"))), "age is at least 40");
  EXPECT_THROW(parsedCondition("region"), Error);
  EXPECT_THROW(parsedCondition("=North"), Error);
}

TEST(ConditionColumns, AreAttributesThenFigures) {
  EXPECT_THAT(conditionColumns(*shop()), testing::ElementsAre("age", "club", "email", "joined", "region", "customer",
                                                              "orders", "spend", "recency_days"));
}

TEST(FittingRelations, AreThoseThatTheColumnCanBeTestedBy) {
  const DatasetPtr dataset = shop();
  using enum Relation;
  const std::vector<Relation> ordered = {AtLeast, AtMost, Is, IsNot, IsEmpty, IsNotEmpty};
  EXPECT_EQ(fittingRelations(*dataset, "age"), ordered);
  EXPECT_EQ(fittingRelations(*dataset, "joined"), ordered);
  EXPECT_EQ(fittingRelations(*dataset, "region"), (std::vector<Relation>{Is, IsNot, IsEmpty, IsNotEmpty}));
  EXPECT_EQ(fittingRelations(*dataset, "customer"), (std::vector<Relation>{Is, IsNot}));
  EXPECT_EQ(fittingRelations(*dataset, "spend"), (std::vector<Relation>{AtLeast, AtMost, Is, IsNot}));
}

TEST(FittingRelations, CanBeHeldToAnyCustomer) {
  const DatasetPtr dataset = shop();
  for (const std::string& column : conditionColumns(*dataset)) {
    const std::string value = column == "joined" ? "2011-02-05" : column == "club" ? "yes" : "30";
    for (const Relation relation : fittingRelations(*dataset, column))
      EXPECT_NO_THROW(who(std::vector{Condition{column, relation, value}})) << column;
  }
}

}  // namespace
}  // namespace kindred
