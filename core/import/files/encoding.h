// How a file's bytes spell letters: recognising it, and turning it into UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/progress.h"
#include "core/import/files/file_bytes.h"

namespace kindred::imports {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1251, Windows1252, Koi8R, Cp866, Latin1 };
/// "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1251", "Windows-1252", "KOI8-R", "CP866", "ISO-8859-1"
std::string_view name(Encoding encoding);
/// All names, parted by commas.
std::string encodingNames();
/// By its name or a usual other one (utf8, cp1251, latin1 …), in any case.
std::optional<Encoding> encoding(std::string_view name);
/// The character of a byte above 0x7F in an encoding of one byte each; U+FFFD where it has none.
char32_t characterOf(Encoding encoding, unsigned char byte);

/// How many bytes at the front are ASCII and not NUL.
std::size_t plainRun(std::string_view bytes);
/// Whether all are.
bool isPlain(std::string_view bytes);

/// Turns bytes into UTF-8, piece by piece; a byte-order mark at the start is dropped. What the encoding does not know,
/// and NUL, becomes U+FFFD and is counted.
class Decoder {
 public:
  /// `midway`: what comes first is not the start of the text.
  explicit Decoder(Encoding encoding, bool midway = false) : m_encoding(encoding), m_started(midway) {}
  /// Appends to `utf8`. A character cut off at the end of `bytes` waits for the next piece.
  void decode(std::string_view bytes, std::string& utf8);
  /// Says that no piece follows.
  void finish(std::string& utf8);
  [[nodiscard]] std::int64_t replaced() const { return m_replaced; }
  /// Whether the last piece ended within a character.
  [[nodiscard]] bool isWaiting() const { return !m_rest.empty(); }

 private:
  /// Appends what is whole, and returns how many bytes that took.
  std::size_t decodeWhole(std::string_view bytes, std::string& utf8);
  std::size_t decodeUtf8(std::string_view bytes, std::string& utf8);
  std::size_t decodeUtf16(std::string_view bytes, std::string& utf8);
  std::size_t decodeSingle(std::string_view bytes, std::string& utf8);
  void replace(std::string& utf8);

  Encoding m_encoding;
  bool m_started;
  std::string m_rest;
  std::int64_t m_replaced = 0;
};

struct EncodingGuess {
  Encoding encoding = Encoding::Utf8;
  double confidence = 1;
  std::int64_t foreignLines = 0;  ///< lines with bytes outside ASCII
};

/// From the bytes up to `limit`: byte-order mark, the zeros of UTF-16, UTF-8's strict form, and of the single-byte
/// encodings whether letters outside ASCII stand side by side (Russian) or alone among others (Western: Windows-1252,
/// which holds all of Latin-1). Windows-1251 and KOI8-R, which swap capital and small letters, are told apart by how often
/// each letter stands in Russian text and by small letters before capitals.
/// Throws Error where the file is not text.
EncodingGuess recogniseEncoding(const FileBytes& file, std::int64_t limit, Progress& progress);

/// Throws Error where `given` cannot be the encoding of the bytes up to `limit`; `guess` is what they look like.
void requireFits(const FileBytes& file, Encoding given, const EncodingGuess& guess, std::int64_t limit,
                 Progress& progress);

}  // namespace kindred::imports
