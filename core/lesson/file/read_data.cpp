// The block `data`: tables, what is made up, and data sets of the project.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/letters.h"
#include "core/lesson/file/blocks.h"
#include "core/lesson/file/spelling.h"

namespace kindred::lesson {
namespace {

constexpr int MostShopCustomers = 2000, MostShopProducts = 300, MostTastes = 8;
const std::vector<std::string> SidesKeys = {"user", "liked", "hidden", "listed", "others"};

// Rows of "| a | b |".
struct TableRow {
  FileLine line;
  std::vector<std::string> cells;
};

std::vector<TableRow> tableOf(const FileBlock& block) {
  std::vector<TableRow> rows;
  for (const FileLine& line : block.body) {
    std::string_view text = trimmed(line.text);
    if (!text.starts_with('|')) continue;
    text.remove_prefix(1);
    if (text.ends_with('|')) text.remove_suffix(1);
    const bool isRule = text.find_first_not_of("-:| \t") == std::string_view::npos &&
                        text.find("--") != std::string_view::npos;  // the line below a head
    if (!isRule) rows.push_back({line, parts(text, '|')});
  }
  return rows;
}

bool isEmptyCell(const std::string& cell) { return cell.empty() || cell == "-" || cell == "–" || cell == "?"; }

bool tooMany(std::size_t count, Index most, const TableRow& row, bool columns, Problems& problems) {
  if (count <= static_cast<std::size_t>(most)) return false;
  problems.error(
      row.line,
      columns ? KI_TEXT_N("core", "A table of a lesson has at most %n column(s).", most)
              : KI_TEXT_N("core", "A table of a lesson has at most %n row(s): this is one more.", most),
      columns ? std::nullopt
              : std::optional(Remedy{KI_TEXT("core", "Take the row out"), row.line.at, row.line.text.size(), {}}));
  return true;
}

bool hasTwice(const std::vector<std::string>& names, const FileLine& line, Problems& problems) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (slug(names[i]) != slug(names[j])) continue;
      problems.error(line, KI_TEXT("core", "“%1” is there twice.").with(names[i]));
      return true;
    }
  }
  return false;
}

// "1 to 5", "1-5".
bool readScale(const Setting& setting, RatingTable& table, Problems& problems) {
  std::string value = setting.value;
  const std::size_t word = value.find(" to ");
  const std::size_t dash = value.find_first_of("-", 1);
  const std::size_t cut = word != std::string::npos ? word : dash;
  const auto low = cut == std::string::npos ? std::nullopt : numberOf(value.substr(0, cut));
  const auto high =
      cut == std::string::npos ? std::nullopt : numberOf(value.substr(cut + (word != std::string::npos ? 4 : 1)));
  if (!low || !high || *low >= *high || *high - *low > 100) {
    problems.atValue(setting, KI_TEXT("core", "“ratings” says the scale: 1 to 5."), "1 to 5");
    return false;
  }
  table.low = *low;
  table.high = *high;
  return true;
}

bool readRating(const TableRow& row, std::size_t column, const RatingTable& table, double& value, Problems& problems) {
  const std::string& cell = row.cells[column];
  if (isEmptyCell(cell)) return true;
  const auto number = numberOf(cell);
  if (number && *number >= table.low && *number <= table.high) {
    value = *number;
    return true;
  }
  const std::size_t found = row.line.text.find(cell);
  const std::size_t at = row.line.at + (found == std::string_view::npos ? 0 : found);
  problems.add(
      {.line = row.line.number,
       .at = at,
       .length = cell.size(),
       .message = KI_TEXT("core", "“%1” is no rating from %2 to %3. What is not known is “-”.")
                      .with(cell)
                      .with(table.low)
                      .with(table.high),
       .remedy = found == std::string_view::npos ? std::nullopt : std::optional(replacing(at, cell.size(), "-"))});
  return false;
}

