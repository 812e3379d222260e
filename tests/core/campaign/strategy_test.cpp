#include "core/campaign/strategy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/date.h"
#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::campaign {
namespace {

constexpr int PeopleOfKind = 60;

/// A shop of a year in which customers of four kinds buy; kinds are the letter that ids begin with.
class Shop {
 public:
  Shop() {
    for (int i = 0; i < PeopleOfKind; ++i) {
      steady(i);
      lapsed(i);
      fresh(i);
      champion(i);
      hunter(i);
    }
  }

  /// `count` orders of `price` × `lines`, the last `ago` days before day 400 and `gap` days apart.
  void buy(const std::string& customer, int ago, int gap, int count, double price, int lines = 2) {
    for (int order = 0; order < count; ++order) {
      for (int each = 0; each < lines; ++each) {
        m_builder.event({.customer = customer,
                         .product = "p" + std::to_string((order + each) % 10),
                         .price = price,
                         .time = (400 - ago - gap * order) * SecondsPerDay,
                         .order = customer + "-" + std::to_string(order)});
      }
    }
  }
  [[nodiscard]] test::DatasetBuilder& builder() { return m_builder; }

 private:
  static std::string id(char kind, int i) { return kind + std::to_string(100 + i); }
  void steady(int i) { buy(id('s', i), 20 + i % 30, 45, 4, 10); }
  void lapsed(int i) { buy(id('w', i), 200 + i, 40, 3, 10); }
  void fresh(int i) { buy(id('n', i), 5 + i % 20, 10, 1 + i % 2, 10); }
  void champion(int i) { buy(id('c', i), 1 + i % 10, 12, 24, 10, 4); }
  void hunter(int i) { buy(id('h', i), 20 + i % 30, 45, 4, 6); }

