#include "core/campaign/list.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <future>
#include <nlohmann/json.hpp>

#include "tests/support/dataset_builder.h"
#include "tests/support/temporary_folder.h"

namespace kindred::campaign {
namespace {

namespace fs = std::filesystem;

constexpr ListFormat Plain{.byteOrderMark = false};

CampaignList small() {
  CampaignList list{.columns = listColumns({"email", "age"}, 2), .rows = {}};
  list.rows.push_back({.customer = "17850",
                       .attributes = {std::string("ann@x.org"), 30.5},
                       .segmentation = "Spring",
                       .segment = "Tea, pots",
                       .coldStart = "",
                       .offers = {{"x", "=CMD()", 4.5, "3 others have it"}, {"y", "Pot", -0.25, "popular"}}});
  list.rows.push_back({.customer = "-1",
                       .attributes = {Cell(), Cell()},
                       .segmentation = "Spring",
                       .segment = "B",
                       .coldStart = "no purchases yet",
                       .offers = {{"y", "Pot", 2, "popular"}}});
  return list;
}

CampaignList many(int rows, int heldBack) {
  CampaignList list{.columns = {"customer", "segment"}, .rows = {}};
  const auto row = [](int number) {
    return ListRow{.customer = "customer " + std::to_string(number),
                   .attributes = {},
                   .segmentation = "",
                   .segment = "A segment with a rather long name, so that files grow",
                   .coldStart = "",
                   .offers = {}};
  };
  for (int i = 0; i < rows; ++i) list.rows.push_back(row(i));
  for (int i = 0; i < heldBack; ++i) list.heldBack.push_back(row(rows + i));
  return list;
}

Receipt written(const fs::path& file, const CampaignList& list, const ListFormat& format = Plain) {
  Progress progress;
  return writeList(file, list, format,
                   {.created = 0, .program = "Kindred 0.1.0", .recipe = {{"offers", std::int64_t{2}}}}, progress);
}

std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

// Files may not grow past so many bytes while it lives: a full disk, as far as a program can tell.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit m_before{};
  void (*m_handler)(int);
};

TEST(ListColumns, AreInTheOrderOfTheContract) {
  EXPECT_THAT(
      listColumns({"email", "segment"}, 2),
      testing::ElementsAre("customer", "email", "customers.segment", "segmentation", "segment", "cold_start", "offer_1",
                           "offer_2", "title_1", "title_2", "score_1", "score_2", "reason_1", "reason_2"));
  EXPECT_THAT(attributeNames(listColumns({"email", "segment"}, 2)), testing::ElementsAre("email", "customers.segment"));
  EXPECT_THAT(attributeNames({"offer_0", "offer_01", "offer_", "offer_x", "offer_12"}),
              testing::ElementsAre("offer_0", "offer_01", "offer_", "offer_x"));
}

TEST(CustomerColumns, FindsThemOrSaysAllThatIsMissing) {
  const DatasetPtr dataset = test::DatasetBuilder(DatasetKind::Customers)
                                 .customer("a", {{"age", "30"}, {"segment", "old"}, {"club", "yes"}})
                                 .customer("b", {{"age", "31"}, {"segment", "new"}, {"club", "no"}})
                                 .customer("c")
                                 .build();
  const auto columns = customerColumns(*dataset, {"customer", "age", "customers.segment", "club"});
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0](1), Cell(31.0));
  EXPECT_EQ(columns[1](0), Cell(std::string("old")));
  EXPECT_EQ(columns[0](2), Cell());
  try {
    customerColumns(*dataset, {"customer", "customer", "income", "shoe"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 3U);
    EXPECT_THAT(english(error.hint()), testing::HasSubstr("age"));
  }
}

TEST(CustomerColumns, AreFiguresUnlessAnAttributeHasTheName) {
  const DatasetPtr dataset = test::DatasetBuilder(DatasetKind::Transactions)
                                 .event({.customer = "a", .product = "x", .price = 2.5, .time = 86400, .order = "1"})
                                 .event({.customer = "a", .product = "y", .price = 4, .time = 172800, .order = "2"})
                                 .customer("a", {{"orders", "nine"}})
                                 .customer("b", {{"orders", "none"}})
                                 .build();
  const auto columns = customerColumns(*dataset, {"orders", "spend", "last_order", "recency_days"});
  ASSERT_EQ(columns.size(), 4U);
  EXPECT_EQ(columns[0](0), Cell(std::string("nine")));
  EXPECT_EQ(columns[1](0), Cell(6.5));
  EXPECT_EQ(columns[2](0), Cell(std::string("1970-01-03")));
  EXPECT_EQ(columns[2](1), Cell());
  EXPECT_EQ(columns[3](0), Cell(1.0));
}

