// Seconds of one fit of a classifier on a table of numbers in a file, once it is read: what ./dev bench --peers holds beside other
// tools. Says so in JSON, with the log loss on the rows that were learned from.
//
//   kindred_predict_bench FILE ROWS COLUMNS CLASSIFIER [KEY=VALUE…]
//
// FILE: rows of doubles, then an answer a row as a byte (peers_predict.py).
#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/params/parameter.h"
#include "core/predict/classifier.h"
#include "core/predict/judgement.h"
#include "tests/bench/measure.h"

namespace kindred::bench {
namespace {

predict::Examples examplesIn(const std::string& path, Eigen::Index rows, Eigen::Index columns) {
  std::ifstream file(path, std::ios::binary);
  predict::Examples made{.values = Matrix(rows, columns), .features = {}, .labels = {}};
  made.labels.resize(static_cast<std::size_t>(rows));
  file.read(reinterpret_cast<char*>(made.values.data()), rows * columns * static_cast<std::streamsize>(sizeof(double)));
  file.read(reinterpret_cast<char*>(made.labels.data()), rows);
  if (!file) throw std::runtime_error("the file is too short");
  for (Eigen::Index j = 0; j < columns; ++j) made.features.push_back({.name = "x" + std::to_string(j)});
  return made;
}

double cpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  constexpr double Micro = 1e-6;
  return static_cast<double>(usage.ru_utime.tv_sec) + Micro * static_cast<double>(usage.ru_utime.tv_usec);
}

nlohmann::json measured(const predict::Examples& examples, const predict::Algorithm& method, const Values& values) {
  Progress progress;
  predict::Fitted fitted;
  const double before = cpuSeconds();
  const double spent = seconds([&] { fitted = method.fit(examples, values, 1, progress); });
  const double cpu = cpuSeconds() - before;
  return {{"seconds", spent},
          {"cpu", cpu},
          {"rounds", fitted.rounds},
          {"log_loss", predict::logLoss(fitted.model->probabilities(examples.values), examples.labels)}};
}

}  // namespace
}  // namespace kindred::bench

int main(int count, char** words) {
  if (count < 5) {
    std::fprintf(stderr, "usage: %s FILE ROWS COLUMNS CLASSIFIER [KEY=VALUE…]\n", words[0]);
    return 2;
  }
  try {
    const auto& method = kindred::predict::algorithm(words[4]);
    std::vector<std::pair<std::string, std::string>> texts;
    for (int i = 5; i < count; ++i) {
      const std::string word = words[i];
      texts.emplace_back(word.substr(0, word.find('=')), word.substr(word.find('=') + 1));
    }
    const auto examples = kindred::bench::examplesIn(words[1], std::stoll(words[2]), std::stoll(words[3]));
    const auto values = kindred::parsedValues(method.info.parameters, texts);
    std::printf("%s\n", kindred::bench::measured(examples, method, values).dump().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
  return 0;
}
