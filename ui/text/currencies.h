// The currencies that people may choose from, by code and name.
#pragma once

#include <QString>
#include <vector>

namespace kindred::ui {

struct Currency {
  QString code;  ///< ISO 4217
  QString name;  ///< in the window's language where we have it, else as Qt has it; may be empty
};

/// All that are in use: first those that we name, by their codes, then the others.
std::vector<Currency> currencies();
/// "GBP, pound sterling"; the code alone where there is no name.
QString currencyTitle(const Currency& currency);
QString currencyTitle(const std::string& code);

}  // namespace kindred::ui
