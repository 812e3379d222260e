// What the guide says in figures: its commands are taken by the command line, its sums come out, and the sample shop gives what
// stands there.
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <regex>
#include <set>

#include "core/evaluate/metrics.h"
#include "core/guide/read_guide.h"
#include "core/workflow/commands/all.h"
#include "core/workflow/evaluate_recommenders.h"
#include "core/workflow/generate_sample.h"
#include "core/workflow/queries/catalogue.h"
#include "tests/support/temporary_folder.h"

namespace kindred::workflow {
namespace {

std::vector<std::string> wordsOf(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : line + ' ') {
    if (c != ' ') word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  return words;
}

std::vector<std::string> parts(const std::string& text, const std::string& between) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (std::size_t at; (at = text.find(between, from)) != std::string::npos; from = at + between.size())
    all.push_back(text.substr(from, at - from));
  all.push_back(text.substr(from));
  return all;
}

std::vector<std::string> commandsOfTheGuide() {
  std::vector<std::string> lines;
  const auto add = [&](const std::optional<guide::RunOfOurs>& run) {
    if (run) lines.push_back(run->command);
  };
  const guide::Guide& shipped = guide::shippedGuide();
  for (const guide::Approach& each : shipped.approaches) {
    add(each.how.run);
    for (const guide::Criticism& criticism : each.criticism) add(criticism.run);
  }
  for (const guide::Study& each : shipped.studies) {
    for (const guide::Criticism& criticism : each.criticism) add(criticism.run);
  }
  lines.push_back(shipped.sample.command);
  std::vector<std::string> commands;
  for (const std::string& line : lines) {
    for (const std::string& command : parts(line, " && ")) commands.push_back(command);
  }
  return commands;
}

std::optional<std::set<std::string>> optionsOf(const std::string& verb) {
  std::optional<std::set<std::string>> names;
  const auto look = [&](const auto& command) {
    if (command.verb != verb) return;
    names = std::set<std::string>{"--json", "--quiet"};  // of every verb
    for (const auto& bound : command.options.all()) names->insert(bound.option.name);
  };
  std::apply([&](const auto&... commands) { (look(commands), ...); }, allCommands());
  return names;
}

bool isAlgorithm(const std::string& key) {
  for (const char* family : {"recommend", "segment"}) {
    for (const CatalogueEntry& entry : catalogue(family)) {
      if (entry.info.key == key) return true;
    }
  }
  return false;
}

TEST(GuideFigures, EveryCommandIsOneThatTheCommandLineTakes) {
  const auto commands = commandsOfTheGuide();
  EXPECT_GE(commands.size(), 20u);
  for (const std::string& command : commands) {
    const auto words = wordsOf(command);
    ASSERT_GE(words.size(), 2u) << command;
    EXPECT_EQ(words[0], "kindred-cli") << command;
    const auto options = optionsOf(words[1]);
    ASSERT_TRUE(options) << command;
    for (std::size_t i = 2; i < words.size(); ++i) {
      EXPECT_TRUE(!words[i].starts_with("--") || options->contains(words[i])) << words[i] << " of " << command;
      EXPECT_TRUE(words[i] != "--algorithm" || isAlgorithm(words[i + 1])) << command;
      if (words[i] != "--metrics") continue;
      for (const std::string& name : parts(words[i + 1], ","))
        EXPECT_NO_THROW(evaluate::metric(name)) << name << " of " << command;
    }
  }
}

// "535 ÷ 686": numbers with × ÷ + − % and parentheses, as people write them; points of thousands are taken out before.
class Sum {
 public:
  explicit Sum(std::string text) : m_text(std::move(text)) {}
  double value() {
    const double result = sum();
    if (m_at != m_text.size()) throw std::invalid_argument(m_text.substr(m_at));
    return result;
  }

 private:
  bool take(const std::string& sign) {
    if (m_text.compare(m_at, sign.size(), sign) != 0) return false;
    m_at += sign.size();
    return true;
  }
  double sum() {
    double result = product();
    for (;;) {
      if (take("+")) result += product();
      else if (take("−")) result -= product();
      else return result;
    }
  }
  double product() {
    double result = factor();
    for (;;) {
      if (take("×")) result *= factor();
      else if (take("÷")) result /= factor();
      else return result;
    }
  }
  double factor() {
    if (take("−")) return -factor();
    double result = 0;
    if (take("(")) {
      result = sum();
      if (!take(")")) throw std::invalid_argument("a parenthesis is open");
    } else {
      const char* const from = m_text.data() + m_at;
      const auto read = std::from_chars(from, m_text.data() + m_text.size(), result);
      if (read.ec != std::errc{}) throw std::invalid_argument(m_text.substr(m_at));
      m_at += static_cast<std::size_t>(read.ptr - from);
    }
    return take("%") ? result / 100 : result;
  }

