#include "core/workflow/queries/typed_history.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "core/base/error.h"

namespace kindred::workflow {
namespace {

float usualValue(const recommend::TrainingData& data, Index product) {
  const auto given = data.byProduct.row(product).values;
  if (given.empty()) return 1;
  std::vector<float> values(given.begin(), given.end());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

float numberIn(const std::string& text, const std::string& word) {
  float value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code == std::errc() && end == text.data() + text.size() && std::isfinite(value) && value > 0) return value;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "“%1” is no number above 0 (in “%2”).").with(text).with(word),
              KI_TEXT("core", "Write product,value as in B001,5, or the product alone."));
}

/// A product's id may hold a comma itself.
TypedEntry entryOf(const recommend::TrainingData& data, const std::string& word) {
  const Entities& products = data.dataset->products;
  if (const auto whole = products.find(word)) return {.product = *whole};
  const std::size_t comma = word.rfind(',');
  const std::string id = word.substr(0, comma);
  const auto product = products.find(id);
  if (!product || comma == std::string::npos) {
    throw Error(ErrorCode::NotFound,
                KI_TEXT("core", "There is no product “%1” in “%2”.").with(id).with(data.dataset->name),
                KI_TEXT("core", "Ids are written exactly as in the imported file."));
  }
  return {.product = *product, .value = numberIn(word.substr(comma + 1), word)};
}

}  // namespace

recommend::OwnedHistory typedHistory(const recommend::TrainingData& data, const std::vector<TypedEntry>& entries) {
  recommend::OwnedHistory history;
  std::map<Index, float> values;
  for (const TypedEntry& entry : entries) {
    values[entry.product] = entry.value ? *entry.value : usualValue(data, entry.product);
    history.events.push_back(entry.product);
  }
  for (const auto& [product, value] : values) {
    history.products.push_back(product);
    history.values.push_back(value);
  }
  return history;
}

recommend::OwnedHistory typedHistory(const recommend::TrainingData& data, const std::vector<std::string>& words) {
  std::vector<TypedEntry> entries;
  for (const std::string& word : words) entries.push_back(entryOf(data, word));
  return typedHistory(data, entries);
}

}  // namespace kindred::workflow
