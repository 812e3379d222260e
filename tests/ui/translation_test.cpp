// Every word the window can show has a Russian translation, and every count its plural forms: the .ts files held
// against the sources, by their text and by lupdate.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <functional>
#include <set>

#include "ui/main_window.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

const QString Root = QStringLiteral(KINDRED_ROOT "/");
const QString Translations = Root + QStringLiteral("resources/i18n/");
const QString Literals = QStringLiteral(R"re((?:\s*"(?:[^"\\\n]|\\.)*")+)re");

// One message of a .ts file; `forms` is one translation, or one a plural form.
struct Message {
  QString context = {};
  QString source = {};
  QString comment = {};
  bool plural = false;
  bool finished = false;
  QStringList forms = {};

  [[nodiscard]] std::string name() const { return QStringLiteral("%1: “%2”").arg(context, source).toStdString(); }
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
  Message message{.context = context, .plural = xml.attributes().hasAttribute(QStringLiteral("numerus"))};
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      message.comment = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
      if (!message.plural) message.forms << xml.readElementText();
      while (message.plural && xml.readNextStartElement()) message.forms << xml.readElementText();
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

std::vector<Message> messagesOf(const QString& path) {
  std::vector<Message> messages;
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  QXmlStreamReader xml(&file);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) messages.push_back(readMessage(xml, context));
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return messages;
}

const std::vector<Message>& russian() {
  static const std::vector<Message> messages = messagesOf(Translations + QStringLiteral("kindred_ru.ts"));
  return messages;
}

const std::vector<Message>& englishPlurals() {
  static const std::vector<Message> messages = messagesOf(Translations + QStringLiteral("kindred_en.ts"));
  return messages;
}

// The text of a source without its comments.
QString codeOf(const QString& path) {
  static const QRegularExpression comment(QStringLiteral(R"re(("(?:[^"\\\n]|\\.)*")|//[^\n]*)re"));
  QFile file(Root + path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return QString::fromUtf8(file.readAll()).replace(comment, QStringLiteral("\\1"));
}

QStringList sourcesIn(const QStringList& folders) {
  QStringList paths;
  for (const QString& folder : folders) {
    QDirIterator files(Root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) paths << files.next().mid(Root.size());
  }
  return paths;
}

// What adjacent literals say together.
QString saidBy(const QString& literals) {
  static const QRegularExpression one(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
  QString said;
  for (auto match = one.globalMatch(literals); match.hasNext();) said += match.next().captured(1);
  return said.replace(QLatin1String("\\n"), QLatin1String("\n"))
      .replace(QLatin1String("\\\""), QLatin1String("\""))
      .replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

// The literals that `call`, a pattern ending before the first of them, has in some code.
QStringList literalsAfter(const QString& call, const QString& code) {
  QStringList found;
  for (auto match = QRegularExpression(call + QLatin1Char('(') + Literals + QLatin1Char(')')).globalMatch(code);
       match.hasNext();) {
    found << saidBy(match.next().captured(1));
  }
  return found;
}

// %1, %2 and %n, each once; "%L1" is a %1 in the locale's writing.
std::set<QString> placesIn(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%L?([1-9n])"));
  std::set<QString> places;
  for (auto match = place.globalMatch(text); match.hasNext();) places.insert(match.next().captured(1));
  return places;
}

QStringList tagsIn(const QString& text) {
  static const QRegularExpression tag(QStringLiteral("</?[a-z]+>"));
  QStringList tags;
  for (auto match = tag.globalMatch(text); match.hasNext();) tags << match.next().captured();
  tags.sort();
  return tags;
}

std::set<QString> finishedSources(const std::function<bool(const Message&)>& wanted) {
  std::set<QString> sources;
  for (const Message& message : russian()) {
    if (wanted(message) && message.finished) sources.insert(message.source);
  }
  return sources;
}

TEST(Translation, CoversEveryTextOfCore) {
  const auto texts = finishedSources([](const Message& m) { return m.context == QLatin1String("core") && !m.plural; });
  const auto counted = finishedSources([](const Message& m) { return m.context == QLatin1String("core") && m.plural; });
  int seen = 0;
  for (const QString& path : sourcesIn({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
    const QString code = codeOf(path);
    for (const QString& text : literalsAfter(QStringLiteral(R"re(\bKI_TEXT\(\s*"core",)re"), code)) {
      ++seen;
      EXPECT_TRUE(texts.contains(text)) << path.toStdString() << ": “" << text.toStdString() << "”";
    }
    for (const QString& text : literalsAfter(QStringLiteral(R"re(\bKI_TEXT_N\(\s*"core",)re"), code)) {
      ++seen;
      EXPECT_TRUE(counted.contains(text)) << path.toStdString() << ": “" << text.toStdString() << "”";
    }
  }
  EXPECT_GT(seen, 400);
}

TEST(Translation, CoversEveryWordOfTheWindow) {
  const auto translated = finishedSources([](const Message& m) { return m.context != QLatin1String("core"); });
  int seen = 0;
  for (const QString& path : sourcesIn({QStringLiteral("ui")})) {
    const QString code = codeOf(path);
    for (const QString& text : literalsAfter(
             QStringLiteral(R"re(\b(?:tr\(|(?:QT_TRANSLATE_NOOP|translate)\(\s*"(?!core")[\w:]+",))re"), code)) {
      ++seen;
      EXPECT_TRUE(translated.contains(text)) << path.toStdString() << ": “" << text.toStdString() << "”";
    }
  }
  EXPECT_GT(seen, 400);
}

TEST(Translation, IsFinishedAndKeepsWhatIsFilledIn) {
  for (const Message& message : russian()) {
    EXPECT_TRUE(message.finished) << message.name();
    EXPECT_EQ(message.forms.size(), message.plural ? 3 : 1) << message.name();
    for (const QString& form : message.forms) {
      EXPECT_FALSE(form.isEmpty()) << message.name();
      EXPECT_EQ(placesIn(form), placesIn(message.source)) << message.name();
      EXPECT_EQ(tagsIn(form), tagsIn(message.source)) << message.name();
      static const QRegularExpression letter(QStringLiteral("&[^ ]"));  // “&” between blanks is a word
      EXPECT_EQ(form.contains(letter), message.source.contains(letter)) << message.name();
    }
  }
}

TEST(Translation, GivesEnglishItsPluralForms) {
  for (const Message& message : englishPlurals()) {
    EXPECT_TRUE(message.finished && message.plural && message.forms.size() == 2) << message.name();
    for (const QString& form : message.forms) {
      EXPECT_FALSE(form.isEmpty() || form.contains(QLatin1String("(s)")) || form.contains(QLatin1Char('|')))
          << message.name();
      EXPECT_THAT(placesIn(message.source), testing::IsSupersetOf(placesIn(form))) << message.name();
    }
  }
}

// A class is looked up by its whole name, which lupdate finds only where it can follow the includes.
TEST(Translation, FilesWordsUnderWholeNames) {
  std::set<QString> declared = {QStringLiteral("core")};
  for (const QString& path : sourcesIn({QStringLiteral("ui")})) {
    static const QRegularExpression context(
        QStringLiteral(R"re((?:Q_DECLARE_TR_FUNCTIONS\(|QT_TRANSLATE_NOOP\(\s*"|translate\(\s*")(\w+))re"));
    const QString code = codeOf(path);
    for (auto match = context.globalMatch(code); match.hasNext();) declared.insert(match.next().captured(1));
  }
  for (const Message& message : russian()) {
    EXPECT_TRUE(message.context.startsWith(QLatin1String("kindred::ui::")) || declared.contains(message.context))
        << message.name();
  }
}

std::set<QString> keysOf(const std::vector<Message>& messages) {
  std::set<QString> keys;
  for (const Message& m : messages)
    keys.insert(QStringList{m.context, m.source, m.comment, m.plural ? QStringLiteral("counted") : QString()}.join(
        QLatin1Char('|')));
  return keys;
}

TEST(Translation, HasJustWhatTheSourcesHold) {
  const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
  if (bash.isEmpty() || !QFileInfo::exists(QStringLiteral(KINDRED_LUPDATE))) GTEST_SKIP() << "needs bash and lupdate";
  QTemporaryDir folder;
  for (const char* name : {"/kindred_ru.ts", "/kindred_en.ts"}) {
    ASSERT_TRUE(QFile::copy(Translations + QString::fromLatin1(name), folder.path() + QString::fromLatin1(name)));
  }
  QProcess translate;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LUPDATE"), QStringLiteral(KINDRED_LUPDATE));
  translate.setProcessEnvironment(environment);
  translate.start(bash, {Root + QStringLiteral("dev"), QStringLiteral("translate"), folder.path()});
  ASSERT_TRUE(translate.waitForFinished(60000));
  ASSERT_EQ(translate.exitCode(), 0) << translate.readAllStandardError().toStdString();
  EXPECT_EQ(keysOf(messagesOf(folder.filePath(QStringLiteral("kindred_ru.ts")))), keysOf(russian()))
      << "run ./dev translate";
  EXPECT_EQ(keysOf(messagesOf(folder.filePath(QStringLiteral("kindred_en.ts")))), keysOf(englishPlurals()))
      << "run ./dev translate";
}

// Words in a call that shows them, where they are not wrapped in tr() or a Text. A key (an icon, a sample) is one
// word in small letters, which only calls with nothing but words rule out.
TEST(Sources, ShowNoWordsThatCannotBeTranslated) {
  const std::set<QString> allowed = {QStringLiteral("English"), QStringLiteral("Русский")};  // each named in itself
  const QRegularExpression wrapped(
      QStringLiteral(R"re(\b(?:tr|KI_TEXT|KI_TEXT_N|QT_TRANSLATE_NOOP|translate)\((?:\s*"\w+",)?)re") + Literals +
      QStringLiteral("(?:,") + Literals + QStringLiteral(")?"));
  const QRegularExpression shown(QStringLiteral(
      R"re(\b(setText|setToolTip|setTitle|setWindowTitle|setPlaceholderText|setAccessibleName|setAccessibleDescription|setStatusTip|setWhatsThis|setLabelText|setRemark|setParts|setCaption|setChoiceText|say|addAction|addItem|addMenu|addRow|addFact)\([^;]*;)re"));
  const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
  const QRegularExpression words(QStringLiteral("\\p{L}{2}"));
  const QRegularExpression tags(QStringLiteral("<[^>]*>"));
  const QRegularExpression notAKey(QStringLiteral("\\p{Lu}\\p{L}|\\p{L} +\\p{L}"));
  int seen = 0;
  for (const QString& path : sourcesIn({QStringLiteral("ui")})) {
    const QString code = codeOf(path).replace(wrapped, QStringLiteral("tr("));
    for (auto call = shown.globalMatch(code); call.hasNext(); ++seen) {
      const auto match = call.next();
      const bool takesKeys = match.captured(1).startsWith(QLatin1String("add"));
      for (auto said = literal.globalMatch(match.captured()); said.hasNext();) {
        const QString text = said.next().captured(1).remove(tags);
        EXPECT_TRUE(!text.contains(takesKeys ? notAKey : words) || allowed.contains(text))
            << path.toStdString() << ": “" << text.toStdString() << "”";
      }
    }
  }
  EXPECT_GT(seen, 200);
}

TEST(Translation, IsSpokenInEveryPluralForm) {
  const auto values = [](std::int64_t count) { return translated(KI_TEXT_N("core", "%n value(s)", count)); };
  Language language;
  language.set(QStringLiteral("ru"));
  EXPECT_EQ(values(1), QStringLiteral("1 значение"));
  EXPECT_EQ(values(2), QStringLiteral("2 значения"));
  EXPECT_EQ(values(5), QStringLiteral("5 значений"));
  EXPECT_EQ(values(21), QStringLiteral("21 значение"));
  EXPECT_EQ(values(1234567), QStringLiteral("1\u00A0234\u00A0567 значений"));
  EXPECT_EQ(MainWindow::tr("&File"), QStringLiteral("&Файл"));
  if (QFile::exists(QStringLiteral(":/i18n/qtbase_ru.qm"))) {
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), "Отмена");
  }
  language.set(QStringLiteral("en"));
  EXPECT_EQ(values(1), QStringLiteral("1 value"));
  EXPECT_EQ(values(1234567), QStringLiteral("1,234,567 values"));
  EXPECT_EQ(MainWindow::tr("&File"), QStringLiteral("&File"));
}

}  // namespace
}  // namespace kindred::ui