  test::DatasetBuilder m_builder{DatasetKind::Transactions};
};

segment::Segmentation byKind(const Dataset& dataset) {
  segment::Segmentation segmentation;
  std::map<char, int> labels;
  for (const std::string& id : dataset.customers.ids()) {
    const auto [entry, isNew] = labels.try_emplace(id[0], static_cast<int>(labels.size()));
    segmentation.labels.push_back(entry->second);
    if (isNew) segmentation.segments.push_back({.id = entry->second, .name = std::string(1, id[0])});
  }
  return segmentation;
}

std::map<std::string, Strategy> adviseFor(const Dataset& dataset, const AdviceOptions& options = {},
                                          const Playbook& playbook = readPlaybook(usualPlaybook())) {
  const auto segmentation = byKind(dataset);
  std::map<std::string, Strategy> byName;
  for (auto& strategy : adviseSegments(playbook, dataset, habitsOf(dataset), segmentation, options)) {
    byName[segmentation.find(strategy.segment)->name] = std::move(strategy);
  }
  return byName;
}

TEST(Strategy, GivesEachPlantedKindWhatItsDefinitionAsksFor) {
  Shop shop;
  const auto strategies = adviseFor(*shop.builder().build());
  EXPECT_EQ(strategies.at("w").key, "win_back");
  EXPECT_EQ(strategies.at("n").key, "new_customers");
  EXPECT_EQ(strategies.at("c").key, "champions");
  EXPECT_EQ(strategies.at("h").key, "bargain_hunters");
}

TEST(Strategy, GivesItsReasonInTheSegmentsOwnNumbers) {
  Shop shop;
  const auto strategies = adviseFor(*shop.builder().build());
  const Strategy& winBack = strategies.at("w");
  const SegmentFigure& recency = *winBack.figures.find("recency_days");
  EXPECT_EQ(recency.value, 229.5);
  EXPECT_EQ(recency.customers, PeopleOfKind);
  EXPECT_NE(english(winBack.reason).find("230 days"), std::string::npos) << english(winBack.reason);
  EXPECT_LT(*recency.low, recency.value);
  EXPECT_GT(*recency.high, recency.value);
  EXPECT_EQ(strategies.at("h").figures.find("discounted")->value, 1);
  for (const auto& [name, strategy] : strategies) {
    for (const Text& sentence : {strategy.title, strategy.reason, strategy.aim, strategy.offer, strategy.channel,
                                 strategy.measure, strategy.disproof, strategy.timing.at(0)}) {
      EXPECT_FALSE(english(sentence).empty()) << name;
      EXPECT_EQ(english(sentence).find('{'), std::string::npos) << english(sentence);
    }
    EXPECT_FALSE(strategy.sources.empty());
  }
}

TEST(Strategy, SpeaksRussianWhereAsked) {
  Shop shop;
  EXPECT_EQ(english(adviseFor(*shop.builder().build(), {.language = TextLanguage::Russian}).at("w").title),
            "Вернуть ушедших");
}

TEST(Strategy, SaysWhatIsTooLittleInsteadOfAdvising) {
  Shop shop;
  for (int i = 0; i < 5; ++i) shop.buy("few" + std::to_string(i), 10, 30, 2, 10);
  const Strategy few = adviseFor(*shop.builder().build()).at("f");
  EXPECT_FALSE(few.advises());
  EXPECT_EQ(few.key, "too_little");
  EXPECT_NE(english(few.reason).find("5 customers"), std::string::npos) << english(few.reason);
  EXPECT_NE(english(few.reason).find("30"), std::string::npos) << "the threshold is shown";
}

TEST(Strategy, NeedsDatesToAdviseByThem) {
  test::DatasetBuilder builder(DatasetKind::Implicit);
  for (int i = 0; i < 60; ++i) {
    for (const char* product : {"p", "q"}) builder.event({.customer = "a" + std::to_string(i), .product = product});
  }
  const Strategy strategy = adviseFor(*builder.build()).at("a");
  EXPECT_FALSE(strategy.advises());
  EXPECT_NE(english(strategy.reason).find("0 days"), std::string::npos) << english(strategy.reason);
}

TEST(Strategy, ReckonsTheBudgetFromTheMarginThatThePersonEnters) {
  Shop shop;
  const auto dataset = shop.builder().build();
  EXPECT_FALSE(adviseFor(*dataset).at("c").budgetPerHead);
  const Strategy champions = adviseFor(*dataset, {.margin = 0.3}).at("c");
  EXPECT_DOUBLE_EQ(*champions.budgetPerHead, 0.3 * 40) << "four lines of 10 an order";
  EXPECT_FALSE(english(champions.budget).empty());
}

TEST(Strategy, TellsOnWhichDayTheyBuyWhereOneStandsOut) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  for (int i = 0; i < 60; ++i) {
    for (int week = 0; week < 12; ++week) {
      builder.event({.customer = "m" + std::to_string(i),
                     .product = "p",
                     .price = 5,
                     .time = (4 + 7 * week) * SecondsPerDay + 10 * 3600,
                     .order = std::to_string(i * 100 + week)});
    }
  }
  const Strategy strategy = adviseFor(*builder.build()).at("m");
  ASSERT_EQ(strategy.timing.size(), 3U);
  EXPECT_EQ(english(strategy.timing[1]), "They order most on Mondays: 100 % of their orders.");
  EXPECT_EQ(english(strategy.timing[2]), "Their busiest hours are 8:00 to 11:00, with 100 % of their orders.");
}

TEST(Strategy, SaysWhoAgreedToBeWrittenTo) {
  Shop shop;
  EXPECT_NE(english(adviseFor(*shop.builder().build()).at("c").consent).find("do not say"), std::string::npos);
  for (int i = 0; i < PeopleOfKind; ++i) {
    shop.builder().customer("c" + std::to_string(100 + i), {{"agreed", i % 4 == 0 ? "yes" : "no"}});
  }
  shop.builder().customerRole("agreed", AttributeRole::Consent);
  const std::string consent = english(adviseFor(*shop.builder().build()).at("c").consent);
  EXPECT_NE(consent.find("25 %"), std::string::npos) << consent;
}

