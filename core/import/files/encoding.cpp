#include "core/import/files/encoding.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/pipeline.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

constexpr std::size_t BlockBytes = 1 << 20;

struct Names {
  Encoding encoding;
  std::string_view name;
  std::vector<std::string_view> others;
};

const std::vector<Names>& names() {
  static const std::vector<Names> all = {
      {Encoding::Utf8, "UTF-8", {"utf8"}},
      {Encoding::Utf16Le, "UTF-16LE", {"utf16le", "utf16", "unicode"}},
      {Encoding::Utf16Be, "UTF-16BE", {"utf16be"}},
      {Encoding::Windows1251, "Windows-1251", {"windows1251", "cp1251", "win1251", "1251"}},
      {Encoding::Windows1252, "Windows-1252", {"windows1252", "cp1252", "win1252", "1252", "ansi"}},
      {Encoding::Koi8R, "KOI8-R", {"koi8r", "koi8"}},
      {Encoding::Cp866, "CP866", {"cp866", "ibm866", "866", "dos"}},
      {Encoding::Latin1, "ISO-8859-1", {"iso88591", "latin1", "l1"}},
  };
  return all;
}

bool isForeignLetter(unsigned char byte) { return byte >= 0xC0 || byte == 0xA8 || byte == 0xB8; }
bool isAsciiLetter(unsigned char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// What one pass over the bytes counts.
class Counts {
 public:
  std::int64_t bytes = 0;
  std::int64_t nul = 0;
  std::int64_t foreign = 0;  ///< 0x80 … 0xFF
  std::int64_t foreignLines = 0;
  std::int64_t besideForeign = 0;  ///< letters outside ASCII with a neighbour of their kind
  std::int64_t besideAscii = 0;    ///< … with an ASCII letter as neighbour
  std::int64_t unknown1251 = 0, unknown1252 = 0;
  std::array<std::int64_t, 256> letters = {};  ///< how often each byte above 0x7F
  std::int64_t highBeforeLow = 0;  ///< 0xE0 … 0xFF before 0xC0 … 0xDF: small before capital in Windows-1251
  std::int64_t lowBeforeHigh = 0;  ///< the other way round: the same in KOI8-R

  void addPlain(std::string_view block) {
    bytes += static_cast<std::int64_t>(block.size());
    m_lineCounted = m_lineCounted && block.find('\n') == block.npos;
  }

  void add(std::string_view block) {
    bytes += static_cast<std::int64_t>(block.size());
    std::size_t before = 0;
    const auto endOfLineSince = [&](std::size_t i) {
      return block.substr(before, i - before).find('\n') != block.npos;
    };
    for (std::size_t i = plainRun(block); i < block.size(); i += 1 + plainRun(block.substr(i + 1))) {
      if (block[i] == '\0') {
        ++nul;
        continue;
      }
      if (endOfLineSince(i)) m_lineCounted = false;
      before = i;
      addForeign(block, i);
    }
    if (endOfLineSince(block.size())) m_lineCounted = false;
  }

 private:
  void addForeign(std::string_view block, std::size_t i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    ++foreign;
    foreignLines += m_lineCounted ? 0 : 1;
    m_lineCounted = true;
    unknown1251 += byte == 0x98;
    unknown1252 += byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    ++letters[byte];
    if (!isForeignLetter(byte)) return;
    const unsigned char before = i > 0 ? static_cast<unsigned char>(block[i - 1]) : 0;
    const unsigned char after = i + 1 < block.size() ? static_cast<unsigned char>(block[i + 1]) : 0;
    highBeforeLow += byte >= 0xE0 && after >= 0xC0 && after < 0xE0;
    lowBeforeHigh += byte >= 0xC0 && byte < 0xE0 && after >= 0xE0;
    if (isForeignLetter(before) || isForeignLetter(after)) ++besideForeign;
    else if (isAsciiLetter(before) || isAsciiLetter(after)) ++besideAscii;
  }

  bool m_lineCounted = false;
};

/// Binary files show themselves at the start: by NUL, or by control characters that no text holds.
bool isBinary(std::string_view head) {
  const auto nul = std::ranges::count(head, '\0');
  const auto control = std::ranges::count_if(
      head, [](char c) { return c > 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A; });
  const auto bytes = static_cast<std::ptrdiff_t>(head.size());
  return nul * 100 > bytes || control * 50 > bytes;
}

/// Share of the 16-bit units whose high byte is that of ASCII or Cyrillic text.
double utf16Share(std::string_view head, std::size_t highByte) {
  std::size_t fitting = 0;
  const std::size_t units = head.size() / 2;
  for (std::size_t i = 0; i < units; ++i) {
    const char high = head[2 * i + highByte], low = head[2 * i + 1 - highByte];
    if ((high == 0 && low != 0) || high == 4) ++fitting;
  }
  return units == 0 ? 0 : static_cast<double>(fitting) / static_cast<double>(units);
}

std::optional<EncodingGuess> byMark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return EncodingGuess{Encoding::Utf8, 1};
  if (head.starts_with("\xFF\xFE")) return EncodingGuess{Encoding::Utf16Le, 1};
  if (head.starts_with("\xFE\xFF")) return EncodingGuess{Encoding::Utf16Be, 1};
  constexpr double Enough = 0.9;
  const double little = utf16Share(head, 1), big = utf16Share(head, 0);
  if (head.size() >= 4 && std::max(little, big) >= Enough) {
    return EncodingGuess{little >= big ? Encoding::Utf16Le : Encoding::Utf16Be, std::max(little, big) * 0.98};
  }
  return std::nullopt;
}