std::optional<RatingTable> readRatings(const FileBlock& block, const Setting& scale, Problems& problems) {
  RatingTable table;
  const std::vector<TableRow> rows = tableOf(block);
  if (!readScale(scale, table, problems)) return std::nullopt;
  if (rows.size() < 3 || rows.front().cells.size() < 3) {
    problems.error(block.opening, KI_TEXT("core", "A table of ratings needs at least two people and two products."),
                   inserting(scale.valueAt + scale.value.size(), "\n|     | A | B |\n| Ann | 5 | 1 |\n| Bob | 4 | - |",
                             KI_TEXT("core", "Insert a table")));
    return std::nullopt;
  }
  table.products.assign(rows.front().cells.begin() + 1, rows.front().cells.end());
  if (tooMany(table.products.size(), MostProducts, rows.front(), true, problems) ||
      tooMany(rows.size() - 1, MostPeople, rows[std::min<std::size_t>(rows.size() - 1, MostPeople + 1)], false,
              problems) ||
      hasTwice(table.products, rows.front().line, problems))
    return std::nullopt;
  table.values =
      Matrix::Constant(std::ssize(rows) - 1, std::ssize(table.products), std::numeric_limits<double>::quiet_NaN());
  bool good = true;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const TableRow& row = rows[i];
    table.people.push_back(row.cells.front());
    if (row.cells.size() != rows.front().cells.size()) {
      problems.error(
          row.line, KI_TEXT_N("core", "This row should have %n cell(s), as the first one.", rows.front().cells.size()));
      return std::nullopt;
    }
    for (std::size_t j = 1; j < row.cells.size(); ++j)
      good = readRating(row, j, table, table.values(static_cast<Eigen::Index>(i) - 1, static_cast<Eigen::Index>(j) - 1),
                        problems) &&
             good;
    const auto given = table.values.row(static_cast<Eigen::Index>(i) - 1);
    if (good && (given.array() == given.array()).count() == 0) {
      problems.error(row.line, KI_TEXT("core", "%1 has rated nothing.").with(row.cells.front()));
      good = false;
    }
  }
  if (!good || hasTwice(table.people, rows.back().line, problems)) return std::nullopt;
  return table;
}

PlaneAxis axisOf(const std::string& words) {
  const std::vector<std::string> said = parts(words, ',');
  PlaneAxis axis{.title = Text("%1").with(said.front())};
  const std::string unit = said.size() > 1 ? folded(said[1]) : std::string();
  if (unit == "days" || unit == "дни") axis.unit = PlaneAxis::Unit::Days;
  if (unit == "money" || unit == "деньги") axis.unit = PlaneAxis::Unit::Money;
  return axis;
}

std::optional<PlaneTable> readPoints(const FileBlock& block, const Setting& axes, Problems& problems) {
  const std::vector<std::string> named = parts(axes.value, ';');
  if (named.size() != 2 || named[0].empty() || named[1].empty()) {
    problems.atValue(axes, KI_TEXT("core", "“points” names two axes: age; spend, money."), "age; spend, money");
    return std::nullopt;
  }
  PlaneTable table{.names = {}, .points = {}, .x = axisOf(named[0]), .y = axisOf(named[1])};
  const std::vector<TableRow> rows = tableOf(block);
  if (std::ssize(rows) < FewestPoints) {
    problems.error(block.opening, KI_TEXT_N("core", "A table of points has at least %n row(s).", FewestPoints));
    return std::nullopt;
  }
  if (tooMany(rows.size(), MostPoints, rows[std::min<std::size_t>(rows.size() - 1, MostPoints)], false, problems))
    return std::nullopt;
  table.points = Matrix(std::ssize(rows), 2);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& cells = rows[i].cells;
    const auto x = cells.size() == 3 ? numberOf(cells[1]) : std::nullopt;
    const auto y = cells.size() == 3 ? numberOf(cells[2]) : std::nullopt;
    if (!x || !y || std::abs(*x) > 1e12 || std::abs(*y) > 1e12) {
      problems.error(rows[i].line, KI_TEXT("core", "A point is a name and two numbers: | Ann | 31 | 250 |"));
      return std::nullopt;
    }
    table.names.push_back(cells.front());
    table.points.row(static_cast<Eigen::Index>(i)) << *x, *y;
  }
  if (hasTwice(table.names, rows.back().line, problems)) return std::nullopt;
  return table;
}

