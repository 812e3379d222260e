#include "core/import/formats/netflix/ratings.h"

#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/tables/reshape.h"

namespace kindred::imports::netflix {
namespace {

/// "1488844,3,2005-09-06", its cells; nothing else is taken, so that whatever is taken is ASCII.
struct Rating {
  std::string_view customer, value, date;
};
std::optional<Rating> ratingIn(std::string_view line) {
  const std::size_t first = line.find(','), second = line.find(',', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  const Rating rating{line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)};
  if (!isDigits(rating.customer) || !isDigits(rating.value) || rating.date.size() != 10 ||
      rating.date.find_first_not_of("0123456789-") != std::string_view::npos)
    return std::nullopt;
  return rating;
}

/// "1:", the movie; empty where the line is no heading.
std::string_view movieIn(std::string_view line) {
  if (!line.ends_with(':')) return {};
  line.remove_suffix(1);
  return isDigits(line) ? line : std::string_view();
}

class Ratings : public RecordSource {
 public:
  Ratings(std::shared_ptr<const std::vector<InputFile>> files, std::int64_t size)
      : m_files(std::move(files)), m_size(size) {}

  bool next(RecordBlock& block) override {
    block.clear();
    while (block.records.empty()) {
      if (!m_file && !openNext()) return false;
      readPiece(block);
    }
    return true;
  }

  [[nodiscard]] double fraction() const override {
    return std::min(1.0,
                    static_cast<double>(m_done + m_offset) / static_cast<double>(std::max<std::int64_t>(1, m_size)));
  }

 private:
  bool openNext() {
    if (m_next == m_files->size()) return false;
    m_file = (*m_files)[m_next++].open();
    m_movie.clear();
    m_offset = 0;
    m_line = 1;
    m_inLongLine = false;
    return true;
  }

  void closeFile() {
    m_file->requireUnchanged();
    m_done += m_file->size();
    m_offset = 0;
    m_file.reset();
  }

  /// A piece of whole lines; the line cut off at its end is read again with the next. One over a piece is passed over.
  void readPiece(RecordBlock& block) {
    const std::size_t size = m_file->read(m_offset, RecordBlockBytes, block.text).size();
    block.text.resize(size);
    const bool last = m_offset + static_cast<std::int64_t>(size) >= m_file->size() || size == 0;
    const std::size_t newline = block.text.rfind('\n');
    const bool hasEnd = newline != std::string::npos;
    const std::size_t end = last ? size : hasEnd ? newline + 1 : 0;
    if (!last && !hasEnd) {
      m_inLongLine = true;
      m_offset += static_cast<std::int64_t>(size);
      return;
    }
    addLines(block, end);
    m_offset += static_cast<std::int64_t>(end);
    if (last) closeFile();
  }

  void addLines(RecordBlock& block, std::size_t end) {
    constexpr std::size_t UsualLine = 20;
    block.records.reserve(end / UsualLine);
    block.cells.reserve(end / UsualLine * 4);
    if (!m_movie.empty()) block.unquoted.push_back(m_movie);
    for (std::size_t begin = 0; begin < end; ++m_line) {
      const std::size_t lineEnd = std::min(block.text.find('\n', begin), end);
      if (m_inLongLine) addUnreadable(block, begin, begin);
      else addLine(block, begin, lineEnd);
      m_inLongLine = false;
      begin = lineEnd + 1;
    }
  }

  void addLine(RecordBlock& block, std::size_t begin, std::size_t end) {
    const std::string_view line = trimmed(std::string_view(block.text).substr(begin, end - begin));
    if (line.empty()) return;
    if (const std::string_view movie = movieIn(line); !movie.empty()) {
      m_movie = movie;
      block.unquoted.push_back(m_movie);
      return;
    }
    const auto rating = ratingIn(line);
    if (!rating || m_movie.empty()) return addUnreadable(block, begin, end);
    const std::size_t first = block.cells.size();
    block.cells.insert(block.cells.end(), {block.unquoted.back(), rating->customer, rating->value, rating->date});
    const auto textBegin = static_cast<std::size_t>(line.data() - block.text.data());
    block.records.push_back({m_line, first, 4, textBegin, textBegin + line.size()});
  }

  /// Its text becomes ASCII: it may be anything.
  void addUnreadable(RecordBlock& block, std::size_t begin, std::size_t end) {
    end = std::min(end, begin + KeptOfLongLine);
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    for (std::size_t i = begin; i < end; ++i) {
      if (!isPlain(block.text[i])) block.text[i] = '?';
    }
    block.records.push_back({m_line, block.cells.size(), 0, begin, end});
  }

  std::shared_ptr<const std::vector<InputFile>> m_files;
  std::int64_t m_size;
  std::size_t m_next = 0;
  std::shared_ptr<const FileBytes> m_file;
  std::int64_t m_done = 0, m_offset = 0;  ///< bytes of the files before, and of this one
  std::int64_t m_line = 1;
  std::string m_movie;
  bool m_inLongLine = false;
};

}  // namespace

bool beginsLikeRatings(std::string_view beginning) {
  const std::size_t lineEnd = beginning.find('\n');
  if (lineEnd == std::string_view::npos) return false;
  std::string_view second = beginning.substr(lineEnd + 1);
  second = second.substr(0, second.find('\n'));
  return !movieIn(trimmed(beginning.substr(0, lineEnd))).empty() && ratingIn(trimmed(second)).has_value();
}

OpenRecords ratingsOf(std::vector<InputFile> files) {
  const std::int64_t size = sizeOf(files);
  auto shared = std::make_shared<const std::vector<InputFile>>(std::move(files));
  return [=] { return std::make_unique<Ratings>(shared, size); };
}

std::int64_t sizeOf(const std::vector<InputFile>& files) {
  std::int64_t sum = 0;
  for (const InputFile& file : files) {
    std::error_code failed;
    const auto size = file.unpacked ? static_cast<std::uintmax_t>(file.unpacked->size())
                                    : std::filesystem::file_size(file.path, failed);
    if (!failed) sum += static_cast<std::int64_t>(size);
  }
  return sum;
}

}  // namespace kindred::imports::netflix
