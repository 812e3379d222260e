#include "core/campaign/list.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/describe/figures.h"

namespace kindred::campaign {
namespace {

constexpr std::string_view AttributePrefix = "customers.";

using AddCell = std::function<void(const ListRow&, CsvLine&)>;

// The position in a row's offers that "offer_3" means: 2.
std::optional<std::size_t> offerPlace(std::string_view column, std::string_view stem) {
  if (!column.starts_with(stem)) return std::nullopt;
  const std::string_view digits = column.substr(stem.size());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '0') return std::nullopt;
  return number - 1;
}

AddCell textOf(std::string ListRow::*member) {
  return [member](const ListRow& row, CsvLine& line) { line.add(row.*member); };
}

AddCell textOf(std::string Offer::*member, std::size_t place) {
  return [member, place](const ListRow& row, CsvLine& line) {
    line.add(place < row.offers.size() ? row.offers[place].*member : std::string());
  };
}

AddCell scoreOf(std::size_t place) {
  constexpr int Digits = 4;
  return [place](const ListRow& row, CsvLine& line) {
    if (place < row.offers.size()) line.addSignificant(row.offers[place].score, Digits);
    else line.add("");
  };
}

template <class Number>
AddCell numberOf(std::optional<Number> Offer::*member, std::size_t place) {
  return [member, place](const ListRow& row, CsvLine& line) {
    const bool known = place < row.offers.size() && row.offers[place].*member;
    if (known) line.addRounded(static_cast<double>(*(row.offers[place].*member)));
    else line.add("");
  };
}

// How a column of ours is written; nothing for an attribute.
AddCell ownCell(const std::string& column) {
  if (column == "customer") return textOf(&ListRow::customer);
  if (column == "segmentation") return textOf(&ListRow::segmentation);
  if (column == "segment") return textOf(&ListRow::segment);
  if (column == "cold_start") return textOf(&ListRow::coldStart);
  if (column == "campaign_group") return textOf(&ListRow::group);
  if (const auto place = offerPlace(column, "offer_")) return textOf(&Offer::product, *place);
  if (const auto place = offerPlace(column, "title_")) return textOf(&Offer::title, *place);
  if (const auto place = offerPlace(column, "score_")) return scoreOf(*place);
  if (const auto place = offerPlace(column, "reason_")) return textOf(&Offer::reason, *place);
  if (const auto place = offerPlace(column, "price_")) return numberOf(&Offer::price, *place);
  if (const auto place = offerPlace(column, "buyers_")) return numberOf(&Offer::buyers, *place);
  return {};
}

bool isAttribute(const std::string& column) { return !ownCell(column); }

AddCell attributeAt(std::size_t place) {
  return [place](const ListRow& row, CsvLine& line) {
    const Cell cell = place < row.attributes.size() ? row.attributes[place] : Cell();
    if (const auto* number = std::get_if<double>(&cell)) line.addRounded(*number);
    else if (const auto* text = std::get_if<std::string>(&cell)) line.add(*text);
    else line.add("");
  };
}

class LineWriter {
 public:
  LineWriter(const CampaignList& list, const ListFormat& format)
      : m_headings(list.headings.empty() ? list.columns : list.headings), m_line(format.cells()) {
    std::size_t attribute = 0;
    for (const std::string& column : list.columns) {
      AddCell own = ownCell(column);
      m_cells.push_back(own ? std::move(own) : attributeAt(attribute++));
    }
  }

  [[nodiscard]] const std::string& header() {
    m_line.clear();
    for (const std::string& heading : m_headings) m_line.add(heading);
    return m_line.text();
  }
  [[nodiscard]] const std::string& line(const ListRow& row) {
    m_line.clear();
    for (const AddCell& addCell : m_cells) addCell(row, m_line);
    return m_line.text();
  }

