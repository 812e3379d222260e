// The language of the window, switched while it runs, and core Texts in that language.
//
//   translated(error.message())                                   a core Text, arguments formatted with QLocale
//   whenTranslated(this, [this] { m_run->setText(tr("Run")); });  now, and after every switch of the language
//
// Every widget that shows words sets them in a whenTranslated() of its own; nothing else is needed to follow a switch.
// Thread rule: the window's thread only.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>
#include <functional>

#include "core/base/text.h"

class QWidget;

namespace kindred::ui {

/// The sentence in the window's language; count and arguments in the locale's way of writing.
QString translated(const Text& text);
/// One argument as text shows it: count, number, percent, money, date or name.
QString formatted(const TextArgument& argument);

// Numbers as pages show them, in the locale's writing. What has no value (NaN) is an en dash.
QString formatCount(std::int64_t count);
QString formatNumber(double value, int decimals = 2);
/// "23 %", with a no-break space where the language has one.
QString formatPercent(double fraction, int decimals = 0);
/// "£453" or "453 ₽". `decimals` < 0: none from 100 on, else two.
QString formatMoney(double amount, const std::string& currency, int decimals = -1);
/// "£", "₽", or the code where there is no sign.
QString currencySymbol(const std::string& currency);
/// Whole, from a million on in few letters: "£8.74 M", "8,74 млн ₽".
QString formatMoneyShort(double amount, const std::string& currency);
/// Seconds of the local wall clock since 1970: "3 Dec 2010".
QString formatDate(std::int64_t seconds);
QString formatDuration(double seconds);
QString formatBytes(double bytes);

/// Calls `apply` now and at every LanguageChange of `owner`, as long as it lives.
void whenTranslated(QWidget* owner, std::function<void()> apply);

/// Loads translations and sets QLocale's default. One an application, owned by app or a test.
class Language : public QObject {
  Q_OBJECT

 public:
  explicit Language(QObject* parent = nullptr);
  /// "en", "ru", or empty for the system's where it is one of these, else English.
  void set(const QString& code);
  [[nodiscard]] QString code() const { return m_code; }
  static QStringList available() { return {QStringLiteral("en"), QStringLiteral("ru")}; }

 private:
  QTranslator m_own;
  QTranslator m_qt;
  QString m_code;
};

}  // namespace kindred::ui
