#include "core/guide/read_guide.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/core/guide/small_guide.h"

namespace {

using namespace kindred;
using guide::test::bent;
using guide::test::smallGuide;

const std::string One = "approaches/one.json";

/// What is said of documents that are refused; empty where they are read.
std::string refusal(const std::vector<guide::Document>& documents) {
  try {
    guide::readGuide(documents);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadData);
    EXPECT_FALSE(error.hint().empty());
    return error.what();
  }
  return {};
}

TEST(ReadGuide, ReadsOneOfEach) {
  const guide::Guide read = guide::readGuide(smallGuide());
  ASSERT_EQ(read.approaches.size(), 1u);
  const guide::Approach& approach = read.approaches.front();
  EXPECT_EQ(approach.group, guide::Group::Recommend);
  EXPECT_EQ(approach.title.in(TextLanguage::Russian), "Один");
  EXPECT_EQ(approach.how.formula.in(TextLanguage::Russian), "1 + 1 = 2");
  EXPECT_EQ(approach.criticism.front().verdict, guide::Verdict::NotHere);
  EXPECT_EQ(approach.criticism.front().run->command, "kindred-cli evaluate");
  EXPECT_EQ(approach.algorithms, std::vector<std::string>{"popular"});
  EXPECT_EQ(read.studies.front().criticism.front().by, "book");
  EXPECT_FALSE(read.studies.front().isSoftware);
  EXPECT_EQ(read.uses.front().steps.front().page, "data");
  EXPECT_EQ(read.dataSources.front().size.english, "s");
  EXPECT_EQ(read.terms.front().word.english, "Word");
  EXPECT_EQ(read.source("paper")->year, 2021);
  EXPECT_EQ(read.source("nobody"), nullptr);
}

TEST(ReadGuide, NamesTheLineOfWhatIsNotJson) {
  EXPECT_NE(refusal(bent(One, R"("icon": "box",)", R"("icon": "box")")).find("approaches/one.json"), std::string::npos);
  EXPECT_NE(refusal(bent(One, R"("icon": "box",)", R"("icon": "box")")).find("line 3"), std::string::npos);
}

TEST(ReadGuide, RefusesATextThatIsMissingInALanguage) {
  EXPECT_EQ(refusal(bent(One, R"({"en": "One", "ru": "Один"})", R"({"en": "One"})")),
            "In the guide, approaches/one.json, title: “ru” is missing.");
  EXPECT_EQ(refusal(bent(One, R"("ru": "Один")", R"("ru": "")")),
            "In the guide, approaches/one.json, title, ru: here should be a text.");
}

TEST(ReadGuide, RefusesALanguageThatOnlyRepeatsTheOther) {
  EXPECT_NE(refusal(bent(One, R"("ru": "Один")", R"("ru": "One")")).find("both languages say the same"),
            std::string::npos);
}

TEST(ReadGuide, RefusesWhatIsMissingOrNotKnown) {
  EXPECT_EQ(refusal(bent(One, R"("icon": "box",)", "")), "In the guide, approaches/one.json: “icon” is missing.");
  EXPECT_EQ(refusal(bent(One, R"("icon": "box",)", R"("icon": "box", "colour": "red",)")),
            "In the guide, approaches/one.json: nobody reads “colour” here.");
  EXPECT_NE(refusal(bent(One, R"("group": "recommend")", R"("group": "sell")")).find("no group “sell”"),
            std::string::npos);
}

TEST(ReadGuide, RefusesAnUnknownVerdict) {
  EXPECT_EQ(refusal(bent(One, R"("verdict": "not_here")", R"("verdict": "nonsense")")),
            "In the guide, approaches/one.json, criticism 1, verdict: there is no verdict “nonsense”.");
}

TEST(ReadGuide, RefusesNotHereWithoutARun) {
  EXPECT_NE(refusal(bent("studies.json", R"("verdict": "open")", R"("verdict": "not_here")")).find("needs a run"),
            std::string::npos);
}

TEST(ReadGuide, RefusesARunWithoutItsFigures) {
  EXPECT_NE(refusal(bent(One, R"(, "figures": {"en": "0.1", "ru": "0,1"})", "")).find("“figures” is missing"),
            std::string::npos);
}

TEST(ReadGuide, RefusesAnAlgorithmThatThereIsNot) {
  EXPECT_EQ(refusal(bent(One, R"(["popular"])", R"(["popular", "oracle"])")),
            "In the guide, approaches/one.json, algorithms 2: there is no algorithm “oracle”.");
  EXPECT_NE(refusal(bent(One, R"("family": "recommend")", R"("family": "segment")")).find("no algorithm “popular”"),
            std::string::npos);
}

TEST(ReadGuide, RefusesASourceThatIsCitedButNotListed) {
  EXPECT_NE(refusal(bent(One, R"("by": "paper")", R"("by": "rumour")")).find("“rumour” is cited, but not listed"),
            std::string::npos);
  EXPECT_NE(refusal(bent("uses.json", R"(["book"])", R"(["rumour"])")).find("“rumour” is cited"), std::string::npos);
  EXPECT_NE(refusal(bent("glossary.json", R"("en": "m [book]", "ru": "з [book]")",
                         R"("en": "m [rumour]", "ru": "з [rumour]")"))
                .find("glossary.json, word: the source “rumour”"),
            std::string::npos);
}

TEST(ReadGuide, RefusesLanguagesThatCiteDifferentSources) {
  EXPECT_NE(refusal(bent(One, "Было ново [book].", "Было ново [paper].")).find("languages cite different sources"),
            std::string::npos);
}

