#include "core/workflow/queries/many_lists.h"

#include <fstream>
#include <iterator>
#include <set>

#include "core/workflow/queries/recommendations.h"
#include "core/workflow/queries/typed_history.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class ManyListsTest : public ShopTest {
 protected:
  void SetUp() override {
    ShopTest::SetUp();
    m_trained = m_workspace->model(m_dataset, train().id);
  }

  ManyListsPtr make(std::vector<Index> customers, std::size_t top = 5) {
    return manyLists(m_trained, {}, std::move(customers), {.top = top}, m_progress);
  }
  std::vector<Index> everyone() const {
    std::vector<Index> all(static_cast<std::size_t>(m_trained->data->matrix.rows));
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Index>(i);
    return all;
  }

  TrainedModelPtr m_trained;
};

TEST_F(ManyListsTest, AreEachCustomersOwn) {
  const std::vector<Index> customers{70, 3, 41};
  const auto many = make(customers);
  ASSERT_EQ(many->lists.size(), 3U);
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const auto one = recommendFor(*m_trained, customers[i], {.top = 5}, nullptr);
    ASSERT_EQ(many->lists[i].items.size(), one.items.size());
    for (std::size_t k = 0; k < one.items.size(); ++k) {
      EXPECT_EQ(many->lists[i].items[k].index, one.items[k].product);
      EXPECT_EQ(many->lists[i].items[k].score, one.items[k].score);
    }
  }
}

TEST_F(ManyListsTest, KnowWhatTheyOfferOnTheWhole) {
  const auto many = make(everyone());
  std::map<Index, std::int64_t> lists;
  for (const auto& list : many->lists)
    for (const Scored& item : list.items) ++lists[item.index];
  EXPECT_EQ(many->offered, static_cast<Index>(lists.size()));
  EXPECT_DOUBLE_EQ(many->coverage(), static_cast<double>(lists.size()) / m_trained->data->matrix.columns);
  for (const auto& [product, count] : lists) EXPECT_LE(count, many->listsWithMost) << product;
  EXPECT_EQ(lists.at(many->most), many->listsWithMost);
}

TEST_F(ManyListsTest, OfNobodyAreNone) {
  const auto many = make({});
  EXPECT_EQ(many->offered, 0);
  EXPECT_EQ(many->most, -1);
  EXPECT_TRUE(placesOf(*many, {}, m_progress).empty());
}

TEST_F(ManyListsTest, AreFoundByCustomerAndByProduct) {
  const auto many = make(everyone());
  const Dataset& dataset = *m_trained->data->dataset;
  const Index product = many->lists[7].items.front().index;
  const auto places = placesOf(*many, {.search = dataset.products.id(product)}, m_progress);
  const std::set<std::uint32_t> found(places.begin(), places.end());
  EXPECT_TRUE(found.contains(7U));
  for (std::size_t place = 0; place < many->lists.size(); ++place) {
    const bool holds = std::ranges::any_of(many->lists[place].items, [&](const Scored& item) {
      return dataset.products.id(item.index).find(dataset.products.id(product)) != std::string::npos;
    });
    EXPECT_EQ(found.contains(static_cast<std::uint32_t>(place)), holds) << place;
  }
  const auto byCustomer = placesOf(*many, {.search = dataset.customers.id(9)}, m_progress);
  EXPECT_NE(std::ranges::find(byCustomer, 9U), byCustomer.end());
  EXPECT_TRUE(placesOf(*many, {.search = "no such thing"}, m_progress).empty());
}

TEST_F(ManyListsTest, AreOrderedByTheTitlesOfAColumnWithShortListsLast) {
  const auto many = make(everyone(), 60);  // nobody has all of them left
  const auto titleAt = [&](std::uint32_t place, std::size_t offer) {
    const auto& items = many->lists[place].items;
    return offer < items.size() ? m_trained->data->dataset->products.title(items[offer].index) : std::string();
  };
  for (const int column : {1, 40}) {
    for (const bool descending : {false, true}) {
      const auto places = placesOf(*many, {.column = column, .descending = descending}, m_progress);
      ASSERT_EQ(places.size(), many->lists.size());
      for (std::size_t i = 1; i < places.size(); ++i) {
        const std::string before = titleAt(places[i - 1], static_cast<std::size_t>(column) - 1);
        const std::string here = titleAt(places[i], static_cast<std::size_t>(column) - 1);
        if (here.empty()) continue;
        EXPECT_FALSE(before.empty());
        EXPECT_TRUE(descending ? before >= here : before <= here) << before << " " << here;
      }
    }
  }
}

TEST_F(ManyListsTest, AreWrittenALineAnOffer) {
  const auto many = make({5, 2}, 3);
  const auto file = m_folder / "lists.csv";
  EXPECT_EQ(exportLists(*many, {1}, file, ForPrograms, m_progress),
            static_cast<std::int64_t>(many->lists[1].items.size()));
  std::ifstream in(file);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_TRUE(text.starts_with("customer,rank,product,title,score,cold_start\n"));
  const Dataset& dataset = *m_trained->data->dataset;
  EXPECT_NE(text.find("\n" + dataset.customers.id(2) + ",1," + dataset.products.id(many->lists[1].items[0].index)),
            std::string::npos);
  EXPECT_EQ(text.find("\n" + dataset.customers.id(5) + ","), std::string::npos);
}

TEST_F(ManyListsTest, AreNotHalfWritten) {
  const auto many = make({5});
  EXPECT_THROW(exportLists(*many, {0}, m_folder / "nowhere" / "lists.csv", ForPrograms, m_progress), Error);
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  EXPECT_THROW(manyLists(m_trained, {}, everyone(), {}, cancelled), Cancelled);
  EXPECT_THROW(exportLists(*many, {0}, m_folder / "cancelled.csv", ForPrograms, cancelled), Cancelled);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "cancelled.csv"));
}

TEST_F(ManyListsTest, ATypedHistoryHoldsEachProductOnceWithItsLastValue) {
  const auto& data = *m_trained->data;
  const auto history = typedHistory(
      data, std::vector<TypedEntry>{
                {.product = 4, .value = 2.0F}, {.product = 1, .value = 3.0F}, {.product = 4, .value = 5.0F}});
  EXPECT_EQ(history.products, (std::vector<Index>{1, 4}));
  EXPECT_EQ(history.values, (std::vector<float>{3.0F, 5.0F}));
  EXPECT_EQ(history.events, (std::vector<Index>{4, 1, 4}));
  const auto usual = typedHistory(data, std::vector<TypedEntry>{{.product = 4}});
  EXPECT_EQ(usual.values, typedHistory(data, std::vector<std::string>{data.dataset->products.id(4)}).values);
}

}  // namespace
}  // namespace kindred::workflow::test