 private:
  const std::vector<std::string>& m_headings;
  CsvLine m_line;
  std::vector<AddCell> m_cells;
};

/// The number of letters that the encoding has not.
std::int64_t writeRows(AtomicFile& file, const CampaignList& list, const std::vector<ListRow>& rows,
                       const ListFormat& format, Progress progress) {
  constexpr std::size_t RowsPerReport = 1000;
  LineWriter lines(list, format);
  Encoder encoder(format.encoding);
  if (format.byteOrderMark && format.encoding == ListEncoding::Utf8) file.write(ByteOrderMark);
  file.write(encoder.encoded(lines.header()) + "\n");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % RowsPerReport == 0) progress.report(static_cast<double>(i) / static_cast<double>(rows.size()));
    file.write(encoder.encoded(lines.line(rows[i])) + "\n");
  }
  return encoder.replaced();
}

std::optional<std::string> contentsOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// Whether the receipt that lies beside the list tells of this control file, and it is still as it was written then.
bool isOfEarlierExport(const std::filesystem::path& control, const std::filesystem::path& receipt) {
  const auto text = contentsOf(receipt);
  const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
  if (!json.is_object()) return false;
  const auto member = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  if (std::filesystem::path(member("control_file")).filename() != control.filename()) return false;
  const auto held = contentsOf(control);
  return held && sha256(*held) == member("control_sha256");
}

CustomerColumn cellsOf(const AttributeColumn& column) {
  return [&column](Index customer) -> Cell {
    if (!column.has(customer)) return {};
    if (column.kind == AttributeKind::Number) return column.numbers[static_cast<std::size_t>(customer)];
    return column.text(customer);
  };
}

CustomerColumn cellsOf(const Dataset& dataset, const std::string& figure) {
  return [values = figureOf(dataset, figure), isDate = figure == "last_order"](Index customer) -> Cell {
    const double value = values[static_cast<std::size_t>(customer)];
    if (std::isnan(value)) return {};
    return isDate ? Cell(formatDate(static_cast<std::int64_t>(value))) : Cell(value);
  };
}

[[noreturn]] void failToHoldBack(const std::filesystem::path& file) {
  throw Error(
      ErrorCode::FileUnwritable,
      KI_TEXT("core", "No one can be held back: %1 is no ordinary file, beside which the list of those could lie.")
          .with(file.string()),
      KI_TEXT("core", "Write the list into an ordinary file, or hold no one back."));
}

}  // namespace

std::vector<std::string> listColumns(const std::vector<std::string>& attributes, int offers) {
  std::vector<std::string> columns = {"customer"};
  for (const std::string& name : attributes) {
    columns.push_back(isAttribute(name) ? name : std::string(AttributePrefix) + name);
  }
  columns.insert(columns.end(), {"segmentation", "segment", "cold_start"});
  for (const char* stem : {"offer_", "title_", "score_", "reason_"}) {
    for (int number = 1; number <= offers; ++number) columns.push_back(stem + std::to_string(number));
  }
  return columns;
}

std::vector<std::string> attributeNames(const std::vector<std::string>& columns) {
  std::vector<std::string> names;
  std::ranges::copy_if(columns, std::back_inserter(names), isAttribute);
  return names;
}

std::vector<CustomerColumn> customerColumns(const Dataset& dataset, const std::vector<std::string>& columns) {
  const AttributeTable& table = dataset.customers.attributes();
  const auto figures = figureNames(dataset);
  std::vector<CustomerColumn> result;
  std::vector<Text> problems;
  std::set<std::string> seen;
  for (const std::string& name : columns) {
    if (!seen.insert(name).second) problems.push_back(KI_TEXT("core", "The column “%1” is named twice.").with(name));
    if (!isAttribute(name)) continue;
    const AttributeColumn* column = table.find(name);
    if (column == nullptr && name.starts_with(AttributePrefix))
      column = table.find(name.substr(AttributePrefix.size()));
    if (column != nullptr) result.push_back(cellsOf(*column));
    else if (std::ranges::find(figures, name) != figures.end()) result.push_back(cellsOf(dataset, name));
    else problems.push_back(KI_TEXT("core", "There is no column “%1” to write into the list.").with(name));
  }
  if (problems.empty()) return result;
  std::string known =
      "customer, segmentation, segment, cold_start, campaign_group, offer_1, title_1, score_1, reason_1, price_1, "
      "buyers_1";
  for (const AttributeColumn& column : table.columns) known += ", " + column.name;
  for (const std::string& name : figures) known += ", " + name;
  throw Error(ErrorCode::BadParameters, std::move(problems), KI_TEXT("core", "Choose from: %1.").with(known));
}