/// How well the bytes fit Russian text under an encoding: the logarithm of its likelihood, letter by letter.
double fitOfRussian(const Counts& counts, Encoding encoding) {
  // Of 10,000 letters, а … я, in the Russian National Corpus.
  constexpr std::array<double, 32> Often = {801, 159, 454, 170,  298, 845, 94,  165, 735, 121, 349,
                                            440, 321, 670, 1097, 281, 473, 547, 626, 262, 26,  97,
                                            48,  144, 73,  36,   4,   190, 174, 32,  64,  201};
  constexpr double Foreign = 3, SmallBeforeCapital = -4;
  const std::int64_t wrong = encoding == Encoding::Koi8R ? counts.lowBeforeHigh : counts.highBeforeLow;
  double fit = SmallBeforeCapital * static_cast<double>(wrong);
  for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
    const char32_t letter = characterOf(encoding, static_cast<unsigned char>(byte));
    const bool russian = letter >= U'А' && letter <= U'я';
    const double often = russian ? Often[(letter - U'А') % 32] : Foreign;
    fit += static_cast<double>(counts.letters[byte]) * std::log(often);
  }
  return fit;
}

EncodingGuess singleByte(const Counts& counts) {
  const double letters = static_cast<double>(counts.besideForeign + counts.besideAscii);
  EncodingGuess guess{Encoding::Windows1252, 0.7};
  if (letters > 0) {
    const double russian = static_cast<double>(counts.besideForeign) / letters;
    guess.encoding = russian > 0.5 ? Encoding::Windows1251 : Encoding::Windows1252;
    guess.confidence = 0.5 + 0.45 * std::abs(2 * russian - 1) * letters / (letters + 3);
  }
  if (guess.encoding == Encoding::Windows1251) {
    const double ahead = fitOfRussian(counts, Encoding::Koi8R) - fitOfRussian(counts, Encoding::Windows1251);
    constexpr double Clear = 5;
    if (ahead > 0) guess.encoding = Encoding::Koi8R;
    if (std::abs(ahead) < Clear) guess.confidence *= 0.8;
  }
  const bool broken = (guess.encoding == Encoding::Windows1251   ? counts.unknown1251
                       : guess.encoding == Encoding::Windows1252 ? counts.unknown1252
                                                                 : 0) > 0;
  if (broken) guess.confidence *= 0.6;
  return guess;
}

[[noreturn]] void throwNotText(const std::filesystem::path& path) {
  throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is not a text file.").with(path.string()),
              KI_TEXT("core", "Save or export the data as CSV text, and import that file."));
}

