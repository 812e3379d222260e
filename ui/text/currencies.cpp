#include "ui/text/currencies.h"

#include <QCoreApplication>
#include <QLocale>
#include <map>

namespace kindred::ui {
namespace {

struct Named {
  const char* code;
  const char* name;
};

// Qt knows names only in the languages of the countries that use a currency.
constexpr Named kNamed[] = {{"AED", QT_TRANSLATE_NOOP("Currencies", "UAE dirham")},
                            {"AMD", QT_TRANSLATE_NOOP("Currencies", "Armenian dram")},
                            {"AUD", QT_TRANSLATE_NOOP("Currencies", "Australian dollar")},
                            {"AZN", QT_TRANSLATE_NOOP("Currencies", "Azerbaijani manat")},
                            {"BGN", QT_TRANSLATE_NOOP("Currencies", "Bulgarian lev")},
                            {"BRL", QT_TRANSLATE_NOOP("Currencies", "Brazilian real")},
                            {"BYN", QT_TRANSLATE_NOOP("Currencies", "Belarusian rouble")},
                            {"CAD", QT_TRANSLATE_NOOP("Currencies", "Canadian dollar")},
                            {"CHF", QT_TRANSLATE_NOOP("Currencies", "Swiss franc")},
                            {"CNY", QT_TRANSLATE_NOOP("Currencies", "Chinese yuan")},
                            {"CZK", QT_TRANSLATE_NOOP("Currencies", "Czech koruna")},
                            {"DKK", QT_TRANSLATE_NOOP("Currencies", "Danish krone")},
                            {"EUR", QT_TRANSLATE_NOOP("Currencies", "euro")},
                            {"GBP", QT_TRANSLATE_NOOP("Currencies", "pound sterling")},
                            {"GEL", QT_TRANSLATE_NOOP("Currencies", "Georgian lari")},
                            {"HKD", QT_TRANSLATE_NOOP("Currencies", "Hong Kong dollar")},
                            {"HUF", QT_TRANSLATE_NOOP("Currencies", "Hungarian forint")},
                            {"ILS", QT_TRANSLATE_NOOP("Currencies", "Israeli shekel")},
                            {"INR", QT_TRANSLATE_NOOP("Currencies", "Indian rupee")},
                            {"JPY", QT_TRANSLATE_NOOP("Currencies", "Japanese yen")},
                            {"KGS", QT_TRANSLATE_NOOP("Currencies", "Kyrgyz som")},
                            {"KRW", QT_TRANSLATE_NOOP("Currencies", "South Korean won")},
                            {"KZT", QT_TRANSLATE_NOOP("Currencies", "Kazakh tenge")},
                            {"MDL", QT_TRANSLATE_NOOP("Currencies", "Moldovan leu")},
                            {"MXN", QT_TRANSLATE_NOOP("Currencies", "Mexican peso")},
                            {"NOK", QT_TRANSLATE_NOOP("Currencies", "Norwegian krone")},
                            {"NZD", QT_TRANSLATE_NOOP("Currencies", "New Zealand dollar")},
                            {"PLN", QT_TRANSLATE_NOOP("Currencies", "Polish zloty")},
                            {"RON", QT_TRANSLATE_NOOP("Currencies", "Romanian leu")},
                            {"RSD", QT_TRANSLATE_NOOP("Currencies", "Serbian dinar")},
                            {"RUB", QT_TRANSLATE_NOOP("Currencies", "Russian rouble")},
                            {"SEK", QT_TRANSLATE_NOOP("Currencies", "Swedish krona")},
                            {"SGD", QT_TRANSLATE_NOOP("Currencies", "Singapore dollar")},
                            {"TJS", QT_TRANSLATE_NOOP("Currencies", "Tajik somoni")},
                            {"TRY", QT_TRANSLATE_NOOP("Currencies", "Turkish lira")},
                            {"UAH", QT_TRANSLATE_NOOP("Currencies", "Ukrainian hryvnia")},
                            {"USD", QT_TRANSLATE_NOOP("Currencies", "US dollar")},
                            {"UZS", QT_TRANSLATE_NOOP("Currencies", "Uzbek sum")},
                            {"ZAR", QT_TRANSLATE_NOOP("Currencies", "South African rand")}};

/// Whether letters of any font that we come with write it.
bool isShowable(const QString& name) {
  return std::all_of(name.begin(), name.end(), [](QChar letter) {
    return !letter.isLetter() || letter.script() == QChar::Script_Latin || letter.script() == QChar::Script_Cyrillic;
  });
}

/// Names by code as Qt has them: in English where a country writes so, else in a language of the country that can be
/// shown, else none.
const std::map<QString, QString>& qtNames() {
  static const std::map<QString, QString> names = [] {
    std::map<QString, QString> found;
    for (const auto language : {QLocale::English, QLocale::AnyLanguage}) {
      for (const QLocale& locale : QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyCountry)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        const QString name = locale.currencySymbol(QLocale::CurrencyDisplayName);
        if (!code.isEmpty() && found[code].isEmpty() && isShowable(name)) found[code] = name;
      }
    }
    return found;
  }();
  return names;
}

}  // namespace

std::vector<Currency> currencies() {
  std::vector<Currency> all;
  for (const Named& named : kNamed)
    all.push_back({QLatin1String(named.code), QCoreApplication::translate("Currencies", named.name)});
  const std::size_t ours = all.size();
  for (const auto& [code, name] : qtNames()) {
    const auto isThere = [&code = code](const Currency& currency) { return currency.code == code; };
    if (std::none_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(ours), isThere))
      all.push_back({code, name});
  }
  return all;
}

QString currencyTitle(const Currency& currency) {
  return currency.name.isEmpty() ? currency.code : currency.code + QStringLiteral(", ") + currency.name;
}

QString currencyTitle(const std::string& code) {
  const QString wanted = QString::fromStdString(code);
  const auto all = currencies();
  const auto found = std::ranges::find(all, wanted, &Currency::code);
  return found == all.end() ? wanted : currencyTitle(*found);
}

}  // namespace kindred::ui
