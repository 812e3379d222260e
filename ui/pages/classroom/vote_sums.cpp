#include "ui/pages/classroom/vote_sums.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

const QString kTimes = QStringLiteral(" × "), kPlus = QStringLiteral(" + "), kIs = QStringLiteral(" = "),
              kDivided = QStringLiteral(" ÷ "), kRoot = QStringLiteral("√");

QString words(const char* source) { return QCoreApplication::translate("VoteSums", source); }

// In brackets where a sign before it would be read wrong.
QString factor(double value) { return value < 0 ? QStringLiteral("(%1)").arg(cellNumber(value)) : cellNumber(value); }

QString brackets(const QString& inside) { return QStringLiteral("(%1)").arg(inside); }

QString productOf(const similarity::PairArithmetic::Line& line) {
  return factor(line.usedA) + kTimes + factor(line.usedB);
}

QString squareOf(const similarity::PairArithmetic::Line& line) {
  return brackets(cellNumber(line.usedA) + QStringLiteral(" − ") + factor(line.usedB)) + QStringLiteral("²");
}

QString addedUp(const similarity::PairArithmetic& sum, QString (*term)(const similarity::PairArithmetic::Line&)) {
  QStringList terms;
  for (const auto& line : sum.lines) terms << term(line);
  return terms.join(kPlus) + kIs + cellNumber(sum.sum);
}

QString distanceSum(const similarity::PairArithmetic& sum, similarity::Measure measure) {
  const QString squares = cellNumber(sum.sum);
  const QString away = measure == similarity::Measure::Euclidean
                           ? kRoot + squares
                           : squares + kDivided + formatCount(std::ssize(sum.lines));
  return QStringLiteral("1") + kDivided + brackets(QStringLiteral("1") + kPlus + away) + kIs +
         formatNumber(sum.unshrunk);
}

QStringList countSums(const similarity::PairArithmetic& sum, similarity::Measure measure) {
  const auto both = std::ssize(sum.lines), a = both + sum.onlyA, b = both + sum.onlyB;
  QStringList lines{words(QT_TRANSLATE_NOOP("VoteSums", "In common %1, of %2 and %3"))
                        .arg(formatCount(both), formatCount(a), formatCount(b))};
  if (measure == similarity::Measure::Jaccard)
    lines << formatCount(both) + kDivided +
                 brackets(formatCount(a) + kPlus + formatCount(b) + QStringLiteral(" − ") + formatCount(both)) + kIs +
                 formatNumber(sum.unshrunk);
  else lines << words(QT_TRANSLATE_NOOP("VoteSums", "Beside what chance gives: %1")).arg(formatNumber(sum.unshrunk));
  return lines;
}

}  // namespace

QString cellNumber(double value) {
  return formatNumber(value, std::abs(value - std::round(value)) < 1e-9 * std::max(1.0, std::abs(value)) ? 0 : 2);
}

QStringList similaritySums(const similarity::PairArithmetic& sum, similarity::Measure measure) {
  if (sum.lines.empty()) return {words(QT_TRANSLATE_NOOP("VoteSums", "Nothing in common: 0"))};
  if (similarity::countsOnly(measure)) return countSums(sum, measure);
  if (similarity::measuresDistance(measure)) return {addedUp(sum, squareOf), distanceSum(sum, measure)};
  const QString lengths =
      brackets(kRoot + cellNumber(sum.lengthA * sum.lengthA) + kTimes + kRoot + cellNumber(sum.lengthB * sum.lengthB));
  return {addedUp(sum, productOf), cellNumber(sum.sum) + kDivided + lengths + kIs + formatNumber(sum.unshrunk)};
}

}  // namespace kindred::ui::classroom
