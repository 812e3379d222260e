// SASRec (Kang, McAuley: Self-attentive sequential recommendation, ICDM 2018): the net is core/nets/sas_rec.h. Its loss is that
// of the next product against many drawn ones at once instead of one, with which it does much better (Klenitskiy, Vasilev:
// Turning dross into gold loss: is BERT4Rec really better than SASRec?, RecSys 2023, section 3.2). A customer of the training
// and the same history of somebody unseen are one and the same.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/nets/sas_rec.h"
#include "core/recommend/factor_scorer.h"
#include "core/recommend/inside.h"
#include "core/recommend/left_out.h"
#include "core/recommend/means.h"
#include "core/recommend/net_fit.h"

namespace kindred::recommend::sasrec {
namespace {

namespace net = nets::sas_rec;

struct Options : NetOptions {
  int factors = 64;
  int events = 50;
  int blocks = 2;
  int others = 256;
  double dropout = 0.2;
  Options() {
    rounds = 60;
    batch = 64;
    learningRate = 2e-3;
  }
};

const Schema<Options>& schema() {
  static const Schema<Options> all = withNetParameters(
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 1024})
          .param(
              &Options::events, "events", KI_TEXT("core", "Events looked at"),
              KI_TEXT("core", "Lists are made of the last ones of each customer; what is older is only learnt from."),
              Range{1, 1000})
          .param(&Options::dropout, "dropout", KI_TEXT("core", "Dropout"),
                 KI_TEXT("core", "Share of the numbers that a step does not see: more for few data."), Range{0, 0.95})
          .param(&Options::blocks, "blocks", KI_TEXT("core", "Blocks"),
                 KI_TEXT("core", "How often the sequence is looked over, one after the other."), Range{0, 8})
          .advanced()
          .param(&Options::others, "negatives", KI_TEXT("core", "Products drawn"),
                 KI_TEXT("core", "Beside what was bought next, so many drawn ones that were not."), Range{1, 100000})
          .advanced());
  return all;
}

net::Shape shapeOf(const TrainingData& data, const Options& options) {
  return {data.matrix.columns, options.factors, options.events, options.blocks};
}

/// In the order of time; by product where nothing tells it.
std::span<const Index> sequenceOf(const History& history) {
  return history.events.empty() ? history.values.indices : history.events;
}

class SasRecModel : public Model {
 public:
  SasRecModel(std::shared_ptr<const TrainingData> data, nets::Weights weights)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_weights(std::move(weights)),
        m_ranked(*m_data, m_weights[net::Products]) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto factorsOf = [this](const Person& person) {
      return person.history.empty() ? std::nullopt : std::optional(net::encoded(m_weights, sequenceOf(person.history)));
    };
    return std::make_unique<FactorScorer>(m_ranked, factorsOf);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Matrix points = pointsLeftOut(person.history);
    ScoresLeftOut leftOut(points.rows(), static_cast<Eigen::Index>(products.size()));
    for (std::size_t j = 0; j < products.size(); ++j)
      leftOut.col(static_cast<Eigen::Index>(j)) =
          points * m_weights[net::Products].row(products[j]).cast<double>().transpose();
    return explainedByLeavingOut(*this, *m_data, person, products, leftOut);
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    InsideParts parts;
    if (!asked.person.history.empty()) addAttention(parts, sequenceOf(asked.person.history));
    const FloatMatrix& products = m_weights[net::Products];
    FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), products.cols()),
                        Matrix(static_cast<Eigen::Index>(asked.customers.size()), products.cols()), true};
    for (std::size_t i = 0; i < asked.products.size(); ++i)
      tables.products.row(static_cast<Eigen::Index>(i)) = products.row(asked.products[i]).cast<double>();
    for (std::size_t i = 0; i < asked.customers.size(); ++i)
      tables.customers.row(static_cast<Eigen::Index>(i)) =
          net::encoded(m_weights, sequenceOf(m_data->person(asked.customers[i]).history)).transpose();
    addFactors(parts, tables, asked, m_data->matrix.columns, m_data->matrix.rows);
    return parts;
  }

  void save(BlockWriter& writer) const override { nets::save(writer, m_weights); }
  [[nodiscard]] std::size_t bytes() const override {
    return nets::bytes(m_weights) + m_ranked.bytes() +
           (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  /// Of a sequence; a picture a block.
  void addAttention(InsideParts& parts, std::span<const Index> events) const {
    std::int64_t block = 0;
    for (const FloatMatrix& weights : net::attention(m_weights, events)) {
      ++block;
      const auto seen = events.last(static_cast<std::size_t>(weights.rows()));
      const InsideAxis axis{.of = InsideAxis::Of::Products, .shown = {seen.begin(), seen.end()}};
      parts.push_back(
          {"attention" + std::to_string(block), KI_TEXT("core", "Attention, look %1").with(block),
           KI_TEXT("core",
                   "One customer’s purchases from the oldest to the latest. A row is how a purchase shares its "
                   "attention among itself and those before it; it adds up to 1."),
           KI_TEXT("core", "Does the last row look at what was bought last, or further back?"),
           InsideGrid{axis, axis, weights.cast<double>()}});
    }
  }

  /// Of the whole sequence, then without each product of the history: what is older comes into view instead.
  [[nodiscard]] Matrix pointsLeftOut(const History& history) const {
    const std::span<const Index> events = sequenceOf(history);
    const auto seen = events.last(std::min(events.size(), static_cast<std::size_t>(m_weights[net::Positions].rows())));
    Matrix points(static_cast<Eigen::Index>(history.values.size()) + 1, m_weights[net::Products].cols());
    points.rowwise() = net::encoded(m_weights, events).transpose();
    for (std::size_t i = 0; i < history.values.size(); ++i) {
      const Index product = history.values.indices[i];
      if (std::ranges::find(seen, product) == seen.end()) continue;
      std::vector<Index> rest(events.begin(), events.end());
      std::erase(rest, product);
      points.row(static_cast<Eigen::Index>(i) + 1) = net::encoded(m_weights, rest).transpose();
    }
    return points;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  nets::Weights m_weights;
  LongestFirst m_ranked;
};

/// Events of a customer that are learnt from together: those before `end`, so many as are looked at, tell the one after each.
struct Window {
  Index customer = 0;
  std::size_t end = 0;
  std::size_t count = 0;  ///< of events that tell one
};

/// Of everybody with two events or more; a long history is cut into several, the last of which ends with it.
std::vector<Window> windowsOf(const TrainingData& data, int events) {
  std::vector<Window> windows;
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    std::size_t end = sequenceOf(data.person(customer).history).size();
    while (end > 1) {
      const std::size_t count = std::min(end - 1, static_cast<std::size_t>(events));
      windows.push_back({customer, end, count});
      end -= count;
    }
  }
  return windows;
}

/// As long as the longest of them.
nets::SequenceBatch sequencesOf(const TrainingData& data, const std::vector<Window>& windows,
                                std::span<const Index> chosen) {
  std::size_t length = 0;
  for (const Index i : chosen) length = std::max(length, windows[static_cast<std::size_t>(i)].count);
  nets::SequenceBatch batch{.length = static_cast<Index>(length)};
  batch.events.assign(chosen.size() * length, -1);
  batch.next = batch.events;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Window& window = windows[static_cast<std::size_t>(chosen[i])];
    const auto until = sequenceOf(data.person(window.customer).history).first(window.end);
    const auto place = static_cast<std::ptrdiff_t>((i + 1) * length - window.count);
    std::ranges::copy(until.last(window.count), batch.next.begin() + place);
    std::ranges::copy(until.last(window.count + 1).first(window.count), batch.events.begin() + place);
  }
  return batch;
}

