// The help: F1 on controls of every page, the search, what is printed, words in tooltips.
#include <gmock/gmock.h>

#include <QFile>
#include <QFileInfo>
#include <QHelpEvent>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

#include "core/evaluate/metrics.h"
#include "core/guide/read_guide.h"
#include "core/workflow/queries/catalogue.h"
#include "tests/ui/browser.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/forms/parameter_form.h"
#include "ui/help/help_window.h"
#include "ui/help/places.h"
#include "ui/help/word_tips.h"
#include "ui/main_window.h"

namespace kindred::ui::help {
namespace {

class Help : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    makeShop();
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1440, 900});
    m_window->session().openProject(m_path);
    ASSERT_TRUE(waitUntil([this] { return m_window->session().dataset() != nullptr; }));
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
  }
  void TearDown() override {
    m_language.set("en");
    m_window.reset();
  }
  void show(const QString& page) {
    m_window->showPage(page);
    ASSERT_TRUE(waitUntil([this] { return !m_window->isBusy(); }));
  }
  /// Presses F1 with the focus on a control.
  HelpWindow* helpOf(QWidget* control) {
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    if (control != nullptr) control->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* window = m_window->findChild<HelpWindow*>();
    EXPECT_NE(window, nullptr);
    return window;
  }
  static bool exists(const HelpWindow& window, const HelpAddress& address) {
    const HelpArticle* article = articleOf(window.articles(), address.article);
    return article != nullptr && article->hasAnchor(address.anchor);
  }

  Language m_language;
  Browser m_browser;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(Help, F1OnTheControlsOfEveryPageOpensAPlaceOfThatPageOrAWord) {
  for (const PageEntry& entry : pageTable()) {
    show(entry.key);
    int tried = 0;
    for (QWidget* control : m_window->currentPage()->findChildren<QWidget*>()) {
      if (!control->isVisible() || !control->isEnabled() || (control->focusPolicy() & Qt::TabFocus) == 0) continue;
      const HelpAddress found = helpOn(control, entry.key).address;
      const bool fits = found.article == QStringLiteral("page/") + entry.key || found.article == QLatin1String("words");
      EXPECT_TRUE(fits) << entry.key << ' ' << control->metaObject()->className() << ' ' << found.article.toStdString();
      if (++tried > 3) continue;
      HelpWindow* window = helpOf(control);
      EXPECT_TRUE(window->isVisible());
      EXPECT_TRUE(exists(*window, window->shown())) << window->shown().anchor.toStdString();
    }
    EXPECT_GT(tried, 0) << entry.key;
  }
}

TEST_F(Help, EveryPageHasAPlaceAndEveryPartThatIsNamedIsThere) {
  std::set<std::string> names;
  const auto gather = [&](const QWidget& widget) {
    names.insert(widget.objectName().toStdString());
    QString name = QLatin1String(widget.metaObject()->className());
    names.insert(name.remove(QStringLiteral("kindred::ui::")).toStdString());
  };
  for (const PageEntry& entry : pageTable()) {
    EXPECT_NE(guide::shippedGuide().place(entry.key), nullptr) << entry.key;
    show(entry.key);
  }
  gather(*m_window);
  for (const QWidget* widget : m_window->findChildren<QWidget*>()) gather(*widget);
  // Those that come only when they are asked for.
  const std::set<std::string> later{"ReceiptCard",
                                    "PreferencesDialog",
                                    "AboutDialog",
                                    "IncidentDialog",
                                    "audienceDialog",
                                    "stopDialog",
                                    "nameProjectDialog",
                                    "printDialog",
                                    "QFileDialog",
                                    "help::HelpWindow",
                                    "help::DataSourcesDialog",
                                    "segments::PlaybookDialog",
                                    "classroom::ReferenceDialog",
                                    "segments::CompareView",
                                    "segments::SilhouetteView",
                                    "segments::MultiplesView",
                                    "segments::ParallelView",
                                    "segments::TrendView",
                                    "segments::LookalikesView",
                                    "segments::SideBySideView",
                                    "segments::KScores"};
  for (const guide::HelpPlace& place : guide::shippedGuide().help) {
    for (const std::string& control : place.controls)
      EXPECT_TRUE(names.contains(control) || later.contains(control)) << place.key << ' ' << control;
  }
}