/// body(block, whether it is plain) in order.
template <class Body>
void forEachBlock(const FileBytes& file, std::int64_t limit, Progress& progress, const Body& body) {
  struct Block {
    std::string buffer;
    std::string_view bytes;
    bool plain = false;
    std::int64_t end = 0;
  };
  const std::int64_t end = std::min(limit, file.size());
  std::int64_t offset = 0;
  const auto read = [&](Block& block) {
    const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(BlockBytes, end - offset));
    block.bytes = file.read(offset, wanted, block.buffer);
    block.end = offset += static_cast<std::int64_t>(block.bytes.size());
    return !block.bytes.empty();
  };
  const auto use = [&](Block& block) {
    body(block.bytes, block.plain);
    progress.report(static_cast<double>(block.end) / static_cast<double>(end));
  };
  pipeline<Block>(
      progress, read, [](Block& block) { block.plain = isPlain(block.bytes); }, use,
      chunkCount(static_cast<std::size_t>(end), BlockBytes));
}

}  // namespace

std::string_view name(Encoding encoding) { return std::ranges::find(names(), encoding, &Names::encoding)->name; }

std::string encodingNames() {
  std::vector<std::string> all;
  for (const Names& each : names()) all.emplace_back(each.name);
  return shortList(all);
}

std::optional<Encoding> encoding(std::string_view name) {
  std::string plain = folded(name);
  std::erase_if(plain, [](char c) { return c == '-' || c == '_' || c == ' '; });
  for (const Names& each : names()) {
    if (std::ranges::find(each.others, plain) != each.others.end()) return each.encoding;
  }
  return std::nullopt;
}

EncodingGuess recogniseEncoding(const FileBytes& file, std::int64_t limit, Progress& progress) {
  constexpr std::size_t HeadBytes = 1 << 16;
  std::string head;
  head = std::string(file.read(0, HeadBytes, head));
  if (auto guess = byMark(head)) return *guess;

  if (isBinary(head)) throwNotText(file.path());

  Counts counts;
  Decoder utf8(Encoding::Utf8, true);
  std::string scratch;
  forEachBlock(file, limit, progress, [&](std::string_view block, bool plain) {
    plain ? counts.addPlain(block) : counts.add(block);
    if (plain && !utf8.isWaiting()) return;
    scratch.clear();
    utf8.decode(block, scratch);
  });
  if (counts.nul * 100 > counts.bytes) throwNotText(file.path());
  const std::int64_t brokenUtf8 = utf8.replaced() - counts.nul;

  EncodingGuess guess;
  if (counts.foreign > 0) {
    constexpr std::int64_t FewBroken = 50;  // one broken byte in fifty: damaged UTF-8 rather than something else
    if (brokenUtf8 == 0) guess.confidence = 0.99;
    else if (brokenUtf8 * FewBroken <= counts.foreign) guess.confidence = 0.8;
    else guess = singleByte(counts);
  }
  guess.foreignLines = counts.foreignLines;
  return guess;
}

void requireFits(const FileBytes& file, Encoding given, const EncodingGuess& guess, std::int64_t limit,
                 Progress& progress) {
  const auto isWide = [](Encoding e) { return e == Encoding::Utf16Le || e == Encoding::Utf16Be; };
  bool fits = isWide(given) == isWide(guess.encoding) && (!isWide(given) || given == guess.encoding);
  if (fits && given != guess.encoding) {
    Decoder decoder(given);
    std::string scratch;
    std::int64_t nul = 0;
    forEachBlock(file, limit, progress, [&](std::string_view block, bool) {
      scratch.clear();
      nul += std::ranges::count(block, '\0');
      decoder.decode(block, scratch);
    });
    decoder.finish(scratch);
    fits = decoder.replaced() == nul;
  }
  if (fits) return;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "%1 is not written in %2.").with(file.path().filename().string()).with(name(given)),
              KI_TEXT("core", "It looks like %1. Choose that encoding, or leave the choice to the program.")
                  .with(name(guess.encoding)));
}

}  // namespace kindred::imports
