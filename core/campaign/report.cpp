#include "core/campaign/report.h"

#include <array>
#include <cmath>

#include "core/base/join.h"

namespace kindred::campaign {
namespace {

std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '&': html += "&amp;"; break;
      case '"': html += "&quot;"; break;
      default: html += c;
    }
  }
  return html;
}

constexpr const char* Style =
    "body { font-family: Roboto, 'Segoe UI', sans-serif; font-size: 8pt; color: #1c2a33; }\n"
    "h1 { font-size: 14pt; margin: 0; }\n"
    "p { margin: 2pt 0 6pt 0; }\n"
    "table { border-collapse: collapse; width: 100%; }\n"
    "th { text-align: left; border-bottom: 1px solid #5b6b75; }\n"
    "td { vertical-align: top; border-bottom: 1px solid #d4dbe0; }\n"
    "td.n, th.n { text-align: right; }\n"
    ".s { color: #4a5a64; }\n";

/// Shares of the page's width.
constexpr std::array<int, 8> Widths = {13, 7, 6, 7, 5, 8, 28, 26};

constexpr std::size_t FiguresEnd = 6;  // the columns before, but for the first

class Page {
 public:
  Page(const ReportFacts& facts, TextLanguage language) : m_facts(facts), m_language(language) {}

  [[nodiscard]] std::string say(const Text& text) const { return escaped(inLanguage(text, m_language)); }

  void begin(const segment::Segmentation& segmentation) {
    const std::string name = nameIn(segmentation.title, segmentation.name);
    m_html = "<!DOCTYPE html>\n<html lang=\"" + std::string(code(m_language)) +
             "\">\n<head><meta charset=\"utf-8\"><title>" + name + "</title>\n<style>\n" + Style +
             "</style></head>\n<body>\n<h1>" + name + "</h1>\n<p class=\"s\">" +
             say(KI_TEXT_N("core", "%n customer(s) of %1 in %2 segments, by %3. %4.", m_facts.customers)
                     .with(m_facts.dataset)
                     .with(static_cast<std::int64_t>(segmentation.segments.size()))
                     .with(m_facts.basis)
                     .with(m_facts.made)) +
             "</p>\n<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">\n<tr>";
    m_column = 0;
    for (const Text& text : {KI_TEXT("core", "Segment"), KI_TEXT("core", "Customers"), KI_TEXT("core", "Revenue"),
                             KI_TEXT("core", "Last order, days ago"), KI_TEXT("core", "Orders"),
                             KI_TEXT("core", "Spend"), KI_TEXT("core", "What to do"), KI_TEXT("core", "Why")}) {
      put("th", say(text));
    }
    m_html += "</tr>\n";
  }

  void row(const segment::Segment& segment, const Strategy& strategy) {
    m_html += "<tr>";
    m_column = 0;
    cell("<b>" + escaped(segment.letter) + "</b> " + nameIn(segment.title, segment.name));
    cell(say(Text("%1").with(segment.customers)) + " <span class=\"s\">" + share(segment.share) + "</span>");
    cell(share(segment.revenueShare));
    cell(figure(segment.medianRecencyDays));
    cell(figure(segment.medianOrders));
    cell(money(segment.medianSpend));
    cell("<b>" + say(strategy.title) + ".</b> " + say(strategy.offer) + " " + products(strategy));
    cell(say(strategy.reason) + " <span class=\"s\">" +
         say(KI_TEXT("core", "Measure: %1").with(inLanguage(strategy.measure, m_language))) + "</span>");
    m_html += "</tr>\n";
  }

  std::string end(const segment::Segmentation& segmentation) {
    m_html +=
        "</table>\n<p class=\"s\">" +
        say(KI_TEXT(
                "core",
                "Last order, orders and spend are medians of a segment's customers. The groups' silhouette is %1: %2")
                .with(std::round(segmentation.quality.silhouette * 100) / 100)
                .with(Phrase{segment::verdictOn(segmentation.quality.silhouette).source()})) +
        "</p>\n</body>\n</html>\n";
    return std::move(m_html);
  }

 private:
  void put(const std::string& tag, const std::string& html) {
    const bool isNumber = m_column > 0 && m_column < FiguresEnd;
    m_html += "<" + tag + " width=\"" + std::to_string(Widths[m_column++]) + "%\"" +
              (isNumber ? " class=\"n\" align=\"right\">" : ">") + html + "</" + tag + ">";
  }
  void cell(const std::string& html) { put("td", html); }

  [[nodiscard]] std::string nameIn(const Text& title, const std::string& name) const {
    return title.empty() ? escaped(name) : say(title);
  }
  [[nodiscard]] std::string share(double value) const {
    return std::isnan(value) ? "–" : say(Text("%1").with(Percent{value}));
  }
  [[nodiscard]] std::string figure(double value) const {
    return std::isnan(value) ? "–" : say(Text("%1").with(std::round(value * 10) / 10));
  }
  [[nodiscard]] std::string money(double value) const {
    return std::isnan(value) ? "–" : say(Text("%1").with(Money{value, m_facts.currency}));
  }
  [[nodiscard]] std::string products(const Strategy& strategy) const {
    constexpr std::size_t Most = 3;
    std::vector<std::string> names;
    for (const auto& product : strategy.products) {
      if (names.size() < Most) names.push_back(inLanguage(product.label, m_language));
    }
    return names.empty() ? "" : say(KI_TEXT("core", "Products: %1.").with(joined(names)));
  }

  const ReportFacts& m_facts;
  TextLanguage m_language;
  std::string m_html;
  std::size_t m_column = 0;
};

}  // namespace

std::string htmlReport(const segment::Segmentation& segmentation, const std::vector<Strategy>& strategies,
                       const ReportFacts& facts, TextLanguage language) {
  Page page(facts, language);
  page.begin(segmentation);
  for (std::size_t i = 0; i < strategies.size(); ++i) page.row(segmentation.segments[i], strategies[i]);
  return page.end(segmentation);
}

}  // namespace kindred::campaign
