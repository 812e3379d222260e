// The Guide: its table, its pane, and where they lead.
#include <gmock/gmock.h>

#include <QComboBox>
#include <QPushButton>
#include <QTextDocument>

#include "core/evaluate/metrics.h"
#include "core/guide/read_guide.h"
#include "core/workflow/store_evaluation.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/help/picture.h"
#include "ui/page.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/guide_view.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/reading_pane.h"
#include "ui/pages/classroom/reference_dialog.h"
#include "ui/pages/classroom/uses_view.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/pages/segments/segments_page.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::classroom {
namespace {

class GuideViewTest : public SampleProjectTest {
 protected:
  void openView(const QSize& size = {1300, 760}) {
    openSession();
    m_view = std::make_unique<GuideView>(*m_session, m_type);
    QObject::connect(m_session.get(), &Session::pageRequested, m_view.get(),
                     [this](const QString& key) { m_asked << key; });
    showAndSettle(*m_view, size);
    ASSERT_TRUE(waitIdle());
  }
  void TearDown() override {
    m_view.reset();
    m_session.reset();
  }
  /// Judges recommenders on the shop and keeps what came of it.
  void evaluate(const std::vector<std::string>& algorithms) {
    workflow::EvaluateRequest request;
    request.dataset = m_session->dataset();
    request.algorithms = algorithms;
    request.options.metrics = {evaluate::metric("ndcg@10")};
    Progress progress;
    const auto results = workflow::evaluateRecommenders(request, progress);
    workflow::storeEvaluation(*m_session->workspace(), m_session->datasetId(), request, results, {}, progress);
    m_session->notifyRuns();
    ASSERT_TRUE(waitIdle());
  }
  [[nodiscard]] EntryRow* row(const char* key) const { return named<EntryRow>(*m_view, key); }
  [[nodiscard]] QString title(const char* pane = "readingPane") const {
    return named<Label>(*named<ReadingPane>(*m_view, pane), "title")->text();
  }

