// The MovieLens data sets as GroupLens publishes them, unpacked: 100K (u.data), 1M and 10M (ratings.dat) and the later
// ones in CSV (ratings.csv, movies.csv). Layouts: the README of each.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/import/file_bytes.h"
#include "core/import/importer.h"
#include "core/import/read.h"
#include "core/import/words.h"

namespace kindred::import::movielens {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 19> Genres = {"unknown",   "Action",   "Adventure",   "Animation", "Children's",
                                                     "Comedy",    "Crime",    "Documentary", "Drama",     "Fantasy",
                                                     "Film-Noir", "Horror",   "Musical",     "Mystery",   "Romance",
                                                     "Sci-Fi",    "Thriller", "War",         "Western"};

/// One generation of the data set: its files, and how they are laid out.
struct Generation {
  std::string_view ratings, movies, users;
  std::string_view delimiter, sideDelimiter;
  std::vector<std::string> movieColumns, userColumns;
  std::vector<std::string_view> unused;
  bool header = false;
};

const std::vector<Generation>& generations() {
  static const std::vector<Generation> all = [] {
    std::vector<std::string> items = {"movieId", "title", "releaseDate", "videoReleaseDate", "imdbUrl"};
    items.insert(items.end(), Genres.begin(), Genres.end());
    return std::vector<Generation>{
        {"u.data", "u.item", "u.user", "\t", "|", items, {"userId", "age", "gender", "occupation", "zipCode"}, {}},
        {"ratings.dat",
         "movies.dat",
         "users.dat",
         "::",
         "::",
         {"movieId", "title", "genres"},
         {"userId", "gender", "age", "occupation", "zipCode"},
         {"tags.dat"}},
        {"ratings.csv",
         "movies.csv",
         "",
         ",",
         ",",
         {},
         {},
         {"tags.csv", "links.csv", "genome-scores.csv", "genome-tags.csv"},
         true},
    };
  }();
  return all;
}

bool isFile(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

/// Whether the first line looks like ratings of this generation.
bool beginsLikeRatings(const fs::path& path, const Generation& generation) {
  constexpr std::size_t Enough = 200;
  std::string buffer;
  std::string_view line;
  try {
    line = FileBytes(path).read(0, Enough, buffer);
  } catch (const Error&) {
    return false;
  }
  line = trimmed(line.substr(0, line.find('\n')));
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (generation.header) return line.starts_with("userId,movieId,rating");
  return line.find(generation.delimiter) != std::string_view::npos &&
         line.find_first_not_of(std::string("0123456789.").append(generation.delimiter)) == std::string_view::npos;
}

struct Found {
  const Generation* generation = nullptr;
  fs::path ratings;
};

Found find(const Request& request) {
  if (request.inputs.size() != 1) return {};
  std::error_code ignored;
  const fs::path& input = request.inputs.front();
  const bool folder = fs::is_directory(input, ignored);
  for (const Generation& generation : generations()) {
    const fs::path ratings = folder ? input / generation.ratings : input;
    if (ratings.filename() == generation.ratings && isFile(ratings) && beginsLikeRatings(ratings, generation))
      return {&generation, ratings};
  }
  return {};
}

// u.item has a column of 0 and 1 for each genre; the later ones write "Comedy|Drama". Here every film gets both the
// first genre, as its category, and all of them.
void mendGenres(SideTable& films) {
  if (films.use != TableUse::Products) return;
  SideColumn all{"genres", AttributeRole::None, std::vector<std::string>(films.ids.size())};
  std::erase_if(films.columns, [&](const SideColumn& column) {
    const bool isFlag = std::ranges::find(Genres, column.name) != Genres.end();
    if (!isFlag && column.name != "genres") return false;
    for (std::size_t i = 0; i < all.texts.size(); ++i) {
      std::string& genres = all.texts[i];
      if (!isFlag) genres = column.texts[i];
      else if (column.texts[i] == "1") genres += (genres.empty() ? "" : "|") + column.name;
    }
    return true;
  });
  SideColumn first{"genre", AttributeRole::Category, {}};
  for (const std::string& genres : all.texts) {
    first.texts.push_back(genres.starts_with('(') ? std::string() : genres.substr(0, genres.find('|')));
  }
  films.columns.push_back(std::move(first));
  films.columns.push_back(std::move(all));
}

TableSource side(const fs::path& path, TableUse use, const Generation& generation,
                 const std::vector<std::string>& columns) {
  return {.path = path,
          .use = use,
          .delimiter = std::string(generation.sideDelimiter),
          .quotes = generation.header,
          .columnNames = columns,
          .eightBit = Encoding::Windows1252};
}

TableSet tablesOf(const Request& request) {
  const auto [generation, ratings] = find(request);
  if (generation == nullptr) {
    if (!request.inputs.empty() && !fs::exists(request.inputs.front())) FileBytes{request.inputs.front()};
    throw Error(
        ErrorCode::BadData, KI_TEXT("core", "%1 holds no ratings of MovieLens.").with(request.inputs.front().string()),
        KI_TEXT("core", "Unpack the archive, and choose its folder or the file u.data, ratings.dat or ratings.csv."));
  }
  TableSet set;
  set.mend = mendGenres;
  TableSource events{.path = ratings,
                     .layout = request.layout,
                     .use = TableUse::Events,
                     .kind = request.kind.value_or(DatasetKind::Explicit),
                     .delimiter = std::string(generation->delimiter),
                     .quotes = generation->header,
                     .eightBit = Encoding::Windows1252};
  if (!generation->header) events.columnNames = {"userId", "movieId", "rating", "timestamp"};
  set.tables.push_back(std::move(events));
  const fs::path folder = ratings.parent_path();
  if (request.products) {
    set.tables.push_back({.path = *request.products, .layout = request.productsLayout, .use = TableUse::Products});
  } else if (isFile(folder / generation->movies)) {
    set.tables.push_back(side(folder / generation->movies, TableUse::Products, *generation, generation->movieColumns));
  }
  if (request.customers) {
    set.tables.push_back({.path = *request.customers, .layout = request.customersLayout, .use = TableUse::Customers});
  } else if (!generation->users.empty() && isFile(folder / generation->users)) {
    set.tables.push_back(side(folder / generation->users, TableUse::Customers, *generation, generation->userColumns));
  }
  std::vector<std::string> unused;
  for (const auto file : generation->unused) {
    if (isFile(folder / file)) unused.emplace_back(file);
  }
  if (!unused.empty())
    set.notes.push_back(
        {"files_not_used", KI_TEXT("core", "Files beside the ratings that were not used: %1.").with(joined(unused))});
  return set;
}

}  // namespace

Format format() {
  return {.key = "movielens",
          .title = KI_TEXT("core", "MovieLens"),
          .recognisedBy = KI_TEXT(
              "core", "A folder with u.data, ratings.dat, or ratings.csv and movies.csv, or that file of ratings"),
          .recognises = [](const Request& request) { return find(request).generation != nullptr ? 0.99 : 0.0; },
          .preview = [](const Request& request,
                        Progress& progress) { return previewTables(tablesOf(request), request, progress); },
          .read = [](const Request& request, const SkippedRowSink& skipped,
                     Progress& progress) { return readTables(tablesOf(request), request, skipped, progress); }};
}

}  // namespace kindred::import::movielens