  std::string m_text;
  std::size_t m_at = 0;
};

std::string plainSum(std::string text, bool isRussian) {
  for (const std::string space : {" ", "\u00A0", "\u202F"}) {
    for (std::size_t at; (at = text.find(space)) != std::string::npos;) text.erase(at, space.size());
  }
  if (!isRussian) std::erase(text, ',');
  std::ranges::replace(text, ',', '.');
  return text;
}

// Latin letters, or what Cyrillic ones begin with in UTF-8.
bool hasWords(const std::string& line) {
  return std::ranges::any_of(line, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == 0xD0 || byte == 0xD1;
  });
}

// Half a unit of the last digit that is printed, and what rounded parts may add to it.
double slackOf(const std::string& printed) {
  const std::size_t point = printed.find('.');
  const auto digits = point == std::string::npos ? 0 : std::ranges::count_if(printed.substr(point + 1), [](char c) {
    return c >= '0' && c <= '9';
  });
  const double unit =
      std::pow(10.0, -static_cast<double>(digits)) * (printed.find('%') != std::string::npos ? 0.01 : 1);
  return 1.01 * unit;
}

TEST(GuideFigures, EverySumComesOut) {
  int sums = 0;
  for (const guide::Approach& each : guide::shippedGuide().approaches) {
    for (const bool isRussian : {false, true}) {
      const std::string& formula = isRussian ? each.how.formula.russian : each.how.formula.english;
      for (const std::string& line : parts(formula, ";  ")) {
        if (line.find("…") != std::string::npos || line.find('=') == std::string::npos) continue;
        if (hasWords(line)) continue;
        const auto sides = parts(plainSum(line, isRussian), "=");
        try {
          for (std::size_t i = 1; i < sides.size(); ++i) {
            EXPECT_NEAR(Sum(sides[i - 1]).value(), Sum(sides[i]).value(), slackOf(sides[i]))
                << each.key << ": " << line;
            ++sums;
          }
        } catch (const std::invalid_argument& error) {
          ADD_FAILURE() << each.key << ": " << line << " at " << error.what();
        }
      }
    }
  }
  EXPECT_GE(sums, 8);
}

TEST(GuideFigures, TheSampleShopGivesThem) {
  const guide::SampleFigures& sample = guide::shippedGuide().sample;
  kindred::test::TemporaryFolder folder;
  const auto workspace = Workspace::create(folder.path() / "shop.kindred");
  Progress progress;
  importSample(*workspace, {.kind = generate::Kind::Retail}, progress);
  const auto datasets = workspace->datasets();
  ASSERT_EQ(datasets.size(), 1u);
  EvaluateRequest request;
  request.dataset = workspace->dataset(datasets.front().id);
  request.protocol = sample.protocol;
  request.options.metrics = {evaluate::metric("ndcg@10")};
  for (const auto& [algorithm, figure] : sample.byAlgorithm) request.algorithms.push_back(algorithm);
  const auto results = evaluateRecommenders(request, progress);
  ASSERT_EQ(results.size(), sample.byAlgorithm.size());
  std::size_t place = 0;
  for (const auto& [algorithm, told] : sample.byAlgorithm) {
    const evaluate::Figure& figure = results[place++].evaluation.figures.front().second;
    EXPECT_NEAR(figure.mean.value_or(-1), told.mean, 0.00006) << algorithm;
    EXPECT_NEAR(figure.low.value_or(-1), told.low, 0.00006) << algorithm;
    EXPECT_NEAR(figure.high.value_or(-1), told.high, 0.00006) << algorithm;
    EXPECT_EQ(figure.customers, sample.customers) << algorithm;
  }
}

// DOIs are those of a registrant, one a source; pages of data sets are addresses of the web.
TEST(GuideFigures, EveryLinkIsWellFormedAndThereOnce) {
  static const std::regex doi(R"(10\.\d{4,9}/\S+)"), page(R"(https?://[a-z0-9.-]+\.[a-z]+(/\S*)?)");
  std::set<std::string> seen;
  for (const guide::Source& source : guide::shippedGuide().sources) {
    EXPECT_FALSE(source.authors.empty() || source.title.empty() || source.venue.empty()) << source.key;
    EXPECT_TRUE(source.year >= 1900 && source.year <= 2026) << source.key;
    if (source.doi.empty()) continue;
    EXPECT_TRUE(std::regex_match(source.doi, doi)) << source.key << ' ' << source.doi;
    EXPECT_TRUE(seen.insert(source.doi).second) << source.doi;
  }
  for (const guide::DataSource& each : guide::shippedGuide().dataSources)
    EXPECT_TRUE(std::regex_match(each.page, page)) << each.key << ' ' << each.page;
}

}  // namespace
}  // namespace kindred::workflow
