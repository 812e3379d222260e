// A hybrid: the weighted sum of what others say, each chosen with its own parameters and reached through the registry.
#include <cmath>

#include "core/params/lookup.h"
#include "core/params/schema.h"
#include "tests/contract/sketches/sketches.h"

namespace kindred::recommend::sketches {
namespace {

struct Part {
  ChosenAlgorithm algorithm{"popular"};
  double weight = 1;
};

struct Options {
  std::vector<Part> parts{{{"item_knn", {{"neighbours", std::int64_t{30}}}}, 1}, {{"popular"}, 0.01}};
};

const Schema<Options>& schema() {
  static const Schema<Options> all = [] {
    const auto family = choosable<Algorithm>(algorithms, [](const Algorithm&) { return true; });
    const auto part =
        Schema<Part>()
            .algorithm(&Part::algorithm, "algorithm", KI_TEXT("core", "Method"), KI_TEXT("core", "Weighted sum"),
                       family)
            .param(&Part::weight, "weight", KI_TEXT("core", "Weight"), KI_TEXT("core", "Weighted sum"), Range{0, 100});
    return Schema<Options>().list(&Options::parts, "parts", KI_TEXT("core", "Method"), KI_TEXT("core", "Weighted sum"),
                                  KI_TEXT("core", "%1"), part, Range{1, 4});
  }();
  return all;
}

class BlendModel : public Model {
 public:
  BlendModel(std::shared_ptr<const TrainingData> data, Options options, std::vector<ModelPtr> parts)
      : m_data(std::move(data)), m_options(std::move(options)), m_parts(std::move(parts)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    return m_parts.front()->fallback(person, product);
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    std::vector<Explanation> result(products.size());
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
      auto explanations = m_parts[part]->explainAll(person, products);
      for (std::size_t i = 0; i < products.size(); ++i) {
        if (std::isnan(explanations[i].score)) continue;
        explanations[i].title = algorithm(m_options.parts[part].algorithm.key).info.title;
        explanations[i].weight = m_options.parts[part].weight;
        result[i].parts.push_back(std::move(explanations[i]));
      }
    }
    for (Explanation& each : result) each.score = each.parts.empty() ? NoScore : each.total();
    return result;
  }

  void save(BlockWriter& writer) const override {
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
      SubWriter own(writer, "part" + std::to_string(part));
      m_parts[part]->save(own);
    }
  }
  [[nodiscard]] std::size_t bytes() const override {
    std::size_t bytes = 0;
    for (const ModelPtr& part : m_parts) bytes += part->bytes();
    return bytes;
  }

 private:
  class Sums : public Scorer {
   public:
    explicit Sums(const BlendModel& model) : m_model(model) {
      for (const ModelPtr& part : model.m_parts) m_scorers.push_back(part->scorer());
    }

    void score(std::span<const Person> people, ScoreSink& sink) override {
      const auto products = static_cast<std::size_t>(m_model.m_data->matrix.columns);
      Weighted sums(people.size(), products);
      for (std::size_t part = 0; part < m_scorers.size(); ++part) {
        sums.weight = m_model.m_options.parts[part].weight;
        m_scorers[part]->score(people, sums);
      }
      for (std::size_t place = 0; place < people.size(); ++place) {
        std::vector<Scored> scored;
        for (std::size_t product = 0; product < products; ++product) {
          const double sum = sums.sums[place * products + product];
          if (!std::isnan(sum)) scored.push_back({static_cast<Index>(product), sum});
        }
        sink.take(place, scored);
      }
    }

   private:
    struct Weighted : ScoreSink {
      Weighted(std::size_t people, std::size_t each) : products(each), sums(people * each, NoScore) {}
      void take(std::size_t place, std::span<const Scored> scores) override {
        for (const auto& [product, score] : scores) {
          double& sum = sums[place * products + static_cast<std::size_t>(product)];
          sum = (std::isnan(sum) ? 0 : sum) + weight * score;
        }
      }
      std::size_t products;
      std::vector<double> sums;
      double weight = 1;
    };

    const BlendModel& m_model;
    std::vector<std::unique_ptr<Scorer>> m_scorers;
  };

  std::shared_ptr<const TrainingData> m_data;
  Options m_options;
  std::vector<ModelPtr> m_parts;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  std::vector<ModelPtr> parts;
  for (const Part& part : options.parts) {
    const double begin = static_cast<double>(parts.size()) / static_cast<double>(options.parts.size());
    Progress own = progress.part(begin, begin + 1.0 / static_cast<double>(options.parts.size()));
    FitContext inner = context;
    inner.values = part.algorithm.values;
    parts.push_back(algorithm(part.algorithm.key).fit(inner, own).model);
  }
  return {std::make_shared<BlendModel>(context.data, options, std::move(parts))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  std::vector<ModelPtr> parts;
  for (const Part& part : options.parts) {
    const SubReader own(reader, "part" + std::to_string(parts.size()));
    parts.push_back(algorithm(part.algorithm.key).load(data, part.algorithm.values, own));
  }
  return std::make_shared<BlendModel>(std::move(data), options, std::move(parts));
}

}  // namespace

Algorithm blend() {
  return {.info = {.key = "blend",
                   .title = KI_TEXT("core", "Most popular"),
                   .summary = KI_TEXT("core", "Weighted sum"),
                   .source = "a sketch",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values& values) {
            Estimate all;
            for (const Part& part : schema().options(values).parts) {
              const Estimate one = algorithm(part.algorithm.key).estimate(shape, part.algorithm.values);
              all.seconds += one.seconds;
              all.bytes += one.bytes;
            }
            return all;
          }};
}

}  // namespace kindred::recommend::sketches