  TypeSize m_type;
  std::unique_ptr<GuideView> m_view;
  QStringList m_asked;
};

TEST_F(GuideViewTest, EveryRowCanBeReadAndSaysWhatItIsCriticisedFor) {
  makeShop(false, "");
  openView();
  const auto rows = m_view->findChildren<EntryRow*>();
  EXPECT_EQ(rows.size(), 27);
  for (EntryRow* each : rows) {
    QTest::mouseClick(each, Qt::LeftButton);
    EXPECT_EQ(title(), each->entry().title);
    EXPECT_FALSE(each->entry().critic.isEmpty());
    EXPECT_THAT(clipped(*m_view), ::testing::IsEmpty()) << each->entry().key.toStdString();
  }
}

TEST_F(GuideViewTest, UpAndDownChooseAndEnterRunsWithTheMethodChosen) {
  makeShop(false, "");
  openView();
  EntryRow* first = row("approach/content");
  first->setFocus();
  QTest::keyClick(first, Qt::Key_Down);
  QTest::keyClick(row("approach/user_neighbours"), Qt::Key_Down);
  EXPECT_EQ(title(), row("approach/item_neighbours")->entry().title);
  QTest::keyClick(row("approach/item_neighbours"), Qt::Key_Return);
  EXPECT_THAT(m_asked, ::testing::ElementsAre(QStringLiteral("recommend")));
  EXPECT_EQ(m_session->takeMethod(), QStringLiteral("item_knn"));
  EXPECT_TRUE(m_session->takeMethod().isEmpty());
}

TEST_F(GuideViewTest, RunLeadsToTheSegmentsForWhatFindsGroups) {
  makeShop(false, "");
  openView();
  m_view->choose(QStringLiteral("clustering"));
  QTest::mouseClick(named<QPushButton>(*named<ReadingPane>(*m_view, "readingPane"), "run"), Qt::LeftButton);
  EXPECT_THAT(m_asked, ::testing::ElementsAre(QStringLiteral("segments")));
}

TEST_F(GuideViewTest, FiguresComeOfAnEvaluationThatIsKept) {
  makeShop(false, "");
  openView();
  EXPECT_EQ(row("approach/item_neighbours")->figureText(), QStringLiteral("not run yet"));
  evaluate({"item_knn"});
  EXPECT_NE(row("approach/item_neighbours")->figureText(), QStringLiteral("not run yet"));
  EXPECT_EQ(row("approach/content")->figureText(), QStringLiteral("not run yet"));
  EXPECT_TRUE(named<Label>(*m_view, "guideFoot")->text().contains(QStringLiteral("95 %")));
}

TEST_F(GuideViewTest, NotRunYetIsAButtonThatMeasuresAndTheFigureAppears) {
  makeShop(false, "");
  openView({1390, 780});
  EntryRow* users = row("approach/user_neighbours");
  EXPECT_EQ(users->figureText(), QStringLiteral("not run yet"));
  m_view->choose(QStringLiteral("item_neighbours"));
  QTest::mouseClick(named<QPushButton>(*named<ReadingPane>(*m_view, "readingPane"), "measure"), Qt::LeftButton);
  ASSERT_TRUE(
      waitUntil([&] { return row("approach/item_neighbours")->figureText() != QStringLiteral("not run yet"); }));
  EXPECT_EQ(named<ReadingPane>(*m_view, "readingPane")->findChild<QPushButton*>(QStringLiteral("measure")), nullptr);
  const int at = layoutFor(users->width(), EntryColumns::All).figure.left + 4;
  QTest::mouseClick(users, Qt::LeftButton, {}, QPoint(at, users->height() / 2));
  ASSERT_TRUE(waitUntil([&] { return users->figureText() != QStringLiteral("not run yet"); }));
  EXPECT_NE(row("approach/item_neighbours")->figureText(), QStringLiteral("not run yet"));  // on the same ground
}

TEST_F(GuideViewTest, WithoutDataTheFiguresAreTheSamplesAndSaySo) {
  m_session = std::make_unique<Session>();
  m_view = std::make_unique<GuideView>(*m_session, m_type);
  showAndSettle(*m_view, {1390, 780});
  EXPECT_NE(row("approach/item_neighbours")->figureText(), QStringLiteral("not run yet"));
  EXPECT_TRUE(named<Label>(*m_view, "guideFoot")->text().contains(QStringLiteral("sample shop")));
  EXPECT_THAT(clipped(*m_view), ::testing::IsEmpty());
}

TEST_F(GuideViewTest, TheSamplesFiguresAreThoseOfARun) {
  Progress progress;
  const auto workspace = workflow::Workspace::create(m_path);
  const auto id = workflow::importSample(*workspace, {.kind = generate::Kind::Retail}, progress).dataset.id;
  const guide::SampleFigures& sample = guide::shippedGuide().sample;
  workflow::EvaluateRequest request;
  request.dataset = workspace->dataset(id);
  request.protocol = sample.protocol;
  request.algorithms = {"popular", "item_knn"};
  request.options.metrics = {evaluate::metric("ndcg@10")};
  for (const auto& result : workflow::evaluateRecommenders(request, progress)) {
    const evaluate::Figure& figure = result.evaluation.figures.front().second;
    const auto& kept = sample.byAlgorithm.at(result.algorithm);
    EXPECT_NEAR(*figure.mean, kept.mean, 6e-5) << result.algorithm;
    EXPECT_NEAR(*figure.low, kept.low, 6e-5) << result.algorithm;
    EXPECT_NEAR(*figure.high, kept.high, 6e-5) << result.algorithm;
    EXPECT_EQ(figure.customers, sample.customers);
  }
}

TEST_F(GuideViewTest, BigTypeEnlargesWhatIsReadAndClipsNothing) {
  makeShop(false, "");
  openView({1390, 780});
  auto* pane = named<ReadingPane>(*m_view, "readingPane");
  const double small = named<Label>(*pane, "title")->font().pointSizeF();
  m_type.setBig(true);
  QApplication::processEvents();
  EXPECT_NEAR(named<Label>(*pane, "title")->font().pointSizeF(), small * m_type.factor(), 0.01);
  Language language;
  for (const char* code : {"ru", "en"}) {
    language.set(QLatin1String(code));
    for (const QSize& size : {QSize(1390, 780), QSize(970, 640)}) {
      m_view->resize(size);
      QApplication::processEvents();
      EXPECT_THAT(clipped(*m_view), ::testing::IsEmpty()) << code << ' ' << size.width();
    }
  }
}

TEST_F(GuideViewTest, EveryApproachHasAPictureThatIsDrawn) {
  for (const guide::Approach& each : guide::shippedGuide().approaches) {
    EXPECT_FALSE(each.picture.shapes.empty()) << each.key;
    const QImage image = help::imageOf(each.picture, 520, 1, help::paperColours());
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) inked += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    EXPECT_GT(inked, 2000) << each.key;
    help::PictureCanvas canvas(each.picture);
    EXPECT_FALSE(canvas.accessibleDescription().isEmpty()) << each.key;
  }
}

