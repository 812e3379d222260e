// In which currency amounts are: all codes with their names, or none.
#pragma once

#include <QComboBox>

namespace kindred::ui::data {

class CurrencyChoice : public QComboBox {
  Q_OBJECT

 public:
  explicit CurrencyChoice(QWidget* parent = nullptr);
  /// The code that is shown; empty: that of setNone().
  void setCode(const QString& code);
  /// What stands for no choice, such as what the file says; empty: "None".
  void setNone(const QString& words);

 signals:
  /// By the person.
  void chosen(const QString& code);

 private:
  void refill();
  QString m_none;
};

}  // namespace kindred::ui::data
