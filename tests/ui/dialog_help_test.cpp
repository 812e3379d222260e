// F1 in dialogs, and the words of the glossary as links in what the window tells.
#include <gmock/gmock.h>

#include <QAction>
#include <QFileDialog>
#include <QFrame>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>

#include "core/guide/read_guide.h"
#include "core/lesson/lesson_run.h"
#include "core/workflow/queries/catalogue.h"
#include "tests/architecture/sources.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/incident_dialog.h"
#include "ui/help/data_sources_dialog.h"
#include "ui/help/help_window.h"
#include "ui/help/word_links.h"
#include "ui/help/word_tips.h"
#include "ui/help/written.h"
#include "ui/main_window.h"
#include "ui/pages/classroom/reference_dialog.h"
#include "ui/pages/segments/playbook_dialog.h"
#include "ui/print/printer.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::help {
namespace {

class DialogHelpTest : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    makeShop(false, "");
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1280, 800});
    m_window->session().openProject(m_path);
    ASSERT_TRUE(waitUntil([this] { return m_window->session().dataset() != nullptr; }));
  }
  void TearDown() override {
    m_language.set("en");
    m_window.reset();
  }
  /// Opens a dialog where it is not open yet, presses F1 on what has the focus there, and ends it.
  HelpAddress f1(QDialog* dialog) {
    m_pressed.insert(dialog->metaObject()->className());
    if (dialog->isHidden()) dialog->open();
    QWidget* control = dialog->focusWidget();
    QTest::keyClick(control == nullptr ? dialog : control, Qt::Key_F1);
    auto* help = m_window->findChild<HelpWindow*>();
    if (help == nullptr) return {};
    EXPECT_TRUE(help->isVisible());
    const HelpAddress shown = help->shown();
    const HelpArticle* article = articleOf(help->articles(), shown.article);
    EXPECT_TRUE(article != nullptr && article->hasAnchor(shown.anchor)) << shown.anchor.toStdString();
    delete help;
    delete dialog;
    return shown;
  }

  Language m_language;
  std::unique_ptr<MainWindow> m_window;
  std::set<std::string> m_pressed;
};

HelpAddress ofWindow(const char* part) {
  return {QStringLiteral("page/window"), QStringLiteral("window/") + QLatin1String(part)};
}

TEST_F(DialogHelpTest, F1OpensThePlaceOfEveryDialog) {
  MainWindow* window = m_window.get();
  const Error error(ErrorCode::Internal, Text("What."), Text("Why."));
  EXPECT_EQ(f1(new PreferencesDialog(m_language, window)), ofWindow("preferences"));
  EXPECT_EQ(f1(new AboutDialog(window)), ofWindow("about"));
  EXPECT_EQ(f1(new IncidentDialog(Text("Training"), error, window)), ofWindow("about"));
  EXPECT_EQ(f1(new DataSourcesDialog(window)), (HelpAddress{"page/classroom", "classroom/find_data"}));
  EXPECT_EQ(f1(new segments::PlaybookDialog(*window->session().workspace(), window)),
            (HelpAddress{"page/segments", "segments/playbook"}));
  EXPECT_EQ(f1(new classroom::ReferenceDialog(guide::shippedGuide(), window)),
            (HelpAddress{"page/classroom", "classroom/reference"}));
  auto* files = new QFileDialog(window);
  files->setOption(QFileDialog::DontUseNativeDialog);
  EXPECT_EQ(f1(files), ofWindow("files"));
  printAside(window->session(), window, {.title = QStringLiteral("Page")}, {});
  EXPECT_EQ(f1(named<QPrintDialog>(*window, "printDialog")), ofWindow("print"));
  // Every dialog that the sources declare was among them.
  static const QRegularExpression declared(QStringLiteral("^class (\\w+) : public QDialog"));
  for (const auto& source : architecture::sources({"ui"})) {
    if (!source.ends_with(".h")) continue;
    for (const auto& line : architecture::linesOf(source)) {
      const auto match = declared.match(QString::fromStdString(line));
      if (!match.hasMatch() || match.captured(1) == QLatin1String("HelpWindow")) continue;
      EXPECT_TRUE(std::ranges::any_of(m_pressed, [&](const std::string& pressed) {
        return pressed.ends_with(match.captured(1).toStdString());
      })) << source;
    }
  }
}

TEST_F(DialogHelpTest, F1InQuestionsOpensTheirPlace) {
  m_window->session().selection().applyIndices({0, 1}, Text("by hand"), SetMode::New);
  named<QAction>(*m_window, "saveAudience")->trigger();
  auto* name = named<QInputDialog>(*m_window, "audienceDialog");
  EXPECT_EQ(f1(name), ofWindow("audience"));
  auto* box = new QMessageBox(QMessageBox::NoIcon, "Close", "?", QMessageBox::Ok, m_window.get());
  box->setObjectName("stopDialog");
  EXPECT_EQ(f1(box), ofWindow("close"));
}

TEST_F(DialogHelpTest, BesideADialogThatWaitsTheHelpCanBeRead) {
  auto* dialog = new PreferencesDialog(m_language, m_window.get());
  dialog->open();
  QTest::keyClick(named<QWidget>(*dialog, "zoom"), Qt::Key_F1);
  auto* help = m_window->findChild<HelpWindow*>();
  ASSERT_NE(help, nullptr);
  EXPECT_EQ(help->parentWidget(), dialog) << "any other would be locked";
  QTest::keyClick(help, Qt::Key_F1);
  EXPECT_EQ(help->shown(), ofWindow("help"));
  dialog->close();
}

