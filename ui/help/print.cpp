#include "ui/help/print.h"

#include <QFont>
#include <QGuiApplication>

#include "ui/help/picture.h"

namespace kindred::ui::help {
namespace {

constexpr double kPoints = 10;
constexpr double kDots = 3;  // of a picture for paper, a pixel

}  // namespace

QString styleSheetOf(double points, const SheetColours& colours) {
  const auto size = [points](double factor) { return QString::number(points * factor, 'f', 1); };
  QString sheet = QStringLiteral(
                      "body{font-size:%1pt} h1{font-size:%2pt;margin-top:4px;margin-bottom:6px}"
                      "h2{font-size:%3pt;margin-top:14px;margin-bottom:4px}"
                      "h3{font-size:%1pt;margin-top:12px;margin-bottom:3px}"
                      "p{margin-top:2px;margin-bottom:6px} p.item{margin-top:0;margin-bottom:3px}"
                      "li{margin-bottom:3px} th{font-weight:bold} a{text-decoration:none}")
                      .arg(size(1), size(1.45), size(1.15));
  if (!colours.link.isEmpty()) sheet += QStringLiteral("a{color:%1}").arg(colours.link);
  return sheet;
}

Paper paperOf(const QString& title, const std::vector<HelpArticle>& articles, const guide::Guide& guide) {
  Paper paper{
      .title = title, .style = styleSheetOf(kPoints), .font = QGuiApplication::font().family(), .points = kPoints};
  for (const HelpArticle& article : articles) paper.body += htmlOf(article);
  for (const guide::Approach& each : guide.approaches)
    paper.pictures.emplace_back(pictureName(each), imageOf(each.picture, PictureWidth, kDots, paperColours()));
  return paper;
}

}  // namespace kindred::ui::help
