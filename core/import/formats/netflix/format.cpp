// The Netflix Prize data set: mv_0000001.txt … mv_0017770.txt as it was handed out, or combined_data_1.txt … 4 as it is
// found on Kaggle, and movie_titles.csv. Layout: its README.
#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/format.h"
#include "core/import/formats/netflix/ratings.h"
#include "core/import/tables/reshape.h"

namespace kindred::imports::netflix {
namespace {

constexpr std::size_t Enough = 100;  // bytes that hold the two first lines

bool holdsRatings(const InputFile& file) { return beginsLikeRatings(file.beginning(Enough)); }

/// "mv_0012345.txt": 17,770 of them need not all be looked into.
bool isNamedAsRatings(const InputFile& file) {
  const std::string name = file.baseName();
  return name.starts_with("mv_") && name.ends_with(".txt") &&
         isDigits(std::string_view(name).substr(3, name.size() - 7));
}

/// The year is four digits or NULL; the commas of a title stand as they are.
bool writeMovie(const Line& line, std::size_t, BlockWriter& writer) {
  const std::string_view text = line.cells.front();
  const std::size_t first = text.find(','), second = text.find(',', std::min(first, text.size() - 1) + 1);
  if (first != std::string_view::npos && second != std::string_view::npos) {
    const std::string_view year = trimmed(text.substr(first + 1, second - first - 1));
    writer.cell(trimmed(text.substr(0, first)));
    writer.cell(year == "NULL" ? std::string_view() : year);
    writer.cell(trimmed(text.substr(second + 1)));
  }
  writer.endRecord(line.number);
  return false;
}

TableSource moviesFrom(const InputFile& file) {
  constexpr char Nowhere = '\x1F';  // each line is one cell
  const Look look(file, {}, {.delimiter = std::string(1, Nowhere), .quotes = false});
  Dialect dialect = look.dialect();
  if (dialect.encoding != Encoding::Utf8) dialect.encoding = Encoding::Windows1252;
  return {.file = file,
          .use = TableUse::Products,
          .columnNames = {"movieId", "year", "title"},
          .records = reshaped(file.open(), dialect, 0, writeMovie)};
}

double recognises(const Contents& contents) { return std::ranges::any_of(contents.files(), holdsRatings) ? 0.99 : 0.0; }

std::vector<InputFile> ratingsIn(const Contents& contents, std::vector<std::string>& others) {
  std::vector<InputFile> files;
  for (const InputFile& file : contents.files()) {
    if (isNamedAsRatings(file) || holdsRatings(file)) files.push_back(file);
    else if (!folded(file.baseName()).starts_with("movie_titles.")) others.push_back(file.baseName());
  }
  return files;
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress& progress) {
  TableSet set;
  std::vector<std::string> others;
  std::vector<InputFile> files = ratingsIn(contents, others);
  progress.checkpoint();
  if (files.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 holds no ratings of the Netflix Prize.").with(request.inputs.front().string()),
                KI_TEXT("core", "Choose the folder of mv_….txt files, or combined_data_1.txt."));
  }
  TableSource events{.file = files.front(),
                     .layout = request.layout,
                     .use = TableUse::Events,
                     .kind = request.kind.value_or(DatasetKind::Explicit),
                     .scale = Scale{1, 5},
                     .columnNames = {"movieId", "customerId", "rating", "date"}};
  if (files.size() > 1) events.part = std::to_string(files.size()) + " files";
  events.bytes = sizeOf(files);
  events.records = ratingsOf(std::move(files));
  set.tables.push_back(std::move(events));
  auto movies = contents.find("movie_titles.csv");
  if (!movies) movies = contents.find("movie_titles.txt");
  if (movies) set.tables.push_back(moviesFrom(*movies));
  if (!others.empty())
    set.notes.push_back({"files_not_used",
                         KI_TEXT("core", "Files beside the ratings that were not used: %1.").with(shortList(others))});
  return set;
}

}  // namespace

Format format() {
  return {.key = "netflix",
          .title = KI_TEXT("core", "Netflix Prize"),
          .recognisedBy = KI_TEXT("core",
                                  "A folder or an archive of files whose lines are a movie and a colon, and then "
                                  "customer, rating and date"),
          .recognises = recognises,
          .tables = tablesIn};
}

}  // namespace kindred::imports::netflix