TEST(Playbook, IsThePersonsOwnToChange) {
  const Playbook own = readPlaybook(R"({"needs": {"customers": 1, "orders": 1, "days": 0}, "plays": [
    {"key": "mine", "when": [{"figure": "orders", "at_least": 20}], "offer_type": "x", "sources": [],
     "en": {"title": "T", "reason": "{orders} against {orders.all}", "aim": "A", "offer": "O", "channel": "C",
            "timing": "W", "measure": "M", "disproof": "D"}}]})");
  Shop shop;
  const auto strategies = adviseFor(*shop.builder().build(), {}, own);
  EXPECT_EQ(strategies.at("c").key, "mine");
  EXPECT_EQ(english(strategies.at("c").reason), "24 against 4");
  EXPECT_EQ(strategies.at("s").key, "too_little") << "no play fits";
}

TEST(Playbook, RefusesWhatItCannotReadAndSaysWhere) {
  const std::string usual = usualPlaybook();
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = usual;
    changed.replace(changed.find(from), from.size(), to);
    return changed;
  };
  const std::map<std::string, std::string> wrong = {
      {"not JSON at all", "JSON"},
      {with("\"discounted\", \"at_least\": 0.25", "\"discountt\", \"at_least\": 0.25"), "discountt"},
      {with("{discounted.all}", "{discounted.everyone}"), "{discounted.everyone}"},
      {with("{discounted} of", "{discounted of"), "bargain_hunters"},
      {with("{discounted} of", "%1 of"), "%1"},
      {with("\"at_least\": 0.25", "\"at_least\": \"much\""), "at_least"},
      {with("\"key\": \"new_customers\"", "\"key\": \"bargain_hunters\""), "twice"},
      {with("\"customers\": 30", "\"customers\": -1"), "customers"},
      {with("\"offer_type\": \"sale\"", "\"offer\": \"sale\""), "bargain_hunters"}};
  for (const auto& [text, said] : wrong) {
    try {
      readPlaybook(text);
      FAIL() << said;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadData);
      EXPECT_NE(english(error.message()).find(said), std::string::npos) << english(error.message());
    }
  }
}

TEST(Playbook, SaysInWhichLineItCannotBeRead) {
  const std::string usual = usualPlaybook();
  const auto lineOf = [](const std::string& text) {
    try {
      readPlaybook(text);
    } catch (const PlaybookError& error) {
      EXPECT_NE(english(error.message()).find(std::to_string(error.line())), std::string::npos);
      return error.line();
    }
    return -1;
  };
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = usual;
    const std::size_t at = changed.find(from);
    changed.replace(at, from.size(), to);
    const auto line = 1 + std::count(usual.begin(), usual.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return std::pair(changed, static_cast<int>(line));
  };
  for (const auto& [from, to] : std::map<std::string, std::string>{
           {"\"figure\": \"recency_days\"", "\"figure\": \"recencies\""},           // an unknown figure
           {"{new} of them", "{news} of them"},                                     // inside a sentence
           {"\"offer_type\": \"welcome\"", "\"offers\": \"welcome\""},              // an unknown key
           {"\"offer_type\": \"welcome\",", "\"offer_type\": \"welcome\" ] ,"}}) {  // no JSON
    const auto [text, line] = with(from, to);
    EXPECT_EQ(lineOf(text), line) << to;
  }
}

// Every play of the program's own is.
TEST(Playbook, IsWrittenInBothLanguages) {
  for (const Play& play : readPlaybook(usualPlaybook()).plays) {
    ASSERT_TRUE(play.words.contains(TextLanguage::Russian)) << play.key;
    EXPECT_FALSE(play.sources.empty()) << play.key;
  }
}

}  // namespace
}  // namespace kindred::campaign
