#include "core/recommend/described.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/recommend/words.h"

namespace kindred::recommend {
namespace {

/// A word or category with the times it stands in one product.
struct Entry {
  Index term = 0;
  double times = 0;
};

/// Words and categories of all products, numbered as they come.
class Vocabulary {
 public:
  Index word(const Word& word) {
    const Index term = number({Feature::Of::Word, word.stem, {}});
    ++m_surfaces[term][word.surface];
    return term;
  }
  Index category(const std::string& column, std::string value) {
    return number({Feature::Of::Category, std::move(value), column});
  }

  [[nodiscard]] std::size_t size() const { return m_numbers.size(); }

  /// By number, words as most texts write them.
  [[nodiscard]] std::vector<Feature> features() const {
    std::vector<Feature> all(m_numbers.size());
    for (const auto& [key, term] : m_numbers) {
      Feature& feature = all[static_cast<std::size_t>(term)];
      feature = {key.of, key.name, key.column};
      if (const auto found = m_surfaces.find(term); found != m_surfaces.end())
        feature.name = std::ranges::max_element(found->second, {}, [](const auto& each) { return each.second; })->first;
    }
    return all;
  }

 private:
  struct Key {
    Feature::Of of;
    std::string name, column;
    auto operator<=>(const Key&) const = default;
  };

  Index number(Key key) {
    return m_numbers.try_emplace(std::move(key), static_cast<Index>(m_numbers.size())).first->second;
  }

  std::map<Key, Index> m_numbers;
  std::map<Index, std::map<std::string, int>> m_surfaces;
};

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// "a|b" as a and b.
std::vector<std::string> valuesOf(std::string_view text) {
  std::vector<std::string> values;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("|;", begin), text.size());
    std::string value = trimmed(text.substr(begin, end - begin));
    if (!value.empty()) values.push_back(std::move(value));
    begin = end + 1;
  }
  return values;
}

/// How a column is read.
enum class Reading { Nothing, Words, Categories, Flag, Number };

Reading readingOf(const AttributeColumn& column) {
  using Role = AttributeRole;
  if (column.role == Role::Name || column.role == Role::Email || column.role == Role::Consent) return Reading::Nothing;
  if (column.kind == AttributeKind::Number || column.kind == AttributeKind::Date) return Reading::Number;
  if (column.kind == AttributeKind::Flag) return Reading::Flag;
  const bool isTitle = column.role == AttributeRole::Title || column.role == AttributeRole::Description;
  const bool isCategory = column.kind == AttributeKind::Category || column.role == AttributeRole::Category;
  return isCategory && !isTitle ? Reading::Categories : Reading::Words;
}

void addTerms(const AttributeColumn& column, Index product, const Stemmer& stemmer, Vocabulary& vocabulary,
              std::vector<Index>& terms) {
  if (!column.has(product)) return;
  switch (readingOf(column)) {
    case Reading::Words:
      for (const Word& word : stemmer.words(column.text(product))) terms.push_back(vocabulary.word(word));
      break;
    case Reading::Categories:
      for (std::string& value : valuesOf(column.text(product)))
        terms.push_back(vocabulary.category(column.name, std::move(value)));
      break;
    case Reading::Flag:
      if (column.numbers[static_cast<std::size_t>(product)] != 0) terms.push_back(vocabulary.category(column.name, {}));
      break;
    case Reading::Number:
    case Reading::Nothing: break;
  }
}

std::vector<Entry> counted(std::vector<Index> terms) {
  std::ranges::sort(terms);
  std::vector<Entry> entries;
  for (const Index term : terms) {
    if (entries.empty() || entries.back().term != term) entries.push_back({term});
    ++entries.back().times;
  }
  return entries;
}

/// What is known of all products before it is weighed.
struct Texts {
  Vocabulary vocabulary;
  std::vector<std::vector<Entry>> products;
  std::vector<Index> holders;  ///< by term: products that have it
};

