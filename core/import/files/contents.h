// The files of a request: each file given, and what lies in a folder or an archive given. Compressed files and members
// of archives (zip, tar, 7z; gz, bz2, xz, zst) are unpacked once, into a file without a name that goes with the last
// reader; their own names are never used as paths.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/import/files/file_bytes.h"

namespace kindred::imports {

/// One file of a request. On the disk it is opened where it is needed, so that a folder may hold many.
struct InputFile {
  std::filesystem::path path = {};  ///< on the disk; of a member the archive it lies in
  std::string name = {};  ///< "ml-1m/ratings.dat" in an archive or a folder; the file's own name where given itself
  std::shared_ptr<const FileBytes> unpacked = {};  ///< of what was compressed
  bool named = false;                              ///< given itself rather than as part of a folder or an archive

  /// A file on the disk.
  static InputFile at(std::filesystem::path path);
  /// Throws Error as FileBytes.
  [[nodiscard]] std::shared_ptr<const FileBytes> open() const;
  /// Without folders: "ratings.dat".
  [[nodiscard]] std::string baseName() const;
  /// The first bytes; empty where they cannot be read.
  [[nodiscard]] std::string beginning(std::size_t bytes) const;
};

/// Bytes that name a file, as text: UTF-8, or where they are not, the letters of Russian DOS, as archives of Windows have them.
std::string fileName(std::string_view bytes);

/// The endings of archives and of packed files, without their dot.
const std::vector<std::string>& archiveExtensions();

/// Archives unpack to at most this many times their size (and 100 MB more): what is beyond is built to fill the disk.
constexpr std::int64_t MaximumExpansion = 300;
constexpr std::int64_t mostUnpacked(std::int64_t packedBytes) { return 100'000'000 + MaximumExpansion * packedBytes; }

/// `input`, unpacked where it is compressed or a member list of an archive; else the file itself. Workbooks, which are
/// zip archives, stay whole. Throws Error for a damaged or locked archive, one that holds a link or a path leading
/// out of it, one that expands beyond MaximumExpansion, and a disk that is full.
std::vector<InputFile> unpacked(const std::filesystem::path& input, Progress& progress);

class Contents {
 public:
  /// Files in order of inputs, those of a folder or archive by name. Files that are no data (hidden ones, readmes,
  /// licences, pictures) are left out where they were not given themselves. Throws Error where an input is missing or
  /// holds no file, and where a folder holds a link or more than 100,000 files.
  Contents(const std::vector<std::filesystem::path>& inputs, Progress& progress);

  [[nodiscard]] const std::vector<InputFile>& files() const { return m_files; }
  /// The file so called, whatever its case and folder; where one file alone was given also one that lies beside it.
  [[nodiscard]] std::optional<InputFile> find(std::string_view baseName) const;
  /// What a data set of it is called: the name of the one input without its endings; empty where there are several.
  [[nodiscard]] const std::string& title() const { return m_title; }

 private:
  void add(const std::filesystem::path& input, Progress& progress);
  void addFolder(const std::filesystem::path& folder, Progress& progress);

  std::vector<InputFile> m_files;
  std::string m_title;
  bool m_oneFile = false;
};

}  // namespace kindred::imports
