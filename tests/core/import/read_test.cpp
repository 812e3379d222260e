// The checks, in order, and what a read makes of whole files.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/import/checks.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

const std::string Header = "order,customer,product,description,quantity,price,date\n";

TEST(Read, EachRowCountsUnderTheFirstCheckThatTakesIt) {
  Files files(Header +
              "1,C1,A,Lamp,1,2.5,2010-12-01\n"
              "1,C1,A,Lamp, 1 ,2.5,2010-12-01\n"  // the same, trimmed
              "2,,A,Lamp,x,2.5,2010-12-01\n"      // unreadable before it has no customer
              "2,,A,Lamp,1,2.5,2010-12-01\n"
              "2,nan,A,Lamp,-1,2.5,2010-12-01\n"  // no customer before cancelled
              "C3,C1,A,Lamp,1,2.5,2010-12-01\n"
              "4,C1,A,Lamp,-1,0,2010-12-01\n"    // cancelled before it costs nothing
              "5,C1,P,POSTAGE,1,0,2010-12-01\n"  // free before it is a fee
              "6,C1,P, Postage ,1,9,2010-12-01\n"
              "6,C1,P, Postage ,1,9,2010-12-01\n"  // a duplicate before it is a fee
              "7,C1,P,Postage stamps,1,9,2010-12-01\n"
              "8,C1,A,Lamp,1\n"                    // too few cells
              "8,C1,A,Lamp,1,2,2010-12-01,more\n"  // too many
              "9,C1,B,Pen,1,2,soon\n"
              "9,C1,B,Pen,1,2,2010-12-03,\n");  // an empty one more does no harm
  files.request.checks[Check::Cancellation] = Choice::Drop;
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsRead, 15);
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(counts(result.report), (Counts{{"unreadable", 4},
                                           {"no_customer", 2},
                                           {"exact_duplicate", 2},
                                           {"cancellation", 2},
                                           {"price_zero", 1},
                                           {"fee", 1}}));
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"C1 A q1 p2.5 t1291161600 o1", "C1 P q1 p9 t1291161600 o7",
                                      "C1 B q1 p2 t1291334400 o9"}));
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 4);
  EXPECT_EQ(result.report.skipped[0].examples[0].text, "2,,A,Lamp,x,2.5,2010-12-01");
  EXPECT_EQ(result.report.skipped[0].examples[0].file, "events.csv");
}

TEST(Read, ExamplesAreTheFirstFiveAndProblemRowsTheFirstHundred) {
  std::string text = Header;
  for (int i = 0; i < 300; ++i) text += std::to_string(i) + ",,A,Lamp,1,2.5,2010-12-01\n";
  const Files files(text + "1,C1,A,Lamp,1,2.5,2010-12-01\n");
  Progress progress;
  std::vector<std::int64_t> all;
  const Imported result = read(
      files.request,
      [&](Check check, const SkippedLine& line) {
        EXPECT_EQ(check, Check::NoCustomer);
        all.push_back(line.line);
      },
      progress);
  EXPECT_EQ(result.report.skipped[0].examples.size(), 5u);
  EXPECT_EQ(result.preview.problemRows.size(), 100u);
  ASSERT_EQ(all.size(), 300u);
  EXPECT_TRUE(std::ranges::is_sorted(all));
  EXPECT_EQ(english(result.preview.columns[1].note), "300 empty");
}

TEST(Read, CancellationsByPrefixOnlyWhereOthersHaveNone) {
  const Files all("order,customer,product,quantity\nC1,a,A,1\nC2,a,B,1\nC3,b,A,1\n");
  EXPECT_EQ(all.read().report.rowsKept, 3);
  const Files some("order,customer,product,quantity\n1,a,A,1\n2,a,B,1\nC3,b,A,1\n");
  EXPECT_EQ(counts(some.read().report), (Counts{{"unmatched_return", 1}}));
}

TEST(Read, FeeWordsCanBeReplaced) {
  Files files(Header +
              "1,C1,A,Postage,1,2.5,2010-12-01\n1,C1,B,Gift wrap,1,2.5,2010-12-01\n1,C1,D,ДОСТАВКА,1,1,2010-12-01\n");
  EXPECT_EQ(counts(files.read().report), (Counts{{"fee", 2}}));
  files.request.feeWords = {{"GIFT WRAP"}};
  const Imported result = files.read();
  EXPECT_EQ(counts(result.report), (Counts{{"fee", 1}}));
  EXPECT_TRUE(result.dataset->products.find("A"));
  EXPECT_FALSE(result.dataset->products.find("B"));
}

