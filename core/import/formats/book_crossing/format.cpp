// The Book-Crossing data set (Ziegler and others, 2005): ratings, readers and books, semicolons between quoted cells in
// which \" is a quotation mark; and the same columns with commas, as it is found on Kaggle.
#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/format.h"

namespace kindred::imports::book_crossing {
namespace {

constexpr std::string_view RatingColumns = "User-ID,ISBN,Book-Rating";
constexpr std::string_view UserColumns = "User-ID,Location,Age";
constexpr std::string_view BookColumns = "ISBN,Book-Title,Book-Author";

/// The names in the first line, between commas and without quotes.
std::string headerOf(const InputFile& file) {
  constexpr std::size_t Enough = 300;
  std::string line = file.beginning(Enough);
  line.resize(std::min(line.find_first_of("\r\n"), line.size()));
  std::erase(line, '"');
  std::ranges::replace(line, ';', ',');
  return line.starts_with("\xEF\xBB\xBF") ? line.substr(3) : line;
}

std::optional<InputFile> find(const Contents& contents, std::string_view columns) {
  for (const InputFile& file : contents.files()) {
    if (headerOf(file).starts_with(columns)) return file;
  }
  return std::nullopt;
}

/// Beside a single file, which was given alone.
std::optional<InputFile> findBeside(const Contents& contents, std::string_view columns,
                                    std::initializer_list<std::string_view> names) {
  if (auto file = find(contents, columns)) return file;
  for (const auto name : names) {
    const auto file = contents.find(name);
    if (file && headerOf(*file).starts_with(columns)) return file;
  }
  return std::nullopt;
}

TableSource table(const InputFile& file, TableUse use) {
  const std::string beginning = file.beginning(300);
  const bool original = beginning.substr(0, beginning.find('\n')).find(';') != std::string::npos;
  return {.file = file,
          .use = use,
          .delimiter = original ? ";" : ",",
          .escapes = original,
          .eightBit = Encoding::Windows1252};
}

/// A role that the person has not given.
void propose(Layout& layout, const std::string& column, Role role) { layout.roles.try_emplace(column, role); }

TableSource books(const InputFile& file) {
  TableSource source = table(file, TableUse::Products);
  source.mayLackColumns = true;
  for (const char* size : {"S", "M", "L"}) propose(source.layout, std::string("Image-URL-") + size, Role::Ignore);
  return source;
}

void emptyNulls(SideTable& side) {
  for (SideColumn& column : side.columns) {
    for (std::string& text : column.texts) {
      if (text == "NULL") text.clear();
    }
  }
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress&) {
  const auto ratings = find(contents, RatingColumns);
  if (!ratings) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 holds no ratings of Book-Crossing.").with(request.inputs.front().string()),
                KI_TEXT("core", "Choose the archive, its folder, or the file BX-Book-Ratings.csv in it."));
  }
  TableSet set;
  set.mend = emptyNulls;
  TableSource events = table(*ratings, TableUse::Events);
  events.layout = request.layout;
  events.kind = request.kind.value_or(DatasetKind::Explicit);
  if (events.kind == DatasetKind::Explicit) {
    events.scale = Scale{1, 10};
    set.notes.push_back(
        {"implicit_ratings",
         KI_TEXT("core",
                 "A rating of 0 says that somebody had the book and did not rate it. Those rows count as "
                 "outside of the scale; with the kind “implicit” all rows are read, as books that "
                 "somebody had.")});
  }
  set.tables.push_back(std::move(events));
  if (const auto file = findBeside(contents, BookColumns, {"BX-Books.csv", "BX_Books.csv", "Books.csv"}))
    set.tables.push_back(books(*file));
  if (const auto file = findBeside(contents, UserColumns, {"BX-Users.csv", "Users.csv"}))
    set.tables.push_back(table(*file, TableUse::Customers));
  return set;
}

}  // namespace

Format format() {
  return {.key = "book_crossing",
          .title = KI_TEXT("core", "Book-Crossing"),
          .recognisedBy = KI_TEXT("core",
                                  "An archive or a folder with a file that begins with User-ID, ISBN and Book-Rating, "
                                  "or that file"),
          .recognises = [](const Contents& contents) { return find(contents, RatingColumns) ? 0.99 : 0.0; },
          .tables = tablesIn};
}

}  // namespace kindred::imports::book_crossing
