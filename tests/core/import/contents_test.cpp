#include "core/import/files/contents.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

namespace fs = std::filesystem;

struct Member {
  std::string name, bytes;
  std::string linksTo = {};
};

enum class Packing { Zip, Tar, TarGz, TarZst };

void pack(const fs::path& path, Packing packing, const std::vector<Member>& members) {
  archive* out = archive_write_new();
  if (packing == Packing::Zip) archive_write_set_format_zip(out);
  else archive_write_set_format_pax_restricted(out);
  if (packing == Packing::TarGz) archive_write_add_filter_gzip(out);
  if (packing == Packing::TarZst) archive_write_add_filter_zstd(out);
  ASSERT_EQ(archive_write_open_filename(out, path.c_str()), ARCHIVE_OK);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_entry_set_filetype(entry, member.linksTo.empty() ? AE_IFREG : AE_IFLNK);
    if (!member.linksTo.empty()) archive_entry_set_symlink(entry, member.linksTo.c_str());
    archive_entry_set_perm(entry, 0644);
    ASSERT_EQ(archive_write_header(out, entry), ARCHIVE_OK) << archive_error_string(out);
    archive_write_data(out, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
}

void compress(const fs::path& path, int (*filter)(archive*), const std::string& bytes) {
  archive* out = archive_write_new();
  archive_write_set_format_raw(out);
  filter(out);
  ASSERT_EQ(archive_write_open_filename(out, path.c_str()), ARCHIVE_OK);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(out, entry);
  archive_write_data(out, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(out);
  archive_write_free(out);
}

std::vector<std::string> namesIn(const fs::path& input) {
  Progress progress;
  const Contents contents({input}, progress);
  std::vector<std::string> names;
  for (const InputFile& file : contents.files()) names.push_back(file.name);
  return names;
}

std::string contentErrorOf(const fs::path& input) {
  return errorOf([&] { namesIn(input); }, ErrorCode::BadData);
}

const std::string Ratings = "customer,product,rating\nann,pear,5\nbob,fig,4\nann,fig,3\n";

TEST(Contents, CompressedFilesAreReadAsTheyLie) {
  const test::TemporaryFolder folder;
  const std::vector<std::pair<std::string, int (*)(archive*)>> filters = {{"gz", archive_write_add_filter_gzip},
                                                                          {"bz2", archive_write_add_filter_bzip2},
                                                                          {"xz", archive_write_add_filter_xz},
                                                                          {"zst", archive_write_add_filter_zstd}};
  for (const auto& [ending, filter] : filters) {
    const fs::path path = folder / ("shop.csv." + ending);
    compress(path, filter, Ratings);
    Request request;
    request.inputs = {path};
    const Imported result = imported(request);
    EXPECT_EQ(result.report.rowsKept, 3) << ending;
    EXPECT_EQ(result.dataset->name, "shop");
    EXPECT_EQ(result.preview.files, std::vector<std::string>{"shop.csv"});
  }
}

TEST(Contents, ArchivesAreRecognisedByContent) {
  const test::TemporaryFolder folder;
  const std::vector<Member> members = {{"ml/ratings.csv", "userId,movieId,rating,timestamp\n1,2,4.0,964982703\n"},
                                       {"ml/movies.csv", "movieId,title,genres\n2,Heat,Crime\n"},
                                       {"ml/README.txt", "What it is."},
                                       {"__MACOSX/ml/._ratings.csv", "xyz"}};
  for (const Packing packing : {Packing::Zip, Packing::Tar, Packing::TarGz, Packing::TarZst}) {
    const fs::path path = folder / "download.bin";
    pack(path, packing, members);
    EXPECT_EQ(namesIn(path), (std::vector<std::string>{"ml/movies.csv", "ml/ratings.csv"}));
    Request request;
    request.inputs = {path};
    const Imported result = imported(request);
    EXPECT_EQ(result.report.format, "movielens");
    EXPECT_EQ(result.dataset->products.title(0), "Heat");
  }
}

TEST(Contents, TruncatedArchivesAreAnError) {
  const test::TemporaryFolder folder;
  std::string rows = "customer,product,rating\n";
  for (int i = 0; i < 20'000; ++i) rows += std::to_string(i * 7919 % 10007) + ",p" + std::to_string(i % 97) + ",5\n";
  pack(folder / "whole.zip", Packing::Zip, {{"ratings.csv", rows}});
  pack(folder / "whole.tgz", Packing::TarGz, {{"ratings.csv", rows}});
  compress(folder / "whole.gz", archive_write_add_filter_gzip, rows);
  compress(folder / "whole.xz", archive_write_add_filter_xz, rows);
  compress(folder / "whole.zst", archive_write_add_filter_zstd, rows);
  for (const char* name : {"whole.zip", "whole.tgz", "whole.gz", "whole.xz", "whole.zst"}) {
    const auto size = fs::file_size(folder / name);
    for (const auto kept : {size / 3, size - 5}) {
      fs::copy_file(folder / name, folder / "cut", fs::copy_options::overwrite_existing);
      fs::resize_file(folder / "cut", kept);
      EXPECT_NE(contentErrorOf(folder / "cut").find("damaged or not whole"), std::string::npos) << name << " " << kept;
    }
  }
}

TEST(Contents, PathsOutLinksAndBombsAreRefused) {
  const test::TemporaryFolder folder;
  pack(folder / "a.zip", Packing::Zip, {{"../../etc/evil.csv", Ratings}});
  EXPECT_NE(contentErrorOf(folder / "a.zip").find("leads out of it"), std::string::npos);
  pack(folder / "a.tar", Packing::Tar, {{"/etc/evil.csv", Ratings}});
  EXPECT_NE(contentErrorOf(folder / "a.tar").find("leads out of it"), std::string::npos);
  pack(folder / "b.tar", Packing::TarGz, {{"ratings.csv", "", "/etc/passwd"}});
  EXPECT_NE(contentErrorOf(folder / "b.tar").find("holds a link"), std::string::npos);
  compress(folder / "bomb.bz2", archive_write_add_filter_bzip2, std::string(160'000'000, 'a'));
  EXPECT_NE(contentErrorOf(folder / "bomb.bz2").find("unpacks to more than 300 times"), std::string::npos);
}

TEST(Contents, FoldersAreReadWithoutLinks) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "shop" / "deep");
  folder.write("shop/deep/b.csv", Ratings);
  folder.write("shop/a.csv", Ratings);
  folder.write("shop/.hidden", "x");
  EXPECT_EQ(namesIn(folder / "shop"), (std::vector<std::string>{"a.csv", "deep/b.csv"}));
  fs::create_symlink(folder / "shop" / "a.csv", folder / "shop" / "c.csv");
  EXPECT_NE(contentErrorOf(folder / "shop").find("holds a link"), std::string::npos);
  fs::create_directories(folder / "none");
  EXPECT_NE(contentErrorOf(folder / "none").find("holds no data"), std::string::npos);
}

TEST(Contents, ArchivesOfWhatPeopleReadHoldNoData) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "papers");
  pack(folder / "papers" / "a.zip", Packing::Zip, {{"README.md", "x"}, {"paper.pdf", "x"}});
  EXPECT_NE(contentErrorOf(folder / "papers" / "a.zip").find("The archive"), std::string::npos);
  EXPECT_NE(contentErrorOf(folder / "papers").find("The folder"), std::string::npos);
  pack(folder / "one.zip", Packing::Zip, {{"readme.csv", Ratings}});
  EXPECT_EQ(namesIn(folder / "one.zip"), std::vector<std::string>{"readme.csv"});
}

