// `show: user-neighbours` and `show: item-neighbours`. Keys: asked (a row; usually the last), measure (cosine, pearson, …), centre
// (yes: each one's average is taken away), stage (known, alike, weighted, divided), change (PERSON, PRODUCT = RATING; "-" takes it
// away; several with a semicolon).
// Figures: people, products, known, unknown, asked; of two people, or a product rated and one asked for: alike.A (alike.A.B where
// products vote); rating.PERSON.PRODUCT; of each product asked for: score.B, weighted.B (the sum), weights.B (what it is divided
// by), vote.A.B, before.B (the score before `change`); best and best.score: the product with the highest score.
#include <algorithm>
#include <cmath>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

const std::vector<std::string> Stages = {"known", "alike", "weighted", "divided"};

std::vector<std::string> measureKeys() {
  std::vector<std::string> keys;
  for (const auto& choice : similarity::measureChoices()) keys.push_back(choice.key);
  return keys;
}

std::optional<Eigen::Index> placeIn(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find_if(names, [&](const std::string& other) { return slug(other) == slug(name); });
  return found == names.end() ? std::nullopt : std::optional<Eigen::Index>(found - names.begin());
}

struct CellChange {
  std::string person, product, rating;
};

// "Ann, mango = 5; Bob, apple = -"
std::optional<std::vector<CellChange>> changesIn(const std::string& value) {
  std::vector<CellChange> changes;
  for (const std::string& one : parts(value, ';')) {
    if (one.empty()) continue;
    const std::vector<std::string> sides = parts(one, '=');
    const std::vector<std::string> cell = sides.size() == 2 ? parts(sides[0], ',') : std::vector<std::string>();
    if (cell.size() != 2) return std::nullopt;
    changes.push_back({cell[0], cell[1], sides[1]});
  }
  return changes;
}

KeyRule askedRule() {
  return {"asked", [](const std::string& value, const DataBlock& data) -> std::optional<Fault> {
            if (data.kind == DataBlock::Kind::File || placeIn(data.ratings.people, value)) return std::nullopt;
            return notOneOf(value, data.ratings.people);
          }};
}

KeyRule changeRule() {
  return {"change", [](const std::string& value, const DataBlock& data) -> std::optional<Fault> {
            const auto changes = changesIn(value);
            if (!changes) return Fault{KI_TEXT("core", "A change is written: PERSON, PRODUCT = RATING.")};
            if (data.kind == DataBlock::Kind::File) return std::nullopt;
            for (const CellChange& change : *changes) {
              if (!placeIn(data.ratings.people, change.person))
                return Fault{notOneOf(change.person, data.ratings.people).message};
              if (!placeIn(data.ratings.products, change.product))
                return Fault{notOneOf(change.product, data.ratings.products).message};
              const auto rating = numberOf(change.rating);
              if (change.rating != "-" && (!rating || *rating < data.ratings.low || *rating > data.ratings.high))
                return Fault{KI_TEXT("core", "“%1” is no rating from %2 to %3. What is not known is “-”.")
                                 .with(change.rating)
                                 .with(data.ratings.low)
                                 .with(data.ratings.high)};
            }
            return std::nullopt;
          }};
}

Eigen::Index askedRow(const Step& step, const RatingTable& table) {
  return placeIn(table.people, step.value("asked")).value_or(table.values.rows() - 1);
}

RatingTable changedTable(const RatingTable& before, const Step& step) {
  RatingTable table = before;
  for (const CellChange& change : changesIn(step.value("change")).value_or(std::vector<CellChange>())) {
    const auto person = placeIn(table.people, change.person), product = placeIn(table.products, change.product);
    if (person && product) table.values(*person, *product) = numberOf(change.rating).value_or(std::nan(""));
  }
  return table;
}

VoteSettings voteSettingsOf(const Step& step, Voters voters) {
  return {.voters = voters,
          .measure = similarity::measure(step.value("measure", "cosine")).value_or(similarity::Measure::Cosine),
          .centre = step.value("centre", "no") == "yes"};
}

const std::string& nameAt(const std::vector<std::string>& names, Eigen::Index at) {
  return names[static_cast<std::size_t>(at)];
}

void addAlike(const VoteWalk& walk, Figures& figures) {
  const bool customers = walk.settings.voters == Voters::Customers;
  for (const Pair& pair : walk.pairs) {
    const std::string key = customers ? "alike." + slug(nameAt(walk.table.people, pair.voter))
                                      : "alike." + slug(nameAt(walk.table.products, pair.voter)) + '.' +
                                            slug(nameAt(walk.table.products, pair.other));
    figures[key] = pair.sum.value;
  }
}

