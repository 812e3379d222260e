#include "ui/text/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QTimeZone>
#include <QWidget>
#include <cmath>

#include "ui/theme/tokens.h"

namespace kindred::ui {
namespace {

const QString kDash = QStringLiteral("–");
constexpr QChar kNoBreak(0x00A0);

class TranslationFilter : public QObject {
 public:
  TranslationFilter(QWidget* owner, std::function<void()> apply) : QObject(owner), m_apply(std::move(apply)) {
    owner->installEventFilter(this);
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::LanguageChange) m_apply();
    return QObject::eventFilter(watched, event);
  }

 private:
  std::function<void()> m_apply;
};

QString withCurrency(const QString& number, bool isNegative, const std::string& currency) {
  const QString sign = isNegative ? QStringLiteral("−") : QString();
  if (currency.empty()) return sign + number;
  const QString symbol = currencySymbol(currency);
  const bool before = QLocale().language() == QLocale::English && symbol.size() == 1 && symbol != QStringLiteral("₽");
  return before ? sign + symbol + number : sign + number + kNoBreak + symbol;
}

}  // namespace

QString currencySymbol(const std::string& currency) {
  static constexpr std::pair<const char*, const char*> kSymbols[] = {
      {"GBP", "£"}, {"EUR", "€"}, {"USD", "$"}, {"RUB", "₽"}, {"JPY", "¥"}, {"UAH", "₴"}, {"INR", "₹"}, {"KRW", "₩"}};
  for (const auto& [code, symbol] : kSymbols) {
    if (currency == code) return QString::fromUtf8(symbol);
  }
  return QString::fromStdString(currency);
}

QString formatCount(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

QString formatNumber(double value, int decimals) {
  if (!std::isfinite(value)) return kDash;
  QString text = QLocale().toString(value, 'f', decimals);
  return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString formatPercent(double fraction, int decimals) {
  return std::isfinite(fraction) ? formatNumber(fraction * 100, decimals) + kNoBreak + QLatin1Char('%') : kDash;
}

QString formatMoney(double amount, const std::string& currency, int decimals) {
  if (!std::isfinite(amount)) return kDash;
  const int places = decimals >= 0 ? decimals : std::abs(amount) < 100 && amount != std::floor(amount) ? 2 : 0;
  return withCurrency(formatNumber(std::abs(amount), places), amount < 0, currency);
}

QString formatMoneyShort(double amount, const std::string& currency) {
  const double size = std::abs(amount);
  if (!(size >= 1e6)) return formatMoney(amount, currency, 0);
  const auto say = [](const char* source) { return QCoreApplication::translate("Axis", source); };
  const QString number = size >= 1e9 ? say(QT_TRANSLATE_NOOP("Axis", "%1 bn")).arg(formatNumber(size / 1e9, 2))
                                     : say(QT_TRANSLATE_NOOP("Axis", "%1 M")).arg(formatNumber(size / 1e6, 2));
  return withCurrency(QString(number).replace(QLatin1Char(' '), kNoBreak), amount < 0, currency);
}

QString formatDate(std::int64_t seconds) {
  const QDate date = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).date();
  return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : kDash;
}

QString formatDuration(double seconds) {
  const auto say = [](const char* source) { return QCoreApplication::translate("Duration", source); };
  if (!std::isfinite(seconds)) return kDash;
  if (seconds < 10) return say(QT_TRANSLATE_NOOP("Duration", "%1 s")).arg(formatNumber(seconds, 1));
  if (seconds < 90) return say(QT_TRANSLATE_NOOP("Duration", "%1 s")).arg(formatNumber(seconds, 0));
  if (seconds < 5400) return say(QT_TRANSLATE_NOOP("Duration", "%1 min")).arg(formatNumber(seconds / 60, 0));
  return say(QT_TRANSLATE_NOOP("Duration", "%1 h")).arg(formatNumber(seconds / 3600, 1));
}

QString formatBytes(double bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString formatted(const TextArgument& argument) {
  struct Formatter {
    QString operator()(std::int64_t count) const { return formatCount(count); }
    QString operator()(double number) const {
      QString text = formatNumber(number, 2);
      const QString point = QLocale().decimalPoint();
      if (text.contains(point)) {
        while (text.endsWith(QLatin1Char('0'))) text.chop(1);
        if (text.endsWith(point)) text.chop(point.size());
      }
      return text;
    }
    QString operator()(Percent share) const {
      const double percent = share.fraction * 100;
      return formatPercent(share.fraction, percent == std::floor(percent) || percent >= 10 ? 0 : 1);
    }
    QString operator()(const Money& money) const { return formatMoney(money.amount, money.currency); }
    QString operator()(DateValue date) const { return formatDate(date.seconds); }
    QString operator()(const std::string& name) const { return QString::fromStdString(name); }
    QString operator()(const Phrase& phrase) const { return translated(Text(phrase.source)); }
  };
  return std::visit(Formatter{}, argument);
}

QString translated(const Text& text) {
  if (text.empty()) return {};
  const int count =
      text.count() ? static_cast<int>(std::min<std::int64_t>(*text.count(), std::numeric_limits<int>::max())) : -1;
  QString source = QCoreApplication::translate("core", text.source().c_str(), nullptr, count);
  // What has no translation comes back with Qt's own number in it, in the form of neither one nor many.
  const QString plain = QString::fromStdString(text.source());
  if (text.count() && source == QString(plain).replace(QLatin1String("%n"), QString::number(count))) {
    source = QString::fromStdString(inPlural(text.source(), *text.count()));
  }
  QString result;
  for (qsizetype i = 0; i < source.size(); ++i) {
    const QChar next = i + 1 < source.size() ? source[i + 1] : QChar();
    const auto place = static_cast<std::size_t>(next.unicode() - u'1');
    if (source[i] == QLatin1Char('%') && next == QLatin1Char('n') && text.count()) {
      result += formatCount(*text.count());
      ++i;
    } else if (source[i] == QLatin1Char('%') && place < 9 && place < text.arguments().size()) {
      result += formatted(text.arguments()[place]);
      ++i;
    } else {
      result += source[i];
    }
  }
  return result;
}

void whenTranslated(QWidget* owner, std::function<void()> apply) {
  apply();
  new TranslationFilter(owner, std::move(apply));
}

Language::Language(QObject* parent) : QObject(parent) { (void)Tokens::load(); }

void Language::set(const QString& code) {
  QString wanted = code.isEmpty() ? QLocale::system().name().left(2) : code;
  if (!available().contains(wanted)) wanted = QStringLiteral("en");
  m_code = wanted;
  QLocale::setDefault(wanted == QStringLiteral("ru") ? QLocale(QLocale::Russian, QLocale::Russia)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
  QCoreApplication::removeTranslator(&m_own);
  QCoreApplication::removeTranslator(&m_qt);
  if (m_qt.load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(wanted))) QCoreApplication::installTranslator(&m_qt);
  if (m_own.load(QStringLiteral(":/i18n/kindred_%1.qm").arg(wanted))) QCoreApplication::installTranslator(&m_own);
}

}  // namespace kindred::ui
