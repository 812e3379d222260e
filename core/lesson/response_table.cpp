#include "core/lesson/response_table.h"

#include "core/lesson/named.h"

namespace kindred::lesson {

predict::Examples ResponseTable::examples() const {
  predict::Examples made{.values = values, .features = {}, .labels = labels};
  for (const Text& fact : facts) made.features.push_back({.name = english(fact)});
  return made;
}

ResponseTable letterTable(TextLanguage language) {
  ResponseTable table{.people = inLanguage({KI_TEXT("core", "Ann"), KI_TEXT("core", "Ben"), KI_TEXT("core", "Cem"),
                                            KI_TEXT("core", "Eva"), KI_TEXT("core", "Finn"), KI_TEXT("core", "Gita"),
                                            KI_TEXT("core", "Hugo"), KI_TEXT("core", "Ida"), KI_TEXT("core", "Jan"),
                                            KI_TEXT("core", "Kim"), KI_TEXT("core", "Lea"), KI_TEXT("core", "Max")},
                                           language),
                      .facts = {KI_TEXT("core", "Ordered"), KI_TEXT("core", "Opened"), KI_TEXT("core", "Near")},
                      .answer = KI_TEXT("core", "Came"),
                      .values = Matrix(12, 3),
                      .labels = {1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0},
                      .asked = kindred::inLanguage(KI_TEXT("core", "Dana"), language),
                      .askedValues = Eigen::RowVectorXd(3)};
  table.values << 1, 1, 1,  //
      1, 1, 0,              //
      1, 0, 1,              //
      1, 1, 1,              //
      0, 1, 1,              //
      1, 0, 1,              //
      0, 1, 0,              //
      0, 0, 1,              //
      0, 1, 0,              //
      0, 0, 1,              //
      0, 0, 0,              //
      0, 0, 1;
  table.askedValues << 1, 1, 0;
  return table;
}

ResponseTable flipped(ResponseTable table, Eigen::Index person, Eigen::Index fact) {
  if (person >= table.values.rows()) {
    if (fact < table.values.cols()) table.askedValues[fact] = 1 - table.askedValues[fact];
  } else if (fact >= table.values.cols()) {
    auto& label = table.labels[static_cast<std::size_t>(person)];
    label = label != 0 ? 0 : 1;
  } else {
    table.values(person, fact) = 1 - table.values(person, fact);
  }
  return table;
}

}  // namespace kindred::lesson