TEST(WriteList, HasPriceAndGroupAndSpellsTheEncoding) {
  const test::TemporaryFolder folder;
  CampaignList list{.columns = {"customer", "title_1", "price_1", "buyers_1", "campaign_group"}, .rows = {}};
  list.rows.push_back({.customer = "1",
                       .attributes = {},
                       .segmentation = "",
                       .segment = "",
                       .coldStart = "",
                       .offers = {{"x", "Чай é", 1, "", 2.5, 7}},
                       .group = "campaign"});
  const auto receipt = written(folder / "a.csv", list, {.decimal = ',', .encoding = ListEncoding::Windows1251});
  EXPECT_EQ(test::contents(folder / "a.csv"),
            "customer,title_1,price_1,buyers_1,campaign_group\n1,\xD7\xE0\xE9 ?,\"2,5\",7,campaign\n");
  EXPECT_EQ(receipt.replaced, 1);
}

TEST(FirstLines, AreThoseOfTheFile) {
  const auto lines = firstLines(small(), Plain, 10);
  EXPECT_THAT(lines,
              testing::ElementsAre(
                  "customer,email,age,segmentation,segment,cold_start,offer_1,offer_2,title_1,title_2,score_1,score_2,"
                  "reason_1,reason_2",
                  "17850,ann@x.org,30.5,Spring,\"Tea, pots\",,x,y,'=CMD(),Pot,4.5,-0.25,3 others have it,popular",
                  "-1,,,Spring,B,no purchases yet,y,,Pot,,2,,popular,"));
  EXPECT_EQ(firstLines(small(), Plain, 1).size(), 2U);
  const test::TemporaryFolder folder;
  written(folder / "a.csv", small());
  std::string file;
  for (const std::string& line : lines) file += line + "\n";
  EXPECT_EQ(test::contents(folder / "a.csv"), file);
}

TEST(WriteList, FollowsTheFormat) {
  const test::TemporaryFolder folder;
  written(folder / "a.csv", small(), {.delimiter = ';', .decimal = ',', .byteOrderMark = true});
  const std::string text = test::contents(folder / "a.csv");
  EXPECT_TRUE(
      text.starts_with("\xEF\xBB\xBF"
                       "customer;email;age;"));
  EXPECT_THAT(text, testing::HasSubstr("17850;ann@x.org;30,5;Spring;Tea, pots;;x;y;'=CMD();Pot;4,5;-0,25;"));
}

TEST(WriteList, LaysAReceiptAndTheHeldBackBesideIt) {
  const test::TemporaryFolder folder;
  const Receipt receipt = written(folder / "spring.csv", many(7, 2));
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("spring.control.csv", "spring.csv", "spring.csv.json"));
  EXPECT_EQ(receipt.rows, 7);
  EXPECT_EQ(receipt.heldOut, 2);
  EXPECT_EQ(receipt.controlFile, (folder / "spring.control.csv").string());
  EXPECT_THAT(test::contents(folder / "spring.control.csv"), testing::HasSubstr("customer 8,"));
  EXPECT_THAT(test::contents(folder / "spring.csv"), testing::Not(testing::HasSubstr("customer 8,")));

  const auto json = nlohmann::json::parse(test::contents(folder / "spring.csv.json"));
  EXPECT_EQ(json, toJson(receipt));
  EXPECT_EQ(json["rows"], 7);
  EXPECT_EQ(json["held_out"], 2);
  EXPECT_EQ(json["created"], "1970-01-01 00:00:00");
  EXPECT_EQ(json["recipe"]["offers"], 2);
}

TEST(WriteList, TheReceiptHoldsTheSha256OfTheFile) {
  const test::TemporaryFolder folder;
  CampaignList list{.columns = {"customer"}, .rows = {}};
  list.rows.push_back(
      {.customer = "abc", .attributes = {}, .segmentation = "", .segment = "", .coldStart = "", .offers = {}});
  const Receipt receipt = written(folder / "a.csv", list);
  EXPECT_EQ(test::contents(folder / "a.csv"), "customer\nabc\n");
  EXPECT_EQ(receipt.sha256, "89c55c53628077fbe6e6eeafc19dc3e7dc80884fcf15fe8ff88191961885b834");
  EXPECT_TRUE(toJson(receipt)["control_file"].is_null());
}

TEST(WriteList, ReplacesAnEarlierList) {
  const test::TemporaryFolder folder;
  written(folder / "a.csv", many(100, 10));
  written(folder / "a.csv", small());
  EXPECT_THAT(test::contents(folder / "a.csv"), testing::HasSubstr("17850"));
}