TEST(Read, TheProgramBringsTheFeeWords) {
  for (const char* word : {"postage", "dotcom postage", "carriage", "manual", "bank charges", "discount", "amazon fee",
                           "cruk commission", "samples", "adjust bad debt"}) {
    EXPECT_TRUE(FeeWords(defaultFeeWords()).contains(word)) << word;
  }
}

TEST(Read, RatingsOfOnePairAreAllKept) {
  const Imported result =
      Files(
          "userId,movieId,rating,timestamp\n1,7,4.0,964982703\n1,7,4.5,964982800\n1,7,4.0,964982703\n2,7,1,964982703\n")
          .read();
  EXPECT_EQ(counts(result.report), (Counts{{"exact_duplicate", 1}}));
  EXPECT_EQ(result.dataset->events.value, (std::vector<float>{4, 4.5, 1}));
  EXPECT_EQ(result.dataset->kind, DatasetKind::Explicit);
  EXPECT_EQ(result.dataset->preference.value, PreferenceValue::Rating);
  EXPECT_EQ(result.dataset->scaleMinimum, 1);
  EXPECT_EQ(result.dataset->scaleMaximum, 4.5);
}

TEST(Read, ColumnsThatAreNotThereStayAbsent) {
  const Imported result = Files("customer,product\na,x\nb,y\na,x\n").read();
  const Events& events = result.dataset->events;
  EXPECT_EQ(events.size(), 2);
  EXPECT_TRUE(events.value.empty() && events.quantity.empty() && events.unitPrice.empty() && events.time.empty() &&
              events.order.empty());
  EXPECT_EQ(result.dataset->preference.value, PreferenceValue::Bought);
  EXPECT_EQ(result.dataset->name, "events");
}

TEST(Read, IdsOfSheetsLoseTheirEnding) {
  const Imported numbers =
      Files("customer,product,order,quantity\n17850.0,22.0,7.0,1\n123.0,3.0,8.0,1\n,4.0,8.0,1\n").read();
  EXPECT_EQ(numbers.dataset->customers.ids(), (std::vector<std::string>{"123", "17850"}));
  EXPECT_EQ(numbers.dataset->products.ids(), (std::vector<std::string>{"22", "3"}));
  EXPECT_EQ(numbers.dataset->events.orderIds, (std::vector<std::string>{"7", "8"}));
  ASSERT_NE(note(numbers.report, "ids_from_numbers"), nullptr);
  EXPECT_EQ(english(note(numbers.report, "ids_from_numbers")->text),
            "Customer ids such as 17850.0 were read without their “.0”.");
  const Imported mixed = Files("customer,product\n17850.0,x\n123,y\n").read();
  EXPECT_EQ(mixed.dataset->customers.ids(), (std::vector<std::string>{"123", "17850.0"})) << "not every id ends so";
  EXPECT_EQ(note(mixed.report, "ids_from_numbers"), nullptr);
}

TEST(Read, TitlesAndAttributesAreTheMostFrequent) {
  const Imported result =
      Files(
          "customer,product,title,category,country,shelf,week,order,quantity\n"
          "a,1,Lamp,Light,Spain,S1,w1,1,1\na,1,LAMP,Light,Spain,S1,w2,2,1\nb,1,LAMP,Light,France,S1,w3,3,1\n"
          "b,2,,Office,France,S2,w1,4,1\nb,3,Pen,Office,,S3,w2,5,1\nb,3,Biro,Office,France,S3,w4,6,1\n")
          .read();
  const Entities& products = result.dataset->products;
  EXPECT_EQ(products.title(0), "LAMP");
  EXPECT_EQ(products.title(1), "2") << "no title, so the id";
  EXPECT_EQ(products.title(2), "Biro") << "of equally frequent ones the bytewise smallest";
  EXPECT_EQ(products.attributes().find(AttributeRole::Category)->text(1), "Office");
  EXPECT_EQ(products.attributes().find("shelf")->text(2), "S3") << "the product tells it";
  EXPECT_EQ(result.dataset->customers.attributes().find("country")->text(1), "France") << "the customer tells it";
  EXPECT_EQ(products.attributes().find("week"), nullptr) << "nobody tells it";
  EXPECT_NE(note(result.report, "several_titles"), nullptr);
  EXPECT_NE(note(result.report, "columns_differ_by_row"), nullptr);
}