TEST(ReadGuide, RefusesASourceThatNobodyCites) {
  EXPECT_NE(refusal(bent("sources.json", R"({"key": "book")",
                         R"({"key": "idle", "short": "Idle 1999", "authors": "Idle", "title": "T", "venue": "V",
                             "year": 1999}, {"key": "book")"))
                .find("nobody cites the source “idle”"),
            std::string::npos);
}

TEST(ReadGuide, RefusesAKeyThatIsThereTwice) {
  EXPECT_NE(refusal(bent("glossary.json", R"({"key": "word")",
                         R"({"key": "word", "word": {"en": "W", "ru": "С"}, "means": {"en": "m", "ru": "з"}},
                            {"key": "word")"))
                .find("the key “word” is there twice"),
            std::string::npos);
}

TEST(ReadGuide, ReadsWhatTheSampleShopGives) {
  const guide::SampleFigures sample = guide::readGuide(smallGuide()).sample;
  EXPECT_EQ(sample.customers, 9);
  EXPECT_DOUBLE_EQ(sample.byAlgorithm.at("popular").mean, 0.0576);
  EXPECT_NE(refusal(bent("sample.json", R"("popular")", R"("oracle")")).find("no algorithm “oracle”"),
            std::string::npos);
}

TEST(ReadGuide, ReadsWhereAUseEndsAndByWhatMethodItGoes) {
  const guide::Use use = guide::readGuide(smallGuide()).uses.front();
  EXPECT_EQ(use.ending, guide::Ending::List);
  EXPECT_EQ(use.steps.front().method, "popular");
  EXPECT_TRUE(use.missing.empty());
  EXPECT_NE(refusal(bent("uses.json", R"("ends": "list")", R"("ends": "tears")")).find("neither “list” nor"),
            std::string::npos);
  EXPECT_NE(refusal(bent("uses.json", R"("method": "popular")", R"("method": "oracle")")).find("no algorithm “oracle”"),
            std::string::npos);
}

TEST(ReadGuide, ReadsAPicture) {
  const guide::Picture picture = guide::readGuide(smallGuide()).approaches.front().picture;
  EXPECT_EQ(picture.height, 20);
  ASSERT_EQ(picture.shapes.size(), 3u);
  EXPECT_EQ(picture.shapes[0].kind, guide::ShapeKind::Box);
  EXPECT_TRUE(picture.shapes[0].isStrong);
  EXPECT_EQ(picture.shapes[1].width, 60);
  EXPECT_EQ(picture.shapes[2].cells[1], (std::vector<std::string>{"2", "!3", "."}));
}

TEST(ReadGuide, RefusesPicturesThatCannotBeDrawn) {
  EXPECT_NE(refusal(bent(One, "[0, 0, 40, 10]", "[70, 0, 40, 10]")).find("leaves the picture"), std::string::npos);
  EXPECT_NE(refusal(bent(One, "[40, 5, 60, 5]", "[40, 5, 60]")).find("four numbers"), std::string::npos);
  EXPECT_NE(refusal(bent(One, "2 !3 .", "2 !3")).find("differ in length"), std::string::npos);
  EXPECT_NE(refusal(bent(One, R"({"arrow": [40, 5, 60, 5]})", R"({"strong": "yes"})")).find("no box, arrow"),
            std::string::npos);
  EXPECT_NE(refusal(bent(One, R"("height": 20, )", "")).find("“height” is missing"), std::string::npos);
}

TEST(ReadGuide, FindsWordsAndPlacesByWhatThePartsAreCalled) {
  const guide::Guide read = guide::readGuide(smallGuide());
  EXPECT_EQ(read.termNamed("ndcg"), read.term("word"));
  EXPECT_EQ(read.termNamed("rmse"), nullptr);
  ASSERT_NE(read.placeOf("data::Part"), nullptr);
  EXPECT_EQ(read.placeOf("data::Part")->key, "data/part");
  EXPECT_EQ(read.placeOf("data::Part")->page, "data");
  EXPECT_TRUE(read.place("data")->isPage());
  EXPECT_EQ(read.placeOf("data::Other"), nullptr);
}

TEST(ReadGuide, RefusesHelpThatDoesNotHangTogether) {
  const char* help = "help.json";
  EXPECT_EQ(refusal(bent(help, R"("key": "data/part")", R"("key": "explore/part")")),
            "In the guide, help.json: “explore/part” does not follow the place of its page.");
  EXPECT_EQ(refusal(bent(help, R"(["word"])", R"(["nobody"])")),
            "In the guide, help.json: there is no word “nobody” in the glossary.");
  EXPECT_EQ(refusal(bent(help, R"(["data::Part"])", R"(["data::Part", "data::Part"])")),
            "In the guide, help.json: two places tell of “data::Part”.");
  EXPECT_EQ(refusal(bent("glossary.json", R"(["ndcg"])", R"(["ndcg", "ndcg"])")),
            "In the guide, glossary.json: two words are called “ndcg”.");
}

TEST(ReadGuide, RefusesDocumentsThatAreMissingOrThatNoListNames) {
  auto fewer = smallGuide();
  std::erase_if(fewer, [](const guide::Document& each) { return each.name == "glossary.json"; });
  EXPECT_EQ(refusal(fewer), "In the guide, glossary.json: the document is missing.");
  auto more = smallGuide();
  more.push_back({"approaches/two.json", guide::test::SmallApproach});
  EXPECT_EQ(refusal(more), "In the guide, approaches/two.json: no list names this approach.");
}

}  // namespace