void addScores(const VoteWalk& walk, Figures& figures) {
  const Predicted* best = nullptr;
  for (const Predicted& predicted : walk.predicted) {
    if (!predicted.why) continue;
    const std::string product = slug(nameAt(walk.table.products, predicted.product));
    figures["score." + product] = predicted.why->score;
    figures["weighted." + product] = predicted.why->sum();
    figures["weights." + product] = predicted.why->divisor();
    for (const Eigen::Index voter : walk.voters) {
      const recommend::Term* vote = VoteWalk::vote(predicted, voter);
      const auto& names = walk.settings.voters == Voters::Customers ? walk.table.people : walk.table.products;
      if (vote != nullptr) figures["vote." + slug(nameAt(names, voter)) + '.' + product] = vote->adds;
    }
    if (best == nullptr || predicted.why->score > best->why->score) best = &predicted;
  }
  if (best == nullptr) return;
  figures["best"] = nameAt(walk.table.products, best->product);
  figures["best.score"] = best->why->score;
}

Figures voteFigures(const VoteWalk& walk, const VoteWalk* before) {
  const RatingTable& table = walk.table;
  const auto known = (table.values.array() == table.values.array()).count();
  Figures figures{{"people", static_cast<std::int64_t>(table.people.size())},
                  {"products", static_cast<std::int64_t>(table.products.size())},
                  {"known", static_cast<std::int64_t>(known)},
                  {"unknown", static_cast<std::int64_t>(table.values.size() - known)},
                  {"asked", nameAt(table.people, walk.asked)}};
  for (Eigen::Index person = 0; person < table.values.rows(); ++person) {
    for (Eigen::Index product = 0; product < table.values.cols(); ++product) {
      if (table.isKnown(person, product))
        figures["rating." + slug(nameAt(table.people, person)) + '.' + slug(nameAt(table.products, product))] =
            table.values(person, product);
    }
  }
  addAlike(walk, figures);
  addScores(walk, figures);
  if (before == nullptr) return figures;
  for (const Predicted& predicted : before->predicted) {
    if (predicted.why) figures["before." + slug(nameAt(table.products, predicted.product))] = predicted.why->score;
  }
  return figures;
}

// Tables are small: the names are those that a run gives.
FigureNames voteNames(const Step& step, const DataBlock& data, Voters voters) {
  FigureNames names{{"people", "products", "known", "unknown", "asked"}};
  names.open = data.kind == DataBlock::Kind::File;
  if (names.open) return names;
  try {
    const RatingTable table = changedTable(data.ratings, step);
    const VoteWalk walk = walkVotes(table, askedRow(step, table), voteSettingsOf(step, voters));
    std::optional<VoteWalk> before;
    if (step.find("change") != nullptr)
      before = walkVotes(data.ratings, askedRow(step, table), voteSettingsOf(step, voters));
    names.names.clear();
    for (const auto& [name, value] : voteFigures(walk, before ? &*before : nullptr)) names.names.push_back(name);
  } catch (const Error&) {
    names.open = true;  // the run says what is wrong
  }
  return names;
}

Shown runVotes(const Step& step, const Ground& ground, Voters voters) {
  const auto first = ground.ratings();
  const RatingTable table = changedTable(*first, step);
  const Eigen::Index asked = askedRow(step, table);
  VotesPicture picture;
  picture.walk = std::make_shared<const VoteWalk>(walkVotes(table, asked, voteSettingsOf(step, voters)));
  if (step.find("change") != nullptr)
    picture.before = std::make_shared<const VoteWalk>(walkVotes(*first, asked, voteSettingsOf(step, voters)));
  const auto stage = std::ranges::find(Stages, step.value("stage", step.show == "table" ? "known" : "divided"));
  picture.stage = static_cast<int>(stage - Stages.begin());
  Figures figures = voteFigures(*picture.walk, picture.before.get());
  const StepWords said = words(*picture.walk, picture.stage);
  return {.picture = std::move(picture), .figures = std::move(figures), .words = said};
}

}  // namespace

Show votesShow(Voters voters) {
  return {
      .key = voters == Voters::Customers ? "user-neighbours" : "item-neighbours",
      .needs = Show::Needs::Ratings,
      .keys = {askedRule(), oneOf("measure", measureKeys()), oneOf("centre", {"yes", "no"}), oneOf("stage", Stages),
               changeRule()},
      .figures = [voters](const Step& step, const DataBlock& data) { return voteNames(step, data, voters); },
      .run = [voters](const Step& step, const Ground& ground, Progress&) { return runVotes(step, ground, voters); }};
}

}  // namespace kindred::lesson
