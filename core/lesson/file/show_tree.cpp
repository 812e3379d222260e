// `show: tree`. Keys: linkage (ward, complete, average, single), groups (how many are left; "all" before the first join).
// Figures: customers, groups, joined (how many joins), and after a join: first, second (who was joined last), height (how far
// they lay apart), height.next (of the join after it, where there is one).
#include <algorithm>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

std::vector<std::string> linkageKeys() {
  std::vector<std::string> keys;
  for (const Choice& choice : linkages().choices) keys.push_back(choice.key);
  return keys;
}

std::string namesBelow(const TreeWalk& walk, int node) {
  std::string names;
  for (const int point : walk.pointsOf(node))
    names += (names.empty() ? "" : ", ") + walk.table.names[static_cast<std::size_t>(point)];
  return names;
}

int joinedOf(const Step& step, int leaves) {
  const std::string said = step.value("groups", "all");
  const int groups = said == "all" ? leaves : static_cast<int>(numberOf(said).value_or(leaves));
  return leaves - std::clamp(groups, 1, leaves);
}

FigureNames treeNames(const Step& step, const DataBlock& data) {
  FigureNames names{{"customers", "groups", "joined"}};
  const std::string groups = step.value("groups", "all");
  if (groups == "all") return names;
  for (const char* name : {"first", "second", "height"}) names.names.emplace_back(name);
  if (groups != "1") names.names.emplace_back("height.next");
  names.open = data.kind == DataBlock::Kind::File;
  return names;
}

Shown runTree(const Step& step, const Ground& ground, Progress&) {
  auto points = ground.points();
  if (points->points.rows() > MostLeaves)
    throw Error(ErrorCode::BadData,
                KI_TEXT_N("core", "A tree to be walked through has at most %n point(s).", MostLeaves),
                KI_TEXT("core", "Give fewer customers in the block of data."));
  const std::string linkage = step.value("linkage", linkages().choices.front().key);
  const auto walk =
      ground.walks().get<TreeWalk>("tree " + ground.block().source + linkage + points->names.front(), [&] {
        PlaneTable table = *points;
        constexpr std::size_t Letters = 26;  // so that a join can be said aloud
        for (std::size_t i = 0; ground.block().kind == DataBlock::Kind::MadePoints && i < table.names.size(); ++i)
          table.names[i] = std::string(1, static_cast<char>('A' + i % Letters)) + (i < Letters ? "" : "2");
        return walkTree(table, linkage);
      });
  const int leaves = static_cast<int>(points->points.rows()), at = joinedOf(step, leaves);
  Figures figures{
      {"customers", std::int64_t{leaves}}, {"groups", std::int64_t{leaves - at}}, {"joined", std::int64_t{at}}};
  if (at > 0) {
    const similarity::Merge& merge = walk->merges[static_cast<std::size_t>(at) - 1];
    figures["first"] = namesBelow(*walk, merge.left);
    figures["second"] = namesBelow(*walk, merge.right);
    figures["height"] = merge.height;
    if (at < leaves - 1) figures["height.next"] = walk->merges[static_cast<std::size_t>(at)].height;
  }
  return {.picture = TreePicture{walk, at}, .figures = std::move(figures), .words = words(*walk, at)};
}

}  // namespace

Show treeShow() {
  return {
      .key = "tree",
      .needs = Show::Needs::Points,
      .keys = {oneOf("linkage", linkageKeys()), wholeNumberOr("groups", 1, static_cast<int>(MostLeaves) - 1, "all")},
      .figures = treeNames,
      .run = runTree};
}

}  // namespace kindred::lesson
