// Seconds of one fit of a model of customers' value on figures in a file, once they are read: what ./dev bench --peers holds beside
// other tools. Says so in JSON, with the log-likelihood.
//
//   kindred_value_bench FILE CUSTOMERS MODEL
//
// FILE: as doubles everyone's repeat purchases, then recencies, then ages (peers_value.py).
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/predict/value/value_model.h"
#include "tests/bench/measure.h"

namespace kindred::bench {
namespace {

predict::value::Purchases purchasesIn(const std::string& path, std::size_t customers) {
  std::ifstream file(path, std::ios::binary);
  predict::value::Purchases made;
  for (std::vector<double>* column : {&made.frequency, &made.recency, &made.age}) {
    column->resize(customers);
    file.read(reinterpret_cast<char*>(column->data()), static_cast<std::streamsize>(customers * sizeof(double)));
  }
  if (!file) throw std::runtime_error("the file is too short");
  return made;
}

nlohmann::json measured(const predict::value::Purchases& purchases, const predict::value::Model& model) {
  Progress progress;
  predict::value::Estimated found;
  const double spent = seconds([&] { found = model.fit(purchases, {}, progress); });
  return {{"seconds", spent}, {"log_likelihood", found.logLikelihood}, {"parameters", found.parameters}};
}

}  // namespace
}  // namespace kindred::bench

int main(int count, char** words) {
  if (count != 4) {
    std::fprintf(stderr, "usage: %s FILE CUSTOMERS MODEL\n", words[0]);
    return 2;
  }
  try {
    const auto purchases = kindred::bench::purchasesIn(words[1], std::stoul(words[2]));
    std::printf("%s\n", kindred::bench::measured(purchases, kindred::predict::value::model(words[3])).dump().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
  return 0;
}
