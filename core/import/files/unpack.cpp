// Archives and compressed files through libarchive.
#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/files/contents.h"
#include "core/import/files/spool.h"

namespace kindred::imports {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t ReadBytes = 1 << 18;

[[noreturn]] void damaged(const fs::path& path, const Text& hint) {
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The archive %1 is damaged or not whole.").with(path.string()), hint);
}
[[noreturn]] void damaged(const fs::path& path) {
  damaged(path, KI_TEXT("core", "Download or copy it again, and import that file."));
}

/// From the first bytes: what libarchive is asked to read. Text is not, so that nothing odd is seen in it.
bool isPacked(std::string_view head) {
  static constexpr std::array<std::string_view, 8> Marks = {"PK\x03\x04",
                                                            "PK\x05\x06",
                                                            "\x1F\x8B",
                                                            "BZh",
                                                            "\xFD"
                                                            "7zXZ",
                                                            "\x28\xB5\x2F\xFD",
                                                            "7z\xBC\xAF\x27\x1C",
                                                            "Rar!"};
  const bool tar = head.size() > 262 && head.substr(257, 5) == "ustar";
  return tar || std::ranges::any_of(Marks, [&](std::string_view mark) { return head.starts_with(mark); });
}

/// An archive being read from its beginning.
class Reader {
 public:
  explicit Reader(const fs::path& path) : m_path(path), m_archive(archive_read_new()) {
    archive_read_support_filter_all(m_archive.get());
    archive_read_support_format_zip(m_archive.get());
    archive_read_support_format_tar(m_archive.get());
    archive_read_support_format_7zip(m_archive.get());
    archive_read_support_format_rar(m_archive.get());
    archive_read_support_format_rar5(m_archive.get());
    archive_read_support_format_raw(m_archive.get());
    if (archive_read_open_filename(m_archive.get(), path.c_str(), ReadBytes) != ARCHIVE_OK) damaged(path);
  }

  /// The next entry, or nullptr at the end.
  archive_entry* next() {
    archive_entry* entry = nullptr;
    const int state = archive_read_next_header(m_archive.get(), &entry);
    if (state == ARCHIVE_EOF) return nullptr;
    if (state != ARCHIVE_OK && state != ARCHIVE_WARN) damaged(m_path);
    return entry;
  }

  /// A compressed file that is no archive.
  [[nodiscard]] bool isRaw() const { return archive_format(m_archive.get()) == ARCHIVE_FORMAT_RAW; }
  [[nodiscard]] std::int64_t bytesRead() const { return archive_filter_bytes(m_archive.get(), -1); }

  /// Up to a block of the entry; empty at its end.
  std::string_view read(std::string& buffer) {
    buffer.resize(ReadBytes);
    const auto count = archive_read_data(m_archive.get(), buffer.data(), buffer.size());
    if (count < 0) damaged(m_path);
    return std::string_view(buffer).substr(0, static_cast<std::size_t>(count));
  }

 private:
  struct Free {
    void operator()(archive* each) const { archive_read_free(each); }
  };
  const fs::path& m_path;
  std::unique_ptr<archive, Free> m_archive;
};

/// Excel's and LibreOffice's files are zip archives of their parts.
bool isWorkbook(const fs::path& path) {
  Reader reader(path);
  if (archive_entry* entry = reader.next(); entry == nullptr || reader.isRaw()) return false;
  Reader again(path);
  bool content = false, mimetype = false;
  while (archive_entry* entry = again.next()) {
    const char* name = archive_entry_pathname_utf8(entry);
    const std::string_view called = name == nullptr ? "" : name;
    if (called == "xl/workbook.xml" || called == "xl/workbook.bin") return true;
    content = content || called == "content.xml";
    mimetype = mimetype || called == "mimetype";
    if (content && mimetype) return true;
  }
  return false;
}

/// A zip archive ends with the record that says so, and a comment of the length it tells (APPNOTE 4.3.16). libarchive reads
/// one that lost it from the front, and would miss that members are gone.
void requireWholeZip(const fs::path& path) {
  constexpr std::int64_t RecordBytes = 22, MostComment = 65'535;
  const FileBytes file(path);
  std::string buffer;
  const std::int64_t from = std::max<std::int64_t>(0, file.size() - RecordBytes - MostComment);
  const std::string_view tail = file.read(from, RecordBytes + MostComment, buffer);
  for (std::size_t at = tail.rfind("PK\x05\x06"); at != std::string_view::npos && at + RecordBytes <= tail.size();
       at = at == 0 ? std::string_view::npos : tail.rfind("PK\x05\x06", at - 1)) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(tail[at + i])); };
    if (at + RecordBytes + byte(20) + 256 * byte(21) == tail.size()) return;
  }
  damaged(path);
}

