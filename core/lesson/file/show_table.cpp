// `show: table`: the data as they are. Figures: people, products, known, unknown, rating.PERSON.PRODUCT; of points: customers.
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

bool isOfRatings(const DataBlock& data) {
  return data.kind == DataBlock::Kind::Ratings || data.kind == DataBlock::Kind::Example;
}

// What can be counted before anything is compared.
bool isOfTable(const std::string& name) {
  return name == "people" || name == "products" || name == "known" || name == "unknown" || name.starts_with("rating.");
}

Step withoutSettings(Step step) {
  step.settings.clear();
  return step;
}

}  // namespace

Show tableShow() {
  return {.key = "table",
          .needs = Show::Needs::Any,
          .keys = {},
          .figures =
              [](const Step& step, const DataBlock& data) {
                if (!isOfRatings(data)) return FigureNames{{"customers"}};
                FigureNames names = votesShow(Voters::Customers).figures(withoutSettings(step), data);
                std::erase_if(names.names, [](const std::string& name) { return !isOfTable(name); });
                return names;
              },
          .run =
              [](const Step& step, const Ground& ground, Progress& progress) {
                if (isOfRatings(ground.block())) {
                  Shown shown = votesShow(Voters::Customers).run(withoutSettings(step), ground, progress);
                  std::erase_if(shown.figures, [](const auto& figure) { return !isOfTable(figure.first); });
                  return shown;
                }
                const auto points = ground.points();
                return Shown{.picture = PointsPicture{points},
                             .figures = {{"customers", static_cast<std::int64_t>(points->points.rows())}}};
              }};
}

}  // namespace kindred::lesson
