// Amazon reviews as McAuley's group publishes them: JSON lines of 2014 and 2018 (reviewerID, asin, overall,
// unixReviewTime) and of 2023 (user_id, parent_asin, rating, timestamp in milliseconds), the lists of products beside them
// (meta_*; those of 2014 as Python prints them), and the ratings alone as CSV: without a header user,item,rating,time in
// 2014 and item,user,rating,time in 2018, with one in 2023. Layouts: jmcauley.ucsd.edu/data/amazon,
// cseweb.ucsd.edu/~jmcauley/datasets/amazon_v2, amazon-reviews-2023.github.io.
#include <algorithm>
#include <array>

#include "core/base/shortest.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "core/import/json/data_set.h"

namespace kindred::imports::amazon {
namespace {

using json::Look;
using json::Seen;

constexpr Scale Stars = {1, 5};

enum class Part { Reviews, Products, Other };

Part partOf(const Look& look) {
  const bool asin = look.has("asin"), parent = look.has("parent_asin");
  if (asin && look.has("reviewerID") && look.has("overall")) return Part::Reviews;
  if ((asin || parent) && look.has("user_id") && look.has("rating") && look.has("timestamp")) return Part::Reviews;
  const bool describes = std::ranges::any_of(
      std::array{"title", "price", "categories", "category", "main_category", "description", "imUrl", "imageURL"},
      [&](const char* column) { return look.has(column); });
  return (asin || parent) && describes ? Part::Products : Part::Other;
}

/// How the lines of a file of ratings alone are laid out.
struct RatingsLayout {
  std::vector<std::string> columns = {};  ///< empty where the file has a header
};

bool isCode(std::string_view cell, std::size_t least, std::size_t most) {
  return cell.size() >= least && cell.size() <= most &&
         std::ranges::all_of(cell, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}
bool isProduct(std::string_view cell) { return isCode(cell, 10, 10) && (cell[0] == 'B' || cell[0] < 'A'); }
bool isReviewer(std::string_view cell) {
  return (cell.starts_with('A') && isCode(cell, 10, 21)) || cell.starts_with("#oc-");
}

std::vector<std::string_view> splitAt(std::string_view text, char sign) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(sign);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<RatingsLayout> ratingsLayout(const InputFile& file) {
  constexpr std::size_t LookedAt = 4096;
  const std::string beginning = file.beginning(LookedAt);
  std::vector<std::string_view> lines = splitAt(beginning, '\n');
  if (lines.front().starts_with("user_id,parent_asin,rating,timestamp")) return RatingsLayout{};
  if (beginning.size() == LookedAt) lines.pop_back();
  std::size_t userFirst = 0, itemFirst = 0, all = 0;
  for (const std::string_view line : lines) {
    const auto cells = splitAt(line, ',');
    all += !line.empty();
    if (cells.size() != 4 || !readNumber(cells[2], '.') || !isCode(cells[3], 9, 10)) continue;
    userFirst += isReviewer(cells[0]) && isProduct(cells[1]);
    itemFirst += isProduct(cells[0]) && isReviewer(cells[1]);
  }
  if (std::max(userFirst, itemFirst) * 10 < all * 9 || all == 0) return std::nullopt;
  if (userFirst > itemFirst) return RatingsLayout{{"user", "item", "rating", "timestamp"}};
  return RatingsLayout{{"item", "user", "rating", "timestamp"}};
}

/// What the files are, each kind in the order of the files.
struct Found {
  std::vector<Seen> reviews, products;
  std::vector<std::pair<InputFile, RatingsLayout>> ratings;
  std::vector<InputFile> others;
};

Found find(const Contents& contents) {
  constexpr std::size_t MostFiles = 100;
  Found found;
  std::vector<Seen> seen = json::jsonFiles(contents);
  for (std::size_t i = 0; i < std::min(contents.files().size(), MostFiles); ++i) {
    const InputFile& file = contents.files()[i];
    const auto json = std::ranges::find(seen, file.name, [](const Seen& each) { return each.file.name; });
    const Part part = json == seen.end() ? Part::Other : partOf(json->look);
    if (part == Part::Reviews) found.reviews.push_back(*json);
    else if (part == Part::Products) found.products.push_back(*json);
    else if (auto layout = json == seen.end() ? ratingsLayout(file) : std::nullopt)
      found.ratings.emplace_back(file, *layout);
    else found.others.push_back(file);
  }
  return found;
}

double recognises(const Contents& contents) {
  const Found found = find(contents);
  if (!found.reviews.empty()) return 0.98;
  return found.ratings.empty() ? 0 : 0.95;
}

void addReviews(json::DataSet& set, const Seen& seen) {
  set.addEvents(seen,
                {{"reviewerID", Role::Customer},
                 {"user_id", Role::Customer},
                 {"parent_asin", Role::Product},
                 {"asin", Role::Product},
                 {"overall", Role::Value},
                 {"rating", Role::Value},
                 {"unixReviewTime", Role::Time},
                 {"timestamp", Role::Time}},
                Stars);
}

void addProducts(json::DataSet& set, const Seen& seen) {
  set.addProducts(seen, {{"parent_asin", Role::Product},
                         {"asin", Role::Product},
                         {"title", Role::Title},
                         {"price", Role::Price},
                         {"description", Role::Text},
                         {"brand", Role::Attribute},
                         {"store", Role::Attribute},
                         {"average_rating", Role::Attribute},
                         {"rating_number", Role::Attribute},
                         {"main_category", Role::Attribute},
                         {"main_cat", Role::Attribute},
                         {"categories", Role::Attribute},
                         {"category", Role::Attribute}});
}

TableSource ratingsTable(const InputFile& file, const RatingsLayout& layout, const Request& request) {
  TableSource table{.file = file,
                    .layout = request.layout,
                    .use = TableUse::Events,
                    .kind = request.kind.value_or(DatasetKind::Explicit),
                    .scale = Stars,
                    .delimiter = ",",
                    .columnNames = layout.columns};
  if (layout.columns.empty()) suggestRole(table.layout, "parent_asin", Role::Product);
  return table;
}

/// "$12.99", "from 12.99", "$12.99 - $15.00" (the lower one) as a plain number; anything else is no price.
std::string plainPrice(std::string_view text) {
  if (text.starts_with("from ")) text.remove_prefix(5);
  const auto price = readNumber(trimmed(text.substr(0, text.find(" - "))), '.');
  return price ? shortest(*price) : std::string();
}

// A path of categories begins with the department, which is the same for all products of most files: the category is
// what comes second.
std::string categoryOf(std::string_view path) {
  const auto parts = splitAt(path, '|');
  return std::string(parts.size() > 1 ? parts[1] : parts[0]);
}

void mend(SideTable& products) {
  if (products.use != TableUse::Products) return;
  SideColumn category{"category", AttributeRole::Category, std::vector<std::string>(products.ids.size())};
  for (SideColumn& column : products.columns) {
    if (column.role == AttributeRole::Price) {
      for (std::string& text : column.texts) text = plainPrice(text);
    }
    if (column.name != "category" && column.name != "categories") continue;
    column.name = "categories";
    for (std::size_t i = 0; i < column.texts.size(); ++i) {
      if (category.texts[i].empty()) category.texts[i] = categoryOf(column.texts[i]);
    }
  }
  for (const SideColumn& column : products.columns) {
    if (column.name != "main_category" && column.name != "main_cat") continue;
    for (std::size_t i = 0; i < column.texts.size(); ++i) {
      if (category.texts[i].empty()) category.texts[i] = column.texts[i];
    }
  }
  products.columns.push_back(std::move(category));
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress&) {
  const Found found = find(contents);
  if (found.reviews.empty() && found.ratings.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 holds no reviews of Amazon.").with(request.inputs.front().string()),
                KI_TEXT("core", "Choose the file of reviews or of ratings, or the folder or archive that holds it."));
  }
  json::DataSet set(request);
  for (const Seen& seen : found.reviews) addReviews(set, seen);
  for (const auto& [file, layout] : found.ratings) {
    if (found.reviews.empty()) set.add(ratingsTable(file, layout, request));
    else set.leaveOut(file);  // the same ratings once more
  }
  for (const Seen& seen : found.products) addProducts(set, seen);
  for (const InputFile& file : found.others) set.leaveOut(file);
  TableSet result = set.finished();
  result.mend = mend;
  return result;
}

}  // namespace

Format format() {
  return {
      .key = "amazon",
      .title = KI_TEXT("core", "Amazon reviews"),
      .recognisedBy = KI_TEXT("core",
                              "JSON lines with reviewerID, asin and overall, or with user_id, parent_asin and rating; "
                              "or ratings alone as CSV"),
      .recognises = recognises,
      .tables = tablesIn};
}

}  // namespace kindred::imports::amazon