Texts textsOf(const Entities& entities, Progress& progress) {
  const Stemmer stemmer;
  Texts texts;
  for (Index product = 0; product < entities.size(); ++product) {
    if (product % 1024 == 0) progress.report(static_cast<double>(product) / entities.size());
    std::vector<Index> terms;
    for (const AttributeColumn& column : entities.attributes().columns)
      addTerms(column, product, stemmer, texts.vocabulary, terms);
    texts.products.push_back(counted(std::move(terms)));
  }
  texts.holders.assign(texts.vocabulary.size(), 0);
  for (const auto& product : texts.products) {
    for (const Entry& entry : product) ++texts.holders[static_cast<std::size_t>(entry.term)];
  }
  return texts;
}

/// A column of numbers as deviations from their mean.
struct Standard {
  const AttributeColumn* column = nullptr;
  double mean = 0, deviation = 0;

  [[nodiscard]] double of(Index product) const {
    constexpr double Most = 3;
    if (!column->has(product)) return 0;
    return std::clamp((number(*column, product) - mean) / deviation, -Most, Most) / Most;
  }
  static double number(const AttributeColumn& column, Index product) {
    const auto place = static_cast<std::size_t>(product);
    return column.kind == AttributeKind::Date ? static_cast<double>(column.dates[place]) : column.numbers[place];
  }
};

std::vector<Standard> numbersOf(const Entities& entities) {
  std::vector<Standard> all;
  for (const AttributeColumn& column : entities.attributes().columns) {
    if (readingOf(column) != Reading::Number) continue;
    double sum = 0, squares = 0, count = 0;
    for (Index product = 0; product < entities.size(); ++product) {
      if (column.has(product)) sum += Standard::number(column, product), ++count;
    }
    const double mean = count > 0 ? sum / count : 0;
    for (Index product = 0; product < entities.size(); ++product) {
      if (column.has(product)) squares += std::pow(Standard::number(column, product) - mean, 2);
    }
    if (squares > 0) all.push_back({&column, mean, std::sqrt(squares / count)});
  }
  return all;
}

/// Weighs the terms of products.
class Weigher {
 public:
  Weigher(const Texts& texts, std::vector<Feature> features, std::vector<Standard> numbers,
          const DescribedOptions& options)
      : m_texts(texts), m_features(std::move(features)), m_numbers(std::move(numbers)), m_options(options) {
    double words = 0;
    for (const auto& product : m_texts.products) words += wordsIn(product);
    m_meanWords = words / std::max(1.0, static_cast<double>(m_texts.products.size()));
  }

  /// By term, and after all of those by number; not 0.
  [[nodiscard]] std::vector<Scored> weights(Index product) const {
    const auto& entries = m_texts.products[static_cast<std::size_t>(product)];
    std::vector<Scored> weights;
    for (const Feature::Of of : {Feature::Of::Word, Feature::Of::Category}) addTerms(of, entries, weights);
    const double each = m_options.numbers / std::sqrt(static_cast<double>(m_numbers.size()));
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
      const double weight = each * m_numbers[i].of(product);
      if (weight != 0) weights.push_back({static_cast<Index>(m_features.size() + i), weight});
    }
    bringTo(1, weights);
    std::ranges::sort(weights, {}, &Scored::index);
    return weights;
  }

 private:
  [[nodiscard]] Feature::Of kind(Index term) const { return m_features[static_cast<std::size_t>(term)].of; }

  [[nodiscard]] double wordsIn(const std::vector<Entry>& entries) const {
    double words = 0;
    for (const Entry& entry : entries) words += kind(entry.term) == Feature::Of::Word ? entry.times : 0;
    return words;
  }

  static void bringTo(double length, std::vector<Scored>& weights) {
    double squares = 0;
    for (const Scored& each : weights) squares += each.score * each.score;
    if (squares == 0) return;
    for (Scored& each : weights) each.score *= length / std::sqrt(squares);
  }

  // What one product alone has likens it to none.
  void addTerms(Feature::Of of, const std::vector<Entry>& entries, std::vector<Scored>& weights) const {
    const double length = of == Feature::Of::Word ? m_options.texts : m_options.categories;
    if (length == 0) return;
    std::vector<Scored> own;
    for (const Entry& entry : entries) {
      const Index holders = m_texts.holders[static_cast<std::size_t>(entry.term)];
      if (kind(entry.term) != of || holders < 2) continue;
      own.push_back({entry.term, counts(entry.times, wordsIn(entries)) * rarity(holders)});
    }
    bringTo(length, own);
    weights.insert(weights.end(), own.begin(), own.end());
  }

  [[nodiscard]] double counts(double times, double words) const {
    if (m_options.weighting == Weighting::TfIdf) return 1 + std::log(times);
    constexpr double K = 1.2, B = 0.75;
    const double longer = m_meanWords > 0 ? words / m_meanWords : 1;
    return times * (K + 1) / (times + K * (1 - B + B * longer));
  }
  [[nodiscard]] double rarity(Index holders) const {
    return 1 + std::log((1 + static_cast<double>(m_texts.products.size())) / (1 + static_cast<double>(holders)));
  }

  const Texts& m_texts;
  std::vector<Feature> m_features;
  std::vector<Standard> m_numbers;
  const DescribedOptions& m_options;
  double m_meanWords = 0;
};

}  // namespace

