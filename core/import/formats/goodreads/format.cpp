// Goodreads as McAuley's group publishes it (UCSD Book Graph): JSON lines of interactions or of reviews (user_id, book_id,
// rating, date_added), of books, and of the genres of each book. A rating of 0 is a book on a shelf, not a rating. Layout:
// mengtingwan.github.io/data/goodreads.
#include <algorithm>
#include <charconv>

#include "core/base/join.h"
#include "core/import/json/data_set.h"

namespace kindred::imports::goodreads {
namespace {

using json::Look;
using json::Seen;

constexpr Scale Stars = {1, 5};
constexpr std::string_view GenrePrefix = "genres.";

/// Interactions hold what the reviews hold, and more.
enum class Part { Interactions, Reviews, Books, Genres, Other };

Part partOf(const Look& look) {
  if (!look.has("book_id")) return Part::Other;
  if (look.has("user_id") && look.has("rating") && look.has("date_added"))
    return look.has("is_read") ? Part::Interactions : Part::Reviews;
  if (look.has("title")) return Part::Books;
  const bool genres =
      std::ranges::any_of(look.columns, [](const std::string& column) { return column.starts_with(GenrePrefix); });
  return genres ? Part::Genres : Part::Other;
}

std::vector<Seen> filesOf(Part part, const std::vector<Seen>& all) {
  std::vector<Seen> result;
  std::ranges::copy_if(all, std::back_inserter(result), [&](const Seen& seen) { return partOf(seen.look) == part; });
  return result;
}

std::vector<Seen> eventsOf(const std::vector<Seen>& all) {
  std::vector<Seen> interactions = filesOf(Part::Interactions, all);
  return interactions.empty() ? filesOf(Part::Reviews, all) : interactions;
}

void addBooks(json::DataSet& set, const Seen& seen) {
  set.addProducts(seen, {{"book_id", Role::Product},
                         {"title", Role::Title},
                         {"description", Role::Text},
                         {"average_rating", Role::Attribute},
                         {"ratings_count", Role::Attribute},
                         {"num_pages", Role::Attribute},
                         {"publication_year", Role::Attribute},
                         {"publisher", Role::Attribute},
                         {"language_code", Role::Attribute},
                         {"format", Role::Attribute},
                         {"is_ebook", Role::Attribute}});
}

void addGenres(json::DataSet& set, const Seen& seen) {
  json::RolesByName roles = {{"book_id", Role::Product}};
  for (const std::string& column : seen.look.columns) {
    if (column.starts_with(GenrePrefix)) roles.emplace_back(column, Role::Attribute);
  }
  set.addProducts(seen, roles);
}

// A genre has the number of readers who shelved the book so. Here every book gets all of its genres, the most frequent first,
// and that one as its category.
void mendGenres(SideTable& books) {
  const auto isGenre = [](const SideColumn& column) { return column.name.starts_with(GenrePrefix); };
  if (books.use != TableUse::Products || std::ranges::none_of(books.columns, isGenre)) return;
  SideColumn category{"genre", AttributeRole::Category, {}}, all{"genres", AttributeRole::None, {}};
  for (std::size_t i = 0; i < books.ids.size(); ++i) {
    std::vector<std::pair<long, std::string_view>> found;
    for (const SideColumn& column : books.columns) {
      long readers = 0;
      const std::string& text = column.texts[i];
      if (isGenre(column)) std::from_chars(text.data(), text.data() + text.size(), readers);
      if (readers > 0) found.emplace_back(-readers, std::string_view(column.name).substr(GenrePrefix.size()));
    }
    std::ranges::sort(found);
    all.texts.push_back(joined(found, &std::pair<long, std::string_view>::second, "|"));
    category.texts.emplace_back(found.empty() ? std::string_view() : found.front().second);
  }
  std::erase_if(books.columns, isGenre);
  books.columns.push_back(std::move(category));
  books.columns.push_back(std::move(all));
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress&) {
  const std::vector<Seen> all = json::jsonFiles(contents);
  const std::vector<Seen> events = eventsOf(all);
  if (events.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 holds no ratings of Goodreads.").with(request.inputs.front().string()),
                KI_TEXT("core", "Choose the file of interactions or of reviews, or the folder that holds it."));
  }
  json::DataSet set(request);
  for (const Seen& seen : events) {
    set.addEvents(
        seen,
        {{"user_id", Role::Customer}, {"book_id", Role::Product}, {"rating", Role::Value}, {"date_added", Role::Time}},
        Stars);
  }
  const auto isEvents = [&](const Seen& seen) {
    return std::ranges::find(events, seen.file.name, [](const Seen& each) { return each.file.name; }) != events.end();
  };
  for (const Seen& seen : all) {
    const Part part = partOf(seen.look);
    if (part == Part::Books) addBooks(set, seen);
    else if (part == Part::Genres) addGenres(set, seen);
    else if (!isEvents(seen)) set.leaveOut(seen.file);
  }
  TableSet result = set.finished();
  result.mend = mendGenres;
  result.notes.push_back(
      {"zero_is_no_rating", KI_TEXT("core",
                                    "A rating of 0 says that a book stands on a shelf, not what it is "
                                    "worth: such lines count as out of scale.")});
  return result;
}

}  // namespace

Format format() {
  return {
      .key = "goodreads",
      .title = KI_TEXT("core", "Goodreads"),
      .recognisedBy = KI_TEXT("core", "JSON lines with user_id, book_id, rating and date_added"),
      .recognises = [](const Contents& contents) { return eventsOf(json::jsonFiles(contents)).empty() ? 0.0 : 0.98; },
      .tables = tablesIn};
}

}  // namespace kindred::imports::goodreads
