#include "core/generate/generate.h"

#include "core/base/error.h"
#include "core/generate/tables.h"

namespace kindred::generate {
namespace {

constexpr std::int64_t MostEntities = 100'000'000;
constexpr std::int64_t MostInteractions = 100'000'000'000;
constexpr int MostSegments = 1000;
constexpr int MostOffers = 1000;

void requireSensible(const Options& options) {
  std::vector<Text> problems;
  const auto need = [&](bool holds, Text text) {
    if (!holds) problems.push_back(std::move(text));
  };
  need(options.customers >= 1 && options.customers <= MostEntities,
       KI_TEXT("core", "The number of customers must lie between 1 and %1.").with(MostEntities));
  if (options.kind == Kind::Bandit) {
    need(options.products >= 2 && options.products <= MostOffers,
         KI_TEXT("core", "The number of offers must lie between 2 and %1.").with(MostOffers));
  } else {
    need(options.segments >= 1 && options.segments <= MostSegments,
         KI_TEXT("core", "The number of segments must lie between 1 and %1.").with(MostSegments));
    need(options.products >= 2 * std::max(1, options.segments) && options.products <= MostEntities,
         KI_TEXT_N("core", "%n segment(s) (needs|need) at least %1 products.", options.segments)
             .with(2 * std::max(1, options.segments)));
  }
  need(options.interactions >= 1 && options.interactions <= MostInteractions,
       KI_TEXT("core", "The number of interactions must lie between 1 and %1.").with(MostInteractions));
  if (problems.empty() && options.kind == Kind::Ratings) {
    need(options.interactions <= options.customers * options.products,
         KI_TEXT_N("core", "%n customer(s) cannot give %1 ratings, each product at most one.", options.customers)
             .with(options.interactions));
  }
  if (!problems.empty()) {
    throw Error(ErrorCode::BadParameters, std::move(problems), KI_TEXT("core", "Choose other sizes."));
  }
}

}  // namespace

bool hasSizes(Kind kind) { return hasSegments(kind) || kind == Kind::Bandit; }

bool hasSegments(Kind kind) { return kind == Kind::Retail || kind == Kind::Ratings; }

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::Retail: return "retail";
    case Kind::Ratings: return "ratings";
    case Kind::Films: return "films";
    case Kind::Baskets: return "baskets";
    case Kind::Bandit: return "bandit";
  }
  return {};
}

std::optional<Kind> kind(std::string_view called) {
  for (const Kind each : {Kind::Retail, Kind::Ratings, Kind::Films, Kind::Baskets, Kind::Bandit}) {
    if (name(each) == called) return each;
  }
  return std::nullopt;
}

Generated generate(const Options& options, const std::filesystem::path& folder, Progress& progress) {
  if (hasSizes(options.kind)) requireSensible(options);
  Tables tables(folder);
  Generated made{.customers = options.customers, .products = options.products};
  switch (options.kind) {
    case Kind::Retail: made.interactions = writeRetail(tables, options, progress); break;
    case Kind::Ratings: made.interactions = writeRatings(tables, options, progress); break;
    case Kind::Films: made = writeFilms(tables, options.language); break;
    case Kind::Baskets: made = writeBaskets(tables, options.language); break;
    case Kind::Bandit: made.interactions = writeBandit(tables, options, progress); break;
  }
  progress.report(1);
  made.files = tables.commit();
  return made;
}

}  // namespace kindred::generate