Text Feature::text() const {
  if (of == Of::Word) return KI_TEXT("core", "Word “%1”").with(name);
  if (of == Of::Number) return KI_TEXT("core", "Number %1").with(column);
  if (name.empty()) return KI_TEXT("core", "%1: yes").with(column);
  return KI_TEXT("core", "%1: %2").with(column).with(name);
}

Described describedBy(const Entities& entities, const DescribedOptions& options, Progress& progress) {
  const Texts texts = textsOf(entities, progress);
  const std::vector<Standard> numbers = numbersOf(entities);
  Described features{.all = texts.vocabulary.features(), .vectors = {.rows = entities.size()}};
  const Weigher weigher(texts, features.all, numbers, options);
  for (Index product = 0; product < entities.size(); ++product) {
    if (product % 1024 == 0) progress.checkpoint();
    for (const Scored& each : weigher.weights(product)) {
      features.vectors.indices.push_back(each.index);
      features.vectors.values.push_back(static_cast<float>(each.score));
    }
    features.vectors.offsets.push_back(features.vectors.entries());
  }
  for (const Standard& number : numbers) features.all.push_back({Feature::Of::Number, {}, number.column->name});
  features.vectors.columns = static_cast<Index>(features.all.size());
  return features;
}

void saveDescribed(BlockWriter& writer, const Described& described) {
  writeCsr(writer, "vectors", described.vectors);
  std::vector<std::uint8_t> kinds;
  std::string names;
  for (const Feature& feature : described.all) {
    kinds.push_back(static_cast<std::uint8_t>(feature.of));
    names += feature.name + '\0' + feature.column + '\0';
  }
  writer.write("kinds", kinds);
  writer.writeText("names", names);
}

Described readDescribed(const BlockReader& reader, Index entities) {
  Described described{{}, readCsr(reader, "vectors")};
  const std::string names = reader.readText("names");
  std::size_t begin = 0;
  const auto next = [&] {
    const std::size_t end = std::min(names.find('\0', begin), names.size());
    std::string name = names.substr(begin, end - begin);
    begin = std::min(end + 1, names.size());
    return name;
  };
  for (const std::uint8_t kind : reader.read<std::uint8_t>("kinds")) {
    std::string name = next(), column = next();
    described.all.push_back(
        {static_cast<Feature::Of>(std::min<std::uint8_t>(kind, 2)), std::move(name), std::move(column)});
  }
  BlockReader::requireSize("vectors", static_cast<std::size_t>(described.vectors.rows),
                           static_cast<std::size_t>(entities));
  BlockReader::requireSize("vectors", static_cast<std::size_t>(described.vectors.columns), described.all.size());
  return described;
}

std::size_t bytesOf(const Described& described) {
  return described.all.size() * sizeof(Feature) + described.vectors.indices.size() * (sizeof(Index) + sizeof(float)) +
         described.vectors.offsets.size() * sizeof(std::int64_t);
}

}  // namespace kindred::recommend
