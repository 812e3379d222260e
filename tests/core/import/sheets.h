// Documents that are zip archives, written part by part, and the tables that are written into them.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string zipped(const ZipParts& parts) {
  std::string bytes;
  archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  archive_write_set_bytes_in_last_block(out, 1);
  const auto append = [](archive*, void* to, const void* data, std::size_t size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  };
  archive_write_open(out, &bytes, nullptr, append, nullptr);
  for (const auto& [name, content] : parts) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(out, entry);
    archive_write_data(out, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  return bytes;
}

/// The cells of the rows that a preview shows.
inline std::vector<std::vector<std::string>> cellsOf(const Preview& preview) {
  std::vector<std::vector<std::string>> rows;
  for (const PreviewRow& row : preview.rows) rows.push_back(row.cells);
  return rows;
}

inline std::vector<std::string> columnsOf(const Preview& preview) {
  std::vector<std::string> names;
  for (const PreviewColumn& column : preview.columns) names.push_back(column.name);
  return names;
}

/// A sale as programs keep it: typed.
struct Sale {
  std::string order, customer, product;  ///< order and customer: whole numbers
  std::string title;                     ///< may be empty
  int quantity = 1;
  int cents = 100;
  std::int64_t time = 0;

  /// As it is read, whatever it was written in.
  [[nodiscard]] std::vector<std::string> cells() const {
    return {order, customer, product, title, std::to_string(quantity), price(), formatDateTime(time)};
  }
  [[nodiscard]] std::string price() const {
    std::string text = std::to_string(cents / 100);
    if (cents % 100 != 0) text += '.' + std::to_string(cents % 100 / 10) + std::to_string(cents % 10);
    if (cents % 100 != 0 && text.back() == '0') text.pop_back();
    return text;
  }
};

inline const std::vector<std::string> SaleColumns = {"Invoice",  "Customer ID", "StockCode",  "Description",
                                                     "Quantity", "Price",       "InvoiceDate"};

inline std::vector<Sale> randomSales(Random& random, int count) {
  static const std::vector<std::string> Titles = {
      "", "CREAM HANGING HEART", "Чайник «Волна»", "A < B & \"C\" > D", "two\nlines", "=1+1", "_x0041_ tag"};
  std::vector<Sale> sales;
  for (int i = 0; i < count; ++i) {
    Sale sale;
    sale.order = std::to_string(489434 + i);
    sale.customer = std::to_string(10000 + random.below(90000));
    sale.product = "A" + std::to_string(random.below(500));
    sale.title = Titles[random.below(Titles.size())];
    sale.quantity = 1 + static_cast<int>(random.below(50));
    sale.cents = 1 + static_cast<int>(random.below(100'000));
    sale.time = toSeconds({2010, 12, 13}) + static_cast<std::int64_t>(random.below(30'000'000));
    sales.push_back(std::move(sale));
  }
  return sales;
}

inline std::string escapedXml(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '&') result += "&amp;";
    else if (letter == '<') result += "&lt;";
    else if (letter == '"') result += "&quot;";
    else result += letter;
  }
  return result;
}

}  // namespace kindred::imports