TEST_F(Help, F1OpensThePlaceOfThePartAndSaysWhatTheControlSays) {
  show("segments");
  auto* form = named<QWidget>(*m_window->currentPage(), "methodPane");
  auto* run = named<QPushButton>(*form, "run");
  HelpWindow* window = helpOf(run);
  EXPECT_EQ(window->shown(), (HelpAddress{"page/segments", "segments/method"}));
  EXPECT_EQ(named<Label>(*window, "helpOwn")->isVisible(), !run->toolTip().isEmpty());
  EXPECT_FALSE(window->isModal());
}

TEST_F(Help, AParameterWhoseWordIsInTheGlossaryOpensTheWord) {
  ParameterForm form;
  Parameters parameters;
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("recommend")) {
    if (entry.info.key == "item_knn") parameters = entry.info.parameters;
  }
  form.setParameters(parameters);
  QWidget* editor = form.editor("shrinkage");
  ASSERT_NE(editor, nullptr);
  EXPECT_EQ(helpOn(editor, "recommend").address, (HelpAddress{"words", "shrinkage"}));
  EXPECT_TRUE(tipWithWord(*editor).contains(QStringLiteral("<b>Shrinkage</b>")));
}

TEST_F(Help, TheSearchFindsWordsInAllOfItAndIsDrivenByKeys) {
  HelpWindow* window = helpOf(nullptr);
  auto* search = named<SearchField>(*window, "helpSearch");
  auto* hits = named<QListWidget>(*window, "helpHits");
  search->setFocus();
  QTest::keyClicks(search, "share held back");
  EXPECT_TRUE(hits->isVisible());
  QStringList articles;
  for (int i = 0; i < hits->count(); ++i) articles << addressIn(hits->item(i)->data(Qt::UserRole).toString()).article;
  EXPECT_TRUE(articles.contains(QStringLiteral("words")));
  EXPECT_TRUE(articles.contains(QStringLiteral("page/campaigns")));
  EXPECT_TRUE(articles.contains(QStringLiteral("use/win_back")));
  QTest::keyClick(search, Qt::Key_Down);
  EXPECT_EQ(window->focusWidget(), hits);
  EXPECT_EQ(hits->currentRow(), 0);
  EXPECT_EQ(window->shown(), addressIn(hits->item(0)->data(Qt::UserRole).toString()));
  QTest::keyClick(hits, Qt::Key_Down);
  EXPECT_EQ(window->shown(), addressIn(hits->item(1)->data(Qt::UserRole).toString()));
  QTest::mouseClick(named<QToolButton>(*window, "helpBack"), Qt::LeftButton);
  EXPECT_EQ(window->shown(), addressIn(hits->item(0)->data(Qt::UserRole).toString()));
  search->setFocus();
  QTest::keyClick(search, Qt::Key_Escape);
  EXPECT_TRUE(search->text().isEmpty());
  EXPECT_TRUE(named<QTreeWidget>(*window, "helpContents")->isVisible());
  QTest::keyClicks(search, "xyzzy");
  EXPECT_EQ(hits->count(), 0);
  EXPECT_FALSE(hits->isVisible());
}

TEST_F(Help, SearchesInGuideGlossaryUsesAndDataSetsWithSnippets) {
  const auto articles = articlesOf(guide::shippedGuide());
  const auto groupsOf = [&](const QString& query) {
    QSet<QString> kinds;
    for (const HelpHit& hit : findInHelp(articles, query)) {
      kinds << hit.address.article.section(QLatin1Char('/'), 0, 0);
      EXPECT_LE(hit.snippet.size(), 150);
    }
    return kinds;
  };
  EXPECT_TRUE(groupsOf(QStringLiteral("cosine")).contains(QStringLiteral("words")));
  EXPECT_TRUE(groupsOf(QStringLiteral("Amazon")).contains(QStringLiteral("study")));
  EXPECT_TRUE(groupsOf(QStringLiteral("MovieLens")).contains(QStringLiteral("data")));
  EXPECT_TRUE(groupsOf(QStringLiteral("neighbours")).contains(QStringLiteral("approach")));
  EXPECT_TRUE(findInHelp(articles, {}).empty());
  EXPECT_TRUE(findInHelp(articles, QStringLiteral("<b>")).empty());
}