std::string checkedName(archive_entry* entry, const fs::path& archive) {
  const char* raw = archive_entry_pathname_utf8(entry);
  if (raw == nullptr) raw = archive_entry_pathname(entry);
  std::string name = fileName(raw == nullptr ? "" : raw);
  std::ranges::replace(name, '\\', '/');
  const fs::path path(name);
  const bool climbs = std::ranges::find(path, fs::path("..")) != path.end();
  if (climbs || path.is_absolute()) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "The archive %1 holds a path that leads out of it, %2.").with(archive.string()).with(name),
        KI_TEXT("core", "Do not trust it. Unpack it by hand if you know where it is from."));
  }
  if (archive_entry_filetype(entry) == AE_IFLNK || archive_entry_hardlink(entry) != nullptr) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The archive %1 holds a link, %2.").with(archive.string()).with(name),
                KI_TEXT("core", "Pack the file itself, or unpack the archive by hand."));
  }
  name.resize(name.find_last_not_of('/') + 1);
  return name.empty() ? fileName(archive.stem().string()) : name;
}

/// "orders.csv.gz" holds "orders.csv"; "orders.tgz" was recognised as an archive.
std::string rawName(const fs::path& path) {
  const std::string ending = folded(path.extension().string());
  const bool isPacking =
      ending == ".gz" || ending == ".bz2" || ending == ".xz" || ending == ".zst" || ending == ".lzma";
  return fileName((isPacking ? path.stem() : path.filename()).string());
}

class Unpacking {
 public:
  Unpacking(const fs::path& path, Progress& progress)
      : m_path(path), m_progress(progress), m_packed(static_cast<std::int64_t>(fs::file_size(path))) {}

  std::vector<InputFile> all() {
    Reader reader(m_path);
    std::vector<InputFile> files;
    while (archive_entry* entry = reader.next()) {
      if (archive_entry_is_encrypted(entry) != 0) {
        throw Error(ErrorCode::BadData,
                    KI_TEXT("core", "The archive %1 is locked with a password.").with(m_path.string()),
                    KI_TEXT("core", "Unpack it with its password, and import the files."));
      }
      const std::string name = reader.isRaw() ? rawName(m_path) : checkedName(entry, m_path);
      if (!reader.isRaw() && archive_entry_filetype(entry) != AE_IFREG) continue;
      const std::int64_t begin = m_spool.size();
      unpackEntry(reader);
      if (m_spool.size() > begin)
        files.push_back({m_path, name, m_spool.from(begin, reader.isRaw() ? m_path : m_path / name)});
    }
    if (files.empty()) {
      throw Error(ErrorCode::BadData, KI_TEXT("core", "The archive %1 holds no data.").with(m_path.string()),
                  KI_TEXT("core", "Check that it is the right file."));
    }
    std::ranges::sort(files, {}, &InputFile::name);
    return files;
  }

 private:
  void unpackEntry(Reader& reader) {
    std::string buffer;
    for (;;) {
      const std::string_view bytes = reader.read(buffer);
      if (bytes.empty()) return;
      m_spool.append(bytes);
      if (m_spool.size() > mostUnpacked(m_packed)) {
        throw Error(ErrorCode::BadData,
                    KI_TEXT("core", "The archive %1 unpacks to more than %2 times its size.")
                        .with(m_path.string())
                        .with(MaximumExpansion),
                    KI_TEXT("core", "It may be made to fill the disk. If you trust it, unpack it by hand."));
      }
      m_progress.report(std::min(1.0, static_cast<double>(reader.bytesRead()) / static_cast<double>(m_packed)),
                        KI_TEXT("core", "Unpacking %1").with(m_path.filename().string()));
    }
  }

  const fs::path& m_path;
  Progress& m_progress;
  std::int64_t m_packed;
  Spool m_spool;
};

}  // namespace

std::vector<InputFile> unpacked(const fs::path& input, Progress& progress) {
  constexpr std::size_t HeadBytes = 512;
  std::string buffer;
  const auto head = FileBytes(input).read(0, HeadBytes, buffer);
  if (!isPacked(head)) return {InputFile::at(input)};
  if (head.starts_with("PK")) {
    requireWholeZip(input);
    if (isWorkbook(input)) return {InputFile::at(input)};
  }
  return Unpacking(input, progress).all();
}

}  // namespace kindred::imports