TEST(Contents, AMemberWithoutANameIsCalledAsItsArchive) {
  const test::TemporaryFolder folder;
  std::string name = "x.csv";
  pack(folder / "shop.zip", Packing::Zip, {{name, Ratings}, {"b.csv", Ratings}});
  std::string bytes = test::contents(folder / "shop.zip");
  for (std::size_t at = bytes.find(name); at != std::string::npos; at = bytes.find(name, at)) bytes[at] = '\0';
  EXPECT_EQ(namesIn(folder.write("shop.zip", bytes)), (std::vector<std::string>{"b.csv", "shop"}));
}

TEST(Contents, NamesAreTextWhateverTheirBytes) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(fileName("заказы.csv"), "заказы.csv");
  EXPECT_EQ(fileName("\xA7\xA0\xAA\xA0\xA7\xEB.csv"), "заказы.csv") << "code page 866";
  pack(folder / "a.zip", Packing::Zip, {{"aaaaaa.csv", Ratings}, {"b.csv", Ratings}});
  std::string bytes = test::contents(folder / "a.zip");
  const std::string name = "aaaaaa", dos = "\xA7\xA0\xAA\xA0\xA7\xEB";
  for (std::size_t at = bytes.find(name); at != std::string::npos; at = bytes.find(name, at)) bytes.replace(at, 6, dos);
  EXPECT_EQ(namesIn(folder.write("a.zip", bytes)), (std::vector<std::string>{"b.csv", "заказы.csv"}));
  EXPECT_EQ(namesIn(folder.write("\xE7.csv", Ratings)), std::vector<std::string>{"ч.csv"});
}

TEST(Contents, AFileChangedWhileReadIsAnError) {
  const test::TemporaryFolder folder;
  const FileBytes file(folder.write("a.csv", Ratings));
  file.requireUnchanged();
  std::ofstream(folder / "a.csv", std::ios::app) << "cleo,fig,2\n";
  EXPECT_NE(errorOf([&] { file.requireUnchanged(); }, ErrorCode::FileUnreadable).find("was changed while"),
            std::string::npos);
}

}  // namespace
}  // namespace kindred::imports
