#include "ui/pages/data/currency_choice.h"

#include <QAbstractItemView>

#include "ui/text/currencies.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::data {
namespace {

constexpr int Letters = 12;  // that are seen while the list is closed

}  // namespace

CurrencyChoice::CurrencyChoice(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(Letters);
  connect(this, &QComboBox::activated, this, [this] {
    setToolTip(currentText());
    emit chosen(currentData().toString());
  });
  whenTranslated(this, [this] { refill(); });
  whenThemed(this, [this] { view()->setMinimumWidth(view()->sizeHintForColumn(0) + theme().px(32)); });
}

void CurrencyChoice::refill() {
  const QString code = currentData().toString();
  clear();
  addItem(QString(), QString());
  setNone(m_none);
  for (const Currency& currency : currencies()) addItem(currencyTitle(currency), currency.code);
  setCode(code);
}

void CurrencyChoice::setCode(const QString& code) {
  if (findData(code) < 0) addItem(code, code);
  setCurrentIndex(findData(code));
  const bool none = code.isEmpty() && m_none.isEmpty();
  setToolTip(none ? tr("Amounts are shown without a sign: choose the currency to have one") : currentText());
}

void CurrencyChoice::setNone(const QString& words) {
  m_none = words;
  setItemText(0, words.isEmpty() ? tr("None") : words);
  setItemData(0, words.isEmpty() ? tr("Amounts are shown without a sign") : words, Qt::ToolTipRole);
}

}  // namespace kindred::ui::data
