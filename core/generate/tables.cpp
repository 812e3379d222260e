#include "core/generate/tables.h"

#include <string>

#include "core/base/error.h"
#include "core/generate/people.h"

namespace kindred::generate {

Tables::Tables(std::filesystem::path folder) : m_folder(std::move(folder)) {
  std::error_code failed;
  for (auto path = m_folder; !path.empty() && !std::filesystem::exists(path, failed); path = path.parent_path()) {
    m_made.insert(m_made.begin(), path);
  }
  std::filesystem::create_directories(m_folder, failed);
  if (failed || !std::filesystem::is_directory(m_folder, failed)) {
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not make the folder %1.").with(m_folder.string()),
                KI_TEXT("core", "Choose a folder that exists and that you may write to."));
  }
}

Tables::~Tables() {
  m_files.clear();
  for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder) {
    std::error_code notEmpty;
    std::filesystem::remove(*folder, notEmpty);
  }
}

CsvFile& Tables::open(const std::string& name, const std::vector<std::string>& header) {
  m_paths.push_back(m_folder / name);
  m_files.push_back(std::make_unique<CsvFile>(m_paths.back(), header));
  return *m_files.back();
}

std::vector<std::filesystem::path> Tables::commit() {
  for (auto& file : m_files) file->flushToDisk();
  for (auto& file : m_files) file->commit();
  m_made.clear();
  return std::move(m_paths);
}

void writePeople(Tables& tables, const Options& options, Progress& progress) {
  CsvFile& customers =
      tables.open("customers.csv", {"customer", "name", "email", "region", "age", "consent", "joined"});
  CsvFile& truth = tables.open("truth_segments.csv", {"customer", "segment"});
  const std::vector<Day> days = calendar();
  for (std::int64_t c = 0; c < options.customers; ++c) {
    if (c % 1024 == 0) progress.report(static_cast<double>(c) / static_cast<double>(options.customers));
    const Person person = makePerson(options, c);
    const std::string id = paddedId('C', c + 1, options.customers);
    customers.row(id, person.name, person.email, person.region, person.age, person.consent,
                  days[static_cast<std::size_t>(person.joined)].date);
    truth.row(id, std::to_string(person.segment));
  }
}

void writeGoods(Tables& tables, const Options& options, const Goods& goods) {
  CsvFile& products = tables.open("products.csv", {"product", "title", "category", "price", "description"});
  const auto id = [&](std::int64_t p) { return paddedId('P', p + 1, options.products); };
  for (std::size_t p = 0; p < goods.products.size(); ++p) {
    const Product& product = goods.products[p];
    products.row(id(static_cast<std::int64_t>(p)), product.title, product.category, money(product.cents),
                 product.description);
  }
  CsvFile& truth = tables.open("truth_bundles.csv", {"bundle", "product"});
  for (std::size_t b = 0; b < goods.bundles.size(); ++b) {
    for (const int p : goods.bundles[b]) truth.row(std::to_string(b), id(p));
  }
}

}  // namespace kindred::generate
