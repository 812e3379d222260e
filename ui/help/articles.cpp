#include "ui/help/articles.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/help/article_text.h"
#include "ui/help/guide_words.h"
#include "ui/help/written.h"
#include "ui/page.h"
#include "ui/text/language.h"

namespace kindred::ui::help {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(HelpArticles)
};

QString asText(const std::string& text) { return QString::fromStdString(text); }
QString pageName(const PageEntry& entry) { return QCoreApplication::translate("PageTable", entry.title); }

HelpSection sectionOf(const guide::HelpPlace& place, const guide::Guide& guide) {
  SectionText text(guide, asText(place.key), place.isPage() ? QString() : inWords(place.title));
  for (const guide::LocalText& each : place.text) text.paragraph(each);
  std::vector<std::pair<QString, QString>> words;
  for (const std::string& key : place.words) {
    if (const guide::Term* term = guide.term(key)) words.emplace_back(linkTo(addressOf(*term)), inWords(term->word));
  }
  text.links(Words::tr("Words:"), words);
  if (!place.article.empty())
    text.links(Words::tr("At length:"), {{linkTo(addressOf(place)), Words::tr("how it is done")}});
  return std::move(text).section();
}

void addPages(const guide::Guide& guide, std::vector<HelpArticle>& articles) {
  const auto add = [&](const std::string& page, const QString& title) {
    HelpArticle article{
        .key = QStringLiteral("page/") + asText(page), .group = Words::tr("The program"), .title = title};
    for (const guide::HelpPlace& place : guide.help) {
      if (place.page == page) article.sections.push_back(sectionOf(place, guide));
    }
    if (!article.sections.empty()) articles.push_back(std::move(article));
  };
  if (const guide::HelpPlace* window = guide.place("window")) add("window", inWords(window->title));
  for (const PageEntry& entry : pageTable()) add(entry.key, pageName(entry));
}

void addCriticism(const std::vector<guide::Criticism>& criticism, const guide::Guide& guide, SectionText& text) {
  text.heading(Words::tr("Criticism, and whether it is fair"));
  std::vector<QStringList> rows{{Words::tr("What, and by whom"), Words::tr("Fair?"), Words::tr("Why")}};
  for (const guide::Criticism& each : criticism) {
    QString why = inWords(each.why);
    if (each.run)
      why += QLatin1Char(' ') + Words::tr("Our run, %1: %2.").arg(inWords(each.run->data), inWords(each.run->figures));
    const QString by = guide.source(each.by) == nullptr ? QString() : QStringLiteral(" [%1]").arg(asText(each.by));
    rows.push_back({inWords(each.what) + by, translated(guide::title(each.verdict)), why});
  }
  text.table(rows, true);
}

HelpArticle articleOf(const guide::Approach& approach, const guide::Guide& guide) {
  SectionText text(guide, asText(approach.key));
  text.paragraph(inWords(approach.also));
  text.paragraph(approach.summary);
  text.named(Words::tr("Learns from:"), inWords(approach.learnsFrom));
  text.heading(Words::tr("What was new")).paragraph(approach.whatWasNew);
  text.heading(Words::tr("How it works")).paragraph(approach.how.words);
  for (const QString& line : inWords(approach.how.formula).split(QStringLiteral(";  "))) text.named(line, {});
  text.picture(approach);
  text.heading(Words::tr("How it is trained")).paragraph(approach.training);
  text.heading(Words::tr("Learns from lines like these")).list(approach.example);
  text.heading(Words::tr("Where it is used"));
  for (const guide::UsedBy& used : approach.used) text.named(inWords(used.who) + QLatin1Char(','), inWords(used.text));
  text.heading(Words::tr("Strong")).list(approach.strong, QStringLiteral("+"));
  text.heading(Words::tr("Weak")).list(approach.weak, QStringLiteral("–"));
  text.named(Words::tr("Bias and variance:"), inWords(approach.errors));
  text.named(Words::tr("Needs:"), inWords(approach.needs));
  text.named(Words::tr("How it grows:"), inWords(approach.scales));
  addCriticism(approach.criticism, guide, text);
  return {.key = QStringLiteral("approach/") + asText(approach.key),
          .group = Words::tr("Approaches"),
          .title = inWords(approach.title),
          .sections = {std::move(text).section()}};
}

HelpArticle articleOf(const guide::Study& study, const guide::Guide& guide) {
  SectionText text(guide, asText(study.key));
  text.heading(Words::tr("What it does")).paragraph(study.did);
  text.heading(Words::tr("What was new")).paragraph(study.whatWasNew);
  text.heading(Words::tr("How")).paragraph(study.how);
  text.heading(Words::tr("Strong")).list({study.strong}, QStringLiteral("+"));
  text.heading(Words::tr("Weak")).list({study.weak}, QStringLiteral("–"));
  addCriticism(study.criticism, guide, text);
  return {.key = QStringLiteral("study/") + asText(study.key),
          .group = study.isSoftware ? Words::tr("Ready systems") : Words::tr("Studies"),
          .title = inWords(study.title),
          .sections = {std::move(text).section()}};
}

