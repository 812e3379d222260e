// The two toys: small enough to check every number by hand.
#include <array>
#include <map>

#include "core/generate/tables.h"

namespace kindred::generate {
namespace {

constexpr std::array<std::string_view, 4> People = {"Ann", "Ben", "Cleo", "Dan"};

/// What people read in place of an id. In English they are the ids themselves.
std::string nameOf(std::string_view id, TextLanguage language) {
  static const std::map<std::string, Text, std::less<>> Names = {
      {"Ann", KI_TEXT("core", "Ann")},
      {"Ben", KI_TEXT("core", "Ben")},
      {"Cleo", KI_TEXT("core", "Cleo")},
      {"Dan", KI_TEXT("core", "Dan")},
      {"Comet Summer", KI_TEXT("core", "Comet Summer")},
      {"Midnight Bakery", KI_TEXT("core", "Midnight Bakery")},
      {"Paper Kings", KI_TEXT("core", "Paper Kings")},
      {"Robot Garden", KI_TEXT("core", "Robot Garden")},
      {"The Last Ferry", KI_TEXT("core", "The Last Ferry")},
      {"apple", KI_TEXT("core", "apple")},
      {"banana", KI_TEXT("core", "banana")},
      {"jackfruit", KI_TEXT("core", "jackfruit")},
      {"mango", KI_TEXT("core", "mango")},
      {"Fruit", KI_TEXT("core", "Fruit")}};
  return inLanguage(Names.find(id)->second, language);
}

void writeNames(Tables& tables, const std::string& file, const std::vector<std::string>& header, const auto& ids,
                TextLanguage language) {
  CsvFile& table = tables.open(file, header);
  for (const auto id : ids) table.row(id, nameOf(id, language));
}

}  // namespace

Generated writeFilms(Tables& tables, TextLanguage language) {
  constexpr std::array<std::string_view, 5> Films = {"Comet Summer", "Midnight Bakery", "Paper Kings", "Robot Garden",
                                                     "The Last Ferry"};
  // Rows are people, columns films; 0 is a cell that is not known.
  constexpr int Ratings[4][5] = {{5, 4, 1, 2, 0}, {4, 5, 2, 1, 4}, {1, 2, 5, 4, 2}, {0, 1, 4, 5, 1}};
  CsvFile& ratings = tables.open("ratings.csv", {"customer", "product", "value", "time"});
  Generated made{.customers = 4, .products = 5};
  for (std::size_t person = 0; person < People.size(); ++person) {
    for (std::size_t film = 0; film < Films.size(); ++film) {
      if (Ratings[person][film] == 0) continue;
      const std::string when = "2024-03-0" + std::to_string(film + 1) + " 20:0" + std::to_string(person) + ":00";
      ratings.row(People[person], Films[film], std::to_string(Ratings[person][film]), when);
      ++made.interactions;
    }
  }
  writeNames(tables, "customers.csv", {"customer", "name"}, People, language);
  writeNames(tables, "products.csv", {"product", "title"}, Films, language);
  return made;
}

Generated writeBaskets(Tables& tables, TextLanguage language) {
  struct Fruit {
    std::string_view id, price;
  };
  constexpr std::array<Fruit, 4> Fruits = {
      {{"apple", "0.50"}, {"banana", "0.30"}, {"jackfruit", "6.00"}, {"mango", "1.50"}}};
  struct Basket {
    std::string_view customer;
    std::array<bool, 4> has;  ///< in the order of Fruits
  };
  constexpr std::array<Basket, 8> Baskets = {{{"Ann", {true, true, false, false}},
                                              {"Ben", {true, true, false, true}},
                                              {"Cleo", {false, false, true, true}},
                                              {"Dan", {true, true, false, false}},
                                              {"Ann", {false, true, false, true}},
                                              {"Cleo", {false, false, true, true}},
                                              {"Ben", {true, false, false, false}},
                                              {"Dan", {true, true, true, false}}}};
  CsvFile& orders = tables.open("orders.csv", {"order", "customer", "product", "quantity", "price", "date"});
  Generated made{.customers = 4, .products = 4};
  for (std::size_t b = 0; b < Baskets.size(); ++b) {
    const std::string order = std::to_string(b + 1);
    for (std::size_t f = 0; f < Fruits.size(); ++f) {
      if (!Baskets[b].has[f]) continue;
      orders.row(order, Baskets[b].customer, Fruits[f].id, "1", Fruits[f].price, "2024-03-0" + order);
      ++made.interactions;
    }
  }
  writeNames(tables, "customers.csv", {"customer", "name"}, People, language);
  CsvFile& products = tables.open("products.csv", {"product", "title", "category", "price"});
  for (const Fruit& fruit : Fruits)
    products.row(fruit.id, nameOf(fruit.id, language), nameOf("Fruit", language), fruit.price);
  return made;
}

}  // namespace kindred::generate
