#include "core/import/files/encoding.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include "core/base/random.h"
#include "tests/support/temporary_folder.h"

namespace kindred::imports {
namespace {

/// The system's own converter, to hold ours against.
std::string converted(std::string text, const char* from, const char* to) {
  const iconv_t converter = iconv_open(to, from);
  std::string result(text.size() * 4 + 8, '\0');
  char* in = text.data();
  char* out = result.data();
  std::size_t inLeft = text.size(), outLeft = result.size();
  EXPECT_NE(iconv(converter, &in, &inLeft, &out, &outLeft), static_cast<std::size_t>(-1));
  iconv_close(converter);
  result.resize(result.size() - outLeft);
  return result;
}

std::string decoded(std::string_view bytes, Encoding encoding, std::size_t piece, std::int64_t replaced = 0) {
  Decoder decoder(encoding);
  std::string utf8;
  for (std::size_t i = 0; i < bytes.size(); i += piece) decoder.decode(bytes.substr(i, piece), utf8);
  decoder.finish(utf8);
  EXPECT_EQ(decoder.replaced(), replaced);
  return utf8;
}

EncodingGuess guessed(std::string_view bytes) {
  const test::TemporaryFolder folder;
  const FileBytes file(folder.write("file", bytes));
  Progress progress;
  return recogniseEncoding(file, file.size(), progress);
}

const std::string Mixed = "Café, №1 «Ёлка» — 5 €, 日本 😀\n";

TEST(Decoder, AgreesWithTheSystemInPiecesOfAnySize) {
  for (const std::size_t piece : {1, 2, 3, 7, 1000}) {
    EXPECT_EQ(decoded(Mixed, Encoding::Utf8, piece), Mixed);
    EXPECT_EQ(decoded(converted(Mixed, "UTF-8", "UTF-16LE"), Encoding::Utf16Le, piece), Mixed);
    EXPECT_EQ(decoded(converted(Mixed, "UTF-8", "UTF-16BE"), Encoding::Utf16Be, piece), Mixed);
  }
}

TEST(Decoder, KnowsEveryByteOfTheCodePages) {
  for (const auto& [encoding, page, unknown] :
       {std::tuple(Encoding::Windows1251, "CP1251", std::string("\x98")),
        std::tuple(Encoding::Windows1252, "CP1252", std::string("\x81\x8D\x8F\x90\x9D")),
        std::tuple(Encoding::Koi8R, "KOI8-R", std::string()), std::tuple(Encoding::Cp866, "CP866", std::string())}) {
    for (int byte = 1; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      if (unknown.find(one) != std::string::npos) EXPECT_EQ(decoded(one, encoding, 1, 1), "\uFFFD") << byte;
      else EXPECT_EQ(decoded(one, encoding, 1), converted(one, page, "UTF-8")) << byte;
    }
  }
}

TEST(Decoder, DropsTheMarkAndOnlyAtTheStart) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "a,b",
                    Encoding::Utf8, 1),
            "a,b");
  EXPECT_EQ(decoded("\xEF\xBB\xBF", Encoding::Utf8, 100), "");
  EXPECT_EQ(decoded(std::string("\xFF\xFE"
                                "a\0",
                                4),
                    Encoding::Utf16Le, 1),
            "a");
  EXPECT_EQ(decoded("a\xEF\xBB\xBF", Encoding::Utf8, 100), "a\uFEFF");
}

