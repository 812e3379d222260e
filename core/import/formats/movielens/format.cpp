// The MovieLens data sets as GroupLens publishes them: 100K (u.data), 1M and 10M (ratings.dat) and the later
// ones in CSV (ratings.csv, movies.csv), and 20M as it is found on Kaggle (rating.csv). Layouts: the README of each.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/import/cells/words.h"
#include "core/import/format.h"

namespace kindred::imports::movielens {
namespace {

constexpr std::array<std::string_view, 19> Genres = {"unknown",   "Action",   "Adventure",   "Animation", "Children's",
                                                     "Comedy",    "Crime",    "Documentary", "Drama",     "Fantasy",
                                                     "Film-Noir", "Horror",   "Musical",     "Mystery",   "Romance",
                                                     "Sci-Fi",    "Thriller", "War",         "Western"};

/// One generation of the data set: its files, and how they are laid out.
struct Generation {
  std::string_view ratings, movies, users;
  std::string_view delimiter, sideDelimiter;
  std::vector<std::string> movieColumns, userColumns;
  std::vector<std::string_view> unused;  ///< looked for beside a file given alone
  bool header = false;
  float least = 0.5F;  ///< rating that can be given; 5 is the greatest
};

const std::vector<Generation>& generations() {
  static const std::vector<Generation> all = [] {
    std::vector<std::string> items = {"movieId", "title", "releaseDate", "videoReleaseDate", "imdbUrl"};
    items.insert(items.end(), Genres.begin(), Genres.end());
    return std::vector<Generation>{
        {"u.data",
         "u.item",
         "u.user",
         "\t",
         "|",
         items,
         {"userId", "age", "gender", "occupation", "zipCode"},
         {"u.genre", "u.info", "u.occupation"},
         false,
         1},
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
        {"rating.csv",
         "movie.csv",
         "",
         ",",
         ",",
         {},
         {},
         {"tag.csv", "link.csv", "genome_scores.csv", "genome_tags.csv"},
         true},
    };
  }();
  return all;
}

/// Whether the first line looks like ratings of this generation.
bool beginsLikeRatings(const InputFile& file, const Generation& generation) {
  constexpr std::size_t Enough = 200;
  std::string beginning = file.beginning(Enough);
  if (generation.header) std::erase(beginning, '"');
  std::string_view line = trimmed(std::string_view(beginning).substr(0, beginning.find('\n')));
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (generation.header) return line.starts_with("userId,movieId,rating");
  return line.find(generation.delimiter) != std::string_view::npos &&
         line.find_first_not_of(std::string("0123456789.").append(generation.delimiter)) == std::string_view::npos;
}

struct Found {
  const Generation* generation = nullptr;
  InputFile ratings;
};

Found find(const Contents& contents) {
  for (const Generation& generation : generations()) {
    const auto ratings = contents.find(generation.ratings);
    if (ratings && beginsLikeRatings(*ratings, generation)) return {&generation, *ratings};
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

TableSource side(const InputFile& file, TableUse use, const Generation& generation,
                 const std::vector<std::string>& columns) {
  return {.file = file,
          .use = use,
          .delimiter = std::string(generation.sideDelimiter),
          .quotes = generation.header,
          .columnNames = columns,
          .eightBit = Encoding::Windows1252};
}

/// What else lies there, or beside a file that was given alone.
std::vector<std::string> unusedFiles(const Contents& contents, const TableSet& set, const Generation& generation) {
  std::vector<std::string> unused;
  for (const InputFile& file : contents.files()) {
    const bool used =
        std::ranges::any_of(set.tables, [&](const TableSource& table) { return table.file.name == file.name; });
    if (!used) unused.push_back(file.baseName());
  }
  for (const auto name : generation.unused) {
    if (contents.files().size() == 1 && contents.find(name)) unused.emplace_back(name);
  }
  return unused;
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress&) {
  const auto [generation, ratings] = find(contents);
  if (generation == nullptr) {
    throw Error(
        ErrorCode::BadData, KI_TEXT("core", "%1 holds no ratings of MovieLens.").with(request.inputs.front().string()),
        KI_TEXT("core", "Choose the archive, its folder, or the file u.data, ratings.dat or ratings.csv in it."));
  }
  TableSet set;
  set.mend = mendGenres;
  TableSource events{.file = ratings,
                     .layout = request.layout,
                     .use = TableUse::Events,
                     .kind = request.kind.value_or(DatasetKind::Explicit),
                     .scale = Scale{generation->least, 5},
                     .delimiter = std::string(generation->delimiter),
                     .quotes = generation->header,
                     .eightBit = Encoding::Windows1252};
  if (!generation->header) events.columnNames = {"userId", "movieId", "rating", "timestamp"};
  set.tables.push_back(std::move(events));
  if (const auto movies = contents.find(generation->movies))
    set.tables.push_back(side(*movies, TableUse::Products, *generation, generation->movieColumns));
  const auto users = generation->users.empty() ? std::nullopt : contents.find(generation->users);
  if (users) set.tables.push_back(side(*users, TableUse::Customers, *generation, generation->userColumns));
  const std::vector<std::string> unused = unusedFiles(contents, set, *generation);
  if (!unused.empty())
    set.notes.push_back({"files_not_used",
                         KI_TEXT("core", "Files beside the ratings that were not used: %1.").with(shortList(unused))});
  return set;
}

}  // namespace

Format format() {
  return {.key = "movielens",
          .title = KI_TEXT("core", "MovieLens"),
          .recognisedBy = KI_TEXT(
              "core", "An archive or a folder with u.data, ratings.dat or ratings.csv, or that file of ratings"),
          .recognises = [](const Contents& contents) { return find(contents).generation != nullptr ? 0.99 : 0.0; },
          .tables = tablesIn};
}

}  // namespace kindred::imports::movielens
