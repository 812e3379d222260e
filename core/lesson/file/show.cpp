#include "core/lesson/lesson_run.h"

#include <algorithm>
#include <cmath>

#include "core/base/letters.h"
#include "core/lesson/file/made_shop.h"
#include "core/lesson/file/spelling.h"

namespace kindred::lesson {
namespace {

constexpr Index SampledPeople = 5, SampledProducts = 6, SampledPoints = 60;

DatasetPtr dataSetOf(const DataBlock& block, const DataSets& sets) {
  DatasetPtr found = sets ? sets(block.file) : nullptr;
  if (found == nullptr)
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no data set “%1” in this project.").with(block.file),
                KI_TEXT("core", "Import it, or use a shop that is made up: made: shop."));
  return found;
}

// What a data set is known by while it is there: its content is another after an import.
std::string keyOf(const Dataset& dataset) {
  return std::to_string(dataset.id) + '/' + std::to_string(dataset.revision) + '/' + dataset.name;
}

}  // namespace

std::shared_ptr<const RatingTable> Ground::ratings() const {
  if (m_block.kind != DataBlock::Kind::File) return std::make_shared<const RatingTable>(m_block.ratings);
  const DatasetPtr dataset = dataSetOf(m_block, m_sets);
  return m_walks.get<RatingTable>("ratings " + keyOf(*dataset),
                                  [&] { return tableFrom(*dataset, SampledPeople, SampledProducts); });
}

std::shared_ptr<const PlaneTable> Ground::points() const {
  if (m_block.kind == DataBlock::Kind::Points) return std::make_shared<const PlaneTable>(m_block.points);
  if (m_block.kind == DataBlock::Kind::MadePoints) return std::make_shared<const PlaneTable>(blobs(m_block.blobs));
  const DatasetPtr dataset = dataSetOf(m_block, m_sets);
  return m_walks.get<PlaneTable>("points " + keyOf(*dataset) + std::to_string(m_block.asked.seed),
                                 [&] { return planeFrom(*dataset, SampledPoints, m_block.asked.seed); });
}

DatasetPtr Ground::fileOrNull() const {
  return m_block.kind == DataBlock::Kind::File ? dataSetOf(m_block, m_sets) : nullptr;
}

DatasetPtr Ground::likes() const {
  if (m_block.kind == DataBlock::Kind::MadeShop) return madeShop(m_block.shop);
  return dataSetOf(m_block, m_sets);
}

const std::vector<Show>& shows() {
  static const std::vector<Show> table = [] {
    std::vector<Show> all = {
        tableShow(), centresShow(), treeShow(), votesShow(Voters::Customers), votesShow(Voters::Products), sidesShow()};
    for (const auto& more : {toyShows(), truthShows(), methodShows()}) all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return table;
}

const Show* findShow(std::string_view key) {
  const auto found = std::ranges::find(shows(), key, &Show::key);
  return found == shows().end() ? nullptr : &*found;
}

Fault notOneOf(const std::string& value, const std::vector<std::string>& choices) {
  std::string all;
  for (const std::string& choice : choices) all += (all.empty() ? "" : ", ") + choice;
  const auto meant = nearest(value, choices);
  return {meant ? KI_TEXT("core", "“%1” is not known here. Did you mean “%2”?").with(value).with(*meant)
                : KI_TEXT("core", "“%1” is not known here: %2.").with(value).with(all),
          meant             ? meant
          : choices.empty() ? std::nullopt
                            : std::optional(choices.front())};
}

KeyRule wholeNumber(const std::string& name, int low, int high) {
  return {name, [name, low, high](const std::string& value, const DataBlock&) -> std::optional<Fault> {
            const auto number = numberOf(value);
            if (number && std::floor(*number) == *number && *number >= low && *number <= high) return std::nullopt;
            const double instead = number ? std::clamp(std::floor(*number), double(low), double(high)) : low;
            return Fault{KI_TEXT("core", "“%1” is a whole number from %2 to %3.").with(name).with(low).with(high),
                         std::to_string(static_cast<int>(instead))};
          }};
}

KeyRule wholeNumberOr(const std::string& name, int low, int high, const std::string& word) {
  const KeyRule number = wholeNumber(name, low, high);
  return {name, [number, word](const std::string& value, const DataBlock& data) -> std::optional<Fault> {
            return value == word ? std::nullopt : number.check(value, data);
          }};
}

KeyRule realNumber(const std::string& name, double low, double high) {
  return {name, [name, low, high](const std::string& value, const DataBlock&) -> std::optional<Fault> {
            const auto number = numberOf(value);
            if (number && *number >= low && *number <= high) return std::nullopt;
            return Fault{KI_TEXT("core", "“%1” is a number from %2 to %3.").with(name).with(low).with(high),
                         englishNumber(number ? std::clamp(*number, low, high) : low)};
          }};
}

const DataBlock* dataOf(const Lesson& lesson, const Step& step, const Show& show) {
  static const DataBlock None;
  if (step.data < 0) return show.needs == Show::Needs::Nothing ? &None : nullptr;
  const DataBlock& data = lesson.data[static_cast<std::size_t>(step.data)];
  return gives(data, show.needs) ? &data : nullptr;
}

KeyRule oneOf(const std::string& name, const std::vector<std::string>& choices) {
  return {name, [choices](const std::string& value, const DataBlock&) -> std::optional<Fault> {
            if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
            return notOneOf(value, choices);
          }};
}

RunStep runStep(const Lesson& lesson, std::size_t step, const DataSets& sets, Walks& walks, Progress& progress) {
  RunStep result;
  const Step& shown = lesson.steps[step];
  const Show* show = findShow(shown.show);
  if (show == nullptr || (shown.data < 0 && show->needs != Show::Needs::Nothing)) {
    result.failed.emplace(ErrorCode::BadParameters, KI_TEXT("core", "This step cannot be shown yet."),
                          KI_TEXT("core", "Mend what is listed among the problems."));
    return result;
  }
  try {
    const DataBlock* data = dataOf(lesson, shown, *show);
    if (data == nullptr)
      throw Error(ErrorCode::BadParameters,
                  KI_TEXT("core", "“%1” cannot be shown on the data before it.").with(show->key),
                  KI_TEXT("core", "Mend what is listed among the problems."));
    result.shown = show->run(shown, Ground(*data, sets, walks), progress);
  } catch (const Error& error) {
    result.failed = error;
  }
  return result;
}

std::optional<double> rightNumber(const Question& question, const Figures& figures) {
  if (!question.value.starts_with('{')) return numberOf(question.value);
  const auto found = figures.find(std::string_view(question.value).substr(1, question.value.size() - 2));
  if (found == figures.end()) return std::nullopt;
  if (const auto* real = std::get_if<double>(&found->second)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&found->second)) return static_cast<double>(*whole);
  return std::nullopt;
}

bool isRight(const Question& question, const std::vector<int>& chosen, const std::string& typed,
             const Figures& figures) {
  if (question.kind == Question::Kind::Choice) {
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
      const bool isChosen = std::ranges::find(chosen, static_cast<int>(i)) != chosen.end();
      if (isChosen != question.choices[i].right) return false;
    }
    return true;
  }
  if (question.kind == Question::Kind::Words)
    return std::ranges::any_of(question.accepted, [&](const std::string& word) { return slug(word) == slug(typed); });
  std::string number = typed;
  std::ranges::replace(number, ',', '.');
  const auto given = numberOf(number), right = rightNumber(question, figures);
  constexpr double Rounding = 1e-9;  // of decimal fractions
  return given && right && std::abs(*given - *right) <= question.within + Rounding;
}

}  // namespace kindred::lesson