TEST(Decoder, ReplacesAndCountsWhatIsBroken) {
  EXPECT_EQ(decoded("a\xFF"
                    "b",
                    Encoding::Utf8, 100, 1),
            "a\uFFFDb");
  EXPECT_EQ(decoded("a\xC3", Encoding::Utf8, 100, 1), "a\uFFFD") << "cut off";
  EXPECT_EQ(decoded("\xC0\xAF", Encoding::Utf8, 100, 2), "\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(decoded("\xED\xA0\x80", Encoding::Utf8, 100, 3), "\uFFFD\uFFFD\uFFFD") << "a surrogate";
  EXPECT_EQ(decoded(std::string_view("a\0b", 3), Encoding::Utf8, 100, 1), "a\uFFFDb") << "NUL";
  EXPECT_EQ(decoded(std::string_view("\x00\xDC"
                                     "a\0",
                                     4),
                    Encoding::Utf16Le, 100, 1),
            "\uFFFDa")
      << "half a pair";
}

TEST(Encoding, IsRecognised) {
  const std::string russian = "покупатель;товар\nИванов;Ёлка зелёная\nПетров;Шарик\n";
  const std::string western = "client;produit\nRenée;Crème brûlée\nJürgen;Käse\n";
  EXPECT_EQ(guessed("a,b\n1,2\n").encoding, Encoding::Utf8);
  EXPECT_EQ(guessed(russian).encoding, Encoding::Utf8);
  EXPECT_EQ(guessed(western).confidence, 0.99);
  EXPECT_EQ(guessed(converted(russian, "UTF-8", "CP1251")).encoding, Encoding::Windows1251);
  EXPECT_EQ(guessed(converted(western, "UTF-8", "CP1252")).encoding, Encoding::Windows1252);
  for (const auto& text : {russian, western}) {
    EXPECT_EQ(guessed(converted(text, "UTF-8", "UTF-16LE")).encoding, Encoding::Utf16Le);
    EXPECT_EQ(guessed(converted(text, "UTF-8", "UTF-16BE")).encoding, Encoding::Utf16Be);
    EXPECT_EQ(guessed("\xFF\xFE" + converted(text, "UTF-8", "UTF-16LE")).confidence, 1);
    EXPECT_EQ(guessed("\xFE\xFF" + converted(text, "UTF-8", "UTF-16BE")).encoding, Encoding::Utf16Be);
    EXPECT_EQ(guessed("\xEF\xBB\xBF" + text).confidence, 1);
  }
}

TEST(Encoding, TellsTheRussianOnesApart) {
  for (const std::string text :
       {"покупатель;товар\nИванов;Ёлка зелёная\nПетров;Шарик\n", "клиент;товар\nиванов;лампа\n",
        "КЛИЕНТ;ТОВАР\nИВАНОВ;ЛАМПА НАСТОЛЬНАЯ\n", "a,b\n1,Москва\n2,Казань\n3,Тверь\n"}) {
    EXPECT_EQ(guessed(converted(text, "UTF-8", "CP1251")).encoding, Encoding::Windows1251) << text;
    EXPECT_EQ(guessed(converted(text, "UTF-8", "KOI8-R")).encoding, Encoding::Koi8R) << text;
    EXPECT_EQ(decoded(converted(text, "UTF-8", "KOI8-R"), Encoding::Koi8R, 3), text);
  }
}

TEST(Encoding, Latin1HasNoSignsOfWindows) {
  EXPECT_EQ(decoded("caf\xE9", Encoding::Latin1, 1), "café");
  EXPECT_EQ(decoded("\x93", Encoding::Latin1, 1, 1), "\uFFFD");
}

TEST(Encoding, AGuessKnowsItIsOne) {
  const EncodingGuess guess = guessed(
      "a,b\nGift \xA3"
      "40,1\nplain,2\nGift \xA3"
      "50,3\n");
  EXPECT_EQ(guess.encoding, Encoding::Windows1252);
  EXPECT_LT(guess.confidence, 0.95);
  EXPECT_EQ(guess.foreignLines, 2);
}

TEST(Encoding, OneBrokenByteDoesNotMakeUtf8SomethingElse) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Ёлка зелёная\n";
  EXPECT_EQ(guessed(text + "\xFF\n").encoding, Encoding::Utf8);
}

TEST(Encoding, LooksBeyondTheBeginning) {
  std::string text;
  while (text.size() < 3'000'000) text += "1,2,3\n";
  EXPECT_EQ(guessed(text + "\xCF\xF0\xE8\xE2\xE5\xF2\n").encoding, Encoding::Windows1251);
}

TEST(Encoding, HasItsUsualNames) {
  EXPECT_EQ(encoding("utf-8"), Encoding::Utf8);
  EXPECT_EQ(encoding("CP1251"), Encoding::Windows1251);
  EXPECT_EQ(encoding("Latin-1"), Encoding::Latin1);
  EXPECT_EQ(encoding("koi8-r"), Encoding::Koi8R);
  EXPECT_EQ(encoding("EBCDIC"), std::nullopt);
  for (const Encoding each : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1251,
                              Encoding::Windows1252, Encoding::Koi8R, Encoding::Latin1}) {
    EXPECT_EQ(encoding(name(each)), each);
  }
}

TEST(Encoding, RandomBytesNeverCrash) {
  Random random(7);
  for (int round = 0; round < 200; ++round) {
    std::string bytes(random.below(300) + 1, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.below(256));
    for (const Encoding each : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1251,
                                Encoding::Windows1252, Encoding::Koi8R, Encoding::Latin1}) {
      Decoder decoder(each);
      std::string whole, pieces;
      decoder.decode(bytes, whole);
      decoder.finish(whole);
      Decoder again(each);
      for (const char byte : bytes) again.decode(std::string_view(&byte, 1), pieces);
      again.finish(pieces);
      EXPECT_EQ(whole, pieces);
      EXPECT_EQ(decoded(whole, Encoding::Utf8, 1000, static_cast<std::int64_t>(0)).empty(), whole.empty())
          << "not UTF-8";
    }
  }
}

}  // namespace
}  // namespace kindred::imports