TEST_F(Help, EveryLinkWithinItLeadsSomewhere) {
  for (const char* code : {"en", "ru"}) {
    m_language.set(QLatin1String(code));
    const auto articles = articlesOf(guide::shippedGuide());
    EXPECT_GT(articles.size(), 50u);
    for (const HelpArticle& article : articles) {
      EXPECT_FALSE(article.sections.empty()) << article.key.toStdString();
      QTextDocument document;
      document.setHtml(htmlOf(article));
      for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
          const QString link = each.fragment().charFormat().anchorHref();
          if (!link.startsWith(QLatin1String("help:"))) continue;
          const HelpAddress address = addressIn(link);
          const HelpArticle* target = articleOf(articles, address.article);
          EXPECT_TRUE(target != nullptr && target->hasAnchor(address.anchor)) << link.toStdString();
        }
      }
    }
  }
}

TEST_F(Help, IsWrittenAsPdfWholeOrNotAtAll) {
  HelpWindow* window = helpOf(nullptr);
  window->writePdf(file("page.pdf"), false);
  window->writePdf(file("all.pdf"), true);
  ASSERT_TRUE(waitUntil([this] { return QFileInfo::exists(file("all.pdf")); }));
  QFile page(file("page.pdf")), all(file("all.pdf"));
  ASSERT_TRUE(page.open(QIODevice::ReadOnly) && all.open(QIODevice::ReadOnly));
  EXPECT_TRUE(page.readAll().startsWith("%PDF"));
  EXPECT_GT(all.size(), 10 * page.size() / 8);
  window->writePdf(file("none/there.pdf"), false);
  auto* note = window->findChild<Note*>();
  EXPECT_TRUE(waitUntil([&] { return note->isVisible() && !note->title().isEmpty(); }));
  EXPECT_FALSE(QFileInfo::exists(file("none")));
}

TEST_F(Help, NothingIsClippedInEitherLanguageAtAnyZoom) {
  HelpWindow* window = helpOf(nullptr);
  for (const char* code : {"ru", "en"}) {
    m_language.set(QLatin1String(code));
    for (const int zoom : {100, 150}) {
      theme().setZoom(zoom);
      for (const QSize& size : {window->size(), window->minimumSize()}) {
        window->resize(size);
        QApplication::processEvents();
        EXPECT_THAT(clipped(*window), ::testing::IsEmpty()) << code << ' ' << zoom << ' ' << size.width();
      }
    }
  }
  theme().setZoom(100);
}

TEST_F(Help, TooltipsTellWhatTheirWordsMean) {
  QPushButton button(QStringLiteral("Advise"));
  EXPECT_TRUE(tipWithWord(button).isEmpty());
  button.setToolTip(QStringLiteral("Compares numbers by their silhouette <and> more"));
  EXPECT_TRUE(tipWithWord(button).contains(QStringLiteral("<b>Silhouette</b>")));
  EXPECT_TRUE(tipWithWord(button).contains(QStringLiteral("&lt;and&gt;")));
  button.setToolTip(QStringLiteral("Chooses a segment"));  // a word of everyday language
  EXPECT_TRUE(tipWithWord(button).isEmpty());
  m_language.set("ru");
  button.setToolTip(QStringLiteral("Сравнивает по силуэту"));
  EXPECT_TRUE(tipWithWord(button).contains(QStringLiteral("<b>Силуэт</b>")));
}

TEST(HelpWords, EveryMetricHasAnEntryInBothLanguages) {
  for (const evaluate::MetricKind& kind : evaluate::metricKinds()) {
    const guide::Term* term = guide::shippedGuide().termNamed(kind.key);
    ASSERT_NE(term, nullptr) << kind.key;
    EXPECT_FALSE(term->means.english.empty() || term->means.russian.empty()) << kind.key;
  }
}

TEST(HelpWords, NamesAreThoseOfMetricsAndParameters) {
  std::set<std::string> known;
  for (const evaluate::MetricKind& kind : evaluate::metricKinds()) known.insert(std::string(kind.key));
  for (const char* family : {"recommend", "segment", "embed", "features"}) {
    for (const workflow::CatalogueEntry& entry : workflow::catalogue(family)) {
      for (const Parameter& parameter : expanded(entry.info.parameters, {})) known.insert(parameter.key);
    }
  }
  for (const guide::Term& term : guide::shippedGuide().terms) {
    for (const std::string& name : term.names) EXPECT_TRUE(known.contains(name)) << term.key << ' ' << name;
  }
}

}  // namespace
}  // namespace kindred::ui::help