TEST_F(GuideViewTest, IsWrittenAsPdf) {
  makeShop(false, "");
  openView();
  m_view->writePdf(file("entry.pdf"), false);
  m_view->writePdf(file("guide.pdf"), true);
  ASSERT_TRUE(waitUntil([this] { return QFile::exists(file("guide.pdf")); }));
  EXPECT_GT(QFile(file("guide.pdf")).size(), 2 * QFile(file("entry.pdf")).size());
}

TEST_F(GuideViewTest, TheSearchLeavesWhatHoldsItsWords) {
  makeShop(false, "");
  openView();
  auto* search = named<SearchField>(*m_view, "guideSearch");
  search->setFocus();
  QTest::keyClicks(search, "pinterest walks");
  QStringList shown;
  for (const EntryRow* each : m_view->findChildren<EntryRow*>()) {
    if (!each->isHidden()) shown << each->entry().key;
  }
  EXPECT_EQ(shown, QStringList{QStringLiteral("approach/graph")});
}

TEST_F(GuideViewTest, TwoStandSideBySide) {
  makeShop(false, "");
  openView();
  auto* compared = named<QComboBox>(*m_view, "compareWith");
  compared->setCurrentIndex(compared->findData(QStringLiteral("approach/linear")));
  emit compared->activated(compared->currentIndex());
  auto* other = named<ReadingPane>(*m_view, "comparedPane");
  EXPECT_TRUE(other->isVisible());
  EXPECT_EQ(other->shownKey(), QStringLiteral("approach/linear"));
  EXPECT_THAT(clipped(*m_view), ::testing::IsEmpty());
  compared->setCurrentIndex(0);
  emit compared->activated(0);
  EXPECT_FALSE(other->isVisible());
}

TEST_F(GuideViewTest, SourcesAndWordsAreAClickAway) {
  makeShop(false, "");
  openView();
  QTest::mouseClick(named<QPushButton>(*named<ReadingPane>(*m_view, "readingPane"), "allSources"), Qt::LeftButton);
  auto* dialog = m_view->findChild<ReferenceDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_TRUE(waitUntil([&] { return dialog->isVisible(); }));
  for (const auto part : {ReferenceDialog::Part::Words, ReferenceDialog::Part::Sources}) {
    dialog->openAt(part);
    EXPECT_THAT(clipped(*dialog), ::testing::IsEmpty());
  }
}

