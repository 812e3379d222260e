#include "core/recommend/parts.h"

#include <algorithm>
#include <cmath>

#include "core/params/lookup.h"

namespace kindred::recommend {
namespace {

std::string blockOf(std::size_t part) { return "part" + std::to_string(part); }

class Collected : public ScoreSink {
 public:
  explicit Collected(std::size_t people) : m_scores(people) {}
  void take(std::size_t place, std::span<const Scored> scores) override {
    m_scores[place].insert(m_scores[place].end(), scores.begin(), scores.end());
  }
  std::vector<std::vector<Scored>> ascending() && {
    for (auto& each : m_scores) std::ranges::sort(each, {}, &Scored::index);
    return std::move(m_scores);
  }

 private:
  std::vector<std::vector<Scored>> m_scores;
};

}  // namespace

bool anyRepeats(const std::vector<ModelPtr>& models) {
  return std::ranges::any_of(models, [](const ModelPtr& model) { return model->offersRepeats(); });
}

bool ModelOfParts::knows(const Person& person) const {
  return std::ranges::any_of(m_models, [&](const ModelPtr& model) { return model->knows(person); });
}

std::size_t ModelOfParts::bytes() const {
  std::size_t bytes = 0;
  for (const ModelPtr& model : m_models) bytes += model->bytes();
  return bytes;
}

void ModelOfParts::addInsideOfParts(InsideParts& parts, const std::vector<ChosenAlgorithm>& chosen,
                                    const InsideAsked& asked) const {
  for (std::size_t part = 0; part < m_models.size(); ++part) {
    for (InsidePart& own : m_models[part]->inside(asked)) {
      own.key = blockOf(part) + "/" + own.key;
      if (own.method.empty()) own.method = algorithm(chosen[part].key).info.title;
      if (auto* grid = std::get_if<InsideGrid>(&own.picture)) grid->addsUp = false;  // to the part's score
      parts.push_back(std::move(own));
    }
  }
}

std::vector<std::vector<Scored>> scoresOfEach(Scorer& scorer, std::span<const Person> people) {
  Collected collected(people.size());
  scorer.score(people, collected);
  return std::move(collected).ascending();
}

double deviation(std::span<const Scored> scores, Index products) {
  double sum = 0, squares = 0;
  for (const Scored& each : scores) {
    sum += each.score;
    squares += each.score * each.score;
  }
  const double count = std::max<Index>(1, products);
  return std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
}

std::shared_ptr<const ChoosableFamily> anyRecommender() {
  static const auto family = choosable<Algorithm>(algorithms, [](const Algorithm&) { return true; });
  return family;
}

std::vector<ModelPtr> fitParts(const std::vector<ChosenAlgorithm>& parts, const FitContext& context,
                               Progress& progress) {
  std::vector<ModelPtr> models;
  const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(parts.size()); };
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const Algorithm& own = algorithm(parts[part].key);
    Progress fitting = progress.part(share(part), share(part + 1), own.info.title);
    FitContext inner = context;
    inner.values = parts[part].values;
    inner.onEpoch = {};  // the curve of a part is not that of the whole
    models.push_back(own.fit(inner, fitting).model);
  }
  return models;
}

void saveParts(const std::vector<ChosenAlgorithm>& parts, const std::vector<ModelPtr>& models, BlockWriter& writer) {
  for (std::size_t part = 0; part < parts.size(); ++part) {
    SubWriter own(writer, blockOf(part));
    own.writeScalar("version", std::int32_t{algorithm(parts[part].key).info.version});
    models[part]->save(own);
  }
}

std::vector<ModelPtr> loadParts(const std::vector<ChosenAlgorithm>& parts,
                                const std::shared_ptr<const TrainingData>& data, const BlockReader& reader) {
  std::vector<ModelPtr> models;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const SubReader own(reader, blockOf(part));
    const Algorithm& made = algorithm(parts[part].key);
    const auto version = own.readScalar<std::int32_t>("version");
    Values values = parts[part].values;
    if (version < made.info.version && made.upgraded)
      values = made.upgraded(std::move(values), version, data->preference.value);
    models.push_back(made.load(data, values, own));
  }
  return models;
}

Estimate estimateParts(const std::vector<ChosenAlgorithm>& parts, const DataShape& shape) {
  Estimate all;
  for (const ChosenAlgorithm& part : parts) {
    const Algorithm& own = algorithm(part.key);
    const Estimate one = own.estimate(shape, completed(own.info.parameters, part.values));
    all.seconds += one.seconds;
    all.bytes += one.bytes;
  }
  return all;
}

}  // namespace kindred::recommend
