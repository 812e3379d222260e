#include "core/import/files/contents.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/open_files.h"
#include "core/import/cells/words.h"
#include "core/import/files/encoding.h"

namespace kindred::imports {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MostFiles = 100'000;

std::string lastPart(const std::string& name) { return name.substr(name.find_last_of('/') + 1); }

/// Read by people or by other programs.
bool isNoData(const std::string& name) {
  static constexpr std::array<std::string_view, 15> Endings = {".md",    ".pdf",  ".html", ".htm", ".png",
                                                               ".jpg",   ".jpeg", ".gif",  ".svg", ".py",
                                                               ".ipynb", ".r",    ".sh",   ".pl",  ".sql"};
  const std::string base = folded(lastPart(name));
  if (base.empty() || base.starts_with('.') || name.find("__MACOSX/") != std::string::npos) return true;
  if (base.starts_with("readme") || base.starts_with("license") || base.starts_with("licence")) return true;
  return std::ranges::any_of(Endings, [&](std::string_view ending) { return base.ends_with(ending); });
}

std::string titleOf(const fs::path& input) {
  const fs::path plain = input.lexically_normal();
  std::string name = fileName((plain.has_filename() ? plain : plain.parent_path()).filename().string());
  std::error_code ignored;
  if (fs::is_directory(input, ignored)) return name;
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string& extension : archiveExtensions()) {
      const std::string ending = '.' + extension;
      if (name.size() <= ending.size() || !folded(name).ends_with(ending)) continue;
      name.resize(name.size() - ending.size());
      shorter = true;
    }
  }
  return fs::path(name).stem().string();
}

}  // namespace

const std::vector<std::string>& archiveExtensions() {
  static const std::vector<std::string> all = {"zip", "tar", "tgz", "gz", "bz2", "xz", "zst", "7z", "rar"};
  return all;
}

std::string fileName(std::string_view bytes) {
  Decoder unicode(Encoding::Utf8), dos(Encoding::Cp866);
  std::string name, other;
  unicode.decode(bytes, name);
  unicode.finish(name);
  if (unicode.replaced() == 0) return name;
  dos.decode(bytes, other);
  return other;
}

InputFile InputFile::at(fs::path path) {
  std::string name = fileName(path.filename().string());
  return {std::move(path), std::move(name)};
}

std::shared_ptr<const FileBytes> InputFile::open() const {
  return unpacked ? unpacked : std::make_shared<FileBytes>(path);
}

std::string InputFile::baseName() const { return lastPart(name); }

std::string InputFile::beginning(std::size_t bytes) const {
  try {
    std::string buffer;
    return std::string(open()->read(0, bytes, buffer));
  } catch (const Error&) {
    return {};
  }
}

Contents::Contents(const std::vector<fs::path>& inputs, Progress& progress) {
  double done = 0;
  const double share = inputs.empty() ? 0 : 1.0 / static_cast<double>(inputs.size());
  for (const fs::path& input : inputs) {
    Progress part = progress.part(done, done + share);
    done += share;
    add(input, part);
  }
  if (inputs.size() != 1) return;
  std::error_code ignored;
  m_title = titleOf(inputs.front());
  m_oneFile = m_files.size() == 1 && !m_files.front().unpacked && fs::is_regular_file(inputs.front(), ignored);
}

void Contents::add(const fs::path& input, Progress& progress) {
  std::error_code ignored;
  const std::size_t before = m_files.size();
  if (fs::is_directory(input, ignored)) {
    addFolder(input, progress);
    if (m_files.size() > before) return;
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The folder %1 holds no data.").with(input.string()),
                KI_TEXT("core", "Choose the folder that holds the files."));
  }
  std::vector<InputFile> found = unpacked(input, progress);
  if (found.size() == 1) found.front().named = true;
  else std::erase_if(found, [](const InputFile& file) { return isNoData(file.name); });
  if (found.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The archive %1 holds no data.").with(input.string()),
                KI_TEXT("core", "Check that it is the right file."));
  }
  m_files.insert(m_files.end(), found.begin(), found.end());
}

void Contents::addFolder(const fs::path& folder, Progress& progress) {
  std::vector<fs::path> paths;
  std::error_code failed;
  for (fs::recursive_directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
    progress.checkpoint();
    const std::string name = each->path().lexically_relative(folder).generic_string();
    if (isNoData(name)) {
      if (each->is_directory(failed)) each.disable_recursion_pending();
      continue;
    }
    if (each->is_symlink(failed)) {
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "The folder %1 holds a link, %2.").with(folder.string()).with(name),
                  KI_TEXT("core", "Put the file itself there, or take the link away."));
    }
    if (each->is_regular_file(failed) && each->file_size(failed) > 0) paths.push_back(each->path());
    if (paths.size() > MostFiles) {
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "The folder %1 holds more than 100,000 files.").with(folder.string()),
                  KI_TEXT("core", "Choose the folder of one data set."));
    }
  }
  if (failed) {
    throw Error(ErrorCode::FileUnreadable, KI_TEXT("core", "Could not read %1.").with(folder.string()),
                tooManyFilesAreOpen()
                    ? closeFilesHint()
                    : KI_TEXT("core", "Check that you may read it and that the disk it lies on is there."));
  }
  std::ranges::sort(paths);
  for (const fs::path& path : paths) {
    for (InputFile& file : unpacked(path, progress)) {
      const fs::path inside = path.lexically_relative(folder).parent_path();
      file.name = (fs::path(fileName(inside.string())) / file.name).generic_string();
      if (!isNoData(file.name)) m_files.push_back(std::move(file));
    }
  }
}

std::optional<InputFile> Contents::find(std::string_view baseName) const {
  const std::string wanted = folded(baseName);
  for (const InputFile& file : m_files) {
    if (folded(file.baseName()) == wanted) return file;
  }
  if (!m_oneFile) return std::nullopt;
  std::error_code ignored;
  const fs::path beside = m_files.front().path.parent_path() / std::string(baseName);
  if (!fs::is_regular_file(beside, ignored)) return std::nullopt;
  return InputFile::at(beside);
}

}  // namespace kindred::imports