TEST_F(GuideViewTest, NothingIsClippedInSmallWindowsAndInEitherLanguage) {
  makeShop(false, "");
  openView();
  Language language;
  for (const char* code : {"ru", "en"}) {
    language.set(QLatin1String(code));
    for (const QSize& size : {QSize(1390, 780), QSize(970, 640), QSize(750, 480)}) {
      m_view->resize(size);
      for (const char* key : {"item_neighbours", "bandits", "sequence"}) {
        m_view->choose(QLatin1String(key));
        QApplication::processEvents();
        EXPECT_THAT(clipped(*m_view), ::testing::IsEmpty()) << code << ' ' << size.width() << ' ' << key;
      }
    }
  }
}

TEST_F(GuideViewTest, EveryIconAndPageThatTheGuideNamesIsThere) {
  const auto hasIcon = [](const std::string& name) {
    return QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QString::fromStdString(name)));
  };
  const guide::Guide& shipped = guide::shippedGuide();
  for (const guide::Approach& each : shipped.approaches) EXPECT_TRUE(hasIcon(each.icon)) << each.icon;
  for (const guide::Study& each : shipped.studies) EXPECT_TRUE(hasIcon(each.icon)) << each.icon;
  for (const guide::Use& use : shipped.uses) {
    EXPECT_TRUE(hasIcon(use.icon)) << use.icon;
    for (const guide::Step& step : use.steps) {
      const bool known =
          std::ranges::any_of(pageTable(), [&](const PageEntry& page) { return step.page == page.key; }) ||
          std::ranges::any_of(partTable(), [&](const PartEntry& part) { return step.page == part.key; });
      EXPECT_TRUE(known) << use.key << ' ' << step.page;
    }
  }
}

TEST_F(GuideViewTest, CitationsAreNumbersAndNothingElseIsMarkup) {
  const guide::Guide& shipped = guide::shippedGuide();
  help::CitedLabel label(shipped, {"linden2003"});
  label.setCited(QStringLiteral("<b>a</b> [linden2003] [steck2019] [0, 1]"));
  QTextDocument shown;
  shown.setHtml(label.text());
  EXPECT_EQ(shown.toPlainText(), QStringLiteral("<b>a</b> [1] [Steck 2019] [0, 1]"));
}

TEST_F(GuideViewTest, TheMethodThatIsRunIsChosenOnThePageThatOpens) {
  makeShop(false, "");
  openSession();
  RecommendPage recommend(*m_session);
  segments::SegmentsPage segments(*m_session);
  showAndSettle(recommend, {1260, 780});
  showAndSettle(segments, {1260, 780});
  ASSERT_TRUE(waitIdle());
  m_session->showMethod(QStringLiteral("recommend"), QStringLiteral("ease"));
  recommend.activated();
  EXPECT_EQ(named<QComboBox>(recommend, "method")->currentData().toString(), QStringLiteral("ease"));
  EXPECT_TRUE(named<QComboBox>(recommend, "method")->isVisible());
  m_session->showMethod(QStringLiteral("segments"), QStringLiteral("hdbscan"));
  segments.activated();
  EXPECT_EQ(named<QComboBox>(segments, "method")->currentData().toString(), QStringLiteral("hdbscan"));
}

TEST_F(GuideViewTest, IsATabOfTheClassroomThatLeadsToItsLessons) {
  makeShop(false, "");
  openSession();
  ClassroomPage page(*m_session);
  showAndSettle(page, {1240, 780});
  page.openPart(QStringLiteral("guide"));
  EXPECT_TRUE(page.guide()->isVisible());
  EXPECT_THAT(clipped(page), ::testing::IsEmpty());
  page.guide()->choose(QStringLiteral("clustering"));
  QTest::mouseClick(named<QPushButton>(*named<ReadingPane>(*page.guide(), "readingPane"), "stepThrough"),
                    Qt::LeftButton);
  EXPECT_FALSE(page.guide()->isVisible());
  EXPECT_TRUE(page.lessons()->isVisible());
  for (const guide::Approach& each : guide::shippedGuide().approaches) {
    EXPECT_TRUE(each.lesson.empty() || page.lessons()->open(QString::fromStdString(each.lesson))) << each.lesson;
  }
}