/// Each once, ascending.
std::vector<Index> drawn(Index products, int count, std::uint64_t seed) {
  std::vector<Index> all;
  if (count >= products) {
    for (Index product = 0; product < products; ++product) all.push_back(product);
    return all;
  }
  Random random(seed);
  for (int i = 0; i < count; ++i) all.push_back(static_cast<Index>(random.below(static_cast<std::uint64_t>(products))));
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  return all;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Random random(context.seed);
  const std::vector<Window> windows = windowsOf(data, options.events);
  std::vector<Index> order(windows.size());
  std::iota(order.begin(), order.end(), Index{0});
  const auto training = nets::trainer().sasRec(net::weights(shapeOf(data, options), random),
                                               {.learningRate = options.learningRate, .dropout = options.dropout});
  const NetRounds rounds{
      .most = options.rounds,
      .steps = stepsOf(order.size(), options.batch),
      .begin = [&](int) { random.shuffle(order); },
      .step =
          [&](int round, std::size_t step, const nets::Loop& loop) {
            nets::SequenceBatch batch = sequencesOf(data, windows, batchOf(order, step, options.batch));
            batch.seed = stepSeed(context.seed, round, step);
            batch.others = drawn(data.matrix.columns, options.others, batch.seed);
            return training->step(batch, loop);
          },
      .weights = [&] { return training->weights(); },
      .model = [&](nets::Weights all) { return std::make_shared<SasRecModel>(context.data, std::move(all)); }};
  return fitNet(context, rounds, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Random unused(1);
  nets::Weights weights = nets::read(reader, net::weights(shapeOf(*data, schema().options(values)), unused));
  return std::make_shared<SasRecModel>(std::move(data), std::move(weights));
}

// Each event of a sequence goes through the blocks and is held against the drawn products, there and back; lists take a
// product of all factors.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 1e-10, Seconds = 1;
  const Options options = schema().options(values);
  const double d = options.factors, n = options.events, customers = static_cast<double>(shape.customers);
  const double products = static_cast<double>(shape.products), others = std::min<double>(options.others, products);
  const double events = static_cast<double>(shape.interactions);
  const double perEvent = options.blocks * (10 * d * d + 4 * n * d) + 2 * others * d;
  return {Seconds + SecondsPerFlop * (3 * options.rounds * events * perEvent + 2 * customers * products * d),
          16 * products * d + 4 * 4 * options.batch * n * (options.blocks * (12 * d + 3 * n) + 3 * others)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "sasrec",
               .title = KI_TEXT("core", "Self-attentive sequences"),
               .summary = KI_TEXT("core",
                                  "A neural net looks back over the last purchases in their order and tells what "
                                  "comes next."),
               .source = "Kang, McAuley: Self-attentive sequential recommendation, ICDM 2018; its loss: Klenitskiy, "
                         "Vasilev: Turning dross into gold loss: is BERT4Rec really better than SASRec?, RecSys 2023",
               .parameters = schema().parameters()},
      .needs = {.times = true, .trainer = true},
      .rounds = Rounds{},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::sasrec