void readAsked(const std::vector<Setting>& settings, DataBlock& data, Problems& problems) {
  for (const Setting& setting : settings) {
    const auto whole = [&](int low, int high, int& into) {
      into = wholeIn(setting, low, high, problems).value_or(into);
    };
    if (setting.name == "user") data.user = setting.value;
    if (setting.name == "liked") whole(1, 30, data.asked.shown);
    if (setting.name == "hidden") whole(1, 30, data.asked.hidden);
    if (setting.name == "listed") whole(1, 50, data.asked.listed);
    if (setting.name == "others") whole(2, 300, data.asked.others);
    if (setting.name == "seed")
      data.asked.seed = static_cast<std::uint64_t>(wholeIn(setting, 0, 999999, problems).value_or(42));
  }
}

void readShop(const std::vector<Setting>& settings, DataBlock& data, Problems& problems) {
  for (const Setting& setting : settings) {
    const auto whole = [&](int low, int high, int& into) {
      into = wholeIn(setting, low, high, problems).value_or(into);
    };
    if (setting.name == "customers") whole(30, MostShopCustomers, data.shop.customers);
    if (setting.name == "products") whole(20, MostShopProducts, data.shop.products);
    if (setting.name == "likes") whole(2, 60, data.shop.likes);
    if (setting.name == "noise") whole(0, 100, data.shop.noise);
    if (setting.name == "seed")
      data.shop.seed = static_cast<std::uint64_t>(wholeIn(setting, 0, 999999, problems).value_or(1));
    if (setting.name != "tastes") continue;
    data.shop.tastes = parts(setting.value, ',');
    std::erase(data.shop.tastes, std::string());
    if (data.shop.tastes.size() < 2 || data.shop.tastes.size() > MostTastes)
      problems.atValue(setting, KI_TEXT("core", "“tastes” is two to eight words: tea, garden, toys."),
                       "tea, garden, toys");
  }
  if (data.shop.tastes.empty()) data.shop.tastes = {"tea", "garden", "toys"};
  data.shop.likes = std::min(data.shop.likes, data.shop.products / 2);
}

void readBlobs(const std::vector<Setting>& settings, DataBlock& data, Problems& problems) {
  for (const Setting& setting : settings) {
    if (setting.name == "customers")
      data.blobs.customers = wholeIn(setting, FewestPoints, MostPoints, problems).value_or(data.blobs.customers);
    if (setting.name == "groups") data.blobs.groups = wholeIn(setting, 1, 8, problems).value_or(data.blobs.groups);
    if (setting.name == "spread") data.blobs.spread = numberIn(setting, 0.1, 3, problems).value_or(data.blobs.spread);
    if (setting.name == "seed")
      data.blobs.seed = static_cast<std::uint64_t>(wholeIn(setting, 0, 999999, problems).value_or(1));
  }
}

bool isPath(const std::string& name) {
  return name.find_first_of("/\\:") != std::string::npos || name.starts_with('.') || name.starts_with('~');
}

bool readFile(const Setting& setting, const std::optional<std::vector<std::string>>& dataSets, DataBlock& data,
              Problems& problems) {
  data.file = setting.value;
  if (setting.value.empty() || isPath(setting.value)) {
    problems.atValue(setting, KI_TEXT("core", "“file” is the name of a data set of the open project, never a path."));
    return false;
  }
  if (!dataSets || std::ranges::find(*dataSets, setting.value) != dataSets->end()) return true;
  const auto meant = nearest(setting.value, *dataSets);
  if (meant) {
    problems.atValue(setting,
                     KI_TEXT("core", "There is no data set “%1” in this project. Did you mean “%2”?")
                         .with(setting.value)
                         .with(*meant),
                     meant);
  } else {
    problems.add(
        {.line = setting.line,
         .at = setting.valueAt,
         .length = setting.value.size(),
         .message =
             KI_TEXT("core", "There is no data set “%1” in this project: import it, or use a shop that is made up.")
                 .with(setting.value),
         .remedy = replacing(setting.at, setting.valueAt + setting.value.size() - setting.at, "made: shop")});
  }
  return false;
}