HelpArticle articleOf(const guide::Use& use, const guide::Guide& guide) {
  SectionText text(guide, asText(use.key));
  text.paragraph(use.answers);
  text.named(Words::tr("What it needs:"), inWords(use.needs));
  text.named(Words::tr("What it gives:"), inWords(use.gives));
  text.heading(Words::tr("Step by step"));
  QStringList steps;
  for (const guide::Step& step : use.steps) {
    const auto page = std::ranges::find_if(pageTable(), [&](const PageEntry& entry) { return entry.key == step.page; });
    steps << (page == pageTable().end() ? QString() : pageName(*page) + QStringLiteral(": ")) + inWords(step.text);
  }
  text.numbered(steps);
  text.named(Words::tr("What goes wrong:"), inWords(use.wrong));
  text.named(Words::tr("How one would know that it works:"), inWords(use.proof));
  return {.key = QStringLiteral("use/") + asText(use.key),
          .group = Words::tr("Uses in marketing"),
          .title = inWords(use.title),
          .sections = {std::move(text).section()}};
}

HelpArticle dataArticle(const guide::Guide& guide) {
  HelpArticle article{
      .key = QStringLiteral("data"), .group = Words::tr("To look up"), .title = Words::tr("Where to find data")};
  for (const guide::DataSource& source : guide.dataSources) {
    SectionText text(guide, asText(source.key), asText(source.name));
    text.paragraph(source.holds);
    if (!source.size.empty()) text.named(Words::tr("Size:"), inWords(source.size));
    text.named(Words::tr("Terms:"), inWords(source.terms));
    text.named(Words::tr("To drop:"), inWords(source.drop));
    text.links({}, {{asText(source.page), asText(source.page)}});
    article.sections.push_back(std::move(text).section());
  }
  return article;
}

HelpArticle wordsArticle(const guide::Guide& guide) {
  HelpArticle article{.key = QStringLiteral("words"), .group = Words::tr("To look up"), .title = Words::tr("Words")};
  for (const guide::Term& term : guide.terms) {
    SectionText text(guide, asText(term.key), inWords(term.word));
    text.paragraph(term.means);
    article.sections.push_back(std::move(text).section());
  }
  std::ranges::sort(article.sections,
                    [](const HelpSection& a, const HelpSection& b) { return a.title.localeAwareCompare(b.title) < 0; });
  return article;
}

HelpArticle sourcesArticle(const guide::Guide& guide) {
  HelpArticle article{.key = QStringLiteral("sources"),
                      .group = Words::tr("To look up"),
                      .title = Words::tr("Sources, and a reading list")};
  std::vector<const guide::Source*> sources;
  for (const guide::Source& source : guide.sources) sources.push_back(&source);
  std::ranges::stable_sort(sources, std::ranges::greater(), &guide::Source::year);
  for (const guide::Source* source : sources) {
    SectionText text(guide, asText(source->key));
    text.paragraph(asText(inFull(*source)));
    if (const QString address = addressOf(*source); !address.isEmpty()) text.links({}, {{address, address}});
    article.sections.push_back(std::move(text).section());
  }
  return article;
}

}  // namespace

bool HelpArticle::hasAnchor(const QString& anchor) const {
  return std::ranges::any_of(sections, [&](const HelpSection& section) { return section.anchor == anchor; });
}

std::vector<HelpArticle> articlesOf(const guide::Guide& guide) {
  std::vector<HelpArticle> articles;
  addPages(guide, articles);
  articles.push_back(writtenArticle(QStringLiteral("lessons"), Words::tr("The program")));
  for (const guide::Approach& each : guide.approaches) articles.push_back(articleOf(each, guide));
  for (const bool software : {false, true}) {
    for (const guide::Study& each : guide.studies) {
      if (each.isSoftware == software) articles.push_back(articleOf(each, guide));
    }
  }
  for (const guide::Use& each : guide.uses) articles.push_back(articleOf(each, guide));
  articles.push_back(dataArticle(guide));
  articles.push_back(wordsArticle(guide));
  articles.push_back(sourcesArticle(guide));
  return articles;
}

const HelpArticle* articleOf(const std::vector<HelpArticle>& articles, const QString& key) {
  const auto found = std::ranges::find(articles, key, &HelpArticle::key);
  return found == articles.end() ? nullptr : &*found;
}

QString htmlOf(const HelpArticle& article) {
  QString html = QStringLiteral("<h1>%1</h1>").arg(article.title.toHtmlEscaped());
  for (const HelpSection& section : article.sections) {
    html += QStringLiteral("<a name=\"%1\"></a>").arg(section.anchor.toHtmlEscaped());
    if (!section.title.isEmpty()) html += QStringLiteral("<h2>%1</h2>").arg(section.title.toHtmlEscaped());
    html += section.html;
  }
  return html;
}

QString pictureName(const guide::Approach& approach) { return QStringLiteral("picture:") + asText(approach.key); }

HelpAddress addressOf(const guide::HelpPlace& place) {
  if (!place.article.empty()) return {asText(place.article), asText(place.article)};
  return {QStringLiteral("page/") + asText(place.page), asText(place.key)};
}

HelpAddress addressOf(const guide::Term& term) { return {QStringLiteral("words"), asText(term.key)}; }

QString linkTo(const HelpAddress& address) { return QStringLiteral("help:%1#%2").arg(address.article, address.anchor); }

HelpAddress addressIn(const QString& link) {
  if (!link.startsWith(QLatin1String("help:"))) return {};
  const QString rest = link.mid(5);
  return {rest.section(QLatin1Char('#'), 0, 0), rest.section(QLatin1Char('#'), 1)};
}

}  // namespace kindred::ui::help
