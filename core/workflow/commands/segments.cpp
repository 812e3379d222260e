#include "core/workflow/commands/segments.h"

namespace kindred::workflow {

const Command<ChooseKArguments>& chooseKCommand() {
  static const auto command = [] {
    using Arguments = ChooseKArguments;
    constexpr Whole Tried{.least = 2, .most = 100};
    Command<Arguments> made{"choose-k", "How many groups there are, if any, with figures and a reason"};
    made.options.add(&Arguments::project, "--project", "The project file");
    addDataset(made.options);
    made.options.add(&Arguments::features, "--features", "As for segment")
        .add(&Arguments::table, "--table", "CSV of numbers");
    addColumns(made.options);
    made.options.add(&Arguments::algorithm, "--algorithm", "Clustering with a parameter k (see algorithms)")
        .required()
        .add(&Arguments::from, "--from", "The least number of groups to try", Tried)
        .showDefault()
        .add(&Arguments::to, "--to", "The greatest", Tried)
        .showDefault()
        .add(&Arguments::settings, "--set", "Parameter as key=value");
    addSeed(made.options);
    return made;
  }();
  return command;
}

const Command<AssignArguments>& assignCommand() {
  static const auto command = [] {
    using Arguments = AssignArguments;
    Command<Arguments> made{"assign", "The segments of customers who came after a segmentation was made"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::segmentation, "--segmentation", "The segmentation")
        .required()
        .add(&Arguments::history, "--history",
             "Purchases or ratings of other customers, in any format that import reads; without it, the customers of "
             "the data set who are in no segment")
        .add(&Arguments::out, "--out", "CSV file: customer,segment")
        .required();
    return made;
  }();
  return command;
}

const Command<CompareSegmentationsArguments>& compareSegmentationsCommand() {
  static const auto command = [] {
    using Arguments = CompareSegmentationsArguments;
    Command<Arguments> made{"compare-segmentations", "Who moved from which segment to which, and how far two agree"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::segmentations, "--segmentation", "A segmentation; give two, the earlier one first")
        .required()
        .add(&Arguments::out, "--out", "CSV file: customer,from,to");
    return made;
  }();
  return command;
}

const Command<LookalikesArguments>& lookalikesCommand() {
  static const auto command = [] {
    using Arguments = LookalikesArguments;
    const Alternatives whose{"whose", "Whom they are to be like"};
    Command<Arguments> made{"lookalikes",
                            "The other customers who are most like a segment, an audience or some customers"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::segment, "--segment", "A segment")
        .oneOf(whose)
        .add(&Arguments::audience, "--audience", "An audience")
        .oneOf(whose)
        .add(&Arguments::customers, "--customer", "A customer; may be repeated")
        .oneOf(whose)
        .add(&Arguments::segmentation, "--segmentation", "Of --segment; without it, the latest")
        .add(&Arguments::features, "--features",
             "As for segment; without it, those of the segmentation, else rfm and taste where the data have them")
        .add(&Arguments::top, "--top", "How many", Whole{.least = 1, .most = 1'000'000'000})
        .showDefault()
        .add(&Arguments::out, "--out", "CSV file: customer,similarity,rank");
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
