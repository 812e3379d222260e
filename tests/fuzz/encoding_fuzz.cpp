// Bytes as text: the first byte is the encoding, the second where the bytes are cut in two.
#include <array>

#include "core/base/error.h"
#include "core/import/files/encoding.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;
using imports::Decoder;
using imports::Encoding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  constexpr std::array All = {Encoding::Utf8,        Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1251,
                              Encoding::Windows1252, Encoding::Koi8R,   Encoding::Latin1,  Encoding::Cp866};
  const Encoding encoding = All[data[0] % All.size()];
  const std::string_view bytes = fuzz::bytesOf(data + 2, size - 2);
  const std::size_t cut = data[1] % (bytes.size() + 1);

  std::string whole, pieces, again;
  Decoder once(encoding), twice(encoding), utf8(Encoding::Utf8);
  once.decode(bytes, whole);
  once.finish(whole);
  twice.decode(bytes.substr(0, cut), pieces);
  twice.decode(bytes.substr(cut), pieces);
  twice.finish(pieces);
  fuzz::require(whole == pieces && once.replaced() == twice.replaced(), "pieces are read as something else");
  utf8.decode(whole, again);
  utf8.finish(again);
  fuzz::require(utf8.replaced() == 0, "what was decoded is no UTF-8");
  try {
    const auto file = fuzz::fileOf(bytes);
    Progress progress;
    const imports::EncodingGuess guess = imports::recogniseEncoding(*file, file->size(), progress);
    fuzz::require(guess.confidence >= 0 && guess.confidence <= 1, "a confidence outside of 0 … 1");
    imports::requireFits(*file, encoding, guess, file->size(), progress);
  } catch (const Error& error) {
    fuzz::require(!error.hint().empty(), "an error without a hint");
  }
  return 0;
}