const std::vector<std::string> FirstKeys = {"ratings", "points", "made", "example", "file"};

std::vector<std::string> keysOf(const std::string& first, const std::string& value) {
  std::vector<std::string> keys{first};
  const auto add = [&](std::initializer_list<const char*> more) { keys.insert(keys.end(), more.begin(), more.end()); };
  const bool shop = first == "made" && value == "shop";
  if (first == "made" && !shop) add({"customers", "groups", "spread", "seed"});
  if (shop) add({"customers", "products", "likes", "tastes", "noise", "seed"});
  if (first == "file") add({"seed"});
  if (shop || first == "file") keys.insert(keys.end(), SidesKeys.begin(), SidesKeys.end());
  return keys;
}

std::string sourceOf(const FileBlock& block) {
  std::string source;
  for (const FileLine& line : block.body) source += std::string(trimmed(line.text)) + '\n';
  return source;
}

}  // namespace

std::optional<DataBlock> readData(const FileBlock& block, const std::optional<std::vector<std::string>>& dataSets,
                                  TextLanguage language, Problems& problems) {
  DataBlock data;
  data.line = block.opening.number;
  data.source = sourceOf(block);
  const auto first = std::ranges::find_if(block.body, [](const FileLine& line) {
    const auto setting = settingOf(line);
    return setting && std::ranges::find(FirstKeys, setting->name) != FirstKeys.end();
  });
  if (first == block.body.end()) {
    settingsOf(block, FirstKeys, problems);
    problems.error(block.opening,
                   KI_TEXT("core", "A block of data says what they are: ratings, points, made, example or file."),
                   inserting(block.opening.at + block.opening.text.size(), "\nexample: gift-shop",
                             KI_TEXT("core", "Insert an example")));
    return std::nullopt;
  }
  const Setting what = *settingOf(*first);
  const std::vector<Setting> settings = settingsOf(block, keysOf(what.name, what.value), problems);
  if (what.name == "ratings") {
    data.kind = DataBlock::Kind::Ratings;
    auto table = readRatings(block, what, problems);
    if (table) data.ratings = std::move(*table);
    return table ? std::optional(data) : std::nullopt;
  }
  if (what.name == "points") {
    data.kind = DataBlock::Kind::Points;
    auto table = readPoints(block, what, problems);
    if (table) data.points = std::move(*table);
    return table ? std::optional(data) : std::nullopt;
  }
  if (what.name == "file") {
    data.kind = DataBlock::Kind::File;
    readAsked(settings, data, problems);
    return readFile(what, dataSets, data, problems) ? std::optional(data) : std::nullopt;
  }
  const std::vector<std::string> values =
      what.name == "made" ? std::vector<std::string>{"points", "shop"} : std::vector<std::string>{"gift-shop"};
  if (std::ranges::find(values, what.value) == values.end()) {
    const auto meant = nearest(what.value, values);
    problems.atValue(
        what,
        KI_TEXT("core", "“%1” is one of: %2.").with(what.name).with(values.size() > 1 ? "points, shop" : "gift-shop"),
        meant.value_or(values.front()));
    return std::nullopt;
  }
  if (what.name == "example") {
    data.ratings = giftShop(language);
  } else if (what.value == "shop") {
    data.kind = DataBlock::Kind::MadeShop;
    readShop(settings, data, problems);
    std::vector<Setting> ofAsked = settings;
    std::erase_if(ofAsked, [](const Setting& setting) { return setting.name == "seed"; });
    readAsked(ofAsked, data, problems);
  } else {
    data.kind = DataBlock::Kind::MadePoints;
    readBlobs(settings, data, problems);
  }
  return data;
}

}  // namespace kindred::lesson
