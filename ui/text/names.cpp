#include "ui/text/names.h"

#include "core/workflow/names.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

QString shown(const Text& title, const std::string& name) {
  return title.empty() ? QString::fromStdString(name) : translated(title);
}

}  // namespace

QString nameOf(const segment::Segment& segment) { return shown(segment.title, segment.name); }

QString nameOf(const segment::Segmentation& segmentation) { return shown(segmentation.title, segmentation.name); }

QString nameOf(const workflow::RunInfo& run) { return shown(workflow::titleOf(run), run.name); }

QString nameOf(const workflow::SegmentationInfo& segmentation) {
  return shown(workflow::titleOf(segmentation), segmentation.name);
}

TextArgument nameInText(const segment::Segment& segment) {
  const bool isPhrase = !segment.title.empty() && segment.title.arguments().empty();
  return isPhrase ? TextArgument(Phrase{segment.title.source()}) : TextArgument(segment.name);
}

}  // namespace kindred::ui