TEST(WriteList, TakesAwayTheControlFileOfAnEarlierExport) {
  const test::TemporaryFolder folder;
  written(folder / "a.csv", many(7, 2));
  written(folder / "a.csv", many(9, 0));
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("a.csv", "a.csv.json"));
}

TEST(WriteList, LeavesAControlFileThatIsNotItsOwn) {
  const test::TemporaryFolder folder;
  folder.write("a.control.csv", "someone else's");
  written(folder / "a.csv", many(9, 0));
  EXPECT_EQ(test::contents(folder / "a.control.csv"), "someone else's") << "no receipt tells of it";

  written(folder / "a.csv", many(7, 2));
  folder.write("a.control.csv", "edited since");
  written(folder / "a.csv", many(9, 0));
  EXPECT_EQ(test::contents(folder / "a.control.csv"), "edited since");
}

// The three files of an earlier export, to see that they survive.
class Survivors {
 public:
  Survivors() : file(m_folder.write("a.csv", "old list")) {
    m_folder.write("a.control.csv", "old control");
    m_folder.write("a.csv.json", "old receipt");
  }
  void expectUntouched() const {
    EXPECT_THAT(namesIn(m_folder.path()), testing::ElementsAre("a.control.csv", "a.csv", "a.csv.json"));
    EXPECT_EQ(test::contents(file), "old list");
    EXPECT_EQ(test::contents(m_folder / "a.control.csv"), "old control");
    EXPECT_EQ(test::contents(m_folder / "a.csv.json"), "old receipt");
  }

 private:
  test::TemporaryFolder m_folder;

 public:
  const fs::path file;
};

TEST(WriteList, AFullDiskLeavesWhatWasThere) {
  const Survivors before;
  // Too small for the list; large enough for the list but not for those held back; for neither to be flushed at once.
  for (const auto& [rows, heldBack] : {std::pair(5000, 5), std::pair(5, 5000), std::pair(20000, 0)}) {
    const FileSizeLimit limit(64 * 1024);
    try {
      written(before.file, many(rows, heldBack));
      FAIL();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::DiskFull);
      EXPECT_FALSE(english(error.hint()).empty());
    }
  }
  before.expectUntouched();
}

TEST(WriteList, CancelLeavesWhatWasThere) {
  const Survivors before;
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(writeList(before.file, many(10, 3), Plain, {}, progress), Cancelled);
  before.expectUntouched();
}

TEST(WriteList, AFolderInTheWayLeavesWhatWasThere) {
  const test::TemporaryFolder folder;
  folder.write("a.csv", "old list");
  fs::create_directory(folder / "a.control.csv");
  EXPECT_THROW(written(folder / "a.csv", many(10, 3)), Error);
  EXPECT_EQ(test::contents(folder / "a.csv"), "old list");
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("a.control.csv", "a.csv"));
}

TEST(WriteList, AFolderThatCannotBeWrittenIsAnError) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(written(folder / "missing/a.csv", small()), Error);
  fs::create_directory(folder / "locked");
  fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::owner_exec);
  // Root may write into any folder but those of the kernel.
  const fs::path locked = geteuid() == 0 ? fs::path("/proc") : folder / "locked";
  try {
    written(locked / "a.csv", small());
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::FileUnwritable);
    EXPECT_FALSE(english(error.hint()).empty());
  }
  fs::permissions(folder / "locked", fs::perms::owner_all);
}

TEST(WriteList, TextThatIsNotUtf8DoesNotStopTheReceipt) {
  const test::TemporaryFolder folder;
  Progress progress;
  writeList(folder / "a.csv", small(), Plain,
            {.created = 0, .program = "", .recipe = {{"segment", std::string("\xFF")}}}, progress);
  EXPECT_TRUE(nlohmann::json::accept(test::contents(folder / "a.csv.json")));
}

TEST(WriteList, LaysNoReceiptBesideAPipe) {
  const test::TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  auto reading = std::async(std::launch::async, [&] { return test::contents(folder / "pipe"); });
  const Receipt receipt = written(folder / "pipe", many(3, 0));
  EXPECT_THAT(reading.get(), testing::HasSubstr("customer 2,"));
  EXPECT_FALSE(receipt.receiptFile);
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("pipe"));

  reading = std::async(std::launch::async, [&] { return test::contents(folder / "pipe"); });
  EXPECT_THROW(written(folder / "pipe", many(3, 1)), Error) << "those held back would be written down nowhere";
  reading.get();
  EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("pipe"));
}

}  // namespace
}  // namespace kindred::campaign