std::vector<std::string> firstLines(const CampaignList& list, const ListFormat& format, std::size_t rows) {
  requireValid(format);
  LineWriter writer(list, format);
  std::vector<std::string> lines = {writer.header()};
  for (std::size_t i = 0; i < std::min(rows, list.rows.size()); ++i) lines.push_back(writer.line(list.rows[i]));
  return lines;
}

nlohmann::json toJson(const Receipt& receipt) {
  nlohmann::json json = {{"file", receipt.file},
                         {"rows", receipt.rows},
                         {"held_out", receipt.heldOut},
                         {"control_file", nullptr},
                         {"sha256", receipt.sha256},
                         {"control_sha256", nullptr},
                         {"created", formatDateTime(receipt.facts.created)},
                         {"program", receipt.facts.program},
                         {"recipe", kindred::toJson(receipt.facts.recipe)}};
  if (receipt.replaced > 0) json["characters_replaced"] = receipt.replaced;
  if (receipt.controlFile) {
    json["control_file"] = *receipt.controlFile;
    json["control_sha256"] = receipt.controlSha256;
  }
  return json;
}

std::filesystem::path controlPath(const std::filesystem::path& file) {
  std::filesystem::path control = file;
  return control.replace_filename(file.stem().string() + ".control" + file.extension().string());
}

std::filesystem::path receiptPath(const std::filesystem::path& file) { return file.string() + ".json"; }

Receipt writeList(const std::filesystem::path& file, const CampaignList& list, const ListFormat& format,
                  const ReceiptFacts& facts, Progress& progress) {
  requireValid(format);
  const bool holdsBack = !list.heldBack.empty();
  const bool outlived = !holdsBack && isOfEarlierExport(controlPath(file), receiptPath(file));

  Receipt receipt{.file = file.string(),
                  .rows = static_cast<std::int64_t>(list.rows.size()),
                  .heldOut = static_cast<std::int64_t>(list.heldBack.size()),
                  .receiptFile = {},
                  .controlFile = {},
                  .sha256 = {},
                  .controlSha256 = {},
                  .facts = facts};
  AtomicFile rows(file);
  if (holdsBack && !rows.isOrdinary()) failToHoldBack(file);
  std::optional<AtomicFile> control, receiptFile;
  if (holdsBack) control.emplace(controlPath(file));
  if (rows.isOrdinary()) receiptFile.emplace(receiptPath(file));

  receipt.replaced = writeRows(rows, list, list.rows, format, progress.part(0, 0.8));
  rows.flushToDisk();
  receipt.sha256 = rows.sha256();
  if (control) {
    receipt.replaced += writeRows(*control, list, list.heldBack, format, progress.part(0.8, 0.95));
    control->flushToDisk();
    receipt.controlFile = controlPath(file).string();
    receipt.controlSha256 = control->sha256();
  }
  if (receiptFile) {
    receipt.receiptFile = receiptPath(file).string();
    receiptFile->write(toJson(receipt).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    receiptFile->flushToDisk();
  }
  progress.report(1);

  if (control) control->commit();
  rows.commit();
  if (receiptFile) receiptFile->commit();
  std::error_code stays;  // a file that cannot be removed is no reason to fail: the receipt no longer tells of it
  if (outlived) std::filesystem::remove(controlPath(file), stays);
  return receipt;
}

}  // namespace kindred::campaign