TEST_F(DialogHelpTest, WordsInTheFactsOfAResultLeadToTheirEntry) {
  InfoButton button(m_window.get());
  button.setInfo({.title = "Neighbours",
                  .facts = {{"Measure", "Cosine <b>"}, {"Seed", "7"}, {"Shrinkage", "Twice shrinkage"}},
                  .command = "kindred-cli train"});
  button.openPanel();
  std::map<std::string, QLabel*> linked;
  for (QLabel* label : button.findChildren<QLabel*>()) {
    if (label->text().contains(QLatin1String("href"))) linked[label->text().toStdString()] = label;
  }
  ASSERT_GE(linked.size(), 3u);
  QLabel* cosine = nullptr;
  for (const auto& [text, label] : linked) {
    if (text.find("help:words#cosine") != std::string::npos) cosine = label;
  }
  ASSERT_NE(cosine, nullptr);
  EXPECT_TRUE(cosine->text().contains(QLatin1String("&lt;b&gt;"))) << "what is no word is escaped";
  const QPoint word(cosine->fontMetrics().horizontalAdvance("Co"), cosine->height() / 2);
  QTest::mouseClick(cosine, Qt::LeftButton, {}, word);
  ASSERT_TRUE(waitUntil([this] { return m_window->findChild<HelpWindow*>() != nullptr; }));
  EXPECT_EQ(m_window->findChild<HelpWindow*>()->shown(), (HelpAddress{"words", "cosine"}));
  EXPECT_TRUE(waitUntil([&] { return button.findChild<QFrame*>() == nullptr; })) << "the panel closes";
}

TEST_F(DialogHelpTest, WhatAControlSaysOfItselfLinksItsWords) {
  QPushButton control(m_window.get());
  control.setToolTip(QStringLiteral("Compares by silhouette"));
  auto* help = new HelpWindow(m_window->session(), m_window.get());
  help->open({"page/segments", "segments"}, control.toolTip());
  help->show();
  auto* own = named<QLabel>(*help, "helpOwn");
  EXPECT_TRUE(own->text().contains(QLatin1String("help:words#silhouette")));
  emit own->linkActivated(QStringLiteral("help:words#silhouette"));
  EXPECT_EQ(help->shown(), (HelpAddress{"words", "silhouette"}));
}

TEST(WordLinks, EachWordOnceTheLongerOneFirst) {
  Language language;
  language.set("en");
  const auto found = wordsIn(QStringLiteral("Shrinkage, and again shrinkage beside cosine"));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].term->key, "shrinkage");
  EXPECT_EQ(found[0].at, 0);
  EXPECT_EQ(found[1].term->key, "cosine");
  EXPECT_EQ(withWordLinks(QStringLiteral("a < b")), QStringLiteral("a &lt; b"));
}

TEST(WordLinks, WhatAFormCallsAParameterIsALinkInEitherLanguage) {
  Language language;
  for (const char* code : {"en", "ru"}) {
    language.set(QLatin1String(code));
    QString label;
    for (const workflow::CatalogueEntry& entry : workflow::catalogue("recommend")) {
      for (const Parameter& parameter : entry.info.parameters) {
        if (parameter.key == "shrinkage") label = translated(parameter.label);
      }
    }
    EXPECT_TRUE(withWordLinks(label).contains(QLatin1String("help:words#shrinkage"))) << code << label.toStdString();
  }
  language.set("en");
}

TEST(WrittenHelp, TellsHowToWriteLessonsInBothLanguages) {
  Language language;
  for (const char* code : {"en", "ru"}) {
    language.set(QLatin1String(code));
    const HelpArticle article = writtenArticle(QStringLiteral("lessons"), {});
    QString plain;
    for (const HelpSection& section : article.sections) plain += section.plain;
    EXPECT_FALSE(article.title.isEmpty()) << code;
    EXPECT_EQ(article.sections.size(), 3u) << code;
    EXPECT_EQ(plain.contains(QRegularExpression(QStringLiteral("[а-я]"))), code == std::string("ru"));
    for (const lesson::Show& show : lesson::shows())
      EXPECT_TRUE(plain.contains(QString::fromStdString(show.key))) << code << ' ' << show.key;
    const QString html = htmlOf(article);
    for (const char* part : {"<pre>", "<table", "<code>", "<b>", "```step"}) EXPECT_TRUE(html.contains(part)) << part;
  }
  language.set("en");
}

TEST(WrittenHelp, ShowsMarkupOfItsTextAsWords) {
  const HelpArticle article = articleOfMarkdown(
      "k", {}, "# A <i>\nOne\n*two* <script>\n\n    x < y\n\n| a | b |\n|---|---|\n| **c** | `<d>` |\n");
  EXPECT_EQ(article.title, "A <i>");
  ASSERT_EQ(article.sections.size(), 1u);
  EXPECT_EQ(
      article.sections[0].html,
      "<p>One <i>two</i> &lt;script&gt;</p><pre>x &lt; y</pre><table cellspacing=\"0\" cellpadding=\"4\" "
      "border=\"1\"><tr><th align=\"left\">a</th><th align=\"left\">b</th></tr><tr><td align=\"left\"><b>c</b></td>"
      "<td align=\"left\"><code>&lt;d&gt;</code></td></tr></table>");
}

}  // namespace
}  // namespace kindred::ui::help
