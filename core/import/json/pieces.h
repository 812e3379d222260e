// The texts of the records of a JSON file, one after the other, before they are parsed.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/import/files/encoding.h"
#include "core/import/files/file_bytes.h"

namespace kindred::imports::json {

/// How the records of a file follow each other: one a line, or as elements of one list, which may lie within an object
/// such as {"orders": […]}.
enum class Arrangement { Lines, List };

/// Where the elements of the list begin whose elements are the records; npos where `text` shows none.
std::size_t listIn(std::string_view text);

struct Piece {
  std::string_view text = {};  ///< UTF-8, not blank; Padding bytes behind it may be read
  std::int64_t line = 0;       ///< where it begins, from 1
  bool tooLong = false;        ///< over MaximumRecord; `text` is its beginning
};

/// Memory is that of a megabyte, or of the longest record. Thread rule: one thread an object.
class Pieces {
 public:
  /// Of the bytes up to `limit`, where a piece cut off by it is none.
  /// `begin`: where the elements of a list begin (ListPlace::begin); without it those of the first list are the pieces.
  Pieces(std::shared_ptr<const FileBytes> file, Encoding encoding, Arrangement arrangement,
         std::int64_t limit = std::numeric_limits<std::int64_t>::max(), std::optional<std::int64_t> begin = {});
  /// False at the end. The piece is valid until the next call. Throws Error where the file cannot be read, and where an
  /// element of a list is over MaximumRecord and never ends: what follows it cannot be told from it.
  bool next(Piece& piece);

  [[nodiscard]] double fraction() const;
  [[nodiscard]] std::int64_t replaced() const { return m_decoder.replaced(); }

 private:
  void readMore();
  void openList();
  /// Passes over the text before its place `begin`.
  void passTo(std::int64_t begin);
  /// Look for the end of the piece that begins at m_begin, from m_scanned on. True where it is in the text.
  bool scanLine();
  bool scanElement();
  /// Of a piece over MaximumRecord its beginning alone stays.
  void dropLong();
  Piece taken();

  std::shared_ptr<const FileBytes> m_file;
  Decoder m_decoder;
  Arrangement m_arrangement;
  std::int64_t m_limit;
  std::optional<std::int64_t> m_listBegin;
  std::int64_t m_offset = 0;
  bool m_opened = false;
  bool m_finished = false;  ///< all bytes are in the text
  bool m_closed = false;    ///< no piece follows
  std::string m_buffer, m_text, m_kept;
  bool m_tooLong = false;
  std::size_t m_begin = 0, m_scanned = 0;
  std::int64_t m_line = 1, m_firstLine = 1;  ///< of m_scanned, of the first letter of the piece
  bool m_begun = false;                      ///< whether the piece has a letter yet
  int m_depth = 0;
  bool m_inString = false, m_escaped = false;
};

}  // namespace kindred::imports::json
