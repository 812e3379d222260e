// Seconds of one search for frequent item sets of a file of baskets (a line each, numbers between spaces), once it is read:
// what ./dev bench --peers holds beside other tools. Says so in JSON.
//
//   kindred_rules_bench BASKETS COUNT [MINER]
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "core/rules/miner.h"
#include "tests/bench/measure.h"

namespace kindred::bench {
namespace {

rules::BasketTable basketsIn(const std::string& path) {
  std::ifstream file(path);
  rules::BasketTable table;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    for (Index item = 0; words >> item;) {
      table.items.push_back(item);
      table.itemCount = std::max(table.itemCount, item + 1);
    }
    table.close();
  }
  return table;
}

nlohmann::json measured(const std::string& path, std::int64_t minCount, const rules::Algorithm& miner) {
  constexpr int Longest = 20;
  const rules::BasketTable table = basketsIn(path);
  Progress progress;
  rules::ItemSets found;
  const double spent =
      seconds([&] { found = miner.mine(table, {.minCount = minCount, .longest = Longest}, progress); });
  return {{"seconds", spent}, {"sets", found.size()}};
}

}  // namespace
}  // namespace kindred::bench

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s BASKETS COUNT [MINER]\n", words[0]);
    return 2;
  }
  try {
    const auto& miner = count > 3 ? kindred::rules::algorithm(words[3]) : kindred::rules::algorithms().front();
    std::printf("%s\n", kindred::bench::measured(words[1], std::stoll(words[2]), miner).dump().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
  return 0;
}
