#include "core/base/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kindred {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

class Recorder : public ProgressSink {
 public:
  void progress(double fraction, const Text& step) override {
    fractions.push_back(fraction);
    if (!step.empty()) steps.push_back(english(step));
  }
  std::vector<double> fractions;
  std::vector<std::string> steps;
};

TEST(Progress, ReportsFractionsOfNestedParts) {
  Recorder recorder;
  Progress whole(&recorder, {});
  Progress second = whole.part(0.2, 0.6, KI_TEXT("core", "Second step"));
  Progress inner = second.part(0.5, 1);
  inner.report(0.5, KI_TEXT("core", "Inner"));
  second.report(1);
  whole.report(1);
  const auto near = [](double x) { return DoubleNear(x, 1e-12); };
  EXPECT_THAT(recorder.fractions, ElementsAre(near(0.2), near(0.5), near(0.6), near(1)));
  EXPECT_THAT(recorder.steps, ElementsAre("Second step", "Inner"));
}

TEST(Progress, DoesNotStepBackWhereTwoPartsAreMadeAtOnce) {
  Recorder recorder;
  Progress whole(&recorder, {});
  Progress first = whole.part(0, 0.5), second = whole.part(0.5, 1);
  first.report(0.5);
  second.report(0.5);
  EXPECT_THAT(recorder.fractions, ElementsAre(0.25, 0.75));
}

TEST(Progress, ThrowsInEveryPartOnceCancelled) {
  CancelToken token;
  Progress whole(nullptr, token);
  Progress part = whole.part(0, 0.5);
  EXPECT_NO_THROW(part.checkpoint());
  token.cancel();
  EXPECT_TRUE(part.cancelled());
  EXPECT_THROW(part.checkpoint(), Cancelled);
  EXPECT_THROW(whole.report(0.5), Cancelled);
  EXPECT_THROW((void)part.part(0, 1), Cancelled);
}

TEST(Progress, ReportsNothingAfterCancel) {
  Recorder recorder;
  CancelToken token;
  Progress progress(&recorder, token);
  token.cancel();
  EXPECT_THROW(progress.report(0.5), Cancelled);
  EXPECT_TRUE(recorder.fractions.empty());
}

TEST(Progress, SilentOneIsNeverCancelled) {
  Progress silent;
  EXPECT_NO_THROW(silent.report(0.3));
  EXPECT_FALSE(silent.cancelled());
}

}  // namespace
}  // namespace kindred