TEST(Read, SeveralFilesAreOne) {
  Files files("customer,product,date\na,x,2010-01-01\nb,y,2010-01-02\n");
  files.request.inputs.push_back(
      files.folder.write("more.csv", "date;product;customer\n2010-01-03;z;a\n2010-01-01;x;a\n"));
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsRead, 4);
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"a x t1262304000", "a x t1262304000", "a z t1262476800", "b y t1262390400"}))
      << "the same row in other columns is not an exact duplicate";
  files.request.inputs.push_back(files.folder.write("other.csv", "customer,product,rating\na,x,5\nb,y,4\na,z,3\n"));
  EXPECT_EQ(errorOf([&] { static_cast<void>(files.read()); }, ErrorCode::BadData).find("other.csv has other columns"),
            0u);
}

TEST(Read, TheOrderOfRowsDoesNotMatterNorThatOfThreads) {
  Random random(11);
  std::vector<std::string> rows;
  for (int i = 0; i < 4000; ++i) {
    const auto number = [&](std::uint64_t bound) { return std::to_string(random.below(bound)); };
    rows.push_back(number(50) + ',' + number(40) + ",t" + number(3) + ',' + number(5) + ',' + number(4) + ",2010-01-0" +
                   std::to_string(1 + random.below(3)) + ',' + number(20) + ",country" + number(2) + '\n');
  }
  const auto written = [&] {
    std::string text = "customer,product,title,quantity,price,date,order,country\n";
    for (const auto& row : rows) text += row;
    return text;
  };
  const Imported first = Files(written()).read();
  for (int round = 0; round < 3; ++round) {
    random.shuffle(rows);
    const ThreadLimit limit(1 + round);
    const Imported again = Files(written()).read();
    EXPECT_EQ(lines(*again.dataset), lines(*first.dataset));
    EXPECT_EQ(again.dataset->products.attributes(), first.dataset->products.attributes());
    EXPECT_EQ(again.dataset->customers.attributes(), first.dataset->customers.attributes());
    EXPECT_EQ(counts(again.report), counts(first.report));
  }
}

TEST(Read, LinesOverTenMegabytesAreCountedSkips) {
  const Imported result = Files("customer,product\na,x\nb," + std::string(11'000'000, 'y') + "\nc,z\n").read();
  EXPECT_EQ(counts(result.report), (Counts{{"unreadable", 1}}));
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 3);
  EXPECT_EQ(result.report.skipped[0].examples[0].text.size(), 200u);
  EXPECT_EQ(result.dataset->customers.ids(), (std::vector<std::string>{"a", "c"}));
}

TEST(Read, BrokenBytesAreReplacedAndCounted) {
  std::string text = "customer,product\n";
  for (int i = 0; i < 100; ++i) text += "Иван,Ёлка" + std::to_string(i) + "\n";
  const Imported result = Files(text + "Пётр\xFF,Шар\n").read();
  ASSERT_NE(note(result.report, "replaced_bytes"), nullptr);
  EXPECT_TRUE(result.dataset->customers.find("Пётр\uFFFD"));
}

TEST(Read, CanBeCancelled) {
  std::string text = "customer,product\n";
  for (int i = 0; i < 200'000; ++i) text += std::to_string(i % 999) + ",p" + std::to_string(i) + '\n';
  const Files files(text);
  struct Stop : ProgressSink {
    CancelToken token;
    double last = 0;
    void progress(double fraction, const Text&) override {
      EXPECT_GE(fraction, last);
      last = fraction;
      if (fraction > 0.3) token.cancel();
    }
  } sink;
  Progress progress(&sink, sink.token);
  EXPECT_THROW(read(files.request, {}, progress), Cancelled);
  EXPECT_LT(sink.last, 1);
}

}  // namespace
}  // namespace kindred::imports
