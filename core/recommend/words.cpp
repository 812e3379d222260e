#include "core/recommend/words.h"

#include <libstemmer.h>

#include <algorithm>
#include <new>
#include <unordered_set>

#include "core/base/letters.h"

namespace kindred::recommend {
namespace {

// As Snowball lists them, the Russian ones with е for ё.
constexpr std::string_view StopWords =
    "a about above after again against all am an and any are as at be because been before being below between both but "
    "by can cannot could did do does doing down during each few for from further had has have having he her here hers "
    "herself him himself his how i if in into is it its itself me more most my myself no nor not of off on once only "
    "or "
    "other ought our ours ourselves out over own same she should so some such than that the their theirs them "
    "themselves "
    "then there these they this those through to too under until up very was we were what when where which while who "
    "whom why with would you your yours yourself yourselves "
    "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня "
    "еще "
    "нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там "
    "потом "
    "себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под "
    "будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее сейчас были "
    "куда "
    "зачем всех никогда можно при наконец два об другой хоть после над больше тот через эти нас про всего них какая "
    "много "
    "разве три эту моя впрочем хорошо свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю "
    "между";

const std::unordered_set<std::string_view>& stopWords() {
  static const std::unordered_set<std::string_view> all = [] {
    std::unordered_set<std::string_view> words;
    for (std::string_view rest = StopWords; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      words.insert(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
  }();
  return all;
}

/// Bytes of the letter or digit that begins here; 0 where none does. Signs of U+0080 to U+00BF and of U+2000 to U+2FFF
/// are no letters: quotation marks, dashes, fractions.
std::size_t letterAt(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) {
    const bool is = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return is ? 1 : 0;
  }
  const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC3 ? 2 : 0;
  if (byte == 0xE2 || i + length > text.size()) return 0;
  return length;
}

bool isCyrillic(std::string_view word) {
  return std::ranges::any_of(word, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xD0 || byte == 0xD1;
  });
}

/// A letter alone says nothing; a digit may.
bool saysSomething(std::string_view word) {
  const bool digit = word.front() >= '0' && word.front() <= '9';
  return digit || letterAt(word, 0) < word.size();
}

/// е for ё, as most write it.
std::string withoutYo(std::string word) {
  for (std::size_t at = word.find("ё"); at != std::string::npos; at = word.find("ё", at)) word.replace(at, 2, "е");
  return word;
}

std::string stem(sb_stemmer& language, const std::string& word) {
  const auto* stemmed =
      sb_stemmer_stem(&language, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(&language))};
}

}  // namespace

struct Stemmer::Languages {
  struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
  };
  using Language = std::unique_ptr<sb_stemmer, Delete>;

  Language english{sb_stemmer_new("english", "UTF_8")};
  Language russian{sb_stemmer_new("russian", "UTF_8")};
};

Stemmer::Stemmer() : m_languages(std::make_unique<Languages>()) {
  if (!m_languages->english || !m_languages->russian) throw std::bad_alloc();
}
Stemmer::~Stemmer() = default;

std::vector<Word> Stemmer::words(std::string_view text) const {
  constexpr std::size_t LongestWord = 100;  // bytes; what is longer is no word
  const std::string lower = folded(text);
  std::vector<Word> result;
  for (std::size_t i = 0; i < lower.size();) {
    const std::size_t begin = i;
    while (i < lower.size() && letterAt(lower, i) > 0) i += letterAt(lower, i);
    if (i == begin) {
      ++i;
      continue;
    }
    std::string surface = lower.substr(begin, i - begin);
    const std::string word = withoutYo(surface);
    if (word.size() > LongestWord || !saysSomething(word) || stopWords().contains(word)) continue;
    sb_stemmer& language = isCyrillic(word) ? *m_languages->russian : *m_languages->english;
    result.push_back({stem(language, word), std::move(surface)});
  }
  return result;
}

}  // namespace kindred::recommend