TEST_F(GuideViewTest, EveryTabOfTheClassroomFitsSmallWindows) {
  makeShop(false, "");
  openSession();
  ClassroomPage page(*m_session);
  Language language;
  for (const char* code : {"ru", "en"}) {
    language.set(QLatin1String(code));
    for (const QSize& size : {QSize(1390, 820), QSize(970, 690), QSize(750, 520)}) {
      showAndSettle(page, size);
      for (const PartEntry& part : partTable()) {
        page.openPart(QLatin1String(part.key));
        QApplication::processEvents();
        EXPECT_THAT(clipped(page), ::testing::IsEmpty()) << code << ' ' << size.width() << ' ' << part.key;
      }
    }
  }
}

TEST_F(GuideViewTest, EveryUseIsOneClickAndEndsInAListOrAFigure) {
  makeShop(false, "");
  openSession();
  UsesView view(*m_session, m_type);
  QStringList asked;
  QObject::connect(m_session.get(), &Session::pageRequested, &view, [&](const QString& key) { asked << key; });
  showAndSettle(view, {1000, 640});
  for (const guide::Use& use : guide::shippedGuide().uses) {
    asked.clear();
    QTest::mouseClick(named<EntryRow>(view, ("use/" + use.key).c_str()), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(view, "tryUse"), Qt::LeftButton);
    EXPECT_EQ(asked, QStringList{QString::fromStdString(use.steps.front().page)}) << use.key;
    EXPECT_EQ(m_session->takeMethod().toStdString(), use.steps.front().method) << use.key;
    EXPECT_FALSE(named<Tag>(view, "ending")->text().isEmpty());
    const bool exports =
        std::ranges::any_of(use.steps, [](const guide::Step& step) { return step.page == "campaigns"; });
    EXPECT_TRUE(exports || use.ending == guide::Ending::Figure) << use.key;
    EXPECT_THAT(clipped(view), ::testing::IsEmpty()) << use.key;
  }
}

TEST_F(GuideViewTest, WithoutDataAUseMakesTheSampleAndThenOpensItsPage) {
  m_session = std::make_unique<Session>();
  UsesView view(*m_session, m_type);
  QStringList asked, samples;
  QObject::connect(m_session.get(), &Session::pageRequested, &view, [&](const QString& key) { asked << key; });
  QObject::connect(m_session.get(), &Session::sampleRequested, &view, [&](const QString& key) { samples << key; });
  showAndSettle(view, {1000, 640});
  QTest::mouseClick(named<EntryRow>(view, "use/win_back"), Qt::LeftButton);
  QTest::mouseClick(named<QPushButton>(view, "tryUse"), Qt::LeftButton);
  EXPECT_EQ(samples, QStringList{QStringLiteral("retail")});
  EXPECT_TRUE(asked.isEmpty());
  makeShop(false, "");
  m_session->openProject(m_path);
  EXPECT_TRUE(waitUntil([&] { return asked == QStringList{QStringLiteral("explore")}; }));
}

TEST_F(GuideViewTest, AUseLeadsToThePageOfItsStep) {
  makeShop(false, "");
  openSession();
  UsesView view(*m_session, m_type);
  QStringList asked;
  QObject::connect(m_session.get(), &Session::pageRequested, &view, [&](const QString& key) { asked << key; });
  showAndSettle(view, {1000, 640});
  QTest::mouseClick(named<EntryRow>(view, "use/win_back"), Qt::LeftButton);
  QTest::mouseClick(named<QPushButton>(view, "step1"), Qt::LeftButton);
  EXPECT_THAT(asked, ::testing::ElementsAre(QStringLiteral("explore")));
  EXPECT_THAT(clipped(view), ::testing::IsEmpty());
}

}  // namespace
}  // namespace kindred::ui::classroom
